//! Where: the place that the story gives an act.
//!
//! First, in the act's own sentence, its phrases and the land to which it is done ([`Placer::place`]). Then, when all
//! happenings are known, what the sentences around tell: [`settle`](Placer::settle).

mod again;
mod around;
mod named;
mod occasions;
mod sayings;
mod scene;
mod seats;
mod words;

use knowledge::{Kind, Knowledge, Sense};
use language::labels::{Deprel, Upos};
use lexicon::{Speech, Whereabouts};
use plover::{Code, EventPlace, EventType, Field, Mode, Span, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::phrase::Words;
use crate::tree::Tree;

/// What placing reads from.
pub(crate) struct Placer<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) cast: &'a Cast,
    pub(crate) focus: &'a [Code],
    /// Where the places lie that the story names and that no others share their names with.
    pub(crate) near: &'a [(f64, f64)],
    pub(crate) cues: &'a Whereabouts,
    pub(crate) speech: &'a Speech,
}

/// Degrees north and east of the places that a story names and whose names are theirs alone.
pub(crate) fn landmarks(document: &Document<'_>, knowledge: &Knowledge) -> Vec<(f64, f64)> {
    let of = |tree: &Tree| {
        let words = Words::of(tree, 0..tree.len());
        knowledge.landmarks(&words.forms, &words.lemmas)
    };
    document.lines.iter().flat_map(|line| of(&line.tree)).collect()
}

/// A word of a sentence.
type Word = (usize, usize);

impl Placer<'_> {
    /// Gives the act a place: where its words say one, or for a visit the country visited.
    pub(crate) fn place(&self, act: &mut Act<'_>) {
        let tree = self.tree(act.line);
        if act.modes.contains(&Mode::Visit) && self.at_recipient(act, "the place of a visit") {
            return;
        }
        let found = self.in_sentence(act, tree);
        if let Some((word, place)) = found {
            act.because(Field::Place, "local phrase", tree.path(act.at, word));
            act.place = Some(place);
        } else {
            self.target(act);
        }
    }

    fn tree(&self, line: usize) -> &Tree {
        &self.document.lines[line].tree
    }

    /// "attacked Ukraine", "withdrew from Lebanon", "the blockade of Qatar": the land to which it is done is where it is done.
    fn target(&self, act: &mut Act<'_>) {
        use EventType::{Assault, Coerce, Mobilize, Retreat};
        let shut = |m: &Mode| matches!(m, Mode::Restrict | Mode::Seize | Mode::Curfew | Mode::MartialLaw);
        let upon_land = act.event_type == Coerce && act.modes.iter().any(shut);
        if upon_land || matches!(act.event_type, Assault | Mobilize | Retreat) {
            self.at_recipient(act, "the land to which it is done");
        }
    }

    /// Takes the recipient's land, where it is one ("visited Pyongyang"), for the place; tells whether there was any. A tour
    /// of several countries has no one place.
    fn at_recipient(&self, act: &mut Act<'_>, rule: &'static str) -> bool {
        // "fired on a Peruvian boat" is done to Peru, but not in it.
        let named = |id: &ActorId| {
            let words = (0..self.tree(act.line).len()).filter(|&w| self.cast.at(act.line, w).contains(id));
            words.into_iter().any(|w| self.named((act.line, w)).is_some())
        };
        let lands: Vec<&Actor> =
            act.recipients.iter().filter(|id| named(id)).map(|&id| self.cast.get(id)).collect();
        let mut lands = lands.into_iter().filter(|a| a.is_land());
        let Some(land) = lands.next() else { return false };
        if lands.any(|other| other.code != land.code) {
            return false;
        }
        act.place = Some(self.place_of(land));
        act.because(Field::Place, rule, land.text.clone());
        true
    }

    /// A party's land as the place of what is done to it; a state has no one point, its capital and its regions have.
    fn place_of(&self, land: &Actor) -> EventPlace {
        let point = |s: &Sense<'_>| matches!(s.kind, Kind::Capital | Kind::Place) && s.code == land.code;
        let senses = self.knowledge.senses(&land.text);
        let coordinates = senses.iter().find(|s| point(s)).and_then(Sense::coordinates);
        EventPlace {
            text: land.text.clone(),
            country: land.code.filter(|c| c.is_country()),
            latitude: coordinates.map(|c| c.0),
            longitude: coordinates.map(|c| c.1),
            span: Some(Span { start: land.start, end: land.end }),
        }
    }
}

/// Whether the act is done with the body, so that it has a scene even where its own words tell none.
fn is_physical(act: &Act<'_>) -> bool {
    use EventType::{Assault, Coerce, Mobilize, Protest, Retreat};
    let told = matches!(act.status, Status::Happened | Status::Alleged);
    let bodily = matches!(act.event_type, Assault | Coerce | Mobilize | Protest | Retreat);
    let on_paper = act.modes.iter().any(|m| matches!(m, Mode::Resign | Mode::Boycott | Mode::Cyber));
    told && bodily && !on_paper
}

/// The clause that goes on while the word's own does: "while he was in Rome", "when troops stormed a camp near Lima".
const MEANWHILE: &[&str] = &["while", "when", "as", "where", "after"];

/// "north of Lima": what a bearing is taken from.
fn is_bearing(tree: &Tree, word: usize) -> bool {
    let case = tree.child(word, &[Deprel::Case]).filter(|&c| c > 0 && tree.is_lemma(c, &["of"]));
    case.is_some_and(|c| tree.is_lemma(c - 1, BEARINGS))
}

/// Words that tell in what direction from a place something lies.
const BEARINGS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "outside",
    "inside",
];

/// "delegates at the Lima talks agreed": what those who act are told to be at.
fn attended(tree: &Tree, verb: usize) -> impl Iterator<Item = usize> + '_ {
    let there = tree.by_rel(verb, &[Deprel::Nsubj]).flat_map(|s| tree.by_rel(s, &[Deprel::Nmod]));
    there.filter(|&n| tree.preposition(n).as_deref() == Some("at"))
}

/// The dependents of a word that may say where: phrases and short clauses with a preposition of their own.
fn phrases_of(tree: &Tree, word: usize) -> Vec<usize> {
    use Deprel::{Advcl, Advmod, Nmod, NmodUnmarked, Obl};
    let below = tree.by_rel(word, &[Obl, Nmod, NmodUnmarked, Advmod]);
    let clauses = tree
        .by_rel(word, &[Advcl])
        .filter(|&c| tree.preposition(c).is_some() && tree.is_marked(c, MEANWHILE));
    // "next Friday in Lima": the parser hangs the town on the day.
    let figures = tree.by_rel(word, &[Obl]).filter(|&d| tree.upos(d) == Upos::Num);
    let days = tree.by_rel(word, &[Deprel::OblUnmarked]).chain(figures);
    let beside = days.flat_map(|d| tree.by_rel(d, &[Nmod]));
    // "60 kilometres north of Lima".
    let measured = tree.by_rel(word, &[Deprel::OblUnmarked, NmodUnmarked, Obl, Nmod]);
    let bearings = measured.chain(std::iter::once(word)).flat_map(|m| tree.by_rel(m, &[Advmod]));
    let bearings = bearings.flat_map(|b| tree.by_rel(b, &[Obl, Nmod])).filter(|&n| is_bearing(tree, n));
    let mut all: Vec<usize> = below.chain(clauses).chain(beside).chain(bearings).collect();
    all.sort_unstable();
    all
}
