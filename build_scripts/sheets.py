"""Spreadsheets: CSV files that a program reads, and the same facts as a Dutch Excel opens them at a double click."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.edtf import in_words
from build_scripts.model import TYPES, Citation
from build_scripts.render import addresses
from build_scripts.render.paper_names import paper_name

LETTER = ("Datum", "Datum in woorden", "Soort", "Titel", "Ministerie", "Van", "Aan", "Kenmerk", "Onderwerpen", "Adres")
CITING = (*LETTER, "Aantal verwijzingen", "Genoemde stukken", "Adres van de eerste verwijzing")
CITATION = ("Datum", "Soort", "Titel", "Plaats", "Verwijzing", "Soort verwijzing", "Officiële naam", "Dossier", "Nummer", "Vergaderjaar", "Officieel adres", "Adres van de plaats")
REGISTER = {
    "kind": "Wat", "text": "Zin", "who": "Wie", "what": "Waarover", "whom": "Aan wie", "when": "Wanneer", "due": "Uiterlijk of periode", "movers": "Indieners",
    "parties": "Partijen", "citation": "Kamerstuk", "state": "Uitkomst", "asks": "Wat de motie vraagt", "name": "Naam", "role": "Functie", "party": "Partij",
}  # fmt: skip
"""Columns of the registers, as a Dutch spreadsheet heads them; the place in the letter is in the address."""


START = "\ufeff".encode()
"""A byte order mark, since Excel needs it."""


def lines(rows: Iterable[Iterable[object]], separator: str = ",") -> bytes:
    """Rows of a CSV file; a cell that Excel would run as a formula is text. A Dutch Excel takes only ";" for a separator."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n", delimiter=separator).writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


@dataclass(frozen=True, slots=True)
class Sheets:
    """The Dutch spreadsheets: one of each table, and two for each dossier.

    `site_url`: the site's address, or "". `registers`: the columns of each register.
    """

    site_url: str
    registers: Mapping[str, Sequence[str]]

    def heads(self) -> dict[str, bytes]:
        """The first line of each table's file, by its path under data/."""
        found = {"brieven": LETTER, "verwijzingen": CITATION}
        found |= {name: (*(REGISTER[one] for one in columns if one in REGISTER), *LETTER) for name, columns in self.registers.items()}
        return {addresses.sheet(name): START + lines([head], ";") for name, head in found.items()}

    def rows(self, one: Mapping, drawn: Mapping[str, Iterable[Sequence[object]]]) -> tuple[dict[str, bytes], dict[str, tuple[bytes, bytes]]]:
        """A letter's lines, of its record (data.record) and its rows of the registers, each with the letter's id before the columns:
        in each table's file, by path; and by dossier in its two files."""
        letter = self._letter(one)
        cited = [(str(row["dossier"] or ""), row, self._citation(one, row)) for row in one["citations"]]
        made = {"brieven": [letter], "verwijzingen": [flat for _, _, flat in cited]}
        for name, rows in drawn.items():
            columns = self.registers[name]
            made[name] = [[*_shown(columns, row[1:]), *self._at(letter, one, columns, row[1:])] for row in rows]
        by_dossier: defaultdict[str, list[tuple[Mapping, list[object]]]] = defaultdict(list)
        for dossier, row, flat in cited:
            if dossier:
                by_dossier[dossier].append((row, flat))
        dossiers = {dossier: _of_dossier(letter, found) for dossier, found in by_dossier.items()}
        return {addresses.sheet(name): lines(rows, ";") for name, rows in made.items() if rows}, dossiers

    @property
    def _root(self) -> str:
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    def _letter(self, one: Mapping) -> list[object]:
        cells = (one["title"], one["ministry"], one["sender"], one["addressee"], one["kenmerk"])
        return [one["date"], in_words(one["date"] or ""), TYPES.get(one["type"], one["type"]), *map(_line, cells), ", ".join(one["tags"]), self._root + one["url"]]

    def _citation(self, one: Mapping, row: Mapping) -> list[object]:
        where = str(row["where"])
        place = where.replace("footnote", "voetnoot") if where.startswith("footnote") else "tekst"
        official = (row["kind"], row["id"], row["dossier"], row["number"], row["session"], row["url"])
        letter = (one["date"], TYPES.get(one["type"], one["type"]), _line(one["title"]))
        return [*letter, place, _line(row["text"]), *official, f"{self._root}{one['url']}#{row['anchor']}"]

    def _at(self, letter: list[object], one: Mapping, columns: Sequence[str], row: Sequence[object]) -> list[object]:
        """A letter's cells, with the address of the very place where the register knows it."""
        if "anchor" not in columns:
            return letter
        return [*letter[:-1], f"{self._root}{one['url']}#{row[columns.index('anchor')]}"]


def dossier_heads(dossier: str) -> dict[str, bytes]:
    """The first lines of a dossier's two files, by path under data/: its citations, and the letters that cite it."""
    return {addresses.dossier_data(dossier): START + lines([CITATION], ";"), addresses.dossier_letters(dossier): START + lines([CITING], ";")}


def _of_dossier(letter: list[object], found: Sequence[tuple[Mapping, list[object]]]) -> tuple[bytes, bytes]:
    papers = dict.fromkeys(_named(row) for row, _ in found)
    return lines((flat for _, flat in found), ";"), lines([[*letter, len(found), "; ".join(papers), found[0][1][-1]]], ";")


def _named(row: Mapping) -> str:
    """A cited paper as people name it: "Kamerstuk 29 325, nr. 156"."""
    if not row["id"]:
        return str(_line(row["text"]))
    return paper_name(Citation(row["kind"], row["id"], None, dossier=row["dossier"], number=row["number"]))


def _shown(columns: Sequence[str], row: Sequence[object]) -> list[object]:
    return [_line(value) for column, value in zip(columns, row) if column in REGISTER]


def _line(value: object) -> object:
    """Text on one line: a row of a spreadsheet stays a row."""
    return " ".join(value.split()) if isinstance(value, str) else value
