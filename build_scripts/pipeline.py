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
from build_scripts.jobs import Jobs, rarely_swept
from build_scripts.links.archive import SAME_ADDRESS
from build_scripts.exports import BASE, Export, write_text_index
from build_scripts.manifest import NAME, write_manifest
from build_scripts.model import Archive, Entry, Letter, Problem
from build_scripts.publish import SITEMAP, Built, Held, Setter, Sharing, Spare, place, replacing, sitemap
from build_scripts.published import note
from build_scripts.readers import read
from build_scripts.records import load_knowledge
from build_scripts.render import addresses
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import CONFIG, to_html
from build_scripts.render.tally import Tally, filled
from build_scripts.splicing import Splices
from build_scripts.stages.bundling import loose, write_bundle
from build_scripts.stages.finishing import FILES, ROWS, Finishing, ToFinish, finish_one, set_one, shown_by
from build_scripts.stages.framing import Framing, frame_site
from build_scripts.stages.gathering import Desk, Gathered, Progress, gather_letters
from build_scripts.stages.linking import find_mentions
from build_scripts.stages.overviews import overviews
from build_scripts.stages.packed import unpack
from build_scripts.stages.searching import KeptBatches, split_kept
from build_scripts.stages.standing import Standing, key_of_all
from build_scripts.stages.targets import Targets

ROOT = CONFIG.parent
SOURCES = ROOT / "sources"
SITE = ROOT / "site"
DOCS = ROOT / "docs"

__all__ = ["Report", "build", "check", "find_mentions", "read_archive", "read_letter"]


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
        standing, key = Standing(site, kept), key_of_all((sources, DOCS), CONFIG)
        report = standing.told(key)
        if not isinstance(report, Report):
            with jobs.team() as team, rarely_swept():
                sharing = standing.sharing(fresh, spare)
                report, others, strips = _made(sources, sharing, standing.strips, fresh, Desk(team, kept, progress))
            # What failed may not fail the next time.
            standing.keep(None if report.left_out else key, report, sharing.held, others, strips)
            kept.forget_others()
    return replace(report, seconds=time.monotonic() - started)


def _made(sources: Path, sharing: Sharing, before: Mapping[str, bytes], fresh: Path, desk: Desk) -> tuple[Report, dict[str, Held], dict[str, bytes]]:
    """All of a site in the folder `fresh`: what was done, the files that `sharing` didn't put, and what large files consist of.
    `before`: what those of the old site consist of."""
    words, splices = search.load_word_lists(sources), Splices(sharing, before)
    with ThreadPoolExecutor(1) as beside:
        export = Export(sharing, before)
        report, keys = _publish(gather_letters(sources, desk), sources, words, sharing, export, fresh, desk)
        strips = export.close()
        indexed = None if BASE in sharing.held else beside.submit(write_text_index, fresh)
        search.write(search.SearchIndex(KeptBatches(keys, sharing, desk), words, dossier_url, split=partial(split_kept, desk.cache)), fresh)
        sharing.settle()
        others = loose(fresh, sharing.held, {}, (BASE,))
        write_bundle(fresh, sharing.held | others, splices, desk)
        if indexed:
            indexed.result()
    others = loose(fresh, sharing.held, others)
    files = sharing.held | others
    write_manifest(fresh, ((path, found) for path, (found, _) in files.items()))
    others[NAME] = "", place(os.lstat(fresh / NAME))
    return replace(report, pages=sum(path.endswith(".html") for path in files)), others, strips | splices.strips


def _publish(
    gathered: Gathered, sources: Path, words: search.WordLists, sharing: Sharing, export: Export, fresh: Path, desk: Desk
) -> tuple[Report, dict[str, bytes]]:
    """All pages and the public data into the folder `fresh`; gives what was done but for the count of pages,
    and by letter the key of what was made of it. After this no letter is held in memory."""
    archive = gathered.archive
    made, epoch = overviews(archive, gathered.marks, DOCS, desk.cache), _epoch(archive)
    letters = [addresses.letter_page(entry.letter.id) for entry in archive.entries]
    originals = {addresses.source_file(entry.letter.source.name): entry.letter.source.name for entry in archive.entries}
    elsewhere = (*letters, *made.set, *made.files, *originals)
    built = _framed(Framing(DOCS, CONFIG, elsewhere, epoch), made.framed, sharing, desk)
    setter, targets = Setter(CONFIG, built.frames), Targets(built, elsewhere)
    for path, content in made.files.items():
        sharing.put(path, content)
    for path, name in originals.items():
        sharing.put(path, (sources / "letters" / name).read_bytes())
    days = [(addresses.url(path), "") for path in _lists(made.set, setter, targets, sharing, desk) if path not in made.moved]
    faults: dict[str, tuple[Problem, ...]] = {}
    tally, finishing = Tally(), Finishing(setter, words, archive.abbreviations, built.site_url)
    keys, work = _work(gathered, finishing, desk)
    done = desk.progress("pagina's", desk.cache.map(desk.team, finish_one, finishing, work), len(keys))
    for one, key, entry in zip(done, keys, archive.entries):
        _put(one.files, key, sharing, desk.cache)
        targets.add(one.path, one.page)
        days.append((addresses.url(one.path), one.page.meta.get("lastmod", "")))
        if one.faults:
            faults[entry.letter.id] = one.faults
        tally.join(one.tally)
        export.add(one.pieces, lambda key=key: unpack(desk.cache.part(key, ROWS)))
    account = f"{addresses.url(addresses.ACCOUNT)}index.html"
    sharing.put(account, filled((fresh / account).read_text(encoding="utf-8"), tally, archive.failed).encode())
    targets.check()
    for path, content in sitemap((fresh / SITEMAP).read_text(encoding="utf-8"), built.site_url, days, epoch).items():
        sharing.put(path, content)
    return _report(archive, faults), dict(zip((entry.letter.id for entry in archive.entries), keys))


def _framed(framing: Framing, pages: Mapping[str, str], sharing: Sharing, desk: Desk) -> Built:
    """What MkDocs makes, and its files in the site."""
    key = framing.key(pages)
    with Jobs().team() as here:
        for one in desk.progress("site", desk.cache.map(here, frame_site, framing, [(key, lambda: pages)]), 1):
            _put(one.files, key, sharing, desk.cache)
    return one.built


def _lists(pages: Mapping[str, bytes], setter: Setter, targets: Targets, sharing: Sharing, desk: Desk) -> Iterator[str]:
    """Writes the pages that are no letter's and not in the navigation; gives their paths."""
    frames = key_of(sorted(setter.frames.items()))
    keys = [key_of("set", frames, *page) for page in pages.items()]
    work = ((key, lambda path=path, page=page: (path, unpack(page))) for key, (path, page) in zip(keys, pages.items()))
    done = desk.cache.map(desk.team, set_one, setter, work, chunk=1)
    for one, key in zip(desk.progress("lijsten", done, len(pages)), keys):
        _put(one.files, key, sharing, desk.cache)
        targets.add(one.path, one.page)
        yield one.path


Work = list[tuple[bytes, Callable[[], ToFinish]]]


def _work(gathered: Gathered, finishing: Finishing, desk: Desk) -> tuple[list[bytes], Work]:
    """For each letter the key of its page, which holds all that the page shows, and how to get what it is made from."""
    archive, common = gathered.archive, finishing.key()
    keys, work = [], []
    for entry, (shown, titles) in zip(archive.entries, shown_by(archive.entries, archive.dossiers)):
        letter_id, around = entry.letter.id, (entry.related, entry.cited_by, entry.neighbours)
        keys.append(key_of("finish", common, gathered.made_from[letter_id], around, shown.keys, titles))
        body = gathered.kept[letter_id]
        work.append((keys[-1], lambda body=body, around=around, shown=shown, titles=titles: ToFinish(desk.cache.part(body), *around, shown.entries, titles)))
    return keys, work


def _put(files: Mapping[str, str], key: bytes, sharing: Sharing, cache: Cache) -> None:
    """Puts the files of a page into the site, by path with their SHA-256."""
    sharing.put_all(files, lambda: unpack(cache.part(key, FILES)))


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


def _report(archive: Archive, faults: Mapping[str, tuple[Problem, ...]]) -> Report:
    links = [link for entry in archive.entries for link in entry.links]
    return Report(
        letters=len(archive.entries),
        pages=0,
        linked=sum(1 for link in links if link.letter or link.url),
        recognised=len(links),
        problems=archive.failed + tuple(problem for entry in archive.entries for problem in entry.letter.problems),
        left_out=archive.failed,
        faults=dict(faults),
        seconds=0,
    )
