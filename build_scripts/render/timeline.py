"""Letters on a line of time, as HTML that fits a phone and a desk alike, with the same facts as a list.

A letter is a disc with its number at its day. A date that is not one day (inferred bounds, only a
month) is a bar from its first day to its last: the drawing knows no more than the letter does.
With many letters a table counts them by month, year or decade, each with a bar.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.edtf import MONTHS, OPEN, span
from build_scripts.model import Entry
from build_scripts.render import addresses
from build_scripts.render.drawing import href
from build_scripts.render.weave import attribute
from build_scripts.render.words import counted, date_of

MOST_DOTS = 24
"""With more letters than this numbers on a line can't be followed on a phone."""
MOST_MONTHS, MOST_YEARS = 24, 40
"""Rows of the table: by month where these suffice, else by year, else by decade."""
APART = 9.0
"""Per cent of the line that a disc takes on the narrowest phone."""
MOST_TICKS = 6
"""Years named under the line, at most: so many fit on a phone."""

LAST_TICK = 97.0
"""Per cent of the line beyond which a year stands before its tick: behind it, it would not fit on a phone."""
_BEFORE = ' class="ka-tijd-laatst"'


@dataclass(frozen=True, slots=True)
class Point:
    """A letter with the first and the last day that its date may mean."""

    entry: Entry
    begin: dt.date
    end: dt.date

    @property
    def middle(self) -> dt.date:
        """The day in the middle, by which letters are counted; they stand in the order of the archive, by their first day."""
        return self.begin + (self.end - self.begin) / 2

    @property
    def inferred(self) -> bool:
        """Whether the date does not stand in the letter."""
        return self.entry.letter.facts["date"].provenance == "inferred"


def timeline(entries: Sequence[Entry], page: str) -> str:
    """A timeline of the letters with a date, as HTML for the page `page`; "" with fewer than two."""
    points = [Point(entry, *days) for entry in entries if (days := bounds(entry.letter.fact("date")))]
    points.sort(key=lambda point: (point.entry.letter.fact("date") or "", point.entry.letter.id))
    if len(points) < 2:
        return ""
    drawn = _counts(points) if len(points) > MOST_DOTS else _line(points, page)
    lacking = len(entries) - len(points)
    note = f"Niet getekend: {counted(lacking, 'brief', 'brieven')} zonder datum of met een datum die open is." if lacking else ""
    return "\n\n".join(filter(None, (drawn, note)))


def bounds(date: str | None) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of an EDTF date; None where it is open or unknown.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    days = span(date)
    if not date or not days or OPEN in date:
        return None
    return dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[1])


# ---------------------------------------------------------------- a disc or a bar for each letter


def _line(points: Sequence[Point], page: str) -> str:
    first, last = min(point.begin for point in points).year, max(point.end for point in points).year
    span = f"in {first}" if first == last else f"van {first} tot en met {last}"
    label = f"Tijdlijn: {counted(len(points), 'brief', 'brieven')} {span}"
    places = [_place(point, first, last) for point in points]
    levels = _levels(places)
    marks = "\n".join(
        _mark(number, point, place, level, page)
        for number, (point, place, level) in enumerate(zip(points, places, levels, strict=True), 1)
    )
    rows = "\n".join(f"<li>{_told(point, page)}</li>" for point in points)
    kinds = {_kind(point) for point in points}
    legend = " ".join(words for kind, words in _LEGEND if kind in kinds)
    return (
        f'<div class="ka-tijdlijn" role="group" aria-label="{label}">\n'
        f'<div class="ka-tijd-baan" style="height:{1.4 * (max(levels) + 1):.1f}rem">\n{marks}\n</div>\n'
        f'<div class="ka-tijd-as" aria-hidden="true">{_ticks(first, last)}</div>\n'
        + (f'<p class="ka-bijzonder">{legend}</p>\n' if legend else "")
        + f'<details class="ka-lijstje"><summary>Dezelfde brieven als lijst</summary>\n<ol>\n{rows}\n</ol>\n</details>\n</div>'
    )


_LEGEND = (
    ("punt afgeleid", "Rond met een stippellijn: de datum is afgeleid."),
    ("reeks afgeleid", "Balk met een stippellijn: de datum is afgeleid en ligt ergens in deze periode."),
    ("reeks", "Balk: van de datum is alleen de periode bekend."),
)


def _kind(point: Point) -> str:
    shape = "punt" if point.begin == point.end else "reeks"
    return f"{shape} afgeleid" if point.inferred else shape


def _place(point: Point, first: int, last: int) -> tuple[float, float]:
    """Where a letter begins and ends on the line, in per cent."""
    begin, end = _at(point.begin, first, last), _at(point.end, first, last)
    return begin, (end if point.end > point.begin else begin)


def _at(day: dt.date, first: int, last: int) -> float:
    origin = dt.date(first, 1, 1)
    return 100 * (day - origin).days / (dt.date(last, 12, 31) - origin).days


def _levels(places: Sequence[tuple[float, float]]) -> list[int]:
    """The height of each mark, so that none lies over another."""
    taken: list[tuple[float, float, int]] = []
    for begin, end in places:
        left, right = begin - APART / 2, max(end, begin + APART / 2) + APART / 2
        busy = {level for one, other, level in taken if one < right and left < other}
        taken.append((left, right, min(set(range(len(busy) + 1)) - busy)))
    return [level for _, _, level in taken]


def _mark(number: int, point: Point, place: tuple[float, float], level: int, page: str) -> str:
    letter = point.entry.letter
    name = attribute(f"{number}. {date_of(letter)}: {letter.title}")
    style = f"left:{place[0]:.2f}%;bottom:{1.4 * level:.1f}rem"
    if place[1] > place[0]:
        style += f";width:{place[1] - place[0]:.2f}%"
    looks = " ".join(f"ka-tijd-{word}" for word in _kind(point).split())
    return f'<a class="{looks}" style="{style}" href="{href(addresses.letter_page(letter.id), page)}" title="{name}" aria-label="{name}">{number}</a>'


def _told(point: Point, page: str) -> str:
    letter = point.entry.letter
    return f'{attribute(date_of(letter))}: <a href="{href(addresses.letter_page(letter.id), page)}">{attribute(letter.title)}</a>'


def _ticks(first: int, last: int) -> str:
    """The years, each where it begins; where they would touch, not every year."""
    every = -(-(last - first + 1) // MOST_TICKS)
    places = {year: _at(dt.date(year, 1, 1), first, last) for year in range(first, last + 1, every)}
    return "".join(f'<span{_BEFORE if place > LAST_TICK else ""} style="left:{place:.2f}%">{year}</span>' for year, place in places.items())


# ---------------------------------------------------------------- a bar for each period


def _counts(points: Sequence[Point]) -> str:
    first, last = min(point.middle for point in points), max(point.middle for point in points)
    if (last.year - first.year) * 12 + last.month - first.month < MOST_MONTHS:
        what, periods = "Maand", [(year, month) for year in range(first.year, last.year + 1) for month in range(1, 13)]
        periods = [one for one in periods if (first.year, first.month) <= one <= (last.year, last.month)]
        counts = Counter((point.middle.year, point.middle.month) for point in points)
        names = {one: f"{MONTHS[one[1] - 1]} {one[0]}" for one in periods}
    else:
        step = 1 if last.year - first.year < MOST_YEARS else 10
        what = "Jaar" if step == 1 else "Jaren"
        periods = [(year, 0) for year in range(first.year // step * step, last.year + 1, step)]
        counts = Counter((point.middle.year // step * step, 0) for point in points)
        names = {one: str(one[0]) if step == 1 else f"{one[0]}–{one[0] + step - 1}" for one in periods}
    most = max(counts.values())
    rows = "\n".join(
        f'<tr><th scope="row">{names[one]}</th><td>{counted(counts[one], "brief", "brieven")}'
        f'<span class="ka-tijd-staaf" style="width:{100 * counts[one] / most:.1f}%"></span></td></tr>'
        for one in periods
    )
    middles = sum(point.begin < point.end for point in points)
    note = f'\n\n<p class="ka-bijzonder">Van {counted(middles, "brief", "brieven")} is alleen een periode bekend: die telt in het midden daarvan.</p>' if middles else ""
    head = f'<thead class="ka-verborgen"><tr><th scope="col">{what}</th><th scope="col">Aantal</th></tr></thead>'
    return f'<table class="ka-tijdtabel"><caption class="ka-verborgen">Brieven in de tijd</caption>{head}<tbody>\n{rows}\n</tbody></table>{note}'
