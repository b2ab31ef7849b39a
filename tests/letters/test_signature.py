"""Who signs, in which role."""

import pytest

from tests.letters.letter_of import letter_of

TEXT = "Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de voortgang van het programma.\n\n"


def signed(end):
    letter = letter_of(TEXT + end)
    return [passage.text for passage in letter.body if passage.kind == "signature"], [(one.name, one.role) for one in letter.signatories]


@pytest.mark.parametrize(
    ("end", "blocks", "signatories"),
    [
        ("Hoogachtend,\nDE MINISTER VAN DEFENSIE\nRuben Brekelmans\n", ["Hoogachtend,", "DE MINISTER VAN DEFENSIE", "Ruben Brekelmans"], [("Ruben Brekelmans", "MINISTER VAN DEFENSIE")]),
        ("De minister voor Natuur en\nStikstof,\nChr. van der Wal\n", [], None),
        ("de minister van Volksgezondheid,\nWelzijn en Sport,\nHugo de Jonge\n", ["de minister van Volksgezondheid, Welzijn en Sport,", "Hugo de Jonge"], [("Hugo de Jonge", "minister van Volksgezondheid, Welzijn en Sport")]),
        ("(w.g.) Maria J.A. van der Hoeven\nMinister van Economische Zaken\n", ["(w.g.) Maria J.A. van der Hoeven", "Minister van Economische Zaken"], [("Maria J.A. van der Hoeven", "Minister van Economische Zaken")]),
        ("Met vriendelijke groet,\nLiesbeth Spies\nVoorzitter Aedes\n", ["Met vriendelijke groet,", "Liesbeth Spies", "Voorzitter Aedes"], [("Liesbeth Spies", "Voorzitter Aedes")]),
    ],
)  # fmt: skip
def test_roles_and_names_are_blocks(end, blocks, signatories):
    found, people = signed(end)
    if signatories is None:
        assert "Stikstof" not in [name for name, _ in people]
    else:
        assert (found, people) == (blocks, signatories)


def test_a_minister_in_running_text_signs_nothing():
    found, people = signed("De minister van Financiën\nheeft dat toegezegd. Jan de Vries was erbij.\n")
    assert not found and not people
