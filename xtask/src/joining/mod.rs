//! The section of `ACCURACY.md` about joining: reports of many stories, and which of them are one happening.

mod bcubed;
mod marked;
mod meantime;
mod program;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use self::bcubed::Score;
use self::program::Joined;
use crate::program::{SHARED, build};

/// A story with the happenings that are marked in it.
#[derive(Debug)]
struct Marked {
    id: String,
    published: String,
    outlet: Option<String>,
    text: String,
    /// Half-open ranges of code points, each with the key of its happening.
    golds: Vec<(usize, usize, String)>,
}

/// Sets of our own, and what they are for.
const OWN: [(&str, &str); 2] = [
    ("samples/joined/dev.txt", "own stories, for error work"),
    ("samples/joined/test.txt", "own stories, held out"),
];

/// The section as Markdown, and what was joined wrongly.
pub(crate) fn section() -> anyhow::Result<(String, String)> {
    let program = build()?;
    let mut text = String::from(HEADING);
    let mut wrong = String::new();
    for (file, what) in OWN {
        let stories = marked::read(&fs::read_to_string(file)?)?;
        row(&program, &format!("`{file}`: {what}"), &stories, &mut text, &mut wrong)?;
    }
    let folder = format!("{SHARED}/data/meantime");
    if Path::new(&folder).exists() {
        let stories = meantime::read(Path::new(&folder))?;
        row(&program, "MEANTIME: Wikinews about Airbus and General Motors", &stories, &mut text, &mut wrong)?;
    } else {
        text.push_str("| MEANTIME | not measured: the stories are not here |\n");
    }
    Ok((text, wrong))
}

fn row(
    program: &Path,
    what: &str,
    stories: &[Marked],
    text: &mut String,
    wrong: &mut String,
) -> anyhow::Result<()> {
    let joined = program::joined(program, stories)?;
    let mapped: Vec<(&str, &str)> =
        joined.iter().map(|joined| (joined.gold.as_str(), joined.event.as_str())).collect();
    let (all, shared) = (Score::of(&mapped), Score::of(&bcubed::told_often(&mapped)));
    // Writing into a string cannot fail.
    let _ = writeln!(
        text,
        "| {what} | {} | {} | {:.3} | {:.3} | **{:.3}** | {} | {:.3} |",
        stories.len(),
        mapped.len(),
        all.precision,
        all.recall,
        all.f1(),
        shared.count,
        shared.f1(),
    );
    let _ = write!(wrong, "{what}\n{}", errors(&joined));
    Ok(())
}

/// Pairs that are one happening in two events, and pairs of two happenings in one event.
fn errors(joined: &[Joined]) -> String {
    let mut text = String::new();
    for (i, one) in joined.iter().enumerate() {
        for other in &joined[i + 1..] {
            let what = match (one.gold == other.gold, one.event == other.event) {
                (true, false) => "apart",
                (false, true) => "together",
                _ => continue,
            };
            let _ = writeln!(text, "{what}\n  {}\n  {}", one.shown, other.shown);
        }
    }
    text
}

const HEADING: &str = "
## Joining

`cargo xtask joining` (it also lists what was joined wrongly). The stories are coded and ingested into a new record; a report counts
where the trigger of one of its sentences overlaps a marked happening, and each counts once, by its first such. Precision of a report is the
share of its event's counted reports that are of its happening, recall the share of its happening's counted reports that
are in its event; B³ is the mean of each over all counted reports, F1 their harmonic mean. The last two columns leave out reports whose happening
no other report tells. MEANTIME: happenings are its events with cross-document instance ids, and within a story
its coreference chains; its mentions are single words. `samples/joined/README.md` says how our own stories were made. Asked was 0.75.

| stories | number | reports that count | precision | recall | B³ F1 | told more than once | B³ F1 |
|---|---|---|---|---|---|---|---|
";
