//! Plain wire text, form by form: the text, and what is read in it.
//!
//! `UPDATE_EXPECT=1 cargo test` writes the expectations anew; read the difference before you keep it.

#![expect(clippy::unwrap_used, reason = "a test fails loudly, in its helpers too")]

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use story::{Part, Published, Story, read_wire};

/// Reads the text and compares what was read; `published` is the day the caller supplies, if any.
fn check(raw: &str, published: Option<&str>, expect: &Expect) {
    let published = published.map(|date| date.parse().unwrap());
    expect.assert_eq(&show(&read_wire("test", raw.to_owned(), published)));
}

/// One line a part, inner parts further in, then whatever else is known of the story.
fn show(story: &Story) -> String {
    let mut shown = String::new();
    let tops: Vec<Part> = story.top_level().collect();
    for part in story.parts() {
        let indent = if tops.contains(part) { "" } else { "  " };
        writeln!(shown, "{indent}{:?} {:?}", part.kind, story.text(part.span)).unwrap();
    }
    if let Some(published) = story.published() {
        writeln!(shown, "published {}", show_published(story, published)).unwrap();
    }
    if let Some(dateline) = story.dateline() {
        let places: Vec<&str> = dateline.places.iter().map(|place| story.text(*place)).collect();
        let date = dateline.date.map(|date| format!(" on {}", story.text(date.span))).unwrap_or_default();
        writeln!(shown, "filed from {}{date}", places.join(" and ")).unwrap();
    }
    let anchor = story.anchor().map_or("none".to_owned(), |anchor| anchor.to_string());
    writeln!(shown, "anchor {anchor}, agency {}, {:?}", story.agency().unwrap_or("none"), story.rights())
        .unwrap();
    for prose in story.prose() {
        writeln!(shown, "> {}", story.text(prose.span).split_whitespace().collect::<Vec<_>>().join(" "))
            .unwrap();
    }
    for note in story.notes() {
        let place = note.span.map(|span| format!(" {:?}", story.text(span))).unwrap_or_default();
        writeln!(shown, "! {}{place}", note.kind.code()).unwrap();
    }
    shown
}

fn show_published(story: &Story, published: &Published) -> String {
    let mut shown = published.date.to_string();
    if let Some(time) = published.time {
        write!(shown, " {time}").unwrap();
    }
    if let Some(zone) = &published.zone {
        let offset = zone.offset.map(|offset| offset.to_string());
        write!(shown, " {} ({})", zone.name, offset.as_deref().unwrap_or("unknown")).unwrap();
    }
    let source = published.span.map_or("by the caller".to_owned(), |span| format!("{:?}", story.text(span)));
    write!(shown, " from {source}").unwrap();
    shown
}

/// The sample that comes with the program has a part of nearly every kind.
#[test]
fn sample() {
    check(
        include_str!("../../../samples/delegation.txt"),
        None,
        &expect![[r#"
        Headline "Zimbabwe's ruling party delegation visiting Belarus for security talks"
        Slug "Zimbabwe-Belarus visit"
        Byline "Алена Ковальчук"
        Published "| 2024-03-12 10:15:02"
        Caption "▲ This photo, released by the Belarusian state news agency BelTA on March 11, 2024, shows Tendai Moyo (2nd from L), national secretary of Zimbabwe's ruling ZANU-PF party, being greeted by Belarusian officials at the airport in Minsk. (Editorial Use Only. No Redistribution) (BelTA-Meridian)"
          Label "▲"
          UsageTerms "(Editorial Use Only. No Redistribution)"
          Credit "(BelTA-Meridian)"
        Slug "Zimbabwe-Belarus visit"
        RepeatedHeadline "Zimbabwe's ruling party delegation visiting Belarus for security talks"
        Paragraph "VILNIUS, March 12 (Meridian) -- A delegation of Zimbabwe's ruling party has arrived in Belarus for talks on security and mining, state media said Tuesday, as the two governments draw closer under Western sanctions."
          Dateline "VILNIUS, March 12 (Meridian) --"
          Agency "Meridian"
        Paragraph "Tendai Moyo, national secretary of the ZANU-PF party, and four other officials flew to Minsk on Monday at the invitation of the pro-government Belaya Rus party, according to the Belarusian Telegraph Agency (BelTA)."
        Paragraph "The delegation will meet Belarusian Defense Ministry officials on Wednesday and take part in a forum on African security to be held on March 14-15, BelTA said, without naming the other guests."
        Paragraph "Belarus and Zimbabwe have signed a series of trade agreements since President Alexander Lukashenko visited Harare in January last year."
        Paragraph "A Zimbabwean deputy trade minister traveled to Minsk in January, after a group of Belarusian lawmakers toured Harare last year."
        Paragraph "Minsk is suspected of having supplied armored vehicles and rifles to Zimbabwe's army in exchange for mining rights. Both governments have denied any such deal."
        Paragraph "The European Union extended its sanctions against Belarus last month over the repression of opponents at home."
        Paragraph "Lithuania's foreign ministry said it was watching the visit closely."
        Paragraph "\"Anyone may receive guests. But Belarus must stop arms deliveries that break international embargoes and release its political prisoners,\" a ministry official told reporters in Vilnius."
        EndMark "(END)"
        Rights "[ⓒ Meridian. No Redistribution]"
        published 2024-03-12 10:15:02 from "2024-03-12 10:15:02"
        filed from VILNIUS on March 12
        anchor 2024-03-12, agency Meridian, Restricted
        > Zimbabwe's ruling party delegation visiting Belarus for security talks
        > This photo, released by the Belarusian state news agency BelTA on March 11, 2024, shows Tendai Moyo (2nd from L), national secretary of Zimbabwe's ruling ZANU-PF party, being greeted by Belarusian officials at the airport in Minsk.
        > Zimbabwe's ruling party delegation visiting Belarus for security talks
        > A delegation of Zimbabwe's ruling party has arrived in Belarus for talks on security and mining, state media said Tuesday, as the two governments draw closer under Western sanctions.
        > Tendai Moyo, national secretary of the ZANU-PF party, and four other officials flew to Minsk on Monday at the invitation of the pro-government Belaya Rus party, according to the Belarusian Telegraph Agency (BelTA).
        > The delegation will meet Belarusian Defense Ministry officials on Wednesday and take part in a forum on African security to be held on March 14-15, BelTA said, without naming the other guests.
        > Belarus and Zimbabwe have signed a series of trade agreements since President Alexander Lukashenko visited Harare in January last year.
        > A Zimbabwean deputy trade minister traveled to Minsk in January, after a group of Belarusian lawmakers toured Harare last year.
        > Minsk is suspected of having supplied armored vehicles and rifles to Zimbabwe's army in exchange for mining rights. Both governments have denied any such deal.
        > The European Union extended its sanctions against Belarus last month over the repression of opponents at home.
        > Lithuania's foreign ministry said it was watching the visit closely.
        > "Anyone may receive guests. But Belarus must stop arms deliveries that break international embargoes and release its political prisoners," a ministry official told reporters in Vilnius.
    "#]],
    );
}

/// Wikinews and such: a headline, a blank line, paragraphs.
#[test]
fn plain_text_of_headline_and_paragraphs() {
    check(
        "Harbour strike enters second week\n\n\
         Dock workers stayed away on Monday for the eighth day.\n\n\
         \"We will not go back,\" their leader said.\n",
        Some("2021-05-04"),
        &expect![[r#"
            Headline "Harbour strike enters second week"
            Paragraph "Dock workers stayed away on Monday for the eighth day."
            Paragraph "\"We will not go back,\" their leader said."
            published 2021-05-04 from by the caller
            anchor 2021-05-04, agency none, Unrestricted
            > Harbour strike enters second week
            > Dock workers stayed away on Monday for the eighth day.
            > "We will not go back," their leader said.
        "#]],
    );
}

/// Each paragraph is a line, and nothing else parts them.
#[test]
fn no_blank_lines() {
    check(
        "Mongolian envoys arrive in Hanoi for party talks\n\
         Mongolia-Vietnam visit\n\
         김하늘\n\
         2024-03-12 10:15\n\
         HANOI, March 12 (Newswire) -- Envoys of the Mongolian ruling party arrived in Hanoi on Tuesday for two days of talks, officials said.\n\
         They are to meet the prime minister.\n\
         (END)\n",
        None,
        &expect![[r#"
            Headline "Mongolian envoys arrive in Hanoi for party talks"
            Slug "Mongolia-Vietnam visit"
            Byline "김하늘"
            Published "2024-03-12 10:15"
            Paragraph "HANOI, March 12 (Newswire) -- Envoys of the Mongolian ruling party arrived in Hanoi on Tuesday for two days of talks, officials said."
              Dateline "HANOI, March 12 (Newswire) --"
              Agency "Newswire"
            Paragraph "They are to meet the prime minister."
            EndMark "(END)"
            published 2024-03-12 10:15:00 from "2024-03-12 10:15"
            filed from HANOI on March 12
            anchor 2024-03-12, agency Newswire, Unrestricted
            > Mongolian envoys arrive in Hanoi for party talks
            > Envoys of the Mongolian ruling party arrived in Hanoi on Tuesday for two days of talks, officials said.
            > They are to meet the prime minister.
        "#]],
    );
}

/// The mark stays in the raw text and is in no part.
#[test]
fn byte_order_mark_and_crlf() {
    check(
        "\u{FEFF}Troops leave the island\r\n\r\n\
         OSLO, 3 March (Newswire) — The last troops left on\r\n\
         Sunday, the army said.\r\n\r\n\
         -0-\r\n",
        Some("2024-03-04"),
        &expect![[r#"
            Headline "Troops leave the island"
            Paragraph "OSLO, 3 March (Newswire) — The last troops left on\r\nSunday, the army said."
              Dateline "OSLO, 3 March (Newswire) —"
              Agency "Newswire"
            EndMark "-0-"
            published 2024-03-04 from by the caller
            filed from OSLO on 3 March
            anchor 2024-03-03, agency Newswire, Unrestricted
            > Troops leave the island
            > The last troops left on Sunday, the army said.
        "#]],
    );
}

/// Lines of one paragraph are one part, whatever they begin with by chance.
#[test]
fn wrapped_at_a_column() {
    check(
        "Ministers sign a river treaty after nine years of talks\n\n\
         BERN, March 3, 2024 (Newswire) -- The ministers of the two states signed\n\
         the treaty that had been drafted by a commission of Swiss engineers on\n\
         February 28, 2024. The minister of the northern state said that it would\n\
         - if it held - end the dispute over the dam. Neither side named a day for\n\
         Parliament to vote.\n\n\
         ###\n",
        None,
        &expect![[r####"
            Headline "Ministers sign a river treaty after nine years of talks"
            Paragraph "BERN, March 3, 2024 (Newswire) -- The ministers of the two states signed\nthe treaty that had been drafted by a commission of Swiss engineers on\nFebruary 28, 2024. The minister of the northern state said that it would\n- if it held - end the dispute over the dam. Neither side named a day for\nParliament to vote."
              Dateline "BERN, March 3, 2024 (Newswire) --"
              Agency "Newswire"
            EndMark "###"
            filed from BERN on March 3, 2024
            anchor 2024-03-03, agency Newswire, Unrestricted
            > Ministers sign a river treaty after nine years of talks
            > The ministers of the two states signed the treaty that had been drafted by a commission of Swiss engineers on February 28, 2024. The minister of the northern state said that it would - if it held - end the dispute over the dam. Neither side named a day for Parliament to vote.
        "####]],
    );
}

/// No blank lines: an indent opens each paragraph.
#[test]
fn wrapped_and_indented() {
    check(
        "Truce holds in the valley\n   \
         MUSCAT (Newswire) -- The truce between the two armies held for a\n\
         second night, monitors said.\n   \
         No shots were heard.\n   \
         The monitors, who were sent by the regional bloc in January, are to\n\
         report on Friday.\n   \
         -30-\n",
        None,
        &expect![[r#"
            Headline "Truce holds in the valley"
            Paragraph "MUSCAT (Newswire) -- The truce between the two armies held for a\nsecond night, monitors said."
              Dateline "MUSCAT (Newswire) --"
              Agency "Newswire"
            Paragraph "No shots were heard."
            Paragraph "The monitors, who were sent by the regional bloc in January, are to\nreport on Friday."
            EndMark "-30-"
            filed from MUSCAT
            anchor none, agency Newswire, Unrestricted
            > Truce holds in the valley
            > The truce between the two armies held for a second night, monitors said.
            > No shots were heard.
            > The monitors, who were sent by the regional bloc in January, are to report on Friday.
        "#]],
    );
}

/// Two lines by themselves at the top, the first a long one.
#[test]
fn headline_on_two_lines() {
    check(
        "Foreign Ministers of Five Coastal States Agree on\n\
         Joint Patrols\n\n\
         The patrols will begin in May.\n",
        None,
        &expect![[r#"
            Headline "Foreign Ministers of Five Coastal States Agree on\nJoint Patrols"
            Paragraph "The patrols will begin in May."
            anchor none, agency none, Unrestricted
            > Foreign Ministers of Five Coastal States Agree on Joint Patrols
            > The patrols will begin in May.
        "#]],
    );
}

#[test]
fn empty() {
    check(
        "",
        None,
        &expect![[r#"
        anchor none, agency none, Unrestricted
        ! story/empty
    "#]],
    );
}

/// Nothing but blanks and a byte order mark.
#[test]
fn blank() {
    check(
        "\u{FEFF} \r\n\
         \t\r\n",
        None,
        &expect![[r#"
            anchor none, agency none, Unrestricted
            ! story/empty
        "#]],
    );
}

#[test]
fn only_a_headline() {
    check(
        "Talks collapse\n",
        None,
        &expect![[r#"
        Headline "Talks collapse"
        anchor none, agency none, Unrestricted
        > Talks collapse
        ! story/no-paragraph
    "#]],
    );
}

/// A sentence is a paragraph, not a headline.
#[test]
fn only_a_sentence() {
    check(
        "The talks have collapsed.\n",
        Some("2024-03-04"),
        &expect![[r#"
        Paragraph "The talks have collapsed."
        published 2024-03-04 from by the caller
        anchor 2024-03-04, agency none, Unrestricted
        > The talks have collapsed.
    "#]],
    );
}

/// The dateline opens the text.
#[test]
fn no_headline() {
    check(
        "LIMA (Newswire) — The president resigned.\n\n\
         He named no successor.\n",
        None,
        &expect![[r#"
            Paragraph "LIMA (Newswire) — The president resigned."
              Dateline "LIMA (Newswire) —"
              Agency "Newswire"
            Paragraph "He named no successor."
            filed from LIMA
            anchor none, agency Newswire, Unrestricted
            > The president resigned.
            > He named no successor.
        "#]],
    );
}

#[test]
fn headline_ends_with_an_abbreviation() {
    check(
        "Why did the envoy leave the U.S.?\n\n\
         The envoy left the U.S.\n",
        None,
        &expect![[r#"
            Headline "Why did the envoy leave the U.S.?"
            Paragraph "The envoy left the U.S."
            anchor none, agency none, Unrestricted
            > Why did the envoy leave the U.S.?
            > The envoy left the U.S.
        "#]],
    );
}

#[test]
fn slug_before_headline() {
    check(
        "BC-ML--Border Talks,1st Ld\n\n\
         Mali and Niger reopen the border\n\n\
         BAMAKO, Mali (Newswire) — The border was reopened Monday.\n",
        None,
        &expect![[r#"
            Slug "BC-ML--Border Talks,1st Ld"
            Headline "Mali and Niger reopen the border"
            Paragraph "BAMAKO, Mali (Newswire) — The border was reopened Monday."
              Dateline "BAMAKO, Mali (Newswire) —"
              Agency "Newswire"
            filed from BAMAKO, Mali
            anchor none, agency Newswire, Unrestricted
            > Mali and Niger reopen the border
            > The border was reopened Monday.
        "#]],
    );
}

/// Lines that name their own kind.
#[test]
fn labelled_lines() {
    check(
        "Slug: Fiji-Tonga/fishery\n\
         Headline: Fiji and Tonga sign a fishery pact\n\
         Author: Ann Example\n\
         Source: Newswire\n\
         Date: 2024-03-04\n\n\
         The pact was signed on Monday.\n",
        None,
        &expect![[r#"
            Slug "Slug: Fiji-Tonga/fishery"
              Label "Slug:"
            Headline "Headline: Fiji and Tonga sign a fishery pact"
              Label "Headline:"
            Byline "Author: Ann Example"
              Label "Author:"
            Agency "Source: Newswire"
              Label "Source:"
            Published "Date: 2024-03-04"
            Paragraph "The pact was signed on Monday."
            published 2024-03-04 from "2024-03-04"
            anchor 2024-03-04, agency Newswire, Unrestricted
            > Fiji and Tonga sign a fishery pact
            > The pact was signed on Monday.
        "#]],
    );
}

#[test]
fn lead_tag_and_editors_note() {
    check(
        "(2nd LD) Army shells the northern port\n\
         (ATTN: ADDS comment in last para)\n\
         By Ann Example and Bo Muster\n\n\
         TRIPOLI/TUNIS, Feb. 29 (Newswire) - The army shelled the port.\n\
         (MORE)\n",
        Some("2023-12-30"),
        &expect![[r#"
            Headline "(2nd LD) Army shells the northern port"
              Label "(2nd LD)"
            EditorNote "(ATTN: ADDS comment in last para)"
            Byline "By Ann Example and Bo Muster"
            Paragraph "TRIPOLI/TUNIS, Feb. 29 (Newswire) - The army shelled the port."
              Dateline "TRIPOLI/TUNIS, Feb. 29 (Newswire) -"
              Agency "Newswire"
            EditorNote "(MORE)"
            published 2023-12-30 from by the caller
            filed from TRIPOLI and TUNIS on Feb. 29
            anchor 2024-02-29, agency Newswire, Unrestricted
            > Army shells the northern port
            > The army shelled the port.
            ! story/distant-dateline "Feb. 29"
        "#]],
    );
}

/// A name without `By` is one beside a stamp.
#[test]
fn latin_byline_beside_a_stamp() {
    check(
        "Rebels free eleven miners\n\n\
         Kim Soo-yeon | Feb. 13, 2024 9:05 p.m. KST\n\n\
         The miners walked free on Tuesday.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Byline "Kim Soo-yeon"
            Published "| Feb. 13, 2024 9:05 p.m. KST"
            Paragraph "The miners walked free on Tuesday."
            published 2024-02-13 21:05:00 KST (+09) from "Feb. 13, 2024 9:05 p.m. KST"
            anchor 2024-02-13, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free on Tuesday.
        "#]],
    );
}

#[test]
fn cyrillic_byline() {
    check(
        "Rebels free eleven miners\n\n\
         Ольга Иваненко\n\n\
         The miners walked free on Tuesday.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Byline "Ольга Иваненко"
            Paragraph "The miners walked free on Tuesday."
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free on Tuesday.
        "#]],
    );
}

/// The agency stands where the writer would.
#[test]
fn agency_as_byline() {
    check(
        "Rebels free eleven miners\n\n\
         VOA News\n\n\
         13 February 2024\n\n\
         The miners walked free on Tuesday.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Byline "VOA News"
            Published "13 February 2024"
            Paragraph "The miners walked free on Tuesday."
            published 2024-02-13 from "13 February 2024"
            anchor 2024-02-13, agency VOA News, Unrestricted
            > Rebels free eleven miners
            > The miners walked free on Tuesday.
        "#]],
    );
}

/// The first that is no update counts, and a rival day is noted.
#[test]
fn several_stamps() {
    check(
        "Rebels free eleven miners\n\n\
         Last updated: 15 February 2024 08:00 GMT\n\
         Published 2024-02-13T21:05:00+09:00\n\
         2024-02-14\n\n\
         The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "Last updated: 15 February 2024 08:00 GMT"
            Published "Published 2024-02-13T21:05:00+09:00"
            Published "2024-02-14"
            Paragraph "The miners walked free."
            published 2024-02-13 21:05:00 +09:00 (+09) from "2024-02-13T21:05:00+09:00"
            anchor 2024-02-13, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            ! story/several-stamps "2024-02-14"
        "#]],
    );
}

/// The caller's day fills the gap.
#[test]
fn stamp_that_cannot_be_read() {
    check(
        "Rebels free eleven miners\n\n\
         03/04/2024\n\n\
         The miners walked free.\n",
        Some("2024-04-03"),
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "03/04/2024"
            Paragraph "The miners walked free."
            published 2024-04-03 from by the caller
            anchor 2024-04-03, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            ! story/ambiguous-date "03/04/2024"
        "#]],
    );
}

#[test]
fn impossible_days() {
    check(
        "Rebels free eleven miners\n\n\
         | 2024-02-31 10:00:00\n\n\
         LA PAZ, Feb. 30 (Newswire) -- The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "| 2024-02-31 10:00:00"
            Paragraph "LA PAZ, Feb. 30 (Newswire) -- The miners walked free."
              Dateline "LA PAZ, Feb. 30 (Newswire) --"
              Agency "Newswire"
            filed from LA PAZ
            anchor none, agency Newswire, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            ! story/impossible-date "2024-02-31 10:00:00"
            ! story/impossible-date "Feb. 30"
        "#]],
    );
}

/// The stamp of the text is the better witness.
#[test]
fn the_text_beats_the_caller() {
    check(
        "Rebels free eleven miners\n\n\
         2024-02-13\n\n\
         The miners walked free.\n",
        Some("2020-01-01"),
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "2024-02-13"
            Paragraph "The miners walked free."
            published 2024-02-13 from "2024-02-13"
            anchor 2024-02-13, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
        "#]],
    );
}

#[test]
fn dateline_takes_the_nearest_year() {
    check(
        "Rebels free eleven miners\n\n\
         Jan. 1, 2024\n\n\
         LA PAZ, Dec. 31 (Newswire) -- The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "Jan. 1, 2024"
            Paragraph "LA PAZ, Dec. 31 (Newswire) -- The miners walked free."
              Dateline "LA PAZ, Dec. 31 (Newswire) --"
              Agency "Newswire"
            published 2024-01-01 from "Jan. 1, 2024"
            filed from LA PAZ on Dec. 31
            anchor 2023-12-31, agency Newswire, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
        "#]],
    );
}

#[test]
fn dateline_far_from_the_stamp() {
    check(
        "Rebels free eleven miners\n\n\
         June 20, 2024\n\n\
         LA PAZ, Feb. 13 (Newswire) -- The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Published "June 20, 2024"
            Paragraph "LA PAZ, Feb. 13 (Newswire) -- The miners walked free."
              Dateline "LA PAZ, Feb. 13 (Newswire) --"
              Agency "Newswire"
            published 2024-06-20 from "June 20, 2024"
            filed from LA PAZ on Feb. 13
            anchor 2024-02-13, agency Newswire, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            ! story/distant-dateline "Feb. 13"
        "#]],
    );
}

#[test]
fn dateline_on_its_own_line() {
    check(
        "Rebels free eleven miners\n\n\
         By Ann Example\n\n\
         LA PAZ, Bolivia —\n\n\
         The miners walked free on Tuesday.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Byline "By Ann Example"
            Dateline "LA PAZ, Bolivia —"
            Paragraph "The miners walked free on Tuesday."
            filed from LA PAZ, Bolivia
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free on Tuesday.
        "#]],
    );
}

#[test]
fn city_alone_counts_only_at_the_beginning() {
    check(
        "Rebels free eleven miners\n\n\
         LA PAZ — The miners walked free.\n\n\
         ORURO — That is where they were taken.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Paragraph "LA PAZ — The miners walked free."
              Dateline "LA PAZ —"
            Paragraph "ORURO — That is where they were taken."
            filed from LA PAZ
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            > ORURO — That is where they were taken.
        "#]],
    );
}

#[test]
fn agency_closes_the_last_paragraph() {
    check(
        "Rebels free eleven miners\n\n\
         The miners walked free. (KCNA)\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Paragraph "The miners walked free. (KCNA)"
              Agency "(KCNA)"
            anchor none, agency KCNA, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
        "#]],
    );
}

#[test]
fn agency_on_its_own_line() {
    check(
        "Rebels free eleven miners\n\n\
         The miners walked free.\n\n\
         (Yonhap)\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Paragraph "The miners walked free."
            Agency "(Yonhap)"
            anchor none, agency Yonhap, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
        "#]],
    );
}

#[test]
fn caption_without_credit() {
    check(
        "Rebels free eleven miners\n\n\
         ▲ Miners embrace their families in Oruro.\n\n\
         The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Caption "▲ Miners embrace their families in Oruro."
              Label "▲"
            Paragraph "The miners walked free."
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > Miners embrace their families in Oruro.
            > The miners walked free.
        "#]],
    );
}

#[test]
fn caption_with_everything_on_lines_of_its_own() {
    check(
        "Rebels free eleven miners\n\n\
         This photo, released by the army on Feb. 13, 2024, shows miners.\n\
         (Newswire/Army press office)\n\
         (For Use Only in Bolivia. No Redistribution)\n\n\
         LA PAZ, Feb. 13 (Newswire) -- The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Caption "This photo, released by the army on Feb. 13, 2024, shows miners.\n(Newswire/Army press office)\n(For Use Only in Bolivia. No Redistribution)"
              Credit "(Newswire/Army press office)"
              UsageTerms "(For Use Only in Bolivia. No Redistribution)"
            Paragraph "LA PAZ, Feb. 13 (Newswire) -- The miners walked free."
              Dateline "LA PAZ, Feb. 13 (Newswire) --"
              Agency "Newswire"
            filed from LA PAZ on Feb. 13
            anchor none, agency Newswire, Restricted
            > Rebels free eleven miners
            > This photo, released by the army on Feb. 13, 2024, shows miners.
            > The miners walked free.
        "#]],
    );
}

#[test]
fn captions_amid_the_text() {
    check(
        "Rebels free eleven miners\n\n\
         The miners walked free.\n\n\
         FILE - Miners wait at the gate, May 2, 2023. REUTERS/Ann Example\n\n\
         Miners embrace their families in Oruro. (AP Photo/Bo Muster)\n\n\
         They had been held for a week.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Paragraph "The miners walked free."
            Caption "FILE - Miners wait at the gate, May 2, 2023. REUTERS/Ann Example"
              Label "FILE -"
              Credit "REUTERS/Ann Example"
            Caption "Miners embrace their families in Oruro. (AP Photo/Bo Muster)"
              Credit "(AP Photo/Bo Muster)"
            Paragraph "They had been held for a week."
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            > Miners wait at the gate, May 2, 2023.
            > Miners embrace their families in Oruro.
            > They had been held for a week.
        "#]],
    );
}

/// Before the dateline, an agency after the last sentence makes a caption.
#[test]
fn caption_that_only_its_agency_shows() {
    check(
        "Rebels free eleven miners\n\n\
         Miners embrace their families. (Yonhap)\n\n\
         LA PAZ, Feb. 13 (Newswire) -- The miners walked free.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Caption "Miners embrace their families. (Yonhap)"
              Credit "(Yonhap)"
            Paragraph "LA PAZ, Feb. 13 (Newswire) -- The miners walked free."
              Dateline "LA PAZ, Feb. 13 (Newswire) --"
              Agency "Newswire"
            filed from LA PAZ on Feb. 13
            anchor none, agency Newswire, Unrestricted
            > Rebels free eleven miners
            > Miners embrace their families.
            > The miners walked free.
        "#]],
    );
}

#[test]
fn legend_crosshead_list_and_quotation() {
    check(
        "Army retakes the old town\n\n\
         ██ Held by the army\n\n\
         ██ Held by the rebels\n\n\
         The army retook the old town on Friday.\n\n\
         A long siege\n\n\
         The town had been cut off since June. The demands of the rebels were:\n\n\
         - A truce.\n\
         - The release of prisoners\n\n\
         • Free passage\n\n\
         A doctor said:\n\n\
         \"We ran out of everything.\"\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Legend "██ Held by the army"
            Legend "██ Held by the rebels"
            Paragraph "The army retook the old town on Friday."
            Crosshead "A long siege"
            Paragraph "The town had been cut off since June. The demands of the rebels were:"
            ListItem "- A truce."
              Label "-"
            ListItem "- The release of prisoners"
              Label "-"
            ListItem "• Free passage"
              Label "•"
            Paragraph "A doctor said:"
            Paragraph "\"We ran out of everything.\""
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook the old town on Friday.
            > The town had been cut off since June. The demands of the rebels were:
            > A truce.
            > The release of prisoners
            > Free passage
            > A doctor said:
            > "We ran out of everything."
        "#]],
    );
}

/// A timeline's dates are titles, not stamps.
#[test]
fn bare_date_as_crosshead() {
    check(
        "How the siege unfolded\n\n\
         The siege went on for a month.\n\n\
         February 13, 2024\n\n\
         The road was cut.\n\n\
         March 2, 2024\n\n\
         The road was opened.\n",
        None,
        &expect![[r#"
            Headline "How the siege unfolded"
            Paragraph "The siege went on for a month."
            Crosshead "February 13, 2024"
            Paragraph "The road was cut."
            Crosshead "March 2, 2024"
            Paragraph "The road was opened."
            anchor none, agency none, Unrestricted
            > How the siege unfolded
            > The siege went on for a month.
            > The road was cut.
            > The road was opened.
        "#]],
    );
}

/// A sentence may stand between the headline and the writer.
#[test]
fn summary_above_the_byline() {
    check(
        "Rebels free eleven miners\n\n\
         All were unhurt.\n\n\
         홍길동\n\n\
         February 13, 2024\n\n\
         The miners walked free on Tuesday.\n\n\
         They had been held for a week.\n",
        None,
        &expect![[r#"
            Headline "Rebels free eleven miners"
            Paragraph "All were unhurt."
            Byline "홍길동"
            Published "February 13, 2024"
            Paragraph "The miners walked free on Tuesday."
            Paragraph "They had been held for a week."
            published 2024-02-13 from "February 13, 2024"
            anchor 2024-02-13, agency none, Unrestricted
            > Rebels free eleven miners
            > All were unhurt.
            > The miners walked free on Tuesday.
            > They had been held for a week.
        "#]],
    );
}

/// Ministries open their statements so.
#[test]
fn place_and_date_on_a_line() {
    check(
        "Statement on the miners\n\n\
         La Paz, 13 February 2024\n\n\
         The ministry welcomes the release of the miners.\n",
        None,
        &expect![[r#"
            Headline "Statement on the miners"
            Dateline "La Paz, 13 February 2024"
            Paragraph "The ministry welcomes the release of the miners."
            filed from La Paz on 13 February 2024
            anchor 2024-02-13, agency none, Unrestricted
            > Statement on the miners
            > The ministry welcomes the release of the miners.
        "#]],
    );
}

#[test]
fn sources_after_the_text() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         Sources\n\n\
         \"Old town falls\". Newswire, March 3, 2024\n\n\
         Ann Example. \"Siege over\". The Herald\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            Crosshead "Sources"
            Reference "\"Old town falls\". Newswire, March 3, 2024"
            Reference "Ann Example. \"Siege over\". The Herald"
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn end_mark_and_rights_in_one_line() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         (END) [ⓒ Newswire. 무단전재-재배포 금지]\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            EndMark "(END)"
            Rights "[ⓒ Newswire. 무단전재-재배포 금지]"
            anchor none, agency none, Restricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn end_mark_and_rights_after_the_last_sentence() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town. -0- (C) 2024 Newswire. All rights reserved.\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Rights "The army retook the old town. -0- (C) 2024 Newswire. All rights reserved."
            anchor none, agency none, Restricted
            > Army retakes the old town
            ! story/no-paragraph
        "#]],
    );
}

#[test]
fn text_after_the_end_mark() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         (END)\n\n\
         Most read\n\n\
         Another story began on Monday.\n\n\
         Copyright 2024 Newswire\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            EndMark "(END)"
            Unknown "Most read"
            Unknown "Another story began on Monday."
            Rights "Copyright 2024 Newswire"
            anchor none, agency none, Restricted
            > Army retakes the old town
            > The army retook the old town.
            ! story/text-after-end "Most read"
        "#]],
    );
}

#[test]
fn rights_that_allow() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         This text is in the public domain.\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            Rights "This text is in the public domain."
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn rights_in_korean() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         <저작권자(c) 뉴스와이어, 무단 전재-재배포 금지>\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            Rights "<저작권자(c) 뉴스와이어, 무단 전재-재배포 금지>"
            anchor none, agency none, Restricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn sign_off_and_addresses() {
    check(
        "Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         ___\n\n\
         Newswire writer Ann Example in Oslo contributed to this report.\n\n\
         desk@newswire.example\n\n\
         Bo Muster\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            Separator "___"
            Byline "Newswire writer Ann Example in Oslo contributed to this report."
            Contact "desk@newswire.example"
            Byline "Bo Muster"
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn sign_off_after_the_last_sentence() {
    check(
        "UPDATE 2-Rebels free eleven miners\n\
         (Adds details)\n\n\
         Oct 3 (Newswire) - The miners walked free.\n\n\
         * All are unhurt\n\n\
         THE LONG WAIT\n\n\
         They had been held for a week. (Reporting by Ann Example; Editing by Bo Muster)\n",
        None,
        &expect![[r#"
            Headline "UPDATE 2-Rebels free eleven miners"
              Label "UPDATE 2-"
            EditorNote "(Adds details)"
            Paragraph "Oct 3 (Newswire) - The miners walked free."
              Dateline "Oct 3 (Newswire) -"
              Agency "Newswire"
            ListItem "* All are unhurt"
              Label "*"
            Crosshead "THE LONG WAIT"
            Paragraph "They had been held for a week."
            Byline "(Reporting by Ann Example; Editing by Bo Muster)"
            filed from  on Oct 3
            anchor none, agency Newswire, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            > All are unhurt
            > They had been held for a week.
        "#]],
    );
}

/// Without a year there is no day, and none is invented.
#[test]
fn stamp_without_a_year() {
    check(
        "FOR IMMEDIATE RELEASE\n\n\
         Rebels free eleven miners\n\n\
         13 FEB, 11:47\n\
         Updated at: 12:30\n\n\
         The miners walked free.\n\n\
         # # #\n",
        None,
        &expect![[r##"
            EditorNote "FOR IMMEDIATE RELEASE"
            Headline "Rebels free eleven miners"
            Published "13 FEB, 11:47"
            Published "Updated at: 12:30"
            Paragraph "The miners walked free."
            EndMark "# # #"
            anchor none, agency none, Unrestricted
            > Rebels free eleven miners
            > The miners walked free.
            ! story/no-year "13 FEB, 11:47"
        "##]],
    );
}

/// A story in another script reads as well, without its dateline.
#[test]
fn korean_story() {
    check(
        "광부 열한 명 풀려나\n\n\
         김하늘 기자\n\n\
         입력 2024-02-13 11:47\n\n\
         광부들이 화요일에 풀려났다.\n\n\
         무단전재-재배포 금지\n",
        None,
        &expect![[r#"
            Headline "광부 열한 명 풀려나"
            Byline "김하늘 기자"
            Published "입력 2024-02-13 11:47"
            Paragraph "광부들이 화요일에 풀려났다."
            Rights "무단전재-재배포 금지"
            published 2024-02-13 11:47:00 from "2024-02-13 11:47"
            anchor 2024-02-13, agency none, Restricted
            > 광부 열한 명 풀려나
            > 광부들이 화요일에 풀려났다.
        "#]],
    );
}

#[test]
fn repeated_headline_in_other_case() {
    check(
        "Army Retakes the Old Town\n\n\
         ARMY RETAKES THE OLD TOWN\n\n\
         The army retook the old town.\n",
        None,
        &expect![[r#"
            Headline "Army Retakes the Old Town"
            RepeatedHeadline "ARMY RETAKES THE OLD TOWN"
            Paragraph "The army retook the old town."
            anchor none, agency none, Unrestricted
            > Army Retakes the Old Town
            > ARMY RETAKES THE OLD TOWN
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn subheadline() {
    check(
        "Army retakes the old town\n\n\
         Monitors say that hundreds fled across the river\n\n\
         The army retook the old town.\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Subheadline "Monitors say that hundreds fled across the river"
            Paragraph "The army retook the old town."
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > Monitors say that hundreds fled across the river
            > The army retook the old town.
        "#]],
    );
}

#[test]
fn several_datelines() {
    check(
        "World in brief\n\n\
         OSLO, March 3 (Newswire) -- The king left.\n\n\
         LIMA, March 4 (Newswire) -- The president resigned.\n",
        Some("2024-03-04"),
        &expect![[r#"
            Headline "World in brief"
            Paragraph "OSLO, March 3 (Newswire) -- The king left."
              Dateline "OSLO, March 3 (Newswire) --"
              Agency "Newswire"
            Paragraph "LIMA, March 4 (Newswire) -- The president resigned."
              Dateline "LIMA, March 4 (Newswire) --"
              Agency "Newswire"
            published 2024-03-04 from by the caller
            filed from OSLO on March 3
            anchor 2024-03-03, agency Newswire, Unrestricted
            > World in brief
            > The king left.
            > The president resigned.
            ! story/several-datelines "LIMA, March 4 (Newswire) --"
        "#]],
    );
}

#[test]
fn lost_bytes() {
    check(
        "Army retakes the old town\n\n\
         The army retook S\u{FFFD}o Tom\u{FFFD}.\n",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook S�o Tom�."
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook S�o Tom�.
            ! story/lost-bytes "�"
        "#]],
    );
}

/// Old lines frame a story in control characters.
#[test]
fn transmission_controls() {
    check(
        "\u{1}\u{2}Army retakes the old town\n\n\
         The army retook the old town.\n\n\
         NNNN\n\
         \u{3}",
        None,
        &expect![[r#"
            Headline "Army retakes the old town"
            Paragraph "The army retook the old town."
            EndMark "NNNN"
            anchor none, agency none, Unrestricted
            > Army retakes the old town
            > The army retook the old town.
        "#]],
    );
}

/// A caller who knows better than the text says so, and the dateline takes its year from the caller's day.
#[test]
fn caller_overrides_the_stamp() {
    let raw = "Rebels free eleven miners\n\nJune 20, 2024\n\nLA PAZ, Feb. 13 (Newswire) -- The miners walked free.\n";
    let story = read_wire("test", raw.to_owned(), None).with_published("2019-02-14".parse().unwrap());
    assert_eq!(story.anchor().unwrap().to_string(), "2019-02-13");
    assert_eq!(story.published().unwrap().span, None);
    assert_eq!(story.notes(), []);
}

/// JSON counts in code points, which differ from bytes as soon as a letter is not ASCII.
#[test]
fn code_points() {
    let story = read_wire("test", "Ölpreis fällt\n\nÖl fiel.\n".to_owned(), None);
    let paragraph = story.parts()[1].span;
    assert_eq!((paragraph.start, story.code_points(paragraph)), (17, 15..23));
}
