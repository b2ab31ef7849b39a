"""How many letters each choice of each filter leaves, as the search page shows beside its results.

docs/assets/zoeken/keuzes.js does the same in the browser.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from build_scripts.search.analysis import fold
from build_scripts.search.limits import keep
from build_scripts.search.spill import javascript_order
from build_scripts.search.store import Store

FILTERS = ("soort", "jaar", "ministerie", "onderwerp", "dossier", "persoon")
UNDATED = "zonder"

Choice = tuple[str, str, int]
"""Key, label, letters."""


def counts(letters: Iterable[int], chosen: Mapping[str, str], store: Store) -> dict[str, list[Choice]]:
    """By filter its choices among the letters found: years from the newest, the rest from the most
    letters. A filter's own choice doesn't limit it, the others do."""
    found, made = list(letters), {}
    for name in FILTERS:
        passes = keep((), {other: key for other, key in chosen.items() if other != name}, store)
        left = [letter for letter in found if passes(letter)]
        made[name] = _years(left, store) if name == "jaar" else _values(name, left, store)
    return made


def _values(name: str, letters: Iterable[int], store: Store) -> list[Choice]:
    facet = store.facet(name)
    labels = dict(facet.values)
    found = Counter(key for letter in letters for key in facet.keys(letter))
    rows = [(key, labels.get(key) or key, count) for key, count in found.items()]
    return sorted(rows, key=lambda row: (-row[2], javascript_order(fold(row[1])), javascript_order(row[0])))


def _years(letters: Iterable[int], store: Store) -> list[Choice]:
    days = store.days()
    found = Counter(year for letter in letters for year in _of(days[letter]))
    return [(year, "Zonder datum" if year == UNDATED else year, found[year]) for year in sorted(found, reverse=True)]


def _of(days: tuple[str, str] | None) -> list[str]:
    """The years that a letter's date may lie in; of an open span the known side."""
    if days is None:
        return [UNDATED]
    first, last = int(days[0][:4]), int(days[1][:4])
    return [str(year) for year in range(first or last, (first if last == 9999 else last) + 1)]
