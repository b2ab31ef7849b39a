"""Phrases: where words stand side by side, by what positions.py wrote about the places of words.

docs/assets/zoeken/zinnen.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from build_scripts.search.codes import SIGNS, decode
from build_scripts.search.positions import JOINT, LONGEST_UNIT

Place = tuple[int, list[int], list[int]]
"""Position, and the numbers of the common words before and after it, the nearest first."""

Places = dict[int, list[Place]]
"""By letter where a unit stands. Of a few common words that is just IN_TITLE or nothing."""

IN_TITLE: Place = (1, [], [])

_NUMBERS = {sign: number for number, sign in enumerate(SIGNS)}
_NONE = SIGNS[0]


def places(columns: Sequence[str], counts: Sequence[tuple[int, int]]) -> Places:
    """Where a unit stands: `columns` are those behind the list of letters (see `located`), `counts` what that
    list says, letters and how often; of a few common words that is 2 where they are in the title."""
    if not columns[0]:
        return {letter: [IN_TITLE] if often > 1 else [] for letter, often in counts}
    highs, lows, beside, at = iter(decode(columns[0])), columns[1], iter(columns[2]), 0
    found: Places = {}
    for letter, often in counts:
        position, rows = 0, []
        for low in lows[at : at + often]:
            position += (next(highs) << 5) + _NUMBERS[low]
            rows.append((position, _numbers(beside), _numbers(beside)))
        found[letter] = rows
        at += often
    return found


def _numbers(signs: Iterator[str]) -> list[int]:
    return [_NUMBERS[sign] for sign in iter(signs.__next__, _NONE)]


def units(words: Sequence[str], common: Collection[str]) -> list[tuple[int, str]]:
    """The units that prove a phrase, each with its place in it; none for a single common word."""
    found = [(at, word) for at, word in enumerate(words) if word not in common]
    size = min(len(words), LONGEST_UNIT)
    if found or size < 2:
        return found
    return [(at, JOINT.join(words[at : at + size])) for at in range(len(words) - size + 1)]


def with_phrase(words: Sequence[str], common: Sequence[str], read: Callable[[str], Places]) -> set[int] | None:
    """The letters where these words stand side by side; None for a single common word."""
    proof = units(words, common)
    if len(proof) == 1 and JOINT in proof[0][1]:
        return set(read(proof[0][1]))
    return {letter for letter, _ in _starts(words, common, proof, read)} if proof else None


def in_title(
    words: Sequence[str], common: Sequence[str], read: Callable[[str], Places], lengths: Callable[[], Sequence[int]]
) -> set[int] | None:  # fmt: skip
    """The same within the titles, which have these lengths in words."""
    proof = units(words, common)
    if not proof:
        return None
    sizes = lengths()
    return {letter for letter, first in _starts(words, common, proof, read) if first + len(words) - 1 <= sizes[letter]}


def _starts(
    words: Sequence[str], common: Sequence[str], proof: Sequence[tuple[int, str]], read: Callable[[str], Places]
) -> set[tuple[int, int]]:  # fmt: skip
    """Letter and position of each place where these words stand side by side."""
    numbers = {word: number for number, word in enumerate(common, 1)}
    every: set[tuple[int, int]] | None = None
    for at, unit in proof:
        alone = JOINT not in unit
        before = _ahead(reversed(words[:at]), numbers) if alone else []
        after = _ahead(words[at + 1 :], numbers) if alone else []
        here = {
            (letter, position - at)
            for letter, rows in read(unit).items()
            for position, left, right in rows
            if left[: len(before)] == before and right[: len(after)] == after
        }
        every = here if every is None else every & here
        if not every:
            return set()
    return every or set()


def _ahead(words: Iterable[str], numbers: Mapping[str, int]) -> list[int]:
    return [numbers[word] for word in takewhile(numbers.__contains__, words)]
