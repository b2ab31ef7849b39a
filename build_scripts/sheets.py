"""Spreadsheets: CSV files that a program reads, and the same facts as a Dutch Excel opens them at a double click."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from build_scripts.model import Citation
from build_scripts.render import addresses
from build_scripts.render.dates import in_words
from build_scripts.render.paper_names import paper_name
from build_scripts.render.words import TYPES

Add = Callable[[Iterable[Iterable[object]]], None]

LETTER = ("Datum", "Datum in woorden", "Soort", "Titel", "Ministerie", "Van", "Aan", "Kenmerk", "Onderwerpen", "Adres")
CITING = (*LETTER, "Aantal verwijzingen", "Genoemde stukken", "Adres van de eerste verwijzing")
CITATION = ("Datum", "Soort", "Titel", "Plaats", "Verwijzing", "Soort verwijzing", "Officiële naam", "Dossier", "Nummer", "Vergaderjaar", "Officieel adres", "Adres van de plaats")
REGISTER = {
    "kind": "Wat", "text": "Zin", "who": "Wie", "what": "Waarover", "whom": "Aan wie", "when": "Wanneer", "due": "Uiterlijk of periode", "movers": "Indieners",
    "parties": "Partijen", "citation": "Kamerstuk", "state": "Uitkomst", "asks": "Wat de motie vraagt", "name": "Naam", "role": "Functie", "party": "Partij",
}  # fmt: skip
"""Columns of the registers, as a Dutch spreadsheet heads them; the place in the letter is in the address."""


@contextmanager
def table(path: Path, head: Iterable[str], separator: str = ",") -> Iterator[Add]:
    """A CSV file to add rows to, with a byte order mark, since Excel needs it; a cell that it would run as a formula is text.

    A Dutch Excel takes only ";" for a separator.
    """
    fresh = not path.exists()
    with path.open("a", encoding="utf-8-sig" if fresh else "utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n", delimiter=separator)
        if fresh:
            writer.writerow(head)
        yield lambda rows: writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


class Sheets:
    """The Dutch spreadsheets, written letter by letter: one of each table, and two for each dossier."""

    def __init__(self, folder: Path, site_url: str, registers: Mapping[str, Sequence[str]], opened: ExitStack):
        """`folder`: the site's data/. `site_url`: the site's address, or "". `registers`: the columns of each. `opened` closes the files."""
        self._folder, self._root = folder, f"{site_url.rstrip('/')}/" if site_url else ""
        for path in (addresses.sheet(""), addresses.dossier_data("")):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)

        def sheet(name: str, head: Iterable[str]) -> Add:
            return opened.enter_context(table(folder / addresses.sheet(name), head, ";"))

        self._letters, self._citations = sheet("brieven", LETTER), sheet("verwijzingen", CITATION)
        self._columns = registers
        self._registers = {name: sheet(name, (*(REGISTER[one] for one in columns if one in REGISTER), *LETTER)) for name, columns in registers.items()}

    def add(self, one: Mapping, drawn: Mapping[str, Iterable[Sequence[object]]]) -> None:
        """Adds a letter's record (data.record) and its rows of the registers, each with the letter's id before the columns."""
        letter = self._letter(one)
        self._letters([letter])
        cited = [(str(row["dossier"] or ""), row, self._citation(one, row)) for row in one["citations"]]
        self._citations(row for _, _, row in cited)
        for name, rows in drawn.items():
            columns = self._columns[name]
            self._registers[name]([*_shown(columns, row[1:]), *self._at(letter, one, columns, row[1:])] for row in rows)
        by_dossier: defaultdict[str, list[tuple[Mapping, list[object]]]] = defaultdict(list)
        for dossier, row, flat in cited:
            if dossier:
                by_dossier[dossier].append((row, flat))
        for dossier, found in by_dossier.items():
            self._dossier(dossier, letter, one, found)

    def _dossier(self, dossier: str, letter: list[object], one: Mapping, found: Sequence[tuple[Mapping, list[object]]]) -> None:
        papers = dict.fromkeys(_named(row) for row, _ in found)
        with table(self._folder / addresses.dossier_data(dossier), CITATION, ";") as add:
            add(flat for _, flat in found)
        with table(self._folder / addresses.dossier_letters(dossier), CITING, ";") as add:
            add([[*letter, len(found), "; ".join(papers), found[0][1][-1]]])

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
