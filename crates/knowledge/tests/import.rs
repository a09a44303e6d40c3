//! What is imported, what is left out and why, and that what is written is used.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use knowledge::import::{Format, GAZETTEER_HEAD, Import, Imported, PlacesImport, PlacesTally, Tally};
use knowledge::{Checked, Knowledge, Verdict};

fn import(files: &[(&str, Format)]) -> Imported {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let mut import = Import::new(&knowledge);
    for (name, format) in files {
        let text = fs::read_to_string(Path::new("tests/import").join(name)).expect(name);
        import.read(name, *format, text.lines().map(|l| Ok(l.to_owned())));
    }
    import.finish()
}

fn check(imported: &Imported) -> Checked {
    let files: Vec<(&str, &str)> = imported.files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Knowledge::check(&files).expect("the shipped data")
}

/// Code and sectors of a name on a day, as the imported entries say.
fn says(checked: &Checked, name: &str, on: &str) -> String {
    let on: Option<Date> = (!on.is_empty()).then(|| on.parse().expect("a day"));
    let words: Vec<&str> = name.split(' ').collect();
    let phrase = knowledge::Phrase { words: &words, lemmas: &words, head: words.len() - 1 };
    let Some(who) = checked.knowledge.resolve(&phrase, on, &[]) else { return "nobody".to_owned() };
    let sectors: Vec<&str> = who.sectors.iter().map(|s| s.as_str()).collect();
    format!("{} {}", who.code.map_or("-".to_owned(), |c| c.to_string()), sectors.join(","))
}

/// The lines that were wrong, each with a part of what must be said of it.
fn assert_wrong(imported: &Imported, expect: &[(usize, &str)]) {
    let got: Vec<(usize, &str)> = imported.wrong.iter().map(|w| (w.line, w.problem.as_str())).collect();
    assert_eq!(got.len(), expect.len(), "{got:#?}");
    for (got, expect) in got.iter().zip(expect) {
        assert!(got.0 == expect.0 && got.1.contains(expect.1), "expected {expect:?}, got {got:?}");
    }
}

fn assert_used(checked: &Checked) {
    assert!(checked.problems.is_empty(), "{:?}", checked.problems);
    for entry in &checked.entries {
        for tried in &entry.examples {
            assert!(matches!(tried.verdict, Verdict::Right(_)), "{}: {tried:?}", entry.file);
        }
    }
}

#[test]
fn a_dictionary_of_actors() {
    let imported = import(&[("actors.txt", Format::Actors)]);
    assert_wrong(
        &imported,
        &[
            (1, "codes before any name"),
            (12, "\"20050931\" is no day of the calendar; this code is left out"),
            (16, "\"NORP\" is not made of groups of three"),
            (17, "Quay League has no code"),
            (24, "a bracket that is not closed"),
        ],
    );
    let tally = Tally { lines: 24, met: 10, read: 6, written: 5, repeated: 1, known: 2, passed_over: 0 };
    assert_eq!(imported.tally, tally);
    let checked = check(&imported);
    assert_used(&checked);
    for (name, on, expect) in [
        ("Harbor Front", "", "NOR PTY"),
        ("Salt Coast Army", "1995-01-01", "TCD REB"),
        ("Army of the Salt Coast", "2003-01-01", "TCD MIL"),
        ("Marit Solvang", "2003-01-01", "NOR GOV"),
        ("Marit Solvang", "2010-01-01", "UNO "),
        ("Marit Solvang", "1990-01-01", "NOR ELI"),
        ("Zoltown", "", "POL "),
        ("Blue Line Shipping", "", "DNK MNC,BUS"),
    ] {
        assert_eq!(says(&checked, name, on), expect, "{name} {on}");
    }
}

#[test]
fn a_dictionary_of_agents() {
    let imported = import(&[("agents.txt", Format::Agents)]);
    assert_wrong(
        &imported,
        &[
            (6, "!NOBODY! is no set of words told before"),
            (7, "a noun without a code"),
            (8, "QQQ is no country, organisation or role"),
        ],
    );
    let tally = Tally { lines: 8, met: 7, read: 4, written: 3, known: 1, ..Tally::default() };
    assert_eq!(imported.tally, tally);
    let checked = check(&imported);
    assert_used(&checked);
    for (name, expect) in [
        ("Norwegian lighthousewarden", "NOR GOV"),
        ("Danish pilot boat companies", "DNK BUS"),
        ("Norwegian whaler", "NOR AGR"),
    ] {
        assert_eq!(says(&checked, name, ""), expect, "{name}");
    }
}

#[test]
fn a_table() {
    let imported = import(&[("table.csv", Format::Table)]);
    assert_wrong(
        &imported,
        &[
            (1, "\"remark\" is none of the columns"),
            (6, "kind \"club\" is no kind"),
            (7, "code \"QQQ\" is no code of ours"),
            (8, "ends on 2001-12-31, before it begins"),
            (10, "\"place\" is none of person, body, role"),
            (11, "a quotation that is not closed"),
        ],
    );
    assert_eq!((imported.tally.met, imported.tally.read, imported.tally.written), (8, 4, 3));
    let checked = check(&imported);
    assert_used(&checked);
    for (name, on, expect) in
        [("Marit Solvang", "2003-01-01", "NOR GOV"), ("SCS", "", "TCD SOC"), ("harbour reeve", "", "- GOV")]
    {
        assert_eq!(says(&checked, name, on), expect, "{name} {on}");
    }
}

#[test]
fn a_dump_of_wikidata() {
    let imported = import(&[("dump.json", Format::Wikidata)]);
    assert_wrong(
        &imported,
        &[
            (7, "Q900005 has no English label"),
            (9, "no entity of a Wikidata dump"),
            (6, "Sten Lost: neither an office nor a citizenship"),
        ],
    );
    let tally = Tally { lines: 10, met: 8, read: 6, written: 3, passed_over: 1, ..Tally::default() };
    assert_eq!(imported.tally, tally);
    let checked = check(&imported);
    assert_used(&checked);
    for (name, on, expect) in [
        ("Marit Solvang", "2003-01-01", "NOR GOV"),
        ("M. Solvang", "2009-01-01", "NOR ELI"),
        ("Ole Brygge", "2007-01-01", "NOR GOV"),
        ("Harbour Front", "", "NOR PTY"),
    ] {
        assert_eq!(says(&checked, name, on), expect, "{name} {on}");
    }
}

/// The real dictionaries: nearly every entry is read, and what was written is used.
#[test]
fn the_phoenix_dictionaries() {
    let folder = Path::new("../../../shared/data/petrarch");
    if !folder.exists() {
        println!("skipped: ../shared/data/petrarch is not here");
        return;
    }
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let mut import = Import::new(&knowledge);
    for name in ["Countries.actors", "International.actors", "MilNonState.actors", "agents"] {
        let file = format!("Phoenix.{name}.txt");
        let text = fs::read_to_string(folder.join(&file)).expect("a dictionary");
        let format = Format::of(&file, &text).expect("a form that is known");
        import.read(&file, format, text.lines().map(|l| Ok(l.to_owned())));
    }
    let imported = import.finish();
    let Tally { lines, met, read, written, .. } = imported.tally;
    println!("{:?}, {} wrong lines", imported.tally, imported.wrong.len());
    assert_eq!(lines, 54_526 + 8_013 + 2_733 + 2_369);
    assert!(met > 20_000 && read * 100 >= met * 99 && written * 10 >= met * 7, "{:?}", imported.tally);
    let checked = check(&imported);
    assert!(checked.problems.is_empty(), "{:?}", &checked.problems[..checked.problems.len().min(5)]);
    let examples = || checked.entries.iter().flat_map(|e| &e.examples);
    let failed: Vec<_> = examples().filter(|t| !matches!(t.verdict, Verdict::Right(_))).collect();
    println!("{} of {} examples fail", failed.len(), examples().count());
    assert!(failed.len() * 200 < examples().count(), "{:#?}", &failed[..failed.len().min(20)]);
    for (name, on, expect) in [
        ("Hafizullah Amin", "1979-10-01", "AFG GOV"),
        ("Mohammad Najibullah", "1990-01-01", "AFG GOV"),
        ("Ernesto Geisel", "1976-01-01", "BRA GOV"),
        ("Kofi Annan", "2003-01-01", "UNO "),
        ("Abu Nidal Organization", "", "IMG REL"),
        ("Armed Islamic Group", "", "DZA REB"),
        ("ETA", "", "ESP REB"),
    ] {
        assert_eq!(says(&checked, name, on), expect, "{name} {on}");
    }
}

/// The gazetteer that dumps become, the lines that were wrong, and what was counted.
fn gazetteer(knowledge: &Knowledge, dump: &str, people: u32) -> (String, Vec<String>, PlacesTally) {
    let mut import = PlacesImport::new(knowledge, people);
    let (mut table, mut wrong) = (String::from(GAZETTEER_HEAD), Vec::new());
    for (number, line) in (1usize..).zip(dump.lines()) {
        match import.line("dump.txt", number, line) {
            Ok(written) => table.push_str(&written.unwrap_or_default()),
            Err(bad) => wrong.push(bad.to_string()),
        }
    }
    table.extend(import.rest());
    (table, wrong, import.tally)
}

#[test]
fn a_dump_of_geonames() {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let dump = include_str!("import/geonames.txt");
    let (table, wrong, tally) = gazetteer(&knowledge, dump, 1_000);
    let expect = [
        "dump.txt:6: 4 columns",
        "dump.txt:7: latitude \"95.0\"",
        "dump.txt:8: \"Q9\" is no country code",
        "dump.txt:9: population \"many\"",
    ];
    assert_eq!(wrong.len(), expect.len(), "{wrong:#?}");
    for (got, part) in wrong.iter().zip(expect) {
        assert!(got.contains(part), "{got}: {part}");
    }
    let counts = (tally.lines, tally.written, tally.joined, tally.passed_over, tally.like_people);
    assert_eq!(counts, (12, 5, 1, 2, 1), "{tally:?}");
    assert!(
        table.contains("\nKheri\tTCD\t10.5\t20.25\t4200\tcity\tKherri|Hery\n"),
        "spellings, no other languages"
    );

    let used = Knowledge::with_places(("mine.tsv", &table), &[]).expect("what was written can be read");
    let code = |name: &str| used.senses(name).first().and_then(|s| s.code).map(|c| c.to_string());
    assert_eq!(code("Kheri").as_deref(), Some("TCD"));
    assert_eq!(used.senses("Quiet Sea")[0].coordinates(), Some((1.0, 2.0)));
    assert_eq!(code("Georgia").as_deref(), Some("GEO"), "a town takes nothing from a state");
    assert_eq!(code("Panmunjom").as_deref(), Some("KOR"), "what the dump lacks is kept");
    let homs = used.senses("Homs").into_iter().find(|s| s.population().is_some()).expect("the town");
    assert_eq!((homs.population(), homs.coordinates()), (Some(775_404), Some((34.726_82, 36.723_39))));
    assert_eq!(used.all().filter(|s| s.name == "Homs").count(), 1, "once, not twice");
}

#[test]
fn the_real_dump_of_towns() {
    let Ok(dump) = fs::read_to_string("../../../shared/data/places/cities15000.txt") else {
        println!("skipped: ../shared/data/places/cities15000.txt is not here");
        return;
    };
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let (table, wrong, tally) = gazetteer(&knowledge, &dump, 1_000);
    assert!(wrong.is_empty(), "{:?}", wrong.first());
    assert!(tally.written > 25_000 && tally.joined > 9_000, "{tally:?}");
    let used = Knowledge::with_places(("mine.tsv", &table), &[]).expect("what was written can be read");
    let towns = used.all().filter(|s| s.place_sort() == Some("city")).count();
    assert!(towns > 25_000, "{towns}");
}

#[test]
fn a_gazetteer_is_a_table() {
    let error = Knowledge::with_places(("mine.txt", ""), &[]).expect_err("no table");
    assert!(error.to_string().contains("its name ends in .tsv"), "{error}");
    let error =
        Knowledge::with_places(("mine.tsv", "A\tNOR\tx\t1\t0\tcity\n"), &[]).expect_err("a wrong line");
    assert!(error.to_string().contains("line 1: latitude \"x\""), "{error}");
}
