//! Which items of Wikidata are countries, classes of bodies, and classes of offices.

use std::collections::BTreeMap;

use plover::{Code, Sector};

use crate::kind::{BODY_KINDS, Kind};

const TABLE: &str = include_str!("../../../import/wikidata.tsv");

/// The table, by item.
#[derive(Debug)]
pub(super) struct Items {
    countries: BTreeMap<&'static str, Code>,
    kinds: BTreeMap<&'static str, &'static str>,
    offices: Vec<&'static str>,
}

impl Default for Items {
    fn default() -> Self {
        let mut items = Self { countries: BTreeMap::new(), kinds: BTreeMap::new(), offices: Vec::new() };
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(sort), Some(item), Some(ours)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            match sort {
                "country" => items.countries.extend(ours.parse().ok().map(|code| (item, code))),
                "class" => drop(items.kinds.insert(item, ours)),
                _ => items.offices.push(item),
            }
        }
        items
    }
}

impl Items {
    pub(super) fn country(&self, item: &str) -> Option<Code> {
        self.countries.get(item).copied()
    }

    pub(super) fn is_office(&self, class: &str) -> bool {
        self.offices.contains(&class)
    }

    /// The kind of a body of these classes; where none is listed, the words of its description tell.
    pub(super) fn kind(&self, classes: &[String], description: &str) -> Option<&'static str> {
        let listed = classes.iter().find_map(|c| self.kinds.get(c.as_str()).copied());
        let office = classes.iter().any(|c| self.is_office(c));
        let told =
            || DESCRIPTIONS.iter().find(|(words, _)| description.contains(words)).map(|(_, kind)| *kind);
        listed.or_else(|| if office { None } else { told() })
    }
}

/// Words of descriptions, the most telling first.
const DESCRIPTIONS: &[(&str, &str)] = &[
    ("political party", "party"),
    ("intergovernmental organi", "igo"),
    ("non-governmental organi", "ngo"),
    ("news agency", "media"),
    ("newspaper", "media"),
    ("television channel", "media"),
    ("armed group", "armed-group"),
    ("militant", "armed-group"),
    ("militia", "armed-group"),
    ("rebel group", "armed-group"),
    ("terrorist organi", "armed-group"),
    ("intelligence agency", "intelligence"),
    ("law enforcement agency", "police"),
    ("police force", "police"),
    ("government ministry", "government"),
    ("ministry of", "government"),
    ("central bank", "government"),
    ("government agency", "government"),
    ("supreme court", "court"),
    ("legislature", "legislature"),
    ("parliament of", "legislature"),
    ("trade union", "union"),
    ("company", "company"),
];

/// What bodies of a kind are.
pub(super) fn sectors(kind: &str) -> &'static [Sector] {
    let kind = BODY_KINDS.iter().find(|(name, _)| *name == kind).map(|(_, kind)| *kind);
    match kind {
        Some(Kind::Ngo) => &[Sector::Soc],
        Some(Kind::Party) => &[Sector::Pty],
        Some(Kind::ArmedGroup) => &[Sector::Reb],
        Some(Kind::Media) => &[Sector::Jrn],
        Some(Kind::Government) => &[Sector::Gov],
        Some(Kind::Legislature) => &[Sector::Leg],
        Some(Kind::Court) => &[Sector::Jud],
        Some(Kind::Military) => &[Sector::Mil],
        Some(Kind::Police) => &[Sector::Cop],
        Some(Kind::Intelligence) => &[Sector::Spy],
        Some(Kind::Company) => &[Sector::Bus],
        Some(Kind::Union) => &[Sector::Lab],
        Some(Kind::Religious) => &[Sector::Rel],
        _ => &[],
    }
}
