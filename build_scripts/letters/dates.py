"""Dates as Dutch letters write them, and the interval that a letter's own words bound."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.edtf import MONTHS

MONTH = "|".join(MONTHS)
# "4 juni 2024", "14 april jl.", "26 april j.l.", "4 maart jongstleden", "5 juni a.s.", "1 juli"
DAY = re.compile(rf"(?<!\d)(?P<day>[0-3]?\d) (?P<month>{MONTH})\b(?: (?P<year>(?:19|20)\d\d)(?!\d{{3}}))?,?(?P<past> ?\(?(?:j\.?l\.|(?:jongst|laatst)leden\b))?(?P<future> ?\(?(?:a\.?s\.|aanstaande\b))?", re.I)  # fmt: skip
# A text layer may set the digits of a day apart: "2 9 januari 2026".
SPACED_DAY = re.compile(rf"(?<!\d)(?P<tens>[0-3]) (?P<ones>\d) (?P<month>{MONTH}) (?P<year>(?:19|20)\d\d)\b", re.I)
NUMERIC = re.compile(r"^(?P<day>[0-3]?\d)[-/.](?P<month>[01]?\d)[-/.](?P<year>(?:19|20)\d\d)$")
ISO = re.compile(r"^(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)$")
SUMMER = re.compile(r"\b(?:rond|voor|vóór|na|in) de zomer(?: van)? (?P<year>20\d\d)\b", re.I)
# The parliamentary year opens on the third Tuesday of September (article 65 of the Grondwet).
SESSION = re.compile(r"(?<!\d)(?P<first>(?:19|20)\d\d)\s?[-–—/]\s?(?P<second>(?:(?:19|20)\d\d)|\d\d)(?!\d)")
AHEAD = re.compile(r"(?:\b(?:vanaf|per|tot|uiterlijk|voor|vóór|op|eind|begin)\s+)$", re.I)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text at `start:end`. `year` is None where the text leaves it out.

    `side`: "past" (jl.), "future" (a.s.) or "".
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    side: str


def day_in(text: str) -> str | None:
    """The one full date (day, month, year) that a text is or opens with, as ISO 8601."""
    text = text.strip()
    found = NUMERIC.match(text) or ISO.match(text)
    if found:
        return _iso(int(found["year"]), int(found["month"]), int(found["day"]))
    written = [date for date in written_dates(text) if date.year]
    if written and text[: written[0].start].strip().rstrip(",") in ("", "Den Haag", "'s-Gravenhage"):
        return _iso(written[0].year, written[0].month, written[0].day)
    return None


def spaced_day_in(text: str) -> tuple[str, str] | None:
    """A full date whose day's digits stand apart: (the date, the words as written)."""
    found = SPACED_DAY.search(text)
    if not found:
        return None
    day = _iso(int(found["year"]), _month(found["month"]), int(found["tens"] + found["ones"]))
    return (day, found[0]) if day else None


def written_dates(text: str) -> list[WrittenDate]:
    """All days written with their month's name, in order. Impossible days are left out."""
    dates = []
    for found in DAY.finditer(text):
        year = int(found["year"]) if found["year"] else None
        month, day = _month(found["month"]), int(found["day"])
        if _iso(year or 2000, month, day):
            side = "past" if found["past"] else "future" if found["future"] else ""
            dates.append(WrittenDate(found.start(), found.end(), year, month, day, side))
    return dates


@dataclass(frozen=True, slots=True)
class Bound:
    """An end of the interval: an EDTF day or month, and the words and passage it rests on."""

    value: str
    words: str
    index: int


def bounds(texts: Iterable[str]) -> tuple[Bound | None, Bound | None]:
    """The interval in which a letter without a date was written, from its own words.

    Takes the letter's passages; gives the last past date that they name and the first future
    one (either may be None). A day without a year is read in the year that the letter's full
    dates and its "jl." and "a.s." allow.
    """
    texts = list(texts)
    past = _past_days(texts)
    if not past:
        return _session_start(texts), _first_summer(texts)
    last = max(past, key=lambda bound: bound.value)
    anchor = dt.date.fromisoformat(last.value)
    for index, text in enumerate(texts):
        for date in written_dates(text):
            if date.side == "past" and not date.year:
                day = _latest_near(anchor, date)
                if day and day.isoformat() > last.value:
                    last = Bound(day.isoformat(), text[date.start : date.end], index)
    return last, _first_future(texts, last) or _first_summer(texts)


def _past_days(texts: list[str]) -> list[Bound]:
    """Full dates that lie behind the writer: marked "jl.", or within a session that is cited."""
    sessions = [int(found["first"]) for text in texts for found in SESSION.finditer(text) if _is_session(found)]
    if not sessions:
        return []
    horizon = f"{max(sessions) + 1}-09-30"
    found = []
    for index, text in enumerate(texts):
        for date in written_dates(text):
            iso = _iso(date.year, date.month, date.day) if date.year else None
            if iso and iso <= horizon and date.side != "future" and not _points_ahead(text, date.start):
                found.append(Bound(iso, text[date.start : date.end], index))
    return found


def _points_ahead(text: str, start: int) -> bool:
    """Whether the words before a date may point ahead ("vanaf 1 juli 2026", "per 1 januari 2026")."""
    found = AHEAD.search(text[max(0, start - 12) : start])
    return bool(found) and found[0].strip().lower() != "op"


def _is_session(found: re.Match[str]) -> bool:
    first, second = int(found["first"]), found["second"]
    return int(second[-2:]) == (first + 1) % 100


def _latest_near(anchor: dt.date, date: WrittenDate) -> dt.date | None:
    """A day without year, within half a year of the anchor."""
    for year in (anchor.year + 1, anchor.year, anchor.year - 1):
        iso = _iso(year, date.month, date.day)
        if iso and abs((dt.date.fromisoformat(iso) - anchor).days) <= 183:
            return dt.date.fromisoformat(iso)
    return None


def _first_future(texts: list[str], last: Bound) -> Bound | None:
    anchor = dt.date.fromisoformat(last.value)
    ahead = []
    for index, text in enumerate(texts):
        for date in written_dates(text):
            if date.side != "future":
                continue
            for year in [date.year] if date.year else [anchor.year, anchor.year + 1]:
                iso = _iso(year, date.month, date.day)
                if iso and iso > last.value:
                    ahead.append(Bound(iso, text[date.start : date.end], index))
                    break
    return min(ahead, key=lambda bound: bound.value, default=None)


def _session_start(texts: list[str]) -> Bound | None:
    """The opening day of the latest parliamentary year that the letter cites: it is not older."""
    latest = max(
        ((int(found["first"]), found[0], index) for index, text in enumerate(texts) for found in SESSION.finditer(text) if _is_session(found)),
        default=None,
    )  # fmt: skip
    if not latest:
        return None
    year, words, index = latest
    first = dt.date(year, 9, 1)
    third_tuesday = 1 + (1 - first.weekday()) % 7 + 14
    return Bound(dt.date(year, 9, third_tuesday).isoformat(), words, index)


def _first_summer(texts: list[str]) -> Bound | None:
    """A summer with its year that the letter looks ahead to bounds it by that summer's start."""
    summers = [
        Bound(f"{found['year']}-06-20", found[0], index)
        for index, text in enumerate(texts)
        for found in SUMMER.finditer(text)
        if not found[0].lower().startswith("in ")
    ]
    return min(summers, key=lambda bound: bound.value, default=None)


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
