//! Kernels for any processor.

use super::float;
use super::lanes::{LANES, Lanes, Sixteen};
use super::packed::Layout;
use super::{Packed, Quantised, kernel_table};

/// The token of no instruction set in particular: arrays, which the compiler may turn into vectors.
#[derive(Clone, Copy)]
struct Portable;

kernel_table!("portable", Layout::Rows, Portable, products);

impl Lanes for Portable {
    type F = Sixteen;
    type I = [i32; LANES];

    #[inline(always)]
    fn splat(self, value: f32) -> Sixteen {
        [value; LANES]
    }
    #[inline(always)]
    fn load(self, from: &Sixteen) -> Sixteen {
        *from
    }
    #[inline(always)]
    fn store(self, value: Sixteen, to: &mut Sixteen) {
        *to = value;
    }
    #[inline(always)]
    fn add(self, a: Sixteen, b: Sixteen) -> Sixteen {
        std::array::from_fn(|i| a[i] + b[i])
    }
    #[inline(always)]
    fn sub(self, a: Sixteen, b: Sixteen) -> Sixteen {
        std::array::from_fn(|i| a[i] - b[i])
    }
    #[inline(always)]
    fn mul(self, a: Sixteen, b: Sixteen) -> Sixteen {
        std::array::from_fn(|i| a[i] * b[i])
    }
    #[inline(always)]
    fn larger(self, a: Sixteen, b: Sixteen) -> Sixteen {
        std::array::from_fn(|i| if a[i] > b[i] { a[i] } else { b[i] })
    }
    #[inline(always)]
    fn smaller(self, a: Sixteen, b: Sixteen) -> Sixteen {
        std::array::from_fn(|i| if a[i] < b[i] { a[i] } else { b[i] })
    }
    #[inline(always)]
    fn power(self, rounded: Sixteen) -> Sixteen {
        rounded.map(|r| f32::from_bits((r.to_bits() << 23).wrapping_add(0x3F80_0000)))
    }
    #[inline(always)]
    fn low_bytes(self, rounded: Sixteen, to: &mut [u8; LANES]) {
        *to = rounded.map(|r| r.to_bits().to_le_bytes()[0].wrapping_add(128));
    }
    #[inline(always)]
    fn load_int(self, from: &[i32; LANES]) -> [i32; LANES] {
        *from
    }
    #[inline(always)]
    fn sub_int(self, a: [i32; LANES], b: [i32; LANES]) -> [i32; LANES] {
        std::array::from_fn(|i| a[i] - b[i])
    }
    #[inline(always)]
    #[expect(
        clippy::cast_precision_loss,
        reason = "sums stay below 2^26; rounding is what the others do too"
    )]
    fn to_float(self, value: [i32; LANES]) -> Sixteen {
        value.map(|v| v as f32)
    }
}

/// Calls `each` with the sums of every row and every sixteen outputs.
fn products(_: Portable, weights: &Packed, x: &Quantised, mut each: impl FnMut(usize, usize, [i32; LANES])) {
    let rows = x.scales.len();
    let wide: Vec<i16> = x.bytes[..rows * x.width].iter().map(|&b| i16::from(b)).collect();
    for (sixteen, outputs) in weights.wide.chunks_exact(LANES * x.width).enumerate() {
        for (row, a) in wide.chunks_exact(x.width).enumerate() {
            each(row, sixteen, std::array::from_fn(|i| dot(a, &outputs[i * x.width..][..x.width])));
        }
    }
}

/// A dot product of rows whose length is a multiple of 64.
///
/// Chunks of a fixed size, each with a sum of its own, are what compilers turn into widening products of vectors.
fn dot(a: &[i16], w: &[i16]) -> i32 {
    let mut sum = 0;
    for (a, w) in a.as_chunks::<64>().0.iter().zip(w.as_chunks::<64>().0) {
        let mut part = 0;
        for i in 0..64 {
            part += i32::from(a[i]) * i32::from(w[i]);
        }
        sum += part;
    }
    sum
}
