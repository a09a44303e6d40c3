//! Runs the program and makes the files that it is given.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use plover::ReportJson;
use tempfile::TempDir;

/// A short story with one act; it does not tell its day.
pub(crate) const VISIT: &str =
    "Norwegian minister visits Kenya\n\nNorway's foreign minister visited Kenya on Monday.\n";

/// A story in which nothing happens.
pub(crate) const MUSEUM: &str = "Museum hours\n\nThe museum opens at nine.\n";

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ended {
    /// The output of a run that must have gone well.
    pub(crate) fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.err);
        self.out
    }
}

/// The program, in a folder, with nothing of the caller's environment that could colour the output.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs it to the end.
pub(crate) fn dateline(folder: &Path, args: &[&str]) -> Ended {
    ended(program(folder).args(with_record(folder, args)))
}

/// What keeps the record that a test calls `r.record`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    File,
    Server,
}

/// `on_each_store!(a, b)` makes tests of functions that take a [`Store`]: each in a file and on a server.
macro_rules! on_each_store {
    ($($test:ident),+ $(,)?) => {
        mod in_a_file { $(#[test] fn $test() { super::$test($crate::support::Store::File) })+ }
        mod on_a_server { $(#[test] fn $test() { super::$test($crate::support::Store::Server) })+ }
    };
}
pub(crate) use on_each_store;

/// A folder whose record is kept in a file of it or in a schema of a server, which goes when the folder goes.
pub(crate) struct Desk {
    folder: TempDir,
    /// The server's address and the schema.
    schema: Option<(String, String)>,
}

/// Where a folder of a test says that its record is on a server.
const ADDRESS: &str = ".address-of-the-record";

impl Desk {
    /// A new one with these files; `None`, said, where there is no server.
    pub(crate) fn new(store: Store, files: &[(&str, &str)]) -> Option<Self> {
        static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let folder = folder(files);
        if store == Store::File {
            return Some(Self { folder, schema: None });
        }
        let Ok(server) = std::env::var("DATELINE_TEST_POSTGRES") else {
            println!("skipped: DATELINE_TEST_POSTGRES names no server; tools/postgres-for-tests starts one");
            return None;
        };
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let schema = format!("program_{}_{number}", std::process::id());
        fs::write(folder.path().join(ADDRESS), format!("{server}?schema={schema}")).unwrap();
        Some(Self { folder, schema: Some((server, schema)) })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Some((server, schema)) = &self.schema {
            let mut client = postgres::Client::connect(server, postgres::NoTls).unwrap();
            client.batch_execute(&format!("DROP SCHEMA IF EXISTS {schema} CASCADE")).unwrap();
        }
    }
}

/// The arguments with the address of the record where they say `r.record`.
pub(crate) fn with_record(folder: &Path, args: &[&str]) -> Vec<String> {
    let address = fs::read_to_string(folder.join(ADDRESS)).unwrap_or_else(|_| "r.record".to_owned());
    args.iter().map(|&arg| if arg == "r.record" { address.clone() } else { arg.to_owned() }).collect()
}

pub(crate) fn ended(command: &mut Command) -> Ended {
    let output = command.output().unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it with a text on standard input.
pub(crate) fn dateline_with(folder: &Path, args: &[&str], input: &str) -> Ended {
    let mut command = program(folder);
    command.args(with_record(folder, args));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A temporary folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The sample story that ships with the program.
pub(crate) fn sample() -> String {
    fs::read_to_string(root().join("samples/delegation.txt")).unwrap()
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file or folder beside the repository, `None` with a printed message where it is not there.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let full = root().join("../shared").join(path);
    if full.exists() {
        return Some(fs::canonicalize(full).unwrap());
    }
    println!("skipped: ../shared/{path} is not here");
    None
}

/// The reports of JSON lines.
pub(crate) fn reports(lines: &str) -> Vec<ReportJson> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
