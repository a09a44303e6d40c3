//! On whose word: speakers, "according to", quotations, what they cite, and what they go on to say.

mod background;
mod chain;
mod naming;
mod quotation;
mod running;
mod speaking;
mod title;

use std::collections::BTreeMap;

use language::labels::{Deprel, Upos};
use lexicon::Speech;
use plover::{Code, EventType, Field, Mode, Sector, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::timing::is_word_act;
use crate::tree::Tree;
use quotation::Quotation;

/// A source as the story names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) actor: Option<ActorId>,
    /// Whether it may be "he" or "she" later on, or "they".
    person: bool,
    plural: bool,
    rule: &'static str,
}

/// The rule by which a noun for a saying is a source.
const SAYING: &str = "a saying";

/// What attribution reads from.
pub(crate) struct Attributor<'a> {
    document: &'a Document<'a>,
    cast: &'a Cast,
    speech: &'a Speech,
    quotations: Vec<Quotation>,
    /// Who has the word in each sentence, where its main clause says so.
    speakers: Vec<Option<Source>>,
    /// Names of those whom the story first tells of by their office alone.
    unveiled: BTreeMap<ActorId, String>,
}

impl<'a> Attributor<'a> {
    pub(crate) fn new(document: &'a Document<'a>, cast: &'a Cast, speech: &'a Speech) -> Self {
        let mut attributor = Self {
            document,
            cast,
            speech,
            quotations: Vec::new(),
            speakers: Vec::new(),
            unveiled: BTreeMap::new(),
        };
        attributor.unveiled = attributor.unveil();
        for line in 0..document.lines.len() {
            let speaker = attributor.main_speaker(line);
            attributor.speakers.push(speaker);
        }
        attributor.quotations = attributor.find_quotations();
        attributor
    }

    /// Gives the act its sources, outermost first; an actor's own words are not attributed to that actor.
    pub(crate) fn attribute(&self, act: &mut Act<'_>) {
        let tree = &self.document.lines[act.line].tree;
        let mut sources = if self.is_background(act, tree) { Vec::new() } else { self.above(act, tree) };
        if sources.is_empty() {
            let byte = tree.token(act.at).start;
            sources.extend(self.quoted(byte).and_then(|q| q.speaker.clone()));
        }
        if sources.is_empty() {
            sources.extend(
                self.title(act.line, act.at)
                    .or_else(|| self.restated(act, tree))
                    .or_else(|| self.running(act, tree)),
            );
        }
        let accuser = act.accuser.and_then(|(word, by)| match by {
            Some(id) => Some(self.voice(id, "accuser")),
            None => self.speaker(tree, act.line, word),
        });
        if let Some(by) = accuser.filter(|by| sources.iter().all(|s| s.text != by.text)) {
            // Who has "reports that …" looked into is not who tells them.
            let told = sources.last().is_some_and(|s| s.rule == SAYING);
            sources.insert(if told { 0 } else { sources.len() }, by);
        }
        sources.retain(|s| !self.is_publisher(&s.text) && !self.is_own_word(act, tree, s));
        if let Some(source) = sources.last() {
            act.because(Field::Attribution, source.rule, source.text.clone());
        }
        act.speaker = sources.last().and_then(|s| s.actor);
        act.attribution = sources.into_iter().map(|s| s.text).collect();
    }

    /// The agency that publishes the story is not repeated as its source.
    fn is_publisher(&self, text: &str) -> bool {
        self.document.story.agency().is_some_and(|agency| text.eq_ignore_ascii_case(agency))
    }

    /// Whether the act is itself the source's saying: done in words, by the source or by the side for which it speaks. What one
    /// says one will yet say is told by its doer.
    fn is_own_word(&self, act: &Act<'_>, tree: &Tree, source: &Source) -> bool {
        let Some(speaker) = source.actor.filter(|_| is_said(act, tree)) else { return false };
        // A state's own agency hands on what the state said.
        let press = |id: ActorId| self.cast.get(id).sectors.contains(&Sector::Jrn);
        if press(speaker) && !act.actors.iter().any(|&a| press(a)) {
            return false;
        }
        let [actor] = act.actors[..] else { return act.actors.contains(&speaker) };
        actor == speaker || one_side(self.cast.get(actor), self.cast.get(speaker))
    }
}

/// Whether the act was done by speaking. An inquiry is ordered in words; where it is told by its noun alone it is under way.
fn is_said(act: &Act<'_>, tree: &Tree) -> bool {
    // Who says he will back or refuse has backed or refused; who says he will ask has not yet asked.
    let done_by_saying = !matches!(act.event_type, EventType::Request | EventType::Accuse);
    let told = match act.status {
        Status::Happened | Status::Hypothetical => true,
        Status::Planned => done_by_saying,
        Status::Alleged | Status::Denied => false,
    };
    let deed =
        act.modes.contains(&Mode::Investigate) && act.carrier.is_none() && tree.upos(act.at) == Upos::Noun;
    is_word_act(act.event_type) && told && !deed && !is_concluded(act, tree)
}

/// "announced it had entered into a pact": the pact was made before, and not by saying so.
fn is_concluded(act: &Act<'_>, tree: &Tree) -> bool {
    let verb = act.predicate();
    act.event_type == EventType::Support && tree.is_perfect(verb) && tree.rel(verb) == Deprel::Ccomp
}

/// Whether one speaks for the other: of one country and, in part, of one kind, and not two people each with a name.
fn one_side(a: &Actor, b: &Actor) -> bool {
    let country = a.code.is_some_and(|c| c.is_country() || c == Code::EUR);
    let kind = a.sectors == b.sectors || a.sectors.iter().any(|s| b.sectors.contains(s));
    let apart = a.person && b.person && a.name.is_some() && b.name.is_some() && a.name != b.name;
    country && a.code == b.code && kind && !apart
}
