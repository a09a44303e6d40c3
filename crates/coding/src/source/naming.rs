//! How a source is called: by name, by whom its pronoun stands for, by whose statement it is, else as written.

use language::labels::{Deprel, Upos};

use super::{Attributor, Source};
use crate::phrase;
use crate::roles;
use crate::tree::Tree;

impl Attributor<'_> {
    /// The source's name: of somebody named, the name; of a pronoun, whom it stands for; of a bare saying ("the
    /// statement"), whose it is; otherwise the phrase as written.
    pub(super) fn named(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
        if tree.upos(word) == Upos::Noun && self.speech.nouns.contains(&tree.folded(word)) {
            let owner = tree.child(word, &[Deprel::NmodPoss]).or_else(|| self.author(tree, line, word));
            if let Some(source) = owner.and_then(|o| self.named(tree, line, o, rule)) {
                return Some(source);
            }
            return self.last_speaker(line).or_else(|| self.written(tree, line, word, rule));
        }
        self.written(tree, line, word, rule)
    }

    /// "a Red Cross statement", "a statement by the army".
    fn author(&self, tree: &Tree, line: usize, saying: usize) -> Option<usize> {
        let by = tree
            .by_rel(saying, &[Deprel::Nmod])
            .filter(|&n| matches!(tree.preposition(n).as_deref(), Some("by" | "from" | "of")));
        let before = tree.by_rel(saying, &[Deprel::Compound, Deprel::Amod]);
        before.chain(by).find(|&n| !self.cast.at(line, n).is_empty())
    }

    /// The subject of the nearest verb of speech in the sentences before.
    fn last_speaker(&self, line: usize) -> Option<Source> {
        (line.saturating_sub(2)..line).rev().find_map(|l| {
            let tree = &self.document.lines[l].tree;
            let verb = (0..tree.len()).find(|&w| self.is_speech(tree, w))?;
            let subject = roles::surface_subject(tree, verb)?;
            self.cast.at(l, subject).first().and_then(|_| self.written(tree, l, subject, "last speaker"))
        })
    }

    /// The source in its own words; a pronoun that stands for nobody known is no source.
    fn written(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
        let actor = self.cast.at(line, word).first().copied();
        let known = actor.map(|id| self.cast.get(id));
        let text = match (tree.upos(word), known) {
            (_, Some(actor)) if actor.name.is_some() => actor.name.clone()?,
            (Upos::Pron, Some(actor)) => actor.text.clone(),
            (Upos::Pron, None) => return None,
            _ => {
                let bytes = tree.bytes(&phrase::bare(tree, word));
                self.document.text(bytes.start, bytes.end)
            }
        };
        Some(Source { text, actor, rule })
    }
}
