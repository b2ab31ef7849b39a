"""The public data, letter by letter, in the shapes that the site documents. exports.py makes files of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.model import Commitment, Entry, Footnote, Letter, Link, Motion, Passage
from build_scripts.sheets import Sheets, lines

FLAT = ("id", "url", "type", "title", "betreft", "date", "kenmerk", "ministry", "sender", "addressee")
CITATION = ("letter", "where", "anchor", "id", "text", "kind", "url", "target", "dossier", "number", "session")
CITING = ("letter_title", "letter_date", "letter_url")
"""What verwijzingen.csv says of the citing letter, so that it needs no second table."""

JSON_LINES = "data/brieven.jsonl"
"""The file of letters that are complete, one a line."""

REGISTERS = {
    "toezeggingen": ("commitments", ("kind", "text", "who", "what", "whom", "when", "due", "anchor")),
    "moties": ("motions", ("movers", "parties", "citation", "state", "asks", "anchor")),
    "personen": ("people", ("name", "role", "party")),
    "organisaties": ("organisations", ("name",)),
}
"""Table (and CSV file) → where a record has its rows, and their columns behind the letter's id."""


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
    """What one letter brings to the public data: its line of JSON and its lines of CSV, by the file's path in the site;
    by dossier its lines of that one's two files; its rows of SQLite by table."""

    files: Mapping[str, bytes]
    dossiers: Mapping[str, tuple[bytes, bytes]]
    base: Mapping[str, Sequence[Sequence[object]]]


def rows_of(line: bytes, site_url: str = "") -> Rows:
    """What a letter brings, of its record as a line of JSON. `site_url` is the site's address, for the spreadsheets; "" where it is not known."""
    one = json.loads(line)
    found = {name: drawn(one, name) for name in REGISTERS}
    sheets, dossiers = sheets_of(site_url).rows(one, found)
    citing = [one["title"], one["date"], one["url"]]
    cited = [_flat_citation(one["id"], row) for row in one["citations"]]
    tables = {
        "brieven": [[one[name] for name in FLAT] + [" ".join(one["tags"]), one["source"]["file"]]],
        "verwijzingen": [[*row, *citing] for row in cited],
        **{name: [[*row, *citing] for row in rows] for name, rows in found.items()},
    }
    csv = {f"{name}.csv": lines(rows) for name, rows in tables.items() if rows}
    files = {f"data/{path}": content for path, content in (csv | sheets).items()}
    return Rows({JSON_LINES: line, **files}, dossiers, _base_rows(one, found, cited))


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


def sheets_of(site_url: str) -> Sheets:
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
