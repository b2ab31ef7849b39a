"""Lists within lists."""

import pytest

from tests.letters.letter_of import letter_of


def levels(*items):
    letter = letter_of("Geachte voorzitter,\n\nDit zijn de punten die wij in deze brief aan de orde stellen:\n\n" + "\n".join(items) + "\n\nDat was het.\n")
    return [passage.level for passage in letter.body if passage.kind == "item"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["- een;", "- twee;"], [1, 1]),
        (["- een;", "– twee;"], [1, 1]),
        (["1. een:", "a. twee;", "b. drie;", "2. vier."], [1, 2, 2, 1]),
        (["• een:", "o  twee;", "o  drie;", "• vier."], [1, 2, 2, 1]),
        (["a. een:", "i. twee;", "ii. drie;", "b. vier:", "- vijf;", "- zes."], [1, 2, 2, 1, 2, 2]),
        (["I      de dijken;", "II     de wegen;", "III    de bruggen."], [1, 1, 1]),
        (["a) een:", "1°. twee;", "2°. drie;", "b) vier."], [1, 2, 2, 1]),
        (["» Houd het eenvoudig.", "» Geef vrijheid."], [1, 1]),
        (["1) een:", "- twee:", "• drie;", "- vier;", "2) vijf."], [1, 2, 3, 2, 1]),
        (["g. een;", "h. twee;", "i. drie;", "j. vier."], [1, 1, 1, 1]),
    ],
)
def test_another_style_is_a_list_below(items, expected):
    assert levels(*items) == expected


def test_the_same_bullet_further_to_the_right_opens_a_list_below():
    lines = ["De stappen zijn:", "", "- wonen,", "  - huren en", "  - kopen;", "- zorg,", "   – thuis", "   – elders;", "- werk."]
    assert [passage.level for passage in letter_of("\n".join(lines) + "\n").body if passage.kind == "item"] == [1, 2, 2, 1, 2, 2, 1]


def test_a_part_of_an_item_opens_behind_any_line():
    lines = ["De commissie kijkt naar de dijken en naar de duinen, want daar gaat het om, met", "1°. de hoogte van de dijk, en", "2°. de sterkte ervan."]
    assert [passage.text for passage in letter_of("\n".join(lines) + "\n").body if passage.kind == "item"] == lines[1:]
