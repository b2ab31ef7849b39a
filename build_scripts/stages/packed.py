"""Letters as compact bytes, and as the little of them that is kept in memory for all letters at once."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import fields, replace
from operator import attrgetter
from sys import intern
from typing import TypeVar

from build_scripts.model import Citation, Entry, Letter, Link, Place, Registers
from build_scripts.render.quotes import quoted

T = TypeVar("T")
_all_of = attrgetter(*(field.name for field in fields(Citation)))
LEVEL = 1
"""Of zlib: a letter to a third, in a millisecond."""


def pack(value: object) -> bytes:
    """A value as bytes. Equal values made in the same way give equal bytes."""
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), LEVEL)


def unpack(packed: bytes):
    """What pack() was given. Only for bytes that this program made itself."""
    return pickle.loads(zlib.decompress(packed))


def facts_of(letter: Letter) -> Letter:
    """A letter without its text: what others may have to know to name it."""
    return replace(letter, source=replace(letter.source, lines=()), body=(), notes=(), drops=(), joins=(), former={})


def light(entry: Entry) -> Entry:
    """An entry as overviews show it: without its text, each citation in its sentence, and only that of the registers which lists tell."""
    letter, drawn = facts_of(entry.letter), entry.registers
    registers = Registers(
        commitments=tuple(replace(one, what="", whom="") for one in drawn.commitments),
        motions=drawn.motions,
        people=tuple(replace(one, places=_first(one.places)) for one in drawn.people),
        organisations=tuple(replace(one, places=_first(one.places)) for one in drawn.organisations),
    )
    facts = {name: replace(fact, basis="", at=None) for name, fact in letter.facts.items()}
    return replace(entry, letter=replace(letter, facts=facts), links=tuple(quoted(entry.letter, entry.links)), registers=registers)


def _first(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """As many places, all of them the first: a list leads to that one, and tells how many there are."""
    return places[:1] * len(places)


class Shared:
    """Makes equal parts of many entries one: topics, organisations and what is cited are the same in thousands of letters."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def entry(self, entry: Entry) -> Entry:
        """An equal entry whose parts are shared with those that came before."""
        registers = replace(
            entry.registers,
            organisations=tuple(replace(one, organisation=self._one(one.organisation)) for one in entry.registers.organisations),
        )
        return replace(entry, links=tuple(map(self._link, entry.links)), topics=self.all(entry.topics), registers=registers)

    def all(self, parts: tuple[T, ...]) -> tuple[T, ...]:
        """Equal parts, shared."""
        return self._one(tuple(map(self._one, parts)))

    def _link(self, link: Link) -> Link:
        citation = link.mention.citation
        # Citations are equal that name other pages of one paper.
        shared = self._known.setdefault(_all_of(citation), citation)
        mention = link.mention if shared is citation else replace(link.mention, citation=shared)
        return replace(link, mention=mention, url=shared.url if shared.url == link.url else link.url, reason=intern(link.reason))

    def _one(self, part: T) -> T:
        return self._known.setdefault(part, part)
