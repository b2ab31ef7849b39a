"""Letters as compact bytes, and as the little of them that is kept in memory for all letters at once."""

from __future__ import annotations

import pickle
import zlib
from dataclasses import replace
from typing import TypeVar

from build_scripts.model import Entry, Footnote, Letter, Passage

T = TypeVar("T")
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
    """An entry with only the passages that overviews show: those that hold a citation or the mark of
    a note that does, and headings.

    A heading stays where a passage below it stays, as the place of that passage.
    """
    cited = {link.mention.where for link in entry.links}
    letter = entry.letter
    keys = {note.key for note in letter.notes if note.passage.anchor in cited}
    body: list[Passage] = []
    for passage in letter.body:
        if body and passage.kind == body[-1].kind == "heading":
            body.pop() if body[-1].anchor not in cited and not body[-1].marks else None
        marks = tuple(mark for mark in passage.marks if mark.kind == "note" and mark.value in keys)
        if passage.kind == "heading" or passage.anchor in cited or marks:
            body.append(replace(passage, marks=marks))
    notes = tuple(replace(note, passage=replace(note.passage, marks=())) for note in letter.notes if note.passage.anchor in cited)
    registers = replace(entry.registers, facts=())  # shown on the letter's own page only
    return replace(entry, letter=replace(facts_of(letter), body=tuple(body), notes=notes), registers=registers)


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
        return replace(entry, topics=tuple(map(self._one, entry.topics)), registers=registers)

    def _one(self, part: T) -> T:
        return self._known.setdefault(part, part)
