//! How is this sentence built?

pub mod labels;
pub mod sentence;

pub use labels::{Deprel, Features, Upos};
pub use sentence::{Name, NameKind, Sentence, Token};
