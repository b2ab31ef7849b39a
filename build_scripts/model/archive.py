"""All letters together, and what each knows of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.model.citation import Link
from build_scripts.model.letter import Letter
from build_scripts.model.registers import Registers
from build_scripts.model.source import Problem


@dataclass(frozen=True, slots=True)
class Relation:
    """Another letter that has to do with this one, and why (in Dutch: "noemt ook dossier 29325")."""

    letter: str
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """An onderwerp of sources/topics.yml. `slug` is its address, `theme` the official theme."""

    slug: str
    name: str
    description: str
    terms: tuple[str, ...]
    broader: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The letters before and after one in a row of letters: `kind` is "date", "dossier" or "topic".

    `key` is the dossier or the topic's slug, `name` what readers call it; both "" by date.
    """

    kind: str
    key: str
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter with all that the rest of the archive says about it: what a page is made from."""

    letter: Letter
    links: tuple[Link, ...]
    topics: tuple[Topic, ...]
    related: tuple[Relation, ...]
    cited_by: tuple[str, ...]
    registers: Registers = Registers()
    neighbours: tuple[Neighbours, ...] = ()


@dataclass(frozen=True, slots=True)
class Archive:
    """All letters together, by date and then id; `failed` lists what was left out and why."""

    entries: tuple[Entry, ...]
    topics: tuple[Topic, ...]
    dossiers: Mapping[str, str]
    """Titles of dossiers that sources/dossiers.yml knows, by dossier ("29325", "34200-XVI")."""
    failed: tuple[Problem, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """What abbreviations stand for, as sources/afkortingen.yml has it."""
    laws: Mapping[str, str] = field(default_factory=dict)
    """The full names of laws, by identifier."""

    def entry(self, letter_id: str) -> Entry:
        """The entry of one letter. KeyError where the archive has no such letter."""
        for entry in self.entries:
            if entry.letter.id == letter_id:
                return entry
        raise KeyError(letter_id)
