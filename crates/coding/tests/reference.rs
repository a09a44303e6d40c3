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
            CONSULT BRA GOV; CHN GOV > - | happened | 2024-03-12 day | Beijing | -"#]],
    );
    check(
        "Serbia and Kosovo held talks in Brussels. The two countries signed an agreement on Monday.",
        expect![[r#"
            CONSULT/third-party SRB GOV; KOS GOV > - | happened | 2024-03-11 day | Brussels | -
            SUPPORT SRB GOV; KOS GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_surname_is_the_person_named_before() {
    check(
        "French President Emmanuel Macron visited Rabat on Monday. Macron met King Mohammed VI.",
        expect![[r#"
            CONSULT/visit FRA GOV > MAR GOV | happened | 2024-03-11 day | Rabat | -
            CONSULT FRA GOV; MAR GOV > - | happened | 2024-03-11 day | Rabat | -"#]],
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
            CONSULT FRA GOV; POL GOV > - | happened | - | Warsaw | -
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

#[test]
fn a_body_before_a_noun_is_of_the_country_beside_it() {
    check(
        "Armenia condemned Turkish military operations.",
        expect![[r#"
        ACCUSE/disapprove ARM GOV > TUR GOV; TUR MIL | happened | - | - | -
        ASSAULT TUR GOV; TUR MIL > - | happened | - | - | -"#]],
    );
    check(
        "German and French troops attacked the rebels in Mali on Monday.",
        expect!["ASSAULT DEU MIL; FRA MIL > MLI REB | happened | 2024-03-11 day | Mali | -"],
    );
    check(
        "Israeli and Palestinian leaders met in Cairo on Tuesday.",
        expect!["CONSULT/third-party ISR GOV; PSE GOV > - | happened | 2024-03-12 day | Cairo | -"],
    );
    check(
        "Brazil announced a troop withdrawal from Haiti.",
        expect!["RETREAT/withdraw BRA MIL > HTI GOV | planned | - | Haiti | Brazil"],
    );
}

#[test]
fn an_adjective_that_is_nobodys_does_not_act() {
    check(
        "Chile promised Bolivia to launch military strikes against smugglers.",
        expect!["AGREE CHL GOV > BOL GOV | happened | - | - | -"],
    );
}

#[test]
fn who_is_of_many_countries_is_at_home_in_none() {
    check(
        "Western governments condemned Belarus on Monday. World leaders urged Belarus to free the prisoners.",
        expect![[r#"
            ACCUSE/disapprove ? GOV > BLR GOV | happened | 2024-03-11 day | - | -
            REQUEST/yield ? GOV > BLR GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_kind_of_people_is_at_home_where_the_story_has_them() {
    check(
        "Nigerian troops killed five militants in Borno. Soldiers also attacked Cameroon.",
        expect![[r#"
        ASSAULT NGA MIL > NGA REB | happened | - | Borno | -
        ASSAULT NGA MIL > CMR GOV | happened | - | Cameroon | -"#]],
    );
    check(
        "Romania's Hungarian minority accused Romania of bias.",
        expect!["ACCUSE/disapprove ROU CVL > ROU GOV | happened | - | - | -"],
    );
    check(
        "The army killed three Chadian rebels, including a commander.",
        expect!["ASSAULT TCD MIL > TCD REB; TCD MIL | happened | - | - | -"],
    );
}

#[test]
fn a_pronoun_is_not_the_subject_of_its_own_clause() {
    check(
        "Eritrea said Ethiopia had attacked it on Monday.",
        expect!["ASSAULT ETH GOV > ERI GOV | alleged | 2024-03-11 day | Eritrea | Eritrea"],
    );
    check(
        "Kenyan officials told the rebels they would arrest them.",
        expect!["THREATEN/arrest KEN GOV > KEN REB | happened | - | - | -"],
    );
}

#[test]
fn who_says_i_is_who_is_quoted() {
    check(
        "\"I condemn Belarus and I urge Poland to help,\" Lithuanian President Gitanas Nauseda said on Monday.",
        expect![[r#"
            ACCUSE/disapprove LTU GOV > BLR GOV | happened | 2024-03-11 day | - | -
            REQUEST/assist LTU GOV > POL GOV | happened | 2024-03-11 day | - | -"#]],
    );
    check(
        "Norwegian Foreign Minister Espen Barth Eide wrote on Tuesday: \"We condemn Russia.\"",
        expect!["ACCUSE/disapprove NOR GOV > RUS GOV | happened | 2024-03-12 day | - | -"],
    );
}

#[test]
fn the_president_is_the_one_who_acts() {
    check(
        "French President Emmanuel Macron met Serbian President Aleksandar Vucic in Paris. Macron praised Serbia. The president also condemned Russia.",
        expect![[r#"
            CONSULT FRA GOV; SRB GOV > - | happened | - | Paris | -
            SUPPORT FRA GOV > SRB GOV | happened | - | - | -
            ACCUSE/disapprove FRA GOV > RUS GOV | happened | - | - | -"#]],
    );
}

#[test]
fn its_forces_are_those_of_who_is_asked() {
    check(
        "The United States asked Syria to withdraw its forces from Lebanon.",
        expect!["REQUEST/yield USA GOV > SYR GOV | happened | - | - | -"],
    );
    check(
        "Syria accused Turkey of shelling its border towns.",
        expect![[r#"
        ACCUSE/allege SYR GOV > TUR GOV | happened | - | - | -
        ASSAULT/heavy-weapons TUR GOV > SYR GOV | alleged | - | Syria | Syria"#]],
    );
}

#[test]
fn several_nations_in_a_list_or_before_a_noun() {
    check(
        "Ambassadors from Spain, Brazil and Venezuela met Colombian rebels on Friday.",
        expect![
            "CONSULT/multilateral ESP GOV; BRA GOV; VEN GOV > COL REB | happened | 2024-03-08 day | - | -"
        ],
    );
    check(
        "European and U.S. officials accused Iran of lying.",
        expect!["ACCUSE/disapprove EUR GOV; USA GOV > IRN GOV | happened | - | - | -"],
    );
    check(
        "Bahrain, Kuwait and Oman - three Arab nations that border it - condemned Iran.",
        expect!["ACCUSE/disapprove BHR GOV; KWT GOV; OMN GOV > IRN GOV | happened | - | - | -"],
    );
    check(
        "Armenia condemned the Turkish-Libyan agreement.",
        expect!["ACCUSE/disapprove ARM GOV > TUR GOV; LBY GOV | happened | - | - | -"],
    );
}

#[test]
fn a_foe_is_not_of_his_victims_country() {
    check(
        "Two Algerian diplomats in Iraq were killed by their kidnappers.",
        expect!["ASSAULT/abduct IRQ UAF > DZA GOV | happened | - | Iraq | -"],
    );
}

#[test]
fn a_go_between_is_not_at_home_in_the_story() {
    check(
        "Hamas released 24 hostages under a deal mediated by Qatar.",
        expect!["RETREAT/release PSE REB,GOV > ? CVL | happened | - | - | -"],
    );
}

#[test]
fn a_body_by_a_plural_name_is_one() {
    check(
        "The Syrian Democratic Forces said on Monday it had met Turkey.",
        expect!["CONSULT SYR REB; TUR GOV > - | happened | 2024-03-11 day | - | Syrian Democratic Forces"],
    );
}

#[test]
fn like_names_like() {
    check(
        "Malian soldiers killed 30 militants on Monday. The Taliban attacked Kabul. More than 100 militants were arrested by Malian police.",
        expect![[r#"
            ASSAULT MLI MIL > MLI REB | happened | 2024-03-11 day | - | -
            ASSAULT AFG GOV > - | happened | - | Kabul | -
            COERCE/arrest MLI COP > MLI REB | happened | 2024-03-11 day | - | -"#]],
    );
}

/// The owner of a subject who is "our" asks for the subjects of the sentence, of which this is one.
#[test]
fn our_own_subject_ends() {
    check("Our chairman suggested that I present my own view of the world.", expect![""]);
}

#[test]
fn the_countries_are_the_last_two() {
    check(
        "Sudan denied Chad's accusations. The countries restored diplomatic relations in November.",
        expect![[r#"
            REJECT SDN GOV > TCD GOV | happened | - | - | -
            SUPPORT SDN GOV; TCD GOV > - | happened | 2023-11-01..2023-11-30 month | - | -"#]],
    );
}

#[test]
fn a_spokesman_is_who_spoke_before() {
    check(
        "An Interpol spokesperson met Iranian officials on Monday. The spokesperson rejected Iran's request.",
        expect![[r#"
            CONSULT IGO COP; IRN GOV > - | happened | 2024-03-11 day | - | -
            REJECT IGO COP > IRN GOV | happened | - | - | -
            REQUEST IRN GOV > IGO COP | happened | - | - | -"#]],
    );
}

#[test]
fn a_group_with_a_name_is_not_the_one_before() {
    check(
        "Brazil signed a pact with the European Union and the South American group Mercosur.",
        expect!["SUPPORT BRA GOV > EUR GOV; IGO | happened | - | - | -"],
    );
}

#[test]
fn a_number_alone_takes_to_the_streets() {
    check(
        "Thousands rallied in Berlin on Monday against the French president.",
        expect!["PROTEST/demo DEU CVL > FRA GOV | happened | 2024-03-11 day | Berlin | -"],
    );
}

#[test]
fn one_known_by_an_office_alone_is_he_or_she() {
    check(
        "The Mexican president said he urged Spain to leave.",
        expect!["REQUEST/yield MEX GOV > ESP GOV | happened | - | - | -"],
    );
}

#[test]
fn forces_of_several_before_one_noun_are_of_each() {
    check(
        "The Taliban attacked U.S. and NATO troops.",
        expect!["ASSAULT AFG GOV > USA MIL; IGO MIL | happened | - | - | -"],
    );
    check(
        "Iran launched missiles targeting U.S. troops in Iraq.",
        expect!["ASSAULT IRN GOV > USA MIL | happened | - | Iraq | -"],
    );
}

#[test]
fn a_bloc_is_the_body_of_states_told_last() {
    check(
        "NATO held a summit in Riga. The alliance condemned Sudan.",
        expect![[r#"
        CONSULT/multilateral IGO MIL > LVA GOV | happened | - | Riga | -
        ACCUSE/disapprove IGO MIL > SDN GOV | happened | - | - | -"#]],
    );
    check(
        "Chile praised the European Union. The 25-nation bloc will hold talks with Peru.",
        expect![[r#"
        SUPPORT CHL GOV > EUR GOV | happened | - | - | -
        CONSULT/multilateral EUR GOV > PER GOV | planned | - | - | -"#]],
    );
}

#[test]
fn officials_of_the_two_countries_are_of_both() {
    check(
        "Peru held talks with Chile. Officials of the two countries will sign a treaty.",
        expect![[r#"
        CONSULT PER GOV; CHL GOV > - | happened | - | - | -
        SUPPORT PER GOV; CHL GOV > - | planned | - | - | -"#]],
    );
    check(
        "Peru's president met the leader of Chile. He praised the ties between the two countries.",
        expect![[r#"
            CONSULT PER GOV; CHL GOV > - | happened | - | - | -
            SUPPORT PER GOV > CHL GOV | happened | - | - | -"#]],
    );
}

#[test]
fn the_three_nations_are_those_told_last() {
    check(
        "Peru rejected talks with Chile and Bolivia. The three nations have met in Quito.",
        expect![[r#"
        REJECT/meet PER GOV > CHL GOV; BOL GOV | happened | - | - | -
        CONSULT/third-party PER GOV; CHL GOV; BOL GOV > - | happened | - | Quito | -"#]],
    );
}

#[test]
fn a_group_of_a_kind_is_the_one_of_that_kind_told_by_name() {
    check(
        "Hamas condemned Egypt. The Islamic militant group also rejected a truce with Israel.",
        expect![[r#"
            ACCUSE/disapprove PSE REB,GOV > EGY GOV | happened | - | - | -
            REJECT/yield PSE REB,GOV > ISR GOV | happened | - | - | -"#]],
    );
    check(
        "Chad praised Amnesty International. The rights group criticized Sudan.",
        expect![[r#"
        SUPPORT TCD GOV > NGO SOC | happened | - | - | -
        ACCUSE/disapprove NGO SOC > SDN GOV | happened | - | - | -"#]],
    );
}

#[test]
fn the_secretary_general_is_the_one_told_before() {
    check(
        "U.N. Secretary-General Antonio Guterres visited Chad. The secretary-general praised Niger.",
        expect![[r#"
            CONSULT/visit UNO GOV > TCD GOV | happened | - | Chad | -
            SUPPORT UNO GOV > NER GOV | happened | - | - | -"#]],
    );
}

#[test]
fn those_countries_are_the_last_listed() {
    check(
        "Peru met envoys from Chile, Bolivia and Ecuador. It urged those countries to stop the boycott.",
        expect![[r#"
            CONSULT/multilateral PER GOV > CHL GOV; BOL GOV; ECU GOV | happened | - | - | -
            REQUEST/yield PER GOV > CHL GOV; BOL GOV; ECU GOV | happened | - | - | -"#]],
    );
}

#[test]
fn his_country_is_that_of_who_speaks() {
    check(
        "Peru's foreign minister says his country and Chile have agreed to hold talks.",
        expect!["AGREE PER GOV; CHL GOV > - | happened | - | - | Peru's foreign minister"],
    );
}
