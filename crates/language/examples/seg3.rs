use language::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let r = Reader::shipped().unwrap();
    for f in &a[1..] {
        let tb = conllu::read(&std::fs::read_to_string(f).unwrap()).unwrap();
        for d in tb.documents.iter() {
            let gold: Vec<Sentence> = d.entries.iter().map(|e| e.sentence.clone()).collect();
            let words: Vec<Vec<&str>> =
                gold.iter().map(|s| s.tokens.iter().map(|t| &*t.form).collect()).collect();
            let sys = r.parse(&words);
            for (g, s) in gold.iter().zip(&sys) {
                for (g, s) in g.tokens.iter().zip(&s.tokens) {
                    if g.lemma != s.lemma {
                        println!("{}\t{}\t{}\t{}\t{}", g.upos, s.upos, g.form, g.lemma, s.lemma);
                    }
                }
            }
        }
    }
}
