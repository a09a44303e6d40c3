use expect_test::expect;
use story::reading::Options;

use crate::support::{arrivals, check, show};

#[test]
fn one_object_a_line() {
    check(
        "wire.jsonl",
        "{\"id\": \"a\", \"title\": \"Envoys meet\", \"date\": \"2024-03-04\", \"text\": \"Envoys met in Geneva.\"}\n\
         {\"id\": \"b\", \"text\": \n\
         {\"id\": \"c\", \"colour\": \"blue\"}\n\n\
         17\n\
         {\"id\": 9, \"paragraphs\": [\"Envoys met.\", \"They parted.\"], \"source\": {\"name\": \"Newswire\"}}\n",
        expect![[r#"
            id a
             headline: Envoys meet
             published: 2024-03-04
             body: Envoys met in Geneva.
            refused story/broken-json: wire.jsonl, line 2: the JSON cannot be read (EOF while parsing a value at line 2 column 0); mend or leave out this object
            refused story/no-text-field: wire.jsonl, line 3: no field is known to hold the text (there are: colour, id); say which with a mapping, text=FIELD
            refused story/broken-json: wire.jsonl, line 5: the JSON cannot be read (it is no object); mend or leave out this object
            id 9
             body: Envoys met.\n\nThey parted.
             publisher: Newswire
        "#]],
    );
}

#[test]
fn an_array_and_one_object() {
    check(
        "a.json",
        "[\n {\"id\": \"a\", \"text\": \"Envoys met.\"},\n {\"id\": \"b\", \"body\": \"Envoys parted.\"}\n]",
        expect![[r#"
            id a
             body: Envoys met.
            id b
             body: Envoys parted.
        "#]],
    );
    check(
        "b.json",
        "[{\"id\": \"a\", \"text\": \"Envoys met.\"}, {\"id\": ",
        expect![[r#"
        id a
         body: Envoys met.
        refused story/broken-json: b.json, item 2: the JSON cannot be read (EOF while parsing a value at line 1 column 44); mend or leave out this object
    "#]],
    );
    check(
        "c.json",
        "{\n \"id\": \"a\",\n \"text\": \"Envoys met.\"\n}\n",
        expect![[r#"
        id a
         body: Envoys met.
    "#]],
    );
}

#[test]
fn a_mapping_says_which_keys() {
    let options = Options { mapping: "text=lead,published=day".parse().unwrap(), ..Options::default() };
    let found = arrivals(
        "a.jsonl",
        b"{\"lead\": \"Envoys met.\", \"text\": \"no\", \"day\": \"2024-03-04\"}",
        &options,
    );
    expect![[r#"
        named a-1
         published: 2024-03-04
         body: Envoys met.
    "#]]
    .assert_eq(&show(&found));
    expect![[r#""txet=lead" is no mapping; write FIELD=COLUMN, FIELD one of id, version, title, byline, published, text, rights, source, language, url"#]].assert_eq(&"txet=lead".parse::<story::reading::Mapping>().unwrap_err().to_string());
}

#[test]
fn ninjs() {
    check(
        "item.json",
        r#"{"uri": "urn:example:7", "version": "2", "type": "text", "pubstatus": "usable", "versioncreated": "2024-03-04T22:00:00+01:00", "language": "en-GB",
"headline": "Envoys meet in Geneva", "byline": "Ann Other", "body_xhtml": "<p>Envoys of Norway and Kenya met on Monday.</p><p>They will meet again.</p>",
"copyrightnotice": "Copyright 2024 The Newswire", "usageterms": "No archive", "associations": {"main": {"type": "picture", "description_text": "Envoys arrive."}}}"#,
        expect![[r#"
            id urn:example:7
             version: 2
             headline: Envoys meet in Geneva
             byline: Ann Other
             published: 2024-03-04 22:00:00
             body: Envoys of Norway and Kenya met on Monday.\n\nThey will meet again.
             caption: Envoys arrive.
             rights: Copyright 2024 The Newswire
             rights: No archive
             language: en
        "#]],
    );
    check(
        "item3.json",
        r#"{"uri": "urn:example:8", "contentcreated": "2024-03-04", "headlines": [{"role": "main", "value": "Envoys part"}],
"bodies": [{"contenttype": "text/html", "value": "<p>Marked.</p>"}, {"contenttype": "text/plain", "value": "Envoys of Norway left."}], "rightsinfo": {"usageterms": "Free to use"}}"#,
        expect![[r#"
            id urn:example:8
             headline: Envoys part
             published: 2024-03-04
             body: Envoys of Norway left.
             rights: Free to use
        "#]],
    );
    check(
        "gone.json",
        r#"{"uri": "urn:example:9", "pubstatus": "canceled", "body_text": "x"}"#,
        expect![[r#"
        refused story/withdrawn: gone.json, line 1: its publisher marks it canceled; its reports should be withdrawn too
    "#]],
    );
}

#[test]
fn json_feed() {
    check(
        "feed.json",
        r#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Newswire", "items": [{"id": "7", "url": "https://example.org/7",
"title": "Envoys meet", "content_text": "Envoys of Norway and Kenya met in Geneva on Monday.", "date_published": "2024-03-04T09:00:00+02:00"}]}"#,
        expect![[r#"
            id 7
             headline: Envoys meet
             published: 2024-03-04 09:00:00
             body: Envoys of Norway and Kenya met in Geneva on Monday.
             publisher: The Newswire
             url: https://example.org/7
        "#]],
    );
}
