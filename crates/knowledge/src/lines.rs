//! On which line of a file an entry, or a field of it, is written.

use std::collections::BTreeMap;

/// The lines of a file on which its entries begin.
#[derive(Debug, Default)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    /// By table, counted from 1.
    heads: BTreeMap<&'t str, Vec<usize>>,
}

impl<'t> Lines<'t> {
    /// Looks for `[[table]]`; in a file of places, which has no heads, each line with a tab is an entry.
    pub(crate) fn of(name: &str, text: &'t str) -> Self {
        let mut heads: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let tabbed = name.ends_with(".tsv");
        for (number, line) in (1usize..).zip(text.lines()) {
            if tabbed && !line.is_empty() && !line.starts_with('#') {
                heads.entry("place").or_default().push(number);
            } else if let Some((table, _)) = line.trim().strip_prefix("[[").and_then(|l| l.split_once("]]")) {
                heads.entry(table.trim()).or_default().push(number);
            }
        }
        Self { text, heads }
    }

    /// The line of the n-th `[[table]]`; `None` where it is written in another way, such as `person = [{ … }]`.
    pub(crate) fn entry(&self, table: &str, nth: usize) -> Option<usize> {
        self.heads.get(table)?.get(nth).copied()
    }

    /// The line of a field of the n-th `[[table]]`, or of the table's head where the field is not written out.
    pub(crate) fn field(&self, table: &str, nth: usize, field: &str) -> Option<usize> {
        let head = self.entry(table, nth)?;
        let field = field.split('.').next().unwrap_or(field);
        let says = |line: &str| {
            let rest = line.trim_start().strip_prefix(field);
            rest.is_some_and(|r| r.trim_start().starts_with('='))
        };
        let mut inside = (1usize..).zip(self.text.lines()).skip(head);
        let own = inside.by_ref().take_while(|(_, line)| !line.trim_start().starts_with("[["));
        own.filter(|(_, line)| says(line)).map(|(number, _)| number).next().or(Some(head))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_and_fields() {
        let text =
            "# mine\n[[body]]\nname = 'A'\n\n [[ person ]]\nname = 'B'\n[[body]]\nname = 'C'\nterms = [\n]\n";
        let lines = Lines::of("mine.toml", text);
        assert_eq!(lines.entry("body", 1), Some(7));
        assert_eq!(lines.field("body", 1, "terms.from"), Some(9));
        assert_eq!(lines.field("person", 0, "name"), Some(6));
        assert_eq!(lines.field("person", 0, "code"), Some(5));
        assert_eq!(lines.field("person", 1, "code"), None);
        assert_eq!(Lines::of("a.tsv", "# name\nA\tNOR\nB\tNOR\n").entry("place", 1), Some(3));
    }
}
