"""The public data: JSON Lines, CSV and SQLite with full-text search, in the shapes that the site documents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from build_scripts.model import Commitment, Entry, Footnote, Letter, Link, Motion, Passage
from build_scripts.render import addresses
from build_scripts.sheets import START, Sheets, dossier_heads, lines

FLAT = ("id", "url", "type", "title", "betreft", "date", "kenmerk", "ministry", "sender", "addressee")
CITATION = ("letter", "where", "anchor", "id", "text", "kind", "url", "target", "dossier", "number", "session")
CITING = ("letter_title", "letter_date", "letter_url")
"""What verwijzingen.csv says of the citing letter, so that it needs no second table."""

BASE = "kamerarchief.sqlite"
UNSAFE = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""Nobody sees the data base before it is whole."""
MOST_WAITING = 4_000_000
"""Bytes of the dossiers' spreadsheets in memory."""

REGISTERS = {
    "toezeggingen": ("commitments", ("kind", "text", "who", "what", "whom", "when", "due", "anchor")),
    "moties": ("motions", ("movers", "parties", "citation", "state", "asks", "anchor")),
    "personen": ("people", ("name", "role", "party")),
    "organisaties": ("organisations", ("name",)),
}
"""Table (and CSV file) → where a record has its rows, and their columns behind the letter's id."""

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


def record(entry: Entry, url: str, audit: Mapping[str, object]) -> dict[str, object]:
    """One letter as public data. `url` is its address below the site's root."""
    letter = entry.letter
    at = places(letter)
    anchors = {note.key: note.passage.anchor for note in letter.notes}
    return {
        "id": letter.id,
        "url": url,
        "type": letter.fact("type"),
        "title": letter.title,
        **{name: letter.fact(name) for name in FLAT[4:]},
        "reference": letter.fact("reference"),
        "attachments": letter.fact("attachments"),
        "signatories": [{"name": one.name, "role": one.role} for one in letter.signatories],
        "provenance": {name: fact.provenance for name, fact in sorted(letter.facts.items())},
        "tags": [topic.slug for topic in entry.topics],
        "source": _source(letter),
        "blocks": [_block(passage, anchors) for passage in letter.body],
        "footnotes": [_footnote(note) for note in letter.notes],
        "citations": [_citation(link, at) for link in entry.links],
        "cited_by": list(entry.cited_by),
        "related": [{"id": other.letter, "why": other.why} for other in entry.related],
        "motions": [_motion(one) for one in entry.registers.motions],
        "commitments": [_commitment(one) for one in entry.registers.commitments],
        "people": [{"name": one.name, "role": one.role, "party": one.party} for one in entry.registers.people],
        "organisations": [one.name for one in entry.registers.organisations],
        "problems": [{"kind": problem.kind, "line": problem.at.line, "message": problem.message} for problem in letter.problems],
        "audit": dict(audit),
    }


def _source(letter: Letter) -> dict[str, object]:
    source = letter.source
    return {
        "file": source.name,
        "sha256": source.sha256,
        "format": source.form,
        "encoding": source.encoding,
        "bytes": source.size,
        "url": letter.record.get("bron"),
    }


def _footnote(note: Footnote) -> dict[str, object]:
    """Numbers may begin again at 1, in an annex or on every page: the anchor tells one note 1 from the other."""
    return {"number": note.number, "text": note.passage.text, "missing": note.missing, "anchor": note.passage.anchor}


def _block(passage: Passage, anchors: Mapping[str, str]) -> dict[str, object]:
    """A block of the text; `anchors` are those of the notes, by what their marks have as value."""
    block: dict[str, object] = {
        "anchor": passage.anchor,
        "kind": passage.kind,
        "level": passage.level if passage.kind == "heading" else None,
        "text": passage.text,
        "notes": [{"number": mark.number, "at": mark.start, "anchor": anchors.get(mark.value)} for mark in passage.marks if mark.kind == "note"],
    }
    if passage.place:
        place = passage.place
        block |= {"table": place.table, "row": place.row, "column": place.column, "header": place.header}
    return block


def _citation(link: Link, at: Mapping[str, str]) -> dict[str, object]:
    mention, cited = link.mention, link.mention.citation
    return {
        "where": at.get(mention.where, mention.where),
        "anchor": mention.where,
        "id": cited.id,
        "text": mention.text,
        "kind": cited.kind,
        "url": cited.url,
        "letter": link.letter,
        "dossier": "-".join(filter(None, (cited.dossier, cited.chapter))) or None,
        "number": cited.number,
        "session": cited.session,
    }


def _motion(motion: Motion) -> dict[str, object]:
    return {
        "movers": [mover.name for mover in motion.movers],
        "parties": [mover.party for mover in motion.movers],
        "citation": motion.citation.id if motion.citation else None,
        "state": motion.state,
        "asks": motion.asks,
        "anchor": motion.anchor,
        "anchors": [place.anchor for place in motion.places],
        "unlike": motion.unlike.id if motion.unlike else None,
    }


def _commitment(one: Commitment) -> dict[str, object]:
    names = ("kind", "text", "who", "what", "whom", "when", "due", "anchor", "start", "end")
    return {name: getattr(one, name) for name in names}


def places(letter: Letter) -> dict[str, str]:
    """By the anchor of a note a citation's place in words: "footnote 14". Any other place is named by its anchor."""
    return {note.passage.anchor: f"footnote {note.number}" for note in reversed(letter.notes)}


@dataclass(frozen=True, slots=True)
class Rows:
    """What one letter brings to the public data: its line of JSON; its lines of CSV, by the file's path under data/,
    and by dossier those of its two files; its rows of SQLite by table; and the account of its words."""

    line: bytes
    csv: Mapping[str, bytes]
    dossiers: Mapping[str, tuple[bytes, bytes]]
    base: Mapping[str, Sequence[Sequence[object]]]
    account: Mapping[str, object]


def rows_of(line: bytes, site_url: str = "") -> Rows:
    """What a letter brings, of its record as a line of JSON. `site_url` is the site's address, for the spreadsheets; "" where it is not known."""
    one = json.loads(line)
    found = {name: drawn(one, name) for name in REGISTERS}
    sheets, dossiers = _sheets(site_url).rows(one, found)
    citing = [one["title"], one["date"], one["url"]]
    cited = [_flat_citation(one["id"], row) for row in one["citations"]]
    tables = {
        "brieven": [[one[name] for name in FLAT] + [" ".join(one["tags"]), one["source"]["file"]]],
        "verwijzingen": [[*row, *citing] for row in cited],
        **{name: [[*row, *citing] for row in rows] for name, rows in found.items()},
    }
    csv = {f"{name}.csv": lines(rows) for name, rows in tables.items() if rows}
    return Rows(line, csv | sheets, dossiers, _base_rows(one, found, cited), {"audit": one["audit"], "problems": one["problems"]})


def _base_rows(one: Mapping, found: Mapping[str, list[list[object]]], cited: list[list[object]]) -> dict[str, list[Sequence[object]]]:
    source = one["source"]
    blocks = enumerate(one["blocks"], 1)
    return {
        "brieven": [[one[name] for name in FLAT] + [source["file"], source["sha256"], one["audit"]["words_in"]]],
        "alineas": [(one["id"], place, block["anchor"], block["kind"], block["level"], block["text"]) for place, block in blocks],
        "voetnoten": [(one["id"], *note.values()) for note in one["footnotes"]],
        "verwijzingen": cited,
        **found,
        "onderwerpen": [(one["id"], tag) for tag in one["tags"]],
    }


def write(folder: Path, rows: Iterable[Rows]) -> None:
    """Write the public data into a folder, one letter after another: only one is in memory at a time.

    `rows` are in the archive's order. The same rows give the same bytes. What is left is write_text_index().
    """
    for path in (".", addresses.sheet("."), addresses.dossier_data(".")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
    dossiers = Dossiers(folder)
    with ExitStack() as opened:
        json_lines = opened.enter_context((folder / "brieven.jsonl").open("wb"))
        tables = {path: opened.enter_context((folder / path).open("wb")) for path in _heads()}
        base = opened.enter_context(closing(sqlite3.connect(folder / BASE, isolation_level=None)))
        for path, head in _heads().items():
            tables[path].write(head)
        base.executescript(UNSAFE + SCHEMA)
        base.execute("BEGIN")
        for one in rows:
            json_lines.write(one.line)
            for path, content in one.csv.items():
                tables[path].write(content)
            for dossier, content in one.dossiers.items():
                dossiers.add(dossier, content)
            for name, values in one.base.items():
                if values:
                    base.executemany(f"INSERT INTO {name} VALUES (?{', ?' * (len(values[0]) - 1)})", values)
        dossiers.write()
        base.execute("COMMIT")


def write_text_index(folder: Path) -> None:
    """Makes the full-text index in the data base that write() left in a folder. May run beside other work: it is SQLite's own."""
    with closing(sqlite3.connect(folder / BASE, isolation_level=None)) as base:
        for statement in (UNSAFE, "INSERT INTO alineas_fts(alineas_fts) VALUES('rebuild')", "VACUUM"):
            base.executescript(statement)


class Dossiers:
    """The spreadsheets of each dossier, of which there are too many to keep open: written a few million bytes at a time."""

    def __init__(self, folder: Path):
        self._folder, self._size = folder, 0
        self._waiting: dict[str, list[bytearray]] = {}

    def add(self, dossier: str, content: tuple[bytes, bytes]) -> None:
        """Lines of one letter for the two files of a dossier."""
        for waiting, more in zip(self._waiting.setdefault(dossier, [bytearray(), bytearray()]), content):
            waiting += more
        self._size += sum(map(len, content))
        if self._size > MOST_WAITING:
            self.write()

    def write(self) -> None:
        """Writes what waits."""
        for dossier, content in self._waiting.items():
            for (path, head), more in zip(dossier_heads(dossier).items(), content):
                with (self._folder / path).open("ab") as file:
                    file.write(more if file.tell() else head + more)
        self._waiting, self._size = {}, 0


def _heads() -> dict[str, bytes]:
    """The first line of each file of CSV, by path under data/."""
    tables = {"brieven": (*FLAT, "tags", "source_file"), "verwijzingen": (*CITATION, *CITING)}
    tables |= {name: ("letter", *columns, *CITING) for name, (_, columns) in REGISTERS.items()}
    return {f"{name}.csv": START + lines([head]) for name, head in tables.items()} | _sheets("").heads()


def _sheets(site_url: str) -> Sheets:
    return Sheets(site_url, {name: columns for name, (_, columns) in REGISTERS.items()})


def as_line(one: Mapping[str, object]) -> bytes:
    """A record as a line of JSON."""
    return (json.dumps(one, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def drawn(one: Mapping, register: str) -> list[list[object]]:
    """The rows of one of REGISTERS in a record: the letter's id, then the columns; several names in one cell by ", "."""
    key, columns = REGISTERS[register]
    rows = [row if isinstance(row, Mapping) else {"name": row} for row in one[key]]
    cells = [[row[column] for column in columns] for row in rows]
    return [[one["id"], *(", ".join(str(name) for name in cell if name) if isinstance(cell, (list, tuple)) else cell for cell in row)] for row in cells]


def _flat_citation(letter: str, citation: Mapping[str, object]) -> list[object]:
    return [letter, *(citation["letter" if name == "target" else name] for name in CITATION[1:])]
