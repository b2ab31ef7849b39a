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


def _citation(sheet: str, year: str, numbered: Numbered) -> Citation:
    kind = addresses.SHEETS.get(sheet, sheet)
    identifier, url = addresses.staatsblad(_PREFIXES[kind], year, numbered.number)
    return Citation(
        kind, identifier, url, number=numbered.number, last=numbered.last, pages=numbered.pages
    )
