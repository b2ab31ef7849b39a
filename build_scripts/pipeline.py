"""The whole build on one screen, in the order in which it happens.

What is done to one letter is in stages/, as pure functions; here is what needs all letters. Of each
letter only facts are held in memory; its text goes by in packed bytes.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts import data, search
from build_scripts.audit import Audit, audit
from build_scripts.bundle import write_bundle
from build_scripts.jobs import Jobs
from build_scripts.letters.parse import parse
from build_scripts.links.archive import SAME_ADDRESS, Names, distinct, in_order, tied
from build_scripts.model import Archive, Entry, Letter, Problem
from build_scripts.publish import Setter, build_site, replacing, write_sitemap
from build_scripts.readers import read
from build_scripts.records import load_knowledge
from build_scripts.registers.draw import load_lookup
from build_scripts.render import addresses
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import CONFIG, to_html
from build_scripts.render.tally import Tally, filled
from build_scripts.stages.finishing import Finished, finish_one, html_bytes, letter_url, set_one, to_finish
from build_scripts.stages.linking import ToLink, find_mentions, link_one, linking
from build_scripts.stages.overviews import overviews
from build_scripts.stages.packed import Packed, unpack
from build_scripts.stages.reading import Reading, Source, letter_files, read_one, records_without_file
from build_scripts.stages.targets import Targets

ROOT = CONFIG.parent
SOURCES = ROOT / "sources"
SITE = ROOT / "site"
DOCS = ROOT / "docs"

__all__ = ["Report", "build", "check", "find_mentions", "read_archive", "read_letter"]

Progress = Callable[[str, Iterable, int], Iterable]
"""Wraps the work of a stage to show it: (stage, items, how many) → the same items."""


def quietly(stage: str, items: Iterable, total: int) -> Iterable:
    """A Progress that shows nothing."""
    return items


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `problems` holds what was left out or doubted, of all letters; `faults` the
    words that a page lost or invented, by letter."""

    letters: int
    pages: int
    linked: int
    recognised: int
    problems: tuple[Problem, ...]
    left_out: tuple[Problem, ...]
    faults: Mapping[str, tuple[Problem, ...]]
    seconds: float

    @property
    def ok(self) -> bool:
        """Nothing was left out or moved to another address, and every word is accounted for."""
        moved = any(problem.kind == SAME_ADDRESS for problem in self.problems)
        return not self.left_out and not moved and not self.faults


def build(sources: Path = SOURCES, site: Path = SITE, jobs: Jobs = Jobs(), progress: Progress = quietly) -> Report:
    """Build the whole site and the bundle from a sources folder into `site`.

    A letter that can't be read is left out and reported; the others build. Raises InputError
    where sources/*.yml is wrong or there is no letter, PublishError where the site can't be made.
    """
    started = time.monotonic()
    with replacing(site) as fresh:
        archive, packed = gather_letters(sources, jobs, progress)
        faults = _publish(archive, packed, sources, fresh, jobs, progress)
        for _ in progress("zoekindex", ["lunr"], 1):
            entries = Packed(archive.entries, packed)
            search.write(search.build(entries, lambda letter: letter_url(letter.id), dossier_url, sources), fresh)
        for _ in progress("bundel", ["zip"], 1):
            write_bundle(fresh)
        pages = sum(1 for _ in fresh.rglob("*.html"))
    return _report(archive, faults, pages, time.monotonic() - started)


def _publish(
    archive: Archive, packed: Mapping[str, bytes], sources: Path, fresh: Path, jobs: Jobs, progress: Progress
) -> dict[str, tuple[Problem, ...]]:
    """All pages and the public data into the folder `fresh`; gives what is wrong with pages, by letter."""
    made, epoch = overviews(archive, DOCS), _epoch(archive)
    letters = {addresses.letter_page(entry.letter.id): entry for entry in archive.entries}
    originals = {addresses.source_file(entry.letter.source.name): entry.letter.source.name for entry in archive.entries}
    elsewhere = (*letters, *made.set, *made.files, *originals)
    for _ in progress("site", ["MkDocs"], 1):
        built = build_site(made.framed, DOCS, fresh, CONFIG, elsewhere=elsewhere, epoch=epoch)
    setter, targets = Setter(CONFIG, built.frames), Targets(built, elsewhere)
    for path, content in made.files.items():
        _put(fresh, path, content)
    for path, name in originals.items():
        _put(fresh, path, (sources / "letters" / name).read_bytes())
    for path, page in progress("lijsten", jobs.map(set_one, setter, made.set.items(), 1), len(made.set)):
        targets.add(path, page)
        _put(fresh, f"{addresses.url(path)}index.html", html_bytes(page.html))
    faults: dict[str, tuple[Problem, ...]] = {}
    tally = Tally()
    days: list[tuple[str, str]] = [(addresses.url(path), "") for path in made.set]

    def finished(done: Iterable[Finished]) -> Iterator[dict]:
        for one in done:
            for path, content in one.files.items():
                _put(fresh, path, content)
            targets.add(one.path, one.page)
            days.append((addresses.url(one.path), one.page.meta.get("lastmod", "")))
            if one.faults:
                faults[letters[one.path].letter.id] = one.faults
            record = json.loads(one.record)
            tally.add(record)
            yield record

    work = jobs.map(finish_one, setter, to_finish(archive.entries, packed, archive.dossiers))
    data.write(fresh / "data", finished(progress("pagina's", work, len(letters))))
    account = fresh / addresses.url(addresses.ACCOUNT) / "index.html"
    account.write_text(filled(account.read_text(encoding="utf-8"), tally, archive.failed), encoding="utf-8")
    targets.check()
    write_sitemap(fresh, built.site_url, days, epoch)
    return faults


def _put(site: Path, path: str, content: bytes) -> None:
    target = site / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


# ---------------------------------------------------------------- from files to an archive


def gather_letters(sources: Path, jobs: Jobs = Jobs(), progress: Progress = quietly) -> tuple[Archive, dict[str, bytes]]:
    """read → segment → parse → find → link → gather: an archive of light entries, and each whole entry packed."""
    knowledge, lookup, paths = load_knowledge(sources), load_lookup(sources), letter_files(sources)
    files = [Source(path, knowledge.record(path.name)) for path in paths]
    outcomes = list(progress("brieven", jobs.map(read_one, Reading(knowledge.ministries, knowledge.topics), files), len(files)))
    failed = [*records_without_file(knowledge, paths), *(one for one in outcomes if isinstance(one, Problem))]
    read_by_file = {one.facts.source.name: one for one in outcomes if not isinstance(one, Problem)}
    letters, doubles = distinct([one.facts for one in read_by_file.values()])
    ordered = in_order(letters)
    found = {letter.source.name: read_by_file.pop(letter.source.name) for letter in ordered}
    work = [ToLink(letter.id, letter.problems, found[letter.source.name].topics, found[letter.source.name].packed) for letter in ordered]
    context = linking(Names.of(ordered), ordered, lookup)
    linked = list(progress("verwijzingen", jobs.map(link_one, context, work), len(work)))
    entries = tied([one.entry for one in linked])
    archive = Archive(entries, knowledge.topics, dict(knowledge.dossiers), tuple(failed + doubles))
    return archive, {one.entry.letter.id: one.packed for one in linked}


def read_archive(sources: Path, jobs: Jobs = Jobs(), progress: Progress = quietly) -> Archive:
    """The archive with the whole text of its letters in memory: for one letter, or for few."""
    archive, packed = gather_letters(sources, jobs, progress)
    return replace(archive, entries=tuple(Packed(archive.entries, packed)))


def read_letter(path: Path, sources: Path) -> Letter:
    """One letter by itself. Raises InputError where it can't be read."""
    knowledge = load_knowledge(sources)
    return parse(read(path), knowledge.record(path.name), knowledge.ministries)


def check(sources: Path = SOURCES, jobs: Jobs = Jobs(), progress: Progress = quietly) -> tuple[Archive, dict[str, Audit]]:
    """The audit without a site: each letter's page is made and held against its source."""
    archive = read_archive(sources, jobs, progress)
    return archive, account_for(archive, progress)


def account_for(archive: Archive, progress: Progress = quietly) -> dict[str, Audit]:
    """Each letter's audit by letter id, from a page that is made and read back."""
    return {
        entry.letter.id: audit(entry.letter, to_html(letter_page(entry, archive)))
        for entry in progress("pagina's", archive.entries, len(archive.entries))
    }


def dossier_url(dossier: str) -> str:
    """The address below the site's root of the page of a cited dossier ("34200-XVI")."""
    return addresses.url(addresses.dossier_page(dossier))


def _epoch(archive: Archive) -> int:
    """The newest letter's day: a site built from the same letters is the same on any day."""
    days = [date[:10] for entry in archive.entries if len((date := entry.letter.fact("date") or "")) >= 10]
    newest = dt.date.fromisoformat(max(days)) if days else dt.date(2000, 1, 1)
    return int(dt.datetime(newest.year, newest.month, newest.day, tzinfo=dt.timezone.utc).timestamp())


def _report(archive: Archive, faults: Mapping[str, tuple[Problem, ...]], pages: int, seconds: float) -> Report:
    links = [link for entry in archive.entries for link in entry.links]
    return Report(
        letters=len(archive.entries),
        pages=pages,
        linked=sum(1 for link in links if link.letter or link.url),
        recognised=len(links),
        problems=archive.failed + tuple(problem for entry in archive.entries for problem in entry.letter.problems),
        left_out=archive.failed,
        faults=dict(faults),
        seconds=seconds,
    )
