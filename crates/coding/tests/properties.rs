//! What holds of every coding, whatever the story: spans that quote what they say, evidence, ids, and the same reports twice.

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use plover::{Entity, Report, Span};
use proptest::prelude::*;
use support::{Bench, as_story};

static BENCH: LazyLock<Bench> = LazyLock::new(Bench::new);

/// Sentences of many kinds; with letters of more than one byte, quotations and line ends among them.
const SENTENCES: &[&str] = &[
    "Turkey accused Greece on Monday of violating its airspace.",
    "Côte d’Ivoire’s president visited São Tomé and Príncipe last week.",
    "“Peru will never attack Chile, whatever happens,” President José Ibáñez said in Lima on Tuesday.",
    "Serbia and Kosovo held talks in Brussels.",
    "The two countries signed an agreement on Thursday – the first since 2013.",
    "He met Chinese leader Xi Jinping.",
    "According to Xinhua, China expelled two British diplomats on Friday.",
    "Egypt denied that it had attacked Libya.",
    "Türkiye’s army shelled Kurdish militants near Şanlıurfa, killing 12.",
    "It rained all day in the capital.",
    "They also condemned the attack…",
    "The group (NTC) urged Sudan to release the detained journalists by January 4.",
    "Ukraine attacked a Russian oil depot on Monday.",
    "Members of the delegation, who had come from Kraków, thanked the Polish prime minister.",
    "U.S. Secretary of State Anna Müller will travel to Bogotá from Monday to Wednesday.",
    "Envoy Ali Hassan met separately on Monday with the foreign ministers of Thailand and the Philippines.",
    "No",
    "— 東京 —",
];

fn slice<'r>(raw: &'r str, span: &Span) -> &'r str {
    assert!(raw.get(span.start..span.end).is_some(), "{span:?} is not on character boundaries of {raw:?}");
    &raw[span.start..span.end]
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quotes_entity(raw: &str, entity: &Entity) {
    if let Some(span) = &entity.span {
        assert_eq!(folded(slice(raw, span)), entity.text);
    }
}

fn quotes_what_it_says(raw: &str, report: &Report) {
    assert!(report.evidence.iter().count() > 0, "a report without evidence");
    for evidence in report.evidence.iter() {
        assert_eq!(slice(raw, &evidence.trigger_span), evidence.trigger);
        let sentence = slice(raw, &evidence.span);
        assert!(sentence.contains(&evidence.trigger), "{:?} is not in {sentence:?}", evidence.trigger);
    }
    report.actors.iter().chain(&report.recipients).for_each(|e| quotes_entity(raw, e));
    if let Some(date) = &report.date {
        assert_eq!(folded(slice(raw, &date.span)), date.text);
    }
    if let Some(place) = &report.place
        && let Some(span) = &place.span
    {
        assert_eq!(folded(slice(raw, span)), place.text);
    }
}

/// A text of random sentences, run on, in paragraphs of their own, or broken by a line end as wires do.
fn texts() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(SENTENCES);
    let joint = prop::sample::select(&[" ", "\n", "\n\n", "  ", "\r\n"][..]);
    prop::collection::vec((sentence, joint), 1..9)
        .prop_map(|parts| parts.into_iter().map(|(sentence, joint)| format!("{sentence}{joint}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_span_quotes_what_the_report_says(text in texts()) {
        let story = as_story(&text);
        for report in BENCH.code_story(&story).reports {
            quotes_what_it_says(story.raw(), &report);
        }
    }

    #[test]
    fn ids_are_unique_within_a_story(text in texts()) {
        let reports = BENCH.code(&text).reports;
        let ids: BTreeSet<&str> = reports.iter().map(|r| r.id.as_str()).collect();
        prop_assert_eq!(ids.len(), reports.len());
    }

    #[test]
    fn the_same_text_is_coded_the_same(text in texts()) {
        prop_assert_eq!(BENCH.code(&text), BENCH.code(&text));
    }
}
