"""Where pages end, and what stands at their edges."""

import pytest

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


@pytest.mark.parametrize(("text", "header"), [
    ("De schepen zijn oud.\nPagina 1/12\nMinisterie van Defensie\nDe oudste is van 1990.\n", True),
    ("De schepen zijn van het\nPagina 1/12\nMinisterie van Defensie\nDe oudste is van 1990.\n", False),
    ("De schepen zijn oud.\nPagina 1/12\nMinisterie van Defensie\nen marine noemen dat een risico.\n", False),
    ("De schepen zijn oud.\nMinisterie van Defensie\nDe oudste is van 1990.\n", False),
])  # fmt: skip
def test_the_ministrys_name_behind_a_pages_number(text, header):
    assert ("running header" in told(f"Geachte voorzitter,\n\n{text}")[1]) == header


ADDRESSES = "Directoraat-Generaal\nRechtspleging\nTurfmarkt 147\n2511 DP Den Haag\nPostbus 20301\n2500 EH Den Haag\n"


@pytest.mark.parametrize(("below", "gone"), [
    ("Ons kenmerk\n6811200\n", True),
    ("Bij beantwoording de datum\nen ons kenmerk vermelden.\n", True),
    ("", False),
])  # fmt: skip
def test_the_margin_between_two_paragraphs_of_the_first_page(below, gone):
    letter = letter_of(f"Geachte voorzitter,\n\nDe schepen van de marine zijn oud.\n{ADDRESSES}{below}Het oudste schip van de marine is van 1990.\n")
    assert ([passage.text for passage in letter.body[1:]] == ["De schepen van de marine zijn oud.", "Het oudste schip van de marine is van 1990."]) == gone


def test_the_ministry_named_in_the_text_stays():
    body, _ = told(f"{HEAD}Aan dit rapport werkte mee:\n\nMinisterie van Defensie\n\nDat is gereed.\n")
    assert "Ministerie van Defensie" in body


def test_a_number_in_the_middle_of_the_page_ends_it():
    foot = "1 Zie het rapport.\n" + " " * 62 + "{}\n"
    body, drops = told(f"{HEAD}In 2024 zijn er schepen gebouwd.1 {TEXT}{foot.format(1)}{ENDS}{foot.format(7)}Dat is het.\n")
    assert body[0] == f"In 2024 zijn er schepen gebouwd. {TEXT.strip()} {ENDS.strip()}"
    assert drops["page number"] == "1"
    ahead = "1 Zie het rapport.\n\n" + " " * 62 + "2\n"
    assert told(f"{HEAD}In 2024 zijn er schepen gebouwd.1 {TEXT}{ahead}{ENDS}")[1]["page number"] == "2"


def test_a_page_ends_at_a_number_in_the_midst_of_a_sentence_below_its_notes():
    text = "Geachte voorzitter,\n\nIn mijn brief van 2018{} staat wat de\n\nRIVM van de dijken vindt. Het aantal dijken dat op hoogte is, is in een\n\n" + " " * 40 + "\n\n1 Kamerstukken II 2018/19, 34 477, nr. 56.\n\n \n\n \n\n \n\n \n\n2\n\njaar tijd gestegen naar 84 procent.\n"
    letter = letter_of(text.format(1))
    assert [passage.text for passage in letter.body[1:]] == ["In mijn brief van 2018 staat wat de RIVM van de dijken vindt. Het aantal dijken dat op hoogte is, is in een jaar tijd gestegen naar 84 procent."]
    assert [note.passage.text for note in letter.notes] == ["Kamerstukken II 2018/19, 34 477, nr. 56."]


def test_a_running_header_that_opens_with_the_ministry():
    body, drops = told(f"{HEAD}{TEXT}{ENDS}Ministerie van Defensie\nDatum\n4 juni 2024\nPagina 2 van 2\nPlanning\nDat gebeurt in 2025.\n")
    assert body == [f"{TEXT.strip()} {ENDS.strip()}", "Planning", "Dat gebeurt in 2025."]


def test_an_address_in_the_text_stays():
    body, _ = told(f"{HEAD}Het adres is:\n\nPlein 4\n2511 CR Den Haag\nPostbus 20701\n\nDat is bekend.\n\f{TEXT}{ENDS}")
    assert any("2511 CR" in text for text in body)


MARGIN = "DG Overheid\nOpen Overheid\nTurfmarkt 147\n2511 DP Den Haag\nwww.rijksoverheid.nl\nBijlage(n)\n1\n"
FIRST = "Dit is de tekst van de brief, die over de bladzijde heen gaat en dan verder loopt op de\n"


@pytest.mark.parametrize(("margin", "kept"), [
    (MARGIN, 1),
    ("Directie Water\nDe Heer Jansen\n", 2),
    ("Turfmarkt 147\nJansen\nDe Vries\n2511 DP Den Haag\n", 2),
])  # fmt: skip
def test_the_margin_that_a_text_layer_puts_below_the_pages_text(margin: str, kept: int) -> None:
    letter = letter_of(f"Geachte voorzitter,\n{FIRST}Pagina 1 van 2\n{margin}\fvolgende bladzijde, waar de alinea eindigt.\n")
    assert (len(letter.body) == 2) == (kept == 1)
    reasons = {drop.reason for drop in letter.drops if drop.text == "Turfmarkt 147"}
    assert reasons == ({"letterhead"} if kept == 1 else set())


def test_an_answers_number_near_every_page_edge_is_no_header():
    pages = [f"Antwoord vraag {number}\n\nJa, dat klopt, want wij hebben daar zelf om gevraagd.\n\nPagina {number} van 4" for number in range(1, 5)]
    letter = letter_of("\n\n".join(pages))
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == [f"Antwoord vraag {number}" for number in range(1, 5)]
