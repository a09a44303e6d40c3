//! The lists of places read by hand.

use anyhow::{Context, ensure};
use plover::Code;

use super::story::Story;

/// The two hundred places of the VOA briefs.
pub(super) const BRIEFS: &str = include_str!("truth.tsv");
/// The hundred places of the treebanks, read when the gazetteer was done.
pub(super) const TREEBANKS: &str = include_str!("held-out.tsv");

/// A mention of a place, and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Truth {
    pub(super) story: String,
    pub(super) paragraph: usize,
    /// Code points within the paragraph.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) name: String,
    /// Nothing where several have part in it.
    pub(super) country: Option<Code>,
    pub(super) coordinates: (f64, f64),
}

/// A whole list.
pub(super) fn all(list: &str) -> anyhow::Result<Vec<Truth>> {
    list.lines().filter(|l| !l.starts_with('#')).map(|l| read(l).with_context(|| l.to_owned())).collect()
}

fn read(line: &str) -> anyhow::Result<Truth> {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[_, story, paragraph, start, end, name, country, latitude, longitude] = cells.as_slice() else {
        anyhow::bail!("{} columns instead of nine", cells.len())
    };
    Ok(Truth {
        story: story.to_owned(),
        paragraph: paragraph.parse()?,
        start: start.parse()?,
        end: end.parse()?,
        name: name.to_owned(),
        country: if country.is_empty() { None } else { Some(country.parse()?) },
        coordinates: (latitude.parse()?, longitude.parse()?),
    })
}

/// The story of a mention; the words at its offsets must be the name.
pub(super) fn story<'s>(truth: &Truth, stories: &'s [Story]) -> anyhow::Result<&'s Story> {
    let story = stories.iter().find(|s| s.id == truth.story).with_context(|| truth.story.clone())?;
    let paragraph = story.paragraphs.get(truth.paragraph).with_context(|| truth.story.clone())?;
    let said: String = paragraph.chars().skip(truth.start).take(truth.end - truth.start).collect();
    ensure!(said == truth.name, "{}: {said:?} stands where the list has {:?}", truth.story, truth.name);
    Ok(story)
}
