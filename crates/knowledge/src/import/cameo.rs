//! CAMEO and PETRARCH codes: groups of three letters become a code and sectors of ours.

use std::collections::{BTreeMap, BTreeSet};

use plover::{Code, Sector};

/// What each group is; documented in `FORMAT.md`.
const TABLE: &str = include_str!("../../import/cameo.tsv");

/// What one group says.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Group {
    Sector(Sector),
    Faith,
    Code(Code),
    Firm,
    Nothing,
}

/// What a whole code says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Meaning {
    pub(super) code: Option<Code>,
    pub(super) sectors: Vec<Sector>,
}

/// The table and the codes of states.
#[derive(Debug)]
pub(super) struct Cameo {
    groups: BTreeMap<&'static str, Group>,
    /// Codes of states that are no more, or were never right.
    old: BTreeMap<&'static str, Code>,
    states: BTreeSet<Code>,
}

impl Cameo {
    pub(super) fn new(states: BTreeSet<Code>) -> Self {
        let mut cameo = Self { groups: BTreeMap::new(), old: BTreeMap::new(), states };
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(group), Some(sort), Some(ours)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            if sort == "country" {
                cameo.old.extend(ours.parse().ok().map(|code| (group, code)));
            } else if let Some(meaning) = group_of(sort, ours) {
                cameo.groups.insert(group, meaning);
            }
        }
        cameo
    }

    /// What a code such as `AFGREBMOS` says; with `~` before it, of an agent.
    pub(super) fn meaning(&self, text: &str) -> Result<Meaning, String> {
        let groups = cut(text)?;
        let mut meaning = Meaning::default();
        let mut faith = false;
        for (n, group) in groups.into_iter().enumerate() {
            let known = self.groups.get(group);
            // "MUS" is Mauritius at the beginning and Muslim after it.
            let country = self.country(group, n == 0).filter(|_| n == 0 || known != Some(&Group::Faith));
            match (country, known) {
                (Some(country), _) => meaning.settle(country),
                (None, Some(Group::Code(code))) => meaning.settle(*code),
                (None, Some(Group::Sector(sector))) => meaning.add(*sector),
                (None, Some(Group::Firm)) => {
                    meaning.settle(Code::MNC);
                    meaning.add(Sector::Mnc);
                    meaning.add(Sector::Bus);
                }
                (None, Some(Group::Faith)) => faith = true,
                (None, Some(Group::Nothing)) => {}
                (None, None) if n > 0 => {}
                (None, None) => {
                    return Err(format!("{group} is no country, organisation or role that we know"));
                }
            }
        }
        if faith && meaning.sectors.is_empty() {
            meaning.add(Sector::Rel);
        }
        Ok(meaning)
    }

    fn country(&self, group: &str, first: bool) -> Option<Code> {
        let code = group.parse().ok()?;
        // "SUN" is Sunni and "BAH" Baha'i wherever they stand, though both were codes of states.
        let state = self.states.contains(&code).then_some(code);
        state.or_else(|| self.old.get(group).copied().filter(|_| first && !self.groups.contains_key(group)))
    }
}

impl Meaning {
    fn add(&mut self, sector: Sector) {
        if !self.sectors.contains(&sector) {
            self.sectors.push(sector);
        }
    }

    /// The more telling code stays: the UN over "international organisation", a country over a firm's or militia's lack of one.
    fn settle(&mut self, code: Code) {
        let gives_way = match self.code {
            None => true,
            Some(Code::MNC | Code::IMG) => code.is_country(),
            Some(Code::IGO) => code == Code::UNO || code == Code::EUR,
            Some(_) => false,
        };
        if gives_way {
            self.code = Some(code);
        }
    }
}

fn group_of(sort: &str, ours: &str) -> Option<Group> {
    match sort {
        "sector" => ours.parse().ok().map(Group::Sector),
        "code" => ours.parse().ok().map(Group::Code),
        "faith" => Some(Group::Faith),
        "firm" => Some(Group::Firm),
        _ => Some(Group::Nothing),
    }
}

fn cut(text: &str) -> Result<Vec<&str>, String> {
    let text = text.trim().trim_start_matches('~');
    let plain = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    if text.is_empty() || !plain || !text.len().is_multiple_of(3) {
        return Err(format!("the code {text:?} is not made of groups of three capital letters"));
    }
    Ok((0..text.len()).step_by(3).map(|i| &text[i..i + 3]).collect())
}

/// A line without what stands after `#` or `;`, and without spaces at its end.
pub(super) fn without_comment(line: &str) -> &str {
    line.split(['#', ';']).next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        let states = ["AFG", "USA", "NOR", "CHN"].map(|c| c.parse().unwrap());
        let cameo = Cameo::new(states.into_iter().collect());
        let show = |text: &str| {
            cameo.meaning(text).map(|m| {
                let sectors: Vec<&str> = m.sectors.iter().map(|s| s.as_str()).collect();
                format!("{} {}", m.code.map_or("-".to_owned(), |c| c.to_string()), sectors.join(","))
            })
        };
        for (text, expect) in [
            ("AFGREBMOS", "AFG REB"),
            ("AFG", "AFG "),
            ("IGOUNOHLHWHO", "UNO MED"),
            ("IGOEUREEC", "EUR "),
            ("NGOHLHUSA", "NGO MED"),
            ("MNCUSA", "USA MNC,BUS"),
            ("MNC", "MNC MNC,BUS"),
            ("IMGMUSALQ", "IMG REL"),
            ("~BUD", "- REL"),
            ("~GOVMED", "- GOV,JRN"),
            ("DDRGOV", "DEU GOV"),
            ("INTREB", "- REB"),
            ("NGOCHRPRO214", "NGO REL"),
        ] {
            assert_eq!(show(text).as_deref(), Ok(expect), "{text}");
        }
        for text in ["", "AF", "afg", "QQQ", "AFGGO"] {
            assert!(show(text).is_err(), "{text}");
        }
    }
}
