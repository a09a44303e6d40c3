use language::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let tb = conllu::read(&std::fs::read_to_string(&a[1]).unwrap()).unwrap();
    let filter = a.get(2).cloned().unwrap_or_default();
    let show = a.get(3).is_some();
    let mut total = evaluate::TreeScores::default();
    for d in tb.documents.iter().filter(|d| d.id.contains(&filter)) {
        let sys: Vec<Sentence> = Reader::split(&d.text);
        let gold: Vec<Sentence> = d.entries.iter().map(|e| e.sentence.clone()).collect();
        total += evaluate::tree_scores(&gold, &sys);
        if show {
            use std::collections::BTreeSet;
            let g: BTreeSet<_> = gold.iter().flat_map(|s| &s.tokens).map(|t| (t.start, t.end)).collect();
            let s: BTreeSet<_> = sys.iter().flat_map(|s| &s.tokens).map(|t| (t.start, t.end)).collect();
            for &(b, e) in g.difference(&s) {
                println!("TOK missed {:?}", &d.text[b..e]);
            }
            for &(b, e) in s.difference(&g) {
                println!("TOK extra {:?}", &d.text[b..e]);
            }
            let ge: BTreeSet<_> = gold.iter().map(|s| s.end).collect();
            let se: BTreeSet<_> = sys.iter().map(|s| s.end).collect();
            let win = |e: usize| {
                let mut a = e.saturating_sub(30);
                while !d.text.is_char_boundary(a) {
                    a -= 1
                }
                let mut b = (e + 25).min(d.text.len());
                while !d.text.is_char_boundary(b) {
                    b += 1
                }
                format!("{:?} || {:?}", &d.text[a..e], &d.text[e..b])
            };
            for &e in ge.difference(&se) {
                println!("SENT missed {}", win(e));
            }
            for &e in se.difference(&ge) {
                println!("SENT extra {}", win(e));
            }
        }
    }
    for (n, s) in &total.named()[..2] {
        println!(
            "{n} P {:.2} R {:.2} F1 {:.2} ({})",
            s.precision() * 100.,
            s.recall() * 100.,
            s.f1() * 100.,
            s.gold
        );
    }
}
