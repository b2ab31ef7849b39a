"""Why a search finds what it finds: what each word was searched as, too.

docs/assets/zoeken/uitleg.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.search.expand import Wanted
from build_scripts.search.store import Store


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word was searched as, too. `beginning` where words that begin with it count; `more` is
    how many compounds aren't named; `meant` the word that was taken for a misspelt one."""

    word: str
    forms: tuple[str, ...]
    compounds: tuple[str, ...]
    more: int
    synonyms: tuple[str, ...]
    beginning: bool
    meant: str


def explain(wanted: Sequence[Wanted], store: Store) -> list[Explanation]:
    """For each word of a query what else it was searched as; nothing for phrases and numbers, nor for
    a word that was searched as it is."""
    told = []
    for one in wanted:
        if one.unit.kind != "word" or not (one.exact or one.weak):
            continue
        forms, compounds, total, synonyms = store.kin(one.exact[0]) if one.exact else ([], [], 0, [])
        typed = one.unit.words[0]
        other = tuple(form for form in forms if form not in (typed, one.meant))
        if other or compounds or synonyms or one.weak or one.meant:
            told.append(Explanation(typed, other, tuple(compounds), total - len(compounds), tuple(synonyms), bool(one.weak), one.meant))
    return told
