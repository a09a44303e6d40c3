//! Times loading, finding and looking up: `cargo run --release --package dateline-knowledge --example speed -- TEXTFILE`.
//!
//! Prints `what<TAB>figure`, the processor's time of the best of several runs: what others run beside it costs it little.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use knowledge::Knowledge;

const RUNS: usize = 7;

#[expect(clippy::print_stdout, reason = "this is a program")]
fn main() -> Result<(), Box<dyn Error>> {
    let before = memory();
    let load = best(|| {
        drop(black_box(Knowledge::shipped()?));
        Ok(())
    })?;
    println!("loading all\t{:.1} ms", load * 1e3);
    let knowledge = Knowledge::shipped()?;
    if let (Some(before), Some(now)) = (before, memory()) {
        println!("memory that it takes, loaded\t{:.0} MB", (now - before) / 1e3);
    }
    let names: Vec<&str> = knowledge.all().map(|s| s.name).collect();
    let looked = best(|| {
        let found: usize = names.iter().map(|n| black_box(knowledge.senses(n)).len()).sum();
        if found < names.len() / 2 { Err("most names are not found".into()) } else { Ok(()) }
    })?;
    println!("names looked up, all {}\t{:.0} a second", names.len(), names.len() as f64 / looked);
    let Some(path) = env::args().nth(1) else { return Ok(()) };
    let text = fs::read_to_string(path)?;
    let sentences: Vec<Vec<&str>> = text.split(". ").map(|s| s.split_whitespace().collect()).collect();
    let words: usize = sentences.iter().map(Vec::len).sum();
    let found = best(|| {
        sentences.iter().for_each(|s| drop(black_box(knowledge.find(s, s))));
        Ok(())
    })?;
    println!("names found in running text\t{:.0} words a second", words as f64 / found);
    Ok(())
}

/// The least time of several runs, in seconds.
fn best(mut run: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let mut least = f64::INFINITY;
    for _ in 0..RUNS {
        let (start, clock) = (processor(), Instant::now());
        run()?;
        let used =
            processor().zip(start).map_or_else(|| clock.elapsed().as_secs_f64(), |(now, then)| now - then);
        least = least.min(used);
    }
    Ok(least)
}

/// Seconds that this program has run on a processor, where the system tells.
fn processor() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// Kilobytes of memory in use, where the system tells.
fn memory() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|l| l.starts_with("VmRSS"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
