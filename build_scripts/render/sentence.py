"""The sentence around a citation, for lists that show it outside its letter."""

from __future__ import annotations

import re

LONGEST = 240
"""Characters shown on either side of the citation, at most."""

# A sentence ends at a full stop, question mark or exclamation mark before a space and a capital,
# unless a short word that is mostly an abbreviation stands before the stop ("nr. VIII", "dhr. De").
_END = re.compile(r"(?<!\bnr)(?<!\bnrs)(?<!\bart)(?<!\bdhr)(?<!\bmw)(?<!\bdr)(?<!\bprof)[.?!]['’\")]?\s+(?=[A-Z0-9‘“'\"])")


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds `start:end`, at most LONGEST characters on either side.

    Where it is cut, it is cut at a space, so that no word is broken.
    """
    first = max(0, start - LONGEST)
    last = min(len(text), end + LONGEST)
    before = [found.end() for found in _END.finditer(text, first, start)]
    if before:
        first = before[-1]
    elif first:
        first = text.find(" ", first, start) + 1 or start
    after = _END.search(text, end, last)
    if after:
        last = after.start() + len(after[0].rstrip())
    elif last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return first, last
