//! What day an act has, counted from the story's own, a Wednesday.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn days() {
    check(
        "Israel bombed Gaza yesterday.",
        expect!["ASSAULT/explosives ISR GOV > PSE | happened | 2024-03-12 day | Gaza | -"],
    );
    check(
        "Cyprus expelled a Turkish diplomat two days ago.",
        expect!["SANCTION/expel CYP GOV > TUR GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Indonesia and Malaysia signed a treaty on January 5, 2023.",
        expect!["SUPPORT IDN GOV; MYS GOV > - | happened | 2023-01-05 day | - | -"],
    );
}

#[test]
fn a_weekday_lies_where_the_tense_points() {
    check(
        "Denmark condemned Iran on Friday.",
        expect!["ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -"],
    );
    check(
        "The Polish president will visit Latvia on Friday.",
        expect!["CONSULT/visit POL GOV > LVA GOV | planned | 2024-03-15 day | Latvia | -"],
    );
}

#[test]
fn weeks_months_and_years() {
    check(
        "Uganda withdrew its troops from Somalia last month.",
        expect!["RETREAT/withdraw UGA GOV > SOM GOV | happened | 2024-02-01..2024-02-29 month | Somalia | -"],
    );
    check(
        "Australia sanctioned Myanmar in February 2021.",
        expect!["SANCTION/discontinue AUS GOV > MMR GOV | happened | 2021-02-01..2021-02-28 month | - | -"],
    );
    check(
        "Nicaragua broke off diplomatic relations with Taiwan in December 2021.",
        expect!["SANCTION/discontinue NIC GOV > TWN GOV | happened | 2021-12-01..2021-12-31 month | - | -"],
    );
}

#[test]
fn stretches() {
    check(
        "Zambia's president visited Angola from Monday to Wednesday.",
        expect!["CONSULT/visit ZMB GOV > AGO GOV | happened | 2024-03-11..2024-03-13 range | Angola | -"],
    );
    check(
        "Tunisia has detained opposition leaders since February.",
        expect!["COERCE/arrest TUN GOV > TUN OPP | happened | 2024-02-01..? open | - | -"],
    );
}

#[test]
fn the_day_of_the_saying_is_not_that_of_the_deed() {
    check(
        "Sweden expelled a Chinese journalist, the foreign ministry said on Tuesday.",
        expect!["COERCE/deport SWE GOV > CHN JRN | happened | - | - | foreign ministry"],
    );
}

#[test]
fn a_speaker_goes_on_speaking_on_the_same_day() {
    check(
        "Denmark condemned Iran on Friday. It also urged Iraq to release the prisoners.",
        expect![[r#"
        ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -
        REQUEST/yield DNK GOV > IRQ GOV | happened | 2024-03-08 day | - | -"#]],
    );
    check(
        "Denmark condemned Iran on Friday. Norway urged Iraq to release the prisoners.",
        expect![[r#"
        ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -
        REQUEST/yield NOR GOV > IRQ GOV | happened | - | - | -"#]],
    );
}
