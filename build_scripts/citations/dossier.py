"""A dossier number with what belongs to it, and the papers of it that are cited.

"36 600-VII, nr. 1" · "21501-02-3174" · "31 324 (R1844), nr. 2" · "36 410 A, nr. 51" ·
"33802, C" · "31728, 30914, nr. 5" · "26 855 (250, 250a)"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Citation
from . import addresses
from .atoms import (
    BEGROTINGSFONDS,
    DOSSIER_EERSTE_KAMER,
    DOSSIER_MET_STREEPJE,
    DOSSIERNUMMER,
    HOOFDSTUK,
    JAREN,
    MAAND,
    NR,
    ONDERNUMMER,
    UNIT,
    VOOR_DOSSIERNUMMER,
    dossier_digits,
    plural,
    session,
)
from .heads import Head
from .numbers import Numbered, numbers
from .plain import Found

# The councils of the European Union are the one dossier whose parts have numbers of two digits,
# "21 501-02". Elsewhere such a part is known by the ondernummer that follows it.
_COUNCILS = r"21[ .]?501 ?[-/] ?[0-9]{2}(?![0-9])"
_PART = r"-[0-9]{2}(?=-[0-9]|,? ?[Nn]r)"

# " VII", "-VII", " - XVI", " (XVI)", " hoofdstuk XVI", ".VIII", "XII"; after a comma, and a fund's letter, only
# where a number follows.
_CHAPTER = (
    rf"(?:(?: ?- ?|,? ?(?:hoofdstuk |H\. ?)| |\.?(?=[IVX]{{2}}))(?P<chapter>{HOOFDSTUK})"
    rf"| ?\((?P<bracketed>{HOOFDSTUK})\)"
    rf"|, ?(?P<after_comma>{HOOFDSTUK}|{BEGROTINGSFONDS})(?=,? ?{NR})"
    rf"|[ -](?P<fund>{BEGROTINGSFONDS})(?=,? ?{NR}|-[0-9]| en {DOSSIERNUMMER}))"
)
# "31 324 (R1844)": the Rijkswet's own number isn't in the address. "29 762 e.a.": and others.
_RIJKSWET = r" ?-? ?\(? ?R ?[0-9]{3,4}(?![0-9])\)?"

_DOSSIER = re.compile(
    rf"(?P<dossier>{_COUNCILS}|{DOSSIER_MET_STREEPJE}|{DOSSIERNUMMER}(?:{_PART})?){_CHAPTER}?(?:{_RIJKSWET})?(?: e\.a\.)?"
)
_CHAPTER_GROUPS = ("chapter", "bracketed", "after_comma", "fund")
_EERSTE_KAMER = re.compile(rf"(?P<dossier>{DOSSIER_EERSTE_KAMER})")
# Until 1971 a dossier had four digits: "Kamerstukken II 1967/68, 9312, nr. 3".
_OLD_DOSSIER = re.compile(r"(?P<dossier>[0-9] ?[0-9]{3})(?=, [Nn]r)")
_LAST_OLD_SESSION = "1970-1971"

# ", nr. 156", " nrs. 5", "; nr 1", " (nr. 5"
_NAMED = re.compile(
    rf" ?(?:[,;:]|\.(?! ?N))? ?-? ?\(?(?P<nr>(?:onder |stuk )?{NR}|stuk )(?P<number>{ONDERNUMMER})(?!\.[0-9]{{3}}(?![0-9]))"
)
# "-55"; after a chapter also " - 55"
_JOINED = re.compile(r"-(?P<number>[0-9]{1,4}[a-z]?)(?![A-Za-z0-9]|[-.,/][0-9]|-[A-Za-z]| [0-9]{3}(?![0-9]))")
# "Kamerstuk 31 839 - 100", "31839/100": with a head that says what it is. Not " - 2024".
_JOINED_HEADED = re.compile(
    r" ?[-/] ?(?!(?:19|20)[0-9]{2}(?![0-9]))(?P<number>[0-9]{1,4}[a-z]?)"
    rf"(?![A-Za-z0-9]|[-.,/][0-9]|-[A-Za-z]| [0-9]{{3}}(?![0-9])| {MAAND})"
)
_JOINED_LOOSELY = re.compile(r" ?- ?(?P<number>[0-9]{1,4}[a-z]?)(?![A-Za-z0-9]|[-.,/][0-9])")
# ", C" after a head of the Eerste Kamer, or " EK B", or ", letter B"
_LETTER = re.compile(
    r"(?:,? ?(?P<ek>EK))?,? ?(?P<letter>letter )?(?P<number>[A-Z]{1,2})(?![A-Za-z0-9'/-]|\.[A-Za-z])"
)
# ", C" without any head: only where the sentence stops, or the other chamber's number follows: ", A en nr. 1", ", C/3"
_LETTER_ALONE = re.compile(
    r", (?P<number>[A-Z]{1,2})(?=[);:]|\.?$|\.? ?\(|, (?:p|blz|pag)[. ]|(?:,? en |/ ?)[Nn]r|/[0-9]{1,3}(?=[.,;:)\]](?![0-9])|$))"
)
# ", 156" without "nr.": after a full head, where the sentence stops; ", 188b" wherever
_UNNAMED = re.compile(r", ?(?P<number>[0-9]{1,4}[a-z]?)(?=[.,;:)\]](?![0-9])|$|, p\.)")
# ", 1067 is daarop": the same where a sentence goes on, with any word after a head that tells the session
_IN_SENTENCE = r", ?(?P<number>(?!(?:19|20)[0-9]{2})[0-9]{1,4})"
_UNNAMED_WITH_SESSION = re.compile(rf"{_IN_SENTENCE} (?=[a-z])(?!{MAAND}|{UNIT})")
_UNNAMED_BEFORE_VERB = re.compile(rf"{_IN_SENTENCE} (?=(?:is|was|wordt|werd|blijkt|waarin|over|inzake|betreffende|en (?:de|het))(?![a-z]))")
# " (250, 250a)": the Eerste Kamer's numbers of old
_BRACKETED = re.compile(r" ?\((?P<list>[0-9]{1,3}[a-z]?(?:, ?[0-9]{1,3}[a-z]?){0,9})\)")
_ONE_OF_LIST = re.compile(r"[0-9]{1,3}[a-z]?")

# What a number can begin with at all: most dossiers in running text have none, and are read fast.
_MAY_NUMBER = re.compile(r"[ ,;:.]{0,3}[-(A-Za-z]")
_MAY_NUMBER_HEADED = re.compile(r"[ ,;:.]{0,3}[-(/A-Za-z]|, ?[0-9]{1,4}(?![0-9]| [0-9]{3})")

_SESSION_BEHIND = re.compile(rf",? ?\((?:[Vv]ergaderjaar )?{JAREN}\)")

# What stands between dossiers: those that share a number, and the next one after a number.
AND = re.compile(
    rf"\)?(?:,| en| &| ?/|;| alsmede| resp\.| respectievelijk) ?(?:en |alsmede )?(?:nr\. ?)?{VOOR_DOSSIERNUMMER}"
)
# More don't share one number; without an end a list of dossiers would be read over and over.
_MOST_SHARING = 5


class Dossier(NamedTuple):
    """A dossier as written at `start:end`, and what the citation's head says of its papers."""

    start: int
    end: int
    number: str
    chapter: str | None
    chamber: str | None
    session: str | None

    def cited(self) -> Found:
        """The citation of the dossier itself."""
        identifier, url = addresses.dossier(self.number, self.chapter)
        citation = Citation(
            "dossier", identifier, url, self.chamber, self.session, self.number, self.chapter
        )
        return Found(self.start, self.end, citation)

    def paper(self, start: int, end: int, numbered: Numbered) -> Found:
        """The citation of one of its papers, written at `start:end`."""
        number, last, pages = numbered.number, numbered.last, numbered.pages
        identifier, url = addresses.kamerstuk(
            self.number, self.chapter, number, self.chamber, self.session
        )
        citation = Citation(
            "kamerstuk",
            identifier,
            url,
            self.chamber,
            self.session,
            self.number,
            self.chapter,
            number,
            last,
            pages,
        )
        return Found(start, end, citation)


def dossier_at(text: str, at: int, head: Head | None = None) -> Dossier | None:
    """The dossier that begins at `at` of plain text, read with the head before it."""
    match = _DOSSIER.match(text, at)
    if not match and head and head.session and head.session <= _LAST_OLD_SESSION:
        match = _OLD_DOSSIER.match(text, at)
    if not match and head and head.chamber == "I":
        match = _EERSTE_KAMER.match(text, at)
    if not match:
        return None
    chapter = next(filter(None, match.group(*_CHAPTER_GROUPS)), None) if match.re is _DOSSIER else None
    house, years = (head.chamber, head.session) if head else (None, None)
    number = dossier_digits(match["dossier"])
    return Dossier(match.start(), match.end(), number, chapter, house, years)


def papers(text: str, start: int, dossier: Dossier, headed: bool) -> list[Found]:
    """The papers of a dossier that are cited, the first mention beginning at `start`.

    Empty where no number follows the dossier. `headed`: words before it say that it is one, so
    that less will do for a number.
    """
    others: list[Dossier] = []
    read = _numbers(text, dossier, dossier.end, headed)
    if not read:
        others = list(_sharing(text, dossier, headed))
        read = _numbers(text, dossier, others[-1].end, headed) if others else None
    if not read:
        return []
    dossier, (first, *more) = read
    dossier, more_or_first = _with_session(text, dossier, [first, *more])
    first, *more = more_or_first
    if others:
        found = [
            dossier.paper(start, dossier.end, first),
            *(other.cited() for other in others),
        ]
    else:
        found = [dossier.paper(start, first.end, first)]
    return found + [dossier.paper(one.start, one.end, one) for one in more]


def _with_session(
    text: str, dossier: Dossier, read: list[Numbered]
) -> tuple[Dossier, list[Numbered]]:
    """ "…, nr. 40 (vergaderjaar 2026-2027)": the session that stands behind the last number."""
    behind = None if dossier.session else _SESSION_BEHIND.match(text, read[-1].end)
    if not behind or not session(behind[0]):
        return dossier, read
    last = read[-1]._replace(end=behind.end())
    return dossier._replace(session=session(behind[0])), [*read[:-1], last]


def is_named(text: str, dossier: Dossier) -> bool:
    """Whether "nr." follows the dossier: the surest sign that it is one."""
    return bool(_NAMED.match(text, dossier.end))


def list_end(text: str, dossier: Dossier) -> int:
    """Where the dossiers end that are written in one list with this one."""
    return max((other.end for other in _sharing(text, dossier, False)), default=dossier.end)


def _sharing(text: str, dossier: Dossier, headed: bool) -> Iterator[Dossier]:
    """The dossiers that share the number with this one, which stands first and owns it."""
    at = dossier.end
    for _ in range(_MOST_SHARING):
        separator = AND.match(text, at)
        other = separator and dossier_at(text, separator.end())
        if not other or _numbers(text, dossier, at, headed):
            return
        yield other._replace(chamber=dossier.chamber, session=dossier.session)
        at = other.end


def _numbers(
    text: str, dossier: Dossier, at: int, headed: bool
) -> tuple[Dossier, list[Numbered]] | None:
    """The numbers at `at`, with the dossier as they show it to be; None where there are none."""
    if headed and text[dossier.start - 1 : dossier.start] == "(" and text[at : at + 1] == ")":
        # "2023/2024 (29 325), nr. 160"
        at += 1
    if not (_MAY_NUMBER_HEADED if headed else _MAY_NUMBER).match(text, at):
        return None
    match = _NAMED.match(text, at)
    if match:
        return dossier, _read(text, match, plural(match["nr"]))
    match = (_JOINED_LOOSELY if dossier.chapter else _JOINED).match(text, at)
    if not match and headed:
        match = _JOINED_HEADED.match(text, at)
    if match:
        return dossier, _read(text, match)
    match = _LETTER.match(text, at)
    if match and (match["ek"] or match["letter"] or dossier.chamber == "I"):
        return dossier._replace(chamber="I"), _read(text, match)
    match = _LETTER_ALONE.match(text, at) or (_UNNAMED.match(text, at) if headed else None)
    if not match and headed:
        match = (_UNNAMED_WITH_SESSION if dossier.session else _UNNAMED_BEFORE_VERB).match(text, at)
    if match:
        return dossier, _read(text, match)
    match = _BRACKETED.match(text, at)
    if match and (dossier.chamber == "I" or any(one.islower() for one in match["list"])):
        return dossier._replace(chamber="I"), _bracketed(match)
    return None


def _read(text: str, match: re.Match[str], several: bool = False) -> list[Numbered]:
    """The number of a match and those that continue it; "(nr. 5)" with the bracket it opened."""
    found = numbers(text, match.start("number"), match["number"], match.end("number"), several)
    last = found[-1]
    if match[0].lstrip().startswith("(") and text[last.end : last.end + 1] == ")":
        found[-1] = last._replace(end=last.end + (len(found) == 1))
    return found


def _bracketed(match: re.Match[str]) -> list[Numbered]:
    offset = match.start("list")
    return [
        Numbered(offset + one.start(), offset + one.end(), one[0], None, None)
        for one in _ONE_OF_LIST.finditer(match["list"])
    ]
