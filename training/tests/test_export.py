from types import SimpleNamespace

import pytest
import torch

from training import export
from training.labels import Labels
from training.model import Model
from training.train import factor

LABELS = Labels([("upos", ["NOUN", "VERB"]), ("lemma", ["K:0:", "L:0:"])], ["nsubj", "root"])
SETTINGS = SimpleNamespace(pieces_per_word=12, tag_hidden=8, name_hidden=8, arc=8, label=4, mix_start=[0.0] * 6 + [2.0],
                           encoder_dropout=0.1, attention_dropout=0.1, head_dropout=0.3)


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(1)
    return Model(SETTINGS, LABELS).eval()


def test_written_file_gives_the_model_back(model, tmp_path):
    path = tmp_path / "m.safetensors"
    export.write(path, model.state_dict(), LABELS, SETTINGS, 3)
    about, tensors, labels = export.read(path)
    assert labels == LABELS and about["epoch"] == 3 and about["format"] == 1
    assert tensors["layers.0.up.weight"].dtype == torch.int8 and tensors["layers.0.up.scale"].shape == (1536,)
    assert tensors["mix"].shape == (7,) and "mix_logits" not in tensors
    again = Model(SETTINGS, LABELS)
    again.load_state_dict(export.dequantise(tensors))
    assert torch.allclose(again.mix(), model.mix(), atol=1e-6)
    for name, value in model.state_dict().items():
        if value.dim() == 2 and name.endswith("weight"):
            step = value.abs().amax(1, keepdim=True) / 127
            assert ((again.state_dict()[name] - value).abs() <= step * 0.501).all(), name
    assert sorted(p.name for p in tmp_path.iterdir()) == ["m.safetensors", "vocab.txt"]


def test_rows_of_nothing_stay_nothing():
    tensors = export.quantise({"x.weight": torch.zeros(2, 3), "mix_gamma": torch.ones(1), "mix_logits": torch.zeros(7)})
    assert tensors["x.scale"].tolist() == [1.0, 1.0] and tensors["x.weight"].abs().sum() == 0


def test_padding_changes_nothing(model):
    from training import data
    from training.predict import predict
    short = data.Example("x", ["a", "b"], [[1500, 1600], [1700]])
    long = data.Example("x", ["c"] * 9, [[1800]] * 9)
    alone, beside = predict(model, [short])[0], predict(model, [short, long])[0]
    assert torch.allclose(torch.from_numpy(alone.vectors), torch.from_numpy(beside.vectors), atol=1e-4)
    assert alone.heads == beside.heads


@pytest.mark.parametrize("done, expected", [(0.0, 0.0), (0.05, 0.5), (0.1, 1.0), (0.55, 0.5), (1.0, 0.0)])
def test_rate(done, expected):
    assert factor(done, 0.1) == pytest.approx(expected)
