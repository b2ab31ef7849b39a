"""Letters put together and set at random as PDFs: read as they were composed."""

from random import Random

import pytest

from build_scripts.audit.reference import blocks_of, measure, read_reference
from build_scripts.letters.parse import parse
from build_scripts.readers.pdf import read_pdf
from tests.letters.composed import Composer, blocks
from tests.readers.typeset import Typesetter

LETTERS = 20
WRITABLE = set(bytes(range(32, 256)).decode("cp1252", "ignore")) - {"€"}
"""What the fonts of these files hold, with a width that is known."""


@pytest.fixture(scope="module")
def pool():
    return {kind: [text for text in texts if not set(text) - WRITABLE] for kind, texts in blocks().items()}


@pytest.mark.parametrize("seed", range(LETTERS))
def test_a_letter_is_read_as_it_was_composed(seed, pool, tmp_path):
    transcription = tmp_path / "brief.txt"
    transcription.write_text(Composer(Random(seed), pool).letter())
    letter = parse(read_pdf("brief.pdf", Typesetter(Random(seed)).set(transcription.read_text())))
    expected = read_reference(transcription)
    told = measure(letter, expected)
    assert told.ok, (told.shares(), told.differences)
    assert [block.kind for block in blocks_of(letter)] == [block.kind for block in expected]
