"""Lines that are broken behind the word that reaches a width, as the pages of tweedekamer.nl have them in their source.

A typesetter breaks a line before the word that would pass the measure, so that the next word tells whether a
line is full. Here a line's own length does: each full line has 80 characters or more, and without its last word fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

WEB = 80
"""Characters, in the source of tweedekamer.nl."""
LEAST, LEAST_WEB = 8, 4
"""Lines in the midst of a sentence; fewer may fit by chance, though not so easily where they fit the known width."""
SHARE = 0.9
"""Of those lines; an element within a sentence may break one sooner or later."""
ENDS = ".:;?!"
# "a. oevers": no sentence's middle
ITEM = re.compile(r"[a-z]{1,4}[.)] ")
NARROWEST = 40
WIDEST = 140
"""Characters."""


def full_from(lines: Iterable[tuple[str, str]]) -> int:
    """The number of characters from which on a line is full; 0 where lines are broken before a measure.

    `lines` are those whose sentence goes on, each with the line behind it. Linear in their number.
    """
    steps = [0] * (WIDEST + 2)
    spans = []
    for text, after in lines:
        if text[-1] in ENDS or ITEM.match(after):
            continue
        without_last = len(text) - len(text.rsplit(None, 1)[-1]) - 1
        first, last = max(without_last + 1, NARROWEST), min(len(text), WIDEST)
        if first <= last:
            steps[first] += 1
            steps[last + 1] -= 1
        spans.append((len(text), len(text) + 1 + len(after.split(None, 1)[0])))
    fitting = list(accumulate(steps))
    best = max(range(len(fitting)), key=fitting.__getitem__)
    longest = max((length for length, _ in spans), default=0)
    with_room = sum(1 for length, longer in spans if best <= length and longer <= longest)
    if len(spans) >= LEAST_WEB and fitting[WEB] == len(spans) and with_room:
        return WEB
    enough = len(spans) >= LEAST and 4 * with_room >= len(spans)
    return best if enough and fitting[best] >= SHARE * len(spans) else 0
