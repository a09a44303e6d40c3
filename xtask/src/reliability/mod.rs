//! Writes `RELIABILITY.md`: what the program does when it is killed and when it is given the worst.
//!
//! Each section is written by a module of its own that returns Markdown.

mod kills;

use std::fs;

use crate::{hostile, program};

pub(crate) use kills::section as kills;

/// Measures and writes the report.
pub(crate) fn write() -> anyhow::Result<()> {
    let mut text = String::from(HEADING);
    text.push_str(&kills::section()?);
    text.push_str(&hostile::section(&program::named()?)?);
    fs::write("RELIABILITY.md", text)?;
    Ok(())
}

const HEADING: &str = "# Reliability

Written by `cargo xtask reliability`; not by hand.
";
