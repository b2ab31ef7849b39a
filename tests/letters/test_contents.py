"""Tables of contents."""

import pytest

from tests.letters.letter_of import letter_of, outline

PAPER = "INHOUDSOPGAVE\n{}\n\nI.     ALGEMEEN DEEL\n\n1.     Inleiding\n\nDit voorstel regelt het onderhoud van de dijken in het noorden van het land.\n"


@pytest.mark.parametrize(("contents", "expected"), [
    ("I.     ALGEMEEN DEEL                     2\n1.     Inleiding                         2\nII.    ARTIKELEN                         9", [("item", "I. ALGEMEEN DEEL 2"), ("item", "1. Inleiding 2"), ("item", "II. ARTIKELEN 9")]),
    ("Algemeen deel en wat\ndaarbij hoort ........ 2\nArtikelen ........ 9", [("paragraph", "Algemeen deel en wat daarbij hoort ........ 2"), ("paragraph", "Artikelen ........ 9")]),
])  # fmt: skip
def test_each_title_is_a_block_of_its_own(contents: str, expected: list[tuple[str, str]]) -> None:
    blocks = outline(letter_of(PAPER.format(contents)))
    assert blocks[1 : len(expected) + 1] == expected
    assert [kind for kind, _ in blocks if kind == "heading"] == ["heading"] * 3


def test_a_heading_at_once_below_the_word() -> None:
    assert [kind for kind, _ in outline(letter_of("INHOUDSOPGAVE\n\nI. ALGEMEEN DEEL\n\n1. Inleiding\n\nDit voorstel regelt het onderhoud.\n"))] == ["heading"] * 3 + ["paragraph"]


def test_figures_below_another_word_are_a_table() -> None:
    assert "cell" in {kind for kind, _ in outline(letter_of("Overzicht\nDijken          2\nWegen           3\nBruggen         4\n"))}


def test_the_contents_without_pages_are_what_stands_again_further_on():
    letter = letter_of("Verslag over de dijken\n\nInhoud\n\nI Vragen van de fracties\n\nII Antwoord van de minister\n\nI Vragen van de fracties\n\nDe leden vragen naar de dijken.\n\nII Antwoord van de minister\n\nDe dijken zijn hoog genoeg.\n")
    assert [(passage.kind, passage.text) for passage in letter.body][1:6] == [
        ("heading", "Inhoud"), ("paragraph", "I Vragen van de fracties"), ("paragraph", "II Antwoord van de minister"),
        ("heading", "I Vragen van de fracties"), ("paragraph", "De leden vragen naar de dijken."),
    ]  # fmt: skip
