//! On whose word a thing is told.

mod support;

use expect_test::expect;
use support::check;

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
fn a_source_stands_before_or_after() {
    check(
        "Rwanda suspended ties with Belgium, Reuters reported on Monday.",
        expect!["SANCTION/discontinue RWA GOV > BEL GOV | happened | - | - | Reuters"],
    );
    check(
        "Lithuania expelled a Belarusian diplomat, according to the foreign ministry.",
        expect!["SANCTION/expel LTU GOV > BLR GOV | happened | - | - | foreign ministry"],
    );
    check(
        "State television said that Iran arrested two French citizens on Sunday.",
        expect!["COERCE/arrest IRN GOV > FRA CVL | happened | 2024-03-10 day | - | State television"],
    );
    check(
        "The Kremlin said Russia had expelled a Norwegian diplomat.",
        expect!["SANCTION/expel RUS GOV > NOR GOV | happened | - | - | Kremlin"],
    );
}

#[test]
fn a_speaker_is_no_source_of_his_own_words() {
    check(
        "Italian Prime Minister Giorgia Meloni said she condemned Belarus.",
        expect!["ACCUSE/disapprove ITA GOV > BLR GOV | happened | - | - | -"],
    );
}

#[test]
fn the_storys_own_voice_has_no_source() {
    check(
        "Slovakia expelled three Russian diplomats.",
        expect!["SANCTION/expel SVK GOV > RUS GOV | happened | - | - | -"],
    );
}
