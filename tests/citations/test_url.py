"""Addresses that are broken over lines, and those that are none."""

from __future__ import annotations

import pytest

from build_scripts.citations import find


def addresses(text: str) -> list[str | None]:
    return [each.citation.url for each in find(text)]


def test_an_address_goes_on_after_a_hyphen_at_a_line_end() -> None:
    text = "11 https://example.nl/onderwerpen/wmo-\n2015/nieuws/agenda-van-zn. \n\nVerder"
    (mention,) = find(text)
    assert mention.citation.url == "https://example.nl/onderwerpen/wmo-2015/nieuws/agenda-van-zn"
    assert mention.text == "https://example.nl/onderwerpen/wmo-\n2015/nieuws/agenda-van-zn"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("http://www.example.nl/\nhttp://www.example.org/", "http://www.example.nl/"),
        ("http://www.example.nl/\nen/of iets", "http://www.example.nl/"),
        ("http://www.example.nl/een-\nwoord verder", "http://www.example.nl/een-"),
        ("http://www.example.nl/een\ntwee-drie/vier", "http://www.example.nl/een"),
        ("http://www.example.nl/een-\n\ntwee-drie/vier", "http://www.example.nl/een-"),
    ],
)
def test_what_follows_may_be_something_else(text: str, first: str) -> None:
    assert addresses(text)[0] == first


def test_an_address_of_a_document_is_that_document() -> None:
    (by_address,) = find("https://zoek.officielebekendmakingen.nl/kst-29325-156.html")
    (in_words,) = find("Kamerstuk 29 325, nr. 156")
    assert by_address.citation == in_words.citation


def test_another_host_is_no_document() -> None:
    (mention,) = find("https://zoek.officielebekendmakingen.nl.example.org/kst-29325-156.html")
    assert (mention.citation.kind, mention.citation.id) == ("url", None)
    (mention,) = find("https://nietofficielebekendmakingen.nl/kst-29325-156.html")
    assert (mention.citation.kind, mention.citation.id) == ("url", None)
