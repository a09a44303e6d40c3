use super::{Score, name_score, read_iob2, tree_scores, with_gold_spans};
use crate::sentence::NameKind::{Location, Organisation, Person};
use crate::sentence::Sentence;
use crate::{Deprel, conllu};

fn sentences(file: &str) -> Vec<Sentence> {
    let treebank = conllu::read(file).expect("a treebank");
    treebank.sentences().cloned().collect()
}

const GOLD: &str = "\
1\tBig\tbig\tADJ\t_\t_\t2\tamod\t_\t_
2\tkids\tkid\tNOUN\t_\tNumber=Plur\t3\tnsubj:pass\t_\t_
3\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
";

fn score(correct: usize, gold: usize, system: usize) -> Score {
    Score { correct, gold, system }
}

#[test]
fn a_reading_agrees_with_itself() {
    let gold = sentences(GOLD);
    let scores = tree_scores(&gold, &gold);
    for (name, s) in scores.named() {
        assert!((s.f1() - 1.0).abs() < 1e-12, "{name}");
    }
    assert_eq!(
        (scores.words, scores.sentences, scores.clas),
        (score(4, 4, 4), score(1, 1, 1), score(3, 3, 3))
    );
}

#[test]
fn errors_are_counted_where_they_are() {
    let gold = sentences(GOLD);
    let mut system = gold.clone();
    let tokens = &mut system[0].tokens;
    tokens[0].lemma = "bigger".to_owned();
    tokens[0].head = Some(2);
    tokens[1].deprel = Deprel::Nsubj;
    tokens[2].upos = crate::Upos::Noun;
    tokens[3].deprel = Deprel::Dep;
    let scores = tree_scores(&gold, &system);
    assert_eq!(scores.upos, score(3, 4, 4));
    assert_eq!(scores.lemmas, score(3, 4, 4));
    assert_eq!(scores.uas, score(3, 4, 4));
    assert_eq!(scores.las, score(2, 4, 4));
    assert_eq!(scores.las_full, score(1, 4, 4));
    // The last word has become a content word in the system's reading.
    assert_eq!(scores.clas, score(2, 3, 4));
}

#[test]
fn words_are_aligned_by_their_spans() {
    let gold = sentences(GOLD);
    let mut system = gold.clone();
    // The system took "left." for one word.
    system[0].tokens.pop();
    system[0].tokens[2].end += 1;
    let scores = tree_scores(&gold, &system);
    assert_eq!(scores.words, score(2, 4, 3));
    assert_eq!(scores.sentences, score(1, 1, 1));
    assert_eq!(scores.uas, score(1, 4, 3));
    assert!((scores.words.precision() - 2.0 / 3.0).abs() < 1e-12);
    assert!((scores.words.recall() - 0.5).abs() < 1e-12);
}

#[test]
fn gold_spans_are_lent() {
    let gold = sentences(GOLD);
    let mut system = gold.clone();
    for token in &mut system[0].tokens {
        (token.start, token.end) = (0, 0);
    }
    with_gold_spans(&mut system, &gold);
    assert_eq!(system, gold);
}

#[test]
fn nothing_scores_nothing() {
    let scores = tree_scores(&[], &[]);
    assert_eq!((scores.words, scores.words.f1().to_bits()), (score(0, 0, 0), 0));
}

#[test]
fn names_are_read_from_both_layouts() {
    let numbered = "# sent_id = x\n# text = y\n1\tAnn\tB-PER\t-\t-\n2\tLee\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n4\tOslo\tB-LOC\t-\t-\n";
    let plain = "Ann B-PER\nLee I-PER\nleft O\nOslo B-LOC\n\n# O\nUN B-ORG\nshe B-OTH\n";
    let first =
        (["Ann", "Lee", "left", "Oslo"].map(str::to_owned).to_vec(), vec![(0, 2, Person), (3, 4, Location)]);
    assert_eq!(read_iob2(numbered), std::slice::from_ref(&first));
    let second = (["#", "UN", "she"].map(str::to_owned).to_vec(), vec![(1, 2, Organisation)]);
    assert_eq!(read_iob2(plain), [first, second]);
}

#[test]
fn names_are_right_whole_or_wrong() {
    let gold = [vec![(0, 2, Person), (3, 4, Location)], vec![(1, 2, Person)]];
    let system = [vec![(0, 1, Person), (3, 4, Location)], vec![(1, 2, Organisation)]];
    assert_eq!(name_score(&gold, &system), score(1, 3, 3));
    assert_eq!(name_score(&gold, &[]), score(0, 3, 0));
}
