"""All pages that are no letter's, and the feeds: what is made from the facts of all letters together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_scripts.model import Archive, Registers
from build_scripts.render import laws, moved, network, papers
from build_scripts.render.commitments import CALENDAR, FEED
from build_scripts.render.feeds import feeds
from build_scripts.render.overviews import HOME, SEARCH, home, pages, search_page
from build_scripts.render.register_feeds import atom, calendar
from build_scripts.render.registers import pages as register_pages
from build_scripts.stages.finishing import letter_url
from build_scripts.stages.packed import pack


@dataclass(frozen=True, slots=True)
class Overviews:
    """Markdown by path under docs, for MkDocs (`framed`) and, packed, for a frame (`set`); files by path in the site.

    `moved` are the pages that only lead on to another address: no list of pages names them.
    """

    framed: Mapping[str, str]
    set: Mapping[str, bytes]
    files: Mapping[str, bytes]
    moved: frozenset[str]


def overviews(archive: Archive, docs: Path) -> Overviews:
    """The overviews of an archive. `docs` holds the handwritten home page and search page."""
    drawn = {entry.letter.id: entry.registers for entry in archive.entries}
    former = moved.pages(archive)
    framed: dict[str, str] = {}
    deep: dict[str, bytes] = {}
    for some in chain([former], _by_kind(archive, drawn, docs)):
        deep |= {path: pack(page) for path, page in some.items() if _two_deep(path)}
        framed |= {path: page for path, page in some.items() if not _two_deep(path)}
    files = {
        **feeds(archive),
        CALENDAR: calendar(archive, drawn, lambda letter: letter_url(letter.id)),
        FEED: atom(archive, drawn, lambda letter: letter_url(letter.id), ""),
    }
    return Overviews(framed, dict(sorted(deep.items())), files, frozenset(former))


def _by_kind(archive: Archive, drawn: Mapping[str, Registers], docs: Path) -> Iterator[Mapping[str, str]]:
    """The pages of one kind after another: only those of one are in memory unpacked."""
    yield {
        HOME: home((docs / HOME).read_text(encoding="utf-8"), archive),
        SEARCH: search_page((docs / SEARCH).read_text(encoding="utf-8"), archive),
    }
    yield from pages(archive)
    yield papers.pages(archive)
    yield laws.pages(archive)
    yield network.pages(archive)
    yield from register_pages(archive, drawn)


def _two_deep(path: str) -> bool:
    """Whether a page stands where the frames stand: `dossiers/29325.md`, and no page of the navigation."""
    return path.count("/") == 1 and not path.endswith("/index.md")
