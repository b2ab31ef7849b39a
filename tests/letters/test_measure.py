"""The measure of a full line is told in the typeface that fits the lines best."""

from random import Random

import pytest

from build_scripts.letters.measure import measure_of, typeface_of
from build_scripts.letters.typefaces import TYPEFACES, TYPEWRITER, width

WORDS = (
    "gemeenten maken samen met aanbieders afspraken over jongeren die vaak wisselen tussen illegale huisvesting en fatsoenlijke woonwijken terwijl wij "
    "willekeur voorkomen commissies immers meermalen titel fiscaliteit filiaal militair in op af te nu zo al er mm ww il li fit tijd jij mij hem dom"
).split()


def broken(typeface, measure):
    """Lines of words at random, each broken before the word that passes the measure."""
    random, lines = Random(7), [""]
    while len(lines) < 200:
        word = random.choice(WORDS)
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, typeface) > measure:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines[:-1]


@pytest.mark.parametrize("typeface", [*TYPEFACES, TYPEWRITER])
def test_the_typeface_is_told_by_where_lines_break(typeface):
    lines = broken(typeface, 80_000)
    assert typeface_of(lines) == typeface
    measure, widest = measure_of(lines, typeface)
    assert max(width(line, typeface) for line in lines) <= measure <= 80_000 * 1.01
    assert widest == max(width(line, typeface) for line in lines[:-1])


def test_few_lines_tell_no_sure_measure():
    assert measure_of(broken("verdana", 80_000)[:10], "verdana")[1] == 0
