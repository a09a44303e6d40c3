#![doc = include_str!("../README.md")]

mod code;
mod ontology;

pub use code::{BadCode, Code};
pub use ontology::{Context, EventType, Mode, Precision, Sector, Status, UnknownLabel};
