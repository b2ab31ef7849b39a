"""A table's cells stand beside each other in the source, and below each other on the page."""

from dataclasses import replace

from build_scripts.audit.order import in_order
from build_scripts.model import Piece
from tests.letters.letter_of import letter_of
from tests.readers.papers import account_of

TEXTS = {1: "vóór", 2: "Zorg voor     Dat is", 3: "de zorg.      gedaan.", 4: "daarna"}
PIECES = (Piece(2, 0, 9), Piece(3, 0, 8), Piece(2, 14, 20), Piece(3, 14, 21))
LETTER = (
    "Geachte voorzitter,\n\nIn deze tabel staat wat er met de aanbevelingen van de inspectie is gedaan, en wat nog niet.\n\n"
    "Aanbeveling                  Stand van zaken\n\nZorg dat er genoeg           Dat is gedaan in\ngeld is voor de zorg.        het vorige jaar.\n\n"
    "Zorg voor onder-             Dat volgt in het\nwijs in de buurt.            komende jaar.\n\nMeer is er niet te zeggen over deze aanbevelingen en over de tabel.\n"
)


def test_pieces_stand_in_their_order():
    assert in_order(TEXTS, [PIECES]) == [(1, "vóór"), (2, "Zorg voor"), (3, "de zorg."), (2, "Dat is"), (3, "gedaan."), (4, "daarna")]


def test_a_table_that_loses_or_doubles_a_sign_is_not_believed():
    for wrong in (PIECES[:-1], (*PIECES, PIECES[0]), (replace(PIECES[0], end=8), *PIECES[1:]), (*PIECES[:-1], replace(PIECES[-1], start=13, end=20))):
        assert in_order(TEXTS, [wrong]) == list(TEXTS.items())


def test_a_letter_with_such_a_table_is_whole_and_a_lost_cell_is_seen():
    letter = letter_of(LETTER)
    assert [passage.text for passage in letter.body if passage.kind == "cell"][2:] == [
        "Zorg dat er genoeg geld is voor de zorg.",
        "Dat is gedaan in het vorige jaar.",
        "Zorg voor onderwijs in de buurt.",
        "Dat volgt in het komende jaar.",
    ]
    assert account_of(letter).ok
    shorter = replace(letter, body=tuple(passage for passage in letter.body if "gedaan in" not in passage.text))
    assert not account_of(shorter).ok
    assert not account_of(replace(letter, order=())).ok
