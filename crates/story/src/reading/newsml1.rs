//! NewsML 1.0 to 1.2 (IPTC).

use roxmltree::Node;

use super::newsml_g2::with_dateline;
use super::refused::{Reason, Refused};
use super::{nitf, xml};
use crate::item::{Item, published};

/// All news items of the document.
pub(super) fn read(place: &str, text: &str) -> Result<Vec<Result<Item, Refused>>, Reason> {
    let document = xml::parse(text)?;
    let items: Vec<_> =
        xml::outermost(document.root(), "NewsItem").into_iter().map(|node| one(place, node)).collect();
    if items.is_empty() { Err(Reason::BrokenXml("no NewsItem in it".to_owned())) } else { Ok(items) }
}

fn one(place: &str, node: Node<'_, '_>) -> Result<Item, Refused> {
    let id = identifier(node);
    let status = xml::find(node, "Status").and_then(|n| n.attribute("FormalName")).unwrap_or_default();
    if matches!(status, "Canceled" | "Cancelled" | "Withheld" | "Embargoed") {
        return Err(Refused {
            place: format!("{place} ({id})"),
            reason: Reason::Withdrawn(status.to_lowercase()),
        });
    }
    let rights = ["CopyrightLine", "RightsLine", "UsageType", "Limitations"];
    let times = ["FirstCreated", "ThisRevisionCreated", "DateId"];
    let content = xml::find(node, "DataContent").or_else(|| xml::find(node, "ContentItem"));
    let body = content
        .map(|c| xml::paragraphs(xml::find(c, "body.content").or_else(|| xml::find(c, "body")).unwrap_or(c)));
    Ok(Item {
        id: Some(id),
        version: xml::words_of(node, "RevisionId"),
        headline: xml::words_of(node, "HeadLine"),
        subheadline: xml::words_of(node, "SubHeadLine"),
        byline: xml::words_of(node, "ByLine"),
        published: times.iter().find_map(|name| published(&xml::words_of(node, name)?)),
        body: with_dateline(xml::words_of(node, "DateLine"), body.unwrap_or_default()),
        captions: content.map(nitf::captions).unwrap_or_default(),
        rights: rights.iter().filter_map(|name| xml::words_of(node, name)).collect(),
        publisher: provider(node),
        language: xml::all(node, "Language").find_map(|n| n.attribute("FormalName")).map(str::to_owned),
        ..Item::default()
    })
}

/// The public identifier, else provider, day and item as it is made of.
fn identifier(node: Node<'_, '_>) -> String {
    let parts = || {
        ["ProviderId", "DateId", "NewsItemId"]
            .iter()
            .filter_map(|name| xml::words_of(node, name))
            .collect::<Vec<_>>()
            .join(":")
    };
    xml::words_of(node, "PublicIdentifier").unwrap_or_else(parts)
}

fn provider(node: Node<'_, '_>) -> Option<String> {
    let party = xml::find(node, "Provider").and_then(|p| xml::find(p, "Party")?.attribute("FormalName"));
    party.map(str::to_owned).or_else(|| xml::words_of(node, "ProviderId"))
}
