//! Where hashes are kept: in drawers by their highest bits, so that a look-up opens one drawer of about one entry.

use crate::index::Ref;

/// References in the order of their hashes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf {
    refs: Vec<Ref>,
    /// Where each drawer begins, and the end.
    drawers: Vec<u32>,
    /// How far a hash is shifted to give its drawer.
    shift: u32,
}

impl Shelf {
    /// Sorts references into drawers by counting: linear in their number, which halving and swapping is not.
    pub(crate) fn of(all: &[Ref]) -> Self {
        let bits = all.len().max(2).ilog2();
        let shift = u64::BITS - bits;
        let drawer = |r: &Ref| usize::try_from(r.hash >> shift).unwrap_or_default();
        let mut drawers = vec![0u32; (1 << bits) + 1];
        for found in all {
            drawers[drawer(found) + 1] += 1;
        }
        for at in 1..drawers.len() {
            drawers[at] += drawers[at - 1];
        }
        let mut free = drawers.clone();
        let mut refs: Vec<Ref> = all.to_vec();
        for found in all {
            let slot = &mut free[drawer(found)];
            refs[*slot as usize] = *found;
            *slot += 1;
        }
        for two in drawers.windows(2) {
            refs[two[0] as usize..two[1] as usize].sort_unstable();
        }
        Self { refs, drawers, shift }
    }

    /// All references of one hash.
    pub(crate) fn with(&self, hash: u64) -> &[Ref] {
        let Some(&[start, end]) = usize::try_from(hash.checked_shr(self.shift).unwrap_or_default())
            .ok()
            .and_then(|at| self.drawers.get(at..at + 2))
        else {
            return &[];
        };
        let drawer = &self.refs[start as usize..end as usize];
        let first = drawer.iter().position(|r| r.hash == hash).unwrap_or(drawer.len());
        let count = drawer[first..].iter().take_while(|r| r.hash == hash).count();
        &drawer[first..first + count]
    }
}

/// Which hashes may be there: one bit for each value of the highest twenty bits, so that a false yes is rare and a no is sure.
#[derive(Debug, Clone)]
pub(crate) struct Starts(Vec<u64>);

const BITS: u32 = 20;

impl Default for Starts {
    fn default() -> Self {
        Self(vec![0; 1 << (BITS - 6)])
    }
}

impl Starts {
    pub(crate) fn put(&mut self, hash: u64) {
        let (word, bit) = Self::place(hash);
        self.0[word] |= 1 << bit;
    }

    pub(crate) fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.0[word] >> bit & 1 == 1
    }

    fn place(hash: u64) -> (usize, u64) {
        let at = hash >> (u64::BITS - BITS);
        (usize::try_from(at >> 6).unwrap_or_default(), at & 63)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{EntryId, Table};

    fn of(hash: u64, index: u32) -> Ref {
        Ref { hash, id: EntryId { table: Table::Place, index }, word: 0 }
    }

    #[test]
    fn every_reference_is_found_again() {
        let hashes = [0, 1, u64::MAX, 1 << 63, 5 << 60, 5 << 60, 5 << 60 | 1];
        let refs: Vec<Ref> = (0u32..).zip(hashes).map(|(i, h)| of(h, i)).collect();
        let shelf = Shelf::of(&refs);
        for hash in hashes {
            let want: Vec<Ref> = refs.iter().copied().filter(|r| r.hash == hash).collect();
            assert_eq!(shelf.with(hash), want, "{hash:x}");
        }
        assert!(shelf.with(77).is_empty());
        assert!(Shelf::default().with(77).is_empty());
        assert!(Shelf::of(&[]).with(77).is_empty());
    }

    #[test]
    fn what_was_put_may_be_there() {
        let mut starts = Starts::default();
        assert!(!starts.may_hold(1 << 50));
        starts.put(1 << 50);
        assert!(starts.may_hold(1 << 50));
    }
}
