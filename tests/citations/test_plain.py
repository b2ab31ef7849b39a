"""Plain text, and the way back to the raw one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.citations.plain import Plain

# Letters, and all that is made plain: spaces, dashes, raised digits, what can't be seen.
TEXTS = st.text(
    st.sampled_from("abZ9.,-/ \t\n\r\f\u00a0\u2009\u2013\u2011\u00b9\u2074\u00ad\u200b\u2019")
)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("29 325", "29 325"),
        ("29\u00a0325, nr.\u2009156", "29 325, nr. 156"),
        ("nr.  156 \n\n x", "nr. 156 x"),
        ("2015–2016", "2015-2016"),
        ("34 200 – XVI", "34 200 - XVI"),
        ("156¹⁴ en", "156^^ en"),
        ("Handelin-\ngen", "Handelingen"),
        ("Handelin- \n\n  gen", "Handelingen"),
        ("Handelin\u00ad\ngen", "Handelingen"),
        ("Kamer\u200bstuk", "Kamerstuk"),
        # a hyphen that isn't a broken word's stays
        ("36410-\nXVI", "36410- XVI"),
        ("2015-\n2016", "2015- 2016"),
        ("om- en", "om- en"),
        ("-\na", "- a"),
        ("", ""),
    ],
)
def test_plain(raw: str, plain: str) -> None:
    assert Plain.of(raw).text == plain


@settings(deadline=None)
@given(TEXTS)
def test_spans_lead_back_to_the_same_characters(raw: str) -> None:
    plain = Plain.of(raw)
    for at, character in enumerate(plain.text):
        start, end = plain.span(at, at + 1)
        assert end == start + 1
        if character not in " -/'^":
            assert raw[start] == character


@settings(deadline=None)
@given(TEXTS)
def test_spans_keep_their_order(raw: str) -> None:
    plain = Plain.of(raw)
    starts = [plain.span(at, at + 1)[0] for at in range(len(plain.text))]
    assert starts == sorted(set(starts))


@settings(deadline=None)
@given(st.text())
def test_plain_text_is_plain(raw: str) -> None:
    text = Plain.of(raw).text
    assert "  " not in text
    assert not {character for character in text if character.isspace()} - {" "}


def test_one_line() -> None:
    plain = Plain.of("42\n10  11")
    assert not plain.one_line(0, 5)
    assert plain.one_line(3, 8)
