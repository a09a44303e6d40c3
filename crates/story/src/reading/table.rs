//! Values parted by commas, tabs or semicolons; the first line names the columns.

use std::io::Read;
use std::ops::ControlFlow;

use serde_json::{Map, Value};

use super::limit::{Share, Shared};
use super::refused::Reason;
use super::{Reading, limit};

/// More columns than any table of stories has.
const MOST_COLUMNS: usize = 10_000;

/// Reads row by row. A row that is broken or too long is refused, and the others go on.
pub(super) fn read(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let mut head = Vec::new();
    if let Err(error) = input.take(super::detect::HEAD as u64).read_to_end(&mut head) {
        return reading.refuse(place, limit::broken(&error));
    }
    let delimiter = delimiter(&head);
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    // A quotation mark that is never closed would swallow the rest of the file into one row.
    let share = Share::new(reading.options.limits.document);
    let bounded = Shared { inner: head.chain(input), share: &share };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(bounded);
    let names = match rows.byte_headers() {
        Ok(names) if names.len() > MOST_COLUMNS => {
            let what = format!("it has more than {MOST_COLUMNS} columns");
            return reading.refuse(&format!("{place}, line 1"), Reason::BrokenTable(what));
        }
        Ok(names) => names.iter().map(text).collect::<Vec<_>>(),
        Err(error) => {
            return reading.refuse(&format!("{place}, line 1"), Reason::BrokenTable(error.to_string()));
        }
    };
    let mut row = csv::ByteRecord::new();
    loop {
        let line = rows.position().line();
        let at = format!("{place}, line {line}");
        share.renew();
        match rows.read_byte_record(&mut row) {
            Ok(false) => return ControlFlow::Continue(()),
            Ok(true) => hand_over(reading, &at, &names, &row)?,
            Err(error) => {
                reading.refuse(&at, Reason::BrokenTable(error.to_string()))?;
                if error.is_io_error() {
                    return ControlFlow::Continue(());
                }
            }
        }
    }
}

fn hand_over(
    reading: &mut Reading<'_, '_>,
    at: &str,
    names: &[String],
    row: &csv::ByteRecord,
) -> ControlFlow<()> {
    if row.len() > names.len() {
        let what = format!("it has {} values for {} columns", row.len(), names.len());
        return reading.refuse(at, Reason::BrokenTable(what));
    }
    let values = names.iter().cloned().zip(row.iter().map(|value| Value::String(text(value))));
    match reading.options.mapping.item(&values.collect::<Map<_, _>>()) {
        Ok(item) => reading.hand_over(at, item),
        Err(reason) => reading.refuse(at, reason),
    }
}

fn text(bytes: &[u8]) -> String {
    super::decode::text(bytes, None)
}

/// The delimiter that the line of names holds most often.
fn delimiter(head: &[u8]) -> u8 {
    let names = head.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| names.iter().filter(|b| **b == delimiter).count();
    *[b',', b'\t', b';'].iter().rev().max_by_key(|d| count(**d)).unwrap_or(&b',')
}
