//! Sources over the network: asked politely, conditionally and within bounds.

mod answer;
mod client;
mod error;
mod freshness;
mod pace;

use url::Url;

pub(crate) use answer::{Answer, Asked};
pub(crate) use client::{Client, Manners};
pub(crate) use error::FetchError;

/// The address that a source names, where it is one.
pub(crate) fn address(source: &std::path::Path) -> Option<Url> {
    let url = Url::parse(source.to_str()?).ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}
