//! Sentences as CoNLL-U or as an indented tree.

use coding::Document;
use language::Sentence;
use story::Story;

use super::words;

/// CoNLL-U with `sent_id` and `text` comments.
pub(crate) fn conllu(story: &Story, document: &Document<'_>) -> String {
    let sentences: Vec<Sentence> = document.sentences().cloned().collect();
    format!("# newdoc id = {}\n{}", story.id(), language::conllu::write(story.raw(), &sentences))
}

/// One word a line, indented by its depth, with its relation and part of speech.
pub(crate) fn indented(story: &Story, document: &Document<'_>) -> String {
    let mut text = String::new();
    for sentence in document.sentences() {
        let stretch = story.raw().get(sentence.start..sentence.end).unwrap_or_default();
        text.push_str(&format!("# {}\n", words::one_line(stretch)));
        if let Some(root) = sentence.root() {
            branch(sentence, root, 0, &mut text);
        }
        text.push('\n');
    }
    text
}

fn branch(sentence: &Sentence, word: usize, depth: usize, text: &mut String) {
    let token = &sentence.tokens[word];
    text.push_str(&format!(
        "{:indent$}{} {} {} [{}]\n",
        "",
        token.form,
        token.upos,
        token.deprel,
        token.lemma,
        indent = 2 * depth
    ));
    for child in sentence.children(word) {
        branch(sentence, child, depth + 1, text);
    }
}
