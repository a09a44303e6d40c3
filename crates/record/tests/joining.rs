//! Which reports become one event, whatever the order in which they come, and what hands change in it.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its stories must fail loudly")]

mod support;

use plover::Status;
use proptest::prelude::*;
use record::{Arrival, Decision, Question, Record};

use support::{Store, Told, events, instant, on_each_store, record, story, take, take_on, told};

fn one(name: &str, published: &str, text: &'static str) -> Arrival {
    story(name, published, &[told(text)])
}

/// An announcement, the deed told twice, another deed, and one of the same day between others.
fn visit() -> Vec<Arrival> {
    vec![
        one(
            "announced",
            "2024-03-01",
            "CONSULT NOR KEN 2024-03-04 planned: Norway's minister will travel to Nairobi for fishery talks",
        ),
        one(
            "arrived",
            "2024-03-04",
            "CONSULT NOR KEN 2024-03-04 happened: The Norwegian minister met leaders in Nairobi about fishery",
        ),
        one(
            "told-late",
            "2024-03-05",
            "CONSULT KEN NOR 2024-03-04 happened: Kenya received the minister of Norway for talks in Nairobi",
        ),
        one(
            "later",
            "2024-04-09",
            "CONSULT NOR KEN 2024-04-08 happened: Norway's minister returned to Nairobi for another round",
        ),
        one(
            "others",
            "2024-03-04",
            "CONSULT NOR GHA 2024-03-04 happened: The Norwegian minister met leaders in Accra about fishery",
        ),
    ]
}

fn announcement_and_deed_are_one_event_with_a_life(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    take(&mut record, &visit());
    assert_eq!(events(&record), ["announced arrived told-late", "later", "others"]);
    let event =
        &record.events(&Question { story: Some("arrived".to_owned()), ..Question::default() }).unwrap()[0];
    let life: Vec<Status> = event.life.iter().map(|step| step.status).collect();
    assert_eq!(life, [Status::Planned, Status::Happened, Status::Happened]);
    assert_eq!((event.status, event.voices), (Status::Happened, 3));
    let explained = record.explain(&event.reports[0]).unwrap();
    assert_eq!(explained.event, event.id);
    assert!(explained.within.iter().all(|likeness| likeness.score >= 600 && !likeness.why.is_empty()));
}

fn who_does_it_to_whom_keeps_force_apart(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let there =
        "ASSAULT ISR LBN 2024-03-04 happened: Jets of one side struck a village near the border on Monday";
    let back =
        "ASSAULT LBN ISR 2024-03-04 happened: Rockets of one side struck a village near the border on Monday";
    take(
        &mut record,
        &[
            one("there", "2024-03-04", there),
            one("back", "2024-03-04", back),
            one("again", "2024-03-05", there),
        ],
    );
    assert_eq!(events(&record), ["again there", "back"]);
}

fn hands_join_split_reject_and_amend_and_later_runs_leave_it_so(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let stories = visit();
    take(&mut record, &stories[..4]);
    let id = |record: &Record, story: &str| {
        let asked = Question { story: Some(story.to_owned()), ..Question::default() };
        record.reports(&asked).unwrap()[0].report.id.clone()
    };
    let by_hand = |record: &mut Record, decision: Decision| {
        record.decide(&decision, "A. Editor", "the ministry's list", instant("2024-06-02")).unwrap();
    };
    let (late, later) = (id(&record, "told-late"), id(&record, "later"));
    by_hand(&mut record, Decision::Split(vec![late.clone()]));
    assert_eq!(events(&record), ["announced arrived", "later", "told-late"]);
    by_hand(&mut record, Decision::Join(late, later.clone()));
    assert_eq!(events(&record), ["announced arrived", "later told-late"]);
    by_hand(&mut record, Decision::Amend(later.clone(), "status=denied".to_owned()));
    let arrived = id(&record, "arrived");
    by_hand(&mut record, Decision::Reject(arrived.clone()));
    assert_eq!(events(&record), ["announced", "later told-late"]);

    // A later run, with more of it and a corrected version of a story that hands were laid upon.
    let more =
        "CONSULT KEN NOR 2024-03-04 happened: Kenya received the minister of Norway for talks in Nairobi";
    let mut corrected = one("told-late", "2024-03-06", more);
    corrected.raw.push_str("\nIt corrects the spelling of a name.");
    take_on("2024-06-03", &mut record, &[stories[4].clone(), stories[1].clone(), corrected]);
    assert_eq!(events(&record), ["announced", "later told-late", "others"]);
    let held = record.reports(&Question { story: Some("later".to_owned()), ..Question::default() }).unwrap();
    assert_eq!((held[0].report.status, held[0].amended), (Status::Denied, true));

    let explained = record.explain(&later).unwrap();
    assert!(explained.decisions.iter().any(|made| made.what == "join" && made.who == "A. Editor"));
    by_hand(&mut record, Decision::Restore(arrived));
    assert_eq!(events(&record), ["announced arrived", "later told-late", "others"]);
    // What the record held before the hands is still there.
    let then = Question { as_of: Some("2024-06-01".to_owned()), ..Question::default() };
    assert_eq!(record.events(&then).unwrap().len(), 2);
}

fn decisions_that_make_no_sense_are_refused(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    take(&mut record, &visit());
    let event = record.events(&Question::default()).unwrap().remove(0);
    let report = event.reports[0].clone();
    let mut fails = |decision: Decision, code: &str| {
        let error = record.decide(&decision, "A", "b", instant("2024-06-02")).unwrap_err().to_string();
        assert!(error.starts_with(code), "{error}");
    };
    fails(Decision::Reject("0000".to_owned()), "record/unknown: ");
    fails(Decision::Join(event.id.clone(), report.clone()), "record/bad-decision: ");
    fails(Decision::Split(event.reports), "record/bad-decision: ");
    fails(Decision::Amend(report.clone(), "colour=red".to_owned()), "record/bad-decision: ");
    fails(Decision::Amend(report, "date=2024-03-05..2024-03-01".to_owned()), "record/bad-decision: ");
}

on_each_store!(
    announcement_and_deed_are_one_event_with_a_life,
    who_does_it_to_whom_keeps_force_apart,
    hands_join_split_reject_and_amend_and_later_runs_leave_it_so,
    decisions_that_make_no_sense_are_refused,
);

/// Reports among few states, days and words, so that many hang together.
fn any_told() -> impl Strategy<Value = Told> {
    let states = prop::sample::select(vec!["NOR", "KEN", "GHA"]);
    let kinds = prop::sample::select(vec!["CONSULT", "AGREE", "ASSAULT", "SUPPORT"]);
    let statuses = prop::sample::select(vec!["happened", "planned", "denied"]);
    let day = prop::option::weighted(0.8, 1..6_u8);
    let words = prop::collection::vec(
        prop::sample::select(vec!["harbour", "fishery", "minister", "village", "treaty", "convoy"]),
        4..7,
    );
    (kinds, states.clone(), states, day, statuses, words).prop_map(
        |(kind, actor, recipient, day, status, words)| Told {
            event_type: kind.parse().unwrap(),
            actor,
            recipient,
            day: day.map(|day| format!("2024-03-0{day}")),
            status: status.parse().unwrap(),
            words: words.join(" "),
        },
    )
}

fn any_stories() -> impl Strategy<Value = Vec<Arrival>> {
    let story_of = |(number, (day, told)): (usize, (u8, Vec<Told>))| {
        story(&format!("s{number:02}"), &format!("2024-03-0{day}"), &told)
    };
    prop::collection::vec((1..8_u8, prop::collection::vec(any_told(), 1..3)), 2..14)
        .prop_map(move |stories| stories.into_iter().enumerate().map(story_of).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_of_stories_gives_the_same_events(
        (stories, shuffled) in any_stories().prop_flat_map(|stories| (Just(stories.clone()), Just(stories).prop_shuffle())),
        size in 1..5_usize,
    ) {
        let (_one, mut whole) = record(Store::File).unwrap();
        take(&mut whole, &stories);
        let parts = |record: &Record| {
            let mut parts: Vec<(String, Vec<String>)> =
                record.events(&Question::default()).unwrap().into_iter().map(|event| (event.id, event.reports)).collect();
            parts.sort();
            parts
        };
        for store in [Store::File, Store::Server] {
            let Some((_other, mut piecemeal)) = record(store) else { continue };
            // Some stories come first in another version, which is then corrected.
            for story in shuffled.iter().take(3) {
                let mut early = story.clone();
                early.raw.push_str(" (to be corrected)");
                take(&mut piecemeal, &[early]);
            }
            for batch in shuffled.chunks(size) {
                take(&mut piecemeal, batch);
            }
            prop_assert_eq!(parts(&whole), parts(&piecemeal));
        }
    }
}
