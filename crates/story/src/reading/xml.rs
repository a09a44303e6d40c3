//! What the XML formats share.

use roxmltree::{Document, Node, ParsingOptions};

use super::entities;
use super::markup::{self, Kind};
use super::refused::Reason;

/// More nodes than any news item has; it bounds the memory that a document takes.
const MOST_NODES: u32 = 500_000;

/// Parses a document. Document types are allowed, because NITF and NewsML 1 carry them; nothing external is fetched,
/// and entities that multiply are refused.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Reason> {
    let text = text.trim_start_matches(crate::text::is_blank);
    markup::bounded(text, Kind::Xml, MOST_NODES as usize)?;
    entities::bounded(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| Reason::BrokenXml(error.to_string()))
}

/// The descendants of that local name that lie in no other of that name.
pub(super) fn outermost<'a, 'i>(root: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    let (mut found, mut todo) = (Vec::new(), vec![root]);
    while let Some(node) = todo.pop() {
        if node.is_element() && node.tag_name().name() == name {
            found.push(node);
        } else {
            todo.extend(node.children().rev());
        }
    }
    found
}

/// The first descendant of that local name.
pub(super) fn find<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    all(node, name).next()
}

/// All descendants of that local name, in the order of the document.
pub(super) fn all<'a, 'i>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |n| n.is_element() && n.tag_name().name() == name)
}

/// All text in a node, each run of blanks one blank; `None` if there is nothing.
pub(super) fn words(node: Node<'_, '_>) -> Option<String> {
    let text: String = node.descendants().filter_map(|n| n.text().filter(|_| n.is_text())).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The words of the first descendant of that name.
pub(super) fn words_of(node: Node<'_, '_>, name: &str) -> Option<String> {
    all(node, name).find_map(words)
}

/// Elements whose text is a paragraph of its own, in NITF and in HTML.
const BLOCKS: &[&str] = &[
    "p",
    "block",
    "hl1",
    "hl2",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "td",
    "th",
    "tr",
    "div",
    "blockquote",
    "bq",
    "pre",
    "br",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "section",
    "article",
    "note",
    "fn",
    "hr",
];
/// Elements that are no prose.
const SILENT: &[&str] = &["script", "style", "head", "media", "figure", "figcaption", "caption"];

/// The text of a marked-up body: paragraphs parted by blank lines.
pub(super) fn paragraphs(node: Node<'_, '_>) -> String {
    let mut found = vec![String::new()];
    gather(node, &mut found);
    let blocks = found.iter().map(|p| p.split_whitespace().collect::<Vec<_>>().join(" "));
    blocks.filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Collects text without recursion, so that deep nesting costs no stack.
fn gather(root: Node<'_, '_>, into: &mut Vec<String>) {
    use roxmltree::NodeType::{Element, Text};
    enum Step<'a, 'i> {
        Visit(Node<'a, 'i>),
        Break,
    }
    let mut todo = vec![Step::Visit(root)];
    while let Some(step) = todo.pop() {
        let Step::Visit(node) = step else {
            into.push(String::new());
            continue;
        };
        let name = node.tag_name().name().to_ascii_lowercase();
        match node.node_type() {
            Text => {
                into.iter_mut().last().into_iter().for_each(|p| p.push_str(node.text().unwrap_or_default()))
            }
            Element if SILENT.contains(&name.as_str()) && node != root => {}
            _ => {
                let is_block = BLOCKS.contains(&name.as_str());
                if is_block {
                    into.push(String::new());
                    todo.push(Step::Break);
                }
                todo.extend(node.children().rev().map(Step::Visit));
            }
        }
    }
}
