"""The files that a build writes into place, not page by page: their SHA-256, and the bundle out of all files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from build_scripts import bundle
from build_scripts.cache import key_of
from build_scripts.manifest import digest
from build_scripts.publish import Held
from build_scripts.search import FOLDER
from build_scripts.splicing import Splices, chunk_of
from build_scripts.stages.gathering import Desk
from build_scripts.stages.standing import places

FOLDERS = (f"{FOLDER.as_posix()}/", "data/", "downloads/")
"""Where files lie that nobody put by publish.Sharing."""


def loose(site: Path, shared: Mapping[str, Held], known: Mapping[str, Held], without: Iterable[str] = ()) -> dict[str, Held]:
    """The files of a site that nobody put, by path: those that are `known` and the others, but for those that are not ready yet."""
    there = {path: place for folder in FOLDERS for path, place in places(site, folder).items() if path not in shared}
    for path in without:
        there.pop(path, None)
    new = [path for path in there if path not in known]
    with ThreadPoolExecutor() as side_by_side:  # Python lets go of its lock for a large file
        found = dict(zip(new, side_by_side.map(lambda path: digest(site / path), new)))
    return {path: (found[path], place) if path in found else known[path] for path, place in there.items()}


def write_bundle(site: Path, files: Mapping[str, Held], splices: Splices, desk: Desk) -> None:
    """Writes the bundle out of these files, each group compressed once for all builds in which it is the same."""
    names = bundle.wanted(files)
    groups = bundle.in_groups(names, lambda name: files[name][1][2])
    keys = [key_of("zip", *((name, files[name][0]) for name in group)) for group in groups]
    work = ((key, lambda group=group: [(name, (site / name).read_bytes()) for name in group]) for key, group in zip(keys, groups))
    made = desk.cache.map(desk.team, _pack_some, None, work, chunk=2)
    done = []
    for group, key in zip(desk.progress("bundel", made, len(keys)), keys):
        piece = chunk_of(key, group.size)
        splices.add(bundle.BUNDLE, piece, b"" if splices.has(bundle.BUNDLE, piece) else desk.cache.part(key))
        done.append(group)
    last = bundle.end(done)
    splices.add(bundle.BUNDLE, chunk_of(key_of(last), len(last)), last)
    splices.close_all()


def _pack_some(context: None, work: Sequence[tuple[str, bytes]]) -> tuple[bundle.Group, tuple[bytes]]:
    group, content = bundle.packed(work)
    return group, (content,)
