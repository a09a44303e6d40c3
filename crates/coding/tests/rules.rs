//! The rules of coding through sentences of our own: roles, reference, status, time, place, source, merging.

mod support;

use std::sync::LazyLock;

use expect_test::{Expect, expect};
use support::{Bench, short};

static BENCH: LazyLock<Bench> = LazyLock::new(Bench::new);

/// Codes a text and compares its reports, one a line.
#[expect(clippy::needless_pass_by_value, reason = "an expectation is made where it is checked")]
fn check(text: &str, expect: Expect) {
    let reports: Vec<String> = BENCH.code(text).reports.iter().map(short).collect();
    expect.assert_eq(&reports.join("\n"));
}

#[test]
fn active_and_passive_have_the_same_roles() {
    check(
        "Turkey accused Greece on Monday of violating its airspace.",
        expect!["ACCUSE/allege TUR GOV > GRC GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Greece was accused by Turkey of violating its airspace.",
        expect!["ACCUSE/allege TUR GOV > GRC GOV | happened | - | - | -"],
    );
}

#[test]
fn relative_clauses_control_and_coordination() {
    check(
        "The French troops who attacked the rebels in northern Mali withdrew on Tuesday.",
        expect!["ASSAULT FRA MIL > MLI REB | happened | - | northern Mali | -"],
    );
    check(
        "Chinese President Xi Jinping met Vladimir Putin in Moscow and praised Russia.",
        expect![[r#"
        CONSULT CHN GOV,PTY > RUS GOV | happened | - | Moscow | -
        SUPPORT CHN GOV,PTY > RUS GOV | happened | - | Moscow | -"#]],
    );
    check(
        "Iran is suspected of having provided artillery and munitions to Yemen.",
        expect!["AID IRN GOV > YEM GOV | alleged | - | - | -"],
    );
}

#[test]
fn nouns_carry_acts_too() {
    check(
        "Italy welcomed the summit between Ethiopia and Eritrea last year.",
        expect![[r#"
        SUPPORT ITA GOV > - | happened | 2023-01-01..2023-12-31 year | - | -
        CONSULT ETH GOV; ERI GOV > - | happened | 2023-01-01..2023-12-31 year | - | -"#]],
    );
    check(
        "Russia's invasion of Ukraine in February 2022 drew protests.",
        expect!["ASSAULT RUS GOV > UKR GOV | happened | 2022-02-01..2022-02-28 month | Ukraine | -"],
    );
    check(
        "A visit to Hanoi by the Mongolian foreign minister is planned for April.",
        expect!["CONSULT/visit MNG GOV > VNM GOV | planned | 2024-04-01..2024-04-30 month | Hanoi | -"],
    );
    check(
        "Pakistan held talks with India in Lahore last week.",
        expect!["CONSULT PAK GOV > IND GOV | happened | 2024-03-04..2024-03-10 week | Lahore | -"],
    );
}

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
fn sources_are_named_outermost_first() {
    check(
        "Syria shelled Israeli positions, the Israeli army said.",
        expect!["ASSAULT/heavy-weapons SYR GOV > ISR GOV | happened | - | - | Israel Defense Forces"],
    );
    check(
        "According to Xinhua, China expelled two British diplomats on Friday.",
        expect!["SANCTION/expel CHN GOV > GBR GOV | happened | 2024-03-08 day | - | Xinhua News Agency"],
    );
    check(
        "The Indian prime minister visited Bhutan in January, the Press Trust of India reported.",
        expect![
            "CONSULT/visit IND GOV > BTN GOV | happened | 2024-01-01..2024-01-31 month | Bhutan | Press Trust of India"
        ],
    );
}

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
fn one_report_a_happening() {
    check(
        "Ukraine attacked a Russian oil depot on Monday. The Ukrainian attack on the Russian depot caused a fire.",
        expect!["ASSAULT UKR GOV > RUS GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn what_is_no_event_stays_silent() {
    check("The new rules meet the demands of investors.", expect![[""]]);
    check("Relations between the two countries have become vibrant.", expect![[""]]);
    check("The striker scored twice as the hosts beat the visitors.", expect![[""]]);
    check("Seven people died when a bus fell into a river in Peru.", expect![[""]]);
}
