//! The real program, run in temporary folders.

mod code;
mod eval;
mod offsets;
mod refusals;
mod same_bytes;
mod schema;
mod support;
mod views;
