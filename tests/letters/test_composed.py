"""Letters composed and set at random are read as they were set."""

from random import Random

import pytest

from build_scripts.audit.reference import blocks_of, measure, read_reference
from tests.letters.composed import Composer, answers, blocks, setting_of
from tests.letters.letter_of import letter_of
from tests.letters.typeset import DIALECTS

POOL = blocks()
# An export may cut a paragraph at a page's end behind a sentence: nobody can tell that from two paragraphs.
TOLD = [name for name in DIALECTS if name != "export"]


@pytest.mark.parametrize("seed", range(40))
def test_a_composed_letter_is_read_as_it_was_set(seed, tmp_path):
    random = Random(seed)
    path = tmp_path / f"{seed}.txt"
    path.write_text(Composer(random, POOL).letter(), encoding="utf-8")
    setting, reference = setting_of(random), read_reference(path)
    read = {name: measure(letter_of(DIALECTS[name](path, setting), path.name), reference) for name in TOLD}
    assert {name: (measures.shares(), measures.differences) for name, measures in read.items() if not measures.ok} == {}


def outline(blocks):
    """The headings and items in their order, and all text: a page's end behind a full line may part a paragraph in two."""
    return [(block.kind, block.text) for block in blocks if block.kind in ("heading", "item")], " ".join(block.text for block in blocks)


@pytest.mark.parametrize("seed", range(30))
def test_questions_and_answers_are_told_apart(seed, tmp_path):
    """Levels are left out: which of two headings stands below the other is for the pages of a real list to show."""
    random = Random(seed)
    path = tmp_path / f"{seed}.txt"
    path.write_text(answers(random, POOL), encoding="utf-8")
    setting, expected = setting_of(random), outline(read_reference(path))
    read = {name: outline(blocks_of(letter_of(DIALECTS[name](path, setting), path.name))) for name in TOLD}
    assert {name: found for name, found in read.items() if found != expected} == {}
