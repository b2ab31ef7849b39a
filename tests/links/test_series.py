"""Letters that come again and again, told by their titles."""

from dataclasses import replace

import pytest

from build_scripts.links.series import series
from tests.render.letters import fact, second_letter


def pairs(*titles, types=(), dates=()):
    letters = []
    for number, title in enumerate(titles):
        facts = {"title": fact(title), "type": fact(types[number] if types else "kamerbrief"), "date": fact(dates[number] if dates else f"20{20 + number}")}
        letters.append(replace(second_letter(), id=str(number), facts={name: one for name, one in facts.items() if one.value}))
    return list(series(letters))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Voortgangsrapportage Nationaal Actieplan Dakloosheid", "Tweede voortgangsrapportage Nationaal Actieplan Dakloosheid 2024"),
        ("Voortgangsbrief stikstof voorjaar 2022", "Voortgangsbrief stikstof najaar 2022"),
        ("Stand van zaken opvang Oekraïne", "Kamerbrief stand van zaken opvang Oekraïne juni 2023"),
        ("3e Monitor Wet kwaliteit water", "Vierde monitor Wet kwaliteit water"),
    ],
)
def test_the_next_of_a_series(earlier, later):
    assert pairs(earlier, later) == [("1", "0")]


def test_each_follows_the_one_before():
    assert pairs(*[f"Voortgangsbrief wonen {year}" for year in (2020, 2021, 2022)]) == [("1", "0"), ("2", "1")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Voortgangsbrief stikstof", "Voortgangsbrief wonen"),
        ("Brief over wonen", "Brief over wonen"),
        ("Voortgangsbrief", "Voortgangsrapportage 2023"),
        ("Voortgang stikstof en water", "Voortgang stikstof"),
    ],
)
def test_no_series(one, other):
    assert pairs(one, other) == []


def test_another_sort_or_no_date_is_no_series():
    assert pairs("Voortgangsbrief wonen", "Voortgangsbrief wonen 2", types=("kamerbrief", "beslisnota")) == []
    assert pairs("Voortgangsbrief wonen", "Voortgangsbrief wonen 2", dates=("2020", "")) == []
