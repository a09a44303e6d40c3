//! Sources of headlines: "Poland: EU Will Not Open Talks", "Troops Kill Ten Rebels: Officials".

use language::labels::{Deprel, Number, Upos};

use super::{Attributor, Source};
use crate::act::Act;
use crate::document::Zone;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// How many words may stand on the speaker's side of the colon.
const LONGEST: usize = 5;

/// In how many sentences the story names whose report a headline tells of.
const LEAD: usize = 4;

impl Attributor<'_> {
    /// Who is set off by a colon before or after what a headline tells.
    pub(super) fn title(&self, line: usize, at: usize) -> Option<Source> {
        let told = &self.document.lines[line];
        if told.zone != Zone::Headline {
            return None;
        }
        let tree = &told.tree;
        let colon = (1..tree.len()).find(|&w| tree.token(w).form == ":")?;
        let (side, before) = if at > colon { (0..colon, true) } else { (colon + 1..tree.len(), false) };
        if side.is_empty() || side.len() > LONGEST || side.contains(&at) {
            return None;
        }
        let speaks = |w: &usize| self.may_speak(tree, line, *w, before);
        let head = side.clone().rev().find(speaks)?;
        // ": Report" leaves the name to the story.
        if self.speech.nouns.contains(&tree.folded(head))
            && let Some(source) = self.first_named()
        {
            return Some(source);
        }
        let bytes = tree.bytes(&side);
        let actor = self.cast.at(line, head).first().copied();
        Some(Source {
            text: self.document.text(bytes.start, bytes.end),
            actor,
            person: actor.is_some_and(|id| self.cast.get(id).person),
            plural: tree.token(head).features.number == Number::Plur,
            rule: "beside a headline's colon",
        })
    }

    /// Whom the story's first sentences name as speaking.
    fn first_named(&self) -> Option<Source> {
        let first = self.document.lead(1).first().copied()?;
        let mut told = self.speakers.iter().skip(first).take(LEAD).flatten();
        told.find(|s| s.text.starts_with(char::is_uppercase)).cloned()
    }

    /// "Sweeps Kill 20" above "Officials say sweeps killed 20": what the lead tells with a headline's verb has the lead's source.
    pub(super) fn restated(&self, act: &Act<'_>, tree: &Tree) -> Option<Source> {
        let lead = self.document.lead(1).first().copied()?;
        let headline = self.document.lines[act.line].zone == Zone::Headline && !is_word_act(act.event_type);
        let told = &self.document.lines[lead].tree;
        let lemma = tree.folded(act.predicate());
        let same = |w: &usize| told.is_verb(*w) && told.folded(*w) == lemma;
        let verb = (0..told.len()).filter(|_| headline).find(same);
        // What the lead lets somebody say is the news of the headline, whatever its words for it.
        let news = || {
            let root = told.sentence.root().filter(|&r| headline && self.is_speech(told, r))?;
            let main = tree.sentence.root()?;
            let is_main = main == act.predicate() || tree.head(act.predicate()) == Some(main);
            told.child(root, &[Deprel::Ccomp]).filter(|_| is_main)
        };
        let verb = verb.or_else(news)?;
        let again = Act { line: lead, at: verb, carrier: None, ..act.clone() };
        self.above(&again, told).into_iter().next_back()
    }

    /// An actor, a noun for a saying, or people; before the colon a place may also be the topic, unless a clause follows.
    fn may_speak(&self, tree: &Tree, line: usize, word: usize, before: bool) -> bool {
        let political = self.cast.at(line, word).iter().any(|&id| self.cast.get(id).is_political());
        let saying = self.speech.nouns.contains(&tree.folded(word));
        let people = !before && tree.upos(word) == Upos::Noun;
        political || saying || people
    }
}
