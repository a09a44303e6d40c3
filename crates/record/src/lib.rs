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
mod watching;

pub use arrival::{Arrival, Fate, Known, Reading, RefusedItem, Rights};
pub use ask::{
    By, ChangeKind, Changed, Claim, Counted, Counts, Dispute, Event, Held, Near, Order, Question, Refused,
    StoryCard, Subject, Told, Visit, Who, days,
};
pub use error::{RecordError, Result};
pub use hand::{Decision, Made};
pub use joining::{Explanation, Likeness};
pub use likeness::{PairKind, is_carried};
pub use store::{Address, Location, Record, SCHEMA_VERSION};
pub use taking::Item;
pub use watching::{Feed, Found, Pending, Seen};
