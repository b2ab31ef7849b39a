"""Puts a new site into the old one's place only when it is whole."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "brieven/index.html"
"""A file by which a folder is known to be a site of ours, so that it may be replaced."""
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux' renameat2(2)."""


class PublishError(Exception):
    """The site can't be built or put into place. The message names the page and what is wrong."""


class Spare:
    """The site before the old one, left beside it: what is to become the next site has most of its files already.

    Thousands of names of files cost more to remove and to make again than all that changes.
    """

    def __init__(self, site: Path):
        self._path = site.absolute().with_name(f".{site.name}.spare")
        self.keep = False
        """Whether the site that is replaced now is to be left: nobody but a build wrote into it."""

    def adopt(self, fresh: Path, number: int | None) -> bool:
        """Makes of the spare the folder to build in, where it is the folder with this number on the disk."""
        try:
            if number is None or os.lstat(self._path).st_ino != number:
                return False
            fresh.rmdir()
            self._path.rename(fresh)
        except OSError:
            fresh.mkdir(exist_ok=True)
            return False
        return True

    def leave(self, old: Path) -> None:
        """Makes of a replaced site the spare, or removes it."""
        shutil.rmtree(self._path, ignore_errors=True)
        if self.keep and old.is_dir():
            old.rename(self._path)
        else:
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def replacing(site: Path, spare: Spare | None = None) -> Iterator[Path]:
    """Gives an empty folder to build in; at the end it takes the place of `site` in one step, unless it is empty still.

    It lies beside the site, on the same disk. Whatever goes wrong, the old site stays as it was; `spare` may leave it
    when all is done. Raises PublishError where `site` holds something else than a site of ours (it would be deleted),
    where another build is at work on it, and where the disk is full or can't be written.
    """
    site, spare = site.absolute(), spare or Spare(site)
    _may_replace(site)
    fresh = site.with_name(f".{site.name}.new")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with _alone(site):
            shutil.rmtree(fresh, ignore_errors=True)
            try:
                fresh.mkdir()
                yield fresh
                if any(fresh.iterdir()):
                    spare.leave(_swapped(fresh, site))
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except (OSError, sqlite3.OperationalError) as error:
        raise PublishError(f"{_told(error)}. {'The old site stands as it was' if site.exists() else 'There is no site'}") from error


@contextmanager
def _alone(site: Path) -> Iterator[None]:
    """One build at a time for one site. The system lets go of the lock when a build ends, however it ends."""
    with site.with_name(f".{site.name}.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError(f"{site}: another build is at work on this site. Wait until it is done") from None
        yield


def _told(error: OSError | sqlite3.OperationalError) -> str:
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return f"cache: {error}"


def _may_replace(site: Path) -> None:
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not (site / MARK).is_file())):
        raise PublishError(f"{site}: this is not a site that was built before. Choose an empty or new folder")


def _swapped(fresh: Path, site: Path) -> Path:
    """The new folder gets the old one's name; gives where the old one is then. Where the system can, the two names are exchanged at once."""
    if not site.exists():
        fresh.rename(site)
    elif not _exchanged(fresh, site):
        old = site.with_name(f".{site.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        try:
            fresh.rename(site)
        except OSError:
            old.rename(site)
            raise
        return old
    return fresh


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders got each other's name. Only Linux has a call for it, and not on every disk."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP):
        return False
    raise OSError(number, os.strerror(number), str(other))
