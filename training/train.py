"""Training: one epoch after another, each ending in scores, a checkpoint and an export."""

import json
import math
import os
import random
import time
from pathlib import Path

import torch

from . import config as configuration
from . import data, export, loss, reference, report
from .evaluate import measure, quantised
from .model import LAYERS, Model
from .pieces import Pieces

DEV = ["ewt-dev", "gum-dev"]
ALL = ["ewt-dev", "gum-dev", "ewt-test", "gum-test", "crossner-test"]


def rate_of(name: str, settings) -> float:
    """The learning rate of a parameter: heads learn fast, the encoder's lower layers slowest."""
    depth = layer_of(name)
    return settings.head_rate if depth is None else settings.encoder_rate * settings.layer_decay ** (LAYERS - depth)


def layer_of(name: str) -> int | None:
    """0 for the embedding, 1..=6 for the layers, None outside MiniLM (the case embedding starts from nothing and learns fast)."""
    if name.startswith(("words.", "positions", "embed.")):
        return 0
    return int(name.split(".")[1]) + 1 if name.startswith("layers.") else None


def optimiser(model: Model, settings) -> torch.optim.AdamW:
    """AdamW with a group for each learning rate."""
    groups: dict[float, list] = {}
    for name, parameter in model.named_parameters():
        groups.setdefault(rate_of(name, settings), []).append(parameter)
    made = [{"params": members, "lr": rate, "peak": rate} for rate, members in sorted(groups.items())]
    return torch.optim.AdamW(made, betas=tuple(settings.betas), weight_decay=settings.weight_decay, fused=True)


def factor(done: float, warm_up: float) -> float:
    """The share of the peak rate when `done` (0..1) of the run is over: a linear rise, then a linear fall to nothing."""
    return min(done / warm_up, (1 - done) / (1 - warm_up), 1.0)


class Run:
    """A training run: its parts, and where it stands (`epoch` epochs and `step` steps are done)."""

    def __init__(self, config):
        self.config = config
        torch.manual_seed(config.run.seed)
        torch.set_num_threads(config.run.threads)
        torch.set_flush_denormal(True)
        config.run.run.mkdir(parents=True, exist_ok=True)
        self.pieces = Pieces(config.model.pieces_per_word)
        self.corpus = data.load(config, self.pieces)
        self.labels = self.corpus.labels
        self.model = Model(config.model, self.labels)
        self.model.load_minilm()
        self.optimiser = optimiser(self.model, config.optimiser)
        self.average = {name: value.detach().clone() for name, value in self.model.state_dict().items()}
        self.epoch = self.step = 0

    @property
    def checkpoint(self) -> Path:
        """Where the run can be taken up again."""
        return self.config.run.run / "last.pt"

    @property
    def log_path(self) -> Path:
        """One JSON object a line: start, steps, epochs, final."""
        return self.config.run.run / "log.jsonl"

    def log(self, kind: str, **entry) -> None:
        """Adds a line to the log and prints it."""
        line = json.dumps({"kind": kind, **entry})
        with self.log_path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
        print(line, flush=True)

    def save(self) -> None:
        """Writes the checkpoint."""
        waiting = self.checkpoint.with_suffix(".new")
        torch.save({"model": self.model.state_dict(), "average": self.average, "optimiser": self.optimiser.state_dict(),
                    "epoch": self.epoch, "step": self.step}, waiting)
        os.replace(waiting, self.checkpoint)

    def resume(self) -> None:
        """Takes up the checkpoint, if there is one."""
        if self.checkpoint.exists():
            stored = torch.load(self.checkpoint, weights_only=True)
            self.model.load_state_dict(stored["model"])
            self.optimiser.load_state_dict(stored["optimiser"])
            self.average = stored["average"]
            self.epoch, self.step = stored["epoch"], stored["step"]

    def train_epoch(self, most_steps: int = 0) -> tuple[float, int]:
        """One epoch; mean loss and seconds. Everything random in it follows from the seed and the epoch's number."""
        settings, began = self.config.optimiser, time.time()
        examples = data.epoch_examples(self.corpus, self.config, self.epoch)
        rng = random.Random(self.config.run.seed * 1000 + self.epoch)
        plan = data.batches(examples, settings.batch, rng)
        generator = torch.Generator().manual_seed(rng.getrandbits(32))
        torch.manual_seed(rng.getrandbits(32))
        self.model.train()
        sums: dict[str, float] = {}
        for place, numbers in enumerate(plan[: most_steps or None], start=1):
            batch = data.collate([examples[i] for i in numbers], len(self.labels.segments))
            data.hide(batch, self.config.data.mask, generator)
            parts = self.train_step(batch, (self.epoch + place / len(plan)) / settings.epochs)
            sums = {name: sums.get(name, 0.0) + part for name, part in parts.items()}
            if place % 50 == 0:
                self.log("step", epoch=self.epoch + 1, step=place, of=len(plan), seconds=round(time.time() - began),
                         **{name: round(part / place, 4) for name, part in sums.items()})
        self.epoch += 1
        return sums["loss"] / place, round(time.time() - began)

    def train_step(self, batch: dict, done: float) -> dict[str, float]:
        """One step of the optimiser; the loss and its parts."""
        settings = self.config.optimiser
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor(done, settings.warm_up)
        value, parts = loss.total(self.model, batch, self.config.loss)
        if not math.isfinite(value.item()):
            raise FloatingPointError(f"the loss is {value.item()} at step {self.step}; lower the learning rates")
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), settings.clip)
        self.optimiser.step()
        self.step += 1
        if self.step % settings.ema_every == 0:
            self.move_average(settings)
        return {"loss": value.item(), **parts}

    @torch.no_grad()
    def move_average(self, settings) -> None:
        """The exponential average, which early on forgets faster."""
        updates = self.step / settings.ema_every
        keep = min(settings.ema**settings.ema_every, (1 + updates) / (10 + updates))
        names = list(self.average)
        state = self.model.state_dict()
        torch._foreach_lerp_([self.average[n] for n in names], [state[n] for n in names], 1 - keep)

    def publish(self) -> Model:
        """Exports the averaged weights with the fixture; gives the quantised model."""
        folder = self.config.run.export
        target = folder / f"{self.config.run.name}.safetensors"
        export.write(target, self.average, self.labels, self.config.model, self.epoch)
        model = quantised(self.average, self.config.model, self.labels)
        reference.write(folder / "reference.json", model, self.corpus, self.pieces, self.epoch)
        if self.config.run.ship:
            for name in (target.name, "vocab.txt"):
                export.copy(folder / name, self.config.run.ship / name)
        return model

    def finish(self) -> None:
        """Measures the last weights on everything and writes the report."""
        full = Model(self.config.model, self.labels)
        full.load_state_dict(self.average)
        small = quantised(self.average, self.config.model, self.labels)
        self.log("final", f32=measure(full, self.corpus, ALL), int8=measure(small, self.corpus, ALL))
        report.write(self.log_path, configuration.HERE / "REPORT.md")


def train(config, most_steps: int = 0) -> None:
    """Runs, or goes on with, the training that the configuration describes. `most_steps` cuts epochs short, for trials."""
    run = Run(config)
    run.resume()
    run.log("start", epochs=config.optimiser.epochs, epoch=run.epoch, seed=config.run.seed, sentences=len(run.corpus.train),
            pieces=sum(x.length() for x in run.corpus.train), labels={n: len(l) for n, l in run.labels.segments}, deprel=len(run.labels.deprel),
            sources={s: sum(x.source == s for x in run.corpus.train) for s in sorted({x.source for x in run.corpus.train})})
    while run.epoch < config.optimiser.epochs:
        value, seconds = run.train_epoch(most_steps)
        run.save()
        model = run.publish()
        run.log("epoch", epoch=run.epoch, loss=value, seconds=seconds, mix=[round(x, 3) for x in run.model.mix().tolist()],
                dev=measure(model, run.corpus, DEV))
    run.finish()
