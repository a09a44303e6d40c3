use std::fmt::Write as _;
use std::ops::ControlFlow;

use expect_test::Expect;
use story::Item;
use story::reading::{Arrival, Options, read};

/// Everything that arrives from some bytes.
pub(crate) fn arrivals(name: &str, bytes: &[u8], options: &Options) -> Vec<Arrival> {
    let mut found = Vec::new();
    let mut input = bytes;
    let _ = read(name, &mut input, options, &mut |arrival| {
        found.push(arrival);
        ControlFlow::Continue(())
    });
    found
}

/// The items alone.
pub(crate) fn items(name: &str, bytes: &[u8]) -> Vec<Item> {
    let arrivals = arrivals(name, bytes, &Options::default()).into_iter();
    arrivals
        .filter_map(|arrival| if let Arrival::Item(item) = arrival { Some(*item) } else { None })
        .collect()
}

/// Fields that are filled, a line each, and what was refused.
pub(crate) fn show(arrivals: &[Arrival]) -> String {
    let mut out = String::new();
    for arrival in arrivals {
        match arrival {
            Arrival::Item(item) => out.push_str(&fields(item)),
            Arrival::Refused(refused) => {
                let _ = writeln!(out, "refused {refused}");
            }
        }
    }
    out
}

fn fields(item: &Item) -> String {
    let mut out =
        item.id.as_ref().map_or_else(|| format!("named {}\n", item.name), |id| format!("id {id}\n"));
    let mut say = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(out, " {name}: {}", value.replace('\n', "\\n"));
        }
    };
    let published = item.published.as_ref().map(|p| {
        let time = p.time.map_or_else(String::new, |time| format!(" {time}"));
        format!("{}{time}", p.date)
    });
    say("version", item.version.as_deref());
    say("headline", item.headline.as_deref());
    say("subheadline", item.subheadline.as_deref());
    say("byline", item.byline.as_deref());
    say("published", published.as_deref());
    say("body", Some(&item.body));
    item.captions.iter().for_each(|caption| say("caption", Some(caption)));
    item.rights.iter().for_each(|line| say("rights", Some(line)));
    say("publisher", item.publisher.as_deref());
    say("language", item.language.as_deref());
    say("url", item.url.as_deref());
    out
}

/// Reads with the usual options and compares.
pub(crate) fn check(name: &str, text: &str, expect: Expect) {
    expect.assert_eq(&show(&arrivals(name, text.as_bytes(), &Options::default())));
}
