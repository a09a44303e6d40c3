"""Reading the sets that carry names. Each reader gives sentences as (words, BIO labels); `None` is an unknown label."""

import json
import re
from pathlib import Path
from typing import Iterable, Iterator

Named = tuple[list[str], list[str | None]]

CROSSNER = {
    "person": "PER", "politician": "PER",
    "organisation": "ORG", "politicalparty": "ORG",
    "country": "LOC", "location": "LOC",
    "election": "MISC", "event": "MISC", "misc": "MISC",
}
RE3D = {"Person": "PER", "Organisation": "ORG", "MilitaryOrganisation": "ORG", "Location": "LOC", "Nationality": "MISC"}
# Words of a name that are not capitalised.
INSIDE = {"of", "the", "and", "for", "in", "on", "to", "al", "el", "bin", "ibn", "de", "&", "-", "'s", "’s", ".", ",", "'", "/"}
ARTICLES = {"the", "a", "an", "its", "their", "his", "her", "this", "these", "our"}
TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|St|Gov|Maj|Sgt|Capt)\.|\d+(?:[.,:]\d+)*|[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+|\S")


def read_uner(path: Path) -> Iterator[tuple[str, Named]]:
    """UNER's sentences with their ids; `OTH` and the stray `B-O` become `O`."""
    name, words, labels = "", [], []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            name = line.split("=", 1)[1].strip()
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            words.append(fields[1])
            labels.append("O" if fields[2][2:] in ("OTH", "O") else fields[2])
        elif not line and words:
            yield name, (words, mend(labels))
            words, labels = [], []


def read_columns(path: Path) -> Iterator[Named]:
    """Word and label a line (the last column), an empty line between sentences."""
    words, labels = [], []
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        fields = line.split()
        if fields and fields[0] != "-DOCSTART-":
            words.append(fields[0])
            labels.append(fields[-1])
        elif words:
            yield words, labels
            words, labels = [], []


def read_wikigold(path: Path) -> Iterator[Named]:
    """Wikigold, whose labels are `I-` only, as BIO."""
    for words, labels in read_columns(path):
        yield split_hyphens(words, mend(labels))


def read_crossner(path: Path) -> Iterator[Named]:
    """CrossNER politics with its types mapped on the four."""
    for words, labels in read_columns(path):
        mapped = ["O" if x == "O" else x[:2] + CROSSNER[x[2:]] for x in labels]
        yield split_hyphens(words, mend(mapped))


def mend(labels: list) -> list:
    """BIO in which every span begins with `B-`."""
    mended, before = [], "O"
    for label in labels:
        inside = label is not None and label.startswith("I-")
        if inside and (before is None or before[2:] != label[2:]):
            label = "B-" + label[2:]
        mended.append(label)
        before = label
    return mended


def split_hyphens(words: list[str], labels: list) -> Named:
    """Words cut at inner hyphens, as the treebanks cut them; the parts of a name stay one name."""
    parts, marks = [], []
    for word, label in zip(words, labels):
        cut = [x for x in re.split(r"(?<=\w)(-)(?=\w)", word) if x]
        parts += cut
        marks.append(label)
        marks += ["I-" + label[2:] if label and label != "O" else label] * (len(cut) - 1)
    return parts, marks


def read_re3d(folder: Path) -> Iterator[Named]:
    """The five re3d folders. Sentence starts come from the entities' ids, tokens from `TOKEN`."""
    for documents in sorted(folder.glob("*/documents.json")):
        lines = (documents.parent / "entities.json").read_text(encoding="utf-8").split("\n")
        entities = [json.loads(line) for line in lines if line.strip()]
        for line in documents.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                document = json.loads(line)
                mine = [e for e in entities if e["documentId"] == document["_id"]]
                yield from re3d_sentences(document["text"], mine)


def re3d_sentences(text: str, entities: list[dict]) -> Iterator[Named]:
    """A document's sentences. An entity's id ends `-sentence-start-end-type`, so its sentence starts at begin - start."""
    starts = {0, *(m.end() for m in re.finditer(r"\n+", text))}
    starts |= {e["begin"] - int(e["_id"].split("-")[2]) for e in entities}
    bounds = sorted(x for x in starts if 0 <= x < len(text)) + [len(text)]
    for start, end in zip(bounds, bounds[1:]):
        tokens = [(m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
        if tokens:
            words = [text[a:b] for a, b in tokens]
            yield words, mend(re3d_labels(words, tokens, entities))


def re3d_labels(words: list[str], tokens: list[tuple[int, int]], entities: Iterable[dict]) -> list[str | None]:
    """Labels of one sentence. re3d also marks descriptions (`the northern part`): only what looks like a name becomes
    one, and the words of other marked stretches stay unknown. Longer entities come first and shorter ones do not cut them."""
    labels: list[str | None] = ["O"] * len(words)
    taken = [False] * len(words)
    for entity in sorted(entities, key=lambda e: (e["begin"] - e["end"], e["begin"])):
        kind = RE3D.get(entity["type"])
        span = [i for i, (a, b) in enumerate(tokens) if a < entity["end"] and b > entity["begin"]]
        while span and words[span[0]].lower() in ARTICLES:
            span.pop(0)
        if kind is None or not span or any(taken[i] for i in span):
            continue
        if looks_named([words[i] for i in span]):
            for i in span:
                taken[i], labels[i] = True, "I-" + kind
            labels[span[0]] = "B-" + kind
        else:
            for i in span:
                labels[i] = None
    return labels


def looks_named(words: list[str]) -> bool:
    """Whether a stretch begins and ends capitalised and is capitalised but for the small words of names."""
    capital = [w[0].isupper() or w[0].isdigit() for w in words]
    return words[0][0].isupper() and capital[-1] and all(c or w.lower() in INSIDE for c, w in zip(capital, words))
