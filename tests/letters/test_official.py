"""Heads of official papers: as they are printed, and as the websites of parliament show them."""

from __future__ import annotations

import pytest

from tests.letters.letter_of import letter_of

TEXT = """

Met deze brief bied ik u de evaluatie van de dijken aan. De evaluatie gaat over vijf jaar.

De Minister van Volksgezondheid, Welzijn en Sport,

J. Jansen
"""
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 17 december 2018"
FROM = "BRIEF VAN DE MINISTER VAN VOLKSGEZONDHEID, WELZIJN EN SPORT"


@pytest.mark.parametrize("head", [
    f"29 325 Waterzorg\n\nNr. 95\n{FROM}\n\n{TO}",
    f"29 325 Waterzorg\nNr. 95 {FROM}\n{TO}",
    f"2018D60368\n\n29 325\nWaterzorg\n\nNr. 95\n\n{FROM}\n\n{TO}",
    f"Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2018–2019\n\n29 325\n\nWaterzorg\n\nNr. 95\n\n{FROM}\n{TO}",
])  # fmt: skip
def test_a_letter_printed_as_a_kamerstuk(head: str) -> None:
    letter = letter_of(head + TEXT)
    assert letter.record["kamerstuk"] == "kst-29325-95"
    assert letter.fact("date") == "2018-12-17"
    assert letter.fact("sender") == "Minister van Volksgezondheid, Welzijn en Sport"
    assert letter.fact("type") == "kamerbrief"
    assert letter.body[0].text.startswith("Met deze brief")


@pytest.mark.parametrize("text", [
    "29 325 mensen kwamen.\n\nNr. 95 is de bus naar de opvang.",
    "29 325\n\nNr. 95\n\nDe bus rijdt.",
    f"Nr. 95\n\n{FROM}\n\n{TO}",
])  # fmt: skip
def test_a_number_alone_is_no_official_head(text: str) -> None:
    assert "kamerstuk" not in letter_of(text + TEXT).record
