//! How certain an act is told: plans, hedges, denials, threats and accusations.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn status_follows_the_words_above() {
    check(
        "Egypt will send troops to Libya next month.",
        expect!["MOBILIZE/troops EGY GOV > LBY GOV | planned | 2024-04-01..2024-04-30 month | Libya | -"],
    );
    check(
        "Egypt may send troops to Libya.",
        expect!["MOBILIZE/troops EGY GOV > LBY GOV | hypothetical | - | Libya | -"],
    );
    check(
        "Egypt denied that it had attacked Libya.",
        expect!["ASSAULT EGY GOV > LBY GOV | denied | - | Libya | Egypt"],
    );
    check("If Israel attacks Iran, Hezbollah will retaliate.", expect![[""]]);
    check("Japan has not sanctioned Myanmar.", expect![[""]]);
}

#[test]
fn plans_are_planned() {
    check(
        "Sweden plans to send troops to Finland.",
        expect!["MOBILIZE/troops SWE GOV > FIN GOV | planned | - | Finland | -"],
    );
    check(
        "The planned visit of the German chancellor to Egypt worries Israel.",
        expect!["CONSULT/visit DEU GOV > EGY GOV | planned | - | Egypt | -"],
    );
    check(
        "Bulgaria and Greece will hold joint military exercises in May.",
        expect!["COOPERATE BGR GOV; GRC GOV > - | planned | 2024-05-01..2024-05-31 month | - | -"],
    );
}

#[test]
fn what_may_be_is_hypothetical() {
    check(
        "Ethiopia could attack Eritrea.",
        expect!["ASSAULT ETH GOV > ERI GOV | hypothetical | - | Eritrea | -"],
    );
    check(
        "A possible Israeli attack on Iran alarmed Jordan.",
        expect!["ASSAULT ISR GOV > IRN GOV | hypothetical | - | Iran | -"],
    );
}

#[test]
fn what_is_threatened_is_no_deed() {
    check(
        "Ethiopia has threatened to attack Eritrea.",
        expect!["THREATEN/violence ETH GOV > ERI GOV | happened | - | - | -"],
    );
}

#[test]
fn hedges_and_accusations_make_it_alleged() {
    check(
        "Morocco allegedly attacked the Polisario Front.",
        expect!["ASSAULT MAR GOV > ESH REB,PRE | alleged | - | - | -"],
    );
    check(
        "Georgia accused Russia of shelling its villages.",
        expect![[r#"
        ACCUSE/allege GEO GOV > RUS GOV | happened | - | - | -
        ASSAULT/heavy-weapons RUS GOV > GEO GOV | alleged | - | Georgia | Georgia"#]],
    );
}

#[test]
fn denials_are_denied_or_silent() {
    check(
        "Albania denied attacking Serbia.",
        expect!["ASSAULT ALB GOV > SRB GOV | denied | - | Serbia | Albania"],
    );
    check("Denmark did not accuse Russia.", expect![""]);
}
