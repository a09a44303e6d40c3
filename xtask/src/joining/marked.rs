//! Reads `samples/joined`: stories with `{key: words}` around the words that tell a happening.

use anyhow::Context;

use super::Marked;

/// The stories of a file.
pub(super) fn read(file: &str) -> anyhow::Result<Vec<Marked>> {
    file.split("\n# ").map(|block| story(block.trim_start_matches("# "))).collect()
}

fn story(block: &str) -> anyhow::Result<Marked> {
    let (head, body) = block.split_once('\n').with_context(|| format!("{block:?} has no text"))?;
    let [id, published, outlet] = head.split(" | ").collect::<Vec<_>>()[..] else {
        anyhow::bail!("{head:?} is no \"id | day | outlet\"")
    };
    let (text, golds) = unmark(body.trim()).with_context(|| format!("story {id}"))?;
    Ok(Marked {
        id: id.to_owned(),
        published: published.to_owned(),
        outlet: Some(outlet.trim().to_owned()),
        text,
        golds,
    })
}

type Golds = Vec<(usize, usize, String)>;

/// The text without marks, and where they stood.
fn unmark(marked: &str) -> anyhow::Result<(String, Golds)> {
    let (mut text, mut golds) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, mark)) = rest.split_once('{') {
        text.push_str(before);
        let (mark, after) = mark.split_once('}').context("a mark is not closed")?;
        let (key, words) = mark.split_once(": ").with_context(|| format!("{mark:?} has no key"))?;
        let start = text.chars().count();
        text.push_str(words);
        golds.push((start, text.chars().count(), key.to_owned()));
        rest = after;
    }
    text.push_str(rest);
    Ok((text, golds))
}

#[cfg(test)]
mod tests {
    #[test]
    fn marks_go_and_their_places_stay() {
        let stories = super::read(
            "# a | 2024-03-01 | Wire\nÉire {x: went} home.\n\n# b | 2024-03-02 | Post\nIt {y: fell}.",
        )
        .unwrap();
        assert_eq!((stories[0].text.as_str(), stories[1].text.as_str()), ("Éire went home.", "It fell."));
        assert_eq!(stories[0].golds, [(5, 9, "x".to_owned())]);
        assert!(super::read("# a | 2024-03-01 | Wire\n{x went").is_err());
    }
}
