#![doc = include_str!("../README.md")]

mod act;
mod answers;
mod aside;
mod assembly;
mod cast;
mod casting;
mod coder;
mod discourse;
mod document;
mod doubles;
mod echo;
mod finding;
mod focus;
mod lead;
mod mend;
mod merging;
mod orphans;
mod parties;
mod phrase;
mod placing;
mod reference;
mod roles;
mod shades;
mod sieve;
mod sift;
mod source;
mod speeches;
mod status;
mod stay;
mod timing;
mod tree;
mod trial;

pub use coder::{Coder, Coding, Refusal};
pub use document::{Document, Zone};
pub use parties::{Part, Told};
pub use trial::Trial;
