//! The gathered entries as TOML that a person can read and mend.

use std::fmt::Write;

use crate::schema::{Body, File, Land, Person, Role, Term};

/// The files of the folder, those that hold something.
pub(super) fn files(out: &File) -> Vec<(&'static str, String)> {
    let mut files = vec![
        ("lands.toml", out.region.iter().map(land).collect::<String>()),
        ("roles.toml", out.role.iter().map(role).collect()),
        ("people.toml", out.person.iter().map(person).collect()),
        ("bodies.toml", out.body.iter().map(body).collect()),
    ];
    files.retain(|(_, text)| !text.is_empty());
    files.iter_mut().for_each(|(_, text)| text.insert_str(0, HEAD));
    files
}

const HEAD: &str =
    "# Written by `dateline actors import`; each entry names the file and line that it comes from.\n";

/// One entry: its head, then the fields that say something.
struct Sheet(String);

impl Sheet {
    fn new(table: &str) -> Self {
        Self(format!("\n[[{table}]]\n"))
    }

    fn text(mut self, field: &str, text: &str) -> Self {
        if !text.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(self.0, "{field} = {}", quoted(text));
        }
        self
    }

    fn list(mut self, field: &str, texts: &[String]) -> Self {
        if !texts.is_empty() {
            let _ = writeln!(self.0, "{field} = {}", quoted_all(texts));
        }
        self
    }

    fn yes(mut self, field: &str, says: bool) -> Self {
        if says {
            let _ = writeln!(self.0, "{field} = true");
        }
        self
    }

    fn terms(mut self, terms: &[Term]) -> Self {
        if !terms.is_empty() {
            let lines: String = terms.iter().map(|t| format!("  {},\n", term(t))).collect();
            let _ = writeln!(self.0, "terms = [\n{lines}]");
        }
        self
    }
}

fn land(land: &Land) -> String {
    Sheet::new("region")
        .text("code", &land.code)
        .text("name", &land.name)
        .list("names", &land.names)
        .list("examples", &land.examples)
        .text("source", &land.source)
        .0
}

fn role(role: &Role) -> String {
    Sheet::new("role")
        .list("words", &role.words)
        .list("plurals", &role.plurals)
        .list("sectors", &role.sectors)
        .yes("person", role.person)
        .yes("office", role.office)
        .yes("belongs", role.belongs)
        .list("examples", &role.examples)
        .text("source", &role.source)
        .0
}

fn person(person: &Person) -> String {
    Sheet::new("person")
        .text("name", &person.name)
        .list("aliases", &person.aliases)
        .text("surname", &person.surname)
        .text("code", &person.code)
        .list("sectors", &person.sectors)
        .terms(&person.terms)
        .list("examples", &person.examples)
        .text("source", &person.source)
        .0
}

fn body(body: &Body) -> String {
    Sheet::new("body")
        .text("name", &body.name)
        .list("aliases", &body.aliases)
        .text("kind", &body.kind)
        .text("code", &body.code)
        .list("sectors", &body.sectors)
        .yes("state_media", body.state_media)
        .terms(&body.terms)
        .list("examples", &body.examples)
        .text("source", &body.source)
        .0
}

fn term(term: &Term) -> String {
    let mut fields = Vec::new();
    for (field, text) in [("office", &term.office), ("code", &term.code)] {
        if !text.is_empty() {
            fields.push(format!("{field} = {}", quoted(text)));
        }
    }
    fields.push(format!("sectors = {}", quoted_all(&term.sectors)));
    for (field, text) in [("from", &term.from), ("to", &term.to)] {
        if !text.is_empty() {
            fields.push(format!("{field} = {}", quoted(text)));
        }
    }
    format!("{{ {} }}", fields.join(", "))
}

fn quoted_all(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|t| quoted(t)).collect::<Vec<_>>().join(", "))
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let person = Person {
            name: "Ada \"Bo\" C\\D\u{1}".to_owned(),
            aliases: vec!["É, [F] # G".to_owned()],
            code: "NOR".to_owned(),
            terms: vec![Term { sectors: vec!["GOV".to_owned()], from: "2001".to_owned(), ..Term::default() }],
            source: "s".to_owned(),
            ..Person::default()
        };
        let out = File { person: vec![person.clone()], ..File::default() };
        let files = files(&out);
        assert_eq!(files.len(), 1);
        assert_eq!(File::read("people.toml", &files[0].1).unwrap().person, [person]);
    }
}
