//! Reads and checks the lexicon's files.

use std::collections::BTreeMap;

use plover::{EventType, Mode, Status};

use crate::cues::{Cues, Light, Modal, Silence, Speech, StatusCues, Whereabouts, WordCue};
use crate::error::LexiconError;
use crate::frame::{ClauseEffect, Condition, Frame, Trigger, Wanted};
use crate::place::Place;
use crate::raw::{
    AuxiliaryLists, ClassFile, ContextFile, FrameFile, LightFile, ModeFile, PlaceFile, RawFrame, SilenceFile,
    SpeechFile, StatusFile,
};

/// The word class of a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TriggerClass {
    /// A verb.
    Verb,
    /// An event noun.
    Noun,
    /// A predicative adjective.
    Adjective,
}

/// Frames and cues, indexed by trigger.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    frames: Vec<Frame>,
    index: BTreeMap<TriggerClass, BTreeMap<String, Vec<usize>>>,
    classes: BTreeMap<String, Vec<String>>,
    cues: Cues,
}

macro_rules! frame_files {
    ($($name:literal),+ $(,)?) => {
        const FRAME_FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../frames/", $name)))),+];
    };
}

frame_files![
    "accuse.toml",
    "agree.toml",
    "aid.toml",
    "assault.toml",
    "coerce.toml",
    "concede.toml",
    "consult.toml",
    "cooperate.toml",
    "mobilize.toml",
    "protest.toml",
    "reject.toml",
    "request.toml",
    "retreat.toml",
    "sanction.toml",
    "support.toml",
    "threaten.toml",
];

impl Lexicon {
    /// The lexicon that ships with the program.
    ///
    /// # Errors
    /// A [`LexiconError`] if a shipped file is broken, which the tests rule out.
    pub fn shipped() -> Result<Lexicon, LexiconError> {
        Self::with_user(&[])
    }

    /// The shipped lexicon with the user's own frame files (name, TOML text) beside it. A user's frame
    /// replaces a shipped one of the same id.
    ///
    /// # Errors
    /// The first mistake found, with file, entry and mend.
    pub fn with_user(user: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        let mut lexicon = Lexicon { classes: read_classes()?, cues: read_cues()?, ..Lexicon::default() };
        for (file, text) in FRAME_FILES.iter().chain(user) {
            lexicon.add_file(file, text)?;
        }
        lexicon.build_index();
        Ok(lexicon)
    }

    /// Every frame, in the order of the files.
    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// The cues.
    pub fn cues(&self) -> &Cues {
        &self.cues
    }

    /// The frames that a word of this class and lemma may set off.
    pub fn triggered(&self, class: TriggerClass, lemma: &str) -> impl Iterator<Item = &Frame> {
        let found = self.index.get(&class).and_then(|words| words.get(lemma));
        found.into_iter().flatten().map(|&i| &self.frames[i])
    }

    /// The words of a class of `cues/classes.toml`.
    pub fn class(&self, name: &str) -> &[String] {
        self.classes.get(name).map_or(&[], Vec::as_slice)
    }

    fn add_file(&mut self, file: &str, text: &str) -> Result<(), LexiconError> {
        let read: FrameFile = parse(file, text)?;
        for raw in read.frame {
            let frame = check_frame(file, raw, &self.classes)?;
            match self.frames.iter_mut().find(|f| f.id == frame.id) {
                Some(_) if FRAME_FILES.iter().any(|(name, _)| *name == file) => {
                    return Err(LexiconError::entry(file, &frame.id, "this id is taken; ids are unique"));
                }
                Some(old) => *old = frame,
                None => self.frames.push(frame),
            }
        }
        Ok(())
    }

    fn build_index(&mut self) {
        for (i, frame) in self.frames.iter().enumerate() {
            let classes = [
                (TriggerClass::Verb, &frame.verbs),
                (TriggerClass::Noun, &frame.nouns),
                (TriggerClass::Adjective, &frame.adjectives),
            ];
            for (class, triggers) in classes {
                for trigger in triggers {
                    let words = self.index.entry(class).or_default();
                    let frames = words.entry(trigger.lemma.clone()).or_default();
                    if frames.last() != Some(&i) {
                        frames.push(i);
                    }
                }
            }
        }
    }
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, LexiconError> {
    toml::from_str(text).map_err(|e| LexiconError::Syntax { file: file.to_owned(), message: e.to_string() })
}

fn read_classes() -> Result<BTreeMap<String, Vec<String>>, LexiconError> {
    Ok(parse::<ClassFile>("classes.toml", include_str!("../cues/classes.toml"))?.class)
}

fn read_cues() -> Result<Cues, LexiconError> {
    let speech: SpeechFile = parse("speech.toml", include_str!("../cues/speech.toml"))?;
    let light: LightFile = parse("light.toml", include_str!("../cues/light.toml"))?;
    Ok(Cues {
        status: read_status()?,
        speech: Speech {
            verbs: speech.verbs.into_iter().collect(),
            nouns: speech.nouns.into_iter().collect(),
            prepositions: speech.prepositions.into_iter().collect(),
        },
        light: Light {
            verbs: light.verbs.into_iter().collect(),
            reverse: light.reverse.into_iter().collect(),
        },
        silence: read_silence()?,
        places: read_places()?,
        modes: read_modes()?,
        contexts: read_contexts()?,
    })
}

fn read_silence() -> Result<Silence, LexiconError> {
    let raw: SilenceFile = parse("silence.toml", include_str!("../cues/silence.toml"))?;
    Ok(Silence {
        sport: raw.sport.clear.into_iter().collect(),
        sporting: raw.sport.likely.into_iter().collect(),
        deadly: raw.sport.deadly.into_iter().collect(),
        mishaps: raw.mishap.verbs.into_iter().collect(),
    })
}

fn read_status() -> Result<StatusCues, LexiconError> {
    let file = "status.toml";
    let raw: StatusFile = parse(file, include_str!("../cues/status.toml"))?;
    let table = |lists: BTreeMap<String, Vec<String>>| {
        let mut words = BTreeMap::new();
        for (name, list) in lists {
            let status = name
                .parse()
                .map_err(|e: plover::UnknownLabel| LexiconError::entry(file, &name, e.to_string()))?;
            for word in list {
                if words.contains_key(&word) {
                    let message = format!("{word:?} stands in two lists of one table; keep it in one");
                    return Err(LexiconError::entry(file, &name, message));
                }
                words.insert(word, status);
            }
        }
        Ok(words)
    };
    Ok(StatusCues {
        governors: table(raw.governors)?,
        auxiliaries: modals(file, raw.auxiliaries)?,
        adverbs: table(raw.adverbs)?,
        marks: table(raw.marks)?,
        attributes: table(raw.attributes)?,
        fixed: raw.other.fixed.into_iter().collect(),
        movements: raw.other.movements.into_iter().collect(),
        attempts: raw.other.attempts.into_iter().collect(),
        claims: raw.other.claims.into_iter().collect(),
        evidence: raw.other.evidence.into_iter().collect(),
        hearsay: raw.other.hearsay.into_iter().collect(),
        weighing: raw.other.weighing.into_iter().collect(),
    })
}

fn modals(file: &str, lists: AuxiliaryLists) -> Result<BTreeMap<String, Modal>, LexiconError> {
    let lists = [
        (Modal::Told(Status::Planned), lists.planned),
        (Modal::Told(Status::Hypothetical), lists.hypothetical),
        (Modal::NoAct, lists.no_act),
        (Modal::FutureInThePast, lists.future_in_the_past),
    ];
    let mut words = BTreeMap::new();
    for (modal, list) in lists {
        for word in list {
            if words.contains_key(&word) {
                let message = format!("{word:?} stands in two lists of one table; keep it in one");
                return Err(LexiconError::entry(file, "auxiliaries", message));
            }
            words.insert(word, modal);
        }
    }
    Ok(words)
}

fn read_places() -> Result<Whereabouts, LexiconError> {
    let raw: PlaceFile = parse("places.toml", include_str!("../cues/places.toml"))?;
    Ok(Whereabouts {
        within: raw.within.into_iter().collect(),
        toward: raw.toward.into_iter().collect(),
        from: raw.from.into_iter().collect(),
        sites: raw.sites.into_iter().collect(),
        settlements: raw.settlements.into_iter().collect(),
        gatherings: raw.gatherings.into_iter().collect(),
        guests: raw.guests.into_iter().collect(),
        journeys: raw.journeys.into_iter().collect(),
        deliveries: raw.deliveries.into_iter().collect(),
        seated: raw.seated.into_iter().collect(),
    })
}

fn read_modes() -> Result<BTreeMap<EventType, Vec<WordCue<Mode>>>, LexiconError> {
    let file = "modes.toml";
    let raw: ModeFile = parse(file, include_str!("../cues/modes.toml"))?;
    let mut modes: BTreeMap<EventType, Vec<WordCue<Mode>>> = BTreeMap::new();
    for cue in raw.mode {
        let event_type = label(file, &cue.mode, &cue.event_type)?;
        let mode = mode_of(file, &cue.mode, event_type, &cue.mode)?;
        let words = cue.words.into_iter().collect();
        modes.entry(event_type).or_default().push(WordCue { adds: mode, words });
    }
    Ok(modes)
}

fn read_contexts() -> Result<Vec<WordCue<plover::Context>>, LexiconError> {
    let file = "contexts.toml";
    let raw: ContextFile = parse(file, include_str!("../cues/contexts.toml"))?;
    let cue = |c: crate::raw::RawContextCue| {
        Ok(WordCue { adds: label(file, &c.context, &c.context)?, words: c.words.into_iter().collect() })
    };
    raw.context.into_iter().map(cue).collect()
}

fn label<T: std::str::FromStr<Err = plover::UnknownLabel>>(
    file: &str,
    entry: &str,
    text: &str,
) -> Result<T, LexiconError> {
    text.parse().map_err(|e: plover::UnknownLabel| LexiconError::entry(file, entry, e.to_string()))
}

fn mode_of(file: &str, entry: &str, event_type: EventType, text: &str) -> Result<Mode, LexiconError> {
    let mode: Mode = label(file, entry, text)?;
    if event_type.modes().contains(&mode) {
        return Ok(mode);
    }
    Err(LexiconError::entry(file, entry, format!("{event_type} has no mode {mode}; see the codebook's list")))
}

fn check_frame(
    file: &str,
    raw: RawFrame,
    classes: &BTreeMap<String, Vec<String>>,
) -> Result<Frame, LexiconError> {
    let event_type: EventType = label(file, &raw.id, &raw.event_type)?;
    let fail = |message: &str| Err(LexiconError::entry(file, &raw.id, message));
    if raw.verbs.is_empty() && raw.nouns.is_empty() && raw.adjectives.is_empty() {
        return fail("no trigger; give verbs, nouns or adjectives");
    }
    if raw.example.is_empty() {
        return fail("no example; give a sentence that this frame must code");
    }
    let modes = raw.mode.iter().map(|m| mode_of(file, &raw.id, event_type, m)).collect::<Result<_, _>>()?;
    let triggers = |words: &[String]| words.iter().map(|w| trigger(w)).collect();
    Ok(Frame {
        event_type,
        modes,
        verbs: triggers(&raw.verbs),
        nouns: triggers(&raw.nouns),
        adjectives: triggers(&raw.adjectives),
        actor: places(file, &raw.id, raw.actor)?,
        recipient: places(file, &raw.id, raw.recipient)?,
        needs: conditions(file, &raw.id, raw.needs, classes)?,
        lacks: conditions(file, &raw.id, raw.lacks, classes)?,
        beside: raw.beside,
        clause: raw.clause.unwrap_or_else(|| ClauseEffect::default_of(event_type)),
        examples: raw.example,
        counters: raw.counter,
        note: raw.note,
        id: raw.id,
    })
}

fn trigger(text: &str) -> Trigger {
    match text.split_once(' ') {
        Some((lemma, particle)) => Trigger { lemma: lemma.to_owned(), particle: Some(particle.to_owned()) },
        None => Trigger { lemma: text.to_owned(), particle: None },
    }
}

fn places(file: &str, id: &str, words: Option<Vec<String>>) -> Result<Option<Vec<Place>>, LexiconError> {
    let Some(words) = words else { return Ok(None) };
    let places: Vec<Place> = words.iter().map(|w| Place::parse(w)).collect();
    match places.iter().find(|p| !p.holds_roles()) {
        Some(place) => Err(LexiconError::entry(
            file,
            id,
            format!("no role may stand in {place}; use it in needs or lacks"),
        )),
        None => Ok(Some(places)),
    }
}

fn conditions(
    file: &str,
    id: &str,
    raw: BTreeMap<String, Vec<String>>,
    classes: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<Condition>, LexiconError> {
    let mut conditions = Vec::new();
    for (place, words) in raw {
        let mut wanted = Vec::new();
        for word in words {
            match word.as_str() {
                "*" => wanted.push(Wanted::Anything),
                "ACTOR" => wanted.push(Wanted::Actor),
                "PERSON" => wanted.push(Wanted::Person),
                text => wanted.extend(expand(file, id, text, classes)?.map(Wanted::Lemma)),
            }
        }
        wanted.sort();
        wanted.dedup();
        conditions.push(Condition { place: Place::parse(&place), wanted });
    }
    Ok(conditions)
}

fn expand<'a>(
    file: &str,
    id: &str,
    text: &'a str,
    classes: &'a BTreeMap<String, Vec<String>>,
) -> Result<std::vec::IntoIter<String>, LexiconError> {
    let Some(name) = text.strip_prefix('@') else { return Ok(vec![text.to_owned()].into_iter()) };
    match classes.get(name) {
        Some(words) => Ok(words.clone().into_iter()),
        None => Err(LexiconError::entry(file, id, format!("no class @{name} in cues/classes.toml"))),
    }
}
