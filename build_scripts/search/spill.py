"""Lists of letters by key, gathered letter by letter and merged, in bounded memory.

What doesn't fit is written to a temporary file in the order of the keys; at the end the files are
read side by side. The outcome is the same however often that happened.
"""

from __future__ import annotations

import heapq
import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from build_scripts.search.codes import encode

MOST_HELD = 60_000_000
"""Bytes held before a run goes to disk, about."""

_OVERHEAD = 400


def javascript_order(key: str) -> bytes:
    """A sort key that puts strings in the order that JavaScript's `<` gives them (UTF-16)."""
    return key.encode("utf-16-be", "surrogatepass")


Row = tuple[str, bool, bytes, Sequence[bytes]]
"""What there is to say of one key in one letter: a flag beside the letter's number, a tail behind
it, and other columns that go by themselves."""

Held = tuple
"""A key in some letters: the key, the first letter, its flag, the last letter, the signs after the first, other columns."""


class Lists:
    """Gathers, for each key, the letters that have it and what there is to say of each."""

    def __init__(self) -> None:
        self._held: dict[str, list] = {}  # key: first letter, its flag, last letter, signs after the first, columns

    def add(self, letter: int, rows: Iterable[Row]) -> None:
        """The keys that a letter has; letters come in order. One call for all of them: there are
        thousands of letters with a thousand keys each."""
        held = self._held
        for key, flag, tail, columns in rows:
            one = held.get(key)
            if one is None:
                held[key] = [letter, flag, letter, bytearray(tail), *map(bytearray, columns)]
            else:
                one[3] += encode((letter - one[2] - 1) << 1 | flag) + tail
                one[2] = letter
                for place, column in enumerate(columns, 4):
                    one[place] += column

    def rows(self) -> list[Held]:
        """What was gathered."""
        return [(key, first, flag, last, *map(bytes, signs)) for key, (first, flag, last, *signs) in self._held.items()]


class Runs:
    """Merges lists of letters that follow each other in the archive."""

    def __init__(self, folder: Path, label: str, most: int = MOST_HELD):
        self._folder, self._label, self._most = folder, label, most
        self._held: dict[str, list] = {}
        self._size = 0
        self._files: list[Path] = []

    def merge(self, shift: int, rows: Iterable[Held]) -> None:
        """Adds lists in which letter 0 is the archive's letter `shift`; all letters come after those that were added before."""
        held, size = self._held, self._size
        for key, first, flag, last, *columns in rows:
            one = held.get(key)
            if one is None:
                held[key] = [first + shift, flag, last + shift, *map(bytearray, columns)]
                size += _OVERHEAD
            else:
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
        to the one before, doubled, plus the flag; then its tail."""
        runs = [_read(path) for path in self._files] + [iter(self._sorted())]
        for _, group in groupby(heapq.merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            columns: list[bytearray] = []
            before, name = -1, ""
            for _, key, (first, flag, last, rest, *others) in group:
                columns = columns or [bytearray() for _ in range(1 + len(others))]
                columns[0] += encode((first - before - 1) << 1 | flag) + rest
                for column, more in zip(columns[1:], others, strict=True):
                    column += more
                before, name = last, key
            yield name, [column.decode() for column in columns]

    def _sorted(self) -> list[tuple[bytes, str, list]]:
        rows = ((javascript_order(key), key, held) for key, held in self._held.items())
        return sorted(rows, key=itemgetter(0))

    def _spill(self) -> None:
        path = self._folder / f"{self._label}-{len(self._files)}"
        with path.open("wb") as file:
            for row in self._sorted():
                pickle.dump(row, file, pickle.HIGHEST_PROTOCOL)
        self._files.append(path)
        self._held, self._size = {}, 0


def _read(path: Path) -> Iterator[tuple[bytes, str, list]]:
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return
