//! From names with dated codes to entries: is it a person, a body, or words for a land?

use plover::{Code, Sector};

use super::cameo::Meaning;
use super::harvest::Harvest;
use crate::knowledge::Knowledge;
use crate::resolve::is_body_noun;
use crate::schema::{Body, Person, Term};

/// A code and when it held; empty days are open.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Dated {
    pub(super) meaning: Meaning,
    pub(super) from: String,
    pub(super) to: String,
    /// Elites: before or after an office, which is no term of its own.
    pub(super) elite: bool,
}

impl Dated {
    fn is_open(&self) -> bool {
        self.from.is_empty() && self.to.is_empty()
    }
}

/// Writes the entry that names and codes make.
pub(super) fn give(mut names: Vec<String>, codes: &[Dated], source: String, harvest: &mut Harvest<'_>) {
    let bare = |d: &Dated| d.meaning.sectors.is_empty() && d.meaning.code.is_some_and(Code::is_country);
    if let (true, Some(code)) = (codes.iter().all(bare), codes[0].meaning.code) {
        return harvest.places(code, names, source);
    }
    let name = names.remove(0);
    let code = codes.iter().find_map(|d| d.meaning.code);
    match code.filter(|_| is_person(harvest.knowledge, &name, codes)) {
        Some(code) => harvest.person(person(name, names, code, codes, source)),
        None => harvest.body(body(name, names, code, codes, source)),
    }
}

/// Dictionaries do not say; somebody has two to six words of a name, no noun of a body among them, and dates.
fn is_person(knowledge: &Knowledge, name: &str, codes: &[Dated]) -> bool {
    let dated = codes.iter().any(|d| !d.is_open() || d.elite);
    let words: Vec<&str> = name.split(' ').collect();
    let plain = name.chars().all(|c| c.is_alphabetic() || " .'’-".contains(c));
    let of = words.iter().any(|w| matches!(*w, "of" | "the" | "and" | "for" | "in"));
    let armed = codes.iter().all(|d| d.meaning.sectors.iter().any(|s| BODIES.contains(s)));
    dated && plain && !of && !armed && (2..=6).contains(&words.len()) && !speaks_of_a_body(knowledge, &words)
}

/// Sectors with which dictionaries code bodies, not people.
const BODIES: &[Sector] = &[Sector::Pty, Sector::Mnc, Sector::Jrn];

fn speaks_of_a_body(knowledge: &Knowledge, words: &[&str]) -> bool {
    let noun =
        |w: &str| is_body_noun(w) || knowledge.find(&[w], &[w]).iter().any(|f| f.senses[0].kind.is_body());
    let found = knowledge.find(words, words);
    let role = found.iter().any(|f| f.senses[0].kind == crate::kind::Kind::Role);
    words.iter().skip(1).any(|w| noun(w)) || role
}

fn person(name: String, aliases: Vec<String>, code: Code, codes: &[Dated], source: String) -> Person {
    let open = codes.iter().filter(|d| d.is_open() || d.elite);
    Person {
        surname: surname(&name, code),
        sectors: sectors(open.flat_map(|d| &d.meaning.sectors)),
        terms: terms(codes, Some(code)),
        code: code.to_string(),
        name,
        aliases,
        source,
        ..Person::default()
    }
}

/// States whose people's family names come first.
const FAMILY_FIRST: &[&str] = &["CHN", "PRK", "KOR", "TWN"];

/// The family name where it is not the last word; empty where it is.
fn surname(name: &str, code: Code) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let words: Vec<&str> = name.split(' ').filter(|w| !SUFFIXES.contains(w)).collect();
    match words.last() {
        _ if FAMILY_FIRST.contains(&code.as_str()) => first.to_owned(),
        Some(last) if !name.ends_with(last) => (*last).to_owned(),
        _ => String::new(),
    }
}

const SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "II", "III", "IV"];

fn body(name: String, aliases: Vec<String>, code: Option<Code>, codes: &[Dated], source: String) -> Body {
    let base: Vec<&Dated> = codes.iter().filter(|d| d.is_open()).collect();
    let all = sectors(codes.iter().flat_map(|d| &d.meaning.sectors));
    let open = sectors(base.iter().flat_map(|d| &d.meaning.sectors));
    Body {
        kind: kind(code, &all).to_owned(),
        code: code.map_or_else(String::new, |c| c.to_string()),
        sectors: if base.is_empty() { all } else { open },
        terms: terms(codes, None),
        name,
        aliases,
        source,
        ..Body::default()
    }
}

/// What a body is, by its code, else by its first telling sector.
fn kind(code: Option<Code>, sectors: &[String]) -> &'static str {
    match code {
        Some(Code::IGO | Code::UNO | Code::EUR) => return "igo",
        Some(Code::NGO) => return "ngo",
        Some(Code::IMG) => return "armed-group",
        _ => {}
    }
    let by_sector =
        |s: &String| KINDS.iter().find(|(sector, _)| s.parse() == Ok(*sector)).map(|(_, kind)| *kind);
    sectors.iter().find_map(by_sector).unwrap_or("other")
}

const KINDS: &[(Sector, &str)] = &[
    (Sector::Mnc, "company"),
    (Sector::Pty, "party"),
    (Sector::Reb, "armed-group"),
    (Sector::Prm, "armed-group"),
    (Sector::Uaf, "armed-group"),
    (Sector::Jrn, "media"),
    (Sector::Mil, "military"),
    (Sector::Cop, "police"),
    (Sector::Spy, "intelligence"),
    (Sector::Leg, "legislature"),
    (Sector::Jud, "court"),
    (Sector::Gov, "government"),
    (Sector::Bus, "company"),
    (Sector::Lab, "union"),
    (Sector::Rel, "religious"),
    (Sector::Soc, "ngo"),
];

fn sectors<'a>(all: impl Iterator<Item = &'a Sector>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for sector in all {
        if !list.iter().any(|s| s == sector.as_str()) {
            list.push(sector.as_str().to_owned());
        }
    }
    list
}

/// Dated codes as terms, each once; a code that is not the entry's own stands in its term.
fn terms(codes: &[Dated], own: Option<Code>) -> Vec<Term> {
    let mut list: Vec<Term> = Vec::new();
    for dated in codes.iter().filter(|d| !d.is_open() && !d.elite) {
        let code = dated.meaning.code.filter(|c| own.is_some_and(|own| own != *c));
        let term = Term {
            code: code.map_or_else(String::new, |c| c.to_string()),
            sectors: sectors(dated.meaning.sectors.iter()),
            from: dated.from.clone(),
            to: dated.to.clone(),
            ..Term::default()
        };
        if !list.contains(&term) {
            list.push(term);
        }
    }
    list
}
