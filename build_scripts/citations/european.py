"""European regulations, directives and decisions as letters name them, by their CELEX number.

"Verordening (EU) 2016/679" · "Verordening (EG) nr. 1107/2009" · "Richtlijn 95/46/EG" ·
"Besluit 2011/695/EU" · "Beschikking 280/2004/EG" · "Kaderbesluit 2002/584/JBZ" · "Directive 2008/98/EC"

The number's two parts are year and number, in an order that depends on kind and time: a
regulation is "number/year" up to 2014 and "year/number" since 2015, a directive always
"year/number". Source: the Publications Office's interinstitutional style guide, on numbering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Citation
from . import addresses
from .plain import Found, Plain

_ONE = r"(?:EU|EG|EEG|EC|EEC|EGKS|GBVB|CFSP|JBZ|JHA|Euratom)"
_COMMUNITY = rf"{_ONE}(?:, ?{_ONE}){{0,2}}"
_NR = r"(?:[Nn][ro]\.? ?)"
_ACT = re.compile(
    r"(?:[Uu]itvoerings|[Gg]edelegeerde (?:[Uu]itvoerings)?|[Kk]ader|(?:[Ii]mplementing|[Dd]elegated|[Ff]ramework) )?"
    r"(?P<act>[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Bb]eschikking|[Rr]egulation|[Dd]irective|[Dd]ecision|VERORDENING|RICHTLIJN|BESLUIT|BESCHIKKING)(?:en|s)? "
    r"(?:van (?:de (?:Raad|Commissie)|het Europees Parlement en de Raad) |(?:Council|Commission) )?"
    rf"(?:\((?P<before>{_COMMUNITY})\),? ?)?(?P<nr>{_NR})?"
    rf"(?P<first>[0-9]{{1,4}})/(?P<second>[0-9]{{1,4}})(?:/(?P<after>{_COMMUNITY}))?"
    r"(?![A-Za-z0-9/]|[.,][0-9])"
)
# "Verordeningen (EU) 2016/679 en (EU) 2018/1725": the act's word holds for all of the list.
_NEXT = re.compile(
    rf"(?:,? (?:en|of|and|or|alsmede)|,|/) ?(?P<own>(?:\((?P<before>{_COMMUNITY})\),? ?)?(?P<nr>{_NR})?"
    rf"(?P<first>[0-9]{{1,4}})/(?P<second>[0-9]{{1,4}})(?:/(?P<after>{_COMMUNITY}))?"
    r")(?![A-Za-z0-9/]|[.,][0-9])"
)
# "Verordening 2016/679 van het Europees Parlement": whose it is stands behind it.
_OF_THE_UNION = re.compile(r" van (?:het Europees Parlement|de (?:Raad|Commissie|Europese (?:Raad|Commissie|Unie)))(?![a-z])")
# A pattern that begins with a fixed word is searched for many times faster than one with a choice of them.
_BEGINS = tuple(
    re.compile(word + r"(?:en|s)? [(0-9nvNC]")
    for word in (
        *("erordening", "ichtlijn", "esluit", "eschikking", "egulation", "irective", "ecision"),
        *("ERORDENING", "ICHTLIJN", "ESLUIT", "ESCHIKKING"),
    )
)
# "Gedelegeerde verordening": the word before the act's own that belongs to it
_ADJECTIVE = re.compile(r"(?<!\w)(?:[Gg]edelegeerde|[Ii]mplementing|[Dd]elegated|[Ff]ramework) $")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]{0,20}$")
_LETTERS = {"ve": "R", "re": "R", "ri": "L", "di": "L", "be": "D", "de": "D"}
# Since 2015 all acts share one series, year first.
_ONE_SERIES = 2015
# The longest adjective and the space behind it
_BEFORE = 14


class _Written(NamedTuple):
    """One act of a list at `start:end`: its two numbers, and what stands before and after them."""

    start: int
    end: int
    before: str | None
    after: str | None
    nr: str | None
    first: str
    second: str


def find(plain: Plain) -> Iterator[Found]:
    """All European acts in the text. One without "(EU)" or "/EG" may be anybody's: none."""
    text, done = plain.text, 0
    begins = sorted(word.start() for pattern in _BEGINS for word in pattern.finditer(text))
    for begin in begins:
        act = _match_over(text, done, begin)
        for written in _listed(text, act) if act else ():
            identifier = _celex(act, written)
            if not identifier:
                break
            done = written.end
            citation = Citation("celex", identifier, addresses.celex(identifier))
            yield Found(written.start, done, citation)


def _listed(text: str, act: re.Match[str]) -> list[_Written]:
    """The act and those that its word holds for too. One without "(EG)" or "/EG" has its neighbour's."""
    read = [_written(act, act.start())]
    while following := _NEXT.match(text, read[-1].end):
        one = _written(following, following.start("own"))
        if not (one.before or one.after) and _is_school_year(one):
            break
        last = read[-1]
        if not (one.before or one.after) and (last.before or last.after):
            one = one._replace(before=last.before, after=last.after, nr=last.nr)
        read.append(one)
    if not (read[-1].before or read[-1].after) and _OF_THE_UNION.match(act.string, read[-1].end):
        read[-1] = read[-1]._replace(before="EU")
    for at in range(len(read) - 2, -1, -1):
        if not (read[at].before or read[at].after):
            read[at] = read[at]._replace(before=read[at + 1].before, after=read[at + 1].after)
    return read


def _written(match: re.Match[str], start: int) -> _Written:
    parts = (match[group] for group in ("before", "after", "nr", "first", "second"))
    return _Written(start, match.end(), *parts)


def _is_school_year(one: _Written) -> bool:
    """ "2016/17" and "2016/2017" are years that follow each other."""
    return len(one.first) == 4 and str(int(one.first) + 1).endswith(one.second.zfill(2))


def _match_over(text: str, done: int, begin: int) -> re.Match[str] | None:
    """The act whose word has `begin` in it, with the adjective before that word; nothing before `done` is looked at."""
    start = _LETTERS_BEFORE.search(text, max(done, begin - 20), begin).start()
    if start and text[start - 1].isalpha():
        return None
    adjective = _ADJECTIVE.search(text, max(done, start - _BEFORE), start)
    match = _ACT.match(text, adjective.start()) if adjective else None
    match = match or _ACT.match(text, start)
    return match if match and match.end() > begin else None


def _celex(act: re.Match[str], written: _Written) -> str | None:
    """The number of one act; `act` is the first of its list, which has the word for all."""
    if not (written.before or written.after):
        return None
    kind = _LETTERS[act["act"][:2].lower()]
    letter = "F" if act[0].lower().startswith(("kader", "framework")) else kind
    year, number = written.first, written.second
    if not _year_first(kind, written):
        year, number = number, year
    full = _full_year(year)
    return f"3{full}{letter}{int(number):04d}" if full and int(number) else None


def _year_first(kind: str, written: _Written) -> bool:
    first, second, nr = written.first, written.second, written.nr
    if kind == "L":
        return True
    if written.after and not written.before:
        # "Richtlijn 95/46/EG" and "nr. 2009/81/EG", but "Besluit nr. 1313/2013/EU" and "nr. 95/2000/EG"
        return _full_year(first) is not None and not (nr and _full_year(second) and len(second) >= len(first))
    recent = len(first) == 4 and _ONE_SERIES <= int(first) < 2050
    # "(EU) nr. 2016/2013": the year is in the old place.
    old = len(second) == 4 and 1993 <= int(second) < _ONE_SERIES
    return recent and "EU" in (written.before or "") and not (nr and old)


def _full_year(year: str) -> str | None:
    """ "1995" from "95", "2016" from "2016"; None from what is no year of European law."""
    full = year if len(year) == 4 else f"19{year}" if len(year) == 2 else ""
    return full if full and 1952 <= int(full) < 2050 else None
