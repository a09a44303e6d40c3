//! Judges what entries say: every code, sector, day and name, with errors that tell how to mend them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;
use plover::{Code, Sector};

use crate::dates::{self, Term};
use crate::entry::{Body, Land, Person, Place, Role, State};
use crate::error::KnowledgeError;
use crate::kind::{BODY_KINDS, Form, Kind};
use crate::schema;

/// Where an error is: the file and the entry.
pub(crate) struct At<'a> {
    pub(crate) file: &'a str,
    pub(crate) table: &'static str,
    pub(crate) name: &'a str,
    /// Codes of the states known so far; empty while states are read.
    pub(crate) codes: &'a BTreeSet<Code>,
}

type Checked<T> = Result<T, KnowledgeError>;

/// Text that lives as long as the program: owned, or a part of the embedded table.
pub(crate) trait Text: AsRef<str> + Clone + Default + PartialEq + Into<Cow<'static, str>> {}

impl<T: AsRef<str> + Clone + Default + PartialEq + Into<Cow<'static, str>>> Text for T {}

/// Text of an entry.
type Words = Cow<'static, str>;

impl<'a> At<'a> {
    pub(crate) fn new<T: Text>(
        file: &'a schema::File<T>,
        table: &'static str,
        name: &'a T,
        codes: &'a BTreeSet<Code>,
    ) -> Self {
        Self { file: file.file.as_ref(), table, name: name.as_ref(), codes }
    }
}

impl At<'_> {
    fn err(&self, field: &'static str, problem: impl Into<String>, mend: &'static str) -> KnowledgeError {
        KnowledgeError::Entry {
            file: self.file.to_owned(),
            line: None,
            entry: format!("[[{}]] {:?}", self.table, self.name),
            field,
            problem: problem.into(),
            mend,
        }
    }

    fn text<T: Text>(&self, field: &'static str, raw: &T) -> Checked<Words> {
        let text = raw.as_ref();
        if text.trim().is_empty() || text.trim() != text {
            return Err(self.err(
                field,
                format!("{text:?} is empty or has spaces around it"),
                "write the words alone",
            ));
        }
        Ok(raw.clone().into())
    }

    fn texts<T: Text>(&self, field: &'static str, texts: &[T]) -> Checked<Vec<Words>> {
        for (i, text) in texts.iter().enumerate() {
            let text = text.as_ref();
            if texts[..i].iter().any(|t| t.as_ref() == text) {
                return Err(self.err(field, format!("{text:?} stands there twice"), "keep one of them"));
            }
        }
        texts.iter().map(|t| self.text(field, t)).collect()
    }

    /// The preferred name and the others, each once.
    fn names<T: Text>(&self, name: &T, others: &[T]) -> Checked<Vec<Words>> {
        let mut all = vec![self.text("name", name)?];
        all.extend(self.texts("aliases", others)?.into_iter().filter(|a| a != name.as_ref()));
        Ok(all)
    }

    fn source<T: Text>(&self, text: &T) -> Checked<Words> {
        if text.as_ref().trim().is_empty() {
            return Err(self.err("source", "it is empty", "name where the facts come from"));
        }
        Ok(text.clone().into())
    }

    fn code<T: Text>(&self, field: &'static str, text: &T) -> Checked<Option<Code>> {
        let text = text.as_ref();
        if text.is_empty() {
            return Ok(None);
        }
        let mend = "use ISO 3166-1 alpha-3, HKG PSE KOS TWN, or UNO IGO EUR NGO MNC IMG ISM";
        let code: Code = text.parse().map_err(|_| self.err(field, format!("{text:?} is no code"), mend))?;
        if code.is_country() && !self.codes.is_empty() && !self.codes.contains(&code) {
            return Err(self.err(field, format!("no state has the code {text}"), mend));
        }
        Ok(Some(code))
    }

    fn sectors<T: Text>(&self, texts: &[T]) -> Checked<Vec<Sector>> {
        let read = |t: &T| {
            t.as_ref()
                .parse::<Sector>()
                .map_err(|e| self.err("sectors", e.to_string(), "use one of the known sectors"))
        };
        texts.iter().map(read).collect()
    }

    fn day<T: Text>(&self, field: &'static str, text: &T, last: bool) -> Checked<Option<Date>> {
        let text = text.as_ref();
        if text.is_empty() {
            return Ok(None);
        }
        let read = dates::day(text, last);
        read.map(Some).ok_or_else(|| {
            self.err(field, format!("{text:?} is no day"), "write YYYY, YYYY-MM or YYYY-MM-DD")
        })
    }

    fn terms<T: Text>(&self, terms: &[schema::Term<T>]) -> Checked<Vec<Term>> {
        terms.iter().map(|t| self.term(t)).collect()
    }

    fn term<T: Text>(&self, term: &schema::Term<T>) -> Checked<Term> {
        let (from, to) = (self.day("terms.from", &term.from, false)?, self.day("terms.to", &term.to, true)?);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            return Err(self.err(
                "terms",
                format!("a term ends on {to}, before it begins on {from}"),
                "exchange or correct the days",
            ));
        }
        Ok(Term {
            office: term.office.clone().into(),
            code: self.code("terms.code", &term.code)?,
            sectors: self.sectors(&term.sectors)?,
            from,
            to,
        })
    }

    pub(crate) fn land<T: Text>(&self, raw: &schema::Land<T>, land: Land) -> Checked<State> {
        let successor = self.code("successor", &raw.successor)?;
        let code = successor.or(self.code("code", &raw.code)?);
        if code.is_none() && land == Land::Sovereign {
            return Err(self.err("code", "a state needs one", "write its three letters"));
        }
        let land = match land {
            Land::Sovereign if !raw.until.as_ref().is_empty() => Land::Dissolved,
            Land::Area if raw.acts => Land::Acting,
            land => land,
        };
        Ok(State {
            land,
            code,
            name: self.text("name", &raw.name)?,
            words: self.words(raw)?,
            sectors: self.sectors(&raw.sectors)?,
            pre: raw.pre,
            until: self.day("until", &raw.until, true)?,
            source: self.source(&raw.source)?,
        })
    }

    fn words<T: Text>(&self, raw: &schema::Land<T>) -> Checked<Vec<(Form, Words)>> {
        let capital: Vec<T> = Some(raw.capital.clone())
            .filter(|c| !c.as_ref().is_empty() && !raw.capitals.contains(c))
            .into_iter()
            .collect();
        let lists = [
            (Form::Name, "names", &raw.names),
            (Form::Adjective, "adjectives", &raw.adjectives),
            (Form::People, "demonyms", &raw.demonyms),
            (Form::OnePerson, "demonym", &raw.demonym),
            (Form::Capital, "capital", &capital),
            (Form::Capital, "capitals", &raw.capitals),
            (Form::Seat, "seats", &raw.seats),
            (Form::Byword, "bywords", &raw.bywords),
        ];
        let mut words = vec![(Form::Name, raw.name.clone().into())];
        for (form, field, list) in lists {
            words.extend(self.texts(field, list)?.into_iter().map(|w| (form, w)));
        }
        Ok(words)
    }

    pub(crate) fn role<T: Text>(&self, raw: &schema::Role<T>) -> Checked<Role> {
        let mut words = self.texts("words", &raw.words)?;
        words.extend(self.texts("plurals", &raw.plurals)?);
        if words.is_empty() {
            return Err(self.err("words", "there are none", "write at least one noun"));
        }
        let sectors = self.sectors(&raw.sectors)?;
        if sectors.is_empty() && !raw.belongs {
            return Err(self.err(
                "sectors",
                "there are none",
                "write them, or `belongs = true` where the body before it tells",
            ));
        }
        Ok(Role {
            words,
            sectors,
            person: raw.person,
            office: raw.office,
            belongs: raw.belongs,
            source: self.source(&raw.source)?,
        })
    }

    pub(crate) fn person<T: Text>(&self, raw: &schema::Person<T>) -> Checked<Person> {
        let names = self.names(&raw.name, &raw.aliases)?;
        let code = self.code("code", &raw.code)?.ok_or_else(|| {
            self.err("code", "it is empty", "write that of the office, else of the nationality")
        })?;
        let last = || names[0].rsplit(' ').next().unwrap_or_default().to_owned().into();
        let surname =
            if raw.surname.as_ref().is_empty() { last() } else { self.text("surname", &raw.surname)? };
        let (terms, sectors) = (self.terms(&raw.terms)?, self.sectors(&raw.sectors)?);
        if terms.is_empty() && sectors.is_empty() {
            return Err(self.err(
                "terms",
                "there are neither terms nor sectors",
                "write what the person was and when",
            ));
        }
        Ok(Person { names, surname, code, terms, sectors, source: self.source(&raw.source)? })
    }

    pub(crate) fn body<T: Text>(&self, raw: &schema::Body<T>) -> Checked<Body> {
        let known = || BODY_KINDS.iter().map(|(n, _)| *n).collect::<Vec<_>>().join(" ");
        let kind = Kind::of_body(raw.kind.as_ref()).ok_or_else(|| {
            self.err("kind", format!("{:?} is none of {}", raw.kind.as_ref(), known()), "use one of them")
        })?;
        Ok(Body {
            names: self.names(&raw.name, &raw.aliases)?,
            kind,
            code: self.code("code", &raw.code)?,
            sectors: self.sectors(&raw.sectors)?,
            state_media: raw.state_media,
            terms: self.terms(&raw.terms)?,
            source: self.source(&raw.source)?,
        })
    }

    pub(crate) fn place<T: Text>(&self, raw: &schema::Place<T>) -> Checked<Place> {
        let inside = raw.latitude.abs() <= 90.0 && raw.longitude.abs() <= 180.0;
        if !inside {
            let problem = format!("{} {} is outside the globe", raw.latitude, raw.longitude);
            return Err(self.err("latitude", problem, "write degrees north and east"));
        }
        Ok(Place {
            names: self.names(&raw.name, &raw.aliases)?,
            code: self.code("country", &raw.country)?,
            coordinates: (raw.latitude, raw.longitude),
            population: raw.population,
            sort: raw.kind.clone().into(),
            source: raw.source.clone().into(),
        })
    }
}
