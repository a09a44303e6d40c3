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
