//! Dictionaries of actors: a name, its synonyms after `+`, and its codes in brackets, some with days.

use plover::Sector;

use super::cameo::{Meaning, without_comment};
use super::harvest::Harvest;
use super::rows::{self, Dated};
use super::{dates, names};

/// The actor being read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    line: usize,
    names: Vec<String>,
    codes: Vec<Dated>,
    /// Whether some line of it was wrong.
    faulty: bool,
}

impl Reader {
    pub(super) fn line(&mut self, number: usize, line: &str, harvest: &mut Harvest<'_>) {
        let line = without_comment(line);
        let text = line.trim();
        if text.is_empty() {
            return;
        }
        let (name, codes) = text.find('[').map_or((text, ""), |at| text.split_at(at));
        if let Some(synonym) = name.strip_prefix('+') {
            self.synonym(number, synonym, harvest);
        } else if !name.is_empty() {
            self.finish(harvest);
            self.line = number;
            self.names = names::names(harvest.knowledge, name);
        } else if self.line == 0 {
            harvest.wrong(number, "codes before any name; left out");
            return;
        }
        self.codes(number, codes, harvest);
    }

    fn synonym(&mut self, number: usize, text: &str, harvest: &mut Harvest<'_>) {
        let found = names::names(harvest.knowledge, text);
        if self.line == 0 || found.is_empty() {
            self.faulty = true;
            harvest.wrong(number, "a synonym that is empty or stands before any name; left out");
        }
        self.names.extend(found);
    }

    /// All codes of a line; a wrong one is left out and the others stay.
    fn codes(&mut self, number: usize, text: &str, harvest: &mut Harvest<'_>) {
        for part in text.split('[').skip(1) {
            let read = part
                .split_once(']')
                .ok_or_else(|| "a bracket that is not closed".to_owned())
                .and_then(|(code, _)| dated(code, harvest));
            match read {
                Ok(Some(dated)) => self.codes.push(dated),
                Ok(None) => {}
                Err(problem) => {
                    self.faulty = true;
                    harvest.wrong(number, format!("{problem}; this code is left out"));
                }
            }
        }
    }

    /// Ends the actor being read.
    pub(super) fn finish(&mut self, harvest: &mut Harvest<'_>) {
        let actor = std::mem::take(self);
        if actor.line == 0 {
            return;
        }
        harvest.tally.met += 1;
        if actor.names.is_empty() {
            return harvest.wrong(actor.line, "a name without a letter; left out");
        }
        if actor.codes.is_empty() {
            if !actor.faulty {
                harvest.wrong(actor.line, format!("{} has no code; left out", actor.names[0]));
            }
            return;
        }
        if !actor.faulty {
            harvest.tally.read += 1;
        }
        let source = harvest.source(actor.line);
        rows::give(actor.names, &actor.codes, source, harvest);
    }
}

/// A code and its days; `[---]` says that there is none from then on.
fn dated(text: &str, harvest: &Harvest<'_>) -> Result<Option<Dated>, String> {
    let text = text.trim();
    if text.starts_with("---") {
        return Ok(None);
    }
    let cut = text.find([' ', '\t', '>', '<']).unwrap_or(text.len());
    let meaning: Meaning = harvest.cameo.meaning(&text[..cut])?;
    let (from, to) = dates::span(&text[cut..])?;
    let nothing = meaning.code.is_none() && meaning.sectors.is_empty();
    if nothing {
        return Err(format!("the code {:?} says neither a country nor a sector of ours", &text[..cut]));
    }
    let elite = meaning.sectors.first() == Some(&Sector::Eli);
    Ok(Some(Dated { meaning, from, to, elite }))
}
