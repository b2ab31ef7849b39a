"""All pages that are no letter's, and the feeds: what is made from the facts of all letters together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.cache import Cache, key_of
from build_scripts.model import Archive, Entry, Letter, Registers
from build_scripts.render import laws, moved, network, papers
from build_scripts.render.commitments import CALENDAR, FEED
from build_scripts.render.dossiers import dossier_pages
from build_scripts.render.feeds import feeds
from build_scripts.render.overviews import HOME, SEARCH, home, pages, search_page
from build_scripts.render.register_feeds import atom, calendar
from build_scripts.render.registers import pages as register_pages
from build_scripts.stages.finishing import letter_url
from build_scripts.stages.packed import pack, unpack
from build_scripts.stages.seen import SEEN, Marks


@dataclass(frozen=True, slots=True)
class Overviews:
    """Markdown by path under docs, for MkDocs (`framed`) and, packed, for a frame (`set`); files by path in the site.

    `moved` are the pages that only lead on to another address: no list of pages names them. `written`: the keys of what holds the files.
    """

    framed: dict[str, str]
    set: dict[str, bytes]
    files: dict[str, bytes]
    moved: frozenset[str]
    written: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Overviews that see the same of each letter. `pages` gives those of one subject after another: only they are in memory unpacked."""

    sees: Callable[[Entry], Entry]
    pages: Callable[[Archive], Iterator[Mapping[str, str]]]
    files: Callable[[Archive], Mapping[str, bytes]] = lambda archive: {}


def overviews(archive: Archive, marks: Mapping[str, Marks], docs: Path, cache: Cache) -> Overviews:
    """The overviews of an archive. `marks`: by letter id; `docs` holds the handwritten home page and search page."""
    former = moved.pages(archive)
    made, written_as = Overviews({}, {}, {}, frozenset(former), ()), []
    _add(made, former, {})
    written = {name: (docs / name).read_text(encoding="utf-8") for name in (HOME, SEARCH)}
    common = archive.topics, sorted(archive.dossiers.items()), archive.failed, sorted(archive.abbreviations.items()), sorted(archive.laws.items()), written
    for number, kind in enumerate(_kinds(written)):
        key = key_of("overviews", number, common, *((entry.letter.id, marks[entry.letter.id][number]) for entry in archive.entries))
        written_as.append(key)
        _add(made, *unpack(cache.once(key, lambda kind=kind: pack(_made(kind, archive)))))
    return replace(made, set=dict(sorted(made.set.items())), written=tuple(written_as))


def _made(kind: _Kind, archive: Archive) -> tuple[dict[str, str | bytes], Mapping[str, bytes]]:
    """The pages of a kind, those that stand two deep packed; and its files."""
    seen = replace(archive, entries=tuple(map(kind.sees, archive.entries)))
    return {path: pack(page) if _two_deep(path) else page for some in kind.pages(seen) for path, page in some.items()}, kind.files(seen)


def _add(made: Overviews, pages: Mapping[str, str | bytes], files: Mapping[str, bytes]) -> None:
    made.framed.update({path: page for path, page in pages.items() if isinstance(page, str) and not _two_deep(path)})
    made.set.update({path: pack(page) if isinstance(page, str) else page for path, page in pages.items() if _two_deep(path)})
    made.files.update(files)


def _kinds(written: Mapping[str, str]) -> tuple[_Kind, ...]:
    """In the order of SEEN."""

    def citing(archive: Archive) -> Iterator[Mapping[str, str]]:
        yield {HOME: home(written[HOME], archive), SEARCH: search_page(written[SEARCH], archive)}
        for subject in (dossier_pages, papers.pages, laws.pages, network.pages):
            yield subject(archive)

    def drawn(archive: Archive) -> Iterator[Mapping[str, str]]:
        return register_pages(archive, _drawn(archive))

    return _Kind(SEEN[0], pages), _Kind(SEEN[1], citing, feeds), _Kind(SEEN[2], drawn, _register_feeds)


def _register_feeds(archive: Archive) -> dict[str, bytes]:
    def url(letter: Letter) -> str:
        return letter_url(letter.id)

    def from_feed(letter: Letter) -> str:
        return "../" * FEED.count("/") + url(letter)

    return {CALENDAR: calendar(archive, _drawn(archive), url), FEED: atom(archive, _drawn(archive), from_feed, "./")}


def _drawn(archive: Archive) -> dict[str, Registers]:
    return {entry.letter.id: entry.registers for entry in archive.entries}


def _two_deep(path: str) -> bool:
    """Whether a page stands where the frames stand: `dossiers/29325.md`, and no page of the navigation."""
    return path.count("/") == 1 and not path.endswith("/index.md")
