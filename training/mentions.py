"""Names from GUM's entity annotation, which marks whole phrases rather than names.

    (22-person-new-...-Donald_Trump  U.S. President Donald Trump  22)   ->   Donald Trump: PER

A person, place or organisation whose head is a proper noun gives a name: the head with the capitalised words around it, titles
(`nmod:desc`) left out. Words of which the phrase does not tell whether they belong to a name get no label.
"""

import re
from dataclasses import dataclass

from .conllu import Sentence, Word

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")
# Small words that stand inside a name when a capitalised word follows: inside anybody's, and inside those of bodies and places.
PERSONAL = {"de", "al", "bin", "ibn", "-", "van", "von", "la", "da"}
LINKS = PERSONAL | {"of", "the", "and", "for", "&"}
# Proper nouns that stand for a person without being the name.
TITLES = set("president sheriff regent daddy dad mom mommy king queen pope captain judge senator doctor chancellor lord sir god".split())


@dataclass(frozen=True)
class Mention:
    """Words `start..end` of a sentence, counted from 0, and the entity's type."""

    start: int
    end: int
    type: str


def mentions(words: list[Word]) -> list[Mention]:
    """The phrases that the brackets mark. One that does not end in the sentence is left out."""
    found, open_ = [], {}
    for i, word in enumerate(words):
        for match in BRACKET.finditer(word.entity):
            opened, kind, closed_at_once, closed = match.groups()
            if opened and closed_at_once:
                found.append(Mention(i, i + 1, kind))
            elif opened:
                open_.setdefault(opened, []).append((i, kind))
            elif open_.get(closed):
                start, kind = open_[closed].pop()
                found.append(Mention(start, i + 1, kind))
    return found


def names(sentence: Sentence) -> list[str | None]:
    """BIO labels of the words; `None` where they are not known."""
    words = sentence.words
    chosen = [m for m in mentions(words) if m.type in KINDS]
    labels: list[str | None] = ["O"] * len(words)
    spans = []
    for mention in chosen:
        for i in range(mention.start, mention.end):
            if words[i].upos == "PROPN":
                labels[i] = None
        span = name_span(words, mention)
        if span:
            spans.append((*span, KINDS[mention.type]))
    taken = [False] * len(words)
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if not any(taken[start:end]):
            taken[start:end] = [True] * (end - start)
            labels[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return labels


def name_span(words: list[Word], mention: Mention) -> tuple[int, int] | None:
    """The name in a phrase: its head and what is written with it. None where the head is no name."""
    outside = [i for i in range(mention.start, mention.end) if not mention.start < words[i].head <= mention.end]
    if len(outside) != 1 or words[outside[0]].upos != "PROPN" or people(words[outside[0]], mention):
        return None
    links = PERSONAL if mention.type == "person" else LINKS
    start, end = outside[0], outside[0] + 1
    while start > mention.start and belongs(words[start - 1]):
        start -= 1
    while end < mention.end:
        step = next((n for n in (1, 2, 3) if end + n <= mention.end and belongs(words[end + n - 1])
                     and all(w.form.lower() in links for w in words[end:end + n - 1])), None)
        if step is None:
            break
        end += step
    return start, end


def people(head: Word, mention: Mention) -> bool:
    """Whether a person's phrase is headed by a people or a title: `Afghans`, `the President`."""
    return mention.type == "person" and (head.feats.get("Number") == "Plur" or head.form.lower() in TITLES)


def belongs(word: Word) -> bool:
    """Whether a word beside a name's head is part of it: a capitalised word that is no title and no determiner."""
    named = word.upos == "PROPN" or word.form[:1].isupper() and word.upos in ("ADJ", "NOUN", "VERB", "NUM", "X")
    return named and not word.deprel.startswith(("nmod:desc", "det", "appos", "conj", "list"))
