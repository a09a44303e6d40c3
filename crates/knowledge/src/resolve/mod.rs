//! Who a noun phrase speaks of: its code, sectors, name and office, and the rule that says so.
//!
//! The phrase is cut into units (names and role nouns of the dictionary) and what lies between them. Which unit holds the
//! head decides which rule speaks; the rules stand in [`RULES`] in the order in which they are asked.

mod body;
mod land;
mod patterns;
mod person;
mod role;
mod scene;
mod shade;

pub(crate) use patterns::is_body_noun;
pub use patterns::{BODY_RULES, BodyExample, BodyRule, Resolved};

use jiff::civil::Date;
use plover::{Code, Sector};

use crate::kind::Kind;
use crate::knowledge::Knowledge;
use scene::Scene;

/// A noun phrase.
#[derive(Debug, Clone, Copy)]
pub struct Phrase<'a> {
    /// Its words, contiguous UD tokens.
    pub words: &'a [&'a str],
    /// A lemma for each.
    pub lemmas: &'a [&'a str],
    /// Index of its syntactic head among them.
    pub head: usize,
}

/// Who a phrase speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Identity {
    /// Code; `None` where the words alone do not tell.
    pub code: Option<Code>,
    /// Sectors, most specific first.
    pub sectors: Vec<Sector>,
    /// Name of a person or body.
    pub name: Option<String>,
    /// Office held, in lower case.
    pub office: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The rule that identified it.
    pub rule: &'static str,
}

/// A rule: looks at the phrase and says who it is, or nothing.
type Rule = fn(&Scene<'_>) -> Option<Identity>;

/// All rules; the first to answer wins.
const RULES: &[Rule] = &[
    person::named,
    person::titled,
    body::apposed,
    role::role,
    body::named,
    land::land,
    land::nations,
    patterns::pattern,
    person::respelt,
    person::surname,
];

impl Knowledge {
    /// Who a phrase speaks of on a day, in a story about the countries of `focus`, most prominent first.
    ///
    /// ```
    /// use knowledge::{Knowledge, Phrase};
    /// let knowledge = Knowledge::shipped()?;
    /// let words = ["Vietnamese", "Deputy", "Foreign", "Minister", "Nguyen", "Minh", "Vu"];
    /// let phrase = Phrase { words: &words, lemmas: &words, head: 3 };
    /// let who = knowledge.resolve(&phrase, None, &[]).unwrap();
    /// assert_eq!((who.code.unwrap().as_str(), who.name.as_deref()), ("VNM", Some("Nguyen Minh Vu")));
    /// assert_eq!(who.office.as_deref(), Some("deputy foreign minister"));
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn resolve(&self, phrase: &Phrase<'_>, on: Option<Date>, focus: &[Code]) -> Option<Identity> {
        let scene = Scene::new(self, phrase, on, focus)?;
        RULES.iter().find_map(|rule| rule(&scene))
    }
}
