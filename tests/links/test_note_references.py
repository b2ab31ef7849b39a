""" "Zie noot 3": leads to that note of the letter, or says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.links.letters import gathered, letter, reasons

NOTES = {"1": "Een.", "2": "Twee.", "3": "Drie."}


def marked(text: str, notes: dict[str, str] = NOTES) -> list[tuple[str, str]]:
    (passage,) = gathered(letter("a", [text], notes)).entry("a").letter.body
    return [(passage.text[mark.start : mark.end], mark.value) for mark in passage.marks if mark.kind == "punt"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Zie noot 3.", [("Zie noot 3", "noot-3")]),
        ("(zie ook voetnoot 2)", [("zie ook voetnoot 2", "noot-2")]),
        ("Vgl. noten 1, 2 en 3.", [("Vgl. noten 1", "noot-1"), ("2", "noot-2"), ("3", "noot-3")]),
        ("Zie noot 3 en 4 gemeenten.", [("Zie noot 3", "noot-3")]),
    ],
)
def test_leads_to_the_note(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize("text", ["noot 3", "Zie noot 3 van het rapport.", "Zie noot 3, bij het advies.", "Zie noot 3.1", "Zie noot 3e", "Zie noot 30", "Zie noten 1 en 3 van het rapport."])
def test_elsewhere_or_nowhere(text: str) -> None:
    assert marked(text) == []


def test_no_claim_where_there_is_no_reference() -> None:
    assert gathered(letter("a", ["Zie noot 1 en 4 gemeenten, of noot 9."], NOTES)).entry("a").links == ()


def test_from_note_to_note() -> None:
    archive = gathered(letter("a", ["x[1][2]"], {"1": "Een.", "2": "Zie noot 1 en noot 2."}))
    assert [mark.value for mark in archive.entry("a").letter.notes[1].passage.marks] == ["noot-1"]


def test_says_why_not() -> None:
    one = letter("a", ["Zie noot 9.", "Zie noot 3."], {"3": "Zie noot 3."})
    assert reasons(gathered(one), "a") == {"Zie noot 9": "deze brief heeft geen noot 9", "Zie noot 3": "dit is die noot zelf"}
    assert gathered(one).entry("a").letter.notes[0].passage.marks == ()


def test_a_number_that_two_notes_bear() -> None:
    one = letter("a", ["Zie noot 1."], {"1": "Een.", "2": "Twee."})
    twice = replace(one, notes=(one.notes[0], replace(one.notes[1], number="1")))
    archive = gathered(twice)
    assert reasons(archive, "a") == {"Zie noot 1": "deze brief heeft meer dan één noot 1"}
    assert archive.entry("a").letter.body[0].marks == ()


def test_a_letter_without_references_is_the_same() -> None:
    one = letter("a", ["Niets."])
    assert gathered(one).entry("a").letter is one
