"""REPORT.md from the log of a run."""

import json
from pathlib import Path

COLUMNS = ["UPOS", "feats", "lemma", "lemma lex", "UAS", "LAS", "LAS full", "news UAS", "news LAS", "names P", "names R", "names F1"]


def read_log(path: Path) -> list[dict]:
    """The log's entries."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def row(first: list, found: dict[str, float]) -> str:
    """A line of a table of scores."""
    return "| " + " | ".join([*map(str, first), *(f"{found[c]:.2f}" if c in found else "" for c in COLUMNS)]) + " |"


def head(first: list[str]) -> list[str]:
    """A table's head."""
    names = [*first, *COLUMNS]
    return ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]


def write(log: Path, target: Path) -> None:
    """Writes the report; of an epoch that was run twice the last counts."""
    entries = read_log(log)
    starts = [e for e in entries if e["kind"] == "start" and e["epoch"] < e["epochs"]]
    start = starts[-1]
    epochs = {e["epoch"]: e for e in entries if e["kind"] == "epoch"}
    lines = ["# How `en-1` was trained, and what it scores", "",
             "Written by `python -m training`; change nothing by hand. Gold tokens. LAS counts punctuation and compares universal relations, as",
             "CoNLL 2018 did; \"full\" compares subtypes too. \"feats\" asks for all seven features at once; \"lemma lex\" is the lemma with the lexicon's help. Names: whole spans of PER, ORG and LOC on",
             "EWT (UNER), of all four types on CrossNER politics.", "",
             f"Training sentences: {start['sentences']}. Epochs: {start['epochs']}. Seed: {start['seed']}.",
             "Begun or taken up: " + "; ".join(f"after epoch {e['epoch']} for {e['epochs']} in all" for e in starts) + ".", "", "## By epoch, averaged weights in int8, dev", ""]
    lines += head(["epoch", "loss", "s", "set"])
    for number, entry in sorted(epochs.items()):
        for name, found in entry["dev"].items():
            lines.append(row([number, f"{entry['loss']:.3f}", entry["seconds"], name], found))
    for entry in [e for e in entries if e["kind"] == "final"][-1:]:
        lines += ["", "## The last weights", "", "int8: the exported weights, computed in f32; f32: before quantising.", ""]
        lines += head(["weights", "set"])
        for weights in ("f32", "int8"):
            lines += [row([weights, name], found) for name, found in entry[weights].items()]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
