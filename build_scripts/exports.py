"""The files of the public data: JSON Lines, CSV, and SQLite with full-text search, out of what each letter brings."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from build_scripts.data import CITATION, CITING, FLAT, JSON_LINES, REGISTERS, Rows, sheets_of
from build_scripts.sheets import START, dossier_heads, lines
from build_scripts.splicing import Places, Runs, Splices, chunk, chunk_of, digest

BASE = "data/kamerarchief.sqlite"
UNSAFE = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""Nobody sees the data base before it is whole."""

SCHEMA = """
CREATE TABLE brieven (id TEXT PRIMARY KEY, url TEXT, type TEXT, title TEXT, betreft TEXT, date TEXT, kenmerk TEXT,
  ministry TEXT, sender TEXT, addressee TEXT, source_file TEXT, source_sha256 TEXT, words INTEGER);
CREATE TABLE alineas (brief TEXT REFERENCES brieven(id), volgorde INTEGER, anchor TEXT, kind TEXT, level INTEGER, text TEXT);
CREATE TABLE voetnoten (brief TEXT REFERENCES brieven(id), number TEXT, text TEXT, missing INTEGER, anchor TEXT);
CREATE TABLE verwijzingen (brief TEXT REFERENCES brieven(id), "where" TEXT, anchor TEXT, id TEXT, text TEXT, kind TEXT, url TEXT,
  target TEXT, dossier TEXT, number TEXT, session TEXT);
CREATE TABLE onderwerpen (brief TEXT REFERENCES brieven(id), onderwerp TEXT);
CREATE TABLE toezeggingen (brief TEXT REFERENCES brieven(id), kind TEXT, text TEXT, who TEXT, what TEXT, whom TEXT, "when" TEXT, due TEXT, anchor TEXT);
CREATE TABLE moties (brief TEXT REFERENCES brieven(id), movers TEXT, parties TEXT, citation TEXT, state TEXT, asks TEXT, anchor TEXT);
CREATE TABLE personen (brief TEXT REFERENCES brieven(id), name TEXT, role TEXT, party TEXT);
CREATE TABLE organisaties (brief TEXT REFERENCES brieven(id), name TEXT);
CREATE VIRTUAL TABLE alineas_fts USING fts5(text, content='alineas', tokenize="unicode61 remove_diacritics 2");
"""
TABLES = ("brieven", "alineas", "voetnoten", "verwijzingen", *REGISTERS, "onderwerpen")


@dataclass(frozen=True, slots=True)
class Pieces:
    """What splicing.py tells of a letter's Rows: by file, by dossier and by table."""

    files: Mapping[str, bytes]
    dossiers: Mapping[str, tuple[bytes, bytes]]
    tables: Mapping[str, bytes]


def pieces_of(rows: Rows) -> Pieces:
    """The pieces of the public data that a letter brings."""
    # All rows of a letter are made from its line of JSON.
    whole = digest(rows.files[JSON_LINES])
    return Pieces(
        {path: chunk(content) for path, content in rows.files.items()},
        {dossier: (chunk(one), chunk(other)) for dossier, (one, other) in rows.dossiers.items()},
        {table: chunk_of(whole, len(found)) for table, found in rows.base.items() if found},
    )


class Export:
    """Writes the public data letter by letter, in the archive's order: only few are in memory at a time.

    The same letters give the same bytes, whatever was there before. What is left is write_text_index().
    """

    def __init__(self, places: Places, before: Mapping[str, bytes]):
        """`before`: the strips of the files and tables of the old site, as close() gave them."""
        self._splices = Splices(places, before)
        self._base = _Base(places, before)
        for path, head in _heads().items():
            self._splices.add(f"data/{path}", chunk(head), head)

    def add(self, pieces: Pieces, rows: Callable[[], Rows]) -> None:
        """The next letter; `rows` is asked where it brings something new."""
        splices, made = self._splices, cache(rows)
        for path, one in pieces.files.items():
            splices.add(path, one, b"" if splices.has(path, one) else made().files[path])
        for dossier, both in pieces.dossiers.items():
            for place, (path, head) in enumerate(_dossier_heads(dossier)):
                if not splices.begun(path):
                    splices.add(path, chunk(head), head)
                splices.add(path, both[place], b"" if splices.has(path, both[place]) else made().dossiers[dossier][place])
        for table, one in pieces.tables.items():
            self._base.add(table, one, () if self._base.has(table, one) else made().base[table])

    def close(self) -> dict[str, bytes]:
        """Writes what is left; gives the strips, for the next build."""
        self._splices.close_all()
        return self._splices.strips | self._base.close()


class _Base:
    """The data base, begun where there is something in it that the old one has not."""

    def __init__(self, places: Places, before: Mapping[str, bytes]):
        self._places, self._old = places, places.old(BASE)
        self._runs = {table: Runs(before.get(table, b"") if self._old else b"") for table in TABLES}
        self._strips = {table: bytearray() for table in TABLES}
        self._base: sqlite3.Connection | None = None

    def has(self, table: str, one: bytes) -> bool:
        return self._runs[table].has(one)

    def add(self, table: str, one: bytes, rows: Sequence[Sequence[object]]) -> None:
        self._strips[table] += one
        runs = self._runs[table]
        if runs.has(one):
            if not runs.goes_on(one):
                self._copy(table)
                runs.goes_on(one)
            return
        self._copy(table)
        self._opened().executemany(f"INSERT INTO {table} VALUES (?{', ?' * (len(rows[0]) - 1)})", rows)

    def close(self) -> dict[str, bytes]:
        if self._old and self._base is None and all(runs.whole or not runs.size for runs in self._runs.values()):
            self._places.share(BASE)
        else:
            for table in TABLES:
                self._copy(table)
            with closing(self._opened()) as base:
                base.execute("COMMIT")
        return {table: bytes(strip) for table, strip in self._strips.items()}

    def _copy(self, table: str) -> None:
        if self._runs[table]:
            start, end = self._runs[table].taken()
            self._opened().execute(f"INSERT INTO {table} SELECT * FROM old.{table} WHERE rowid > ? AND rowid <= ? ORDER BY rowid", (start, end))

    def _opened(self) -> sqlite3.Connection:
        if self._base is None:
            self._base = sqlite3.connect(self._places.free(BASE), isolation_level=None, uri=True)
            self._base.executescript(UNSAFE + SCHEMA)
            if self._old:
                self._base.execute("ATTACH ? AS old", (f"{self._old.absolute().as_uri()}?immutable=1",))
            self._base.execute("BEGIN")
        return self._base


def write_text_index(site: Path) -> None:
    """Makes the full-text index in a site's data base that Export left. May run beside other work: it is SQLite's own."""
    with closing(sqlite3.connect(site / BASE, isolation_level=None)) as base:
        for statement in (UNSAFE, "INSERT INTO alineas_fts(alineas_fts) VALUES('rebuild')", "VACUUM"):
            base.executescript(statement)


def _heads() -> dict[str, bytes]:
    """The first line of each file of CSV, by path under data/."""
    tables = {"brieven": (*FLAT, "tags", "source_file"), "verwijzingen": (*CITATION, *CITING)}
    tables |= {name: ("letter", *columns, *CITING) for name, (_, columns) in REGISTERS.items()}
    return {f"{name}.csv": START + lines([head]) for name, head in tables.items()} | sheets_of("").heads()


@cache
def _dossier_heads(dossier: str) -> tuple[tuple[str, bytes], ...]:
    """Paths in the site of a dossier's two files, and their first lines."""
    return tuple((f"data/{path}", head) for path, head in dossier_heads(dossier).items())
