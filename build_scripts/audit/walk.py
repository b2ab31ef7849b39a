"""A walk through a source and its finished page together: each line where the page has it, or lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from build_scripts.audit.count import UNACCOUNTED
from build_scripts.audit.page import PageText, Words, parted
from build_scripts.audit.spaces import Placed, parted_otherwise
from build_scripts.model import Location, Problem

LOOK_AHEAD = 2000
"""Signs; how far behind a gap the page is searched for where the source goes on."""
LEAST_SURE = 8
"""Signs; a shorter line is found by chance."""
MOST_WAYS = 64


class Way(NamedTuple):
    """How many signs of the body and of the notes have been found; `steps` says where each line was, the last one first."""

    body: int
    notes: int
    steps: tuple | None


def match(expected: Sequence[tuple[int, str]], page: PageText, source: str) -> tuple[set[int], list[Problem]]:
    """Walk through the source and the page together: (lines not on the page, faults).

    A line goes on with the body or with the notes. Where both could be (the same words stand in
    both), both ways are followed. Where nothing is lost or invented, words must also be parted as they are in the source.
    """
    body, notes = page.body.signs, page.notes.signs
    ways, missing, faults = [Way(0, 0, None)], set(), []
    for number, text in expected:
        words = parted(text)
        onward = _onward(ways, number, words, page)
        if not onward:
            at = _further_on(ways[0], words.signs, body)
            if at is None:
                missing.add(number)
                faults.append((f"niet op de pagina: ‘{_excerpt(words.signs)}’", number))
                continue
            faults.append((f"op de pagina, niet in de bron: ‘{_excerpt(body[ways[0].body : at])}’", number))
            onward = [Way(at + len(words.signs), ways[0].notes, None)]
        ways = onward
    found = max(ways, key=lambda way: way[:2] == (len(body), len(notes)))
    last = expected[-1][0] if expected else 1
    if body[found.body :]:
        faults.append((f"op de pagina, niet in de bron: ‘{_excerpt(body[found.body :])}’", last))
    if notes[found.notes :]:
        faults.append((f"in de noten, niet in de bron: ‘{_excerpt(notes[found.notes :])}’", last))
    faults += () if faults else parted_otherwise(list(_placed(found)), page)
    return missing, [Problem(UNACCOUNTED, message, Location(source, line)) for message, line in faults]


def _onward(ways: Sequence[Way], number: int, words: Words, page: PageText) -> list[Way]:
    """How each way can go on with a line: in the body, in the notes, or not at all."""
    text, onward = words.signs, {}
    for way in ways:
        at_body, at_notes, steps = way
        if page.body.signs.startswith(text, at_body):
            onward.setdefault((at_body + len(text), at_notes), (steps, Placed(number, words, page.body, at_body)))
        if page.notes.signs.startswith(text, at_notes):
            onward.setdefault((at_body, at_notes + len(text)), (steps, Placed(number, words, page.notes, at_notes)))
    return [Way(*at, steps) for at, steps in list(onward.items())[:MOST_WAYS]]


def _placed(way: Way) -> Iterable[Placed]:
    steps = way.steps
    while steps:
        steps, one = steps
        yield one


def _further_on(way: Way, text: str, body: str) -> int | None:
    """Where the body goes on with this line behind something that the source hasn't there."""
    if len(text) < LEAST_SURE:
        return None
    found = body.find(text, way.body, way.body + LOOK_AHEAD + len(text))
    return found if found >= 0 else None


def _excerpt(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:60]}…{text[-15:]}"
