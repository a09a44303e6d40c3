//! On which line of a file an entry, or a field of it, is written.

/// The line, counted from 1, of a field of the n-th `[[table]]`, or of the table's head where the field is not written out.
///
/// `None` where the tables are written in another way, such as `person = [{ … }]`. In a file of places without heads, it is
/// the n-th line that holds one.
pub(crate) fn of_field(text: &str, table: &str, nth: usize, field: &str) -> Option<usize> {
    let head = of_entry(text, table, nth)?;
    let field = field.split('.').next().unwrap_or(field);
    let inside =
        text.lines().enumerate().skip(head).take_while(|(_, line)| !line.trim_start().starts_with("[["));
    let says = |line: &str| {
        let rest = line.trim_start().strip_prefix(field);
        rest.is_some_and(|r| r.trim_start().starts_with('='))
    };
    inside.filter(|(_, line)| says(line)).map(|(i, _)| i + 1).next().or(Some(head))
}

/// The line of the n-th `[[table]]`.
pub(crate) fn of_entry(text: &str, table: &str, nth: usize) -> Option<usize> {
    let is_head = |line: &str| {
        let inner = line.trim().strip_prefix("[[").and_then(|l| l.split_once("]]"));
        inner.is_some_and(|(name, _)| name.trim() == table)
    };
    let heads = text.lines().enumerate().filter(|(_, line)| is_head(line));
    let tabbed = || {
        let lines = text
            .lines()
            .enumerate()
            .filter(|(_, l)| !l.is_empty() && !l.starts_with('#') && l.contains('\t'));
        lines.map(|(i, _)| i + 1).nth(nth)
    };
    heads.map(|(i, _)| i + 1).nth(nth).or_else(|| if text.contains("[[") { None } else { tabbed() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_and_fields() {
        let text =
            "# mine\n[[body]]\nname = 'A'\n\n [[ person ]]\nname = 'B'\n[[body]]\nname = 'C'\nterms = [\n]\n";
        assert_eq!(of_entry(text, "body", 1), Some(7));
        assert_eq!(of_field(text, "body", 1, "terms.from"), Some(9));
        assert_eq!(of_field(text, "person", 0, "name"), Some(6));
        assert_eq!(of_field(text, "person", 0, "code"), Some(5));
        assert_eq!(of_field(text, "person", 1, "code"), None);
        assert_eq!(of_entry("# name\nA\tNOR\nB\tNOR\n", "place", 1), Some(3));
    }
}
