//! The rules of coding through sentences of our own: roles, reference, status, time, place, source, merging.

mod support;

use std::sync::LazyLock;

use expect_test::{Expect, expect};
use support::{Bench, short};

static BENCH: LazyLock<Bench> = LazyLock::new(Bench::new);

/// Codes a text and compares its reports, one a line.
fn check(text: &str, expect: Expect) {
    let reports: Vec<String> = BENCH.code(text).reports.iter().map(short).collect();
    expect.assert_eq(&reports.join("\n"));
}

#[test]
fn active_and_passive_have_the_same_roles() {
    check("Turkey accused Greece on Monday of violating its airspace.", expect![[""]]);
    check("Greece was accused by Turkey of violating its airspace.", expect![[""]]);
}

#[test]
fn relative_clauses_control_and_coordination() {
    check("The French troops who attacked the rebels in northern Mali withdrew on Tuesday.", expect![[""]]);
    check("Chinese President Xi Jinping met Vladimir Putin in Moscow and praised Russia.", expect![[""]]);
    check("Iran is suspected of having provided missiles to Yemen's Houthi rebels.", expect![[""]]);
}

#[test]
fn nouns_carry_acts_too() {
    check("Italy welcomed the summit between Ethiopia and Eritrea last year.", expect![[""]]);
    check("Russia's invasion of Ukraine in February 2022 drew protests.", expect![[""]]);
    check("A visit to Hanoi by the Mongolian foreign minister is planned for April.", expect![[""]]);
    check("Pakistan held talks with India in Lahore last week.", expect![[""]]);
}

#[test]
fn status_follows_the_words_above() {
    check("Egypt will send troops to Libya next month.", expect![[""]]);
    check("Egypt may send troops to Libya.", expect![[""]]);
    check("Egypt denied that it had attacked Libya.", expect![[""]]);
    check("If Israel attacks Iran, Hezbollah will retaliate.", expect![[""]]);
    check("Japan has not sanctioned Myanmar.", expect![[""]]);
}

#[test]
fn a_demand_is_one_report() {
    check("The United States urged Sudan to release the detained journalists.", expect![[""]]);
    check("Poland demanded that Belarus stop the attacks.", expect![[""]]);
}

#[test]
fn sources_are_named_outermost_first() {
    check("Syria shelled Israeli positions, the Israeli army said.", expect![[""]]);
    check("According to Xinhua, China expelled two British diplomats on Friday.", expect![[""]]);
    check(
        "The Indian prime minister visited Bhutan in January, the Press Trust of India reported.",
        expect![[""]],
    );
}

#[test]
fn reference_reaches_back() {
    check(
        "Brazilian President Luiz Inacio Lula da Silva arrived in Beijing on Tuesday. He met Chinese leader Xi Jinping.",
        expect![[""]],
    );
    check(
        "Serbia and Kosovo held talks in Brussels. The two countries signed an agreement on Monday.",
        expect![[""]],
    );
}

#[test]
fn one_report_a_happening() {
    check(
        "Ukraine attacked a Russian oil depot on Monday. The Ukrainian attack on the Russian depot caused a fire.",
        expect![[""]],
    );
}

#[test]
fn what_is_no_event_stays_silent() {
    check("The new rules meet the demands of investors.", expect![[""]]);
    check("Relations between the two countries have become vibrant.", expect![[""]]);
    check("The striker scored twice as the hosts beat the visitors.", expect![[""]]);
    check("Seven people died when a bus fell into a river in Peru.", expect![[""]]);
}
