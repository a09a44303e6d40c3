"""The training loss."""

import torch
from torch import Tensor
from torch.nn import functional as F

from .labels import MISSING, NAMES

# What an `O` may be in a source that does not mark MISC.
OPEN = [NAMES.index(x) for x in ("O", "B-MISC", "I-MISC")]

# Half precision is faster only where the processor has it; elsewhere it is emulated, at a third of the speed of f32.
HALF = torch.cpu._is_avx512_bf16_supported()


def total(model, batch: dict[str, Tensor], weights) -> tuple[Tensor, dict[str, float]]:
    """The weighted loss of a batch and its parts. Each part is a sum over the words that have the layer, divided by the
    number of all words in the batch: a layer that few sentences have does not speak louder for it."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
        vectors = model.vectors(batch)
    vectors = model.drop(vectors)
    words = (batch["share"][:, 1:] > 0).sum()
    tags, names = model.word_scores(vectors, batch["style"])
    arcs = model.arc(vectors, model.drop).masked_fill((batch["share"] == 0)[:, None, :], -1e9)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
        rels = model.label(vectors, batch["heads"].clamp(min=0), model.drop)
    columns = [cross(scores, batch["tags"][..., i]) for i, scores in enumerate(tags)]
    parts = {"upos": columns[0], "feature": sum(columns[1:-1]), "lemma": columns[-1], "arc": cross(arcs, batch["heads"]),
             "label": cross(rels.float(), batch["rels"]), "name": names_loss(names, batch)}
    loss = sum(getattr(weights, name) * part for name, part in parts.items()) / words
    return loss, {name: (part / words).item() for name, part in parts.items()}


def cross(scores: Tensor, gold: Tensor) -> Tensor:
    """Summed cross-entropy; missing labels count nothing."""
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=MISSING, reduction="sum")


def names_loss(scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """Cross-entropy of the names; where `O` may hide a MISC name, the chance of any of the three is what is raised."""
    logs = F.log_softmax(scores, -1)
    open_ = batch["partial"][:, None] & (batch["names"] == 0)
    closed = batch["names"].masked_fill(open_, MISSING)
    exact = F.nll_loss(logs.reshape(-1, logs.shape[-1]), closed.reshape(-1), ignore_index=MISSING, reduction="sum")
    return exact - torch.logsumexp(logs[..., OPEN], -1)[open_].sum()
