//! The network: weights in, scores and labels of words out. The page `training/LAYOUT.md` is its contract.

mod batch;
mod encoder;
mod error;
mod header;
mod heads;
mod model;
mod tensors;
#[cfg(test)]
mod tests;

pub(crate) use batch::{Batch, LONGEST};
pub use error::ModelError;
pub(crate) use heads::Prediction;
pub(crate) use model::{Model, Scratch, Source};
