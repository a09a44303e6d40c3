//! Who does what to whom: voice, relative clauses, control, coordination, event nouns and light verbs.

mod support;

use expect_test::expect;
use support::check;

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
fn a_passive_names_its_doer_after_by() {
    check(
        "Armenia was condemned by Azerbaijan on Tuesday.",
        expect!["ACCUSE/disapprove AZE GOV > ARM GOV | happened | 2024-03-12 day | - | -"],
    );
    check(
        "The Kenyan ambassador was expelled by Uganda on Monday.",
        expect!["SANCTION/expel UGA GOV > KEN GOV | happened | 2024-03-11 day | - | -"],
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
            CONSULT CHN GOV,PTY; RUS GOV > - | happened | - | Moscow | -
            SUPPORT CHN GOV,PTY > RUS GOV | happened | - | Moscow | -"#]],
    );
    check(
        "Iran is suspected of having provided artillery and munitions to Yemen.",
        expect!["AID IRN GOV > YEM GOV | alleged | - | - | -"],
    );
}

#[test]
fn a_relative_pronoun_stands_for_its_noun() {
    check(
        "Algeria, which had accused Morocco of arson, closed its embassy in Rabat.",
        expect![[r#"
        ACCUSE/allege DZA GOV > MAR GOV | happened | - | - | -
        SANCTION/withdraw DZA GOV > MAR GOV | happened | - | Rabat | -"#]],
    );
}

#[test]
fn an_infinitive_is_the_objects_or_the_subjects() {
    check(
        "Ecuador urged Peru to withdraw its troops.",
        expect!["REQUEST/yield ECU GOV > PER GOV | happened | - | - | -"],
    );
    check(
        "Canada promised Ukraine to send tanks.",
        expect!["AGREE CAN GOV > UKR GOV | happened | - | - | -"],
    );
}

#[test]
fn coordinated_verbs_share_their_parties() {
    check(
        "Vietnam condemned and rejected the Chinese claims.",
        expect![[r#"
        ACCUSE/disapprove VNM GOV > CHN GOV | happened | - | - | -
        REJECT VNM GOV > CHN GOV | happened | - | - | -"#]],
    );
}

#[test]
fn parties_that_act_together_are_all_actors() {
    check(
        "India and Nepal signed a trade agreement on Thursday.",
        expect!["SUPPORT IND GOV; NPL GOV > - | happened | 2024-03-07 day | - | -"],
    );
    check(
        "The talks between Kenya and Somalia ended on Saturday.",
        expect!["CONSULT KEN GOV; SOM GOV > - | happened | 2024-03-09 day | - | -"],
    );
}

#[test]
fn nouns_carry_acts_too() {
    check(
        "Italy welcomed the summit between Ethiopia and Eritrea last year.",
        expect![[r#"
        SUPPORT ITA GOV > ETH GOV; ERI GOV | happened | 2023-01-01..2023-12-31 year | - | -
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
        expect!["CONSULT PAK GOV; IND GOV > - | happened | 2024-03-04..2024-03-10 week | Lahore | -"],
    );
}

#[test]
fn a_light_verb_lends_its_subject() {
    check(
        "Spain carried out an attack on Islamic State militants in Mali.",
        expect!["ASSAULT ESP GOV > IMG REB | happened | - | Mali | -"],
    );
    check("Laos held talks with Cambodia.", expect!["CONSULT LAO GOV; KHM GOV > - | happened | - | - | -"]);
    check(
        "Croatia paid a visit to Slovenia.",
        expect!["CONSULT/visit HRV GOV > SVN GOV | happened | - | Slovenia | -"],
    );
}

#[test]
fn a_possessor_does_what_its_noun_says() {
    check(
        "France's criticism of Hungary came on Monday.",
        expect!["ACCUSE/disapprove FRA GOV > HUN GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "China's expulsion of the Swedish ambassador surprised Norway.",
        expect!["SANCTION/expel CHN GOV > SWE GOV | happened | - | - | -"],
    );
}

#[test]
fn people_and_offices_act_for_their_country() {
    check(
        "Jordan's king met the Iraqi prime minister in Amman on Sunday.",
        expect!["CONSULT JOR GOV; IRQ GOV > - | happened | 2024-03-10 day | Amman | -"],
    );
    check(
        "Chilean Foreign Minister Alberto van Klaveren visited Argentina last week.",
        expect!["CONSULT/visit CHL GOV > ARG GOV | happened | 2024-03-04..2024-03-10 week | Argentina | -"],
    );
    check(
        "Sweden summoned the Iranian ambassador.",
        expect!["ACCUSE/disapprove SWE GOV > IRN GOV | happened | - | - | -"],
    );
    check(
        "Zimbabwe arrested an opposition leader in Harare.",
        expect!["COERCE/arrest ZWE GOV > ZWE OPP | happened | - | Harare | -"],
    );
}

#[test]
fn gains_and_losses_reach_their_recipient() {
    check("Russia supplied Serbia with missiles.", expect!["AID RUS GOV > SRB GOV | happened | - | - | -"]);
    check(
        "Norway gave Moldova 20 million dollars in aid.",
        expect!["AID NOR GOV > MDA GOV | happened | - | - | -"],
    );
    check(
        "Portugal sent aid to Mozambique.",
        expect!["AID PRT GOV > MOZ GOV | happened | - | Mozambique | -"],
    );
    check(
        "Kuwait recalled its ambassador from Lebanon.",
        expect!["SANCTION/withdraw KWT GOV > LBN GOV | happened | - | - | -"],
    );
    check(
        "Belarus released the Polish journalist.",
        expect!["RETREAT/release BLR GOV > POL JRN | happened | - | - | -"],
    );
}

#[test]
fn words_are_acts_too() {
    check(
        "Bolivia thanked Brazil for its help.",
        expect!["SUPPORT BOL GOV > BRA GOV | happened | - | - | -"],
    );
    check("Iceland apologized to Denmark.", expect!["CONCEDE ISL GOV > DNK GOV | happened | - | - | -"]);
}

#[test]
fn the_word_before_a_plan_says_whose_it_is() {
    check(
        "Cuba has evidence of a U.S. plan to invade Venezuela.",
        expect!["ASSAULT USA GOV > VEN GOV | planned | - | Venezuela | -"],
    );
}

#[test]
fn the_accused_did_what_is_marked_by_of() {
    check(
        "Norway accused both rebel and government forces in Sudan of attacking Chad.",
        expect![[r#"
            ACCUSE/allege NOR GOV > SDN MIL | happened | - | - | -
            ASSAULT SDN MIL > TCD GOV | alleged | - | Chad | Norway"#]],
    );
    check(
        "A U.N. report implicated Syrian officials in the murder of a Lebanese minister.",
        expect![[r#"
            ACCUSE/allege UNO > SYR GOV | happened | - | - | -
            ASSAULT SYR GOV > LBN GOV | alleged | - | - | U.N."#]],
    );
}

#[test]
fn a_letter_and_a_report_speak_for_who_wrote_them() {
    check(
        "Kenya sent a letter to Uganda requesting aid.",
        expect!["REQUEST/assist KEN GOV > UGA GOV | happened | - | - | -"],
    );
    check(
        "Portugal wrote to Spain asking to extradite the general.",
        expect!["REQUEST/yield PRT GOV > ESP GOV | happened | - | - | -"],
    );
}

#[test]
fn the_noun_in_a_compound_preposition_is_passed() {
    check(
        "Estonia spoke in favor of a Latvian proposal.",
        expect!["SUPPORT EST GOV > LVA GOV | happened | - | - | -"],
    );
    check(
        "Iran called for renewed talks with Iraq.",
        expect!["REQUEST/meet IRN GOV > IRQ GOV | happened | - | - | -"],
    );
    check(
        "Peru announced restrictions on flying to Cuba.",
        expect!["COERCE/restrict PER GOV > CUB GOV | happened | - | Cuba | -"],
    );
}

#[test]
fn the_passive_subject_is_given_what_the_noun_says() {
    check(
        "Georgia was given assurances by Germany that it would help.",
        expect!["AGREE DEU GOV > GEO GOV | happened | - | - | -"],
    );
}

#[test]
fn a_person_before_a_killing_is_its_victim() {
    check(
        "Police in Kenya investigated Foreign Minister Robert Ouko's murder by Ugandan soldiers.",
        expect![[r#"
            ACCUSE/investigate KEN COP > UGA MIL | happened | - | - | -
            ASSAULT UGA MIL > KEN GOV | happened | - | Kenya | -"#]],
    );
    check(
        "Israel's Gaza withdrawal began on Monday.",
        expect!["RETREAT/withdraw ISR GOV > PSE | happened | 2024-03-11 day | Gaza | -"],
    );
}

#[test]
fn a_deed_that_kills_is_its_doers() {
    check(
        "Burundian agents carried out a bombing in Kigali that killed 20 Rwandan soldiers.",
        expect!["ASSAULT/explosives BDI SPY,COP > RWA GOV; RWA MIL | happened | - | Kigali | -"],
    );
}

#[test]
fn an_infinitive_after_a_relative_clause_is_the_main_verbs() {
    check(
        "Protesters in Mali asked President Assimi Goita, who is backed by the army, to resign.",
        expect![[r#"
            REQUEST/change MLI CVL > MLI GOV,MIL | happened | - | - | -
            SUPPORT MLI MIL > MLI GOV,MIL | happened | - | - | -"#]],
    );
}

#[test]
fn a_threat_goes_to_who_must_meet_its_condition() {
    check(
        "Iran threatens to leave the treaty if talks with France fail.",
        expect![[r#"
            THREATEN/relations IRN GOV > FRA GOV | happened | - | - | -
            CONSULT IRN GOV; FRA GOV > - | happened | - | - | -"#]],
    );
}

#[test]
fn a_conviction_with_prison_is_two_acts() {
    check(
        "A Serbian court sentenced a Bosnian general to nine years in prison on Monday.",
        expect![[r#"
        SANCTION/convict SRB JUD > BIH MIL | happened | 2024-03-11 day | - | -
        COERCE/arrest SRB JUD > BIH MIL | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_verb_and_the_noun_it_carries_are_one_act() {
    check(
        "The African Union announced it had imposed travel bans on Malian officials.",
        expect!["SANCTION/discontinue IGO > MLI GOV | happened | - | - | African Union"],
    );
}

#[test]
fn the_ground_before_a_war_does_not_wage_it() {
    check(
        "Mexico condemned the U.S.-led Iraq invasion.",
        expect![[r#"
            ACCUSE/disapprove MEX GOV > USA GOV | happened | - | - | -
            ASSAULT USA GOV > IRQ GOV | happened | - | Iraq | -"#]],
    );
    check(
        "Algeria confirmed the killing of two diplomats by Iraqi rebels.",
        expect!["ASSAULT IRQ REB > DZA GOV | happened | - | - | Algeria"],
    );
}

#[test]
fn who_shot_it_down_killed_its_crew() {
    check(
        "A U.S. helicopter was shot down by Afghan rebels, killing 16 U.S. soldiers.",
        expect!["ASSAULT/destroy AFG REB > USA GOV; USA MIL | happened | - | U.S. | -"],
    );
}

#[test]
fn a_hyphened_verb_has_the_subject_of_its_whole() {
    check(
        "Pakistan test-fired two ballistic missiles on Monday.",
        expect!["MOBILIZE/weapons PAK GOV > - | happened | 2024-03-11 day | Pakistan | -"],
    );
}

#[test]
fn a_flag_says_whose_a_ship_is() {
    check(
        "Iran seized a Norwegian-flagged tanker on Monday.",
        expect!["COERCE/seize IRN GOV > NOR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn the_punished_did_that_for_which_they_are_punished() {
    check(
        "The United States imposed sanctions on two Syrian firms for arming Yemen.",
        expect![[r#"
        SANCTION/discontinue USA GOV > SYR BUS | happened | - | - | -
        AID SYR BUS > YEM GOV | happened | - | - | -"#]],
    );
    check(
        "An Italian court sentenced a soldier to death for killing two Kenyan officers in Nairobi.",
        expect![[r#"
        SANCTION/convict ITA JUD > ITA MIL | happened | - | - | -
        ASSAULT ITA MIL > KEN COP | happened | - | Nairobi | -"#]],
    );
}

#[test]
fn a_platform_is_no_party() {
    check(
        "The Kenyan president praised Uganda's decision on Twitter.",
        expect!["SUPPORT KEN GOV > UGA GOV | happened | - | - | -"],
    );
}

#[test]
fn a_gerund_after_a_preposition_has_the_subject_of_its_clause() {
    check(
        "The Kenyan envoy spoke after meeting with the Somali president.",
        expect!["CONSULT KEN GOV; SOM GOV > - | happened | - | - | -"],
    );
}
