"""What letters can be chosen by, as columns: of each letter its values, or its days.

docs/assets/zoeken/kolommen.js reads them in the browser.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from build_scripts.search.codes import encode, signed


def _column(rows: Iterable[Sequence[int]]) -> str:
    """For each letter how many numbers it has, and these, each as its distance from the one before."""
    signs = bytearray()
    for row in rows:
        signs += encode(len(row))
        before = 0
        for number in row:
            signs += encode(number - before)
            before = number
    return signs.decode()


def facet(values: Mapping[str, str], rows: Sequence[Sequence[str]]) -> dict[str, object]:
    """A facet's part: its values (key and label) and for each letter which it has."""
    keys = sorted(values)
    places = {key: place for place, key in enumerate(keys)}
    return {
        "values": [[key, values[key]] for key in keys],
        "column": _column([sorted(places[key] for key in row) for row in rows]),
    }


def column_of_days(days: Sequence[tuple[str, str] | None]) -> str:
    """Each letter's span: 0 for none; else 1, or 2 where its beginning is open, 3 its end; then the
    known day as its distance from the letter before, and for 1 how many days later it ends."""
    signs, before = bytearray(), 0
    for one in days:
        if one is None:
            signs += encode(0)
            continue
        kind = 2 if one[0] < "0001" else 3 if one[1] == "9999-12-31" else 1
        first = _day(one[1] if kind == 2 else one[0])
        signs += encode(kind) + encode(signed(first - before))
        if kind == 1:
            signs += encode(_day(one[1]) - first)
        before = first
    return signs.decode()


def _day(iso: str) -> int:
    """Days since 1970, as JavaScript counts them."""
    return dt.date.fromisoformat(iso).toordinal() - dt.date(1970, 1, 1).toordinal()
