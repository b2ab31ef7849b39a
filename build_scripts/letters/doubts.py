"""What a reader of a letter should doubt: a sign that may be a note's digit, a day that comes after the letter's own, a paragraph whose end nothing shows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.letters.dates import written_dates
from build_scripts.letters.drafts import Draft
from build_scripts.model import Fact, Location, Mark, Problem

# OCR reads a raised digit as "!" or "?": behind a word, while the sentence goes on.
MISREAD = re.compile(r"(?<=[^\W\d_])(?P<mark>[!?])(?= [a-z]|\s[a-z]+,)")
# "In het debat heeft u toegezegd een brief te sturen?": a sentence that opens as no question does, and has no question word.
SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)(?=[A-Z])")
STATED = re.compile(
    r"(?:De|Het|Een|Deze|Dit|Die|Er|Ik|Wij|Uw|Mijn|Onze|In|Op|Bij|Met|Voor|Na|Naast|Sinds|Tijdens|Volgens|Door|Via|Over|Ook|Hier\w*|Daar\w*|Verder|Tevens|Voorts) (?!\w+ (?:kunt|bent|deelt|wilt) u\b)"
)
ASKING = re.compile(r"\b(?:wat|hoe|wie|wiens|waar\w*|wanneer|welke?|hoeveel\w*|hoeverre|of|kunt|klopt)\b", re.I)
# What lies behind the writer: "op 13 november is het gepubliceerd", "op 13 november hebben wij het ontvangen"
DONE = re.compile(r"\b(?:is|zijn|was|waren|heb|heeft|hebben|had|hadden)\b.{0,200}?\b(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor)?(?:ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{2,}(?:d|t|en))\b|\b(?:werd|werden|ontving(?:en)?|stuurde[nt]?|verscheen|verschenen|vond(?:en)?)\b", re.I)
# What is still to come may be said in the same words: "op 13 november is een gesprek gepland".
PLANNED = re.compile(r"\b(?:in)?gepland|voorzien|geagendeerd|verwacht|beoogd|uitgenodigd|bepaald|vastgesteld op|zal|zullen|wordt|worden|uiterlijk|tot en met|vanaf|voorgesteld\b", re.I)
CLAUSE = re.compile(r"[^.;:?!]*(?:\.(?=\w)[^.;:?!]*)*")
LONGEST_WORD = 60
"""Characters."""
AROUND = 300
"""Characters of the sentence before a day and behind it that are read."""
NEAR = 60
"""Days behind the letter's own; a day without a year that comes later is one of another year."""


def mark_doubts(drafts: Sequence[Draft], source: str) -> list[Problem]:
    """In a letter whose notes were not found: signs that a scan may have read for a note's mark.

    Where it has such a sign within a sentence, a statement that ends in a question mark may end in another.
    """
    signed = [draft for draft in drafts if "?" in draft.text or "!" in draft.text]
    within = [(draft, found.start(), "midden in een zin") for draft in signed for found in _within(draft.text)]
    ends = [(draft, at, "achter een zin die geen vraag is") for draft in signed for at in _stated_ends(draft.text)] if within else []
    problems = []
    for draft, at, place in within + ends:
        sign = draft.text[at]
        draft.marks.append(Mark("doubt", at, at + 1, f"'{sign}' kan een verkeerd gelezen voetnootcijfer zijn"))
        problems.append(Problem("misread mark", f"'{sign}' {place}: misschien een verkeerd gelezen voetnootcijfer", Location(source, draft.line_at(at))))
    for draft in signed if problems else ():
        draft.marks.sort(key=lambda mark: (mark.start, mark.end))
    return problems


def _within(text: str) -> Iterator[re.Match[str]]:
    """The signs behind a word of a sentence that goes on; an exclamation mark behind a name may be the name's."""
    for found in MISREAD.finditer(text):
        word = re.search(r"\w+$", text[max(found.start() - LONGEST_WORD, 0) : found.start()])
        if found["mark"] == "?" or not word or not word[0][0].isupper():
            yield found


def _stated_ends(text: str) -> Iterator[int]:
    """The question marks that end a statement."""
    if "?" not in text:
        return
    starts = [found.end() for found in SENTENCE_START.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)]):
        sentence = text[start:end].rstrip()
        if sentence.endswith("?") and STATED.match(sentence) and not ASKING.search(sentence):
            yield start + len(sentence) - 1


def later_days(drafts: Iterable[Draft], date: Fact | None, source: str) -> list[Problem]:
    """Days without a year that the text calls past, and that come shortly after the day which the letter itself has."""
    try:
        written = dt.date.fromisoformat(date.value) if date and date.provenance == "source" else None
    except ValueError:
        written = None
    problems: dict[tuple[int, int], Problem] = {}
    for draft in drafts if written else ():
        for day in written_dates(draft.text):
            if day.year or day.side == "future" or (day.month, day.day) in problems or not _follows(written, day.month, day.day):
                continue
            if day.side == "past" or _is_done(draft.text, day.start, day.end):
                message = f"‘{draft.text[day.start : day.end].strip()}’ ligt hier in het verleden, maar komt na de datum van het stuk ({written.day}-{written.month}-{written.year})"
                problems.setdefault((day.month, day.day), Problem("date", message, Location(source, draft.line_at(day.start))))
    return list(problems.values())


def _follows(written: dt.date, month: int, day: int) -> bool:
    """Whether such a day of the year comes within NEAR days behind a date."""
    for year in (written.year, written.year + 1):
        try:
            if 0 < (dt.date(year, month, day) - written).days <= NEAR:
                return True
        except ValueError:
            continue
    return False


def _is_done(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a day says what has happened then."""
    if not re.search(r"\b(?:op|van|d\.d\.)(?: \w+dag)? $", text[max(0, start - 16) : start], re.I):
        return False
    low = max(start - AROUND, 0)
    first = max(low, *(text.rfind(sign, low, start) + 1 for sign in (". ", "; ", ": ", "? ")))
    last = CLAUSE.match(text, end, end + AROUND)
    clause = text[first : last.end() if last else end]
    return bool(DONE.search(clause)) and not PLANNED.search(clause)


def undecided_ends(lines: Iterable[int], source: str) -> list[Problem]:
    """The lines at a page's start above which a paragraph may have ended."""
    message = "of hier een nieuwe alinea begint is niet te zien: de regel erboven is vol en de laatste van zijn bladzijde"
    return [Problem("page end", message, Location(source, line)) for line in lines]
