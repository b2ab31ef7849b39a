"""Raised and lowered figures: a note's mark, a power, a formula's number."""

from __future__ import annotations

import re

from build_scripts.letters.inline import MARK_BEFORE, Inline

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
FIGURES = re.compile(r"\d+")
SPACED_FIGURES = re.compile(r"\d(?: ?\d)*")
"""LaTeX sees no spaces: "^ { 1 2 }" is 12."""
LINK_TARGET = re.compile(r"\(#[^()\s]*\)")


def set_figures(line: Inline, start: int, end: int, table: dict[int, int], figures: re.Pattern[str] = FIGURES) -> None:
    """The figures between `start` and `end` raised or lowered, and those behind a raised one in brackets: they are notes' marks."""
    at = start
    targets = [found.span() for found in LINK_TARGET.finditer(line.source, start, end)]
    numbers = [found for found in figures.finditer(line.source, start, end) if not any(first <= found.start() < last for first, last in targets)]
    if table is LOWERED and len(numbers) > 1:
        line.keep(start, end)  # PM<sub>2,5</sub>
        return
    for number in numbers:
        line.drop(at, number.start())
        bracketed = table is RAISED and MARK_BEFORE.search("".join(line.pieces[-3:]))
        line.add("[" if bracketed else "")
        for digits in FIGURES.finditer(line.source, *number.span()):
            line.drop(max(at, number.start()), digits.start())
            line.put(digits[0] if bracketed else digits[0].translate(table), *digits.span())
            at = digits.end()
        line.add("]" if bracketed else "")
    line.drop(at, end)
