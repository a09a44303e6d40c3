"""Measuring a checkpoint or an export.

    python -m training.evaluate crates/language/weights/en-1.safetensors --sets ewt-test gum-test
"""

import argparse
import json
from pathlib import Path

import torch

from . import config as configuration
from . import data, export
from .labels import Labels
from .model import Model
from .pieces import Pieces
from .predict import predict
from .score import scores


def measure(model: Model, corpus: data.Corpus, names: list[str]) -> dict[str, dict[str, float]]:
    """Scores of the named sets."""
    return {name: scores(corpus.measure[name], predict(model, corpus.measure[name]), corpus) for name in names}


def quantised(state: dict, settings, labels: Labels) -> Model:
    """The model with the weights that an engine will read."""
    model = Model(settings, labels)
    model.load_state_dict(export.dequantise(export.quantise(state)))
    return model


def open_model(path: Path, settings, labels: Labels) -> Model:
    """The model of an export (`.safetensors`) or of a checkpoint (its averaged weights)."""
    model = Model(settings, labels)
    if path.suffix == ".safetensors":
        _, tensors, stored = export.read(path)
        if stored != labels:
            raise ValueError(f"{path} was made with other labels than these data give")
        model.load_state_dict(export.dequantise(tensors))
    else:
        model.load_state_dict(torch.load(path, weights_only=True)["average"])
    return model


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Measure a checkpoint or an export.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--sets", nargs="+", default=["ewt-dev", "gum-dev"])
    parser.add_argument("--data", type=Path)
    asked = parser.parse_args()
    config = configuration.load()
    config.run.data = asked.data or config.run.data
    torch.set_num_threads(config.run.threads)
    corpus = data.load(config, Pieces(config.model.pieces_per_word))
    model = open_model(asked.path, config.model, corpus.labels)
    for name, found in measure(model, corpus, asked.sets).items():
        print(name, json.dumps(found))


if __name__ == "__main__":
    main()
