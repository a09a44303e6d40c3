//! The same story in other dress: line ends, marks and wrapping do not change what it says.

use story::{PartKind, Story, read_wire};

const SAMPLE: &str = include_str!("../../../samples/delegation.txt");

/// Kinds and words of all parts, line breaks evened out.
fn said(story: &Story) -> Vec<(PartKind, String)> {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    story.parts().iter().map(|part| (part.kind, one_line(story.text(part.span)))).collect()
}

/// Reads `raw` and holds it against the sample as it is.
fn check(raw: String) {
    let plain = read_wire("sample", SAMPLE.to_owned(), None);
    let dressed = read_wire("sample", raw, None);
    assert_eq!(said(&dressed), said(&plain), "{}", dressed.raw());
    assert_eq!(dressed.anchor(), plain.anchor());
    assert_eq!(dressed.agency(), plain.agency());
    assert_eq!(dressed.rights(), plain.rights());
    assert_eq!(dressed.notes(), []);
}

fn wrapped(line: &str, column: usize) -> String {
    let mut wrapped = String::new();
    let mut width = 0;
    for word in line.split(' ') {
        let len = word.chars().count();
        if width > 0 && width + 1 + len > column {
            wrapped.push('\n');
            width = 0;
        } else if width > 0 {
            wrapped.push(' ');
            width += 1;
        }
        wrapped.push_str(word);
        width += len;
    }
    wrapped
}

#[test]
fn line_ends_and_marks() {
    check(SAMPLE.replace('\n', "\r\n"));
    check(SAMPLE.replace('\n', "\r"));
    check(format!("\u{FEFF}{}", SAMPLE.replace('\n', "\r\n")));
    check(format!("\n\n  {SAMPLE}\n\n\u{0}"));
    check(SAMPLE.replace("\n\n", "\n \t\n\n\n"));
}

#[test]
fn no_blank_lines() {
    check(SAMPLE.replace("\n\n", "\n"));
}

#[test]
fn lines_wrapped_at_a_column() {
    for column in [65, 72, 80, 100] {
        let lines: Vec<String> = SAMPLE.lines().map(|line| wrapped(line, column)).collect();
        check(lines.join("\n"));
    }
}

#[test]
fn lines_indented() {
    check(SAMPLE.lines().map(|line| format!("    {line}\n")).collect());
}
