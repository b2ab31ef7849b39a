"""Judged Dutch questions over the archive's letters and 23 small ones, and how well a search answers them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

FOLDER = Path(__file__).parent
SOURCES = Path(__file__).parents[3] / "sources"
CLASSES = ("stem", "compound", "diacritics", "hyphen", "number", "phrase", "name", "typo", "concept")


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

    MEASURES: ClassVar[tuple[str, ...]] = ("success", "recall", "mrr", "passages")


def questions() -> list[Question]:
    """The set, in the order of the file; every second question is held out."""
    rows = [line for line in (FOLDER / "vragen.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
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
    rows = [_judge(question, search(question.query)[:10]) for question in asked]
    passages = [row[3] for row in rows if row[3] is not None]
    return Scores(*(_mean([row[at] for row in rows]) for at in range(3)), _mean(passages))


def _judge(question: Question, results: Sequence[Result]) -> tuple[float, float, float, float | None]:
    answers = [question.letters.get(result.letter) == 2 for result in results]
    found = {result.letter for result in results} & set(question.letters)
    place = answers.index(True) + 1 if any(answers) else 0
    texts = "\n".join(text for result in results if result.letter in question.letters for text in result.texts)
    shown = [piece in texts for piece in question.pieces]
    return (
        float(place == 1),
        len(found) / len(question.letters),
        1 / place if place else 0.0,
        sum(shown) / len(shown) if shown else None,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0
