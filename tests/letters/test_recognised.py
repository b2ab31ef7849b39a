"""Letters as the tools write them that recognise text or turn Word into text are read as they were set."""

from random import Random

import pytest

from build_scripts.audit.reference import blocks_of, measure, read_reference
from build_scripts.letters.dates import day_in
from tests.letters.composed import TabledComposer, answers, blocks
from tests.letters.letter_of import letter_of
from tests.letters.recognised import TOOLS, recognised
from tests.letters.typeset import facts_of
from tests.readers.papers import account_of

POOL = blocks()


def set_by(name, seed, path):
    random = Random(f"{seed}{name}")
    return recognised(read_reference(path), facts_of(path), TOOLS[name](random), random)


def composed(seed, tmp_path, compose):
    path = tmp_path / f"{seed}.txt"
    path.write_text(compose(Random(seed)), encoding="utf-8")
    return path


def kinds(blocks):
    return [block.kind for block in blocks if block.kind != "note"]


@pytest.mark.parametrize("name", TOOLS)
@pytest.mark.parametrize("seed", range(20))
def test_a_letter_is_read_as_it_was_set(name, seed, tmp_path):
    path = composed(seed, tmp_path, lambda random: TabledComposer(random, POOL).letter())
    text, expected = set_by(name, seed, path)
    letter, facts = letter_of(text, path.name), facts_of(path)
    measures = measure(letter, expected)
    assert measures.ok, (measures.shares(), measures.differences)
    assert kinds(blocks_of(letter)) == kinds(expected)
    assert {key: letter.fact(key) for key in ("kenmerk", "betreft", "addressee", "date")} == {
        "kenmerk": facts["kenmerk"], "betreft": facts["betreft"], "addressee": facts["aan"], "date": day_in(facts["datum"]),
    }  # fmt: skip


@pytest.mark.parametrize("name", TOOLS)
@pytest.mark.parametrize("seed", range(100, 110))
def test_questions_and_answers_are_told_apart(name, seed, tmp_path):
    path = composed(seed, tmp_path, lambda random: answers(random, POOL))
    text, expected = set_by(name, seed, path)
    measures = measure(letter_of(text, path.name), expected)
    assert measures.ok, (measures.shares(), measures.differences)


@pytest.mark.parametrize("name", TOOLS)
def test_no_word_is_lost_on_its_page(name, tmp_path):
    for seed in (200, 201):
        path = composed(seed, tmp_path, lambda random: TabledComposer(random, POOL).letter())
        account = account_of(letter_of(set_by(name, seed, path)[0], path.name))
        assert account.ok, account.faults
