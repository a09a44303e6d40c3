//! Voices in the record: kept up to date as stories come and change.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::measure::PairKind;
use super::shingle::{bands, shingles};
use crate::error::Result;

/// Files a story's text and settles the voice of it and of those it hangs together with.
pub(crate) fn settle(db: &Connection, story: i64, body: &str) -> Result<()> {
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

fn voice_of(db: &Connection, story: i64) -> Result<i64> {
    Ok(db.prepare_cached("SELECT voice FROM stories WHERE id = ?")?.query_row([story], |row| row.get(0))?)
}

fn carriers(db: &Connection, voice: i64) -> Result<Vec<i64>> {
    let mut select = db.prepare_cached("SELECT id FROM stories WHERE voice = ?")?;
    Ok(select.query_map([voice], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Replaces what is filed of a story.
fn file(db: &Connection, story: i64, shingles: &[u32]) -> Result<()> {
    if let Some(old) = filed(db, story)? {
        let mut delete = db.prepare_cached("DELETE FROM bands WHERE band = ? AND story = ?")?;
        for band in bands(&old) {
            delete.execute(params![band, story])?;
        }
    }
    let blob: Vec<u8> = shingles.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    db.prepare_cached("INSERT OR REPLACE INTO shingles (story, words) VALUES (?, ?)")?
        .execute(params![story, blob])?;
    if shingles.is_empty() {
        // Texts without words are like each other in nothing.
        return Ok(());
    }
    let mut insert = db.prepare_cached("INSERT OR IGNORE INTO bands (band, story) VALUES (?, ?)")?;
    for band in bands(shingles) {
        insert.execute(params![band, story])?;
    }
    Ok(())
}

fn filed(db: &Connection, story: i64) -> Result<Option<Vec<u32>>> {
    let mut select = db.prepare_cached("SELECT words FROM shingles WHERE story = ?")?;
    let blob: Option<Vec<u8>> = select.query_map([story], |row| row.get(0))?.next().transpose()?;
    Ok(blob.map(|blob| blob.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()))
}

/// All stories that hang together with one.
fn reach(db: &Connection, first: i64) -> Result<BTreeSet<i64>> {
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
fn like(db: &Connection, story: i64) -> Result<Vec<i64>> {
    let Some(own) = filed(db, story)? else { return Ok(Vec::new()) };
    let mut select = db.prepare_cached("SELECT story FROM bands WHERE band = ? AND story <> ?")?;
    let mut candidates = BTreeSet::new();
    for band in bands(&own) {
        for candidate in select.query_map([band, story], |row| row.get::<_, i64>(0))? {
            candidates.insert(candidate?);
        }
    }
    let mut alike = Vec::new();
    for candidate in candidates {
        if filed(db, candidate)?.is_some_and(|other| PairKind::of(&own, &other).is_one_text()) {
            alike.push(candidate);
        }
    }
    Ok(alike)
}

/// Numbers a voice by the story of the smallest name.
fn number(db: &Connection, stories: &BTreeSet<i64>) -> Result<()> {
    let mut name = db.prepare_cached("SELECT name FROM stories WHERE id = ?")?;
    let mut named = Vec::with_capacity(stories.len());
    for &story in stories {
        named.push((name.query_row([story], |row| row.get::<_, String>(0))?, story));
    }
    let Some(&(_, voice)) = named.iter().min() else { return Ok(()) };
    let mut update = db.prepare_cached("UPDATE stories SET voice = ? WHERE id = ? AND voice <> ?")?;
    for &story in stories {
        update.execute([voice, story, voice])?;
    }
    Ok(())
}

impl crate::store::Record {
    /// Every story with the story that stands for all carriers of its text, by name.
    pub fn voices(&self) -> Result<Vec<(String, String)>> {
        let sql = "SELECT s.name, v.name FROM stories s JOIN stories v ON v.id = s.voice ORDER BY 1";
        let mut select = self.db.prepare(sql)?;
        Ok(select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    }
}
