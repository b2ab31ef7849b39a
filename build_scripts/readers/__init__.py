"""Source file → SourceDocument. One module a format; READERS says which suffix is whose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.model import SourceDocument
from build_scripts.readers.txt import read_txt

READERS: dict[str, Callable[[str, bytes], SourceDocument]] = {
    ".txt": read_txt,
    ".md": read_txt,
}


def read(path: Path) -> SourceDocument:
    """The document in a file, its text untouched.

    Raises InputError where the file can't be read, has an unknown suffix or holds no text.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise InputError(path.name, f"no reader for '{path.suffix}' files", f"Use one of {known}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path.name, f"can't be read ({error.strerror})", "Check its permissions") from error
    return reader(path.name, data)
