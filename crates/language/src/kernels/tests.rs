//! Every set of kernels against the portable one, bit by bit, and the portable one against plain arithmetic.

use proptest::prelude::*;

use super::{AttentionScratch, HEAD, Heads, Kernels, Norm, Packed, Quantised, Stretch, all};

/// A fixed sequence of numbers in -1..1 that looks random.
fn numbers(seed: u64, count: usize) -> Vec<f32> {
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f32 / 8_388_608.0 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

fn weights(seed: u64, count: usize) -> Vec<u8> {
    // Both ends of the range, so that products are as large as they can be.
    numbers(seed, count).iter().map(|n| ((n * 160.0).clamp(-127.0, 127.0) as i8).cast_unsigned()).collect()
}

fn quantised(kernels: &Kernels, x: &[f32], width: usize) -> Quantised {
    let mut quantised = Quantised::default();
    quantised.shape(x.len() / width, width);
    (kernels.quantise)(x, &mut quantised);
    quantised
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|v| v.to_bits()).collect()
}

/// The product by the book: exact integer sums, then scale and bias.
fn plain_product(weight: &[u8], scale: &[f32], bias: &[f32], x: &Quantised) -> Vec<f32> {
    let mut out = Vec::new();
    for (row, &row_scale) in x.scales.iter().enumerate() {
        let bytes = &x.bytes[row * x.width..(row + 1) * x.width];
        for (w, (scale, bias)) in weight.chunks_exact(x.width).zip(scale.iter().zip(bias)) {
            let sum: i64 =
                bytes.iter().zip(w).map(|(&a, &w)| (i64::from(a) - 128) * i64::from(w.cast_signed())).sum();
            out.push(sum as f32 * (row_scale * scale) + bias);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn products_are_exact(seed: u64, rows in 1_usize..20, outputs in 1_usize..150, width in 1_usize..9) {
        let width = 64 * width;
        let weight = weights(seed, outputs * width);
        let (scale, bias) = (numbers(seed ^ 1, outputs), numbers(seed ^ 2, outputs));
        let x = numbers(seed ^ 3, rows * width);
        for kernels in all() {
            let packed = Packed::new(kernels.layout, width, &[(&weight, &scale, &bias)]);
            let quantised = quantised(kernels, &x, width);
            let mut out = vec![0.0; rows * packed.padded];
            (kernels.multiply)(&packed, &quantised, &mut out);
            let kept: Vec<f32> = out.chunks_exact(packed.padded).flat_map(|r| &r[..outputs]).copied().collect();
            prop_assert_eq!(bits(&kept), bits(&plain_product(&weight, &scale, &bias, &quantised)), "{}", kernels.name);
        }
    }

    #[test]
    fn rounding_is_near_and_alike(seed: u64, rows in 1_usize..9, factor in -20_i32..20) {
        let x: Vec<f32> = numbers(seed, rows * 128).iter().map(|n| n * 2_f32.powi(factor)).collect();
        let expected = quantised(all()[0], &x, 128);
        for (row, scale) in x.chunks_exact(128).zip(&expected.scales) {
            let greatest = row.iter().fold(0.0_f32, |g, v| g.max(v.abs()));
            prop_assert!((scale - greatest / 127.0).abs() <= greatest * 1e-6);
        }
        for ((value, byte), row) in x.iter().zip(&expected.bytes).zip(0..) {
            let scale = expected.scales[row / 128];
            prop_assert!((value - (f32::from(*byte) - 128.0) * scale).abs() <= 0.501 * scale);
            prop_assert!(*byte > 0);
        }
        for kernels in all() {
            let other = quantised(kernels, &x, 128);
            prop_assert_eq!(&other.bytes, &expected.bytes);
            prop_assert_eq!(bits(&other.scales), bits(&expected.scales));
        }
    }

    #[test]
    fn attention_is_right_and_alike(seed: u64, before in 0_usize..5, rows in 1_usize..70) {
        let heads = Heads { width: 2 * HEAD };
        let qkv: Vec<f32> = numbers(seed, (before + rows) * 3 * heads.width).iter().map(|n| n * 3.0).collect();
        let at = Stretch { start: before, rows };
        let run = |kernels: &Kernels| {
            let mut out = vec![0.0; (before + rows) * heads.width];
            // Buffers that were used for something else before.
            let mut scratch = AttentionScratch { keys: vec![7.0; 999], weights: vec![7.0; 999] };
            (kernels.attend)(&qkv, at, heads, &mut scratch, &mut out);
            out
        };
        let expected = run(all()[0]);
        for (a, b) in expected[before * heads.width..].iter().zip(plain_attention(&qkv, at, heads)) {
            prop_assert!((f64::from(*a) - b).abs() < 2e-5, "{a} {b}");
        }
        for kernels in all() {
            prop_assert_eq!(bits(&run(kernels)), bits(&expected), "{}", kernels.name);
        }
    }

    #[test]
    fn norms_are_right_and_alike(seed: u64, rows in 1_usize..5) {
        let (x, y) = (numbers(seed, rows * 128), numbers(seed ^ 1, rows * 128));
        let norm = Norm { weight: numbers(seed ^ 2, 128), bias: numbers(seed ^ 3, 128) };
        let run = |kernels: &Kernels| {
            let mut out = x.clone();
            (kernels.add_norm)(&mut out, &y, &norm);
            out
        };
        let expected = run(all()[0]);
        for (row, out) in expected.chunks_exact(128).enumerate() {
            let sum: Vec<f64> = (0..128).map(|i| f64::from(x[row * 128 + i]) + f64::from(y[row * 128 + i])).collect();
            let mean = sum.iter().sum::<f64>() / 128.0;
            let variance = sum.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / 128.0;
            for i in 0..128 {
                let value = (sum[i] - mean) / (variance + 1e-12).sqrt() * f64::from(norm.weight[i]) + f64::from(norm.bias[i]);
                prop_assert!((f64::from(out[i]) - value).abs() < 1e-5);
            }
        }
        for kernels in all() {
            prop_assert_eq!(bits(&run(kernels)), bits(&expected), "{}", kernels.name);
        }
    }

    #[test]
    fn float_products_are_right_and_alike(seed: u64, rows in 1_usize..5) {
        let (x, weight) = (numbers(seed, rows * 64), numbers(seed ^ 1, 64 * 128));
        let run = |kernels: &Kernels| {
            let mut out = vec![0.0; rows * 128];
            (kernels.multiply_f32)(&x, &weight, 64, &mut out);
            let mut dots = vec![0.0; rows];
            (kernels.dots)(&weight[..64], &x, &mut dots);
            (out, dots)
        };
        let (expected, dots) = run(all()[0]);
        for row in 0..rows {
            for o in 0..128 {
                let value: f64 = (0..64).map(|i| f64::from(x[row * 64 + i]) * f64::from(weight[i * 128 + o])).sum();
                prop_assert!((f64::from(expected[row * 128 + o]) - value).abs() < 1e-5);
            }
            let value: f64 = (0..64).map(|i| f64::from(x[row * 64 + i]) * f64::from(weight[i])).sum();
            prop_assert!((f64::from(dots[row]) - value).abs() < 1e-5);
        }
        for kernels in all() {
            let (other, other_dots) = run(kernels);
            prop_assert_eq!(bits(&other), bits(&expected), "{}", kernels.name);
            prop_assert_eq!(bits(&other_dots), bits(&dots), "{}", kernels.name);
        }
    }
}

fn plain_attention(qkv: &[f32], at: Stretch, heads: Heads) -> Vec<f64> {
    let value = |part: usize, row: usize, column: usize| {
        f64::from(qkv[(at.start + row) * 3 * heads.width + part * heads.width + column])
    };
    let mut out = vec![0.0; at.rows * heads.width];
    for head in 0..heads.width / HEAD {
        for i in 0..at.rows {
            let score = |j: usize| -> f64 {
                (0..HEAD).map(|d| value(0, i, head * HEAD + d) * value(1, j, head * HEAD + d)).sum::<f64>()
                    / 32_f64.sqrt()
            };
            let scores: Vec<f64> = (0..at.rows).map(score).collect();
            let greatest = scores.iter().fold(f64::MIN, |a, &b| a.max(b));
            let weights: Vec<f64> = scores.iter().map(|s| (s - greatest).exp()).collect();
            let total: f64 = weights.iter().sum();
            for d in 0..HEAD {
                out[i * heads.width + head * HEAD + d] =
                    (0..at.rows).map(|j| weights[j] / total * value(2, j, head * HEAD + d)).sum();
            }
        }
    }
    out
}

/// erf by its Taylor series, exact to 1e-12 where it is used.
fn erf(x: f64) -> f64 {
    if x.abs() > 5.0 {
        return x.signum();
    }
    let (mut term, mut sum) = (x, x);
    for n in 1..200 {
        term *= -x * x / f64::from(n);
        sum += term / f64::from(2 * n + 1);
    }
    sum * 2.0 / std::f64::consts::PI.sqrt()
}

#[test]
fn gelu_is_near_and_alike() {
    let x: Vec<f32> = (-160_000..160_000).map(|i| i as f32 * 1e-4).collect();
    let run = |kernels: &Kernels| {
        let mut out = x.clone();
        (kernels.gelu)(&mut out);
        out
    };
    let expected = run(all()[0]);
    let error = |(x, out): (&f32, &f32)| {
        let x = f64::from(*x);
        (f64::from(*out) - x / 2.0 * (1.0 + erf(x / 2_f64.sqrt()))).abs()
    };
    let worst = x.iter().zip(&expected).map(error).fold(0.0, f64::max);
    assert!(worst < 4.5e-5, "{worst}");
    for kernels in all() {
        assert_eq!(bits(&run(kernels)), bits(&expected), "{}", kernels.name);
    }
}

#[test]
fn gelu_then_rounding_is_both() {
    let x = numbers(5, 3 * 128);
    for kernels in all() {
        let mut apart = x.clone();
        (kernels.gelu)(&mut apart);
        let mut together = x.clone();
        let mut out = Quantised::default();
        out.shape(3, 128);
        (kernels.gelu_quantise)(&mut together, &mut out);
        assert_eq!(bits(&together), bits(&apart));
        assert_eq!(out.bytes[..3 * 128], quantised(kernels, &apart, 128).bytes[..3 * 128]);
    }
}

#[test]
fn rows_of_zeros_stay_zeros() {
    for kernels in all() {
        let x = quantised(kernels, &[0.0; 64], 64);
        assert_eq!((x.scales[0].to_bits(), &x.bytes[..64]), (0, &[128; 64][..]));
    }
}
