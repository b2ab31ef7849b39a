"""All registers of one letter, and what they look up in sources/*.yml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from build_scripts import lists
from build_scripts.errors import InputError
from build_scripts.model import Letter, Mention, Organisation, Registers
from build_scripts.registers.bedragen import facts
from build_scripts.registers.moties import motions
from build_scripts.registers.organisaties import organisations, read_organisations
from build_scripts.letters.periods import Recesses, read_recesses
from build_scripts.registers.personen import people
from build_scripts.registers.toezeggingen import commitments


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the registers look up: recesses by name, and organisations."""

    recesses: Recesses = field(default_factory=dict)
    organisations: tuple[Organisation, ...] = ()


def load_lookup(sources: Path) -> Lookup:
    """Read recessen.yml and organisaties.yml of a sources folder; a missing file counts as empty.

    Raises InputError where one is not YAML or not in its form.
    """
    recesses = _mapping(sources / "recessen.yml")
    for name, listed in recesses.items():
        if not isinstance(listed, list):
            raise InputError("recessen.yml", f"'{name}' is no list", "Write a list of intervals, 2024-07-05/2024-09-02")
    return Lookup(read_recesses(recesses), read_organisations(_mapping(sources / "organisaties.yml")))


def draw(letter: Letter, mentions: Sequence[Mention] = (), lookup: Lookup = Lookup()) -> Registers:
    """The registers of a letter. mentions: its citations, with the anchors of their passages."""
    return Registers(
        commitments(letter, lookup.recesses),
        motions(letter, mentions),
        people(letter),
        organisations(letter, lookup.organisations),
        facts(letter, lookup.recesses),
    )


def _mapping(path: Path) -> dict:
    if not path.exists():
        return {}
    try:
        loaded = lists.load(path.read_text(encoding="utf-8")) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(path.name, "this is no YAML", "See the first lines of the file") from error
    if not isinstance(loaded, dict):
        raise InputError(path.name, "this is not a list of keys", "See the first lines of the file")
    return loaded
