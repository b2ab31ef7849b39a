"""A word broken over two lines: each row of the table by itself, and in a letter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.letters.hyphens import decide, is_broken
from tests.letters.letter_of import letter_of

ROWS = [line.split("\t") for line in (Path(__file__).parent / "hyphens.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("left, right, words, result, sure", ROWS)
def test_decision(left, right, words, result, sure):
    decision = decide(left, right, {words} if words else set())
    assert (decision.result, decision.sure) == (result, sure == "yes")
    assert decision.evidence


def test_without_evidence_the_hyphen_stays_and_the_letter_says_so():
    decision = decide("kl-", "xyz", set())
    assert (decision.result, decision.sure) == ("kl-xyz", False)


@pytest.mark.parametrize(
    "left, right, after, result, sure",
    [
        ("partij-", "en", "fractievoorzitters willen", "partij- en", True),
        ("partij-", "en", "andere kabinetsleden", "partij- en", True),
        ("partij-", "en", "zijn het eens", "partijen", True),
        ("partij-", "en,", "die dat willen", "partijen,", True),
        ("partij-", "en", "Kamer", "partij- en", False),
        ("rij-", "en", "vaarbewijzen", "rij- en", True),
        ("groei-", "en", "in dit jaar", "groeien", True),
        ("zorg-", "en", "van de gemeente", "zorg- en", True),
        ("energie-", "en", "klimaatbeleid", "energie- en", True),
        ("partij-", "of", "fractievoorzitters", "partij- of", True),
    ],
)
def test_an_ending_is_told_from_the_word_en_by_what_follows(left, right, after, result, sure):
    decision = decide(left, right, frozenset(), after.split())
    assert (decision.result, decision.sure) == (result, sure)


def test_what_follows_is_seen_in_a_letter():
    lines = "De gemeente en de aanbieder maken samen afspraken over passende hulp met alle partij-\nen {} die daar in dit jaar bij horen.\n"
    assert "alle partijen van zorg" in letter_of(lines.format("van zorg")).body[0].text
    assert "alle partij- en fractievoorzitters" in letter_of(lines.format("fractievoorzitters")).body[0].text


@pytest.mark.parametrize("text, broken", [("indivi-", True), ("de zorg -", False), ("zorg –", False), ("www.x.nl/a-", True), ("a", False)])
def test_is_broken(text, broken):
    assert is_broken(text) is broken


TABLE = Path(__file__).parent / "afbrekingen.tsv"


def test_without_the_letters_help_hardly_a_word_is_wrong_and_none_while_sure():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) > 100
    decisions = [(decide(left, right, frozenset()), result, sure == "yes") for left, right, result, sure in rows]
    assert [decision.result for decision, result, _ in decisions if decision.sure and decision.result != result] == []
    assert sum(decision.result == result for decision, result, _ in decisions) >= len(rows) - 1
    assert sum(decision.sure for decision, _, sure in decisions if sure) >= len(rows) - 5


@pytest.mark.parametrize(
    "left, right, basis",
    [("indivi-", "duele", "word list"), ("sociaal-", "economische", "word list"), ("van-werk-naar-", "werk", "rule"), ("kl-", "xyz", "none"), ("ge\u00ad", "ven", "source")],
)
def test_a_decision_says_what_it_rests_on(left, right, basis):
    assert decide(left, right, frozenset()).basis == basis
    assert decide("tij-", "dig", frozenset({"tijdig"})).basis == "letter"


LONG = "De gemeente en de zorgaanbieder maken samen afspraken over passende hulp en de "


def test_joins_are_listed_with_their_lines():
    letter = letter_of(f"{LONG}indivi-\nduele ondersteuning die daarbij past en die het kabinet het komende jaar wil geven.\n" * 4)
    assert all("individuele ondersteuning" in passage.text for passage in letter.body)
    join = letter.joins[0]
    assert (join.left, join.right, join.result, join.line, join.next_line) == ("indivi-", "duele", "individuele", 1, 2)


@given(st.text(min_size=1), st.text(min_size=1), st.sets(st.text()))
def test_letters_never_change_but_for_a_trema(left, right, words):
    result = decide(left + "-", right, words).result
    kept = [char for char in result if char.isalnum()]
    assert len(kept) >= len([char for char in left + right if char.isalnum()]) - 1
