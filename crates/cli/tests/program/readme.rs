//! What README.md shows is what the program prints.
//!
//! Blocks marked `console` hold command lines after `$ `, each with its output below it. `UPDATE_README=1` writes the
//! output anew instead of comparing it.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::support::root;

/// The README with the output of every command as it is now.
fn rewritten(readme: &str) -> String {
    let mut text = String::new();
    let mut in_console = false;
    let mut skipping = false;
    for line in readme.lines() {
        if line.starts_with("```") {
            in_console = line == "```console";
            skipping = false;
        }
        if skipping && !line.starts_with("$ ") {
            continue;
        }
        text.push_str(line);
        text.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| in_console) {
            let output = output(command);
            skipping = output.is_some();
            text.push_str(&output.unwrap_or_default());
        }
    }
    text
}

/// What a command line prints in the repository, `None` where it is not run: it does not call the program, or what it
/// reads lies beside the repository and is not here.
fn output(command: &str) -> Option<String> {
    let command = command.replace("cargo run --release -p dateline --", "dateline");
    let missing =
        command.split_whitespace().find(|word| word.starts_with("../") && !root().join(word).exists());
    if !command.contains("dateline ") || missing.is_some() {
        println!("skipped: {command}");
        return None;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_dateline"));
    let path = format!("{}:{}", program.parent()?.display(), std::env::var("PATH").unwrap_or_default());
    // Both streams in the order in which a terminal shows them.
    let shell = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .env("PATH", path)
        .current_dir(root())
        .output();
    let text = String::from_utf8(shell.unwrap().stdout).unwrap();
    Some(
        text.lines().map(|line| format!("{}\n", line.trim_end())).collect::<String>().trim_end().to_owned()
            + "\n",
    )
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = root().join("README.md");
    let shown = fs::read_to_string(&path).unwrap();
    let now = rewritten(&shown);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, now).unwrap();
        return;
    }
    for (shown, now) in shown.lines().zip(now.lines()) {
        assert_eq!(
            shown, now,
            "README.md is old: UPDATE_README=1 cargo test -p dateline --test program readme"
        );
    }
    assert_eq!(shown.lines().count(), now.lines().count());
}
