//! Bodies that no list can hold: rules over the nouns with which their names are built.
//!
//! Every rule stands here with its examples, which the tests run.

use jiff::civil::Date;
use plover::{Code, Sector};

use super::scene::Scene;
use super::{Identity, Phrase, body, role};
use crate::kind::Kind;
use crate::knowledge::Knowledge;

/// A body that a phrase names.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// Its code; `None` where the words do not tell.
    pub code: Option<Code>,
    /// Sectors, most specific first.
    pub sectors: Vec<Sector>,
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A rule for names of bodies.
#[derive(Debug)]
pub struct BodyRule {
    /// Its name, as [`Resolved::rule`] and [`Identity::rule`] give it.
    pub name: &'static str,
    /// Nouns that end the name or stand before its "of"; empty for the rules over the dictionary.
    pub nouns: &'static [&'static str],
    /// What such a body is.
    pub kind: Kind,
    /// Its sectors.
    pub sectors: &'static [Sector],
    /// Phrases and what they must give.
    pub examples: &'static [BodyExample],
}

/// An example of a rule: words separated by spaces as tokens, the story's country, and `CODE SECTORS` or nothing.
#[derive(Debug, Clone, Copy)]
pub struct BodyExample {
    /// The phrase.
    pub phrase: &'static str,
    /// The country the story is about, or "".
    pub focus: &'static str,
    /// "PRK GOV", "- PTY,OPP" for no code, or "" where the rule must not speak.
    pub expect: &'static str,
}

const fn example(phrase: &'static str, focus: &'static str, expect: &'static str) -> BodyExample {
    BodyExample { phrase, focus, expect }
}

/// All rules, in the order in which they are asked.
pub const BODY_RULES: &[BodyRule] = &[
    BodyRule {
        name: "body",
        nouns: &[],
        kind: Kind::Other,
        sectors: &[],
        examples: &[example("the United Nations", "", "UNO "), example("the Blue Harbour", "", "")],
    },
    BodyRule {
        name: "role",
        nouns: &[],
        kind: Kind::Role,
        sectors: &[],
        examples: &[
            example("Seoul 's unification ministry", "", "KOR GOV"),
            example("the Russian Foreign Ministry", "", "RUS GOV"),
            example("Ministry of Foreign Affairs of the Republic of Korea", "", "KOR GOV"),
            example("the Iraqi parliament", "", "IRQ LEG"),
            example("the U.S. Embassy in Baghdad", "", "USA GOV"),
            example("the Supreme Court of Pakistan", "", "PAK JUD"),
            example("the parliament", "LVA", "LVA LEG"),
            example("a green parliament", "", "- LEG"),
        ],
    },
    BodyRule {
        name: "armed-name",
        nouns: &["front", "brigade", "brigades", "army", "movement", "resistance", "battalion"],
        kind: Kind::ArmedGroup,
        sectors: &[Sector::Reb],
        examples: &[
            example("the Salt Coast Liberation Front", "", "- REB"),
            example("the Chadian Salt Coast Liberation Front", "", "TCD REB"),
            example("the cold front", "", ""),
            example("the Popular Patriotic Front", "", "- PTY"),
        ],
    },
    BodyRule {
        name: "party-name",
        nouns: &["party", "front", "alliance", "union", "coalition", "bloc", "movement"],
        kind: Kind::Party,
        sectors: &[Sector::Pty],
        examples: &[
            example("the Norwegian Harbour Reform Party", "", "NOR PTY"),
            example("the opposition Harbour Reform Party", "NOR", "NOR PTY,OPP"),
            example("the Popular Patriotic Front", "KEN", "KEN PTY"),
            example("a birthday party", "", "- PTY"),
        ],
    },
    BodyRule {
        name: "firm-name",
        nouns: &[
            "corp",
            "corporation",
            "inc",
            "ltd",
            "co",
            "company",
            "plc",
            "llc",
            "gmbh",
            "holdings",
            "industries",
            "airlines",
            "airways",
            "motors",
            "bank",
            "petroleum",
            "oil",
            "steel",
            "electric",
        ],
        kind: Kind::Company,
        sectors: &[Sector::Bus],
        examples: &[
            example("Korean Harbour Shipping Co.", "", "KOR BUS"),
            example("Blue Delta Airlines", "", "- BUS"),
            example("cooking oil", "", ""),
            example("the Central Bank of Harbourland", "CHL", "CHL GOV"),
        ],
    },
    BodyRule {
        name: "outlet-name",
        nouns: &[
            "times",
            "post",
            "news",
            "daily",
            "gazette",
            "tribune",
            "herald",
            "journal",
            "chronicle",
            "observer",
            "telegraph",
            "tv",
            "television",
            "radio",
            "broadcasting",
            "broadcaster",
            "agency",
            "weekly",
        ],
        kind: Kind::Media,
        sectors: &[Sector::Jrn],
        examples: &[
            example("the Salt Coast Tribune", "", "- JRN"),
            example("the Kenyan Daily Lantern News", "", "KEN JRN"),
            example("the bad news", "", ""),
            example("the Harbour Space Agency", "", "- GOV"),
        ],
    },
    BodyRule {
        name: "school-name",
        nouns: &["university", "college", "institute", "academy", "school", "polytechnic"],
        kind: Kind::Other,
        sectors: &[Sector::Edu],
        examples: &[
            example("the University of Blue Harbour", "", "- EDU"),
            example("the Ghanaian Harbour Institute", "", "GHA EDU"),
        ],
    },
    BodyRule {
        name: "hospital-name",
        nouns: &["hospital", "clinic", "infirmary"],
        kind: Kind::Other,
        sectors: &[Sector::Med],
        examples: &[example("Blue Harbour Hospital", "", "- MED")],
    },
    BodyRule {
        name: "faith-name",
        nouns: &["church", "mosque", "diocese", "patriarchate", "monastery", "synagogue", "temple"],
        kind: Kind::Religious,
        sectors: &[Sector::Rel],
        examples: &[
            example("the Georgian Orthodox Church", "", "GEO REL"),
            example("Saint Barnaby Church", "", "- REL"),
        ],
    },
    BodyRule {
        name: "office-name",
        nouns: &[
            "agency",
            "authority",
            "commission",
            "committee",
            "council",
            "office",
            "bureau",
            "administration",
            "department",
            "service",
            "board",
            "directorate",
            "secretariat",
        ],
        kind: Kind::Government,
        sectors: &[Sector::Gov],
        examples: &[
            example("the Iranian Atomic Harbour Organization", "", "IRN SOC"),
            example("the Polish Harbour Safety Authority", "", "POL GOV"),
            example("the National Harbour Commission", "BEN", "BEN GOV"),
            example("a commission", "", ""),
        ],
    },
    BodyRule {
        name: "society-name",
        nouns: &[
            "association",
            "federation",
            "foundation",
            "society",
            "organization",
            "organisation",
            "network",
            "watch",
            "league",
            "forum",
            "center",
            "centre",
        ],
        kind: Kind::Other,
        sectors: &[Sector::Soc],
        examples: &[
            example("the Peruvian Fishermen 's Association", "", "PER SOC"),
            example("a federation", "", ""),
        ],
    },
];

impl Knowledge {
    /// The body that a phrase names: one of the dictionary, a role noun for a body with its land, or a name that a rule
    /// knows by its noun. Where the words tell no code, that of `focus` is taken.
    pub fn body(&self, words: &[&str], lemmas: &[&str], focus: Option<Code>) -> Option<Resolved> {
        self.body_on(words, lemmas, focus, None)
    }

    /// Like [`Knowledge::body`], on a day, so that a ruling party is GOV only while it ruled.
    pub fn body_on(
        &self,
        words: &[&str],
        lemmas: &[&str],
        focus: Option<Code>,
        on: Option<Date>,
    ) -> Option<Resolved> {
        let head = head(words)?;
        let focus: Vec<Code> = focus.into_iter().collect();
        let scene = Scene::new(self, &Phrase { words, lemmas, head }, on, &focus)?;
        let noun = |s: &Scene<'_>| {
            role::role(s).filter(|_| s.head_unit().is_some_and(|u| !s.units[u].sense.is_person_role()))
        };
        let named = |s: &Scene<'_>| pattern(s).filter(|i| i.kind != Kind::Person);
        let found = body::apposed(&scene)
            .or_else(|| body::named(&scene))
            .or_else(|| named(&scene))
            .or_else(|| noun(&scene))?;
        Some(Resolved {
            code: found.code.or(focus.first().copied()),
            sectors: found.sectors,
            name: found.name,
            rule: found.rule,
        })
    }
}

/// The head of a body's name without a parser: the word before its first "of", "in" or "for", else the last word.
fn head(words: &[&str]) -> Option<usize> {
    let tie = words.iter().position(|w| matches!(*w, "of" | "in" | "for" | "at" | "to")).filter(|&i| i > 0);
    let last = tie.unwrap_or(words.len()).checked_sub(1)?;
    (0..=last)
        .rev()
        .find(|&i| words[i].chars().any(char::is_alphanumeric) && !matches!(words[i], "'s" | "’s"))
}

/// A capitalised name with one of the rules' nouns as its head.
pub(super) fn pattern(scene: &Scene<'_>) -> Option<Identity> {
    let rule = BODY_RULES.iter().find(|r| speaks(r, scene))?;
    let name = full_name(scene);
    let sectors = scene.shaded(rule.sectors.to_vec(), scene.head);
    let code = scene.code_of(&(scene.head..scene.head + 1));
    Some(Identity { code, sectors, name, office: None, kind: rule.kind, rule: rule.name })
}

/// Whether a word is one with which names of bodies end.
pub(crate) fn is_body_noun(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    BODY_RULES.iter().any(|r| r.nouns.contains(&word.as_str()))
}

fn speaks(rule: &BodyRule, scene: &Scene<'_>) -> bool {
    let head = scene.words[scene.head].trim_end_matches('.').to_lowercase();
    let capital = scene.words[scene.head].chars().next().is_some_and(char::is_uppercase);
    if !rule.nouns.contains(&head.as_str()) || !capital || !has_name(scene) {
        return false;
    }
    match rule.name {
        // "Front", "Movement" and "Army" are armed where the name says liberation or resistance, parties otherwise.
        "armed-name" => scene.words.iter().any(|w| ARMED.contains(&w.to_lowercase().as_str())),
        "outlet-name" if head == "agency" => {
            scene.words.iter().any(|w| w.eq_ignore_ascii_case("news") || w.eq_ignore_ascii_case("press"))
        }
        // "the Central Bank of Chile" is no firm: it is what the role noun says.
        "firm-name" if head == "bank" => {
            !scene.head.checked_sub(1).is_some_and(|i| scene.is_any(i, &["central", "reserve"]))
        }
        _ => true,
    }
}

const ARMED: &[&str] = &["liberation", "resistance", "martyrs", "jihad", "revolutionary", "redemption"];

/// Whether another capitalised word belongs to the name, so that it is one.
fn has_name(scene: &Scene<'_>) -> bool {
    (0..scene.words.len()).any(|i| {
        i != scene.head && i > 0 && scene.words[i].chars().next().is_some_and(char::is_uppercase)
            || i == 0 && scene.is_unknown_name(0) && scene.head != 0
    })
}

/// The run of capitalised words around the head.
fn full_name(scene: &Scene<'_>) -> Option<String> {
    let inner = |i: usize| {
        let word = scene.words[i];
        word.chars().next().is_some_and(char::is_uppercase) && !matches!(word, "The" | "A" | "An")
            || matches!(word, "of" | "for" | "and" | "'s" | "’s" | "-" | "&")
    };
    let start = (0..=scene.head).rev().take_while(|&i| inner(i)).last()?;
    let after = (scene.head + 1..scene.words.len()).take_while(|&i| inner(i) || scene.is_any(i, &["the"]));
    let end = after.last().map_or(scene.head, |i| i) + 1;
    Some(scene.text(start..end))
}
