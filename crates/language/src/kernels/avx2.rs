//! Kernels for processors with AVX2 (Intel since 2013, AMD since 2015).
//!
//! Bytes are widened to 16 bits before they are multiplied: the instruction that multiplies bytes saturates, which would
//! make the sums differ from the other kernels'.

#![allow(unsafe_code, reason = "processor intrinsics")]

use std::arch::x86_64::{
    __m128i, __m256, __m256i, _mm_loadu_si128, _mm256_add_epi32, _mm256_add_ps, _mm256_castps_si256,
    _mm256_castsi256_ps, _mm256_cvtepi8_epi16, _mm256_cvtepi32_ps, _mm256_hadd_epi32, _mm256_loadu_ps,
    _mm256_loadu_si256, _mm256_madd_epi16, _mm256_max_ps, _mm256_min_ps, _mm256_mul_ps,
    _mm256_permute4x64_epi64, _mm256_set1_epi32, _mm256_set1_epi64x, _mm256_set1_ps, _mm256_setzero_si256,
    _mm256_slli_epi32, _mm256_storeu_ps, _mm256_sub_epi32, _mm256_sub_ps,
};

use super::float;
use super::lanes::{LANES, Lanes, Sixteen};
use super::packed::{BLOCK, Layout};
use super::{Packed, Quantised, kernel_table};

/// The token of the instruction set, made only in functions that have its feature.
#[derive(Clone, Copy)]
struct Avx2(());

kernel_table!("avx2", Layout::Blocks, Avx2(()), products, #[target_feature(enable = "avx2")]);

/// Whether this processor has what the kernels use.
pub(super) fn available() -> bool {
    is_x86_feature_detected!("avx2")
}

/// Lane-wise operations on two registers of eight. Each is a macro's call of one intrinsic for either half.
macro_rules! halves {
    ($intrinsic:ident, $($argument:expr),+) => {
        // SAFETY: the token is made only where the processor has AVX2.
        unsafe { [$intrinsic($($argument[0]),+), $intrinsic($($argument[1]),+)] }
    };
}

impl Lanes for Avx2 {
    type F = [__m256; 2];
    type I = [__m256i; 2];

    #[inline(always)]
    fn splat(self, value: f32) -> Self::F {
        let value = [value; 2];
        halves!(_mm256_set1_ps, value)
    }
    #[inline(always)]
    fn load(self, from: &Sixteen) -> Self::F {
        // SAFETY: both halves lie within `from`; the token tells that the processor has AVX2.
        unsafe { [_mm256_loadu_ps(from.as_ptr()), _mm256_loadu_ps(from.as_ptr().add(8))] }
    }
    #[inline(always)]
    fn store(self, value: Self::F, to: &mut Sixteen) {
        // SAFETY: as in `load`.
        unsafe {
            _mm256_storeu_ps(to.as_mut_ptr(), value[0]);
            _mm256_storeu_ps(to.as_mut_ptr().add(8), value[1]);
        }
    }
    #[inline(always)]
    fn add(self, a: Self::F, b: Self::F) -> Self::F {
        halves!(_mm256_add_ps, a, b)
    }
    #[inline(always)]
    fn sub(self, a: Self::F, b: Self::F) -> Self::F {
        halves!(_mm256_sub_ps, a, b)
    }
    #[inline(always)]
    fn mul(self, a: Self::F, b: Self::F) -> Self::F {
        halves!(_mm256_mul_ps, a, b)
    }
    #[inline(always)]
    fn larger(self, a: Self::F, b: Self::F) -> Self::F {
        halves!(_mm256_max_ps, a, b)
    }
    #[inline(always)]
    fn smaller(self, a: Self::F, b: Self::F) -> Self::F {
        halves!(_mm256_min_ps, a, b)
    }
    #[inline(always)]
    fn power(self, rounded: Self::F) -> Self::F {
        // SAFETY: the token tells that the processor has AVX2.
        let one = unsafe { [_mm256_set1_epi32(0x3F80_0000); 2] };
        let bits = halves!(_mm256_castps_si256, rounded);
        // SAFETY: as above.
        let shifted = unsafe { [_mm256_slli_epi32::<23>(bits[0]), _mm256_slli_epi32::<23>(bits[1])] };
        let sum = halves!(_mm256_add_epi32, shifted, one);
        halves!(_mm256_castsi256_ps, sum)
    }
    #[inline(always)]
    fn low_bytes(self, rounded: Self::F, to: &mut [u8; LANES]) {
        let mut lanes = [0.0; LANES];
        self.store(rounded, &mut lanes);
        *to = lanes.map(|r| r.to_bits().to_le_bytes()[0].wrapping_add(128));
    }
    #[inline(always)]
    fn load_int(self, from: &[i32; LANES]) -> Self::I {
        // SAFETY: both halves lie within `from`; the token tells that the processor has AVX2.
        unsafe { [_mm256_loadu_si256(from.as_ptr().cast()), _mm256_loadu_si256(from.as_ptr().add(8).cast())] }
    }
    #[inline(always)]
    fn sub_int(self, a: Self::I, b: Self::I) -> Self::I {
        halves!(_mm256_sub_epi32, a, b)
    }
    #[inline(always)]
    fn to_float(self, value: Self::I) -> Self::F {
        halves!(_mm256_cvtepi32_ps, value)
    }
}

/// Rows multiplied at a time: with two registers of outputs each they fill 12 of the 16 registers.
const ROWS: usize = 6;

/// Calls `each` with the sums of every row and every sixteen outputs.
#[inline(always)]
fn products(_: Avx2, weights: &Packed, x: &Quantised, mut each: impl FnMut(usize, usize, [__m256i; 2])) {
    let rows = x.scales.len();
    let mut wide = vec![0_i16; rows.next_multiple_of(ROWS) * x.width];
    for (wide, &byte) in wide.iter_mut().zip(&x.bytes) {
        *wide = i16::from(byte);
    }
    for sixteen in 0..weights.padded / LANES {
        for row in (0..rows).step_by(ROWS) {
            let wide = &wide[row * x.width..(row + ROWS) * x.width];
            // SAFETY: the token tells that the processor has AVX2.
            let (low, high) =
                unsafe { (tile(weights, sixteen * LANES, wide), tile(weights, sixteen * LANES + 8, wide)) };
            for r in 0..ROWS.min(rows - row) {
                each(row + r, sixteen, [low[r], high[r]]);
            }
        }
    }
}

/// The sums of six rows and eight outputs from `at` on.
#[target_feature(enable = "avx2")]
#[inline]
fn tile(weights: &Packed, at: usize, wide: &[i16]) -> [__m256i; ROWS] {
    let inputs = weights.inputs;
    let from = at / BLOCK * BLOCK * inputs + at % BLOCK * 4;
    assert!(wide.len() == ROWS * inputs && from + (inputs / 4 - 1) * BLOCK * 4 + 32 <= weights.bytes.len());
    let mut low = [_mm256_setzero_si256(); ROWS];
    let mut high = [_mm256_setzero_si256(); ROWS];
    for four in 0..inputs / 4 {
        // SAFETY: the assertion above: 32 bytes from `from + four * BLOCK * 4` on lie within the weights, and `wide`
        // holds ROWS rows of `inputs` numbers of which four, eight bytes, are read at a time.
        unsafe {
            let w = weights.bytes.as_ptr().add(from + four * BLOCK * 4).cast::<__m128i>();
            let w0 = _mm256_cvtepi8_epi16(_mm_loadu_si128(w));
            let w1 = _mm256_cvtepi8_epi16(_mm_loadu_si128(w.add(1)));
            for row in 0..ROWS {
                let a = wide.as_ptr().add(row * inputs + four * 4).cast::<i64>().read_unaligned();
                let a = _mm256_set1_epi64x(a);
                low[row] = _mm256_add_epi32(low[row], _mm256_madd_epi16(a, w0));
                high[row] = _mm256_add_epi32(high[row], _mm256_madd_epi16(a, w1));
            }
        }
    }
    // Each output's sum lies in two neighbours; adding them in pairs leaves the order 0 1 4 5 2 3 6 7.
    for row in 0..ROWS {
        low[row] = _mm256_permute4x64_epi64::<0b11_01_10_00>(_mm256_hadd_epi32(low[row], high[row]));
    }
    low
}
