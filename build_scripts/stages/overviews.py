"""All pages that are no letter's, and the feeds: what is made from the facts of all letters together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_scripts.model import Archive
from build_scripts.render import laws, moved, network, papers
from build_scripts.render.commitments import CALENDAR, FEED
from build_scripts.render.feeds import feeds
from build_scripts.render.overviews import HOME, SEARCH, home, pages, search_page
from build_scripts.render.register_feeds import atom, calendar
from build_scripts.render.registers import pages as register_pages
from build_scripts.stages.finishing import letter_url


@dataclass(frozen=True, slots=True)
class Overviews:
    """Markdown by path under docs, for MkDocs (`framed`) and for a frame (`set`); files by path in the site.

    `moved` are the pages that only lead on to another address: no list of pages names them.
    """

    framed: dict[str, str]
    set: dict[str, str]
    files: dict[str, bytes]
    moved: frozenset[str]


def overviews(archive: Archive, docs: Path) -> Overviews:
    """The overviews of an archive. `docs` holds the handwritten home page and search page."""
    drawn = {entry.letter.id: entry.registers for entry in archive.entries}
    front = {
        HOME: home((docs / HOME).read_text(encoding="utf-8"), archive),
        SEARCH: search_page((docs / SEARCH).read_text(encoding="utf-8"), archive),
    }
    former = moved.pages(archive)
    lists = {**pages(archive), **papers.pages(archive), **laws.pages(archive), **network.pages(archive), **former, **register_pages(archive, drawn)}
    made = {**front, **lists}
    files = {
        **feeds(archive),
        CALENDAR: calendar(archive, drawn, lambda letter: letter_url(letter.id)),
        FEED: atom(archive, drawn, lambda letter: letter_url(letter.id), ""),
    }
    deep = {path for path in made if _two_deep(path)}
    return Overviews({path: made[path] for path in made if path not in deep}, {path: made[path] for path in sorted(deep)}, files, frozenset(former))


def _two_deep(path: str) -> bool:
    """Whether a page stands where the frames stand: `dossiers/29325.md`, and no page of the navigation."""
    return path.count("/") == 1 and not path.endswith("/index.md")
