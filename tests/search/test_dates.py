import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.dates import in_words, overlap, span


@pytest.mark.parametrize(
    "edtf, days, words",
    [
        ("2024-06-04", ("2024-06-04", "2024-06-04"), "4 juni 2024"),
        ("2024-02", ("2024-02-01", "2024-02-29"), "februari 2024"),
        ("2023", ("2023-01-01", "2023-12-31"), "2023"),
        ("2016-04-26/2016-05-19", ("2016-04-26", "2016-05-19"), "tussen 26 april 2016 en 19 mei 2016"),
        ("2016/..", ("2016-01-01", "9999-12-31"), "vanaf 2016"),
        ("../2016-05", ("0000-01-01", "2016-05-31"), "uiterlijk mei 2016"),
        ("2024-06?", ("2024-06-01", "2024-06-30"), "juni 2024"),
        (None, None, "zonder datum"),
        ("", None, "zonder datum"),
        ("2024-13-01", None, "zonder datum"),
        ("2024-02-31", None, "zonder datum"),
        ("2024/2023", None, "zonder datum"),
        ("vorig jaar", None, "zonder datum"),
    ],
)
def test_spans_and_words(edtf, days, words):
    assert span(edtf) == days
    assert in_words(edtf) == words


def test_a_range_takes_what_may_lie_in_it():
    days = span("2016-04-26/2016-05-19")
    assert overlap(days, "2016-05-19", None) and overlap(days, None, "2016-04-26")
    assert not overlap(days, "2016-05-20", None) and not overlap(days, None, "2016-04-25")
    assert overlap(None, None, None) and not overlap(None, "2016-01-01", None)


@given(st.text(alphabet="0123456789-/.?~ ", max_size=24))
def test_any_text_has_a_span_or_none(text):
    days = span(text)
    assert days is None or days[0] <= days[1]
    assert in_words(text)
