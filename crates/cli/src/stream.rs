//! The items of a source one after the other, read in a thread of its own a few ahead of whoever takes them.

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::mpsc::{IntoIter, sync_channel};

use story::reading::{Arrival, Options, read};

/// So many items are read ahead.
const AHEAD: usize = 16;

/// What a source yields. Dropping it ends the reading.
pub(crate) type Stream = IntoIter<Arrival>;

/// Begins to read. `label` names the source in what is refused.
pub(crate) fn open(label: &str, mut input: Box<dyn Read + Send>, options: Options) -> Stream {
    let (hand, arrivals) = sync_channel(AHEAD);
    let label = label.to_owned();
    std::thread::spawn(move || {
        // Nobody listens any more once the stream is dropped.
        let mut sink = |arrival| match hand.send(arrival) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        let _ = read(&label, &mut *input, &options, &mut sink);
    });
    arrivals.into_iter()
}
