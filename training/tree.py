"""Decoding: the best tree with one root."""

import numpy as np


def best_heads(scores: np.ndarray) -> list[int]:
    """Heads of the words 1..=n for `scores[word, head]`, an (n+1) x (n+1) array whose row 0 is not read.

    Exactly one word hangs on 0. Where each word's best head makes such a tree, that is the answer; otherwise a constant
    is taken off every edge from 0, greater than any other difference can be, and Chu-Liu-Edmonds finds the best tree.
    """
    scores = np.array(scores, dtype=np.float64)
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and find_cycle(heads) is None:
        return heads[1:].tolist()
    finite = scores[1:][np.isfinite(scores[1:])]
    scores[1:, 0] -= 1 + len(scores) * (finite.max() - finite.min())
    return arborescence(scores)[1:].tolist()


def find_cycle(heads: np.ndarray) -> list[int] | None:
    """The nodes of some cycle, or None if all paths lead to 0."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node):]
        for seen in path:
            state[seen] = 2
    return None


def arborescence(scores: np.ndarray) -> np.ndarray:
    """Chu-Liu-Edmonds: the heads of the maximum spanning tree from node 0; `heads[0]` is 0."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    rest = [node for node in range(len(scores)) if node not in set(cycle)]
    own = scores[cycle, heads[cycle]]
    # The contracted graph's last node is the cycle. Entering it at node c costs the edge that c leaves inside it.
    into = scores[np.ix_(cycle, rest)] - own[:, None]
    out = scores[np.ix_(rest, cycle)]
    size = len(rest)
    small = np.full((size + 1, size + 1), -np.inf)
    small[:size, :size] = scores[np.ix_(rest, rest)]
    small[size, :size] = into.max(0)
    small[:size, size] = out.max(1)
    found = arborescence(small)
    result = heads.copy()
    for place, node in enumerate(rest[1:], start=1):
        result[node] = rest[found[place]] if found[place] < size else cycle[out[place].argmax()]
    entry = int(found[size])
    result[cycle[into[:, entry].argmax()]] = rest[entry]
    return result
