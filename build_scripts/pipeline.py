"""The whole build on one screen, in the order in which it happens.

What is done to one letter is in stages/, as pure functions; here is what needs all letters. Of each
letter only facts are held in memory; its text goes by in packed bytes.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from build_scripts import search
from build_scripts.audit import Audit, audit
from build_scripts.audit.reread import doubtful_source
from build_scripts.cache import Cache, key_of, opened
from build_scripts.errata import corrected, load_errata
from build_scripts.exports import BASE, Export, write_text_index
from build_scripts.jobs import Jobs, rarely_swept
from build_scripts.links.archive import SAME_ADDRESS
from build_scripts.manifest import NAME, write_manifest
from build_scripts.model import Archive, Entry, Letter, Problem
from build_scripts.publish import Built, Held, Setter, Sharing, Spare, place, replacing, sha256
from build_scripts.published import note
from build_scripts.readers import read
from build_scripts.records import load_knowledge
from build_scripts.render import addresses
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import CONFIG, to_html
from build_scripts.splicing import Splices
from build_scripts.stages.amending import Ground, amended
from build_scripts.stages.bundling import loose, write_bundle
from build_scripts.stages.finishing import AROUND, Around, Finishing, ToFinish, around_each, finish_key, finish_one, set_one
from build_scripts.stages.framing import Framing, frame_site
from build_scripts.stages.gathering import Desk, Gathered, Progress, counted, gather_letters
from build_scripts.stages.overviews import overviews
from build_scripts.stages.packed import unpack
from build_scripts.stages.plan import Plan, Row, keep_plan, kept_plan, put
from build_scripts.stages.reading import letter_files
from build_scripts.stages.searching import KeptBatches, split_kept
from build_scripts.stages.standing import Files, Standing, files_of, key_of_all
from build_scripts.stages.targets import Targets

ROOT = CONFIG.parent
SOURCES = ROOT / "sources"
SITE = ROOT / "site"
DOCS = ROOT / "docs"

__all__ = ["Report", "build", "check", "read_archive", "read_letter"]


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


def build(
    sources: Path = SOURCES, site: Path = SITE, jobs: Jobs = Jobs(), progress: Progress = quietly, cache: Path | None = None
) -> Report:
    """Build the whole site and the bundle from a sources folder into `site`.

    A letter that can't be read is left out and reported; the others build. `cache` is the folder in
    which results are kept, so that the next build makes only what changed; the site is the same
    without. Raises InputError where sources/*.yml is wrong or there is no letter, PublishError where
    the site can't be made: then the old site stands as it was.
    """
    started = time.monotonic()
    spare = Spare(site)
    with replacing(site, spare) as fresh, opened(cache) as kept:
        standing, looked_at = Standing(site, kept), files_of((sources, DOCS))
        key = key_of_all(looked_at, CONFIG)
        report = standing.told(key)
        if not isinstance(report, Report):
            with jobs.team() as team, rarely_swept():
                sharing = standing.sharing(fresh, spare)
                report, others, strips = _made(sources, looked_at, standing, sharing, fresh, Desk(team, kept, progress))
            # What failed may not fail the next time.
            standing.keep(None if report.left_out else key, report, sharing.held, others, strips)
            kept.forget_others()
    return replace(report, seconds=time.monotonic() - started)


def _made(
    sources: Path, looked_at: Files | None, standing: Standing, sharing: Sharing, fresh: Path, desk: Desk
) -> tuple[Report, dict[str, Held], dict[str, bytes]]:
    """All of a site in the folder `fresh`: what was done, the files that `sharing` didn't put, and what large files consist of."""
    words = search.load_word_lists(sources)
    with ThreadPoolExecutor(1) as beside:
        cleared = beside.submit(standing.clear, fresh)
        plan = _planned(sources, looked_at, words, desk)
        cleared.result()
        export, splices = Export(sharing, standing.strips), Splices(sharing, standing.strips)
        faults = put(plan, sources, fresh, sharing, export, desk.cache)
        strips = export.close()
        indexed = None if BASE in sharing.held else beside.submit(write_text_index, fresh)
        search.write(search.SearchIndex(KeptBatches(plan.keys, sharing, desk), words, dossier_url, split=partial(split_kept, desk.cache)), fresh)
        sharing.settle()
        others = loose(fresh, sharing.held, {}, (BASE,))
        write_bundle(fresh, sharing.held | others, splices, desk)
        if indexed:
            indexed.result()
    others = loose(fresh, sharing.held, others)
    files = sharing.held | others
    write_manifest(fresh, ((path, found) for path, (found, _) in files.items()))
    others[NAME] = "", place(os.lstat(fresh / NAME))
    return _report(plan, faults, sum(path.endswith(".html") for path in files)), others, strips | splices.strips


def _planned(sources: Path, looked_at: Files | None, words: search.WordLists, desk: Desk) -> Plan:
    """What the site consists of, with all of it made and kept: out of the plan of an earlier build where no letter sees a change in
    another, else out of all letters. After this no letter is held in memory."""
    letters = {name: (str(sources), f"letters/{name}") for name in (path.name for path in letter_files(sources))}
    rest = key_of_all(looked_at, CONFIG, letters.values()) if looked_at and looked_at.keys() >= set(letters.values()) else None
    plan = kept_plan(desk.cache, rest)
    if plan and looked_at:
        plan = amended(plan, {name: looked_at[path] for name, path in letters.items()}, Ground(sources, CONFIG, words), desk)
    plan = plan or _published(gather_letters(sources, desk), words, desk)
    keep_plan(desk.cache, None if plan.failed else rest, plan)
    return plan


def _published(gathered: Gathered, words: search.WordLists, desk: Desk) -> Plan:
    """All pages and what goes with them, made and kept."""
    archive = gathered.archive
    made, epoch = overviews(archive, gathered.marks, DOCS, desk.cache), _epoch(archive)
    letters = [addresses.letter_page(entry.letter.id) for entry in archive.entries]
    originals = [addresses.source_file(entry.letter.source.name) for entry in archive.entries]
    elsewhere = (*letters, *made.set, *made.files, *originals)
    frame, built = _framed(Framing(DOCS, CONFIG, elsewhere, epoch), made.framed, desk)
    setter, targets = Setter(CONFIG, built.frames), Targets(built, elsewhere)
    lists = tuple(_lists(made.set, setter, targets, desk))
    finishing = Finishing(setter, words, archive.abbreviations, built.site_url)
    keys, work = _work(gathered, finishing, desk)
    for one in desk.progress("pagina's", desk.cache.map(desk.team, finish_one, finishing, work), len(keys)):
        targets.add(one.path, one.page())
    targets.check()
    rows = tuple(_row(entry, gathered, key) for entry, key in zip(archive.entries, keys))
    files = {path: sha256(content) for path, content in made.files.items()}
    return Plan(
        rows, frame, lists, files, made.written, made.moved, archive.failed, archive.abbreviations, epoch, gathered.around, targets.pointed, desk.cache.used
    )


def _row(entry: Entry, gathered: Gathered, finished: bytes) -> Row:
    letter = entry.letter
    (read, seen), links = gathered.read[letter.source.name], counted(entry)
    linked, marks = gathered.kept[letter.id], gathered.marks[letter.id]
    return Row(letter.source.name, letter.source.sha256, letter.id, read, linked, finished, seen, marks, letter.problems, links)


def _framed(framing: Framing, pages: Mapping[str, str], desk: Desk) -> tuple[bytes, Built]:
    """What MkDocs makes, with its key."""
    key = framing.key(pages)
    with Jobs().team() as here:
        (one,) = desk.progress("site", desk.cache.map(here, frame_site, framing, [(key, lambda: pages)]), 1)
    return key, one.built


def _lists(pages: Mapping[str, bytes], setter: Setter, targets: Targets, desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Makes the pages that are no letter's and not in the navigation; gives their paths and keys."""
    frames = key_of(sorted(setter.frames.items()))
    keys = [key_of("set", frames, *page) for page in pages.items()]
    work = ((key, lambda path=path, page=page: (path, unpack(page))) for key, (path, page) in zip(keys, pages.items()))
    done = desk.cache.map(desk.team, set_one, setter, work, chunk=1)
    for one, key in zip(desk.progress("lijsten", done, len(pages)), keys):
        targets.add(one.path, one.page())
        yield one.path, key


Work = list[tuple[bytes, Callable[[], ToFinish]]]


def _work(gathered: Gathered, finishing: Finishing, desk: Desk) -> tuple[list[bytes], Work]:
    """For each letter the key of its page, and how to get what it is made from."""
    archive, common, work = gathered.archive, finishing.key(), []
    for entry, around in zip(archive.entries, around_each(archive.entries, archive.dossiers)):
        key, body = finish_key(common, gathered.made_from[entry.letter.id], around), gathered.kept[entry.letter.id]
        work.append((key, partial(_to_finish, desk.cache, key, body, around)))
    return [key for key, _ in work], work


def _to_finish(cache: Cache, key: bytes, body: bytes, around: Around) -> ToFinish:
    cache.learn(key, AROUND, around)
    return ToFinish(cache.part(body), around)


# ---------------------------------------------------------------- letters without a site


def read_archive(sources: Path, jobs: Jobs = Jobs(), progress: Progress = quietly) -> Archive:
    """The archive with the whole text of its letters in memory: for one letter, or for few."""
    with opened(None) as kept, jobs.team() as team:
        gathered = gather_letters(sources, Desk(team, kept, progress))
        return replace(gathered.archive, entries=tuple(gathered.whole(kept)))


def note_anchors(sources: Path, jobs: Jobs = Jobs(), progress: Progress = quietly) -> tuple[int, int]:
    """Notes in sources/anchors/ which addresses each letter's page has; gives how many letters there are, and
    of how many something was noted."""
    with opened(None) as kept, jobs.team() as team:
        gathered = gather_letters(sources, Desk(team, kept, progress))
        noted = [note(sources, entry.letter) for entry in gathered.whole(kept)]
    return len(noted), sum(noted)


def read_letter(path: Path, sources: Path) -> Letter:
    """One letter by itself. Raises InputError where it can't be read."""
    knowledge = load_knowledge(sources)
    errata, _ = load_errata(sources, [path.name])
    return corrected(read(path), errata.get(path.name, ()), knowledge.record(path.name), knowledge.ministries)


def check(sources: Path = SOURCES, jobs: Jobs = Jobs(), progress: Progress = quietly) -> tuple[Archive, dict[str, Audit]]:
    """The audit without a site: each letter's page is made and held against its source, and what was read against the file."""
    archive = read_archive(sources, jobs, progress)
    entries = progress("pagina's", archive.entries, len(archive.entries))
    return archive, {entry.letter.id: _audited(entry, archive, sources) for entry in entries}


def _audited(entry: Entry, archive: Archive, sources: Path) -> Audit:
    found = audit(entry.letter, to_html(letter_page(entry, archive)))
    reread = doubtful_source(entry.letter.source, sources / "letters" / entry.letter.source.name)
    return replace(found, faults=tuple(dict.fromkeys((*found.faults, *reread))))


def dossier_url(dossier: str) -> str:
    """The address below the site's root of the page of a cited dossier ("34200-XVI")."""
    return addresses.url(addresses.dossier_page(dossier))


def _epoch(archive: Archive) -> int:
    """The newest letter's day: a site built from the same letters is the same on any day."""
    days = [date[:10] for entry in archive.entries if len((date := entry.letter.fact("date") or "")) >= 10]
    newest = dt.date.fromisoformat(max(days)) if days else dt.date(2000, 1, 1)
    return int(dt.datetime(newest.year, newest.month, newest.day, tzinfo=dt.timezone.utc).timestamp())


def _report(plan: Plan, faults: Mapping[str, tuple[Problem, ...]], pages: int) -> Report:
    return Report(
        letters=len(plan.letters),
        pages=pages,
        linked=sum(row.links[0] for row in plan.letters),
        recognised=sum(row.links[1] for row in plan.letters),
        problems=plan.failed + tuple(problem for row in plan.letters for problem in row.problems),
        left_out=plan.failed,
        faults=dict(faults),
        seconds=0,
    )
