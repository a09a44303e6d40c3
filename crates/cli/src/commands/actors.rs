//! `dateline actors import`: dictionaries, tables and dumps of others become a folder of the user's.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context;
use knowledge::Knowledge;
use knowledge::import::{Format, Import, Imported};

use crate::args::{ActorsImportArgs, ImportFormat};
use crate::input;
use crate::refusal::Refusal;
use crate::run::{self, Outcome};

pub(crate) fn import(args: &ActorsImportArgs) -> anyhow::Result<Outcome> {
    free(&args.out)?;
    let knowledge = Knowledge::shipped()?;
    let mut import = Import::new(&knowledge);
    let mut refused = 0;
    for path in &args.files {
        if let Err(refusal) = read(path, args.format, &mut import) {
            refused += 1;
            run::complain(&refusal.to_string());
        }
    }
    let imported = import.finish();
    for wrong in &imported.wrong {
        run::complain(&wrong.to_string());
    }
    if !imported.files.is_empty() {
        write(&args.out, &imported)?;
    }
    tell(&imported, &args.out)?;
    Ok(Outcome { done: imported.tally.written, refused: refused + imported.wrong.len() })
}

/// Refuses a folder in which there is knowledge already: an import overwrites nothing.
fn free(out: &Path) -> Result<(), Refusal> {
    let Ok(mut entries) = fs::read_dir(out) else { return Ok(()) };
    let taken = entries.any(|e| e.is_ok_and(|e| e.path().extension().is_some_and(|e| e == "toml")));
    if taken { Err(Refusal::Taken { path: out.display().to_string() }) } else { Ok(()) }
}

/// Reads a file line by line, so that a dump need not fit into memory.
fn read(path: &Path, format: Option<ImportFormat>, import: &mut Import<'_>) -> Result<(), Refusal> {
    let name = path.display().to_string();
    let source: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(std::io::stdin())
    } else {
        Box::new(File::open(path).map_err(|cause| Refusal::unreadable(path, cause))?)
    };
    let mut lines = BufReader::with_capacity(BEGINNING, source);
    let beginning = lines.fill_buf().map_err(|cause| Refusal::unreadable(path, cause))?;
    let told = format.map(Format::from).or_else(|| Format::of(&name, &String::from_utf8_lossy(beginning)));
    let format = told.ok_or_else(|| Refusal::NoFormat { path: name.clone() })?;
    import.read(&name, format, input::lines(lines));
    Ok(())
}

/// How much of a file is looked at to tell its form: the comments at the head of the Phoenix files are some 3,000 bytes.
const BEGINNING: usize = 1 << 16;

fn write(out: &Path, imported: &Imported) -> anyhow::Result<()> {
    fs::create_dir_all(out).with_context(|| out.display().to_string())?;
    for (name, text) in &imported.files {
        let path: PathBuf = out.join(name);
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

fn tell(imported: &Imported, out: &Path) -> std::io::Result<()> {
    let tally = imported.tally;
    let mut lines = format!(
        "lines {}\nentries {}\nread without fault {}\nwritten {}\nnot written, named before {}\n\
         not written, known to us already {}\nneither person nor body nor office {}\nwrong lines {}\n",
        tally.lines,
        tally.met,
        tally.read,
        tally.written,
        tally.repeated,
        tally.known,
        tally.passed_over,
        imported.wrong.len()
    );
    for (name, _) in &imported.files {
        lines.push_str(&format!("wrote {}\n", out.join(name).display()));
    }
    std::io::stdout().lock().write_all(lines.as_bytes())
}
