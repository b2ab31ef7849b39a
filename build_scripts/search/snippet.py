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

LATIN = "ius"
"""How surnames end that were made Latin, and no Dutch word begins so."""

MOST_HITS = 200
"""Hits beyond this many in one passage don't weigh in where to cut: each is held against each."""


BETWEEN = frozenset("nr nrs nummer nummers no en tm t m stuk item".split())
MOST_BETWEEN = 12
"""The words, besides other numbers, between a dossier and a paper's number, and how many there may be."""


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
        elif one.unit.number and (whole := _numbers(tokens, one, place)):
            found += whole
        else:
            found += [Hit(token.start, token.end, place) for token in tokens if answers(token.form, one)]
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def answers(form: str, wanted: Wanted) -> bool:
    """Whether a folded word answers a unit: by its stem, or as a compound that holds the word."""
    if wanted.unit.kind == "number":
        return form in wanted.unit.words
    return stem(form) in wanted.terms or any(
        len(term) >= SHORTEST_PART and term in form and not _is_name(form, term) for term in wanted.exact
    )


def _is_name(form: str, term: str) -> bool:
    """Whether the word goes on as a Latin surname, which no part of a compound does: "Jongerius" isn't about "jongeren"."""
    return form.startswith(LATIN, form.index(term) + len(term))


def _phrases(tokens: Sequence[Token], words: Sequence[str], place: int) -> list[Hit]:
    parts = [token for token in tokens if not token.joined]
    starts = (
        at
        for at, token in enumerate(parts)
        if token.form == words[0]
        and [part.form for part in parts[at : at + len(words)]] == list(words)
    )
    return [Hit(parts[at].start, parts[at + len(words) - 1].end, place) for at in starts]


def _numbers(tokens: Sequence[Token], wanted: Wanted, place: int) -> list[Hit]:
    """An official number from its first part to its last: "29 325, nr. 156", "36 288, nrs. 1 en 8"."""
    parts = [token for token in tokens if not token.joined]
    ends: dict[int, Hit] = {}
    for head, number in wanted.unit.number.halves() if wanted.unit.number else ():
        for at, part in enumerate(parts):
            stop, read = at, ""
            while stop < len(parts) and read != head and head.startswith(read + parts[stop].form):
                read, stop = read + parts[stop].form, stop + 1
            last = _last(parts[stop : stop + MOST_BETWEEN], number) if read == head else None
            if last:
                # The dossier nearest to the number is its own.
                ends[last.end] = Hit(part.start, last.end, place)
    return list(ends.values())


def _last(parts: Sequence[Token], number: str) -> Token | None:
    for token in parts:
        if token.form == number:
            return token
        if token.form not in BETWEEN and not (token.form.isascii() and token.form.isdecimal() and len(token.form) < 5):
            return None
    return None


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
