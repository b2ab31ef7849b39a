"""Judgments and European law by their own identifiers.

"ECLI:NL:CBB:2010:BN1294" · "CELEX:32016R0679" · "62012CJ0131"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .plain import Found, Plain

# Country or organisation, court, year, number (letters, digits and dots); it may run over a line.
_ECLI = re.compile(
    r"ECLI: ?[A-Z]{2}: ?[A-Z][A-Z0-9]{0,6}: ?[0-9]{4}: ?[A-Z0-9](?:[A-Z0-9]|\.(?=[A-Z0-9])){0,24}",
    re.IGNORECASE,
)
# Sector, year, type, number, and a correction's number: "32016R0679R(02)" is left to "32016R0679".
_CELEX = re.compile(
    r"(?:CELEX:? ?(?:nr\. ?)?)?(?P<celex>[1-9CE](?:19[5-9]|20[0-4])[0-9][A-Z]{1,2}[0-9]{4})(?![A-Za-z0-9])"
)


def find(plain: Plain) -> Iterator[Found]:
    """All ECLI and CELEX numbers."""
    text = plain.text
    for match in _ECLI.finditer(text):
        identifier = match[0].replace(" ", "").upper()
        if not text[match.start() - 1 : match.start()].isalnum() or not match.start():
            yield Found(
                match.start(),
                match.end(),
                Citation("ecli", identifier, addresses.ecli(identifier)),
            )
    for match in _CELEX.finditer(text):
        if not match.start() or not text[match.start() - 1].isalnum():
            identifier = match["celex"]
            yield Found(
                match.start(),
                match.end(),
                Citation("celex", identifier, addresses.celex(identifier)),
            )
