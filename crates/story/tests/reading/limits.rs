use std::ops::ControlFlow;

use expect_test::expect;
use proptest::prelude::*;
use story::reading::{Arrival, Format, Limits, Options, language_of, read};

use crate::support::{arrivals, show};

#[test]
fn entities_that_multiply_are_refused() {
    let mut text = "<!DOCTYPE nitf [<!ENTITY a0 \"aaaaaaaaaa\">".to_owned();
    for n in 1..12 {
        let inner = format!("&a{};", n - 1).repeat(10);
        text.push_str(&format!("<!ENTITY a{n} \"{inner}\">"));
    }
    text.push_str("]><nitf><body><body.content><p>&a11;</p></body.content></body></nitf>");
    let found = show(&arrivals("laughs.xml", text.as_bytes(), &Options::default()));
    assert!(found.starts_with("refused story/broken-xml: laughs.xml: "), "{found}");
}

#[test]
fn nothing_outside_is_fetched() {
    let text = "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>";
    let found = show(&arrivals("outside.xml", text.as_bytes(), &Options::default()));
    assert!(found.starts_with("refused story/broken-xml") && !found.contains("root:"), "{found}");
}

#[test]
fn deep_nesting_costs_no_stack() {
    let html = format!("<html><body>{}Envoys met.{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
    let _ = arrivals("deep.html", html.as_bytes(), &Options::default());
    let xml = format!(
        "<nitf><body><body.content>{}Envoys met.{}</body.content></body></nitf>",
        "<p>".repeat(900),
        "</p>".repeat(900)
    );
    let _ = arrivals("deep.xml", xml.as_bytes(), &Options::default());
}

#[test]
fn long_lines_are_refused_and_the_next_is_read() {
    let options = Options { limits: Limits { document: 1000, ..Limits::default() }, ..Options::default() };
    let text = format!(
        "{{\"text\": \"Short.\"}}\n{{\"text\": \"{}\"}}\n{{\"text\": \"Short too.\"}}\n",
        "a".repeat(5000)
    );
    expect![[r#"
        named long-1
         body: Short.
        refused story/too-large: long.jsonl, line 2: it is larger than 1000 bytes; split it, or raise the limit
        named long-3
         body: Short too.
    "#]].assert_eq(&show(&arrivals("long.jsonl", text.as_bytes(), &options)));
    let table = format!("id,text\n1,\"{}\n", "a".repeat(20_000));
    let found = show(&arrivals("open.csv", table.as_bytes(), &options));
    assert!(found.starts_with("refused story/broken-table"), "{found}");
}

#[test]
fn the_sink_can_stop_it() {
    let mut count = 0;
    let mut input: &[u8] = b"[{\"text\": \"One.\"}, {\"text\": \"Two.\"}, {\"text\": \"Three.\"}]";
    let flow = read("a.json", &mut input, &Options::default(), &mut |_| {
        count += 1;
        ControlFlow::Break(())
    });
    assert_eq!((flow, count), (ControlFlow::Break(()), 1));
}

#[test]
fn other_languages_are_told() {
    let text = "Die Außenminister der beiden Länder trafen sich am Montag in Genf und wollen sich nächste Woche in Oslo wieder treffen.";
    assert_eq!(language_of(text).as_deref(), Some("deu"));
    let found = arrivals("a.txt", text.as_bytes(), &Options::default());
    assert!(matches!(&found[..], [Arrival::Item(item)] if !item.is_english()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever comes in under whatever format, reading returns.
    #[test]
    fn reading_never_fails(bytes in proptest::collection::vec(any::<u8>(), 0..400), format in 0..Format::NAMES.len()) {
        let (_, format) = Format::NAMES[format];
        let options = Options { format: Some(format), ..Options::default() };
        for arrival in arrivals("any", &bytes, &options) {
            if let Arrival::Item(item) = arrival {
                let story = item.story();
                for part in story.parts() {
                    let _ = story.text(part.span);
                }
            }
        }
    }

    /// The fields of an item lie in its story, and every span on character boundaries.
    #[test]
    fn items_become_stories(headline in "[A-Za-zéß ]{0,40}", body in "[A-Za-zéß .\n]{0,200}", rights in "[A-Za-z© ]{0,30}") {
        let item = story::Item { name: "x".to_owned(), headline: Some(headline.clone()), body: body.clone(), rights: vec![rights.clone()], ..story::Item::default() };
        let story = item.story();
        for text in [headline, body, rights] {
            prop_assert!(story.raw().contains(text.trim()));
        }
        for part in story.parts() {
            prop_assert!(story.raw().get(part.span.start..part.span.end).is_some());
        }
    }
}
