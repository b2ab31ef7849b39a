"""The pages of dossiers: which letters refer to them, and in which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.model import Archive, Entry, Link, own_dossier
from build_scripts.render import addresses
from build_scripts.render.filters import LETTERS, Form, filtered
from build_scripts.render.in_sentence import by_letter, sentences
from build_scripts.render.timeline import timeline
from build_scripts.render.weave import plain
from build_scripts.render.words import counted, front_matter, letter_list, letter_row, letter_rows, spreadsheet

SHORT = 5
"""A list no longer than this needs no filters."""
UNNAMED = "De naam van dit dossier staat niet in de brieven. Wij kennen alleen het nummer."

Citing = Mapping[str, Sequence[tuple[Entry, Link]]]


def dossier_pages(archive: Archive) -> dict[str, str]:
    """The page of each dossier that a letter cites, and their index, by path under docs."""
    citing = _by_dossier(archive)
    holding = _holding(archive)
    names = sorted({*citing, *holding})
    pages = {
        addresses.dossier_page(name): _page(name, citing.get(name, ()), holding.get(name, ()), archive)
        for name in names
    }
    return {addresses.DOSSIERS: _index({name: citing.get(name, ()) for name in names}, archive), **pages}


def _holding(archive: Archive) -> Mapping[str, Sequence[Entry]]:
    """The letters that are papers of a dossier themselves, as the register says."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in archive.entries:
        dossier = own_dossier(str(entry.letter.record.get("kamerstuk") or ""))
        if dossier:
            found[dossier].append(entry)
    return found


def _by_dossier(archive: Archive) -> Citing:
    found: defaultdict[str, list[tuple[Entry, Link]]] = defaultdict(list)
    for entry in archive.entries:
        for link in entry.links:
            dossier = addresses.dossier_of(link.mention.citation)
            if dossier:
                found[dossier].append((entry, link))
    return found


def _name(dossier: str, archive: Archive) -> str:
    title = archive.dossiers.get(dossier)
    return f"Dossier {dossier}: {title}" if title else f"Dossier {dossier}"


def _page(dossier: str, found: Sequence[tuple[Entry, Link]], held: Sequence[Entry], archive: Archive) -> str:
    page = addresses.dossier_page(dossier)
    letters = by_letter(found)
    entries = [entry for entry, _ in letters]
    name = _name(dossier, archive)
    description = f"{counted(len(entries), 'brief verwijst', 'brieven verwijzen')} naar dit dossier."
    citing = "1 brief die dit dossier noemt" if len(entries) == 1 else f"{len(entries)} brieven die dit dossier noemen"
    parts = [
        f"# {plain(name)}",
        "" if dossier in archive.dossiers else UNNAMED,
        f"[Dit dossier op officielebekendmakingen.nl]({addresses.official_dossier(dossier)})",
    ]
    if held:
        parts += ["## Brieven in dit dossier", letter_list([letter_row(entry, page) for entry in held])]
    if found:
        parts += [
            f"## {citing}",
            spreadsheet(addresses.dossier_letters(dossier), page, "Deze brieven als spreadsheet", "één rij per brief"),
            timeline(entries, page),
            _letters(entries, page),
            f"## {counted(len(found), 'verwijzing', 'verwijzingen')}",
            spreadsheet(addresses.dossier_data(dossier), page, "Deze verwijzingen als spreadsheet", "één rij per verwijzing"),
            sentences(letters, page, "de spreadsheet hierboven"),
        ]
    return front_matter(name, description) + "\n\n".join(part for part in parts if part) + "\n"


def _letters(entries: Sequence[Entry], page: str) -> str:
    """The letters that cite a dossier, with filters where there are many."""
    if len(entries) <= SHORT:
        return letter_rows(entries, page)
    return filtered(letter_rows(entries, page, choose=True), page, LETTERS)


def _index(citing: Citing, archive: Archive) -> str:
    rows = [_row(dossier, found, archive) for dossier, found in citing.items()]
    text = (
        "Een dossier is een map waarin de Tweede en de Eerste Kamer stukken over één onderwerp bewaren. "
        "Hier staan de dossiers die in de brieven worden genoemd."
    )
    if unnamed := sum(1 for dossier in citing if dossier not in archive.dossiers):
        text += f" Bij {counted(unnamed, 'dossier', 'dossiers')} staat alleen een nummer: de naam staat niet in de brieven."
    listed = filtered(letter_list(rows), addresses.DOSSIERS, Form("nummer en naam van de dossiers", "Op nummer", ("veel",))) if rows else "Er zijn nog geen dossiers."
    title = front_matter("Dossiers", "Alle dossiers die in de brieven worden genoemd.")
    return f"{title}# Dossiers\n\n{text}\n\n{listed}\n"


def _row(dossier: str, found: Sequence[tuple[Entry, Link]], archive: Archive) -> str:
    link = addresses.link(addresses.dossier_page(dossier), addresses.DOSSIERS)
    letters = len({entry.letter.id for entry, _ in found})
    counts = f"{counted(letters, 'brief', 'brieven')} · {counted(len(found), 'verwijzing', 'verwijzingen')}"
    return f'- [{plain(_name(dossier, archive))}]({link}) <span class="ka-bijzonder" data-aantal="{len(found)}">{counts}</span>'
