//! The parser: rules are applied from the right end of a region to its left until nothing new comes.
//!
//! Working leftwards means that when a rule's first piece is found, everything that could follow it is
//! known already, so each rule is tried once for each first piece.

use std::ops::Range;

use crate::lex::Atom;
use crate::rule::{Args, Rule};
use crate::sense::Sense;

/// The most nodes that one region may grow. Real regions need some dozens; text made to be ambiguous
/// stops here and is read in part.
const MOST_NODES: usize = 400;

/// A stretch of atoms with what it is taken for.
pub(crate) struct Node {
    /// Atoms of the region, counted from its start.
    pub(crate) span: Range<usize>,
    pub(crate) sense: Sense,
    /// The rule that made it, `None` for an atom.
    pub(crate) rule: Option<&'static Rule>,
    /// The nodes it is made of.
    pub(crate) pieces: Vec<usize>,
}

/// All readings of a region.
pub(crate) struct Chart {
    pub(crate) nodes: Vec<Node>,
    /// For each atom the nodes that begin there.
    pub(crate) starting: Vec<Vec<usize>>,
}

/// A named expression that a table of names has found: where it begins and ends, and what it is.
pub(crate) struct Name {
    pub(crate) span: Range<usize>,
    pub(crate) sense: Sense,
    pub(crate) rule: &'static Rule,
}

/// Applies the rules to a region.
pub(crate) fn parse(atoms: &[Atom<'_>], names: Vec<Name>, rules: &'static [&'static [Rule]]) -> Chart {
    let mut chart = Chart { nodes: Vec::new(), starting: vec![Vec::new(); atoms.len()] };
    let mut names = names;
    for at in (0..atoms.len()).rev() {
        let mut waiting = vec![chart.add(at..at + 1, atoms[at].sense.clone(), None, Vec::new())];
        for name in names.extract_if(.., |name| name.span.start == at) {
            waiting.push(chart.add(name.span, name.sense, Some(name.rule), Vec::new()));
        }
        while let Some(first) = waiting.pop() {
            chart.starting[at].push(first);
            for rule in rules.iter().copied().flatten() {
                chart.apply(rule, first, &mut waiting);
            }
        }
    }
    chart
}

impl Chart {
    fn add(
        &mut self,
        span: Range<usize>,
        sense: Sense,
        rule: Option<&'static Rule>,
        pieces: Vec<usize>,
    ) -> usize {
        self.nodes.push(Node { span, sense, rule, pieces });
        self.nodes.len() - 1
    }

    /// Tries a rule with `first` as its first piece.
    fn apply(&mut self, rule: &'static Rule, first: usize, waiting: &mut Vec<usize>) {
        for pattern in rule.patterns {
            if !pattern[0].accepts(&self.nodes[first].sense) {
                continue;
            }
            let mut found = Vec::new();
            self.match_rest(&pattern[1..], &mut vec![first], &mut found);
            for pieces in found {
                waiting.extend(self.produce(rule, pieces));
            }
        }
    }

    /// Collects the ways in which the rest of a pattern can follow the pieces matched so far.
    fn match_rest(&self, rest: &[crate::rule::Item], pieces: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
        let Some((item, rest)) = rest.split_first() else {
            found.push(pieces.clone());
            return;
        };
        let next = pieces.last().map_or(0, |&last| self.nodes[last].span.end);
        for &node in self.starting.get(next).into_iter().flatten() {
            if item.accepts(&self.nodes[node].sense) {
                pieces.push(node);
                self.match_rest(rest, pieces, found);
                pieces.pop();
            }
        }
    }

    /// Makes the node that a rule's pieces give, unless the same has been made already.
    fn produce(&mut self, rule: &'static Rule, pieces: Vec<usize>) -> Option<usize> {
        if self.nodes.len() >= MOST_NODES {
            return None;
        }
        let senses: Vec<&Sense> = pieces.iter().map(|&piece| &self.nodes[piece].sense).collect();
        let sense = (rule.make)(&Args(&senses))?;
        let span = self.nodes[*pieces.first()?].span.start..self.nodes[*pieces.last()?].span.end;
        let is_known = self.nodes.iter().any(|node| node.span == span && node.sense == sense);
        (!is_known).then(|| self.add(span, sense, Some(rule), pieces))
    }
}
