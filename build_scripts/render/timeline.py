"""A small timeline of letters: a dot each, or with many letters a bar for each year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from build_scripts.model import Entry
from build_scripts.render import addresses
from build_scripts.render.drawing import LINK, drawing, link, words
from build_scripts.render.words import counted, date_of

MOST_DOTS = 40
"""With more letters than this a dot can't be told from the next one."""
WIDTH, MARGIN, STEP = 640, 30, 26
BAR = 80


def timeline(entries: Sequence[Entry], page: str) -> str:
    """A timeline of the letters with a date, as HTML for the page `page`; "" with fewer than two."""
    dated = sorted((day, entry.letter.id, entry) for entry in entries if (day := middle(entry.letter.fact("date"))))
    if len(dated) < 2:
        return ""
    first, last = dated[0][0].year, dated[-1][0].year
    span = f"in {first}" if first == last else f"van {first} tot en met {last}"
    label = f"Tijdlijn: {counted(len(dated), 'brief', 'brieven')} {span}"
    lacking = len(entries) - len(dated)
    note = f"\n\n{counted(lacking, 'brief', 'brieven')} zonder datum niet getekend." if lacking else ""
    shapes, height = _bars(dated, first, last) if len(dated) > MOST_DOTS else _dots(dated, first, last, page)
    return drawing("ka-tijdlijn", label, WIDTH, height, shapes) + note


def middle(date: str | None) -> dt.date | None:
    """The day in the middle of an EDTF date, to draw it at; None where it is open or unknown."""
    first, _, last = (date or "").partition("/")
    begin, end = _day(first, "01-01"), _day(last or first, "12-31")
    return begin + (end - begin) / 2 if begin and end else None


def _day(date: str, rest: str) -> dt.date | None:
    """The first or last day of a year, month or day."""
    if len(date) == 4:
        date = f"{date}-{rest}"
    if len(date) == 7:
        date = f"{date}-{'28' if rest == '12-31' else '01'}"
    try:
        return dt.date.fromisoformat(date)
    except ValueError:
        return None


def _dots(dated: Sequence[tuple[dt.date, str, Entry]], first: int, last: int, page: str) -> tuple[list[str], int]:
    """A dot for each letter; one that would lie over another stands above it."""
    columns: list[tuple[float, int]] = []
    dots = []
    for day, _, entry in dated:
        x = _x(day, first, last)
        level = next((level for level in range(len(dated)) if all(other != level or x - at >= STEP for at, other in columns)), 0)
        columns.append((x, level))
        name = f"{date_of(entry.letter)}: {entry.letter.title}"
        dots.append((x, level, addresses.letter_page(entry.letter.id), name))
    base = STEP * (max(level for _, level in columns) + 1)
    shapes = _axis(first, last, base)
    for x, level, target, name in dots:
        y = base - STEP / 2 - level * STEP
        inside = (
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="12" fill="transparent"/>',
            f'<circle cx="{x:.0f}" cy="{y:.0f}" r="7" class="{LINK}"/>',
        )
        shapes.append(link(target, page, name, inside))
    return shapes, base + 24


def _bars(dated: Sequence[tuple[dt.date, str, Entry]], first: int, last: int) -> tuple[list[str], int]:
    """A bar for each year, with its number of letters above it."""
    counts = Counter(day.year for day, _, _ in dated)
    most = max(counts.values())
    base = BAR + 18
    shapes = _axis(first, last, base)
    wide = min(30.0, (WIDTH - 2 * MARGIN) / (last - first + 1) * 0.7)
    for number, count in sorted(counts.items()):
        x = _x(dt.date(number, 7, 2), first, last)
        tall = BAR * count / most
        shapes.append(
            f'<rect x="{x - wide / 2:.1f}" y="{base - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}"'
            f' class="ka-vorm-staaf"><title>{number}: {counted(count, "brief", "brieven")}</title></rect>'
        )
        shapes.append(words(x, base - tall - 4, str(count), "middle"))
    return shapes, base + 24


def _axis(first: int, last: int, y: float) -> list[str]:
    """The line of the years. Where they would touch, not every year is named."""
    shapes = [f'<line x1="{MARGIN}" y1="{y:.0f}" x2="{WIDTH - MARGIN}" y2="{y:.0f}" stroke="currentColor" stroke-opacity="0.6"/>']
    every = -(-(last - first + 1) // 15)
    for number in range(first, last + 1, every):
        shapes.append(words(_x(dt.date(number, 7, 2), first, last), y + 16, str(number), "middle"))
    return shapes


def _x(day: dt.date, first: int, last: int) -> float:
    years = last - first + 1
    into = day.year - first + (day.timetuple().tm_yday - 1) / 366
    return MARGIN + (WIDTH - 2 * MARGIN) * into / years
