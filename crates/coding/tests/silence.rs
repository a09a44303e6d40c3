//! What tells no politics though its verbs do, and what does all the same.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn a_question_tells_nothing() {
    check("Did Egypt attack Libya?", expect![[""]]);
    check("\"Will France visit Kenya?\"", expect![[""]]);
    check("Egypt attacked Libya.", expect!["ASSAULT EGY GOV > LBY GOV | happened | - | Libya | -"]);
}

#[test]
fn teams_are_no_states() {
    check("Ghana attacked Mali down the left before the striker scored.", expect![[""]]);
    check("Ghana will meet Mali in the final on Sunday.", expect![[""]]);
    check("Peru threatened Bolivia late but lost 2-0.", expect![[""]]);
}

#[test]
fn politics_at_a_match_is_politics() {
    check(
        "The president of Ghana will visit Mali to watch the final.",
        expect!["CONSULT/visit GHA GOV > MLI GOV | planned | - | Mali | -"],
    );
    check(
        "Norway boycotted the rugby games in Peru.",
        expect!["PROTEST/boycott NOR GOV > PER GOV | happened | - | Peru | -"],
    );
    check(
        "Rebels attacked a football stadium in Mali.",
        expect!["ASSAULT MLI REB > MLI GOV | happened | - | Mali | -"],
    );
    check(
        "Egypt bombed a football stadium in Libya.",
        expect!["ASSAULT/explosives EGY GOV > - | happened | - | Libya | -"],
    );
}

#[test]
fn accidents_are_nobodys_deed() {
    check("An air force plane crashed in Peru, killing six sailors.", expect![[""]]);
    check("A navy boat capsized off Kenya, injuring two officers.", expect![[""]]);
}

#[test]
fn a_place_makes_no_deed_political() {
    check("A drunken baker blew up his own shop in Nairobi.", expect![[""]]);
    check("Beetles and tourists have invaded the Norwegian coast.", expect![[""]]);
}

#[test]
fn what_is_quoted_is_no_order() {
    check("Patience is a virtue, the Kenyan president told teachers.", expect![[""]]);
}
