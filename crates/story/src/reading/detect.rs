//! Which format is this?

use super::refused::Reason;

/// So many bytes from the beginning of an input tell its format.
pub const HEAD: usize = 8 << 10;

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain wire text.
    Wire,
    /// A page of the web.
    Html,
    /// RSS, Atom or JSON Feed.
    Feed,
    /// NewsML-G2.
    NewsMlG2,
    /// NewsML 1.0 to 1.2.
    NewsMl1,
    /// NITF 3.
    Nitf,
    /// JSON: ninjs, an array of objects, or one object a line.
    Json,
    /// Values parted by commas, tabs or semicolons, with a line of names.
    Table,
    /// Rows of named columns in Apache Parquet.
    Parquet,
    /// Web archive.
    Warc,
    /// Something gzipped.
    Gzip,
    /// A tape archive.
    Tar,
    /// A zip archive.
    Zip,
}

impl Format {
    /// The formats by the names that a user gives.
    pub const NAMES: &[(&str, Self)] = &[
        ("text", Self::Wire),
        ("html", Self::Html),
        ("feed", Self::Feed),
        ("newsml-g2", Self::NewsMlG2),
        ("newsml", Self::NewsMl1),
        ("nitf", Self::Nitf),
        ("json", Self::Json),
        ("csv", Self::Table),
        ("parquet", Self::Parquet),
        ("warc", Self::Warc),
        ("gzip", Self::Gzip),
        ("tar", Self::Tar),
        ("zip", Self::Zip),
    ];

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }
}

/// First bytes that tell what nobody can read here.
const BINARY: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
];

/// The format by content, of which [`HEAD`] bytes are enough; the name helps only to know a table.
///
/// # Errors
///
/// What it is instead, where nobody can read it: [`Reason::Binary`], [`Reason::Empty`].
pub fn format(name: &str, head: &[u8]) -> Result<Format, Reason> {
    if let Some((_, what)) = BINARY.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(Reason::Binary(what));
    }
    if head.starts_with(b"\x1f\x8b") {
        return Ok(Format::Gzip);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(Format::Zip);
    }
    if head.get(257..262) == Some(b"ustar") {
        return Ok(Format::Tar);
    }
    if head.starts_with(b"PAR1") {
        return Ok(Format::Parquet);
    }
    if head.starts_with(b"WARC/") {
        return Ok(Format::Warc);
    }
    let has_mark = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    if head.contains(&0) && !has_mark {
        return Err(Reason::Binary("binary data"));
    }
    let text = super::decode::text(head, None);
    let text = text.trim_start_matches(crate::text::is_blank);
    if text.is_empty() { Err(Reason::Empty) } else { Ok(by_text(name, text)) }
}

fn by_text(name: &str, text: &str) -> Format {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match text.chars().next() {
        Some('<') => by_markup(text),
        Some('{') if text.contains("jsonfeed.org/version") => Format::Feed,
        Some('{') => Format::Json,
        // A story may begin with a bracket, an array of objects does not look like one.
        Some('[') if text[1..].trim_start().starts_with(['{', ']']) => Format::Json,
        _ if matches!(ending.as_str(), "csv" | "tsv") => Format::Table,
        _ => Format::Wire,
    }
}

/// What the root element says.
fn by_markup(text: &str) -> Format {
    match root(text).as_deref() {
        Some("rss" | "feed" | "rdf" | "channel") => Format::Feed,
        Some("newsitem" | "newsmessage" | "packageitem" | "itemset") => Format::NewsMlG2,
        Some("newsml") => Format::NewsMl1,
        Some("nitf") => Format::Nitf,
        Some(_) => Format::Html,
        None => Format::Wire,
    }
}

/// The local name of the first element, in lower case, past declarations and comments.
fn root(text: &str) -> Option<String> {
    let mut rest = text;
    loop {
        let at = rest.find('<')?;
        rest = &rest[at + 1..];
        rest = if let Some(comment) = rest.strip_prefix("!--") {
            comment.split_once("-->")?.1
        } else if rest.starts_with(['?', '!']) {
            if rest.to_ascii_lowercase().starts_with("!doctype html") {
                return Some("html".to_owned());
            }
            // The inner part of a document type may hold declarations of its own.
            let end = rest.find('>')?;
            match rest.find('[').filter(|open| *open < end) {
                Some(_) => rest.split_once("]")?.1,
                None => &rest[end..],
            }
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
            let name = rest[..end].rsplit(':').next().unwrap_or_default();
            let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
            return is_name.then(|| name.to_ascii_lowercase());
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, format};

    fn check(name: &str, head: &str, expect: Format) {
        assert_eq!(format(name, head.as_bytes()), Ok(expect), "{head}");
    }

    #[test]
    fn by_content() {
        check("a.txt", "Envoys meet\n\nGENEVA -- They met.", Format::Wire);
        check("a", "<!-- x --><!DOCTYPE html><html>", Format::Html);
        check("a", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", Format::Feed);
        check("a", "<atom:feed xmlns:atom=\"x\">", Format::Feed);
        check("a.xml", "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf>", Format::Nitf);
        check("a.xml", "<!DOCTYPE NewsML [<!ENTITY a \"b\">]><NewsML>", Format::NewsMl1);
        check("a.xml", "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", Format::NewsMlG2);
        check("a.json", "{\"version\": \"https://jsonfeed.org/version/1.1\"}", Format::Feed);
        check("a.jsonl", "{\"text\": \"x\"}", Format::Json);
        check("a", "[ {\"text\": \"x\"}]", Format::Json);
        check("a", "[Photo] Envoys meet", Format::Wire);
        check("a.csv", "id,text\n", Format::Table);
        check("a", "WARC/1.0\r\n", Format::Warc);
        check("a", "PAR1\u{15}\u{4}", Format::Parquet);
        check("a", "< 5 people came", Format::Wire);
    }

    #[test]
    fn what_cannot_be_read() {
        for head in [&b"%PDF-1.7"[..], b"\x89PNG\r\n", b"abc\0def", b"  \n", b""] {
            assert!(format("a", head).is_err(), "{head:?}");
        }
    }
}
