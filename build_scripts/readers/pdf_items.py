"""Numbers and bullets that open an item, told by what stands around them: the lines hang, or the numbers count on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.readers.pdf_lines import EDGE, Measure, Segment

BULLET = re.compile(r"[•●▪■◦○·‣\uf0b7\uf0a7\uf02d\uf0d8–—-]|o(?= )")
DASHES = "–—-"
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-z][.)]|\([a-z\d]{1,3}\)|[ivx]{1,5}[.)])")
LABEL = re.compile(r"(\(?)([a-z]{1,5}|\d{1,2})([.)])")
ROMAN = ("", *"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split())
TABBED = 0.6
"""Room behind a number, in type sizes, that no space between words takes."""
WIDER = 1.25
"""How many times the spaces behind it: a justified line has wide ones everywhere."""
ROOM = 3.0
"""Type sizes of room behind a line that says it was broken on purpose."""
TAB = 0.2
"""The same behind a bullet."""
SPACE = 0.4
"""A space between words is narrower, in type sizes."""

Style = tuple[str, str, str]


def labels(word: str) -> dict[Style, int]:
    """What a number may count as: by its style its value ("i." is both the first and the ninth)."""
    found = LABEL.fullmatch(word)
    if not found:
        return {}
    opening, text, closing = found.groups()
    counted: dict[Style, int] = {}
    if text.isdigit():
        counted[opening, "1", closing] = int(text)
    elif len(text) == 1:
        counted[opening, "a", closing] = ord(text) - ord("a") + 1
    if text in ROMAN:
        counted[opening, "i", closing] = ROMAN.index(text)
    return counted


def opens_item(text: str) -> bool:
    """Whether a text is a bullet or a number and nothing else."""
    return bool(BULLET.fullmatch(text) or text == "o" or NUMBERED.fullmatch(text))


def item_openings(pages: Sequence[Sequence[Segment]], measure: Measure) -> set[int]:
    """The lines (by id) that open a numbered item though the number stands close to its text.

    Their next line hangs below the text, the first stands below a colon, or the next number on its place follows below lines that belong to the item.
    """
    lines = [one for page in pages for one in page]
    found = {id(one) for one, below in zip(lines, lines[1:]) if _hangs(one, below, measure)}
    found |= {id(one) for above, one in zip(lines, lines[1:]) if above.text.endswith(":") and len(one.words) > 1 and 1 in labels(one.words[0].text).values()}
    for first, second in _pairs(lines):
        if _runs_on(lines[first : second + 1], measure):
            found |= {id(lines[first]), id(lines[second])}
    return found


def is_tabbed(one: Segment) -> bool:
    """Whether a line opens with a number and more room behind it than words have."""
    if len(one.words) < 2 or not NUMBERED.fullmatch(one.words[0].text):
        return False
    gaps = [word.x0 - before.x1 for before, word in zip(one.words, one.words[1:]) if not word.glued]
    return bool(gaps) and gaps[0] > TABBED * one.size and all(gap < gaps[0] / WIDER for gap in gaps[1:3])


def is_bulleted(one: Segment) -> bool:
    """Whether a line opens with a bullet and room behind it."""
    first = one.words[0]
    return len(one.words) > 1 and bool(BULLET.fullmatch(first.text) or first.text == "o") and one.words[1].x0 - first.x1 > TAB * one.size


def is_dash_in_text(one: Segment, above: Segment, measure: Measure) -> bool:
    """Whether a line opens with a dash between words of a sentence that runs on from a full line above."""
    near = one.words[1].x0 - one.words[0].x1 < SPACE * one.size
    return near and one.words[0].text in DASHES and abs(one.x0 - above.x0) < EDGE and measure.fits(above, one) < 0 and not above.text.endswith((".", ":", ";", "?"))


def _hangs(one: Segment, below: Segment, measure: Measure) -> bool:
    if len(one.words) < 2 or not LABEL.fullmatch(one.words[0].text) or below.page != one.page:
        return False
    return measure.fits(one, below) < ROOM * one.size and one.words[1].x0 > one.x0 + 2 * EDGE and abs(below.x0 - one.words[1].x0) < EDGE


def _pairs(lines: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """Pairs of lines whose numbers follow each other, at one place and in one style."""
    open_at: dict[tuple[Style, int], list[tuple[int, float]]] = {}
    for at, one in enumerate(lines):
        for style, value in labels(one.words[0].text).items() if len(one.words) > 1 else ():
            for before, x0 in reversed(open_at.get((style, value - 1), [])[-2:]):
                if abs(x0 - one.x0) < EDGE:
                    yield before, at
                    break
            open_at.setdefault((style, value), []).append((at, one.x0))


def _runs_on(lines: Sequence[Segment], measure: Measure) -> bool:
    """Whether all lines from one number to the next belong to the first: each hangs, or follows a line that is full."""
    first = lines[0]
    if first.bold and lines[-1].bold and len(lines) == 2:
        return False
    return all(one.x0 > first.x0 + EDGE or measure.fits(above, one) < 0 for above, one in zip(lines, lines[1:-1]))
