//! Parquet: our own columns with real types: dates, numbers, lists of strings. The licence and the codebook stand in the
//! file's metadata.

use std::io::Write;
use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use super::columns::{COLUMNS, Cell, Kind};
use crate::error::{ExportError, Result};
use crate::happening::Happening;
use crate::terms::Terms;
use crate::written::Written;

/// Rows that are held in memory and written together.
const GROUP: usize = 20_000;

type Writer<'o> = SerializedFileWriter<&'o mut (dyn Write + Send)>;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let schema = Arc::new(parse_message_type(&schema()).map_err(failed)?);
    let mut file = SerializedFileWriter::new(out, schema, Arc::new(properties(terms))).map_err(failed)?;
    let mut written = Written::default();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for happening in happenings {
        let happening = happening?;
        rows.push(COLUMNS.iter().map(|column| (column.cell)(&happening)).collect());
        written.count(1);
        if rows.len() == GROUP {
            group(&mut file, &rows)?;
            rows.clear();
        }
    }
    if !rows.is_empty() {
        group(&mut file, &rows)?;
    }
    file.close().map_err(failed)?;
    Ok(written)
}

fn failed(cause: parquet::errors::ParquetError) -> ExportError {
    ExportError::of("parquet")(cause)
}

fn properties(terms: &Terms) -> WriterProperties {
    let told = [("licence", &terms.licence), ("codebook", &terms.codebook)];
    let told = told.into_iter().map(|(key, value)| KeyValue::new(key.to_owned(), value.clone())).collect();
    WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(format!("dateline {}", Terms::VERSION))
        .set_key_value_metadata(Some(told))
        .build()
}

/// The columns in Parquet's language of schemas.
fn schema() -> String {
    let field = |(name, kind): (&str, Kind)| match kind {
        Kind::Text => format!("optional binary {name} (UTF8);"),
        Kind::Day => format!("optional int32 {name} (DATE);"),
        Kind::Real => format!("optional double {name};"),
        Kind::Whole => format!("optional int64 {name};"),
        Kind::Truth => format!("required boolean {name};"),
        Kind::List => format!(
            "required group {name} (LIST) {{ repeated group list {{ required binary element (UTF8); }} }}"
        ),
    };
    let fields: Vec<String> = COLUMNS.iter().map(|column| field((column.name, column.kind))).collect();
    format!("message events {{ {} }}", fields.join(" "))
}

fn group(file: &mut Writer<'_>, rows: &[Vec<Cell>]) -> Result<()> {
    let mut group = file.next_row_group().map_err(failed)?;
    for (i, column) in COLUMNS.iter().enumerate() {
        let cells = rows.iter().map(|row| &row[i]);
        match column.kind {
            Kind::Text => optional::<ByteArrayType>(&mut group, cells.map(text))?,
            Kind::Day => optional::<Int32Type>(&mut group, cells.map(days))?,
            Kind::Real => optional::<DoubleType>(&mut group, cells.map(real))?,
            Kind::Whole => optional::<Int64Type>(&mut group, cells.map(whole))?,
            Kind::Truth => {
                let truths: Vec<bool> = cells.map(|cell| matches!(cell, Cell::Truth(true))).collect();
                put::<BoolType>(&mut group, &truths, None, None)?;
            }
            Kind::List => lists(&mut group, cells)?,
        }
    }
    group.close().map_err(failed)?;
    Ok(())
}

fn text(cell: &Cell) -> Option<ByteArray> {
    if let Cell::Text(Some(text)) = cell { Some(text.as_str().into()) } else { None }
}

fn real(cell: &Cell) -> Option<f64> {
    if let Cell::Real(value) = cell { *value } else { None }
}

fn whole(cell: &Cell) -> Option<i64> {
    if let Cell::Whole(count) = cell { *count } else { None }
}

/// Days since 1970, as Parquet counts them.
fn days(cell: &Cell) -> Option<i32> {
    const FIRST: Date = date(1970, 1, 1);
    let Cell::Day(Some(day)) = cell else { return None };
    Some((*day - FIRST).get_days())
}

/// A column whose values may be absent: definition level 1 where there is one.
fn optional<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, &mut (dyn Write + Send)>,
    cells: impl Iterator<Item = Option<T::T>>,
) -> Result<()> {
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    for cell in cells {
        levels.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    put::<T>(group, &values, Some(&levels), None)
}

/// A column of lists: repetition level 0 begins a row, definition level 0 is an empty list.
fn lists<'c>(
    group: &mut SerializedRowGroupWriter<'_, &mut (dyn Write + Send)>,
    cells: impl Iterator<Item = &'c Cell>,
) -> Result<()> {
    let (mut values, mut defined, mut repeated): (Vec<ByteArray>, Vec<i16>, Vec<i16>) = Default::default();
    for cell in cells {
        let Cell::List(list) = cell else { continue };
        if list.is_empty() {
            defined.push(0);
            repeated.push(0);
        }
        for (i, member) in list.iter().enumerate() {
            values.push(member.as_str().into());
            defined.push(1);
            repeated.push(i16::from(i > 0));
        }
    }
    put::<ByteArrayType>(group, &values, Some(&defined), Some(&repeated))
}

fn put<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, &mut (dyn Write + Send)>,
    values: &[T::T],
    defined: Option<&[i16]>,
    repeated: Option<&[i16]>,
) -> Result<()> {
    let missing =
        || ExportError::Format { format: "parquet", cause: "the schema has too few columns".to_owned() };
    let mut column = group.next_column().map_err(failed)?.ok_or_else(missing)?;
    column.typed::<T>().write_batch(values, defined, repeated).map_err(failed)?;
    column.close().map_err(failed)
}
