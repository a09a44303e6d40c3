//! CSV of our own: a row for each term of a person or body, or for a role; the first row names the columns.

use std::collections::BTreeMap;

use plover::{Code, Sector};

use super::harvest::Harvest;
use crate::dates;
use crate::kind::Kind;
use crate::schema::{Body, Person, Role, Term};

/// The columns, in any order; `FORMAT.md` tells what each holds.
const COLUMNS: &[&str] =
    &["table", "name", "aliases", "surname", "kind", "code", "sectors", "office", "from", "to", "source"];

/// Columns that no table can do without.
const NEEDED: &[&str] = &["table", "name"];

/// The rows read so far.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// Column number of each known column.
    columns: BTreeMap<&'static str, usize>,
    /// Whether the first row was wrong, so that none can be read.
    hopeless: bool,
    /// A row whose quotation goes on on the next line, and where it began.
    open: Option<(usize, String)>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
enum Entry {
    Person(Person),
    Body(Body),
    Role(Role),
}

/// A row by the names of its columns.
struct Row<'a> {
    fields: Vec<String>,
    columns: &'a BTreeMap<&'static str, usize>,
}

impl Reader {
    pub(super) fn line(&mut self, number: usize, line: &str, harvest: &mut Harvest<'_>) {
        let line = if number == 1 { line.trim_start_matches('\u{feff}') } else { line };
        let (start, text) = match self.open.take() {
            Some((start, before)) => (start, format!("{before}\n{line}")),
            None => (number, line.to_owned()),
        };
        match cut(&text) {
            _ if text.trim().is_empty() || self.hopeless => {}
            None => self.open = Some((start, text)),
            Some(fields) if self.columns.is_empty() => self.head(start, &fields, harvest),
            Some(fields) => self.row(start, fields, harvest),
        }
    }

    fn head(&mut self, number: usize, fields: &[String], harvest: &mut Harvest<'_>) {
        for (i, field) in fields.iter().enumerate() {
            match COLUMNS.iter().find(|c| field.trim().eq_ignore_ascii_case(c)) {
                Some(column) => drop(self.columns.insert(column, i)),
                None => harvest.wrong(
                    number,
                    format!("{field:?} is none of the columns {}; passed over", COLUMNS.join(", ")),
                ),
            }
        }
        if let Some(lacks) = NEEDED.iter().find(|c| !self.columns.contains_key(*c)) {
            self.hopeless = true;
            harvest.wrong(number, format!("there is no column {lacks:?}; the whole table is left out"));
        }
    }

    fn row(&mut self, number: usize, fields: Vec<String>, harvest: &mut Harvest<'_>) {
        harvest.tally.met += 1;
        let row = Row { fields, columns: &self.columns };
        match row.entry(harvest.source(number)).and_then(|e| row.check(harvest).map(|()| e)) {
            Ok(entry) => {
                harvest.tally.read += 1;
                self.join(entry);
            }
            Err(problem) => harvest.wrong(number, format!("{problem}; left out")),
        }
    }

    /// A row of somebody who was there already adds a term.
    fn join(&mut self, entry: Entry) {
        for old in &mut self.entries {
            match (old, &entry) {
                (Entry::Person(old), Entry::Person(new)) if old.name == new.name => {
                    return old.terms.extend(terms_beside(&old.code, &new.code, &new.terms));
                }
                (Entry::Body(old), Entry::Body(new)) if old.name == new.name => {
                    return old.terms.extend(terms_beside(&old.code, &new.code, &new.terms));
                }
                _ => {}
            }
        }
        self.entries.push(entry);
    }

    pub(super) fn finish(&mut self, harvest: &mut Harvest<'_>) {
        if let Some((start, _)) = self.open.take() {
            harvest.wrong(start, "a quotation that is not closed; left out with all that follows it");
        }
        for entry in self.entries.drain(..) {
            match entry {
                Entry::Person(person) => harvest.person(person),
                Entry::Body(body) => harvest.body(body),
                Entry::Role(role) => harvest.role(role),
            }
        }
    }
}

/// Terms of a further row; where its code differs from the entry's, it stands in the term.
fn terms_beside(old: &str, new: &str, terms: &[Term]) -> Vec<Term> {
    let code = if old == new { String::new() } else { new.to_owned() };
    terms.iter().map(|t| Term { code: code.clone(), ..t.clone() }).collect()
}

impl Row<'_> {
    fn get(&self, column: &str) -> String {
        let field = self.columns.get(column).and_then(|&i| self.fields.get(i));
        field.map_or_else(String::new, |f| f.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn list(&self, column: &str) -> Vec<String> {
        let text = self.get(column);
        text.split('|').map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect()
    }

    /// What every row must be: codes, sectors and days that are some.
    fn check(&self, harvest: &Harvest<'_>) -> Result<(), String> {
        let code = self.get("code");
        let known = |c: Code| !c.is_country() || harvest.knowledge.state(c).is_some();
        if !code.is_empty() && !code.parse().is_ok_and(known) {
            return Err(format!("code {code:?} is no code of ours"));
        }
        if let Some(wrong) = self.list("sectors").iter().find(|s| s.parse::<Sector>().is_err()) {
            return Err(format!("{wrong:?} is no sector of ours"));
        }
        let (from, to) = (self.day("from", false)?, self.day("to", true)?);
        match (from, to) {
            (Some(from), Some(to)) if to < from => {
                Err(format!("the term ends on {to}, before it begins on {from}"))
            }
            _ => Ok(()),
        }
    }

    fn day(&self, column: &str, last: bool) -> Result<Option<jiff::civil::Date>, String> {
        let text = self.get(column);
        if text.is_empty() {
            return Ok(None);
        }
        dates::day(&text, last)
            .map(Some)
            .ok_or_else(|| format!("{text:?} in {column:?} is not YYYY, YYYY-MM or YYYY-MM-DD"))
    }

    fn entry(&self, line: String) -> Result<Entry, String> {
        let name = self.get("name");
        if name.is_empty() {
            return Err("there is no name".to_owned());
        }
        let own = self.get("source");
        let source = if own.is_empty() { line } else { own };
        match self.get("table").as_str() {
            "person" => self.person(name, source).map(Entry::Person),
            "body" => self.body(name, source).map(Entry::Body),
            "role" => self.role(name, source).map(Entry::Role),
            other => Err(format!("table {other:?} is none of person, body, role")),
        }
    }

    /// The term of this row, where it has a day or an office; and the sectors of the entry, where it has none.
    fn term(&self) -> (Vec<Term>, Vec<String>) {
        let term = Term {
            office: self.get("office"),
            sectors: self.list("sectors"),
            from: self.get("from"),
            to: self.get("to"),
            ..Term::default()
        };
        let timeless = term.office.is_empty() && term.from.is_empty() && term.to.is_empty();
        if timeless { (Vec::new(), term.sectors) } else { (vec![term], Vec::new()) }
    }

    fn person(&self, name: String, source: String) -> Result<Person, String> {
        let (terms, sectors) = self.term();
        let code = self.get("code");
        if code.is_empty() || terms.is_empty() && sectors.is_empty() {
            return Err("a person needs a code, and sectors or an office".to_owned());
        }
        let surname = self.get("surname");
        let aliases = self.list("aliases");
        Ok(Person { name, aliases, surname, code, terms, sectors, source, ..Person::default() })
    }

    fn body(&self, name: String, source: String) -> Result<Body, String> {
        let kind = self.get("kind");
        if Kind::of_body(&kind).is_none() {
            return Err(format!("kind {kind:?} is no kind of body of ours"));
        }
        let (terms, sectors) = self.term();
        let (aliases, code) = (self.list("aliases"), self.get("code"));
        Ok(Body { name, aliases, kind, code, terms, sectors, source, ..Body::default() })
    }

    fn role(&self, name: String, source: String) -> Result<Role, String> {
        let sectors = self.list("sectors");
        if sectors.is_empty() {
            return Err("a role needs sectors".to_owned());
        }
        let words = std::iter::once(name).chain(self.list("aliases")).collect();
        Ok(Role { words, sectors, person: self.get("kind") == "person", source, ..Role::default() })
    }
}

/// The fields of a row as RFC 4180 has them; `None` where a quotation is still open at its end.
fn cut(text: &str) -> Option<Vec<String>> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut chars = text.trim_end_matches('\r').chars().peekable();
    while let Some(c) = chars.next() {
        let field = fields.last_mut()?;
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' if quoted || field.is_empty() => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => field.push(c),
        }
    }
    (!quoted).then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        for (text, expect) in [
            ("a,b,", Some(vec!["a", "b", ""])),
            ("\"a, \"\"b\"\"\",c\r", Some(vec!["a, \"b\"", "c"])),
            ("a,\"b", None),
            ("\"a\nb\",c", Some(vec!["a\nb", "c"])),
            ("", Some(vec![""])),
            ("5\" gun,x", Some(vec!["5\" gun", "x"])),
        ] {
            let expect = expect.map(|e| e.into_iter().map(str::to_owned).collect());
            assert_eq!(cut(text), expect, "{text}");
        }
    }
}
