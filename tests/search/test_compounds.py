import pytest

from build_scripts.search import search
from build_scripts.search.compounds import LONGEST, Splitter, compound_parts
from build_scripts.search.indexing import COMPOUNDS, FOLDER

from .conftest import letter


@pytest.mark.parametrize(
    "word, parts",
    [
        ("clientondersteuning", "client ondersteuning"),
        ("bemoeizorg", "bemoei zorg"),
        ("lozingsvergunningen", "lozing vergunningen"),
        ("gezinshuis", "gezin huis"),
        ("leesoffensief", "lees offensief"),
        ("netcongestie", "net congestie"),
        ("jeugdbeschermer", "jeugd beschermer"),
        ("lelylijnstation", "lelylijn station"),
        ("zorg", ""),
        ("gemeenten", ""),
        ("ministerie", ""),
        ("onderzoek", ""),
        ("mogelijkheden", ""),
        ("wmo2015", ""),
        ("zorg" * 20, ""),
    ],
)
def test_words_are_taken_apart(word, parts):
    assert Splitter({"lelylijn"}).parts(word) == tuple(parts.split())


def test_a_part_that_is_a_compound_gives_its_own_parts_too():
    parts = Splitter(()).parts("kinderopvangtoeslagaffaire")
    assert {"kinder", "opvang", "toeslag", "affaire", "kinderopvang"} <= set(parts)


def test_only_compounds_are_listed():
    assert compound_parts(["bemoeizorg", "zorg", "x" * (LONGEST + 1)], ()) == {"bemoeizorg": ("bemoei", "zorg")}


def test_a_part_finds_the_letter_and_the_site_tells_how(make_site):
    site = make_site(letter("a", "A", "De lozingsvergunningen."), letter("b", "B", "Niets."))
    assert [one["letter"] for one in search(site, "vergunning ")] == ["a"]
    assert "lozingsvergunningen\tlozing vergunningen\n" in (site / FOLDER / COMPOUNDS).read_text("utf-8")
