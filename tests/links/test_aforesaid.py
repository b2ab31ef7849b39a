""" "Voornoemde brief": the one letter named just before, or nothing and why."""

from __future__ import annotations

import time

import pytest

from build_scripts.links import aforesaid as forms
from tests.links.letters import gathered, letter

FIRST = "In de brief van 15 april 2015 (TK 2014-2015, 29 538, nr. 180) staat dit."


def last(*body: str, notes: dict[str, str] | None = None, others: tuple = ()):
    return gathered(letter("a", list(body), notes), *others).entry("a").links[-1]


@pytest.mark.parametrize(
    "body, notes",
    [
        ([f"{FIRST} In voornoemde brief staat meer."], {}),
        ([FIRST, "De bovengenoemde Kamerbrief meldt meer."], {}),
        (["Dat staat in mijn brief van 15 april 2015.[1]", "In eerdergenoemde brief ook."], {"1": "TK 2014-2015, 29 538, nr. 180"}),
        ([f"{FIRST} In deze brief staat meer dan in genoemde brief."], {}),
    ],
)
def test_the_only_letter_named_before(body: list[str], notes: dict[str, str]) -> None:
    link = gathered(letter("a", body, notes)).entry("a")
    (found,) = [one for one in link.links if "genoemde" in one.mention.text or "noemde" in one.mention.text]
    assert (found.mention.citation.id, found.url) == ("kst-29538-180", "https://zoek.officielebekendmakingen.nl/kst-29538-180.html")
    assert "hiervoor" in found.reason


def test_a_letter_of_the_archive() -> None:
    other = letter("b", kenmerk="3841799-1066865-DMO")
    link = last("Mijn brief (kenmerk 3841799-1066865-DMO) gaat in op de vragen. Voornoemde brief is bekend.", others=(other,))
    assert (link.mention.text, link.letter) == ("Voornoemde brief", "b")


@pytest.mark.parametrize(
    "body, why",
    [
        (["Voornoemde brief is bekend."], forms.NO_LETTER),
        (["Er is een brief van Mezzo. Voornoemde brief is bekend."], forms.UNKNOWN_LETTER),
        ([f"{FIRST} Er is ook een brief van Mezzo. Voornoemde brief is bekend."], forms.SEVERAL_LETTERS),
        ([f"{FIRST} De brief van juni (Kamerstuk 29 325, nr. 5) ook. Voornoemde brief is bekend."], forms.SEVERAL_LETTERS),
        (["Er is een brief van Mezzo. Het plan is Kamerstuk 29 325, nr. 5. Voornoemde brief is bekend."], forms.UNKNOWN_LETTER),
        ([FIRST, "Een alinea ertussen.", "Voornoemde brief is bekend."], forms.NO_LETTER),
    ],
)
def test_not_linked_and_says_why(body: list[str], why: str) -> None:
    link = last(*body)
    assert (link.mention.citation.kind, link.letter, link.url, link.reason) == ("verkort", None, None, why)


@pytest.mark.parametrize("text", ["bovengenoemde departementen", "voornoemde brieven", "deze brief"])
def test_no_reference(text: str) -> None:
    assert gathered(letter("a", [f"Dat zijn {text}."])).entry("a").links == ()


def test_what_was_named_long_ago_is_out_of_sight() -> None:
    body = f"Er is een brief van Mezzo. {f'{FIRST} ' * forms.LOOKED_BACK}Voornoemde brief is bekend."
    assert last(body).mention.citation.id == "kst-29538-180"


def test_many_takes_no_time() -> None:
    one = letter("a", ["voornoemde brief en een brief " * 5_000])
    begin = time.process_time()
    gathered(one)
    assert time.process_time() - begin < 5
