"""Bare numbers that are a page's, and those that are not."""

import pytest

from tests.letters.letter_of import letter_of

LINES = ["Gemeenten en aanbieders werken in de regio samen aan passende hulp voor", "hun inwoners en hun naasten, en zij spreken daarover met de cliënten en met"]


def reasons(text):
    letter = letter_of(text)
    return {drop.text: drop.reason for drop in letter.drops if drop.text.isdigit()}, [passage.text for passage in letter.body]


def test_numbers_that_count_on_in_the_midst_of_a_sentence_are_pages():
    text = "\n\n".join([*LINES, "\n1\n", "hun vertegenwoordigers.", "\n2\n", *LINES, "hun familie.", "\n3"])
    assert reasons(text)[0] == {"1": "page number", "2": "page number", "3": "page number"}


def test_numbers_above_questions_count_on_and_are_no_pages():
    text = "\n".join(["Vragen", "", "1", "", "Wat doet u?", "", "2", "", "Wanneer doet u dat?", "", "3", "", "Waarom niet eerder?"])
    assert reasons(text)[0] == {}


@pytest.mark.parametrize("above", ["In de brief van 25 juni 20154 heb ik aangegeven dat gewerkt wordt aan hulp.", "Daarvoor is een plan gemaakt.4"])
def test_the_only_bare_number_of_many_pages_is_a_note_without_its_text(above):
    pages = ["Eerst dit.1 Dan dat.2 Daarna nog iets.3", "Op de tweede bladzijde staat dit.", "Op de derde bladzijde staat dat."]
    text = "\f".join([f"{pages[0]}\n\n1 Zie de brief.\n2 Zie de wet.\n3 Zie de nota.\n", *(f"{page}\n" for page in pages[1:]), f"{above}\n\n4\n", "De laatste bladzijde sluit af.\n"])
    assert reasons(text)[0].get("4") != "page number"
