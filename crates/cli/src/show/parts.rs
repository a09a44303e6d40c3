//! The parts of a story.

use story::{Rights, Story};

/// Every part with its kind, its bytes and its words; then what they add up to.
pub(crate) fn story(story: &Story) -> String {
    let mut text = format!("{}\n", story.id());
    for part in story.parts() {
        let words = story.text(part.span).split_whitespace().collect::<Vec<_>>().join(" ");
        text.push_str(&format!(
            "  {:<16} {:>6}..{:<6} {}\n",
            format!("{:?}", part.kind),
            part.span.start,
            part.span.end,
            shorten(&words)
        ));
    }
    let published = story.published().map_or_else(|| "not told".to_owned(), |p| p.date.to_string());
    let rights = match story.rights() {
        Rights::Restricted => "restricted: the text may not leave the program",
        Rights::Unrestricted => "no restriction told",
    };
    text.push_str(&format!(
        "  published: {published}; agency: {}; rights: {rights}\n",
        story.agency().unwrap_or("not told")
    ));
    for note in story.notes() {
        text.push_str(&format!("  note: {note}\n"));
    }
    text.push('\n');
    text
}

/// Cut after 90 characters: the view is for seeing the parts, the text is in the file.
fn shorten(words: &str) -> String {
    const WIDTH: usize = 90;
    if words.chars().count() <= WIDTH {
        return words.to_owned();
    }
    words.chars().take(WIDTH).chain(['…']).collect()
}
