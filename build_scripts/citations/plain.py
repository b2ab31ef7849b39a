"""The text as the patterns see it: one kind of space and dash, with the way back to the source.

Numbers hold no-break and thin spaces, years any dash, and a citation may run over a line's end, a
page's end or a hyphen there. Instead of every pattern knowing that, the text is made plain first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Citation

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SLASHES = "\u2044\u2215"
_QUOTES = "\u2018\u2019\u02bc"

_ONE_FOR_ONE = (
    dict.fromkeys(_DASHES, "-")
    # A raised digit is a note's mark: "156¹⁴" is number 156.
    | dict.fromkeys(_RAISED, "^")
    | dict.fromkeys(_SLASHES, "/")
    | dict.fromkeys(_QUOTES, "'")
)

# Any white space but a single plain space (the look-behind refuses those), and all that is
# replaced. Beginning with one set of characters keeps the search fast.
_UNEVEN = re.compile(
    rf"[\s{_UNSEEN}{''.join(_ONE_FOR_ONE)}](?<! (?![\s{_UNSEEN}]))[\s{_UNSEEN}]*"
)
_SPACE = re.compile(r"\s")


class Found(NamedTuple):
    """What one kind found: a citation at `start:end` of the text that it searched."""

    start: int
    end: int
    citation: Citation


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain. `raw` is the text as given, `text` the plain one.

    `_at` and `_back` are equally long: from plain offset `_at[i]` on, the raw offset is that much
    plus `_back[i]`.
    """

    raw: str
    text: str
    _at: list[int]
    _back: list[int]

    @classmethod
    def of(cls, raw: str) -> Plain:
        """Make a text plain. Never fails; takes time in proportion to the text's length."""
        pieces: list[str] = []
        at, back = [0], [0]
        done = length = 0
        for match in _UNEVEN.finditer(raw):
            start, end = match.span()
            kept, instead = _replacement(raw, start, end)
            pieces += raw[done:kept], instead
            length += kept - done + len(instead)
            done = end
            if end - kept != len(instead):
                at.append(length)
                back.append(end - length)
        pieces.append(raw[done:])
        return cls(raw, "".join(pieces), at, back)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the raw text for offsets in the plain one."""
        return self._raw(start), self._raw(end - 1) + 1

    def one_line(self, start: int, end: int) -> bool:
        """Whether the raw text has no line end between these plain offsets."""
        first, last = self.span(start, end)
        return "\n" not in self.raw[first:last]

    def _raw(self, offset: int) -> int:
        return offset + self._back[bisect_right(self._at, offset) - 1]


def _replacement(raw: str, start: int, end: int) -> tuple[int, str]:
    """Where the raw text is kept up to, and what comes instead of the rest up to `end`."""
    first = raw[start]
    if first in _ONE_FOR_ONE:
        space = end > start + 1 and _SPACE.search(raw, start + 1, end)
        return start, _ONE_FOR_ONE[first] + (" " if space else "")
    if first == "\u00ad" or not _SPACE.search(raw, start, end):
        return start, ""
    if start > 1 and raw[start - 1] == "-" and _is_hyphenated(raw, start, end):
        return start - 1, ""
    return start, " "


def _is_hyphenated(raw: str, start: int, end: int) -> bool:
    """A word broken at a line's end: "Handelin-" + "gen", but not "36410-" + "XVI"."""
    at_line_end = "\n" in raw[start:end]
    return at_line_end and raw[start - 2].islower() and raw[end : end + 1].islower()
