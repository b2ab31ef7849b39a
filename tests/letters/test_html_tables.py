"""Tables in HTML, pipe tables that lack their outer bars, and those that pandoc draws."""

import pytest

from tests.letters.letter_of import letter_of
from tests.readers.papers import account_of

ONE_LINE = "<table><tr><th>Jaar</th><th>Budget</th></tr><tr><td>2024</td><td>€ 5 mln<sup>1</sup></td></tr><tr><td colspan=\"2\">Totaal</td></tr></table>"
LINES = "<table>\n  <thead>\n    <tr>\n      <th>Jaar</th>\n      <th>Budget</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td>2024</td>\n      <td>€ 5 mln$^1$</td>\n    </tr>\n    <tr>\n      <td colspan=2>Totaal</td>\n    </tr>\n  </tbody>\n</table>"


def cells(letter):
    return [(*one.place, one.text) for one in letter.body if one.place]


@pytest.mark.parametrize("table", [ONE_LINE, LINES])
def test_cells_have_their_rows_columns_and_spans(table):
    letter = letter_of(f"Zie de tabel.\n\n{table}\n\nDat was het.\n\n<sup>1</sup> Zonder btw.\n")
    assert cells(letter) == [(1, 0, 1, True, 1, "Jaar"), (1, 0, 2, True, 1, "Budget"), (1, 1, 1, False, 1, "2024"), (1, 1, 2, False, 1, "€ 5 mln"), (1, 2, 1, False, 2, "Totaal")]
    assert [mark.value for one in letter.body for mark in one.marks] == ["1"]
    assert account_of(letter).ok


def test_a_cell_over_two_rows_moves_those_beside_it():
    letter = letter_of("<table><tr><td rowspan=\"2\">Regio</td><td>A</td></tr><tr><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>\n\n<table><tr><td>E</td></tr></table>\n")
    assert cells(letter) == [(1, 1, 1, False, 1, "Regio"), (1, 1, 2, False, 1, "A"), (1, 2, 2, False, 1, "B"), (1, 3, 1, False, 1, "C"), (1, 3, 2, False, 1, "D"), (2, 1, 1, False, 1, "E")]


@pytest.mark.parametrize("table", ["Jaar | Budget\n--- | ---\n2024 | 5\n2025 | ", "| Jaar | Budget\n|---|---\n| 2024 | 5\n| 2025 |", "| Jaar | Budget |\n|:---|---:|\n| 2024 | 5 |\n| 2025 | |"])
def test_a_rule_below_the_heads_makes_a_table(table):
    letter = letter_of(f"Zie de tabel.\n\n{table}\n\nDat was het.\n")
    assert [(row, column, header, text) for _, row, column, header, _, text in cells(letter)] == [(0, 1, True, "Jaar"), (0, 2, True, "Budget"), (1, 1, False, "2024"), (1, 2, False, "5"), (2, 1, False, "2025")]
    assert account_of(letter).ok


def test_a_row_whose_first_cell_is_empty_is_a_row():
    letter = letter_of("| Post | 2024 |\n|---|---|\n| Totaal | 5 |\n| | 3 |\n| Rest | 2 |\n")
    assert [(row, column, text) for _, row, column, _, _, text in cells(letter)][2:] == [(1, 1, "Totaal"), (1, 2, "5"), (2, 2, "3"), (3, 1, "Rest"), (3, 2, "2")]


@pytest.mark.parametrize("text", ["<table><tr><td>nooit gesloten", "<table>\n<table>\n<tr>", "<td onclick=\"x()\">cel</td> en <table x>"])
def test_what_is_no_table_stays_as_it_is_written(text):
    letter = letter_of(f"De brief.\n\n{text}\n")
    assert account_of(letter).ok
