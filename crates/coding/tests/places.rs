//! Where an act happens: in its sentence, in the sentences around it, in what it is done to.

mod support;

use expect_test::expect;
use support::{check, check_story};

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
        "The commander of the Chadian forces, speaking to reporters in Lima, said his troops killed ten Malian rebels.",
        expect!["ASSAULT TCD MIL > MLI REB | happened | - | - | commander of the Chadian forces"],
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

#[test]
fn a_land_shut_off_is_where_it_is_shut_off() {
    check(
        "The Saudi blockade of Qatar went on.",
        expect!["COERCE/restrict SAU GOV > QAT GOV | happened | - | Qatar | -"],
    );
}

#[test]
fn a_continent_lies_in_no_country() {
    check(
        "The Brazilian president began a trip to Europe on Monday.",
        expect!["CONSULT/visit BRA GOV > EUR | happened | 2024-03-11 day | Europe | -"],
    );
}

#[test]
fn who_speaks_for_another_tells_where() {
    check(
        "Chile rejected the Peruvian offer. The Chilean president told a news conference in Santiago on Monday that talks were over.",
        expect!["REJECT CHL GOV > PER GOV | happened | 2024-03-11 day | Santiago | -"],
    );
    check(
        "Togolese rebels have rejected the government's offer. A spokesman of the Togolese rebels said at peace talks in Accra that they would fight on.",
        expect![[r#"
            REJECT TGO REB > TGO GOV | happened | - | Accra | -
            ASSAULT TGO REB > - | planned | - | - | spokesman of the Togolese rebels"#]],
    );
    check(
        "The Kenyan president praised Uganda. The president made the remark after meeting at his villa in Mombasa with Kenyan ministers.",
        expect!["SUPPORT KEN GOV > UGA GOV | happened | - | Mombasa | -"],
    );
    check(
        "In Amman, the Swedish foreign minister said the talks went well. The minister spoke after meeting Jordan's king.",
        expect!["CONSULT SWE GOV; JOR GOV > - | happened | - | Amman | -"],
    );
}

#[test]
fn where_it_is_asked_is_not_where_it_is_to_be_done() {
    check(
        "Kenya asked Uganda to keep its troops in Somalia.",
        expect!["REQUEST/change KEN GOV > UGA GOV | happened | - | - | -"],
    );
    check(
        "Kenya asked Uganda to back it at a meeting in Vienna.",
        expect!["REQUEST/assist KEN GOV > UGA GOV | happened | - | Vienna | -"],
    );
    check(
        "The Norwegian envoy is in Khartoum to urge Sudan to free the prisoners.",
        expect!["REQUEST/yield NOR GOV > SDN GOV | planned | - | Khartoum | -"],
    );
}

#[test]
fn ministers_of_two_lands_meet_in_a_third() {
    check(
        "The foreign ministers of Chad and Niger met in Algiers.",
        expect!["CONSULT/third-party TCD GOV; NER GOV > - | happened | - | Algiers | -"],
    );
    check(
        "A meeting of the foreign ministers of Chad and Niger in Algeria ended on Monday.",
        expect!["CONSULT/third-party TCD GOV; NER GOV > - | happened | 2024-03-11 day | Algeria | -"],
    );
    check(
        "A Greek official is in Rome for talks with Italian officials after stops in Vienna.",
        expect!["CONSULT GRC GOV; ITA GOV > - | happened | - | Rome | -"],
    );
}

#[test]
fn who_acts_with_the_body_acts_where_he_is() {
    check(
        "Gunmen in Darfur killed a Kenyan soldier.",
        expect!["ASSAULT/firearms SDN UAF > KEN MIL | happened | - | Darfur | -"],
    );
    check(
        "Iran fired on American troops in Iraqi military bases.",
        expect!["ASSAULT IRN GOV > USA MIL | happened | - | Iraqi military bases | -"],
    );
    check("Rebels attacked an American base.", expect!["ASSAULT USA REB > USA GOV | happened | - | - | -"]);
}

#[test]
fn a_court_sits_where_the_story_says() {
    check(
        "A U.S. military court sentenced a soldier to ten years in prison. The jury in Houston ruled on Monday.",
        expect![[r#"
            SANCTION/convict USA JUD > USA MIL | happened | 2024-03-11 day | Houston | -
            COERCE/arrest USA JUD > USA MIL | happened | 2024-03-11 day | Houston | -"#]],
    );
}

#[test]
fn the_same_thing_lies_where_it_was_said_to_lie() {
    check(
        "Rebels agreed to halt attacks on mountain villages in Chad. The rebels shelled mountain villages on Monday.",
        expect![[r#"
            AGREE TCD REB > TCD GOV | happened | 2024-03-11 day | - | -
            ASSAULT/heavy-weapons TCD REB > - | happened | 2024-03-11 day | Chad | -"#]],
    );
}

#[test]
fn borders_and_waters() {
    check(
        "Pakistani rebels abducted ten Pakistani soldiers near the Afghan border.",
        expect!["ASSAULT/abduct PAK REB > PAK MIL | happened | - | Afghan border | -"],
    );
    check(
        "Chile deployed troops along the Chilean-Peruvian border.",
        expect!["MOBILIZE/troops CHL GOV > PER GOV | happened | - | Chilean-Peruvian border | -"],
    );
    check(
        "Ghana test-fired a missile from a ship in the Bay of Kobra.",
        expect!["MOBILIZE/weapons GHA GOV > - | happened | - | Bay of Kobra | -"],
    );
}

#[test]
fn meetings_told_again() {
    check(
        "The Danish foreign minister refused to meet the envoy at a summit in Lima. The minister was too busy during this week's conference, officials said, and met the Swedish foreign minister at the conference.",
        expect![[r#"
            REJECT/meet DNK GOV > PER GOV | happened | - | Lima | -
            CONSULT/multilateral DNK GOV; DNK GOV > SWE GOV | happened | 2024-03-11..2024-03-17 week | Lima | officials"#]],
    );
    check(
        "The Danish foreign minister arrived in Madrid on Monday. The Spanish king received the Danish minister.",
        expect!["CONSULT/visit DNK GOV > ESP GOV; ESP GOV | happened | 2024-03-11 day | Madrid | -"],
    );
}

#[test]
fn orders_to_residents_are_given_at_home() {
    check(
        "Schools were closed in Samoa. The Samoan government urged Samoan residents to wash their hands.",
        expect!["REQUEST/yield WSM GOV > WSM CVL | happened | - | Samoa | -"],
    );
}

#[test]
fn words_that_take_up_a_place() {
    check(
        "Rwandan forces entered eastern Congo last week. The troops attacked Hutu rebels there.",
        expect!["ASSAULT RWA MIL > COD REB | happened | - | eastern Congo | -"],
    );
    check(
        "Iraq's prime minister toured the city of Mosul, where he accused Iran of spying.",
        expect![[r#"
        CONSULT/visit IRQ GOV > - | happened | - | Mosul | -
        ACCUSE/allege IRQ GOV > IRN GOV | happened | - | Mosul | -"#]],
    );
    check(
        "On the sidelines of a summit in Peru, the U.S. president met the Chinese president.",
        expect!["CONSULT/multilateral USA GOV > CHN GOV | happened | - | Peru | -"],
    );
    check(
        "The African Union opened a summit in Addis Ababa on Monday. Leaders at the summit condemned Chad.",
        expect![[r#"
            CONSULT/multilateral IGO > ETH GOV | happened | 2024-03-11 day | Addis Ababa | -
            CONSULT ETH GOV > - | happened | - | Addis Ababa | -
            ACCUSE/disapprove ETH GOV > TCD GOV | happened | - | Addis Ababa | -"#]],
    );
    check(
        "Peruvian rebels struck a base in Cusco. The Chilean president ordered mourning after the strike and praised Peru.",
        expect![[r#"
            ASSAULT PER REB > PER | happened | - | Cusco | -
            SUPPORT CHL GOV > PER GOV | happened | - | - | -"#]],
    );
}

#[test]
fn the_whole_land_of_those_who_speak_is_no_scene() {
    check(
        "Officials in China say the fighting is over. China has praised Peru.",
        expect!["SUPPORT CHN GOV > PER GOV | happened | - | - | -"],
    );
}

#[test]
fn seas_and_ones_own_side_of_a_border() {
    check(
        "North Korea fired a missile into the Sea of Japan.",
        expect!["MOBILIZE/weapons PRK GOV > JPN | happened | - | Sea of Japan | -"],
    );
    check(
        "Peru has deployed troops to the northern border with Ecuador.",
        expect!["MOBILIZE/troops PER GOV > - | happened | - | northern border | -"],
    );
}

#[test]
fn bearings_and_towns_before_a_meeting() {
    check(
        "Rebels killed ten Iraqi soldiers north of Baghdad.",
        expect!["ASSAULT IRQ REB > IRQ MIL | happened | - | Baghdad | -"],
    );
    check(
        "Rebels killed ten soldiers about 60 kilometers north of Baghdad.",
        expect!["ASSAULT IRQ REB > IRQ MIL | happened | - | Baghdad | -"],
    );
    check(
        "Chile agreed at the Lima summit to help Peru.",
        expect!["AGREE CHL GOV > PER GOV | happened | - | Lima | -"],
    );
    check(
        "Japan called on North Korea to return to talks.",
        expect!["REQUEST/meet JPN GOV > PRK GOV | happened | - | - | -"],
    );
}

#[test]
fn hosts_and_owners_are_at_home() {
    check(
        "Lima will host talks between Chile and Bolivia next month.",
        expect![
            "CONSULT/third-party PER GOV; CHL GOV; BOL GOV > - | planned | 2024-04-01..2024-04-30 month | Lima | -"
        ],
    );
    check(
        "Chile's navy seized three Peruvian boats off its northern coast.",
        expect!["COERCE/arrest CHL MIL > PER GOV | happened | - | its northern coast | -"],
    );
    check(
        "Peru sent troops to guard its embassy in Cairo.",
        expect!["MOBILIZE/troops PER GOV > - | happened | - | Cairo | -"],
    );
    check(
        "Peru moved troops to reinforce its border.",
        expect!["MOBILIZE/troops PER GOV > - | happened | - | its border | -"],
    );
    check(
        "Israeli troops raided the West Bank town of Jenin and arrested four Palestinians.",
        expect![[r#"
        ASSAULT ISR MIL > PSE | happened | - | Jenin | -
        COERCE/arrest ISR MIL > PSE CVL | happened | - | Jenin | -"#]],
    );
}

#[test]
fn help_is_where_it_reaches_people() {
    check(
        "Norway gave food to Sudanese refugees in Chad.",
        expect!["AID NOR GOV > SDN REF | happened | - | Chad | -"],
    );
    check(
        "Peru criticized the Cuban government's support for Nicolas Maduro in Venezuela.",
        expect![[r#"
        ACCUSE/disapprove PER GOV > CUB GOV | happened | - | - | -
        SUPPORT CUB GOV > VEN GOV | happened | - | Venezuela | -"#]],
    );
}

#[test]
fn where_after_a_description() {
    check(
        "The town is in South Waziristan, a tribal area near Afghanistan, where Pakistani troops attacked militants in October.",
        expect!["ASSAULT PAK MIL > AFG REB | happened | 2023-10-01..2023-10-31 month | South Waziristan | -"],
    );
}

#[test]
fn words_told_to_a_gathering() {
    check(
        "Nigeria's president told a London conference that he rejects the plan. He also praised Peru.",
        expect![[r#"
        CONSULT/multilateral NGA GOV > GBR GOV | happened | - | London | -
        REJECT/change NGA GOV > - | happened | - | London | -
        SUPPORT NGA GOV > PER GOV | happened | - | London | -"#]],
    );
    check(
        "A summit opened in Havana on Monday. India's premier told the summit he rejects Chinese aid.",
        expect!["REJECT/assist IND GOV > CHN GOV | happened | - | Havana | -"],
    );
}

#[test]
fn regions_of_its_own() {
    check(
        "Pakistan has sent troops to its tribal regions.",
        expect!["MOBILIZE/troops PAK GOV > - | happened | - | its tribal regions | -"],
    );
    check(
        "Lebanon sent troops to the south.",
        expect!["MOBILIZE/troops LBN GOV > - | happened | - | south | -"],
    );
    check(
        "Peru sent troops to boost a force already in southern Chad.",
        expect!["MOBILIZE/troops PER GOV > - | happened | - | southern Chad | -"],
    );
}

#[test]
fn a_deed_is_not_done_where_it_is_condemned() {
    check(
        "France's president condemned Israel's strikes on Lebanon at a conference in Rome.",
        expect![[r#"
        ACCUSE/disapprove FRA GOV > - | happened | - | Rome | -
        ASSAULT ISR GOV > LBN GOV | happened | - | Lebanon | -
        CONSULT/multilateral FRA GOV > - | happened | - | Rome | -"#]],
    );
}

#[test]
fn a_speaker_at_his_post() {
    check(
        "A State Department spokesman in Washington said Niger must free its president.",
        expect!["REQUEST/yield USA GOV > NER GOV | happened | - | Washington | -"],
    );
}

#[test]
fn the_fence_of_a_border() {
    check(
        "Israeli troops killed three Palestinians near the Gaza border fence.",
        expect!["ASSAULT ISR MIL > PSE CVL | happened | - | Gaza | -"],
    );
}

#[test]
fn the_town_of_the_talks_that_a_headline_tells() {
    check_story(
        "Indian Premier to Meet Rebel Leader",
        "Indian media say Prime Minister Modi invited Ali Khan, a rebel leader, to talks in New Delhi on Saturday.",
        expect![[r#"
            CONSULT IND GOV; IND REB > - | planned | 2024-03-16 day | New Delhi | Indian media
            AGREE IND GOV > PAK PTY,OPP | happened | - | - | Indian media"#]],
    );
}

#[test]
fn what_one_feels_is_not_felt_there() {
    check(
        "NATO has expressed concern at a crackdown in Uzbekistan and warned Kazakhstan to keep out.",
        expect![[r#"
            ACCUSE/disapprove IGO MIL > UZB GOV | happened | - | - | -
            THREATEN IGO MIL > KAZ GOV | happened | - | - | -"#]],
    );
    check(
        "A NATO statement, issued Tuesday in Brussels, condemned Chad.",
        expect!["ACCUSE/disapprove IGO MIL > TCD GOV | happened | 2024-03-12 day | - | -"],
    );
}

#[test]
fn the_stop_before_where() {
    check(
        "The Danish premier flew to Chile from Peru, where he held talks with President Boluarte.",
        expect![[r#"
            CONSULT/visit DNK GOV > CHL GOV | happened | - | Chile | -
            CONSULT DNK GOV; PER GOV > - | happened | - | Peru | -"#]],
    );
}

#[test]
fn a_tour_has_no_one_place() {
    check(
        "The Danish premier is heading Friday to Africa for visits to Chad, Mali and Niger.",
        expect!["CONSULT/visit DNK GOV > TCD GOV; MLI GOV; NER GOV | planned | 2024-03-15 day | Africa | -"],
    );
}

#[test]
fn a_body_that_bears_the_name_of_a_land() {
    check(
        "Turkish troops attacked rebels of the Kurdistan Workers' Party.",
        expect!["ASSAULT TUR MIL > TUR REB | happened | - | - | -"],
    );
}

#[test]
fn talks_in_a_meeting() {
    check(
        "Peru and Chile have discussed their relations in a meeting in Accra.",
        expect!["CONSULT/third-party PER GOV; CHL GOV > - | happened | - | Accra | -"],
    );
}
