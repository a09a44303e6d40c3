//! The arithmetic of the network, once for each kind of processor.
//!
//! ```text
//! rows of f32 ─ quantise ─► bytes ─ multiply ─► i32 sums ─ scale, bias ─► rows of f32
//! ```
//!
//! What is guaranteed: **the same numbers on every processor.** The integer sums are exact in each kernel. The f32
//! arithmetic is one source ([`float`], over [`lanes`]) compiled for each instruction set; it fuses no operations, keeps the order of its
//! sums, and uses nothing but what IEEE 754 defines exactly. A row's
//! result does not depend on the rows beside it, so batching and threads change nothing either.
//!
//! Unsafe code lives here and nowhere else in the crate.
//!
//! # Why not a library
//!
//! The library that was weighed, `rten` 0.27, keeps one activation scale for a whole tensor, pads batches, and needs the network as
//! ONNX. Measured with the same weights on two Zen 4 cores (dev sets of UD English EWT and GUM, gold tokens; pieces a second with two
//! threads):
//!
//! | engine | LAS EWT | LAS GUM | pieces/s |
//! |---|---|---|---|
//! | PyTorch, or `rten`, f32 | 90.14 | 90.45 | 6,600 |
//! | `rten` int8, batches of 32 by length, encoder alone | 89.96 | 90.22 | 12,100 |
//! | these kernels, AVX-512, raw text to trees | 90.09 | 90.42 | 20,800 |
//! | these kernels, AVX2, raw text to trees | 90.09 | 90.42 | 9,500 |

mod float;
mod lanes;
mod packed;
#[cfg(test)]
mod tests;

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod portable;

pub(crate) use packed::{Layout, Packed};

/// Rows that a kernel may read past the last row given, which must exist in the buffer of quantised rows.
pub(crate) const ROW_SLACK: usize = 8;

/// Rows of quantised numbers: byte = value + 128.
#[derive(Debug, Default)]
pub(crate) struct Quantised {
    /// At least `rows + ROW_SLACK` rows of `width` bytes.
    pub(crate) bytes: Vec<u8>,
    /// What each row's numbers are multiplied with.
    pub(crate) scales: Vec<f32>,
    /// Numbers in a row.
    pub(crate) width: usize,
}

impl Quantised {
    /// Makes room for `rows` rows of `width` numbers.
    pub(crate) fn shape(&mut self, rows: usize, width: usize) {
        self.width = width;
        // The buffer only grows: rows of different widths take turns, and clearing it each time would cost much.
        let length = (rows + ROW_SLACK) * width;
        if self.bytes.len() < length {
            self.bytes.resize(length, 128);
        }
        self.scales.resize(rows, 0.0);
    }
}

/// One sentence's share of the attention: a run of rows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch {
    /// First row.
    pub(crate) start: usize,
    /// How many rows.
    pub(crate) rows: usize,
}

/// The shape of the attention heads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heads {
    /// Numbers in a row of the output: 32 for each head.
    pub(crate) width: usize,
}

/// Numbers of one attention head.
pub(crate) const HEAD: usize = 32;

/// Buffers of the attention, reused from call to call.
#[derive(Debug, Default)]
pub(crate) struct AttentionScratch {
    keys: Vec<f32>,
    weights: Vec<f32>,
}

/// The operations of one instruction set.
///
/// All work on whole rows; a matrix of `n` rows of width `w` is a slice of `n * w` numbers.
pub(crate) struct Kernels {
    /// The name for reports: `avx512-vnni`, `avx2`, `portable`.
    pub(crate) name: &'static str,
    /// The order of weights that `multiply` reads.
    pub(crate) layout: Layout,
    /// Rounds rows to bytes, each by its own scale.
    pub(crate) quantise: fn(&[f32], &mut Quantised),
    /// As `quantise`, of GELU of the numbers, which are overwritten.
    pub(crate) gelu_quantise: fn(&mut [f32], &mut Quantised),
    /// `out[r][o] = scale * sum + bias`; rows of `out` have the packed width.
    pub(crate) multiply: fn(&Packed, &Quantised, &mut [f32]),
    /// `x = LayerNorm(x + y)` in rows as long as the weight.
    pub(crate) add_norm: fn(&mut [f32], &[f32], &Norm),
    /// Attention of one sentence: rows of query, key, value beside each other → rows of context.
    pub(crate) attend: fn(&[f32], Stretch, Heads, &mut AttentionScratch, &mut [f32]),
    /// GELU in place.
    pub(crate) gelu: fn(&mut [f32]),
    /// `out[r][o] = sum_i x[r][i] * weight[i][o]`, all f32; rows of `out` are multiples of 64 long.
    pub(crate) multiply_f32: fn(&[f32], &[f32], usize, &mut [f32]),
    /// Dot products of one row with several: `out[j] = x . rows[j]`.
    pub(crate) dots: fn(&[f32], &[f32], &mut [f32]),
}

/// Weight and bias of a LayerNorm.
#[derive(Debug)]
pub(crate) struct Norm {
    pub(crate) weight: Vec<f32>,
    pub(crate) bias: Vec<f32>,
}

/// The best kernels for this processor.
pub(crate) fn best() -> &'static Kernels {
    #[cfg(target_arch = "x86_64")]
    {
        if avx512::available() {
            return &avx512::KERNELS;
        }
        if avx2::available() {
            return &avx2::KERNELS;
        }
    }
    &portable::KERNELS
}

/// Every set of kernels that this processor can run, the portable one first.
pub(crate) fn all() -> Vec<&'static Kernels> {
    #[cfg(target_arch = "x86_64")]
    let special =
        [avx2::available().then_some(&avx2::KERNELS), avx512::available().then_some(&avx512::KERNELS)];
    #[cfg(not(target_arch = "x86_64"))]
    let special: [Option<&'static Kernels>; 0] = [];
    std::iter::once(&portable::KERNELS).chain(special.into_iter().flatten()).collect()
}

/// The table of an instruction set: [`float`]'s operations compiled for it with its token, and its integer products.
///
/// Functions with `#[target_feature]` may be called only where the features exist; the table is reachable only through
/// [`best`] and [`all`], which ask the processor first.
macro_rules! kernel_table {
    ($name:literal, $layout:expr, $token:expr, $products:ident $(, #[$feature:meta])?) => {
        mod table {
            #![allow(unsafe_code, unused_unsafe, reason = "calls of functions that need processor features, if any")]

            use super::{Packed, Quantised, float, $products};
            #[allow(clippy::wildcard_imports, reason = "the token and its layout come from the module of the table")]
            use super::*;
            use crate::kernels::{AttentionScratch, Heads, Kernels, Norm, Stretch};

            $(#[$feature])?
            fn quantise(x: &[f32], out: &mut Quantised) {
                float::quantise($token, x, out);
            }
            $(#[$feature])?
            fn gelu_quantise(x: &mut [f32], out: &mut Quantised) {
                float::gelu_quantise($token, x, out);
            }
            $(#[$feature])?
            fn add_norm(x: &mut [f32], y: &[f32], norm: &Norm) {
                float::add_norm($token, x, y, norm);
            }
            $(#[$feature])?
            fn attend(qkv: &[f32], at: Stretch, heads: Heads, scratch: &mut AttentionScratch, out: &mut [f32]) {
                float::attend($token, qkv, at, heads, scratch, out);
            }
            $(#[$feature])?
            fn gelu(x: &mut [f32]) {
                float::gelu_all($token, x);
            }
            $(#[$feature])?
            fn multiply_f32(x: &[f32], weight: &[f32], inputs: usize, out: &mut [f32]) {
                float::multiply($token, x, weight, inputs, out);
            }
            $(#[$feature])?
            fn dots(x: &[f32], rows: &[f32], out: &mut [f32]) {
                float::dots($token, x, rows, out);
            }
            $(#[$feature])?
            fn multiply(weights: &Packed, x: &Quantised, out: &mut [f32]) {
                crate::kernels::check_shapes(weights, x, $layout, out.len());
                let (token, width) = ($token, weights.padded);
                $products(token, weights, x, |row, sixteen, sums| {
                    let out = &mut out[row * width..(row + 1) * width];
                    float::finish(token, weights, x.scales[row], sixteen, sums, out);
                });
            }

            pub(in crate::kernels) static KERNELS: Kernels = Kernels {
                name: $name,
                layout: $layout,
                // SAFETY: the table is handed out only after `available()` found the features; so in all that follow.
                quantise: |x, out| unsafe { quantise(x, out) },
                // SAFETY: as above.
                gelu_quantise: |x, out| unsafe { gelu_quantise(x, out) },
                // SAFETY: as above.
                multiply: |w, x, out| unsafe { multiply(w, x, out) },
                // SAFETY: as above.
                add_norm: |x, y, n| unsafe { add_norm(x, y, n) },
                // SAFETY: as above.
                attend: |q, at, h, s, out| unsafe { attend(q, at, h, s, out) },
                // SAFETY: as above.
                gelu: |x| unsafe { gelu(x) },
                // SAFETY: as above.
                multiply_f32: |x, w, k, out| unsafe { multiply_f32(x, w, k, out) },
                // SAFETY: as above.
                dots: |x, rows, out| unsafe { dots(x, rows, out) },
            };
        }
        pub(in crate::kernels) use table::KERNELS;
    };
}
pub(in crate::kernels) use kernel_table;

/// The lengths that the unsafe loads of the kernels rely on.
fn check_shapes(weights: &Packed, x: &Quantised, layout: Layout, out: usize) {
    assert_eq!(weights.layout, layout, "weights packed for these kernels");
    let rows = x.scales.len();
    assert_eq!(x.width, weights.inputs, "rows as wide as the weights");
    assert!(x.bytes.len() >= (rows + ROW_SLACK) * x.width, "slack after the last row");
    assert_eq!(out, rows * weights.padded, "an output row of the packed width for each row");
    assert_eq!(
        weights.bytes.len() + weights.wide.len(),
        weights.padded * weights.inputs,
        "weights packed whole"
    );
}
