//! What did this item say, part by part, and what may be done with it?
//!
//! ```
//! use story::{PartKind, Rights, read_wire};
//!
//! let raw = "Envoys meet in Geneva\n\n\
//!            | 2024-03-04 09:30:00\n\n\
//!            GENEVA, March 3 (Newswire) -- Envoys of the two states met on Sunday.\n\n\
//!            (END)\n\n\
//!            Copyright 2024 Newswire. No Redistribution\n";
//! let story = read_wire("envoys", raw.to_owned(), None);
//!
//! assert_eq!(story.headline(), Some("Envoys meet in Geneva"));
//! assert_eq!(story.agency(), Some("Newswire"));
//! assert_eq!(story.anchor().unwrap().to_string(), "2024-03-03");
//! assert_eq!(story.rights(), Rights::Restricted);
//! let prose: Vec<&str> = story.prose().iter().map(|prose| story.text(prose.span)).collect();
//! assert_eq!(prose, ["Envoys meet in Geneva", "Envoys of the two states met on Sunday."]);
//! assert!(story.parts().iter().any(|part| part.kind == PartKind::EndMark));
//! ```
//!
//! # Map
//!
//! * [`Story`] owns the raw text; [`Part`]s are [`Span`]s into it, and [`Story::text`] gives their words.
//! * [`read_wire`] reads plain wire text. [`reading::read`] reads every other format and gives [`Item`]s, which
//!   [become stories](Item::story).
//! * [`Story::prose`] is what a parser should see; [`Story::anchor`] is the day "Monday" counts from.
//! * [`Rights`] says whether the text may leave the program, and [`Note`]s say what was odd about it.
//!
//! # What holds of every story
//!
//! 1. The raw text of a wire story is the text that came in, byte for byte, a byte order mark included; that of an
//!    [`Item`] is rendered from its fields, the same each time.
//! 2. Every span lies within it, on character boundaries.
//! 3. Parts are in the order of their starts; a part that holds others stands before them.
//! 4. Every character that is not blank lies in exactly one top-level part ([`Story::top_level`]).
//! 5. Reading the same text again gives the same story; nothing depends on clock, locale or hash order.

mod calendar;
mod cursor;
mod dateline;
mod item;
mod note;
mod part;
mod published;
pub mod reading;
mod rights;
mod span;
mod story;
mod text;
mod wire;

pub use dateline::{Dateline, DatelineDate};
pub use item::{Item, published};
pub use note::{Note, NoteKind};
pub use part::{Part, PartKind};
pub use published::{Published, Zone};
pub use rights::Rights;
pub use span::Span;
pub use story::{Prose, Story};
pub use wire::read_wire;
