"""Lemma scripts: how a lemma is made from a form.

`L:3:y` means: lower-case the form, drop its last three characters, append `y` (`Cities` -> `city`). The first field is `L`
(lower-case), `K` (keep) or `T` (first character upper-case, the rest lower-case).
"""

FLAGS = ("L", "K", "T")


def cased(form: str, flag: str) -> str:
    """The form with the flag's casing."""
    if flag == "L":
        return form.lower()
    if flag == "T":
        return form[:1].upper() + form[1:].lower()
    return form


def common(left: str, right: str) -> int:
    """Length of the common prefix."""
    count = 0
    for a, b in zip(left, right):
        if a != b:
            break
        count += 1
    return count


def script(form: str, lemma: str) -> str:
    """The script that drops the fewest characters; of equals the first flag of `FLAGS`."""
    candidates = []
    for order, flag in enumerate(FLAGS):
        base = cased(form, flag)
        kept = common(base, lemma)
        candidates.append((len(base) - kept, order, f"{flag}:{len(base) - kept}:{lemma[kept:]}"))
    return min(candidates)[2]


def apply(form: str, text: str) -> str:
    """The lemma that a script makes; the lower-cased form if nothing is left."""
    flag, count, suffix = text.split(":", 2)
    base = cased(form, flag)
    lemma = base[: max(0, len(base) - int(count))] + suffix
    return lemma or form.lower()
