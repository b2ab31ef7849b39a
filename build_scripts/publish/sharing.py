"""The files of a new site; those that the old one has already are shared with it, not written again."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path


Place = tuple[int, int, int, int]
"""By what a file that was not touched is known: disk, number on it, size, and when it was written."""
Held = tuple[str, Place]
"""The SHA-256 of a file, and where it lies."""


def sha256(content: bytes) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


class Sharing:
    """Puts files into a new site. `held` has by path those that were put.

    A shared file is one file with two names (a hard link), so nothing may be written into it: a file
    that changes is put anew. Where the disk has no hard links files are written.
    """

    def __init__(self, old: Path, fresh: Path, stood: Mapping[str, Held] | None = None, there: Mapping[str, Held] | None = None):
        """`stood`: by path what is known of files of the old site that nobody touched since; the others are read.
        `there`: the same of what lies in the new site's folder already, and goes with settle() unless it is put."""
        self._old, self._fresh = old, fresh
        self._stood, self._there = stood or {}, dict(there or {})
        self._folders: set[str] = set()
        self.held: dict[str, Held] = {}

    def put(self, path: str, content: bytes) -> None:
        """Puts a file by its path under the site's root, also where there is one already."""
        self.put_all({path: sha256(content)}, lambda: {path: content})

    def put_all(self, digests: Mapping[str, str], contents: Callable[[], Mapping[str, bytes]]) -> None:
        """Puts files whose SHA-256 is known by path; `contents` is asked only where the old site hasn't got them all.

        What somebody changed in the old site is not shared.
        """
        missing = [path for path, digest in digests.items() if not self._lies_there(path, digest) and not self._shared(path, digest)]
        if missing:
            content = contents()
            for path in missing:
                self.held[path] = digests[path], self._written(path, content[path])

    def old(self, path: str) -> Path | None:
        """A file of the old site that nobody touched since it was made."""
        return self._old / path if path in self._stood else None

    def share(self, path: str) -> None:
        """Takes a file of the old site that nobody touched over as it is."""
        self.put_all({path: self._stood[path][0]}, lambda: {path: (self._old / path).read_bytes()})

    def free(self, path: str) -> Path:
        """Where a file that others write is to be: its folder is there, and no such file."""
        return Path(self._free(path))

    def settle(self) -> None:
        """Takes away what lay in the new site's folder and was not put, with folders that are empty then."""
        for path in sorted(self._there.keys() - self.held.keys(), reverse=True):
            with suppress(FileNotFoundError):  # the search index takes its old parts away itself
                os.unlink(os.path.join(self._fresh, path))
            _without_empty(self._fresh, os.path.dirname(path))
        self._there.clear()

    def _lies_there(self, path: str, digest: str) -> bool:
        """Whether the new site's folder has this very file already."""
        held = self._there.get(path)
        if held is None or held[0] != digest:
            return False
        self.held[path] = held
        return True

    def _shared(self, path: str, digest: str) -> bool:
        """Whether the old site had this very file, and the new one has it too."""
        old = os.path.join(self._old, path)
        try:
            held = self._stood.get(path) or _read(old)
            if held[0] != digest:
                return False
            os.link(old, self._free(path))
        except OSError:
            return False
        self.held[path] = held
        return True

    def _written(self, path: str, content: bytes) -> Place:
        target = self._free(path)
        with open(target, "wb") as file:
            file.write(content)
        return place(os.lstat(target))

    def _free(self, path: str) -> str:
        """The file's path in the new site, where no file is and its folder is."""
        target = os.path.join(self._fresh, path)
        folder = os.path.dirname(target)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        lying = self.held.pop(path, None), self._there.pop(path, None)
        if any(lying):
            os.unlink(target)
        return target


def _read(path: str) -> Held:
    """A file that may have been touched. OSError where there is none."""
    found = os.lstat(path)
    if not stat.S_ISREG(found.st_mode):
        raise FileNotFoundError(path)
    return sha256(Path(path).read_bytes()), place(found)


def _without_empty(top: Path, folder: str) -> None:
    while folder:
        try:
            os.rmdir(os.path.join(top, folder))
        except OSError:
            return
        folder = os.path.dirname(folder)


def place(found: os.stat_result) -> Place:
    """By what a file is known, out of what the disk tells of it."""
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
