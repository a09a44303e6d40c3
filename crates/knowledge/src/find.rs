//! Finding names and role nouns in the words of a sentence.

use std::borrow::Cow;

use crate::fold::{self, Key};
use crate::index::{self, Ref};
use crate::knowledge::Knowledge;
use crate::sense::{Found, Sense};

/// A sentence's tokens in pieces.
struct Sentence<'t> {
    pieces: Vec<Piece<'t>>,
    /// Piece numbers at which each token begins, and the number of pieces at the end.
    starts: Vec<usize>,
}

struct Piece<'t> {
    said: Cow<'t, str>,
    /// Lower-cased forms under which a role noun may stand: lemma, word, naive singular.
    nouns: Vec<String>,
    token: usize,
    hyphened: bool,
}

impl Knowledge {
    /// The longest names and role nouns in a sentence, leftmost first, none overlapping, each with all its meanings.
    ///
    /// `words` and `lemmas` are UD tokens, one of each; names are matched on words with their capitals, or all in capitals;
    /// role nouns on lemmas whatever their case. Hyphens and apostrophes between tokens are skipped. A name never begins or
    /// ends inside a token.
    pub fn find<'k>(&'k self, words: &[&str], lemmas: &[&str]) -> Vec<Found<'k>> {
        let sentence = Sentence::new(words, lemmas);
        let mut found = Vec::new();
        let mut at = 0;
        while at < sentence.pieces.len() {
            match self.longest(&sentence, at).filter(|(end, _)| !self.reaches_over(&sentence, at, *end)) {
                Some((end, senses)) => {
                    found.push(Found {
                        tokens: sentence.pieces[at].token..sentence.pieces[end - 1].token + 1,
                        senses,
                    });
                    at = end;
                }
                None => at = sentence.next_token(at),
            }
        }
        found
    }

    /// Whether "the South" would cut "South Korean" in two: an article's name gives way to a longer one that begins after it.
    fn reaches_over(&self, sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
        let article = sentence.pieces[at].said.eq_ignore_ascii_case("the") && end > at + 1;
        article && self.longest(sentence, at + 1).is_some_and(|(over, _)| over > end)
    }

    /// The longest name or role that begins at a piece: where it ends, and its meanings.
    fn longest<'k>(&'k self, sentence: &Sentence<'_>, at: usize) -> Option<(usize, Vec<Sense<'k>>)> {
        let name = self.longest_name(sentence, at);
        let role = self.longest_role(sentence, at);
        match (name, role) {
            (Some((n, mut names)), Some((r, roles))) if n == r => {
                names.extend(roles);
                Some((n, names))
            }
            (Some((n, names)), Some((r, _))) if n > r => Some((n, names)),
            (_, Some((r, roles))) => Some((r, roles)),
            (name, None) => name,
        }
    }

    fn longest_name<'k>(&'k self, sentence: &Sentence<'_>, at: usize) -> Option<(usize, Vec<Sense<'k>>)> {
        let first = Key::EMPTY.with(&sentence.pieces[at].said);
        if !self.index.starts(first) {
            return None;
        }
        let keys = sentence.keys(at, self.index.longest);
        let ends = keys.into_iter().enumerate().rev().map(|(i, key)| (at + i + 1, key));
        ends.filter(|&(end, key)| sentence.ends_token(end) && !self.index.names(key).is_empty()).find_map(
            |(end, key)| {
                let said: Vec<&str> = sentence.pieces[at..end].iter().map(|p| p.said.as_ref()).collect();
                let hyphened: Vec<bool> = sentence.pieces[at..end].iter().map(|p| p.hyphened).collect();
                let senses = self.named(key, &said, &hyphened);
                (!senses.is_empty()).then_some((end, senses))
            },
        )
    }

    fn longest_role<'k>(&'k self, sentence: &Sentence<'_>, at: usize) -> Option<(usize, Vec<Sense<'k>>)> {
        let mut best: Option<(usize, Vec<Sense<'k>>)> = None;
        let mut keys = vec![Key::EMPTY];
        for end in at + 1..=(at + MAX_ROLE_WORDS).min(sentence.pieces.len()) {
            let piece = &sentence.pieces[end - 1];
            keys = keys.iter().flat_map(|k| piece.nouns.iter().map(|n| k.with(n))).collect();
            if end == at + 1 {
                keys.retain(|&k| self.index.starts(k));
            }
            if keys.is_empty() {
                break;
            }
            if !sentence.ends_token(end) {
                continue;
            }
            let refs: Vec<&Ref> = keys
                .iter()
                .flat_map(|&k| self.index.roles(k))
                .filter(|r| self.says(sentence, at, end, r))
                .collect();
            if !refs.is_empty() {
                let mut senses = refs.iter().map(|r| self.sense(r)).collect();
                self.rank(&mut senses);
                best = Some((end, senses));
            }
        }
        best
    }

    /// Whether the pieces are the role's words; "US" is no plural of a role "u" and hashes may collide.
    fn says(&self, sentence: &Sentence<'_>, at: usize, end: usize, found: &Ref) -> bool {
        let Some((_, word)) = index::words(&self.entries, found.id).word(usize::from(found.word)) else {
            return false;
        };
        let own = fold::pieces(word);
        // Acronyms and short titles ("MP", "GI", "Gen") are the only roles whose capitals count.
        if own.len() == 1 && own[0].chars().next().is_some_and(char::is_uppercase) {
            let said = &sentence.pieces[at].said;
            return said.as_ref() == own[0] || said.strip_suffix('s') == Some(own[0].as_ref());
        }
        let same = |(o, p): (&Cow<'_, str>, &Piece<'_>)| p.nouns.iter().any(|n| *n == o.to_lowercase());
        own.len() == end - at && own.iter().zip(&sentence.pieces[at..end]).all(same)
    }
}

/// "chairman of the joint chiefs of staff" is the longest role.
const MAX_ROLE_WORDS: usize = 7;

impl<'t> Sentence<'t> {
    fn new(words: &[&'t str], lemmas: &[&str]) -> Self {
        let mut pieces: Vec<Piece<'t>> = Vec::with_capacity(words.len() + 4);
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut glue = false;
        for (token, word) in words.iter().enumerate() {
            starts.push(pieces.len());
            if fold::is_glue(word) {
                glue = true;
                continue;
            }
            let cut = fold::pieces(word);
            let whole = cut.len() == 1;
            for (i, said) in cut.into_iter().enumerate() {
                let lemma = lemmas.get(token).filter(|_| whole);
                let nouns = nouns(&said, lemma.copied());
                pieces.push(Piece { said, nouns, token, hyphened: glue || i > 0 });
            }
            glue = false;
        }
        starts.push(pieces.len());
        Self { pieces, starts }
    }

    /// The keys of one, two, three … pieces from here.
    fn keys(&self, at: usize, longest: usize) -> Vec<Key> {
        let mut key = Key::EMPTY;
        let run = self.pieces[at..].iter().take(longest);
        run.map(|p| {
            key = key.with(&p.said);
            key
        })
        .collect()
    }

    fn ends_token(&self, end: usize) -> bool {
        self.pieces.get(end).is_none_or(|p| p.token != self.pieces[end - 1].token)
    }

    fn next_token(&self, at: usize) -> usize {
        self.starts[self.pieces[at].token + 1].max(at + 1)
    }
}

/// Forms under which a role noun may be listed.
fn nouns(said: &str, lemma: Option<&str>) -> Vec<String> {
    let word = said.to_lowercase();
    let mut forms = vec![word];
    let mut add = |form: String| {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    };
    if let Some(lemma) = lemma {
        lemma_forms(lemma).for_each(&mut add);
    }
    let word = said.to_lowercase();
    if let Some(stem) = word.strip_suffix("ies") {
        add(format!("{stem}y"));
    } else if let Some(stem) = word.strip_suffix("es").filter(|s| s.ends_with(['s', 'x', 'h'])) {
        add(stem.to_owned());
    } else if let Some(stem) = word.strip_suffix('s').filter(|s| s.len() > 2 && !s.ends_with('s')) {
        add(stem.to_owned());
    }
    forms
}

fn lemma_forms(lemma: &str) -> impl Iterator<Item = String> + '_ {
    fold::pieces(lemma).into_iter().take(1).map(|p| p.to_lowercase())
}
