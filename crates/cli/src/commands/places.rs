//! `dateline places import`: GeoNames dumps become a gazetteer that is used instead of ours.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use anyhow::Context;
use knowledge::Knowledge;
use knowledge::import::{BadLine, GAZETTEER_HEAD, PlacesImport, PlacesTally};

use crate::args::PlacesImportArgs;
use crate::input;
use crate::refusal::Refusal;
use crate::run::{self, Outcome};

/// How many wrong lines are told one by one; of a dump of another kind every line is wrong.
const TOLD: usize = 20;

pub(crate) fn import(args: &PlacesImportArgs) -> anyhow::Result<Outcome> {
    let path = args.out.display().to_string();
    if args.out.extension().is_none_or(|e| e != "tsv") {
        return Err(Refusal::NoTable { path }.into());
    }
    if args.out.exists() {
        return Err(Refusal::Exists { path }.into());
    }
    let knowledge = Knowledge::shipped()?;
    let mut import = PlacesImport::new(&knowledge, args.population);
    let file = File::create(&args.out).with_context(|| path.clone())?;
    let mut out = BufWriter::new(file);
    out.write_all(GAZETTEER_HEAD.as_bytes()).with_context(|| path.clone())?;
    let (mut unread, mut wrong) = (0, 0);
    for dump in &args.files {
        match open(dump) {
            Ok(lines) => wrong += read(dump, lines, &mut import, &mut out).with_context(|| path.clone())?,
            Err(refusal) => {
                unread += 1;
                run::complain(&refusal.to_string());
            }
        }
    }
    for line in import.rest() {
        out.write_all(line.as_bytes()).with_context(|| path.clone())?;
    }
    out.flush().with_context(|| path.clone())?;
    let tally = import.tally;
    if tally.written == 0 {
        // A gazetteer of nothing but our own places would look like an import that went well.
        std::fs::remove_file(&args.out).with_context(|| path.clone())?;
    }
    tell(tally, wrong, (tally.written > 0).then_some(path))?;
    Ok(Outcome { done: tally.written, refused: unread + wrong })
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Refusal> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(std::io::stdin())));
    }
    let file = File::open(path).map_err(|cause| Refusal::unreadable(path, cause))?;
    Ok(Box::new(BufReader::new(file)))
}

/// Reads a dump line by line and writes what each becomes; how many lines were wrong.
fn read(
    path: &Path,
    lines: Box<dyn BufRead>,
    import: &mut PlacesImport<'_>,
    out: &mut impl Write,
) -> std::io::Result<usize> {
    let file = path.display().to_string();
    let mut wrong = 0;
    for (number, text) in (1usize..).zip(input::lines(lines)) {
        let read = match text {
            Ok(text) => import.line(&file, number, &text),
            Err(problem) => Err(BadLine { file: file.clone(), line: number, problem }),
        };
        match read {
            Ok(line) => out.write_all(line.unwrap_or_default().as_bytes())?,
            Err(bad) => {
                wrong += 1;
                if wrong <= TOLD {
                    run::complain(&bad.to_string());
                }
            }
        }
    }
    if wrong > TOLD {
        run::complain(&format!(
            "import/bad-line: {file}: {} more wrong lines, not told one by one",
            wrong - TOLD
        ));
    }
    Ok(wrong)
}

fn tell(tally: PlacesTally, wrong: usize, out: Option<String>) -> std::io::Result<()> {
    let mut lines = format!(
        "lines {}\nplaces {}\nknown to us too, our names added {}\nours that the dump lacks, kept {}\n\
         no places of the news, passed over {}\nsmall towns called like people, left out {}\nwrong lines {wrong}\n",
        tally.lines, tally.written, tally.joined, tally.kept, tally.passed_over, tally.like_people
    );
    if let Some(path) = out {
        lines.push_str(&format!("wrote {path}\n"));
    }
    std::io::stdout().lock().write_all(lines.as_bytes())
}
