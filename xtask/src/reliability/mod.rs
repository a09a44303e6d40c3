//! Writes `RELIABILITY.md`: what the program does when it is killed and when it is given the worst.
//!
//! Each section is measured by a command of its own, for many minutes, and taken from what that wrote last.

mod kills;

use std::fs;

use crate::hostile;

pub(crate) use kills::measure as kills;

/// Writes the report.
pub(crate) fn write() -> anyhow::Result<()> {
    let mut text = String::from(HEADING);
    text.push_str(&kills::measured()?);
    text.push_str(&hostile::measured()?);
    fs::write("RELIABILITY.md", text)?;
    Ok(())
}

const HEADING: &str = "# Reliability

Written by `cargo xtask kills`, `cargo xtask hostile` and `cargo xtask reliability`; not by hand.
";
