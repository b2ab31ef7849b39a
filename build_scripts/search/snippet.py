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

MOST_HITS = 200
"""Hits beyond this many in one passage don't weigh in where to cut: each is held against each."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` where it is a word asked for."""

    text: str
    marked: bool


def is_hit(form: str, wanted: Wanted) -> bool:
    """Whether a folded word answers a unit: by its stem, or as a compound that holds the word."""
    unit, found = wanted.unit, stem(form)
    if unit.kind == "phrase":
        return form in unit.words
    if unit.kind == "number":
        return form in unit.words
    return found in wanted.terms or any(len(term) >= 5 and term in form for term in wanted.exact)


def snippet(text: str, wanted: Sequence[Wanted]) -> list[Piece]:
    """The stretch of the text with the most different units, cut at words, "…" where cut."""
    hits = [
        (token, place)
        for token in tokenise(text)
        for place, one in enumerate(wanted)
        if is_hit(token.form, one)
    ]
    start, end = _window(text, hits)
    pieces = [Piece("… ", False)] if start else []
    at = start
    for first, last in _spans(hits, start, end):
        pieces += [Piece(text[at:first], False), Piece(text[first:last], True)]
        at = last
    pieces.append(Piece(text[at:end] + (" …" if end < len(text) else ""), False))
    return [piece for piece in pieces if piece.text]


def _window(text: str, hits: Sequence[tuple[Token, int]]) -> tuple[int, int]:
    if len(text) <= LENGTH:
        return 0, len(text)
    best, most = 0, 0
    hits = hits[:MOST_HITS]
    for token, _ in hits:
        reach = token.start + LENGTH - LEAD
        units = {place for other, place in hits if token.start <= other.start and other.end <= reach}
        if len(units) > most:
            best, most = token.start, len(units)
    start = max(best - LEAD, 0)
    if start:
        start = text.find(" ", start, best) + 1 or best
    end = start + LENGTH
    if end >= len(text):
        return start, len(text)
    space = text.rfind(" ", start, end)
    return start, space if space > start else end


def _spans(hits: Sequence[tuple[Token, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What to mark inside start:end, in order, overlapping words as one."""
    spans: list[tuple[int, int]] = []
    for token, _ in sorted(hits, key=lambda hit: (hit[0].start, -hit[0].end)):
        if token.start < start or token.end > end:
            continue
        if not spans or token.start >= spans[-1][1]:
            spans.append((token.start, token.end))
    return spans
