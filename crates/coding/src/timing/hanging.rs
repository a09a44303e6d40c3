//! What a time hangs on: which word of a sentence owns it.

use language::labels::{Deprel, Tense};

use super::TimeMention;
use super::nearest::Nearest;
use crate::tree::Tree;

/// How many nouns may stand between a word and the time that hangs on it ("on a visit to B on Monday").
const BETWEEN: usize = 3;

impl Nearest<'_> {
    /// Whether a time is the word's own: it hangs on it, or was hung on the verb above though that one has a time of its
    /// own before ("visits Egypt today before meeting Y in Jerusalem on Monday").
    pub(super) fn owner(&self, time: &TimeMention, word: usize) -> bool {
        let verb = |v: usize| hangs_on(self.tree, time.head, v) && !self.is_before_and(time, v);
        if verb(word) {
            return self.taken(time, word).is_none() && self.told_below(time, word).is_none();
        }
        if self.tree.rel(word) == Deprel::Acl {
            let verb = self.tree.ancestors(word).find(|&a| self.tree.is_verb(a));
            return verb.is_some_and(|v| self.told_below(time, v) == Some(word));
        }
        if self.ends_at(time, word) {
            return true;
        }
        let above = self.tree.head(word).filter(|&h| word > h && verb(h));
        above.is_some_and(|h| self.taken(time, h) == Some(word))
    }

    /// "an investigation of violence against protesters on June 12": a time right behind what is done to somebody is its own,
    /// though the parser hang it on a noun before.
    fn ends_at(&self, time: &TimeMention, noun: usize) -> bool {
        let tree = self.tree;
        let above = tree.head(noun).filter(|&h| tree.is_nominal(h) && tree.head(time.head) == Some(h));
        let argument = tree.by_rel(noun, &[Deprel::Nmod]).last().filter(|&n| n > noun);
        let behind = |n: usize| tree.subtree(n).iter().max().is_some_and(|&end| end + 1 == time.start(tree));
        above.is_some_and(|h| h < noun) && argument.is_some_and(behind)
    }

    /// "did so in January and demanded": what stands before the "and" is not the second verb's.
    fn is_before_and(&self, time: &TimeMention, verb: usize) -> bool {
        let and = self.tree.child(verb, &[Deprel::Cc]).filter(|_| self.tree.rel(verb) == Deprel::Conj);
        and.is_some_and(|and| time.head < and)
    }

    /// "have freed soldiers captured in late August": a perfect has no time, the participle after it has.
    fn told_below(&self, time: &TimeMention, verb: usize) -> Option<usize> {
        let tree = self.tree;
        let present = |&a: &usize| tree.token(a).features.tense == Tense::Pres;
        let perfect = tree.by_rel(verb, &[Deprel::Aux]).filter(present).any(|a| tree.is_lemma(a, &["have"]));
        if !perfect || !hangs_on(tree, time.head, verb) {
            return None;
        }
        let participle =
            |&w: &usize| tree.rel(w) == Deprel::Acl && tree.token(w).features.tense == Tense::Past;
        let below = |&w: &usize| tree.ancestors(w).find(|&a| tree.is_verb(a)) == Some(verb);
        (verb + 1..time.head).rev().filter(participle).find(below)
    }

    /// The clause below `verb` to which a time after it belongs, where the verb already has one before it.
    fn taken(&self, time: &TimeMention, verb: usize) -> Option<usize> {
        let clauses = self.tree.by_rel(verb, &[Deprel::Advcl, Deprel::Conj]);
        let clause = clauses.filter(|&c| self.tree.is_verb(c) && verb < c && c < time.head).last()?;
        let before = |t: &&TimeMention| t.head < clause && hangs_on(self.tree, t.head, verb);
        // "resigned after protests began on Monday": the last clause takes the time that follows it.
        let tree = self.tree;
        let told = tree.child(clause, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some()
            && tree.is_marked(clause, &["after", "before", "since"])
            && clause < time.head
            && !tree.by_rel(time.head, &[Deprel::Punct]).any(|p| p < time.head);
        (told || self.times.iter().any(|t| before(&t))).then_some(clause)
    }
}

impl TimeMention {
    /// The first word of the time's phrase, its preposition with it.
    fn start(&self, tree: &Tree) -> usize {
        let case = tree.by_rel(self.head, &[Deprel::Case]).min();
        case.map_or(self.mention.tokens.start, |c| c.min(self.mention.tokens.start))
    }
}

/// "targeting", "asking": a participle of the present.
pub(super) fn is_gerund(tree: &Tree, verb: usize) -> bool {
    tree.is_verb(verb) && tree.token(verb).form.ends_with("ing")
}

/// The word that opens a clause: its marker, or the adverb "when".
pub(super) fn marker(tree: &Tree, clause: usize) -> Option<usize> {
    let adverb = || tree.by_rel(clause, &[Deprel::Advmod]).find(|&a| tree.is_lemma(a, &["when", "while"]));
    tree.child(clause, &[Deprel::Mark]).or_else(adverb)
}

/// Whether a time hangs on the word itself: directly, or through the nouns of its own phrases.
pub(super) fn hangs_on(tree: &Tree, time: usize, word: usize) -> bool {
    use Deprel::{
        Advmod, Appos, Compound, Conj, Flat, Nmod, NmodPoss, NmodUnmarked, Nummod, Obj, Obl, OblAgent,
        OblUnmarked,
    };
    let mut at = time;
    for _ in 0..=BETWEEN {
        let Some(head) = tree.head(at) else { return false };
        // "attacks, including one on Monday": a part is not the whole.
        if tree.preposition(at).is_some_and(|p| p.starts_with("includ")) {
            return false;
        }
        if head == word {
            return true;
        }
        let inner = matches!(
            tree.rel(at),
            Nmod | NmodUnmarked
                | Obl
                | OblUnmarked
                | OblAgent
                | Obj
                | Advmod
                | Compound
                | Appos
                | Conj
                | Flat
                | Nummod
        );
        // "February's attack": the owner of a deed, not of what the deed is about.
        let owner = tree.rel(at) == NmodPoss && at == time;
        if !(inner || owner) || tree.is_verb(head) {
            return false;
        }
        at = head;
    }
    false
}

/// "gave a speech in which he accused": the verb that tells of that in which the clause happened.
pub(super) fn spoken_in(tree: &Tree, clause: usize) -> Option<usize> {
    let noun = tree.head(clause).filter(|_| tree.rel(clause) == Deprel::AclRelcl)?;
    let which = tree.by_rel(clause, &[Deprel::Obl]).find(|&o| tree.is_lemma(o, &["which"]))?;
    let within = tree.preposition(which).is_some_and(|p| matches!(p.as_str(), "in" | "at" | "during"));
    tree.ancestors(noun).find(|&v| tree.is_verb(v)).filter(|_| within)
}
