//! The section of `PERFORMANCE.md` about what keeping costs beside coding.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::{briefs, measured, program};

/// Stories; `STORIES` in the environment takes fewer, to try things out.
const STORIES: usize = 20_000;
const SEED: u64 = 0x1275;
/// Each is run so often, one after the other in turn, and the best counts: noise only ever adds.
const RUNS: usize = 2;

/// The section as it was measured last.
pub(crate) fn measured() -> anyhow::Result<String> {
    measured::read("ingest", HEADING)
}

/// Measures and writes the section.
pub(crate) fn measure() -> anyhow::Result<()> {
    let stories = std::env::var("STORIES").ok().and_then(|text| text.parse().ok()).unwrap_or(STORIES);
    let Some(sentences) = briefs::sentences()? else {
        anyhow::bail!("not measured: the stories are not here")
    };
    let program = program::build()?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("stories.jsonl");
    fs::write(&file, briefs::recombined(&sentences, stories, SEED).join("\n"))?;
    let mut code: Option<Cost> = None;
    let mut ingest: Option<Cost> = None;
    for run in 0..RUNS {
        let record = folder.path().join(format!("{run}.record"));
        let (file, record) = (file.to_string_lossy(), record.to_string_lossy());
        code = Some(Cost::of(&program, &["code", "--format", "jsonl", &file])?.best(code));
        ingest = Some(Cost::of(&program, &["ingest", &file, "--record", &record])?.best(ingest));
    }
    let (Some(code), Some(ingest)) = (code, ingest) else { anyhow::bail!("nothing was measured") };
    let text = section(stories, code, ingest);
    measured::keep("ingest", &text, stories == STORIES)
}

/// What a run took.
#[derive(Debug, Clone, Copy)]
struct Cost {
    /// Seconds on the wall.
    wall: f64,
    /// Seconds of all processors together.
    processor: f64,
    /// MiB at the peak.
    memory: f64,
}

/// What the system counted of a finished child; Python's standard library asks for it.
const SCRIPT: &str = "import resource, subprocess, sys, time\n\
    start = time.monotonic()\n\
    ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n\
    used = resource.getrusage(resource.RUSAGE_CHILDREN)\n\
    print(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n\
    sys.exit(ended.returncode)";

impl Cost {
    fn of(program: &Path, args: &[&str]) -> anyhow::Result<Self> {
        let output = Command::new("python3").args(["-c", SCRIPT]).arg(program).args(args).output()?;
        ensure!(output.status.success(), "dateline {} failed", args.join(" "));
        let printed = String::from_utf8(output.stdout)?;
        let numbers: Vec<f64> = printed.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let [wall, processor, memory] = numbers[..] else {
            return Err(anyhow::anyhow!("{printed:?}")).context("python3 printed something else");
        };
        Ok(Self { wall, processor, memory })
    }

    /// The best of each.
    fn best(self, other: Option<Self>) -> Self {
        other.map_or(self, |other| Self {
            wall: self.wall.min(other.wall),
            processor: self.processor.min(other.processor),
            memory: self.memory.min(other.memory),
        })
    }

    fn row(self, stories: usize) -> String {
        format!(
            "{:.0} | {:.1} s | {:.1} s | {:.0} MiB |",
            stories as f64 / self.wall,
            self.wall,
            self.processor,
            self.memory
        )
    }
}

fn section(stories: usize, code: Cost, ingest: Cost) -> String {
    format!(
        "{HEADING}| {stories} stories | stories a second | wall | processors | memory at its peak |\n|---|---|---|---|---|\n\
         | `dateline code` | {}\n| `dateline ingest` | {}\n| more than coding alone | | {:+.1} % | {:+.1} % | |\n",
        code.row(stories),
        ingest.row(stories),
        (ingest.wall / code.wall - 1.0) * 100.0,
        (ingest.processor / code.processor - 1.0) * 100.0,
    )
}

const HEADING: &str = "
## Keeping beside coding

`cargo xtask ingest`: stories recombined from the sentences of the VOA briefs (seeded, no two alike, spread over twenty
years) are coded (`dateline code --format jsonl`, printed to nowhere) and ingested into a new record, in turn, start
included; the best of two runs. Asked was a rate within 10 % of coding alone.

";
