"""The five letters against transcriptions that were made by hand and eye."""

from pathlib import Path

import pytest

from bench.fidelity import MEASURES, REFERENCES, floors, risen
from build_scripts.audit.reference import measure, read_reference
from build_scripts.letters.parse import parse
from build_scripts.readers import read

LETTERS = Path(__file__).parents[2] / "sources" / "letters"


@pytest.mark.parametrize("path", sorted(REFERENCES.glob("*.txt")), ids=lambda path: path.stem)
def test_letter_agrees_with_its_reference(path):
    measures = measure(parse(read(LETTERS / path.name)), read_reference(path))
    for name, floor in floors()[path.name].items():
        assert measures.shares()[name] >= floor, (name, measures.differences)


def test_every_letter_has_a_reference():
    assert {path.name for path in REFERENCES.glob("*.txt")} == {path.name for path in LETTERS.glob("*.txt")}


def test_every_letter_has_a_floor_for_every_measure():
    assert all(set(floor) == set(MEASURES) for floor in floors().values())
    assert set(floors()) == {path.name for path in REFERENCES.glob("*.txt")}


def test_floors_only_rise():
    old = {"a": {"word_accuracy": 0.9, "hyphens": 1.0}, "b": {"hyphens": 0.5}}
    assert risen(old, {"a": {"word_accuracy": 0.95, "hyphens": 0.8}}) == {"a": {"word_accuracy": 0.95, "hyphens": 1.0}, "b": {"hyphens": 0.5}}
