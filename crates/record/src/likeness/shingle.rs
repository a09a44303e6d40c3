//! Shingles of a text and the bands of its minhash.

use std::collections::BTreeSet;

/// Words in a shingle.
const RUN: usize = 3;

/// How many bands a text has; each holds the least hashes of [`ROWS`] permutations. Two texts that share a third of
/// their shingles share a band in 98 of 100 cases, and two that share a twentieth in 9.
const BANDS: u64 = 36;
/// Permutations in a band.
const ROWS: u64 = 2;

/// The hashed shingles of a text, sorted.
pub(super) fn shingles(body: &str) -> Vec<u32> {
    let words: Vec<String> = words(body).collect();
    let run = RUN.min(words.len().max(1));
    let set: BTreeSet<u32> = words.windows(run).map(hash_of).collect();
    set.into_iter().collect()
}

/// Letters and digits in lower case; marks between them part words, so that quotation marks and dashes of different
/// houses make no difference.
fn words(body: &str) -> impl Iterator<Item = String> + '_ {
    body.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn hash_of(run: &[String]) -> u32 {
    let mut hasher = blake3::Hasher::new();
    for word in run {
        hasher.update(word.as_bytes());
        hasher.update(b" ");
    }
    let bytes = hasher.finalize();
    let [a, b, c, d, ..] = *bytes.as_bytes();
    u32::from_le_bytes([a, b, c, d])
}

/// The bands of a text, each made different from every other band's values by its number.
pub(super) fn bands(shingles: &[u32]) -> Vec<i64> {
    (0..BANDS)
        .map(|band| {
            let least = (0..ROWS).map(|row| least(shingles, band * ROWS + row));
            let mixed = least.fold(band, |mixed, value| mix(mixed ^ value.rotate_left(17)));
            i64::from_ne_bytes(mixed.to_ne_bytes())
        })
        .collect()
}

fn least(shingles: &[u32], permutation: u64) -> u64 {
    shingles.iter().map(|&hash| mix(u64::from(hash) ^ mix(permutation + 1))).min().unwrap_or(u64::MAX)
}

/// The finaliser of SplitMix64: every bit of the input moves every bit of the output.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// How many values two sorted lists share.
pub(super) fn shared(one: &[u32], other: &[u32]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        count += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_make_no_difference() {
        let one = shingles("The envoy said: \"We met in Nairobi\" -- and left.");
        let other = shingles("the envoy said “we met in Nairobi” and LEFT");
        assert_eq!(one, other);
        assert_eq!(one.len(), 7);
        assert_eq!(shared(&one, &other), 7);
        assert_eq!(bands(&one), bands(&other));
    }

    #[test]
    fn short_and_empty_texts_have_their_own() {
        assert_eq!(shingles("Talks").len(), 1);
        assert!(shingles("").is_empty());
        assert_eq!(shared(&shingles("Talks end"), &shingles("Talks begin")), 0);
    }
}
