//! JSON: one object a line, an array of objects, or one object.

use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::limit::{Share, Shared};
use super::refused::Reason;
use super::{Reading, json, limit, ninjs};

/// Reads whichever of the three it is.
pub(super) fn read(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let mut input = BufReader::new(input);
    let first = match first_byte(&mut input) {
        Ok(first) => first,
        Err(error) => return reading.refuse(place, limit::broken(&error)),
    };
    if first == Some(b'[') { array(reading, place, input) } else { lines(reading, place, &mut input) }
}

/// The first byte that is no blank; blanks and a byte order mark before it are passed.
fn first_byte(input: &mut impl BufRead) -> std::io::Result<Option<u8>> {
    loop {
        let seen = input.fill_buf()?;
        let Some(&byte) = seen.first() else { return Ok(None) };
        if byte.is_ascii_whitespace() || matches!(byte, 0xEF | 0xBB | 0xBF) {
            input.consume(1);
        } else {
            return Ok(Some(byte));
        }
    }
}

/// One object a line; a first line that does not end its object makes the whole input one object.
fn lines(reading: &mut Reading<'_, '_>, place: &str, input: &mut impl BufRead) -> ControlFlow<()> {
    let most = reading.options.limits.document;
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        match input.by_ref().take(most + 1).read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.len() as u64 > most => {
                reading.refuse(&format!("{place}, line {number}"), Reason::TooLarge { limit: most })?;
                if let Err(error) = skip_line(input) {
                    return reading.refuse(place, limit::broken(&error));
                }
            }
            Ok(_) if number == 1 && is_open(&line) => return object(reading, place, &line, input),
            Ok(_) if line.iter().all(u8::is_ascii_whitespace) => {}
            Ok(_) => value(reading, &format!("{place}, line {number}"), json::parse(&line))?,
            Err(error) => return reading.refuse(place, limit::broken(&error)),
        }
    }
    ControlFlow::Continue(())
}

fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let seen = input.fill_buf()?;
        let (used, done) = match seen.iter().position(|b| *b == b'\n') {
            Some(at) => (at + 1, true),
            None => (seen.len(), seen.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

/// Whether a line breaks off within its object.
fn is_open(line: &[u8]) -> bool {
    json::parse(line).is_err_and(|error| error.is_eof())
}

/// The whole input as one object, of which `begun` is read already.
fn object(
    reading: &mut Reading<'_, '_>,
    place: &str,
    begun: &[u8],
    input: &mut impl BufRead,
) -> ControlFlow<()> {
    let mut whole = begun.chain(input);
    match limit::read_all(&mut whole, reading.options.limits.document) {
        Ok(bytes) => value(reading, place, json::parse(&bytes)),
        Err(reason) => reading.refuse(place, reason),
    }
}

/// Hands over what a value holds.
fn value(reading: &mut Reading<'_, '_>, place: &str, value: serde_json::Result<Value>) -> ControlFlow<()> {
    let row = match value {
        Ok(Value::Object(row)) => row,
        Ok(_) => return reading.refuse(place, Reason::BrokenJson("it is no object".to_owned())),
        Err(error) => return reading.refuse(place, Reason::BrokenJson(error.to_string())),
    };
    match item(reading, &row) {
        Ok(item) => reading.hand_over(place, item),
        Err(reason) => reading.refuse(place, reason),
    }
}

fn item(reading: &Reading<'_, '_>, row: &Map<String, Value>) -> Result<crate::Item, Reason> {
    if ninjs::is_one(row) { ninjs::item(row) } else { reading.options.mapping.item(row) }
}

/// An array, element by element, so that its length costs no memory.
fn array(reading: &mut Reading<'_, '_>, place: &str, input: impl Read) -> ControlFlow<()> {
    let share = Share::new(reading.options.limits.document);
    let mut each = Each { reading, place, share: &share, flow: ControlFlow::Continue(()), number: 0 };
    let mut parser = serde_json::Deserializer::from_reader(Shared { inner: input, share: &share });
    let parsed = (&mut each).deserialize(&mut parser);
    let Each { reading, number, flow, .. } = each;
    flow?;
    match parsed {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => reading.refuse(&format!("{place}, item {}", number + 1), array_error(error)),
    }
}

fn array_error(error: serde_json::Error) -> Reason {
    let what = error.to_string();
    if error.is_io() { limit::broken(&error.into()) } else { Reason::BrokenJson(what) }
}

struct Each<'x, 'a, 's> {
    reading: &'x mut Reading<'a, 's>,
    place: &'x str,
    share: &'x Share,
    flow: ControlFlow<()>,
    number: usize,
}

impl<'de> DeserializeSeed<'de> for &mut Each<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for &mut Each<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some(element) = json::element(&mut elements)? {
            self.number += 1;
            self.share.renew();
            let place = format!("{}, item {}", self.place, self.number);
            self.flow = value(self.reading, &place, Ok(element));
            if self.flow.is_break() {
                // The rest is not read; what the parser says of that is of no interest.
                return Ok(());
            }
        }
        Ok(())
    }
}
