//! Where names lie: sentences of our own, and the place that each must mean.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use knowledge::{Knowledge, Setting, Site, kilometres};
use plover::Code;

/// Kilometres within which a place is right.
const WITHIN: u32 = 161;

fn shipped() -> Knowledge {
    Knowledge::shipped().expect("the shipped data")
}

fn ask<'k>(knowledge: &'k Knowledge, sentence: &str, focus: &str) -> Vec<Site<'k>> {
    let at = sentence.split(' ').position(|w| w.starts_with('^')).expect("a name");
    let words: Vec<&str> = sentence.split(' ').map(|w| w.trim_start_matches('^')).collect();
    let focus: Vec<Code> = focus.split(',').filter_map(|c| c.parse().ok()).collect();
    knowledge.locate(&words, &words, at..at + 1, &Setting { focus: &focus, near: &[] })
}

/// What is wrong with an answer.
fn judge(site: Option<&Site<'_>>, code: &str, point: &str, hint: &str) -> Option<String> {
    let Some(site) = site else { return (code != "none").then(|| "no place".to_owned()) };
    let got = site.sense.code.map_or("-".to_owned(), |c| c.to_string());
    let place = format!("{} {got} {:?} {:?}", site.sense.name, site.coordinates, site.hints);
    let degrees = point.split_once(',').map(|(n, e)| (n.parse().expect("north"), e.parse().expect("east")));
    let near = match (site.coordinates, degrees) {
        // A region said in place of an unknown town is as wide as itself.
        (Some(_), Some(_)) if format!("{:?}", site.hints) == "[Region]" => true,
        (Some(found), Some(truth)) => kilometres(found, truth) <= WITHIN,
        (found, truth) => found.is_none() == truth.is_none(),
    };
    let hinted = hint == "-" || site.hints.iter().any(|h| format!("{h:?}").starts_with(hint));
    (got != code || !near || !hinted).then_some(place)
}

#[test]
fn places_of_one_name() {
    let knowledge = shipped();
    let mut wrong = Vec::new();
    for line in include_str!("locate.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[sentence, focus, code, point, hint] = fields.as_slice() else { panic!("five fields: {line}") };
        let sites = ask(&knowledge, sentence, focus);
        wrong.extend(
            judge(sites.first(), code, point, hint).map(|got| format!("{sentence} [{focus}]: {got}")),
        );
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn hints_add_up_and_come_in_order() {
    let knowledge = shipped();
    let sites = ask(&knowledge, "They flew to ^Tripoli .", "LBY");
    assert!(sites.len() >= 2, "both towns are candidates");
    assert!(sites.windows(2).all(|two| two[0].points() >= two[1].points()));
    let sum: u32 = sites[0].hints.iter().map(|h| h.points()).sum();
    assert_eq!(sites[0].points(), sum);
}

#[test]
fn a_users_place_wins() {
    let mine = "[[place]]\nname = \"Tripoli\"\ncountry = \"GRC\"\nlatitude = 37.51\nlongitude = 22.37\nkind = \"city\"\nsource = \"a map\"\n";
    let knowledge = Knowledge::with_user(&[("mine.toml", mine)]).expect("good entries");
    let sites = ask(&knowledge, "They flew to ^Tripoli .", "LBY");
    assert_eq!(sites[0].sense.code.map(|c| c.to_string()).as_deref(), Some("GRC"));
}

/// What the issue asks of the gazetteer.
#[test]
fn enough_places() {
    let knowledge = shipped();
    let sorts: Vec<&str> = knowledge.all().filter_map(|s| s.place_sort()).collect();
    let count = |sort: &str| sorts.iter().filter(|s| **s == sort).count();
    assert!(count("city") >= 8_000, "{} towns", count("city"));
    assert!(count("region") >= 2_500, "{} regions", count("region"));
    for (sort, least) in [("sea", 50), ("strait", 19), ("river", 50), ("mountain", 25), ("site", 250)] {
        assert!(count(sort) >= least, "{} of {sort}", count(sort));
    }
}
