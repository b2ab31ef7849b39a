"""Official numbers as people type them, and the one search term for each official identifier.

docs/assets/zoeken/nummers.js does the same in the browser.

The written forms of a kamerstuk are those of Aanwijzing voor de regelgeving 3.43 and of the addresses
on officielebekendmakingen.nl: "29 325, nr. 156", "29325-156", "kst-29325-156", "36 410 XVI nr 55". Other
papers are typed by their identifier, "blg-1007826", "2021D12345", "ECLI:NL:CBB:2010:BN1294", and those
of the official journals as they are cited too, "Stb. 2014, 280".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.citations import addresses as official

_DOSSIER = re.compile(r"([0-9]{2})[ .]?([0-9]{3})(?![0-9])")
_NR = r"(?:[nN][rR][sS]?\.? ?)?"
_END = r"(?![0-9A-Za-z])"
_CHAPTER_AND_NUMBER = re.compile(
    rf"(?:[ ,-]([IVXivx]+|[A-Z])|-([0-9]{{2}}))[ ,-]{_NR}([0-9]{{1,4}}){_END}"
)
_NUMBER = re.compile(rf"(?:[,-]{_NR}| [nN][rR][sS]?\.? ?)([0-9]{{1,4}}[a-z]?|[A-Z]{{1,2}}){_END}")
_SMALL_NUMBER = re.compile(rf"-([a-z]{{1,2}}){_END}")
_ALONE = re.compile(r" ([0-9]{1,3})(?= ?\Z)")  # four digits would be a year
_CHAPTER = re.compile(rf"[ -]([IVXivx]+){_END}")
_BEFORE = re.compile(
    r"(?:^|[ (/])(?:kamerstuk(?:ken)?|kst|tk|ek|dossier)\.?(?:[ -](?:ii?|[12]))?"
    r"[ ,-]?(?:vergaderjaar )?(?:(?:19|20)[0-9]{2}[-/](?:19|20)?[0-9]{2}[ ,]?)?\Z"
)
_ANY_CASE = re.IGNORECASE | re.ASCII
_IDENTIFIER = re.compile(
    r"(?:blg-[0-9]{3,8}|(?:stb|stcrt|trb)-[0-9]{4}-[0-9]{1,5}|ah-[te]k-[0-9]{8}-[0-9]{1,4}"
    r"|h-[te]k-[0-9]{8}-[0-9]{1,4}(?:-[0-9]{1,4})?|20[0-9]{2}[DZ][0-9]{5}"
    r"|ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:[0-9]{4}:[A-Z0-9](?:[A-Z0-9]|\.(?=[A-Z0-9])){0,24})"
    r"(?![0-9A-Za-z]|-[0-9A-Za-z])",
    _ANY_CASE,
)
_SHEET = re.compile(
    r"(stb|staatsblad|stcrt|staatscourant|trb|tractatenblad)\.?,? ?((?:18|19|20)[0-9]{2})[,/ ] ?(?:nrs?\.? ?)?([0-9]{1,5})"
    r"(?![0-9A-Za-z])",
    _ANY_CASE,
)
_SHEETS = {"staatsblad": "stb", "staatscourant": "stcrt", "tractatenblad": "trb"}
_NAMES = {
    "stb": "Staatsblad",
    "stcrt": "Staatscourant",
    "trb": "Tractatenblad",
    "blg": "Bijlage",
    "ah": "Aanhangsel",
    "h": "Handelingen",
    "ecli": "Uitspraak",
}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A dossier, a kamerstuk or another official paper as found at `start:end` of a plain text (see `plain`).

    `id` is the official identifier ("kst-29325-156", or "29325" for a dossier), `name` its
    written form, `term` what the index has it under, `dossier` the term of its dossier or "".
    """

    start: int
    end: int
    id: str
    name: str
    term: str
    dossier: str

    def halves(self) -> list[tuple[str, str]]:
        """How a text may hold it, folded: what stands first ("29325", "stb2014") and the number in it ("156").

        Empty for a dossier, and for what is one word.
        """
        if self.dossier:
            head = self.dossier.removeprefix("dossier")
            number = self.term.removeprefix("kst").removeprefix(head)
            return [] if self.term == self.dossier else [(head, number)]
        number = re.split("[-:.]", self.id)[-1].lower()
        wholes = dict.fromkeys((self.term, id_term(self.name, "")))
        return [] if number == self.term else [(whole.removesuffix(number), number) for whole in wholes]


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
    """The first official number in a plain text, or None."""
    found = [one for one in (_identifier(text), _paper(text)) if one]
    return min(found, key=lambda one: one.start, default=None)


def address(identifier: str) -> str | None:
    """Where the official source of a paper or a dossier is, by its identifier; None where it has none."""
    if identifier[4:5] in ("D", "Z"):
        return official.tweede_kamer(identifier)
    kind, *parts = re.split("[-:]", identifier)
    if kind == "ECLI":
        return official.ecli(identifier)
    if kind == "blg":
        return official.bijlage(identifier)
    if kind in _SHEETS.values():
        return official.staatsblad(kind, *parts)[1]
    if kind == "h" and len(parts) == 3:
        house, years, meeting = parts
        return f"{official.ZOB}/handelingen/{house.upper()}/{years[:4]}-{years[4:]}/{meeting}"
    return official.page(identifier) if kind in ("kst", "ah", "h") else official.dossier(identifier, None)[1]


def name(identifier: str) -> str:
    """What a paper that is no kamerstuk is called: "Staatsblad 2014, 280", "Document 2021D12345"."""
    kind, *parts = re.split("[-:]", identifier)
    if kind in _SHEETS.values():
        return f"{_NAMES[kind]} {parts[0]}, {parts[1]}"
    called = _NAMES.get(kind.lower()) or ("Document" if "D" in identifier else "Zaak")
    return f"{called} {identifier}"


def _identifier(text: str) -> TypedNumber | None:
    """The first paper that is no kamerstuk, and stands by itself."""
    written = [found for found in (_first(_IDENTIFIER, text), _first(_SHEET, text)) if found]
    if not written:
        return None
    found = min(written, key=lambda one: one.start())
    if found.re is _SHEET:
        sheet = found[1].lower()
        identifier = f"{_SHEETS.get(sheet, sheet)}-{found[2]}-{found[3]}"
    else:
        identifier = found[0].lower() if found[0][0].isalpha() and "-" in found[0] else found[0].upper()
    return TypedNumber(found.start(), found.end(), identifier, name(identifier), id_term(identifier, ""), "")


def _first(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    stands_alone = (one for one in pattern.finditer(text) if not one.start() or text[one.start() - 1] in ' ("')
    return next(stands_alone, None)


def _paper(text: str) -> TypedNumber | None:
    """The first dossier or kamerstuk."""
    for found in _DOSSIER.finditer(text):
        before = text[: found.start()]
        prefix = _BEFORE.search(before.lower())
        if prefix is None and before and before[-1] not in ' ("':
            continue
        typed = _read(text, found, prefix.start() if prefix else found.start())
        if typed:
            return typed
    return None


def _read(text: str, found: re.Match[str], start: int) -> TypedNumber | None:
    dossier, spaced, at = found[1] + found[2], f"{found[1]} {found[2]}", found.end()
    if tail := _CHAPTER_AND_NUMBER.match(text, at):
        chapter = (tail[1] or tail[2]).upper()
        written = f"{spaced} {chapter}" if tail[1] else f"{spaced}-{chapter}"
        return _kamerstuk(start, tail.end(), f"{dossier}-{chapter}", written, tail[3])
    if tail := _NUMBER.match(text, at) or _SMALL_NUMBER.match(text, at):
        number = tail[1] if tail[1][0].isdigit() else tail[1].upper()
        return _kamerstuk(start, tail.end(), dossier, spaced, number)
    if start == 0 and (tail := _ALONE.match(text, at)):
        return _kamerstuk(start, tail.end(), dossier, spaced, tail[1])
    if tail := _CHAPTER.match(text, at):
        chapter = tail[1].upper()
        return _dossier(start, tail.end(), f"{dossier}-{chapter}", f"{spaced} {chapter}")
    if text[at : at + 1].isalnum():
        return None
    return _dossier(start, at, dossier, spaced)


def _kamerstuk(start: int, end: int, dossier: str, spaced: str, number: str) -> TypedNumber:
    identifier = f"kst-{dossier}-{number}"
    written = f"Kamerstuk {spaced}, nr. {number}" if number[0].isdigit() else f"Kamerstuk {spaced}, {number}"
    return TypedNumber(
        start, end, identifier, written, id_term(identifier, "kamerstuk"), id_term(dossier, "dossier")
    )


def _dossier(start: int, end: int, dossier: str, spaced: str) -> TypedNumber:
    term = id_term(dossier, "dossier")
    return TypedNumber(start, end, dossier, f"Dossier {spaced}", term, term)
