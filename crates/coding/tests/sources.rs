//! On whose word a thing is told.

mod support;

use expect_test::expect;
use support::{check, check_story};

#[test]
fn sources_are_named_outermost_first() {
    check(
        "Syria shelled Israeli positions, the Israeli army said.",
        expect!["ASSAULT/heavy-weapons SYR GOV > ISR GOV | alleged | - | - | Israeli army"],
    );
    check(
        "According to Xinhua, China expelled two British diplomats on Friday.",
        expect!["SANCTION/expel CHN GOV > GBR GOV | happened | 2024-03-08 day | - | Xinhua"],
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

#[test]
fn what_is_quoted_and_cited_is_chained() {
    check(
        "Xinhua quoted the Thai prime minister as saying that Thailand had expelled two Burmese diplomats.",
        expect!["SANCTION/expel THA GOV > MMR GOV | happened | - | - | Xinhua < Thai prime minister"],
    );
    check(
        "The Thai prime minister was quoted by Xinhua as saying Thailand arrested ten Burmese soldiers.",
        expect!["COERCE/arrest THA GOV > MMR MIL | happened | - | - | Xinhua < Thai prime minister"],
    );
    check(
        "KCNA said, citing the foreign ministry, that North Korea had released two Japanese sailors.",
        expect!["RETREAT/release PRK GOV > JPN MIL | happened | - | - | KCNA < foreign ministry"],
    );
}

#[test]
fn a_deed_may_be_what_is_told() {
    check(
        "The Chadian army confirmed the arrest of three Sudanese officers.",
        expect!["COERCE/arrest TCD MIL > SDN COP | happened | - | - | Chadian army"],
    );
    check(
        "President Ana Novak announced the withdrawal of Croatian troops from Mali.",
        expect!["RETREAT/withdraw HRV MIL > MLI GOV | planned | - | Mali | Ana Novak"],
    );
    check(
        "The European Union announced sanctions against Belarus.",
        expect!["SANCTION/discontinue EUR GOV > BLR GOV | happened | - | - | -"],
    );
    check(
        "The Moroccan government admitted shelling a village in Algeria.",
        expect!["ASSAULT/heavy-weapons MAR GOV > DZA GOV | happened | - | Algeria | Moroccan government"],
    );
}

#[test]
fn accusers_are_the_source_of_what_they_allege() {
    check(
        "Armenia accused Azerbaijan of shelling border villages.",
        expect![[r#"
        ACCUSE/allege ARM GOV > AZE GOV | happened | - | - | -
        ASSAULT/heavy-weapons AZE GOV > - | alleged | - | - | Armenia"#]],
    );
    check(
        "Armenia's foreign minister spoke on Monday. He accused Azerbaijan of shelling border villages.",
        expect![[r#"
            ACCUSE/allege ARM GOV > AZE GOV | happened | 2024-03-11 day | - | -
            ASSAULT/heavy-weapons AZE GOV > - | alleged | - | - | Armenia's foreign minister"#]],
    );
}

#[test]
fn doers_tell_their_own_deeds_but_not_their_own_words() {
    check(
        "The Kenyan army said it killed ten rebels in Somalia.",
        expect!["ASSAULT KEN MIL > SOM REB | happened | - | Somalia | Kenyan army"],
    );
    check(
        "Chile's foreign ministry said Chile condemned the Bolivian raid.",
        expect!["ACCUSE/disapprove CHL GOV > BOL GOV | happened | - | - | -"],
    );
    check(
        "Ghana says it will ask Togo to release two fishermen.",
        expect!["REQUEST/yield GHA GOV > TGO GOV | planned | - | - | Ghana"],
    );
}

#[test]
fn he_is_whoever_had_the_word() {
    check(
        "Peruvian President Luis Vega met Bolivian President Juan Rojas on Monday. Mr. Vega said talks went well. He said Peru had arrested two smugglers from Bolivia.",
        expect![[r#"
            CONSULT PER GOV; BOL GOV > - | happened | 2024-03-11 day | - | -
            COERCE/arrest PER GOV > BOL CRM | happened | - | - | Luis Vega"#]],
    );
    check(
        "The Malian foreign minister spoke to reporters. The minister said Mali had released five Nigerian soldiers.",
        expect!["RETREAT/release MLI GOV > NGA MIL | happened | - | - | Malian foreign minister"],
    );
    check(
        "The Daily Nation says Kenya has sent troops to Somalia. The newspaper said Kenya also expelled an Eritrean diplomat.",
        expect![[r#"
            MOBILIZE/troops KEN GOV > SOM GOV | happened | - | Somalia | Daily Nation
            SANCTION/expel KEN GOV > ERI GOV | happened | - | - | Daily Nation"#]],
    );
}

#[test]
fn an_office_is_called_by_the_name_that_follows() {
    check(
        "Norway's foreign minister says Norway will send two ships to Yemen. Olav Brekke told reporters the decision was hard.",
        expect!["MOBILIZE/troops NOR GOV > YEM GOV | planned | - | Yemen | Olav Brekke"],
    );
}

#[test]
fn statements_and_documents_speak_for_their_authors() {
    check(
        "A Red Cross statement said Ethiopia had released forty Eritrean prisoners.",
        expect!["RETREAT/release ETH GOV > ERI CVL | happened | - | - | Red Cross"],
    );
    check(
        "The army issued a statement. The statement said soldiers had killed six rebels in Mali.",
        expect!["ASSAULT MLI MIL > MLI REB | happened | - | Mali | army"],
    );
}

#[test]
fn quotations_run_on() {
    check(
        "Colombian Defense Minister Rosa Gil defended the raid. \"The rebels killed nine soldiers. They burned three villages in Colombia last week,\" she said.",
        expect![
            "ASSAULT/destroy COL REB > COL MIL; COL GOV | happened | 2024-03-04..2024-03-10 week | Colombia | Rosa Gil"
        ],
    );
}

#[test]
fn words_run_on_without_a_verb() {
    check(
        "Australia says its prime minister will visit Fiji next week. She will then travel to Tonga.",
        expect![[r#"
            CONSULT/visit AUS GOV > FJI GOV | planned | 2024-03-18..2024-03-24 week | Fiji | Australia
            CONSULT/visit AUS GOV > TON GOV | planned | - | Tonga | Australia"#]],
    );
}

#[test]
fn what_is_known_is_the_storys_own() {
    check(
        "The premier of Canada said ministers talked about Russia's invasion of Ukraine.",
        expect!["ASSAULT RUS GOV > UKR GOV | happened | - | Ukraine | -"],
    );
    check(
        "The Omani minister said the plan was ready for French President Emmanuel Macron, who visited Iraq on Monday.",
        expect!["CONSULT/visit FRA GOV > IRQ GOV | happened | 2024-03-11 day | Iraq | -"],
    );
}

#[test]
fn what_shows_says_nothing() {
    check(
        "Satellite images show that China deployed missiles on an island.",
        expect!["MOBILIZE/weapons CHN GOV > - | happened | - | China | -"],
    );
    check(
        "Witnesses said Sudanese soldiers burned a village in Darfur.",
        expect!["ASSAULT/destroy SDN MIL > SDN | happened | - | Darfur | Witnesses"],
    );
}

#[test]
fn a_description_is_called_by_the_name_told_with_it() {
    check(
        "The premier of Kenya met the court's chief prosecutor, Ana Silva, in Nairobi. The prosecutor confirmed that Kenya arrested two Rwandan officers.",
        expect![[r#"
            CONSULT KEN GOV; KEN JUD > - | happened | - | Nairobi | -
            COERCE/arrest KEN GOV > RWA COP | happened | - | - | Ana Silva"#]],
    );
}

#[test]
fn headlines_set_their_source_off() {
    check_story(
        "Norway: Russia Will Not Release Two Danish Sailors",
        "The sea was calm.",
        expect!["REJECT/yield RUS GOV > DNK MIL | happened | - | - | Norway"],
    );
}

#[test]
fn who_says_he_will_back_backs() {
    check(
        "Portugal's foreign minister said Portugal would support Spain.",
        expect!["SUPPORT PRT GOV > ESP GOV | planned | - | - | -"],
    );
}

#[test]
fn who_is_said_to_report_it() {
    check(
        "It was reported by state television that Malian troops had killed ten rebels.",
        expect!["ASSAULT MLI MIL > ? REB | happened | - | - | state television"],
    );
    check(
        "There are reports that Malian troops killed ten rebels.",
        expect!["ASSAULT MLI MIL > ? REB | alleged | - | - | reports"],
    );
    check(
        "Several Peruvian newspapers carried reports that Chile's army shelled a village.",
        expect!["ASSAULT/heavy-weapons CHL MIL > - | alleged | - | - | Several Peruvian newspapers"],
    );
    check(
        "Police suspect that Chilean rebels kidnapped the Peruvian commander.",
        expect!["ASSAULT/abduct CHL REB > PER MIL | alleged | - | - | Police"],
    );
}

#[test]
fn who_is_cited_wherever_the_citing_hangs() {
    check(
        "The Guardian, citing unnamed officials, reported that U.S. forces had bombed a Yemeni port.",
        expect![
            "ASSAULT/explosives USA MIL > YEM GOV | happened | - | Yemeni port | The Guardian < unnamed officials"
        ],
    );
    check(
        "Rebels killed ten Peruvian soldiers, the Associated Press reported, citing military officials.",
        expect!["ASSAULT PER REB > PER MIL | happened | - | - | Associated Press < military officials"],
    );
}

#[test]
fn papers_are_their_issuers() {
    check(
        "According to a statement issued by the Chilean army, its troops attacked Bolivian rebels.",
        expect!["ASSAULT CHL MIL > BOL REB | happened | - | - | Chilean army"],
    );
    check(
        "In an Internet statement, the Somali group said that it had abducted two Kenyan policemen.",
        expect!["ASSAULT/abduct SOM > KEN COP | happened | - | - | Somali group"],
    );
    check(
        "A letter from Chile to the council says Peruvian soldiers attacked a village.",
        expect!["ASSAULT PER MIL > - | alleged | - | - | Chile"],
    );
}

#[test]
fn offices_are_called_by_their_body_or_their_name() {
    check(
        "The head of the Chilean army says his troops will withdraw from Bolivia in June.",
        expect![
            "RETREAT/withdraw CHL MIL > BOL GOV | planned | 2024-06-01..2024-06-30 month | Bolivia | head of the Chilean army"
        ],
    );
    check(
        "Chile director of Amnesty International Ana Silva said soldiers tortured Chilean prisoners.",
        expect!["ASSAULT/torture CHL MIL > CHL CVL | happened | - | Chile | Ana Silva"],
    );
}

#[test]
fn who_owns_up_to_a_deed_tells_it() {
    check(
        "Somali militants claimed responsibility for the attack on Kenyan troops.",
        expect!["ASSAULT SOM REB > - | happened | - | - | Somali militants"],
    );
    check(
        "Peru said it had signed a trade agreement with Chile.",
        expect!["SUPPORT PER GOV > CHL GOV | happened | - | - | Peru"],
    );
    check(
        "Peru said it would sign a trade agreement with Chile.",
        expect!["SUPPORT PER GOV > CHL GOV | planned | - | - | -"],
    );
}

#[test]
fn headlines_have_the_source_of_their_lead() {
    check_story(
        "Malian Sweeps Kill 20 Rebels",
        "Malian officials say sweeps by soldiers killed 20 rebels.\n\nIn Gao, soldiers killed ten rebels.",
        expect![[r#"
            ASSAULT MLI MIL > MLI REB | happened | - | Gao | Malian officials
            ASSAULT MLI MIL > MLI REB | happened | - | Gao | -"#]],
    );
    check_story(
        "Mali Troops Kill Ten Rebels: Report",
        "The paper has been sold.\n\nThe Bamako Times says the fight was short.",
        expect!["ASSAULT MLI MIL > MLI REB | happened | - | Mali | Bamako Times"],
    );
}

#[test]
fn days_of_talks_are_no_matter_of_another_noun() {
    check(
        "The Chilean president said she plans to discuss trade during three days of talks with Peruvian ministers.",
        expect!["CONSULT CHL GOV; PER GOV > - | planned | - | - | Chilean president"],
    );
}

#[test]
fn a_state_agency_hands_on_what_the_state_said() {
    check(
        "Iran's official news agency says Iran agreed to talks with Iraq.",
        expect!["AGREE IRN GOV > - | happened | - | - | Iran's official news agency"],
    );
}

#[test]
fn what_others_are_counted_from_is_known() {
    check(
        "Nigerian officials say the president visited Chad, his first trip since clashes between Chadian rebels and Chadian troops.",
        expect![[r#"
            CONSULT/visit NGA GOV; TCD GOV > - | happened | - | Chad | Nigerian officials
            ASSAULT TCD REB; TCD MIL > - | happened | - | - | -"#]],
    );
}

#[test]
fn what_others_follow_is_known() {
    check(
        "Peru said it recalled its envoy after Chile deported three Peruvian journalists.",
        expect!["COERCE/deport CHL GOV > PER JRN | happened | - | - | -"],
    );
}

#[test]
fn a_headline_tells_the_news_that_the_lead_lets_somebody_say() {
    check_story(
        "Danish Soldier Killed in Mali",
        "The Danish Defense Ministry says a Danish soldier has been shot dead by rebels in Mali.",
        expect!["ASSAULT/firearms MLI REB > DNK MIL | happened | - | Mali | Danish Defense Ministry"],
    );
}
