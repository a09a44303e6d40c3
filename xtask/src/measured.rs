//! Sections of reports that take many minutes to measure: kept as files, from which the reports take them.

use std::fs;

use crate::program;

/// The section of a name as it was measured last.
pub(crate) fn read(name: &str, heading: &str) -> anyhow::Result<String> {
    match fs::read_to_string(path(name)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(format!("{heading}Not measured yet.\n"))
        }
        text => Ok(text?),
    }
}

/// Says a section and, where it was measured in full, keeps it.
pub(crate) fn keep(name: &str, text: &str, is_full: bool) -> anyhow::Result<()> {
    program::say(text);
    if is_full {
        fs::create_dir_all("xtask/measured")?;
        fs::write(path(name), text)?;
    }
    Ok(())
}

fn path(name: &str) -> String {
    format!("xtask/measured/{name}.md")
}
