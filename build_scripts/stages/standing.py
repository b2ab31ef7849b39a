"""Whether a site stands as a build would make it: nothing that it is made from has changed, nor the site itself."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from build_scripts.cache import Cache, key_of
from build_scripts.manifest import NAME, files
from build_scripts.publish import Place, place, sha256
from build_scripts.stages.framing import environment

PLACES = 0
"""The part of what is kept of a whole build: where the site's files lie."""


def key_of_all(folders: Iterable[Path], settings: Path) -> bytes | None:
    """The key of all that a site is made from: every file of these folders, and what the settings take from the environment.
    None where a file can't be read: it may be able to be the next time."""
    try:
        read = [(str(folder), name, sha256((folder / name).read_bytes())) for folder in folders for name in files(folder)]
    except OSError:
        return None
    return key_of("all", read, environment(settings))


def standing(site: Path, key: bytes | None, cache: Cache) -> object:
    """What was kept with this key, where the site's files are those that it was kept of; else None."""
    places = cache.learned(key, PLACES) if key else None
    return cache.told(key) if places and places == _places(site) else None


def keep(site: Path, key: bytes | None, told: object, cache: Cache) -> None:
    """Keeps what a build told with the key of all that it was made from. `site`: where its files are, which may still be moved on the same disk."""
    if key:
        cache.keep(key, told)
        cache.learn(key, PLACES, _places(site))


def _places(site: Path) -> dict[str, Place]:
    return {name: place(os.lstat(site / name)) for name in (*files(site), NAME)} if (site / NAME).is_file() else {}
