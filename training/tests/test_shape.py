import pytest

from training.shape import shape

CASES = [("--", 0), ("$", 0), ("1998", 1), ("2.5", 1), ("said", 2), ("co-op", 3), ("2nd", 3), ("UN", 4), ("U.S.", 4), ("G20", 5), ("I", 5),
         ("Norland", 6), ("McKay", 6), ("iPhone", 7), ("-A-b", 7)]


@pytest.mark.parametrize("word, expected", CASES)
def test_shape(word, expected):
    assert shape(word) == expected
