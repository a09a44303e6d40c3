//! Lemmas by edit scripts.

/// How a lemma is made of a form: `F:n:suffix` in the weight file.
///
/// The form is cased by `F`, its last `n` characters are dropped, the suffix is appended. `L:1:y` makes *copy* of
/// *Copi* and `L:3:y` of *Copies*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    case: Case,
    drop: usize,
    suffix: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Title,
    Keep,
}

impl Script {
    /// Reads a script; the suffix may hold any character.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, ':');
        let case = match parts.next()? {
            "L" => Case::Lower,
            "T" => Case::Title,
            "K" => Case::Keep,
            _ => return None,
        };
        let drop = parts.next()?.parse().ok()?;
        Some(Self { case, drop, suffix: parts.next()?.to_owned() })
    }

    /// The lemma of a form; the form in lower case where the script leaves nothing.
    pub(crate) fn apply(&self, form: &str) -> String {
        let mut lemma = match self.case {
            Case::Lower => form.to_lowercase(),
            Case::Title => title(form),
            Case::Keep => form.to_owned(),
        };
        if self.drop > 0 {
            let end = lemma.char_indices().rev().nth(self.drop - 1).map_or(0, |(i, _)| i);
            lemma.truncate(end);
        }
        lemma.push_str(&self.suffix);
        if lemma.is_empty() { form.to_lowercase() } else { lemma }
    }
}

fn title(form: &str) -> String {
    let mut chars = form.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    first + &chars.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_edit_forms() {
        let check = |script: &str, form: &str, lemma: &str| {
            let script = Script::parse(script).expect("a script");
            assert_eq!(script.apply(form), lemma, "{form}");
        };
        check("L:0:", "Said", "said");
        check("L:2:y", "Said", "say");
        check("L:3:y", "parties", "party");
        check("T:0:", "IRAN", "Iran");
        check("T:0:", "élan", "Élan");
        check("K:1:", "Greens", "Green");
        check("K:0:::", "a", "a::");
        check("L:9:be", "was", "be");
        check("L:3:", "The", "the");
    }

    #[test]
    fn other_texts_are_no_scripts() {
        for text in ["", "L", "L:1", "X:1:a", "L:-1:a", "L:a:a"] {
            assert_eq!(Script::parse(text), None, "{text}");
        }
    }
}
