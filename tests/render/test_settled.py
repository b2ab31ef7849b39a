from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.model import Archive, Commitment, Entry, Fact
from build_scripts.render.settled import Later
from tests.registers.reading import letter_of

SAID = "Ik stuur uw Kamer voor de zomer de evaluatie van de Participatiewet en de arbeidsbemiddeling."


def entry(name: str, date: str, title: str) -> Entry:
    letter = replace(letter_of(facts={"date": Fact(date, "source"), "title": Fact(title, "source")}), id=name)
    return Entry(letter, (), (), (), ())


@pytest.mark.parametrize(
    ("kind", "date", "title", "offered"),
    [
        ("aangekondigd", "2024-06-20", "Evaluatie Participatiewet", True),
        ("toegezegd", "2024-06-20", "Aanbieding evaluatie Participatiewet", True),
        ("afgedaan", "2024-06-20", "Evaluatie Participatiewet", False),
        ("aangekondigd", "2024-01-20", "Evaluatie Participatiewet", False),
        ("aangekondigd", "2024-06-20", "Participatiewet", False),
        ("aangekondigd", "2024-06-20", "Evaluatie luchtvaartbelasting en spoorwegveiligheid en Participatiewet tijdens vergaderingen", False),
    ],
)
def test_a_later_letter_about_the_same_is_offered(kind: str, date: str, title: str, offered: bool) -> None:
    first, second = entry("eerste", "2024-04-02", "Kamerbrief"), entry("tweede", date, title)
    found = Later(Archive((first, second), (), {})).may_settle(first, Commitment(kind, SAID, "p-1", 0, len(SAID)))
    assert (found is second) is offered
