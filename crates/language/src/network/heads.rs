//! From word vectors to labels and trees.

use super::batch::Batch;
use super::header::Segment;
use super::model::{ARC, LABEL, Model, Scratch, room};
use crate::decode::{best_labels, best_tree, greatest};
use crate::kernels::{Packed, Stretch};
use crate::labels::{Deprel, Features, Upos};
use crate::sentence::NameKind;

/// Words whose relations are scored together.
const WORDS: usize = 24;

/// What the network says about a word.
#[derive(Debug, Clone)]
pub(crate) struct Prediction {
    pub(crate) upos: Upos,
    pub(crate) features: Features,
    /// Number of the lemma script.
    pub(crate) script: usize,
    /// Whether a name begins or goes on here, and its kind.
    pub(crate) name: Option<(bool, NameKind)>,
    /// The head: 0 is ROOT, `i + 1` the stretch's word `i`.
    pub(crate) head: usize,
    pub(crate) deprel: Deprel,
}

impl Model {
    /// Reads a batch: for each stretch the predictions of its words.
    pub(crate) fn run(&self, batch: &Batch, scratch: &mut Scratch) -> Vec<Vec<Prediction>> {
        self.encode(batch, scratch);
        self.word_scores(scratch);
        let heads = self.trees(batch, scratch);
        let deprels = self.relations(batch, &heads, scratch);
        let words = |stretch: &Stretch| {
            let rows = stretch.start + 1..stretch.start + stretch.rows;
            let names = self.names(scratch, rows.clone());
            rows.zip(names).map(|(w, name)| self.prediction(scratch, w, heads[w], deprels[w], name)).collect()
        };
        batch.words.iter().map(words).collect()
    }

    /// One layer with GELU, then maybe another: `out` gets rows of the last one's packed width.
    fn hidden(&self, first: &Packed, scratch: &mut Scratch) {
        let rows = scratch.words.len() / first.inputs;
        scratch.hidden.resize(rows * first.padded, 0.0);
        self.linear(first, &scratch.words, &mut scratch.quantised, &mut scratch.hidden);
        (self.kernels.gelu)(&mut scratch.hidden);
    }

    fn word_scores(&self, scratch: &mut Scratch) {
        let rows = scratch.words.len() / self.header.hidden;
        self.hidden(&self.heads.tag_hidden, scratch);
        scratch.tags.resize(rows * self.heads.tag_out.padded, 0.0);
        self.linear(&self.heads.tag_out, &scratch.hidden, &mut scratch.quantised, &mut scratch.tags);
        self.hidden(&self.heads.name_hidden, scratch);
        scratch.names.resize(rows * self.heads.name_out.padded, 0.0);
        self.linear(&self.heads.name_out, &scratch.hidden, &mut scratch.quantised, &mut scratch.names);
    }

    /// The head of every word, within its stretch.
    fn trees(&self, batch: &Batch, scratch: &mut Scratch) -> Vec<usize> {
        self.hidden(&self.arcs.head, scratch);
        std::mem::swap(&mut scratch.hidden, &mut scratch.heads);
        self.hidden(&self.arcs.dependent, scratch);
        std::mem::swap(&mut scratch.hidden, &mut scratch.dependents);
        scratch.turned.resize(scratch.dependents.len(), 0.0);
        (self.kernels.multiply_f32)(&scratch.dependents, &self.arcs.matrix, ARC, &mut scratch.turned);
        for row in scratch.turned.chunks_exact_mut(ARC) {
            for (value, bias) in row.iter_mut().zip(&self.arcs.bias) {
                *value += bias;
            }
        }
        let mut found = Vec::with_capacity(batch.places.len());
        for stretch in &batch.words {
            let rows = stretch.start * ARC..(stretch.start + stretch.rows) * ARC;
            scratch.scores.resize(stretch.rows * stretch.rows, 0.0);
            let heads = &scratch.heads[rows.clone()];
            for (word, scores) in
                scratch.turned[rows].chunks_exact(ARC).zip(scratch.scores.chunks_exact_mut(stretch.rows))
            {
                (self.kernels.dots)(word, heads, scores);
            }
            found.extend(best_tree(&scratch.scores, stretch.rows));
        }
        found
    }

    /// The relation of every word to its head; a word that hangs on ROOT is `root` and no other is.
    fn relations(&self, batch: &Batch, heads: &[usize], scratch: &mut Scratch) -> Vec<Deprel> {
        self.hidden(&self.labels.head, scratch);
        std::mem::swap(&mut scratch.hidden, &mut scratch.heads);
        self.hidden(&self.labels.dependent, scratch);
        std::mem::swap(&mut scratch.hidden, &mut scratch.dependents);
        let mut deprels = vec![Deprel::Root; heads.len()];
        let mut pairs: Vec<(usize, usize)> = Vec::with_capacity(heads.len());
        for stretch in &batch.words {
            let words = stretch.start..stretch.start + stretch.rows;
            pairs.extend(words.filter(|&w| heads[w] != 0).map(|w| (w, stretch.start + heads[w])));
        }
        for pairs in pairs.chunks(WORDS) {
            self.score_relations(pairs, scratch, &mut deprels);
        }
        deprels
    }

    fn score_relations(&self, pairs: &[(usize, usize)], scratch: &mut Scratch, deprels: &mut [Deprel]) {
        let (tensor, labels) = (&self.labels.tensor, self.header.deprels.len());
        scratch.chosen.clear();
        for (_, head) in pairs {
            scratch.chosen.extend_from_slice(&scratch.heads[head * LABEL..(head + 1) * LABEL]);
        }
        let maps = room(&mut scratch.wide, pairs.len() * tensor.padded);
        self.linear(tensor, &scratch.chosen, &mut scratch.quantised, maps);
        let mut scores = vec![0.0; labels];
        for ((word, _), row) in pairs.iter().zip(maps.chunks_exact(tensor.padded)) {
            let (maps, constants) = row.split_at(labels * LABEL);
            (self.kernels.dots)(&scratch.dependents[word * LABEL..(word + 1) * LABEL], maps, &mut scores);
            for ((score, constant), deprel) in scores.iter_mut().zip(constants).zip(&self.header.deprels) {
                *score = if *deprel == Deprel::Root { f32::MIN } else { *score + constant };
            }
            deprels[*word] = self.header.deprels[greatest(&scores)];
        }
    }

    fn names(&self, scratch: &Scratch, words: std::ops::Range<usize>) -> Vec<Option<(bool, NameKind)>> {
        let map = &self.heads.name_out;
        let row = |word: usize| &scratch.names[word * map.padded..word * map.padded + map.outputs];
        let rows: Vec<&[f32]> = words.map(row).collect();
        best_labels(&rows, &self.header.names).into_iter().map(|label| self.header.names[label]).collect()
    }

    fn prediction(
        &self,
        scratch: &Scratch,
        word: usize,
        head: usize,
        deprel: Deprel,
        name: Option<(bool, NameKind)>,
    ) -> Prediction {
        let row = |scores: &'_ Vec<f32>, map: &Packed| {
            word * map.padded..scores.len().min(word * map.padded + map.outputs)
        };
        let mut prediction =
            Prediction { upos: Upos::X, features: Features::default(), script: 0, name, head, deprel };
        let mut scores = &scratch.tags[row(&scratch.tags, &self.heads.tag_out)];
        for segment in &self.header.segments {
            let (own, rest) = scores.split_at(segment.len());
            prediction.answer(segment, greatest(own));
            scores = rest;
        }
        prediction
    }
}

impl Prediction {
    fn answer(&mut self, segment: &Segment, answer: usize) {
        match segment {
            Segment::Upos(labels) => self.upos = labels[answer],
            Segment::VerbForm(labels) => self.features.verb_form = labels[answer],
            Segment::Tense(labels) => self.features.tense = labels[answer],
            Segment::Mood(labels) => self.features.mood = labels[answer],
            Segment::Voice(labels) => self.features.voice = labels[answer],
            Segment::Number(labels) => self.features.number = labels[answer],
            Segment::Person(labels) => self.features.person = labels[answer],
            Segment::Polarity(labels) => self.features.polarity = labels[answer],
            Segment::Lemma(_) => self.script = answer,
            Segment::Other(_) => {}
        }
    }
}
