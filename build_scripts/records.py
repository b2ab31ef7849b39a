"""What people wrote in sources/*.yml: the register, topics, ministries, dossiers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from build_scripts import lists
from build_scripts.errors import InputError
from build_scripts.model import RESERVED, TYPES, Topic

REGISTER = "register.yml"
# What a record in the register may say; each value's type.
RECORD_KEYS: dict[str, type | tuple[type, ...]] = {
    "id": str, "titel": str, "soort": str, "betreft": str, "datum": str, "kenmerk": str, "ministerie": str, "van": str,
    "aan": str, "bron": str, "kamerstuk": str, "hoort_bij": (str, list), "voorheen": (str, list), "onderwerpen": list, "opmerking": str,
}  # fmt: skip
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Record:
    """One letter's entry in the register: what it says, and the line that it begins on."""

    values: Mapping[str, object]
    line: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that sources/*.yml say. `ministries` maps a full name in lower case to its abbreviation."""

    register: Mapping[str, Record] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    ministries: Mapping[str, str] = field(default_factory=dict)
    dossiers: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)

    def record(self, name: str) -> Mapping[str, object]:
        """What the register says of a source file; empty where it says nothing."""
        found = self.register.get(name)
        return found.values if found else {}


def load_knowledge(sources: Path) -> Knowledge:
    """Read the YAML files of a sources folder; a missing file counts as empty.

    Raises InputError (file, line, likely fix) where one is not YAML or not in its form.
    """
    topics, _ = load_mapping(sources / "topics.yml")
    ministries, _ = load_mapping(sources / "ministeries.yml")
    dossiers, _ = load_mapping(sources / "dossiers.yml")
    abbreviations, _ = load_mapping(sources / "afkortingen.yml")
    return Knowledge(
        register=load_register(sources / REGISTER),
        topics=tuple(_topic(slug, value, sources / "topics.yml") for slug, value in topics.items()),
        ministries={name.lower(): str(short) for short, names in ministries.items() for name in _listed(names)},
        dossiers={str(number): str(title) for number, title in dossiers.items()},
        abbreviations={str(short): _meaning(str(short), full) for short, full in abbreviations.items()},
    )


def _listed(names: object) -> list[str]:
    return [str(name) for name in names] if isinstance(names, list) else [str(names)]


def _meaning(short: str, full: object) -> str:
    if not isinstance(full, str) or not full.strip():
        raise InputError("afkortingen.yml", f"'{short}' has no meaning in words", "Write 'VNG: Vereniging van Nederlandse Gemeenten'")
    return full


def load_register(path: Path) -> dict[str, Record]:
    """The register: source file name → record. Raises InputError for a key or value it can't have."""
    values, lines = load_mapping(path)
    register = {}
    for name, record in values.items():
        record = record or {}
        line = lines.get(str(name), 1)
        if not isinstance(record, dict):
            raise InputError(path.name, f"the record of {name} is not a list of keys", "Write 'key: value' lines, indented", line)
        for key, value in record.items():
            _check(path.name, line, str(name), str(key), value)
        register[str(name)] = Record({key: _plain(value) for key, value in record.items()}, line)
    return register


def _check(file: str, line: int, name: str, key: str, value: object) -> None:
    if key not in RECORD_KEYS:
        known = ", ".join(RECORD_KEYS)
        raise InputError(file, f"{name} has the unknown key '{key}'", f"Use one of: {known}", line)
    if not isinstance(_plain(value), RECORD_KEYS[key]):
        raise InputError(file, f"'{key}' of {name} has a value of the wrong kind", "Write it as text, between quotes", line)
    if key == "id" and (not ADDRESS.fullmatch(str(value)) or value in RESERVED):
        raise InputError(file, f"{name} has the id '{value}', which can't be an address", "Use small letters, digits and hyphens", line)
    old = [value] if isinstance(value, str) else value
    if key == "voorheen" and not all(ADDRESS.fullmatch(str(one)) for one in old):
        raise InputError(file, f"'voorheen' of {name} has what can't have been an address", "Write ids as they were: small letters, digits and hyphens", line)
    if key == "soort" and value not in TYPES:
        raise InputError(file, f"{name} has the unknown soort '{value}'", f"Use one of: {', '.join(TYPES)}", line)


def _plain(value: object) -> object:
    """YAML reads 2024-06-04 as a date and 29325 as a number; here both are text."""
    if isinstance(value, list):
        return [str(item) for item in value]
    return value if value is None else str(value)


def _topic(slug: str, value: object, path: Path) -> Topic:
    if not isinstance(value, dict) or not value.get("naam") or not isinstance(value.get("termen"), list):
        raise InputError(path.name, f"topic '{slug}' needs 'naam' and a list of 'termen'", "See the other topics")
    return Topic(
        slug=str(slug),
        name=str(value["naam"]),
        description=str(value.get("omschrijving", "")),
        terms=tuple(str(term) for term in value["termen"]),
        broader=value.get("breder"),
        theme=value.get("thema"),
    )


def load_mapping(path: Path) -> tuple[dict, dict[str, int]]:
    """A YAML mapping and the line of each of its keys; a missing file counts as empty. Raises InputError."""
    if not path.is_file():
        return {}, {}
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=lists.LOADER)
        values = lists.load(text)
    except UnicodeDecodeError as error:
        raise InputError(path.name, "the file is not UTF-8", "Save it as UTF-8") from error
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        raise InputError(path.name, f"not valid YAML: {what}", "Check indentation, colons and quotes", mark.line + 1 if mark else None) from error
    if values is None:
        return {}, {}
    if not isinstance(values, dict):
        raise InputError(path.name, "the file must map names to values", "Begin each line with 'name:'", 1)
    lines: dict[str, int] = {}
    for key, _ in node.value:
        if key.value in lines:
            raise InputError(path.name, f"'{key.value}' stands in it twice", "Keep one of the two", key.start_mark.line + 1)
        lines[key.value] = key.start_mark.line + 1
    return values, lines
