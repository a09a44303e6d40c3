//! Reads the stories coded by hand, where they are at hand, and holds the parts against their numbered sentences.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails loudly, in its helpers too")]

use std::fs;
use std::path::{Path, PathBuf};

use story::{Part, PartKind, Story, read_wire};

/// A numbered sentence: its place in code points.
struct Sentence {
    start: usize,
    end: usize,
}

/// A story as it lies on disk: its name, its text, and the sentences a person numbered.
struct Coded {
    name: String,
    raw: String,
    published: String,
    sentences: Vec<Sentence>,
}

fn gold(set: &str) -> Vec<Coded> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/gold").join(set).join("stories");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is absent", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.iter().map(|path| coded(path)).collect()
}

fn coded(path: &Path) -> Coded {
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    let offset =
        |sentence: &serde_json::Value, key: &str| usize::try_from(sentence[key].as_u64().unwrap()).unwrap();
    let sentences = json["sentences"].as_array().unwrap().iter();
    Coded {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        raw: fs::read_to_string(path).unwrap(),
        published: json["published"].as_str().unwrap().to_owned(),
        sentences: sentences
            .map(|sentence| Sentence { start: offset(sentence, "start"), end: offset(sentence, "end") })
            .collect(),
    }
}

/// Every letter of every numbered sentence is prose, or lies in a part that is by its nature none.
fn check_prose_covers(coded: &Coded, story: &Story, exempt: &[PartKind]) {
    let mut covered = vec![false; coded.raw.chars().count()];
    let mut cover = |range: std::ops::Range<usize>| covered[range].fill(true);
    story.prose().iter().for_each(|prose| cover(story.code_points(prose.span)));
    let is_exempt = |part: &&Part| exempt.contains(&part.kind);
    story.parts().iter().filter(is_exempt).for_each(|part| cover(story.code_points(part.span)));
    let letters: Vec<char> = coded.raw.chars().collect();
    for sentence in &coded.sentences {
        for at in sentence.start..sentence.end {
            let is_missed = letters[at].is_alphanumeric() && !covered[at];
            assert!(!is_missed, "{}: {:?} is not prose", coded.name, &letters[sentence.start..sentence.end]);
        }
    }
}

#[test]
fn prose_covers_the_stories_coded_by_hand() {
    use PartKind::{Byline, Credit, Dateline, EndMark, Legend, Published, Rights, Slug, UsageTerms};
    for set in ["seed", "dev", "voa"] {
        for coded in gold(set) {
            let story = read_wire(&coded.name, coded.raw.clone(), None);
            let exempt = [Byline, Credit, Dateline, EndMark, Legend, Published, Rights, Slug, UsageTerms];
            check_prose_covers(&coded, &story, &exempt);
        }
    }
}

/// These stories have a headline and paragraphs, some a key to a map, and nothing else.
#[test]
fn plain_stories_are_headline_and_paragraphs() {
    for set in ["dev", "voa"] {
        for coded in gold(set) {
            let published = coded.published.parse().unwrap();
            let story = read_wire(&coded.name, coded.raw.clone(), Some(published));
            let others: Vec<&Part> = story
                .parts()
                .iter()
                .filter(|part| {
                    !matches!(part.kind, PartKind::Headline | PartKind::Paragraph | PartKind::Legend)
                })
                .collect();
            assert!(others.is_empty(), "{}: {others:?}", coded.name);
            assert_eq!(story.parts_of(PartKind::Headline).count(), 1, "{}", coded.name);
            assert_eq!(story.anchor(), Some(published), "{}", coded.name);
            assert_eq!(story.notes(), [], "{}", coded.name);
        }
    }
}

/// The wire story has one of everything; the sentences a person numbered are the parts themselves.
#[test]
fn wire_story_has_every_part() {
    use PartKind::{
        Agency, Byline, Caption, Credit, Dateline, EndMark, Headline, Label, Paragraph, Published,
        RepeatedHeadline, Rights, Slug, UsageTerms,
    };
    for coded in gold("seed") {
        let story = read_wire(&coded.name, coded.raw.clone(), None);
        let counts = [
            (Headline, 1),
            (RepeatedHeadline, 1),
            (Slug, 2),
            (Byline, 1),
            (Published, 1),
            (Caption, 1),
            (Label, 1),
            (UsageTerms, 1),
            (Credit, 1),
            (Dateline, 1),
            (Agency, 1),
            (Paragraph, 10),
            (EndMark, 1),
            (Rights, 1),
        ];
        for (kind, count) in counts {
            assert_eq!(story.parts_of(kind).count(), count, "{kind:?}");
        }
        assert_eq!(story.parts().len(), counts.iter().map(|(_, count)| count).sum::<usize>());
        assert_eq!(story.anchor().unwrap().to_string(), coded.published);
        assert_eq!(story.rights(), story::Rights::Restricted);
        assert_eq!(story.notes(), []);
    }
}

/// Five hundred briefs, each a list of paragraphs.
fn briefs() -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/stories/voa.json");
    let Ok(json) = fs::read_to_string(&path) else {
        println!("skipped: {} is absent", path.display());
        return Vec::new();
    };
    let briefs: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let paragraphs = |brief: &serde_json::Value| {
        let paragraphs = brief["paragraphs"].as_array().unwrap().iter();
        paragraphs.map(|paragraph| paragraph.as_str().unwrap().trim().to_owned()).collect()
    };
    briefs.iter().map(paragraphs).collect()
}

/// Breaks a paragraph into lines of at most `column` characters.
fn wrap(paragraph: &str, column: usize, indent: &str) -> String {
    let mut wrapped = indent.to_owned();
    let mut width = indent.len();
    for (index, word) in paragraph.split_whitespace().enumerate() {
        let len = word.chars().count();
        if index > 0 && width + 1 + len > column {
            wrapped.push('\n');
            width = 0;
        } else if index > 0 {
            wrapped.push(' ');
            width += 1;
        }
        wrapped.push_str(word);
        width += len;
    }
    wrapped
}

/// Sets the briefs below a headline as `set` does, and counts the paragraphs that come back whole, in thousandths.
fn check_kept(name: &str, set: impl Fn(&[String]) -> String, least: usize) {
    let (mut total, mut kept) = (0, 0);
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for paragraphs in briefs() {
        let raw = format!("Envoys call for calm in the valley\n\n{}\n", set(&paragraphs));
        let story = read_wire("brief", raw, None);
        let found: Vec<String> =
            story.parts_of(PartKind::Paragraph).map(|part| one_line(story.text(part.span))).collect();
        total += paragraphs.len();
        kept += paragraphs.iter().filter(|paragraph| found.contains(&one_line(paragraph))).count();
    }
    println!("{name}: {kept} of {total} paragraphs");
    assert!(kept * 1000 >= total * least, "{name}: {kept} of {total}");
}

#[test]
fn briefs_keep_their_paragraphs() {
    check_kept("a blank line between", |paragraphs| paragraphs.join("\n\n"), 999);
    check_kept("a line each", |paragraphs| paragraphs.join("\n"), 999);
    check_kept("CRLF", |paragraphs| paragraphs.join("\r\n\r\n"), 999);
}

#[test]
fn briefs_keep_their_paragraphs_when_wrapped() {
    let each = |paragraphs: &[String], column: usize, indent: &str, between: &str| {
        paragraphs.iter().map(|p| wrap(p, column, indent)).collect::<Vec<_>>().join(between)
    };
    check_kept("wrapped at 70", |paragraphs| each(paragraphs, 70, "", "\n\n"), 999);
    check_kept("wrapped at 60 and indented", |paragraphs| each(paragraphs, 60, "   ", "\n"), 999);
    check_kept("wrapped at 72 and nothing else", |paragraphs| each(paragraphs, 72, "", "\n"), 850);
}
