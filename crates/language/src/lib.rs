//! How is this sentence built?
//!
//! ```
//! let reader = language::Reader::shipped()?;
//! let sentence = &reader.read("The general's troops left Mosul.")[0];
//! let root = sentence.root().expect("a sentence with words has a root");
//! assert_eq!(sentence.tokens[root].form, "left");
//! # Ok::<(), language::ModelError>(())
//! ```
//!
//! ```text
//! text ─ segment ─► sentences of tokens ─ pieces ─► word pieces ─ network ─► scores ─ decode ─► Sentence
//! ```
//!
//! [`Reader`] does all of it; [`conllu`] reads and writes treebanks, [`evaluate`] measures a reading against one. The
//! crate does no I/O: weights and vocabulary are part of the library.

pub mod conllu;
mod decode;
pub mod evaluate;
mod kernels;
pub mod labels;
mod lemma;
mod network;
mod pieces;
mod reader;
mod segment;
pub mod sentence;
mod wordbook;

pub use labels::{Deprel, Features, Upos};
pub use network::ModelError;
pub use reader::Reader;
pub use sentence::{Name, NameKind, Sentence, Token};
