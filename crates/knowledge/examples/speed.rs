//! Times loading and finding: `cargo run --release --example speed -- TEXTFILE`.

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

use knowledge::Knowledge;

#[expect(clippy::print_stdout, reason = "this is a program")]
fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which text?")?;
    let text = fs::read_to_string(path)?;
    let start = Instant::now();
    let knowledge = Knowledge::shipped()?;
    println!("loaded in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    let sentences: Vec<Vec<&str>> = text.split(". ").map(|s| s.split_whitespace().collect()).collect();
    let words: usize = sentences.iter().map(Vec::len).sum();
    let start = Instant::now();
    let found: usize = sentences.iter().map(|s| black_box(knowledge.find(s, s)).len()).sum();
    let seconds = start.elapsed().as_secs_f64();
    println!("{words} words, {found} found, {:.2} µs a word", seconds * 1e6 / words as f64);
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|l| l.starts_with("VmRSS")).unwrap_or("memory unknown here"));
    Ok(())
}
