//! JSON lines, one story an object a line, or one JSON array of such objects.

mod fields;

use std::io::{self, BufRead, Read};

use serde_json::Value;

use crate::items::{BadItem, BadItemKind, Item};

pub use fields::{BadMap, FieldMap};

/// The longest line or element that is read: no story is longer, and memory is bounded by it.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Reads stories from JSON.
///
/// ```
/// use story::{FieldMap, JsonItems};
///
/// let lines = "{\"id\": \"a\", \"text\": \"Talks begin.\"}\nnonsense\n{\"id\": \"b\", \"text\": \"Talks end.\"}\n";
/// let items: Vec<_> = JsonItems::new(lines.as_bytes(), FieldMap::default()).collect();
/// assert_eq!(items[0].as_ref().unwrap().id.as_deref(), Some("a"));
/// assert!(items[1].as_ref().unwrap_err().to_string().starts_with("story/bad-json at line 2: "));
/// assert_eq!(items[2].as_ref().unwrap().text, "Talks end.");
/// ```
#[derive(Debug)]
pub struct JsonItems<R> {
    input: R,
    map: FieldMap,
    /// How many lines or elements were read.
    count: usize,
    shape: Option<Shape>,
}

/// What the input holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lines,
    Array,
    Over,
}

impl<R: BufRead> JsonItems<R> {
    /// A reader over an input, which takes the fields that the map names.
    pub fn new(input: R, map: FieldMap) -> Self {
        Self { input, map, count: 0, shape: None }
    }

    /// Looks at the first character that is not blank: an array is read element by element.
    fn find_shape(&mut self) -> io::Result<Shape> {
        let mut lines = 0;
        let first = skip_blank(&mut self.input, b"\xef\xbb\xbf", &mut lines)?;
        if first != Some(b'[') {
            self.count = lines;
        }
        Ok(match first {
            None => Shape::Over,
            Some(b'[') => {
                self.input.consume(1);
                Shape::Array
            }
            Some(_) => Shape::Lines,
        })
    }

    fn bad(&self, kind: BadItemKind, what: impl Into<String>) -> BadItem {
        BadItem { kind, place: self.place(), what: what.into() }
    }

    fn place(&self) -> String {
        let unit = if self.shape == Some(Shape::Lines) { "line" } else { "element" };
        format!("{unit} {}", self.count)
    }

    fn unreadable(&mut self, cause: &io::Error) -> BadItem {
        self.shape = Some(Shape::Over);
        self.bad(BadItemKind::Unreadable, format!("{cause}; check the disk and try again"))
    }

    /// The next line that is not blank, as an item.
    fn next_line(&mut self) -> Option<Result<Item, BadItem>> {
        loop {
            self.count += 1;
            let mut line = Vec::new();
            match (&mut self.input).take(LONGEST).read_until(b'\n', &mut line) {
                Err(cause) => return Some(Err(self.unreadable(&cause))),
                Ok(0) => {
                    self.shape = Some(Shape::Over);
                    return None;
                }
                Ok(read) if read as u64 == LONGEST && line.last() != Some(&b'\n') => {
                    return Some(Err(self.too_long()));
                }
                Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => return Some(self.parse(&line)),
            }
        }
    }

    /// Skips the rest of a line that no story can be.
    fn too_long(&mut self) -> BadItem {
        let bad = self.bad(
            BadItemKind::TooLong,
            format!("more than {} MiB in one line; write one story a line", LONGEST >> 20),
        );
        if let Err(cause) = skip_line(&mut self.input) {
            return self.unreadable(&cause);
        }
        bad
    }

    fn parse(&self, line: &[u8]) -> Result<Item, BadItem> {
        let text = std::str::from_utf8(line).map_err(|cause| {
            let at = cause.valid_up_to();
            self.bad(
                BadItemKind::NotUtf8,
                format!("byte {at} of it is not UTF-8; convert the file with iconv"),
            )
        })?;
        let value = serde_json::from_str(text).map_err(|cause| self.bad_json(&cause))?;
        self.item(&value)
    }

    fn bad_json(&self, cause: &serde_json::Error) -> BadItem {
        let what = match cause.classify() {
            serde_json::error::Category::Eof => {
                "it ends before its object does; was the file cut?".to_owned()
            }
            _ => format!("{cause}; it must be one JSON object"),
        };
        self.bad(BadItemKind::BadJson, what)
    }

    /// The next element of the array, as an item. After a broken one nobody can tell where the next begins.
    fn next_element(&mut self) -> Option<Result<Item, BadItem>> {
        self.count += 1;
        match skip_blank(&mut self.input, b",", &mut 0) {
            Err(cause) => return Some(Err(self.unreadable(&cause))),
            Ok(Some(b']')) => {
                self.shape = Some(Shape::Over);
                return None;
            }
            Ok(_) => {}
        }
        let mut element = serde_json::Deserializer::from_reader((&mut self.input).take(LONGEST));
        match <Value as serde::Deserialize>::deserialize(&mut element) {
            Ok(value) => Some(self.item(&value)),
            Err(cause) => {
                let mut bad = self.bad_json(&cause);
                bad.what.push_str(" (what follows it in the array was not read)");
                self.shape = Some(Shape::Over);
                Some(Err(bad))
            }
        }
    }

    fn item(&self, value: &Value) -> Result<Item, BadItem> {
        self.map.item(value, self.place()).map_err(|what| self.bad(BadItemKind::BadField, what))
    }
}

impl<R: BufRead> Iterator for JsonItems<R> {
    type Item = Result<Item, BadItem>;

    fn next(&mut self) -> Option<Self::Item> {
        let shape = match self.shape {
            Some(shape) => shape,
            None => match self.find_shape() {
                Ok(shape) => *self.shape.insert(shape),
                Err(cause) => return Some(Err(self.unreadable(&cause))),
            },
        };
        match shape {
            Shape::Lines => self.next_line(),
            Shape::Array => self.next_element(),
            Shape::Over => None,
        }
    }
}

/// Skips blanks and these bytes, counting lines; returns the byte that comes then, without taking it.
fn skip_blank(input: &mut impl BufRead, also: &[u8], lines: &mut usize) -> io::Result<Option<u8>> {
    loop {
        let Some(&byte) = input.fill_buf()?.first() else { return Ok(None) };
        if !byte.is_ascii_whitespace() && !also.contains(&byte) {
            return Ok(Some(byte));
        }
        *lines += usize::from(byte == b'\n');
        input.consume(1);
    }
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let length = end.map_or(buffer.len(), |end| end + 1);
        input.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, map: &str) -> Vec<String> {
        let map = if map.is_empty() { FieldMap::default() } else { map.parse().unwrap() };
        JsonItems::new(text.as_bytes(), map)
            .map(|item| match item {
                Ok(item) => format!("{:?} {}: {:?}", item.id, item.place, item.text),
                Err(bad) => bad.to_string(),
            })
            .collect()
    }

    #[test]
    fn an_array_is_read_element_by_element() {
        let text = "[\n {\"id\": 7, \"text\": \"A.\"},\n {\"id\": \"b\", \"text\": [\"B.\", \"C.\"]}\n]\n";
        assert_eq!(
            read(text, ""),
            ["Some(\"7\") element 1: \"A.\"", "Some(\"b\") element 2: \"B.\\n\\nC.\""]
        );
        let cut = &text[..text.len() - 8];
        let read = read(cut, "");
        assert_eq!(read.len(), 2);
        assert!(read[1].starts_with("story/bad-json at element 2: it ends before"), "{read:?}");
    }

    #[test]
    fn a_bad_line_costs_only_itself() {
        let text = "\n{\"id\": \"a\"}\n[1]\n{\"text\": \"\"}\n{\"text\": \"A.\", \"published\": \"soon\"}\n{\"text\": \"A.\"}";
        let read = read(text, "");
        assert_eq!(read.len(), 5, "{read:?}");
        assert!(read[..4].iter().all(|line| line.starts_with("story/bad-")), "{read:?}");
        assert_eq!(read[4], "None line 6: \"A.\"");
    }

    #[test]
    fn bytes_that_are_no_text_and_lines_without_end_are_refused() {
        let mut bytes = b"{\"text\": \"\xff\"}\n".to_vec();
        bytes.resize(bytes.len() + LONGEST as usize + 10, b'x');
        bytes.extend(b"\n{\"text\": \"A.\"}\n");
        let read: Vec<_> = JsonItems::new(&bytes[..], FieldMap::default()).collect();
        assert_eq!(read[0].as_ref().unwrap_err().kind, BadItemKind::NotUtf8);
        assert_eq!(read[1].as_ref().unwrap_err().kind, BadItemKind::TooLong);
        assert_eq!(read[2].as_ref().unwrap().text, "A.");
    }
}
