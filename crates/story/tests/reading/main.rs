//! Formats in, items out.

mod archives;
mod html;
mod json;
mod limits;
mod support;
mod tables;
mod warc;
mod xml;
