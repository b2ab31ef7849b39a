"""Documents of the European Commission by their own numbers.

"COM(2021) 206" · "COM (2016) 491 final" · "SWD(2023) 289, 290" · "SEC(2005) 305" · "JOIN(2016) 52" · "COM/2013/0344"

A CELEX number has a letter for what a document is (EUR-Lex, "How CELEX numbers are composed"): SC for SWD and SEC, JC for
JOIN. COM is PC for a proposal and DC for the rest; without the words that tell it a COM number gives no identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .atoms import MAAND
from .plain import Found, Plain

_NUMBER = r"[0-9]{1,4}(?![0-9A-Za-z]|[.,][0-9])"
_DOCUMENT = re.compile(
    rf"(?P<series>COM|SWD|SEC|JOIN)(?: ?\((?P<year>(?:19|20)?[0-9]{{2}})\),? ?|/(?P<slashed>(?:19|20)[0-9]{{2}})/|-(?P<joined>(?:19|20)[0-9]{{2}})-)"
    rf"(?:nr\. ?)?(?P<number>{_NUMBER})(?: final| definitief)?"
)
# "SWD(2023) 289, 290 en 291": the series and year hold for those that follow
_NEXT = re.compile(rf"(?:, ?| en )(?P<number>(?!(?:19|20)[0-9]{{2}}){_NUMBER})(?! {MAAND})(?=[.,;:)\]]|$| en )")
# "Voorstel voor een verordening … (COM(2021) 206)", "de mededeling van de Commissie COM(2022) 518": the last one tells
_WHAT = re.compile(
    r"(?P<proposal>[Vv]oorstel voor een (?:verordening|richtlijn|besluit|beschikking)(?![a-z]))|(?P<other>(?:[Mm]ededeling|[Gg]roenboek|[Ww]itboek)(?![a-z]))"
)
_STOPS = re.compile(r"[.;] [A-Z]|COM ?\(")
_WINDOW = 240
_LETTERS = {"SWD": "SC", "SEC": "SC", "JOIN": "JC"}


def find(plain: Plain) -> Iterator[Found]:
    """All documents of the Commission in the text."""
    text = plain.text
    for match in _DOCUMENT.finditer(text):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        series, year = match["series"], match["year"] or match["slashed"] or match["joined"]
        year = year if len(year) == 4 else ("20" if year < "50" else "19") + year
        letters = _LETTERS.get(series) or _of_com(text, match.start())
        yield Found(match.start(), match.end(), _citation(series, year, match["number"], letters))
        at = match.end()
        while series != "COM" and (further := _NEXT.match(text, at)):
            at = further.end()
            yield Found(further.start("number"), at, _citation(series, year, further["number"], letters))


def _of_com(text: str, at: int) -> str | None:
    """What a COM document is by the words before it, in the same sentence; None where they don't tell."""
    window = max(0, at - _WINDOW)
    told = [*_WHAT.finditer(text, window, at)]
    if not told or _STOPS.search(text, told[-1].end(), at):
        return None
    return "PC" if told[-1]["proposal"] else "DC"


def _citation(series: str, year: str, number: str, letters: str | None) -> Citation:
    identifier = f"5{year}{letters}{int(number):04d}" if letters else None
    url = addresses.celex(identifier) if identifier else None
    return Citation("celex", identifier, url, number=f"{series}({year}) {int(number)}")
