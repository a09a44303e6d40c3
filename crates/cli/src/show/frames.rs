//! What frames of the lexicon say, in words.

use std::fmt::Write as _;

use lexicon::{ClauseEffect, Condition, Frame, Place, Trigger};

/// The most characters of trigger words in a line of the list.
const WIDEST: usize = 60;

/// "ACCUSE disapprove".
pub(crate) fn kind(frame: &Frame) -> String {
    let modes: Vec<&str> = frame.modes.iter().map(|m| m.as_str()).collect();
    format!("{} {}", frame.event_type, modes.join(" ")).trim_end().to_owned()
}

/// One line a frame: its id, what it tells, the words that set it off; at the end how many.
pub(crate) fn list(found: &[&Frame]) -> String {
    let width =
        |column: fn(&Frame) -> String| found.iter().map(|f| column(f).chars().count()).max().unwrap_or(0);
    let (ids, kinds) = (width(|f| f.id.clone()), width(kind));
    let mut out = String::new();
    for frame in found {
        let all = [&frame.verbs, &frame.nouns, &frame.adjectives];
        let all: Vec<String> = all.into_iter().flatten().map(trigger).collect();
        let _ = writeln!(out, "{:<ids$}  {:<kinds$}  {}", frame.id, kind(frame), cut(&all));
    }
    let _ = writeln!(out, "{} frames", found.len());
    out
}

/// As many words as a line holds.
fn cut(words: &[String]) -> String {
    let mut line = String::new();
    for (nth, word) in words.iter().enumerate() {
        if nth > 0 && line.len() + word.len() > WIDEST {
            let _ = write!(line, ", … ({} more)", words.len() - nth);
            break;
        }
        line.push_str(if nth > 0 { ", " } else { "" });
        line.push_str(word);
    }
    line
}

/// All that a frame says.
pub(crate) fn one(frame: &Frame) -> String {
    let mut out = format!("{}  {}, {}:{}\n", frame.id, kind(frame), frame.file, frame.line);
    let mut line = |name: &str, value: &str| {
        let _ = writeln!(out, " {name:<12} {value}");
    };
    for (name, triggers) in
        [("verbs", &frame.verbs), ("nouns", &frame.nouns), ("adjectives", &frame.adjectives)]
    {
        if !triggers.is_empty() {
            line(name, &triggers.iter().map(trigger).collect::<Vec<_>>().join(", "));
        }
    }
    line("actor", &places(frame.actor.as_deref(), default_actor(frame)));
    line("recipient", &places(frame.recipient.as_deref(), default_recipient(frame)));
    frame.needs.iter().for_each(|c| line("needs", &condition(c)));
    frame.lacks.iter().for_each(|c| line("lacks", &condition(c)));
    line("clause", effect(frame.clause));
    if frame.beside {
        line("beside", "coded beside the best frame of the same word");
    }
    frame.examples.iter().for_each(|s| line("codes", s));
    frame.counters.iter().for_each(|s| line("not", s));
    frame.note.iter().for_each(|s| line("note", s));
    out.push('\n');
    out
}

/// "call off".
fn trigger(trigger: &Trigger) -> String {
    match &trigger.particle {
        Some(particle) => format!("{} {particle}", trigger.lemma),
        None => trigger.lemma.clone(),
    }
}

/// The places in the order in which they are tried.
fn places(given: Option<&[Place]>, default: &str) -> String {
    match given {
        None => default.to_owned(),
        Some([]) => "none".to_owned(),
        Some(places) => places.iter().map(place).collect::<Vec<_>>().join(", else "),
    }
}

fn default_actor(frame: &Frame) -> &'static str {
    if frame.nouns.is_empty() {
        "the subject"
    } else {
        "the subject of a verb or adjective; a noun's possessor, else “by …”, else the word before it, else the subject of its verb"
    }
}

fn default_recipient(frame: &Frame) -> &'static str {
    if frame.verbs.is_empty() { "none" } else { "the object of a verb" }
}

fn place(place: &Place) -> String {
    match place {
        Place::Subject => "the subject".to_owned(),
        Place::Object => "the object (a noun's “of …”)".to_owned(),
        Place::IndirectObject => "the indirect object".to_owned(),
        Place::Preposition(word) => format!("“{word} …”"),
        Place::Possessor => "the possessor".to_owned(),
        Place::Modifier => "a word before the noun".to_owned(),
        Place::Between => "“between …” or “among …”".to_owned(),
        Place::Clause => "the subject of the complement".to_owned(),
        Place::ClauseObject => "the object of the complement".to_owned(),
        Place::ClausePhrase(word) => format!("“{word} …” in the complement"),
        Place::Particle => "the particle".to_owned(),
        Place::Infinitive => "the verb of the complement".to_owned(),
        Place::Untensed => "the untensed verb of the complement".to_owned(),
        Place::Modal => "the complement's auxiliaries and “not”".to_owned(),
        Place::Any => "any word of the clause".to_owned(),
    }
}

/// "the object: an actor of politics, or one of @meeting, visit".
fn condition(condition: &Condition) -> String {
    let said = |word: &String| match word.as_str() {
        "*" => "anything".to_owned(),
        "ACTOR" => "an actor of politics".to_owned(),
        "PERSON" => "a person".to_owned(),
        other => other.to_owned(),
    };
    let words: Vec<String> = condition.written.iter().map(said).collect();
    format!("{}: {}", place(&condition.place), words.join(", "))
}

fn effect(clause: ClauseEffect) -> &'static str {
    match clause {
        ClauseEffect::Open => "acts of its complement are coded as told",
        ClauseEffect::Suppress => "acts of its complement are not coded apart",
        ClauseEffect::Alleged => "acts of its complement are alleged, on the actor's word",
        ClauseEffect::Planned => "acts of its complement are planned",
        ClauseEffect::Hypothetical => "acts of its complement are hypothetical",
        ClauseEffect::Denied => "acts of its complement are denied",
    }
}
