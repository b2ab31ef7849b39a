"""Units → terms that the index really has: prefixes written out, misspellings set right.

docs/assets/zoeken/termen.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.search.analysis import stem
from build_scripts.search.query import Unit
from build_scripts.search.spill import javascript_order
from build_scripts.search.store import NEAR, Store

MOST_PREFIXED = 40
"""A prefix stands for this many words at most: those that most letters have. One of two, three or
four letters stands for fewer (5, 10, 20): many words begin so, and each must be loaded."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit with the terms of the index that answer it: in full, or (`weak`) as a word's beginning.

    `meant` is the word that was taken for a misspelt one, or "".
    """

    unit: Unit
    exact: tuple[str, ...]
    weak: tuple[str, ...] = ()
    meant: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        return self.exact + self.weak


def expand(units: tuple[Unit, ...], store: Store, correct: bool = True) -> list[Wanted]:
    """Each unit with its terms. Of units that come to the same terms the first stays.

    `correct` lets a word that nothing has stand for the nearest word.
    """
    return distinct([_expand(unit, store, correct) for unit in units])


def distinct(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Of what comes to the same terms the first."""
    first: dict[object, Wanted] = {}
    for one in wanted:
        first.setdefault((one.unit.kind, one.exact or one.unit.words), one)
    return list(first.values())


def _expand(unit: Unit, store: Store, correct: bool) -> Wanted:
    if unit.kind == "phrase":
        return Wanted(unit, unit.terms)
    if unit.number:
        dossier = (unit.number.dossier,) if unit.number.dossier else ()
        return Wanted(unit, _present(unit.terms, store) or _present(dossier, store))
    if unit.whole and store.has(unit.whole):
        return Wanted(unit, (unit.whole,))
    exact = _present(unit.terms, store)
    weak = tuple(term for term in _prefixed(unit.prefix, store) if term not in exact)
    if exact or weak or not correct:
        return Wanted(unit, exact, weak)
    meant = nearest(unit.words[0], store)
    return Wanted(unit, (stem(meant),) if meant else (), meant=meant)


def _present(terms: tuple[str, ...], store: Store) -> tuple[str, ...]:
    return tuple(term for term in terms if store.has(term))


def _prefixed(prefix: str, store: Store) -> list[str]:
    if not prefix:
        return []
    words = sorted(store.words(prefix).items(), key=lambda pair: (-pair[1], javascript_order(pair[0])))
    return list(dict.fromkeys(stem(word) for word, _ in words[: _most(prefix)]))


def _most(prefix: str) -> int:
    return {2: 5, 3: 10, 4: 20}.get(len(prefix), MOST_PREFIXED)


# ---------------------------------------------------------------- misspellings


def nearest(word: str, store: Store) -> str:
    """The known word with the fewest typing errors between it and `word`, or "".

    One error is allowed from 4 letters, two from 8. Of equally near words the commonest wins, then
    the first of the list.
    """
    if len(word) < 4 or not word.isalpha():
        return ""
    for limit in (1, 2) if len(word) >= NEAR else (1,):
        near = [known for known in store.near(word, limit).items() if len(known[0]) >= 4]
        meant = [(count, known) for known, count in near if distance(word, known, limit) == limit]
        if meant:
            return min(meant, key=lambda pair: (-pair[0], javascript_order(pair[1])))[1]
    return ""


def distance(left: str, right: str, limit: int) -> int:
    """Letters to add, drop, change or swap to turn one word into the other; limit + 1 if more."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for at, char in enumerate(left, 1):
        row = [at]
        for other_at, other in enumerate(right, 1):
            cost = min(last[other_at] + 1, row[-1] + 1, last[other_at - 1] + (char != other))
            swapped = at > 1 and other_at > 1 and char == right[other_at - 2] and left[at - 2] == other
            row.append(min(cost, before[other_at - 2] + 1) if swapped else cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return min(last[-1], limit + 1)
