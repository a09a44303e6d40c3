//! How fast is the reader? Prints words and word pieces a second for a text file.
//!
//! ```text
//! cargo run --release -p dateline-language --example speed -- FILE [THREADS [KERNELS]]
//! ```
//!
//! Paragraphs (blank lines) are shared out among the threads, as stories would be.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a measuring program prints rates")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use language::Reader;

/// Paragraphs given to a reader at a time: about a story.
const STORY: usize = 8;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("usage: speed FILE [THREADS [KERNELS]]")?;
    let most: usize = arguments.next().map_or(Ok(2), |n| n.parse())?;
    let only = arguments.next();
    let text = std::fs::read_to_string(file)?;
    let stories: Vec<Vec<(usize, &str)>> =
        text.split("\n\n").map(|p| (0, p)).collect::<Vec<_>>().chunks(STORY).map(<[_]>::to_vec).collect();

    let begin = Instant::now();
    let reader = Reader::shipped()?;
    println!("{} loaded in {:.0} ms", reader.version(), begin.elapsed().as_secs_f64() * 1e3);
    drop(reader);
    println!("{:<14}{:>8}{:>14}{:>14}", "kernels", "threads", "words/s", "pieces/s");
    for (name, reader) in Reader::with_each_kernel()? {
        if only.as_ref().is_some_and(|o| o != name) {
            continue;
        }
        for threads in 1..=most {
            let begin = Instant::now();
            let (words, pieces) = read(&reader, &stories, threads);
            let seconds = begin.elapsed().as_secs_f64();
            println!(
                "{name:<14}{threads:>8}{:>14.0}{:>14.0}",
                words as f64 / seconds,
                pieces as f64 / seconds
            );
        }
    }
    Ok(())
}

/// Reads all stories and counts their words and word pieces.
fn read(reader: &Reader, stories: &[Vec<(usize, &str)>], threads: usize) -> (usize, usize) {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut counts = (0, 0);
        while let Some(story) = stories.get(next.fetch_add(1, Ordering::Relaxed)) {
            for token in reader.read_all(story).iter().flatten().flat_map(|s| &s.tokens) {
                counts.0 += 1;
                counts.1 += reader.pieces(&token.form);
            }
        }
        counts
    };
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let counts = handles.into_iter().map(|h| h.join().unwrap_or_default());
        counts.fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    })
}
