//! A user's frames with what came of their sentences.

use std::fmt::Write as _;

use coding::Trial;
use lexicon::{Checked, Frame};

use super::frames;

/// Frames with their sentences tried.
pub(crate) type Tried<'f> = [(&'f Frame, Vec<Trial>)];

/// The user's frames, file by file, each with its sentences.
pub(crate) fn listing(tried: &Tried<'_>, checked: &Checked) -> String {
    let mut out = String::new();
    let mut file = "";
    for (frame, trials) in tried {
        if frame.file != file {
            file = &frame.file;
            let _ = writeln!(out, "{file}");
        }
        let replaced = checked.replaced(frame);
        let over = replaced.map_or_else(String::new, |f| format!(", replaces ours of {}:{}", f.file, f.line));
        let _ = writeln!(out, "  {:>5}  {}: {}{over}", frame.line, frame.id, frames::kind(frame));
        for trial in trials {
            let _ = writeln!(out, "         {}", verdict(trial));
        }
    }
    out
}

/// Our frames whose sentences come out otherwise beside the user's.
pub(crate) fn losses(lost: &Tried<'_>) -> String {
    if lost.is_empty() {
        return String::new();
    }
    let mut out = "ours that come out otherwise beside these\n".to_owned();
    for (frame, trials) in lost {
        for trial in trials {
            let told = if trial.told.is_empty() { "nothing".to_owned() } else { trial.told.join(", ") };
            let _ = writeln!(out, "         {}: {:?} is now coded by {told}", frame.id, trial.sentence);
        }
    }
    out
}

/// The last line.
pub(crate) fn summary(
    mine: &Tried<'_>,
    lost: &Tried<'_>,
    files: usize,
    wrong: usize,
    checked: &Checked,
) -> String {
    let over = mine.iter().filter(|(f, _)| checked.replaced(f).is_some()).count();
    let sentences = mine.iter().map(|(_, t)| t.len()).sum::<usize>();
    let failed = mine.iter().flat_map(|(_, t)| t).filter(|t| !t.is_right()).count();
    let lost = lost.iter().map(|(_, t)| t.len()).sum::<usize>();
    format!(
        "{} frames in {files} files, {over} replace ours; {sentences} sentences, {failed} fail; {lost} sentences of ours come out otherwise; {wrong} problems\n",
        mine.len()
    )
}

/// What came of a sentence, and the mend where it is not what the frame's writer wants.
fn verdict(trial: &Trial) -> String {
    let sentence = &trial.sentence;
    match (trial.wanted, trial.fits) {
        (true, true) => format!("{sentence:?} is coded by it"),
        (false, false) => format!("{sentence:?} is not, as it should be"),
        (false, true) => {
            format!(
                "FAILS: {sentence:?} is coded by it; add a condition to needs or lacks that tells it apart"
            )
        }
        (true, false) => format!("FAILS: {sentence:?} {}", missed(trial)),
    }
}

fn missed(trial: &Trial) -> String {
    if !trial.told.is_empty() {
        let told = trial.told.join(", ");
        return format!("is coded by {told}; the frame with more conditions wins, so add one to needs");
    }
    match trial.refused.as_slice() {
        [] => "sets off no frame; see with dateline parse what dictionary form and word class its words have"
            .to_owned(),
        refused => {
            let left: Vec<String> = refused.iter().map(|r| format!("{} ({})", r.frame, r.why)).collect();
            format!(
                "is left out: {}; write a sentence with a known actor that tells it as done",
                left.join(", ")
            )
        }
    }
}
