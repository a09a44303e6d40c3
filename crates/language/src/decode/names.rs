//! Names from labels that say where a name begins and goes on.

use crate::sentence::NameKind;

/// Joins labels to names: `None` outside, else whether the label begins a name (`B-`) and its kind.
///
/// A name starts at `B`, and at `I` where the word before is not part of a name of the same kind; it goes on while `I`
/// of its kind follows. So every sequence of labels has a reading.
pub(crate) fn name_spans(
    labels: impl IntoIterator<Item = Option<(bool, NameKind)>>,
) -> Vec<(usize, usize, NameKind)> {
    let mut names: Vec<(usize, usize, NameKind)> = Vec::new();
    for (i, label) in labels.into_iter().enumerate() {
        let Some((begins, kind)) = label else { continue };
        match names.last_mut() {
            Some(last) if !begins && last.1 == i && last.2 == kind => last.1 = i + 1,
            _ => names.push((i, i + 1, kind)),
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use NameKind::{Location, Person};

    #[test]
    fn names_begin_go_on_and_end() {
        let check = |labels: &str, expected: &[(usize, usize, NameKind)]| {
            let parsed = labels.split(' ').map(|l| match l {
                "B-P" => Some((true, Person)),
                "I-P" => Some((false, Person)),
                "B-L" => Some((true, Location)),
                "I-L" => Some((false, Location)),
                _ => None,
            });
            assert_eq!(name_spans(parsed), expected, "{labels}");
        };
        check("O O", &[]);
        check("B-P I-P O B-L", &[(0, 2, Person), (3, 4, Location)]);
        check("B-P B-P", &[(0, 1, Person), (1, 2, Person)]);
        check("I-P I-P O I-L", &[(0, 2, Person), (3, 4, Location)]);
        check("B-P I-L I-L", &[(0, 1, Person), (1, 3, Location)]);
        check("B-P O I-P", &[(0, 1, Person), (2, 3, Person)]);
    }
}
