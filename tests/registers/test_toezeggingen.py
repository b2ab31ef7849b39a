from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.model import Fact
from build_scripts.registers.toezeggingen import commitments, in_passage, read
from tests.registers.reading import Row, Score, annotated, found_in, invented, letter, letter_of, lookup, names, passage, score, score_letters, sentence, as_letters

# They only go up.
PRECISION, RECALL = 0.99, 0.99
AS_LETTERS = {"fifth": (0.99, 0.90), "fourth": (0.97, 0.95), "six": (0.98, 0.96), "eight": (0.98, 0.89), "ministries": (0.99, 0.96), "fresh": (0.99, 0.95), "mended": (0.99, 0.99), "kept-back": (0.98, 0.98), "second": (0.99, 0.99)}


@pytest.mark.parametrize("row", invented(), ids=lambda row: row.text[:50])
def test_an_invented_sentence_is_read_as_it_means(row: Row) -> None:
    kind, _ = read(sentence(row.text))
    assert (kind or "-") == row.kind


@pytest.mark.parametrize("row", [row for row in invented() if row.when], ids=lambda row: row.text[:50])
def test_an_invented_sentence_says_when(row: Row) -> None:
    (one,) = found_in(row.text)
    assert (one.when.lower(), one.due or "") == (row.when.lower(), row.due)


def test_there_are_enough_examples_on_both_sides() -> None:
    kinds = [row.kind == "-" for row in invented()]
    assert kinds.count(True) >= 80 and kinds.count(False) >= 80


def test_commitments_of_the_letters_keep_their_floors() -> None:
    scores = [score(name) for name in names()]
    whole = Score(*(sum(one[place] for one in scores) for place in range(3)))
    assert whole.precision >= PRECISION
    assert whole.recall >= RECALL


@pytest.mark.parametrize("name", sorted(AS_LETTERS))
def test_other_letters_keep_their_floors(name: str) -> None:
    found = score_letters(name)
    assert found.precision >= AS_LETTERS[name][0]
    assert found.recall >= AS_LETTERS[name][1]


@pytest.mark.parametrize("name", sorted(AS_LETTERS))
def test_other_letters_say_when(name: str) -> None:
    for context, row in as_letters(name):
        for one in in_passage(passage(row.text), context):
            assert one.kind != row.kind or (one.when, one.due or "") == (row.when, row.due), row.text


@pytest.mark.parametrize("name", names())
def test_each_letter_says_when_as_annotated(name: str) -> None:
    wanted = {(row.anchor, row.text): (row.when, row.due) for row in annotated(name)}
    for one in commitments(letter(name), lookup().recesses):
        assert (one.when, one.due or "") == wanted.get((one.anchor, " ".join(one.text.split())), (one.when, one.due or ""))


@pytest.mark.parametrize("name", names())
def test_offsets_lead_to_the_sentence(name: str) -> None:
    texts = {passage.anchor: passage.text for passage in letter(name).passages}
    found = commitments(letter(name))
    assert all(texts[one.anchor][one.start : one.end] == one.text for one in found)
    assert len({(one.anchor, one.start) for one in found}) == len(found)


def test_who_what_and_whom_are_the_letters_words() -> None:
    (one,) = found_in("De minister van BZK zal uw Kamer voor de zomer informeren over de uitkomsten.")
    assert (one.who, one.whom, one.when) == ("De minister van BZK", "uw Kamer", "voor de zomer")
    assert one.what == "informeren over de uitkomsten"


def test_a_sentence_that_points_back_has_the_sentence_or_the_heading_before_it() -> None:
    text = "Hierin ga ik in mei in op de kosten. Er ligt een plan. Dit plan werk ik dit jaar uit. Deze zomer stuur ik u het verslag."
    found = commitments(letter_of(passage("Veren", "heading", "p-0"), passage(text)))
    assert [one.context for one in found] == ["Veren", "Er ligt een plan.", ""]


def test_this_letter_may_be_the_one_just_announced() -> None:
    in_it = "In deze brief zal ik een reactie geven op het advies."
    assert [one.text for one in found_in(f"Begin april kom ik met een beleidsbrief over veren. {in_it}")][1:] == [in_it]
    assert not found_in(f"Hierbij zend ik u een brief over veren. {in_it}")


def test_only_the_government_commits_itself() -> None:
    said = passage("Wij zullen u voor de zomer informeren.")
    other = {"type": Fact("brief", "source"), "sender": Fact("Stichting Voorbeeld", "source")}
    minister = {"type": Fact("brief", "source"), "sender": Fact("Ministerie van VWS", "source")}
    assert commitments(letter_of(said, facts=other)) == ()
    assert len(commitments(letter_of(said, facts=minister))) == 1


def test_in_a_note_to_a_minister_u_is_the_minister() -> None:
    said = passage("Daarnaast zult u de Kamer in mei een brief sturen.")
    (one,) = commitments(letter_of(said, facts={"type": Fact("beslisnota", "source")}))
    assert (one.who, one.whom) == ("u", "de Kamer")


@pytest.mark.parametrize("kind", ["cell", "item", "note", "paragraph"])
def test_any_kind_of_passage_may_hold_one(kind: str) -> None:
    assert len(commitments(letter_of(passage("Dit overzicht komt rond de zomer naar uw Kamer", kind)))) == 1


@pytest.mark.parametrize("kind", ["heading", "signature", "quote"])
def test_headings_signatures_and_quotations_hold_none(kind: str) -> None:
    assert commitments(letter_of(passage("Ik zal uw Kamer voor de zomer informeren.", kind))) == ()


_WORDS = "ik zal uw Kamer wordt voor de zomer , ( ) geïnformeerd gaan we toegezegd dat of niet ; : – heb VWS motie zodra is in 2025 . “ ” ? \n\n".split(" ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join) | st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for one in found_in(text):
        assert text[one.start : one.end] == one.text
