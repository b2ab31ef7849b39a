from __future__ import annotations

import pytest

from tests.registers.reading import found_in


@pytest.mark.parametrize(
    "text",
    [
        "Daarvoor doorloop ik een nieuwe procedure.",
        "De komende jaren leiden we extra agenten op.",
        "Het kabinet versobert de regeling.",
        "Wij ontmantelen het fonds.",
        "Mijn ministerie ontwart deze regels.",
    ],
)
def test_any_act_beside_who_acts_announces(text: str) -> None:
    assert [one.kind for one in found_in(text)] == ["aangekondigd"]


@pytest.mark.parametrize(
    "text",
    [
        "Ik betwijfel de noodzaak daarvan.",
        "Wij geloven in deze aanpak.",
        "Daarom ontmantelde ik het fonds.",
        "Het bureau ontwart deze regels.",
        "De regels die ik ontwar, zijn oud.",
        "Momenteel ontwar ik deze regels.",
        "Ik ontwar deze regels niet.",
        "Ik ben verantwoordelijk voor het stelsel.",
        "Hierbij beantwoord ik de vragen.",
    ],
)
def test_what_one_thinks_did_or_denies_announces_nothing(text: str) -> None:
    assert found_in(text) == []
