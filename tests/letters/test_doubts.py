"""What a reader is told to doubt."""

import pytest

from tests.letters.letter_of import letter_of

HEAD = "Datum\n5 november 2025\nKenmerk\n1234567-890\n\nGeachte voorzitter,\n\n"


def doubts(text, kind):
    return [problem.message for problem in letter_of(text).problems if problem.kind == kind]


@pytest.mark.parametrize("text", [
    "Op 13 november is het rapport over de dijken gepubliceerd.",
    "Op 13 november hebben wij het rapport ontvangen.",
    "Het rapport van de dijkgraaf werd op donderdag 13 november besproken.",
    "In de brief van 13 november jl. staat hoe hoog de dijken zijn.",
    "De dijkgraaf stuurde mij op 3 januari een rapport.",
])  # fmt: skip
def test_a_past_day_behind_the_letters_own(text):
    assert len(doubts(HEAD + text + "\n", "date")) == 1
    assert not doubts(text + "\n", "date")  # no date, or one that others bound


@pytest.mark.parametrize("text", [
    "Op 13 november is een gesprek over de dijken gepland.",
    "Op 13 november wordt het rapport gepubliceerd.",
    "Op 13 november a.s. heeft u een gesprek, zoals ik heb toegezegd.",
    "Op 3 november is het rapport gepubliceerd.",
    "Op 13 november 2024 is het rapport gepubliceerd.",
    "Op 13 juni is het rapport gepubliceerd.",
    "Vanaf 13 november is de dijk gesloten.",
    "Op 13 november is het debat. In dat debat heeft u het rapport genoemd.",
])  # fmt: skip
def test_a_day_that_may_be_said_of_what_comes(text):
    assert not doubts(HEAD + text + "\n", "date")


def test_a_day_is_doubted_once():
    assert len(doubts(f"{HEAD}Op 13 november is het gepubliceerd. Op 13 november hebben wij het ontvangen.\n", "date")) == 1


SCANNED = "De dijken zijn in balans! en over de motie is gesproken.\n\n"


@pytest.mark.parametrize(("sentence", "number"), [
    ("In het debat van 4 mei jl. 2025 heeft u toegezegd een brief te sturen over de dijken?", 1),
    ("Het waterschap noemt dat in zijn rapport?", 1),
    ("In hoeverre heeft u dat toegezegd?", 0),
    ("Heeft u dat in het debat toegezegd?", 0),
    ("Het is de vraag of u dat heeft toegezegd?", 0),
])  # fmt: skip
def test_a_statement_that_ends_in_a_question_mark_where_a_scan_misread_marks(sentence, number):
    assert len(doubts(SCANNED + sentence + "\n", "misread mark")) == 1 + number
    assert not doubts(sentence + "\n", "misread mark")
    letter = letter_of(SCANNED + sentence + "\n")
    assert [passage.text[mark.start] for passage in letter.body for mark in passage.marks] == ["!", *"?" * number]


FULL = "De waterschappen bevestigen dat beeld in hun laatste rapporten aan de minister"
PAGE = f"{FULL}\nen zij zien geen grote problemen voor het komende jaar en de jaren erna dus\n" * 4


@pytest.mark.parametrize(("last", "first", "number"), [
    (f"{FULL}.", "De provincies zijn het met hen eens en dat zeggen zij ook.", 1),
    ("want zij hebben dat gezien en gemeten in de winter en nog eens in de lente", "van het jaar en dat zeggen zij ook.", 0),
    ("want zij hebben dat gezien.", "De provincies zijn het met hen eens en dat zeggen zij ook.", 0),
])  # fmt: skip
def test_a_full_line_that_ends_its_sentence_and_its_page(last, first, number):
    assert len(doubts(f"{PAGE}{last}\n\f{first}\n{FULL}.\n", "page end")) == number
    assert not doubts(f"{PAGE}{last}\n{first}\n{FULL}.\n", "page end")
