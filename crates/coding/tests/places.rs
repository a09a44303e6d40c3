//! Where an act happens: in its sentence, in the sentences around it, in what it is done to.

mod support;

use expect_test::expect;
use support::check;

#[test]
fn phrases_of_the_sentence() {
    check(
        "The Chilean president met his Peruvian counterpart in the Bolivian capital.",
        expect!["CONSULT/third-party CHL GOV; PER GOV > - | happened | - | Bolivian capital | -"],
    );
    check(
        "Rebels attacked soldiers in a Malian village near the border.",
        expect!["ASSAULT MLI REB > MLI MIL | happened | - | Malian village | -"],
    );
    check(
        "Fiji's foreign minister agreed during talks in Suva to receive the Tongan prime minister.",
        expect!["AGREE FJI GOV > TON GOV | happened | - | Suva | -"],
    );
    check(
        "The Ugandan president told a meeting of ministers in Kampala that Kenya must withdraw its troops.",
        expect!["REQUEST/yield UGA GOV > KEN GOV | happened | - | Kampala | -"],
    );
    check(
        "Kenyan troops stormed the town of Kismayo.",
        expect!["ASSAULT KEN MIL > SOM | happened | - | Kismayo | -"],
    );
    check("Norway delivered tents to Haiti.", expect!["AID NOR GOV > HTI GOV | happened | - | Haiti | -"]);
    check(
        "A court in Oslo sentenced a Russian spy to ten years in prison.",
        expect![[r#"
            SANCTION/convict NOR JUD > RUS SPY | happened | - | Oslo | -
            COERCE/arrest NOR JUD > RUS SPY | happened | - | Oslo | -"#]],
    );
}

#[test]
fn the_goal_of_a_journey_is_where_the_talks_are() {
    check(
        "The Danish president arrived in Ankara for talks with Turkish officials.",
        expect![[r#"
            CONSULT/visit DNK GOV > TUR GOV | happened | - | Ankara | -
            CONSULT DNK GOV; TUR GOV > - | happened | - | Ankara | -"#]],
    );
    check(
        "Spain's king flew to Lima for talks with Peruvian ministers.",
        expect!["CONSULT/visit ESP GOV > PER GOV | happened | - | Lima | -"],
    );
    check(
        "While he was in Vienna this week, the Czech president met the Slovak president.",
        expect![
            "CONSULT/third-party CZE GOV; SVK GOV > - | happened | 2024-03-11..2024-03-17 week | Vienna | -"
        ],
    );
}

#[test]
fn words_are_said_where_the_speaker_speaks() {
    check(
        "In Lima, the Peruvian president accused Chile of spying.",
        expect!["ACCUSE/allege PER GOV > CHL GOV | happened | - | Lima | -"],
    );
    check(
        "Brazil's foreign minister condemned Chile. The minister spoke to reporters in Quito.",
        expect!["ACCUSE/disapprove BRA GOV > CHL GOV | happened | - | Quito | -"],
    );
    check(
        "Brazil condemned Chile over Bolivia.",
        expect!["ACCUSE/disapprove BRA GOV > CHL GOV | happened | - | - | -"],
    );
}

#[test]
fn bodily_acts_take_the_scene_of_the_story() {
    check(
        "Fighting broke out in Juba on Monday. South Sudanese troops killed four rebels.",
        expect!["ASSAULT SSD MIL > SSD REB | happened | - | Juba | -"],
    );
    check(
        "Protesters gathered outside the Canadian embassy in Tunis. Police arrested dozens of Tunisian protesters.",
        expect![[r#"
            PROTEST/demo TUN CVL > CAN GOV | happened | - | Tunis | -
            COERCE/arrest TUN COP > TUN CVL; TUN CVL | happened | - | Tunis | -"#]],
    );
    check(
        "A bomb went off in Bogota. Turkish soldiers killed four Syrian rebels.",
        expect!["ASSAULT TUR MIL > SYR REB | happened | - | - | -"],
    );
    check(
        "The parliament of Peru met in Lima. Chile condemned Bolivia.",
        expect!["ACCUSE/disapprove CHL GOV > BOL GOV | happened | - | - | -"],
    );
}

#[test]
fn an_embassy_lies_where_it_stands_and_not_where_it_comes_from() {
    check(
        "Protesters rallied outside the Danish embassy.",
        expect!["PROTEST/demo DNK CVL > DNK GOV | happened | - | - | -"],
    );
    check(
        "The Danish embassy in Khartoum was closed. Sudanese protesters stormed the Danish embassy.",
        expect!["PROTEST/riot SDN CVL > DNK GOV | happened | - | Khartoum | -"],
    );
}

#[test]
fn what_was_named_before() {
    check(
        "Chadian troops entered the town of Abeche on Monday. They killed two rebels in the town.",
        expect!["ASSAULT TCD MIL > TCD REB | happened | 2024-03-11 day | Abeche | -"],
    );
    check(
        "The Pakistani army killed six militants in the country's northwest.",
        expect!["ASSAULT PAK MIL > ? REB | happened | - | country's northwest | -"],
    );
}

#[test]
fn several_countries_are_no_place() {
    check(
        "The Finnish president will visit Chad, Niger and Mali next week.",
        expect![
            "CONSULT/visit FIN GOV > TCD GOV; NER GOV; MLI GOV | planned | 2024-03-18..2024-03-24 week | - | -"
        ],
    );
}

#[test]
fn people_of_one_country_are_at_home() {
    check(
        "Police in Peru detained ten Peruvian students. Officers also beat Peruvian protesters.",
        expect![[r#"
            COERCE/arrest PER COP > PER EDU | happened | - | Peru | -
            ASSAULT/beat PER COP > PER CVL | happened | - | Peru | -"#]],
    );
}

#[test]
fn where_it_is_told_is_not_where_it_was_done() {
    check(
        "A spokesman in Nairobi said Chadian troops had killed four rebels.",
        expect!["ASSAULT TCD MIL > KEN REB | happened | - | - | spokesman"],
    );
    check(
        "Somali troops killed four rebels. In Cairo, an Egyptian minister said the war was over.",
        expect!["ASSAULT SOM MIL > EGY REB | happened | - | - | -"],
    );
}

#[test]
fn a_topic_is_no_place() {
    check(
        "The Chilean president and the Peruvian president discussed the crisis in Chad.",
        expect!["CONSULT CHL GOV; PER GOV > - | happened | - | - | -"],
    );
    check(
        "Ghana condemned the bombing in Lome.",
        expect!["ACCUSE/disapprove GHA GOV > - | happened | - | Lome | -"],
    );
}

#[test]
fn what_is_done_to_a_land_is_not_in_it_where_only_a_thing_of_its_is_struck() {
    check(
        "Russian guards fired on a Japanese fishing boat.",
        expect!["ASSAULT RUS COP > JPN GOV | happened | - | - | -"],
    );
    check(
        "Russian troops shelled Ukraine.",
        expect!["ASSAULT/heavy-weapons RUS MIL > UKR GOV | happened | - | Ukraine | -"],
    );
}

#[test]
fn a_seat_of_power_is_a_place_where_one_meets() {
    check(
        "Spain's king met the American president at the White House.",
        expect!["CONSULT ESP GOV; USA GOV > - | happened | - | White House | -"],
    );
    check(
        "Malian troops attacked rebels along the Malian-Algerian border.",
        expect!["ASSAULT MLI MIL > MLI REB | happened | - | Malian-Algerian border | -"],
    );
    check(
        "Guinea's president repeated his offer to Mali. The president was questioned while speaking to reporters in Conakry.",
        expect!["AGREE GIN GOV > MLI GOV | happened | - | Conakry | -"],
    );
}

#[test]
fn prepositions_that_the_parser_hung_elsewhere() {
    check(
        "The Togolese president will meet the Ghanaian president next Friday in Lome.",
        expect!["CONSULT TGO GOV; GHA GOV > - | planned | 2024-03-22 day | Lome | -"],
    );
    check(
        "In Accra Monday, the Ghanaian president urged Togo to release the prisoners.",
        expect!["REQUEST/yield GHA GOV > TGO GOV | happened | 2024-03-11 day | Accra | -"],
    );
}
