"""Reading CoNLL-U treebanks."""

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Word:
    """One syntactic word of a treebank (multiword ranges and empty nodes are left out by the reader).

    `entity` is the text of the MISC column's `Entity`, the brackets of mentions that begin and end at the word.
    """

    form: str
    lemma: str
    upos: str
    feats: dict[str, str]
    head: int
    deprel: str
    entity: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence with the document and the sentence id that the comments name."""

    document: str
    id: str
    words: list[Word]


def parse_word(fields: list[str]) -> Word:
    """A word from the ten columns of its line."""
    pairs = [] if fields[5] == "_" else [pair.split("=", 1) for pair in fields[5].split("|")]
    entity = next((part[7:] for part in fields[9].split("|") if part.startswith("Entity=")), "")
    return Word(fields[1], fields[2], fields[3], dict(pairs), int(fields[6]), fields[7], entity)


def read(path: Path) -> Iterator[Sentence]:
    """All sentences of a file, in order."""
    document = name = ""
    words: list[Word] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id ="):
            document = line.split("=", 1)[1].strip()
        elif line.startswith("# sent_id ="):
            name = line.split("=", 1)[1].strip()
        elif not line.strip():
            if words:
                yield Sentence(document, name, words)
            words = []
        elif not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                words.append(parse_word(fields))
    if words:
        yield Sentence(document, name, words)
