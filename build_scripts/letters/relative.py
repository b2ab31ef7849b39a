"""Dates that a letter names from where it stands: "deze zomer", "vorige week", "12 februari jl.", "volgend jaar".

They are read against the letter's own date. Where that is an interval, they are read from both its
ends and the result spans both. What they mean is said in EDTF (ISO 8601-2).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from build_scripts.edtf import MONTHS
from build_scripts.letters import periods
from build_scripts.letters.dates import MONTH, Bound, WrittenDate, bounds, written_dates
from build_scripts.letters.periods import DAY, Period, edtf, read_edtf

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SIDES = {"dit": 0, "deze": 0, "volgend": 1, "volgende": 1, "komend": 1, "komende": 1, "aankomend": 1, "aankomende": 1, "aanstaande": 1, "vorig": -1, "vorige": -1, "afgelopen": -1, "verleden": -1}  # fmt: skip
PHRASE = re.compile(
    rf"\b(?P<side>{'|'.join(sorted(SIDES, key=len, reverse=True))}) (?:(?P<unit>week|maand|kwartaal|kalenderjaar|jaar)|(?P<month>{MONTH})"
    rf"|(?P<season>{'|'.join(periods.SEASONS)})|(?P<weekday>{'|'.join(WEEKDAYS)}))\b",
    re.I,
)
NEAR = {"eergisteren": -2, "gisteren": -1, "overmorgen": 2}
NEARBY = re.compile(rf"\b(?:{'|'.join(NEAR)})\b", re.I)
# "het afgelopen jaar" is as often the twelve months before the letter.
DOUBTFUL = ("afgelopen jaar", "afgelopen kalenderjaar")
# A year that words fix: "dit jaar (2024)", "volgend jaar, 2025", "deze zomer (2024)"
STATED = re.compile(rf"\b(?P<side>dit|deze|volgend|vorig|komend) (?:(?:kalender)?jaar|(?P<season>{'|'.join(periods.SEASONS)})),? ?\(?(?P<year>(?:19|20)\d\d)\b(?![-–/.]\d)", re.I)  # fmt: skip


class RelativeDate(NamedTuple):
    """Words at `start:end` of a text, and what they mean in EDTF."""

    start: int
    end: int
    edtf: str


class Stated(NamedTuple):
    """The year in which a text says that it was written, at `start:end`."""

    year: int
    start: int
    end: int


def relative_dates(text: str, written: str | None) -> list[RelativeDate]:
    """The dates of a text that only the letter's date (EDTF) tells, in their order."""
    ends = read_edtf(written)
    if ends is None:
        return []
    found = []
    for start, end, read in _readings(text):
        try:
            one, other = read(ends.first), read(ends.last)
        except (ValueError, OverflowError):
            continue
        found.append(RelativeDate(start, end, edtf(Period(min(one.first, other.first), max(one.last, other.last)))))
    return sorted(found)


def stated_years(text: str) -> Iterator[Stated]:
    """The years in which a text says that it was written: "volgend jaar (2025)" was written in 2024."""
    for found in STATED.finditer(text):
        side, season = SIDES[found["side"].lower()], found["season"]
        if season and (side or season.lower() == "winter"):
            continue  # "volgend voorjaar 2026" may be said in that year's winter
        yield Stated(int(found["year"]) - side, *found.span())


def interval(texts: Sequence[str]) -> tuple[Bound | None, Bound | None]:
    """The interval in which a letter without a date was written: bounds(), within the year that its words fix.

    Where texts fix different years, or one outside the bounds, they fix none.
    """
    earliest, latest = bounds(texts)
    stated = [(one, index) for index, text in enumerate(texts) for one in stated_years(text)]
    if not stated or len({one.year for one, _ in stated}) > 1:
        return earliest, latest
    one, index = stated[0]
    words = texts[index][one.start : one.end]
    first, last = Bound(f"{one.year}-01-01", words, index), Bound(f"{one.year}-12-31", words, index)
    if earliest and earliest.value > last.value or latest and latest.value < first.value:
        return earliest, latest
    return max(earliest or first, first, key=_value), min(latest or last, last, key=_value)


def _value(bound: Bound) -> str:
    return bound.value


def _readings(text: str) -> Iterator[tuple[int, int, Callable[[dt.date], Period]]]:
    """Each phrase with how it is read from a day."""
    for found in PHRASE.finditer(text):
        if found[0].lower() not in DOUBTFUL:
            yield found.start(), found.end(), _reading(found)
    for found in NEARBY.finditer(text):
        yield found.start(), found.end(), lambda day, days=NEAR[found[0].lower()]: Period(day + DAY * days, day + DAY * days)
    for date in written_dates(text):
        if date.side and not date.year:
            yield date.start, date.end, lambda day, date=date: _day(date, day)


def _reading(found: re.Match[str]) -> Callable[[dt.date], Period]:
    side = SIDES[found["side"].lower()]
    if found["unit"]:
        return lambda day: periods.around(day, found["unit"].lower(), side)
    if found["weekday"]:
        return lambda day: _weekday(WEEKDAYS.index(found["weekday"].lower()), side, day)
    if found["season"]:
        return lambda day: _yearly(lambda year: periods.season(found["season"].lower(), year), side, day)
    number = MONTHS.index(found["month"].lower()) + 1
    return lambda day: _yearly(lambda year: periods.month(year, number), side, day)


def _yearly(make: Callable[[int], Period], side: int, day: dt.date) -> Period:
    """Of what comes every year: the one that the day is in or that is in its year, the next, or the last."""
    around = [make(year) for year in range(day.year - 2, day.year + 3)]
    if side > 0:
        return next(period for period in around if period.first > day)
    if side < 0:
        return next(period for period in reversed(around) if period.last < day)
    return next((period for period in around if period.first <= day <= period.last), around[2])


def _weekday(weekday: int, side: int, day: dt.date) -> Period:
    if side == 0:
        met = day + DAY * (weekday - day.weekday())
    else:
        met = day + DAY * ((weekday - day.weekday() - 1) % 7 + 1) if side > 0 else day - DAY * ((day.weekday() - weekday - 1) % 7 + 1)
    return Period(met, met)


def _day(date: WrittenDate, day: dt.date) -> Period:
    """The last such day up to the day ("jl."), or the first from it on ("a.s.")."""
    years = (day.year + 1, day.year, day.year - 1, day.year - 4) if date.side == "past" else (day.year - 1, day.year, day.year + 1, day.year + 4)
    for year in years:
        try:
            met = dt.date(year, date.month, date.day)
        except ValueError:
            continue
        if met <= day if date.side == "past" else met >= day:
            return Period(met, met)
    raise ValueError("no such day")
