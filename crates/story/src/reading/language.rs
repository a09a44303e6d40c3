//! In which language?

/// So many characters tell it.
const ENOUGH: usize = 2000;
/// From so many letters on, and this sure, is it believed: an English brief taken for another language would be lost.
const LETTERS: usize = 80;
const SURE: f64 = 0.9;

/// The language that the words show, as an ISO 639-3 code; `None` where they are too few to tell.
pub fn language_of(text: &str) -> Option<String> {
    let head: String = text.chars().take(ENOUGH).collect();
    if head.chars().filter(|c| c.is_alphabetic()).count() < LETTERS {
        return None;
    }
    let found = whatlang::detect(&head).filter(|found| found.is_reliable() && found.confidence() >= SURE)?;
    Some(found.lang().code().to_owned())
}

/// A code as formats give it (`en-GB`, `EN`, `eng`), without region, in lower case; `None` if it is none.
pub(super) fn code(tag: &str) -> Option<String> {
    let code = tag.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphabetic());
    (is_code && code != "und" && code != "mul").then_some(code)
}

#[cfg(test)]
mod tests {
    use super::{code, language_of};

    #[test]
    fn by_words() {
        let english = "The foreign ministers of the two countries met in Geneva on Monday and agreed to meet again next week.";
        let german = "Die Außenminister der beiden Länder trafen sich am Montag in Genf und wollen sich nächste Woche wieder treffen.";
        assert_eq!(language_of(english).as_deref(), Some("eng"));
        assert_eq!(language_of(german).as_deref(), Some("deu"));
        assert_eq!(language_of("12:30"), None);
    }

    #[test]
    fn by_tag() {
        assert_eq!(code("en-GB").as_deref(), Some("en"));
        assert_eq!(code(" EN ").as_deref(), Some("en"));
        assert_eq!(code("english"), None);
        assert_eq!(code("und"), None);
    }
}
