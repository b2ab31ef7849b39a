"""A wrong fact of the letterhead turns the audit red."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.audit.facts import doubtful_facts
from build_scripts.pipeline import SOURCES, read_archive
from tests.letters.letter_of import letter_of

TEXT = (
    "Ministerie van Justitie en Veiligheid\n\nDe voorzitter van de Tweede Kamer\n2513 AA DEN HAAG\n\nOns kenmerk\n4123456\n\n"
    "Datum 7 mei 2021\nBetreft Verslag van de bijeen-\nkomst in Assen\n\nGeachte voorzitter,\n\nHierbij zend ik u het verslag van de bijeenkomst van vorige week.\n"
)


def test_facts_that_the_text_states_are_believed() -> None:
    letter = letter_of(TEXT)
    assert {name for name, fact in letter.facts.items() if fact.provenance == "source"} >= {"date", "kenmerk", "betreft", "sender", "addressee"}
    assert doubtful_facts(letter) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("date", "2021-05-17"), ("date", "2020-05-07"), ("date", "2021-06-07"), ("title", "Verslag van de bijeenkomst in Zwolle"), ("kenmerk", "4123457"), ("betreft", "Verslag van de bijeenkomst in Zwolle"),
        ("sender", "Ministerie van Financiën"), ("addressee", "De voorzitter van de Eerste Kamer"),
    ],
)  # fmt: skip
def test_a_fact_that_the_text_does_not_state_is_a_fault(name: str, wrong: str) -> None:
    letter = letter_of(TEXT)
    changed = replace(letter, facts={**letter.facts, name: replace(letter.facts[name], value=wrong)})
    assert [problem.kind for problem in doubtful_facts(changed)] == ["unaccounted"]


def test_the_letters_of_the_archive_state_what_they_are_said_to_state() -> None:
    assert [problem for entry in read_archive(SOURCES).entries for problem in doubtful_facts(entry.letter)] == []
