"""Running text in two columns side by side."""

import pytest

from tests.letters.letter_of import letter_of, outline
from tests.readers.papers import account_of

LEFT = """Het programma in het kort
Het programma loopt sinds 2020. Het heeft
als doel dat ieder kind gezond opgroeit.
Gemeenten, de zorg en scholen werken samen
aan betere voorlichting.

Wie doen er mee?
Er doen 214 gemeenten mee. Zij hebben alle
een plan van aanpak gemaakt en zij hebben
een coördinator."""
RIGHT = """Resultaten
Het aandeel kinderen met een achterstand
daalde van 7,1 naar 6,4 procent. In de
grote steden was de daling het
sterkst van alle gemeenten in het land.
Daar is extra geld besteed.

Vervolg
In 2025 wordt het programma geëvalueerd.
De uitkomsten gaan naar de Kamer."""
READ = [
    ("heading", "Het programma in het kort"), ("paragraph", "Het programma loopt sinds 2020. Het heeft als doel dat ieder kind gezond opgroeit. Gemeenten, de zorg en scholen werken samen aan betere voorlichting."),
    ("heading", "Wie doen er mee?"), ("paragraph", "Er doen 214 gemeenten mee. Zij hebben alle een plan van aanpak gemaakt en zij hebben een coördinator."),
    ("heading", "Resultaten"), ("paragraph", "Het aandeel kinderen met een achterstand daalde van 7,1 naar 6,4 procent. In de grote steden was de daling het sterkst van alle gemeenten in het land. Daar is extra geld besteed."),
    ("heading", "Vervolg"), ("paragraph", "In 2025 wordt het programma geëvalueerd. De uitkomsten gaan naar de Kamer."),
]  # fmt: skip


def beside(left, right, column=46):
    lines = [left.splitlines(), right.splitlines()]
    height = max(map(len, lines))
    one, other = ([*column_lines, *[""] * (height - len(column_lines))] for column_lines in lines)
    return "\n".join(f"{a:{column}}{b}".rstrip() for a, b in zip(one, other)) + "\n"


def test_one_column_is_read_after_the_other():
    letter = letter_of(beside(LEFT, RIGHT))
    assert outline(letter) == READ
    assert account_of(letter).ok


def test_a_later_page_with_less_text_has_the_same_columns():
    more = beside("Slot\nDit is het eind van de\nlinkerkolom.", "En dit is het eind van\nde rechterkolom.")
    letter = letter_of(f"{beside(LEFT, RIGHT)}\f{more}")
    assert outline(letter)[-2:] == [("paragraph", "Dit is het eind van de linkerkolom."), ("paragraph", "En dit is het eind van de rechterkolom.")]
    assert account_of(letter).ok


@pytest.mark.parametrize("right", [
    "\n".join(f"Uitgevoerd, zie de brief van {day} mei.\nen de bijlage daarbij, die is gedeeld." for day in range(1, 6)),
])  # fmt: skip
def test_rows_that_begin_on_one_line_are_a_tables(right):
    left = "\n".join(f"Aanbeveling {number} van de commissie die\nonderzoek deed." for number in range(1, 6))
    letter = letter_of("De stand is als volgt.\n\n" + beside(left, right))
    assert [kind for kind, _ in outline(letter)].count("cell") == right.count("Uitgevoerd") * 2
    assert account_of(letter).ok
