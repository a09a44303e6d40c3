//! Voices in the record: kept up to date as stories come and change.

use std::collections::BTreeSet;

use super::measure::PairKind;
use super::shingle::{bands, shingles};
use crate::error::Result;
use crate::store::{Db, Value, values};

/// Files a story's text and settles the voice of it and of those it hangs together with.
pub(crate) fn settle(db: &Db, story: i64, body: &str) -> Result<()> {
    let voice = voice_of(db, story)?;
    let former = carriers(db, voice)?;
    file(db, story, &shingles(body))?;
    // Without this story the former voice may fall apart, so all its stories are looked at again.
    let mut left: BTreeSet<i64> = former.into_iter().collect();
    left.insert(story);
    while let Some(&first) = left.first() {
        let together = reach(db, first)?;
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
fn file(db: &Db, story: i64, shingles: &[u32]) -> Result<()> {
    if let Some(old) = filed(db, story)? {
        for band in bands(&old) {
            db.execute("DELETE FROM bands WHERE band = ? AND story = ?", values![band, story])?;
        }
    }
    let blob: Vec<u8> = shingles.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    db.execute(
        "INSERT INTO shingles (story, words) VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET words = excluded.words",
        values![story, blob],
    )?;
    if shingles.is_empty() {
        // Texts without words are like each other in nothing.
        return Ok(());
    }
    let rows: Vec<_> = bands(shingles).into_iter().map(|band| [band.into(), story.into()]).collect();
    db.insert_each("INSERT INTO bands (band, story) VALUES (?, ?) ON CONFLICT DO NOTHING", &rows)
}

fn filed(db: &Db, story: i64) -> Result<Option<Vec<u32>>> {
    let blob: Option<Vec<u8>> = db.optional("SELECT words FROM shingles WHERE story = ?", values![story])?;
    Ok(blob.map(|blob| blob.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()))
}

/// All stories that hang together with one.
fn reach(db: &Db, first: i64) -> Result<BTreeSet<i64>> {
    let mut reached = BTreeSet::from([first]);
    let mut open = vec![first];
    while let Some(story) = open.pop() {
        for next in like(db, story)? {
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    Ok(reached)
}

/// The stories that are one text with this one.
fn like(db: &Db, story: i64) -> Result<Vec<i64>> {
    let Some(own) = filed(db, story)? else { return Ok(Vec::new()) };
    let mut values: Vec<Value<'_>> = bands(&own).into_iter().map(Value::Integer).collect();
    let marks = vec!["?"; values.len()].join(", ");
    values.push(story.into());
    let sql = format!("SELECT story FROM bands WHERE band IN ({marks}) AND story <> ?");
    let candidates: BTreeSet<i64> = db.all(&sql, &values)?.into_iter().collect();
    let mut alike = Vec::new();
    for candidate in candidates {
        if filed(db, candidate)?.is_some_and(|other| PairKind::of(&own, &other).is_one_text()) {
            alike.push(candidate);
        }
    }
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
