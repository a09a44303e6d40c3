#![doc = include_str!("../README.md")]

mod check;
mod cues;
mod error;
mod frame;
mod load;
mod own;
mod place;
mod raw;
mod read;
mod written;

pub use cues::{Asked, Cues, Light, Modal, Silence, Speech, StatusCues, Whereabouts, WordCue};
pub use error::LexiconError;
pub use frame::{ClauseEffect, Condition, Frame, Trigger, Wanted};
pub use load::{Lexicon, TriggerClass};
pub use own::Checked;
pub use place::Place;

/// Version of the lexicon's data, told in every report.
pub const VERSION: &str = "2026.3";
