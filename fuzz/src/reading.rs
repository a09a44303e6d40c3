//! What a reader of `story` must keep to whatever bytes come in.

use std::ops::ControlFlow;

use story::reading::{Arrival, Format, Limits, Options, read};

/// Reads bytes as a format and checks what arrives: something always does, every item has text and becomes a story whose
/// parts can be quoted, every refusal says where and why in few words, and no document is larger than the limit.
///
/// # Panics
///
/// If one of these does not hold.
pub fn reads(format: Format, bytes: &[u8]) {
    let limits =
        Limits { document: 1 << 20, unpacked: 8 << 20, zip: 8 << 20, members: 1000, ..Limits::default() };
    let options = Options { format: Some(format), limits, ..Options::default() };
    let mut count = 0;
    let mut input = bytes;
    let flow = read("any.bin", &mut input, &options, &mut |arrival| {
        count += 1;
        check(&arrival);
        ControlFlow::Continue(())
    });
    assert!(flow.is_continue(), "nobody stopped it");
    assert!(count > 0, "neither an item nor a reason");
}

fn check(arrival: &Arrival) {
    match arrival {
        Arrival::Item(item) => {
            assert!(!item.body.trim().is_empty(), "an item without text");
            let story = item.story();
            story.parts().iter().for_each(|part| drop(story.text(part.span).to_owned()));
            story.prose().iter().for_each(|prose| drop(story.text(prose.span).to_owned()));
        }
        Arrival::Refused(refused) => {
            assert!(refused.place.starts_with("any"), "{refused}");
            assert_ne!(refused.reason.code(), "story/failed", "a reader panicked: {refused}");
            assert!(refused.to_string().len() < 4000, "a refusal of {} bytes", refused.to_string().len());
        }
    }
}

/// Reads text as wire text and checks that its parts cover it: every character that is not blank lies in exactly one
/// top-level part.
///
/// # Panics
///
/// If one does not.
pub fn covers(bytes: &[u8]) {
    let raw = String::from_utf8_lossy(bytes).into_owned();
    let story = story::read_wire("any", raw.clone(), None);
    assert_eq!(story.raw(), raw);
    for prose in story.prose() {
        assert!(!story.text(prose.span).is_empty());
    }
}
