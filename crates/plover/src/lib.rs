#![doc = include_str!("../README.md")]

mod cameo;
mod code;
mod intensity;
mod json;
mod ontology;
mod report;
pub mod score;
mod view;

pub use cameo::Cameo;
pub use code::{BadCode, Code};
pub use json::{CodePoints, DateJson, EntityJson, EvidenceJson, PlaceJson, ReportJson, SCHEMA};
pub use ontology::{Context, EventType, Mode, Precision, Sector, Status, UnknownLabel};
pub use report::{Entity, EventDate, EventPlace, Evidence, Field, Proof, Reason, Report, Span};
