"""Where a letterhead ends in a letter without a salutation: behind the last line that is a letterhead's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.labels import CLOSING, POSTCODE, label_of
from build_scripts.letters.rows import Row

LETTERHEAD_ROWS = 90
PROSE = 120
"""Characters: a row this long is running text, never a letterhead's line."""
SENTENCE_WORDS = 7
STATED = {"date", "kenmerk", "betreft"}
ADDRESS = re.compile(r"^ministerie van\b|\b(?:postbus|retouradres)\b|\bwww\.|@|\bvoorzitter van de (?:tweede|eerste) kamer\b|\bstaten-generaal\b", re.I)
# What ministries print in the margin: "Bij beantwoording de datum en ons kenmerk vermelden."
MARGIN = re.compile(r"\b(?:bij beantwoording|met vermelding van|richten aan het retouradres|slechts één zaak|in uw brief|brief\w* behandelen|ons kenmerk vermelden)\b", re.I)  # fmt: skip


def head_length(rows: Sequence[Row]) -> int:
    """How many rows open a letter as its letterhead; 0 where too little says that there is one.

    A letterhead names at least two of date, kenmerk and betreft, or one of them and an address. It
    ends behind the last of its lines before the first running sentence, so that a heading above
    that sentence stays with the text.
    """
    stated: set[str] = set()
    addressed, last, label = False, 0, ""
    for index, row in enumerate(rows[:LETTERHEAD_ROWS]):
        found = label_of(row.text)
        if found:
            label, last = found[0], index + 1
            stated.add(label)
        elif ADDRESS.search(row.text) or POSTCODE.search(row.text):
            addressed, last, label = True, index + 1, ""
        elif MARGIN.search(row.text):
            last = index + 1
        elif label and _is_value(row, rows[index - 1], label):
            last = index + 1
        elif is_sentence(row) or CLOSING.fullmatch(row.text):
            break
        else:
            label = ""
    named = len(stated & STATED)
    return last if named > 1 or named and addressed else 0


def _is_value(row: Row, before: Row, label: str) -> bool:
    """Whether a row goes on with what the label's row says: a betreft on two lines, or a value below its label."""
    alone = label_of(before.text)
    if alone and not alone[1]:
        return len(row.text) <= PROSE
    return not row.gap and label == "betreft" and len(row.text) <= PROSE


def is_sentence(row: Row) -> bool:
    """Whether a row is too long, or has too many words, for a letterhead's."""
    return len(row.text) > PROSE or len(row.text.split()) >= SENTENCE_WORDS
