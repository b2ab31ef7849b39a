"""A passage's text → its sentences and their words, by offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Words that end in a full stop without ending a sentence: "a.s.", "nr. 5", "55 mln. per jaar".
# "jl.", "a.s.", "mln.", "c.s." and "e.v." do end one where a capital follows that opens a clause.
ABBREVIATIONS = frozenset(
    "a.d.h.v afd art artt bijv blz ca dhr d.d dd d.m.v dr drs e.d e.e.a enz e.o evt excl ing incl ir i.c.m "
    "i.h.b i.h.k.v i.o.m i.p.v i.s.m i.t.t i.v.m kst lid m.a.w max m.b.t m.b.v mevr m.i min m.i.v m.m.v mr "
    "m.u.v mw n.a.v nl no nr nrs n.t.b o.a o.b.v o.g.v o.l.v o.m p p.a pag par plv p.m pp prof red resp sr "
    "st stb stcrt t.a.v t.b.v t.g.v t.n.v t.o.v t.w.z t.v.v vgl vlg vs w.o z.g zgn z.s.m t.h.v m.n t.m u.a "
    "ds jhr jkvr ten mgr bc ba msc ll.m".split()
)
_CAN_END = frozenset("jl j.l a.s as mln mld c.s e.v c.q t.z.t etc enz n.v.t b.v n.v sr jr".split())

# A stop with what may close a quotation or carry a bracket, then space and what may open a sentence.
_STOP = re.compile(r"(?<![.?!…])[.?!…]++[\"'”’)\]]{0,3}+(?=\s++[\"'“‘„(\[]{0,3}+[A-ZÀ-Þ0-9])|\n[^\S\n]*+\n")
LONGEST = 1500
"""Characters that are read as one sentence, at most."""

_WORD_BEFORE = re.compile(r"[^\s()\[\]\"“”„]{1,20}$")
_INITIAL = re.compile(r"^(?:[A-Z]\.){0,5}(?:[A-Z]|Th|Chr|Ph|IJ)$")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")

# Letters with an accent that only marks stress: "vóór", "één", "áls".
PLAIN = str.maketrans("áàâéèêíìóòôúùÁÉÓÚ\u00a0\u2009\u202f\n\t", "aaaeeeiiooouuAEOU     ")

# What opens a sentence after a word that may or may not end one: "… op 5 juni jl. Ik zal …".
_OPENERS = frozenset(
    "ik wij we de het een dit deze dat die daarnaast daarbij daarmee daarom daartoe hierbij hiermee hiertoe hierover "
    "ook in op met voor na om uw u er zij hij als zodra naast tot ten over mijn onze via bij uit volgens verder tevens "
    "tijdens naar momenteel samen door het onlangs inmiddels vervolgens omdat hoewel dat dus sinds vanaf zo alle "
    "uiteraard vanzelfsprekend bovendien voorts tegelijkertijd tegelijk echter hierdoor daardoor daarvoor hiervoor hierin daarin gezien gelet zoals eerder mede mocht indien wanneer wel graag derhalve momenteel beide".split()
)


class Token(NamedTuple):
    """A word: as looked up (lower case, stress accents off), and its offsets in the sentence."""

    low: str
    start: int
    end: int


_token = tuple.__new__  # what Token() comes to, without a call for each word


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences, in order, without the space around them.

    A blank line ends one too, as it parts the paragraphs of a cell. Never splits after an
    abbreviation ("o.a.", "nr. 5") or an initial; linear in the text's length. What runs on for
    more than LONGEST characters is cut at a space, so that reading a sentence takes bounded time.
    """
    spans, start = [], 0
    for stop in _STOP.finditer(text):
        if stop[0].strip() and not _ends(text, start, stop):
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    spans.append((start, len(text)))
    return tuple(_trimmed(text, spans))


def words(sentence: str) -> list[Token]:
    """The words of a sentence, with hyphens, full stops and apostrophes inside them kept."""
    return words_of(sentence.translate(PLAIN))


def words_of(plain: str) -> list[Token]:
    """The same for a sentence without accents."""
    low = plain.lower()
    if len(low) == len(plain):  # a few letters grow, as "İ" does
        return [_token(Token, (found[0], *found.span())) for found in _WORD.finditer(low)]
    return [Token(found[0].lower(), *found.span()) for found in _WORD.finditer(plain)]


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the stop ends a sentence; only a single full stop can be an abbreviation's."""
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 20), stop.start())
    word = before[0].lower().lstrip("'‘(") if before else ""
    if word in _CAN_END:
        following = _WORD.search(text, stop.end(), stop.end() + 30)
        return bool(following) and following[0].lower() in _OPENERS
    if word in ABBREVIATIONS:
        return False
    # "M.J. van Rijn", "A. Jansen"; a list's number "1. Zorg" is no sentence of its own
    return not (before and _INITIAL.match(before[0])) and not (word.isdigit() and before.start() == start)


def _trimmed(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        inner = text[start:end]
        left = len(inner) - len(inner.lstrip())
        if inner.strip():
            yield from _cut(text, start + left, start + left + len(inner.strip()))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pieces of at most LONGEST characters, cut at spaces where there are any."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    yield start, end
