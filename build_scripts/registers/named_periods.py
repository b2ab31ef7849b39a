"""A named period → the days that it has in any year: "het tweede kwartaal", "Prinsjesdag", "volgende maand"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from build_scripts.edtf import MONTHS
from build_scripts.letters import periods
from build_scripts.letters.periods import Period, Recesses
from build_scripts.registers.moment_words import ORDINAL, WEEKDAYS

Maker = Callable[[int], Period | None]


def maker(found: re.Match[str], written: Period | None, recesses: Recesses) -> tuple[Maker | None, int | None]:
    """How to make the named period for a year, and the year where the words fix it."""
    said = found["year"]
    fixed = int(said) if said and said.isdigit() else None
    if said and not said.isdigit() and written:
        fixed = written.last.year + (said != "dit jaar")
    if found["numeric"]:
        day, month, year = re.split("[-/]", found["numeric"])
        return _day(int(day), int(month)), int(year)
    if found["day"]:
        return _day(int(found["day"]), MONTHS.index(found["daymonth"]) + 1), fixed
    if found["month"]:
        first = MONTHS.index(found["month"]) + 1
        until = MONTHS.index(found["until"]) + 1 if found["until"] else first
        return (lambda year: periods.month(year, first, max(first, until))), fixed
    if found["halvedmonth"]:
        return _half_month(MONTHS.index(found["halvedmonth"]) + 1, found["halfofmonth"] == "eerste"), fixed
    if found["weekedmonth"]:
        return _week_of_month(MONTHS.index(found["weekedmonth"]) + 1, None if found["weekofmonth"] == "laatste" else ORDINAL[found["weekofmonth"]]), fixed
    if found["quarter"] or found["q"]:
        quarter = int(found["q"] or ORDINAL[found["quarter"]])
        return (lambda year: periods.month(year, 3 * quarter - 2, 3 * quarter)), fixed
    if found["third"]:
        third = min(ORDINAL[found["third"]], 3)
        return (lambda year: periods.month(year, 4 * third - 3, 4 * third)), fixed
    if found["half"]:
        half = ORDINAL[found["half"]]
        return (lambda year: periods.month(year, 6 * half - 5, 6 * half)), fixed
    if found["season"]:
        name = found["season"].removesuffix("periode")
        return (lambda year: periods.season(name, year)), fixed
    if found["recess"]:
        return _recess(found["recess"], recesses), fixed
    if found["named"]:
        return _named(found["named"]), fixed
    if found["bareyear"]:
        first, until = int(found["bareyear"]), int(found["untilyear"] or found["bareyear"])
        return (lambda year: Period(periods.year(year).first, periods.year(max(year, until)).last)), first
    if found["thisyear"] and fixed:
        return periods.year, fixed
    if not written:
        return None, None
    if found["thisyear"]:
        return periods.year, written.last.year
    return _unit(found["unit"]), None


def _day(day: int, month: int) -> Maker:
    def make(year: int) -> Period | None:
        try:
            made = dt.date(year, month, day)
        except ValueError:
            return None
        return Period(made, made)

    return make


def _half_month(number: int, first: bool) -> Maker:
    def make(year: int) -> Period:
        whole = periods.month(year, number)
        middle = whole.first + periods.DAY * 14
        return Period(whole.first, middle) if first else Period(middle + periods.DAY, whole.last)

    return make


def _week_of_month(number: int, week: int | None) -> Maker:
    """Seven days, counted from the first of the month or, without a number, up to its end."""

    def make(year: int) -> Period:
        whole = periods.month(year, number)
        first = whole.first + periods.DAY * 7 * (week - 1) if week else whole.last - periods.DAY * 6
        return Period(first, first + periods.DAY * 6)

    return make


def _recess(name: str, recesses: Recesses) -> Maker | None:
    name = "voorjaarsreces" if name == "krokusreces" else name
    if name not in ("reces", "kamerreces"):
        return lambda year: periods.recess(name, year, recesses)
    return None


def _named(name: str) -> Maker:
    if name == "prinsjesdag":
        return lambda year: periods.third_weekday(year, 9, 1)
    if name == "verantwoordingsdag":
        return lambda year: periods.third_weekday(year, 5, 2)
    return _day(31, 12) if "jaar" in name else _day(25, 12)


def _unit(words: str) -> Maker:
    """ "deze maand", "volgend jaar": counted from the letter's date, so `make` takes its ordinal."""
    ahead = 0 if words.startswith(("deze", "dit")) else 1
    unit = words.split(" ")[1]

    def make(ordinal: int) -> Period:
        day = dt.date.fromordinal(ordinal)
        if unit in WEEKDAYS:
            ahead_days = (WEEKDAYS.index(unit) - day.weekday() - 1) % 7 + 1
            return Period(day + periods.DAY * ahead_days, day + periods.DAY * ahead_days)
        return periods.around(day, unit, ahead)

    make.counts_from = True  # type: ignore[attr-defined]
    return make
