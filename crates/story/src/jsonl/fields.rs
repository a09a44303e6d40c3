//! Which fields of a JSON object hold what of a story.

use std::str::FromStr;

use jiff::civil::Date;
use serde_json::Value;

use crate::items::Item;

/// The fields' names; a dot leads into an object (`meta.lang`). Written `text=body,published=date`.
///
/// ```
/// let map: story::FieldMap = "text=body,published=meta.date".parse().unwrap();
/// assert!("words=body".parse::<story::FieldMap>().is_err());
/// # let _ = map;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMap {
    id: String,
    title: String,
    text: String,
    published: String,
    source: String,
    language: String,
    rights: String,
}

/// A map that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "story/bad-map: {0:?} is no NAME=FIELD with a name out of id, title, text, published, source, language, rights"
)]
pub struct BadMap(pub String);

impl Default for FieldMap {
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            id: own("id"),
            title: own("title"),
            text: own("text"),
            published: own("published"),
            source: own("source"),
            language: own("language"),
            rights: own("rights"),
        }
    }
}

impl FromStr for FieldMap {
    type Err = BadMap;

    fn from_str(text: &str) -> Result<Self, BadMap> {
        let mut map = Self::default();
        for pair in text.split(',') {
            let bad = || BadMap(pair.to_owned());
            let (name, field) = pair.split_once('=').ok_or_else(bad)?;
            *map.field(name.trim()).ok_or_else(bad)? = field.trim().to_owned();
        }
        Ok(map)
    }
}

impl FieldMap {
    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "id" => &mut self.id,
            "title" => &mut self.title,
            "text" => &mut self.text,
            "published" => &mut self.published,
            "source" => &mut self.source,
            "language" => &mut self.language,
            "rights" => &mut self.rights,
            _ => return None,
        })
    }

    /// The item that an object describes, or what is wrong with it.
    pub(super) fn item(&self, value: &Value, place: String) -> Result<Item, String> {
        if !value.is_object() {
            return Err("it is no JSON object; each story must be one".to_owned());
        }
        let body = words(value, &self.text)?.filter(|text| !text.trim().is_empty());
        let body = body.ok_or_else(|| {
            format!("there is no text in the field {:?}; name the field with --map text=FIELD", self.text)
        })?;
        let parts = [words(value, &self.title)?, Some(body), words(value, &self.rights)?];
        Ok(Item {
            id: words(value, &self.id)?.filter(|id| !id.is_empty()),
            place,
            source: words(value, &self.source)?,
            language: words(value, &self.language)?,
            published: words(value, &self.published)?.map(|text| self.day(&text)).transpose()?,
            text: parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"),
        })
    }

    /// The day at the beginning of `2024-02-13T09:00:00Z`, as printed: no zone moves it.
    fn day(&self, text: &str) -> Result<Date, String> {
        let day = text.trim().get(..10).and_then(|day| day.parse().ok());
        day.ok_or_else(|| {
            format!("{text:?} in the field {:?} does not begin with a day such as 2024-02-13", self.published)
        })
    }
}

/// The words in a field: a text, a number, or texts that are paragraphs.
fn words(value: &Value, path: &str) -> Result<Option<String>, String> {
    let found = path.split('.').try_fold(value, |value, name| value.get(name));
    match found {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(Value::Array(list)) => {
            let paragraphs: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            let paragraphs = paragraphs.ok_or_else(|| format!("the field {path:?} holds more than texts"))?;
            Ok(Some(paragraphs.join("\n\n")))
        }
        Some(_) => Err(format!("the field {path:?} holds no text")),
    }
}
