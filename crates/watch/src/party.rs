//! Who is meant by a word in a rule.

use std::fmt;

use plover::{Code, EntityJson, Sector};
use serde::Deserialize;

/// Somebody whom a rule names.
///
/// ```
/// use watch::Party;
///
/// assert!(matches!("PRK:MIL".parse(), Ok(Party::Code { sector: Some(_), .. })));
/// assert!(matches!("!PRK".parse(), Ok(Party::Other(_))));
/// assert!(matches!("Ri Pyong Chol".parse(), Ok(Party::Name(_))));
/// assert!("PRK:ARMY".parse::<Party>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Party {
    /// `PRK`, `PRK:MIL`, `:MIL`.
    Code {
        /// The code; `None` for a sector of any country.
        code: Option<Code>,
        /// The sector, where one is asked for.
        sector: Option<Sector>,
    },
    /// `!PRK`: whoever has a code that is not this one.
    Other(Code),
    /// Letters in the name, in lower case without marks and blanks.
    Name(String),
}

/// A word that names nobody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} names nobody; write a code (PRK), a code and a sector (PRK:MIL), :MIL, !PRK, or letters in a name"
)]
pub struct BadParty(String);

impl std::str::FromStr for Party {
    type Err = BadParty;

    fn from_str(text: &str) -> Result<Self, BadParty> {
        let bad = || BadParty(text.to_owned());
        if let Some(code) = text.strip_prefix('!') {
            return code.parse().map(Self::Other).map_err(|_| bad());
        }
        if let Ok(code) = text.parse() {
            return Ok(Self::Code { code: Some(code), sector: None });
        }
        if let Some((code, sector)) = text.split_once(':') {
            let sector = sector.parse().map_err(|_| bad())?;
            let code = if code.is_empty() { None } else { Some(code.parse().map_err(|_| bad())?) };
            return Ok(Self::Code { code, sector: Some(sector) });
        }
        let letters = letters(text);
        if letters.is_empty() { Err(bad()) } else { Ok(Self::Name(letters)) }
    }
}

impl TryFrom<String> for Party {
    type Error = BadParty;

    fn try_from(text: String) -> Result<Self, BadParty> {
        text.parse()
    }
}

impl Party {
    /// The field of an entity by which it is this party, and what stands in it.
    pub(crate) fn field(&self, entity: &EntityJson) -> Option<(&'static str, String)> {
        match self {
            Self::Code { code, sector } => {
                let is_of = code.is_none_or(|code| entity.country == Some(code));
                let has = sector.is_none_or(|sector| entity.sectors.contains(&sector));
                (is_of && has).then(|| match sector {
                    Some(sector) => ("sectors", format!("{}:{sector}", country(entity))),
                    None => ("country", country(entity)),
                })
            }
            Self::Other(code) => {
                let is_other = entity.country.is_some_and(|found| found != *code);
                is_other.then(|| ("country", country(entity)))
            }
            Self::Name(wanted) => [entity.name.as_ref(), Some(&entity.text)]
                .into_iter()
                .flatten()
                .find(|name| letters(name).contains(wanted.as_str()))
                .map(|name| ("name", name.clone())),
        }
    }
}

fn country(entity: &EntityJson) -> String {
    entity.country.map_or_else(String::new, |code| code.to_string())
}

/// Names are written with and without hyphens and blanks, so that neither counts.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code { code, sector } => {
                code.map_or(Ok(()), |code| write!(f, "{code}"))?;
                sector.map_or(Ok(()), |sector| write!(f, ":{sector}"))
            }
            Self::Other(code) => write!(f, "!{code}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}
