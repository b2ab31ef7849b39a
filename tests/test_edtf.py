from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.edtf import in_words, span, year


@pytest.mark.parametrize(
    ("edtf", "days", "words"),
    [
        ("2024-06-04", ("2024-06-04", "2024-06-04"), "4 juni 2024"),
        ("2024-02", ("2024-02-01", "2024-02-29"), "februari 2024"),
        ("2023", ("2023-01-01", "2023-12-31"), "2023"),
        ("2016-04-26/2016-05-19", ("2016-04-26", "2016-05-19"), "tussen 26 april en 19 mei 2016"),
        ("2015-12/2016-01-03", ("2015-12-01", "2016-01-03"), "tussen december 2015 en 3 januari 2016"),
        ("2016-04/2016-05", ("2016-04-01", "2016-05-31"), "tussen april en mei 2016"),
        ("2015/2016", ("2015-01-01", "2016-12-31"), "tussen 2015 en 2016"),
        ("2016/..", ("2016-01-01", "9999-12-31"), "vanaf 2016"),
        ("2016-04-26/..", ("2016-04-26", "9999-12-31"), "vanaf 26 april 2016"),
        ("../2016-04-26", ("0000-01-01", "2016-04-26"), "tot en met 26 april 2016"),
        ("../2016-05", ("0000-01-01", "2016-05-31"), "tot en met mei 2016"),
        ("", None, ""),
        ("2016-13-45", None, "2016-13-45"),
        ("2024-02-31", None, "2024-02-31"),
        ("2024/2023", None, "2024/2023"),
        ("0000-01-01", None, "0000-01-01"),
        ("2016~/x", None, "2016~/x"),
        ("2016-04-26/", None, "2016-04-26/"),
        ("2024-06-04 ", None, "2024-06-04 "),
        ("ooit", None, "ooit"),
    ],
)
def test_spans_and_words(edtf: str, days: tuple[str, str] | None, words: str) -> None:
    assert span(edtf) == days
    assert in_words(edtf) == words


def test_year() -> None:
    assert year("2016-04-26/2017-05-19") == "2016"
    assert year("ooit") is None
    assert year(None) is None


@given(st.text(alphabet="0123456789-/.?~ ", max_size=24))
def test_any_text_has_a_span_or_none(text: str) -> None:
    days = span(text)
    assert days is None or days[0] <= days[1]
    assert days or in_words(text) == text
