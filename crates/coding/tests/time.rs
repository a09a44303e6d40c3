//! What day an act has, counted from the story's own, a Wednesday.

mod support;

use expect_test::expect;
use support::{check, check_story};

#[test]
fn days() {
    check(
        "Israel bombed Gaza yesterday.",
        expect!["ASSAULT/explosives ISR GOV > PSE | happened | 2024-03-12 day | Gaza | -"],
    );
    check(
        "Cyprus expelled a Turkish diplomat two days ago.",
        expect!["SANCTION/expel CYP GOV > TUR GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Indonesia and Malaysia signed a treaty on January 5, 2023.",
        expect!["SUPPORT IDN GOV; MYS GOV > - | happened | 2023-01-05 day | - | -"],
    );
}

#[test]
fn a_weekday_lies_where_the_tense_points() {
    check(
        "Denmark condemned Iran on Friday.",
        expect!["ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -"],
    );
    check(
        "The Polish president will visit Latvia on Friday.",
        expect!["CONSULT/visit POL GOV > LVA GOV | planned | 2024-03-15 day | Latvia | -"],
    );
}

#[test]
fn weeks_months_and_years() {
    check(
        "Uganda withdrew its troops from Somalia last month.",
        expect!["RETREAT/withdraw UGA GOV > SOM GOV | happened | 2024-02-01..2024-02-29 month | Somalia | -"],
    );
    check(
        "Australia sanctioned Myanmar in February 2021.",
        expect!["SANCTION/discontinue AUS GOV > MMR GOV | happened | 2021-02-01..2021-02-28 month | - | -"],
    );
    check(
        "Nicaragua broke off diplomatic relations with Taiwan in December 2021.",
        expect!["SANCTION/discontinue NIC GOV > TWN GOV | happened | 2021-12-01..2021-12-31 month | - | -"],
    );
}

#[test]
fn stretches() {
    check(
        "Zambia's president visited Angola from Monday to Wednesday.",
        expect!["CONSULT/visit ZMB GOV > AGO GOV | happened | 2024-03-11..2024-03-13 range | Angola | -"],
    );
    check(
        "Tunisia has detained opposition leaders since February.",
        expect!["COERCE/arrest TUN GOV > TUN OPP | happened | 2024-02-01..? open | Tunisia | -"],
    );
}

#[test]
fn the_day_of_the_saying_is_not_that_of_the_deed() {
    check(
        "Sweden expelled a Chinese journalist, the foreign ministry said on Tuesday.",
        expect!["COERCE/deport SWE GOV > CHN JRN | happened | - | - | foreign ministry"],
    );
}

#[test]
fn a_speaker_goes_on_speaking_on_the_same_day() {
    check(
        "Denmark condemned Iran on Friday. It also urged Iraq to release the prisoners.",
        expect![[r#"
        ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -
        REQUEST/yield DNK GOV > IRQ GOV | happened | 2024-03-08 day | - | -"#]],
    );
    check(
        "Denmark condemned Iran on Friday. Norway urged Iraq to release the prisoners.",
        expect![[r#"
        ACCUSE/disapprove DNK GOV > IRN GOV | happened | 2024-03-08 day | - | -
        REQUEST/yield NOR GOV > IRQ GOV | happened | - | - | -"#]],
    );
}

#[test]
fn what_goes_on_meanwhile_has_the_same_day() {
    check(
        "Chadian soldiers killed two rebels when they stormed a camp on Monday.",
        expect!["ASSAULT TCD MIL > TCD REB | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Two rebels were killed by Chadian troops in a raid that began late Sunday.",
        expect!["ASSAULT TCD MIL > ? REB | happened | 2024-03-10 day | - | -"],
    );
    check(
        "Ghana and Togo met on Monday to sign a border treaty.",
        expect![[r#"
        CONSULT GHA GOV; TGO GOV > - | happened | 2024-03-11 day | - | -
        SUPPORT GHA GOV; TGO GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_day_is_counted_from_another() {
    check(
        "The Latvian president left Vilnius on Monday, one day after the Estonian defence minister resigned.",
        expect!["RETREAT/resign EST GOV > - | happened | 2024-03-10 day | - | -"],
    );
    check(
        "A few hours before the plane crashed on Sunday, Peru accused Chile of spying.",
        expect!["ACCUSE/allege PER GOV > CHL GOV | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn since_a_deed() {
    check(
        "Rebels have waged an insurgency against the Chadian army since the president was ousted in 2003.",
        expect!["ASSAULT ? REB > TCD MIL | happened | 2003-01-01..? open | - | -"],
    );
}

#[test]
fn papers_have_days() {
    check(
        "Spain urged Cuba to free the prisoners in its March 2 declaration.",
        expect!["REQUEST/yield ESP GOV > CUB GOV | happened | 2024-03-02 day | - | -"],
    );
}

#[test]
fn a_weekday_between_speaker_and_verb() {
    check(
        "An Iranian spokesman Sunday condemned Sweden.",
        expect!["ACCUSE/disapprove IRN GOV > SWE GOV | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn a_plan_does_not_have_the_day_of_its_announcement() {
    check(
        "On Monday Norway announced a visit by its king to Iceland.",
        expect!["CONSULT/visit NOR GOV > ISL GOV | planned | - | Iceland | Norway"],
    );
    check(
        "On Monday Norway announced new sanctions against Belarus.",
        expect!["SANCTION/discontinue NOR GOV > BLR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn a_happening_taken_up_lends_its_day() {
    check(
        "Malian troops attacked a rebel camp on Sunday. Soldiers captured six rebels after the fighting.",
        expect![[r#"
            ASSAULT MLI MIL > ? REB | happened | 2024-03-10 day | - | -
            ASSAULT/abduct MLI MIL > ? REB | happened | 2024-03-10 day | - | -"#]],
    );
    check(
        "A Senate hearing was held on March 4. The Polish minister apologised to France during the hearing.",
        expect!["CONCEDE POL GOV > FRA GOV | happened | 2024-03-04 day | - | -"],
    );
}

#[test]
fn the_day_before_a_noun_is_the_nouns() {
    check(
        "Chile condemned Friday's attack on Peruvian soldiers.",
        expect!["ACCUSE/disapprove CHL GOV > - | happened | - | - | -"],
    );
    check(
        "A Dutch court indicted the Croatian general for a 1995 raid.",
        expect!["ACCUSE/allege NLD JUD > HRV MIL | happened | - | - | -"],
    );
}

#[test]
fn what_a_paper_reports_on_a_day_was_said_on_another() {
    check(
        "On Monday the newspaper reported that Ghana had threatened to attack Togo.",
        expect!["THREATEN/violence GHA GOV > TGO GOV | happened | - | - | newspaper"],
    );
}

#[test]
fn a_noun_that_takes_it_up_tells_the_day() {
    check(
        "Malian troops killed six rebels near Gao. The gunfight broke out late on Monday when a patrol came under fire.",
        expect!["ASSAULT MLI MIL > MLI REB | happened | 2024-03-11 day | Gao | -"],
    );
    check(
        "The Czech president met the Slovak president. The talks took place on Sunday.",
        expect!["CONSULT CZE GOV; SVK GOV > - | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn fighting_that_began_goes_on() {
    check(
        "Turkey began an offensive against Syria on Monday.",
        expect!["ASSAULT TUR GOV > SYR GOV | happened | 2024-03-11..? open | Syria | -"],
    );
    check(
        "Turkey attacked Syria on Monday.",
        expect!["ASSAULT TUR GOV > SYR GOV | happened | 2024-03-11 day | Syria | -"],
    );
}

#[test]
fn two_deeds_in_a_row_are_of_one_day() {
    check(
        "Malian troops killed six rebels on Monday and captured a town. They later left.",
        expect![[r#"
        ASSAULT MLI MIL > ? REB | happened | 2024-03-11 day | - | -
        COERCE/seize MLI MIL > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_talk_just_before() {
    check(
        "Chile's president praised Peru on Monday after meeting its ambassador.",
        expect![[r#"
            SUPPORT CHL GOV > PER GOV | happened | 2024-03-11 day | - | -
            CONSULT PER GOV; CHL GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn the_last_clause_takes_the_time_after_it() {
    check(
        "Chile closed its embassy after rebels attacked Peru on Monday.",
        expect!["ASSAULT CHL REB > PER GOV | happened | 2024-03-11 day | Peru | -"],
    );
}

#[test]
fn a_part_is_not_the_whole() {
    check(
        "Togo has launched attacks on Ghana, including a raid on Monday.",
        expect!["ASSAULT TGO GOV > GHA GOV | happened | - | Ghana | -"],
    );
}

#[test]
fn the_fate_of_a_thing_tells_when_it_was_struck() {
    check(
        "Yemen shot down a Saudi plane. The plane crashed on Sunday near Aden.",
        expect!["ASSAULT/destroy YEM GOV > SAU GOV | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn words_have_the_day_of_the_occasion_they_are_spoken_at() {
    check(
        "The Ghanaian president gave a speech on Monday. A Togolese minister criticised Ghana after the speech.",
        expect!["ACCUSE/disapprove TGO GOV > GHA GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn hours_after_what_was_told() {
    check(
        "Libya expelled the Maltese ambassador on Sunday. The expulsion came hours after Malta criticised Libya.",
        expect![[r#"
            SANCTION/expel LBY GOV > MLT GOV | happened | 2024-03-10 day | - | -
            ACCUSE/disapprove MLT GOV > LBY GOV | happened | 2024-03-10 day | - | -"#]],
    );
}

#[test]
fn the_month_before_another_noun_is_that_nouns() {
    check(
        "Togo renewed its pledge to abide by an April peace deal.",
        expect!["AGREE TGO GOV > - | happened | - | - | -"],
    );
    check(
        "The Pakistani leader is due to meet the Nepalese president during a visit on Sunday.",
        expect![[r#"
            CONSULT PAK GOV; NPL GOV > - | planned | 2024-03-17 day | - | -
            CONSULT/visit PAK GOV > NPL GOV | planned | 2024-03-17 day | - | -"#]],
    );
}

#[test]
fn what_has_been_said_was_not_said_in_time_to_come() {
    check(
        "The Ghanaian president called for talks with Togo next month.",
        expect!["REQUEST/meet GHA GOV > TGO GOV | happened | - | - | -"],
    );
    check(
        "Togo urged Ghana on Monday to hold talks next month.",
        expect!["REQUEST/meet TGO GOV > GHA GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn a_speaker_has_the_day_of_the_speech() {
    check(
        "Chile's president says he rejects the Peruvian offer. Speaking to reporters Monday in Lima, he said more \
         talks are needed. He also urged Peru to release the pilots.",
        expect![[r#"
            REJECT CHL GOV > PER GOV | happened | 2024-03-11 day | Lima | -
            REQUEST/yield CHL GOV > PER GOV | happened | 2024-03-11 day | Lima | -"#]],
    );
    check(
        "Togo's foreign minister spoke at a news conference on Monday. He has repeatedly accused Ghana of spying.",
        expect!["ACCUSE/allege TGO GOV > GHA GOV | happened | - | - | -"],
    );
    check(
        "Sudan has repeated its promise to cooperate with the United Nations. In a statement released Friday, the \
         Sudanese president said his country had nothing to hide.",
        expect!["AGREE SDN GOV > UNO | happened | 2024-03-08 day | - | -"],
    );
    check(
        "On Monday the Danish government said the letter was a fake. Danish minister Ole Hansen condemned Iran.",
        expect!["ACCUSE/disapprove DNK GOV > IRN GOV | happened | - | - | -"],
    );
}

#[test]
fn a_weekday_before_a_preposition_is_the_verbs() {
    check(
        "A rebel group in Chad has rejected the government's offer. A spokesman for the group said Friday at peace talks in \
         Libya that the offer came too late.",
        expect!["REJECT TCD REB > TCD GOV | happened | 2024-03-08 day | Libya | -"],
    );
}

#[test]
fn a_perfect_leaves_the_time_to_the_participle() {
    check(
        "Chadian rebels have released six soldiers captured near the border in late January.",
        expect![[r#"
            RETREAT/release TCD REB > TCD MIL | happened | - | - | -
            ASSAULT/abduct TCD REB > TCD MIL | happened | 2024-01-21..2024-01-31 range | - | -"#]],
    );
}

#[test]
fn fighting_that_began_on_a_day() {
    check(
        "Malian troops killed six rebels in fighting that began Saturday.",
        expect!["ASSAULT MLI MIL > ? REB | happened | 2024-03-09..? open | - | -"],
    );
    check(
        "Turkey unleashed air strikes on Syria last week.",
        expect!["ASSAULT/aerial TUR GOV > SYR GOV | happened | 2024-03-04..2024-03-10 week | Syria | -"],
    );
}

#[test]
fn stretches_in_a_row_are_one() {
    check(
        "Libya abducted several Maltese citizens in the 1970s and 1980s.",
        expect!["ASSAULT/abduct LBY GOV > MLT CVL | happened | 1970-01-01..1989-12-31 range | - | -"],
    );
}

#[test]
fn a_day_is_counted_from_the_last_day_told() {
    check(
        "Pakistan test-fired a missile on Sunday. It was the second test this month. The launch came one day after India \
         test-fired a missile.",
        expect![[r#"
            MOBILIZE/weapons PAK GOV > - | happened | 2024-03-10 day | Pakistan | -
            MOBILIZE/weapons IND GOV > - | happened | 2024-03-09 day | India | -"#]],
    );
}

#[test]
fn what_is_on_the_calendar_is_to_come() {
    check(
        "The summit between Ghana and Togo opens on Saturday.",
        expect!["CONSULT GHA GOV; TGO GOV > - | planned | 2024-03-16 day | - | -"],
    );
    check(
        "The Polish president leaves for Latvia later Wednesday.",
        expect!["CONSULT/visit POL GOV > LVA GOV | planned | 2024-03-13 day | Latvia | -"],
    );
}

#[test]
fn an_invitation_does_not_have_the_day_of_its_occasion() {
    check(
        "The Polish president will meet the Latvian president. Poland invited the Latvian leader to talks in Warsaw on Saturday.",
        expect![[r#"
            CONSULT POL GOV; LVA GOV > - | planned | 2024-03-16 day | - | -
            AGREE POL GOV > LVA GOV | happened | - | - | -"#]],
    );
}

#[test]
fn a_ruling_is_no_mere_saying() {
    check(
        "A Dutch court has sentenced a Serbian officer to ten years in prison. The judges ruled Thursday that the \
         officer had to be punished.",
        expect![[r#"
            SANCTION/convict NLD JUD > SRB COP | happened | 2024-03-07 day | - | -
            COERCE/arrest NLD JUD > SRB COP | happened | 2024-03-07 day | - | -"#]],
    );
}

#[test]
fn those_told_of_struck_on_a_day() {
    check(
        "Officials say NATO planes killed six Afghan workers. The governor says the workers were asleep when the planes \
         attacked late Monday.",
        expect!["ASSAULT/aerial IGO MIL > AFG LAB | happened | 2024-03-11 day | - | Officials"],
    );
}

#[test]
fn what_a_thing_does_is_done_with_it() {
    check(
        "Kenya's foreign minister sent a letter on Monday asking Uganda to release the pilots.",
        expect!["REQUEST/yield KEN GOV > - | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn a_day_after_what_was_told_is_another_deed() {
    check(
        "An Israeli missile struck Palestinian militants on Sunday. The strike came a day after Israeli aircraft fired \
         missiles into a car, killing six Palestinian militants.",
        expect![[r#"
            ASSAULT/heavy-weapons ISR GOV > PSE REB | happened | 2024-03-10 day | - | -
            ASSAULT/aerial ISR GOV > PSE REB | happened | 2024-03-09 day | - | -"#]],
    );
    check(
        "Libya expelled the Maltese ambassador on Sunday. The move came less than a week after Malta criticised Libya.",
        expect![[r#"
            SANCTION/expel LBY GOV > MLT GOV | happened | 2024-03-10 day | - | -
            ACCUSE/disapprove MLT GOV > LBY GOV | happened | - | - | -"#]],
    );
}

#[test]
fn other_numbers_are_other_deeds() {
    check(
        "Malian troops killed ten rebels on Monday. In another town, Malian soldiers killed six rebels.",
        expect![[r#"
            ASSAULT MLI MIL > MLI REB | happened | 2024-03-11 day | - | -
            ASSAULT MLI MIL > MLI REB | happened | - | - | -"#]],
    );
}

#[test]
fn talks_beside_a_speech_have_its_day() {
    check(
        "Earlier Sunday, the Kenyan envoy said the border was safe. The envoy spoke after meeting with Uganda's president.",
        expect!["CONSULT KEN GOV; UGA GOV > - | happened | 2024-03-10 day | - | -"],
    );
    check(
        "Ghana's president met Togo's president on Sunday. During the talks, Ghana urged Togo to release the pilots.",
        expect![[r#"
            CONSULT GHA GOV; TGO GOV > - | happened | 2024-03-10 day | - | -
            REQUEST/yield GHA GOV > TGO GOV | happened | 2024-03-10 day | - | -"#]],
    );
}

#[test]
fn what_is_told_of_long_ago_was_said_long_ago() {
    check(
        "Togo said Tuesday that the border is open. Togo refused to attend a round of talks with Ghana planned for last September.",
        expect!["REJECT/meet TGO GOV > - | happened | - | - | -"],
    );
}

#[test]
fn two_sides_of_one_clause_of_time() {
    check(
        "The fighting erupted late Monday, when rebels attacked a Malian base and Malian troops captured six rebels.",
        expect![[r#"
            ASSAULT MLI REB > MLI MIL | happened | 2024-03-11 day | - | -
            ASSAULT/abduct MLI REB > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn one_deed_told_by_other_words() {
    check(
        "NATO says Afghan troops have detained an Afghan rebel commander. In a statement, NATO said the militant was arrested Tuesday \
         in a raid.",
        expect!["COERCE/arrest AFG MIL > AFG REB | alleged | 2024-03-12 day | - | NATO"],
    );
    check(
        "Colombian rebels have freed six police officers taken hostage in a raid. Officials say the officers are well. They \
         were taken hostage on Sunday in an attack by rebels that left two soldiers dead.",
        expect![[r#"
            RETREAT/release COL REB > COL COP | happened | - | - | -
            ASSAULT/abduct COL REB > COL COP | happened | 2024-03-10 day | - | -
            ASSAULT/explosives COL REB > COL MIL | happened | 2024-03-10 day | - | -"#]],
    );
    check(
        "The foreign ministers of Japan and South Korea have discussed trade. During talks on Sunday, the Japanese minister \
         said he was glad.",
        expect!["CONSULT JPN GOV; KOR GOV > - | happened | 2024-03-10 day | - | -"],
    );
}

#[test]
fn what_had_been_done_was_done_before_it_was_announced() {
    check(
        "On Monday Togo announced that it had signed a treaty with Ghana.",
        expect!["SUPPORT TGO GOV > GHA GOV | happened | - | - | Togo"],
    );
}

#[test]
fn a_paper_has_one_day() {
    check(
        "Syria has rejected a United Nations report accusing Syrian officials of murder. A United Nations investigator issued the \
         report on Monday.",
        expect![[r#"
            REJECT SYR GOV > UNO | happened | - | - | -
            ACCUSE/allege UNO > SYR GOV | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn two_days_in_the_lead() {
    check(
        "Kenyan troops have killed six rebels. Officials say the sweep went on Saturday and Sunday.",
        expect!["ASSAULT KEN MIL > ? REB | happened | 2024-03-09..2024-03-10 range | - | -"],
    );
}

#[test]
fn a_country_called_again() {
    check(
        "Cyprus has ratified the European Union treaty. The island nation on Monday became the last state to do so.",
        expect!["SUPPORT CYP GOV > EUR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn who_speaks_in_a_meeting() {
    check(
        "On Monday the Kenyan president rejected Uganda's offer. The Kenyan president said in a meeting with the Ugandan foreign \
         minister that the offer came too late.",
        expect![[r#"
            REJECT KEN GOV > UGA GOV | happened | 2024-03-11 day | - | -
            CONSULT KEN GOV; UGA GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn a_plan_has_the_time_of_its_occasion() {
    check(
        "The Kenyan president plans to attend the regional summit in Uganda. The summit will be held on March 20-22.",
        expect![
            "CONSULT/multilateral KEN GOV > UGA GOV | planned | 2024-03-20..2024-03-22 range | Uganda | -"
        ],
    );
}

#[test]
fn what_is_said_in_a_speech_has_its_day() {
    check(
        "Iran's president gave a speech on Monday in which he accused Israel of spying.",
        expect!["ACCUSE/allege IRN GOV > ISR GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "The conference closed on Tuesday. The decision came a day after Iran's president caused a stir with an address in \
         which he criticised Israel.",
        expect!["ACCUSE/disapprove IRN GOV > ISR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn what_goes_on_in_the_next_sentence() {
    check(
        "Israeli soldiers killed two Syrian soldiers near the border on Monday. Israel also closed the border with Syria.",
        expect![[r#"
            ASSAULT ISR MIL > SYR MIL | happened | 2024-03-11 day | - | -
            COERCE/restrict ISR GOV > SYR GOV | happened | 2024-03-11 day | - | -"#]],
    );
    // Another day's doing is told with words of its own.
    check(
        "Israeli soldiers killed two Syrian soldiers near the border on Monday. Israel has closed the border with Syria.",
        expect![[r#"
            ASSAULT ISR MIL > SYR MIL | happened | 2024-03-11 day | - | -
            COERCE/restrict ISR GOV > SYR GOV | happened | - | - | -"#]],
    );
}

#[test]
fn hours_later() {
    check(
        "Rebels killed a Malian soldier on Monday. Hours later, Malian troops shot three rebels.",
        expect![[r#"
            ASSAULT MLI REB > MLI MIL | happened | 2024-03-11 day | - | -
            ASSAULT/firearms MLI MIL > MLI REB | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn what_happened_in_dated_fighting() {
    check(
        "Hamas seized the Gaza Strip in June in fighting with Fatah.",
        expect![[r#"
            COERCE/seize PSE REB,GOV > PSE | happened | 2023-06-01..2023-06-30 month | Gaza Strip | -
            ASSAULT PSE REB,GOV > PSE PTY,GOV | happened | 2023-06-01..2023-06-30 month | - | -"#]],
    );
    check(
        "The raid came hours after Israeli troops killed two Palestinians during fighting Monday in northern Gaza.",
        expect!["ASSAULT ISR MIL > PSE CVL | happened | 2024-03-11 day | northern Gaza | -"],
    );
}

#[test]
fn a_deed_under_a_dated_paper() {
    check(
        "Under a deal signed last year, Russia agreed to supply Iran with fuel.",
        expect!["AGREE RUS GOV > IRN GOV | happened | 2023-01-01..2023-12-31 year | - | -"],
    );
    check(
        "The United States expressed its support for Greece via the January 20 signing of the bill.",
        expect!["SUPPORT USA GOV > GRC GOV | happened | 2024-01-20 day | - | -"],
    );
}

#[test]
fn a_day_behind_the_victims() {
    check(
        "Their demands include investigation of alleged Kenyan police violence against students on February 12, the \
         release and dropping of charges against activists who were arrested.",
        expect![[r#"
            ASSAULT KEN GOV; KEN COP > KEN EDU | alleged | 2024-02-12 day | - | -
            COERCE/arrest KEN COP > KEN SOC | happened | - | - | -"#]],
    );
}

#[test]
fn a_group_called_again() {
    check(
        "Kurdish rebels have agreed to extend a truce with Turkey. The Kurdish groups made the decision on Monday.",
        expect!["AGREE TUR REB > TUR GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn following_a_day_is_after_it() {
    check(
        "Following Monday's talks with Peru, Chile signed a treaty.",
        expect![[r#"
        CONSULT CHL GOV; PER GOV > - | happened | 2024-03-11 day | - | -
        SUPPORT CHL GOV > - | happened | - | - | -"#]],
    );
    check(
        "Following Friday's meeting with the Polish president in Oslo, the Danish prime minister will fly home.",
        expect!["CONSULT/third-party DNK GOV; POL GOV > - | planned | 2024-03-15 day | Oslo | -"],
    );
}

#[test]
fn the_time_above_a_plan() {
    check(
        "On Friday, the Danish prime minister is scheduled to meet the Polish president.",
        expect!["CONSULT DNK GOV; POL GOV > - | planned | 2024-03-15 day | - | -"],
    );
    check(
        "On Friday, the Danish prime minister agreed to meet the Polish president.",
        expect!["AGREE DNK GOV > POL GOV | happened | 2024-03-08 day | - | -"],
    );
}

#[test]
fn the_next_news_shares_the_day() {
    check(
        "Kenyan police have arrested a Somali rebel leader. Also Tuesday, the Kenyan president accused Somalia of lying.",
        expect![[r#"
            COERCE/arrest KEN COP > SOM REB | happened | 2024-03-12 day | - | -
            ACCUSE/disapprove KEN GOV > SOM GOV | happened | 2024-03-12 day | - | -"#]],
    );
}

#[test]
fn what_came_as_another_thing_was_done() {
    check(
        "Turkish police arrested a Kurdish rebel on Monday. The arrest came as the Turkish president met Iraq's premier.",
        expect![[r#"
            COERCE/arrest TUR COP > TUR REB | happened | 2024-03-11 day | - | -
            CONSULT TUR GOV; IRQ GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn feelings_are_voiced_on_a_day() {
    check(
        "On Monday, the Danish foreign minister expressed concern about the camps. She urged Greece to close them.",
        expect!["REQUEST/change DNK GOV > GRC GOV | happened | 2024-03-11 day | - | -"],
    );
}

#[test]
fn where_one_is_heading() {
    check_story(
        "Danish Premier to Visit Greenland",
        "Danish officials say the prime minister is heading to Greenland Friday.",
        expect![
            "CONSULT/visit DNK GOV; DNK GOV > GRL GOV | planned | 2024-03-15 day | Greenland | Danish officials"
        ],
    );
}

#[test]
fn who_travels_has_yet_to_go() {
    check(
        "Denmark's prime minister travels to Oslo Friday.",
        expect!["CONSULT/visit DNK GOV > NOR GOV | planned | 2024-03-15 day | Oslo | -"],
    );
}

#[test]
fn what_a_gathering_did_was_done_on_its_day() {
    check(
        "African foreign ministers meeting in Accra on Monday condemned Chad.",
        expect!["ACCUSE/disapprove ? GOV > TCD GOV | happened | 2024-03-11 day | - | -"],
    );
    check(
        "Peru has withdrawn its demand to close the dam in Chile. The agreement came Monday in a letter to Chile.",
        expect![[r#"
            CONCEDE PER GOV > - | happened | 2024-03-11 day | - | -
            REQUEST/change PER GOV > - | happened | 2024-03-11 day | - | -"#]],
    );
}

#[test]
fn the_day_of_a_lunch_told_by_its_month() {
    check_story(
        "Danish Premier to Host Lunch for Polish President",
        "The Danish prime minister will host a lunch next month with the Polish president. He also invited bankers to the lunch that \
         is set for April 7.",
        expect![[r#"
            CONSULT DNK GOV; DNK GOV > POL GOV | planned | 2024-04-07 day | - | -
            AGREE DNK GOV > DNK BUS | happened | - | - | -"#]],
    );
}
