"""Figures that look like a note's mark and belong to a unit or a formula."""

from __future__ import annotations

import re

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN = str.maketrans(SUPERSCRIPTS, "0123456789")
# "120 m2", "CO2": what these end in is no mark
QUANTITY = re.compile(r"(?:^|[\W\d_])(?:[kcdmh]?m[23]|CO2|NO[23]|SO2|NH3|CH4|PM10)$")
LONGEST_QUANTITY = 6
"""Characters."""


def is_quantity(text: str, start: int, end: int) -> bool:
    """Whether the number at `start:end` belongs to a unit or a formula.

    >>> is_quantity("een woning van 120 m²", 20, 21), is_quantity("het systeem²", 11, 12)
    (True, False)
    """
    return text[max(0, start - 1) : start] in ("m", "O", "H", "M") and bool(QUANTITY.search(text[max(0, start - LONGEST_QUANTITY) : end].translate(PLAIN)))
