"""Kamerstukken and dossiers: those that words introduce, and then those that stand loose.

"Kamerstukken II 2023/24, 29 325, nr. 156 en 36 410, nrs. 5 en 9" · "TK 2015-2016, 34 200 - XVI" ·
"Kamerstukken I 2014/15, 33802, C, p. 3" · "dossier 29 325" · "motie nr. 456 (36800-XVI)"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from . import loose
from .atoms import NR, ONDERNUMMER, TUSSEN, UNIT, VERGADERJAAR, VOOR_DOSSIERNUMMER, session
from .dossier import AND, Dossier, dossier_at, papers
from .heads import Head, heads
from .numbers import Numbered, normal_number
from .plain import Found, Plain

# "25 000 euro" after a head is an amount, not a dossier.
_UNIT = re.compile(f" ?{UNIT}")
# "…, nr. 8; 2023/24, 29 325, nr. 156": the same papers, another session
_OTHER_SESSION = re.compile(
    rf"\)?(?:[,;]? ?(?:en|&|alsmede)|[,;]) ?(?P<jaren>{VERGADERJAAR}){TUSSEN}{VOOR_DOSSIERNUMMER}"
)

# "dossier 29 325", "Kamerdossier 36410-XVI", "wetsvoorstel 36 295"
_DOSSIER_WORD = re.compile(
    r"[DdWw](?:ossiers?(?:nummers?|nrs?\.?)?|etsvoorstel(?:len)?) \(?(?:met )?(?:(?:dossier|kamerstuk)?nummers? |nrs?\.? )?"
    rf"(?=[23]){VOOR_DOSSIERNUMMER}"
)
_SEVERAL_DOSSIERS = re.compile(r"[Dd]ossier(?:s|nummers|nrs\.?) |[Ww]etsvoorstellen ")
_WORD_BEFORE = re.compile(r"(?:[Kk]amer(?:stuk)?|[Ww]etgevings)$")

# "36 210 Wijziging van de Gemeentewet": the heading of a bill's papers
_HEADING = re.compile(
    r"[23](?<![\w.,€$#/-].)(?:(?<!\d .)|(?<= [12]\d{3} .)|(?<=-[12]\d{3} .))[0-9][ .]?[0-9]{3}(?=(?:[ -][IVX]{1,5}[AB]?|[ -]{1,2}\(R ?[0-9]{3,4}\))?(?:, |: | )(?:Wijziging van|Voorstel van (?:rijks)?wet|Goedkeuring van"
    r"|Vaststelling van (?:de|het) |Regels (?:over|omtrent|inzake|tot|ter) |Initiatiefnota|Initiatiefvoorstel))"
)
# "29 665 Evaluatie Schipholbeleid 31 936 Luchtvaartbeleid Nr. 385 BRIEF VAN DE MINISTER": the heading of any paper
_PAPER_HEADED = re.compile(r"[Nn]r\. [0-9]{1,4} (?=(?:BRIEF|VERSLAG|MOTIE|(?:GEWIJZIGD |NADER )?AMENDEMENT|LIJST|NOTA|MEMORIE|ADVIES|VOORSTEL|INITIATIEFNOTA) )")
_TITLE_BEFORE = re.compile(r"[23](?<![\w.,€$#/-].)(?<!\d .)[0-9][ .]?[0-9]{3}(?: |-)(?:[IVX]{1,5}[AB]? )?[A-Z][^.;:0-9€]{3,160} $")
_TITLE_WINDOW = 180
# "het wetsvoorstel toekomst pensioenen (36 067)", "wijziging van de Zorgverzekeringswet … (34 233)"
_BILL_NUMBER = re.compile(rf"\((?=[1-3]){VOOR_DOSSIERNUMMER}")
# "(30036)", "(30036, R1784)": with the number of a bill of the Kingdom
_BILL_CLOSES = re.compile(r"(?:,? R ?[0-9]{3,4}| \(R ?[0-9]{3,4}\))?(?=\))")
_BILL_BEFORE = re.compile(
    r"(?:(?:[Ww]etsvoorstel|[Ii]nitiatief(?:wets)?voorstel|[Ii]nitiatiefnota|[Vv]oorstel van (?:rijks)?wet)(?![a-z])"
    r"|[Ww]ijziging van (?:de|het|enige) (?:[A-Z]\w{0,30} )?(?:[A-Z]\w{0,30}(?:wet|boek)|[Ww]et))(?:[^.();]|\.(?=[0-9])){0,160}$"
)
_BILL_WINDOW = 180
# Below this a number in brackets is as often an amount, and must not be a round one.
_LEAST_RECENT = "20000"
# "-Wijziging van de Wet luchtvaart ter implementatie van … (PbEU 2014, L 122) (34979);", "Wet herstel (35498)": its
# number after a longer title. Between them no other sentence begins, nor another bill.
_TITLED_BEFORE = re.compile(
    r"(?:[Ww]etsvoorstel|[Ii]nitiatief(?:wetsvoorstel|voorstel|nota)|[Vv]oorstel van (?:rijks)?wet|[Ww]ijziging van"
    r"|[Gg]oedkeuring van|[Vv]aststelling van|Regels (?:over|omtrent|inzake|met betrekking tot)|Wet [a-z])(?![a-z]{0,3}[.;])"
    r"(?:[^.;(]|\.(?! [A-Z])|\((?![0-9]{5}\))){0,600}$"
)
# "de wetsvoorstellen A (35899) respectievelijk B (35961)": the word holds for all of a list
_SEVERAL_BEFORE = re.compile(r"[Ww]etsvoorstellen(?:[^.]|\.(?! [A-Z])){0,600}$")
# "(33 182);" closes an item or a sentence, where a number of people seldom stands.
_ITEM_ENDS = re.compile(r"\)(?:[;.]|,? en -|$)")
_TITLED_WINDOW = 640
# "motie-Krol (34 104, 105)": a motion's own number, in brackets after its name
_MOTION_NUMBER = re.compile(r", ?(?P<number>[0-9]{1,4})\)")
_MOTION_BEFORE = re.compile(r"(?:[Mm]otie|[Aa]mendement)(?![a-rt-z])(?: c\.s\.|[^.();]){0,80}$")
# "raakt veel mensen (36 067)": the bracket counts what stands before it.
_COUNTED = re.compile(
    r"(?<![a-z])(?:veel|meer|meeste|minder|weinig|alle|aantal|totaal|honderden|duizenden|raakt|treft|helpt"
    r"|geldt voor|betreft)(?: [a-zé]{1,20})? [a-zëé]{2,24} $"
)

_ALONE = re.compile(r"\([1-3][0-9][ .]?[0-9]{3}(?:(?: |-)[IVX]{1,5}[AB]?)?\)")

# "nr. 456 (36800-XVI)", "nr. 20 van 33 400 XVI"
_REVERSED = re.compile(
    rf"(?:{NR})?(?P<number>{ONDERNUMMER}) ?"
    rf"(?:\(|, (?:[Kk]amerstuk(?:ken)?|[Dd]ossier) |(?:van|uit|bij) (?:[Dd]ossier |[Kk]amerstuk(?:dossier)? )?){VOOR_DOSSIERNUMMER}"
)
# "Motie 29 (36 600 XVI)"; each begins with a fixed word, which is searched for fast.
_REVERSED_BEGINS = tuple(
    re.compile(begin) for begin in (r"[Nn]rs?\.? ?(?=[0-9A-Z])", r"stuknummer (?=[0-9])", r"otie (?=[0-9])", r"mendement (?=[0-9])")
)
_PAPER_BEFORE = re.compile(r"(?:[Mm]oties?|[Aa]mendement(?:en)?|[Bb]rief|[Ss]tuk|krijgt|kreeg)[ ,(]{0,2}$")


def find(plain: Plain) -> Iterator[Found]:
    """All kamerstukken and dossiers."""
    text = plain.text
    introduced = list(_introduced(text))
    standing_loose = list(loose.find(text, introduced))
    yield from introduced
    yield from standing_loose
    yield from loose.own_of_eerste_kamer(text)
    yield from _bracketed(text, {found.citation.dossier for found in chain(introduced, standing_loose)})


def _bracketed(text: str, named: set[str | None]) -> Iterator[Found]:
    """ "(31.736)", "(31 736)": a number in brackets by itself, of a dossier that the same text names more fully."""
    for bracket in _ALONE.finditer(text) if named else ():
        dossier = dossier_at(text, bracket.start() + 1)
        if not dossier or dossier.number not in named or dossier.end + 1 != bracket.end():
            continue
        if not (_UNIT.match(text, bracket.end()) or _COUNTED.search(text, max(0, bracket.start() - 64), bracket.start())):
            yield dossier.cited()


def _introduced(text: str) -> Iterator[Found]:
    done = 0
    for head in heads(text):
        if head.start < done:
            # "…, nr. 8, vergaderjaar 2023/24, 29 325, nr. 156": read with the head before it.
            continue
        reversed_ = _reversed_at(text, head.end, head.start, head)
        for found in [reversed_] if reversed_ else _after(text, head):
            done = max(done, found.end)
            yield found
    yield from _reversed(text)
    yield from _dossiers(text)
    yield from _bills(text)
    for heading in chain(_HEADING.finditer(text), _titles(text)):
        if dossier := dossier_at(text, heading.start()):
            yield dossier.cited()


def _titles(text: str) -> Iterator[re.Match[str]]:
    """The dossiers' numbers and titles above the kind of a paper."""
    for paper in _PAPER_HEADED.finditer(text):
        at = paper.start()
        while title := _TITLE_BEFORE.search(text, max(0, at - _TITLE_WINDOW), at):
            yield title
            at = title.start()


def _after(text: str, head: Head) -> Iterator[Found]:
    """The dossiers and papers after a head.

    A dossier may go without a number where the head is firm and no paper was cited before it, or where a
    bracket holds nothing else: "(TK 35384)".
    """
    start, at, may_lack = head.start, head.end, not head.leans
    while dossier := dossier_at(text, at, head):
        found = papers(text, start, dossier, headed=not head.leans)
        bracketed = start < at and text[start - 1 : start] == "(" and text[dossier.end : dossier.end + 1] == ")"
        may_lack = (may_lack or bracketed and text[at : dossier.end].isdigit()) and not found
        if may_lack and not _UNIT.match(text, dossier.end):
            found = [dossier._replace(start=start).cited()]
        if not found:
            return
        yield from found
        end = max(one.end for one in found)
        other = _OTHER_SESSION.match(text, end)
        following = other or AND.match(text, end)
        if not following:
            return
        start = at = following.end()
        if other:
            start, head = other.start("jaren"), head._replace(session=session(other["jaren"]))


def _reversed(text: str) -> Iterator[Found]:
    for begin in chain.from_iterable(pattern.finditer(text) for pattern in _REVERSED_BEGINS):
        named = begin[0][0] in "Nns"
        start = begin.start() if named else begin.end()
        if not (named and start and text[start - 1].isalpha()):
            found = _reversed_at(text, start, start, None)
            if found:
                yield found


def _reversed_at(text: str, at: int, start: int, head: Head | None) -> Found | None:
    """A number before its dossier. A dossier without chapter needs a word that says what it is."""
    match = _REVERSED.match(text, at)
    dossier = match and dossier_at(text, match.end(), head)
    if not match or not dossier:
        return None
    bracket = text[match.end() - 1] == "("
    if "," in match[0] and papers(text, dossier.start, dossier, headed=True):
        # "motie nr. 15, Kamerstuk 35 093, nr. 16": the dossier has a number of its own.
        return None
    if bracket and text[dossier.end : dossier.end + 1] != ")":
        return None
    if not (dossier.chapter or head or _PAPER_BEFORE.search(text, max(0, start - 16), start)):
        return None
    number = Numbered(
        match.start("number"), match.end("number"), normal_number(match["number"]), None, None
    )
    return dossier.paper(start, dossier.end + bracket, number)


def _dossiers(text: str) -> Iterator[Found]:
    """ "dossier 29 325": the word says what the number is."""
    for word in _DOSSIER_WORD.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, word.start() - 10), word.start())
        start = before.start() if before else word.start()
        dossier = dossier_at(text, word.end())
        if dossier and not _UNIT.match(text, dossier.end) and not text[start - 1 : start].isalpha():
            found = papers(text, start, dossier, headed=False)
            several = bool(_SEVERAL_DOSSIERS.match(word[0]))
            closed = word[0][-1] == "(" and text[dossier.end : dossier.end + 1] == ")"
            yield from found or [dossier._replace(start=start, end=dossier.end + closed).cited()]
            yield from _listed(text, dossier) if several and not found else ()


def _listed(text: str, dossier: Dossier | None) -> Iterator[Found]:
    """ "wetsvoorstellen 35 733 en 35 734": the word holds for those that follow the first."""
    while dossier and (following := AND.match(text, dossier.end)):
        dossier = dossier_at(text, following.end())
        if not dossier or dossier.number[0] not in "23" or _UNIT.match(text, dossier.end):
            return
        if papers(text, dossier.start, dossier, headed=False):
            return
        yield dossier.cited()


def _bills(text: str) -> Iterator[Found]:
    """ "het wetsvoorstel … (36 067)", "motie … (34 104, 105)": its own number, in brackets after its name."""
    for begin in _BILL_NUMBER.finditer(text):
        dossier = dossier_at(text, begin.end())
        motion = dossier and _MOTION_NUMBER.match(text, dossier.end)
        if motion and _MOTION_BEFORE.search(text, max(0, begin.start() - 90), begin.start()):
            span = motion.span("number")
            yield dossier.paper(dossier.start, span[1], Numbered(*span, normal_number(motion["number"]), None, None))
        elif dossier and (closing := _BILL_CLOSES.match(text, dossier.end)):
            amount = _UNIT.match(text, closing.end() + 1)
            amount = amount or _COUNTED.search(text, max(0, begin.start() - 64), begin.start())
            if not amount and _names_bill(text, begin.start(), dossier):
                yield dossier.cited()


def _names_bill(text: str, at: int, dossier: Dossier) -> bool:
    """Whether the words before a bracket at `at` name a bill, so that the dossier in it is its number."""
    recent = dossier.number >= _LEAST_RECENT
    if recent and _BILL_BEFORE.search(text, max(0, at - _BILL_WINDOW), at):
        return True
    in_a_row = text[dossier.start : dossier.end].isdigit()
    if not (in_a_row or recent and _ITEM_ENDS.match(text, dossier.end)) or not recent and dossier.number.endswith("00"):
        return False
    window = max(0, at - _TITLED_WINDOW)
    return bool(_TITLED_BEFORE.search(text, window, at) or _SEVERAL_BEFORE.search(text, window, at))
