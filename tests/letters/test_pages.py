"""Where pages end, and what stands at their edges."""

from tests.letters.letter_of import letter_of

HEAD = "> Retouradres Postbus 1 2500 EA Den Haag\n\nMinisterie van Defensie\n\nDatum 4 juni 2024\nBetreft Schepen\n\nGeachte voorzitter,\n\n"
TEXT = "In deze brief informeer ik u over de schepen van de marine en over wat er de komende jaren met de\n"
ENDS = "oudste daarvan gebeurt.\n"


def told(text):
    letter = letter_of(text)
    return [passage.text for passage in letter.body[1:]], {drop.reason: drop.text for drop in letter.drops}


def test_a_page_ends_at_its_printed_number():
    body, drops = told(f"{HEAD}{TEXT}\nPagina 1 van 2\n\nMinisterie van Defensie\n\n{ENDS}\nPagina 2 van 2\n")
    assert body == [f"{TEXT.strip()} {ENDS.strip()}"]
    assert drops["running header"] == "Ministerie van Defensie"


def test_the_ministry_named_in_the_text_stays():
    body, _ = told(f"{HEAD}Aan dit rapport werkte mee:\n\nMinisterie van Defensie\n\nDat is gereed.\n")
    assert "Ministerie van Defensie" in body


def test_an_address_in_the_text_stays():
    body, _ = told(f"{HEAD}Het adres is:\n\nPlein 4\n2511 CR Den Haag\nPostbus 20701\n\nDat is bekend.\n\f{TEXT}{ENDS}")
    assert any("2511 CR" in text for text in body)
