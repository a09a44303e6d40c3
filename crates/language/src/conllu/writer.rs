//! Sentences to CoNLL-U.

use std::fmt::Write as _;

use crate::sentence::{Name, NameKind, Sentence};

/// Writes sentences of `text` as CoNLL-U, numbered `1`, `2`, … in `sent_id`, each with its stretch of `text`.
///
/// XPOS and DEPS are `_`. Names stand in the last column as `Name=B-PER`, `Name=I-PER`.
/// The result can be read by [`super::read`]; spans are lost, since the format has none.
pub fn write(text: &str, sentences: &[Sentence]) -> String {
    let mut out = String::new();
    for (i, sentence) in sentences.iter().enumerate() {
        let stretch = text.get(sentence.start..sentence.end).unwrap_or_default();
        let line: Vec<&str> = stretch.split_whitespace().collect();
        // Writing into a string cannot fail, so the results are dropped here and below.
        let _ = writeln!(out, "# sent_id = {}\n# text = {}", i + 1, line.join(" "));
        write_words(&mut out, sentence);
        out.push('\n');
    }
    out
}

fn write_words(out: &mut String, sentence: &Sentence) {
    for (i, token) in sentence.tokens.iter().enumerate() {
        let head = token.head.map_or(0, |h| h + 1);
        let _ = writeln!(
            out,
            "{}\t{}\t{}\t{}\t_\t{}\t{head}\t{}\t_\t{}",
            i + 1,
            token.form,
            token.lemma,
            token.upos,
            token.features.to_conllu(),
            token.deprel,
            misc(sentence, i),
        );
    }
}

fn misc(sentence: &Sentence, index: usize) -> String {
    let name = sentence.names.iter().find(|n| n.tokens.contains(&index)).map(|n| label(n, index));
    let space = (!sentence.tokens[index].space_after).then(|| "SpaceAfter=No".to_owned());
    let parts: Vec<String> = name.into_iter().chain(space).collect();
    if parts.is_empty() { "_".to_owned() } else { parts.join("|") }
}

fn label(name: &Name, index: usize) -> String {
    let place = if index == name.tokens.start { 'B' } else { 'I' };
    let kind = match name.kind {
        NameKind::Person => "PER",
        NameKind::Organisation => "ORG",
        NameKind::Location => "LOC",
        NameKind::Other => "MISC",
    };
    format!("Name={place}-{kind}")
}
