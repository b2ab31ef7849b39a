"""Staatsblad, Staatscourant and Tractatenblad.

"Stb. 2014, 280" · "Staatscourant 2014, nr. 12345" · "Trb. 2010/5" · "Stb. 1949, J 418"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .atoms import JAAR, NR, plural
from .numbers import Numbered, numbers
from .plain import Found, Plain

_PREFIXES = {kind: prefix for prefix, kind in addresses.SHEETS.items()}

_CITED = re.compile(
    rf"(?P<sheet>S(?:tb|TB|taatsblad|tcrt|TCRT|taatscourant)|T(?:rb|RB|ractatenblad))(?![A-Za-z])"
    rf"\.?,? ?(?:van het Koninkrijk(?: der Nederlanden)? |jaargang )?"
    rf"(?:van [0-9]{{1,2}} [a-z]{{3,9}} )?\(?(?P<year>{JAAR})(?![0-9])"
    rf"(?:,? ?(?P<nr>{NR})|, ?|/|-(?!(?:19|20)[0-9]{{2}}(?![0-9]))| )"
    rf"(?P<number>[A-Z] ?[0-9]{{1,4}}|[0-9]{{1,5}})(?![A-Za-z0-9]|[.,][0-9])"
)

# "wet van 22 november 1975, Stb. 617", "Wet van 9 juli 1900, houdende … (Stb. 118)": the year is that of its date
_WITHOUT_YEAR = re.compile(
    r"(?P<sheet>S(?:tb|tcrt)|Trb)(?![A-Za-z])\.?,? ?(?:nr\. ?)?(?P<number>(?!(?:1[89]|20)[0-9]{2}(?![0-9]))(?:[A-L] ?)?[0-9]{1,4})"
    r"(?![A-Za-z0-9/]|[.,][0-9]|, (?:nr|[0-9]))"
)
_DATED_BEFORE = re.compile(
    rf"(?<![a-z])van [0-9]{{1,2}} [A-Za-z]{{3,9}} (?P<year>{JAAR})(?:,| \(|, \(|(?:,? (?:houdende|tot|inzake|betreffende) [^.;()]{{3,220}})(?:,| \()) ?$"
)
_DATE_WINDOW = 280
# "Stcrt. 2020, nrs. 19958 en 20036": numbers that no kamerstuk has
_LONG_NUMBER = re.compile(r"(?:,| en| &) ?(?P<own>[0-9]{5})(?![A-Za-z0-9]|[.,/][0-9]|,? nr)")
# "Stb. 2014, 280; 2015, 12"
_OTHER_YEAR = re.compile(
    rf"(?:;| en|,(?! ?[0-9]{{4}}/)) ?(?P<own>(?P<year>{JAAR}), ?(?:{NR})?(?P<number>[0-9]{{1,5}}))"
    r"(?![A-Za-z0-9]|[.,/][0-9]|, ?[0-9])"
)


def find(plain: Plain) -> Iterator[Found]:
    """All publications in one of the three official journals."""
    text = plain.text
    for match in _CITED.finditer(text):
        if match.start() and text[match.start() - 1].isalpha():
            continue
        number = match["number"].replace(" ", "")
        several = plural(match["nr"])
        first, *others = numbers(text, match.start("number"), number, match.end(), several)
        if others and _OTHER_YEAR.match(text, first.end):
            # "Trb. 2012, 227 en 2013, 149": a year, and no number of 2012
            others = []
        sheet, year = match["sheet"].lower(), match["year"]
        yield Found(match.start(), first.end, _citation(sheet, year, first))
        for other in others:
            yield Found(other.start, other.end, _citation(sheet, year, other))
        at = (others or [first])[-1].end
        while several and (further := _LONG_NUMBER.match(text, at)):
            at = further.end()
            numbered = Numbered(further.start("own"), at, further["own"], None, None)
            yield Found(numbered.start, at, _citation(sheet, year, numbered))
        while further := _OTHER_YEAR.match(text, at):
            at = further.end()
            numbered = Numbered(further.start("own"), at, further["number"], None, None)
            yield Found(numbered.start, at, _citation(sheet, further["year"], numbered))
    for match in _WITHOUT_YEAR.finditer(text):
        start = match.start()
        dated = _DATED_BEFORE.search(text, max(0, start - _DATE_WINDOW), start)
        if dated and not text[start - 1].isalpha():
            numbered = Numbered(*match.span("number"), match["number"], None, None)
            yield Found(start, match.end(), _citation(match["sheet"].lower(), dated["year"], numbered))


def _citation(sheet: str, year: str, numbered: Numbered) -> Citation:
    kind = addresses.SHEETS.get(sheet, sheet)
    identifier, url = addresses.staatsblad(_PREFIXES[kind], year, numbered.number)
    return Citation(
        kind, identifier, url, number=numbered.number, last=numbered.last, pages=numbered.pages
    )
