//! What becomes one report, and what becomes none.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn one_report_a_happening() {
    check(
        "Ukraine attacked a Russian oil depot on Monday. The Ukrainian attack on the Russian depot caused a fire.",
        expect!["ASSAULT UKR GOV > RUS GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn a_demand_is_one_report() {
    check(
        "The United States urged Sudan to release the detained journalists.",
        expect!["REQUEST/yield USA GOV > SDN GOV | happened | - | - | -"],
    );
    check(
        "Poland demanded that Belarus stop the attacks.",
        expect!["REQUEST/yield POL GOV > BLR GOV | happened | - | - | -"],
    );
}

#[test]
fn what_is_no_event_stays_silent() {
    check("The new rules meet the demands of investors.", expect![[""]]);
    check("Relations between the two countries have become vibrant.", expect![[""]]);
    check("The striker scored twice as the hosts beat the visitors.", expect![[""]]);
    check("Seven people died when a bus fell into a river in Peru.", expect![[""]]);
}

#[test]
fn what_comes_of_a_deed_is_one_with_it() {
    check(
        "A Saudi airstrike hit a hospital in Yemen on Monday, killing 14 people.",
        expect!["ASSAULT/aerial SAU GOV > YEM MED; YEM CVL | happened | 2024-03-11 day | Yemen | -"],
    );
    check(
        "Turkey launched an offensive in Syria that killed 20 Kurdish fighters.",
        expect!["ASSAULT TUR GOV > SYR GOV; SYR REB | happened | - | Syria | -"],
    );
    check(
        "Malian soldiers attacked a camp in Gao on Monday. A senior rebel was also killed in the raid.",
        expect!["ASSAULT MLI MIL > MLI; MLI REB | happened | 2024-03-11 day | Gao | -"],
    );
}

#[test]
fn a_remark_is_part_of_the_blame() {
    check(
        "Kenya criticized the Somali decision, calling it illegal.",
        expect!["ACCUSE/disapprove KEN GOV > SOM GOV | happened | - | - | -"],
    );
}

#[test]
fn a_withdrawal_announced_is_one_report() {
    check(
        "France announced the withdrawal of its troops from Mali.",
        expect!["RETREAT/withdraw FRA MIL > MLI GOV | planned | - | Mali | France"],
    );
}

#[test]
fn an_inquiry_ordered_is_one_report() {
    check(
        "The Polish prime minister ordered an investigation into the Russian raid.",
        expect!["ACCUSE/investigate POL GOV > RUS GOV | happened | - | - | -"],
    );
}

#[test]
fn the_same_doers_next_word_is_another_one() {
    check(
        "France urged Israel to lift the blockade on Monday. France on Monday also urged Israel to free the mayor.",
        expect![[r#"
            REQUEST/yield FRA GOV > ISR GOV | happened | 2024-03-11 day | - | -
            REQUEST/yield FRA GOV > ISR GOV | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_charge_denied_is_the_charge() {
    check(
        "The United States accused Iran of arming rebels in Iraq, a charge Iran denies.",
        expect![[r#"
        ACCUSE/allege USA GOV > IRN GOV | happened | - | - | -
        AID IRN GOV > IRQ REB | alleged | - | Iraq | United States"#]],
    );
    check("Peru denied the accusation.", expect!["REJECT PER GOV > - | happened | - | - | -"]);
}

#[test]
fn who_fights_is_not_told_to_have_moved() {
    check(
        "Chad sent troops to the town of Abeche. Chad attacked rebels near Abeche on Monday.",
        expect!["ASSAULT TCD GOV > TCD REB | happened | 2024-03-11 day | Abeche | -"],
    );
    check(
        "Chad sent troops to the town of Abeche. Sudan attacked rebels on Monday.",
        expect![[r#"
        MOBILIZE/troops TCD GOV > - | happened | - | Abeche | -
        ASSAULT SDN GOV > TCD REB | happened | 2024-03-11 day | Abeche | -"#]],
    );
}

#[test]
fn a_measure_stands_where_what_it_measures_would() {
    check(
        "Students in Thailand staged a second day of protests against the king.",
        expect!["PROTEST/demo THA EDU > THA GOV | happened | - | Thailand | -"],
    );
    check(
        "The Taliban have been blamed for a series of attacks on Afghan police.",
        expect!["ASSAULT AFG GOV > AFG COP | alleged | - | - | -"],
    );
}

#[test]
fn an_opening_word_tells_another_deed() {
    check(
        "Israeli troops killed two children in Gaza on Tuesday. Earlier Tuesday, Israeli troops killed militants in Gaza.",
        expect![[r#"
            ASSAULT ISR MIL > PSE CVL | happened | 2024-03-12 day | Gaza | -
            ASSAULT ISR MIL > PSE REB | happened | 2024-03-12 day | Gaza | -"#]],
    );
}

#[test]
fn what_befell_foes_is_the_deed_of_the_army_that_tells_it() {
    check(
        "The Turkish military said three Kurdish militants were killed in Tunceli.",
        expect!["ASSAULT TUR MIL > TUR REB | happened | - | Tunceli | Turkish military"],
    );
    check("The Turkish military said three Turkish soldiers were killed in Tunceli.", expect![[""]]);
}
