//! Sources of headlines: "Poland: EU Will Not Open Talks", "Troops Kill Ten Rebels: Officials".

use language::labels::{Number, Upos};

use super::{Attributor, Source};
use crate::document::Zone;
use crate::tree::Tree;

/// How many words may stand on the speaker's side of the colon.
const LONGEST: usize = 5;

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

    /// An actor, a noun for a saying, or people; before the colon a place may also be the topic, unless a clause follows.
    fn may_speak(&self, tree: &Tree, line: usize, word: usize, before: bool) -> bool {
        let political = self.cast.at(line, word).iter().any(|&id| self.cast.get(id).is_political());
        let saying = self.speech.nouns.contains(&tree.folded(word));
        let people = !before && tree.upos(word) == Upos::Noun;
        political || saying || people
    }
}
