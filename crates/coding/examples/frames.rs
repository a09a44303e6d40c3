//! Prints the frames whose examples are not coded by them, or whose counterexamples are: a quick look while writing frames.
//!
//! `cargo run --release -p dateline-coding --example frames [PREFIX]`; the tests hold the same check.

#![allow(clippy::print_stdout, reason = "an example prints")]

#[path = "../tests/support/mod.rs"]
mod support;

use support::Bench;

fn main() {
    let prefix = std::env::args().nth(1).unwrap_or_default();
    let bench = Bench::new();
    let (mut examples, mut faults) = (0, 0);
    for frame in bench.lexicon.frames().iter().filter(|f| f.id.starts_with(&prefix)) {
        for fault in support::faults(&bench, frame) {
            println!("{fault}");
            faults += 1;
        }
        examples += frame.examples.len() + frame.counters.len();
    }
    println!("{faults} faults in {examples} sentences");
}
