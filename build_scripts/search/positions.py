"""Where words stand, for true phrases: ask for a rare word and learn which small words are beside it.

A word like "de" stands in so many places that loading them all would cost more than the rest of a
search. So the commonest words have no list of their own. Every other word's list says, at each
place, which common word stands before and after it, and two common words side by side ("in de")
have a list as if they were one word. That proves any phrase, but for a single common word.

docs/assets/zoeken/zinnen.js does the reading half in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from build_scripts.search.codes import SIGNS, decode, encode

MOST_COMMON = 90
RARE_BELOW = 1000
"""A word is common where it is more than one in this many; there are at most MOST_COMMON."""

Places = dict[int, list[tuple[int, int, int]]]
"""By letter: position, number of the common word before (0 if none), number of the one after."""

_SIGN = [ord(sign) for sign in SIGNS]


def common_words(counts: Mapping[str, int]) -> list[str]:
    """The commonest of all words, given how often each stands in the archive; by the alphabet, so that
    one letter more or less hardly ever changes their numbers."""
    least = sum(counts.values()) / RARE_BELOW
    often = [word for word, count in counts.items() if count > least]
    return sorted(sorted(often, key=lambda word: (-counts[word], word))[:MOST_COMMON])


Row = tuple[bytes, bytes, bytes]
"""A unit's places in one letter: each one's distance from the one before, in two digits (how many
times 32, and the rest), and the neighbours. Three columns, because gzip does better with like by like."""


def located(passages: str, numbers: Mapping[str, int]) -> Iterator[tuple[str, int, Row]]:
    """Of one letter each unit, how often it stands there, and where.

    `numbers` has each common word's number from 1. Positions run on from passage to passage, with
    one left out in between, so that no phrase runs over a passage's end.
    """
    found: dict[str, list] = {}
    start = 0
    number = numbers.get
    for line in passages.split("\n"):
        words = line.split(" ") if line else []
        ids = [number(word, 0) for word in words]
        ids += (0, 0)
        for at, word in enumerate(words):
            before, here, after = ids[at - 1], ids[at], ids[at + 1]
            if here:
                if not after:
                    continue
                word = f"{word} {words[at + 1]}"
                after = ids[at + 2]
            place = start + at + 1
            known = found.get(word)
            if known is None:
                found[word] = [place, bytearray(encode(place >> 5)), bytearray((_SIGN[place & 31],)), bytearray((_SIGN[before], _SIGN[after]))]
                continue
            distance = place - known[0]
            known[0] = place
            known[1] += encode(distance >> 5)
            known[2].append(_SIGN[distance & 31])
            known[3] += bytes((_SIGN[before], _SIGN[after]))
        start += len(words) + 1
    return ((unit, len(known[2]), tuple(known[1:])) for unit, known in found.items())


# ---------------------------------------------------------------- reading


def places(columns: Sequence[str]) -> Places:
    """Where a unit stands, from its four columns: the letters, and those of `Row`."""
    found: Places = {}
    heads, highs, lows, beside = decode(columns[0]), iter(decode(columns[1])), columns[2], columns[3]
    numbers = iter(heads)
    letter, at = -1, 0
    for value in numbers:
        letter += (value >> 1) + 1
        position, rows = 0, []
        for _ in range(next(numbers) + 2 if value & 1 else 1):
            position += (next(highs) << 5) + SIGNS.index(lows[at])
            rows.append((position, SIGNS.index(beside[2 * at]), SIGNS.index(beside[2 * at + 1])))
            at += 1
        found[letter] = rows
    return found


def units(words: Sequence[str], common: Sequence[str]) -> list[tuple[int, str]]:
    """The units that prove a phrase, each with its place in it; none for a single common word."""
    small = [word in common for word in words]
    found = [(at, word) for at, word in enumerate(words) if not small[at]]
    proven = {at + side for at, _ in found for side in (-1, 0)}
    for at in range(len(words) - 1):
        if at in proven:
            continue
        middle = at + 1 if at + 2 < len(words) and small[at + 2] else at
        found.append((middle, f"{words[middle]} {words[middle + 1]}"))
        proven |= {middle - 1, middle, middle + 1}
    return sorted(found)


def with_phrase(
    words: Sequence[str], common: Sequence[str], read: Callable[[str], Places]
) -> set[int] | None:
    """The letters where these words stand side by side; None for a single common word."""
    found = starts(words, common, read)
    return None if found is None else {letter for letter, _ in found}


def starts(
    words: Sequence[str], common: Sequence[str], read: Callable[[str], Places]
) -> set[tuple[int, int]] | None:
    """Letter and position of each place where these words stand side by side; None as above."""
    numbers = {word: number for number, word in enumerate(common, 1)}
    proof = units(words, common)
    if not proof:
        return None
    every: set[tuple[int, int]] | None = None
    for at, unit in proof:
        before = numbers.get(words[at - 1], 0) if at else 0
        end = at + unit.count(" ") + 1
        after = numbers.get(words[end], 0) if end < len(words) else 0
        here = _starts(read(unit), at, before, after)
        every = here if every is None else every & here
        if not every:
            return set()
    return every


def _starts(found: Places, at: int, before: int, after: int) -> set[tuple[int, int]]:
    rows: Iterable[tuple[int, tuple[int, int, int]]] = (
        (letter, row) for letter, places in found.items() for row in places
    )
    return {
        (letter, position - at)
        for letter, (position, left, right) in rows
        if (not before or left == before) and (not after or right == after)
    }
