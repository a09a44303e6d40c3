"""Scores, in per cent."""

from . import lexicon
from .data import Corpus, Example
from .labels import MISSING, NAMES, known_lemma
from .lemma import apply
from .predict import Prediction

Span = tuple[int, int, str]


def spans(marks: list[str]) -> set[Span]:
    """Spans of BIO labels; `I-X` after something else begins one too."""
    found, start, kind = set(), 0, None
    for i, mark in enumerate([*marks, "O"]):
        if kind and mark != "I-" + kind:
            found.add((start, i, kind))
            kind = None
        if mark != "O" and kind is None:
            start, kind = i, mark[2:]
    return found


def tree_scores(examples: list[Example], predictions: list[Prediction], corpus: Corpus) -> dict[str, float]:
    """UPOS, all seven features at once, lemma without and with the lexicon, UAS, LAS (universal relations, punctuation counted) and LAS with subtypes."""
    hits = dict.fromkeys(("UPOS", "feats", "lemma", "lemma lex", "UAS", "LAS", "LAS full"), 0)
    words = lemmas = 0
    labels, upos, scripts = corpus.labels, corpus.labels.segments[0][1], corpus.labels.segments[-1][1]
    known = lexicon.known_lemmas(corpus.lexicon)
    for example, guess in zip(examples, predictions):
        for i, form in enumerate(example.words):
            rel, gold = labels.deprel[guess.rels[i]], example.deprels[i]
            right = guess.heads[i] == example.heads[i]
            words += 1
            hits["UPOS"] += guess.tags[i][0] == example.tags[i][0]
            hits["feats"] += (guess.tags[i][1:-1] == example.tags[i][1:-1]).all()
            hits["UAS"] += right
            hits["LAS"] += right and rel.split(":")[0] == gold.split(":")[0]
            hits["LAS full"] += right and rel == gold
            if known_lemma(form, example.lemmas[i]):
                lemmas += 1
                best = [scripts[s] for s in guess.scripts[i]]
                hits["lemma"] += apply(form, best[0]) == example.lemmas[i]
                made = lexicon.lemmatise(form, upos[guess.tags[i][0]], best, corpus.lexicon, known)
                hits["lemma lex"] += made == example.lemmas[i]
    return {name: round(100 * float(hit) / (lemmas if name.startswith("lemma") else words), 2) for name, hit in hits.items()}


def name_scores(examples: list[Example], predictions: list[Prediction]) -> dict[str, float]:
    """Precision, recall and F1 of whole spans. Where the source does not mark MISC, guessed MISC spans are not counted.
    A sentence of which some labels are not known is left out."""
    gold_count = guess_count = both = 0
    for example, guess in zip(examples, predictions):
        if example.names is None or MISSING in example.names:
            continue
        gold, found = (spans([NAMES[n] for n in names]) for names in (example.names, guess.names))
        if example.partial:
            found = {s for s in found if s[2] != "MISC"}
        gold_count, guess_count, both = gold_count + len(gold), guess_count + len(found), both + len(gold & found)
    return {
        "P": round(100 * both / max(1, guess_count), 2),
        "R": round(100 * both / max(1, gold_count), 2),
        "F1": round(200 * both / max(1, gold_count + guess_count), 2),
    }


def scores(examples: list[Example], predictions: list[Prediction], corpus: Corpus) -> dict[str, float]:
    """All scores that a set allows; GUM's are also given for its news alone."""
    result = {}
    if examples[0].heads is not None:
        result |= tree_scores(examples, predictions, corpus)
    if any(x.names is not None for x in examples):
        result |= {f"names {key}": value for key, value in name_scores(examples, predictions).items()}
    news = [k for k, x in enumerate(examples) if x.source == "gum-news"]
    if news:
        part = tree_scores([examples[k] for k in news], [predictions[k] for k in news], corpus)
        result |= {f"news {key}": part[key] for key in ("UAS", "LAS")}
    return result


