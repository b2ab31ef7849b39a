"""Lists of letters by key, gathered letter by letter and merged, in bounded memory.

What doesn't fit is written to a temporary file in the order of the keys; at the end the files are
read side by side. The outcome is the same however often that happened.
"""

from __future__ import annotations

import heapq
import pickle
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, groupby
from operator import itemgetter, sub
from pathlib import Path

from build_scripts.search.codes import encode

MOST_HELD = 60_000_000
"""Bytes held before a run goes to disk, about."""

_OVERHEAD = 400


def javascript_order(key: str) -> bytes:
    """A sort key that puts strings in the order that JavaScript's `<` gives them (UTF-16)."""
    return key.encode("utf-16-be", "surrogatepass")


def in_order(keys: Iterable[str]) -> list[str]:
    """Strings in that order. It is Python's own where no sign takes two places."""
    every = list(keys)
    return sorted(every, key=None if max("".join(every), default="") < "\U00010000" else javascript_order)


Held = tuple
"""A key in some letters: the key, the first letter, its flag, the last letter, the signs after the first, other columns.
The flag of a letter says that it has the key more than once; how often follows as a number, 0 for twice."""


@lru_cache(maxsize=1 << 16)
def posting(distance: int, count: int) -> bytes:
    """A letter that comes so far behind the one before, with what follows its flag; nothing where it doesn't come behind."""
    return encode((distance - 1) << 1 | (count > 1)) + tail(count) if distance > 0 else b""


def tail(count: int) -> bytes:
    """What follows a letter's flag."""
    return encode(count - 2) if count > 1 else b""


class Lists(dict[str, list[int]]):
    """By key the letters that have it, each followed by how often."""

    def add(self, letter: int, counts: Mapping[str, int]) -> None:
        """The keys that a letter has; letters come in order."""
        for key, count in counts.items():
            pairs = self.get(key)
            if pairs is None:
                self[key] = [letter, count]
            else:
                pairs += letter, count

    def rows(self, mark: str = "") -> list[Held]:
        """What was gathered, with a mark behind each key. All keys go through each step together: there are thousands
        of keys in a few letters each."""
        flat = list(chain.from_iterable(self.values()))
        letters, counts = flat[::2], flat[1::2]
        signs = list(map(posting, map(sub, letters, [0, *letters]), counts))
        rows, first = [], 0
        for key, pairs in self.items():
            end = first + len(pairs) // 2
            rest = tail(counts[first]) + b"".join(signs[first + 1 : end])
            rows.append((key + mark, letters[first], counts[first] > 1, letters[end - 1], rest))
            first = end
        return rows


class Runs:
    """Merges lists of letters that follow each other in the archive."""

    def __init__(self, folder: Path, label: str, most: int = MOST_HELD):
        self._folder, self._label, self._most = folder, label, most
        self._held: dict[str, list] = {}
        self._size = 0
        self._files: list[Path] = []

    def merge(self, shift: int, rows: Iterable[Held]) -> None:
        """Adds lists in which letter 0 is the archive's letter `shift`; all letters come after those that were added before."""
        known, size = self._held, self._size
        for key, first, flag, last, *columns in rows:
            one = known.get(key)
            if one is None:
                known[key] = [first + shift, flag, last + shift, *columns]
                size += _OVERHEAD
            else:
                if one[3].__class__ is bytes:
                    one[3:] = map(bytearray, one[3:])
                one[3] += encode((first + shift - one[2] - 1) << 1 | flag) + columns[0]
                one[2] = last + shift
                for place, column in enumerate(columns[1:], 4):
                    one[place] += column
            size += sum(map(len, columns))
        self._size = size
        if size > self._most:
            self._spill()

    def items(self) -> Iterator[tuple[str, list[str]]]:
        """Each key in JavaScript's order, with its columns. In the first each letter is its distance
        to the one before, doubled, plus the flag; then how often the key stands there."""
        if self._files:
            runs = [_read(path) for path in self._files] + [((javascript_order(key), key, row) for key, row in self._sorted())]
            grouped = (
                (group[0][1], [row for _, _, row in group])
                for _, group in ((key, list(rows)) for key, rows in groupby(heapq.merge(*runs, key=itemgetter(0)), key=itemgetter(0)))
            )
        else:
            grouped = ((key, [row]) for key, row in self._sorted())
        for key, rows in grouped:
            (first, flag, last, *columns), *more = rows
            columns[0] = encode(first << 1 | flag) + columns[0]
            for first, flag, end, *others in more:
                columns = [before + column for before, column in zip(columns, [encode((first - last - 1) << 1 | flag) + others[0], *others[1:]], strict=True)]
                last = end
            yield key, [column.decode() for column in columns]

    def _sorted(self) -> list[tuple[str, list]]:
        held = self._held
        return [(key, held[key]) for key in in_order(held)]

    def _spill(self) -> None:
        path = self._folder / f"{self._label}-{len(self._files)}"
        with path.open("wb") as file:
            for key, row in self._sorted():
                pickle.dump((javascript_order(key), key, row), file, pickle.HIGHEST_PROTOCOL)
        self._files.append(path)
        self._held, self._size = {}, 0


def _read(path: Path) -> Iterator[tuple[bytes, str, list]]:
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return
