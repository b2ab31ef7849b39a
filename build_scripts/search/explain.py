"""Why a search finds what it finds: what each word was searched as, too.

docs/assets/zoeken/uitleg.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.search.analysis import fold, stem
from build_scripts.search.expand import Wanted
from build_scripts.search.store import Store


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word was searched as, too. `beginning` where words that begin with it count; `more` is
    how many compounds aren't named; `meant` the word that was taken for a misspelt one, or the parts of a compound that no letter
    has; `joined` what it is one word with, with a word beside it ("bemoei zorg": bemoeizorg)."""

    word: str
    forms: tuple[str, ...]
    compounds: tuple[str, ...]
    more: int
    synonyms: tuple[str, ...]
    beginning: bool
    meant: str
    joined: tuple[str, ...] = ()


def explain(wanted: Sequence[Wanted], store: Store) -> list[Explanation]:
    """For each word of a query what else it was searched as; nothing for phrases and numbers, nor for
    a word that was searched as it is."""
    told = []
    for one in wanted:
        if one.unit.kind != "word" or not (one.exact or one.weak):
            continue
        joined = tuple(word for word in one.unit.joins if stem(word) in one.exact)
        own = tuple(term for term in one.exact if term not in map(stem, joined))
        forms, compounds, total, synonyms = store.kin(own[0]) if own else ([], [], 0, [])
        typed = one.unit.words[0]
        other = tuple(form for form in forms if form not in (typed, one.meant))
        named = tuple(word for word in compounds if fold(word).replace("-", "") not in joined)
        if other or named or synonyms or one.weak or one.meant or joined:
            more = total - len(compounds)
            told.append(Explanation(typed, other, named, more, tuple(synonyms), bool(one.weak), one.meant, joined))
    return told
