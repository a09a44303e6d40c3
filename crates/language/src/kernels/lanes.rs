//! Sixteen f32 side by side, whatever the processor's registers are.

/// How many numbers are side by side.
pub(super) const LANES: usize = 16;

/// Sixteen f32.
pub(super) type Sixteen = [f32; LANES];

/// Adding and taking away 1.5 * 2^23 rounds an f32 below 2^22 to an integer, ties to even; the sum's low bits hold it.
pub(super) const ROUNDER: f32 = 12_582_912.0;

/// An instruction set, as a token that exists only where the processor has it.
///
/// Every operation is the one that IEEE 754 defines, lane by lane, so that all instruction sets agree to the last bit.
pub(super) trait Lanes: Copy {
    /// Sixteen f32.
    type F: Copy;
    /// Sixteen i32.
    type I: Copy;

    fn splat(self, value: f32) -> Self::F;
    fn load(self, from: &Sixteen) -> Self::F;
    fn store(self, value: Self::F, to: &mut Sixteen);
    fn add(self, a: Self::F, b: Self::F) -> Self::F;
    fn sub(self, a: Self::F, b: Self::F) -> Self::F;
    fn mul(self, a: Self::F, b: Self::F) -> Self::F;
    /// `if a > b { a } else { b }`.
    fn larger(self, a: Self::F, b: Self::F) -> Self::F;
    /// `if a < b { a } else { b }`.
    fn smaller(self, a: Self::F, b: Self::F) -> Self::F;
    /// 2^n, where `rounded` is n + [`ROUNDER`] and n lies in -126..=127.
    fn power(self, rounded: Self::F) -> Self::F;
    /// The low bytes of `rounded`, each plus 128.
    fn low_bytes(self, rounded: Self::F, to: &mut [u8; LANES]);
    fn load_int(self, from: &[i32; LANES]) -> Self::I;
    fn sub_int(self, a: Self::I, b: Self::I) -> Self::I;
    /// The nearest f32s.
    fn to_float(self, value: Self::I) -> Self::F;

    /// The sum of the lanes, halves upon halves.
    #[inline(always)]
    fn sum(self, value: Self::F) -> f32 {
        self.fold(value, |a, b| a + b)
    }

    /// The greatest lane.
    #[inline(always)]
    fn greatest(self, value: Self::F) -> f32 {
        self.fold(value, |a, b| if a > b { a } else { b })
    }

    /// Joins the lanes: the first eight with the last eight, then fours, twos, ones.
    #[inline(always)]
    fn fold(self, value: Self::F, join: impl Fn(f32, f32) -> f32) -> f32 {
        let mut lanes = [0.0; LANES];
        self.store(value, &mut lanes);
        let eight: [f32; 8] = std::array::from_fn(|i| join(lanes[i], lanes[i + 8]));
        let four: [f32; 4] = std::array::from_fn(|i| join(eight[i], eight[i + 4]));
        join(join(four[0], four[2]), join(four[1], four[3]))
    }
}
