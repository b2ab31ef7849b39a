"""The whole build on one screen, in the order in which it happens."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from build_scripts import data, search
from build_scripts.audit import Audit, audit, expected
from build_scripts.bundle import write_bundle
from build_scripts.citations import find
from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.links.archive import SAME_ADDRESS, distinct, gather
from build_scripts.model import Archive, Entry, Letter, Location, Mention, Problem
from build_scripts.publish import publish
from build_scripts.readers import READERS, read
from build_scripts.records import Knowledge, load_knowledge
from build_scripts.registers.draw import Lookup, draw, load_lookup
from build_scripts.render import addresses, laws, network, papers
from build_scripts.render.downloads import as_markdown, as_text
from build_scripts.render.feeds import feeds
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import CONFIG, to_html
from build_scripts.render.overviews import HOME, home, pages
from build_scripts.render.register_feeds import atom, calendar
from build_scripts.render.registers import CALENDAR, FEED
from build_scripts.render.registers import pages as register_pages
from build_scripts.topics import find_topics

ROOT = CONFIG.parent
SOURCES = ROOT / "sources"
SITE = ROOT / "site"
DOCS = ROOT / "docs"

Progress = Callable[[str, Iterable, int], Iterable]
"""Wraps the work of a stage to show it: (stage, items, how many) → the same items."""


def quietly(stage: str, items: Iterable, total: int) -> Iterable:
    """A Progress that shows nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `problems` holds what was left out or doubted, of all letters."""

    letters: int
    pages: int
    linked: int
    recognised: int
    problems: tuple[Problem, ...]
    left_out: tuple[Problem, ...]
    audits: Mapping[str, Audit]
    seconds: float

    @property
    def ok(self) -> bool:
        """Nothing was left out or moved to another address, and every word is accounted for."""
        moved = any(problem.kind == SAME_ADDRESS for problem in self.problems)
        return not self.left_out and not moved and all(one.ok for one in self.audits.values())


def build(sources: Path = SOURCES, site: Path = SITE, jobs: int = 1, progress: Progress = quietly) -> Report:
    """Build the whole site and the bundle from a sources folder into `site`.

    A letter that can't be read is left out and reported; the others build. Raises InputError
    where sources/*.yml is wrong or there is no letter, PublishError where the site can't be made.
    """
    started = time.monotonic()
    archive = read_archive(sources, jobs, progress)
    audits = {entry.letter.id: expected(entry.letter) for entry in archive.entries}
    try:
        audits = _publish(archive, audits, sources, site, jobs, progress, proof=True)
    except PageFaults as found:
        # The pages say themselves what is wrong with them.
        audits = _publish(archive, found.audits, sources, site, jobs, progress, proof=False)
    return _report(archive, audits, len(list(site.rglob("*.html"))), time.monotonic() - started)


class PageFaults(Exception):
    """A finished page lost or invented words; `audits` says which."""

    def __init__(self, audits: dict[str, Audit]):
        super().__init__("a finished page differs from its source")
        self.audits = audits


def _publish(
    archive: Archive, audits: Mapping[str, Audit], sources: Path, site: Path, jobs: int, progress: Progress, proof: bool
) -> dict[str, Audit]:
    """Make and publish all pages; gives the audits of the pages as MkDocs published them.

    Raises PageFaults, and leaves the old site standing, where `proof` is asked and one fails.
    """
    front = {HOME: home((DOCS / HOME).read_text(encoding="utf-8"), archive)}
    letters = render_letters(archive, audits, progress)
    drawn = {entry.letter.id: entry.registers for entry in archive.entries}
    dates = {CALENDAR: calendar(archive, drawn, letter_url), FEED: atom(archive, drawn, letter_url, "")}
    overviews = {**pages(archive), **papers.pages(archive), **laws.pages(archive), **network.pages(archive)}
    all_pages: dict[str, str | bytes] = {
        **front, **overviews, **register_pages(archive, drawn), **letters, **dates, **feeds(archive), **_originals(archive, sources)
    }  # fmt: skip
    finished: dict[str, Audit] = {}

    def complete(fresh: Path) -> None:
        finished.update(_audit_site(archive, fresh, jobs, progress))
        if proof and not all(audit.ok for audit in finished.values()):
            raise PageFaults(finished)
        public = {letter_id: audit.as_dict() for letter_id, audit in finished.items()}
        for name, content in data.files(archive, letter_url, public):
            path = fresh / "data" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for entry in archive.entries:
            beside = fresh / letter_url(entry.letter) / entry.letter.id
            Path(f"{beside}.txt").write_bytes(as_text(entry))
            Path(f"{beside}.md").write_bytes(as_markdown(entry))
        for _ in progress("zoekindex", ["lunr"], 1):
            search.write(search.build(archive.entries, letter_url, dossier_url, sources), fresh)
        write_bundle(fresh)

    for _ in progress("site", ["MkDocs"], 1):
        publish(all_pages, DOCS, site, CONFIG, epoch=_epoch(archive), before_swap=complete)
    return finished


def check(sources: Path = SOURCES, jobs: int = 1, progress: Progress = quietly) -> tuple[Archive, dict[str, Audit]]:
    """The audit without a site: each letter's page is made and held against its source."""
    archive = read_archive(sources, jobs, progress)
    return archive, account_for(archive, progress)


# ---------------------------------------------------------------- the stages


def read_archive(sources: Path, jobs: int = 1, progress: Progress = quietly) -> Archive:
    """read → segment → parse → find → gather → link."""
    knowledge = load_knowledge(sources)
    paths = letter_files(sources)
    letters, failed = [], _records_without_file(knowledge, paths)
    work = _mapped(partial(_read_letter, knowledge=knowledge), paths, jobs)
    for outcome in progress("brieven", work, len(paths)):
        (failed if isinstance(outcome, Problem) else letters).append(outcome)
    letters, doubles = distinct(letters)
    kenmerken = frozenset(filter(None, (letter.fact("kenmerk") for letter in letters)))
    archive = gather(
        letters,
        {letter.id: find_mentions(letter, kenmerken) for letter in letters},
        {letter.id: find_topics(letter, knowledge.topics) for letter in letters},
        knowledge.topics,
        knowledge.dossiers,
        failed + doubles,
    )
    lookup = load_lookup(sources)
    entries = progress("registers", archive.entries, len(archive.entries))
    return replace(archive, entries=tuple(_with_registers(entry, lookup) for entry in entries))


def _with_registers(entry: Entry, lookup: Lookup) -> Entry:
    return replace(entry, registers=draw(entry.letter, [link.mention for link in entry.links], lookup))


def letter_files(sources: Path) -> list[Path]:
    """The letters of a sources folder, by name. Raises InputError where there are none."""
    folder = sources / "letters"
    paths = sorted(path for path in folder.glob("*") if path.is_file() and not path.name.startswith("."))
    if not paths:
        raise InputError(str(folder), "there are no letters", "Put .txt files there, or use 'kamerarchief add FILE'")
    return paths


def read_letter(path: Path, sources: Path) -> Letter:
    """One letter by itself. Raises InputError where it can't be read."""
    return _parsed(path, load_knowledge(sources))


def _parsed(path: Path, knowledge: Knowledge) -> Letter:
    return parse(read(path), knowledge.record(path.name), knowledge.ministries)


def _read_letter(path: Path, knowledge: Knowledge) -> Letter | Problem:
    """One letter, or the reason why it is left out."""
    try:
        return _parsed(path, knowledge)
    except InputError as error:
        return Problem("left out", f"{error.what}. {error.fix}", Location(path.name, error.line or 1))
    except Exception as error:  # one letter's trouble must not take the others along
        message = f"internal error, {type(error).__name__}: {error}. Please report it with the file"
        return Problem("left out", message, Location(path.name, 1))


def _mapped(function: Callable, items: Sequence, jobs: int) -> Iterator:
    if jobs < 2 or len(items) < 2:
        yield from map(function, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(function, items, chunksize=8)


def _records_without_file(knowledge: Knowledge, paths: Sequence[Path]) -> list[Problem]:
    names = {path.name for path in paths}
    formats = ", ".join(sorted(READERS))
    return [
        Problem(
            "no file",
            f"there is no letters/{name}. Correct the name ({formats}) or remove the record",
            Location("register.yml", record.line),
        )
        for name, record in knowledge.register.items()
        if name not in names
    ]


def find_mentions(letter: Letter, kenmerken: frozenset[str] = frozenset()) -> list[Mention]:
    """Every citation in the letter's body and notes, with the passage that it stands in."""
    date = letter.fact("date")
    year = int(date[:4]) if date else None
    return [
        replace(mention, where=passage.anchor)
        for passage in letter.passages
        for mention in find(passage.text, kenmerken, year)
    ]


def account_for(archive: Archive, progress: Progress = quietly) -> dict[str, Audit]:
    """Each letter's audit by letter id, from a page that is made and read back."""
    return {
        entry.letter.id: audit(entry.letter, to_html(letter_page(entry, archive)))
        for entry in progress("pagina's", archive.entries, len(archive.entries))
    }


def render_letters(archive: Archive, audits: Mapping[str, Audit], progress: Progress = quietly) -> dict[str, str]:
    """Each letter's page with its account, by path under docs."""
    return {
        addresses.letter_page(entry.letter.id): letter_page(entry, archive, audits[entry.letter.id].as_dict())
        for entry in progress("pagina's", archive.entries, len(archive.entries))
    }


def _audit_site(archive: Archive, site: Path, jobs: int, progress: Progress) -> dict[str, Audit]:
    """The audits of the pages as they stand in a finished site."""
    work = [(entry.letter, site / letter_url(entry.letter) / "index.html") for entry in archive.entries]
    done = progress("verantwoording", _mapped(_audit_page, work, jobs), len(work))
    return {letter.id: one for (letter, _), one in zip(work, done)}


def _audit_page(work: tuple[Letter, Path]) -> Audit:
    letter, page = work
    return audit(letter, page.read_text(encoding="utf-8"))


def letter_url(letter: Letter) -> str:
    """A letter's address below the site's root."""
    return addresses.url(addresses.letter_page(letter.id))


def dossier_url(dossier: str) -> str:
    """The address below the site's root of the page of a cited dossier ("34200-XVI")."""
    return addresses.url(addresses.dossier_page(dossier))


def _originals(archive: Archive, sources: Path) -> dict[str, bytes]:
    names = [entry.letter.source.name for entry in archive.entries]
    return {addresses.source_file(name): (sources / "letters" / name).read_bytes() for name in names}


def _epoch(archive: Archive) -> int:
    """The newest letter's day: a site built from the same letters is the same on any day."""
    days = [date[:10] for entry in archive.entries if len((date := entry.letter.fact("date") or "")) >= 10]
    newest = dt.date.fromisoformat(max(days)) if days else dt.date(2000, 1, 1)
    return int(dt.datetime(newest.year, newest.month, newest.day, tzinfo=dt.timezone.utc).timestamp())


def _report(archive: Archive, audits: Mapping[str, Audit], page_count: int, seconds: float) -> Report:
    links = [link for entry in archive.entries for link in entry.links]
    return Report(
        letters=len(archive.entries),
        pages=page_count,
        linked=sum(1 for link in links if link.letter or link.url),
        recognised=len(links),
        problems=archive.failed + tuple(problem for entry in archive.entries for problem in entry.letter.problems),
        left_out=archive.failed,
        audits=dict(audits),
        seconds=seconds,
    )
