"""The Tweede Kamer's own numbers: 2023D51087 is a document, 2016Z07416 a case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Citation
from . import addresses
from .heads import heads
from .plain import Found, Plain

# The Kamer has numbered like this since 2007.
_NUMBER = re.compile(r"20[0-9]{2}(?P<letter>[DZ])[0-9]{5}(?![A-Za-z0-9]|-[0-9])")
_LONGEST_HEAD = 100
_KINDS = {"D": "documentnummer", "Z": "zaaknummer"}


def find(plain: Plain) -> Iterator[Found]:
    """All D and Z numbers, with the head before them where there is one."""
    text = plain.text
    written = [
        match
        for match in _NUMBER.finditer(text)
        if not (match.start() and text[match.start() - 1].isalnum())
    ]
    for match in written:
        yield Found(match.start(), match.end(), _citation(match, None, None))
    for match in written:
        window = max(0, match.start() - _LONGEST_HEAD)
        for head in heads(text[window : match.end()]):
            if window + head.end == match.start():
                yield Found(window + head.start, match.end(), _citation(match, head.chamber, head.session))


def _citation(match: re.Match[str], house: str | None, years: str | None) -> Citation:
    kind = _KINDS[match["letter"]]
    return Citation(kind, match[0], addresses.tweede_kamer(match[0]), house, years)
