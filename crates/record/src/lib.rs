#![doc = include_str!("../README.md")]

mod arrival;
mod ask;
mod day;
mod detail;
mod error;
mod hand;
mod joining;
mod likeness;
mod log;
mod store;
mod taking;

pub use arrival::{Arrival, Fate, Known, Reading, RefusedItem, Rights};
pub use ask::{By, Counted, Counts, Held, Near, Order, Question, Refused, Who, days};
pub use error::{RecordError, Result};
pub use likeness::{PairKind, is_carried};
pub use store::{Record, SCHEMA_VERSION};
pub use taking::Item;
