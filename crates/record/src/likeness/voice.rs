//! Voices in the record: kept up to date as stories come and change.

use std::collections::BTreeSet;

use super::measure::PairKind;
use super::shingle::{bands, shingles};
use crate::error::Result;
use crate::store::{Db, Value, values};

/// A text as it is told by.
struct Text {
    story: i64,
    shingles: Vec<u32>,
    bands: Vec<i64>,
}

impl Text {
    fn new(story: i64, shingles: Vec<u32>) -> Self {
        // Texts without words are like each other in nothing.
        let bands = if shingles.is_empty() { Vec::new() } else { bands(&shingles) };
        Self { story, shingles, bands }
    }
}

/// Files a story's text and settles the voice of it and of those it hangs together with.
pub(crate) fn settle(db: &Db, story: i64, body: &str) -> Result<()> {
    let voice = voice_of(db, story)?;
    let former = carriers(db, voice)?;
    let text = Text::new(story, shingles(body));
    file(db, &text)?;
    // Without this story the former voice may fall apart, so all its stories are looked at again.
    let mut left: BTreeSet<i64> = former.into_iter().collect();
    left.insert(story);
    while let Some(&first) = left.first() {
        let together = reach(db, first, &text)?;
        left.retain(|story| !together.contains(story));
        number(db, &together)?;
    }
    Ok(())
}

fn voice_of(db: &Db, story: i64) -> Result<i64> {
    db.one("SELECT voice FROM stories WHERE id = ?", values![story])
}

fn carriers(db: &Db, voice: i64) -> Result<Vec<i64>> {
    db.all("SELECT id FROM stories WHERE voice = ?", values![voice])
}

/// Replaces what is filed of a story.
fn file(db: &Db, text: &Text) -> Result<()> {
    if let Some(old) = filed(db, text.story)? {
        for band in old.bands {
            db.execute("DELETE FROM bands WHERE band = ? AND story = ?", values![band, text.story])?;
        }
    }
    let blob: Vec<u8> = text.shingles.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    db.execute(
        "INSERT INTO shingles (story, words) VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET words = excluded.words",
        values![text.story, blob],
    )?;
    let rows: Vec<_> = text.bands.iter().map(|&band| [band.into(), text.story.into()]).collect();
    db.insert_each("INSERT INTO bands (band, story) VALUES (?, ?) ON CONFLICT DO NOTHING", &rows)
}

fn filed(db: &Db, story: i64) -> Result<Option<Text>> {
    let blob: Option<Vec<u8>> = db.optional("SELECT words FROM shingles WHERE story = ?", values![story])?;
    Ok(blob.map(|blob| Text::new(story, hashes(&blob))))
}

/// Shingles as they are kept: four bytes each, the least first.
fn hashes(blob: &[u8]) -> Vec<u32> {
    blob.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

/// All stories that hang together with one; `own` is the text that was filed last, so that it is not read again.
fn reach(db: &Db, first: i64, own: &Text) -> Result<BTreeSet<i64>> {
    let mut reached = BTreeSet::from([first]);
    let mut open = vec![first];
    while let Some(story) = open.pop() {
        for next in if story == own.story { like(db, own)? } else { like_filed(db, story)? } {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    Ok(reached)
}

fn like_filed(db: &Db, story: i64) -> Result<Vec<i64>> {
    filed(db, story)?.map_or_else(|| Ok(Vec::new()), |text| like(db, &text))
}

/// The stories that are one text with this one.
fn like(db: &Db, text: &Text) -> Result<Vec<i64>> {
    if text.bands.is_empty() {
        return Ok(Vec::new());
    }
    let mut values: Vec<Value<'_>> = text.bands.iter().map(|&band| Value::Integer(band)).collect();
    let marks = vec!["?"; values.len()].join(", ");
    values.push(text.story.into());
    let sql = format!(
        "SELECT story, words FROM shingles \
         WHERE story IN (SELECT story FROM bands WHERE band IN ({marks}) AND story <> ?)"
    );
    let mut alike = Vec::new();
    db.each(&sql, &values, |(story, blob): (i64, Vec<u8>)| {
        if PairKind::of(&text.shingles, &hashes(&blob)).is_one_text() {
            alike.push(story);
        }
        Ok(true)
    })?;
    Ok(alike)
}

/// Numbers a voice by the story of the smallest name.
fn number(db: &Db, stories: &BTreeSet<i64>) -> Result<()> {
    let mut named: Vec<(String, i64)> = Vec::with_capacity(stories.len());
    for &story in stories {
        named.push((db.one("SELECT name FROM stories WHERE id = ?", values![story])?, story));
    }
    let Some(&(_, voice)) = named.iter().min() else { return Ok(()) };
    for &story in stories {
        db.execute("UPDATE stories SET voice = ?1 WHERE id = ?2 AND voice <> ?1", values![voice, story])?;
    }
    Ok(())
}

impl crate::store::Record {
    /// Every story with the story that stands for all carriers of its text, by name.
    pub fn voices(&self) -> Result<Vec<(String, String)>> {
        let sql = "SELECT s.name, v.name FROM stories s JOIN stories v ON v.id = s.voice ORDER BY 1";
        self.db.all(sql, values![])
    }
}
