//! Visits of foreign leaders to the United States, 1990 to 2024, as the Office of the Historian lists them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::civil::Date;
use knowledge::{Kind, Knowledge};
use plover::Code;

use super::{Question, YEARS};
use crate::program::SHARED;

/// Titles of heads as the list writes them.
const TITLES: &[&str] = &[
    "Prime Minister",
    "President",
    "Chancellor",
    "Federal Chancellor",
    "King",
    "Queen",
    "Amir",
    "Emir",
    "Sultan",
    "Premier",
    "Taoiseach",
    "Emperor",
];

/// One question for each visitor, title and country, on the day of the first visit of the years.
pub(super) fn questions(knowledge: &Knowledge) -> anyhow::Result<Option<Vec<Question>>> {
    let folder = format!("{SHARED}/data/people/us-visits");
    let mut all = Vec::new();
    let mut seen = BTreeSet::new();
    for decade in [2000, 2010, 2020] {
        let path = format!("{folder}/{decade}.xml");
        if !Path::new(&path).exists() {
            return Ok(None);
        }
        for visit in fs::read_to_string(path)?.split("<visit>").skip(1) {
            for question in read(knowledge, visit) {
                if seen.insert((question.name.clone(), question.country)) {
                    all.push(question);
                }
            }
        }
    }
    Ok(Some(all))
}

fn read(knowledge: &Knowledge, visit: &str) -> Vec<Question> {
    let (Some(on), Some(visitor), Some(from)) =
        (element(visit, "start-date"), element(visit, "visitor"), element(visit, "from"))
    else {
        return Vec::new();
    };
    let (Ok(on), Some(country)) = (on.parse::<Date>(), country(knowledge, &from)) else { return Vec::new() };
    if !(YEARS.0..=YEARS.1).contains(&on.year()) {
        return Vec::new();
    }
    let visitors = visitor.split(" and ").filter_map(titled);
    visitors.map(|(office, name)| Question { name, on, country, office: Some(office) }).collect()
}

/// "President Andres Pastrana" is an office and a name.
fn titled(visitor: &str) -> Option<(String, String)> {
    let title =
        TITLES.iter().find(|t| visitor.strip_prefix(**t).is_some_and(|rest| rest.starts_with(' ')))?;
    let name = visitor.strip_prefix(title)?.trim();
    Some((title.to_lowercase(), name.to_owned())).filter(|(_, name)| !name.is_empty())
}

fn country(knowledge: &Knowledge, name: &str) -> Option<Code> {
    let senses = knowledge.senses(name);
    senses.iter().find(|s| s.kind == Kind::State).and_then(|s| s.code)
}

/// The text of an element, white space made single.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}"))?;
    let (_, rest) = rest.split_once('>')?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ").replace("&amp;", "&"))
}
