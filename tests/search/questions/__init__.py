"""Judged Dutch questions over the archive's letters and 23 small ones, and how well a search answers them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

FOLDER = Path(__file__).parent
SOURCES = Path(__file__).parents[3] / "sources"
CLASSES = ("stem", "compound", "diacritics", "hyphen", "number", "phrase", "name", "typo", "concept", "mixed")
SETS = ("vragen", "ongezien")  # as the search grew; by somebody who had not read its code
LATER = ("nieuw", "burgers", "alledaags")  # written before the search was asked them; "burgers" has whole sentences and
# misspellings over the five letters, "alledaags" only everyday words for what letters say


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the letters that answer it (2: the answer; 1: of use) and a piece of the text of
    each paragraph that does. `held` questions aren't looked at while the search is tuned."""

    kind: str
    query: str
    letters: dict[str, int]
    pieces: tuple[str, ...]
    held: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A letter that a search found, and the texts of the paragraphs it shows of it."""

    letter: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares from 0 to 1, each an average over the questions."""

    success: float  # the first letter is an answer
    recall: float  # of the letters judged, how many are among the first ten
    mrr: float  # 1 / the place of the first answer
    passages: float  # of the paragraphs judged, how many are shown under the first ten letters
    first: float  # the first paragraph shown is one of those judged
    passage_mrr: float  # 1 / the place of the first of them among all paragraphs shown

    MEASURES: ClassVar[tuple[str, ...]] = ("success", "recall", "mrr", "passages", "first", "passage_mrr")


def questions(*names: str) -> list[Question]:
    """The sets of these names (SETS without any), in the order of their files; every second question is held out."""
    texts = [(FOLDER / f"{name}.tsv").read_text(encoding="utf-8") for name in names or SETS]
    rows = [line for text in texts for line in text.splitlines() if line[:1] != "#"]
    return [_question(*row.split("\t"), held=bool(at % 2)) for at, row in enumerate(rows)]


def _question(kind: str, query: str, letters: str, pieces: str, held: bool) -> Question:
    grades = dict(one.split("=") for one in letters.split())
    return Question(
        kind, query, {name: int(grade) for name, grade in grades.items()},
        tuple(piece for piece in pieces.split(" | ") if piece), held,
    )  # fmt: skip


def make_sources(folder: Path) -> Path:
    """A sources folder with the questions' letters under short names."""
    (folder / "letters").mkdir(parents=True)
    for path in (*(SOURCES / "letters").iterdir(), *(FOLDER / "letters").iterdir()):
        shutil.copyfile(path, folder / "letters" / path.name)
    for path in SOURCES.glob("*.yml"):
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(FOLDER / "register.yml", folder / "register.yml")
    return folder


def judge(asked: Iterable[Question], search: Callable[[str], Sequence[Result]]) -> Scores:
    """How well a search answers the questions."""
    found = [(question, search(question.query)[:10]) for question in asked]
    letters = [_letters(question, results) for question, results in found]
    passages = [_passages(question, results) for question, results in found if question.pieces]
    return Scores(
        *(_mean([row[at] for row in letters]) for at in range(3)), *(_mean([row[at] for row in passages]) for at in range(3))
    )


def _letters(question: Question, results: Sequence[Result]) -> tuple[float, float, float]:
    """Success, recall and reciprocal rank among the letters."""
    answers = [question.letters.get(result.letter) == 2 for result in results]
    found = {result.letter for result in results} & set(question.letters)
    return float(answers[:1] == [True]), len(found) / len(question.letters), _reciprocal(answers)


def _passages(question: Question, results: Sequence[Result]) -> tuple[float, float, float]:
    """Recall, success and reciprocal rank among the paragraphs, in the order in which they are shown."""
    shown = [
        [piece for piece in question.pieces if result.letter in question.letters and piece in text]
        for result in results
        for text in result.texts
    ]
    found = {piece for pieces in shown for piece in pieces}
    hits = [bool(pieces) for pieces in shown]
    return len(found) / len(question.pieces), float(hits[:1] == [True]), _reciprocal(hits)


def _reciprocal(hits: Sequence[bool]) -> float:
    return 1 / (hits.index(True) + 1) if True in hits else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0
