"""What stands of earlier builds: the site, as long as nobody touched it, and beside it the site before that one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.cache import Cache, key_of
from build_scripts.manifest import files
from build_scripts.publish import Held, Place, Sharing, Spare, place, sha256
from build_scripts.stages.framing import environment


@dataclass(frozen=True, slots=True)
class Record:
    """What a build knows of the site that it made.

    `key` and `told`: what the whole was made from (None where the next build must look again), and what it told. `shared`
    and `others`: the files by path that were put and those that were written into place. `strips`: what its large files
    consist of. `spare`: the number on the disk
    of the folder of the site before, `spared` its files that were put and are not as in this one, or None for those that it
    lacks, and `loose` its other files.
    """

    key: bytes | None
    told: object
    shared: Mapping[str, Held]
    others: Mapping[str, Held]
    strips: Mapping[str, bytes]
    spare: int | None
    spared: Mapping[str, Held | None]
    loose: tuple[str, ...]


class Standing:
    """What stands at the beginning of a build. `untouched`: by path the site's files that are as they were made; `whole`: these are
    all that were made, and there are no others."""

    def __init__(self, site: Path, cache: Cache):
        self._site, self._cache, self._name = site, cache, key_of("site")
        found = cache.told(self._name) if cache.has(self._name) else None
        self._record = found if isinstance(found, Record) else None
        made = {**self._record.shared, **self._record.others} if self._record else {}
        there = places(site)
        self.untouched = {path: held for path, held in made.items() if there.get(path) == held[1]}
        self._loose: tuple[str, ...] = ()
        self.whole = len(made) == len(there) == len(self.untouched) > 0

    @property
    def strips(self) -> Mapping[str, bytes]:
        """What the large files of the site consist of, by path (splicing.py)."""
        return self._record.strips if self._record else {}

    def told(self, key: bytes | None) -> object:
        """What was told of the site, where it stands as a build from what has this key would make it; else None."""
        if not (key and self.whole and self._record and self._record.key == key):
            return None
        self._cache.use(self._name)
        return self._record.told

    def sharing(self, fresh: Path, spare: Spare) -> Sharing:
        """What puts files into a new site, which begins as what the spare has of them. Nothing may be written into it before clear()."""
        spare.keep = self.whole
        record = self._record
        if record is None or not spare.adopt(fresh, record.spare):
            return Sharing(self._site, fresh, self.untouched)
        self._loose = record.loose
        lying = {path: held for path, held in {**record.shared, **record.spared}.items() if held}
        # What somebody wrote into a file of the site stands in the spare too, where it is the same file.
        there = {path: held if path in self.untouched or path not in record.shared else ("", held[1]) for path, held in lying.items()}
        return Sharing(self._site, fresh, self.untouched, there)

    def clear(self, fresh: Path) -> None:
        """Takes what nobody put out of a new site that begins as the spare. May run beside other work: to free large files takes the disk long."""
        for path in self._loose:
            (fresh / path).unlink(missing_ok=True)

    def keep(
        self, key: bytes | None, told: object, shared: Mapping[str, Held], others: Mapping[str, Held], strips: Mapping[str, bytes]
    ) -> None:
        """Keeps what a build tells of the site that is to take this one's place. `key`: of all that it was made from."""
        before = self._record if self.whole else None
        spared: dict[str, Held | None] = {}
        if before:
            spared = {path: held for path, held in before.shared.items() if shared.get(path) != held}
            spared |= {path: None for path in shared.keys() - before.shared.keys()}
        number = os.lstat(self._site).st_ino if before else None
        self._cache.keep(self._name, Record(key, told, shared, others, strips, number, spared, tuple(before.others) if before else ()))


def places(folder: Path, under: str = "") -> dict[str, Place]:
    """Where each file of a folder lies, by its path; {} where there is no such folder. `under`: only those below this one in it ("data/")."""
    found: dict[str, Place] = {}
    waiting = [under]
    while waiting:
        inner = waiting.pop()
        try:
            entries = os.scandir(os.path.join(folder, inner))
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{inner}{entry.name}/")
                else:
                    found[inner + entry.name] = place(entry.stat(follow_symlinks=False))
    return found


Files = Mapping[tuple[str, str], str]
"""The SHA-256 of files, by folder and by path in it."""


def files_of(folders: Iterable[Path]) -> Files | None:
    """Every file of these folders. None where one can't be read: it may be able to be the next time."""
    try:
        return {(str(folder), name): sha256((folder / name).read_bytes()) for folder in folders for name in files(folder)}
    except OSError:
        return None


def key_of_all(read: Files | None, settings: Path, without: Iterable[tuple[str, str]] = ()) -> bytes | None:
    """The key of all that a site is made from: these files, and what the settings take from the environment; of those `without` only that
    they are there."""
    if read is None:
        return None
    left = dict.fromkeys(without, "")
    return key_of("all", list({**read, **left}.items()), environment(settings))
