"""Small papers for the tests of readers: a letter and its page out of a fixture or bytes."""

from __future__ import annotations

from pathlib import Path

from build_scripts.audit import audit
from build_scripts.letters.parse import parse
from build_scripts.readers import read
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from build_scripts.stages.linking import find_mentions
from tests.archives import gather

PAPERS = Path(__file__).parents[1] / "fixtures" / "papers"


def lines_of(document):
    """A document's lines as (kind, text)."""
    return [(line.known.kind, line.text) for line in document.lines]


def letter_in(name):
    """The letter in a fixture."""
    return parse(read(PAPERS / name))


def account_of(letter):
    """The audit of a letter's own page."""
    archive = gather([letter], {letter.id: find_mentions(letter)}, {letter.id: ()}, (), {}, [])
    return audit(letter, to_html(letter_page(archive.entries[0], archive)))
