"""The way from a letter to the ones before and after it."""

from __future__ import annotations

from build_scripts.model import Archive, Entry, Neighbours
from build_scripts.render import addresses
from build_scripts.render.weave import plain
from build_scripts.render.words import date_of


def beside(entry: Entry, archive: Archive) -> str:
    """The letters before and after, a line for each row that the letter stands in; "" without any."""
    if not entry.neighbours:
        return ""
    page = addresses.letter_page(entry.letter.id)
    rows = "\n".join(_row(row, page, archive) for row in entry.neighbours)
    return f'<div class="ka-bladeren" markdown="1">\n\n{rows}\n\n</div>'


def _row(row: Neighbours, page: str, archive: Archive) -> str:
    before = _step("←", "Vorige", row.before, page, archive)
    after = _step("→", "Volgende", row.after, page, archive)
    return f'- <span class="ka-rij">{_name(row, page)}</span> {" ".join(filter(None, (before, after)))}'


def _name(row: Neighbours, page: str) -> str:
    if row.kind == "dossier":
        return f"In [dossier {plain(row.name)}]({addresses.link(addresses.dossier_page(row.key), page)})"
    if row.kind == "topic":
        return f"Over [{plain(row.name)}]({addresses.link(addresses.topic_page(row.key), page)})"
    return "Op datum"


def _step(arrow: str, word: str, letter_id: str | None, page: str, archive: Archive) -> str:
    if not letter_id:
        return ""
    letter = archive.entry(letter_id).letter
    link = f"[{plain(letter.title)}]({addresses.link(addresses.letter_page(letter_id), page)})"
    return f'<span class="ka-stap">{arrow} {word}: {link}, {plain(date_of(letter))}</span>'
