"""The project's own search as the questions' bench and tests ask it."""

from __future__ import annotations

from pathlib import Path

from build_scripts.model import Archive
from build_scripts.pipeline import dossier_url, letter_url, read_archive
from build_scripts.search import build, search, write
from build_scripts.search.documents import squeeze

from . import Result, make_sources


def make_site(folder: Path) -> Archive:
    """Writes the index of the questions' letters under `folder`/site."""
    sources = make_sources(folder / "sources")
    archive = read_archive(sources)
    (folder / "site").mkdir()
    write(build(archive.entries, letter_url, dossier_url, sources), folder / "site")
    return archive


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
