"""LAYOUT.md's arithmetic written out in numpy, from the file alone, against PyTorch."""

import math
from types import SimpleNamespace

import numpy as np
import torch

from training import export
from training.data import Example
from training.evaluate import quantised
from training.labels import Labels
from training.model import Model
from training.predict import predict
from training.shape import shape

LABELS = Labels([("upos", ["NOUN", "VERB", "X"]), ("lemma", ["K:0:", "L:0:"])], ["nsubj", "obj", "root"])
SETTINGS = SimpleNamespace(pieces_per_word=12, tag_hidden=8, name_hidden=8, arc=8, label=4, mix_start=[0.5] * 6 + [2.0],
                           encoder_dropout=0.1, attention_dropout=0.1, head_dropout=0.3)
EXAMPLE = Example("x", ["Norland", "won", "1998", "."], [[1500, 1600, 1601], [1700], [1800, 1801], [1012]])


def gelu(x):
    return x / 2 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


class Engine:
    def __init__(self, tensors):
        self.t = {name: value.double().numpy() for name, value in tensors.items()}

    def linear(self, name, x):
        return x @ (self.t[f"{name}.scale"][:, None] * self.t[f"{name}.weight"]).T + self.t[f"{name}.bias"]

    def norm(self, name, x):
        centred = x - x.mean(-1, keepdims=True)
        return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12) * self.t[f"{name}.weight"] + self.t[f"{name}.bias"]

    def layer(self, name, x):
        q, k, v = (self.linear(f"{name}.{part}", x) for part in ("query", "key", "value"))
        heads = [slice(32 * h, 32 * h + 32) for h in range(12)]
        a = np.concatenate([softmax(q[:, h] @ k[:, h].T / math.sqrt(32)) @ v[:, h] for h in heads], -1)
        y = self.norm(f"{name}.norm1", x + self.linear(f"{name}.output", a))
        return self.norm(f"{name}.norm2", y + self.linear(f"{name}.down", gelu(self.linear(f"{name}.up", y))))

    def vectors(self, example):
        ids = [101, *(i for p in example.pieces for i in p), 102]
        case = [0, *(shape(w) for w, p in zip(example.words, example.pieces) for _ in p), 0]
        x = self.t["words.scale"][ids][:, None] * self.t["words.weight"][ids] + self.t["positions"][: len(ids)]
        x = self.norm("embed.norm", x) + self.t["case"][case]
        m = self.t["mix"][0] * x
        for i in range(6):
            x = self.layer(f"layers.{i}", x)
            m = m + self.t["mix"][i + 1] * x
        ends = np.cumsum([1, *map(len, example.pieces)])
        return np.stack([m[0], *(m[a:b].mean(0) for a, b in zip(ends, ends[1:]))])

    def arcs(self, v):
        ad, ah = gelu(self.linear("arc.dep", v[1:])), gelu(self.linear("arc.head", v))
        return ad @ self.t["arc.matrix"] @ ah.T + ah @ self.t["arc.bias"]

    def labels(self, v, heads):
        ld, lh = gelu(self.linear("label.dep", v[1:])), gelu(self.linear("label.head", v))[heads]
        one = np.ones((len(heads), 1))
        return np.einsum("wa,rab,wb->wr", np.hstack([lh, one]), self.t["label.tensor"], np.hstack([ld, one]))

    def words(self, name, v):
        return self.linear(f"{name}.out", gelu(self.linear(f"{name}.hidden", v[1:])))


def test_layout():
    torch.manual_seed(3)
    model = Model(SETTINGS, LABELS)
    for name, parameter in model.named_parameters():
        # Values far from their start, so that a forgotten bias or case shows.
        if name not in ("mix_logits", "mix_gamma"):
            parameter.data += 0.05 * torch.randn_like(parameter)
    model.mix_gamma.data += 0.3
    engine = Engine(export.quantise(model.state_dict()))
    model = quantised(model.state_dict(), SETTINGS, LABELS).eval()
    guess = predict(model, [EXAMPLE])[0]
    v = engine.vectors(EXAMPLE)
    np.testing.assert_allclose(v, guess.vectors, atol=2e-4)
    with torch.no_grad():
        torch_vectors = torch.from_numpy(guess.vectors)[None]
        heads = torch.tensor([guess.heads])
        np.testing.assert_allclose(engine.arcs(v), model.arc(torch_vectors, model.drop)[0], atol=2e-3)
        np.testing.assert_allclose(engine.labels(v, guess.heads), model.label(torch_vectors, heads, model.drop)[0], atol=2e-3)
    tags = engine.words("tag", v)
    assert tags[:, :3].argmax(-1).tolist() == guess.tags[:, 0].tolist() and tags[:, 3:].argmax(-1).tolist() == guess.tags[:, 1].tolist()
    assert engine.words("name", v).argmax(-1).tolist() == guess.names
    assert [r == 2 for r in guess.rels] == [h == 0 for h in guess.heads]
