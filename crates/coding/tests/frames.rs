//! The lexicon's own examples: each must be coded by its frame, each counterexample must not.

mod support;

use lexicon::Frame;
use support::Bench;

/// What is wrong with a frame's examples, a line each.
fn faults(bench: &Bench, frame: &Frame) -> Vec<String> {
    let mut faults = Vec::new();
    for sentence in &frame.examples {
        let told = bench.frames_of(sentence);
        if !told.iter().any(|id| *id == frame.id) {
            faults.push(format!("{} does not code {sentence:?}; it gives {told:?}", frame.id));
        }
    }
    for sentence in &frame.counters {
        if bench.frames_of(sentence).iter().any(|id| *id == frame.id) {
            faults.push(format!("{} codes its counterexample {sentence:?}", frame.id));
        }
    }
    faults
}

#[test]
fn every_frame_codes_its_examples_and_not_its_counterexamples() {
    let bench = Bench::new();
    let faults: Vec<String> = bench.lexicon.frames().iter().flat_map(|f| faults(&bench, f)).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_lexicon_covers_all_types_and_modes() {
    let bench = Bench::new();
    let frames = bench.lexicon.frames();
    assert!(frames.len() >= 300, "{} frames", frames.len());
    for &event_type in plover::EventType::ALL {
        assert!(frames.iter().any(|f| f.event_type == event_type), "no frame for {event_type}");
        let cues = bench.lexicon.cues().modes.get(&event_type);
        for mode in event_type.modes() {
            let fixed = frames.iter().any(|f| f.event_type == event_type && f.modes.contains(mode));
            let cued = cues.is_some_and(|c| c.iter().any(|cue| cue.adds == *mode));
            assert!(fixed || cued, "nothing tells {event_type} {mode}");
        }
    }
}
