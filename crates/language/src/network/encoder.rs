//! From pieces to one vector a word.

use super::batch::Batch;
use super::model::{Layer, Model, Scratch, room};
use crate::kernels::{Heads, Packed, Quantised};

/// Rows that go through the feed-forward part together: their wide rows stay in the second-level cache.
const ROWS: usize = 96;

impl Model {
    /// Fills `scratch.words` with the vectors of all words and ROOTs of the batch.
    pub(super) fn encode(&self, batch: &Batch, scratch: &mut Scratch) {
        let size = batch.len() * self.header.hidden;
        for buffer in [&mut scratch.x, &mut scratch.mixed, &mut scratch.context] {
            buffer.resize(size, 0.0);
        }
        scratch.qkv.resize(3 * size, 0.0);
        self.embed(batch, scratch);
        scratch.mixed.fill(0.0);
        mix_in(&mut scratch.mixed, &scratch.x, self.mix[0]);
        for (layer, &mix) in self.layers.iter().zip(&self.mix[1..]) {
            self.attention(layer, batch, scratch);
            self.feed_forward(layer, scratch);
            mix_in(&mut scratch.mixed, &scratch.x, mix);
        }
        self.pool(batch, scratch);
    }

    fn embed(&self, batch: &Batch, scratch: &mut Scratch) {
        let (hidden, embedding) = (self.header.hidden, &self.embedding);
        let positions = room(&mut scratch.narrow, scratch.x.len());
        for (row, x) in scratch.x.chunks_exact_mut(hidden).enumerate() {
            let piece = batch.pieces[row] as usize;
            let (bytes, scale) =
                (&embedding.words[piece * hidden..(piece + 1) * hidden], embedding.scales[piece]);
            for (x, &byte) in x.iter_mut().zip(bytes) {
                *x = scale * f32::from(byte.cast_signed());
            }
            let position = batch.positions[row] * hidden;
            positions[row * hidden..(row + 1) * hidden]
                .copy_from_slice(&embedding.positions[position..position + hidden]);
        }
        (self.kernels.add_norm)(&mut scratch.x, positions, &embedding.norm);
        for (x, &case) in scratch.x.chunks_exact_mut(hidden).zip(&batch.cases) {
            for (x, case) in x.iter_mut().zip(&embedding.cases[case * hidden..(case + 1) * hidden]) {
                *x += case;
            }
        }
    }

    fn attention(&self, layer: &Layer, batch: &Batch, scratch: &mut Scratch) {
        let hidden = self.header.hidden;
        for (x, qkv) in scratch.x.chunks(ROWS * hidden).zip(scratch.qkv.chunks_mut(3 * ROWS * hidden)) {
            self.linear(&layer.query_key_value, x, &mut scratch.quantised, qkv);
        }
        let heads = Heads { width: hidden };
        for &stretch in &batch.rows {
            (self.kernels.attend)(&scratch.qkv, stretch, heads, &mut scratch.attention, &mut scratch.context);
        }
        for (context, x) in scratch.context.chunks(ROWS * hidden).zip(scratch.x.chunks_mut(ROWS * hidden)) {
            let out = room(&mut scratch.narrow, x.len());
            self.linear(&layer.output, context, &mut scratch.quantised, out);
            (self.kernels.add_norm)(x, out, &layer.norm1);
        }
    }

    fn feed_forward(&self, layer: &Layer, scratch: &mut Scratch) {
        let hidden = self.header.hidden;
        for x in scratch.x.chunks_mut(ROWS * hidden) {
            let rows = x.len() / hidden;
            let (wide, out) =
                (room(&mut scratch.wide, rows * layer.up.padded), room(&mut scratch.narrow, x.len()));
            self.linear(&layer.up, x, &mut scratch.quantised, wide);
            scratch.quantised.shape(rows, layer.down.inputs);
            (self.kernels.gelu_quantise)(wide, &mut scratch.quantised);
            (self.kernels.multiply)(&layer.down, &scratch.quantised, out);
            (self.kernels.add_norm)(x, out, &layer.norm2);
        }
    }

    /// Rounds rows to bytes and multiplies them; `out` has rows of the packed width.
    pub(super) fn linear(&self, weights: &Packed, x: &[f32], quantised: &mut Quantised, out: &mut [f32]) {
        quantised.shape(x.len() / weights.inputs, weights.inputs);
        (self.kernels.quantise)(x, quantised);
        (self.kernels.multiply)(weights, quantised, out);
    }

    /// The mean of each word's rows.
    fn pool(&self, batch: &Batch, scratch: &mut Scratch) {
        let hidden = self.header.hidden;
        scratch.words.clear();
        scratch.words.resize(batch.places.len() * hidden, 0.0);
        for (word, place) in scratch.words.chunks_exact_mut(hidden).zip(&batch.places) {
            let rows = &scratch.mixed[place.start * hidden..(place.start + place.rows) * hidden];
            for row in rows.chunks_exact(hidden) {
                mix_in(word, row, 1.0);
            }
            #[expect(clippy::cast_precision_loss, reason = "a word has twelve rows at most")]
            let share = 1.0 / place.rows as f32;
            for value in word {
                *value *= share;
            }
        }
    }
}

fn mix_in(to: &mut [f32], from: &[f32], factor: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += factor * from;
    }
}
