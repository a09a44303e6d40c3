//! GeoJSON (RFC 7946): a feature an event, with our own columns as properties; the geometry is null where no point is known.

use std::io::Write;

use geojson::{Feature, FeatureWriter, Geometry, GeometryValue, JsonObject, JsonValue};

use super::columns::{COLUMNS, Cell};
use crate::error::{ExportError, Result};
use crate::happening::Happening;
use crate::terms::Terms;
use crate::written::Written;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut written = Written::default();
    let mut writer = FeatureWriter::from_writer(&mut *out);
    writer.write_foreign_member("licence", &terms.licence).map_err(failed)?;
    writer.write_foreign_member("codebook", &terms.codebook).map_err(failed)?;
    for happening in happenings {
        writer.write_feature(&feature(&happening?)).map_err(failed)?;
        written.count(1);
    }
    writer.finish().map_err(failed)?;
    drop(writer);
    out.write_all(b"\n")?;
    Ok(written)
}

fn failed(cause: geojson::Error) -> ExportError {
    match cause {
        geojson::Error::Io(cause) => cause.into(),
        geojson::Error::MalformedGeoJson(cause) => cause.into(),
        other => ExportError::of("geojson")(other),
    }
}

fn feature(happening: &Happening) -> Feature {
    let place = happening.place();
    let point = place.and_then(|place| Some(vec![place.longitude?, place.latitude?]));
    let properties: JsonObject = COLUMNS
        .iter()
        .filter(|column| !["latitude", "longitude"].contains(&column.name))
        .map(|column| (column.name.to_owned(), json((column.cell)(happening))))
        .collect();
    Feature {
        bbox: None,
        geometry: point.map(|point| Geometry::new(GeometryValue::Point { coordinates: point.into() })),
        id: Some(geojson::feature::Id::String(happening.event.id.clone())),
        properties: Some(properties),
        foreign_members: None,
    }
}

fn json(cell: Cell) -> JsonValue {
    match cell {
        Cell::Text(text) => text.into(),
        Cell::List(list) => list.into(),
        Cell::Day(day) => day.map(|day| day.to_string()).into(),
        Cell::Real(value) => value.into(),
        Cell::Whole(count) => count.into(),
        Cell::Truth(truth) => truth.into(),
    }
}
