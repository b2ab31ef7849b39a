"""The files of a new site; those that the old one has already are shared with it, not written again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path


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
        self.digests: dict[str, str] = {}

    def put(self, path: str, content: bytes) -> None:
        """Writes a file by its path under the site's root."""
        target = self._fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)

    def put_all(self, digests: Mapping[str, str], contents: Callable[[], Mapping[str, bytes]]) -> None:
        """Puts files whose SHA-256 is known by path; `contents` is asked only where the old site hasn't got them all."""
        missing = [path for path, digest in digests.items() if not self._shared(path, digest)]
        if missing:
            content = contents()
            for path in missing:
                self.put(path, content[path])
        self.digests.update(digests)

    def _shared(self, path: str, digest: str) -> bool:
        """Whether the old site had this very file, and the new one has it too. What somebody changed in the old site is not."""
        old, target = self._old / path, self._fresh / path
        try:
            if old.is_symlink() or sha256(old.read_bytes()) != digest:
                return False
            target.parent.mkdir(parents=True, exist_ok=True)
            os.link(old, target)
        except OSError:
            return False
        return True
