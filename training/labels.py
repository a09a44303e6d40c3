"""The label lists that the model predicts and the file carries."""

from collections import Counter
from dataclasses import dataclass

from .conllu import Sentence
from .lemma import script

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
FEATURES = ["VerbForm", "Tense", "Mood", "Voice", "Number", "Person", "Polarity"]
NAMES = ["O"] + [f"{mark}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for mark in "BI"]
# A word whose label is not known has this in its place; cross-entropy skips it.
MISSING = -100


@dataclass(frozen=True)
class Labels:
    """`segments`: name and labels of each part of the tag head, in order; `deprel`: relations with subtypes."""

    segments: list[tuple[str, list[str]]]
    deprel: list[str]

    def index(self, segment: str) -> dict[str, int]:
        """Label -> number within a segment."""
        return {label: i for i, label in enumerate(dict(self.segments)[segment])}


def collect(sentences: list[Sentence], least: int) -> Labels:
    """The labels that the training sentences hold; lemma scripts need `least` occurrences."""
    words = [word for sentence in sentences for word in sentence.words]
    segments = [("upos", UPOS)]
    for name in FEATURES:
        segments.append((name, ["_"] + sorted({w.feats[name] for w in words if name in w.feats})))
    scripts = Counter(script(w.form, w.lemma) for w in words if known_lemma(w.form, w.lemma))
    segments.append(("lemma", sorted(text for text, count in scripts.items() if count >= least)))
    return Labels(segments, sorted({w.deprel for w in words}))


def known_lemma(form: str, lemma: str) -> bool:
    """Whether the treebank gives a lemma: `_` stands for none, except for a literal underscore."""
    return lemma != "_" or form == "_"
