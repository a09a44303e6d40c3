//! Dictionaries of agents: nouns with codes after `~`, plurals in braces, and sets of words between exclamation marks.

use std::collections::BTreeMap;

use super::cameo::without_comment;
use super::harvest::Harvest;
use crate::schema::Role;

/// The sets of words told so far.
#[derive(Debug, Default)]
pub(super) struct Reader {
    sets: BTreeMap<String, Vec<String>>,
}

impl Reader {
    pub(super) fn line(&mut self, number: usize, line: &str, harvest: &mut Harvest<'_>) {
        let text = without_comment(line).trim();
        if text.is_empty() {
            return;
        }
        if let Some((set, words)) =
            text.split_once('=').filter(|(s, _)| s.trim_end().ends_with('!') && s.starts_with('!'))
        {
            let words = words.split(',').map(|w| w.trim().to_owned()).filter(|w| !w.is_empty());
            self.sets.insert(set.trim().to_owned(), words.collect());
            return;
        }
        harvest.tally.met += 1;
        match self.role(text, harvest) {
            Ok(role) => {
                harvest.tally.read += 1;
                harvest.role(Role { source: harvest.source(number), ..role });
            }
            Err(problem) => harvest.wrong(number, format!("{problem}; left out")),
        }
    }

    fn role(&self, text: &str, harvest: &Harvest<'_>) -> Result<Role, String> {
        let (noun, code) = text.split_once('[').ok_or("a noun without a code")?;
        let (code, _) = code.split_once(']').ok_or("a bracket that is not closed")?;
        let meaning = harvest.cameo.meaning(code)?;
        if meaning.sectors.is_empty() {
            return Err(format!("the code {code:?} says no sector of ours"));
        }
        let (noun, plural) =
            noun.split_once('{').map_or((noun, ""), |(n, p)| (n, p.trim_end().trim_end_matches('}')));
        let words = self.spelled(noun.trim_start_matches('+'))?;
        let person = words.iter().any(|w| names_people(w));
        let plurals = if plural.trim().is_empty() { Vec::new() } else { self.spelled(plural)? };
        Ok(Role {
            words,
            plurals,
            sectors: meaning.sectors.iter().map(|s| s.as_str().to_owned()).collect(),
            person,
            ..Role::default()
        })
    }

    /// The nouns that a line stands for, its sets spelled out.
    fn spelled(&self, noun: &str) -> Result<Vec<String>, String> {
        let noun = noun.trim();
        let all = match noun.find('!') {
            None => vec![noun.to_owned()],
            Some(start) => {
                let length = noun[start + 1..].find('!').ok_or("an exclamation mark that stands alone")? + 2;
                let (set, after) = noun[start..].split_at(length);
                let words =
                    self.sets.get(set).ok_or_else(|| format!("{set} is no set of words told before"))?;
                words.iter().map(|w| format!("{}{w}{after}", &noun[..start])).collect()
            }
        };
        let lower =
            |n: &String| n.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let mut nouns: Vec<String> = Vec::new();
        for noun in all.iter().map(lower).filter(|n| n.chars().any(char::is_alphabetic)) {
            if !nouns.contains(&noun) {
                nouns.push(noun);
            }
        }
        if nouns.is_empty() { Err("a noun without a letter".to_owned()) } else { Ok(nouns) }
    }
}

/// Whether a noun that ours does not know names people: dictionaries do not say, its ending does.
fn names_people(noun: &str) -> bool {
    let last = noun.rsplit(' ').next().unwrap_or_default();
    let person =
        ["man", "men", "woman", "women", "person", "ist", "ian", "eer", "ator", "or", "er", "ant", "ee"];
    let thing = [
        "center", "paper", "chapter", "order", "border", "power", "carrier", "cruiser", "tanker", "sector",
        "plant",
    ];
    person.iter().any(|e| last.ends_with(e)) && !thing.iter().any(|e| last.ends_with(e))
}
