//! Of whom the story speaks again: pronouns, surnames, and nouns that point back.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn reference_reaches_back() {
    check(
        "Brazilian President Luiz Inacio Lula da Silva arrived in Beijing on Tuesday. He met Chinese leader Xi Jinping.",
        expect![[r#"
            CONSULT/visit BRA GOV > CHN GOV | happened | 2024-03-12 day | Beijing | -
            CONSULT BRA GOV > CHN GOV | happened | - | - | -"#]],
    );
    check(
        "Serbia and Kosovo held talks in Brussels. The two countries signed an agreement on Monday.",
        expect![[r#"
            CONSULT SRB GOV; KOS GOV > - | happened | - | Brussels | -
            SUPPORT SRB GOV; KOS GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_surname_is_the_person_named_before() {
    check(
        "French President Emmanuel Macron visited Rabat on Monday. Macron met King Mohammed VI.",
        expect![[r#"
        CONSULT/visit FRA GOV > MAR GOV | happened | 2024-03-11 day | Rabat | -
        CONSULT FRA GOV > MAR GOV | happened | - | - | -"#]],
    );
}

#[test]
fn they_are_both_parties() {
    check(
        "Sudan and Egypt held talks in Cairo. They signed an agreement.",
        expect![[r#"
        CONSULT SDN GOV; EGY GOV > - | happened | - | Cairo | -
        SUPPORT SDN GOV; EGY GOV > - | happened | - | - | -"#]],
    );
    check(
        "Emmanuel Macron met Donald Tusk in Warsaw. The two leaders condemned Russia.",
        expect![[r#"
        CONSULT FRA GOV > POL GOV | happened | - | Warsaw | -
        ACCUSE/disapprove FRA GOV; POL GOV > RUS GOV | happened | - | - | -"#]],
    );
}

#[test]
fn it_is_the_subject_before() {
    check(
        "Turkey condemned Greece. It also sanctioned Syria.",
        expect![[r#"
        ACCUSE/disapprove TUR GOV > GRC GOV | happened | - | - | -
        SANCTION/discontinue TUR GOV > SYR GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_noun_points_back_to_a_body_or_a_role() {
    check(
        "The United Nations condemned Myanmar. The organization urged Thailand to help.",
        expect![[r#"
        ACCUSE/disapprove UNO > MMR GOV | happened | - | - | -
        REQUEST/assist UNO > THA GOV | happened | - | - | -"#]],
    );
    check(
        "Colombian police arrested two Venezuelans on Sunday. Police said the men were spies.",
        expect!["COERCE/arrest COL COP > VEN CVL | happened | 2024-03-10 day | - | -"],
    );
}
