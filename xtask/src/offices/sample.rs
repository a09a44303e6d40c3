//! A sample that is the same on every machine.

/// So many questions, drawn without putting back, in the order drawn.
pub(crate) fn take<T>(mut all: Vec<T>, wanted: usize, seed: u64) -> Vec<T> {
    let mut state = seed;
    let mut drawn = Vec::new();
    while drawn.len() < wanted && !all.is_empty() {
        let at = usize::try_from(next(&mut state) % all.len() as u64).unwrap_or_default();
        drawn.push(all.swap_remove(at));
    }
    drawn
}

/// SplitMix64 (Steele, Lea and Flood 2014).
pub(crate) fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
