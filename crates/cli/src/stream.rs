//! What a source is: plain text, or items that come one after the other, read in a thread of their own a few ahead of
//! whoever takes them.

use std::io::{BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, sync_channel};

use jiff::civil::Date;
use story::reading::{Arrival, Format, HEAD, Options, Reason, Refused, format_of, read};
use story::{Item, Story};

/// So many items are read ahead.
const AHEAD: usize = 16;

/// What a source yields. Dropping it ends the reading.
pub(crate) type Stream = Receiver<Arrival>;

/// A source that has been begun.
pub(crate) enum Begun {
    /// Plain text, or what is no text at all: whoever reads plain text refuses it in the words of all commands.
    Text(Vec<u8>),
    /// Items of any other format.
    Items(Format, Stream),
}

/// Looks at what a source is and reads it, or begins to. `label` names it in what is refused.
pub(crate) fn begin(
    label: &str,
    mut input: Box<dyn Read + Send>,
    mut options: Options,
) -> std::io::Result<Begun> {
    let mut head = Vec::new();
    let format = match options.format {
        Some(format) => format,
        None => {
            input.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
            format_of(label, &head).unwrap_or(Format::Wire)
        }
    };
    if format == Format::Wire {
        let limit = options.limits.text;
        input.take(limit).read_to_end(&mut head)?;
        return Ok(if head.len() as u64 > limit {
            let place = label.to_owned();
            let refused = Refused { place, reason: Reason::TooLarge { limit } };
            Begun::Items(format, one(Arrival::Refused(refused)))
        } else {
            Begun::Text(head)
        });
    }
    options.format = Some(format);
    Ok(Begun::Items(format, open(label, Box::new(Cursor::new(head).chain(BufReader::new(input))), options)))
}

/// The story of an item, which `published` dates where it does not tell its day.
pub(crate) fn story(item: &Item, published: Option<Date>) -> Story {
    let story = item.story();
    match published.filter(|_| story.published().is_none()) {
        Some(day) => story.with_published(day),
        None => story,
    }
}

/// A stream of one arrival.
fn one(arrival: Arrival) -> Stream {
    let (hand, arrivals) = sync_channel(1);
    // It cannot fail: the other end is here.
    let _ = hand.send(arrival);
    arrivals
}

fn open(label: &str, mut input: Box<dyn Read + Send>, options: Options) -> Stream {
    let (hand, arrivals) = sync_channel(AHEAD);
    let label = label.to_owned();
    std::thread::spawn(move || {
        // Nobody listens any more once the stream is dropped.
        let mut sink = |arrival| match hand.send(arrival) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        };
        // A reader that panics would look like a source that has ended.
        let reading = AssertUnwindSafe(|| read(&label, &mut *input, &options, &mut sink));
        if catch_unwind(reading).is_err() {
            let _ = hand.send(Arrival::Refused(Refused { place: label, reason: Reason::Failed }));
        }
    });
    arrivals
}
