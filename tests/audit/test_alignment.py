"""Two long readings held against each other."""

import random
import time
from difflib import SequenceMatcher

import pytest

from build_scripts.audit.alignment import SMALL, differing, matches

WORDS = "de minister van het kabinet over een motie die wij naar gemeenten sturen".split()


def reading(length, seed):
    chance = random.Random(seed)
    return [chance.choice(WORDS) if chance.random() < 0.9 else f"{chance.randrange(length)}" for _ in range(length)]


def altered(words, seed):
    chance = random.Random(seed)
    changed = [chance.choice(["", word, f"{word} {word}", "anders"]) if chance.random() < 0.05 else word for word in words]
    return " ".join(changed).split()


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("", "", []),
    ("abc", "", []),
    ("abc", "abc", [(0, 0, 3)]),
    ("abxd", "abyd", [(0, 0, 2), (3, 3, 1)]),
    ("xab", "ab", [(1, 0, 2)]),
])  # fmt: skip
def test_what_both_have(one, other, expected):
    assert matches(one, other) == expected


@pytest.mark.parametrize("length", [0, 1, SMALL - 1, SMALL + 1, 3 * SMALL, 2_000])
def test_as_many_words_as_item_by_item_and_every_one_equal(length):
    one = reading(length, length)
    other = altered(one, 1)
    found = matches(one, other)
    assert all(one[i : i + size] == other[j : j + size] for i, j, size in found)
    assert all(i + size <= after_i and j + size <= after_j for (i, j, size), (after_i, after_j, _) in zip(found, found[1:]))
    expected = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    assert sum(size for *_, size in found) >= 0.995 * sum(size for *_, size in expected)


def test_what_differs_and_what_matches_are_the_whole():
    one = reading(3_000, 5)
    other = altered(one, 6)
    kept = sum(size for *_, size in matches(one, other))
    spans = list(differing(one, other))
    assert kept + sum(b - a for a, b, _, _ in spans) == len(one)
    assert kept + sum(d - c for _, _, c, d in spans) == len(other)


@pytest.mark.parametrize(("one", "other"), [
    (["a"] * 60_000 + ["b"], ["c"] + ["a"] * 59_000),
    (reading(60_000, 1), altered(reading(60_000, 1), 2)),
    ([f"a{at}" for at in range(60_000)], [f"b{at}" for at in range(60_000)]),
    ([f"a{at}" for at in range(60_000)], [f"a{at}" for at in reversed(range(60_000))]),
], ids=["one word", "a letter", "nothing alike", "turned round"])  # fmt: skip
def test_long_readings_take_no_square_of_their_length(one, other):
    begin = time.process_time()
    matches(one, other)
    assert time.process_time() - begin < 5
