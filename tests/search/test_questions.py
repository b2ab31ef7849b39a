"""The judged questions: how well they are answered, and the same in the terminal as in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.questions import FLOORS, measured
from build_scripts.search import search

from .browser import make_page
from .questions import CLASSES, FOLDER, LATER, SETS, Scores, questions
from .questions.ours import asker, make_site

_RUN = """typed => Kamerarchief.laden.open()
  .then(store => Kamerarchief.rangschik.search(typed, store)
    .then(answer => store.letters(answer.found.map(one => one.letter))
      .then(cards => cards.map((card, at) => [card.id, answer.found[at].score]))))"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("questions")
    return folder / "site", make_site(folder)


def test_the_set_is_large_and_names_letters_that_exist(asked):
    _, archive = asked
    names = {entry.letter.id for entry in archive.entries}
    every = questions(*SETS, *LATER)
    assert len(every) >= 120 and {one.kind for one in every} == set(CLASSES)
    assert all(set(one.letters) <= names and 2 in one.letters.values() for one in every)


def test_every_judged_paragraph_stands_in_its_letter(asked):
    _, archive = asked
    texts = {
        entry.letter.id: "\n".join(" ".join(passage.text.split()) for passage in entry.letter.passages)
        for entry in archive.entries
    }
    for one in questions(*SETS, *LATER):
        for piece in one.pieces:
            assert any(piece in texts[name] for name in one.letters), (one.query, piece)


def test_no_measure_falls_below_its_floor(asked):
    scores, floors = measured(asker(*asked)), json.loads(FLOORS.read_text(encoding="utf-8"))
    low = [
        (name, measure, getattr(one, measure), floors[name][measure])
        for name, one in scores.items()
        for measure in Scores.MEASURES
        if getattr(one, measure) < floors[name][measure] - 0.0005
    ]
    assert not low


def test_the_browser_gives_the_same_letters_in_the_same_order(chromium, asked):
    site, _ = asked
    page = chromium.new_page()
    page.goto(make_page(Path(site)).as_uri())
    for one in questions(*SETS, *LATER):
        ours = [(found["letter"], found["score"]) for found in search(site, one.query, limit=1000)]
        theirs = [(name, round(score / 1e6, 3)) for name, score in page.evaluate(_RUN, one.query)]
        assert theirs == ours, one.query
    page.close()


def test_half_of_the_set_is_held_out():
    assert abs(sum(one.held for one in questions()) * 2 - len(questions())) <= 1
    assert (FOLDER / "vragen.tsv").is_file()
