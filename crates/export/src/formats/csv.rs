//! Plain CSV: our own columns, lists with `; ` between their members.

use std::io::Write;

use super::columns::{COLUMNS, Cell};
use super::table::{number, real};
use crate::error::Result;
use crate::happening::Happening;
use crate::terms::Terms;
use crate::written::Written;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    _: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(COLUMNS.iter().map(|column| column.name))?;
    let mut written = Written::default();
    for happening in happenings {
        let happening = happening?;
        table.write_record(COLUMNS.iter().map(|column| text((column.cell)(&happening))))?;
        written.count(1);
    }
    table.flush()?;
    Ok(written)
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Text(text) => text.unwrap_or_default(),
        // A list of nothing but gaps tells nothing.
        Cell::List(list) if list.iter().all(String::is_empty) => String::new(),
        Cell::List(list) => list.join("; "),
        Cell::Day(day) => number(day),
        Cell::Real(value) => value.map_or_else(String::new, real),
        Cell::Whole(count) => number(count),
        Cell::Truth(truth) => truth.to_string(),
    }
}
