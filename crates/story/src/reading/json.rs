//! JSON values whose number is bounded: a value of three bytes can take five hundred in memory.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// More values than any item or feed has.
const MOST: u32 = 250_000;

/// The value of a text.
pub(super) fn parse(text: &[u8]) -> serde_json::Result<Value> {
    let left = Cell::new(MOST);
    let mut parser = serde_json::Deserializer::from_slice(text);
    let value = Bounded(&left).deserialize(&mut parser)?;
    parser.end()?;
    Ok(value)
}

/// The next element of an array, bounded like a text of its own.
pub(super) fn element<'de, A: SeqAccess<'de>>(elements: &mut A) -> Result<Option<Value>, A::Error> {
    let left = Cell::new(MOST);
    elements.next_element_seed(Bounded(&left))
}

/// Reads a value as long as some are left.
struct Bounded<'b>(&'b Cell<u32>);

impl Bounded<'_> {
    fn take<E: Error>(&self) -> Result<(), E> {
        let left = self.0.get().checked_sub(1);
        self.0.set(left.ok_or_else(|| E::custom(format_args!("it has more than {MOST} values")))?);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Bounded<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.take()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Bounded<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = elements.next_element_seed(Bounded(self.0))? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            values.insert(name, entries.next_value_seed(Bounded(self.0))?);
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::parse;

    #[test]
    fn it_reads_what_the_library_reads() {
        for text in ["{\"a\": [1, -2, 3.5, null, true, \"\\u00e9\"], \"b\": {\"c\": {}}}", "[]", "7", "\"x\""]
        {
            assert_eq!(parse(text.as_bytes()).unwrap(), serde_json::from_str::<Value>(text).unwrap());
        }
        assert!(parse(b"{} x").is_err());
    }

    #[test]
    fn many_values_are_too_many() {
        let few = format!("[{}0]", "{},".repeat(1000));
        assert!(parse(few.as_bytes()).is_ok());
        let many = format!("[{}0]", "{},".repeat(300_000));
        assert!(parse(many.as_bytes()).unwrap_err().to_string().contains("more than 250000 values"));
    }
}
