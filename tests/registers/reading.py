"""The annotated letters and invented sentences, and how well the registers find them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from build_scripts.letters.parse import parse
from build_scripts.model import Letter, Location, Passage, SourceDocument
from build_scripts.readers import read
from build_scripts.registers.clauses import Context, Sentence
from build_scripts.registers.draw import Lookup, load_lookup
from build_scripts.letters.periods import read_edtf
from build_scripts.registers.toezeggingen import commitments, in_passage

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "sources"
CONTEXT = Context(read_edtf("2024-06-04"), {})


class Row(NamedTuple):
    """A sentence with what it holds: `kind` is "-" for nothing."""

    kind: str
    when: str
    due: str
    anchor: str
    text: str


class Score(NamedTuple):
    """How many sentences were found right, found wrong, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)


def rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The rows of a tab separated file, lines that begin with "#" left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fields = line.split("\t")
            yield fields + [""] * (columns - len(fields))


def invented() -> list[Row]:
    """The invented sentences, as if of a letter of 4 June 2024."""
    found = []
    for fields in rows(HERE / "zinnen.tsv", 4):
        kind, when, due, text = fields[:4] if fields[0] != "-" else ("-", "", "", next(field for field in fields[1:] if field))
        found.append(Row(kind, when, due, "", text))
    return found


def as_letters(name: str) -> list[tuple[Context, Row]]:
    """Invented sentences as of several letters, each with its letter's date and kind."""
    found, context = [], CONTEXT
    for fields in rows(HERE / "letters" / f"{name}.tsv", 4):
        if fields[0] == "@":
            context = Context(read_edtf(fields[1]), lookup().recesses, fields[2] == "beslisnota")
        else:
            found.append((context, Row(*fields[:3], "", fields[3])))
    return found


def score_letters(name: str) -> Score:
    """How well the commitments of such a set are found: kind must agree."""
    pairs = [(row.kind, next((one.kind for one in in_passage(passage(row.text), context)), "-")) for context, row in as_letters(name)]
    right = sum(1 for wanted, found in pairs if wanted == found != "-")
    return Score(right, sum(1 for _, found in pairs if found != "-") - right, sum(1 for wanted, _ in pairs if wanted != "-") - right)


def annotated(name: str) -> list[Row]:
    """The sentences of a letter that hold something, as read by hand."""
    return [Row(*fields[:5]) for fields in rows(HERE / "annotations" / f"{name}.tsv", 5)]


def names() -> list[str]:
    """The annotated letters."""
    return sorted(path.stem for path in (HERE / "annotations").glob("*.tsv"))


@cache
def letter(name: str) -> Letter:
    """An annotated letter, parsed."""
    return parse(read(SOURCES / "letters" / f"{name}.txt"))


@cache
def lookup() -> Lookup:
    return load_lookup(SOURCES)


def score(name: str) -> Score:
    """How well the commitments of a letter are found: sentence and kind must agree."""
    wanted = sorted((row.anchor, row.kind, " ".join(row.text.split())) for row in annotated(name))
    found = sorted((one.anchor, one.kind, " ".join(one.text.split())) for one in commitments(letter(name), lookup().recesses))
    right = sum(1 for one in found if one in wanted)
    return Score(right, len(found) - right, len(wanted) - right)


def sentence(text: str) -> Sentence:
    """A sentence of a letter of 4 June 2024."""
    return Sentence(text, CONTEXT)


def passage(text: str, kind: str = "paragraph", anchor: str = "p-1", **more: object) -> Passage:
    return Passage(anchor, kind, text, Location("proef.txt", 1), **more)  # type: ignore[arg-type]


def found_in(text: str) -> list:
    """The commitments of one paragraph."""
    return list(in_passage(passage(text), CONTEXT))


def letter_of(*passages: Passage, notes: tuple = (), facts: dict | None = None, signatories: tuple = ()) -> Letter:
    """A letter made by hand."""
    source = SourceDocument("proef.txt", (), "txt", "utf-8", "0" * 64, 0)
    return Letter("proef", source, facts or {}, signatories, passages, notes)
