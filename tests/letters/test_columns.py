"""Tables set with spaces."""

from __future__ import annotations

from tests.letters.letter_of import letter_of

LETTER = """Geachte voorzitter,

Hieronder staat hoeveel woningen er in de drie noordelijke provincies leegstaan, volgens het CBS.

Tabel 1: Leegstand per provincie

Provincie      Woningen   Aandeel
Groningen      1.234      2,3%
Drenthe        987        1,9%
Noord en Zuid  € 10 mln   4%

In het vervolg van deze brief ga ik in op wat de provincies daaraan doen, en op wat het Rijk doet.
"""


def cells(letter):
    return [(p.place.row, p.place.column, p.place.header, p.text) for p in letter.body if p.kind == "cell"]


def test_rows_of_cells_are_a_table_with_its_head() -> None:
    letter = letter_of(LETTER)
    assert cells(letter) == [
        (0, 1, True, "Provincie"), (0, 2, True, "Woningen"), (0, 3, True, "Aandeel"),
        (1, 1, False, "Groningen"), (1, 2, False, "1.234"), (1, 3, False, "2,3%"),
        (2, 1, False, "Drenthe"), (2, 2, False, "987"), (2, 3, False, "1,9%"),
        (3, 1, False, "Noord en Zuid"), (3, 2, False, "€ 10 mln"), (3, 3, False, "4%"),
    ]  # fmt: skip
    assert letter.body[-1].kind == "paragraph"


def test_without_a_head_the_first_row_is_a_row() -> None:
    letter = letter_of(LETTER.replace("Provincie      Woningen   Aandeel\n", ""))
    assert [row for row, *_ in cells(letter)] == [1, 1, 1, 2, 2, 2, 3, 3, 3]


def test_wide_spaces_in_running_text_make_no_table() -> None:
    text = "Geachte voorzitter,\n\nIn 2024  werden er  veel woningen\ngebouwd en  dat is  goed nieuws\nvoor 100  mensen in  het land.\n"
    assert not cells(letter_of(text))


def test_a_row_of_units_below_the_head() -> None:
    letter = letter_of("Overzicht\n\n                         2024     2025\n(bedragen x € 1 miljoen)\nDijken                     45       60\nWegen                      12       12\n")
    assert [(passage.place.column, passage.text) for passage in letter.body if passage.place][:4] == [(2, "2024"), (3, "2025"), (1, "(bedragen x € 1 miljoen)"), (1, "Dijken")]


def test_one_row_makes_no_table() -> None:
    assert not cells(letter_of(LETTER.replace("Groningen      1.234      2,3%\n", "").replace("Drenthe        987        1,9%\n", "").replace("Provincie      Woningen   Aandeel\n", "")))
