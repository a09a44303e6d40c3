//! Country codes: ISO 3166-1 alpha-3 and the codebook's additions.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A three-letter code: ISO 3166-1 alpha-3, or IGO UNO EUR NGO MNC IMG ISM where there is no country.
///
/// ```
/// use plover::Code;
/// let code: Code = "PRK".parse().unwrap();
/// assert_eq!(code.as_str(), "PRK");
/// assert!("Prk".parse::<Code>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code([u8; 3]);

/// A text that is not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("plover/bad-code: {0:?} is not a code of three capital letters such as PRK or IGO")]
pub struct BadCode(pub String);

impl Code {
    /// The United Nations and its agencies.
    pub const UNO: Code = Code(*b"UNO");
    /// An international governmental organisation.
    pub const IGO: Code = Code(*b"IGO");
    /// The European Union.
    pub const EUR: Code = Code(*b"EUR");
    /// An international non-governmental organisation.
    pub const NGO: Code = Code(*b"NGO");
    /// A multinational company.
    pub const MNC: Code = Code(*b"MNC");
    /// An international militant group.
    pub const IMG: Code = Code(*b"IMG");
    /// A religious movement of many countries.
    pub const ISM: Code = Code(*b"ISM");

    /// The three letters.
    pub fn as_str(&self) -> &str {
        // Only ASCII capitals get in, so this never falls back.
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Whether the code names a country rather than a kind of organisation.
    pub fn is_country(self) -> bool {
        ![Self::UNO, Self::IGO, Self::EUR, Self::NGO, Self::MNC, Self::IMG, Self::ISM].contains(&self)
    }
}

impl FromStr for Code {
    type Err = BadCode;

    fn from_str(text: &str) -> Result<Self, BadCode> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Code([a, b, c])),
            _ => Err(BadCode(text.to_owned())),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl TryFrom<String> for Code {
    type Error = BadCode;

    fn try_from(text: String) -> Result<Self, BadCode> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.as_str().to_owned()
    }
}
