"""Kamerstukken that no word introduces: "29 325, nr. 156" and "36410-XVI-55".

Their form is all there is to go by, so the words around them are weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .dossier import AND, Dossier, dossier_at, is_named, list_end, papers
from .heads import Head
from .plain import Found

# "2[ .]?9[ .]?325", not within a word, an amount, an address or a longer number. The set comes
# before the look-behind to keep the search fast.
_LOOSE = re.compile(r"[1-3](?<![\w$€£+#@&.,:/=-].)[0-9][ .-]?[0-9]{3}(?=[ ,.;:(-])")
# "5 29 325" may be a longer number, unless "nr." follows; in "… is. 5 29325-156" it is a note's.
_DIGIT_BEFORE = re.compile(r"[0-9] $")
_NOTE_BEFORE = re.compile(r"(?:^|[.;:)] )[0-9]{1,3} $")
# Numbers below this are as often something else as a dossier that is still cited.
_LEAST_UNNAMED = "20000"
# "17050-380; 19637-1292; 27925-370": in a list of three papers an old dossier is one too.
_LISTED_BEFORE = re.compile(r"(?P<more>[0-9]{5}(?:-[0-9]{2}|-[IVX]{1,5})?-[0-9]{1,4}; )?[0-9]{5}(?:-[0-9]{2}|-[IVX]{1,5})?-[0-9]{1,4}; $")
_LISTED_AFTER = re.compile(r"; [0-9]{5}-[0-9IVX]{1,5}(?:-[0-9]{1,4})?(?P<more>; [0-9]{5}-[0-9IVX])?")
_LIST_WINDOW = 40

# After one of these a number is no dossier.
_NO_DOSSIER = re.compile(
    r"(?:[€$£]|[Ee]uro|EUR|[Pp]ostbus|[Pp]ostcode|[Tt]el\.?|[Tt]elefoon|[Ff]ax|[Nn]ummer"
    r"|[Nn]r\.?|K[vV]K|ISBN|ISSN|IBAN|[Aa]rtikel(?:nummer)?|[Zz]aak(?:nummer)?"
    r"|[Oo]rder|[Ff]actuur|[Pp]olis|[Cc]ode|[Oo]bject|[Pp]erceel|[Rr]egistratie|[Bb]estelling"
    r"|[Ii]nschrijving|[Rr]ef(?:erentie|\.)|kamer|(?<![A-Za-z])(?:NEN|ISO|IEC|EN|DIN)|[A-Z]{4} ?[0-9]{2,10})[ :.]{0,2}$"
)
# "rapport 36410-55": without "nr." a number of something else.
_OTHER_NUMBER = re.compile(
    r"(?:[Kk]enmerk|[Rr]apport|[Pp]ublicatie|[Pp]roject|[Oo]pdracht|[Oo]fferte|[Cc]ontract|[Oo]ctrooi|[Nn]orm"
    r"|[Ff]ormulier|[Bb]uild|[Rr]elease|[Bb]ezwaar|[Bb]eroep|[Aa]anvraag|[Vv]ergunning|[Mm]elding|[Mm]odel|[Tt]ype|[Vv]ersie|[Bb]atch|[Ss]erie)[ :]{0,2}$"
)
# "bedragen 29 325, nr. 5 daalt": what an amount is said with.
_AMOUNT = re.compile(
    r"(?<![a-z])(?:bedra(?:agt|gen)|bedroeg(?:en)?|kost(?:ten?|en)?|tel(?:t|len|den?)"
    r"|(?:stijg|daal|steeg|daald|gestegen|gedaald)[a-z]{0,2} (?:naar|tot)|van [0-9]{1,3}[ .]?[0-9]{3} (?:naar|tot))"
    r"(?: (?:circa|ongeveer|ruim|bijna|nog))? $"
)
# "CLV, letter A": what the Eerste Kamer numbers itself
_OWN_OF_EERSTE_KAMER = re.compile(r"C(?<![\w-].)[CLXVI]{1,8}(?=, letter [A-Z])")
_EERSTE_KAMER = Head(0, 0, "I", None, True)
_BEFORE = 24
# Right after one of these no word says what the number is.
_NO_WORD = ("; ", ", ", "(")
# "amendement 36067 - 61": the word says what the numbers are.
_NAMED_BEFORE = ("motie ", "amendement ")
# "12 345, nr. 6 van de straat"
_NO_PAPER = re.compile(
    r" (?:van|op|in|uit) (?:de|het|een|deze|die) (?:[a-z]{1,20} )?[a-z]{0,20}"
    r"(?:lijst|straat|weg|laan|plein|rij|tabel|catalogus|serie|reeks|kade|gracht|top)(?![a-z])"
)


def find(text: str, introduced: Iterable[Found]) -> Iterator[Found]:
    """All kamerstukken without an introduction in plain text, and budget chapters like "36800-XVI".

    introduced: those that have one. What lies within them is not read again.
    """
    done, barren, within = 0, 0, _Within(introduced)
    for begin in _LOOSE.finditer(text):
        at = begin.start()
        if within.holds(at):
            continue
        headed = text[max(0, at - 11) : at].lower().endswith(_NAMED_BEFORE)
        while at >= done and (dossier := dossier_at(text, at)):
            found = papers(text, at, dossier, headed) if at >= barren else []
            if not found:
                # A list of dossiers that no number follows is read once, not from each of them on.
                barren = max(barren, list_end(text, dossier)) if at >= barren else barren
                if _is_chapter(text, dossier):
                    yield dossier.cited()
                break
            if not _is_plausible(text, dossier, found[-1].end):
                break
            yield from found
            done = found[-1].end
            following = AND.match(text, done)
            at = following.end() if following else -1


def own_of_eerste_kamer(text: str) -> Iterator[Found]:
    """Papers of what the Eerste Kamer numbers itself: "CLV, letter A"."""
    for begin in _OWN_OF_EERSTE_KAMER.finditer(text):
        dossier = dossier_at(text, begin.start(), _EERSTE_KAMER)
        yield from papers(text, begin.start(), dossier, headed=False) if dossier else ()


class _Within:
    """Tells of places in rising order whether they lie in one of these spans."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._spans = sorted((one.start, one.end) for one in found)
        self._next = self._end = 0

    def holds(self, at: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][0] <= at:
            self._end = max(self._end, self._spans[self._next][1])
            self._next += 1
        return at < self._end


def _is_plausible(text: str, dossier: Dossier, end: int) -> bool:
    """Whether the words around the citation that ends at `end` allow it to be one."""
    window = max(0, dossier.start - _BEFORE)
    named = is_named(text, dossier)
    if not text.endswith(_NO_WORD, window, dossier.start) and _says_otherwise(text, window, dossier.start, named):
        return False
    if not (named or dossier.chapter) and dossier.number < _LEAST_UNNAMED:
        return _is_listed(text, dossier.start, end)
    return not _NO_PAPER.match(text, end)


def _says_otherwise(text: str, window: int, at: int, named: bool) -> bool:
    """Whether the words that end at `at` say that what follows is another number than a dossier's."""
    if _NO_DOSSIER.search(text, window, at) or _AMOUNT.search(text, window, at):
        return True
    if named:
        return False
    is_note = text[at : at + 5].isdigit() and _NOTE_BEFORE.search(text, window, at)
    return bool(_OTHER_NUMBER.search(text, window, at) or not is_note and _DIGIT_BEFORE.search(text, window, at))


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether what stands at `start:end` is one of three papers at least, with semicolons between them."""
    before = _LISTED_BEFORE.search(text, max(0, start - _LIST_WINDOW), start)
    after = _LISTED_AFTER.match(text, end)
    return bool(before and after or before and before["more"] or after and after["more"])


def _is_chapter(text: str, dossier: Dossier) -> bool:
    """ "36800-XVI", "(36 410 XVI)": written so it can be little else. Not "25000-X"."""
    written, after = text[dossier.start : dossier.end], text[dossier.end : dossier.end + 1]
    bracketed = text[dossier.start - 1 : dossier.start] == "(" and after == ")"
    return (
        len(dossier.chapter or "") > 1
        and (bracketed or written.count("-") == 1)
        and after not in ("-", "/")
        and dossier.number >= _LEAST_UNNAMED
        and not _NO_DOSSIER.search(text, max(0, dossier.start - _BEFORE), dossier.start)
    )
