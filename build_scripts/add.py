"""Filing new sources: the file under sources/letters/, a record in sources/register.yml."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from build_scripts.errors import InputError
from build_scripts.model import SourceDocument
from build_scripts.readers import is_companion
from build_scripts.readers.owms import COMPANION
from build_scripts.records import REGISTER, fault_of, load_register
from build_scripts.render.addresses import official_paper

SAFE_NAME = re.compile(r"[^\w.-]+")
# Names of facts → keys of the register.
FILLED = {"title": "titel", "date": "datum", "type": "soort", "kamerstuk": "kamerstuk", "bron": "bron"}


class AlreadyThere(InputError):
    """The archive has the same file, byte for byte."""


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and those in folders and below them, by name; metadata that lies beside a file is not one."""
    for path in paths:
        if path.is_dir():
            found = (one for one in sorted(path.rglob("*")) if one.is_file())
            yield from (one for one in found if not is_companion(one) and not any(part.startswith(".") for part in one.relative_to(path).parts))
        else:
            yield path


def add_source(file: Path, sources: Path) -> Path:
    """Copy a file, and the metadata beside it, into the archive's letters ; gives the new path.

    The bytes stay as they are and nothing is overwritten. Raises InputError where the file can't
    be read or another file has its name, AlreadyThere where the archive has its bytes.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise InputError(str(file), f"can't be read ({error.strerror})", "Check the path") from error
    letters = sources / "letters"
    letters.mkdir(parents=True, exist_ok=True)
    refuse_double(file, content, letters)
    target = letters / (SAFE_NAME.sub("-", file.name).lstrip(".-") or "brief.txt")
    beside, to = (path.with_name(path.stem + COMPANION) for path in (file, target))
    # The same paper in another format has the same metadata beside it.
    taken = next((path for path in (target, to if beside.is_file() and not _same(beside, to) else target) if path.exists()), None)
    if taken:
        raise InputError(str(file), f"another file is called {taken.name}", "Rename yours first")
    if target.name in load_register(sources / REGISTER):
        raise InputError(REGISTER, f"there is a record for {target.name} already", "Rename your file, or remove the record")
    target.write_bytes(content)
    if beside.is_file():
        shutil.copyfile(beside, to)
    return target


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def refuse_double(file: Path, content: bytes, letters: Path) -> None:
    """Raises AlreadyThere where the archive has these bytes under any name."""
    digest = hashlib.sha256(content).hexdigest()
    for other in sorted(letters.iterdir()):
        if other.is_file() and other.stat().st_size == len(content) and hashlib.sha256(other.read_bytes()).hexdigest() == digest:
            raise AlreadyThere(str(file), f"the archive has this file already, as {other.name}", "Nothing was added")


def record_of(document: SourceDocument, papers: Mapping[str, str]) -> dict[str, str]:
    """What the metadata of a document fills in of its record.

    `papers` maps official ids to the files that the archive has them in: a bijlage is tied to its
    `hoofddocument`.
    """
    facts = document.facts
    record = {key: facts[name] for name, key in FILLED.items() if facts.get(name) and not fault_of(key, facts[name])}
    if "kamerstuk" in record:
        record.setdefault("bron", official_paper(record["kamerstuk"]))
    if facts.get("hoofddocument") in papers:
        record["hoort_bij"] = papers[facts["hoofddocument"]]
    return record


def papers_in(sources: Path) -> dict[str, str]:
    """The official ids that the register knows, with the file of each."""
    return {str(one.values["kamerstuk"]): name for name, one in load_register(sources / REGISTER).items() if one.values.get("kamerstuk")}


def write_record(sources: Path, name: str, record: Mapping[str, str]) -> None:
    """Put a record at the register's end; what stands in it already is left as it is."""
    path = sources / REGISTER
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    text = yaml.safe_dump({name: dict(record)}, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(before + ("" if not before or before.endswith("\n") else "\n") + text, encoding="utf-8")
