import random
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from training import conllu, data
from training.labels import MISSING, NAMES, collect

TEXT = """# newdoc id = GUM_news_invented
# sent_id = one
1	Rebels	rebel	NOUN	NNS	Number=Plur	2	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	Tense=Past|VerbForm=Fin	0	root	_	_
3	n't	not	PART	RB	Polarity=Neg	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

"""


@pytest.fixture
def sentence(tmp_path):
    path = tmp_path / "bank.conllu"
    path.write_text(TEXT, encoding="utf-8")
    return next(conllu.read(path))


def cut(word):
    return list(range(1000, 1000 + len(word)))[:2]


@pytest.fixture
def example(sentence):
    named = ([w.form for w in sentence.words], ["B-ORG", "O", "O", "O"])
    return data.from_tree(sentence, collect([sentence], 1), cut, "ewt-train", named)


def test_reader_leaves_out_ranges(sentence):
    assert [w.form for w in sentence.words] == ["Rebels", "did", "n't", "."]
    assert sentence.document == "GUM_news_invented"


def test_example_layers(sentence, example):
    labels = collect([sentence], 1)
    row = {name: names[number] for (name, names), number in zip(labels.segments, example.tags[1])}
    assert row["upos"] == "AUX" and row["Tense"] == "Past" and row["Number"] == "_" and row["lemma"] == "L:2:o"
    assert example.heads == [2, 0, 2, 2] and example.partial
    assert [NAMES[n] for n in example.names] == ["B-ORG", "O", "O", "O"]


def test_variants(sentence, example):
    scripts = collect([sentence], 1).index("lemma")
    settings = SimpleNamespace(data=SimpleNamespace(no_stop=1.0, upper=1.0, title=0.0))
    varied = data.vary(example, settings, scripts, random.Random(1))
    assert varied.words == ["REBELS", "DID", "N'T"] and varied.heads == [2, 0, 2]
    assert (varied.tags[:, -1] == example.tags[:3, -1]).all()
    assert example.words[0] == "Rebels"


def test_collate_places_words(example):
    batch = data.collate([example, data.from_names(["Tarsk"], [None], cut, "x")], 9)
    assert batch["ids"].shape == (2, 9)
    assert batch["owner"][0].tolist() == [0, 1, 1, 2, 2, 3, 3, 4, 5]
    assert batch["share"][1].tolist() == [1, 0.5, 0, 0, 0]
    assert batch["names"][1].tolist() == [MISSING] * 4 and batch["heads"][1].tolist() == [MISSING] * 4


def test_hide_spares_the_ends(example):
    batch = data.collate([example], 9)
    data.hide(batch, 1.0, torch.Generator().manual_seed(1))
    assert batch["ids"][0].tolist() == [101] + [103] * 7 + [102]


def test_batches_hold_every_example_once(example):
    made = data.batches([example] * 50, 40, random.Random(1))
    assert sorted(i for b in made for i in b) == list(range(50))
    assert all(len(b) * example.length() <= 40 for b in made)


def test_shared_documents_are_refused(sentence):
    with pytest.raises(ValueError, match="GUM_news_invented"):
        data.check_apart({"gum-train": [sentence], "gum-dev": [sentence]})
    data.check_apart({"gum-train": [sentence], "gum-dev": []})


def test_missing_and_partial_names_loss(example):
    from training.loss import names_loss
    scores = torch.zeros(1, 4, 9)
    names = torch.tensor([[1, 0, 0, MISSING]])
    log9 = float(np.log(9))
    closed = names_loss(scores, {"names": names, "partial": torch.tensor([False])})
    opened = names_loss(scores, {"names": names, "partial": torch.tensor([True])})
    assert closed.item() == pytest.approx(3 * log9)
    assert opened.item() == pytest.approx(log9 + 2 * (log9 - float(np.log(3))), rel=1e-5)
