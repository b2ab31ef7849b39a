"""Whether blank lines alone part a document's paragraphs, as in Markdown: then a line's end parts none, however short the line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Layout, Row

LEAST_PARTS = 3
"""Paragraphs that a blank line ends."""
SHORT = 0.25
"""Of the measure: a line that had so much room left for the next word ends a paragraph, or is a title."""
LEAST_LINE = 40
"""Characters of running text."""


def is_parted(rows: Sequence[Row], layout: Layout) -> bool:
    """Whether a blank line stands behind every short line above running text, in an export whose lines are broken."""
    if not layout.markdown or not layout.wrapped or layout.double_spaced or not layout.measure:
        return False
    parts = 0
    for above, row in pairwise(rows):
        if above.depth or row.page_start or not row.text[:1].isupper() or len(row.text) < LEAST_LINE:
            continue
        if row.gap:
            parts += len(above.text) >= LEAST_LINE and ends_sentence(above.text)
        elif not above.wide_end and layout.room(above, row.text) > SHORT:
            return False
    return parts >= LEAST_PARTS
