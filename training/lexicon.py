"""The lemma lexicon: what the treebanks' training parts say of the forms they hold.

The network sees word pieces, not letters, so it must learn by heart that `used` drops one letter and `planned` three. The lexicon answers for
forms that were seen, and its lemmas show which of the network's scripts makes a word that exists.
"""

import os
from collections import Counter, defaultdict
from pathlib import Path

from .conllu import Sentence
from .labels import known_lemma
from .lemma import apply

# Names keep their form, and the others are open lists of shapes: there the network needs no help.
LEFT_OUT = {"PROPN", "NUM", "PUNCT", "SYM", "X"}
Lexicon = dict[tuple[str, str], str]


def collect(sentences: list[Sentence]) -> Lexicon:
    """(lower-cased form, UPOS) -> lemma. A form whose lemma is not the same in three of four cases is left out."""
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.upos not in LEFT_OUT and known_lemma(word.form, word.lemma) and "Typo" not in word.feats:
                counts[word.form.lower(), word.upos][word.lemma] += 1
    best = {key: found.most_common(1)[0] for key, found in sorted(counts.items())}
    return {key: lemma for key, (lemma, count) in best.items() if 4 * count >= 3 * counts[key].total()}


def lemmatise(form: str, upos: str, scripts: list[str], lexicon: Lexicon, lemmas: set[tuple[str, str]]) -> str:
    """The lemma: the lexicon's, or else what the first of `scripts` (best first) makes that is a known lemma of that part of speech,
    or else what the first script makes."""
    found = lexicon.get((form.lower(), upos))
    if found is not None:
        return found
    made = [apply(form, script) for script in scripts]
    return next((lemma for lemma in made if (lemma, upos) in lemmas), made[0])


def known_lemmas(lexicon: Lexicon) -> set[tuple[str, str]]:
    """All lemmas with their part of speech."""
    return {(lemma, upos) for (_, upos), lemma in lexicon.items()}


def write(path: Path, lexicon: Lexicon) -> None:
    """One entry a line: form, UPOS, lemma, with tabs between, sorted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(path.name + ".new")
    lines = ["\t".join((form, upos, lemma)) for (form, upos), lemma in sorted(lexicon.items())]
    waiting.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(waiting, path)
