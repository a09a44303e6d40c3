//! The formats, one file each.

mod acled;
mod columns;
mod csv;
mod gdelt_events;
mod gdelt_mentions;
mod geojson;
mod gexf;
mod graphml;
mod icalendar;
mod icews;
mod pairs;
mod parquet;
mod plover;
mod polecat;
mod table;
mod xml;

use std::io::Write;

use crate::atom;
use crate::error::Result;
use crate::happening::Happening;
use crate::terms::Terms;
use crate::written::Written;

/// A format that others read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// PLOVER JSON lines.
    Plover,
    /// A table in POLECAT's form.
    Polecat,
    /// A table in ICEWS's form.
    Icews,
    /// GDELT 2.0's table of events.
    GdeltEvents,
    /// GDELT 2.0's table of mentions.
    GdeltMentions,
    /// A table in ACLED's form.
    Acled,
    /// CSV with columns of our own.
    Csv,
    /// Parquet with columns of our own.
    Parquet,
    /// GeoJSON.
    Geojson,
    /// GraphML.
    Graphml,
    /// GEXF.
    Gexf,
    /// iCalendar.
    Icalendar,
    /// Atom.
    Atom,
}

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Plover,
        Self::Polecat,
        Self::Icews,
        Self::GdeltEvents,
        Self::GdeltMentions,
        Self::Acled,
        Self::Csv,
        Self::Parquet,
        Self::Geojson,
        Self::Graphml,
        Self::Gexf,
        Self::Icalendar,
        Self::Atom,
    ];

    /// The name by which the program is asked for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plover => "plover",
            Self::Polecat => "polecat",
            Self::Icews => "icews",
            Self::GdeltEvents => "gdelt-events",
            Self::GdeltMentions => "gdelt-mentions",
            Self::Acled => "acled",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Geojson => "geojson",
            Self::Graphml => "graphml",
            Self::Gexf => "gexf",
            Self::Icalendar => "icalendar",
            Self::Atom => "atom",
        }
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }
}

/// Writes happenings in a format. What it cannot say is left out and counted; the writer is flushed by whoever owns it.
pub fn write(
    format: Format,
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let writer = match format {
        Format::Plover => plover::write,
        Format::Polecat => polecat::write,
        Format::Icews => icews::write,
        Format::GdeltEvents => gdelt_events::write,
        Format::GdeltMentions => gdelt_mentions::write,
        Format::Acled => acled::write,
        Format::Csv => csv::write,
        Format::Parquet => parquet::write,
        Format::Geojson => geojson::write,
        Format::Graphml => graphml::write,
        Format::Gexf => gexf::write,
        Format::Icalendar => icalendar::write,
        Format::Atom => atom::write,
    };
    writer(happenings, terms, out)
}
