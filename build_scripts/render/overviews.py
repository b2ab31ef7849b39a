"""The lists of letters by date and by onderwerp, the home page and the search page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from build_scripts.edtf import year
from build_scripts.model import Archive, Entry
from build_scripts.render import addresses, paged
from build_scripts.render.filters import LETTERS, filtered, search_address
from build_scripts.render.timeline import timeline
from build_scripts.render.topics import topic_pages, topic_tags
from build_scripts.render.words import SORTS, UNDATED, counted, date_of, front_matter, letter_list, letter_row, spreadsheet

NEWEST = 5
"""How many letters the home page shows."""

NEWEST_LISTED = 30
"""How many the list of letters shows itself where each year has a page of its own."""

FEW = 100
"""With at most this many letters the search page lists them all, for who has no JavaScript."""

HOME, SEARCH = "index.md", "zoeken.md"


def pages(archive: Archive) -> Iterator[dict[str, str]]:
    """The lists of letters and of onderwerpen, each by path under docs."""
    for overview in (_letters, topic_pages):
        yield overview(archive)


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
    sorts = f": {_sorts(archive)}" if archive.entries else ""
    told = (
        f"In dit archief {'staat' if len(archive.entries) == 1 else 'staan'} nu {counted(len(archive.entries), 'stuk', 'stukken')}{_period(archive)}{sorts}. "
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
    ordered = _newest_first(archive)
    sheet = spreadsheet(addresses.sheet("brieven"), addresses.LETTERS, "Deze lijst als spreadsheet", "één rij per brief")
    text = f"Alle {counted(len(ordered), 'stuk', 'stukken')} in het archief, de nieuwste eerst: {_sorts(archive)}. {sheet}" if ordered else "Er zijn nog geen brieven."
    head = front_matter("Brieven", "Alle brieven in het archief, de nieuwste eerst.")
    if len(ordered) <= paged.LONGEST:
        listed = paged.sections((_year_of(entry), letter_row(entry, addresses.LETTERS, choose=True)) for entry in ordered)
        return {addresses.LETTERS: f"{head}# Brieven\n\n{text}\n\n{filtered(listed, addresses.LETTERS, LETTERS)}\n"}
    newest = letter_list([letter_row(entry, addresses.LETTERS) for entry in ordered[:NEWEST_LISTED]])
    every = f'<a href="{search_address(addresses.LETTERS)}?sorteer=nieuw">Alle brieven met filters</a>: op soort, jaar, ministerie, onderwerp, dossier en persoon.'
    parts = (f"{head}# Brieven", text, every, "## Per jaar", letter_list([_year_rows(ordered, addresses.LETTERS)]), f"## De nieuwste {NEWEST_LISTED}", newest)
    made = {addresses.LETTERS: "\n\n".join(parts) + "\n"}
    for name, entries in groupby(ordered, key=_year_of):
        made |= _year(name, list(entries))
    return made


def _year_rows(newest: list[Entry], page: str) -> str:
    """A link for each year, with how many letters: to its page, or its part of the list of letters."""
    rows = []
    for name, group in groupby(newest, key=_year_of):
        address = addresses.link(_year_page(name), page)
        if len(newest) <= paged.LONGEST:
            address = addresses.link(addresses.LETTERS, page, name.lower().replace(" ", "-"))
        rows.append(f'- [{name}]({address}) <span class="ka-aantal">{counted(len(list(group)), "stuk", "stukken")}</span>')
    return "\n".join(rows)


def _sorts(archive: Archive) -> str:
    """How many there are of each sort: "2 kamerbrieven, 1 beslisnota en 1 bijlage", the most first."""
    counts = Counter(entry.letter.fact("type") or "overig" for entry in archive.entries)
    told = [counted(number, *SORTS.get(sort, SORTS["overig"])) for sort, number in sorted(counts.items(), key=lambda pair: (-pair[1], list(SORTS).index(pair[0]) if pair[0] in SORTS else len(SORTS)))]
    return " en ".join(filter(None, (", ".join(told[:-1]), told[-1]))) if told else ""


def _year_of(entry: Entry) -> str:
    return year(entry.letter.fact("date")) or UNDATED.capitalize()


def _year_page(name: str) -> str:
    return addresses.year_page(name if name.isdecimal() else "onbekend")


def _year(name: str, entries: list[Entry]) -> dict[str, str]:
    title = f"Brieven uit {name}" if name.isdecimal() else f"Brieven: {UNDATED}"
    back = f"[Alle jaren]({addresses.link(addresses.LETTERS, _year_page(name))}) · {counted(len(entries), 'stuk', 'stukken')}, de nieuwste eerst."
    description = f"{counted(len(entries), 'stuk', 'stukken')}, de nieuwste eerst."
    return paged.List(
        _year_page(name), title, description, back, entries,
        lambda entry, page: ("", letter_row(entry, page, choose=True)), LETTERS, lambda entry: date_of(entry.letter),
    ).pages()  # fmt: skip
