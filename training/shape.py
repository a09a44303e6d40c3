"""Case-shape classes of words (version 1), as LAYOUT.md defines them."""

VERSION = 1
CLASSES = 8


def shape(word: str) -> int:
    """The class of a word as written, 0..=7."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 0
    if all(c.islower() for c in letters):
        return 2 if len(letters) == len(word) else 3
    if all(c.isupper() for c in letters):
        return 4 if len(letters) > 1 else 5
    return 6 if word[0].isupper() else 7
