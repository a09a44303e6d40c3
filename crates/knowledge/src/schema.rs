//! The files of `data/` as they are written: TOML tables, and tab-separated lines for places.
//!
//! The text type is `String` for what is read from TOML and `&'static str` for the embedded table, which is not copied.
//! Nothing here judges what an entry says; [`crate::check`] does.

use serde::{Deserialize, Serialize};

/// One file of entries. A user's file may mix all kinds.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct File<T = String> {
    /// The file's name, for messages.
    pub(crate) file: T,
    /// Sovereign, partly recognised and dissolved states.
    pub(crate) state: Vec<Land<T>>,
    /// Parts of states, and parts of the world.
    pub(crate) region: Vec<Land<T>>,
    /// Peoples and faiths.
    pub(crate) people: Vec<Land<T>>,
    /// Nouns for offices, professions and kinds of bodies.
    pub(crate) role: Vec<Role<T>>,
    /// People by name.
    pub(crate) person: Vec<Person<T>>,
    /// Organisations by name.
    pub(crate) body: Vec<Body<T>>,
    /// Towns, regions, seas, sites.
    pub(crate) place: Vec<Place<T>>,
}

/// A state, region or people.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Land<T = String> {
    /// Code of the state it is or belongs to; empty where there is none.
    pub(crate) code: T,
    /// Preferred name.
    pub(crate) name: T,
    /// Other names.
    pub(crate) names: Vec<T>,
    /// Words that say "of this land".
    pub(crate) adjectives: Vec<T>,
    /// Its people, plural.
    pub(crate) demonyms: Vec<T>,
    /// Its people, singular.
    pub(crate) demonym: Vec<T>,
    /// The one capital, for short.
    pub(crate) capital: T,
    /// Towns that stand for its government.
    pub(crate) capitals: Vec<T>,
    /// Houses and streets that stand for its government.
    pub(crate) seats: Vec<T>,
    /// Words that mean it only in a story about it.
    pub(crate) bywords: Vec<T>,
    /// Whether it is only partly recognised.
    pub(crate) pre: bool,
    /// Whether it acts like a state, or is only a place.
    pub(crate) acts: bool,
    /// Sectors of a people.
    pub(crate) sectors: Vec<T>,
    /// Code of the state that took over from a dissolved one.
    pub(crate) successor: T,
    /// Its last day, where it is dissolved.
    pub(crate) until: T,
    /// Phrases that must speak of it; `dateline knowledge check` tries them.
    pub(crate) examples: Vec<T>,
    /// Where the facts come from.
    pub(crate) source: T,
}

/// A role noun.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Role<T = String> {
    /// Singular lemmas, each of one or more words.
    pub(crate) words: Vec<T>,
    /// Plurals that no rule forms.
    pub(crate) plurals: Vec<T>,
    /// Sectors, most specific first.
    pub(crate) sectors: Vec<T>,
    /// People, or a body.
    pub(crate) person: bool,
    /// Whether one holds it and can have held it.
    pub(crate) office: bool,
    /// Whether it takes the sectors of the body said before it.
    pub(crate) belongs: bool,
    /// Phrases that must speak of it; `dateline knowledge check` tries them.
    pub(crate) examples: Vec<T>,
    /// Where the facts come from.
    pub(crate) source: T,
}

/// A person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Person<T = String> {
    /// Preferred name.
    pub(crate) name: T,
    /// Other spellings.
    pub(crate) aliases: Vec<T>,
    /// The family name where it is not the last word.
    pub(crate) surname: T,
    /// Code of the state or body served.
    pub(crate) code: T,
    /// What was held when.
    pub(crate) terms: Vec<Term<T>>,
    /// Sectors of somebody without terms.
    pub(crate) sectors: Vec<T>,
    /// Phrases that must speak of it; `dateline knowledge check` tries them.
    pub(crate) examples: Vec<T>,
    /// Where the facts come from.
    pub(crate) source: T,
}

/// A stretch of time in which a person or party had certain sectors.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Term<T = String> {
    /// The office, as news says it.
    pub(crate) office: T,
    /// The code served, where it is not the entry's own.
    pub(crate) code: T,
    /// Sectors, most specific first.
    pub(crate) sectors: Vec<T>,
    /// First day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where unknown.
    pub(crate) from: T,
    /// Last day; empty where it goes on.
    pub(crate) to: T,
}

/// An organisation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Body<T = String> {
    /// Preferred name.
    pub(crate) name: T,
    /// Other names and acronyms.
    pub(crate) aliases: Vec<T>,
    /// What it is: `igo`, `party`, `armed-group`, …
    pub(crate) kind: T,
    /// Code.
    pub(crate) code: T,
    /// Sectors, most specific first.
    pub(crate) sectors: Vec<T>,
    /// Whether a state runs it and it is media.
    pub(crate) state_media: bool,
    /// Times at which other sectors held, such as those in which a party governed.
    pub(crate) terms: Vec<Term<T>>,
    /// Phrases that must speak of it; `dateline knowledge check` tries them.
    pub(crate) examples: Vec<T>,
    /// Where the facts come from.
    pub(crate) source: T,
}

/// A place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, bound(deserialize = "T: Deserialize<'de> + Default"))]
pub(crate) struct Place<T = String> {
    /// Preferred name.
    pub(crate) name: T,
    /// Other names.
    pub(crate) aliases: Vec<T>,
    /// Code; empty for seas and lands of several states.
    pub(crate) country: T,
    /// Degrees north.
    pub(crate) latitude: f64,
    /// Degrees east.
    pub(crate) longitude: f64,
    /// People living there; 0 where unknown.
    pub(crate) population: u32,
    /// `city`, `region`, `sea`, …
    pub(crate) kind: T,
    /// Phrases that must speak of it.
    pub(crate) examples: Vec<T>,
    /// Where the facts come from; empty in a `.tsv`, whose first line says it for all.
    pub(crate) source: T,
}

impl File {
    /// Reads a file by its name's ending; the error says where in the text it stands.
    pub(crate) fn read(name: &str, text: &str) -> Result<Self, String> {
        let mut file = if name.ends_with(".tsv") {
            Self::places(text)?
        } else {
            toml::from_str(text).map_err(|e| e.to_string())?
        };
        name.clone_into(&mut file.file);
        Ok(file)
    }

    fn places(text: &str) -> Result<Self, String> {
        let mut file = Self::default();
        for (number, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            file.place.push(Place::read(line).map_err(|e| format!("line {}: {e}", number + 1))?);
        }
        Ok(file)
    }
}

impl Place {
    fn read(line: &str) -> Result<Self, String> {
        let fields: Vec<&str> = line.split('\t').collect();
        let (&[name, country, latitude, longitude, population, kind], rest) =
            fields.split_first_chunk().ok_or_else(|| {
                format!("{} fields; write name, country, latitude, longitude, population, kind, aliases with tabs between", fields.len())
            })?;
        let number =
            |text: &str, what| text.parse::<f64>().map_err(|_| format!("{what} {text:?} is no number"));
        Ok(Self {
            name: name.to_owned(),
            aliases: rest.first().map_or(Vec::new(), |a| {
                a.split('|').map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned).collect()
            }),
            country: country.to_owned(),
            latitude: number(latitude, "latitude")?,
            longitude: number(longitude, "longitude")?,
            population: population
                .parse()
                .map_err(|_| format!("population {population:?} is no whole number"))?,
            kind: kind.to_owned(),
            examples: Vec::new(),
            source: String::new(),
        })
    }
}
