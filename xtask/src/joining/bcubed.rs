//! B³ (Bagga and Baldwin 1998): how far groups agree with gold groups, from the view of each member.

use std::collections::BTreeMap;

/// Precision and recall over so many members.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Score {
    pub(super) count: usize,
    pub(super) precision: f64,
    pub(super) recall: f64,
}

impl Score {
    /// The score of members, each with its gold group and the group it was put into.
    pub(super) fn of(members: &[(&str, &str)]) -> Self {
        let (golds, groups) = (sizes(members.iter().map(|m| m.0)), sizes(members.iter().map(|m| m.1)));
        let both = sizes(members.iter().copied());
        let (mut precision, mut recall) = (0.0, 0.0);
        for member in members {
            let right = both[member] as f64;
            precision += right / groups[member.1] as f64;
            recall += right / golds[member.0] as f64;
        }
        let count = members.len();
        let mean = |sum: f64| sum / count.max(1) as f64;
        Self { count, precision: mean(precision), recall: mean(recall) }
    }

    pub(super) fn f1(self) -> f64 {
        2.0 * self.precision * self.recall / (self.precision + self.recall).max(f64::MIN_POSITIVE)
    }
}

/// The members whose gold group has others.
pub(super) fn told_often<'m>(members: &[(&'m str, &'m str)]) -> Vec<(&'m str, &'m str)> {
    let golds = sizes(members.iter().map(|m| m.0));
    members.iter().copied().filter(|member| golds[member.0] > 1).collect()
}

fn sizes<T: Ord>(values: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut sizes = BTreeMap::new();
    values.for_each(|value| *sizes.entry(value).or_default() += 1);
    sizes
}

#[cfg(test)]
mod tests {
    use super::{Score, told_often};

    #[test]
    fn one_wrong_member_costs_all_of_its_group() {
        let members = [("a", "1"), ("a", "1"), ("b", "1"), ("b", "2"), ("c", "3")];
        let score = Score::of(&members);
        // By hand: precision (2/3 + 2/3 + 1/3 + 1 + 1) / 5, recall (1 + 1 + 1/2 + 1/2 + 1) / 5.
        assert!((score.precision - 11.0 / 15.0).abs() < 1e-9 && (score.recall - 0.8).abs() < 1e-9);
        assert_eq!(told_often(&members).len(), 4);
    }
}
