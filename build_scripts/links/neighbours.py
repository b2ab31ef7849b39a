"""The letters before and after each letter: by date, in a dossier, about a topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from build_scripts.model import Entry, Neighbours, own_dossier

MOST = 3
"""Dossiers, and as many topics, in which a letter's neighbours are told."""

Row = tuple[str, str, str]
"""Kind, key and name of a row of letters."""

_BY_DATE: Row = ("date", "", "")


def neighbours(entries: Sequence[Entry]) -> dict[str, tuple[Neighbours, ...]]:
    """For each letter its neighbours in the rows that it stands in; `entries` are in order of date.

    A letter without a date has no place by date, so it stands in no row. A row of one letter is none.
    """
    rows: defaultdict[Row, list[str]] = defaultdict(list)
    dated = [entry for entry in entries if entry.letter.fact("date")]
    for entry in dated:
        for row in _rows(entry):
            rows[row].append(entry.letter.id)
    places = {row: {letter: place for place, letter in enumerate(letters)} for row, letters in rows.items()}
    return {entry.letter.id: tuple(_told(entry, rows, places)) for entry in dated}


def _told(entry: Entry, rows: dict[Row, list[str]], places: dict[Row, dict[str, int]]) -> Iterator[Neighbours]:
    told: Counter[str] = Counter()
    for row in _rows(entry):
        letters, place = rows[row], places[row][entry.letter.id]
        if len(letters) > 1 and told[row[0]] < MOST:
            told[row[0]] += 1
            after = letters[place + 1] if place + 1 < len(letters) else None
            yield Neighbours(*row, letters[place - 1] if place else None, after)


def _rows(entry: Entry) -> list[Row]:
    """By date; the letter's own dossier and those that it cites, most cited first; its topics."""
    cited = Counter("-".join(filter(None, (one.dossier, one.chapter))) for one in (link.mention.citation for link in entry.links) if one.dossier)
    own = own_dossier(str(entry.letter.record.get("kamerstuk") or ""))
    dossiers = dict.fromkeys([*filter(None, [own]), *sorted(cited, key=lambda name: (-cited[name], name))])
    topics = [("topic", topic.slug, topic.name) for topic in entry.topics]
    return [_BY_DATE, *(("dossier", name, name) for name in dossiers), *topics]
