//! The parts of a story.

use plover::CodePoints;
use story::{PartKind, Rights, Story};

use super::words;

/// Every part with its kind, its place in code points and its words, parts of parts set in; then what they add up to.
pub(crate) fn story(story: &Story) -> String {
    let points = CodePoints::new(story.raw());
    let mut text = format!("{}\n", words::title(story));
    let mut outer_end = 0;
    for part in story.parts() {
        let is_inner = part.span.end <= outer_end;
        outer_end = outer_end.max(part.span.end);
        let kind = format!("{}{}", if is_inner { "  " } else { "" }, name(part.kind));
        let (start, end) = (points.at(part.span.start), points.at(part.span.end));
        let words = shorten(&words::one_line(story.text(part.span)));
        text.push_str(&format!(" {kind:<18} {start:>6}..{end:<6} {words}\n"));
    }
    text.push_str(&sum(story));
    text
}

fn sum(story: &Story) -> String {
    let published = story.published().map_or_else(|| "not told".to_owned(), |p| words::day(p.date));
    let agency = story.agency().unwrap_or("not told");
    let rights = match story.rights() {
        Rights::Restricted => "restricted, the text may not be passed on",
        Rights::Unrestricted => "no restriction told",
    };
    let mut text = format!("published: {published}; agency: {agency}; rights: {rights}\n");
    for note in story.notes() {
        text.push_str(&format!("note: {note}\n"));
    }
    text.push('\n');
    text
}

/// The kind in plain words.
fn name(kind: PartKind) -> String {
    match kind {
        PartKind::RepeatedHeadline => "headline again".to_owned(),
        PartKind::Published => "published stamp".to_owned(),
        PartKind::EditorNote => "editor's note".to_owned(),
        PartKind::Reference => "source listed".to_owned(),
        PartKind::Rights => "rights line".to_owned(),
        PartKind::Unknown => "unknown, not read".to_owned(),
        other => apart(&format!("{other:?}")),
    }
}

/// `UsageTerms` as `usage terms`: a kind added later needs no entry here to read well.
fn apart(name: &str) -> String {
    let mut text = String::new();
    for (i, c) in name.chars().enumerate() {
        if i > 0 && c.is_uppercase() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
    }
    text
}

/// Cut after 80 characters: the view is for seeing the parts, the text is in the file.
fn shorten(words: &str) -> String {
    const WIDTH: usize = 80;
    if words.chars().count() <= WIDTH {
        return words.to_owned();
    }
    words.chars().take(WIDTH).chain(['…']).collect()
}
