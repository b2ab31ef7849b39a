"""What earlier builds made of letters, by a key that holds all that it was made from.

One SQLite file, which no crash leaves half written. A key is the SHA-256 of everything that went
into a result: the program itself, the source's bytes, its record, the lists of sources/*.yml, and
what the result tells of other letters. So nothing is ever out of date: what changed has another key.
"""

from __future__ import annotations

import hashlib
import pickle
import platform
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.jobs import CHUNK, Stage, Team

FILE = "letters.sqlite"
EVERY = 2.0
"""Seconds after which what was made is kept, so that a crash costs no more."""
PACKAGE = Path(__file__).parent
SETTINGS = PACKAGE.parent / "mkdocs.yml"
"""What the program reads beside its own modules, whatever sources it is given."""
_SCHEMA = """
DROP TABLE IF EXISTS results;
CREATE TABLE IF NOT EXISTS told (key BLOB PRIMARY KEY, told BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS parts (key BLOB, number INTEGER, content BLOB NOT NULL, PRIMARY KEY (key, number));
"""



class Cache:
    """Results by key, in one file. Large parts stay on disk until they are asked for."""

    def __init__(self, base: sqlite3.Connection):
        self._base = base
        self._used: set[bytes] = set()
        self._kept = time.monotonic()

    def map(
        self,
        team: Team,
        stage: Stage,
        context: object,
        work: Iterable[tuple[bytes, Callable[[], object]]],
        *,
        valid: Callable[[bytes], bool] | None = None,
        keep: Callable[[object], bool] = lambda told: True,
        chunk: int = CHUNK,
    ) -> Iterator[object]:
        """What `stage(context, item)` tells of each item, in order: found by its key, or made and kept.

        `work` holds a key and a function that gives the item, which is called only where the result
        has to be made. A result whose key is not `valid` is made again; one that is not to `keep` is
        made in each build, and has no parts. A result's parts can be had by its key.
        """
        rows = [(key, item, self.has(key) and (valid is None or valid(key))) for key, item in work]
        made = team.map(stage, context, (item() for _, item, found in rows if not found), chunk)
        for key, _, found in rows:
            if found:
                told = self.told(key)
            else:
                told, parts = next(made)
                if keep(told):
                    self._put(key, told, parts)
            self._used.add(key)
            yield told

    def once(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """Bytes by their key: found, or made and kept."""
        self._used.add(key)
        if not self.has(key):
            self._put(key, None, (make(),))
        return self.part(key)

    def keep(self, key: bytes, told: object) -> None:
        """Keeps a result without parts."""
        self._used.add(key)
        self._put(key, told, ())

    @property
    def used(self) -> frozenset[bytes]:
        """The keys of the results that were of use."""
        return frozenset(self._used)

    def use(self, key: bytes) -> None:
        """Notes that a result is of use still, for forget_others()."""
        self._used.add(key)

    def part(self, key: bytes, number: int = 0) -> bytes:
        """A part of a result. KeyError where there is none."""
        row = self._base.execute("SELECT content FROM parts WHERE key = ? AND number = ?", (key, number)).fetchone()
        if not row:
            raise KeyError(key.hex())
        return row[0]

    def learn(self, key: bytes, number: int, value: object) -> None:
        """Keeps with a result, as a part of it, what was learned of it afterwards."""
        self._base.execute("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", (key, number, pickle.dumps(value, pickle.HIGHEST_PROTOCOL)))

    def learned(self, key: bytes, number: int) -> object:
        """What was learned of a result in an earlier build, or None."""
        row = self._base.execute("SELECT content FROM parts WHERE key = ? AND number = ?", (key, number)).fetchone()
        return pickle.loads(row[0]) if row else None

    def has(self, key: bytes) -> bool:
        """Whether there is a result with this key."""
        return self._base.execute("SELECT 1 FROM told WHERE key = ?", (key,)).fetchone() is not None

    def told(self, key: bytes) -> object:
        """What is known of a result. TypeError where there is none."""
        return pickle.loads(self._base.execute("SELECT told FROM told WHERE key = ?", (key,)).fetchone()[0])

    def _put(self, key: bytes, told: object, parts: Sequence[bytes]) -> None:
        self._base.executemany("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", [(key, number, part) for number, part in enumerate(parts)])
        self._base.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (key, pickle.dumps(told, pickle.HIGHEST_PROTOCOL)))
        if time.monotonic() - self._kept > EVERY:
            self.commit()

    def commit(self) -> None:
        """Keeps what was made so far, whatever becomes of this build."""
        self._base.commit()
        self._kept = time.monotonic()

    def forget_others(self) -> None:
        """Drops what this build didn't use: a cache holds one archive, not its history."""
        old = [(key,) for (key,) in self._base.execute("SELECT key FROM told") if key not in self._used]
        for table in ("told", "parts"):
            self._base.executemany(f"DELETE FROM {table} WHERE key = ?", old)
        self.commit()


@contextmanager
def opened(folder: Path | None) -> Iterator[Cache]:
    """The cache in a folder; without one a cache for this build alone."""
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="kamerarchief-") as work, closing(_connected(Path(work, FILE))) as base:
            base.execute("PRAGMA synchronous = OFF")
            yield Cache(base)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        base = _connected(folder / FILE)
    except OSError as error:
        raise InputError(str(folder), f"the cache can't be written ({error.strerror})", "Choose another folder with --cache") from error
    with closing(base):
        yield Cache(base)


def _connected(path: Path) -> sqlite3.Connection:
    """The file, made anew where it is no data base any more: what it held can be made again."""
    try:
        base = sqlite3.connect(path)
        base.execute("PRAGMA synchronous = NORMAL")
        base.executescript(_SCHEMA)
    except sqlite3.DatabaseError:
        base.close()
        path.unlink()
        base = sqlite3.connect(path)
        base.executescript(_SCHEMA)
    return base


def key_of(*parts: object) -> bytes:
    """A key of what a result was made from: bytes, texts, and values whose repr tells them apart."""
    digest = hashlib.sha256(program())
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


@cache
def program() -> bytes:
    """What makes the results: this package with its theme, the settings, and what is installed."""
    digest = hashlib.sha256(platform.python_version().encode())
    for path in sorted(path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    if SETTINGS.is_file():
        digest.update(hashlib.sha256(SETTINGS.read_bytes()).digest())
    # A package is found twice where the program is started in its own folder.
    for name in sorted({f"{one.metadata['Name']}=={one.version}" for one in distributions()}):
        digest.update(name.encode())
    return digest.digest()
