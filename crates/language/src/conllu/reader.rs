//! CoNLL-U to [`Treebank`].

use super::{ConlluError, Document, Entry, Treebank};
use crate::labels::{Deprel, Features, Mood, Number, Person, Polarity, Tense, Upos, VerbForm, Voice};
use crate::sentence::Token;

/// Reads a file.
///
/// # Errors
///
/// [`ConlluError`] names the line: columns, ids or heads that do not fit, or a sentence that is no tree.
pub fn read(file: &str) -> Result<Treebank, ConlluError> {
    let mut state = State::default();
    for (i, line) in file.lines().enumerate() {
        state.line(i + 1, line.trim_end_matches('\r'))?;
    }
    let lines = file.lines().count();
    state.end_sentence(lines + 1)?;
    state.end_document();
    Ok(state.treebank)
}

#[derive(Default)]
struct State {
    treebank: Treebank,
    document: Document,
    entry: Entry,
    /// Heads as written, with their lines, until the sentence's length is known.
    heads: Vec<(usize, usize)>,
    new_paragraph: bool,
    /// Whether a space stands before the next word.
    space: bool,
    multiword: Option<Multiword>,
}

/// A multiword token whose words are being read.
struct Multiword {
    last: usize,
    rest: String,
    space_after: bool,
}

impl State {
    fn line(&mut self, number: usize, line: &str) -> Result<(), ConlluError> {
        if line.is_empty() {
            return self.end_sentence(number);
        }
        if let Some(comment) = line.strip_prefix('#') {
            self.comment(comment.trim());
            return Ok(());
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() != 10 {
            return Err(ConlluError::Columns { line: number, found: columns.len() });
        }
        match columns[0] {
            id if id.contains('.') => self.treebank.empty_nodes += 1,
            id if id.contains('-') => self.begin_multiword(number, &columns)?,
            _ => self.word(number, &columns)?,
        }
        Ok(())
    }

    fn comment(&mut self, comment: &str) {
        let (key, value) = comment.split_once('=').map_or((comment, ""), |(k, v)| (k.trim(), v.trim()));
        match key {
            "newdoc id" | "newdoc" => {
                self.end_document();
                value.clone_into(&mut self.document.id);
            }
            "newpar" | "newpar id" => self.new_paragraph = true,
            "sent_id" => value.clone_into(&mut self.entry.id),
            _ => {}
        }
    }

    fn begin_multiword(&mut self, number: usize, columns: &[&str]) -> Result<(), ConlluError> {
        let bad = || ConlluError::Id {
            line: number,
            found: columns[0].to_owned(),
            expected: self.entry.sentence.tokens.len() + 1,
        };
        let last = columns[0].split_once('-').and_then(|(_, l)| l.parse().ok()).ok_or_else(bad)?;
        self.treebank.multiword_tokens += 1;
        self.multiword =
            Some(Multiword { last, rest: columns[1].to_owned(), space_after: space_after(columns[9]) });
        Ok(())
    }

    fn word(&mut self, number: usize, columns: &[&str]) -> Result<(), ConlluError> {
        let id = self.entry.sentence.tokens.len() + 1;
        if columns[0].parse() != Ok(id) {
            return Err(ConlluError::Id { line: number, found: columns[0].to_owned(), expected: id });
        }
        let head = columns[6]
            .parse()
            .map_err(|_| ConlluError::Head { line: number, found: columns[6].to_owned() })?;
        self.heads.push((head, number));
        self.separate();
        let start = self.document.text.len();
        let space = self.spell(id, columns);
        let token = token(columns, start, self.document.text.len(), space);
        if id == 1 {
            self.entry.sentence.start = start;
        }
        self.entry.sentence.end = token.end;
        self.space = space;
        self.entry.sentence.tokens.push(token);
        Ok(())
    }

    /// Writes what stands between two words into the text.
    fn separate(&mut self) {
        let text = &mut self.document.text;
        if self.new_paragraph && !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        } else if self.space && !text.is_empty() {
            text.push(' ');
        }
        self.new_paragraph = false;
        self.space = false;
    }

    /// Writes the word's surface into the text and tells whether a space follows.
    ///
    /// Within a multiword token a word takes the letters that it spells; where it spells something else, the last word
    /// takes what is left.
    fn spell(&mut self, id: usize, columns: &[&str]) -> bool {
        let Some(mut multiword) = self.multiword.take() else {
            self.document.text.push_str(columns[1]);
            return space_after(columns[9]);
        };
        if id >= multiword.last {
            self.document.text.push_str(&multiword.rest);
            return multiword.space_after;
        }
        if let Some(rest) = multiword.rest.strip_prefix(columns[1]) {
            self.document.text.push_str(columns[1]);
            multiword.rest = rest.to_owned();
        }
        self.multiword = Some(multiword);
        false
    }

    fn end_sentence(&mut self, line: usize) -> Result<(), ConlluError> {
        if self.entry.sentence.tokens.is_empty() {
            return Ok(());
        }
        let mut entry = std::mem::take(&mut self.entry);
        let heads = std::mem::take(&mut self.heads);
        for (token, &(head, line)) in entry.sentence.tokens.iter_mut().zip(&heads) {
            if head > heads.len() {
                return Err(ConlluError::Head { line, found: head.to_string() });
            }
            token.head = head.checked_sub(1);
        }
        let heads: Vec<usize> = std::iter::once(0).chain(heads.iter().map(|h| h.0)).collect();
        if !crate::decode::is_tree(&heads) {
            return Err(ConlluError::Tree { line });
        }
        self.document.entries.push(entry);
        self.multiword = None;
        Ok(())
    }

    fn end_document(&mut self) {
        let document = std::mem::take(&mut self.document);
        self.space = false;
        self.new_paragraph = false;
        if !document.entries.is_empty() {
            self.treebank.documents.push(document);
        }
    }
}

fn space_after(misc: &str) -> bool {
    !misc.split('|').any(|m| m == "SpaceAfter=No")
}

fn token(columns: &[&str], start: usize, end: usize, space_after: bool) -> Token {
    Token {
        start,
        end,
        form: columns[1].to_owned(),
        lemma: columns[2].to_owned(),
        upos: Upos::parse(columns[3]),
        features: features(columns[5]),
        head: None,
        deprel: Deprel::parse(columns[7]),
        space_after,
    }
}

/// The features that [`Features`] holds; `Number` values other than singular (dual, plurale tantum) count as plural.
fn features(column: &str) -> Features {
    let mut features = Features::default();
    for (name, value) in column.split('|').filter_map(|pair| pair.split_once('=')) {
        match name {
            "VerbForm" => features.verb_form = VerbForm::parse(value),
            "Tense" => features.tense = Tense::parse(value),
            "Mood" => features.mood = Mood::parse(value),
            "Voice" => features.voice = Voice::parse(value),
            "Number" => features.number = Number::of_any(value),
            "Person" => features.person = Person::parse(value),
            "Polarity" => features.polarity = Polarity::parse(value),
            _ => {}
        }
    }
    features
}
