//! How much the knowledge holds, counted against what is asked of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::civil::Date;
use knowledge::{Kind, Knowledge, Land, Post, Sense, Term};
use plover::{Code, Sector};

/// The years since which ministers are asked for.
const MINISTERS: (i16, i16) = (2000, 2024);
/// The years since which heads are asked for.
const HEADS: (i16, i16) = (1990, 2024);
/// Of these years so many tenths must have a holder for a state to count as known throughout.
const TENTHS: usize = 8;

/// The states most in the news: those that the VOA briefs, the dictionaries of Phoenix and the gold stories name most.
const NEWS: &[&str] = &[
    "USA", "RUS", "CHN", "GBR", "FRA", "DEU", "JPN", "IND", "PAK", "AFG", "IRQ", "IRN", "ISR", "PSE", "SYR",
    "LBN", "EGY", "SAU", "YEM", "TUR", "UKR", "GEO", "PRK", "KOR", "TWN", "IDN", "PHL", "MMR", "THA", "NGA",
    "SDN", "SOM", "ETH", "COD", "LBY", "VEN", "COL", "MEX", "BRA", "HTI",
];

/// Words of offices that no post of `knowledge` stands for.
const OTHER: &[(&str, &[&str])] = &[
    ("spokespersons", &["spokes", "press secretary", "chief cabinet secretary"]),
    (
        "party leaders",
        &[
            "party leader",
            "party chair",
            "party secretary",
            "party president",
            "opposition leader",
            "general secretary",
        ],
    ),
    // A state's envoy to talks is called its negotiator.
    ("special envoys", &["envoy", "peace commissioner", "negotiator"]),
    (
        "army chiefs",
        &[
            "army chief",
            "chief of staff",
            "joint chiefs",
            "chief of the defence",
            "armed forces chief",
            "military chief",
        ],
    ),
    (
        "central-bank heads",
        &["central bank", "bank of", "bundesbank", "federal reserve", "monetary authority"],
    ),
];

/// The report's section.
pub(crate) fn section() -> anyhow::Result<String> {
    let knowledge = Knowledge::shipped()?;
    let all: Vec<Sense<'_>> = knowledge.all().collect();
    let mut text = String::from(HEADING);
    let mut row = |what: &str, asked: &str, have: String| {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {what} | {asked} | {have} |");
    };
    lands(&all, &mut row);
    people(&all, &mut row);
    bodies(&all, &mut row);
    places(&all, &mut row);
    Ok(text)
}

type Row<'r> = dyn FnMut(&str, &str, String) + 'r;

fn lands(all: &[Sense<'_>], row: &mut Row<'_>) {
    let count = |land| all.iter().filter(|s| s.land() == Some(land)).count();
    row("states and territories", "ISO 3166 and four more", count(Land::Sovereign).to_string());
    row(
        "dissolved states with their successors and last days",
        "all since 1945 in the news",
        count(Land::Dissolved).to_string(),
    );
}

/// A term and the code that was served in it.
fn terms<'k>(all: &[Sense<'k>]) -> Vec<(Code, &'k Term)> {
    let people = all.iter().filter(|s| s.kind == Kind::Person);
    people.flat_map(|s| s.terms().iter().filter_map(|t| Some((t.code.or(s.code)?, t)))).collect()
}

fn people(all: &[Sense<'_>], row: &mut Row<'_>) {
    let people = all.iter().filter(|s| s.kind == Kind::Person);
    row("people", "–", people.clone().count().to_string());
    let terms = terms(all);
    let heads = years(&terms, HEADS, &[Post::HeadOfState, Post::HeadOfGovernment, Post::Ruler]);
    row("states with heads of state or government known since 1990", "all (193)", throughout(&heads, HEADS));
    for (what, post) in [
        ("foreign ministers", Post::Foreign),
        ("defence ministers", Post::Defence),
        ("interior ministers", Post::Interior),
    ] {
        let held = years(&terms, MINISTERS, &[post]);
        row(&format!("states with {what} since 2000"), "100", throughout(&held, MINISTERS));
    }
    for (what, words) in OTHER {
        let said = |t: &Term| words.iter().any(|w| t.office.to_lowercase().contains(w));
        let states: BTreeSet<String> =
            terms.iter().filter(|(_, t)| said(t)).map(|(c, _)| c.to_string()).collect();
        let news = NEWS.iter().filter(|c| states.contains(**c)).count();
        row(&format!("of the 40 states most in the news, those with {what}"), "40", news.to_string());
    }
    let rebels = |s: &&Sense<'_>| {
        let armed = |list: &[Sector]| list.iter().any(|s| matches!(s, Sector::Reb | Sector::Prm));
        armed(&s.sectors(None)) || s.terms().iter().any(|t| armed(&t.sectors))
    };
    row("leading figures of armed groups", "–", people.filter(rebels).count().to_string());
}

/// The years of each state in which somebody held one of the posts.
fn years(
    terms: &[(Code, &Term)],
    (first, last): (i16, i16),
    posts: &[Post],
) -> BTreeMap<Code, BTreeSet<i16>> {
    let mut held: BTreeMap<Code, BTreeSet<i16>> = BTreeMap::new();
    for (code, term) in terms.iter().filter(|(c, _)| c.is_country()) {
        if Post::of(&term.office, *code).is_some_and(|p| posts.contains(&p)) {
            let year = |day: Option<Date>, none: i16| day.map_or(none, Date::year);
            let span = year(term.from, first).max(first)..=year(term.to, last).min(last);
            held.entry(*code).or_default().extend(span);
        }
    }
    held.retain(|_, years| !years.is_empty());
    held
}

/// "142 (90 of them in at least eight years of ten)".
fn throughout(held: &BTreeMap<Code, BTreeSet<i16>>, (first, last): (i16, i16)) -> String {
    let all = usize::from((last - first + 1).unsigned_abs());
    let full = held.values().filter(|years| years.len() * 10 >= all * TENTHS).count();
    format!("{}, {full} of them in {TENTHS} years of ten or more", held.len())
}

fn bodies(all: &[Sense<'_>], row: &mut Row<'_>) {
    let of = |kind: Kind| all.iter().filter(move |s| s.kind == kind);
    let coded = |kind| of(kind).filter(|s| s.code.is_some()).count().to_string();
    let states = |some: &mut dyn Iterator<Item = &Sense<'_>>| {
        some.filter_map(|s| s.code).filter(|c| c.is_country()).collect::<BTreeSet<_>>().len().to_string()
    };
    let governed =
        |s: &&Sense<'_>| s.terms().iter().any(|t| t.from.is_some() && t.sectors.contains(&Sector::Gov));
    row("parties", "–", coded(Kind::Party));
    row("states with parties and when they governed", "100", states(&mut of(Kind::Party).filter(governed)));
    row("international organisations with their codes", "200", coded(Kind::Igo));
    row("armed groups with country and aliases", "250", coded(Kind::ArmedGroup));
    row("companies", "those often in the news", coded(Kind::Company));
    row("non-governmental organisations", "those often in the news", coded(Kind::Ngo));
    row("media with their country", "–", coded(Kind::Media));
    row("media that a state runs", "–", all.iter().filter(|s| s.state_media()).count().to_string());
    row("states with a legislature by name", "–", states(&mut of(Kind::Legislature)));
    row("states with an intelligence service by name", "–", states(&mut of(Kind::Intelligence)));
}

fn places(all: &[Sense<'_>], row: &mut Row<'_>) {
    let count = |sort: &str| all.iter().filter(|s| s.place_sort() == Some(sort)).count().to_string();
    row("cities and towns", "8,000", count("city"));
    row("first-level divisions and other regions", "all divisions", count("region"));
    for (what, sort) in [
        ("seas and gulfs", "sea"),
        ("straits", "strait"),
        ("rivers", "river"),
        ("mountains", "mountain"),
        ("islands", "island"),
        ("lakes", "lake"),
        ("sites: plants, bases, crossings, camps, palaces", "site"),
    ] {
        row(what, "those in the news", count(sort));
    }
}

const HEADING: &str = "
## What the knowledge holds

`cargo xtask knowledge` counts the entries against what was asked for. A state counts for ministers if at least one holder
since 2000 is known; how many states have one in eight years of ten or more stands beside it. Terms after 2024 are thin.

| what | asked | held |
|---|---|---|
";
