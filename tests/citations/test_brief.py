"""Letters of the archive, named by their kenmerk."""

from __future__ import annotations

import pytest

from build_scripts.citations import find

KENMERKEN = frozenset(
    {"3841799-1066865-DMO", "954002-149168-DMO", "954002-149168-DMO-2", "2016Z07416"}
)


def cited(text: str) -> list[tuple[str, str | None]]:
    return [
        (each.text, each.citation.id)
        for each in find(text, KENMERKEN)
        if each.citation.kind == "brief"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3841799-1066865-DMO",
        "mijn brief (kenmerk 3841799-1066865-DMO).",
        "kenmerk 3841799-1066865-DMO, van 4 juni",
        "¹⁴3841799-1066865-DMO¹⁵",
    ],
)
def test_found(text: str) -> None:
    assert cited(text) == [("3841799-1066865-DMO", "3841799-1066865-DMO")]


@pytest.mark.parametrize(
    "text",
    [
        "13841799-1066865-DMO",
        "3841799-1066865-DMOX",
        "3841799-1066865-DMO-1",
        "1-3841799-1066865-DMO",
        "3841799-1066865-DM",
        "3841799 1066865 DMO",
    ],
)
def test_only_the_whole_kenmerk(text: str) -> None:
    assert cited(text) == []


def test_the_longest_of_two() -> None:
    assert cited("954002-149168-DMO-2") == [("954002-149168-DMO-2",) * 2]


def test_a_letter_of_the_archive_goes_before_its_number() -> None:
    (mention,) = find("(kenmerk 2016Z07416)", KENMERKEN)
    assert (mention.citation.kind, mention.citation.url) == ("brief", None)
