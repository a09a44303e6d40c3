//! Entries as the program holds them: checked, dated, coded.

use std::borrow::Cow;

use plover::{Code, Sector};

use jiff::civil::Date;

use crate::dates::Term;
use crate::kind::{Form, Kind};

/// Which list an entry stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// States, regions, peoples.
    State,
    /// Role nouns.
    Role,
    /// People.
    Person,
    /// Organisations.
    Body,
    /// Places.
    Place,
}

/// An entry's place among all entries: the same in every run of one version with the same user files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    /// Its list.
    pub table: Table,
    /// Its position there, shipped entries first.
    pub index: u32,
}

/// What sort of land an entry of states is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Land {
    /// A state of today, a territory with a code of its own, or a partly recognised state.
    Sovereign,
    /// A part of a state that acts like one: Scotland, Somaliland.
    Acting,
    /// A people or faith.
    People,
    /// A part of a state or of the world that is only a place: Darfur, Asia.
    Area,
    /// A state that is no more.
    Dissolved,
}

/// A state, region or people.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What sort of land.
    pub land: Land,
    /// The code of the state it is, belongs to or was succeeded by.
    pub code: Option<Code>,
    /// Preferred name.
    pub name: Cow<'static, str>,
    /// Every word for it, by form; the preferred name first.
    pub words: Vec<(Form, Cow<'static, str>)>,
    /// Sectors of a people.
    pub sectors: Vec<Sector>,
    /// Partly recognised.
    pub pre: bool,
    /// Last day of a dissolved state.
    pub until: Option<Date>,
    /// Where the facts come from.
    pub source: Cow<'static, str>,
}

impl State {
    /// Its words of one form.
    pub fn words_of(&self, form: Form) -> impl Iterator<Item = &str> {
        self.words.iter().filter(move |(f, _)| *f == form).map(|(_, w)| w.as_ref())
    }

    /// The first town that stands for its government.
    pub fn capital(&self) -> Option<&str> {
        self.words_of(Form::Capital).next()
    }

    /// What a word of this form means.
    pub(crate) fn kind(&self, form: Form) -> Kind {
        match form {
            Form::Adjective | Form::People | Form::OnePerson => Kind::Nationality,
            Form::Capital => Kind::Capital,
            Form::Seat => Kind::Seat,
            Form::Byword => Kind::Byword,
            Form::Name | Form::Surname => match self.land {
                Land::Area => Kind::Place,
                Land::People => Kind::Nationality,
                Land::Sovereign | Land::Acting | Land::Dissolved => Kind::State,
            },
        }
    }
}

/// A role noun.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Lemmas and irregular plurals.
    pub words: Vec<Cow<'static, str>>,
    /// Sectors, most specific first; empty where only the body before it tells.
    pub sectors: Vec<Sector>,
    /// People, or a body.
    pub person: bool,
    /// Whether one can have held it.
    pub office: bool,
    /// Whether it takes the sectors of the body said before it.
    pub belongs: bool,
    /// Where the facts come from.
    pub source: Cow<'static, str>,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Preferred name and other spellings.
    pub names: Vec<Cow<'static, str>>,
    /// Family name.
    pub surname: Cow<'static, str>,
    /// Code of the state or body served.
    pub code: Code,
    /// What was held when, in the order of the file.
    pub terms: Vec<Term>,
    /// Sectors of somebody without terms.
    pub sectors: Vec<Sector>,
    /// Where the facts come from.
    pub source: Cow<'static, str>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// Preferred name, other names and acronyms.
    pub names: Vec<Cow<'static, str>>,
    /// What it is.
    pub kind: Kind,
    /// Code.
    pub code: Option<Code>,
    /// Sectors, most specific first.
    pub sectors: Vec<Sector>,
    /// Whether it is media that a state runs.
    pub state_media: bool,
    /// Times of other sectors.
    pub terms: Vec<Term>,
    /// Where the facts come from.
    pub source: Cow<'static, str>,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Preferred name and other names.
    pub names: Vec<Cow<'static, str>>,
    /// Code; `None` for seas and lands of several states.
    pub code: Option<Code>,
    /// Degrees north and east.
    pub coordinates: (f64, f64),
    /// People living there; 0 where unknown.
    pub population: u32,
    /// `city`, `region`, `sea`, …
    pub sort: Cow<'static, str>,
    /// Where the facts come from; empty for a line of the shipped table, which names its source once.
    pub source: Cow<'static, str>,
}
