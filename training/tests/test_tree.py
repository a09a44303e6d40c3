import itertools

import numpy as np
import pytest

from training.tree import best_heads


def is_single_rooted(heads):
    for word in range(1, len(heads) + 1):
        node, steps = word, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return list(heads).count(0) == 1


def best_by_trying(scores):
    n = len(scores) - 1
    trees = (h for h in itertools.product(range(n + 1), repeat=n) if is_single_rooted(h))
    return max(sum(scores[w, h] for w, h in enumerate(tree, start=1)) for tree in trees)


@pytest.mark.parametrize("seed", range(60))
def test_finds_the_best_tree(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 6))
    scores = rng.normal(size=(n + 1, n + 1)) * 5
    if seed % 2:
        scores[:, 0] += 10  # Every word would rather be the root.
    heads = best_heads(scores)
    assert is_single_rooted(heads)
    assert sum(scores[w, h] for w, h in enumerate(heads, start=1)) == pytest.approx(best_by_trying(scores))


def test_long_sentences_are_trees():
    rng = np.random.default_rng(1)
    assert is_single_rooted(best_heads(rng.normal(size=(80, 80))))
