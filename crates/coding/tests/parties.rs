//! Which parties are meant where the words around a deed mislead: nations shared by two nouns, grounds, brackets, headlines.

mod support;

use expect_test::expect;
use support::{check, check_story};

#[test]
fn forces_of_two_nations_are_two() {
    check(
        "U.S. and British troops attacked rebels in Mali.",
        expect!["ASSAULT USA MIL; GBR MIL > MLI REB | happened | - | Mali | -"],
    );
    check(
        "U.S. and Afghan forces attacked the Taliban near Kabul.",
        expect!["ASSAULT USA MIL; AFG MIL > AFG GOV | happened | - | Kabul | -"],
    );
}

#[test]
fn an_adjective_before_two_nouns_speaks_of_both_wherever_they_are() {
    check(
        "Rebels attacked Danish diplomats and soldiers in Iraq.",
        expect!["ASSAULT IRQ REB > DNK GOV; DNK MIL | happened | - | Iraq | -"],
    );
}

#[test]
fn troops_from_elsewhere_are_not_at_home_where_they_stand() {
    check(
        "NATO and other foreign troops in Afghanistan killed eight civilians.",
        expect!["ASSAULT IGO MIL; ? MIL > AFG CVL | happened | - | Afghanistan | -"],
    );
}

#[test]
fn what_is_included_is_of_the_nation_of_the_whole() {
    check(
        "Russian aircraft including gunships attacked villagers in Chechnya.",
        expect!["ASSAULT/aerial RUS MIL > RUS CVL | happened | - | Chechnya | -"],
    );
}

#[test]
fn a_town_before_a_deed_is_where_it_was_done() {
    check_story(
        "Peruvian Lawmakers Condemn Lima Bombing",
        "The lawmakers spoke in the capital of Peru.",
        expect!["ACCUSE/disapprove PER LEG > - | happened | - | Peru | -"],
    );
}

#[test]
fn an_editors_word_in_brackets_has_its_place() {
    check(
        r#""I urge [Paul Kagame] to resign," Ugandan lawmaker Ana Okot said."#,
        expect!["REQUEST/change UGA LEG > RWA GOV | happened | - | - | -"],
    );
}

#[test]
fn a_letter_that_asks_goes_to_whom_it_is_sent() {
    check(
        "Ghana's president sent a letter requesting arms to French President Emmanuel Macron.",
        expect!["REQUEST/change GHA GOV > FRA GOV | happened | - | - | -"],
    );
}

#[test]
fn a_thing_may_be_called_a_name_before_it_is_named() {
    check(
        "Albania denounced as an ugly crime Serbia's suppression of the protests.",
        expect![[r#"
        ACCUSE/disapprove ALB GOV > SRB GOV | happened | - | - | -
        COERCE/restrict SRB GOV > - | happened | - | - | -"#]],
    );
}

#[test]
fn a_party_by_name_is_no_pair_of_parties() {
    check(
        "Turkey named both the Kurdistan Workers' Party (PKK) and the Muslim Brotherhood as terrorists.",
        expect!["ACCUSE/allege TUR GOV > TUR REB; EGY OPP,REL | happened | - | - | -"],
    );
}

#[test]
fn two_envoys_told_before_are_those_envoys() {
    check(
        "Two Chilean diplomats were in Iraq with Peruvian President Alan Garcia. Rebels of Iraq killed the two diplomats.",
        expect!["ASSAULT IRQ REB > CHL GOV | happened | - | Iraq | -"],
    );
}

#[test]
fn a_name_after_a_title_with_a_place_is_kept_together() {
    check(
        "Today, Chief Executive of Hong Kong Carrie Lam delivered a speech; Lam criticized China.",
        expect!["ACCUSE/disapprove HKG GOV > CHN GOV | happened | 2024-03-13 day | - | -"],
    );
}

#[test]
fn a_headline_leaves_out_the_auxiliary_and_confirms_no_deed_of_its_own() {
    check_story(
        "Malian Minister Poisoned With Nerve Gas",
        "The minister is in a clinic.",
        expect!["ASSAULT/unconventional - > MLI GOV | happened | - | - | -"],
    );
    check_story(
        "Algeria Confirms Killing of Two Diplomats in Iraq",
        "The news came on Monday.",
        expect!["ASSAULT - > DZA GOV | happened | 2024-03-11 day | Algeria | Algeria"],
    );
}

#[test]
fn who_is_counted_among_those_who_do_it_does_it() {
    check(
        "Latvia became the tenth EU state to ratify the treaty with Canada.",
        expect!["SUPPORT LVA GOV > CAN GOV | happened | - | - | -"],
    );
}

#[test]
fn a_headline_says_in_short_what_the_lead_says() {
    check_story(
        "Kurds Announce Deal With Syria",
        "The Syrian Democratic Forces entered into an agreement with the Syrian government.",
        expect!["SUPPORT SYR CVL; SYR REB > SYR GOV | happened | - | - | -"],
    );
    check_story(
        "Chadian Rebels Reject Offer at Peace Talks",
        "A rebel group in Chad has rejected the government's offer to let its leaders run for office.",
        expect!["REJECT/meet,yield TCD REB; TCD REB > TCD GOV | happened | - | - | -"],
    );
}

#[test]
fn two_lands_of_one_name_are_both() {
    check(
        "The two Koreas and Japan held talks in Beijing.",
        expect!["CONSULT/third-party PRK GOV; KOR GOV; JPN GOV > - | happened | - | Beijing | -"],
    );
}

#[test]
fn forces_that_back_the_doer_do_it_too() {
    check(
        "Malian soldiers backed by French warplanes attacked rebels near Gao.",
        expect!["ASSAULT/aerial MLI MIL; FRA MIL > MLI REB | happened | - | Gao | -"],
    );
    check(
        "Rebels backed by Rwanda attacked soldiers of Congo.",
        expect![[r#"
        SUPPORT RWA GOV > RWA REB | happened | - | - | -
        ASSAULT RWA REB > COD MIL | happened | - | - | -"#]],
    );
}

#[test]
fn those_who_are_struck_were_doing_something() {
    check(
        "Insurgents killed five Afghan policemen while they were guarding a convoy of NATO.",
        expect![[r#"
        ASSAULT AFG REB > AFG COP | happened | - | - | -
        AID AFG COP > IGO MIL | happened | - | - | -"#]],
    );
}

#[test]
fn who_meets_separately_meets_twice() {
    check(
        "Nepal's envoy met separately with the foreign ministers of Thailand and the Philippines.",
        expect![[r#"
        CONSULT NPL GOV; THA GOV > - | happened | - | - | -
        CONSULT NPL GOV; PHL GOV > - | happened | - | - | -"#]],
    );
}

#[test]
fn a_bare_refusal_answers_the_clause_before() {
    check(
        "European officials have offered economic incentives, but Iran has resisted.",
        expect![[r#"
        AGREE EUR GOV > IRN GOV | happened | - | - | -
        REJECT IRN GOV > EUR GOV | happened | - | - | -"#]],
    );
    check(
        "Ghana asked Togo for arms, but Togo refused.",
        expect![[r#"
        REQUEST GHA GOV > TGO GOV | happened | - | - | -
        REJECT TGO GOV > GHA GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_request_declined_was_made() {
    check(
        "Paraguay declined a U.S. request for arms.",
        expect![[r#"
        REJECT PRY GOV > USA GOV | happened | - | - | -
        REQUEST USA GOV > PRY GOV | happened | - | - | -"#]],
    );
}

#[test]
fn to_be_opposed_is_no_deed() {
    check(
        "A rebel group opposed to the government of Chad attacked Sudan.",
        expect!["ASSAULT TCD REB > SDN GOV | happened | - | Sudan | -"],
    );
}

#[test]
fn whose_infinitive_it_is_after_for() {
    check(
        "Religious groups in Uganda have called for the Kenyan president to resign.",
        expect!["REQUEST/change UGA REL > KEN GOV | happened | - | - | -"],
    );
}

#[test]
fn to_be_engaged_in_a_deed_is_to_do_it() {
    check(
        "Serb forces were engaged in ethnic cleansing against Bosniaks.",
        expect!["ASSAULT SRB MIL > BIH CVL | happened | - | - | -"],
    );
}

#[test]
fn a_report_links_whom_its_author_links() {
    check(
        "Syria dismissed a United Nations report linking its officials to the murder of a minister.",
        expect![[r#"
            REJECT SYR GOV > UNO | happened | - | - | -
            ACCUSE/allege UNO > SYR GOV | happened | - | - | -"#]],
    );
    check(
        "Reuters quoted a statement from Chad's communications minister accusing Sudan of shelling villages.",
        expect![[r#"
            ACCUSE/allege TCD GOV > SDN GOV | happened | - | - | -
            ASSAULT/heavy-weapons SDN GOV > - | alleged | - | - | Chad's communications minister"#]],
    );
    check(
        "A United Nations report was published in Geneva. It accuses Eritrea of torture.",
        expect!["ACCUSE/allege UNO > ERI GOV | happened | - | Geneva | -"],
    );
}

#[test]
fn those_who_may_do_it_are_nobody() {
    check("The law lets people living in or visiting Hong Kong be sent to China.", expect![""]);
}

#[test]
fn a_threat_of_sanctions_is_not_against_who_imposes_them() {
    check(
        "Iran went on with its work despite European threats to bring United Nations sanctions.",
        expect!["THREATEN/relations EUR GOV > IRN GOV | happened | - | - | -"],
    );
    check(
        "Some governments threatened to respond with sanctions on Russia.",
        expect!["THREATEN/relations ? GOV > RUS GOV | happened | - | - | -"],
    );
}

#[test]
fn who_opposes_sanctions_speaks_up_for_who_would_suffer_them() {
    check(
        "France opposes the sanctions on Cuba.",
        expect!["REJECT/change FRA GOV > - | happened | - | - | -"],
    );
}

#[test]
fn a_land_in_which_its_own_people_strike_is_where_and_not_whom() {
    check(
        "The train bombings in Mumbai were blamed on Indian militants.",
        expect!["ASSAULT/explosives IND REB > - | alleged | - | Mumbai | -"],
    );
    check(
        "Pakistani jets carried out strikes in Afghanistan.",
        expect!["ASSAULT/aerial PAK GOV > AFG GOV | happened | - | Afghanistan | -"],
    );
}

#[test]
fn a_killing_named_for_its_victim_is_done_by_who_is_blamed() {
    check(
        "Former Prime Minister Rafik Hariri of Lebanon was mourned. A minister resigned after the Hariri killing, which the \
         opposition blames on Syrian agents.",
        expect![[r#"
            RETREAT/resign LBN GOV > - | happened | - | - | -
            ASSAULT SYR SPY,COP > LBN ELI | happened | - | - | -
            ACCUSE/allege LBN OPP > SYR SPY,COP | happened | - | - | -"#]],
    );
}

#[test]
fn who_flees_to_a_land_asks_it_for_asylum() {
    check(
        "Lawmakers of Burundi fled to Congo seeking asylum.",
        expect!["REQUEST/assist BDI LEG > COD GOV | happened | - | - | -"],
    );
}

#[test]
fn a_pronoun_before_a_parenthesis_is_no_second_subject() {
    check(
        "Turkey will guard the captured Islamic State fighters which, the statement said, Germany has refused to take.",
        expect!["REJECT/assist DEU GOV > - | happened | - | - | -"],
    );
}

#[test]
fn an_object_is_no_apposition_to_a_verb() {
    check(
        "Protesters had asked Kenyan President William Ruto, who is backed by the army, to resign from his office.",
        expect![[r#"
            REQUEST/change KEN CVL > KEN GOV | happened | - | - | -
            SUPPORT KEN MIL > KEN GOV | happened | - | - | -"#]],
    );
}

#[test]
fn up_to_a_number_is_no_particle() {
    check(
        "Kenya said it will send up to 900 troops to Haiti.",
        expect!["MOBILIZE/troops KEN GOV > HTI GOV | planned | - | Haiti | Kenya"],
    );
}

#[test]
fn a_call_repeated_is_a_call() {
    check_story(
        "Kenya Repeats Call to Support Somalia",
        "The news came today.",
        expect!["REQUEST/assist KEN GOV > - | happened | - | - | -"],
    );
    check_story(
        "US Renews Push for North Korea Talks",
        "The news came today.",
        expect!["REQUEST/meet USA GOV > PRK GOV | happened | - | - | -"],
    );
}

#[test]
fn who_threatens_may_be_told_by_an_adjective() {
    check(
        "The visit came despite insurgent threats to attack coalition forces in Iraq.",
        expect!["THREATEN/violence IRQ REB > IGO MIL | happened | - | - | -"],
    );
}

#[test]
fn who_hangs_on_the_verb_after_by_may_have_done_what_its_object_tells() {
    check(
        "The address sparked a walkout by delegates from Germany.",
        expect!["PROTEST/boycott DEU GOV > - | happened | - | - | -"],
    );
}

#[test]
fn a_letter_criticizes_by_its_sender() {
    check(
        "Serbia sent a letter to the European Union, criticizing Croatia for its delay.",
        expect!["ACCUSE/disapprove SRB GOV > HRV GOV | happened | - | - | -"],
    );
}

#[test]
fn a_resolution_speaks_for_its_sponsors() {
    check(
        "A resolution, sponsored by Britain and France, threatens Syria with sanctions.",
        expect!["THREATEN/relations GBR GOV; FRA GOV > SYR GOV | happened | - | - | -"],
    );
}

#[test]
fn who_meets_one_and_then_another_meets_twice() {
    check(
        "Nepal's envoy met with the International Monetary Fund, then with Burma's foreign minister.",
        expect![[r#"
            CONSULT NPL GOV; IGO > - | happened | - | - | -
            CONSULT NPL GOV; MMR GOV > - | happened | - | - | -"#]],
    );
}

#[test]
fn who_speaks_of_talks_as_held_holds_them() {
    check(
        "Malaysia's foreign minister said talks are being held with Burma.",
        expect!["CONSULT MYS GOV; MMR GOV > - | happened | - | - | Malaysia's foreign minister"],
    );
}

#[test]
fn the_countys_police_are_of_the_countys_country() {
    check(
        "Protesters marched in Kumasi. The city's mayor urged Togo to help.",
        expect![[r#"
            PROTEST/demo GHA CVL > - | happened | - | Kumasi | -
            REQUEST/assist GHA GOV > TGO GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_marked_name_in_a_post_is_that_name() {
    check(
        r#""I reject the new #US measure," Cuban Foreign Minister Bruno Rodriguez said."#,
        expect!["REJECT CUB GOV > USA GOV | happened | - | - | -"],
    );
}

#[test]
fn an_owner_owns_what_stands_beside() {
    check(
        "Canada cited the Cuban government's repression of its people and its support for Nicolas Maduro.",
        expect![[r#"
            COERCE/restrict CUB GOV > - | alleged | - | - | Canada
            SUPPORT CUB GOV > VEN GOV | happened | - | - | Canada"#]],
    );
}

#[test]
fn nations_of_a_body_are_the_body() {
    check(
        "European Union nations and NATO member states condemned Serbia.",
        expect!["ACCUSE/disapprove EUR GOV; IGO MIL > SRB GOV | happened | - | - | -"],
    );
}

#[test]
fn two_adjectives_before_a_noun_describe_it() {
    check(
        "Legal and religious groups in Kenya have called for the bill to be dropped.",
        expect!["REQUEST/yield KEN REL > - | happened | - | - | -"],
    );
}

#[test]
fn hostages_may_be_anybodys() {
    check_story(
        "Qatar Announces Hostage Deal",
        "Hamas released 24 hostages under a deal mediated by Qatar. Hamas freed the hostages on Friday.",
        expect!["RETREAT/release PSE REB,GOV > ? CVL | happened | 2024-03-08 day | - | -"],
    );
}

#[test]
fn victims_are_at_home_where_their_own_clause_is_set() {
    check(
        "Rebels attacked a town in Chad, and killed 12 civilians near a market in Sudan.",
        expect![[r#"
        ASSAULT TCD REB > TCD GOV | happened | - | Chad | -
        ASSAULT TCD REB > SDN CVL | happened | - | Sudan | -"#]],
    );
}

#[test]
fn reconciliation_is_asked_of_both_between_whom_it_is_to_be() {
    check(
        "The UN envoy is pushing for reconciliation between Sudan and South Sudan.",
        expect!["REQUEST/change UNO GOV > SDN GOV; SSD GOV | happened | - | - | -"],
    );
}

#[test]
fn a_body_named_after_a_common_noun_is_that_body() {
    check(
        "Tuesday, the rights group Amnesty International urged Chadian officials to free a judge.",
        expect!["REQUEST/yield NGO SOC > TCD GOV | happened | 2024-03-12 day | - | -"],
    );
    check(
        "Egypt invited a group known as Islamic Jihad to visit Cairo.",
        expect!["AGREE EGY GOV > PSE REB | happened | - | - | -"],
    );
}

#[test]
fn a_persons_supporters_are_people() {
    check(
        "Fujimori supporters protested against Peru's president in Lima.",
        expect!["PROTEST/demo PER CVL > PER GOV | happened | - | Lima | -"],
    );
}

#[test]
fn fighters_of_a_name_that_two_groups_bear_are_at_home_where_the_story_is() {
    check(
        "Pakistani troops killed nine Taliban militants in Swat.",
        expect!["ASSAULT PAK MIL > PAK REB | happened | - | Swat | -"],
    );
    check(
        "Afghan troops killed nine Taliban militants near the Pakistani border.",
        expect!["ASSAULT AFG MIL > AFG REB | happened | - | Pakistani border | -"],
    );
}

#[test]
fn a_person_drawn_into_a_compound_acts_beside_it() {
    check(
        "Tuesday, Mr. Putin and European Union leaders held a summit in Lima.",
        expect!["CONSULT RUS GOV; EUR GOV > - | happened | 2024-03-12 day | Lima | -"],
    );
}

#[test]
fn what_a_group_calls_itself_is_no_deed() {
    check(
        "The militant group Islamic Jihad has rejected a truce with Israel.",
        expect!["REJECT/yield PSE REB > ISR GOV | happened | - | - | -"],
    );
}

#[test]
fn one_threatens_with_a_move_those_whom_it_is_to_hit() {
    check_story(
        "European Union Imposes Sanctions on Burma",
        "The European Union imposed sanctions on Burma. European officials had threatened the move last week.",
        expect![[r#"
            SANCTION/discontinue EUR GOV > MMR GOV | happened | - | - | -
            THREATEN EUR GOV > MMR GOV | happened | 2024-03-04..2024-03-10 week | - | -"#]],
    );
}

#[test]
fn those_along_with_whom_somebody_acts_act_too() {
    check(
        "France, along with Britain and Germany, condemned Sudan.",
        expect!["ACCUSE/disapprove FRA GOV; GBR GOV; DEU GOV > SDN GOV | happened | - | - | -"],
    );
}

#[test]
fn a_land_before_an_explosion_is_where_it_was() {
    check_story(
        "Five Soldiers Killed in Afghan Explosions",
        "The U.S. army said five soldiers were killed on Monday.",
        expect!["ASSAULT/explosives - > AFG MIL | happened | 2024-03-11 day | - | U.S. army"],
    );
}

#[test]
fn a_charge_is_dismissed_that_somebody_has_filed() {
    check(
        "A Rwandan court dismissed a complaint filed by Congo.",
        expect!["REJECT RWA JUD > COD GOV | happened | - | - | -"],
    );
    check(
        "The court dismissed Chad's case against Mali.",
        expect![[r#"
        REJECT TCD JUD > - | happened | - | - | -
        ACCUSE/allege TCD GOV > MLI GOV | happened | - | - | -"#]],
    );
}

#[test]
fn whom_one_will_not_meet_is_named_behind_the_idea_of_it() {
    check(
        "Peru rejected the idea of holding talks with Chile.",
        expect!["REJECT/meet PER GOV > CHL GOV | happened | - | - | -"],
    );
}

#[test]
fn an_inquiry_is_held_against_whom_one_blames() {
    check(
        "Ghana's president condemned the attack by Mali and ordered an inquiry.",
        expect![[r#"
            ACCUSE/disapprove GHA GOV > MLI GOV | happened | - | - | -
            ASSAULT/explosives MLI GOV > - | happened | - | - | -
            ACCUSE/investigate GHA GOV > MLI GOV | happened | - | - | -"#]],
    );
}

#[test]
fn those_of_whom_an_allegation_tells_are_investigated() {
    check(
        "The IAEA investigates U.S. allegations that Chad is making weapons.",
        expect![[r#"
            ACCUSE/investigate IGO > TCD GOV | happened | - | - | -
            ACCUSE/allege USA GOV > TCD GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_killing_is_investigated_against_those_by_whom_it_was_done() {
    check(
        "Niger ordered an investigation into the killings of eight Nigeriens, including a child, by U.S. troops.",
        expect!["ACCUSE/investigate NER GOV > USA MIL | happened | - | - | -"],
    );
}

#[test]
fn who_stands_right_before_what_he_is_to_do_is_to_do_it() {
    check(
        "The U.N. resolution demands Chad stop arming rebels.",
        expect!["REQUEST/change,yield UNO > TCD GOV | happened | - | - | -"],
    );
}

#[test]
fn a_protest_against_what_was_told_is_against_who_did_it() {
    check(
        "Peru withdrew its troops from Quito. Ecuadorian settlers protested against the withdrawal.",
        expect![[r#"
            RETREAT/withdraw PER GOV > ECU GOV | happened | - | Quito | -
            ACCUSE/disapprove ECU CVL > PER GOV | happened | - | - | -"#]],
    );
}
