from __future__ import annotations

import pytest

from build_scripts.errors import InputError
from build_scripts.registers.organisaties import organisations, read_organisations
from tests.registers.reading import letter_of, lookup, passage

KNOWN = read_organisations({"vng": {"naam": "Vereniging van Nederlandse Gemeenten", "ook": ["VNG", "VNG Realisatie"]}, "ns": {"naam": "NS", "soort": "overheid"}})


def test_names_count_as_whole_words_and_the_longest_counts() -> None:
    text = "De VNG en VNG Realisatie, niet de VNG-Academie, VNGs of ns."
    (one,) = organisations(letter_of(passage(text)), KNOWN)
    assert [text[place.start : place.end] for place in one.places] == ["VNG", "VNG Realisatie", "VNG"]
    assert one.organisation.slug == "vng"
    assert (one.name, one.forms) == ("VNG", ("VNG", "VNG Realisatie"))


def test_order_is_that_of_the_text() -> None:
    found = organisations(letter_of(passage("NS."), passage("Vereniging van Nederlandse Gemeenten", anchor="p-2")), KNOWN)
    assert [one.organisation.slug for one in found] == ["ns", "vng"]
    assert organisations(letter_of(passage("NS.")), ()) == ()


@pytest.mark.parametrize("value", [None, "x", {"ook": []}, {"naam": "A", "ook": "B"}, {"naam": "A", "soort": "club"}])
def test_what_is_no_organisation_is_told(value: object) -> None:
    with pytest.raises(InputError, match="organisaties.yml"):
        read_organisations({"a": value})


def test_the_file_names_each_thing_once() -> None:
    names = [name for one in lookup().organisations for name in {one.name, *one.names}]
    assert len(names) == len(set(names))
