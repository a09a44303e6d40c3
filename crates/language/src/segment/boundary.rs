//! Where one sentence ends and the next begins, within a paragraph.

use super::Span;
use super::period;
use super::tables::{Kind, SPEECH, is_starter};

/// More tokens than a sentence of the news has: the longest of the treebanks has 159. What never stops, a list of
/// thousands of names or a text without periods, is cut here, since a tree over it costs time in the square of it.
const LONGEST: usize = 500;

/// Appends the paragraph's sentences to `found`; one that is longer than [`LONGEST`] in pieces.
pub(super) fn sentences(text: &str, tokens: &[Span], found: &mut Vec<Vec<Span>>) {
    let quotes = Quotes::of(text, tokens);
    let (mut start, mut i) = (0, 0);
    while i < tokens.len() {
        let end = after_closers(text, tokens, &quotes, i + 1);
        let numbering = i == start + 1 && is_number(tokens[start].of(text));
        if !numbering && ends(text, tokens, &quotes, i, end) {
            found.extend(tokens[start..end].chunks(LONGEST).map(<[Span]>::to_vec));
            start = end;
            i = end;
        } else {
            i += 1;
        }
    }
    found.extend(tokens[start..].chunks(LONGEST).map(<[Span]>::to_vec));
}

/// How the token at `i` stands at a sentence's end, if it can.
enum Stop {
    /// A period, or a dot run.
    Period,
    /// A question or exclamation mark.
    Mark,
    /// An abbreviation with its period.
    Abbreviation(Kind),
}

fn stop(text: &str, token: Span) -> Option<Stop> {
    let form = token.of(text);
    if form.chars().all(|c| matches!(c, '.' | '…')) {
        return Some(Stop::Period);
    }
    if form.chars().all(|c| matches!(c, '!' | '?')) {
        return Some(Stop::Mark);
    }
    let word = form.strip_suffix('.')?;
    if word.contains('.') {
        return Some(Stop::Abbreviation(acronym_kind(word)));
    }
    if word.chars().count() == 1 {
        return Some(Stop::Abbreviation(Kind::Title));
    }
    period::kind(word).map(Stop::Abbreviation)
}

/// `e.g.` and `i.e.` stand in the middle; other acronyms may end a sentence.
fn acronym_kind(word: &str) -> Kind {
    match word.to_ascii_lowercase().as_str() {
        "e.g" | "i.e" | "a.k.a" => Kind::Closed,
        _ => Kind::Open,
    }
}

/// Whether a sentence ends between the stop at `i`, with its closers up to `end`, and the token at `end`.
fn ends(text: &str, tokens: &[Span], quotes: &Quotes, i: usize, end: usize) -> bool {
    let Some(stop) = stop(text, tokens[i]) else { return false };
    let Some(&next) = tokens.get(end) else { return false };
    let closed = end > i + 1;
    let word = first_word(text, tokens, quotes, end);
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    // Without a space only a capital after a period begins a sentence ("war.In the end").
    let run_on = capital && matches!(stop, Stop::Period) && !is_dots(tokens[i].of(text));
    if !tokens[end - 1].space_after && !run_on {
        return false;
    }
    let begins = capital || !word.chars().next().is_some_and(char::is_lowercase);
    match stop {
        Stop::Period if is_dots(tokens[i].of(text)) => begins && begins_sentence(next.of(text)),
        Stop::Period | Stop::Mark if closed && told(text, tokens, end) => false,
        Stop::Period => begins && begins_sentence(next.of(text)),
        Stop::Mark => begins && !(closed && is_continuation(next.of(text))) && begins_sentence(next.of(text)),
        Stop::Abbreviation(Kind::Title | Kind::Number | Kind::State | Kind::Day) if closed => {
            is_starter(word)
        }
        Stop::Abbreviation(Kind::Title | Kind::Closed) => false,
        Stop::Abbreviation(_) => is_starter(word) || (capital && (closed || quotes.opens(end))),
    }
}

/// `2` of `2. The budget`, which numbers a paragraph.
fn is_number(form: &str) -> bool {
    form.len() <= 4 && form.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

fn is_dots(form: &str) -> bool {
    form.len() > 1
}

/// `"Why?" Hall asked`, `"Go!" the man said`: a quotation's stop before the words that tell who spoke.
fn told(text: &str, tokens: &[Span], from: usize) -> bool {
    let mut forms =
        tokens[from..].iter().map(|t| t.of(text)).take(4).take_while(|f| f.starts_with(char::is_alphabetic));
    let first = forms.next().unwrap_or_default();
    SPEECH.contains(&first) || (!is_starter(first) && forms.any(|f| SPEECH.contains(&f)))
}

/// Marks that never begin a sentence.
fn begins_sentence(form: &str) -> bool {
    !matches!(
        form.chars().next(),
        Some(',' | ';' | ':' | ')' | ']' | '}' | '%' | '.' | '?' | '!' | '/' | '&' | '”' | '»')
    ) || form == "..."
}

fn is_continuation(form: &str) -> bool {
    matches!(form, "," | "-" | "--" | "–" | "—" | ";" | ":")
}

/// Closing marks that are looked at after a stop.
const CLOSERS: usize = 4;

/// Index after the closing marks that follow a stop, and after footnote numbers in brackets (`[8]`).
fn after_closers(text: &str, tokens: &[Span], quotes: &Quotes, from: usize) -> usize {
    let mut at = after_marks(text, tokens, quotes, from);
    while at < from + 4 * CLOSERS && is_footnote(text, &tokens[at..]) {
        at += 3;
    }
    at
}

fn is_footnote(text: &str, tokens: &[Span]) -> bool {
    let [open, number, close, ..] = tokens else { return false };
    open.of(text) == "[" && close.of(text) == "]" && number.of(text).bytes().all(|b| b.is_ascii_digit())
}

fn after_marks(text: &str, tokens: &[Span], quotes: &Quotes, from: usize) -> usize {
    let mut at = from;
    while let Some(token) = tokens.get(at).filter(|_| at < from + CLOSERS) {
        let form = token.of(text);
        let attached = !tokens[at - 1].space_after;
        let closes = match form {
            "”" | "»" | "’’" | "''" => true,
            ")" | "]" | "}" | "’" => attached,
            "\"" | "'" => quotes.closes(at),
            _ => false,
        };
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

/// The first word at or after `at`, past opening marks.
fn first_word<'t>(text: &'t str, tokens: &[Span], quotes: &Quotes, at: usize) -> &'t str {
    let opening = |i: usize, f: &str| {
        matches!(f, "“" | "‘" | "(" | "[" | "«" | "``" | "‘‘" | "‘’" | "*" | "—" | "--" | "-" | "...")
            || quotes.opens(i)
    };
    tokens
        .iter()
        .enumerate()
        .skip(at)
        .map(|(i, t)| (i, t.of(text)))
        .take(4)
        .find(|(i, f)| !opening(*i, f))
        .map_or("", |(_, f)| f)
}

/// For each straight quotation mark, whether it opens or closes.
struct Quotes {
    opens: Vec<Option<bool>>,
}

impl Quotes {
    /// By the spaces around the mark, and where these do not tell, by turns.
    fn of(text: &str, tokens: &[Span]) -> Self {
        let mut open = false;
        let opens = (0..tokens.len())
            .map(|i| {
                let form = tokens[i].of(text);
                if form != "\"" && form != "'" {
                    return None;
                }
                let before = i == 0 || tokens[i - 1].space_after;
                let after = tokens[i].space_after;
                let after_bracket = i > 0 && matches!(tokens[i - 1].of(text), "(" | "[" | "—" | "-" | "--");
                let opening = match (before || after_bracket, after) {
                    (true, false) => true,
                    (false, true) => false,
                    _ if form == "\"" => !open,
                    _ => before,
                };
                if form == "\"" {
                    open = opening;
                }
                Some(opening)
            })
            .collect();
        Self { opens }
    }

    fn opens(&self, at: usize) -> bool {
        self.opens.get(at).copied().flatten() == Some(true)
    }

    fn closes(&self, at: usize) -> bool {
        self.opens.get(at).copied().flatten() == Some(false)
    }
}
