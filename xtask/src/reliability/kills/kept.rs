//! What a record holds, in lines that do not depend on when and in which run they were written.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use record::Record;
use serde_json::Value;

use crate::program;

/// Lines of one kind, each with how often it stands there.
type Lines = BTreeMap<String, usize>;

/// Everything that a record says.
#[derive(Debug)]
pub(super) struct Kept {
    kinds: Vec<(&'static str, Lines)>,
}

/// How two records differ, in lines.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Difference {
    /// In the undisturbed one alone.
    pub(super) lost: usize,
    /// More often in the other.
    pub(super) doubled: usize,
    /// In the other alone.
    pub(super) different: usize,
}

impl Difference {
    pub(super) fn add(&mut self, other: &Self) {
        self.lost += other.lost;
        self.doubled += other.doubled;
        self.different += other.different;
    }
}

impl Kept {
    pub(super) fn read(program: &Path, path: &Path) -> anyhow::Result<Self> {
        let name = path.to_str().context("a record's path is no text")?;
        let asked = |what: &str, flags: &[&str]| {
            let args = [&[what, "--record", name, "--format", "jsonl"], flags].concat();
            program::output(program, &args)
        };
        let (mut stories, mut history) = (Lines::new(), Lines::new());
        let record = Record::open(path)?;
        for (story, voice) in record.voices()? {
            *stories.entry(format!("{story} told by {voice}")).or_default() += 1;
        }
        for (story, hash, reports) in record.history()? {
            *history.entry(format!("{story} {hash}: {reports} reports")).or_default() += 1;
        }
        Ok(Self {
            kinds: vec![
                ("reports", lines(&asked("reports", &["--limit", "0"])?)?),
                ("events", lines(&asked("events", &["--limit", "0"])?)?),
                ("stories", stories),
                ("versions that were corrected", history),
                ("refused items", lines(&asked("refused", &[])?)?),
            ],
        })
    }

    pub(super) fn stories(&self) -> i64 {
        let stories = self.kinds.iter().find(|(kind, _)| *kind == "stories");
        stories.map_or(0, |(_, lines)| lines.len() as i64)
    }

    pub(super) fn sizes(&self) -> String {
        let size = |(kind, lines): &(&str, Lines)| format!("{} {kind}", lines.values().sum::<usize>());
        self.kinds.iter().map(size).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn compare(&self, other: &Self) -> Difference {
        let mut difference = Difference::default();
        for ((_, expected), (_, found)) in self.kinds.iter().zip(&other.kinds) {
            difference.add(&compared(expected, found));
        }
        difference
    }
}

fn compared(expected: &Lines, found: &Lines) -> Difference {
    let mut difference = Difference::default();
    for (line, &times) in expected {
        difference.lost += times.saturating_sub(found.get(line).copied().unwrap_or(0));
    }
    for (line, &times) in found {
        match expected.get(line) {
            Some(&there) => difference.doubled += times.saturating_sub(there),
            None => difference.different += times,
        }
    }
    difference
}

/// The instant at which an item was refused belongs to the run, not to the item.
fn lines(printed: &str) -> anyhow::Result<Lines> {
    let mut lines = Lines::new();
    for line in printed.lines() {
        let mut value: Value = serde_json::from_str(line)?;
        if let Some(object) = value.as_object_mut() {
            object.remove("at");
        }
        *lines.entry(value.to_string()).or_default() += 1;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::{Difference, compared, lines};

    #[test]
    fn lines_that_lack_come_twice_or_differ_are_told_apart() {
        let of = |text: &str| lines(text).unwrap();
        let expected = of("{\"id\":1,\"at\":\"now\"}\n{\"id\":2}\n{\"id\":3}");
        assert_eq!(compared(&expected, &expected), Difference::default());
        let found = of("{\"id\":1,\"at\":\"then\"}\n{\"id\":1}\n{\"id\":2,\"x\":0}");
        assert_eq!(compared(&expected, &found), Difference { lost: 2, doubled: 1, different: 1 });
    }
}
