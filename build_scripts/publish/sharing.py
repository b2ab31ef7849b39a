"""The files of a new site; those that the old one has already are shared with it, not written again."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path


Place = tuple[int, int, int, int]
"""By what a file that was not touched is known: disk, number on it, size, and when it was written."""
Places = tuple[Place, ...]


def sha256(content: bytes) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


class Sharing:
    """Puts files into a new site. `digests` has by path the SHA-256 of those whose content was known beforehand.

    A shared file is one file with two names (a hard link), so nothing may be written into it: a file
    that changes is put anew. Where the disk has no hard links files are written.
    """

    def __init__(self, old: Path, fresh: Path):
        self._old, self._fresh = old, fresh
        self._folders: set[str] = set()
        self.digests: dict[str, str] = {}

    def put(self, path: str, content: bytes) -> None:
        """Writes a file by its path under the site's root, also where there is one already."""
        self.digests.pop(path, None)
        target = self._fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)

    def put_all(self, digests: Mapping[str, str], contents: Callable[[], Mapping[str, bytes]], stood: Places = ()) -> Places:
        """Puts files whose SHA-256 is known by path; `contents` is asked only where the old site hasn't got them all.

        Gives where the files lie. `stood` is what this gave when the same files were put before: one that lies there still was not
        touched since and need not be read. What somebody changed in the old site is not shared.
        """
        known = stood if len(stood) == len(digests) else (None,) * len(digests)
        missing = [path for (path, digest), place in zip(digests.items(), known) if not self._shared(path, digest, place)]
        if missing:
            content = contents()
            for path in missing:
                self.put(path, content[path])
        self.digests.update(digests)
        return stood if stood and not missing else tuple(place(os.lstat(self._fresh / path)) for path in digests)

    def _make(self, folder: str) -> None:
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)

    def _shared(self, path: str, digest: str, stood: Place | None) -> bool:
        """Whether the old site had this very file, and the new one has it too."""
        old, target = os.path.join(self._old, path), os.path.join(self._fresh, path)
        try:
            found = os.lstat(old)
            if not stat.S_ISREG(found.st_mode) or (place(found) != stood and sha256(Path(old).read_bytes()) != digest):
                return False
            self._make(os.path.dirname(target))
            os.link(old, target)
        except OSError:
            return False
        return True


def place(found: os.stat_result) -> Place:
    """By what a file is known, out of what the disk tells of it."""
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
