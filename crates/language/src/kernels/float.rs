//! The f32 arithmetic, written once over [`Lanes`] and compiled for each instruction set.
//!
//! Everything is `inline(always)`, so that it takes the features of the function it is called from; for the same reason there
//! are loops where closures would do: a closure handed to the standard library would be compiled without the features.

#![expect(
    clippy::needless_range_loop,
    reason = "loops of a fixed count over several arrays are what becomes registers"
)]

use super::lanes::{LANES, Lanes, ROUNDER, Sixteen};
use super::{AttentionScratch, HEAD, Heads, Norm, Packed, Quantised, Stretch};

/// A row as sixteens; its length must be a multiple of 16.
#[inline(always)]
fn sixteens(row: &[f32]) -> &[Sixteen] {
    row.as_chunks().0
}

#[inline(always)]
fn sixteens_mut(row: &mut [f32]) -> &mut [Sixteen] {
    row.as_chunks_mut().0
}

/// From the integer sums of sixteen outputs, `first` and those after it, to numbers: scale, bias.
#[inline(always)]
pub(super) fn finish<L: Lanes>(
    l: L,
    weights: &Packed,
    row_scale: f32,
    sixteen: usize,
    sums: L::I,
    out: &mut [f32],
) {
    let (scale, bias) = (&sixteens(&weights.scale)[sixteen], &sixteens(&weights.bias)[sixteen]);
    let correction = &weights.correction.as_chunks().0[sixteen];
    let sum = l.to_float(l.sub_int(sums, l.load_int(correction)));
    let scaled = l.mul(sum, l.mul(l.splat(row_scale), l.load(scale)));
    l.store(l.add(scaled, l.load(bias)), &mut sixteens_mut(out)[sixteen]);
}

/// Rounds each row to bytes: scale = greatest magnitude / 127.
#[inline(always)]
pub(super) fn quantise<L: Lanes>(l: L, x: &[f32], out: &mut Quantised) {
    let width = out.width;
    let rows = x.chunks_exact(width).zip(out.bytes.chunks_exact_mut(width));
    for ((from, to), scale) in rows.zip(&mut out.scales) {
        *scale = quantise_row(l, from, to);
    }
}

/// GELU, then [`quantise`].
#[inline(always)]
pub(super) fn gelu_quantise<L: Lanes>(l: L, x: &mut [f32], out: &mut Quantised) {
    let width = out.width;
    let rows = x.chunks_exact_mut(width).zip(out.bytes.chunks_exact_mut(width));
    for ((from, to), scale) in rows.zip(&mut out.scales) {
        gelu_all(l, from);
        *scale = quantise_row(l, from, to);
    }
}

#[inline(always)]
fn quantise_row<L: Lanes>(l: L, from: &[f32], to: &mut [u8]) -> f32 {
    let mut greatest = l.splat(0.0);
    for from in sixteens(from) {
        let value = l.load(from);
        greatest = l.larger(greatest, l.larger(value, l.sub(l.splat(0.0), value)));
    }
    let greatest = l.greatest(greatest);
    let inverse = l.splat(if greatest > 0.0 { 127.0 / greatest } else { 0.0 });
    for (from, to) in sixteens(from).iter().zip(to.as_chunks_mut().0) {
        l.low_bytes(l.add(l.mul(l.load(from), inverse), l.splat(ROUNDER)), to);
    }
    greatest / 127.0
}

/// Beyond this GELU is taken as 0 or x.
const GELU_END: f32 = 4.35;

/// Coefficients of P in `erf(x / sqrt 2) ~ x P(x^2)` for |x| <= 4.35, the highest power first, from our own minimax fit
/// (weighted least squares on Chebyshev nodes). GELU's greatest error is 4e-5, near |x| = 4.1.
const ERF: [f32; 9] = [
    7.746_272e-11,
    -7.992_457e-9,
    3.641_473_3e-7,
    -9.731_423e-6,
    1.714_465_8e-4,
    -2.126_772_4e-3,
    1.934_001_2e-2,
    -1.322_356_9e-1,
    7.975_679e-1,
];

/// GELU, `x/2 * (1 + erf(x / sqrt 2))`, of each number; the length must be a multiple of 16.
#[inline(always)]
pub(super) fn gelu_all<L: Lanes>(l: L, x: &mut [f32]) {
    for x in sixteens_mut(x) {
        l.store(gelu(l, l.load(x)), x);
    }
}

#[inline(always)]
fn gelu<L: Lanes>(l: L, x: L::F) -> L::F {
    let t = l.smaller(l.larger(x, l.splat(-GELU_END)), l.splat(GELU_END));
    let square = l.mul(t, t);
    let mut p = l.splat(ERF[0]);
    for c in &ERF[1..] {
        p = l.add(l.mul(p, square), l.splat(*c));
    }
    let erf = l.smaller(l.larger(l.mul(t, p), l.splat(-1.0)), l.splat(1.0));
    let half = l.mul(x, l.splat(0.5));
    l.add(half, l.mul(half, erf))
}

/// Below this e^x is taken as e to this power.
const EXP_END: f32 = -87.0;

/// Taylor's coefficients of e^r, the highest power first; they suffice on |r| <= 0.35.
const EXP: [f32; 7] = [1.388_888_9e-3, 8.333_334e-3, 4.166_666_8e-2, 0.166_666_67, 0.5, 1.0, 1.0];

/// ln 2 in two parts: products of the first with small integers are exact.
const LN_2: [f32; 2] = [0.693_359_4, -2.121_944_4e-4];

/// e^x for x <= 0, with a relative error below 3e-7.
#[inline(always)]
fn exp<L: Lanes>(l: L, x: L::F) -> L::F {
    let x = l.larger(x, l.splat(EXP_END));
    let rounded = l.add(l.mul(x, l.splat(std::f32::consts::LOG2_E)), l.splat(ROUNDER));
    let n = l.sub(rounded, l.splat(ROUNDER));
    let r = l.sub(l.sub(x, l.mul(n, l.splat(LN_2[0]))), l.mul(n, l.splat(LN_2[1])));
    let mut p = l.splat(EXP[0]);
    for c in &EXP[1..] {
        p = l.add(l.mul(p, r), l.splat(*c));
    }
    l.mul(p, l.power(rounded))
}

/// `x = (z - mean) / sqrt(variance + 1e-12) * weight + bias` with z = x + y, for each row.
#[inline(always)]
pub(super) fn add_norm<L: Lanes>(l: L, x: &mut [f32], y: &[f32], norm: &Norm) {
    let width = norm.weight.len();
    #[expect(clippy::cast_precision_loss, reason = "rows have some hundred numbers")]
    let count = width as f32;
    for (x, y) in x.chunks_exact_mut(width).zip(y.chunks_exact(width)) {
        let x = sixteens_mut(x);
        let mut sums = l.splat(0.0);
        for (x, y) in x.iter_mut().zip(sixteens(y)) {
            let value = l.add(l.load(x), l.load(y));
            sums = l.add(sums, value);
            l.store(value, x);
        }
        norm_row(l, x, l.sum(sums) / count, count, norm);
    }
}

#[inline(always)]
fn norm_row<L: Lanes>(l: L, x: &mut [Sixteen], mean: f32, count: f32, norm: &Norm) {
    let mean = l.splat(mean);
    let mut squares = l.splat(0.0);
    for x in x.iter() {
        let d = l.sub(l.load(x), mean);
        squares = l.add(squares, l.mul(d, d));
    }
    let factor = l.splat(1.0 / (l.sum(squares) / count + 1e-12).sqrt());
    let parameters = sixteens(&norm.weight).iter().zip(sixteens(&norm.bias));
    for (x, (weight, bias)) in x.iter_mut().zip(parameters) {
        let scaled = l.mul(l.mul(l.sub(l.load(x), mean), factor), l.load(weight));
        l.store(l.add(scaled, l.load(bias)), x);
    }
}

/// Rows whose attention is computed together.
const QUERIES: usize = 4;

/// Softmax of query . key / sqrt(32), times value, for each head.
#[inline(always)]
pub(super) fn attend<L: Lanes>(
    l: L,
    qkv: &[f32],
    at: Stretch,
    heads: Heads,
    scratch: &mut AttentionScratch,
    out: &mut [f32],
) {
    let stride = 3 * heads.width;
    let padded = at.rows.next_multiple_of(LANES);
    scratch.keys.resize(HEAD * padded, 0.0);
    scratch.weights.resize(QUERIES * padded, 0.0);
    let rows = &qkv[at.start * stride..(at.start + at.rows) * stride];
    let out = &mut out[at.start * heads.width..(at.start + at.rows) * heads.width];
    for column in (0..heads.width).step_by(HEAD) {
        turn(&rows[heads.width + column..], stride, at.rows, padded, &mut scratch.keys);
        for first in (0..at.rows).step_by(QUERIES) {
            let mut queries: [&[f32]; QUERIES] = [&[]; QUERIES];
            for (q, query) in queries.iter_mut().enumerate() {
                let row = (first + q).min(at.rows - 1);
                *query = &rows[row * stride + column..][..HEAD];
            }
            scores(l, &queries, &scratch.keys, padded, &mut scratch.weights);
            let mut totals = [0.0; QUERIES];
            for q in 0..QUERIES {
                totals[q] = softmax(l, &mut scratch.weights[q * padded..(q + 1) * padded], at.rows);
            }
            let sums = mixed(l, &rows[2 * heads.width + column..], stride, at.rows, &scratch.weights);
            for q in 0..QUERIES.min(at.rows - first) {
                let to = sixteens_mut(&mut out[(first + q) * heads.width + column..][..HEAD]);
                let factor = l.splat(1.0 / totals[q]);
                l.store(l.mul(sums[q][0], factor), &mut to[0]);
                l.store(l.mul(sums[q][1], factor), &mut to[1]);
            }
        }
    }
}

/// Writes a head's keys so that the same number of all rows lies side by side; places past the last row become 0.
#[inline(always)]
fn turn(rows: &[f32], stride: usize, count: usize, padded: usize, keys: &mut [f32]) {
    for (j, row) in rows.chunks(stride).enumerate().take(count) {
        for (d, &key) in row[..HEAD].iter().enumerate() {
            keys[d * padded + j] = key;
        }
    }
    for keys in keys.chunks_exact_mut(padded) {
        keys[count..].fill(0.0);
    }
}

/// Products of four queries with all keys.
#[inline(always)]
fn scores<L: Lanes>(l: L, queries: &[&[f32]; QUERIES], keys: &[f32], padded: usize, out: &mut [f32]) {
    let (sixteens_of_keys, row) = (sixteens(keys), padded / LANES);
    let out = sixteens_mut(out);
    for column in 0..row {
        let mut sums = [l.splat(0.0); QUERIES];
        for d in 0..HEAD {
            let keys = l.load(&sixteens_of_keys[d * row + column]);
            for q in 0..QUERIES {
                sums[q] = l.add(sums[q], l.mul(l.splat(queries[q][d]), keys));
            }
        }
        for q in 0..QUERIES {
            l.store(sums[q], &mut out[q * row + column]);
        }
    }
}

/// 1 / sqrt(32), the factor of the scores.
const FACTOR: f32 = 0.176_776_69;

/// Turns scores into weights whose total is returned; those past `count` become 0.
#[inline(always)]
fn softmax<L: Lanes>(l: L, weights: &mut [f32], count: usize) -> f32 {
    weights[count..].fill(f32::MIN);
    let all = sixteens_mut(weights);
    let mut greatest = l.splat(f32::MIN);
    for w in all.iter() {
        greatest = l.larger(greatest, l.load(w));
    }
    let greatest = l.splat(l.greatest(greatest));
    for w in all.iter_mut() {
        l.store(exp(l, l.mul(l.sub(l.load(w), greatest), l.splat(FACTOR))), w);
    }
    weights[count..].fill(0.0);
    let mut sums = l.splat(0.0);
    for w in sixteens(weights) {
        sums = l.add(sums, l.load(w));
    }
    l.sum(sums)
}

/// Values of all rows, weighted by four rows of weights.
#[inline(always)]
fn mixed<L: Lanes>(l: L, rows: &[f32], stride: usize, count: usize, weights: &[f32]) -> [[L::F; 2]; QUERIES] {
    let padded = weights.len() / QUERIES;
    let all = weights;
    let mut weights: [&[f32]; QUERIES] = [&[]; QUERIES];
    for (to, from) in weights.iter_mut().zip(all.chunks_exact(padded)) {
        *to = &from[..count];
    }
    let mut sums = [[l.splat(0.0); 2]; QUERIES];
    for j in 0..count {
        let value = sixteens(&rows[j * stride..][..HEAD]);
        let value = [l.load(&value[0]), l.load(&value[1])];
        for q in 0..QUERIES {
            let weight = l.splat(weights[q][j]);
            sums[q][0] = l.add(sums[q][0], l.mul(weight, value[0]));
            sums[q][1] = l.add(sums[q][1], l.mul(weight, value[1]));
        }
    }
    sums
}

/// `out[r][o] = sum_i x[r][i] * weight[i][o]`; rows of `weight` and `out` are multiples of 64 long.
#[inline(always)]
pub(super) fn multiply<L: Lanes>(l: L, x: &[f32], weight: &[f32], inputs: usize, out: &mut [f32]) {
    let outputs = weight.len() / inputs;
    let weight = sixteens(weight);
    for (x, out) in x.chunks_exact(inputs).zip(out.chunks_exact_mut(outputs)) {
        for (four, out) in sixteens_mut(out).as_chunks_mut::<4>().0.iter_mut().enumerate() {
            let mut sums = [l.splat(0.0); 4];
            for (i, &x) in x.iter().enumerate() {
                let weights = &weight[i * outputs / LANES + 4 * four..][..4];
                for s in 0..4 {
                    sums[s] = l.add(sums[s], l.mul(l.splat(x), l.load(&weights[s])));
                }
            }
            for s in 0..4 {
                l.store(sums[s], &mut out[s]);
            }
        }
    }
}

/// `out[j] = x . rows[j]`; rows are as long as `x`, a multiple of 64.
///
/// Four sums are kept so that one addition need not wait for the other.
#[inline(always)]
pub(super) fn dots<L: Lanes>(l: L, x: &[f32], rows: &[f32], out: &mut [f32]) {
    for (row, out) in rows.chunks_exact(x.len()).zip(out) {
        let mut sums = [l.splat(0.0); 4];
        for (a, b) in sixteens(x).as_chunks::<4>().0.iter().zip(sixteens(row).as_chunks::<4>().0) {
            for s in 0..4 {
                sums[s] = l.add(sums[s], l.mul(l.load(&a[s]), l.load(&b[s])));
            }
        }
        *out = l.sum(l.add(l.add(sums[0], sums[1]), l.add(sums[2], sums[3])));
    }
}
