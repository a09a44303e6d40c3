//! `dateline ingest https://…`: feeds and pages over the network, from a server of the tests' own.

use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::server::{Answer, Asked, Server, feed};
use super::support::{Ended, ended, folder, program};

const VISIT: (&str, &str, &str, &str) = (
    "urn:1",
    "Norwegian minister visits Kenya",
    "Norway's foreign minister visited Kenya on 4 March 2024.",
    "/visit.html",
);

/// A run with no pause between requests and no proxy.
fn ingest(folder: &Path, args: &[&str]) -> Ended {
    let mut command = program(folder);
    command.args(["ingest", "--record", "r.record", "--pause", "0s"]).args(args).env("NO_PROXY", "*");
    for proxy in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    ended(&mut command)
}

fn lines(folder: &Path, args: &[&str]) -> Vec<Value> {
    let mut command = program(folder);
    let out = ended(command.args(args).args(["--record", "r.record", "--format", "jsonl"])).good();
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn refused(folder: &Path) -> Vec<(String, String)> {
    let text = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    lines(folder, &["refused"]).iter().map(|item| (text(item, "code"), text(item, "origin"))).collect()
}

fn is_conditional(asked: &Asked) -> bool {
    asked.header("if-none-match").is_some() || asked.header("if-modified-since").is_some()
}

#[test]
fn a_feed_is_asked_for_what_is_new_and_its_title_is_the_outlet() {
    let server = Server::start(|asked| {
        if asked.header("if-none-match") == Some("\"v1\"") {
            return Answer::new(304, "");
        }
        let modified = "Tue, 05 Mar 2024 09:00:00 GMT";
        Answer::new(200, feed(&[VISIT])).with("ETag", "\"v1\"").with("Last-Modified", modified)
    });
    let folder = folder(&[]);
    let url = server.url("/feed.xml");
    let first = ingest(folder.path(), &[&url]).good();
    assert!(first.starts_with("1 new, 0 corrected, 0 held already, 0 refused\n"), "{first}");
    let again = ingest(folder.path(), &[&url]).good();
    assert!(again.starts_with("0 new, 0 corrected, 0 held already, 0 refused\n"), "{again}");
    let [one, two] = &server.asked()[..] else { panic!("two requests") };
    assert!(!is_conditional(one) && is_conditional(two), "{one:?} {two:?}");
    assert_eq!(two.header("if-modified-since"), Some("Tue, 05 Mar 2024 09:00:00 GMT"));
    assert!(one.header("user-agent").unwrap().starts_with("dateline/"), "{one:?}");
    let [report] = &lines(folder.path(), &["reports"])[..] else { panic!("one report") };
    assert_eq!((&report["outlet"], &report["story"]), (&"Example Wire".into(), &"urn:1".into()));
}

#[test]
fn what_is_fresh_or_busy_is_not_asked_again() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/fresh" => Answer::new(200, feed(&[VISIT])).with("Cache-Control", "max-age=600"),
        _ => Answer::new(503, "").with("Retry-After", "600"),
    });
    let folder = folder(&[]);
    let (fresh, busy) = (server.url("/fresh"), server.url("/busy"));
    assert_eq!(ingest(folder.path(), &[&fresh, &busy]).code, Some(1));
    assert_eq!(refused(folder.path()), [("feed/busy".to_owned(), busy.clone())]);
    let again = ingest(folder.path(), &[&fresh, &busy]);
    assert_eq!(server.paths(), ["/fresh", "/busy"]);
    assert!(again.err.contains("its server wants not to be asked before"), "{}", again.err);
    // Nothing was heard of the busy one, so that it is still refused.
    assert_eq!(refused(folder.path()).len(), 1);
}

#[test]
fn redirects_for_good_are_remembered_and_those_without_end_refused() {
    let server = Server::start(|asked| match asked.path.as_str() {
        "/old" => Answer::new(301, "").with("Location", "/moved"),
        "/moved" => Answer::new(302, "").with("Location", "now"),
        "/now" => Answer::new(200, feed(&[VISIT])),
        "/local" => Answer::new(302, "").with("Location", "file:///etc/passwd"),
        _ => Answer::new(302, "").with("Location", "/round"),
    });
    let folder = folder(&[]);
    let url = server.url("/old");
    ingest(folder.path(), &[&url]).good();
    ingest(folder.path(), &[&url]).good();
    assert_eq!(server.paths(), ["/old", "/moved", "/now", "/moved", "/now"]);
    let (round, local) = (server.url("/round"), server.url("/local"));
    assert_eq!(ingest(folder.path(), &[&round, &local]).code, Some(3));
    assert_eq!(
        refused(folder.path()),
        [("feed/bad-redirect".to_owned(), local), ("feed/too-many-redirects".to_owned(), round)]
    );
    assert_eq!(server.paths().iter().filter(|path| *path == "/round").count(), 6);
}

#[test]
fn what_is_gone_is_not_asked_again_and_what_fails_is_refused_until_it_answers() {
    let count = AtomicUsize::new(0);
    let server = Server::start(move |asked| match asked.path.as_str() {
        "/gone" => Answer::new(410, ""),
        "/teapot" => Answer::new(418, ""),
        _ if count.fetch_add(1, Ordering::SeqCst) == 0 => Answer::new(404, ""),
        _ => Answer::new(200, feed(&[VISIT])),
    });
    let folder = folder(&[]);
    let (gone, teapot, late) = (server.url("/gone"), server.url("/teapot"), server.url("/late"));
    let urls = [gone.as_str(), &teapot, &late];
    assert_eq!(ingest(folder.path(), &urls).code, Some(3));
    let codes: Vec<String> = refused(folder.path()).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["feed/gone", "feed/not-found", "feed/status"]);
    assert_eq!(ingest(folder.path(), &urls).code, Some(1));
    assert_eq!(server.paths(), ["/gone", "/teapot", "/late", "/teapot", "/late"]);
    let codes: Vec<String> = refused(folder.path()).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["feed/gone", "feed/status"]);
}

#[test]
fn bounds_hold_also_for_what_is_packed_and_for_silence() {
    let packed = |bytes: &[u8]| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    };
    let (small, bomb) = (packed(feed(&[VISIT]).as_bytes()), packed(&vec![b' '; 3 << 20]));
    let server = Server::start(move |asked| match asked.path.as_str() {
        "/small" => Answer::new(200, small.clone()).with("Content-Encoding", "gzip"),
        "/bomb" => Answer::new(200, bomb.clone()).with("Content-Encoding", "gzip"),
        _ => Answer::silence(),
    });
    let folder = folder(&[]);
    let (small, bomb, slow) = (server.url("/small"), server.url("/bomb"), server.url("/slow"));
    let said = ingest(folder.path(), &[&small, &bomb, &slow, "--largest", "1", "--timeout", "300ms"]);
    assert!(
        said.out.starts_with("1 new, 0 corrected, 0 held already, 2 refused\n"),
        "{} {}",
        said.out,
        said.err
    );
    assert_eq!(
        refused(folder.path()),
        [("feed/too-large".to_owned(), bomb), ("feed/timeout".to_owned(), slow)]
    );
    assert_eq!(server.asked()[0].header("accept-encoding"), Some("gzip"));
}

#[test]
fn a_broken_feed_is_refused_and_asked_for_whole_until_it_is_mended() {
    let count = AtomicUsize::new(0);
    let server = Server::start(move |_| {
        let whole = feed(&[VISIT]);
        let sent = if count.fetch_add(1, Ordering::SeqCst) == 0 { &whole[..120] } else { &whole };
        Answer::new(200, sent).with("ETag", "\"same\"")
    });
    let folder = folder(&[]);
    let url = server.url("/feed");
    assert_eq!(ingest(folder.path(), &[&url]).code, Some(3));
    assert_eq!(refused(folder.path()), [("story/broken-feed".to_owned(), url.clone())]);
    let said = ingest(folder.path(), &[&url]).good();
    assert!(said.starts_with("1 new"), "{said}");
    assert!(refused(folder.path()).is_empty());
    ingest(folder.path(), &[&url]).good();
    let conditions: Vec<bool> = server.asked().iter().map(is_conditional).collect();
    assert_eq!(conditions, [false, false, true]);
}

#[test]
fn pages_and_texts_are_known_by_their_address() {
    let count = AtomicUsize::new(0);
    let server = Server::start(move |asked| match asked.path.as_str() {
        "/text" => Answer::new(
            200,
            "Norwegian minister visits Kenya\n\nNorway's foreign minister visited Kenya on 4 March 2024.\n",
        ),
        "/table" => Answer::new(200, "id,text\n7,Norway's foreign minister visited Peru on 4 March 2024.\n")
            .with("Content-Type", "text/csv; charset=utf-8"),
        _ if count.fetch_add(1, Ordering::SeqCst) == 0 => Answer::new(200, page("Ghana")),
        _ => Answer::new(200, page("Japan")),
    });
    let folder = folder(&[]);
    let urls = [server.url("/page"), server.url("/text"), server.url("/table")];
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let said = ingest(folder.path(), &urls).good();
    assert!(said.starts_with("3 new"), "{said}");
    let said = ingest(folder.path(), &urls).good();
    assert!(said.starts_with("0 new, 1 corrected, 2 held already"), "{said}");
    let stories: Vec<Value> =
        lines(folder.path(), &["reports"]).iter().map(|report| report["story"].clone()).collect();
    assert!(stories.contains(&urls[0].into()) && stories.contains(&urls[1].into()), "{stories:?}");
}

/// A page whose article tells of a visit.
fn page(country: &str) -> String {
    let more =
        "The two sides spoke about trade, fishing and the sea, and agreed to go on next year. ".repeat(8);
    format!(
        "<!DOCTYPE html><html><head><title>Norwegian minister visits {country}</title></head><body><article>\
         <h1>Norwegian minister visits {country}</h1><p>Norway's foreign minister visited {country} on 4 March 2024, \
         the government said in a statement.</p><p>{more}</p><p>{more}</p></article></body></html>"
    )
}

#[test]
fn where_a_feed_holds_only_summaries_pages_are_followed_once() {
    let items = [
        ("urn:1", "Minister travels", "A minister travelled.", "/ghana.html"),
        ("urn:2", "No such page", "Norway's foreign minister visited Peru on 4 March 2024.", "/none.html"),
        ("urn:3", "Busy", "A minister was busy.", "/busy.html"),
        ("urn:4", "Only a link", "", "/chile.html"),
    ];
    let server = Server::start(move |asked| match asked.path.as_str() {
        "/feed" => Answer::new(200, feed(&items)).with("ETag", "\"x\""),
        "/ghana.html" => Answer::new(200, page("Ghana")),
        "/chile.html" => Answer::new(200, page("Chile")),
        "/busy.html" => Answer::new(503, ""),
        _ => Answer::new(404, ""),
    });
    let folder = folder(&[]);
    let url = server.url("/feed");
    let said = ingest(folder.path(), &[&url, "--follow"]);
    assert!(
        said.out.starts_with("3 new, 0 corrected, 0 held already, 1 refused\n"),
        "{} {}",
        said.out,
        said.err
    );
    assert_eq!(refused(folder.path()), [("feed/busy".to_owned(), "id:urn:3".to_owned())]);
    let told: Vec<String> = lines(folder.path(), &["reports", "--type", "CONSULT"])
        .iter()
        .map(|report| format!("{} {}", report["story"].as_str().unwrap(), report["recipients"][0]["country"]))
        .collect();
    for expected in ["urn:1 \"GHA\"", "urn:2 \"PER\"", "urn:4 \"CHL\""] {
        assert!(told.iter().any(|told| told == expected), "{told:?}");
    }
    // What is held is not fetched again; because one page is still wanted, the feed is asked for whole.
    let before = server.paths().len();
    let said = ingest(folder.path(), &[&url, "--follow"]);
    assert!(said.out.starts_with("0 new, 0 corrected, 3 held already, 1 refused\n"), "{}", said.out);
    assert_eq!(server.paths()[before..], ["/feed", "/busy.html"]);
    assert!(!is_conditional(&server.asked()[before]));
}

#[test]
fn nobody_listens() {
    let folder = folder(&[]);
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = format!("http://{}/feed", listener.local_addr().unwrap());
    drop(listener);
    assert_eq!(ingest(folder.path(), &[&closed]).code, Some(3));
    assert_eq!(refused(folder.path()), [("feed/unreachable".to_owned(), closed)]);
}
