"""How often a term stands in letters → lunr's weight of it there (BM25), number for number.

lunr weighs when it builds; here the browser weighs the few terms of a query, because how often and
how long take a third of the room. docs/assets/zoeken/opslag.js does the same.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lunr.idf import idf

K1, B = 1.2, 0.75
"""BM25's constants as lunr has them: how fast repetition stops to count, how much length counts."""

Counts = Mapping[str, Sequence[tuple[int, int]]]
"""By field: the letters that have a term, and how often."""

Weights = dict[str, list[tuple[int, float]]]
"""By field: the letters that have a term, and its weight there."""


def weigh(
    counts: Counts, fields: Sequence[tuple[str, float, float]], lengths: Mapping[str, Sequence[int]], letters: int
) -> Weights:
    """The weights of a term. `fields` has name, boost and average length; `lengths` by letter."""
    rarity = idf({name: dict(rows) for name, rows in counts.items()}, letters)
    weights: Weights = {}
    for name, boost, average in fields:
        if name in counts:
            length = lengths[name]
            weights[name] = [
                (letter, _weight(rarity, count, length[letter] / average, boost)) for letter, count in counts[name]
            ]
    return weights


def _weight(rarity: float, count: int, length: float, boost: float) -> float:
    """Rounded to thousandths, halves up, as lunr does it in JavaScript."""
    score = rarity * ((K1 + 1) * count) / (K1 * (1 - B + B * length) + count)
    return math.floor(score * boost * 1000 + 0.5) / 1000
