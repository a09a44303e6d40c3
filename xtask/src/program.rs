//! Builds and runs the program `dateline`.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

/// Where gold, treebanks and unlabelled stories are looked for, beside the repository.
pub(crate) const SHARED: &str = "../shared";

/// The program, in the profile in which this task was built itself: `cargo xtask` builds both for release, and
/// `cargo run --package xtask` is for trying a task out.
pub(crate) fn build() -> anyhow::Result<PathBuf> {
    let (profile, folder) = if cfg!(debug_assertions) { ("dev", "debug") } else { ("release", "release") };
    let status = Command::new("cargo")
        .args(["build", "--profile", profile, "--quiet", "--package", "dateline"])
        .status()?;
    ensure!(status.success(), "the program does not build");
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    Ok(Path::new(&target).join(format!("{folder}/dateline{EXE_SUFFIX}")))
}

/// The program that `DATELINE` names, else the release build.
pub(crate) fn named() -> anyhow::Result<PathBuf> {
    match std::env::var_os("DATELINE") {
        Some(path) => Ok(std::fs::canonicalize(path)?),
        None => build(),
    }
}

/// What the program prints for these arguments.
pub(crate) fn output(program: &Path, args: &[&str]) -> anyhow::Result<String> {
    let output = Command::new(program).args(args).output().with_context(|| program.display().to_string())?;
    ensure!(
        output.status.success(),
        "dateline {}: {}",
        args.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// Says something on standard error.
#[expect(clippy::print_stderr, reason = "a task speaks to whoever runs it")]
pub(crate) fn say(message: &str) {
    eprintln!("{message}");
}
