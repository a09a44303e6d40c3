//! Parquet: rows of named columns, as in a table.
//!
//! A file's list of columns stands at its end, so that it is held whole, like a zip archive. Columns are unpacked page by
//! page; what a file says they will unpack to counts against the allowance of its source, and how large each page says
//! that it will become is looked at, before anything is unpacked.

mod pages;

use std::collections::BTreeSet;
use std::io::Read;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use bytes::Bytes;
use parquet::basic::{LogicalType, TimeUnit};
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row, reader::RowIter};
use serde_json::{Map, Value};

use self::pages::Fault;
use super::Reading;
use super::limit::read_all;
use super::refused::Reason;

/// Reads row by row; a file that is damaged is refused from there on.
pub(super) fn read(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let bytes = match read_all(input, reading.options.limits.zip.saturating_sub(reading.held)) {
        Ok(bytes) => bytes,
        Err(reason) => return reading.refuse(place, reason),
    };
    let bytes = Bytes::from(bytes);
    let file = match guarded(|| SerializedFileReader::new(bytes.clone())) {
        Ok(file) => file,
        Err(reason) => return reading.refuse(place, reason),
    };
    if let Err(reason) = spend(reading, file.metadata(), &bytes) {
        return reading.refuse(place, reason);
    }
    let columns = Columns::of(file.metadata());
    let rows = guarded(|| RowIter::from_file_into(Box::new(file)).project(None));
    match rows {
        Ok(rows) => each(reading, place, &columns, rows),
        Err(reason) => reading.refuse(place, reason),
    }
}

fn each(
    reading: &mut Reading<'_, '_>,
    place: &str,
    columns: &Columns,
    mut rows: RowIter<'_>,
) -> ControlFlow<()> {
    for number in 1_u64.. {
        let at = format!("{place}, row {number}");
        match guarded(|| rows.next().transpose()) {
            Ok(None) => break,
            Ok(Some(row)) => match reading.options.mapping.item(&columns.values(row)) {
                Ok(item) => reading.hand_over(&at, item)?,
                Err(reason) => reading.refuse(&at, reason)?,
            },
            // What stands after a damaged page cannot be told apart any more.
            Err(reason) => return reading.refuse(&at, reason),
        }
    }
    ControlFlow::Continue(())
}

/// The library panics at some kinds of damage, and at types that it does not know; neither may end the run.
fn guarded<T>(work: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, Reason> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| Reason::BrokenTable(error.to_string())),
        Err(_) => Err(Reason::BrokenTable("a column of a type that is not known".to_owned())),
    }
}

/// Takes what the columns will unpack to from the allowance, and looks at the sizes of their pages.
fn spend(reading: &mut Reading<'_, '_>, file: &ParquetMetaData, bytes: &[u8]) -> Result<(), Reason> {
    let broken = |what: &str| Reason::BrokenTable(what.to_owned());
    for column in file.row_groups().iter().flat_map(|group| group.columns()) {
        let size = u64::try_from(column.uncompressed_size()).map_err(|_| broken("a size below zero"))?;
        reading.spending.unpack(size).map_err(|limit| Reason::TooLarge { limit })?;
        // The library's own `byte_range` panics where the place of a column lies below zero.
        let start = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
        let range = usize::try_from(start).ok().zip(usize::try_from(column.compressed_size()).ok());
        let column = range.and_then(|(start, length)| bytes.get(start..start.checked_add(length)?));
        pages::check(column.ok_or_else(|| broken("a column that lies outside the file"))?).map_err(
            |fault| match fault {
                Fault::TooLarge(limit) => Reason::TooLarge { limit },
                Fault::Broken => broken("a page whose header is damaged"),
            },
        )?;
    }
    Ok(())
}

/// What the types of the library's rows do not tell.
struct Columns {
    /// The columns that count nanoseconds: they come as bare numbers.
    nanoseconds: BTreeSet<String>,
}

impl Columns {
    fn of(file: &ParquetMetaData) -> Self {
        let is_nanoseconds = |logical: Option<&LogicalType>| matches!(logical, Some(LogicalType::Timestamp(time)) if time.unit == TimeUnit::NANOS);
        let columns = file.file_metadata().schema_descr().columns().iter();
        let nanoseconds = columns.filter(|column| is_nanoseconds(column.logical_type_ref()));
        Self { nanoseconds: nanoseconds.map(|column| column.path().string()).collect() }
    }

    /// A row as an object, as rows of tables and lines of JSON are.
    fn values(&self, row: Row) -> Map<String, Value> {
        let value = |(name, field): (String, Field)| {
            let value = match field {
                Field::Long(count) if self.nanoseconds.contains(&name) => time(i128::from(count)),
                field => value(field),
            };
            (name, value)
        };
        row.into_columns().into_iter().map(value).collect()
    }
}

fn value(field: Field) -> Value {
    match field {
        Field::Str(text) => Value::String(text),
        // Older writers do not say which columns of bytes are text.
        Field::Bytes(bytes) => Value::String(super::decode::text(bytes.data(), None)),
        Field::Bool(value) => Value::Bool(value),
        Field::Byte(number) => number.into(),
        Field::Short(number) => number.into(),
        Field::Int(number) => number.into(),
        Field::Long(number) => number.into(),
        Field::UByte(number) => number.into(),
        Field::UShort(number) => number.into(),
        Field::UInt(number) => number.into(),
        Field::ULong(number) => number.into(),
        Field::Float(number) => number.into(),
        Field::Double(number) => number.into(),
        Field::Date(days) => day(days),
        Field::TimestampMillis(count) => time(i128::from(count) * 1_000_000),
        Field::TimestampMicros(count) => time(i128::from(count) * 1_000),
        Field::Group(row) => {
            Value::Object(row.into_columns().into_iter().map(|(name, field)| (name, value(field))).collect())
        }
        Field::ListInternal(list) => Value::Array(list.elements().iter().cloned().map(value).collect()),
        // No story is told in halves, decimals, times without a day, and maps.
        _ => Value::Null,
    }
}

/// Days since 1970 as an ISO day.
fn day(days: i32) -> Value {
    let epoch = jiff::civil::date(1970, 1, 1);
    let day = jiff::Span::new().try_days(days).and_then(|span| epoch.checked_add(span));
    day.map_or(Value::Null, |day| Value::String(day.to_string()))
}

/// Nanoseconds since 1970. Whether they count in UTC or on the writer's wall, many writers do not say; the day is told.
fn time(nanoseconds: i128) -> Value {
    let Ok(instant) = jiff::Timestamp::from_nanosecond(nanoseconds) else { return Value::Null };
    let wall = jiff::tz::Offset::UTC.to_datetime(instant);
    Value::String(wall.strftime("%Y-%m-%dT%H:%M:%S").to_string())
}
