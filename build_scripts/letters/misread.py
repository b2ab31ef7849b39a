"""Note marks that text recognition took for "!" or "?", read as the digits that they are.

Both the mark in the text ("in balans! en over …") and the note at the page's foot ("! Kamerstukken
II 2022/23, …") show the sign; one without the other is left as it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts.model import Correction, Line, Location, Problem, SourceDocument

NOTE = re.compile(r"\s*(?P<sign>[!?])\s+(?=[A-Z‘“\"(]|https?:|www\.|zie\b|idem\b|ibid)")
DIGIT_NOTE = re.compile(r"\s*(?P<number>\d{1,3})\s+[A-Z‘“\"(]")
# Behind a word, while the sentence goes on; or behind its full stop.
MARK = re.compile(r"(?<=[^\W\d_])(?:[.,)’”]{0,2})(?P<sign>[!?])(?=\s+[a-z(]|\s*$)|(?<=[^\W\d_]\.)(?P<behind>[!?])(?=\s)")
MOST_PAGE = 120
"""Lines; a mark stands on the page of its note."""


def read_digits(document: SourceDocument) -> SourceDocument:
    """The document with each misread pair of mark and note as digits, listed as corrections and doubts."""
    lines = list(document.lines)
    notes = [index for index, line in enumerate(lines) if NOTE.match(line.text)]
    corrections: list[Correction] = []
    problems: list[Problem] = []
    last, reached = 0, (0, 0)
    for index in notes:
        found = NOTE.match(lines[index].text)
        before = DIGIT_NOTE.match(_filled_before(lines, index))
        if before:
            last = int(before["number"])
        place = _mark_before(lines, index, found["sign"], reached) if found else None
        if found is None or place is None:
            continue
        last, reached = last + 1, (place[0], place[1] + 1)
        for at, start in (place, (index, found.start("sign"))):
            line, digits = lines[at], str(last)
            text = f"{line.text[:start]}{digits}{line.text[start + 1 :]}"
            reason = f"tekstherkenning las ‘{found['sign']}’ waar het cijfer van noot {digits} staat"
            word, (_, after) = _word(line.text, start, 1), _word(text, start, len(digits))
            corrections.append(Correction(line.number, word[1], after, reason, "", start=word[0]))
            problems.append(Problem("misread mark", reason, Location(document.name, line.number)))
            lines[at] = replace(line, text=text)
    if not corrections:
        return document
    return replace(document, lines=tuple(lines), corrections=(*document.corrections, *corrections), problems=(*document.problems, *problems))


def _filled_before(lines: list[Line], index: int) -> str:
    return next((lines[at].text for at in range(index - 1, max(index - 4, -1), -1) if lines[at].text.strip()), "")


def _mark_before(lines: list[Line], index: int, sign: str, reached: tuple[int, int]) -> tuple[int, int] | None:
    """The first mark with this sign between what was reached and the note, as (line's index, offset)."""
    for at in range(max(reached[0], index - MOST_PAGE), index):
        if NOTE.match(lines[at].text):
            continue
        for found in MARK.finditer(lines[at].text):
            group = "sign" if found["sign"] else "behind"
            if found[group] == sign and (at, found.start(group)) >= reached:
                return at, found.start(group)
    return None


def _word(text: str, start: int, length: int) -> tuple[int, str]:
    """The word around `text[start:start + length]`, with its offset."""
    last = re.match(r"\S*", text[start + length :])
    first = re.search(r"\S*$", text[:start])
    end = start + length + (len(last[0]) if last else 0)
    return (first.start(), text[first.start() : end]) if first else (start, text[start:end])
