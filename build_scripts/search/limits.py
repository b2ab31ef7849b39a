"""Fields and filters → which letters may be in the outcome.

docs/assets/zoeken/grenzen.js does the same in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from build_scripts.search.analysis import fold, stem, tokenise
from build_scripts.search.expand import Wanted, expand
from build_scripts.search.fields import Field, dossier_key, years
from build_scripts.search.phrases import in_title
from build_scripts.search.query import parse
from build_scripts.search.store import Store

_TEXT_FIELDS = {"titel": "titel", "van": "wie"}
"""Fields in which words are looked for, and what the index calls them."""



@dataclass(frozen=True, slots=True)
class Limit:
    """A field with the letters that have it, and the words of a title asked for: they count in the
    order and are marked, too."""

    field: Field
    letters: Set[int]
    wanted: tuple[Wanted, ...] = ()


def limits(fields: Iterable[Field], store: Store) -> list[Limit]:
    """For each field the letters that have it."""
    return [_limit(field, store) for field in fields]


def _limit(field: Field, store: Store) -> Limit:
    if field.name in _TEXT_FIELDS:
        return _in_text(field, store)
    if field.name == "jaar":
        days = years(field.value)
        every = store.days() if days else []
        return Limit(field, {at for at, one in enumerate(every) if one and days and overlap(one, *days)})
    fits = _fitting(field)
    facet = store.facet(field.name)
    places = {place for place, pair in enumerate(facet.values) if fits(*pair)}
    return Limit(field, {at for at, row in enumerate(facet.of) if places.intersection(row)})


def overlap(letter: tuple[str, str] | None, start: str | None, end: str | None) -> bool:
    """Whether a letter's span touches the asked range; without a date only where nothing is asked."""
    if letter is None:
        return start is None and end is None
    return (start is None or letter[1] >= start) and (end is None or letter[0] <= end)


def _fitting(field: Field) -> Callable[[str, str], bool]:
    """Whether a facet's value (key and label) is what a field names.

    A dossier is itself with all its chapters; a number of fewer than five digits is the beginning
    of one. A soort is named by its word, by the plural or by its beginning; an onderwerp by a word
    of its name or by the whole.
    """
    if field.name == "dossier":
        key = dossier_key(field.value)
        short = len(key) < 5
        return lambda value, label: value == key or value.startswith(key if short else f"{key}-")
    wanted = [token.form for token in tokenise(field.value) if not token.joined]
    stems = [stem(form) for form in wanted]
    if field.name == "soort":
        whole = "".join(wanted)
        return lambda value, label: bool(whole) and _same_word(fold(value), whole, stems)

    def topic(value: str, label: str) -> bool:
        words = [token.form for token in tokenise(label)]
        known = {*words, *map(stem, words)}
        whole = value == fold(field.value).strip()
        return whole or (bool(wanted) and all(one in known or kin in known for one, kin in zip(wanted, stems)))

    return topic


def _same_word(known: str, typed: str, stems: Sequence[str]) -> bool:
    """Whether a word as typed is the beginning or the plural of a known one."""
    return known.startswith(typed) or typed == f"{known}s" or [stem(known)] == stems


# ---------------------------------------------------------------- words in the title, or from whom


def _in_text(field: Field, store: Store) -> Limit:
    typed = f'"{field.value}"' if field.quoted else field.value if field.open and not field.excluded else f"{field.value} "
    units = parse(typed, store.root["stopwords"]).units
    wanted = expand(units, store, correct=not field.excluded)
    name = _TEXT_FIELDS[field.name]
    having = [_having(one, name, store) for one in wanted]
    letters = set.intersection(*having) if having else set()
    return Limit(field, letters, tuple(wanted) if name == "titel" and not field.excluded else ())


def _having(one: Wanted, name: str, store: Store) -> set[int]:
    """The letters that have a unit in a field of the index."""
    lists = [{letter for letter, _ in store.postings(term).get(name, ())} for term in one.terms]
    if one.unit.kind != "phrase":
        return set().union(*lists)
    having = set.intersection(*lists) if lists else set()
    if name != "titel" or not having:
        return having
    found = in_title(one.unit.words, store.common, store.places, store.titles)
    return having if found is None else having & found


# ---------------------------------------------------------------- all together


def keep(
    asked: Sequence[Limit], chosen: Mapping[str, str], store: Store, days: tuple[str | None, str | None] = (None, None)
) -> Callable[[int], bool]:  # fmt: skip
    """Whether a letter passes the fields of a query and the filters chosen beside it.

    `chosen` has by facet a key; `days` is the span that a letter's own may touch. Raises KeyError
    for a facet that isn't there.
    """
    facets = {name: store.facet(name) for name in chosen}
    spans = store.days() if any(days) else None

    def passes(letter: int) -> bool:
        return (
            all((letter in one.letters) is not one.field.excluded for one in asked)
            and all(key in facets[name].keys(letter) for name, key in chosen.items())
            and (spans is None or overlap(spans[letter], *days))
        )

    return passes
