"""The fixture for engines: twenty invented sentences and what the exported weights say of them."""

import json
import os
from pathlib import Path

from .data import Corpus, Example
from .labels import NAMES
from .lemma import apply
from .lexicon import known_lemmas, lemmatise
from .pieces import Pieces
from .predict import predict
from .shape import shape

SENTENCES = [s.split() for s in """
The foreign minister of Norland arrived in Port Averil on Tuesday for talks with rebel leaders .
President Ilse Marrow denied that her government had sent troops across the border .
Police in Tarsk arrested 14 protesters after clashes outside the Ministry of Justice .
" We will not sign the agreement , " said Omar Belhadi , a spokesman for the National Salvation Front .
The ceasefire was broken by government forces , according to the United Nations .
OSTERIA EXPELS THREE KESTRIAN DIPLOMATS
Kestria 's parliament has approved a $ 2.5 billion loan to Norland .
At least nine people were killed and dozens wounded when a bomb exploded near a market in Dar-el-Salim .
The two countries are expected to resume negotiations next month .
Rebels handed over 32 hostages to the Red Cross yesterday .
General Tomas Verhoeven , who led the 1998 coup , has been charged with treason .
Do n't they know that the embargo could be lifted by June ?
Prime Minister Aino Leppänen and her Kestrian counterpart did not meet .
The bank refused to say whether it had frozen the accounts .
Workers at the Gullhaven shipyard went on strike for a third day , demanding higher pay .
Neither side claimed responsibility , but Averil Radio blamed the Black Harbour Brigades .
Should the vote fail , the cabinet would resign .
Norland Offers Aid After Quake In Kestria
He is said to have been poisoned .
The U.S. , which had threatened sanctions , welcomed the decision .
""".strip().split("\n")]


def write(path: Path, model, corpus: Corpus, pieces: Pieces, epoch: int) -> None:
    """Writes the fixture; `model` holds the dequantised weights."""
    examples = [Example("reference", words, [pieces(w) for w in words]) for words in SENTENCES]
    # One sentence at a time: no padding can then touch a value.
    found = [describe(x, predict(model, [x])[0], corpus) for x in examples]
    waiting = path.with_name(path.name + ".new")
    text = json.dumps({"model": "en-1", "epoch": epoch, "sentences": found}, ensure_ascii=False, indent=1)
    waiting.write_text(text + "\n", encoding="utf-8")
    os.replace(waiting, path)


def describe(example: Example, guess, corpus: Corpus) -> dict:
    """One sentence of the fixture."""
    labels, known = corpus.labels, known_lemmas(corpus.lexicon)
    columns = {name: [names[row[i]] for row in guess.tags] for i, (name, names) in enumerate(labels.segments)}
    scripts, upos = columns.pop("lemma"), columns.pop("upos")
    best = [[labels.segments[-1][1][s] for s in pair] for pair in guess.scripts]
    final = [lemmatise(w, tag, pair, corpus.lexicon, known) for w, tag, pair in zip(example.words, upos, best)]
    return {
        "words": example.words, "pieces": example.pieces, "case": [shape(w) for w in example.words], "upos": upos,
        "feats": columns, "lemma_script": scripts, "lemma": [apply(w, s) for w, s in zip(example.words, scripts)], "lemma_scripts": best, "lemma_with_lexicon": final,
        "ner": [NAMES[n] for n in guess.names], "head": guess.heads, "deprel": [labels.deprel[r] for r in guess.rels],
        "vectors": [[round(float(x), 6) for x in row[:8]] for row in guess.vectors],
    }
