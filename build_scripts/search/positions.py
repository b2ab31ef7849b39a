"""Where words stand, for true phrases: ask for a rare word and learn which small words are beside it.

A word like "de" stands in so many places that loading them all would cost more than the rest of a
search. So the commonest words have no list of their own. Every other word's list says, at each
place, which common words stand before it, back to the nearest word that isn't common or the passage's
beginning, and which after it. That proves any phrase with one word that isn't common. Of two or three
common words side by side ("in de") a list says just which letters have them, and whether in their
title; four of them are listed as if they were one word, and prove what is longer.

phrases.py reads them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, filterfalse, pairwise, repeat
from operator import sub
from sys import byteorder

from build_scripts.search.codes import LAST, SIGNS, encode
from build_scripts.search.spill import Held, Lists, posting, tail

MOST_COMMON = 90
RARE_BELOW = 1000
"""A word is common where it is more than one in this many; there are at most MOST_COMMON."""

LONGEST_UNIT = 8
"""Common words that are listed together where there are more of them than this; two and more are listed, too."""

JOINT = "_"
"""Between the common words of a unit: no word has it."""

_FAR = 32 * LAST
_HIGHS, _LOWS = SIGNS.encode().ljust(256), bytes(ord(SIGNS[octet >> 3]) for octet in range(256))
_LOW, _HIGH = (0, 1) if byteorder == "little" else (7, 6)
_NONE = SIGNS[0]
_NOTHING = _NONE.encode() * 2
_RARE, _LINE = " ", "\n"


def common_words(counts: Mapping[str, int]) -> list[str]:
    """The commonest of all words, given how often each stands in the archive; by the alphabet, so that
    one letter more or less hardly ever changes their numbers."""
    least = sum(counts.values()) / RARE_BELOW
    often = [word for word, count in counts.items() if count > least]
    return sorted(sorted(often, key=lambda word: (-counts[word], word))[:MOST_COMMON])


_LONG = re.compile(rf"(?=([^{_RARE}{_LINE}]{{{LONGEST_UNIT}}}))")


class _Gaps(dict[str, tuple[bytes, bytes, tuple[str, ...], int]]):
    """By what stands between two words that aren't common, as signs: how it stands after the first and
    before the second, the units of common words in it, and how far the second is from the first."""

    def __missing__(self, gap: str) -> tuple[bytes, bytes, tuple[str, ...], int]:
        lines = gap.split(_LINE)
        small = [line[at : at + size] for line in lines for size in range(2, LONGEST_UNIT) for at in range(len(line) - size + 1)]
        after, before = lines[0] + _NONE, lines[-1][::-1] + _NONE
        self[gap] = found = after.encode(), before.encode(), tuple(small), len(gap) + 1
        return found


def located(letters: Sequence[str], common: Sequence[str]) -> list[Held]:
    """The units of letters, given as their passages, each with the letters where it stands (by their
    number among these) and three columns about each place: its distance from the one before it in that letter, in two
    digits (how many times 32, and the rest), and the common words beside it. Columns, because gzip does
    better with like by like; those of a few common words are empty.

    Positions run on from passage to passage, with one left out in between, so that no phrase runs over
    a passage's end.
    """
    signs = dict(zip(common, SIGNS[1:])) | {_LINE: _LINE, "": ""}
    gaps, small = _Gaps(), Lists()
    found: dict[str, list] = defaultdict(list)  # by unit its places (position, and the letter's number times `room`), each followed by what is beside it
    room = 2 * max(map(len, letters)) + 2  # half of that is more than any letter's positions
    for number, text in enumerate(letters):
        tokens = text.replace(_LINE, f" {_LINE} ").split(" ")
        coded = "".join(map(signs.get, tokens, repeat(_RARE)))
        between = coded.split(_RARE)
        told = list(map(gaps.__getitem__, between))
        place = number * room
        for token, one, other in zip(filterfalse(signs.__contains__, tokens), told, told[1:]):  # noqa: B905
            place += one[3]
            found[token] += place, one[1] + other[0]
        for one in _LONG.finditer(coded) if max(map(len, between)) >= LONGEST_UNIT else ():
            found[_spelt(one[1], common)] += number * room + one.start() + 1, _NOTHING
        counts = dict.fromkeys(chain.from_iterable([gaps[gap][2] for gap in set(between)]), 1)
        title = coded.partition(_LINE)[0].split(_RARE)
        small.add(number, counts | dict.fromkeys(chain.from_iterable([gaps[gap][2] for gap in title]), 2))
    rows = [(_spelt(unit, common), *rest, b"", b"", b"") for unit, *rest in small.rows()]
    return rows + _rows(found, room)


def _rows(found: Mapping[str, Sequence], room: int) -> list[Held]:
    """The rows of units. All their places go through each step together: there are thousands of units with a few places each."""
    flat = list(chain.from_iterable(found.values()))
    here, around = flat[::2], flat[1::2]
    borders = [size >> 1 for size in accumulate(map(len, found.values()), initial=0)]
    steps, half = list(map(sub, here, [0, *here])), room // 2
    for first in borders[:-1]:
        steps[first] = 0
    distances = [step if 0 < step < half else place % room for step, place in zip(steps, here, strict=True)]
    far = [at for at, distance in enumerate(distances) if distance >= _FAR] if max(distances, default=0) >= _FAR else []
    highs, lows = _digits(distances)
    firsts = [at for at, step in enumerate(steps) if not 0 < step < half]  # in their letter
    letters = [here[at] // room for at in firsts]
    counts = list(map(sub, [*firsts[1:], len(here)], firsts))
    heads = list(map(posting, map(sub, letters, [0, *letters]), counts))
    rows, last = [], 0
    for unit, (start, end) in zip(found, pairwise(borders), strict=True):
        first, last = last, bisect_left(firsts, end, last)
        rest = tail(counts[first]) + b"".join(heads[first + 1 : last])
        row = unit, letters[first], counts[first] > 1, letters[last - 1], rest
        high = highs[start:end]
        if far and bisect_left(far, start) < bisect_left(far, end):
            high = b"".join([encode(distance >> 5) for distance in distances[start:end]])
        rows.append((*row, high, lows[start:end], b"".join(around[start:end])))
    return rows


def _digits(distances: Sequence[int]) -> tuple[bytes, bytes]:
    """Of each distance below _FAR the sign of how many times 32 it has, and the sign of the rest."""
    octets = array("Q", [distance << 3 for distance in distances]).tobytes()
    return octets[_HIGH :: 8].translate(_HIGHS), octets[_LOW::8].translate(_LOWS)


def _spelt(signs: str, common: Sequence[str]) -> str:
    """A unit of common words in full."""
    return JOINT.join([common[SIGNS.index(sign) - 1] for sign in signs])
