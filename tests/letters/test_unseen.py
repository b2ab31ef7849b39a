"""Letters that no rule was made for, each set in every dialect: the right reading is known by construction."""

import pytest

from build_scripts.audit.reference import blocks_of, measure, read_reference
from build_scripts.letters.dates import day_in
from tests.letters.letter_of import letter_of
from tests.letters.typeset import DIALECTS, facts_of, unseen

CASES = [pytest.param(dialect, path, id=f"{path.stem}-{dialect}") for dialect, path in unseen()]
# Facts of the model, their name in a reference, and the dialects that print them.
FACTS = {
    "kenmerk": ("kenmerk", ("export", "layer", "columns", "plain")),
    "betreft": ("betreft", ("export", "layer", "columns", "plain")),
    "addressee": ("aan", ("export", "layer", "columns", "plain")),
    "reference": ("uw kenmerk", ("export", "layer", "columns")),
    "attachments": ("bijlagen", ("export", "layer")),
    "sender": ("ministerie", ("export", "layer")),
}


@pytest.mark.parametrize(("dialect", "path"), CASES)
def test_every_block_and_note_is_read_as_it_was_set(dialect, path):
    letter = letter_of(DIALECTS[dialect](path), path.name)
    reference = read_reference(path)
    measures = measure(letter, reference)
    assert not measures.differences
    assert measures.ok, measures.shares()
    expected = [(block.kind, block.number if block.kind == "heading" else "") for block in reference if block.kind != "note"]
    assert [(block.kind, block.number if block.kind == "heading" else "") for block in blocks_of(letter) if block.kind != "note"] == expected


@pytest.mark.parametrize(("dialect", "path"), CASES)
def test_the_letterhead_says_what_was_set(dialect, path):
    letter = letter_of(DIALECTS[dialect](path), path.name)
    stated = facts_of(path)
    for name, (key, dialects) in FACTS.items():
        if key in stated and dialect in dialects:
            assert letter.fact(name) == stated[key]
            assert letter.facts[name].provenance == "source"
    if dialect != "double":
        assert letter.fact("date") == day_in(stated["datum"])
