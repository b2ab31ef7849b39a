"""The normal forms of the parts."""

from __future__ import annotations

import pytest

from build_scripts.citations.atoms import chamber, dossier_digits, page_range, session


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("2023/24", "2023-2024"),
        ("2023/2024", "2023-2024"),
        ("vergaderjaar 2015-2016", "2015-2016"),
        ("1999/00", "1999-2000"),
        ("1999/2000", "1999-2000"),
        ("2009/10", "2009-2010"),
        ("2022/'23", "2022-2023"),
        ("2023/25", None),
        ("2023/2023", None),
        ("2024/2023", None),
        ("1999/2000, 2000/2001", None),
        ("2015", None),
        ("", None),
    ],
)
def test_session(written: str, normal: str | None) -> None:
    assert session(written) == normal


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("I", "I"),
        ("EK", "I"),
        ("Eerste Kamer der Staten-Generaal", "I"),
        ("II", "II"),
        ("TK", "II"),
        ("Tweede Kamer", "II"),
        ("", None),
        (None, None),
    ],
)
def test_chamber(written: str | None, normal: str | None) -> None:
    assert chamber(written) == normal


def test_digits_and_pages() -> None:
    assert dossier_digits("29 325") == dossier_digits("29.325") == "29325"
    assert page_range("(blz. 12 - 14") == "12-14"
    assert page_range("p. 12") == "12"
    assert page_range(None) is None
