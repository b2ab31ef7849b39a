"""Kamerstuk numbers as people type them, and the one search term for each official identifier.

docs/assets/zoeken/nummers.js does the same in the browser.

The written forms are those of Aanwijzing voor de regelgeving 3.43 and of the addresses on
officielebekendmakingen.nl: "29 325, nr. 156", "29325-156", "kst-29325-156", "36 410 XVI nr 55".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOSSIER = re.compile(r"([0-9]{2})[ .]?([0-9]{3})(?![0-9])")
_NR = r"(?:[nN][rR][sS]?\.? ?)?"
_END = r"(?![0-9A-Za-z])"
_CHAPTER_AND_NUMBER = re.compile(
    rf"(?:[ ,-]([IVXivx]+|[A-Z])|-([0-9]{{2}}))[ ,-]{_NR}([0-9]{{1,4}}){_END}"
)
_NUMBER = re.compile(rf"(?:[,-]{_NR}| [nN][rR][sS]?\.? ?)([0-9]{{1,4}}[a-z]?|[A-Z]{{1,2}}){_END}")
_SMALL_NUMBER = re.compile(rf"-([a-z]{{1,2}}){_END}")
_CHAPTER = re.compile(rf"[ -]([IVXivx]+){_END}")
_BEFORE = re.compile(
    r"(?:^|[ (/])(?:kamerstuk(?:ken)?|kst|tk|ek|dossier)\.?(?:[ -](?:ii?|[12]))?"
    r"[ ,-]?(?:vergaderjaar )?(?:(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}[ ,]?)?\Z"
)


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A dossier or a kamerstuk as found at `start:end` of a plain text (see `plain`).

    `id` is the official identifier ("kst-29325-156", or "29325" for a dossier), `name` its
    written form, `term` what the index has it under, `dossier` the term of its dossier.
    """

    start: int
    end: int
    id: str
    name: str
    term: str
    dossier: str


def id_term(identifier: str, kind: str) -> str:
    """The search term of an official identifier: "kst-29325-156" gives "kst29325156"."""
    bare = "".join(char for char in identifier.lower() if char.isalnum())
    return f"dossier{bare}" if kind == "dossier" else bare


def plain(text: str) -> str:
    """The text with every dash a hyphen, every space one space, and none beside a comma or hyphen.

    A hyphen after a space stays apart from the word before it: it excludes ("zorg -jeugd").
    """
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", re.sub(r"[\s\ufeff]+", " ", text))
    text = re.sub(r" ?, ?", ",", text)
    return re.sub(r"([0-9A-Z]) - (?=[0-9A-Z])", r"\1-", text)


def find(text: str) -> TypedNumber | None:
    """The first dossier or kamerstuk number in a plain text, or None."""
    for found in _DOSSIER.finditer(text):
        before = text[: found.start()]
        prefix = _BEFORE.search(before.lower())
        if prefix is None and before and before[-1] not in ' ("':
            continue
        typed = _read(text, found, prefix.start() if prefix else found.start())
        if typed:
            return typed
    return None


def address(identifier: str) -> str:
    """Where the official source of a kamerstuk or dossier is, by its identifier."""
    place = f"{identifier}.html" if identifier.startswith("kst-") else f"dossier/{identifier}"
    return f"https://zoek.officielebekendmakingen.nl/{place}"


def _read(text: str, found: re.Match[str], start: int) -> TypedNumber | None:
    dossier, spaced, at = found[1] + found[2], f"{found[1]} {found[2]}", found.end()
    if tail := _CHAPTER_AND_NUMBER.match(text, at):
        chapter = (tail[1] or tail[2]).upper()
        written = f"{spaced} {chapter}" if tail[1] else f"{spaced}-{chapter}"
        return _kamerstuk(start, tail.end(), f"{dossier}-{chapter}", written, tail[3])
    if tail := _NUMBER.match(text, at) or _SMALL_NUMBER.match(text, at):
        number = tail[1] if tail[1][0].isdigit() else tail[1].upper()
        return _kamerstuk(start, tail.end(), dossier, spaced, number)
    if tail := _CHAPTER.match(text, at):
        chapter = tail[1].upper()
        return _dossier(start, tail.end(), f"{dossier}-{chapter}", f"{spaced} {chapter}")
    if text[at : at + 1].isalnum():
        return None
    return _dossier(start, at, dossier, spaced)


def _kamerstuk(start: int, end: int, dossier: str, spaced: str, number: str) -> TypedNumber:
    identifier = f"kst-{dossier}-{number}"
    name = f"Kamerstuk {spaced}, nr. {number}" if number[0].isdigit() else f"Kamerstuk {spaced}, {number}"
    return TypedNumber(
        start, end, identifier, name, id_term(identifier, "kamerstuk"), id_term(dossier, "dossier")
    )


def _dossier(start: int, end: int, dossier: str, spaced: str) -> TypedNumber:
    term = id_term(dossier, "dossier")
    return TypedNumber(start, end, dossier, f"Dossier {spaced}", term, term)
