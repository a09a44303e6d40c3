import pytest

from training.lemma import apply, script

CASES = [
    ("cities", "city", "L:3:y"),
    ("Forces", "force", "L:1:"),
    ("Kestria", "Kestria", "K:0:"),
    ("UN", "UN", "K:0:"),
    ("NORLAND", "Norland", "T:0:"),
    ("was", "be", "L:3:be"),
    ("n't", "not", "L:2:ot"),
    ("said", "say", "L:2:y"),
    ("x:y", "x:z", "L:1:z"),
]


@pytest.mark.parametrize("form, lemma, expected", CASES)
def test_script_and_back(form, lemma, expected):
    assert script(form, lemma) == expected
    assert apply(form, expected) == lemma


def test_script_on_other_words():
    assert apply("ab", "L:5:be") == "be"
    assert apply("Ab", "L:2:") == "ab"
    assert apply("a", "L:0:::") == "a::"
