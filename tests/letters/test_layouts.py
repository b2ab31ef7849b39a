"""Papers in layouts of practice, as a text tool takes them out of a PDF or a browser out of a page, against what a person reads in them.

NAME.txt is the source, NAME.reference.txt its transcription (reference/README.md says in which form).
"""

from pathlib import Path

import pytest

from build_scripts.audit.reference import blocks_of, measure, read_reference
from build_scripts.letters.dates import day_in
from tests.letters.letter_of import letter_of
from tests.readers.papers import account_of

LAYOUTS = Path(__file__).parent / "layouts"
REFERENCE = ".reference.txt"
# Facts of the model, and their name in a reference.
FACTS = {"type": "type", "kenmerk": "kenmerk", "betreft": "betreft", "addressee": "aan", "sender": "ministerie"}
PATHS = sorted(path for path in LAYOUTS.glob("*.txt") if not path.name.endswith(REFERENCE))


def letter_and_reference(path):
    return letter_of(path.read_text(encoding="utf-8"), path.name), path.with_name(path.stem + REFERENCE)


def kinds(blocks):
    return [(block.kind, block.number if block.kind == "heading" else "") for block in blocks if block.kind != "note"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_block_and_note_is_read_as_a_person_reads_it(path):
    letter, written = letter_and_reference(path)
    reference = read_reference(written)
    measures = measure(letter, reference)
    assert not measures.differences
    assert measures.ok, measures.shares()
    assert kinds(blocks_of(letter)) == kinds(reference)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_its_facts_are_those_that_it_prints(path):
    letter, written = letter_and_reference(path)
    stated = dict(line.split(": ", 1) for line in written.read_text(encoding="utf-8").splitlines() if ": " in line)
    assert {name: letter.fact(name) for name, key in FACTS.items() if key in stated} == {
        name: stated[key] for name, key in FACTS.items() if key in stated
    }
    if "datum" in stated:
        assert (letter.fact("date"), letter.facts["date"].provenance) == (day_in(stated["datum"]), "source")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_word_is_lost_on_its_page(path):
    account = account_of(letter_and_reference(path)[0])
    assert account.ok, account.faults
    assert account.words_in == account.words_kept + sum(map(len, account.dropped.values()))
