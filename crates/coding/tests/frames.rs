//! The lexicon's own examples: each must be coded by its frame, each counterexample must not.

mod support;

use support::{Bench, faults};

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
    assert!(frames.len() >= 1500, "{} frames", frames.len());
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
