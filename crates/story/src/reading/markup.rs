//! What markup holds, counted before a parser is let at it: some of its costs grow with the square of these numbers.

use std::collections::HashSet;

use super::refused::Reason;

/// More attributes than any one element has. Parsers compare each with those before it.
const MOST_ATTRIBUTES: usize = 500;
/// More namespaces than any document has. Parsers copy them from element to element.
const MOST_NAMESPACES: usize = 64;
/// Deeper nesting of XML than any item has.
const DEEPEST: usize = 256;
/// More elements of formatting left open than in the worst of pages. HTML repeats them in each paragraph that follows.
const MOST_OPEN: usize = 1000;
/// What HTML repeats.
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
/// Elements of HTML whose content is no markup.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// Which kind of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    Xml,
}

/// What was counted.
#[derive(Debug, Default)]
struct Counts<'t> {
    /// Tags that open an element.
    tags: usize,
    attributes: usize,
    depth: usize,
    deepest: usize,
    open: usize,
    most_open: usize,
    namespaces: HashSet<&'t str>,
}

/// Refuses markup that could cost more than its size is worth; `most` is how many elements it may have.
pub(super) fn bounded(text: &str, kind: Kind, most: usize) -> Result<(), Reason> {
    let counts = count(text, kind);
    let xml = kind == Kind::Xml;
    let checks = [
        (counts.tags > most, "elements", most),
        (counts.attributes > MOST_ATTRIBUTES, "attributes in one element", MOST_ATTRIBUTES),
        (xml && counts.deepest > DEEPEST, "elements in one another", DEEPEST),
        (xml && counts.namespaces.len() > MOST_NAMESPACES, "namespaces", MOST_NAMESPACES),
        (!xml && counts.most_open > MOST_OPEN, "elements of formatting left open", MOST_OPEN),
    ];
    match checks.into_iter().find(|(is_too_much, _, _)| *is_too_much) {
        Some((_, what, most)) => {
            let what = format!("it has more than {most} {what}");
            Err(if xml { Reason::BrokenXml(what) } else { Reason::BrokenPage(what) })
        }
        None => Ok(()),
    }
}

fn count(text: &str, kind: Kind) -> Counts<'_> {
    let mut counts = Counts::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        rest = if let Some(comment) = rest.strip_prefix("!--") {
            past(comment, "-->")
        } else if let Some(data) = rest.strip_prefix("![CDATA[").filter(|_| kind == Kind::Xml) {
            past(data, "]]>")
        } else if let Some(end) = rest.strip_prefix('/') {
            counts.close(name(end));
            end
        } else if rest.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            tag(rest, kind, &mut counts)
        } else {
            rest
        };
    }
    counts
}

impl Counts<'_> {
    fn open(&mut self, name: &str) {
        self.tags += 1;
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        if is_among(FORMATTING, name) {
            self.open += 1;
            self.most_open = self.most_open.max(self.open);
        }
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if is_among(FORMATTING, name) {
            self.open = self.open.saturating_sub(1);
        }
    }
}

/// Counts a tag; what follows it.
fn tag<'t>(text: &'t str, kind: Kind, counts: &mut Counts<'t>) -> &'t str {
    let name = name(text);
    counts.open(name);
    let mut rest = &text[name.len()..];
    let mut attributes = 0;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/' && kind == Kind::Html);
        let end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        attributes += 1;
        counts.attributes = counts.attributes.max(attributes);
        if let Some(prefix) = rest[..end].strip_prefix("xmlns:") {
            counts.namespaces.insert(prefix);
        }
        rest = value(&rest[end..]);
    }
    match rest.strip_prefix("/>") {
        Some(rest) => {
            counts.close(name);
            rest
        }
        None if kind == Kind::Html && is_among(RAW, name) => past_raw(rest, name),
        None => rest,
    }
}

/// What follows the value of an attribute, if there is one.
fn value(text: &str) -> &str {
    let Some(value) = text.trim_start().strip_prefix('=') else { return text };
    let value = value.trim_start();
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = &value[1..];
            inner.find(quote).map_or("", |end| &inner[end + 1..])
        }
        _ => &value[value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len())..],
    }
}

fn name(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<')).unwrap_or(text.len());
    &text[..end]
}

fn is_among(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn past<'t>(text: &'t str, end: &str) -> &'t str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// What follows the end of an element whose content is no markup.
fn past_raw<'t>(text: &'t str, name: &str) -> &'t str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        if rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::{Kind, bounded, count};

    fn check(kind: Kind, text: &str, expect: [usize; 4]) {
        let counts = count(text, kind);
        let found = [counts.tags, counts.attributes, counts.deepest, counts.namespaces.len()];
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn counts() {
        check(Kind::Xml, "<a b='1' c = \"> d=2\"><e/><e/></a>", [3, 2, 2, 0]);
        check(Kind::Xml, "<a xmlns:x='1'><!-- <b> --><![CDATA[<b>]]><c xmlns:y='2'/></a>", [2, 1, 2, 2]);
        check(Kind::Html, "<p class=x hidden>a < b<script>if (a<b && c>d) '<p>'</SCRIPT><br>", [3, 2, 3, 0]);
        check(Kind::Html, "<a", [1, 0, 1, 0]);
        check(Kind::Html, "<a b='", [1, 1, 1, 0]);
        check(Kind::Html, "<p a=b/c=d>", [1, 1, 1, 0]);
    }

    #[test]
    fn what_is_too_much_is_refused() {
        let many = |what: &str, count: usize| what.repeat(count);
        let ways = [
            (Kind::Xml, many("<a>", 300), "256 elements in one another"),
            (Kind::Xml, many("<a/>", 2000), "1000 elements"),
            (Kind::Html, format!("<p {}>", many("x ", 600)), "500 attributes in one element"),
            (Kind::Html, many("<p><b id=1>", 1001), "1000 elements of formatting left open"),
        ];
        for (kind, text, expect) in ways {
            let most = if expect.ends_with("elements") { 1000 } else { 100_000 };
            let reason = bounded(&text, kind, most).unwrap_err();
            assert!(reason.to_string().contains(expect), "{reason}");
        }
        assert_eq!(bounded("<p><b>fine</b></p>", Kind::Html, 10), Ok(()));
    }
}
