from training import lexicon
from training.conllu import Sentence, Word


def word(form, upos, lemma, **feats):
    return Word(form, lemma, upos, feats, 0, "root")


SENTENCES = [Sentence("d", "s", [
    word("Planned", "VERB", "plan"), word("left", "VERB", "leave"), word("left", "ADJ", "left"), word("Tarsk", "PROPN", "Tarsk"),
    word("lead", "NOUN", "lead"), word("lead", "NOUN", "led"), word("plann", "VERB", "plan", Typo="Yes"), word("tried", "VERB", "_"),
])]


def test_collect():
    assert lexicon.collect(SENTENCES) == {("planned", "VERB"): "plan", ("left", "VERB"): "leave", ("left", "ADJ"): "left"}


def check(form, upos, scripts, expected):
    found = lexicon.collect(SENTENCES)
    assert lexicon.lemmatise(form, upos, scripts, found, lexicon.known_lemmas(found)) == expected


def test_lemmatise():
    check("LEFT", "VERB", ["L:0:"], "leave")
    check("planning", "VERB", ["L:3:", "L:4:"], "plan")
    check("planning", "NOUN", ["L:3:", "L:4:"], "plann")
    check("fled", "VERB", ["L:2:ee", "L:0:"], "flee")


def test_written_sorted(tmp_path):
    lexicon.write(tmp_path / "lemmas.tsv", {("b", "NOUN"): "b", ("a", "VERB"): "c"})
    assert (tmp_path / "lemmas.tsv").read_text(encoding="utf-8") == "a\tVERB\tc\nb\tNOUN\tb\n"
