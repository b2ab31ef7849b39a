"""Lines that are broken behind the word that reaches a width."""

import pytest

from build_scripts.letters.export import without_markup
from build_scripts.letters.overflow import full_from
from build_scripts.letters.rows import lay_out
from build_scripts.readers.txt import read_txt
from tests.letters.letter_of import letter_of

WORDS = ("Het kabinet stelt samen met de gemeenten een plan op voor de opvang van mensen zonder huis, waarin staat hoeveel plekken er nodig zijn, "
         "wie ze betaalt en wanneer de eerste bewoners terechtkunnen bij de nieuwe voorzieningen die daarvoor worden gebouwd of verbouwd. ")  # fmt: skip


def overflowing(text, full=80):
    """Lines that a source breaks at the first space from column `full` on."""
    lines, line = [], ""
    for word in text.split():
        line = f"{line} {word}".strip()
        if len(line) >= full:
            lines.append(line)
            line = ""
    return [*lines, line] if line else lines


def before(text, measure=86):
    """Lines that a typesetter breaks before the word that would pass the measure."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= measure:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


@pytest.mark.parametrize(("lines", "expected"), [
    (overflowing(WORDS * 5), 80),
    (overflowing(WORDS * 3), 80),
    (overflowing(WORDS * 8, full=100), 100),
    (before(WORDS * 8), 0),
    (before(WORDS * 8, measure=80), 0),
    (overflowing(WORDS)[:3], 0),
    ([line for width in range(40, 120, 4) for line in overflowing(WORDS, width)[:2]], 0),
    ([], 0),
])  # fmt: skip
def test_the_width_from_which_a_line_is_full(lines, expected):
    found = full_from((text, after) for text, after in zip(lines, lines[1:]) if after[:1].islower())
    assert expected - 3 <= found <= expected


def test_a_shorter_line_ends_its_paragraph_though_no_blank_line_follows():
    first, second = "Dit is de eerste alinea. " + WORDS * 3, "Dit is de tweede. " + WORDS * 3
    lines = [*overflowing(first + "Zo wordt het dan."), *overflowing(second)]
    assert lay_out(without_markup(read_txt("a.txt", "\n".join(lines).encode()))).full_from == 80
    assert [passage.text[:20] for passage in letter_of("\n".join(lines) + "\n").body] == ["Dit is de eerste ali", "Dit is de tweede. He"]
