"""The pages of the five letters, as they were approved: a change shows as a diff.

After a change that is meant: KAMERARCHIEF_APPROVE=1 make test, and read the diff.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from build_scripts import pipeline
from build_scripts.render import addresses
from build_scripts.render.letter import letter_page

GOLDEN = Path(__file__).parent / "golden"
APPROVE = os.environ.get("KAMERARCHIEF_APPROVE") == "1"


@cache
def made():
    archive, audits = pipeline.check(pipeline.SOURCES)
    return {addresses.letter_page(one.letter.id): letter_page(one, archive, audits[one.letter.id].as_dict()) for one in archive.entries}


@pytest.mark.parametrize("path", sorted(made()))
def test_page_is_as_approved(path):
    golden = GOLDEN / Path(path).name
    if APPROVE:
        golden.write_text(made()[path], encoding="utf-8")
    assert golden.is_file(), f"no approved page: run with KAMERARCHIEF_APPROVE=1 and read {golden}"
    assert made()[path] == golden.read_text(encoding="utf-8")


def test_no_approved_page_is_left_over():
    assert {path.name for path in GOLDEN.glob("*.md")} == {Path(path).name for path in made()}


def test_approving_is_off():
    assert not APPROVE, "pages were approved in this run: run the tests again without KAMERARCHIEF_APPROVE"
