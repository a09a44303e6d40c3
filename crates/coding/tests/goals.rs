//! What is wanted, supposed or told of anybody is no deed; who is there for talks visits.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn goals_and_possibilities_are_no_deeds() {
    check(
        "Kenya and Norway met in an effort to reach an agreement with Ghana.",
        expect!["CONSULT KEN GOV; NOR GOV > - | happened | - | - | -"],
    );
    check("Kenya has not abandoned its right to enrich uranium.", expect![[""]]);
    check("By supporting the rebels, Kenya can help Norway.", expect![[""]]);
}

#[test]
fn what_is_told_of_anybody_is_no_deed() {
    check("The law is meant for people visiting Kenya.", expect![[""]]);
    check(
        "Norway criticised everyone who has sent troops to Kenya.",
        expect!["ACCUSE/disapprove NOR GOV > - | happened | - | - | -"],
    );
    check(
        "The Norwegian soldiers who attacked Kenya withdrew.",
        expect!["ASSAULT NOR MIL > KEN GOV | happened | - | Kenya | -"],
    );
}

#[test]
fn who_is_expected_to_meet_will_meet() {
    check(
        "The Kenyan president is expected to meet with the Norwegian king.",
        expect!["CONSULT KEN GOV; NOR GOV > - | planned | - | - | -"],
    );
}

#[test]
fn who_is_there_for_talks_visits() {
    check(
        "A Kenyan envoy is in Norway for talks on fish.",
        expect!["CONSULT/visit KEN GOV > NOR GOV | happened | - | Norway | -"],
    );
    check(
        "A Kenyan envoy is in Norway to resume talks on fish.",
        expect!["CONSULT/visit KEN GOV > NOR GOV | planned | - | Norway | -"],
    );
}
