//! A user's own entries: checked, tried on their examples, and told apart from ours.

use std::collections::BTreeSet;

use crate::entry::{EntryId, Table};
use crate::error::KnowledgeError;
use crate::fold::{self, Key};
use crate::index::{self, Ref};
use crate::knowledge::Knowledge;
use crate::lines::Lines;
use crate::load::{Entries, Origin, Read};
use crate::resolve::{Identity, Phrase};
use crate::schema::File;
use crate::sense::Sense;

/// What a check of a user's files found.
#[derive(Debug)]
pub struct Checked {
    /// All that could be used of them, over what ships.
    pub knowledge: Knowledge,
    /// What is wrong, file by file.
    pub problems: Vec<KnowledgeError>,
    /// The entries that can be used, in the order of the files.
    pub entries: Vec<OwnEntry>,
}

/// An entry of a user.
#[derive(Debug, Clone)]
pub struct OwnEntry {
    /// The file that it stands in.
    pub file: String,
    /// The line of its `[[table]]`, counted from 1.
    pub line: Option<usize>,
    /// Its table's name: `body`, `person`, …
    pub table: &'static str,
    /// The entry; [`Knowledge::entry`] shows it.
    pub id: EntryId,
    /// Our entries that share a name with it and no longer answer to that name: the name, and whose it was.
    pub overrides: Vec<(String, EntryId)>,
    /// Its examples, tried.
    pub examples: Vec<Tried>,
}

/// An example and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// The phrase.
    pub phrase: String,
    /// What it speaks of.
    pub verdict: Verdict,
}

/// What an example speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Of its entry, and how the phrase is coded without a day or a story.
    Right(Option<Identity>),
    /// Of another entry.
    Another(EntryId),
    /// Of nobody known.
    Nobody,
}

impl Knowledge {
    /// Checks a user's files, each a name for messages and its TOML: everything that is wrong is told, the rest is used.
    ///
    /// ```
    /// let mine = r#"
    ///     [[body]]
    ///     name = "Harbour Front"
    ///     kind = "party"
    ///     code = "NOR"
    ///     sectors = ["PTY"]
    ///     examples = ["the Harbour Front's leader"]
    ///     source = "party register"
    /// "#;
    /// let checked = knowledge::Knowledge::check(&[("mine.toml", mine), ("bad.toml", "[[body]")])?;
    /// assert!(checked.problems[0].to_string().starts_with("knowledge/syntax: bad.toml"));
    /// assert!(matches!(checked.entries[0].examples[0].verdict, knowledge::Verdict::Right(_)));
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn check(files: &[(&str, &str)]) -> Result<Checked, KnowledgeError> {
        let mut entries = Entries::shipped()?;
        let Read { files: read, taken, problems } = entries.extend(files);
        let knowledge = Self::over(entries);
        let lines = |file: &File| {
            let text = files.iter().find(|(name, _)| *name == file.file);
            text.map_or_else(Lines::default, |(name, text)| Lines::of(name, text))
        };
        let lines: Vec<Lines<'_>> = read.iter().map(lines).collect();
        let entry = |&(id, at): &(EntryId, Origin)| {
            let file = &read[at.file];
            OwnEntry {
                file: file.file.clone(),
                line: lines[at.file].entry(at.table, at.nth),
                table: at.table,
                id,
                overrides: knowledge.overridden(id),
                examples: examples(file, at).iter().map(|phrase| knowledge.tried(phrase, id)).collect(),
            }
        };
        let mut own: Vec<(usize, OwnEntry)> = taken.iter().map(|t| (t.1.file, entry(t))).collect();
        own.sort_by_key(|(file, e)| (*file, e.line, e.id));
        Ok(Checked { entries: own.into_iter().map(|(_, e)| e).collect(), knowledge, problems })
    }

    /// An entry under its preferred name.
    pub fn entry(&self, id: EntryId) -> Sense<'_> {
        self.sense_of(id, crate::kind::Form::Name)
    }

    /// Our entries that no longer answer to a name, since the user's entry bears it.
    fn overridden(&self, id: EntryId) -> Vec<(String, EntryId)> {
        let own = index::words(&self.entries, id);
        let mut found: Vec<(String, EntryId)> = Vec::new();
        for (form, word) in (0..own.count()).filter_map(|n| own.word(n)) {
            let pieces = fold::pieces(index::bare(form, word));
            let said: Vec<&str> = pieces.iter().map(AsRef::as_ref).collect();
            let key = said.iter().fold(Key::EMPTY, |key, piece| key.with(piece));
            let refs = if id.table == Table::Role { self.index.roles(key) } else { self.index.names(key) };
            for theirs in refs.iter().filter(|r| self.is_shipped(r.id) && self.answers(r, &said)) {
                if !found.iter().any(|(_, id)| *id == theirs.id) {
                    found.push((word.to_owned(), theirs.id));
                }
            }
        }
        found
    }

    /// Whether the entry behind a hit of the index bears this name.
    fn answers(&self, hit: &Ref, said: &[&str]) -> bool {
        let word = index::words(&self.entries, hit.id).word(usize::from(hit.word));
        word.is_some_and(|(form, word)| fold::fits(index::bare(form, word), said, &vec![true; said.len()]))
    }

    /// Tries an example: its entry must be the best meaning of a name or noun in it, or of the whole phrase.
    fn tried(&self, phrase: &str, id: EntryId) -> Tried {
        let words = tokens(phrase);
        let found = self.find(&words, &words);
        let right = found.iter().find(|f| f.senses[0].id == id);
        let resolved = |head| self.resolve(&Phrase { words: &words, lemmas: &words, head }, None, &[]);
        let name = self.entry(id).name;
        let by_phrase = || (0..words.len()).filter_map(resolved).find(|i| i.name.as_deref() == Some(name));
        let verdict = match right {
            Some(f) => Verdict::Right(resolved(f.tokens.end - 1)),
            None => by_phrase().map_or_else(
                || found.first().map_or(Verdict::Nobody, |f| Verdict::Another(f.senses[0].id)),
                |identity| Verdict::Right(Some(identity)),
            ),
        };
        Tried { phrase: phrase.to_owned(), verdict }
    }
}

fn examples(file: &File, at: Origin) -> &[String] {
    match at.table {
        "state" => &file.state[at.nth].examples,
        "region" => &file.region[at.nth].examples,
        "people" => &file.people[at.nth].examples,
        "role" => &file.role[at.nth].examples,
        "person" => &file.person[at.nth].examples,
        "body" => &file.body[at.nth].examples,
        _ => &file.place[at.nth].examples,
    }
}

/// The words of an example, cut roughly as the language model cuts sentences.
fn tokens(phrase: &str) -> Vec<&str> {
    phrase.split_whitespace().flat_map(token).filter(|t| !t.is_empty()).collect()
}

/// A word, the possessive and the comma after it.
fn token(word: &str) -> Vec<&str> {
    let core = word.trim_end_matches([',', ';', ':', '!', '?', '"']).trim_start_matches('"');
    let cut = ["'s", "’s"].iter().find_map(|s| core.strip_suffix(s)).map_or(core.len(), str::len);
    let (name, ending) = core.split_at(cut);
    let after = word.rfind(core).map_or("", |at| &word[at + core.len()..]);
    vec![name, ending, after]
}

/// Takes terms and family names from our people whom a user's entry of the same name replaces.
///
/// Names are settled by rank; but a replaced person would still be found by office and by family name.
pub(crate) fn withdraw(entries: &mut Entries) {
    let shipped = entries.shipped[Table::Person as usize] as usize;
    let (ours, own) = entries.people.split_at_mut(shipped);
    let keys: BTreeSet<u64> = own.iter().flat_map(|p| &p.names).map(|n| Key::of(n).0.bits()).collect();
    if keys.is_empty() {
        return;
    }
    for person in ours.iter_mut().filter(|p| keys.contains(&Key::of(&p.names[0]).0.bits())) {
        person.terms.clear();
        person.surname = "".into();
    }
}
