"""Single signs of a text replaced, fast where there are few of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def replacing(table: Mapping[int, str]) -> Callable[[str], str]:
    """A function that gives what `str.translate(table)` gives.

    str.translate looks up every sign of a text that is not all ASCII; a pattern takes a tenth of the
    time where few signs are replaced, as in prose.

    >>> replacing({ord("&"): "&amp;"})("René & Co")
    'René &amp; Co'
    """
    signs = {chr(sign): put for sign, put in table.items()}
    pattern = re.compile(f"[{''.join(map(re.escape, signs))}]")
    return lambda text: pattern.sub(lambda found: signs[found[0]], text)
