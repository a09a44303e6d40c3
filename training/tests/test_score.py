import numpy as np

from training.data import Corpus, Example
from training.labels import MISSING, NAMES, Labels
from training.predict import Prediction
from training.score import name_scores, tree_scores

LABELS = Labels([("upos", ["NOUN", "VERB"]), ("Tense", ["_", "Past"]), ("lemma", ["L:0:", "L:2:"])], ["nsubj", "nsubj:pass", "root"])


def test_trees():
    gold = Example("ewt", ["Rebels", "fled"], [[1], [1]], lemmas=["rebels", "flee"], tags=np.array([[0, 0, 0], [1, 1, 0]]),
                   heads=[2, 0], rels=[1, 2], deprels=["nsubj:pass", "root"])
    guess = Prediction(np.array([[0, 0, 0], [1, 0, 0]]), [0, 0], [2, 0], [0, 2], np.zeros((3, 1)), np.array([[0, 1], [0, 1]]))
    corpus = Corpus(LABELS, {("fled", "VERB"): "flee"}, [], {})
    assert tree_scores([gold], [guess], corpus) == {"UPOS": 100.0, "feats": 50.0, "lemma": 50.0, "lemma lex": 100.0, "UAS": 100.0, "LAS": 100.0, "LAS full": 50.0}


def test_names_without_misc_where_gold_has_none():
    marks = lambda *labels: [NAMES.index(x) for x in labels]
    gold = Example("ewt", ["a", "b", "c"], [[1]] * 3, names=marks("B-PER", "O", "B-LOC"), partial=True)
    guess = Prediction(np.zeros((3, 1)), marks("B-PER", "B-MISC", "B-ORG"), [], [], np.zeros(1), np.zeros((3, 2)))
    assert name_scores([gold], [guess]) == {"P": 50.0, "R": 50.0, "F1": 50.0}


def test_a_sentence_with_unknown_labels_is_left_out():
    marks = lambda *labels: [NAMES.index(x) for x in labels]
    known = Example("ewt", ["a"], [[1]], names=marks("B-PER"))
    unknown = Example("gum", ["a", "b"], [[1]] * 2, names=[MISSING, *marks("B-LOC")])
    guesses = [Prediction(np.zeros((n, 1)), marks(*["B-PER"] * n), [], [], np.zeros(1), np.zeros((n, 2))) for n in (1, 2)]
    assert name_scores([known, unknown], guesses) == {"P": 100.0, "R": 100.0, "F1": 100.0}
