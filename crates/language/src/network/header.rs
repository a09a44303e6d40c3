//! The description of a model in its file's header.

use super::ModelError;
use crate::decode::Script;
use crate::labels::{Deprel, Mood, Number, Person, Polarity, Tense, Upos, VerbForm, Voice};
use crate::sentence::NameKind;

/// Format of the weight file that this program reads.
const FORMAT: u32 = 1;

#[derive(Debug, serde::Deserialize)]
struct Raw {
    format: u32,
    model: String,
    layers: usize,
    hidden: usize,
    heads: usize,
    feed_forward: usize,
    positions: usize,
    segments: Vec<RawSegment>,
    ner: Vec<String>,
    deprel: Vec<String>,
}

#[derive(Debug, serde::Deserialize)]
struct RawSegment {
    name: String,
    labels: Vec<String>,
}

/// Shapes and labels of a model.
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) model: String,
    pub(crate) layers: usize,
    pub(crate) hidden: usize,
    pub(crate) heads: usize,
    pub(crate) feed_forward: usize,
    pub(crate) positions: usize,
    /// What each stretch of the word labels' scores means, in order.
    pub(crate) segments: Vec<Segment>,
    /// `None` is O; else whether the label begins a name, and its kind.
    pub(crate) names: Vec<Option<(bool, NameKind)>>,
    pub(crate) deprels: Vec<Deprel>,
}

/// One question about a word, with the answers in the order of their scores.
#[derive(Debug)]
pub(crate) enum Segment {
    Upos(Vec<Upos>),
    VerbForm(Vec<VerbForm>),
    Tense(Vec<Tense>),
    Mood(Vec<Mood>),
    Voice(Vec<Voice>),
    Number(Vec<Number>),
    Person(Vec<Person>),
    Polarity(Vec<Polarity>),
    Lemma(Vec<Script>),
    /// A question that this program does not ask.
    Other(usize),
}

impl Segment {
    /// How many scores belong to it.
    pub(crate) fn len(&self) -> usize {
        match self {
            Segment::Upos(l) => l.len(),
            Segment::VerbForm(l) => l.len(),
            Segment::Tense(l) => l.len(),
            Segment::Mood(l) => l.len(),
            Segment::Voice(l) => l.len(),
            Segment::Number(l) => l.len(),
            Segment::Person(l) => l.len(),
            Segment::Polarity(l) => l.len(),
            Segment::Lemma(l) => l.len(),
            Segment::Other(length) => *length,
        }
    }

    /// The lemma scripts, if it asks for the lemma.
    pub(crate) fn scripts(&self) -> Option<&[Script]> {
        if let Segment::Lemma(scripts) = self { Some(scripts) } else { None }
    }

    fn from_raw(raw: &RawSegment) -> Result<Self, ModelError> {
        fn all<T>(raw: &RawSegment, parse: fn(&str) -> T) -> Vec<T> {
            raw.labels.iter().map(|l| parse(l)).collect()
        }
        Ok(match raw.name.as_str() {
            "upos" => Segment::Upos(all(raw, Upos::parse)),
            "VerbForm" => Segment::VerbForm(all(raw, VerbForm::parse)),
            "Tense" => Segment::Tense(all(raw, Tense::parse)),
            "Mood" => Segment::Mood(all(raw, Mood::parse)),
            "Voice" => Segment::Voice(all(raw, Voice::parse)),
            "Number" => Segment::Number(all(raw, Number::of_any)),
            "Person" => Segment::Person(all(raw, Person::parse)),
            "Polarity" => Segment::Polarity(all(raw, Polarity::parse)),
            "lemma" => Segment::Lemma(scripts(&raw.labels)?),
            _ => Segment::Other(raw.labels.len()),
        })
    }
}

fn scripts(labels: &[String]) -> Result<Vec<Script>, ModelError> {
    let script =
        |l: &String| Script::parse(l).ok_or_else(|| ModelError::Header(format!("`{l}` is no lemma script")));
    labels.iter().map(script).collect()
}

impl Header {
    /// Reads the description, a JSON text.
    pub(crate) fn parse(json: &str) -> Result<Self, ModelError> {
        let raw: Raw = serde_json::from_str(json).map_err(|e| ModelError::Header(e.to_string()))?;
        if raw.format != FORMAT {
            return Err(ModelError::Header(format!("format {} where {FORMAT} is expected", raw.format)));
        }
        let shapes = [raw.layers, raw.hidden, raw.heads, raw.feed_forward, raw.positions];
        if shapes.contains(&0) || raw.segments.is_empty() || raw.ner.is_empty() || raw.deprel.is_empty() {
            return Err(ModelError::Header("a size or a list of labels is empty".to_owned()));
        }
        Ok(Self {
            model: raw.model,
            layers: raw.layers,
            hidden: raw.hidden,
            heads: raw.heads,
            feed_forward: raw.feed_forward,
            positions: raw.positions,
            segments: raw.segments.iter().map(Segment::from_raw).collect::<Result<_, _>>()?,
            names: raw.ner.iter().map(|l| name_label(l)).collect(),
            deprels: raw.deprel.iter().map(|l| Deprel::parse(l)).collect(),
        })
    }
}

fn name_label(label: &str) -> Option<(bool, NameKind)> {
    let (place, kind) = label.split_once('-')?;
    let kind = match kind {
        "PER" => NameKind::Person,
        "ORG" => NameKind::Organisation,
        "LOC" => NameKind::Location,
        _ => NameKind::Other,
    };
    Some((place == "B", kind))
}
