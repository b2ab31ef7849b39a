"""The project's own search as the questions' bench and tests ask it."""

from __future__ import annotations

from pathlib import Path

from build_scripts.model import Archive, Letter
from build_scripts.pipeline import read_archive
from build_scripts.render import addresses
from build_scripts.search import build, search, write
from build_scripts.search.documents import squeeze

from . import Result, make_sources


def make_site(folder: Path) -> Archive:
    """Writes the index of the questions' letters under `folder`/site."""
    sources = make_sources(folder / "sources")
    archive = read_archive(sources)
    (folder / "site").mkdir()
    write(build(archive.entries, letter_url, _dossier_url, sources), folder / "site")
    return archive


def letter_url(letter: Letter) -> str:
    """A letter's address below the site's root."""
    return addresses.url(addresses.letter_page(letter.id))


def _dossier_url(dossier: str) -> str:
    return addresses.url(addresses.dossier_page(dossier))


def asker(site: Path, archive: Archive):
    """The search of a site as a function from a query to Results."""
    texts = {
        (entry.letter.id, passage.anchor): squeeze(passage.text)
        for entry in archive.entries
        for passage in entry.letter.passages
    }

    def ask(query: str) -> list[Result]:
        return [
            Result(one["letter"], tuple(texts[one["letter"], shown["url"].partition("#")[2]] for shown in one["passages"]))
            for one in search(site, query)
        ]

    return ask
