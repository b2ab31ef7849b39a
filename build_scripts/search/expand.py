"""Units → terms that the index really has: prefixes written out, unknown words set right or taken apart.

docs/assets/zoeken/termen.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.search.analysis import stem
from build_scripts.search.query import Unit
from build_scripts.search.spill import javascript_order
from build_scripts.search.spelling import apart, nearest
from build_scripts.search.store import Store

MOST_PREFIXED = 40
"""A prefix stands for this many words at most: those that most letters have. One of two, three or
four letters stands for fewer (5, 10, 20): many words begin so, and each must be loaded."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A unit with the terms of the index that answer it: in full, or (`weak`) as a word's beginning.

    `meant` is what was taken for a word that no letter has, or "": another word, or its parts.
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

    `correct` lets a word that nothing has stand for its parts or for the nearest word.
    """
    found: list[Wanted] = []
    for unit in units:
        wanted = _expand(unit, store)
        found += [wanted] if wanted.terms or unit.kind != "word" or not correct else _unknown(unit, store)
    return distinct(found)


def distinct(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Of what comes to the same terms the first."""
    first: dict[object, Wanted] = {}
    for one in wanted:
        first.setdefault((one.unit.kind, one.exact or one.unit.words), one)
    return list(first.values())


def _expand(unit: Unit, store: Store) -> Wanted:
    if unit.kind == "phrase":
        return Wanted(unit, unit.terms)
    if unit.number:
        dossier = (unit.number.dossier,) if unit.number.dossier else ()
        return Wanted(unit, _present(unit.terms, store) or _present(dossier, store))
    if unit.whole and store.has(unit.whole):
        return Wanted(unit, (unit.whole,))
    exact = _present(unit.terms + tuple(map(stem, unit.joins)), store)
    return Wanted(unit, exact, tuple(term for term in _prefixed(unit.prefix, store) if term not in exact))


def _unknown(unit: Unit, store: Store) -> list[Wanted]:
    """What a word that no letter has stands for: a word with one error or of the same sound, its
    parts, a word with more errors; itself if nothing."""
    word = unit.words[0]
    meant = nearest(word, store, most=1)
    parts = () if meant else apart(word, store)
    if parts:
        units = [unit, *(Unit("word", part, (stem(part),), (part,)) for part in parts[1:])]
        meant = " ".join(parts)
        return [Wanted(one, (stem(part),), meant=meant if one is unit else "") for one, part in zip(units, parts, strict=True)]
    meant = meant or nearest(word, store, least=2)
    return [Wanted(unit, (stem(meant),) if meant else (), meant=meant)]


def _present(terms: tuple[str, ...], store: Store) -> tuple[str, ...]:
    return tuple(term for term in terms if store.has(term))


def _prefixed(prefix: str, store: Store) -> list[str]:
    if not prefix:
        return []
    words = sorted(store.words(prefix).items(), key=lambda pair: (-pair[1], javascript_order(pair[0])))
    return list(dict.fromkeys(stem(word) for word, _ in words[: _most(prefix)]))


def _most(prefix: str) -> int:
    return {2: 5, 3: 10, 4: 20}.get(len(prefix), MOST_PREFIXED)
