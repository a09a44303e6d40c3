//! Holidays, and the one day that goes by its figures.

use std::ops::Range;

use jiff::civil::date;

use crate::chart::Name;
use crate::expr::Expr;
use crate::holiday::{self, Holiday};
use crate::lex::Atom;
use crate::rule::{Rule, past};
use crate::sense::{Sense, Word};

/// The rule under which the table of holidays stands in an explanation.
pub(crate) static HOLIDAY: Rule = Rule {
    name: "holiday",
    patterns: &[],
    make: |_| None,
    examples: &[
        past("They met on Christmas Eve.", &[("Christmas Eve", "2023-12-24 day")]),
        past("They met on New Year's Day.", &[("New Year's Day", "2024-01-01 day")]),
        past("They met during Ramadan.", &[("Ramadan", "2023-03-23..2023-04-21 range")]),
        past("They met before Easter 2019.", &[("before Easter 2019", "..2019-04-20 open")]),
    ],
};

/// The rule of 11 September 2001.
pub(crate) static NINE_ELEVEN: Rule = Rule {
    name: "nine-eleven",
    patterns: &[],
    make: |_| None,
    examples: &[past("After the 9/11 attacks it changed.", &[("9/11", "2001-09-11 day")])],
};

/// The rule of the two world wars, which more dates are told by than by any other.
pub(crate) static WORLD_WAR: Rule = Rule {
    name: "world-war",
    patterns: &[],
    make: |_| None,
    examples: &[
        past("It grew after World War II.", &[("after World War II", "1945-09-03.. open")]),
        past("It fell during the First World War.", &[("First World War", "1914-07-28..1918-11-11 range")]),
    ],
};

/// The world wars by name: from the first declaration of war to the armistice, and from the attack on Poland to
/// the surrender of Japan.
fn world_war(atoms: &[Atom<'_>], at: usize) -> Option<Name> {
    const FIRST: Expr = Expr::War(date(1914, 7, 28), date(1918, 11, 11));
    const SECOND: Expr = Expr::War(date(1939, 9, 1), date(1945, 9, 2));
    let text = |n: usize| atoms.get(at + n).map_or("", |atom| atom.text);
    let (expr, len) = match (text(0), text(1), text(2)) {
        ("World", "War", "I" | "One" | "1") => (FIRST, 3),
        ("World", "War", "II" | "Two" | "2") => (SECOND, 3),
        ("First", "World", "War") => (FIRST, 3),
        ("Second", "World", "War") => (SECOND, 3),
        ("WWI" | "WW1", ..) => (FIRST, 1),
        ("WWII" | "WW2", ..) => (SECOND, 1),
        _ => return None,
    };
    Some(Name { span: at..at + len, sense: Sense::Span(expr), rule: &WORLD_WAR })
}

/// The name that begins with an atom, if one does.
pub(crate) fn name_at(atoms: &[Atom<'_>], at: usize) -> Option<Name> {
    if is_nine_eleven(atoms, at) {
        let sense = Sense::Span(Expr::Date(date(2001, 9, 11)));
        return Some(Name { span: at..at + 3, sense, rule: &NINE_ELEVEN });
    }
    if let Some(name) = world_war(atoms, at) {
        return Some(name);
    }
    let atom = &atoms[at];
    let may_begin =
        matches!(atom.sense, Sense::Other | Sense::Weekday(_) | Sense::Month(5) | Sense::Ordinal(4));
    if !may_begin || !atom.is_capitalised() {
        return None;
    }
    let (span, holiday) = longest(atoms, at)?;
    Some(Name { span, sense: Sense::Span(Expr::Holiday(holiday)), rule: &HOLIDAY })
}

/// The longest holiday's name that begins with an atom.
fn longest(atoms: &[Atom<'_>], at: usize) -> Option<(Range<usize>, Holiday)> {
    let mut name = String::new();
    let mut found = None;
    for (next, atom) in atoms.iter().enumerate().skip(at) {
        if !push_letters(&mut name, atom.text) || !holiday::is_beginning(&name) {
            break;
        }
        if let Some(holiday) = holiday::look_up(&name) {
            found = Some((at..next + 1, holiday));
        }
    }
    found
}

/// Adds the letters and figures of a word in lower case. A hyphen has none and belongs to the name all the same;
/// a comma or a bracket ends it.
fn push_letters(name: &mut String, text: &str) -> bool {
    const LONGEST_WORD: usize = 16;
    let ends_name = text.len() > LONGEST_WORD || matches!(text, "," | "." | "(" | ")" | ":" | ";" | "\"");
    if !ends_name {
        name.extend(text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    }
    !ends_name && !name.is_empty()
}

fn is_nine_eleven(atoms: &[Atom<'_>], at: usize) -> bool {
    let Some([nine, slash, eleven]) = atoms.get(at..at + 3) else { return false };
    nine.text == "9" && slash.is(Word::Slash) && eleven.text == "11"
}
