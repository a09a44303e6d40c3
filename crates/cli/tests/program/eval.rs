//! `dateline eval`: figures worked out by hand, and those of the gold's own scorer.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::support::{MUSEUM, VISIT, dateline, folder, shared};

fn text_of(raw: &str, published: &str) -> String {
    let length = raw.chars().count();
    let body = raw.find("\n\n").unwrap() + 2;
    let sentences = [(0, 0, body - 2), (1, body, length - 1)]
        .map(|(i, start, end)| json!({"i": i, "start": start, "end": end}));
    json!({"published": published, "sentences": sentences}).to_string()
}

/// Two stories: of the first one visit is coded, as the gold has it but for a place in Norway and a source that nobody
/// names; of the second nothing is coded, though the gold has an act.
fn tiny_gold() -> tempfile::TempDir {
    let visit = json!({"id": "visit", "reports": [{
        "type": "CONSULT", "mode": ["visit"], "status": "happened",
        "actors": [{"country": "NOR", "sectors": ["GOV"]}], "recipients": [{"country": "KEN", "sectors": ["GOV"]}],
        "date": {"start": "2024-03-04", "end": "2024-03-04", "precision": "day"},
        "place": {"country": "NOR"}, "attribution": ["a passer-by"],
        "evidence": [{"sentence": 1, "trigger": "visited"}],
    }]});
    let museum = json!({"id": "museum", "reports": [
        {"type": "AGREE", "status": "planned", "evidence": [{"sentence": 1, "trigger": "opens"}]},
        {"type": "AID", "status": "planned", "optional": true, "evidence": [{"sentence": 1, "trigger": "opens"}]},
    ]});
    folder(&[
        ("coded/visit.json", &visit.to_string()),
        ("coded/museum.json", &museum.to_string()),
        ("stories/visit.json", &text_of(VISIT, "2024-03-05")),
        ("stories/museum.json", &text_of(MUSEUM, "2024-03-05")),
        ("stories/visit.txt", VISIT),
        ("stories/museum.txt", MUSEUM),
    ])
}

fn figures(gold: &Path, coded: &Path) -> Value {
    let args = ["eval", "stories", gold.to_str().unwrap(), "--jsonl", coded.to_str().unwrap()];
    serde_json::from_str(&dateline(gold, &args).good()).unwrap()
}

#[test]
fn figures_of_a_tiny_gold() {
    let gold = tiny_gold();
    let expected = json!({
        "stories": 2, "required": 2, "coded": 1,
        "report_precision": 1.0, "report_recall": 0.5, "report_f1": 0.6667,
        "dyad_precision": 1.0, "dyad_recall": 0.5, "dyad_f1": 0.6667, "parties": 1.0,
        "status": 1.0, "mode": 1.0, "date": 1.0, "dates_invented": 0,
        "attribution": 0.0, "attribution_where_sourced": 0.0, "place_country": 0.0, "sector": 1.0,
    });
    assert_eq!(figures(gold.path(), &gold.path().join("coded.jsonl")), expected);
}

#[test]
fn misses_are_named() {
    let gold = tiny_gold();
    let ended = dateline(gold.path(), &["eval", "stories", ".", "--errors"]);
    assert_eq!(ended.err, "dateline: MISS  museum AGREE  ->  s1 \"opens\"\n");
}

#[test]
fn the_scorer_of_the_gold_says_the_same() {
    let Some(scorer) = shared("score.py") else { return };
    let tiny = tiny_gold();
    let golds = ["seed", "dev", "voa"].map(|set| shared(&format!("gold/{set}")));
    let own = ["train", "dev"]
        .map(|set| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/coded").join(set));
    let all = golds.iter().flatten().chain(&own).map(std::path::PathBuf::as_path);
    for gold in all.chain([tiny.path()]) {
        let coded = tiny.path().join("coded.jsonl");
        let mut ours = figures(gold, &coded);
        // A figure of ours, beside those of the contract's scorer.
        let parties = ours.as_object_mut().unwrap().remove("parties").unwrap();
        assert!((0.0..=1.0).contains(&parties.as_f64().unwrap()), "{parties}");
        let output = Command::new("python3").arg(&scorer).arg(gold).arg(&coded).output().unwrap();
        let theirs: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(ours, theirs, "{}", gold.display());
    }
}

#[test]
fn items_that_report_nothing_are_counted_by_kind() {
    let items = "# comment\nsport\tNorway beat Kenya 3-1.\nplain\tThe museum opens at nine.\n\nplain\tNorway thanked Kenya.\n";
    let folder =
        folder(&[("items.tsv", items), ("bad.tsv", "sport Norway beat Kenya.\n"), ("empty.tsv", "# none\n")]);
    let expected = "\
kind         items reports
plain            2       1
sport            1       0
all              3       1
line 5, plain: SUPPORT happened, NOR gov → KEN gov, of \"thanked\" (support.thank) in: Norway thanked Kenya.
";
    assert_eq!(dateline(folder.path(), &["eval", "silence", "items.tsv"]).good(), expected);
    let bad = dateline(folder.path(), &["eval", "silence", "bad.tsv"]);
    assert_eq!(bad.code, Some(3), "{}", bad.err);
    assert!(
        bad.err.contains("cli/bad-silence: bad.tsv: line 1 is not a kind, a tab and an item"),
        "{}",
        bad.err
    );
    let empty = dateline(folder.path(), &["eval", "silence", "empty.tsv"]);
    assert!(empty.err.contains("cli/bad-silence: empty.tsv: there is no item in it"), "{}", empty.err);
}

/// The project's own items: what the codebook leaves out must stay out.
#[test]
fn few_reports_are_made_of_what_reports_nothing() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let table = dateline(&samples, &["eval", "silence", "silence.tsv"]).good();
    let all = table.lines().find(|line| line.starts_with("all ")).unwrap();
    let counts: Vec<usize> = all.split_whitespace().skip(1).map(|n| n.parse().unwrap()).collect();
    assert!(counts[0] >= 200 && counts[1] <= 5, "{table}");
}

/// Two sentences of six words; the gold calls a verb a noun and hangs a subject wrong.
const TREEBANK: &str = "# newdoc id = first\n# text = Kids slept.\n\
1\tKids\tkid\tNOUN\t_\tNumber=Plur\t2\tnsubj\t_\t_\n\
2\tslept\tsleep\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No\n\
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n\
# newdoc id = second\n# text = Rain fell.\n\
1\tRain\train\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_\n\
2\tfell\tfall\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n\
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";

/// The F1 and the gold count in the row of a metric.
fn row(table: &str, metric: &str) -> (String, String) {
    let line = table.lines().find(|line| line.starts_with(&format!("{metric} "))).unwrap();
    let columns: Vec<&str> = line.split_whitespace().rev().collect();
    (columns[1].to_owned(), columns[0].to_owned())
}

#[test]
fn metrics_of_a_tiny_treebank() {
    let folder = folder(&[("tiny.conllu", TREEBANK)]);
    let check = |flags: &[&str], expected: &[(&str, &str, &str)]| {
        let table = dateline(folder.path(), &[&["eval", "parse", "tiny.conllu"], flags].concat()).good();
        for (metric, f1, gold) in expected {
            assert_eq!(row(&table, metric), ((*f1).to_owned(), (*gold).to_owned()), "{metric} in\n{table}");
        }
    };
    let all =
        [("UPOS", "83.33", "6"), ("UAS", "83.33", "6"), ("LAS", "83.33", "6"), ("Sentences", "100.00", "2")];
    check(&[], &all);
    check(&["--raw"], &all);
    check(&["--documents", "first"], &[("UPOS", "66.67", "3"), ("LAS", "100.00", "3")]);
}

#[test]
fn names_of_a_tiny_file() {
    let file = "1\tNorway\tB-LOC\t-\t-\n2\tthanked\tO\t-\t-\n3\tKenya\tB-ORG\t-\t-\n4\t.\tO\t-\t-\n\n";
    let folder = folder(&[("tiny.iob2", file)]);
    let table = dateline(folder.path(), &["eval", "parse", "tiny.iob2", "--names"]).good();
    assert_eq!(row(&table, "Names"), ("50.00".to_owned(), "2".to_owned()), "{table}");
}
