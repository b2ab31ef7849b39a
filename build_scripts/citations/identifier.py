"""Official identifiers written out, on their own or in an address: "kst-36410-XVI-55".

The same paper gives the same citation as when it is written as "36 410 XVI, nr. 55".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .atoms import KAMERSTUK, NR
from .plain import Found, Plain

_YEARS = r"(?P<jaren>(?P<van>[0-9]{4})(?P<tot>[0-9]{4}))"
_BLG = re.compile(r"blg-[0-9]{3,8}(?![A-Za-z0-9]|-[A-Za-z0-9])")
# "Bijlage 929506 bij Kamerstukken II …": the number of blg-929506, which only these words tell
_BIJLAGE_OF = re.compile(
    rf"[Bb]ijlage (?:met nummer |{NR})?(?P<number>[0-9]{{5,8}})"
    rf"(?=,? (?:bij|van) (?:de )?(?:{KAMERSTUK}|[TE]K(?![A-Za-z])|[0-9]{{2}}[ .]?[0-9]{{3}}(?:,? nr|-[0-9])))"
)
# "BWBR0035362": a law by its number
_BWB = re.compile(r"BWB[RV][0-9]{7}(?![A-Za-z0-9])")
_END = r"(?![A-Za-z0-9]|-[A-Za-z0-9])"
_KST = re.compile(
    rf"(?:kst|KST)-(?:{_YEARS}-)?(?P<dossier>(?:21501-[0-9]{{2}}|[0-9]{{5}}(?:-[0-9]{{2}}(?=-[0-9]))?|C[CLXVI]{{1,8}}))"
    rf"(?:-(?P<chapter>[IVX]{{1,5}}[AB]?|[A-M](?=-)))?"
    rf"-(?P<number>[0-9]{{1,4}}[a-z]?|[A-Z]{{1,3}}){_END}"
)
_AH = re.compile(rf"ah-(?P<house>[te]k)-{_YEARS}-(?P<number>[0-9]{{1,4}}){_END}")
_H = re.compile(
    rf"h-(?P<house>[te]k)-{_YEARS}-(?P<meeting>[0-9]{{1,4}})(?:-(?P<item>[0-9]{{1,4}}))?{_END}"
)
_SHEET = re.compile(
    rf"(?P<sheet>stb|stcrt|trb)-(?P<year>[0-9]{{4}})-(?P<number>[0-9]{{1,5}}){_END}"
)
_NAMES = ("kst", "KST", "ah", "stb", "stcrt", "trb", "h")
_AFTER_NAME = re.compile(r"-(?<=[tThb]-)(?=[0-9]|[te]k-|C[CLXVI])")
_HOUSES = {"tk": "II", "ek": "I"}


def find(plain: Plain) -> Iterator[Found]:
    """All identifiers of officielebekendmakingen.nl and wetten.overheid.nl that stand in the text by themselves."""
    text = plain.text
    for hyphen in _AFTER_NAME.finditer(text):
        start = _start_of_name(text, hyphen.start())
        read = None if start is None else read_identifier(text, start)
        if read:
            yield Found(start, *read)
    for match in _BLG.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not (before.isalpha() or before in ("-", "/")):
            yield Found(match.start(), match.end(), _bijlage(match[0]))
    for match in _BWB.finditer(text):
        if not (match.start() and text[match.start() - 1].isalnum()):
            yield Found(match.start(), match.end(), Citation("wet", match[0], addresses.law(match[0])))
    for match in _BIJLAGE_OF.finditer(text):
        yield Found(match.start(), match.end(), _bijlage(f"blg-{match['number']}"))


def _start_of_name(text: str, end: int) -> int | None:
    """Where the name that ends at `end` begins; None where it is part of a longer word."""
    for name in _NAMES:
        start = end - len(name)
        if text.startswith(name, max(start, 0), end):
            before = text[start - 1] if start else " "
            return None if before.isalpha() or before == "-" else start
    return None


def read_identifier(text: str, at: int) -> tuple[int, Citation] | None:
    """Where the identifier that begins at `at` ends, and what it cites; None where none does.

    An identifier by number only ("kst-1268678") holds no dossier and gives nothing.
    """
    readers = (_KST, _kamerstuk), (_AH, _aanhangsel), (_H, _handelingen), (_SHEET, _sheet)
    for pattern, read in readers:
        match = pattern.match(text, at)
        if match and _follow(match.groupdict()):
            return match.end(), read(match)
    return None


def _follow(parts: dict[str, str | None]) -> bool:
    return not parts.get("jaren") or int(parts["tot"] or 0) == int(parts["van"] or 0) + 1


def _session(match: re.Match[str]) -> str | None:
    return f"{match['van']}-{match['tot']}" if match["jaren"] else None


def _kamerstuk(match: re.Match[str]) -> Citation:
    identifier = match[0].replace("KST", "kst", 1)
    return Citation(
        "kamerstuk",
        identifier,
        addresses.page(identifier),
        "I" if match["jaren"] else None,
        _session(match),
        match["dossier"],
        match["chapter"],
        match["number"],
    )


def _bijlage(identifier: str) -> Citation:
    return Citation("bijlage", identifier, addresses.bijlage(identifier))


def _aanhangsel(match: re.Match[str]) -> Citation:
    house, url = _HOUSES[match["house"]], addresses.page(match[0])
    return Citation("aanhangsel", match[0], url, house, _session(match), number=match["number"])


def _handelingen(match: re.Match[str]) -> Citation:
    house, years = _HOUSES[match["house"]], _session(match)
    if years and years >= addresses.FIRST_SESSION_BY_ITEM:
        identifier, url = addresses.handelingen(house, years, match["meeting"], match["item"])
        return Citation("handelingen", identifier, url, house, years, number=match["meeting"])
    pages = "-".join(filter(None, (match["meeting"], match["item"])))
    return Citation("handelingen", match[0], addresses.page(match[0]), house, years, pages=pages)


def _sheet(match: re.Match[str]) -> Citation:
    identifier, url = addresses.staatsblad(match["sheet"], match["year"], match["number"])
    return Citation(addresses.SHEETS[match["sheet"]], identifier, url, number=match["number"])
