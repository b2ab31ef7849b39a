"""Kamerstukken and their dossiers.

"Kamerstukken II 2023/24, 29 325, nr. 156" · "36410-XVI-55" · "TK 2015-2016, 34 200 - XVI" ·
"Kamerstukken I 2014/15, 33802, C, p. 3" · "motie nr. 456 (36800-XVI)" · "21501-02-3174"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..model import Citation
from . import addresses
from .atoms import (
    BEGROTINGSFONDS,
    DOSSIERNUMMER,
    HOOFDSTUK,
    NR,
    ONDERNUMMER,
    PAGINA,
    dossier_digits,
    page_range,
)
from .heads import Head, heads
from .numbers import Numbered, normal_number, numbers
from .plain import Found, Plain

# The councils of the European Union: the one dossier whose parts have numbers of two digits,
# "21 501-02". Elsewhere such a part is known by the ondernummer that follows it.
_PARTS = r"21[ .]?501 ?[-/] ?[0-9]{2}(?![0-9])"
_PART = r"-[0-9]{2}(?=-[0-9]|,? ?[Nn]r)"

# " VII", "-VII", " - XVI", " (XVI)"; after a comma, and a fund's letter, only before a number.
_CHAPTER = (
    rf"(?: ?- ?| ?,? ?\(?(?:[Hh]oofdstuk |H\. ?)| \(| )(?P<chapter>{HOOFDSTUK})\)?"
    rf"|, ?(?P<chapter_2>{HOOFDSTUK}|{BEGROTINGSFONDS})(?=,? ?{NR})"
    rf"|[ -](?P<fund>{BEGROTINGSFONDS})(?=,? ?{NR}|-[0-9])"
)
# "31 324 (R1844)": the Rijkswet's own number isn't in the address.
_RIJKSWET = r" ?-? ?\(? ?R ?[0-9]{3,4}(?![0-9])\)?"

_DOSSIER = re.compile(
    rf"(?P<dossier>(?:{_PARTS}|{DOSSIERNUMMER}(?:{_PART})?))(?:{_CHAPTER})?(?:{_RIJKSWET})?"
)
# Before 1971 a dossier had four digits: "Kamerstukken II 1967/68, 9312, nr. 3".
_OLD_DOSSIER = re.compile(r"(?P<dossier>[0-9] ?[0-9]{3})(?=, nr)(?P<chapter>)(?P<chapter_2>)(?P<fund>)")
_LAST_OLD_SESSION = "1970-1971"

# ", nr. 156", " nrs. 5", "; nr 1", " (nr. 5"
_NAMED_NUMBER = re.compile(
    rf" ?[,;:.]? ?-? ?\(?(?P<nr>{NR})(?P<number>{ONDERNUMMER})(?!\.[0-9]{{3}}(?![0-9]))"
)
# "-55", after a chapter also " - 55"
_JOINED_NUMBER = re.compile(r"-(?P<number>[0-9]{1,4}[a-z]?)(?![A-Za-z0-9]|[-.,/][0-9]|-[A-Za-z])")
_SPACED_NUMBER = re.compile(r" ?- ?(?P<number>[0-9]{1,4}[a-z]?)(?![A-Za-z0-9]|[-.,/][0-9])")
# ", C", " EK B": the Eerste Kamer's letters
_LETTER = re.compile(r"(?:,? ?(?P<ek>EK))?,? ?(?:nr\. ?)?(?P<number>[A-Z]{1,2})(?![A-Za-z0-9'/-]|\.[A-Za-z])")
_LETTER_ALONE = re.compile(r", (?P<number>[A-Z]{1,2})(?=[);:]|\.?$|\.? ?\(|, (?:p|blz|pag)[. ])")
# ", 156": without "nr." only after a full head, and where the sentence stops
_BARE_NUMBER = re.compile(r", ?(?P<number>[0-9]{1,4}[a-z]?)(?=[.,;:)\]](?![0-9])|$|, p\.)")
# " (250, 250a)": the Eerste Kamer's numbers before 1996
_BRACKETED = re.compile(r" ?\((?P<list>[0-9]{1,3}[a-z]?(?:, ?[0-9]{1,3}[a-z]?){0,9})\)")
_ONE_OF_LIST = re.compile(r"[0-9]{1,3}[a-z]?")
_PAGES = re.compile(rf",? ?(?P<pages>{PAGINA})")

# Between dossiers that share a number, and before the next item of one head
_AND = re.compile(r"(?:,| en| &|/|;| alsmede) ?(?:en )?(?:nr\. ?)?(?=[0-9]{2}[ .]?[0-9]{3})")

# "nr. 456 (36800-XVI)", "nr. 20 van 33 400 XVI"
_REVERSED = re.compile(
    rf"(?P<nr>{NR})?(?P<number>{ONDERNUMMER}) ?"
    rf"(?:\(|(?:van|uit|bij) (?:[Dd]ossier |[Kk]amerstuk(?:dossier)? )?)(?=[0-9]{{2}})"
)
_REVERSED_BEGIN = re.compile(rf"[Nn]rs?\.? ?[0-9A-Z]")
_PAPER_BEFORE = re.compile(r"(?:[Mm]oties?|[Aa]mendement(?:en)?|[Bb]rief|[Ss]tuk)[ ,(]{0,2}$")

# "dossier 29 325", "Kamerdossier 36410-XVI", "wetsvoorstel 36 295"
_DOSSIER_WORD = re.compile(
    r"(?:[Kk]amer|[Ww]etgevings)?(?:[Dd]ossiers?(?:nummers?)?|[Ww]etsvoorstel(?:len)?)"
    r" \(?(?:nrs?\.? )?(?=[0-9]{2}[ .]?[0-9]{3})"
)

# A dossier number that stands alone: plausible ones only, "2[ .]?9[ .]?325" and no "12 345 km"
_ALONE = re.compile(rf"(?<![\w$€£+#@&.,:/=-])[1-3][0-9][ .]?[0-9]{{3}}(?=[ ,.;:(-])")
_DIGIT_BEFORE = re.compile(r"[0-9] $")
# "12 345, nr. 6" after one of these isn't a dossier; nor is it before "van de straat".
_NO_DOSSIER = re.compile(
    r"(?:€|[Ee]uro|EUR|[Pp]ostbus|[Tt]el\.?|[Tt]elefoon|[Ff]ax|[Nn]ummer|[Nn]r\.?|[Kk]enmerk|K[vV]K|ISBN|ISSN"
    r"|[Aa]rtikel|[Aa]rtikelnummer|[Zz]aak|[Zz]aaknummer|[Oo]rder|[Ff]actuur|[Pp]olis|[Cc]ode|[Oo]bject"
    r"|[Pp]erceel|[Rr]egistratie|[Bb]estelling|[Ii]nschrijving|[Rr]eferentie|[Pp]ostcode|IBAN|[A-Z]{4} ?[0-9]{2,10})[ :.]{0,2}$"
)
_NO_PAPER = re.compile(
    r" (?:van|op|in|uit) (?:de|het|een|deze|die) ?(?:[a-z]+ )?"
    r"(?:[a-z]*(?:lijst|straat|weg|laan|plein|rij|tabel|catalogus|serie|reeks|ranglijst|wachtrij|kade|gracht|top)(?![a-z]))"
)
# "25 000 euro" after a head is an amount, not a dossier
_UNIT = re.compile(
    r" ?(?:euro|EUR|%|procent|miljoen|mln|miljard|mld|keer|km|m2|m\^|ha|kg|ton|uur|fte|jaar|dagen"
    r"|personen|mensen|inwoners|leden|cliënten|kinderen|huishoudens|woningen|plaatsen|bezoekers|stemmen)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class _Dossier:
    """A dossier as written at `start:end`, and what the citation's head says of its papers."""

    start: int
    end: int
    number: str
    chapter: str | None
    chamber: str | None
    session: str | None

    def cited(self) -> Found:
        """The dossier itself is cited."""
        identifier, url = addresses.dossier(self.number, self.chapter)
        return Found(
            self.start,
            self.end,
            Citation(
                "dossier", identifier, url, self.chamber, self.session, self.number, self.chapter
            ),
        )

    def paper(self, start: int, end: int, numbered: Numbered) -> Found:
        """A paper of the dossier is cited, at `start:end`."""
        identifier, url = addresses.kamerstuk(
            self.number, self.chapter, numbered.number, self.chamber, self.session
        )
        return Found(
            start,
            end,
            Citation(
                "kamerstuk",
                identifier,
                url,
                self.chamber,
                self.session,
                self.number,
                self.chapter,
                numbered.number,
                numbered.last,
                numbered.pages,
            ),
        )


def find(plain: Plain) -> Iterator[Found]:
    """All kamerstukken and dossiers in the text. Some overlap: the longest is the one to keep."""
    text = plain.text
    for head in heads(text):
        yield from _after_head(text, head)
    yield from _reversed(text)
    yield from _dossiers(text)
    yield from _alone(text)


def _after_head(text: str, head: Head) -> Iterator[Found]:
    """The items after a head: "29 325, nr. 156 en 36 410, nrs. 5 en 9"."""
    turned = _turned(text, head.end, head.start, head)
    if turned:
        yield turned
        return
    start, at, first = head.start, head.end, True
    while dossier := _dossier(text, at, head):
        items = list(_items(text, start, dossier, headed=not head.leans))
        if not items and (head.leans or not first or _UNIT.match(text, dossier.end)):
            return
        yield from items or [replace(dossier, start=start).cited()]
        first = False
        following = _AND.match(text, _end(items, dossier))
        if not following:
            return
        start = at = following.end()


def _end(items: list[Found], dossier: _Dossier) -> int:
    return max([dossier.end, *(item.end for item in items)])


def _dossier(text: str, at: int, head: Head | None) -> _Dossier | None:
    match = _DOSSIER.match(text, at)
    if not match and head and head.session and head.session <= _LAST_OLD_SESSION:
        match = _OLD_DOSSIER.match(text, at)
    if not match:
        return None
    number = re.sub(r"[ .]", "", match["dossier"]).replace("/", "-")
    chapter = match["chapter"] or match["chapter_2"] or match["fund"] or None
    house, years = (head.chamber, head.session) if head else (None, None)
    return _Dossier(match.start(), match.end(), number, chapter, house, years)


def _items(text: str, start: int, dossier: _Dossier, headed: bool) -> Iterator[Found]:
    """The papers of one dossier, the first beginning at `start`; nothing where no number follows.

    Of dossiers that share a number ("31728, 30914, nr. 5") it belongs to the first.
    """
    others: list[_Dossier] = []
    at = dossier.end
    while (and_ := _AND.match(text, at)) and not _number(text, dossier, at, headed):
        other = _DOSSIER.match(text, and_.end())
        if not other:
            break
        others.append(
            replace(
                dossier,
                start=and_.end(),
                end=other.end(),
                number=dossier_digits(other["dossier"]),
                chapter=other["chapter"] or other["fund"],
            )
        )
        at = other.end()
    found = _number(text, dossier, at, headed)
    if not found:
        return
    dossier, numbered = found
    if others:
        yield dossier.paper(start, dossier.end, numbered[0])
        yield from (other.cited() for other in others)
    else:
        yield dossier.paper(start, numbered[0].end, numbered[0])
    for one in numbered[1:]:
        yield dossier.paper(one.start, one.end, one)


def _number(
    text: str, dossier: _Dossier, at: int, headed: bool
) -> tuple[_Dossier, list[Numbered]] | None:
    """The numbers that follow a dossier, with the dossier as they show it to be."""
    match = _NAMED_NUMBER.match(text, at)
    if match:
        plural = "s" in match["nr"] or "nummers" in match["nr"]
        found = numbers(text, match.start("number"), match["number"], match.end(), plural)
        return dossier, _closed(text, match, found)
    joined = _SPACED_NUMBER if dossier.chapter else _JOINED_NUMBER
    match = joined.match(text, at)
    if match:
        return dossier, numbers(text, match.start("number"), match["number"], match.end(), False)
    return _letter(text, dossier, at, headed) or (
        _unnamed(text, dossier, at) if headed else None
    )


def _closed(text: str, match: re.Match[str], found: list[Numbered]) -> list[Numbered]:
    """ "(nr. 5)": the bracket that the number opened closes it."""
    last = found[-1]
    if "(" in match[0] and text[last.end : last.end + 1] == ")" and len(found) == 1:
        return [last._replace(end=last.end + 1)]
    return found


def _letter(
    text: str, dossier: _Dossier, at: int, headed: bool
) -> tuple[_Dossier, list[Numbered]] | None:
    """ ", C" of the Eerste Kamer, or its bracketed numbers of old."""
    match = _LETTER.match(text, at)
    if match and (match["ek"] or (headed and dossier.chamber == "I")):
        dossier = replace(dossier, chamber="I")
        return dossier, numbers(text, match.start("number"), match["number"], match.end(), False)
    match = _LETTER_ALONE.match(text, at)
    if match:
        return dossier, numbers(
            text, match.start("number"), match["number"], match.end("number"), False
        )
    match = _BRACKETED.match(text, at)
    if match and (dossier.chamber == "I" or any(one.islower() for one in match["list"])):
        offset = match.start("list")
        found = [
            Numbered(offset + one.start(), offset + one.end(), one[0], None, None)
            for one in _ONE_OF_LIST.finditer(match["list"])
        ]
        return replace(dossier, chamber="I"), found
    return None


def _unnamed(text: str, dossier: _Dossier, at: int) -> tuple[_Dossier, list[Numbered]] | None:
    match = _BARE_NUMBER.match(text, at)
    if not match:
        return None
    return dossier, numbers(text, match.start("number"), match["number"], match.end(), False)


def _turned(text: str, at: int, start: int, head: Head | None) -> Found | None:
    """The number before its dossier: "nr. 456 (36800-XVI)"."""
    match = _REVERSED.match(text, at)
    dossier = match and _dossier(text, match.end(), head)
    if not match or not dossier:
        return None
    bracket = text[match.end() - 1] == "("
    if bracket and text[dossier.end : dossier.end + 1] != ")":
        return None
    if not (dossier.chapter or head or (bracket and _PAPER_BEFORE.search(text[max(0, start - 16) : start]))):
        return None
    number = Numbered(
        match.start("number"), match.end("number"), normal_number(match["number"]), None, None
    )
    return dossier.paper(start, dossier.end + bracket, number)


def _reversed(text: str) -> Iterator[Found]:
    for begin in _REVERSED_BEGIN.finditer(text):
        start = begin.start()
        if not text[start - 1 : start].isalpha():
            turned = _turned(text, start, start, None)
            if turned:
                yield turned


def _dossiers(text: str) -> Iterator[Found]:
    """ "dossier 29 325": the word says what the number is."""
    for word in _DOSSIER_WORD.finditer(text):
        dossier = _dossier(text, word.end(), None)
        if dossier and "2" <= dossier.number[0] <= "3" and not _UNIT.match(text, dossier.end):
            items = list(_items(text, word.start(), dossier, headed=False))
            yield from items or [replace(dossier, start=word.start()).cited()]


def _alone(text: str) -> Iterator[Found]:
    """ "29 325, nr. 156" and "36410-XVI-55" with no word before them that says what they are."""
    done = 0
    for begin in _ALONE.finditer(text):
        at = begin.start()
        while at >= done and (dossier := _dossier(text, at, None)):
            items = list(_items(text, at, dossier, headed=False))
            if not items:
                if _is_chapter_alone(text, dossier):
                    yield dossier.cited()
                break
            if not _is_plausible(text, dossier, items):
                break
            yield from items
            done = _end(items, dossier)
            following = _AND.match(text, done)
            at = following.end() if following else -1


def _is_plausible(text: str, dossier: _Dossier, items: list[Found]) -> bool:
    """Whether the words around a number that stands alone allow it to be a dossier."""
    before = text[max(0, dossier.start - 24) : dossier.start]
    named = bool(_NAMED_NUMBER.match(text, dossier.end))
    if _NO_DOSSIER.search(before) or (_DIGIT_BEFORE.search(before) and not named):
        return False
    if not named and not dossier.chapter and dossier.number < "20000":
        return False
    return not _NO_PAPER.match(text, items[-1].end)


def _is_chapter_alone(text: str, dossier: _Dossier) -> bool:
    """ "36800-XVI": written like this it can be nothing but a budget chapter."""
    written = text[dossier.start : dossier.end]
    after = text[dossier.end : dossier.end + 1]
    return (
        len(dossier.chapter or "") > 1
        and "-" in written
        and " " not in written
        and after != "-"
        and dossier.number >= "20000"
    )
