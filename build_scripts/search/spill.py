"""Lists of letters by key, gathered letter by letter, in bounded memory.

What doesn't fit is written to a temporary file in the order of the keys; at the end the files are
read side by side. The outcome is the same however often that happened.
"""

from __future__ import annotations

import heapq
import pickle
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from build_scripts.search.codes import encode

MOST_HELD = 200_000_000
"""Bytes held before a run goes to disk, about."""

_OVERHEAD = 400


def javascript_order(key: str) -> bytes:
    """A sort key that puts strings in the order that JavaScript's `<` gives them (UTF-16)."""
    return key.encode("utf-16-be", "surrogatepass")


class Runs:
    """Gathers, for each key, the letters that have it and what there is to say of each."""

    def __init__(self, folder: Path, label: str, most: int = MOST_HELD):
        self._folder, self._label, self._most = folder, label, most
        self._held: dict[str, list] = {}  # key: first letter, its flag, last letter, signs after the first
        self._size = 0
        self._files: list[Path] = []

    def add(self, key: str, letter: int, flag: bool, tail: bytes = b"", *columns: bytes) -> None:
        """A letter that has this key; letters come in order. `tail` follows its number, the other
        columns go by themselves."""
        held = self._held.get(key)
        if held is None:
            self._held[key] = [letter, flag, letter, bytearray(tail), *map(bytearray, columns)]
            self._size += _OVERHEAD
        else:
            held[3] += encode((letter - held[2] - 1) << 1 | flag) + tail
            held[2] = letter
            for place, column in enumerate(columns, 4):
                held[place] += column
        self._size += 1 + len(tail) + sum(map(len, columns))
        if self._size > self._most:
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
