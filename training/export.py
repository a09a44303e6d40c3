"""Writing the model as LAYOUT.md says, and reading it back."""

import json
import os
import shutil
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from . import shape
from .data import STYLES
from .labels import NAMES, Labels
from .model import FEED, HEADS, HIDDEN, LAYERS, POSITIONS
from .pieces import minilm

DATA = ["UD English EWT 2.16", "UD English GUM 2.16 (without its NC genres)", "UNER English EWT", "wikigold", "CrossNER politics", "re3d"]


def quantise(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The file's tensors: matrices named `weight` as i8 with a scale for each row, `label.tensor` in f16, the rest in f32."""
    tensors = {}
    for name, value in with_first_style(state).items():
        value = value.detach().float()
        if name.endswith(".weight") and value.dim() == 2:
            scale = value.abs().amax(1) / 127
            scale[scale == 0] = 1.0
            tensors[name] = (value / scale[:, None]).round().clamp(-127, 127).to(torch.int8)
            tensors[name.removesuffix("weight") + "scale"] = scale
        elif name == "label.tensor":
            tensors[name] = value.half()
        elif name not in ("mix_logits", "mix_gamma"):
            tensors[name] = value.clone()
    tensors["mix"] = state["mix_gamma"].float() * torch.softmax(state["mix_logits"].float(), 0)
    return {name: value.contiguous() for name, value in tensors.items()}


def with_first_style(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The state with the first style of names added to the names' last layer, and the styles left out. A state without styles stays as it is."""
    if "style.weight" not in state:
        return state
    folded = {name: value for name, value in state.items() if not name.startswith("style.")}
    for part in ("weight", "bias"):
        folded[f"name.out.{part}"] = state[f"name.out.{part}"].float() + state[f"style.{part}"][0].float()
    return folded


def dequantise(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """A state of the model with the file's values, in f32."""
    state = {}
    for name, value in tensors.items():
        if value.dtype == torch.int8:
            state[name] = value.float() * tensors[name.removesuffix("weight") + "scale"][:, None]
        elif not name.endswith(".scale") and name != "mix":
            state[name] = value.float()
    # The file holds one style of names, which its last layer already has.
    for part in ("weight", "bias"):
        state[f"style.{part}"] = torch.zeros(len(STYLES), *state[f"name.out.{part}"].shape)
    gamma = tensors["mix"].sum()
    state["mix_gamma"] = gamma[None]
    state["mix_logits"] = (tensors["mix"] / gamma).log()
    return state


def metadata(labels: Labels, settings, epoch: int) -> dict:
    """What the file's header says of the model."""
    return {
        "format": 1, "model": "en-1", "layers": LAYERS, "hidden": HIDDEN, "heads": HEADS, "feed_forward": FEED,
        "pieces_per_word": settings.pieces_per_word, "positions": POSITIONS, "case_version": shape.VERSION, "lemma_version": 1,
        "segments": [{"name": name, "labels": list(names)} for name, names in labels.segments],
        "ner": NAMES, "deprel": labels.deprel, "epoch": epoch, "licence": "CC-BY-SA-4.0", "data": DATA,
    }


def write(path: Path, state: dict[str, Tensor], labels: Labels, settings, epoch: int) -> None:
    """Writes the model and, beside it, `vocab.txt`; a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(path.name + ".new")
    header = {"dateline": json.dumps(metadata(labels, settings, epoch), ensure_ascii=False)}
    save_file(quantise(state), waiting, metadata=header)
    # The library makes the file readable for its owner alone.
    waiting.chmod(0o644)
    os.replace(waiting, path)
    copy(minilm() / "vocab.txt", path.with_name("vocab.txt"))


def copy(source: Path, target: Path) -> None:
    """Copies a file so that its readers see the old one or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = target.with_name(target.name + ".new")
    shutil.copyfile(source, waiting)
    os.replace(waiting, target)


def read(path: Path) -> tuple[dict, dict[str, Tensor], Labels]:
    """Metadata, tensors and labels of an exported file."""
    with safe_open(path, framework="pt") as file:
        about = json.loads(file.metadata()["dateline"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    labels = Labels([(s["name"], s["labels"]) for s in about["segments"]], about["deprel"])
    return about, tensors, labels
