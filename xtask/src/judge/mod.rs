//! Would a learned judge of reports help? Learns one from the extras of the sets that are read, and measures on sets it has not seen.

mod features;
mod model;
mod set;

use std::fmt::Write as _;
use std::path::Path;

use self::model::{Example, Model};
use self::set::Set;
use crate::program::{self, SHARED};

/// Strengths of the pull towards zero that are tried.
const PULLS: &[f64] = &[0.003, 0.01, 0.03, 0.1];
/// Probabilities below which a report is dropped that are tried; 0 drops none.
const LEAST: &[f64] = &[0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
/// Parts of the cross-validation; the stories of a part stay together.
const FOLDS: usize = 5;

/// The section of `ACCURACY.md`.
pub(crate) fn section(program: &Path) -> anyhow::Result<String> {
    let of = |folder: &str| Set::coded(program, folder);
    let (dev, voa) = (format!("{SHARED}/gold/dev"), format!("{SHARED}/gold/voa"));
    let mut text = HEADING.to_owned();
    if !Path::new(&dev).exists() {
        text.push_str("Not measured: the gold is not here.\n");
        return Ok(text);
    }
    let (dev, voa) = (of(&dev)?, of(&voa)?);
    let (train, held) = (of("samples/coded/train")?, of("samples/coded/dev")?);
    text.push_str(COLUMNS);
    for (name, learned, on) in [
        ("gold dev", [&voa, &train], &dev),
        ("gold voa", [&dev, &train], &voa),
        ("own dev, held out", [&voa, &train], &held),
    ] {
        row(&mut text, name, &learned, on);
    }
    text.push_str(VERDICT);
    Ok(text)
}

/// Learns from some sets and measures on another, with and without.
fn row(text: &mut String, name: &str, learned: &[&Set], on: &Set) {
    let (pull, least) = chosen(learned);
    let examples: Vec<&Example> = learned.iter().flat_map(|set| set.examples()).collect();
    let model = Model::learn(&examples, pull);
    let without = on.figures(|_| true);
    let with = on.figures(|example| model.probability(example) >= least);
    let strict = on.figures(|example| model.probability(example) >= 0.5);
    let shown = |f: &plover::score::Figures| {
        format!("{:.3} / {:.3} / {:.3}", f.report_precision, f.report_recall, f.report_f1)
    };
    // Writing into a string cannot fail.
    let _ = writeln!(
        text,
        "| {name} | {} | {least} | {} | {} | {:.2} |",
        shown(&without),
        shown(&with),
        shown(&strict),
        model.ranking(on.examples())
    );
}

/// The pull and the least probability with the best F1 on stories that were left out of the learning.
fn chosen(sets: &[&Set]) -> (f64, f64) {
    let mut best = (f64::MIN, 0.0, 0.0);
    for &pull in PULLS {
        let models: Vec<Model> = (0..FOLDS)
            .map(|fold| {
                let kept = sets.iter().flat_map(|set| set.examples());
                Model::learn(&kept.filter(|e| e.story % FOLDS != fold).collect::<Vec<_>>(), pull)
            })
            .collect();
        for &least in LEAST {
            let keeps = |example: &Example| models[example.story % FOLDS].probability(example) >= least;
            let f1: f64 = sets.iter().map(|set| set.figures(keeps).report_f1).sum();
            if f1 > best.0 {
                best = (f1, pull, least);
            }
        }
    }
    (best.1, best.2)
}

/// Says the section.
pub(crate) fn say() -> anyhow::Result<()> {
    program::say(&section(&program::named()?)?);
    Ok(())
}

const HEADING: &str = "
## A learned judge: tried and not taken

`cargo xtask judge` learns a logistic regression that says of a coded report whether it is right, from the matched reports and the
extras of two sets, and measures on a third. It sees the frame, the trigger, the type and status, how many parties there are, of
what sector and with what country, whether there is a date, place or source, where in the story the report stands, how often it is
told, and what stands beside it (another report of its type, of its parties, of its sentence). Pull and least probability are
those with the best F1 in a cross-validation over the stories it learns from. Precision / recall / F1 of reports:

";

const COLUMNS: &str =
    "| on | without | least probability | with | with 0.5 | order (AUC) |\n|---|---|---|---|---|---|\n";

const VERDICT: &str = "
What it drops to be more precise costs as much in recall: what is extra is mostly a second telling of a report that is right, and
looks like it. So no judge ships, and every report keeps a frame as its reason.
";
