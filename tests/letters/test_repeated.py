import pytest

from tests.letters.letter_of import letter_of

PARAGRAPH = "Met deze brief geven wij weer hoe wij de uitkomsten van het onderzoek lezen en wat wij ermee doen in de wijken. " * 5
MORE = "Daarna volgt een andere alinea, die over heel andere zaken gaat dan de eerste, en die maar een keer voorkomt."


def spaced(text):
    """A text as a layer with letters set apart has it."""
    return "   ".join(text.split(" ")).replace("onderzoek", "onder zoek").replace("wijken", "w ijken").replace("brief", "br ief")


def test_a_layer_printed_twice_is_set_aside_and_its_letterhead_used():
    layer = "     Aan     Min isterie van   Zaken   Betreft     Reactie op het onder zoek   Datum     2 9 januari 2026        " + spaced(PARAGRAPH)
    letter = letter_of(f"{PARAGRAPH}\n\n{MORE} Het ministerie van Zaken weet dat.\n\n{layer}\n")
    assert [p.text[:30] for p in letter.body] == [PARAGRAPH[:30], MORE[:30]]
    assert {drop.reason for drop in letter.drops} == {"repeated text", "letterhead"}
    assert (letter.fact("date"), letter.fact("addressee"), letter.fact("betreft")) == ("2026-01-29", "Ministerie van Zaken", "Reactie op het onderzoek")
    assert [problem.kind for problem in letter.problems] == ["spaced date"]


def test_a_paragraph_that_the_letter_repeats_stays():
    letter = letter_of(f"{PARAGRAPH}\n\n{MORE}\n\n{PARAGRAPH}\n\nEn dit is het eind van de brief.")
    assert sum(p.text.startswith(PARAGRAPH[:40]) for p in letter.body) == 2
    assert letter.drops == ()


def test_what_follows_a_layer_on_its_line_stays_in_its_place():
    letter = letter_of(f"{PARAGRAPH}\n\n{MORE}\n\n{spaced(PARAGRAPH)} Dit staat er nog achter, als nieuwe zin.\n\nEn dit is het eind van de brief, met een punt.")
    assert [p.text for p in letter.body][2:] == ["Dit staat er nog achter, als nieuwe zin.", "En dit is het eind van de brief, met een punt."]


@pytest.mark.parametrize(("before", "drops"), [("Retouradres Postbus 1   Datum 4 juni 2024   Betreft Dijken   ", 1), ("Zoals gezegd: ", 0)])
def test_a_short_page_printed_again_behind_its_letterhead(before, drops):
    text = "Geachte voorzitter, hierbij stuur ik u de evaluatie van de dijken, die vorig jaar is gehouden onder alle waterschappen. " * 5
    letter = letter_of(f"{text}\n\n{before}{text}\n")
    assert [drop.reason for drop in letter.drops].count("repeated text") == drops
