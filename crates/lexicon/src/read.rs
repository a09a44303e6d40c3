//! Reads the word lists and the cues.

use std::collections::BTreeMap;

use plover::{EventType, Mode, Status};

use crate::cues::{Asked, Cues, Light, Modal, Silence, Speech, StatusCues, Whereabouts, WordCue};
use crate::error::LexiconError;
use crate::raw::{
    AskedFile, AuxiliaryLists, ClassFile, ContextFile, LightFile, ModeFile, PlaceFile, SilenceFile,
    SpeechFile, StatusFile, parse,
};

pub(crate) fn classes() -> Result<BTreeMap<String, Vec<String>>, LexiconError> {
    Ok(parse::<ClassFile>("classes.toml", include_str!("../cues/classes.toml"))?.class)
}

pub(crate) fn cues() -> Result<Cues, LexiconError> {
    let speech: SpeechFile = parse("speech.toml", include_str!("../cues/speech.toml"))?;
    let light: LightFile = parse("light.toml", include_str!("../cues/light.toml"))?;
    Ok(Cues {
        status: status()?,
        speech: Speech {
            verbs: speech.verbs.into_iter().collect(),
            nouns: speech.nouns.into_iter().collect(),
            prepositions: speech.prepositions.into_iter().collect(),
            telling: speech.telling.into_iter().collect(),
            bare: speech.bare.into_iter().collect(),
            addressing: speech.addressing.into_iter().collect(),
            evidence: speech.evidence.into_iter().collect(),
            outlets: speech.outlets.into_iter().collect(),
        },
        light: Light {
            verbs: light.verbs.into_iter().collect(),
            reverse: light.reverse.into_iter().collect(),
        },
        silence: silence()?,
        places: places()?,
        asked: asked()?,
        modes: modes()?,
        contexts: contexts()?,
    })
}

fn silence() -> Result<Silence, LexiconError> {
    let raw: SilenceFile = parse("silence.toml", include_str!("../cues/silence.toml"))?;
    Ok(Silence {
        sport: raw.sport.clear.into_iter().collect(),
        sporting: raw.sport.likely.into_iter().collect(),
        deadly: raw.sport.deadly.into_iter().collect(),
        mishaps: raw.mishap.verbs.into_iter().collect(),
    })
}

fn asked() -> Result<Asked, LexiconError> {
    let raw: AskedFile = parse("asked.toml", include_str!("../cues/asked.toml"))?;
    Ok(Asked {
        stops: raw.stops.into_iter().collect(),
        force: raw.force.into_iter().collect(),
        leaving: raw.leaving.into_iter().collect(),
        askings: raw.askings.into_iter().collect(),
        gatherings: raw.gatherings.into_iter().collect(),
    })
}

fn status() -> Result<StatusCues, LexiconError> {
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

fn places() -> Result<Whereabouts, LexiconError> {
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

fn modes() -> Result<BTreeMap<EventType, Vec<WordCue<Mode>>>, LexiconError> {
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

fn contexts() -> Result<Vec<WordCue<plover::Context>>, LexiconError> {
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
