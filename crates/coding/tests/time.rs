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

#[test]
fn what_goes_on_meanwhile_has_the_same_day() {
    check(
        "Chadian soldiers killed two rebels when they stormed a camp on Monday.",
        expect!["ASSAULT TCD MIL > TCD REB | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Two rebels were killed by Chadian troops in a raid that began late Sunday.",
        expect!["ASSAULT TCD MIL > ? REB | happened | 2024-03-10 day | - | -"],
    );
    check(
        "Ghana and Togo met on Monday to sign a border treaty.",
        expect![[r#"
        CONSULT GHA GOV; TGO GOV > - | happened | 2024-03-11 day | - | -
        SUPPORT GHA GOV; TGO GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_day_is_counted_from_another() {
    check(
        "The Latvian president left Vilnius on Monday, one day after the Estonian defence minister resigned.",
        expect!["RETREAT/resign EST GOV > - | happened | 2024-03-10 day | - | -"],
    );
    check(
        "A few hours before the plane crashed on Sunday, Peru accused Chile of spying.",
        expect!["ACCUSE/allege PER GOV > CHL GOV | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn since_a_deed() {
    check(
        "Rebels have waged an insurgency against the Chadian army since the president was ousted in 2003.",
        expect!["ASSAULT ? REB > TCD MIL | happened | 2003-01-01..? open | - | -"],
    );
}

#[test]
fn papers_have_days() {
    check(
        "Spain urged Cuba to free the prisoners in its March 2 declaration.",
        expect!["REQUEST/yield ESP GOV > CUB GOV | happened | 2024-03-02 day | - | -"],
    );
}

#[test]
fn a_weekday_between_speaker_and_verb() {
    check(
        "An Iranian spokesman Sunday condemned Sweden.",
        expect!["ACCUSE/disapprove IRN GOV > SWE GOV | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn a_plan_does_not_have_the_day_of_its_announcement() {
    check(
        "On Monday Norway announced a visit by its king to Iceland.",
        expect!["CONSULT/visit NOR GOV > ISL GOV | planned | - | Iceland | -"],
    );
    check(
        "On Monday Norway announced new sanctions against Belarus.",
        expect!["SANCTION/discontinue NOR GOV > BLR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn a_happening_taken_up_lends_its_day() {
    check(
        "Malian troops attacked a rebel camp on Sunday. Soldiers captured six rebels after the fighting.",
        expect![[r#"
            ASSAULT MLI MIL > ? REB | happened | 2024-03-10 day | - | -
            ASSAULT/abduct MLI MIL > ? REB | happened | 2024-03-10 day | - | -"#]],
    );
    check(
        "A Senate hearing was held on March 4. The Polish minister apologised to France during the hearing.",
        expect!["CONCEDE POL GOV > FRA GOV | happened | 2024-03-04 day | - | -"],
    );
}
