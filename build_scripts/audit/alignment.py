"""What two long readings have in common, in order, in n log n time: what stands once in both anchors the rest.

As `git diff --patience` does: equal beginnings and ends go first, then the items that both hold once,
in the same order, cut what is left in small stretches, which difflib compares.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

SMALL = 400
"""Items: stretches up to this length are compared item by item, longer ones without anchors in pieces of it."""

Span = tuple[int, int, int, int]
"""Items `a:b` of the one reading, and `c:d` of the other."""


def matches(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """The stretches that both have, as (start in one, start in other, length), in order and touching nowhere.

    >>> matches("abxd", "abyd")
    [(0, 0, 2), (3, 3, 1)]
    """
    found: list[tuple[int, int, int]] = []
    for i, j, size in _stretches(one, other):
        if found and found[-1][0] + found[-1][2] == i and found[-1][1] + found[-1][2] == j:
            i, j, size = found[-1][0], found[-1][1], found.pop()[2] + size
        found.append((i, j, size))
    return found


def differing(one: Sequence[str], other: Sequence[str]) -> Iterator[Span]:
    """The stretches between the matches, in order."""
    a = c = 0
    for i, j, size in [*matches(one, other), (len(one), len(other), 0)]:
        if a < i or c < j:
            yield a, i, c, j
        a, c = i + size, j + size


def _stretches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    waiting: list[Span] = [(0, len(one), 0, len(other))]
    while waiting:
        a, b, c, d = waiting.pop()
        front, back = _common_ends(one, other, (a, b, c, d))
        if front:
            yield a, c, front
        a, b, c, d = a + front, b - back, c + front, d - back
        if back:
            # Its turn comes behind the middle: an equal end is found again as an equal beginning.
            waiting.append((b, b + back, d, d + back))
        if a == b or c == d:
            continue
        if max(b - a, d - c) <= SMALL:
            matcher = SequenceMatcher(None, one[a:b], other[c:d], autojunk=False)
            yield from ((a + i, c + j, size) for i, j, size in matcher.get_matching_blocks() if size)
        else:
            waiting += reversed(_parts(one, other, (a, b, c, d)))


def _common_ends(one: Sequence[str], other: Sequence[str], span: Span) -> tuple[int, int]:
    """How many items both begin with, and how many of the rest both end with."""
    a, b, c, d = span
    most, front, back = min(b - a, d - c), 0, 0
    while front < most and one[a + front] == other[c + front]:
        front += 1
    while back < most - front and one[b - 1 - back] == other[d - 1 - back]:
        back += 1
    return front, back


def _parts(one: Sequence[str], other: Sequence[str], span: Span) -> list[Span]:
    """A long stretch cut before each of its anchors; where it has none, in pieces that are as long as SMALL at most."""
    a, b, c, d = span
    anchors = _anchors(one, other, span)
    if not anchors:
        pieces = -(-max(b - a, d - c) // SMALL)
        anchors = [(a + (b - a) * piece // pieces, c + (d - c) * piece // pieces) for piece in range(1, pieces)]
    cuts = [(a, c), *(cut for cut in anchors if cut != (a, c)), (b, d)]
    return [(i, k, j, m) for (i, j), (k, m) in zip(cuts, cuts[1:])]


def _anchors(one: Sequence[str], other: Sequence[str], span: Span) -> list[tuple[int, int]]:
    """The places of items that stand once in both, as many as are in the same order in both."""
    a, b, c, d = span
    ours, theirs = Counter(one[a:b]), Counter(other[c:d])
    places = {other[at]: at for at in range(c, d) if theirs[other[at]] == 1}
    return _rising([(at, places[one[at]]) for at in range(a, b) if ours[one[at]] == 1 and one[at] in places])


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that rise in both numbers; they come in order of the first (patience sorting)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [value]
        last[pile : pile + 1] = [at]
    at, rising = last[-1] if last else -1, []
    while at >= 0:
        rising.append(pairs[at])
        at = before[at]
    return rising[::-1]
