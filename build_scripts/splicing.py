"""Large files put together from pieces: those that the old site's file has already are copied from it by the range, by the system.

A strip tells what a file consists of: for each piece CHUNK bytes, its digest and its length. What holds for the bytes
of a file holds for the rows of a table too: there a length is a number of rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

DIGEST = 12
"""Bytes of a piece's digest: pieces of one file that differ don't get the same one."""
CHUNK = DIGEST + 4
BLOCK = 1_000_000
"""Bytes that are copied at once."""
MOST_WAITING = 4_000_000
"""Bytes of new pieces in memory, of all files of a Splices together."""


class Places(Protocol):
    """Where files of a site are, by their path in it (publish.Sharing)."""

    def old(self, path: str) -> Path | None:
        """A file of the old site that nobody touched since it was made."""

    def share(self, path: str) -> None:
        """Takes a file of the old site over as it is."""

    def free(self, path: str) -> Path:
        """Where the file is to be written; there is none yet."""


def chunk(content: bytes) -> bytes:
    """What a strip tells of a piece."""
    return chunk_of(digest(content), len(content))


def chunk_of(found: bytes, length: int) -> bytes:
    """The same of a piece whose digest is known."""
    return found[:DIGEST] + length.to_bytes(4, "big")


def digest(content: bytes) -> bytes:
    """The digest of a piece."""
    return hashlib.blake2b(content, digest_size=DIGEST).digest()


def chunks(strip: bytes) -> Iterator[bytes]:
    """The pieces of a strip."""
    return (strip[at : at + CHUNK] for at in range(0, len(strip), CHUNK))


def length(one: bytes) -> int:
    """The length of a piece."""
    return int.from_bytes(one[DIGEST:], "big")


class Runs:
    """Pieces that follow each other in a strip, found again one by one: a run of them is one copy."""

    def __init__(self, before: bytes):
        """`before`: the strip that pieces are looked for in."""
        self._where: dict[bytes, int] = {}
        self.size = 0
        for one in chunks(before):
            self._where.setdefault(one, self.size)
            self.size += length(one)
        self.start = self.end = 0
        """The run that was found and is not yet copied."""

    def __bool__(self) -> bool:
        return self.end > self.start

    def has(self, one: bytes) -> bool:
        """Whether a piece is in the strip."""
        return one in self._where

    def goes_on(self, one: bytes) -> bool:
        """Whether the run goes on with this piece, which is in the strip; a run that had not begun begins."""
        at = self._where[one]
        if self and at != self.end:
            return False
        self.start, self.end = (self.start, self.end + length(one)) if self else (at, at + length(one))
        return True

    def taken(self) -> tuple[int, int]:
        """The run, which is over."""
        found = self.start, self.end
        self.start = self.end = 0
        return found

    @property
    def whole(self) -> bool:
        """Whether the run is all of what the strip tells of."""
        return self.end - self.start == self.size > 0


@dataclass(slots=True)
class _File:
    """One file: its strip as it grows, what the old one has, and what is to be written: ranges of the old one, and bytes."""

    runs: Runs
    old: Path | None
    strip: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, int] | bytes] = field(default_factory=list)
    target: Path | None = None


class Splices:
    """Files of a site that grow piece by piece. `strips`: by path, for the next build, when all is written."""

    def __init__(self, places: Places, before: dict[str, bytes]):
        """`before`: the strips of the old site's files."""
        self._places, self._before = places, before
        self._files: dict[str, _File] = {}
        self._size = 0
        self.strips: dict[str, bytes] = {}

    def has(self, path: str, one: bytes) -> bool:
        """Whether the old file at a path has this piece, so that add() needs no content."""
        return self._file(path).runs.has(one)

    def begun(self, path: str) -> bool:
        """Whether there is a piece of this file already."""
        return path in self._files and bool(self._files[path].strip)

    def add(self, path: str, one: bytes, content: bytes = b"") -> None:
        """The next piece of a file, with its content where the old file lacks it."""
        file = self._file(path)
        file.strip += one
        if file.runs.has(one):
            if not file.runs.goes_on(one):
                file.waiting.append(file.runs.taken())
                file.runs.goes_on(one)
            return
        if file.runs:
            file.waiting.append(file.runs.taken())
        file.waiting.append(content)
        self._size += len(content)
        if self._size > MOST_WAITING:
            self._write_waiting()

    def close(self, path: str) -> None:
        """Writes the rest of one file, or takes the old one over where nothing of it changed."""
        file = self._files.pop(path)
        self.strips[path] = bytes(file.strip)
        if not file.waiting and file.target is None and file.runs.whole:
            self._places.share(path)
            return
        if file.runs:
            file.waiting.append(file.runs.taken())
        self._write(path, file)

    def close_all(self) -> None:
        """Writes the rest of all files."""
        for path in list(self._files):
            self.close(path)

    def _file(self, path: str) -> _File:
        if path not in self._files:
            old = self._places.old(path)
            self._files[path] = _File(Runs(self._before.get(path, b"") if old else b""), old)
        return self._files[path]

    def _write_waiting(self) -> None:
        for path, file in self._files.items():
            if file.waiting:
                self._write(path, file)
        self._size = 0

    def _write(self, path: str, file: _File) -> None:
        if file.target is None:
            file.target = self._places.free(path)
        with file.target.open("ab") as target:
            for one in file.waiting:
                if isinstance(one, bytes):
                    target.write(one)
                elif file.old:
                    copy_range(file.old, target, *one)
        file.waiting.clear()


def copy_range(source: Path, target: BinaryIO, start: int, end: int) -> None:
    """Appends the bytes of a file from `start` to before `end` to an open one."""
    with source.open("rb") as file:
        file.seek(start)
        while start < end:
            block = file.read(min(BLOCK, end - start))
            if not block:
                raise OSError(f"{source}: shorter than it was")
            target.write(block)
            start += len(block)
