#![doc = include_str!("../README.md")]

mod check;
mod dates;
mod entry;
mod error;
mod find;
mod fold;
pub mod import;
mod index;
mod kind;
mod knowledge;
mod lines;
mod load;
mod locate;
mod office;
mod own;
mod people;
mod resolve;
mod schema;
mod sense;
mod shelf;
mod spelling;
mod who;

pub use dates::Term;
pub use entry::{Body, EntryId, Land, Person, Place, Role, State, Table};
pub use error::KnowledgeError;
pub use kind::{Form, Kind};
pub use knowledge::Knowledge;
pub use locate::{Hint, Setting, Site, kilometres};
pub use office::Post;
pub use own::{Checked, OwnEntry, Tried, Verdict};
pub use resolve::{BODY_RULES, BodyExample, BodyRule, Identity, Phrase, Resolved};
pub use sense::{Found, Sense};
pub use who::{By, Candidate, Reason};
