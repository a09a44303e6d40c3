"""Examples, their variants, and batches."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from . import lexicon, mentions, ner
from .conllu import Sentence, read
from .labels import FEATURES, MISSING, NAMES, Labels, collect, known_lemma
from .lemma import script
from .pieces import END, MASK, START, Pieces
from .shape import shape


# Sources differ in what they call a name and where it ends. Each style has an output of its own; the first is what ships.
STYLES = ["uner", "gum", "other"]


@dataclass(frozen=True)
class Example:
    """One sentence. `tags` is [words, segments]; `heads`, `rels`, `names` are lists or None where the source has no such layer.

    `partial`: an `O` of this source may hide a MISC name, which UNER and GUM do not mark.
    `style`: whose habits of marking names these are, a number of `STYLES`.
    """

    source: str
    words: list[str]
    pieces: list[list[int]]
    lemmas: list[str] | None = None
    tags: np.ndarray | None = None
    heads: list[int] | None = None
    rels: list[int] | None = None
    deprels: list[str] | None = None
    names: list[int] | None = None
    partial: bool = False
    style: int = 0

    def length(self) -> int:
        """Pieces, with [CLS] and [SEP]."""
        return 2 + sum(map(len, self.pieces))


@dataclass(frozen=True)
class Corpus:
    """The label lists, the lemma lexicon, the training examples, and the sets to measure on by name."""

    labels: Labels
    lexicon: lexicon.Lexicon
    train: list[Example]
    measure: dict[str, list[Example]]


def load(config, pieces: Pieces) -> Corpus:
    """Reads everything that the configuration's data folder holds."""
    root: Path = config.run.data
    banks = {f"{bank}-{part}": list(read(root / "ud" / f"{bank}-{part}.conllu"))
             for bank in ("ewt", "gum") for part in ("train", "dev", "test")}
    check_apart(banks)
    trees = banks["ewt-train"] + banks["gum-train"]
    labels = collect(trees, config.data.lemma_count)
    uner = {part: dict(ner.read_uner(root / "ner" / f"uner-ewt-{part}.iob2")) for part in ("train", "dev", "test")}
    made = {name: [from_tree(s, labels, pieces, name, uner[part].get(s.id) if bank == "ewt" else None)
                   for s in sentences]
            for name, sentences in banks.items() for bank, part in [name.split("-")]}
    politics = root / "ner" / "crossner-politics"
    only_names = {
        "wikigold": ner.read_wikigold(root / "ner" / "wikigold.conll.txt"),
        "crossner": [*ner.read_crossner(politics / "train.txt")],
        "re3d": ner.read_re3d(root / "ner" / "re3d"),
    }
    train = made["ewt-train"] + made["gum-train"]
    for source, named in only_names.items():
        train += [from_names(words, marks, pieces, source) for words, marks in named]
    measure = {name: made[name] for name in ("ewt-dev", "gum-dev", "ewt-test", "gum-test")}
    measure["crossner-test"] = [from_names(words, marks, pieces, "crossner") for words, marks in ner.read_crossner(politics / "test.txt")]
    return Corpus(labels, lexicon.collect(trees), [x for x in train if x.length() <= config.data.max_pieces], measure)


def check_apart(banks: dict[str, list[Sentence]]) -> None:
    """Stops if a document of a training set is also measured on."""
    trained = {s.document for name in banks if name.endswith("train") for s in banks[name]}
    for name, sentences in banks.items():
        shared = trained & {s.document for s in sentences}
        if not name.endswith("train") and shared:
            raise ValueError(f"{name} shares documents with a training set: {sorted(shared)}; take them out of training")


def from_tree(sentence: Sentence, labels: Labels, pieces: Pieces, name: str, named) -> Example:
    """An example of a treebank sentence, with UNER's names where its words agree with the treebank's."""
    bank = name.split("-")[0]
    words = [w.form for w in sentence.words]
    genre = sentence.document.split("_")[1] if bank == "gum" else ""
    rels = {label: i for i, label in enumerate(labels.deprel)}
    agrees = named is not None and named[0] == words
    marks = named[1] if agrees else mentions.names(sentence) if bank == "gum" else None
    example = Example(
        source=f"{bank}-{genre}" if genre else bank,
        words=words,
        pieces=[pieces(w) for w in words],
        lemmas=[w.lemma for w in sentence.words],
        tags=tag_numbers(sentence, labels),
        heads=[w.head for w in sentence.words],
        rels=[rels.get(w.deprel, rels.get(w.deprel.split(":")[0], MISSING)) for w in sentence.words],
        deprels=[w.deprel for w in sentence.words],
        names=name_numbers(marks),
        partial=marks is not None,
        style=STYLES.index("gum" if bank == "gum" else "uner"),
    )
    return with_lemma_labels(example, labels.index("lemma"))


def tag_numbers(sentence: Sentence, labels: Labels) -> np.ndarray:
    """Part of speech and features as numbers; the lemma's column is left missing."""
    table = np.full((len(sentence.words), len(labels.segments)), MISSING, np.int64)
    numbers = [labels.index(name) for name, _ in labels.segments]
    for row, word in zip(table, sentence.words):
        row[0] = numbers[0].get(word.upos, MISSING)
        for column, name in enumerate(FEATURES, start=1):
            row[column] = numbers[column].get(word.feats.get(name, "_"), MISSING)
    return table


def with_lemma_labels(example: Example, scripts: dict[str, int]) -> Example:
    """The example with its lemma column made from forms and lemmas (again, after the forms have changed)."""
    tags = example.tags.copy()
    for row, form, lemma in zip(tags, example.words, example.lemmas):
        row[-1] = scripts.get(script(form, lemma), MISSING) if known_lemma(form, lemma) else MISSING
    return replace(example, tags=tags)


def from_names(words: list[str], marks: list, pieces: Pieces, source: str) -> Example:
    """An example that only knows its names."""
    return Example(source=source, words=words, pieces=[pieces(w) for w in words], names=name_numbers(marks), style=STYLES.index("other"))


def name_numbers(marks: list | None) -> list[int] | None:
    """Numbers of BIO labels; an unknown label is missing."""
    return marks and [MISSING if mark is None else NAMES.index(mark) for mark in marks]


def vary(example: Example, config, scripts: dict[str, int], rng: random.Random) -> Example:
    """Now and then the sentence in capitals, in Title Case, or without its full stop. Pieces are uncased and stay."""
    if rng.random() < config.data.no_stop:
        example = without_stop(example)
    chance = rng.random()
    if chance < config.data.upper:
        words = [w.upper() if len(w.upper()) == len(w) else w for w in example.words]
    elif chance < config.data.upper + config.data.title:
        words = [w[:1].upper() + w[1:] if len(w) > 3 or i == 0 else w for i, w in enumerate(example.words)]
    else:
        return example
    changed = replace(example, words=words)
    return changed if example.tags is None else with_lemma_labels(changed, scripts)


def without_stop(example: Example) -> Example:
    """The example without a final full stop that nothing hangs on."""
    count = len(example.words)
    if count < 3 or example.words[-1] != "." or (example.heads and count in example.heads):
        return example
    layers = {name: getattr(example, name)[:-1] for name in ("words", "pieces", "lemmas", "tags", "heads", "rels", "deprels", "names")
              if getattr(example, name) is not None}
    return replace(example, **layers)


def epoch_examples(corpus: Corpus, config, epoch: int) -> list[Example]:
    """The examples of an epoch: repeated and varied. The same epoch of the same seed is always the same."""
    rng = random.Random(config.run.seed * 1000 + epoch)
    scripts = corpus.labels.index("lemma")
    chosen = [x for x in corpus.train for _ in range(config.data.repeat.get(x.source, 1))]
    rng.shuffle(chosen)
    return [vary(x, config, scripts, rng) for x in chosen]


def batches(examples: list[Example], most: int, rng: random.Random | None) -> list[list[int]]:
    """Numbers of examples in batches of at most `most` pieces, padding counted.

    With `rng` examples are sorted by length only within chunks of 2,000, and the batches are shuffled.
    """
    order = list(range(len(examples)))
    width = 2000 if rng else max(1, len(order))
    made = []
    for start in range(0, len(order), width):
        current: list[int] = []
        for i in sorted(order[start:start + width], key=lambda i: examples[i].length()):
            if current and examples[i].length() * (len(current) + 1) > most:
                made.append(current)
                current = []
            current.append(i)
        made.append(current)
    if rng:
        rng.shuffle(made)
    return made


def collate(examples: list[Example], segments: int) -> dict[str, torch.Tensor]:
    """Arrays of a batch. `owner` gives each piece its word (0 = ROOT, words + 1 = none); `share` is 1 / pieces of the word."""
    size, width = len(examples), max(x.length() for x in examples)
    words = max(len(x.words) for x in examples)
    ids = np.zeros((size, width), np.int64)
    case = np.zeros((size, width), np.int64)
    owner = np.full((size, width), words + 1, np.int64)
    inside = np.zeros((size, width), bool)
    share = np.zeros((size, words + 1), np.float32)
    tags = np.full((size, words, segments), MISSING, np.int64)
    heads, rels, names = (np.full((size, words), MISSING, np.int64) for _ in range(3))
    for k, x in enumerate(examples):
        counts = [len(p) for p in x.pieces]
        end, n = x.length(), len(x.words)
        ids[k, :end] = [START, *(i for p in x.pieces for i in p), END]
        owner[k, 0] = 0
        owner[k, 1:end - 1] = np.repeat(np.arange(1, n + 1), counts)
        case[k, 1:end - 1] = np.repeat([shape(w) for w in x.words], counts)
        inside[k, :end] = True
        share[k, :n + 1] = 1 / np.array([1, *counts])
        for array, layer in ((tags, x.tags), (heads, x.heads), (rels, x.rels), (names, x.names)):
            if layer is not None:
                array[k, :n] = layer
    partial = np.array([x.partial for x in examples])
    style = np.array([x.style for x in examples])
    arrays = dict(ids=ids, case=case, owner=owner, inside=inside, share=share, tags=tags, heads=heads, rels=rels, names=names, partial=partial, style=style)
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def hide(batch: dict[str, torch.Tensor], chance: float, generator: torch.Generator) -> None:
    """Puts [MASK] on some pieces, in place."""
    inner = batch["owner"] > 0
    inner &= batch["owner"] <= batch["share"].shape[1] - 1
    drawn = torch.rand(batch["ids"].shape, generator=generator) < chance
    batch["ids"][inner & drawn] = MASK
