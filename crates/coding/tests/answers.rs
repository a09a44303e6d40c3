//! Whom an act answers, and who did what is told without its doer: "condemned the attack", "declined the request".

mod support;

use expect_test::expect;
use support::check;

#[test]
fn an_attack_condemned_is_its_doers() {
    check(
        "Eritrean troops attacked a village in Ethiopia on Monday. Kenya praised Uganda. The attack was condemned by Sudan.",
        expect![[r#"
            ASSAULT ERI MIL > ETH GOV | happened | 2024-03-11 day | Ethiopia | -
            SUPPORT KEN GOV > UGA GOV | happened | - | - | -
            ACCUSE/disapprove SDN GOV > ERI MIL | happened | - | - | -"#]],
    );
}

#[test]
fn a_request_declined_is_the_askers() {
    check(
        "Peru asked Chile to extradite the general. Chile declined the request.",
        expect![[r#"
            REQUEST/yield PER GOV > CHL GOV | happened | - | - | -
            REJECT/yield CHL GOV > PER GOV | happened | - | - | -"#]],
    );
}

#[test]
fn who_answers_was_asked() {
    check(
        "Togo turned down a request by Benin to meet in Accra.",
        expect![[r#"
        REJECT/meet TGO GOV > BEN GOV | happened | - | - | -
        REQUEST/meet BEN GOV > TGO GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_pact_hailed_is_its_parties() {
    check(
        "Greece and Cyprus signed an agreement on Monday. Malta hailed the deal.",
        expect![[r#"
        SUPPORT GRC GOV; CYP GOV > - | happened | 2024-03-11 day | - | -
        SUPPORT MLT GOV > GRC GOV; CYP GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_concession_is_made_to_who_demanded_it() {
    check(
        "Students in Chile protested against the government on Monday. Chilean President Gabriel Boric announced the withdrawal of the bill.",
        expect![[r#"
            PROTEST/demo CHL EDU > CHL GOV | happened | 2024-03-11 day | Chile | -
            CONCEDE CHL GOV > CHL EDU | happened | - | - | -"#]],
    );
}

#[test]
fn what_is_ones_own_has_no_other_party() {
    check("Denmark agreed to open its own archives.", expect!["AGREE DNK GOV > - | happened | - | - | -"]);
}

#[test]
fn a_deed_without_a_doer_is_the_one_told_before() {
    check(
        "Police in Minsk beat protesters on Sunday. More than 100 protesters were arrested.",
        expect![[r#"
            ASSAULT/beat BLR COP > BLR CVL | happened | 2024-03-10 day | Minsk | -
            COERCE/arrest BLR COP > BLR CVL | happened | 2024-03-10 day | Minsk | -"#]],
    );
}

#[test]
fn a_charge_taken_up_is_who_made_it() {
    check(
        "Estonia accused Belarus of smuggling migrants, a charge Belarus rejects.",
        expect![[r#"
        ACCUSE/allege EST GOV > BLR GOV | happened | - | - | -
        REJECT BLR GOV > EST GOV | happened | - | - | -"#]],
    );
    check(
        "Palestinian militants attacked an Israeli town on Sunday. Israel threatened to avenge the attack.",
        expect![[r#"
            ASSAULT PSE REB > ISR GOV | happened | 2024-03-10 day | Israeli town | -
            THREATEN/violence ISR GOV > PSE REB | happened | - | - | -"#]],
    );
}

#[test]
fn whoever_condemns_an_attack_does_not_blame_its_victims() {
    check(
        "Norway condemned the attack on the peacekeepers in Mali.",
        expect!["ACCUSE/disapprove NOR GOV > - | happened | - | - | -"],
    );
    check(
        "Kenya condemned the Somali attack on the Ethiopian base.",
        expect![[r#"
        ACCUSE/disapprove KEN GOV > SOM GOV | happened | - | - | -
        ASSAULT SOM GOV > ETH GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_release_is_demanded_of_the_captor() {
    check(
        "Peru captured a Chilean pilot on Monday. Chile demanded his release.",
        expect![[r#"
        ASSAULT/abduct PER GOV > CHL MIL | happened | 2024-03-11 day | - | -
        REQUEST/yield CHL GOV > PER GOV | happened | - | - | -"#]],
    );
}

#[test]
fn nouns_take_up_what_was_done() {
    check(
        "France imposed sanctions on Mali. Niger criticized the sanctions.",
        expect![[r#"
        SANCTION/discontinue FRA GOV > MLI GOV | happened | - | - | -
        ACCUSE/disapprove NER GOV > FRA GOV | happened | - | - | -"#]],
    );
    check(
        "Turkey withdrew its forces from Syria. Iraq welcomed the withdrawal.",
        expect![[r#"
        RETREAT/withdraw TUR GOV > SYR GOV | happened | - | Syria | -
        SUPPORT IRQ GOV > TUR GOV | happened | - | - | -"#]],
    );
    check(
        "Egyptian police arrested a blogger. Amnesty International condemned the arrest.",
        expect![[r#"
        COERCE/arrest EGY COP > EGY CVL | happened | - | - | -
        ACCUSE/disapprove NGO SOC > EGY COP | happened | - | - | -"#]],
    );
}

#[test]
fn who_frees_had_taken() {
    check(
        "Colombian rebels freed 29 policemen abducted last month.",
        expect![[r#"
        RETREAT/release COL REB > COL COP | happened | 2024-02-01..2024-02-29 month | - | -
        ASSAULT/abduct COL REB > COL COP | happened | - | - | -"#]],
    );
}

#[test]
fn people_march_against_their_own_government() {
    check(
        "Thousands of Belarusians demonstrated in Minsk to demand new elections.",
        expect!["PROTEST/demo BLR CVL; BLR CVL > BLR GOV | happened | - | Minsk | -"],
    );
    check(
        "Chilean students demonstrated for warmer classrooms.",
        expect!["PROTEST/demo CHL EDU > - | happened | - | - | -"],
    );
}

#[test]
fn protests_are_put_down_upon_those_who_protest() {
    check(
        "Thousands of protesters marched in Rangoon. The Burmese army suppressed the protests.",
        expect![[r#"
            PROTEST/demo MMR CVL; MMR CVL > - | happened | - | Rangoon | -
            COERCE/restrict MMR MIL > MMR CVL; MMR CVL | happened | - | Rangoon | -"#]],
    );
}

#[test]
fn whoever_claims_the_attack_struck_its_victims() {
    check(
        "A bomb killed five policemen in Peshawar on Monday. The Taliban claimed responsibility for the attack.",
        expect!["ASSAULT PAK REB > PAK COP | happened | 2024-03-11 day | Peshawar | Taliban"],
    );
}

#[test]
fn a_defence_of_ones_own_deed_is_no_support() {
    check("The Peruvian president defended his decision to close the mine.", expect![[""]]);
}

#[test]
fn an_attack_is_laid_to_those_on_whom_it_is_blamed() {
    check(
        "Pakistan blamed the attack on Afghan militants.",
        expect![[r#"
        ACCUSE/allege PAK GOV > AFG REB | happened | - | - | -
        ASSAULT AFG REB > - | alleged | - | - | Pakistan"#]],
    );
    check(
        "A Serbian general was indicted for his role in the killing of Bosnian civilians.",
        expect!["ASSAULT SRB MIL > BIH CVL | alleged | - | - | -"],
    );
}
