"""What a site consists of, as keys of what is kept: the next build begins with it, and makes only the letters that changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from build_scripts.cache import Cache, key_of
from build_scripts.exports import Export
from build_scripts.model import Problem
from build_scripts.publish import SITEMAP, PublishError, Sharing, sha256, sitemap
from build_scripts.render import addresses
from build_scripts.render.tally import Tally, filled
from build_scripts.stages.finishing import FILES, ROWS
from build_scripts.stages.packed import unpack
from build_scripts.stages.seen import Marks


class Row(NamedTuple):
    """A letter of a site: its file with the SHA-256, its id; the keys of what was read, linked and finished of it; what
    others see of it, as it was read and as it was linked; its doubts; how many of how many citations are links.

    A named tuple: each build fetches all of them.
    """

    name: str
    sha256: str
    id: str
    read: bytes
    linked: bytes
    finished: bytes
    seen: bytes
    marks: Marks
    problems: tuple[Problem, ...]
    links: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole site. `letters` in the archive's order; of MkDocs' pages the key, of lists the path and the key; `files`: others
    by path with their SHA-256, `written` the keys of what holds their content. `moved`: lists that no list of pages names.
    `failed`: what was left out. `around`: the keys of what all letters are linked with, and of the lists for that.
    `pointed`: by page the anchors that other pages point to."""

    letters: tuple[Row, ...]
    frame: bytes
    lists: tuple[tuple[str, bytes], ...]
    files: Mapping[str, str]
    written: tuple[bytes, ...]
    moved: frozenset[str]
    failed: tuple[Problem, ...]
    abbreviations: Mapping[str, str]
    epoch: int
    around: tuple[bytes, bytes]
    pointed: Mapping[str, frozenset[str]]
    used: frozenset[bytes] = frozenset()

    @property
    def keys(self) -> dict[str, bytes]:
        """By letter id the key of what was finished of it."""
        return {row.id: row.finished for row in self.letters}


def put(plan: Plan, sources: Path, fresh: Path, sharing: Sharing, export: Export, cache: Cache) -> dict[str, tuple[Problem, ...]]:
    """All pages and the public data into the folder `fresh`; gives by letter id what is wrong with its page."""
    framed = cache.told(plan.frame)
    _put(framed.files, plan.frame, sharing, cache)
    sharing.put_all(plan.files, lambda: {path: content for key in plan.written for path, content in unpack(cache.part(key))[1].items()})
    _put_originals(plan.letters, sources, sharing)
    days = list(_put_lists(plan, sharing, cache))
    faults: dict[str, tuple[Problem, ...]] = {}
    tally = Tally()
    for row in plan.letters:
        one = cache.told(row.finished)
        _put(one.files, row.finished, sharing, cache)
        days.append((addresses.url(one.path), one.lastmod))
        if one.faults:
            faults[row.id] = one.faults
        tally.join(one.tally)
        export.add(one.pieces, lambda key=row.finished: unpack(cache.part(key, ROWS)))
    account = f"{addresses.url(addresses.ACCOUNT)}index.html"
    sharing.put(account, filled((fresh / account).read_text(encoding="utf-8"), tally, plan.failed).encode())
    for path, content in sitemap((fresh / SITEMAP).read_text(encoding="utf-8"), framed.built.site_url, days, plan.epoch).items():
        sharing.put(path, content)
    return faults


def _put(files: Mapping[str, str], key: bytes, sharing: Sharing, cache: Cache) -> None:
    """Puts the files of a page, by path with their SHA-256."""
    sharing.put_all(files, lambda: unpack(cache.part(key, FILES)))


def _put_lists(plan: Plan, sharing: Sharing, cache: Cache) -> Iterable[tuple[str, str]]:
    for path, key in plan.lists:
        _put(cache.told(key).files, key, sharing, cache)
        if path not in plan.moved:
            yield addresses.url(path), ""


def _put_originals(rows: Sequence[Row], sources: Path, sharing: Sharing) -> None:
    for row in rows:
        path = addresses.source_file(row.name)
        sharing.put_all({path: row.sha256}, lambda row=row, path=path: {path: _original(sources / "letters" / row.name, row.sha256)})


def _original(path: Path, wanted: str) -> bytes:
    content = path.read_bytes()
    if sha256(content) != wanted:
        raise PublishError(f"{path.name}: it changed while it was read. Build again")
    return content


def kept_plan(cache: Cache, key: bytes | None) -> Plan | None:
    """The plan that an earlier build kept, where what it rests on has this key still."""
    name = key_of("plan", key)
    found = cache.told(name) if key and cache.has(name) else None
    return found if isinstance(found, Plan) else None


def keep_plan(cache: Cache, key: bytes | None, plan: Plan) -> None:
    """Keeps a plan; `key`: of all that it rests on but the letters' files, None where that must be looked at again."""
    if key:
        cache.keep(key_of("plan", key), plan)
