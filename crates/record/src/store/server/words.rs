//! The query language of `--text` for PostgreSQL: what FTS5 understands, written as a `tsquery`.
//!
//! ```text
//! question = part {OR part}            the weakest
//! part     = term {AND term}
//! term     = near {NOT near}
//! near     = [headline: | body:] phrase, one after another: all of them
//!          | ( question )
//! phrase   = word | word* | "some words" | "some words" * | phrase + phrase
//! ```

use super::tokens::tokens;

/// Weight A marks the words of a headline, D those of a body.
const HEADLINE: char = 'A';
const BODY: char = 'D';

/// Positions beyond this one are all the same to PostgreSQL.
const LAST: usize = 16_383;
/// Words between headline and body, so that no phrase goes across.
const GAP: usize = 16;
/// Of a text with more words than this many bytes of them the rest is not filed: PostgreSQL takes a megabyte.
const MOST: usize = 900_000;
/// Bytes of the longest word that PostgreSQL takes.
const LONGEST: usize = 2_000;

/// A text as a `tsvector`: each word with its places.
pub(in crate::store) fn vector(headline: Option<&str>, body: &str) -> String {
    let mut vector = String::new();
    let mut place = 1;
    for word in tokens(headline.unwrap_or_default()) {
        push(&mut vector, &word, place, HEADLINE);
        place += 1;
    }
    place += GAP;
    for word in tokens(body) {
        push(&mut vector, &word, place, BODY);
        place += 1;
    }
    vector
}

fn push(vector: &mut String, word: &str, place: usize, weight: char) {
    if word.len() <= LONGEST && vector.len() < MOST {
        vector.push_str(&format!("'{word}':{}{weight} ", place.min(LAST)));
    }
}

/// The question as a `tsquery`, or what is wrong with it. An empty text asks for what nothing holds.
pub(in crate::store) fn query(text: &str) -> Result<String, String> {
    let signs = signs(text)?;
    let mut reader = Reader { signs: &signs };
    let query = reader.any()?;
    match reader.signs {
        [] => Ok(query.unwrap_or_default()),
        [sign, ..] => Err(format!("syntax error near {sign}")),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Sign {
    Word(String),
    Phrase(String),
    And,
    Or,
    Not,
    Open,
    Close,
    Star,
    Plus,
    Colon,
}

impl std::fmt::Display for Sign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = match self {
            Self::Word(word) => word.as_str(),
            Self::Phrase(words) => return write!(f, "{words:?}"),
            Self::And => "AND",
            Self::Or => "OR",
            Self::Not => "NOT",
            Self::Open => "(",
            Self::Close => ")",
            Self::Star => "*",
            Self::Plus => "+",
            Self::Colon => ":",
        };
        f.write_str(text)
    }
}

fn signs(text: &str) -> Result<Vec<Sign>, String> {
    let mut signs = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let (sign, next) = match letter {
            _ if letter.is_ascii_whitespace() => (None, after),
            '(' => (Some(Sign::Open), after),
            ')' => (Some(Sign::Close), after),
            '*' => (Some(Sign::Star), after),
            '+' => (Some(Sign::Plus), after),
            ':' => (Some(Sign::Colon), after),
            '"' => {
                let (words, next) = phrase(after)?;
                (Some(Sign::Phrase(words)), next)
            }
            _ if is_bare(letter) => {
                let (word, next) = rest.split_at(rest.find(|c| !is_bare(c)).unwrap_or(rest.len()));
                (Some(bare(word)), next)
            }
            _ => return Err(format!("syntax error near {letter:?}")),
        };
        signs.extend(sign);
        rest = next;
    }
    Ok(signs)
}

/// The words up to the closing quote; two quotes in a row are one within.
fn phrase(text: &str) -> Result<(String, &str), String> {
    let mut words = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"').ok_or("unterminated string")?;
        words.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                words.push('"');
                rest = next;
            }
            None => return Ok((words, after)),
        }
    }
}

/// What FTS5 takes without quotes.
fn is_bare(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii()
}

fn bare(word: &str) -> Sign {
    match word {
        "AND" => Sign::And,
        "OR" => Sign::Or,
        "NOT" => Sign::Not,
        _ => Sign::Word(word.to_owned()),
    }
}

struct Reader<'s> {
    signs: &'s [Sign],
}

impl Reader<'_> {
    fn take(&mut self, sign: &Sign) -> bool {
        let there = self.signs.first() == Some(sign);
        self.signs = &self.signs[usize::from(there)..];
        there
    }

    fn any(&mut self) -> Result<Option<String>, String> {
        let mut one = self.every()?;
        while self.take(&Sign::Or) {
            one = joined(one, "|", self.every()?);
        }
        Ok(one)
    }

    fn every(&mut self) -> Result<Option<String>, String> {
        let mut one = self.without()?;
        while self.take(&Sign::And) {
            one = joined(one, "&", self.without()?);
        }
        Ok(one)
    }

    fn without(&mut self) -> Result<Option<String>, String> {
        let mut one = self.row()?;
        while self.take(&Sign::Not) {
            one = joined(one, "&!", self.row()?);
        }
        Ok(one)
    }

    /// Phrases one after another: all must be there.
    fn row(&mut self) -> Result<Option<String>, String> {
        let mut one = self.single()?;
        while matches!(self.signs.first(), Some(Sign::Word(_) | Sign::Phrase(_) | Sign::Open)) {
            one = joined(one, "&", self.single()?);
        }
        Ok(one)
    }

    fn single(&mut self) -> Result<Option<String>, String> {
        if self.take(&Sign::Open) {
            let inner = self.any()?;
            return if self.take(&Sign::Close) { Ok(inner) } else { Err("a parenthesis is open".to_owned()) };
        }
        let weight = match self.signs {
            [Sign::Word(column), Sign::Colon, ..] => {
                let weight = match column.to_ascii_lowercase().as_str() {
                    "headline" => "A",
                    "body" => "D",
                    _ => return Err(format!("no such column: {column}")),
                };
                self.signs = &self.signs[2..];
                weight
            }
            _ => "",
        };
        let mut words = self.words()?;
        while self.take(&Sign::Plus) {
            words.extend(self.words()?);
        }
        let prefix = if self.take(&Sign::Star) { "*" } else { "" };
        Ok(written(&words, prefix, weight))
    }

    fn words(&mut self) -> Result<Vec<String>, String> {
        let [first, rest @ ..] = self.signs else { return Err("a word is missing at the end".to_owned()) };
        let (Sign::Word(text) | Sign::Phrase(text)) = first else {
            return Err(format!("syntax error near {first}"));
        };
        if *first == Sign::Word("NEAR".to_owned()) && rest.first() == Some(&Sign::Open) {
            return Err("NEAR is understood by records in files only".to_owned());
        }
        self.signs = rest;
        Ok(tokens(text).collect())
    }
}

/// `('a' <-> 'b':*A)`; nothing for a phrase that has no word.
fn written(words: &[String], prefix: &str, weight: &str) -> Option<String> {
    let last = words.len().checked_sub(1)?;
    let word = |(i, word): (usize, &String)| {
        let marks = format!("{}{weight}", if i == last { prefix } else { "" });
        if marks.is_empty() { format!("'{word}'") } else { format!("'{word}':{marks}") }
    };
    let words: Vec<String> = words.iter().enumerate().map(word).collect();
    Some(if last == 0 { words.concat() } else { format!("({})", words.join(" <-> ")) })
}

/// What has no word asks for nothing.
fn joined(one: Option<String>, how: &str, other: Option<String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) => Some(format!("({one} {how} {other})")),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_written_anew() {
        for (text, expect) in [
            ("fishery", "'fishery'"),
            ("fish* talks", "('fish':* & 'talks')"),
            ("\"Fishery talks\"", "('fishery' <-> 'talks')"),
            ("a OR b AND c NOT d", "('a' | ('b' & ('c' &! 'd')))"),
            ("(a OR b) c", "(('a' | 'b') & 'c')"),
            ("headline:Oslo body:\"two words\"*", "('oslo':A & ('two':D <-> 'words':*D))"),
            ("one + two", "('one' <-> 'two')"),
            ("\"say \"\"no\"\"\"", "('say' <-> 'no')"),
            ("café AND \"...\"", "'cafe'"),
            ("\"…\"", ""),
        ] {
            assert_eq!(query(text).as_deref(), Ok(expect), "{text}");
        }
    }

    #[test]
    fn what_fts5_refuses_is_refused() {
        for (text, expect) in [
            ("", "missing"),
            ("U.S.", "near '.'"),
            ("\"open", "unterminated"),
            ("a OR", "missing"),
            ("AND b", "near AND"),
            ("(a", "parenthesis"),
            ("a)", "near )"),
            ("outlet:b", "no such column: outlet"),
            ("a -b", "near '-'"),
        ] {
            let said = query(text).unwrap_err();
            assert!(said.contains(expect), "{text}: {said}");
        }
    }

    #[test]
    fn headline_and_body_stand_apart() {
        assert_eq!(vector(Some("Talks end"), "Talks ended"), "'talks':1A 'end':2A 'talks':19D 'ended':20D ");
    }
}
