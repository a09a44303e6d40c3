//! The JSON of a report: it reads back, offsets are code points, unknown fields are refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plover::{
    Code, CodePoints, Context, DateJson, Entity, EntityJson, EventDate, EventType, Evidence, EvidenceJson,
    Mode, PlaceJson, Precision, Proof, Report, ReportJson, SCHEMA, Sector, Span, Status,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn code() -> impl Strategy<Value = Code> {
    "[A-Z]{3}".prop_map(|text| text.parse().unwrap())
}

fn entity() -> impl Strategy<Value = EntityJson> {
    let words = (any::<String>(), option::of(any::<String>()), option::of(any::<String>()));
    let place = option::of((0..5000_usize, 1..50_usize));
    (words, option::of(code()), vec(select(Sector::ALL), 0..4), place).prop_map(
        |((text, name, office), country, sectors, place)| EntityJson {
            text,
            name,
            country,
            sectors,
            office,
            start: place.map(|(start, _)| start),
            end: place.map(|(start, length)| start + length),
        },
    )
}

fn date() -> impl Strategy<Value = DateJson> {
    let day = || option::of("20[0-9]{2}-0[1-9]-[12][0-9]");
    (day(), day(), select(Precision::ALL), any::<String>())
        .prop_map(|(start, end, precision, text)| DateJson { start, end, precision, text })
}

fn place() -> impl Strategy<Value = PlaceJson> {
    (any::<String>(), option::of(code()), option::of(-90.0..90.0), option::of(-180.0..180.0))
        .prop_map(|(text, country, latitude, longitude)| PlaceJson { text, country, latitude, longitude })
}

fn evidence() -> impl Strategy<Value = EvidenceJson> {
    (0..5000_usize, 1..300_usize, any::<String>(), "[a-z]{3,9}[.][a-z-]{3,12}").prop_map(
        |(start, length, trigger, frame)| EvidenceJson {
            start,
            end: start + length,
            trigger,
            trigger_start: start,
            frame,
        },
    )
}

prop_compose! {
    fn report()(
        (id, story, coder) in ("[0-9a-f]{16}", any::<String>(), any::<String>()),
        (event_type, mode) in (select(EventType::ALL), vec(select(Mode::ALL), 0..3)),
        (actors, recipients) in (vec(entity(), 0..3), vec(entity(), 0..3)),
        (date, place) in (option::of(date()), option::of(place())),
        (status, attribution) in (select(Status::ALL), vec(any::<String>(), 0..3)),
        (contexts, evidence) in (vec(select(Context::ALL), 0..4), vec(evidence(), 1..4)),
        (confidence, published) in (0.0..=1.0_f32, option::of("20[0-9]{2}-0[1-9]-[12][0-9]")),
    ) -> ReportJson {
        ReportJson {
            schema: SCHEMA.to_owned(), id, story, event_type, mode, actors, recipients, date, place, status,
            attribution, contexts, evidence, confidence, published, coder,
        }
    }
}

proptest! {
    #[test]
    fn a_report_reads_back(report in report()) {
        let line = serde_json::to_string(&report).unwrap();
        prop_assert!(!line.contains('\n'), "one report a line");
        let again: ReportJson = serde_json::from_str(&line).unwrap();
        prop_assert_eq!(&again, &report);
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), line);
    }

    #[test]
    fn code_points_count_characters(text in any::<String>()) {
        let points = CodePoints::new(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            prop_assert_eq!(points.at(byte), count);
        }
        prop_assert_eq!(points.at(text.len()), text.chars().count());
    }

    #[test]
    fn slicing_by_code_points_is_slicing_by_bytes(text in "[a-zà-ÿ漢😀 ]{1,40}", a in 0..40_usize, b in 0..40_usize) {
        let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let (a, b) = (bounds[a.min(bounds.len() - 1)], bounds[b.min(bounds.len() - 1)]);
        let (start, end) = (a.min(b), a.max(b));
        let points = CodePoints::new(&text);
        let sliced: String = text.chars().skip(points.at(start)).take(points.at(end) - points.at(start)).collect();
        prop_assert_eq!(sliced, &text[start..end]);
    }
}

/// "Łódź: ..." has four letters of two bytes, so that bytes and code points part.
const STORY: &str = "Łódź greeted Oslo on Monday";

fn span(words: &str) -> Span {
    let start = STORY.find(words).unwrap();
    Span { start, end: start + words.len() }
}

fn party(words: &str, code: &str) -> Entity {
    Entity {
        text: words.to_owned(),
        name: None,
        country: code.parse().ok(),
        sectors: vec![Sector::Gov],
        office: None,
        span: Some(span(words)),
    }
}

fn greeting() -> Report {
    let evidence = Evidence {
        span: span(STORY),
        trigger: "greeted".to_owned(),
        trigger_span: span("greeted"),
        frame: "support.greet".to_owned(),
        reasons: Vec::new(),
    };
    let day = jiff::civil::date(2024, 3, 4);
    Report {
        id: "0123456789abcdef".to_owned(),
        story: "greeting".to_owned(),
        event_type: EventType::Support,
        modes: Vec::new(),
        actors: vec![party("Łódź", "POL")],
        recipients: vec![party("Oslo", "NOR")],
        date: Some(EventDate {
            start: Some(day),
            end: Some(day),
            precision: Precision::Day,
            text: "Monday".to_owned(),
            span: span("Monday"),
        }),
        place: None,
        status: Status::Happened,
        attribution: Vec::new(),
        contexts: vec![Context::Diplomatic],
        evidence: Proof::new(evidence),
        confidence: 0.8 + f32::EPSILON,
        published: None,
        coder: "test".to_owned(),
    }
}

#[test]
fn a_report_as_json() {
    let line = serde_json::to_string(&ReportJson::new(&greeting(), &CodePoints::new(STORY))).unwrap();
    let expected = concat!(
        r#"{"schema":"dateline.report/1","id":"0123456789abcdef","story":"greeting","type":"SUPPORT","mode":[],"#,
        r#""actors":[{"text":"Łódź","country":"POL","sectors":["GOV"],"start":0,"end":4}],"#,
        r#""recipients":[{"text":"Oslo","country":"NOR","sectors":["GOV"],"start":13,"end":17}],"#,
        r#""date":{"start":"2024-03-04","end":"2024-03-04","precision":"day","text":"Monday"},"place":null,"#,
        r#""status":"happened","attribution":[],"contexts":["diplomatic"],"#,
        r#""evidence":[{"start":0,"end":27,"trigger":"greeted","trigger_start":5,"frame":"support.greet"}],"#,
        r#""confidence":0.8,"published":null,"coder":"test"}"#
    );
    assert_eq!(line, expected);
    assert!(serde_json::from_str::<ReportJson>(&line.replace("\"coder\"", "\"writer\"")).is_err());
    assert!(serde_json::from_str::<ReportJson>(&line.replace("POL", "Pol")).is_err());
}

#[test]
fn a_proof_keeps_the_order_of_the_text_and_drops_repetitions() {
    let piece = |start: usize, frame: &str| Evidence {
        span: Span { start: 0, end: 90 },
        trigger: "met".to_owned(),
        trigger_span: Span { start, end: start + 3 },
        frame: frame.to_owned(),
        reasons: Vec::new(),
    };
    let mut proof = Proof::new(piece(40, "consult.meet"));
    for (start, frame) in
        [(7, "consult.meet"), (40, "consult.meet"), (40, "consult.host"), (80, "consult.meet")]
    {
        proof.join(Proof::new(piece(start, frame)));
    }
    let order: Vec<(usize, &str)> = proof.iter().map(|e| (e.trigger_span.start, e.frame.as_str())).collect();
    let expected = [(7, "consult.meet"), (40, "consult.host"), (40, "consult.meet"), (80, "consult.meet")];
    assert_eq!(order, expected);
    assert_eq!(proof.first().trigger_span.start, 7);
}
