//! How things look to a reader: one file for each view.

pub(crate) mod confusion;
pub(crate) mod frames;
pub(crate) mod happenings;
pub(crate) mod held;
pub(crate) mod lists;
pub(crate) mod marks;
pub(crate) mod matches;
pub(crate) mod parts;
pub(crate) mod reasons;
pub(crate) mod silence;
pub(crate) mod table;
pub(crate) mod times;
pub(crate) mod trees;
pub(crate) mod trials;
pub(crate) mod who;
pub(crate) mod words;
