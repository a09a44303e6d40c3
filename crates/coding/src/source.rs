//! On whose word: speakers, "according to", quotations and what they cite.

use language::labels::{Deprel, Upos};
use lexicon::Speech;
use plover::Field;

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::document::{Document, Zone};
use crate::phrase;
use crate::roles;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// A source as the story names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) actor: Option<ActorId>,
    rule: &'static str,
}

/// Who speaks in the story's quotations, by byte of the raw text.
pub(crate) struct Quotation {
    start: usize,
    end: usize,
    speaker: Option<Source>,
}

/// What attribution reads from.
pub(crate) struct Attributor<'a> {
    document: &'a Document<'a>,
    cast: &'a Cast,
    speech: &'a Speech,
    quotations: Vec<Quotation>,
}

impl<'a> Attributor<'a> {
    pub(crate) fn new(document: &'a Document<'a>, cast: &'a Cast, speech: &'a Speech) -> Self {
        let mut attributor = Self { document, cast, speech, quotations: Vec::new() };
        attributor.quotations = attributor.find_quotations();
        attributor
    }

    /// Whether these bytes are quoted, and by whom.
    pub(crate) fn quoted(&self, byte: usize) -> Option<&Quotation> {
        self.quotations.iter().find(|q| q.start <= byte && byte < q.end)
    }

    /// Gives the act its sources, outermost first; an actor's own words are not attributed to that actor.
    pub(crate) fn attribute(&self, act: &mut Act<'_>) {
        let tree = &self.document.lines[act.line].tree;
        let mut sources = self.above(tree, act.line, act.predicate());
        if sources.is_empty() {
            let byte = tree.token(act.at).start;
            sources.extend(self.quoted(byte).and_then(|q| q.speaker.clone()));
        }
        let words = is_word_act(act.event_type);
        sources.retain(|s| {
            !(self.is_publisher(&s.text) || words && s.actor.is_some_and(|id| act.actors.contains(&id)))
        });
        if let Some(source) = sources.last() {
            act.because(Field::Attribution, source.rule, source.text.clone());
        }
        act.attribution = sources.into_iter().map(|s| s.text).collect();
    }

    fn is_publisher(&self, text: &str) -> bool {
        self.document.story.agency().is_some_and(|agency| text.eq_ignore_ascii_case(agency))
    }

    /// Sources on the way from an act to the root of its sentence, outermost first.
    fn above(&self, tree: &Tree, line: usize, word: usize) -> Vec<Source> {
        let mut sources = Vec::new();
        let mut node = word;
        sources.extend(self.beside(tree, line, node));
        while let Some(head) = tree.head(node) {
            if self.carries(tree, head, node) {
                sources.extend(self.speaker(tree, line, head));
                sources.extend(self.cited(tree, line, head));
            }
            sources.extend(self.beside(tree, line, head));
            node = head;
        }
        sources.reverse();
        sources.dedup_by(|a, b| a.text == b.text);
        sources
    }

    /// Whether `head` is a verb of speech and `node` what is said.
    fn carries(&self, tree: &Tree, head: usize, node: usize) -> bool {
        let said =
            matches!(tree.rel(node), Deprel::Ccomp | Deprel::Parataxis | Deprel::Xcomp | Deprel::Advcl);
        said && tree.is_verb(head)
            && self.speech.verbs.contains(&tree.folded(head))
            && (tree.rel(node) != Deprel::Advcl)
    }

    /// "…, state media reported": the verb of speech hangs on what is said. Or "according to X".
    fn beside(&self, tree: &Tree, line: usize, node: usize) -> Vec<Source> {
        let mut found = Vec::new();
        for &child in tree.children(node) {
            let speech = tree.is_verb(child) && self.speech.verbs.contains(&tree.folded(child));
            if tree.rel(child) == Deprel::Parataxis && speech {
                found.extend(self.speaker(tree, line, child));
                found.extend(self.cited(tree, line, child));
            }
            if tree.is_nominal(child) && self.is_according(tree, child) {
                found.extend(self.named(tree, line, child, "according to"));
            }
        }
        found
    }

    fn is_according(&self, tree: &Tree, nominal: usize) -> bool {
        tree.by_rel(nominal, &[Deprel::Case, Deprel::Mark])
            .any(|c| self.speech.prepositions.contains(&tree.token(c).form.to_lowercase()))
    }

    /// "…, citing the foreign ministry".
    fn cited(&self, tree: &Tree, line: usize, verb: usize) -> Option<Source> {
        let citing = tree
            .by_rel(verb, &[Deprel::Advcl, Deprel::Xcomp])
            .find(|&c| tree.is_lemma(c, &["cite", "quote"]))?;
        let object = tree.child(citing, &[Deprel::Obj])?;
        self.named(tree, line, object, "cited")
    }

    fn speaker(&self, tree: &Tree, line: usize, verb: usize) -> Option<Source> {
        let subject = if tree.is_passive(verb) {
            roles::subject(tree, verb)?
        } else {
            roles::surface_subject(tree, verb)?
        };
        self.named(tree, line, subject, "speaker")
    }

    /// The source's name: of somebody named, the name; of a pronoun, whom it stands for; of a bare saying ("the
    /// statement"), whose it is; otherwise the phrase as written.
    fn named(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
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
            let verb =
                (0..tree.len()).find(|&w| tree.is_verb(w) && self.speech.verbs.contains(&tree.folded(w)))?;
            let subject = roles::surface_subject(tree, verb)?;
            self.cast.at(l, subject).first().and_then(|_| self.written(tree, l, subject, "last speaker"))
        })
    }

    fn written(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
        let actor = self.cast.at(line, word).first().copied();
        let known = actor.map(|id| self.cast.get(id));
        let text = match (tree.upos(word), known) {
            (_, Some(actor)) if actor.name.is_some() => actor.name.clone()?,
            (Upos::Pron, Some(actor)) => actor.text.clone(),
            (Upos::Pron, None) => return None,
            _ => {
                let range = phrase::without_article(tree, phrase::extent(tree, word));
                self.document.text(tree.token(range.start).start, tree.token(range.end - 1).end)
            }
        };
        Some(Source { text, actor, rule })
    }

    /// Pairs quotation marks paragraph by paragraph and finds who speaks.
    fn find_quotations(&self) -> Vec<Quotation> {
        let mut found: Vec<Quotation> = Vec::new();
        let mut last_speaker: Option<Source> = None;
        let paragraphs = self.document.lines.last().map_or(0, |l| l.paragraph + 1);
        for paragraph in 0..paragraphs {
            let lines: Vec<usize> = (0..self.document.lines.len())
                .filter(|&l| {
                    self.document.lines[l].paragraph == paragraph && self.document.lines[l].zone == Zone::Body
                })
                .collect();
            for (start, end) in self.marks(&lines) {
                let speaker = self.speaker_of_quote(&lines, start, end).or_else(|| last_speaker.clone());
                last_speaker.clone_from(&speaker);
                found.push(Quotation { start, end, speaker });
            }
        }
        found
    }

    /// Byte ranges between quotation marks; one left open runs to the paragraph's end. Short ones (scare quotes) are left out.
    fn marks(&self, lines: &[usize]) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        let mut open: Option<usize> = None;
        let mut end = 0;
        for token in lines.iter().flat_map(|&l| &self.document.lines[l].tree.sentence.tokens) {
            end = token.end;
            let opens = matches!(token.form.as_str(), "“" | "``") || token.form == "\"" && open.is_none();
            let closes = matches!(token.form.as_str(), "”" | "''") || token.form == "\"" && open.is_some();
            if closes {
                ranges.extend(open.take().map(|start| (start, token.end)));
            } else if opens {
                open = Some(token.start);
            }
        }
        ranges.extend(open.map(|start| (start, end)));
        let words = |&(start, end): &(usize, usize)| {
            self.document.story.raw()[start..end].split_whitespace().count() >= 4
        };
        ranges.retain(words);
        ranges
    }

    /// The subject of a verb of speech outside the quotation, in the sentences that it touches.
    fn speaker_of_quote(&self, lines: &[usize], start: usize, end: usize) -> Option<Source> {
        let touching = lines.iter().copied().filter(|&l| {
            let sentence = &self.document.lines[l].tree.sentence;
            sentence.start < end && start < sentence.end
        });
        touching.into_iter().find_map(|l| {
            let tree = &self.document.lines[l].tree;
            let outside = |w: usize| !(start..end).contains(&tree.token(w).start);
            let verb = (0..tree.len()).find(|&w| {
                outside(w)
                    && tree.is_verb(w)
                    && self.speech.verbs.contains(&tree.folded(w))
                    && tree.child(w, &[Deprel::Nsubj]).is_some()
            })?;
            self.speaker(tree, l, verb)
        })
    }
}
