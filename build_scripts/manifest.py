"""The list of a folder's files with the SHA-256 of each, in the form of sha256sum, and whether they are as listed.

`sha256sum --check SHA256SUMS` reads it too.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.signs import replacing

NAME = "SHA256SUMS"
_LINE = re.compile(r"(\\?)([0-9a-f]{64})  (.+)")
_ESCAPED = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_PLAIN = {escape: char for char, escape in _ESCAPED.items()}
_escaped = replacing({ord(char): escape for char, escape in _ESCAPED.items()})


@dataclass(frozen=True, slots=True)
class Differences:
    """Paths of files that are not as listed. All empty: the folder is whole."""

    files: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def none(self) -> bool:
        return not (self.changed or self.missing or self.extra)


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def listing(digests: Iterable[tuple[str, str]]) -> bytes:
    """The list as bytes, from pairs of path and SHA-256; sorted by path."""
    return "".join(_line(path, found) for path, found in sorted(digests)).encode("utf-8", "surrogateescape")


def files(folder: Path) -> list[str]:
    """The paths of all files of a folder but the list itself, in order."""
    top = len(os.path.join(folder, ""))
    found = (os.path.join(root, name)[top:] for root, _, names in os.walk(folder) for name in names)
    return sorted(path.replace(os.sep, "/") for path in found if path != NAME)


def write_manifest(folder: Path, digests: Iterable[tuple[str, str]]) -> None:
    """Writes the list of a folder's files into it, from pairs of path and SHA-256."""
    (folder / NAME).write_bytes(listing(digests))


def verify(folder: Path) -> Differences:
    """Holds a folder against its list. Raises InputError where there is no list, or it is none."""
    manifest = folder / NAME
    try:
        text = manifest.read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise InputError(str(folder), f"there is no {NAME} ({error.strerror})", "Name the folder of a site, or of an unzipped bundle") from error
    listed = dict(_read(manifest, number, line) for number, line in enumerate(text.removesuffix("\n").split("\n"), 1) if line)
    there = set(files(folder))
    changed = [path for path, wanted in listed.items() if path in there and digest(folder / path) != wanted]
    return Differences(len(listed), tuple(changed), tuple(sorted(set(listed) - there)), tuple(sorted(there - set(listed))))


def _line(path: str, found: str) -> str:
    escaped = _escaped(path)
    return f"{'' if escaped == path else chr(92)}{found}  {escaped}\n"


def _read(manifest: Path, number: int, line: str) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    if not found:
        raise InputError(str(manifest), "this line is no SHA-256 and path", "Take the list that came with the folder", number)
    path = re.sub(r"\\.", lambda escape: _PLAIN.get(escape[0], escape[0]), found[3]) if found[1] else found[3]
    return path, found[2]
