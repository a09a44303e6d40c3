//! Words and phrases that a rule looks for.

use serde::Deserialize;

/// One or more words that stand side by side.
///
/// ```
/// let phrase: watch::Phrase = "ballistic missile*".parse().unwrap();
/// assert_eq!(phrase.find("Two Ballistic missiles flew."), Some("Ballistic missiles"));
/// assert_eq!(phrase.find("The missile was ballistic."), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Phrase {
    words: Vec<Word>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// In lower case.
    letters: String,
    /// Whether it may go on.
    begins: bool,
}

/// A phrase without a word in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no word; write one or more words, a star behind one that may go on")]
pub struct BadPhrase(String);

impl std::str::FromStr for Phrase {
    type Err = BadPhrase;

    fn from_str(text: &str) -> Result<Self, BadPhrase> {
        let word = |(start, end): (usize, usize)| Word {
            letters: text[start..end].to_lowercase(),
            begins: text[end..].starts_with('*'),
        };
        let words: Vec<Word> = words(text).map(word).collect();
        if words.is_empty() { Err(BadPhrase(text.to_owned())) } else { Ok(Self { words }) }
    }
}

impl TryFrom<String> for Phrase {
    type Error = BadPhrase;

    fn try_from(text: String) -> Result<Self, BadPhrase> {
        text.parse()
    }
}

impl Phrase {
    /// Where the phrase first stands in a text, as the text writes it.
    pub fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        let there: Vec<(usize, usize)> = words(text).collect();
        let fits = |(word, (start, end)): (&Word, &(usize, usize))| word.fits(&text[*start..*end]);
        let stretch =
            there.windows(self.words.len()).find(|stretch| self.words.iter().zip(*stretch).all(fits))?;
        Some(&text[stretch.first()?.0..stretch.last()?.1])
    }
}

impl Word {
    fn fits(&self, found: &str) -> bool {
        let found = found.to_lowercase();
        if self.begins { found.starts_with(&self.letters) } else { found == self.letters }
    }
}

/// The stretches of letters and digits in a text.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let end = start + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        at = end;
        Some((start, end))
    })
}
