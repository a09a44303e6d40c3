//! The functions that the fuzz targets call. The stable tests of the crates call the same ones with seeds and mutations.

pub mod reading;
pub mod sentences;
pub mod times;
