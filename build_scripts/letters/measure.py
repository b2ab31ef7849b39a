"""How wide a full line of a document is, and in which typeface it is set: told by the lines whose sentence goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from build_scripts.letters.typefaces import TYPEFACES, TYPEWRITER, VERDANA, width

LONG_LINE = 130
"""Characters; hard-wrapped letters stay below it, a paragraph on one line soon passes it."""
LEAST_SPANS = 5
"""Lines whose sentence goes on; fewer tell no measure."""
MOST_SPANS = 0.6
"""Of those lines, how many must agree on a measure."""
MANY_SPANS, NEARLY_ALL = 20, 0.97
"""Lines whose sentence goes on, and the share of them that must agree, for the measure to be sure."""
MOST_LINES = 150
"""Lines by which the typeface is told."""
SURE_MISFITS = 1


def running(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines whose sentence goes on, each with the line behind it."""
    return ((text, after) for text, after in zip(lines, lines[1:]) if len(text) > 40 and after[:1].islower())


def typeface_of(lines: Sequence[str]) -> str:
    """The typeface in whose widths one measure fits the most lines whose sentence goes on; Verdana unless another fits better."""
    told = list(islice(_wholes(lines), MOST_LINES))
    misfits = {}
    for face in (VERDANA, *TYPEFACES, TYPEWRITER):
        spans = _spans(told, face)
        measure, fitting = _best(spans) if spans else (0, 0)
        misfits[face] = len(spans) - fitting
    best = min(misfits, key=misfits.__getitem__)
    return best if misfits[best] + SURE_MISFITS < misfits[VERDANA] else VERDANA


def measure_of(lines: Sequence[str], typeface: str) -> tuple[int, int]:
    """The width of a full line, and that of the widest where it is sure (else 0).

    Each line whose sentence goes on is no wider than a full one, and would be with the next word. Where no one width fits most of
    them (a few lines, or a typeface of quite other proportions) it is the width that the fullest tenth of all lines reach. It
    is sure where it fits nearly all of many lines. Linear in the number of lines, but for a sort.
    """
    spans = _spans(_wholes(lines), typeface)
    full, fitting = _best(spans) if len(spans) >= LEAST_SPANS else (0, 0)
    if fitting < MOST_SPANS * len(spans) or not spans:
        widths = sorted(width(text, typeface) for text in lines if 40 <= len(text) <= LONG_LINE and "://" not in text and "   " not in text)
        return widths[int(0.9 * len(widths))] if widths else 0, 0
    sure = len(spans) >= MANY_SPANS and fitting >= NEARLY_ALL * len(spans)
    return full, max(first for first, _ in spans if first <= full) if sure else 0


def _wholes(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines whose sentence goes on that are one column's, each with the line behind it."""
    return ((text, after) for text, after in running(lines) if len(text) <= LONG_LINE and "   " not in text)


def _spans(lines: Iterable[tuple[str, str]], typeface: str) -> list[tuple[int, int]]:
    """How wide each line is, and would be with the next word."""
    return [(own := width(text, typeface), own + width(f" {after.split(None, 1)[0]}", typeface)) for text, after in lines]


def _best(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The middle of the range that most spans (first inside, last outside) share, and how many do."""
    steps = sorted([(first, 1) for first, _ in spans] + [(last, -1) for _, last in spans])
    counts = list(accumulate(step for _, step in steps))
    best = max(range(len(counts)), key=counts.__getitem__)
    return (steps[best][0] + steps[best + 1][0]) // 2, counts[best]
