//! How certain an act is told: plans, hedges, denials, threats and accusations.

mod support;

use expect_test::expect;
use support::check;

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
fn plans_are_planned() {
    check(
        "Sweden plans to send troops to Finland.",
        expect!["MOBILIZE/troops SWE GOV > FIN GOV | planned | - | Finland | -"],
    );
    check(
        "The planned visit of the German chancellor to Egypt worries Israel.",
        expect!["CONSULT/visit DEU GOV > EGY GOV | planned | - | Egypt | -"],
    );
    check(
        "Bulgaria and Greece will hold joint military exercises in May.",
        expect!["COOPERATE BGR GOV; GRC GOV > - | planned | 2024-05-01..2024-05-31 month | - | -"],
    );
}

#[test]
fn what_may_be_is_hypothetical() {
    check(
        "Ethiopia could attack Eritrea.",
        expect!["ASSAULT ETH GOV > ERI GOV | hypothetical | - | Eritrea | -"],
    );
    check(
        "A possible Israeli attack on Iran alarmed Jordan.",
        expect!["ASSAULT ISR GOV > IRN GOV | hypothetical | - | Iran | -"],
    );
}

#[test]
fn what_is_threatened_is_no_deed() {
    check(
        "Ethiopia has threatened to attack Eritrea.",
        expect!["THREATEN/violence ETH GOV > ERI GOV | happened | - | - | -"],
    );
}

#[test]
fn hedges_and_accusations_make_it_alleged() {
    check(
        "Morocco allegedly attacked the Polisario Front.",
        expect!["ASSAULT MAR GOV > ESH REB,PRE | alleged | - | - | -"],
    );
    check(
        "Georgia accused Russia of shelling its villages.",
        expect![[r#"
        ACCUSE/allege GEO GOV > RUS GOV | happened | - | - | -
        ASSAULT/heavy-weapons RUS GOV > GEO GOV | alleged | - | Georgia | Georgia"#]],
    );
}

#[test]
fn denials_are_denied_or_silent() {
    check(
        "Albania denied attacking Serbia.",
        expect!["ASSAULT ALB GOV > SRB GOV | denied | - | Serbia | Albania"],
    );
    check("Denmark did not accuse Russia.", expect![""]);
}

#[test]
fn what_reports_tell_is_denied_with_them() {
    check(
        "Kenya denied reports that it had attacked Somalia.",
        expect!["ASSAULT KEN GOV > SOM GOV | denied | - | Somalia | Kenya"],
    );
    check(
        "Chile denied reports that it had agreed to withdraw its troops from Haiti.",
        expect!["AGREE CHL GOV > HTI GOV | denied | - | - | Chile"],
    );
}

#[test]
fn modals_that_tell_no_act_and_those_that_guess() {
    check(
        "Norway would consider imposing sanctions on Chad.",
        expect!["SANCTION/discontinue NOR GOV > TCD GOV | hypothetical | - | - | -"],
    );
    check("Norway should impose sanctions on Chad.", expect![""]);
    check(
        "Uganda may have shelled Rwandan villages.",
        expect!["ASSAULT/heavy-weapons UGA GOV > RWA GOV | alleged | - | Rwandan villages | -"],
    );
    check(
        "Uganda could be preparing to invade Rwanda.",
        expect!["ASSAULT UGA GOV > RWA GOV | alleged | - | Rwanda | -"],
    );
    check(
        "Evidence suggests that Sudan has bombed Chad.",
        expect!["ASSAULT/explosives SDN GOV > TCD GOV | alleged | - | Chad | -"],
    );
}

#[test]
fn not_yet_and_no_longer() {
    check("Iraq has yet to release the Kuwaiti prisoners.", expect![""]);
    check("India no longer bans Nepalese newspapers.", expect![""]);
    check("Sudan neither attacked nor threatened Chad.", expect![""]);
    check(
        "Cuba decided against expelling the Canadian ambassador.",
        expect!["SANCTION/expel CUB GOV > CAN GOV | denied | - | - | -"],
    );
}

#[test]
fn conditions_without_an_if_and_their_subjects() {
    check("Had Laos attacked Vietnam, China would have intervened.", expect![""]);
    check(
        "Ghana and Togo may end up in court if talks fail.",
        expect!["CONSULT GHA GOV; TGO GOV > - | hypothetical | - | - | -"],
    );
}

#[test]
fn expected_due_and_called_off() {
    check(
        "Laos and Vietnam are expected to sign a treaty on Friday.",
        expect!["SUPPORT LAO GOV; VNM GOV > - | planned | 2024-03-15 day | - | -"],
    );
    check(
        "Laos and Vietnam are due to hold talks on Friday.",
        expect!["CONSULT LAO GOV; VNM GOV > - | planned | 2024-03-15 day | - | -"],
    );
    check(
        "Spain called off a visit to Morocco.",
        expect!["REJECT/meet ESP GOV > MAR GOV | happened | - | - | -"],
    );
}

#[test]
fn who_tries_to_persuade_has_asked() {
    check(
        "Turkey is trying to persuade Greece to withdraw its troops.",
        expect!["REQUEST/yield TUR GOV > GRC GOV | happened | - | - | -"],
    );
    check(
        "Turkey is trying to withdraw its troops from Libya.",
        expect!["RETREAT/withdraw TUR GOV > LBY GOV | planned | - | Libya | -"],
    );
}

#[test]
fn what_one_party_says_of_another_state_is_claimed() {
    check(
        "The defence minister of Mali said Niger had bombed Malian villages.",
        expect![
            "ASSAULT/explosives NER GOV > MLI GOV | alleged | - | Malian villages | defence minister of Mali"
        ],
    );
    check(
        "The defence minister of Niger said Niger had bombed Malian villages.",
        expect![
            "ASSAULT/explosives NER GOV > MLI GOV | happened | - | Malian villages | defence minister of Niger"
        ],
    );
    check(
        "Reuters said Niger had bombed Malian villages.",
        expect!["ASSAULT/explosives NER GOV > MLI GOV | happened | - | Malian villages | Reuters"],
    );
}

#[test]
fn an_event_is_as_certain_as_its_subject() {
    check(
        "The alleged Sudanese attack on Chad killed ten people.",
        expect!["ASSAULT SDN GOV > TCD GOV; SDN CVL | alleged | - | Chad | -"],
    );
    check(
        "Rebels allegedly backed by Libya attacked Chad.",
        expect![[r#"
        SUPPORT LBY GOV > LBY REB | alleged | - | - | -
        ASSAULT LBY REB > TCD GOV | happened | - | Chad | -"#]],
    );
}

#[test]
fn what_one_will_not_do_is_refused() {
    check(
        "Peru will not release the Chilean pilots.",
        expect!["REJECT/yield PER GOV > CHL MIL | happened | - | - | -"],
    );
    check(
        "Peru said it would not meet the Chilean president.",
        expect!["REJECT/meet PER GOV > CHL GOV | happened | - | - | -"],
    );
    check("Peru did not release the Chilean pilots.", expect![[""]]);
}

#[test]
fn what_is_done_at_a_meeting_to_come_is_to_come() {
    check(
        "The Ghanaian president is expected to meet the Togolese president at the African summit.",
        expect![[r#"
            CONSULT GHA GOV; TGO GOV > - | planned | - | - | -
            CONSULT/multilateral GHA GOV > ? GOV | planned | - | - | -"#]],
    );
}

#[test]
fn implicated_in() {
    check(
        "The United Nations implicated Chadian officials in the assassination of a Sudanese minister.",
        expect![[r#"
            ACCUSE/allege UNO > TCD GOV | happened | - | - | -
            ASSAULT/targeted TCD GOV > SDN GOV | alleged | - | - | United Nations"#]],
    );
}

#[test]
fn an_infinitive_in_a_title_is_to_come() {
    check("Putin to visit Kenya", expect![""]);
    check(
        "Norwegian minister to meet Kenyan president",
        expect!["CONSULT NOR GOV; KEN GOV > - | planned | - | - | -"],
    );
    check("Chile to send aid to Peru", expect!["AID CHL GOV > PER GOV | planned | - | Peru | -"]);
    check("Chilean plan to invade Peru", expect!["ASSAULT CHL GOV > PER GOV | planned | - | Peru | -"]);
}

#[test]
fn what_has_to_be_ended_is_not_told_as_ended() {
    check("The Kenyan president said the parties have to stop attacking each other.", expect![[""]]);
}

#[test]
fn what_nobody_does_is_not_done() {
    check("A spokesman said no Peruvian soldiers had attacked a Chilean village.", expect![""]);
    check("No Chilean farmers were killed by Peruvian soldiers.", expect![""]);
}

#[test]
fn what_is_only_reported_is_alleged() {
    check(
        "The Chilean president spoke of reports that Peruvian police had tortured a student.",
        expect!["ASSAULT/torture PER COP > CHL EDU | alleged | - | - | reports"],
    );
}

#[test]
fn what_was_done_is_talked_about() {
    check(
        "Norway and Chad discussed Libya's prosecution of five Bulgarian nurses.",
        expect![[r#"
        CONSULT NOR GOV; TCD GOV > - | happened | - | - | -
        ACCUSE/allege LBY GOV > BGR MED | happened | - | - | -"#]],
    );
    check(
        "The talks will focus on Chad's past abduction of Libyan students.",
        expect!["ASSAULT/abduct TCD GOV > LBY EDU | happened | - | - | -"],
    );
}

#[test]
fn what_is_to_come_however_it_hangs() {
    check(
        "The Chilean president plans to discuss trade during three days of talks with Peruvian ministers.",
        expect!["CONSULT CHL GOV; PER GOV > - | planned | - | - | -"],
    );
    check(
        "Chile has begun preparations to withdraw its troops from Bolivia.",
        expect!["RETREAT/withdraw CHL GOV > BOL GOV | planned | - | Bolivia | -"],
    );
    check(
        "Chile's president had been due to visit Peru.",
        expect!["CONSULT/visit CHL GOV > PER GOV | planned | - | Peru | -"],
    );
}

#[test]
fn on_whom_it_is_blamed_does_not_blame() {
    check(
        "Train bombings in Mumbai were blamed on Islamist militants.",
        expect!["ASSAULT/explosives IND REB > - | alleged | - | Mumbai | -"],
    );
}

#[test]
fn purposes_tell_nothing_done_and_means_do() {
    check(
        "Peru agreed to the plan in order to lessen the pain of Bolivia and help Chile.",
        expect!["AGREE PER GOV > BOL GOV | happened | - | - | -"],
    );
    check(
        "Kenya offered Mali aid if it holds elections and frees political prisoners.",
        expect!["AGREE KEN GOV > MLI GOV | happened | - | - | -"],
    );
    check(
        "Georgia accused Russia of using its base to shell Georgian villages.",
        expect![[r#"
        ACCUSE/allege GEO GOV > RUS GOV | happened | - | - | -
        ASSAULT/heavy-weapons RUS GOV > GEO GOV | alleged | - | Georgian villages | Georgia"#]],
    );
    check(
        "Norway urged Mali to act because of reports Malian troops torture prisoners.",
        expect!["REQUEST/change NOR GOV > MLI GOV | happened | - | - | -"],
    );
    check("Efforts aimed at bringing Israel and Syria together for talks continued.", expect![""]);
}

#[test]
fn what_begins_is_as_certain_as_its_beginning() {
    check(
        "Talks between Iran and Iraq could resume.",
        expect!["CONSULT IRN GOV; IRQ GOV > - | hypothetical | - | - | -"],
    );
    check(
        "Talks between Iran and Iraq are set to resume.",
        expect!["CONSULT IRN GOV; IRQ GOV > - | planned | - | - | -"],
    );
    check("Talks between Iran and Iraq can not begin unless Iran pays.", expect![[""]]);
    check(
        "Talks between Iran and Iraq resumed.",
        expect!["CONSULT IRN GOV; IRQ GOV > - | happened | - | - | -"],
    );
    check(
        "The Kenyan minister is expected to meet the Italian prime minister before heading to Chad.",
        expect![[r#"
        CONSULT KEN GOV; ITA GOV > - | planned | - | - | -
        CONSULT/visit KEN GOV > TCD GOV | planned | - | Chad | -"#]],
    );
}

#[test]
fn a_purpose_of_a_deed_is_none() {
    check(
        "The Togolese minister resigned to protest the raid by Ghana.",
        expect!["RETREAT/resign TGO GOV > - | happened | - | - | -"],
    );
    check(
        "The Togolese minister visited Ghana to praise the court.",
        expect!["CONSULT/visit TGO GOV > GHA GOV | happened | - | Ghana | -"],
    );
    check(
        "Togo sent troops to Ghana to drive rebels out of the north.",
        expect!["MOBILIZE/troops TGO GOV > GHA GOV | happened | - | Ghana | -"],
    );
}

#[test]
fn what_another_says_of_a_bomb_is_a_charge() {
    check(
        "Canada says Libya is developing nuclear weapons.",
        expect!["MOBILIZE/weapons LBY GOV > - | alleged | - | - | Canada"],
    );
    check(
        "Libya says it is developing nuclear weapons.",
        expect!["MOBILIZE/weapons LBY GOV > - | happened | - | Libya | Libya"],
    );
}

#[test]
fn a_measure_is_taken_by_deciding_it() {
    check(
        "The European Union has decided to tighten sanctions on Burma.",
        expect!["SANCTION/discontinue EUR GOV > MMR GOV | happened | - | - | -"],
    );
}
