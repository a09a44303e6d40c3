//! NITF 3 (IPTC).

use roxmltree::Node;

use super::newsml_g2::with_dateline;
use super::refused::Reason;
use super::xml;
use crate::item::{Item, published};

/// The item of a document.
pub(super) fn read(_place: &str, text: &str) -> Result<Item, Reason> {
    let document = xml::parse(text)?;
    let root = document.root();
    let nitf = xml::find(root, "nitf").ok_or_else(|| Reason::BrokenXml("no nitf in it".to_owned()))?;
    let body = xml::find(nitf, "body.content").or_else(|| xml::find(nitf, "body"));
    let head = xml::find(nitf, "body.head");
    let in_head = |name: &str| head.and_then(|h| xml::words_of(h, name));
    Ok(Item {
        id: attribute(nitf, "doc-id", "id-string"),
        version: attribute(nitf, "du-key", "version"),
        headline: in_head("hl1").or_else(|| in_head("headline")).or_else(|| xml::words_of(nitf, "title")),
        subheadline: in_head("hl2"),
        byline: in_head("byline"),
        published: date(nitf),
        body: with_dateline(in_head("dateline"), body.map(xml::paragraphs).unwrap_or_default()),
        captions: captions(nitf),
        rights: rights(nitf, head),
        publisher: attribute(nitf, "pubdata", "name").or_else(|| in_head("distributor")),
        language: nitf.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).map(str::to_owned),
        ..Item::default()
    })
}

fn attribute(node: Node<'_, '_>, element: &str, name: &str) -> Option<String> {
    xml::all(node, element).find_map(|n| n.attribute(name)).map(str::to_owned)
}

/// The day of issue, else of release, else of publication, else the one in the dateline.
fn date(nitf: Node<'_, '_>) -> Option<crate::Published> {
    let places = [
        ("date.issue", "norm"),
        ("date.release", "norm"),
        ("pubdata", "date.publication"),
        ("story.date", "norm"),
    ];
    places.iter().find_map(|(element, name)| published(&attribute(nitf, element, name)?))
}

/// `doc.copyright` as a line, and the rights told in the head of the body.
fn rights(nitf: Node<'_, '_>, head: Option<Node<'_, '_>>) -> Vec<String> {
    let holder = attribute(nitf, "doc.copyright", "holder");
    let year = attribute(nitf, "doc.copyright", "year").unwrap_or_default();
    let claim = holder.map(|holder| format!("Copyright {year} {holder}").replace("  ", " "));
    let told = head.and_then(|h| xml::find(h, "rights")).and_then(xml::words);
    claim.into_iter().chain(told).collect()
}

/// The captions of the pictures.
pub(super) fn captions(node: Node<'_, '_>) -> Vec<String> {
    ["media-caption", "figcaption"]
        .iter()
        .flat_map(|name| xml::all(node, name).filter_map(xml::words))
        .collect()
}
