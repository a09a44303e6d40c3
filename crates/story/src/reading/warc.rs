//! Web archives (ISO 28500), such as those of Common Crawl News: pages as they were fetched, or the text of pages.

use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

use super::detect::Format;
use super::refused::Reason;
use super::{Reading, limit};
use crate::item::published;

/// No header block is longer.
const LONGEST_HEADER: u64 = 64 << 10;

/// Header lines as names in lower case and values.
struct Header(Vec<(String, String)>);

impl Header {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Lines up to the empty one. `None` at the end of the input.
    fn read(input: &mut dyn BufRead) -> std::io::Result<Option<(String, Self)>> {
        let mut bounded = input.take(LONGEST_HEADER);
        let mut first = String::new();
        while first.trim().is_empty() {
            first.clear();
            if line(&mut bounded, &mut first)? == 0 {
                return Ok(None);
            }
        }
        let (mut lines, mut text) = (Vec::new(), String::new());
        loop {
            text.clear();
            if line(&mut bounded, &mut text)? == 0 {
                return Err(std::io::Error::other("the header breaks off"));
            }
            if text.trim().is_empty() {
                return Ok(Some((first.trim().to_owned(), Self(lines))));
            }
            if let Some((name, value)) = text.split_once(':') {
                lines.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }
}

/// Reads a line, whatever its bytes.
fn line(input: &mut impl BufRead, into: &mut String) -> std::io::Result<usize> {
    let mut bytes = Vec::new();
    let read = input.read_until(b'\n', &mut bytes)?;
    into.push_str(&String::from_utf8_lossy(&bytes));
    Ok(read)
}

/// Reads record by record. A record that breaks off ends the reading, because nobody knows where the next begins.
pub(super) fn read(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let mut input = BufReader::new(input);
    for number in 1_usize.. {
        let at = format!("{place}, record {number}");
        let header = match Header::read(&mut input) {
            Ok(None) => break,
            Ok(Some((version, header))) if version.starts_with("WARC/") => header,
            Ok(Some(_)) => {
                return reading.refuse(&at, Reason::BrokenWarc("it begins with no WARC/ line".to_owned()));
            }
            Err(error) => return reading.refuse(&at, warc_error(&error)),
        };
        let Some(length) = header.get("content-length").and_then(|length| length.parse::<u64>().ok()) else {
            return reading.refuse(&at, Reason::BrokenWarc("it has no Content-Length".to_owned()));
        };
        let mut block = (&mut input).take(length);
        record(reading, &at, &header, &mut block)?;
        // What the record's reader left is passed over.
        match std::io::copy(&mut block, &mut std::io::sink()) {
            Ok(_) if block.limit() == 0 => {}
            Ok(_) => return reading.refuse(&at, Reason::BrokenWarc("it breaks off".to_owned())),
            Err(error) => return reading.refuse(&at, warc_error(&error)),
        }
    }
    ControlFlow::Continue(())
}

fn warc_error(error: &std::io::Error) -> Reason {
    Reason::BrokenWarc(error.to_string())
}

/// Hands over the page of a record; requests and other records about pages are passed over.
fn record(reading: &mut Reading<'_, '_>, at: &str, header: &Header, block: &mut dyn Read) -> ControlFlow<()> {
    let mut kind = header.get("content-type").unwrap_or_default().to_ascii_lowercase();
    let is_http = kind.starts_with("application/http");
    match header.get("warc-type").unwrap_or_default() {
        "response" if is_http => {}
        "resource" | "conversion" => {}
        _ => return ControlFlow::Continue(()),
    }
    let bytes = match limit::read_all(block, reading.options.limits.document) {
        Ok(bytes) => bytes,
        Err(reason) => return reading.refuse(at, reason),
    };
    let mut body = bytes.as_slice();
    if is_http {
        match http(&mut body) {
            Ok(Some(found)) => kind = found,
            Ok(None) => return ControlFlow::Continue(()),
            Err(error) => return reading.refuse(at, warc_error(&error)),
        }
    }
    let format = if kind.contains("html") {
        Format::Html
    } else if kind.starts_with("text/plain") {
        Format::Wire
    } else {
        return ControlFlow::Continue(());
    };
    page(reading, at, header, body, format, charset(&kind))
}

/// The content type of an HTTP response, whose header is cut off `body`; `None` where it is no page.
fn http(body: &mut &[u8]) -> std::io::Result<Option<String>> {
    let Some((status, header)) = Header::read(body)? else { return Ok(None) };
    let is_page = status.split_whitespace().nth(1) == Some("200");
    Ok(is_page.then(|| header.get("content-type").unwrap_or("text/html").to_ascii_lowercase()))
}

fn charset(kind: &str) -> Option<&str> {
    kind.split("charset=").nth(1).map(|label| label.trim_matches(['"', '\'', ' ', ';']))
}

/// Reads a page and gives it the address as its id, so that the page fetched again is the same item.
fn page(
    reading: &mut Reading<'_, '_>,
    at: &str,
    header: &Header,
    body: &[u8],
    format: Format,
    charset: Option<&str>,
) -> ControlFlow<()> {
    let text = super::decode::text(body, charset);
    let item = match format {
        Format::Html => super::guarded(|| super::html::read(at, &text)),
        _ => Ok(super::wire(text)),
    };
    let mut item = match item {
        Ok(item) => item,
        Err(reason) => return reading.refuse(at, reason),
    };
    let fetched = header.get("warc-date").unwrap_or_default();
    if let Some(address) = header.get("warc-target-uri") {
        let address = address.trim_matches(['<', '>']);
        item.id = Some(address.to_owned());
        item.url.get_or_insert_with(|| address.to_owned());
    }
    item.version = published(fetched).map(|_| fetched.to_owned());
    reading.hand_over(at, item)
}
