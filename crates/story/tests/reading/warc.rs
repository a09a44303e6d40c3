use expect_test::expect;
use story::reading::Options;

use crate::support::{arrivals, show};

fn record(kind: &str, headers: &str, block: &str) -> String {
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\n{headers}Content-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
}

fn archive() -> String {
    let page = "<html><head><title>Envoys meet in Geneva</title></head><body><article>\
        <p>Envoys of Norway and Kenya met in Geneva on Monday to talk about fishing rights, which both sides have claimed for years.</p>\
        <p>The talks, which a Swiss diplomat led, lasted four hours, and the envoys agreed to meet again in Oslo next week.</p></article></body></html>";
    let response = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    let at = "WARC-Target-URI: https://example.org/7\r\nWARC-Date: 2024-03-04T22:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n";
    let missing = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No</p>";
    let text = "WARC-Target-URI: https://example.org/8\r\nContent-Type: text/plain\r\n";
    [
        record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: x"),
        record("request", at, "GET /7 HTTP/1.1\r\n\r\n"),
        record("response", at, &response),
        record("response", at, missing),
        record("conversion", text, "Envoys part\n\nThe envoys of Norway and Kenya left Geneva on Tuesday.\n"),
    ]
    .concat()
}

#[test]
fn pages_and_texts() {
    expect![[r#"
        id https://example.org/7
         version: 2024-03-04T22:00:00Z
         headline: Envoys meet in Geneva
         body: Envoys of Norway and Kenya met in Geneva on Monday to talk about fishing rights, which both sides have claimed for years.\n\nThe talks, which a Swiss diplomat led, lasted four hours, and the envoys agreed to meet again in Oslo next week.
         language: eng
         url: https://example.org/7
        id https://example.org/8
         body: Envoys part\n\nThe envoys of Norway and Kenya left Geneva on Tuesday.\n
         url: https://example.org/8
    "#]].assert_eq(&show(&arrivals("crawl.warc", archive().as_bytes(), &Options::default())));
}

#[test]
fn one_that_breaks_off() {
    let whole = archive();
    let cut = &whole.as_bytes()[..whole.len() - 40];
    let found = show(&arrivals("crawl.warc", cut, &Options::default()));
    assert!(found.contains("refused story/broken-warc: crawl.warc, record 5: "), "{found}");
    let odd = show(&arrivals("odd.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", &Options::default()));
    expect![[r#"
        refused story/broken-warc: odd.warc, record 1: the record cannot be read (it has no Content-Length); fetch the file again
    "#]].assert_eq(&odd);
}
