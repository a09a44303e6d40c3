//! Finding mentions: regions around words of time are parsed, and the longest readings kept.

use std::ops::Range;

use crate::chart::{self, Chart, Node};
use crate::derivation::Derivation;
use crate::expr::{Expr, Meaning};
use crate::guard;
use crate::lex::{Atom, atoms};
use crate::mention::{Mention, Token};
use crate::rules::{self, name};
use crate::sense::{Sense, Word};

/// The longest stretch of atoms parsed at once. No expression is as long; it bounds the work on text that is
/// nothing but words of time.
const WINDOW: usize = 24;

/// Finds the expressions of time in a sequence of tokens.
///
/// The mentions are in order and do not overlap; of readings that do, the longest is kept. A sentence at a time
/// and a whole story give the same, save that an expression is then sought across a sentence's end too.
///
/// The work is linear in the number of tokens: a token that is no word of time, number or preposition costs one
/// look-up.
pub fn find(tokens: &[Token<'_>]) -> Vec<Mention> {
    let atoms = atoms(tokens);
    let mut mentions = Vec::new();
    let mut at = 0;
    while let Some(region) = next_region(&atoms, at) {
        at = read(&atoms, region, &mut mentions);
    }
    mentions
}

/// The next stretch of known atoms that holds a word of time.
fn next_region(atoms: &[Atom<'_>], from: usize) -> Option<Range<usize>> {
    let seed = (from..atoms.len()).find(|&at| is_seed(atoms, at))?;
    let start = (from..seed).rev().take_while(|&at| atoms[at].sense != Sense::Other).last().unwrap_or(seed);
    // What a long chain of numbers and prepositions says before the word of time is nothing about it.
    let start = start.max(seed.saturating_sub(WINDOW / 2));
    let end = (seed..atoms.len())
        .find(|&at| atoms[at].sense == Sense::Other && !is_seed(atoms, at))
        .unwrap_or(atoms.len());
    Some(start..end.min(start + WINDOW))
}

/// Whether an atom can be the heart of an expression.
fn is_seed(atoms: &[Atom<'_>], at: usize) -> bool {
    match &atoms[at].sense {
        Sense::Other => atoms[at].is_capitalised() && name::name_at(atoms, at).is_some(),
        Sense::Word(word) => matches!(
            word,
            Word::Today
                | Word::Yesterday
                | Word::Tomorrow
                | Word::Tonight
                | Word::Overnight
                | Word::Weekend
                | Word::Fortnight
                | Word::Tens
                | Word::Thousands
                | Word::Now
                | Word::Recent
                | Word::Current
                | Word::Past
                | Word::Future
                | Word::Present
                | Word::Time
                | Word::Then
                | Word::Term
                | Word::Bc
                | Word::Ad
                | Word::Clockword
                | Word::Am
                | Word::Pm
        ),
        Sense::Spelled(value) => (13..=20).contains(value) || *value == 1000,
        Sense::Figures(value, 4) => (1000..=2199).contains(value),
        Sense::Figures(_, 2) => {
            let after = atoms.get(at + 1).is_some_and(|atom| atom.is(Word::Possessive));
            let before = |n: usize| at.checked_sub(n).map(|place| &atoms[place]);
            let is_year = before(1).is_some_and(|atom| atom.is(Word::In))
                && before(2).is_some_and(Atom::is_capitalised);
            after || is_year || before(1).is_some_and(|atom| atom.is(Word::Apostrophe))
        }
        Sense::Figures(9, 1) => name::name_at(atoms, at).is_some(),
        Sense::Figures(..) => false,
        _ => true,
    }
}

/// Reads a region and gives the atom from which to go on.
fn read(atoms: &[Atom<'_>], region: Range<usize>, mentions: &mut Vec<Mention>) -> usize {
    let window = extend_over_names(atoms, region);
    let part = &atoms[window.clone()];
    let names = (0..part.len()).filter_map(|at| name::name_at(part, at)).collect();
    let chart = chart::parse(part, names, rules::RULES);
    let mut at = 0;
    let mut done = 0;
    while at < part.len() {
        match best(&chart, at, atoms, window.start) {
            Some(node) => {
                mentions.extend(mention(&chart, node, part));
                at = chart.nodes[node].span.end;
                done = at;
            }
            None => at += 1,
        }
    }
    // A window that was cut short by its size is read again from the last mention on.
    let was_cut = window.len() >= WINDOW && window.end < atoms.len() && done > 0;
    if was_cut { window.start + done } else { window.end }
}

/// A region with the whole of the names in it: a name may hold words that the grammar does not know.
fn extend_over_names(atoms: &[Atom<'_>], region: Range<usize>) -> Range<usize> {
    let mut end = region.end;
    let mut at = region.start;
    while at < end {
        if let Some(name) = name::name_at(atoms, at) {
            end = end.max(name.span.end);
        }
        at += 1;
    }
    // After a name the text may go on with words that the grammar knows.
    let known = |at: &usize| atoms[*at].sense != Sense::Other;
    let more = (end..atoms.len()).take_while(known).take(WINDOW / 2).count();
    let was_extended = end > region.end;
    region.start..if was_extended { end + more } else { end }
}

/// The longest reading that starts at an atom and may stand as a mention. Of equally long ones the first made
/// is kept, which is that of the earlier rule.
fn best(chart: &Chart, at: usize, atoms: &[Atom<'_>], offset: usize) -> Option<usize> {
    let mut best: Option<usize> = None;
    for &node in &chart.starting[at] {
        let longer = best.is_none_or(|best| chart.nodes[node].span.end > chart.nodes[best].span.end);
        if longer && may_stand(&chart.nodes[node], atoms, offset) {
            best = Some(node);
        }
    }
    best
}

fn may_stand(node: &Node, atoms: &[Atom<'_>], offset: usize) -> bool {
    let span = node.span.start + offset..node.span.end + offset;
    match &node.sense {
        // "Shortly before dawn" is told by the dawn.
        Sense::Vague(_) if node.rule.is_none() => {
            !atoms.get(span.end).is_some_and(|next| next.is(Word::Before) || next.is(Word::After))
        }
        sense => sense.meaning().is_some_and(|meaning| guard::may_stand(&meaning, span, atoms)),
    }
}

fn mention(chart: &Chart, node: usize, atoms: &[Atom<'_>]) -> Option<Mention> {
    let meaning = chart.nodes[node].sense.meaning()?;
    Some(Mention::new(meaning, derivation(chart, node, atoms)))
}

fn derivation(chart: &Chart, node: usize, atoms: &[Atom<'_>]) -> Derivation {
    let node = &chart.nodes[node];
    let (first, last) = (&atoms[node.span.start], &atoms[node.span.end - 1]);
    let has_told_itself = |piece: &&usize| {
        chart.nodes[**piece].rule.is_some() || chart.nodes[**piece].sense.meaning().is_some()
    };
    let mut pieces: Vec<Derivation> =
        node.pieces.iter().filter(has_told_itself).map(|&piece| derivation(chart, piece, atoms)).collect();
    pieces.extend(last_end(chart, node, atoms));
    Derivation {
        rule: node.rule.map_or("word", |rule| rule.name),
        span: first.start..last.end(),
        tokens: first.token..last.token + 1,
        pieces,
        meaning: node.sense.meaning(),
    }
}

/// The last end of a range that is told by a bare figure: "17" in "Feb. 15-17", "91" in "1890-91".
fn last_end(chart: &Chart, node: &Node, atoms: &[Atom<'_>]) -> Option<Derivation> {
    let Sense::Span(Expr::Between(_, to)) = &node.sense else { return None };
    let last = &chart.nodes[*node.pieces.last()?];
    let atom = &atoms[last.span.start];
    matches!(last.sense, Sense::Figures(..)).then(|| Derivation {
        rule: "last-of-a-range",
        span: atom.start..atom.end(),
        tokens: atom.token..atom.token + 1,
        pieces: Vec::new(),
        meaning: Some(Meaning::When((**to).clone())),
    })
}
