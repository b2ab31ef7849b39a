"""Note marks that text recognition read as signs."""

from dataclasses import replace

from build_scripts.audit.claims import doubtful_corrections
from build_scripts.model import Correction
from tests.letters.letter_of import letter_of

TEXT = (
    "Geachte voorzitter,\n\nIn februari stuurde ik uw Kamer een brief! en daarna een rapport? over de zorg.\n"
    "Is dat genoeg? Wij denken van niet! Er is meer nodig.\n\n! Kamerstukken II 2023/24, 29 325, nr. 1.\n? Kamerstukken II 2023/24, 29 325, nr. 2.\n"
)


def test_a_sign_with_its_note_is_a_digit():
    letter = letter_of(TEXT)
    assert [(note.number, note.passage.text[-2:]) for note in letter.notes] == [("1", "1."), ("2", "2.")]
    assert [(mark.value, letter.body[1].text[: mark.start].split()[-1]) for mark in letter.body[1].marks] == [("1", "brief"), ("2", "rapport")]
    assert "Is dat genoeg? Wij denken van niet! Er" in letter.body[-1].text
    assert {problem.kind for problem in letter.problems} == {"misread mark"}


def test_a_sign_without_a_note_stays():
    letter = letter_of(TEXT.split("\n\n!")[0])
    assert not letter.notes and "een brief! en daarna een rapport? over" in letter.body[1].text


def test_a_note_without_a_sign_in_the_text_stays():
    letter = letter_of(TEXT.replace("brief! en", "brief en").replace("rapport? over", "rapport over"))
    assert not letter.notes and not letter.source.corrections


def test_the_audit_lets_only_note_digits_pass():
    source = letter_of(TEXT).source
    assert not doubtful_corrections(source)
    for before, after in (("brief!", "brieven1"), ("brief!", "brief"), ("brief!", "briefa"), ("zorg", "z1rg")):
        assert doubtful_corrections(replace(source, corrections=(Correction(1, before, after, "", ""),)))
    assert not doubtful_corrections(replace(source, corrections=(Correction(1, "zrog", "zorg", "tikfout", "een.yml"),)))
