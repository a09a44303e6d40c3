//! Kernels for processors with AVX-512 and its byte products (VNNI): Intel servers since 2019, AMD since 2022.

#![allow(unsafe_code, reason = "processor intrinsics")]
#![expect(
    clippy::needless_range_loop,
    reason = "loops of a fixed count over several arrays are what becomes registers"
)]

use std::arch::x86_64::{
    __m512, __m512i, _mm_set1_epi8, _mm_storeu_si128, _mm_xor_si128, _mm512_add_epi32, _mm512_add_ps,
    _mm512_castps_si512, _mm512_castsi512_ps, _mm512_cvtepi32_epi8, _mm512_cvtepi32_ps, _mm512_dpbusd_epi32,
    _mm512_loadu_ps, _mm512_loadu_si512, _mm512_max_ps, _mm512_min_ps, _mm512_mul_ps, _mm512_set1_epi32,
    _mm512_set1_ps, _mm512_setzero_si512, _mm512_slli_epi32, _mm512_storeu_ps, _mm512_sub_epi32,
    _mm512_sub_ps,
};

use super::float;
use super::lanes::{LANES, Lanes, Sixteen};
use super::packed::{BLOCK, Layout};
use super::{Packed, Quantised, kernel_table};

/// The token of the instruction set, made only in functions that have its features.
#[derive(Clone, Copy)]
struct Avx512(());

kernel_table!(
    "avx512-vnni", Layout::Blocks, Avx512(()), products,
    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")]
);

/// Whether this processor has what the kernels use.
pub(super) fn available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("avx512vnni")
}

impl Lanes for Avx512 {
    type F = __m512;
    type I = __m512i;

    #[inline(always)]
    fn splat(self, value: f32) -> __m512 {
        // SAFETY: the token is made only where the processor has the features; so in all that follow.
        unsafe { _mm512_set1_ps(value) }
    }
    #[inline(always)]
    fn load(self, from: &Sixteen) -> __m512 {
        // SAFETY: sixteen numbers are 64 bytes.
        unsafe { _mm512_loadu_ps(from.as_ptr()) }
    }
    #[inline(always)]
    fn store(self, value: __m512, to: &mut Sixteen) {
        // SAFETY: sixteen numbers are 64 bytes.
        unsafe { _mm512_storeu_ps(to.as_mut_ptr(), value) }
    }
    #[inline(always)]
    fn add(self, a: __m512, b: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_add_ps(a, b) }
    }
    #[inline(always)]
    fn sub(self, a: __m512, b: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_sub_ps(a, b) }
    }
    #[inline(always)]
    fn mul(self, a: __m512, b: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_mul_ps(a, b) }
    }
    #[inline(always)]
    fn larger(self, a: __m512, b: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_max_ps(a, b) }
    }
    #[inline(always)]
    fn smaller(self, a: __m512, b: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_min_ps(a, b) }
    }
    #[inline(always)]
    fn power(self, rounded: __m512) -> __m512 {
        // SAFETY: the token.
        unsafe {
            let shifted = _mm512_slli_epi32::<23>(_mm512_castps_si512(rounded));
            _mm512_castsi512_ps(_mm512_add_epi32(shifted, _mm512_set1_epi32(0x3F80_0000)))
        }
    }
    #[inline(always)]
    fn low_bytes(self, rounded: __m512, to: &mut [u8; LANES]) {
        // SAFETY: the token, and sixteen bytes are a whole register. Adding 128 to a byte turns its highest bit.
        unsafe {
            let bytes = _mm512_cvtepi32_epi8(_mm512_castps_si512(rounded));
            _mm_storeu_si128(to.as_mut_ptr().cast(), _mm_xor_si128(bytes, _mm_set1_epi8(-128)));
        }
    }
    #[inline(always)]
    fn load_int(self, from: &[i32; LANES]) -> __m512i {
        // SAFETY: sixteen numbers are 64 bytes.
        unsafe { _mm512_loadu_si512(from.as_ptr().cast()) }
    }
    #[inline(always)]
    fn sub_int(self, a: __m512i, b: __m512i) -> __m512i {
        // SAFETY: the token.
        unsafe { _mm512_sub_epi32(a, b) }
    }
    #[inline(always)]
    fn to_float(self, value: __m512i) -> __m512 {
        // SAFETY: the token.
        unsafe { _mm512_cvtepi32_ps(value) }
    }
}

/// Rows multiplied at a time: with four registers of outputs each they fill 24 of the 32 registers.
const ROWS: usize = 6;

/// Calls `each` with the sums of every row and every sixteen outputs.
#[inline(always)]
fn products(_: Avx512, weights: &Packed, x: &Quantised, mut each: impl FnMut(usize, usize, __m512i)) {
    let rows = x.scales.len();
    for block in 0..weights.padded / BLOCK {
        for row in (0..rows).step_by(ROWS) {
            // SAFETY: the token tells that the processor has the features.
            let sums = unsafe { tile(weights, block, x, row) };
            for r in 0..ROWS.min(rows - row) {
                for q in 0..4 {
                    each(row + r, block * (BLOCK / LANES) + q, sums[r][q]);
                }
            }
        }
    }
}

/// The sums of six rows and a block of outputs.
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")]
#[inline]
fn tile(weights: &Packed, block: usize, x: &Quantised, row: usize) -> [[__m512i; 4]; ROWS] {
    let inputs = weights.inputs;
    assert!((row + ROWS) * inputs <= x.bytes.len() && (block + 1) * BLOCK * inputs <= weights.bytes.len());
    let mut sums = [[_mm512_setzero_si512(); 4]; ROWS];
    // SAFETY: the assertion above: block `block` has `inputs / 4` groups of `4 * BLOCK` bytes, four registers each, and
    // six rows of `inputs` bytes from `row` on lie within `x`.
    unsafe {
        let mut w = weights.bytes.as_ptr().add(block * BLOCK * inputs).cast::<__m512i>();
        let mut a = x.bytes.as_ptr().add(row * inputs);
        for _ in 0..inputs / 4 {
            let w0 = _mm512_loadu_si512(w);
            let w1 = _mm512_loadu_si512(w.add(1));
            let w2 = _mm512_loadu_si512(w.add(2));
            let w3 = _mm512_loadu_si512(w.add(3));
            for r in 0..ROWS {
                let value = _mm512_set1_epi32(a.add(r * inputs).cast::<i32>().read_unaligned());
                sums[r][0] = _mm512_dpbusd_epi32(sums[r][0], value, w0);
                sums[r][1] = _mm512_dpbusd_epi32(sums[r][1], value, w1);
                sums[r][2] = _mm512_dpbusd_epi32(sums[r][2], value, w2);
                sums[r][3] = _mm512_dpbusd_epi32(sums[r][3], value, w3);
            }
            w = w.add(4);
            a = a.add(4);
        }
    }
    sums
}
