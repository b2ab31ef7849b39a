"""All registers of one letter, and what they look up in sources/*.yml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.edtf import span
from build_scripts.errors import InputError
from build_scripts.letters.periods import Recesses, read_recesses
from build_scripts.lists import load_mapping
from build_scripts.model import Letter, Mention, Organisation, Registers
from build_scripts.registers.bedragen import facts
from build_scripts.registers.moties import motions
from build_scripts.registers.organisaties import organisations, read_organisations
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
    recesses, lines = load_mapping(sources / "recessen.yml")
    for name, listed in recesses.items():
        if not isinstance(listed, list) or not all(span(str(one)) for one in listed):
            raise InputError("recessen.yml", f"'{name}' is no list of intervals", "Write it as [2024-07-05/2024-09-02]", lines[name])
    named, _ = load_mapping(sources / "organisaties.yml")
    return Lookup(read_recesses(recesses), read_organisations(named))


def draw(letter: Letter, mentions: Sequence[Mention] = (), lookup: Lookup = Lookup()) -> Registers:
    """The registers of a letter. mentions: its citations, with the anchors of their passages."""
    return Registers(
        commitments(letter, lookup.recesses),
        motions(letter, mentions),
        people(letter),
        organisations(letter, lookup.organisations),
        facts(letter, lookup.recesses),
    )
