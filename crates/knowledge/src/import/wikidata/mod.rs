//! A Wikidata JSON dump, filtered to persons, bodies and offices: one entity a line, in any order.
//!
//! An office is told of in three places: by the person who held it (P39), by its own holders (P1308), and by its label. So
//! what is needed of every entity is kept until the last line is read, and nothing else.

mod entity;
mod items;

use std::collections::BTreeMap;

use plover::Code;

use super::harvest::Harvest;
use crate::knowledge::Knowledge;
use crate::resolve::Phrase;
use crate::schema::{Body, Person, Term};
use entity::{Entity, Post};
use items::Items;

/// What is kept of the dump.
#[derive(Debug, Default)]
pub(super) struct Graph {
    items: Items,
    people: Vec<Human>,
    /// Offices and whatever else is neither a person nor a body, by item.
    posts: BTreeMap<String, Office>,
}

#[derive(Debug)]
struct Human {
    line: usize,
    source: String,
    id: String,
    names: Vec<String>,
    posts: Vec<Post>,
    countries: Vec<String>,
}

#[derive(Debug)]
struct Office {
    label: String,
    /// The state or body that it belongs to.
    of: Option<String>,
    /// Who held it, as the office's own entity tells.
    holders: Vec<Post>,
}

impl Graph {
    pub(super) fn line(&mut self, number: usize, line: &str, harvest: &mut Harvest<'_>) {
        let text = line.trim().trim_end_matches(',');
        // A dump is one array, whose brackets stand on lines of their own.
        if matches!(text, "" | "[" | "]") {
            return;
        }
        harvest.tally.met += 1;
        match Entity::read(text) {
            Ok(entity) => self.keep(number, entity, harvest),
            Err(problem) => harvest.wrong(number, format!("{problem}; left out")),
        }
    }

    fn keep(&mut self, line: usize, entity: Entity, harvest: &mut Harvest<'_>) {
        let Some(label) = entity.label().map(str::to_owned) else {
            return harvest.wrong(line, format!("{} has no English label; left out", entity.id));
        };
        harvest.tally.read += 1;
        let classes = entity.items("P31");
        if classes.iter().any(|c| c == "Q5") {
            let mut names = vec![label];
            names.extend(entity.aliases());
            return self.people.push(Human {
                line,
                source: format!("Wikidata {}, CC0; {}", entity.id, harvest.source(line)),
                names,
                posts: entity.posts("P39"),
                countries: entity.items("P27"),
                id: entity.id,
            });
        }
        if let Some(kind) = self.items.kind(&classes, entity.description()) {
            harvest.body(self.body(kind, label, &entity));
            return;
        }
        let office = !entity.items("P1308").is_empty() || classes.iter().any(|c| self.items.is_office(c));
        if !office {
            harvest.tally.passed_over += 1;
        }
        let of = entity.items("P1001").into_iter().chain(entity.items("P17")).next();
        self.posts.insert(entity.id.clone(), Office { label, of, holders: entity.posts("P1308") });
    }

    fn body(&self, kind: &'static str, name: String, entity: &Entity) -> Body {
        let country = entity.items("P17").iter().find_map(|q| self.items.country(q));
        let code = match kind {
            "igo" => Some(Code::IGO),
            "ngo" => Some(Code::NGO),
            _ => country,
        };
        Body {
            name,
            aliases: entity.aliases(),
            kind: kind.to_owned(),
            code: code.map_or_else(String::new, |c| c.to_string()),
            sectors: items::sectors(kind).iter().map(|s| s.as_str().to_owned()).collect(),
            source: format!("Wikidata {}, CC0", entity.id),
            ..Body::default()
        }
    }

    /// Writes the people, now that every office is known.
    pub(super) fn finish(&mut self, harvest: &mut Harvest<'_>) {
        let mut held: BTreeMap<&str, Vec<Post>> = BTreeMap::new();
        for (id, office) in &self.posts {
            for holder in &office.holders {
                let post = Post { item: id.clone(), from: holder.from.clone(), to: holder.to.clone() };
                held.entry(holder.item.as_str()).or_default().push(post);
            }
        }
        for human in &self.people {
            let told = held.get(human.id.as_str()).map_or(&[][..], Vec::as_slice);
            match self.person(human, told, harvest) {
                Ok(person) => harvest.person(person),
                Err(problem) => harvest.wrong(human.line, format!("{}: {problem}; left out", human.names[0])),
            }
        }
    }

    fn person(&self, human: &Human, told: &[Post], harvest: &Harvest<'_>) -> Result<Person, String> {
        let nation = human.countries.iter().find_map(|q| self.items.country(q));
        let mut terms: Vec<(Option<Code>, Term)> = Vec::new();
        let beside = told.iter().filter(|t| !human.posts.iter().any(|p| p.item == t.item));
        for post in human.posts.iter().chain(beside) {
            if let Some(office) = self.posts.get(&post.item) {
                terms.extend(self.term(office, post, nation, harvest.knowledge));
            }
        }
        let Some(code) = terms.iter().find_map(|(code, _)| *code).or(nation) else {
            return Err(
                "neither an office nor a citizenship (P39, P27) says a country that we know".to_owned()
            );
        };
        if terms.is_empty() {
            return Err("no office (P39) that the dump holds and we understand".to_owned());
        }
        let term = |(own, term): (Option<Code>, Term)| Term {
            code: own.filter(|c| *c != code).map_or_else(String::new, |c| c.to_string()),
            ..term
        };
        let mut names = human.names.clone();
        Ok(Person {
            name: names.remove(0),
            aliases: names,
            code: code.to_string(),
            terms: terms.into_iter().map(term).collect(),
            source: human.source.clone(),
            ..Person::default()
        })
    }

    /// A term of an office, if its label is a noun that we know: "President of Norway".
    fn term(
        &self,
        office: &Office,
        post: &Post,
        nation: Option<Code>,
        ours: &Knowledge,
    ) -> Option<(Option<Code>, Term)> {
        let words: Vec<&str> = office.label.split(' ').collect();
        let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
        let lemmas: Vec<&str> = lower.iter().map(String::as_str).collect();
        let tie = words.iter().position(|w| matches!(*w, "of" | "for" | "in" | "to")).unwrap_or(words.len());
        let heads = (0..words.len()).filter(|i| *i < tie).rev();
        let found = heads
            .filter_map(|head| ours.resolve(&Phrase { words: &words, lemmas: &lemmas, head }, None, &[]));
        let who = found.into_iter().find(|i| i.office.is_some() && !i.sectors.is_empty())?;
        let of = office.of.as_deref().and_then(|q| self.items.country(q));
        let sectors: Vec<String> = who.sectors.iter().map(|s| s.as_str().to_owned()).collect();
        let (from, to) = (post.from.clone(), post.to.clone());
        let term = Term { office: who.office.unwrap_or_default(), sectors, from, to, ..Term::default() };
        Some((who.code.or(of).or(nation), term))
    }
}
