//! One entity of a dump: what of its labels, aliases and claims is needed here.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// An entity.
#[derive(Debug, Deserialize)]
pub(super) struct Entity {
    pub(super) id: String,
    #[serde(default, deserialize_with = "or_empty")]
    labels: In<Said>,
    #[serde(default, deserialize_with = "or_empty")]
    descriptions: In<Said>,
    #[serde(default, deserialize_with = "or_empty")]
    aliases: In<Vec<Said>>,
    #[serde(default, deserialize_with = "or_empty")]
    claims: Claims,
}

/// The languages that are read; the rest of some hundred is skipped.
#[derive(Debug, Deserialize)]
struct In<T> {
    en: Option<T>,
    /// Labels of all languages, which people's names mostly are.
    mul: Option<T>,
    #[serde(rename = "en-gb")]
    en_gb: Option<T>,
}

#[derive(Debug, Deserialize)]
struct Said {
    value: String,
}

/// The claims that are read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Claims {
    #[serde(rename = "P31")]
    class: Vec<Statement>,
    #[serde(rename = "P39")]
    office: Vec<Statement>,
    #[serde(rename = "P27")]
    citizen: Vec<Statement>,
    #[serde(rename = "P17")]
    country: Vec<Statement>,
    #[serde(rename = "P1001")]
    jurisdiction: Vec<Statement>,
    #[serde(rename = "P1308")]
    holder: Vec<Statement>,
}

#[derive(Debug, Deserialize)]
struct Statement {
    mainsnak: Snak,
    #[serde(default)]
    rank: String,
    #[serde(default, deserialize_with = "or_empty")]
    qualifiers: BTreeMap<String, Vec<Snak>>,
}

#[derive(Debug, Deserialize)]
struct Snak {
    datavalue: Option<DataValue>,
}

#[derive(Debug, Deserialize)]
struct DataValue {
    value: Value,
}

/// An office held, or a holder of one, and when; empty days are unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Post {
    pub(super) item: String,
    pub(super) from: String,
    pub(super) to: String,
}

impl<T> Default for In<T> {
    fn default() -> Self {
        Self { en: None, mul: None, en_gb: None }
    }
}

/// Dumps write an empty object as an empty array.
fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<T, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either<T> {
        Full(T),
        Empty([(); 0]),
    }
    Ok(match Either::deserialize(from)? {
        Either::Full(full) => full,
        Either::Empty(_) => T::default(),
    })
}

impl Entity {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|e| format!("no entity of a Wikidata dump: {e}"))
    }

    pub(super) fn label(&self) -> Option<&str> {
        let labels = &self.labels;
        let said = labels.en.as_ref().or(labels.mul.as_ref()).or(labels.en_gb.as_ref());
        said.map(|s| s.value.trim()).filter(|s| !s.is_empty())
    }

    pub(super) fn description(&self) -> &str {
        self.descriptions.en.as_ref().map_or("", |d| &d.value)
    }

    /// Other names, those of one word without a capital left out: nicknames that are common words.
    pub(super) fn aliases(&self) -> Vec<String> {
        let all = self.aliases.en.iter().chain(&self.aliases.mul).flatten().map(|s| s.value.trim());
        let mut list: Vec<String> = Vec::new();
        for alias in all.filter(|a| a.chars().any(char::is_uppercase)) {
            if !list.iter().any(|l| l == alias) && Some(alias) != self.label() {
                list.push(alias.to_owned());
            }
        }
        list
    }

    fn statements(&self, property: &str) -> impl Iterator<Item = &Statement> {
        let claims = &self.claims;
        let list = match property {
            "P31" => &claims.class,
            "P39" => &claims.office,
            "P27" => &claims.citizen,
            "P17" => &claims.country,
            "P1001" => &claims.jurisdiction,
            _ => &claims.holder,
        };
        list.iter().filter(|s| s.rank != "deprecated")
    }

    /// The items that a property names.
    pub(super) fn items(&self, property: &str) -> Vec<String> {
        self.statements(property).filter_map(|s| s.mainsnak.item()).collect()
    }

    /// The items that a property names, with the days of its qualifiers P580 and P582.
    pub(super) fn posts(&self, property: &str) -> Vec<Post> {
        let post = |s: &Statement| {
            let day =
                |q: &str| s.qualifiers.get(q).and_then(|l| l.first()).and_then(Snak::day).unwrap_or_default();
            Some(Post { item: s.mainsnak.item()?, from: day("P580"), to: day("P582") })
        };
        self.statements(property).filter_map(post).collect()
    }
}

impl Snak {
    fn value(&self) -> Option<&Value> {
        self.datavalue.as_ref().map(|d| &d.value)
    }

    fn item(&self) -> Option<String> {
        Some(self.value()?.get("id")?.as_str()?.to_owned())
    }

    /// `+2005-10-17T00:00:00Z` of precision 11 is a day, of 10 a month, of 9 a year; coarser ones are none.
    fn day(&self) -> Option<String> {
        let value = self.value()?;
        let time = value.get("time")?.as_str()?.strip_prefix('+')?;
        let length = match value.get("precision")?.as_u64()? {
            11 => 10,
            10 => 7,
            9 => 4,
            _ => return None,
        };
        time.get(..length).filter(|d| crate::dates::day(d, false).is_some()).map(str::to_owned)
    }
}
