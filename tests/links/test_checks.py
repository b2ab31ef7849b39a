"""Citations of papers younger than their letter."""

from __future__ import annotations

import pytest

from build_scripts.links.checks import FUTURE, opening, problems
from tests.links.letters import gathered, letter


def found(text: str, **facts: str) -> list[str]:
    return [problem.message for problem in problems(gathered(letter("a", [text], **facts)).entry("a"))]


@pytest.mark.parametrize("year, day", [(2024, "2024-09-17"), (2015, "2015-09-15"), (2020, "2020-09-15"), (2023, "2023-09-19"), (2026, "2026-09-15")])
def test_opening_of_the_parliamentary_year(year: int, day: str) -> None:
    assert opening(year) == day


@pytest.mark.parametrize(
    "date, future",
    [
        ("2024-09-16", True),
        ("2024-09-17", False),
        ("2023-12-31", True),
        ("2024-08", True),
        ("2024-09", False),
        ("2024", False),
        ("2024-06-01/2024-09-16", True),
        ("2024-06-01/2024-09-18", False),
        ("2024-06-01/..", False),
    ],
)
def test_a_session_that_had_not_begun(date: str, future: bool) -> None:
    assert bool(found("Kamerstukken II 2024/25, 29 325, nr. 156", date=date)) == future


@pytest.mark.parametrize(
    "text, future",
    [
        ("Stb. 2025, 280", True),
        ("Stb. 2024, 280", False),
        ("2025D51087", True),
        ("2024D51087", False),
        ("ECLI:NL:CBB:2026:BN1294", True),
        ("Kamerstuk 29 325, nr. 156", False),
        ("de Wmo 2015", False),
    ],
)
def test_a_number_with_a_later_year(text: str, future: bool) -> None:
    assert bool(found(text, date="2024-12-31")) == future


def test_without_a_date_nothing_is_said() -> None:
    assert found("Kamerstukken II 2099/00, 29 325, nr. 156") == []


def test_the_problem_is_the_letters_own() -> None:
    entry = gathered(letter("a", ["x", "Zie Kamerstukken II 2024/25,\n29 325, nr. 156."], date="2024-06-04")).entry("a")
    (problem,) = entry.letter.problems
    assert (problem.kind, problem.at.source, problem.at.line) == (FUTURE, "brief.txt", 7)
    assert problem.message.startswith("‘Kamerstukken II 2024/25, 29 325, nr. 156’ is uit vergaderjaar 2024-2025")
