//! Place → coordinates, measured on mentions in the VOA briefs that were read by hand.

mod draw;
mod story;

use std::fmt::Write as _;

use knowledge::Knowledge;

/// The seed of the draw.
const SEED: u64 = 2026;

/// The draw, one candidate a line, for whoever reads it: number, story, paragraph, offsets, name, paragraph.
pub(crate) fn drawn() -> anyhow::Result<String> {
    let knowledge = Knowledge::shipped()?;
    let Some(stories) = story::all()? else { return Ok("the stories are not here\n".to_owned()) };
    let mut text = String::new();
    for (number, c) in (1..).zip(draw::draw(&stories, &knowledge, SEED)) {
        let _ = writeln!(text, "{number}\t{}\t{}\t{}\t{}\t{}\t{}", c.story, c.paragraph, c.start, c.end, c.name, c.text);
    }
    Ok(text)
}
