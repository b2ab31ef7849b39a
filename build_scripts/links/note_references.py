"""References from one place in a letter to one of its notes: "zie noot 3"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.links.unclear import unclear
from build_scripts.model import Letter, Link, Mark, Passage

# "zie noot 3", "zie ook voetnoten 3 en 5", "vgl. noot 3"; not "noot 3 van het rapport". Only
# "noten" has several: "zie noot 3 en 4 gemeenten". Possessive, so that "3 en 5 van …" isn't read as 3.
REFERENCE = re.compile(
    r"\b(?:zie|vgl\.|vergelijk|cf\.)\s(?:(?:ook|verder|hierboven|hiervoor|eveneens)\s)?(?:voet)?"
    r"(?P<numbers>noot\s\d{1,3}|noten\s\d{1,3}(?:(?:,\s|\sen\s|,\sen\s)\d{1,3}(?!\d)){0,9}+)"
    r"(?![\d.:]\d|\w)(?!,?\s(?:van|in|bij|uit|op|onder)\s)",
    re.I,
)
NUMBER = re.compile(r"\d+")


def mark_references(letter: Letter) -> Letter:
    """The letter with a "punt" mark over each number of "zie noot 3" that is one of its notes."""
    anchors = _anchors(letter)
    body = tuple(_marked(passage, anchors) for passage in letter.body)
    notes = tuple(replace(note, passage=_marked(note.passage, anchors)) for note in letter.notes)
    unchanged = body == letter.body and notes == letter.notes
    return letter if unchanged else replace(letter, body=body, notes=notes)


def lost_references(letter: Letter) -> list[Link]:
    """For each "zie noot 9" that leads nowhere a link without a target that says why."""
    anchors = _anchors(letter)
    counts = Counter(note.number for note in letter.notes)
    found = []
    for passage in letter.passages:
        for number, start, end in _numbers(passage):
            if number not in anchors or anchors[number] == passage.anchor:
                if counts[number] > 1:
                    why = f"deze brief heeft meer dan één noot {number}"
                elif counts[number]:
                    why = "dit is die noot zelf"
                else:
                    why = f"deze brief heeft geen noot {number}"
                found.append(unclear(passage, start, end, why))
    return found


def _anchors(letter: Letter) -> dict[str, str]:
    """The anchors of the notes whose number is no other note's."""
    counts = Counter(note.number for note in letter.notes)
    return {note.number: note.passage.anchor for note in letter.notes if counts[note.number] == 1}


def _marked(passage: Passage, anchors: dict[str, str]) -> Passage:
    marks = [
        Mark("punt", start, end, anchors[number])
        for number, start, end in _numbers(passage)
        if number in anchors and anchors[number] != passage.anchor
    ]
    return replace(passage, marks=(*passage.marks, *marks)) if marks else passage


def _numbers(passage: Passage) -> Iterator[tuple[str, int, int]]:
    """The numbers that a passage refers to. The first takes the words before it: "zie noot 3"."""
    low = passage.text.lower()
    if "noot" not in low and "noten" not in low:
        return
    for found in REFERENCE.finditer(passage.text):
        start = found.start()
        for number in NUMBER.finditer(passage.text, *found.span("numbers")):
            yield number[0], number.start() if start is None else start, number.end()
            start = None
