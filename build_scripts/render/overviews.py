"""All generated pages except the letters: lists by date, dossier and onderwerp, and the home page."""

from __future__ import annotations

from itertools import groupby

from build_scripts.model import Archive, Entry
from build_scripts.render import addresses
from build_scripts.render.dates import year
from build_scripts.render.dossiers import dossier_pages
from build_scripts.render.timeline import timeline
from build_scripts.render.topics import topic_pages, topic_tags
from build_scripts.render.words import UNDATED, choices, counted, front_matter, letter_list, letter_row

NEWEST = 5
"""How many letters the home page shows."""

LONGEST = 500
"""With more letters than this each year gets a page of its own: a longer list is slow on a phone."""

FEW = 100
"""With at most this many letters the search page lists them all, for who has no JavaScript."""

HOME, SEARCH = "index.md", "zoeken.md"


def pages(archive: Archive) -> dict[str, str]:
    """The overviews by path under docs: lists of letters, dossiers and onderwerpen."""
    return {**_letters(archive), **dossier_pages(archive), **topic_pages(archive)}


def home(written: str, archive: Archive) -> str:
    """The home page: docs/index.md with its marks filled in.

    `<!-- ka:aantallen -->` becomes the counts, `<!-- ka:nieuwste -->` the newest letters,
    `<!-- ka:tijdlijn -->` the timeline and `<!-- ka:onderwerpen -->` the onderwerpen. A mark that is
    not there is not missed.
    """
    newest = [letter_row(entry, HOME) for entry in _newest_first(archive)[:NEWEST]]
    filled = {
        "aantallen": _counts(archive),
        "nieuwste": letter_list(newest) if newest else "Er zijn nog geen brieven.",
        "tijdlijn": timeline(archive.entries, HOME),
        "onderwerpen": topic_tags(archive, HOME),
    }
    return _filled(written, filled)


def search_page(written: str, archive: Archive) -> str:
    """The search page: docs/zoeken.md with `<!-- ka:brieven -->` and `<!-- ka:onderwerpen -->` filled in.

    They are there without JavaScript: all letters, or the years where there are many.
    """
    newest = _newest_first(archive)
    rows = "".join(letter_row(entry, SEARCH) + "\n" for entry in newest) if len(newest) <= FEW else _year_rows(newest, SEARCH)
    return _filled(written, {
        "brieven": letter_list([rows]) if newest else "Er zijn nog geen brieven.",
        "onderwerpen": topic_tags(archive, SEARCH),
    })  # fmt: skip


def _filled(written: str, marks: dict[str, str]) -> str:
    for name, text in marks.items():
        written = written.replace(f"<!-- ka:{name} -->", text)
    return written


def _counts(archive: Archive) -> str:
    links = [link for entry in archive.entries for link in entry.links]
    linked = sum(1 for link in links if link.letter or link.url)
    told = (
        f"In dit archief staan nu {counted(len(archive.entries), 'brief', 'brieven')}{_period(archive)}. "
        f"Daarin zijn {counted(len(links), 'verwijzing', 'verwijzingen')} herkend; "
        f"{linked} daarvan hebben een link."
    )
    if archive.failed:
        told += f" {counted(len(archive.failed), 'bron kon', 'bronnen konden')} nog niet worden gelezen."
    return told


def _period(archive: Archive) -> str:
    """The years of the oldest and the newest letter: " uit 2016 tot en met 2026"."""
    years = sorted(filter(None, (year(entry.letter.fact("date")) for entry in archive.entries)))
    if not years:
        return ""
    return f" uit {years[0]}" if years[0] == years[-1] else f" uit {years[0]} tot en met {years[-1]}"


def _newest_first(archive: Archive) -> list[Entry]:
    """By date, newest first; letters without a date come last."""
    dated = [entry for entry in archive.entries if entry.letter.fact("date")]
    undated = [entry for entry in archive.entries if not entry.letter.fact("date")]
    return dated[::-1] + undated


def _letters(archive: Archive) -> dict[str, str]:
    """The list of letters: on one page, or with a page for each year where there are many."""
    years = [
        (number, list(entries))
        for number, entries in groupby(_newest_first(archive), key=lambda entry: year(entry.letter.fact("date")))
    ]
    text = f"Alle {counted(len(archive.entries), 'brief', 'brieven')} in het archief, de nieuwste eerst."
    head = front_matter("Brieven", "Alle brieven in het archief, de nieuwste eerst.")
    if len(archive.entries) <= LONGEST:
        listed = "\n\n".join(f"## {number or UNDATED.capitalize()}\n\n{_rows(entries, addresses.LETTERS)}" for number, entries in years)
        return {addresses.LETTERS: f"{head}# Brieven\n\n{text}\n\n{choices(listed)}\n"}
    pages = {_year_page(number): _year(number, entries) for number, entries in years}
    rows = _year_rows(_newest_first(archive), addresses.LETTERS)
    return {addresses.LETTERS: f"{head}# Brieven\n\n{text}\n\n{letter_list([rows])}\n", **pages}


def _year_rows(newest: list[Entry], page: str) -> str:
    """A link for each year, with how many letters: to its page, or its part of the list of letters."""
    rows = []
    for number, group in groupby(newest, key=lambda entry: year(entry.letter.fact("date"))):
        name = number or UNDATED.capitalize()
        address = addresses.link(_year_page(number), page)
        if len(newest) <= LONGEST:
            address = addresses.link(addresses.LETTERS, page, name.lower().replace(" ", "-"))
        rows.append(f'- [{name}]({address}) <span class="ka-aantal">{counted(len(list(group)), "brief", "brieven")}</span>')
    return "\n".join(rows)


def _year_page(number: str | None) -> str:
    return addresses.year_page(number or "onbekend")


def _year(number: str | None, entries: list[Entry]) -> str:
    title = f"Brieven uit {number}" if number else f"Brieven: {UNDATED}"
    head = front_matter(title, f"{counted(len(entries), 'brief', 'brieven')}, de nieuwste eerst.")
    return f"{head}# {title}\n\n{choices(_rows(entries, _year_page(number)))}\n"


def _rows(entries: list[Entry], page: str) -> str:
    return letter_list([letter_row(entry, page, choose=True) for entry in entries])
