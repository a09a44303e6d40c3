//! `cargo xtask accuracy | performance`: writes the committed reports by running the program.

mod accuracy;
mod performance;
mod program;

use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match std::env::args().nth(1).as_deref() {
        Some("accuracy") => accuracy::write(),
        Some("performance") => performance::write(),
        _ => Err(anyhow::anyhow!("usage: cargo xtask accuracy | performance")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            program::say(&format!("xtask: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
