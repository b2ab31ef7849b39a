"""Filing a new source: the file under sources/letters/, a record in sources/register.yml."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from build_scripts.errors import InputError
from build_scripts.records import REGISTER, load_register

SAFE_NAME = re.compile(r"[^\w.-]+")


def add_source(file: Path, sources: Path) -> Path:
    """Copy a file into the archive's letters ; gives the new path.

    The bytes stay as they are and nothing is overwritten. Raises InputError where the file can't
    be read, is in the archive already (by its bytes), or another file has its name.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(str(file), f"can't be read ({error.strerror})", "Check the path") from error
    letters = sources / "letters"
    letters.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(content).hexdigest()
    for other in sorted(letters.iterdir()):
        if other.is_file() and hashlib.sha256(other.read_bytes()).hexdigest() == digest:
            raise InputError(str(file), f"the archive has this file already, as {other.name}", "Nothing was added")
    target = letters / (SAFE_NAME.sub("-", file.name).lstrip(".-") or "brief.txt")
    if target.exists():
        raise InputError(str(file), f"another file is called {target.name}", "Rename yours first")
    if target.name in load_register(sources / REGISTER):
        raise InputError(REGISTER, f"there is a record for {target.name} already", "Rename your file, or remove the record")
    target.write_bytes(content)
    return target


def write_record(sources: Path, name: str, record: Mapping[str, str]) -> None:
    """Put a record at the register's end; what stands in it already is left as it is."""
    path = sources / REGISTER
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    text = yaml.safe_dump({name: dict(record)}, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(before + ("" if not before or before.endswith("\n") else "\n") + text, encoding="utf-8")
