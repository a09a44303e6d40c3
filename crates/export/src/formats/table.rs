//! Tables with tabs and without quotation marks, as event data sets are handed on.

use std::io::Write;

use crate::error::Result;
use crate::words::one_line;

/// Writes rows; a tab or line break within a field becomes a blank, so that no reader miscounts columns.
pub(super) struct Tabbed<'o> {
    out: &'o mut dyn Write,
}

impl<'o> Tabbed<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out }
    }

    pub(super) fn row<S: AsRef<str>>(&mut self, fields: &[S]) -> Result<()> {
        let fields: Vec<String> = fields.iter().map(|field| one_line(field.as_ref())).collect();
        self.out.write_all(fields.join("\t").as_bytes())?;
        self.out.write_all(b"\n")?;
        Ok(())
    }
}

/// A number, or nothing.
pub(super) fn number<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// With one digit after the point at least: what a reader takes for a number with a fraction in every row.
pub(super) fn real(value: f64) -> String {
    format!("{value:?}")
}
