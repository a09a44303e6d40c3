#![doc = include_str!("../README.md")]
mod act;
pub mod atom;
mod country;
mod error;
mod formats;
mod gather;
mod happening;
mod network;
mod number;
mod place;
mod sector;
mod terms;
mod words;
mod written;

pub use country::Country;
pub use error::{ExportError, Result};
pub use formats::{Format, write};
pub use gather::{Unit, gather};
pub use happening::{Dated, Happening, Told};
pub use number::number;
pub use place::{PlaceKind, Unknown, World};
pub use terms::Terms;
pub use words::summary;
pub use written::{Left, Written};
