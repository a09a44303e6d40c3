//! Names of places in other spellings: "Mensehra" is Mansehra in a story about Pakistan.

use plover::Code;

use super::{Hint, Site};
use crate::entry::{EntryId, Table};
use crate::fold;
use crate::kind::Form;
use crate::knowledge::Knowledge;
use crate::spelling::{self, Word};

/// Letters below which a spelling says too little.
const LETTERS: usize = 6;

impl Knowledge {
    /// The one place in the first of these countries that has any whose name these words spell in another way.
    pub(super) fn respelt<'k>(&'k self, words: &[&str], focus: &[Code]) -> Option<Site<'k>> {
        let said = words.join(" ");
        let capital = words.iter().all(|w| fold::is_glue(w) || w.starts_with(char::is_uppercase));
        if !capital || said.chars().count() < LETTERS {
            return None;
        }
        let said = spelling::words(&said);
        let index = focus.iter().find_map(|&code| self.only_like(&said, code))?;
        let sense = self.sense_of(EntryId { table: Table::Place, index }, Form::Name);
        Some(Site { sense, coordinates: sense.coordinates(), hints: vec![Hint::Spelling] })
    }

    /// The one place of a country that has a name like this.
    fn only_like(&self, said: &[Word], code: Code) -> Option<u32> {
        let here = (0u32..).zip(&self.entries.places).filter(|(_, place)| place.code == Some(code));
        let mut like = here.filter(|(_, place)| place.names.iter().any(|name| spells(said, name)));
        let (index, _) = like.next()?;
        // A province and its town may share a name; of two towns that are alike, neither is meant for sure.
        let (at, near) = (self.entries.places[index as usize].coordinates, super::NEAR);
        like.all(|(_, other)| super::kilometres(at, other.coordinates) < near / 4).then_some(index)
    }
}

/// Whether words spell a name, word by word; the first letter is not what spellings differ in.
fn spells(said: &[Word], name: &str) -> bool {
    let first = |word: &Word| word.first();
    if !name
        .chars()
        .next()
        .is_some_and(|c| said.first().and_then(first).is_some_and(|s| c.to_lowercase().eq([s])))
    {
        return false;
    }
    let known = spelling::words(name);
    known.len() == said.len() && said.iter().zip(&known).all(|(s, k)| s.sounds_like(k))
}
