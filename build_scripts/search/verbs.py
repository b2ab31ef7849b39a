"""Verbs that come apart, and the word that they make with "ge": "opvoeren" finds "opgevoerde" too, and the other way round.

docs/assets/zoeken/werkwoorden.js does the same in the browser.
"""

from __future__ import annotations

import re

from build_scripts.search.analysis import stem

_FIRST = "aan|achter|af|bij|door|in|mee|na|neer|om|op|over|rond|samen|terug|toe|uit|vast|voor|vrij|weg"
_WHOLE = re.compile(f"({_FIRST})([a-z]{{2,}}en)")
_WITH_GE = re.compile(f"({_FIRST})ge([a-z]{{3,}})")


def other_forms(form: str) -> tuple[str, ...]:
    """The terms that a folded word may be found by as the same verb; whether any letter has them is for the index to say.

    >>> other_forms("opvoeren"), other_forms("opgevoerd")
    (('opgevoer', 'opgevoerd', 'opgevoert'), ('opvoerd', 'opvoer'))
    """
    if found := _WITH_GE.fullmatch(form):
        term = stem(found[2])
        return tuple(dict.fromkeys(found[1] + one for one in (term, term[:-1] if term[-1] in "dt" else term)))
    if found := _WHOLE.fullmatch(form):
        bare = stem(found[2])
        return tuple(f"{found[1]}ge{bare}{end}" for end in ("", "d", "t"))
    return ()
