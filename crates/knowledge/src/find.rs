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
    /// The lemma, where the token is one piece.
    lemma: Option<Cow<'t, str>>,
    token: usize,
    hyphened: bool,
}

/// A form under which a role noun may be listed, in whatever case: a stem and its ending.
type Noun<'p> = (&'p str, &'static str);

impl Piece<'_> {
    /// The word, its lemma, its naive singular.
    fn nouns(&self) -> impl Iterator<Item = Noun<'_>> {
        let lemma = self.lemma.as_deref().filter(|l| *l != self.said);
        let forms = [Some((self.said.as_ref(), "")), lemma.map(|l| (l, "")), singular(&self.said)];
        forms.into_iter().flatten()
    }

    /// Whether one of its forms is this word in lower case.
    fn is_noun(&self, word: &str) -> bool {
        let same = |(stem, ending): Noun<'_>| {
            let (head, tail) = (word.get(..stem.len()), word.get(stem.len()..));
            let ascii = head.is_some_and(|h| h.eq_ignore_ascii_case(stem)) && tail == Some(ending);
            ascii || !stem.is_ascii() && format!("{stem}{ending}").to_lowercase() == word
        };
        self.nouns().any(same)
    }
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
        let begins = |noun: Noun<'_>| self.index.starts(Key::EMPTY.with_parts(noun.0, noun.1));
        if !sentence.pieces[at].nouns().any(begins) {
            return None;
        }
        let mut keys = vec![Key::EMPTY];
        for end in at + 1..=(at + MAX_ROLE_WORDS).min(sentence.pieces.len()) {
            let piece = &sentence.pieces[end - 1];
            keys = keys
                .iter()
                .flat_map(|k| piece.nouns().map(|(stem, ending)| k.with_parts(stem, ending)))
                .collect();
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
        let same = |(o, p): (&Cow<'_, str>, &Piece<'_>)| p.is_noun(&o.to_lowercase());
        own.len() == end - at && own.iter().zip(&sentence.pieces[at..end]).all(same)
    }
}

/// "chairman of the joint chiefs of staff" is the longest role.
const MAX_ROLE_WORDS: usize = 7;

impl<'t> Sentence<'t> {
    fn new(words: &[&'t str], lemmas: &[&'t str]) -> Self {
        let mut pieces: Vec<Piece<'t>> = Vec::with_capacity(words.len() + 4);
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut glue = false;
        for (token, word) in words.iter().enumerate() {
            starts.push(pieces.len());
            if fold::is_glue(word) {
                glue = true;
                continue;
            }
            let lemma = || lemmas.get(token).and_then(|l| first_piece(l));
            if fold::is_plain(word) {
                pieces.push(Piece { said: Cow::Borrowed(word), lemma: lemma(), token, hyphened: glue });
                glue = false;
                continue;
            }
            let cut = fold::pieces(word);
            let whole = cut.len() == 1;
            for (i, said) in cut.into_iter().enumerate() {
                let lemma = if whole { lemma() } else { None };
                pieces.push(Piece { said, lemma, token, hyphened: glue || i > 0 });
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

fn first_piece(lemma: &str) -> Option<Cow<'_, str>> {
    if fold::is_plain(lemma) { Some(Cow::Borrowed(lemma)) } else { fold::pieces(lemma).into_iter().next() }
}

/// The singular that English endings tell: "counties", "coaches", "troops".
fn singular(word: &str) -> Option<Noun<'_>> {
    let ends = |ending: &str| {
        let at = word.len().checked_sub(ending.len()).filter(|&at| word.is_char_boundary(at))?;
        word[at..].eq_ignore_ascii_case(ending).then(|| &word[..at])
    };
    let hissing = |stem: &&str| stem.ends_with(['s', 'x', 'h', 'S', 'X', 'H']);
    if let Some(stem) = ends("ies") {
        return Some((stem, "y"));
    }
    if let Some(stem) = ends("es").filter(hissing) {
        return Some((stem, ""));
    }
    ends("s").filter(|s| s.len() > 2 && !s.ends_with(['s', 'S'])).map(|stem| (stem, ""))
}
