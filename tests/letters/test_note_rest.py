"""Notes that a page's end cuts."""

import pytest

from tests.letters.letter_of import letter_of

FIRST = "De gemeenten hebben over de opvang afspraken gemaakt,1 die zij elk jaar\nmet de aanbieders bespreken.2 Daarbij kijken zij naar de cijfers van het jaar\n"
NOTES = "1 Kamerstukken II 2021/22, 33 037, nr. 431.\n2 Het gaat om de afspraken die in 2021 zijn gemaakt over de opvang van gezinnen, waarover uw Kamer\nin het voorjaar is geïnformeerd, en om de\n"
SECOND = "ervoor en naar de wensen van bewoners.\n\nVan elk gesprek komt een verslag.3 Dat is openbaar.\n"
REST = "afspraken over het vervoer.\n"


@pytest.mark.parametrize("feet", [("Pagina 1 van 2\n", "\nPagina 2 van 2\n"), ("\f", "")])
def test_the_rest_stands_above_the_next_pages_notes(feet):
    letter = letter_of(f"Geachte voorzitter,\n\n{FIRST}\n{NOTES}\n{feet[0]}{SECOND}\n{REST}3 Bijlage bij deze brief.\n{feet[1]}")
    assert [note.passage.text.split(",")[-1].strip() for note in letter.notes][1] == "en om de afspraken over het vervoer."
    assert [mark.value for passage in letter.body for mark in passage.marks] == ["1", "2", "3"]
    assert [passage.text for passage in letter.body][-1] == "Van elk gesprek komt een verslag. Dat is openbaar."


def test_a_name_in_small_letters_at_the_end_is_no_rest():
    letter = letter_of(f"Geachte voorzitter,\n\n{FIRST}\n{NOTES}\nPagina 1 van 2\n{SECOND}\nde minister van Defensie,\n\ndrs. A. de Boer\n\nPagina 2 van 2\n")
    assert [one.name for one in letter.signatories] == ["drs. A. de Boer"]
