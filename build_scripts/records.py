"""What people wrote in sources/*.yml: the register, topics, ministries, dossiers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_scripts.edtf import span
from build_scripts.errors import InputError
from build_scripts.lists import load_mapping
from build_scripts.model import OFFICIAL_ID, RESERVED, TYPES, Topic

REGISTER = "register.yml"
# What a record in the register may say; each value's type.
RECORD_KEYS: dict[str, type | tuple[type, ...]] = {
    "id": str, "titel": str, "soort": str, "betreft": str, "datum": str, "kenmerk": str, "ministerie": str, "van": str,
    "aan": str, "bron": str, "kamerstuk": str, "hoort_bij": (str, list), "voorheen": (str, list), "onderwerpen": list, "opmerking": str,
}  # fmt: skip
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WEB = re.compile(r"https?://[^\s/]\S*")
LONGEST_ID = 150
"""Signs: with what a build puts around it, it must be a file's name."""


class Form(NamedTuple):
    """What a value must be like; `what` and `fix` say so to a person."""

    fits: Callable[[str], object]
    what: str
    fix: str


def _is_address(text: str) -> bool:
    return bool(ADDRESS.fullmatch(text)) and len(text) <= LONGEST_ID and text not in RESERVED


# Keys of a record whose value has a form of its own.
FORMS = {
    "id": Form(_is_address, "address", "Use small letters, digits and hyphens"),
    "voorheen": Form(ADDRESS.fullmatch, "address that can have been", "Write ids as they were: small letters, digits and hyphens"),
    "soort": Form(TYPES.__contains__, "known soort", f"Use one of: {', '.join(TYPES)}"),
    "datum": Form(span, "date", "Write 2024-06-04, 2024-06, 2024, or two with a / between them"),
    "bron": Form(WEB.fullmatch, "web address", "Write it from https:// on"),
    "kamerstuk": Form(OFFICIAL_ID.fullmatch, "official id", "Write it as kst-29325-156"),
}


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
    topics = load_topics(sources / "topics.yml")
    ministries, _ = load_mapping(sources / "ministeries.yml")
    dossiers, _ = load_mapping(sources / "dossiers.yml")
    abbreviations, _ = load_mapping(sources / "afkortingen.yml")
    return Knowledge(
        register=load_register(sources / REGISTER, frozenset(topic.slug for topic in topics)),
        topics=topics,
        ministries={_words("ministeries.yml", short, name).lower(): str(short) for short, names in ministries.items() for name in _listed(names)},
        dossiers={str(number): _words("dossiers.yml", number, title) for number, title in dossiers.items()},
        abbreviations={str(short): _words("afkortingen.yml", short, full) for short, full in abbreviations.items()},
    )


def _listed(names: object) -> list[object]:
    return names if isinstance(names, list) else [names]


def _words(file: str, short: object, full: object) -> str:
    if not isinstance(full, str) or not full.strip():
        raise InputError(file, f"'{short}' has no meaning in words", "Write the words behind its colon, as the other lines do")
    return full


def load_register(path: Path, topics: Collection[str] | None = None) -> dict[str, Record]:
    """The register: source file name → record. Raises InputError for a key or value it can't have.

    `topics` are the onderwerpen that may be named; None where that doesn't matter.
    """
    values, lines = load_mapping(path)
    register = {}
    for name, record in values.items():
        record = record or {}
        line = lines[name]
        if not isinstance(record, dict):
            raise InputError(path.name, f"the record of {name} is not a list of keys", "Write 'key: value' lines, indented", line)
        for key, value in record.items():
            fault = fault_of(str(key), value, topics)
            if fault:
                raise InputError(path.name, f"{name}: {fault[0]}", fault[1], line)
        register[str(name)] = Record({key: _plain(value) for key, value in record.items()}, line)
    return register


def fault_of(key: str, value: object, topics: Collection[str] | None = None) -> tuple[str, str] | None:
    """What is wrong with a value in a record, and the likely fix; None where it can stand.

    `topics` are the onderwerpen that may be named; None where that doesn't matter.
    """
    if key not in RECORD_KEYS:
        return f"unknown key '{key}'", f"Use one of: {', '.join(RECORD_KEYS)}"
    if value is None:
        return f"'{key}' has no value", "Write one, or take the line out"
    plain = _plain(value)
    if not isinstance(plain, RECORD_KEYS[key]):
        return f"'{key}' has a value of the wrong kind", f"Write {'a list: [one, other]' if RECORD_KEYS[key] is list else 'it as text, between quotes'}"
    said = plain if isinstance(plain, list) else [plain]
    for one in said:
        if any(ord(char) < 32 for char in one):
            return f"'{key}' holds a line's end or a control character", "Write it on one line"
        if key in FORMS and not FORMS[key].fits(one):
            return f"'{key}' is '{one}', which is no {FORMS[key].what}", FORMS[key].fix
        if key == "onderwerpen" and topics is not None and one not in topics:
            return f"'onderwerpen' names '{one}', which topics.yml doesn't have", "Correct the name, or add it to topics.yml"
    return None


def _plain(value: object) -> object:
    """A whole number is a number to YAML; here it is text like the rest."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, int) else value


def belongs_to(record: Mapping[str, object]) -> list[str]:
    """The files that a record's letter is one publication with."""
    told = record.get("hoort_bij") or []
    return [told] if isinstance(told, str) else [str(name) for name in told]  # type: ignore[attr-defined]


def load_topics(path: Path) -> tuple[Topic, ...]:
    """The onderwerpen, in the file's order. Raises InputError where one has no name or terms, or hangs below one that isn't there."""
    listed, lines = load_mapping(path)
    topics = tuple(_topic(slug, value, path) for slug, value in listed.items())
    for topic in topics:
        if topic.broader is not None and topic.broader not in listed:
            raise InputError(path.name, f"topic '{topic.slug}' has 'breder: {topic.broader}', which isn't there", "Name one of the topics", lines[topic.slug])
    return topics


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
