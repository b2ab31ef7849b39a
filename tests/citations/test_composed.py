"""Sentences composed at random are found whole: no form does worse than it did."""

from __future__ import annotations

from tests.citations.composed import FORMS, Sentence, floors, sentences, whole
from tests.citations.rows import rows


def test_no_form_falls_below_its_floor() -> None:
    cases = sentences()
    measured, least = whole(cases), floors()
    assert measured.keys() == least.keys()
    fallen = {form: share for form, share in measured.items() if share < least[form]}
    assert not fallen, fallen


def test_the_floors_are_high() -> None:
    assert all(least >= 0.95 for least in floors().values())
    assert sum(floors().values()) / len(floors()) >= 0.99


def test_a_sentence_says_where_its_citations_stand() -> None:
    for form, text, cited in sentences(5):
        assert cited, form
        assert all(before.end <= after.start for before, after in zip(cited, cited[1:], strict=False)), text
        assert all(0 <= one.start < one.end <= len(text) for one in cited), text


def test_a_citation_left_out_is_missed() -> None:
    whole_one = sentences(1)[0]
    other = Sentence(whole_one.form, whole_one.text.replace("Kamerstuk", "Bakenstuk").replace("KAMERSTUK", "BAKENSTUK").replace("nr", "xx"), whole_one.cited)
    assert whole([other])[whole_one.form] < 1


def test_the_forms_are_of_many_kinds() -> None:
    kinds = {one.kind for case in sentences(12) for one in case.cited}
    assert kinds >= {expected.kind for row in rows() for expected in row.expected} - {"url", "brief"}
    assert len(FORMS) > 50
