//! Lists of what a record holds: as a table, as JSON lines, as CSV.

use std::io::{IsTerminal, Write};

use comfy_table::{ContentArrangement, LineStyle, Table, presets};
use serde::Serialize;

use crate::args::ListFormat;

/// The width where there is no terminal to ask.
const WIDTH: u16 = 140;

/// Something that stands in a list.
pub(crate) trait Listed: Serialize {
    /// What the columns of the table hold.
    const HEADER: &'static [&'static str];
    /// The row of the table.
    fn row(&self) -> Vec<String>;
    /// What the columns of the CSV hold.
    const CSV_HEADER: &'static [&'static str] = Self::HEADER;
    /// The row of the CSV.
    fn csv_row(&self) -> Vec<String> {
        self.row()
    }
}

/// Prints a list.
pub(crate) fn print<T: Listed>(list: &[T], format: Option<ListFormat>) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    let format = format.unwrap_or(if out.is_terminal() { ListFormat::Table } else { ListFormat::Jsonl });
    let bytes = match format {
        ListFormat::Table => table(list).into_bytes(),
        ListFormat::Jsonl => jsonl(list)?,
        ListFormat::Csv => csv(list)?,
    };
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(())
}

fn table<T: Listed>(list: &[T]) -> String {
    if list.is_empty() {
        return "nothing\n".to_owned();
    }
    let mut table = Table::new();
    let width = table.width().unwrap_or(WIDTH);
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(T::HEADER.iter().copied())
        .set_width(width);
    for item in list {
        table.add_row(item.row());
    }
    format!("{}\n", table.trim_fmt())
}

fn jsonl<T: Listed>(list: &[T]) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for item in list {
        serde_json::to_writer(&mut bytes, item)?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}

fn csv<T: Listed>(list: &[T]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(T::CSV_HEADER)?;
    for item in list {
        writer.write_record(item.csv_row())?;
    }
    Ok(writer.into_inner().map_err(|error| error.into_error())?)
}
