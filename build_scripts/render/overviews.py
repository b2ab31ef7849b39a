"""All generated pages except the letters: lists by date, dossier and onderwerp, and the home page."""

from __future__ import annotations

from itertools import groupby

from build_scripts.model import Archive, Entry
from build_scripts.render import addresses
from build_scripts.render.dates import year
from build_scripts.render.dossiers import dossier_pages
from build_scripts.render.topics import topic_pages, topic_tags
from build_scripts.render.words import counted, front_matter, letter_list, letter_row

NEWEST = 5
"""How many letters the home page shows."""

HOME = "index.md"


def pages(archive: Archive) -> dict[str, str]:
    """The overviews by path under docs: lists of letters, dossiers and onderwerpen."""
    return {addresses.LETTERS: _letters(archive), **dossier_pages(archive), **topic_pages(archive)}


def home(written: str, archive: Archive) -> str:
    """The home page: docs/index.md with its marks filled in.

    `<!-- ka:aantallen -->` becomes the counts, `<!-- ka:nieuwste -->` the newest letters and
    `<!-- ka:onderwerpen -->` the onderwerpen. A mark that is not there is not missed.
    """
    newest = [letter_row(entry, HOME) for entry in _newest_first(archive)[:NEWEST]]
    filled = {
        "aantallen": _counts(archive),
        "nieuwste": letter_list(newest) if newest else "Er zijn nog geen brieven.",
        "onderwerpen": topic_tags(archive, HOME),
    }
    for name, text in filled.items():
        written = written.replace(f"<!-- ka:{name} -->", text)
    return written


def _counts(archive: Archive) -> str:
    links = [link for entry in archive.entries for link in entry.links]
    linked = sum(1 for link in links if link.letter or link.url)
    told = (
        f"In dit archief staan nu {counted(len(archive.entries), 'brief', 'brieven')}. "
        f"Daarin zijn {counted(len(links), 'verwijzing', 'verwijzingen')} herkend; "
        f"{linked} daarvan hebben een link."
    )
    if archive.failed:
        told += f" {counted(len(archive.failed), 'bron kon', 'bronnen konden')} nog niet worden gelezen."
    return told


def _newest_first(archive: Archive) -> list[Entry]:
    """By date, newest first; letters without a date come last."""
    dated = [entry for entry in archive.entries if entry.letter.fact("date")]
    undated = [entry for entry in archive.entries if not entry.letter.fact("date")]
    return dated[::-1] + undated


def _letters(archive: Archive) -> str:
    years = groupby(_newest_first(archive), key=lambda entry: year(entry.letter.fact("date")))
    blocks = [_year(number, list(entries)) for number, entries in years]
    head = front_matter("Brieven", "Alle brieven in het archief, de nieuwste eerst.")
    text = f"Alle {counted(len(archive.entries), 'brief', 'brieven')} in het archief, de nieuwste eerst."
    return f"{head}# Brieven\n\n{text}\n\n" + "\n\n".join(blocks) + "\n"


def _year(number: str | None, entries: list[Entry]) -> str:
    rows = [letter_row(entry, addresses.LETTERS) for entry in entries]
    return f"## {number or 'Datum onbekend'}\n\n{letter_list(rows)}"
