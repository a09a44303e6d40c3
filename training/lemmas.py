"""The treebanks' words: which lemma has which forms?

    python -m training.lemmas [--data ../shared/data] [--to crates/language/data/lemmas.tsv]

Reads the training parts of EWT and GUM alone and writes facts: for each part of speech and lemma the forms that were seen. The lemmatiser
of `crates/language` looks forms up in it and takes its lemmas for the words that exist. Format, after the head's comments:
`UPOS<TAB>lemma<TAB>form form ...`, sorted; forms in lower case, except one that has another lemma as written than in lower case; `=` is the
lemma itself; `~` before a form: it has this lemma less often than another.
"""

import argparse
import os
from collections import Counter, defaultdict
from pathlib import Path

from .conllu import read
from .labels import known_lemma

HEAD = """\
# Lemmas and forms of UD English EWT 2.16 and UD English GUM 2.16 (its genres that are free for any use), training parts.
# https://universaldependencies.org - EWT: CC BY-SA 4.0. GUM: annotations CC BY 4.0, texts CC BY and CC BY-SA. This file: CC BY-SA 4.0.
# Authors: crates/language/weights/NOTICE. Written by training/lemmas.py, which states the format; change nothing by hand.
"""
# Names keep their form and the other two are open lists: nothing is gained by rote.
LEFT_OUT = {"PROPN", "SYM", "X"}
# Parts of speech with many members, where a word seen once is worth knowing.
OPEN = {"ADJ", "ADV", "NOUN", "VERB"}
# In the closed classes a form seen less often is a slip of the pen or of the annotators.
LEAST = 2
# A second lemma of a form is kept if it has this share, or if it is seen this often: 's is seldom `have`, but there is much of it.
SECOND = 0.15
OFTEN = 20
# A form as written has an entry of its own if this share of it has another lemma than the form in lower case.
OWN = 0.6
# Verbs that are none: the treebanks' slips in undoing an ending (`freed` of `fre`).
SLIPS = {"breath", "flead", "fre", "fundrais", "hing", "mimick", "rang", "reconven", "reput", "rescop", "trye", "usee", "wast"}

Counts = dict[tuple[str, str], Counter]


def collect(paths: list[Path]) -> Counts:
    """(UPOS, form as written) -> how often it has each lemma; words that the treebank calls misspelt are left out."""
    counts: Counts = defaultdict(Counter)
    for path in paths:
        for sentence in read(path):
            for word in sentence.words:
                fit = word.upos not in LEFT_OUT and "Typo" not in word.feats and " " not in word.form + word.lemma
                slip = word.upos == "VERB" and word.lemma in SLIPS
                if fit and not slip and known_lemma(word.form, word.lemma):
                    counts[word.upos, word.form][word.lemma] += 1
    return counts


def lowered(counts: Counts) -> Counts:
    """The same with forms in lower case; rare forms of closed classes and numbers written in digits are left out."""
    lower: Counts = defaultdict(Counter)
    for (upos, form), found in counts.items():
        lower[upos, form.lower()].update(found)
    digits = {key for key in lower if any(c.isdigit() for c in key[1])}
    return {k: v for k, v in lower.items() if k not in digits and (k[0] in OPEN or v.total() >= LEAST)}


def paradigms(counts: Counts) -> dict[tuple[str, str], set[str]]:
    """(UPOS, lemma) -> its forms as the file writes them."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    lower = lowered(counts)
    best = {key: ranked(found)[0] for key, found in lower.items()}
    for (upos, form), found in lower.items():
        for place, lemma in enumerate(ranked(found)[:2]):
            if place == 0 or found[lemma] >= min(OFTEN, max(LEAST, SECOND * found.total())):
                forms[upos, lemma].add("~" * place + ("=" if form == lemma else form))
    for (upos, form), found in counts.items():
        lemma, usual = ranked(found)[0], best.get((upos, form.lower()))
        if form != form.lower() and usual not in (None, lemma) and found[lemma] >= max(LEAST, OWN * found.total()):
            forms[upos, lemma].add("=" if form == lemma else form)
    return forms


def ranked(found: Counter) -> list[str]:
    """Lemmas, the most frequent first; of equals the one that sorts first."""
    return sorted(found, key=lambda lemma: (-found[lemma], lemma))


def write(path: Path, forms: dict[tuple[str, str], set[str]]) -> None:
    """Writes the file anew."""
    lines = ["\t".join((upos, lemma, " ".join(sorted(found)))) for (upos, lemma), found in sorted(forms.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(path.name + ".new")
    waiting.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    os.replace(waiting, path)


def main() -> None:
    """The command."""
    root = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data", help="folder that holds ud/*-train.conllu")
    parser.add_argument("--to", type=Path, default=root / "crates/language/data/lemmas.tsv", help="file to write")
    arguments = parser.parse_args()
    paths = [arguments.data / "ud" / f"{name}-train.conllu" for name in ("ewt", "gum")]
    write(arguments.to, paradigms(collect(paths)))


if __name__ == "__main__":
    main()
