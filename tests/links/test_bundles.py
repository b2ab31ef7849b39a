"""Files that are one publication are tied by the register or by their metadata."""

from dataclasses import replace

from build_scripts.letters.parse import parse
from build_scripts.links.bundles import MOST, bundles
from tests.letters.letter_of import letter_of


def letter(name, **record):
    return letter_of(f"Geachte voorzitter,\n\nDit is de brief in {name}, over iets anders.", f"{name}.txt", **{"id": name, **record})


def test_the_register_ties_files_and_ties_run_on():
    found = bundles([letter("a"), letter("b", hoort_bij="a.txt"), letter("c", hoort_bij=["a.txt"]), letter("d")])
    assert found == [["a", "b", "c"]]


def test_a_bijlage_belongs_to_its_hoofddocument():
    source = replace(letter("b").source, facts={"hoofddocument": "kst-39999-7"})
    bijlage = parse(source, {"id": "b"})
    assert bundles([letter("a", kamerstuk="kst-39999-7"), bijlage]) == [["a", "b"]]


def test_what_names_no_file_or_paper_of_the_archive_stands_alone():
    assert bundles([letter("a", hoort_bij="er-niet.txt"), letter("b", hoort_bij="b.txt")]) == []


def test_a_ring_of_ties_is_one_bundle():
    assert bundles([letter("a", hoort_bij="b.txt"), letter("b", hoort_bij="a.txt")]) == [["a", "b"]]


def test_very_many_files_are_shown_with_the_first_only():
    many = [letter("a"), *(letter(f"b{number}", hoort_bij="a.txt") for number in range(MOST))]
    assert bundles(many)[0] == ["a", "b0"] and len(bundles(many)) == MOST
