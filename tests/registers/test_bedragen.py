from __future__ import annotations

import pytest

from build_scripts.model import Fact
from build_scripts.registers.bedragen import facts
from tests.registers.reading import letter, letter_of, passage

WRITTEN = {"date": Fact("2024-06-04", "source")}


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Het gaat om €55 mln. per jaar.", [("€55 mln. per jaar", "55000000")]),
        ("EUR 3,5 miljard is veel.", [("EUR 3,5 miljard", "3500000000")]),
        ("Tussen € 10 en, of € 10 tot € 15 miljoen.", [("€ 10", "10"), ("€ 10 tot € 15 miljoen", "10000000/15000000")]),
        ("€ 1.250,50 per maand", [("€ 1.250,50 per maand", "1250.5")]),
        ("€ 5,- of 1.200 euro", [("€ 5,-", "5"), ("1.200 euro", "1200")]),
        ("55 miljoen euro structureel", [("55 miljoen euro structureel", "55000000")]),
        ("€ 2.5 miljoen en € 3.500.000", [("€ 2.5 miljoen", "2500000"), ("€ 3.500.000", "3500000")]),
        ("75% en 0,45 procent", [("75%", "75"), ("0,45 procent", "0.45")]),
        ("anderhalf miljoen euro, één miljoen euro en 2,5 ton euro", [("anderhalf miljoen euro", "1500000"), ("één miljoen euro", "1000000"), ("2,5 ton euro", "250000")]),
        ("Tussen de 40 en 50 miljoen euro, of tussen € 1 en € 2 miljard.", [("Tussen de 40 en 50 miljoen euro", "40000000/50000000"), ("tussen € 1 en € 2 miljard", "1000000000/2000000000")]),
        ("Op het budget wordt 25 mln. bezuinigd.", [("25 mln.", "25000000")]),
        ("De begroting is bestemd voor 3 miljoen leerlingen.", []),
        ("In Nederland wonen 18 miljoen mensen; 3 miljoen is ouder.", []),
        ("Een salaris van 2,5 ton.", [("2,5 ton", "250000")]),
        ("Een vergoeding voor 3 ton afval.", []),
        ("2,2 miljoen mensen in 12 regio's", []),
        ("Kamerstuk 29 325, nr. 5", []),
    ],
)
def test_amounts_are_read_in_euros(text: str, items: list[tuple[str, str]]) -> None:
    found = facts(letter_of(passage(text)))
    assert [(one.text, one.value) for one in found] == items
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Op 3 april 2023 is de brief gestuurd.", [("Op 3 april 2023", "2023-04-03")]),
        ("Voor 1 juli komt er bericht.", [("Voor 1 juli", "2024-07-01")]),
        ("Op 19 mei jl. is dit besproken, en op 3 november jl. ook.", [("Op 19 mei jl.", "2024-05-19"), ("op 3 november jl.", "2023-11-03")]),
        ("De aanbevelingen voor 2025 zijn overgenomen.", [("voor 2025", "2025")]),
        ("Het jaar 2023 was goed.", [("Het jaar 2023", "2023")]),
        ("Afgelopen april was het zover, en in mei ook.", []),
        ("Dit gebeurt binnenkort.", []),
    ],
)
def test_dates_are_those_that_can_be_placed(text: str, items: list[tuple[str, str]]) -> None:
    assert [(one.text, one.value) for one in facts(letter_of(passage(text), facts=WRITTEN))] == items


def test_the_amounts_of_the_letters() -> None:
    amounts = [one.value for one in facts(letter("002_6b5711948685a86c")) if one.kind == "bedrag"]
    assert amounts == ["55000000", "7000000", "7000000"]
