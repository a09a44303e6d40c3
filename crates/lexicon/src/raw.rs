//! The lexicon's files as TOML holds them, before checking.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::LexiconError;
use crate::frame::ClauseEffect;

/// A file in its shape, or the TOML reader's complaint with line and column.
pub(crate) fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, LexiconError> {
    toml::from_str(text).map_err(|e| LexiconError::Syntax { file: file.to_owned(), message: e.to_string() })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrameFile {
    /// Each on its own, so that one wrong entry does not hide the others.
    #[serde(default)]
    pub(crate) frame: Vec<toml::Spanned<toml::Table>>,
    /// Word lists of a user's own.
    #[serde(default)]
    pub(crate) class: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFrame {
    pub(crate) id: String,
    #[serde(rename = "type")]
    pub(crate) event_type: String,
    #[serde(default)]
    pub(crate) mode: Vec<String>,
    #[serde(default)]
    pub(crate) verbs: Vec<String>,
    #[serde(default)]
    pub(crate) nouns: Vec<String>,
    #[serde(default)]
    pub(crate) adjectives: Vec<String>,
    pub(crate) actor: Option<Vec<String>>,
    pub(crate) recipient: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) needs: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) lacks: BTreeMap<String, Vec<String>>,
    pub(crate) clause: Option<ClauseEffect>,
    #[serde(default)]
    pub(crate) beside: bool,
    #[serde(default)]
    pub(crate) example: Vec<String>,
    #[serde(default)]
    pub(crate) counter: Vec<String>,
    pub(crate) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassFile {
    pub(crate) class: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModeFile {
    #[serde(default)]
    pub(crate) mode: Vec<RawModeCue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawModeCue {
    #[serde(rename = "type")]
    pub(crate) event_type: String,
    pub(crate) mode: String,
    pub(crate) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContextFile {
    #[serde(default)]
    pub(crate) context: Vec<RawContextCue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawContextCue {
    pub(crate) context: String,
    pub(crate) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatusFile {
    pub(crate) governors: BTreeMap<String, Vec<String>>,
    pub(crate) auxiliaries: AuxiliaryLists,
    pub(crate) adverbs: BTreeMap<String, Vec<String>>,
    pub(crate) marks: BTreeMap<String, Vec<String>>,
    pub(crate) attributes: BTreeMap<String, Vec<String>>,
    pub(crate) other: OtherLists,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct AuxiliaryLists {
    pub(crate) planned: Vec<String>,
    pub(crate) hypothetical: Vec<String>,
    pub(crate) no_act: Vec<String>,
    pub(crate) future_in_the_past: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OtherLists {
    pub(crate) fixed: Vec<String>,
    pub(crate) movements: Vec<String>,
    pub(crate) attempts: Vec<String>,
    pub(crate) claims: Vec<String>,
    pub(crate) evidence: Vec<String>,
    pub(crate) hearsay: Vec<String>,
    pub(crate) weighing: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceFile {
    pub(crate) within: Vec<String>,
    pub(crate) toward: Vec<String>,
    pub(crate) from: Vec<String>,
    pub(crate) sites: Vec<String>,
    pub(crate) settlements: Vec<String>,
    pub(crate) gatherings: Vec<String>,
    pub(crate) guests: Vec<String>,
    pub(crate) journeys: Vec<String>,
    pub(crate) deliveries: Vec<String>,
    pub(crate) seated: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpeechFile {
    pub(crate) verbs: Vec<String>,
    pub(crate) nouns: Vec<String>,
    pub(crate) prepositions: Vec<String>,
    pub(crate) telling: Vec<String>,
    pub(crate) bare: Vec<String>,
    pub(crate) addressing: Vec<String>,
    pub(crate) evidence: Vec<String>,
    pub(crate) outlets: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskedFile {
    pub(crate) stops: Vec<String>,
    pub(crate) force: Vec<String>,
    pub(crate) leaving: Vec<String>,
    pub(crate) askings: Vec<String>,
    pub(crate) gatherings: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LightFile {
    pub(crate) verbs: Vec<String>,
    pub(crate) reverse: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SilenceFile {
    pub(crate) sport: RawSport,
    pub(crate) mishap: RawMishap,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSport {
    pub(crate) clear: Vec<String>,
    pub(crate) likely: Vec<String>,
    pub(crate) deadly: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMishap {
    pub(crate) verbs: Vec<String>,
}
