"""What a letter's account says of the words that its page lacks."""

from build_scripts.render.account import _dropped
from tests.letters.letter_of import letter_of

LETTER = letter_of("Datum 4 juni 2024\nBetreft Zorg\n\nGeachte voorzitter,\n\n- **wonen** en\n- zorg.\n")


def test_the_words_that_are_told_add_up_and_signs_are_no_words():
    audit = {"words_in": 11, "words_kept": 7, "dropped": [{"reason": "letterhead", "count": 4, "lines": [1, 2]}]}
    told = [row.split("|")[2].strip() for row in _dropped(LETTER, audit).splitlines() if row.startswith("|")][2:]
    assert sorted(set(told)) == ["4", "alleen tekens"]


def test_without_an_audit_the_drops_are_counted():
    assert "alleen tekens" not in _dropped(LETTER, None)
