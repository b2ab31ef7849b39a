from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.registers.moment_words import PERIOD, periods_in
from build_scripts.registers.moments import find
from build_scripts.letters.periods import deadline, edtf, read_edtf, read_recesses
from tests.registers.reading import CONTEXT, HERE, lookup, rows


@pytest.mark.parametrize(("words", "due"), [tuple(row[:2]) for row in rows(HERE / "momenten.tsv", 2)])
def test_a_moment_means_its_date(words: str, due: str) -> None:
    found = find(f"Ik kom {words} terug.", CONTEXT.written, {})
    assert len(found) == 1
    assert found[0].moment.text.lower() == words.lower() or due == "past"
    assert ("past" if found[0].past else found[0].moment.due or "-") == due


_PARTS = "voor uiterlijk in het eerste tweede kwartaal van helft mei juni 3 31 2024 2025 de loop eind begin maand maanden deze volgende week jaar zomer reces na later dit prinsjesdag , en maandag a.s. q1 dijken".split(" ")


@given(st.lists(st.sampled_from(_PARTS), max_size=40).map(" ".join))
def test_periods_are_the_same_looked_for_around_their_cores(plain: str) -> None:
    assert [one.span() for one in periods_in(plain)] == [one.span() for one in PERIOD.finditer(plain)]


def test_a_letter_between_two_days_has_both_read() -> None:
    between = read_edtf("2016-04-26/2016-05-19")
    assert find("later deze maand", between, {})[0].moment.due == "2016-04/2016-05"
    assert find("vóór de zomer", between, {})[0].moment.due == "2016-06-21"


def test_a_letter_without_a_date_leaves_only_what_has_its_year() -> None:
    assert find("voor de zomer", None, {})[0].moment.due is None
    assert find("voor de zomer van 2025", None, {})[0].moment.due == "2025-06-21"


def test_known_recesses_go_before_the_rule() -> None:
    recesses = read_recesses({"zomerreces": ["2024-07-01/2024-08-01", "onzin"]})
    assert find("voor het zomerreces", CONTEXT.written, recesses)[0].moment.due == "2024-07-01"
    assert find("voor het meireces", read_edtf("2024-03-01"), lookup().recesses)[0].moment.due == "2024-04-26"


def test_the_rule_for_summer_agrees_with_the_recesses_that_are_published() -> None:
    for day in ("2016-07-08", "2020-07-03", "2022-07-08"):
        assert find("voor het zomerreces", read_edtf(f"{day[:4]}-01-02"), {})[0].moment.due == day
    for name in ("zomerreces", "kerstreces"):
        for known in lookup().recesses[name]:
            before = read_edtf(f"{known.first.year}-01-02")
            assert find(f"voor het {name}", before, {})[0].moment.due == known.first.isoformat()


@pytest.mark.parametrize(
    ("due", "last"),
    [("2024-06", "2024-06-30"), ("2026-01/2026-03", "2026-03-31"), ("2024-09-21/..", None), ("2025", "2025-12-31"), (None, None), ("x", None), ("2024-13", None)],
)
def test_deadline_is_the_last_day(due: str | None, last: str | None) -> None:
    assert deadline(due) == last


@given(st.dates(), st.dates())
def test_edtf_is_read_as_it_is_written(one: object, other: object) -> None:
    first, last = sorted((one, other))  # type: ignore[type-var]
    whole = read_edtf(f"{first}/{last}")
    assert whole is not None
    assert read_edtf(edtf(whole)) == whole


@given(st.text(max_size=80), st.sampled_from(["voor ", "uiterlijk 31 ", "in ", "eind "]), st.sampled_from(["9999", "0001-01-01", "2024", None]))
def test_no_text_and_no_date_breaks_it(text: str, opening: str, written: str | None) -> None:
    for sentence in (opening + text, opening + "december 9999 volgend jaar deze maand" + text, "binnen 999 jaar volgende week het reces"):
        for found in find(sentence, read_edtf(written), {}):
            assert sentence[found.moment.start : found.moment.end] == found.moment.text
