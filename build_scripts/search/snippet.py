"""The part of a passage that shows the words asked for.

docs/assets/zoeken/fragment.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.search.analysis import Token, stem, tokenise
from build_scripts.search.expand import Wanted

LENGTH = 260
LEAD = 60
"""A snippet has about this many characters, and this many of them before its first marked word."""

SHORTEST_PART = 5
"""A word of at least this many letters is marked inside a longer one, too."""

MOST_HITS = 200
"""Hits beyond this many in one passage don't weigh in where to cut: each is held against each."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` where it is a word asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """What answers the unit at `place`, at `start:end` of a text."""

    start: int
    end: int
    place: int


def hits(text: str, wanted: Sequence[Wanted]) -> list[Hit]:
    """What in a text answers a unit: words, and phrases whole."""
    tokens = tokenise(text)
    found = []
    for place, one in enumerate(wanted):
        if one.unit.kind == "phrase":
            found += _phrases(tokens, one.unit.words, place)
        else:
            found += [Hit(token.start, token.end, place) for token in tokens if answers(token.form, one)]
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def answers(form: str, wanted: Wanted) -> bool:
    """Whether a folded word answers a unit: by its stem, or as a compound that holds the word."""
    if wanted.unit.kind == "number":
        return form in wanted.unit.words
    return stem(form) in wanted.terms or any(
        len(term) >= SHORTEST_PART and term in form for term in wanted.exact
    )


def _phrases(tokens: Sequence[Token], words: Sequence[str], place: int) -> list[Hit]:
    parts = [token for token in tokens if not token.joined]
    starts = (
        at
        for at, token in enumerate(parts)
        if token.form == words[0]
        and [part.form for part in parts[at : at + len(words)]] == list(words)
    )
    return [Hit(parts[at].start, parts[at + len(words) - 1].end, place) for at in starts]


def snippet(text: str, wanted: Sequence[Wanted]) -> list[Piece]:
    """The stretch of the text with the most different units, cut at words, "…" where cut."""
    found = hits(text, wanted)
    start, end = _window(text, found[:MOST_HITS])
    pieces = [Piece("… ", False)] if start else []
    at = start
    for hit in found:
        if hit.start >= at and hit.end <= end:
            pieces += [Piece(text[at : hit.start], False), Piece(text[hit.start : hit.end], True)]
            at = hit.end
    pieces.append(Piece(text[at:end] + (" …" if end < len(text) else ""), False))
    return [piece for piece in pieces if piece.text]


def _window(text: str, found: Sequence[Hit]) -> tuple[int, int]:
    if len(text) <= LENGTH:
        return 0, len(text)
    best, most = 0, 0
    for hit in found:
        reach = hit.start + LENGTH - LEAD
        units = {other.place for other in found if hit.start <= other.start and other.end <= reach}
        if len(units) > most:
            best, most = hit.start, len(units)
    start = max(best - LEAD, 0)
    if start:
        start = text.find(" ", start, best) + 1 or best
    end = start + LENGTH
    if end >= len(text):
        return start, len(text)
    space = text.rfind(" ", start, end)
    return start, space if space > start else end
