"""The way from a letter to the ones before and after it."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.model import Archive, Entry, Neighbours
from build_scripts.render import addresses
from build_scripts.render.weave import plain
from build_scripts.render.words import date_of


def beside(entry: Entry, archive: Archive) -> str:
    """The letters before and after, each once, with all the rows in which it is the next; "" without any."""
    page = addresses.letter_page(entry.letter.id)
    found: dict[tuple[str, str], list[Neighbours]] = {}
    for row in entry.neighbours:
        for way, letter in (("before", row.before), ("after", row.after)):
            if letter:
                found.setdefault((way, letter), []).append(row)
    # A letter before this one in one row stands before it in all: the rows are by date.
    lines = [
        _step(way, letter, rows, page, archive)
        for side in ("before", "after")
        for (way, letter), rows in found.items()
        if way == side
    ]
    return '<div class="ka-bladeren" markdown="1">\n\n' + "\n".join(lines) + "\n\n</div>" if lines else ""


def _step(way: str, letter_id: str, rows: Sequence[Neighbours], page: str, archive: Archive) -> str:
    letter = archive.entry(letter_id).letter
    arrow, word = ("←", "Vorige") if way == "before" else ("→", "Volgende")
    link = f"[{plain(letter.title)}]({addresses.link(addresses.letter_page(letter_id), page)})"
    return f'- {arrow} <span class="ka-rij">{word} {_why(rows, page)}:</span> {link}, {plain(date_of(letter))}'


def _why(rows: Sequence[Neighbours], page: str) -> str:
    """The rows as one phrase: "op datum, ook in dossier 29325, over dakloosheid en mantelzorg"."""
    dossiers = _listed([_link(row, addresses.dossier_page(row.key), page) for row in rows if row.kind == "dossier"])
    topics = _listed([_link(row, addresses.topic_page(row.key), page) for row in rows if row.kind == "topic"])
    by_date = "op datum" if any(row.kind == "date" for row in rows) else ""
    found = [part for part in (by_date, dossiers and f"in dossier {dossiers}", topics and f"over {topics}") if part]
    return ", ook ".join([found[0], ", ".join(found[1:])]) if len(found) > 1 else found[0]


def _link(row: Neighbours, target: str, page: str) -> str:
    return f"[{plain(row.name)}]({addresses.link(target, page)})"


def _listed(names: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))
