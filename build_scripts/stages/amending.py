"""A plan in which some letters changed, and nothing that others see of them: only these are read, linked and finished again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.cache import key_of
from build_scripts.citations.brief import Opening
from build_scripts.errata import load_errata
from build_scripts.publish import Setter
from build_scripts.published import load_published
from build_scripts.records import load_knowledge
from build_scripts.search import WordLists
from build_scripts.stages.finishing import AROUND, Around, Finished, Finishing, ToFinish, finish_key, finish_one
from build_scripts.stages.gathering import Desk, counted, link_key
from build_scripts.stages.linking import ENTRY, ToLink, link_one
from build_scripts.stages.plan import Plan, Row
from build_scripts.stages.reading import Read, Reading, Source, key_of_source, read_one

MOST = 200
"""Letters that changed; of more it is not worth while."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What letters are made on beside their own files: the sources' folder, the settings, the word lists of the search."""

    sources: Path
    config: Path
    words: WordLists


def amended(plan: Plan, contents: Mapping[str, str], ground: Ground, desk: Desk) -> Plan | None:
    """The plan of the site with letters as they are now; None where more than their own pages would change.

    `contents`: the SHA-256 of each letter's file by name.
    """
    rows = {row.name: row for row in plan.letters}
    changed = [row for name, row in rows.items() if contents[name] != row.sha256]
    known = {row.sha256 for row in plan.letters}
    if len(changed) > MOST or any(contents[row.name] in known for row in changed):
        return None
    new = changed
    for step in (_read, _linked, _finished):
        new = step(plan, new, ground, desk)
        if new is None:
            return None
    by_name = {row.name: row for row in new}
    gone = {key for row in changed for key in (row.read, row.linked, row.finished)}
    made = {key for row in new for key in (row.read, row.linked, row.finished)}
    for key in plan.used - gone:
        desk.cache.use(key)
    return replace(plan, letters=tuple(by_name.get(row.name, row) for row in plan.letters), used=plan.used - gone | made)


def _read(plan: Plan, rows: Sequence[Row], ground: Ground, desk: Desk) -> list[Row] | None:
    """Rows of letters of which others see what they saw, with what was read of them now."""
    knowledge, folder = load_knowledge(ground.sources), ground.sources / "letters"
    errata, _ = load_errata(ground.sources, (row.name for row in plan.letters))
    context = Reading(knowledge.ministries, knowledge.topics)
    files = [Source(folder / row.name, knowledge.record(row.name), errata.get(row.name, ()), load_published(ground.sources, row.name)) for row in rows]
    keys = [key_of_source(context, source) for source in files]
    work = [(key, lambda source=source: source) for key, source in zip(keys, files)]
    done = desk.cache.map(desk.team, read_one, context, work, keep=lambda told: isinstance(told, Read))
    new = []
    for one, row, key in zip(desk.progress("brieven", done, len(rows)), rows, keys):
        if not isinstance(one, Read) or one.seen != row.seen or one.facts.id != row.id:
            return None
        new.append(row._replace(read=key, sha256=one.facts.source.sha256))
    return new


def _linked(plan: Plan, rows: Sequence[Row], ground: Ground, desk: Desk) -> list[Row] | None:
    """The same with their links, where lists tell the same of them."""
    context, lists = desk.cache.told(plan.around[0]), plan.around[1]
    opening = Opening(context.kenmerken)
    reads = [desk.cache.told(row.read) for row in rows]
    keys = [link_key(row.read, read.facts, lists, opening, read.words) for row, read in zip(rows, reads)]
    work = [(key, lambda row=row, read=read: ToLink(row.id, read.facts.problems, read.topics, desk.cache.part(row.read))) for key, row, read in zip(keys, rows, reads)]
    new = []
    for one, row, key in zip(desk.progress("verwijzingen", desk.cache.map(desk.team, link_one, context, work, valid=lambda key: False), len(rows)), rows, keys):
        if one.marks != row.marks:
            return None
        new.append(row._replace(linked=key, problems=one.entry.letter.problems, links=counted(one.entry)))
    return new


def _finished(plan: Plan, rows: Sequence[Row], ground: Ground, desk: Desk) -> list[Row] | None:
    """The same with their pages, where no other page points to what these lack now."""
    built = desk.cache.told(plan.frame).built
    context = Finishing(Setter(ground.config, built.frames), ground.words, plan.abbreviations, built.site_url)
    common, keys, work = context.key(), [], []
    for row in rows:
        around = desk.cache.learned(row.finished, AROUND)
        if not isinstance(around, Around):
            return None
        keys.append(finish_key(common, key_of(row.linked, desk.cache.told(row.linked).asked), around))
        work.append((keys[-1], lambda row=row, around=around: ToFinish(desk.cache.part(row.linked, ENTRY), around)))
    new = []
    for one, row, key in zip(desk.progress("pagina's", desk.cache.map(desk.team, finish_one, context, work), len(rows)), rows, keys):
        if not _points_as_before(one, desk.cache.told(row.finished), plan):
            return None
        desk.cache.learn(key, AROUND, desk.cache.learned(row.finished, AROUND))
        new.append(row._replace(finished=key))
    return new


def _points_as_before(one: Finished, before: Finished, plan: Plan) -> bool:
    """Whether a page points nowhere that it didn't point before but to itself, and has what others point to."""
    path, page, then = one.path, one.page(), before.page()
    to_others = {link for link in page.links if link[0] != path}
    own = {anchor for target, anchor in page.links if target == path}
    wanted = own | plan.pointed.get(path, frozenset())
    return path == before.path and page.meta == then.meta and to_others <= then.links and wanted - {""} <= page.anchors
