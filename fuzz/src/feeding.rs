//! Feeds a check the seeds of a fuzz target and mutations of them; part of the stable tests, which include this file.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;

/// The seeds of a target, those that travel with the repository.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// One change to some bytes.
#[derive(Debug, Clone)]
enum Change {
    Cut(Index),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Drop(Index, usize),
    Repeat(Index, usize),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        let length = bytes.len() + 1;
        match self {
            Self::Cut(at) => bytes.truncate(at.index(length)),
            Self::Flip(at, mask) => {
                if let Some(byte) = bytes.get_mut(at.index(length)) {
                    *byte ^= mask;
                }
            }
            Self::Insert(at, new) => {
                let at = at.index(length);
                bytes.splice(at..at, new.iter().copied());
            }
            Self::Drop(at, count) => {
                let at = at.index(length);
                bytes.drain(at..bytes.len().min(at + count));
            }
            Self::Repeat(at, count) => {
                let at = at.index(length);
                let piece = bytes[at..bytes.len().min(at + 40)].repeat(*count);
                bytes.splice(at..at, piece);
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let odd = prop_oneof![
        Just(b"<".to_vec()),
        Just(b"\"".to_vec()),
        Just(b"&x;".to_vec()),
        Just(b"]]>".to_vec()),
        Just(b"\\ud800".to_vec()),
        Just(b"\xed\xa0\x80".to_vec()),
        Just(b"\r".to_vec()),
        Just("\u{2028}\u{feff}\u{85}\u{130}".as_bytes().to_vec()),
        proptest::collection::vec(any::<u8>(), 1..8),
    ];
    prop_oneof![
        any::<Index>().prop_map(Change::Cut),
        (any::<Index>(), any::<u8>()).prop_map(|(at, mask)| Change::Flip(at, mask)),
        (any::<Index>(), odd).prop_map(|(at, new)| Change::Insert(at, new)),
        (any::<Index>(), 1..60_usize).prop_map(|(at, count)| Change::Drop(at, count)),
        (any::<Index>(), 1..60_usize).prop_map(|(at, count)| Change::Repeat(at, count)),
    ]
}

/// Feeds a check the seeds of a target, then mutations of them; the same ones in every run.
pub(crate) fn feed(target: &str, cases: u32, check: impl Fn(&[u8])) {
    let seeds = seeds(target);
    seeds.iter().for_each(|seed| check(seed));
    let config = ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(0x5eed),
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let ways = (any::<Index>(), proptest::collection::vec(change(), 1..5));
    let ran = runner.run(&ways, |(which, changes)| {
        let mut bytes = seeds[which.index(seeds.len())].clone();
        changes.iter().for_each(|change| change.make(&mut bytes));
        check(&bytes);
        Ok(())
    });
    if let Err(error) = ran {
        panic!("{target}: {error}");
    }
}
