use super::{ConlluError, read, write};

const FILE: &str = "\
# newdoc id = first
# newpar
# sent_id = a
# text = They didn't go.
1\tThey\tthey\tPRON\tPRP\tCase=Nom|Number=Plur|Person=3\t4\tnsubj\t4:nsubj\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4.1\tthere\t_\t_\t_\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
1\tTHE\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tEND\tend\tNOUN\tNN\tNumber=Ptan\t0\troot\t_\t_

# newdoc id = second
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
";

#[test]
fn a_file_is_read() {
    let treebank = read(FILE).expect("a treebank");
    assert_eq!((treebank.documents.len(), treebank.multiword_tokens, treebank.empty_nodes), (2, 1, 1));
    let first = &treebank.documents[0];
    assert_eq!((first.id.as_str(), first.text.as_str()), ("first", "They didn't go.\n\nTHE END"));
    let sentence = &first.entries[0].sentence;
    let forms: Vec<&str> = sentence.tokens.iter().map(|t| &first.text[t.start..t.end]).collect();
    assert_eq!(forms, ["They", "did", "n't", "go", "."]);
    assert_eq!((first.entries[0].id.as_str(), sentence.root()), ("a", Some(3)));
    let spaces: Vec<bool> = sentence.tokens.iter().map(|t| t.space_after).collect();
    assert_eq!(spaces, [true, false, true, false, true]);
    assert_eq!(sentence.tokens[1].features.to_conllu(), "Mood=Ind|Tense=Past|VerbForm=Fin");
    let end = &first.entries[1].sentence;
    assert_eq!((end.start, end.end, end.tokens[1].features.to_conllu().as_str()), (17, 24, "Number=Plur"));
    assert_eq!(treebank.documents[1].text, "No");
}

#[test]
fn multiword_tokens_spelt_otherwise_are_kept_whole() {
    let file = "1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\
        1\tdo\tdo\tAUX\t_\t_\t2\taux\t_\t_\n2\tknow\tknow\tVERB\t_\t_\t0\troot\t_\t_\n\
        3\t!\t!\tPUNCT\t_\t_\t2\tpunct\t_\t_\n";
    assert_eq!(read(file).expect("a treebank").documents[0].text, "dunno!");
}

#[test]
fn what_is_written_can_be_read() {
    let treebank = read(FILE).expect("a treebank");
    let document = &treebank.documents[0];
    let sentences: Vec<_> = document.entries.iter().map(|e| e.sentence.clone()).collect();
    let written = write(&document.text, &sentences);
    let again = read(&written).expect("a treebank");
    for (before, after) in sentences.iter().zip(again.sentences()) {
        for (b, a) in before.tokens.iter().zip(&after.tokens) {
            assert_eq!((&b.form, &b.lemma, b.upos, b.features), (&a.form, &a.lemma, a.upos, a.features));
            assert_eq!((b.head, b.deprel, b.space_after), (a.head, a.deprel, a.space_after));
        }
    }
    assert!(written.starts_with("# sent_id = 1\n# text = They didn't go.\n1\tThey\tthey\tPRON\t_\tNumber=Plur|Person=3\t4\tnsubj\t_\t_\n"));
}

#[test]
fn errors_name_the_line() {
    let check = |file: &str, expected: ConlluError| assert_eq!(read(file), Err(expected), "{file}");
    let word = |id: &str, head: &str| format!("{id}\ta\ta\tX\t_\t_\t{head}\tdep\t_\t_\n");
    check("# x\n1\ta\tb\n", ConlluError::Columns { line: 2, found: 3 });
    check(&word("2", "0"), ConlluError::Id { line: 1, found: "2".to_owned(), expected: 1 });
    check(&word("1-b", "0"), ConlluError::Id { line: 1, found: "1-b".to_owned(), expected: 1 });
    check(&word("1", "b"), ConlluError::Head { line: 1, found: "b".to_owned() });
    check(&word("1", "7"), ConlluError::Head { line: 1, found: "7".to_owned() });
    check(&format!("{}{}\n", word("1", "2"), word("2", "1")), ConlluError::Tree { line: 3 });
    check(&format!("{}{}", word("1", "0"), word("2", "0")), ConlluError::Tree { line: 3 });
}

#[test]
fn nothing_gives_nothing() {
    for file in ["", "\n\n", "# sent_id = 1\n\n"] {
        assert_eq!(read(file).expect("a treebank").documents, []);
    }
}
