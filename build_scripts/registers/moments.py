"""A sentence → when: the words that say by when something is to happen, and the date they mean.

How they are read: "voor X" and "uiterlijk X" give a day, the first of X and the last of X; "eind X"
its last day; "in X" the period; "rond X" the period and what lies around it; "na X" and "vanaf X" an open interval. A period without
a year is the first that is not past on the letter's date. Where the letter's own date is an
interval, both its ends are tried and the result spans both.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from build_scripts.model import Moment
from build_scripts.letters import periods
from build_scripts.registers.moment_words import (
    AGO,
    COUNTS,
    EVENT,
    EVENTUALLY,
    GONE,
    PAPER,
    PAST,
    REGULAR,
    REGULARLY,
    SPAN,
    TIMELY,
    VAGUE,
    VAGUELY,
    periods_in,
)
from build_scripts.letters.periods import Period, Recesses
from build_scripts.registers.named_periods import Maker, maker
from build_scripts.registers.sentences import PLAIN, words


# "gepland voor medio 2026": for then, not before then.
_FOR = re.compile(r"\b(?:voorzien|gepland|ingepland|beoogd|geagendeerd|geprogrammeerd) $")
_MONEY = re.compile(r"€|\beuro\b|\bmiljoen\b|\bmiljard\b|\bmln\b|\bmld\b|begroting|budget|uitgaven|raming")
# "zo spoedig mogelijk na het reces"; not "jaarlijks in 2025"
_JOINING = re.compile(r"(?:v[oó][oó]r|na|uiterlijk|rond)\b", re.I)
_BEFORE_DAY = re.compile(r"(?:v[oó]{2}r|voorafgaand aan) (?:het|de) .* van \d", re.I)
# "het overleg van 6 juni, 13 juni en 4 juli": which one it was, where the next such day is far off.
_OF_DAY = re.compile(r"\bvan (?:\d{1,2} [a-z]+(?:,| en|, en) ){0,6}$")
_FAR = 180
# "na het zomerreces" in a letter of some weeks later: still to come, where another period would be past.
_JUST_OVER = 60
_TIMES = re.compile(r"\b(?:keer|maal|momenten) $")
_DIGIT = re.compile(r"\d")
_COMING = re.compile(r"\bvolgende? (?!week|maand|jaar|kwartaal|kalender)")


# "op 3 april jl.": the day, with what says that it is the last one.
_LAST = re.compile(r"\d{1,2} [a-z]+ (?=jl\b|j\.l\b|jongstleden\b)")


class Found(NamedTuple):
    """A moment in a sentence; `past` where its words tell of a time before the letter."""

    moment: Moment
    past: bool


def find(sentence: str, written: Period | None, recesses: Recesses, lows: frozenset[str] | None = None, plain: str = "") -> list[Found]:
    """The moments of a sentence, in order, none overlapping (the longest stays).

    written: the letter's date; without it only what has its year gets a date. lows: the sentence's
    words as they are looked up, where they are known. plain: the sentence without accents, likewise.
    """
    plain = (plain or sentence.translate(PLAIN)).lower()
    lows = frozenset(token.low for token in words(sentence)) if lows is None else lows
    found: list[Found] = []
    if lows & TIMELY or _DIGIT.search(plain):
        found += [*_periods(sentence, plain, written, recesses), *_spans(sentence, plain, written)]
    tries = (("event", EVENT, EVENTUALLY), ("regular", REGULAR, REGULARLY), ("vague", VAGUE, VAGUELY), ("paper", PAPER, None))
    for kind, pattern, needed in tries:
        if needed is not None and not lows & needed:
            continue
        found += [Found(Moment(one.start(), one.end(), sentence[one.start() : one.end()], kind), False) for one in pattern.finditer(plain)]
    return list(_joined(_apart([_on_its_day(one, found) for one in found]), sentence))


def _on_its_day(one: Found, found: list[Found]) -> Found:
    """ "voorafgaand aan het AO van 5 maart": the event has the date that its words hold."""
    if one.moment.kind != "event" or not _BEFORE_DAY.match(one.moment.text):
        return one
    day = next((other for other in found if other.moment.kind == "date" and one.moment.start < other.moment.start and other.moment.end <= one.moment.end), None)
    return one if not day or day.past else Found(replace(one.moment, kind="date", due=day.moment.due), False)


def _joined(found: Iterator[Found], sentence: str) -> Iterator[Found]:
    """ "zo spoedig mogelijk na het reces", "jaarlijks voor de zomer": one moment, with the date of its second half."""
    before: Found | None = None
    for one in found:
        if before and before.moment.kind == one.moment.kind == "date" and sentence[before.moment.end : one.moment.start] == " en " and (until := _between(before, one, sentence)):
            before = until
            continue
        joins = before and not before.past and not one.past and before.moment.kind in ("vague", "regular") and one.moment.kind in ("date", "event")
        if before and joins and sentence[before.moment.end : one.moment.start] == " " and _JOINING.match(one.moment.text):
            start = before.moment.start
            before = Found(replace(one.moment, start=start, text=sentence[start : one.moment.end]), False)
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def _between(first: Found, last: Found, sentence: str) -> Found | None:
    """ "tussen Prinsjesdag en 1 oktober": one moment from the first to the last; None where no "tussen" stands before."""
    start = first.moment.start - len("tussen ")
    if start < 0 or sentence[start : first.moment.start].lower() != "tussen ":
        return None
    due = f"{first.moment.due.split('/')[0]}/{last.moment.due.split('/')[-1]}" if first.moment.due and last.moment.due else None
    return Found(Moment(start, last.moment.end, sentence[start : last.moment.end], "date", due), last.past)


def dates(sentence: str, written: Period | None, recesses: Recesses) -> list[Found]:
    """Only what names a period or a day, for who asks no more."""
    plain = sentence.translate(PLAIN).lower()
    return list(_apart([*_periods(sentence, plain, written, recesses), *_spans(sentence, plain, written)]))


def in_the_past(words: str, written: Period | None = None) -> str | None:
    """The date of words that hold their year, whenever that was: "op 3 april 2023" → "2023-04-03".

    With the letter's date also of what is said to be the last one: "op 3 april jl.".
    """
    own = next((one.moment.due for one in dates(words, None, {}) if one.moment.due), None)
    if own or not written:
        return own
    day = _LAST.search(words)
    tried = (in_the_past(f"{day[0].rstrip()} {year}") for year in (written.first.year, written.first.year - 1)) if day else ()
    return next((due for due in tried if due and due < written.first.isoformat()), None)


def _apart(found: list[Found]) -> Iterator[Found]:
    """Of overlapping moments a clause stays, then a date, then the longest."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (not _is_clause(one.moment), one.moment.kind != "date", one.moment.start - one.moment.end)):
        if all(one.moment.end <= other.moment.start or other.moment.end <= one.moment.start for other in kept):
            kept.append(one)
    return iter(sorted(kept, key=lambda one: one.moment.start))


def _is_clause(moment: Moment) -> bool:
    """ "nadat de Raad in mei advies heeft uitgebracht": the date in it is that of the Raad."""
    return moment.kind == "event" and moment.text.lower().startswith(("zodra ", "nadat "))


def _periods(sentence: str, plain: str, written: Period | None, recesses: Recesses) -> Iterator[Found]:
    for found in periods_in(plain):
        if found["thisyear"] and _TIMES.search(plain, 0, found.start()):
            continue  # "twee keer in het jaar"
        if found["bareyear"] and not (found["relation"] or found["part"]):
            continue  # "een begroting 2025", "nr. 2020": a number rather than a time
        make, fixed = maker(found, written, recesses)
        words = sentence[found.start() : found.end()]
        gone = bool(PAST.search(found[0]) or AGO.match(plain, found.end()) or GONE.search(plain[max(0, found.start() - 12) : found.start()]))
        if make is None or gone:
            yield Found(Moment(found.start(), found.end(), words, "date"), gone)
            continue
        due, past = _due(found, make, fixed, written, _relation(found, words))
        if due and written and found["day"] and not found["year"] and not past and _OF_DAY.search(plain, 0, found.start()) and _far(due, written):
            due, past = in_the_past(f"{found['day']} {found['daymonth']} jl", written), True
        yield Found(Moment(found.start(), found.end(), words, "date", due), past)


def _due(found: re.Match[str], make: Maker, fixed: int | None, written: Period | None, relation: str) -> tuple[str | None, bool]:
    """The due date of a period in EDTF, and whether it is past."""
    try:
        made = [_placed(make, fixed, relation, found["part"] or "", day, bool(_COMING.search(found[0]))) for day in ([written.first, written.last] if written else [None])]
    except (ValueError, OverflowError):
        return None, False
    known = [one for one in made if one]
    if not known:
        return None, False
    whole = _both(known, written, getattr(make, "counts_from", False))
    if written and whole.last < written.first:
        return (f"{(whole.last + periods.DAY).isoformat()}/..", False) if relation == "after" and (written.first - whole.last).days < _JUST_OVER else (None, True)
    meant = _meant(whole, relation, found["part"] or "")
    if relation == "after":
        after = meant.last + periods.DAY if meant.first != meant.last else meant.last
        return f"{after.isoformat()}/..", False
    if relation == "from":
        return f"{meant.first.isoformat()}/..", False
    if relation == "around":
        return periods.edtf(_widened(meant, written)), False
    return periods.edtf(meant), False


def _widened(period: Period, written: Period | None) -> Period:
    """What lies around a period: a third of its length on both sides, a week at least, and nothing before the letter."""
    margin = max((period.last - period.first) // 3, periods.DAY * 7)
    first = period.first - margin
    return Period(max(first, min(written.first, period.first)) if written else first, period.last + margin)


def _both(known: list[Period], written: Period | None, counted: bool) -> Period:
    """One period out of the readings from both ends of the letter's date.

    "deze maand" spans both; of a name that comes every year the first counts.
    """
    if counted or not written:
        return Period(min(one.first for one in known), max(one.last for one in known))
    return known[0]


def _relation(found: re.Match[str], written_words: str) -> str:
    """What the words before a period make of it: before, by, after, from, around or in. written_words: with their accents."""
    words = (found["relation"] or "").split()
    if words == ["voor"] and found["bareyear"] and not written_words.lower().startswith("vóór") and (found["untilyear"] or _MONEY.search(found.string)):
        return "in"  # "een budget van € 3 miljoen voor 2026": for that year
    if words[:1] == ["voor"] and _FOR.search(found.string, max(0, found.start() - 30), found.start()):
        return "in"
    if not words:
        return "in"
    if "vanaf" in words or "ingang" in words or ("per" in words and not (found["day"] or found["numeric"])):
        return "from"
    if "na" in words or "afloop" in words:
        return "after"
    if {"voor", "tegen", "voorafgaand", "aanloop", "tot"} & set(words) and "met" not in words:
        return "before"
    if {"rond", "rondom", "omstreeks"} & set(words):
        return "around"
    return "by" if {"uiterlijk", "met"} & set(words) and words[0] != "met" else "in"


def _placed(make: Maker, fixed: int | None, relation: str, part: str, day: dt.date | None, coming: bool) -> Period | None:
    """The period in the fixed year, or the first that is not past on the day."""
    if getattr(make, "counts_from", False):
        return make(day.toordinal()) if day else None
    if fixed is not None:
        return make(fixed)
    if day is None:
        return None
    for period in periods.candidates(make, day):
        if coming and period.first <= day:
            continue  # "volgend voorjaar", said in spring
        middle = period.first + (period.last - period.first) / 2
        limit = _meant(period, relation, part).last
        if {"before": limit > day, "around": middle >= day}.get(relation, period.last >= day):
            return period
    return None


def _meant(period: Period, relation: str, part: str) -> Period:
    """The part of a period that is meant, cut down to the day where the words name a limit."""
    first, last = period
    if "eind" in part:
        return Period(last, last)
    if relation == "before":
        middle = first + (last - first) / 2
        return Period(middle, middle) if ("medio" in part or "midden" in part) else Period(first, first)
    if relation == "by" and not part.strip().startswith(("begin", "medio", "half", "midden")):
        return Period(last, last)
    if relation == "by":
        until = _meant(period, "in", part).last
        return Period(until, until)
    days = (last - first).days
    if ("begin" in part or "eerste maanden" in part) and days > 300:
        return periods.month(first.year, 1, 3)
    if ("medio" in part or "midden" in part or "halverwege" in part) and days > 300:
        return periods.month(first.year, 5, 8)
    if "begin" in part and days > 1:
        return Period(first, first + periods.DAY * (days // 3))
    if ("medio" in part or "half" in part or "midden" in part) and days > 1:
        return Period(first + periods.DAY * (days // 3), last - periods.DAY * (days // 3))
    return period


def _far(due: str, written: Period) -> bool:
    return (dt.date.fromisoformat(due[:10]) - written.last).days > _FAR


def _spans(sentence: str, plain: str, written: Period | None) -> Iterator[Found]:
    """ "binnen zes weken": counted from the letter's date."""
    for found in SPAN.finditer(plain):
        due = _counted(written.last, found["count"], found["what"]) if written else None
        yield Found(Moment(found.start(), found.end(), sentence[found.start() : found.end()], "date", due), False)


def _counted(day: dt.date, said: str, what: str) -> str | None:
    if said == "anderhalf":
        return periods.months_later(day, 18).isoformat()
    count = int(said) if said.isdigit() else COUNTS[said]
    try:
        if what.startswith("half"):
            return periods.months_later(day, count * 6).isoformat()
        if what.startswith(("maand", "jaar")):
            return periods.months_later(day, count * (12 if what == "jaar" else 1)).isoformat()
        return (day + periods.DAY * count * (7 if what.startswith("we") else 1)).isoformat()
    except (ValueError, OverflowError):
        return None
