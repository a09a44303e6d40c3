"""Running the model on examples."""

from dataclasses import dataclass

import numpy as np
import torch

from .data import Example, batches, collate
from .tree import best_heads


@dataclass(frozen=True)
class Prediction:
    """Numbers of the labels predicted for one sentence; `heads` counts from 1, 0 is ROOT; `vectors` is v[0..=n].

    `scripts` is the two best lemma labels of each word, the better first.
    """

    tags: np.ndarray
    names: list[int]
    heads: list[int]
    rels: list[int]
    vectors: np.ndarray
    scripts: np.ndarray


@torch.no_grad()
def predict(model, examples: list[Example], most: int = 3000) -> list[Prediction]:
    """Predictions in the order of the examples."""
    model.eval()
    found: list = [None] * len(examples)
    for numbers in batches(examples, most, None):
        chosen = [examples[i] for i in numbers]
        for i, prediction in zip(numbers, predict_batch(model, chosen)):
            found[i] = prediction
    return found


def predict_batch(model, examples: list[Example]) -> list[Prediction]:
    """Predictions of one batch."""
    batch = collate(examples, len(model.segments))
    vectors = model.vectors(batch)
    segments, names = model.word_scores(vectors)
    tags = torch.stack([s.argmax(-1) for s in segments], -1).numpy()
    scripts = segments[-1].topk(2, -1).indices.numpy()
    names = names.argmax(-1).numpy()
    arcs = model.arc(vectors, model.drop).numpy()
    heads = np.zeros(names.shape, np.int64)
    for k, example in enumerate(examples):
        n = len(example.words)
        square = np.zeros((n + 1, n + 1))
        square[1:] = arcs[k, :n, : n + 1]
        heads[k, :n] = best_heads(square)
    rels = best_labels(model, vectors, torch.from_numpy(heads))
    return [Prediction(tags[k, :n], names[k, :n].tolist(), heads[k, :n].tolist(), rels[k, :n].tolist(), vectors[k, : n + 1].numpy(),
                       scripts[k, :n])
            for k, n in enumerate(len(x.words) for x in examples)]


def best_labels(model, vectors, heads) -> np.ndarray:
    """The best relation for each word; `root` exactly for the words whose head is 0."""
    scores = model.label(vectors, heads, model.drop)
    scores[..., model.root_label] = -torch.inf
    return torch.where(heads == 0, model.root_label, scores.argmax(-1)).numpy()
