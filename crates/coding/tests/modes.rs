//! How it was done, what was asked, what was threatened.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn demands_are_of_the_mode_of_what_is_asked() {
    check(
        "Norway urged Serbia to resume talks with Kosovo.",
        expect!["REQUEST/meet NOR GOV > SRB GOV | happened | - | - | -"],
    );
    check(
        "Haiti asked Canada to send doctors.",
        expect!["REQUEST/assist HTI GOV > CAN GOV | happened | - | - | -"],
    );
    check(
        "Finland urged Russia to stop the bombing of Ukraine.",
        expect!["REQUEST/yield FIN GOV > RUS GOV | happened | - | - | -"],
    );
    check(
        "Japan urged North Korea to stop enriching uranium.",
        expect!["REQUEST/change,yield JPN GOV > PRK GOV | happened | - | - | -"],
    );
    check(
        "Spain called on Morocco not to raise fishing fees.",
        expect!["REQUEST/change ESP GOV > MAR GOV | happened | - | - | -"],
    );
    check(
        "The Swiss embassy told Swiss tourists to leave Lebanon.",
        expect!["REQUEST/change CHE GOV > CHE CVL | happened | - | - | -"],
    );
    check(
        "Poland wants Germany to increase its military spending.",
        expect!["REQUEST/change POL GOV > DEU GOV | happened | - | - | -"],
    );
    check(
        "Zambia demanded an explanation from Malawi.",
        expect!["REQUEST ZMB GOV > MWI GOV | happened | - | - | -"],
    );
}

#[test]
fn refusals_are_of_the_mode_of_what_is_refused() {
    check(
        "Iran rejected calls by Germany to stop enriching uranium.",
        expect!["REJECT/change,yield IRN GOV > DEU GOV | happened | - | - | -"],
    );
    check(
        "Cuba turned down American food aid.",
        expect!["REJECT/assist CUB GOV > USA GOV | happened | - | - | -"],
    );
    check(
        "Eritrea refused to let United Nations inspectors into the country.",
        expect!["REJECT/yield ERI GOV > UNO GOV | happened | - | - | -"],
    );
    check(
        "Zambia asked Malawi to hand over two suspects. Malawi declined the request.",
        expect![[r#"
        REQUEST/yield ZMB GOV > MWI GOV | happened | - | - | -
        REJECT/yield MWI GOV > ZMB GOV | happened | - | - | -"#]],
    );
}

#[test]
fn threats_are_of_the_mode_of_what_is_threatened() {
    check(
        "France threatened Mali with sanctions.",
        expect!["THREATEN/relations FRA GOV > MLI GOV | happened | - | - | -"],
    );
    check(
        "Uganda threatened to impose a curfew on Kampala.",
        expect!["THREATEN/restrict UGA GOV > - | happened | - | - | -"],
    );
    check(
        "Turkey threatened to attack Kurdish rebels in Syria.",
        expect!["THREATEN/violence TUR GOV > SYR REB | happened | - | - | -"],
    );
}

#[test]
fn blows_are_dealt_with_what_the_sentence_names() {
    check(
        "Ethiopian forces killed twelve rebels in Somalia as warplanes circled.",
        expect![[r#"
            ASSAULT/aerial ETH MIL > SOM REB | happened | - | Somalia | -
            MOBILIZE/troops SOM MIL > - | happened | - | Somalia | -"#]],
    );
    check(
        "Rebels killed six Congolese soldiers in a clash, and gunfire went on for hours.",
        expect!["ASSAULT/firearms COD REB > COD MIL | happened | - | - | -"],
    );
}

#[test]
fn gatherings_of_a_body_are_of_many() {
    check(
        "Leaders of Kenya and Ghana discussed trade at the African Union summit.",
        expect![[r#"
        CONSULT/multilateral KEN GOV; GHA GOV > - | happened | - | - | -
        CONSULT/multilateral IGO > - | happened | - | - | -"#]],
    );
    check(
        "NATO will meet on Friday.",
        expect!["CONSULT/multilateral IGO MIL > - | planned | 2024-03-15 day | - | -"],
    );
}

#[test]
fn talks_abroad_have_a_host() {
    check(
        "The government of Colombia held peace talks with ELN rebels in Havana.",
        expect!["CONSULT/third-party COL GOV; COL REB > - | happened | - | Havana | -"],
    );
}

#[test]
fn a_meeting_has_a_guest_only_where_a_word_says_so() {
    check(
        "The king of Jordan met the president of Egypt.",
        expect!["CONSULT JOR GOV; EGY GOV > - | happened | - | - | -"],
    );
    check(
        "The king of Jordan received the president of Egypt in Amman.",
        expect!["CONSULT/visit EGY GOV > JOR GOV | happened | - | Amman | -"],
    );
}

#[test]
fn what_aircraft_fire_comes_from_the_air() {
    check(
        "Israeli aircraft fired missiles at militants in Gaza.",
        expect!["ASSAULT/aerial ISR GOV > PSE REB | happened | - | Gaza | -"],
    );
    check(
        "Malian soldiers threw a grenade at the house of rebels in Gao.",
        expect!["ASSAULT/explosives MLI MIL > MLI REB | happened | - | Gao | -"],
    );
}
