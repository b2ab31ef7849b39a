from __future__ import annotations

import pytest

from build_scripts.render.dates import in_words, year


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-06-04", "4 juni 2024"),
        ("2026-02", "februari 2026"),
        ("2026", "2026"),
        ("2016-04-26/2016-05-19", "tussen 26 april en 19 mei 2016"),
        ("2015-12/2016-01-03", "tussen december 2015 en 3 januari 2016"),
        ("2016-04/2016-05", "tussen april en mei 2016"),
        ("2016-04-26/..", "vanaf 26 april 2016"),
        ("../2016-04-26", "tot en met 26 april 2016"),
        ("2016-13-45", "2016-13-45"),
        ("2016~/x", "2016~/x"),
        ("ooit", "ooit"),
    ],
)
def test_in_words(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


def test_year() -> None:
    assert year("2016-04-26/2017-05-19") == "2016"
    assert year("ooit") is None
    assert year(None) is None
