//! NewsML-G2 (IPTC): a news item, a set of them, or a message that carries them.

use roxmltree::Node;

use super::refused::{Reason, Refused};
use super::{html, nitf, xml};
use crate::item::{Item, published};

/// All news items of the document.
pub(super) fn read(place: &str, text: &str) -> Result<Vec<Result<Item, Refused>>, Reason> {
    let document = xml::parse(text)?;
    let items: Vec<_> =
        xml::outermost(document.root(), "newsItem").into_iter().map(|node| one(place, node)).collect();
    if items.is_empty() {
        return Err(Reason::BrokenXml("no newsItem in it: a package only points to items".to_owned()));
    }
    Ok(items)
}

fn one(place: &str, node: Node<'_, '_>) -> Result<Item, Refused> {
    let id = node.attribute("guid").unwrap_or_default().to_owned();
    if let Some(status) = withdrawn(node) {
        return Err(Refused { place: format!("{place} ({id})"), reason: Reason::Withdrawn(status) });
    }
    let rights = xml::find(node, "rightsInfo");
    let rights =
        rights.into_iter().flat_map(|r| ["copyrightNotice", "usageTerms"].map(|name| xml::words_of(r, name)));
    let times = ["contentCreated", "firstCreated", "versionCreated"];
    let language = xml::find(node, "contentMeta").and_then(|meta| xml::find(meta, "language"));
    let tagged = language
        .and_then(|l| l.attribute("tag"))
        .or_else(|| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")));
    let (body, captions) = content(node);
    Ok(Item {
        id: Some(id),
        version: node.attribute("version").map(str::to_owned),
        headline: xml::words_of(node, "headline"),
        byline: xml::words_of(node, "by"),
        published: times.iter().find_map(|name| published(&xml::words_of(node, name)?)),
        body: with_dateline(xml::words_of(node, "dateline"), body),
        captions,
        rights: rights.flatten().collect(),
        publisher: xml::find(node, "provider").and_then(name_of),
        language: tagged.map(str::to_owned),
        ..Item::default()
    })
}

/// `cancelled`, `withheld`: the item's status where it is no longer to be used.
fn withdrawn(node: Node<'_, '_>) -> Option<String> {
    let status = xml::find(node, "pubStatus")?.attribute("qcode")?;
    let status = status.rsplit(':').next()?;
    matches!(status, "canceled" | "cancelled" | "withheld").then(|| status.to_owned())
}

/// The name of a party: its `name` element, else its literal or code.
fn name_of(node: Node<'_, '_>) -> Option<String> {
    xml::words_of(node, "name")
        .or_else(|| Some(node.attribute("literal").or_else(|| node.attribute("qcode"))?.to_owned()))
}

/// The text of the first inline content that has some, and the captions in it.
fn content(node: Node<'_, '_>) -> (String, Vec<String>) {
    let marked = xml::all(node, "inlineXML").map(|inline| {
        let body = xml::find(inline, "body.content").or_else(|| xml::find(inline, "body")).unwrap_or(inline);
        (xml::paragraphs(body), nitf::captions(inline))
    });
    let plain = xml::all(node, "inlineData").map(|inline| (data(inline), Vec::new()));
    marked.chain(plain).find(|(text, _)| !text.is_empty()).unwrap_or_default()
}

/// Inline data: plain text as it stands, or markup that was escaped.
fn data(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect();
    let kind = node.attribute("contenttype").unwrap_or_default();
    if kind.contains("html") || text.trim_start().starts_with("<p") {
        html::fragment(&text)
    } else {
        text.trim().to_owned()
    }
}

/// A dateline that has a field of its own goes before the text, where a reader of wires looks for it.
pub(super) fn with_dateline(dateline: Option<String>, body: String) -> String {
    let Some(dateline) = dateline else { return body };
    if body.starts_with(dateline.trim_end_matches(|c: char| c.is_whitespace() || c == '-' || c == '\u{2014}'))
    {
        return body;
    }
    let dash = if dateline.ends_with(['-', '\u{2014}', '\u{2013}']) { "" } else { " --" };
    format!("{dateline}{dash} {body}")
}
