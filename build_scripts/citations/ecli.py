"""Judgments and European law by their own identifiers.

"ECLI:NL:CBB:2010:BN1294" · "CELEX:32016R0679" · "62012CJ0131"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ..model import Citation
from . import addresses
from .plain import Found, Plain

# Country or organisation, court, year, number (letters, digits and dots); it may run over a line.
_PARTS = (
    r": ?[A-Za-z]{2}: ?[A-Za-z][A-Za-z0-9]{0,6}: ?[0-9]{4}: ?"
    r"[A-Za-z0-9](?:[A-Za-z0-9]|\.(?=[A-Za-z0-9])){0,24}"
)
# A pattern that begins with a fixed word is searched for many times faster than one in any case.
_ECLI = tuple(re.compile(word + _PARTS) for word in ("ECLI", "ecli"))
# Sector, year, type and number.
_CELEX = re.compile(r"[1-9CE](?:19[5-9]|20[0-4])[0-9][A-Z]{1,2}[0-9]{4}(?![A-Za-z0-9])")
_CELEX_WORD = re.compile(r"CELEX(?:-?nummer)?:? ?$")


def find(plain: Plain) -> Iterator[Found]:
    """All ECLI and CELEX numbers."""
    text = plain.text
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _ECLI):
        if not _sticks(text, match.start()):
            identifier = match[0].replace(" ", "").upper()
            citation = Citation("ecli", identifier, addresses.ecli(identifier))
            yield Found(match.start(), match.end(), citation)
    for match in _CELEX.finditer(text):
        start = match.start()
        if not _sticks(text, start):
            word = _CELEX_WORD.search(text, max(0, start - 16), start)
            citation = Citation("celex", match[0], addresses.celex(match[0]))
            yield Found(word.start() if word else start, match.end(), citation)


def _sticks(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()
