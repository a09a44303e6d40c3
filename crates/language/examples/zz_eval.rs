use language::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let tb = conllu::read(&std::fs::read_to_string(&a[1]).unwrap()).unwrap();
    let filter = a.get(2).cloned().unwrap_or_default();
    let r = Reader::shipped().unwrap();
    let (mut total, mut raw) = (evaluate::TreeScores::default(), evaluate::TreeScores::default());
    for d in tb.documents.iter().filter(|d| d.id.contains(&filter)) {
        let gold: Vec<Sentence> = d.entries.iter().map(|e| e.sentence.clone()).collect();
        let words: Vec<Vec<&str>> =
            gold.iter().map(|s| s.tokens.iter().map(|t| &*t.form).collect()).collect();
        let mut sys = r.parse(&words);
        evaluate::with_gold_spans(&mut sys, &gold);
        total += evaluate::tree_scores(&gold, &sys);
        raw += evaluate::tree_scores(&gold, &r.read(&d.text));
    }
    for ((n, s), (_, w)) in total.named().iter().zip(&raw.named()) {
        println!("{n:20} gold {:.2} raw {:.2}  ({})", s.f1() * 100., w.f1() * 100., s.gold);
    }
}
