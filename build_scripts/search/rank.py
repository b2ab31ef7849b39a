"""Wanted terms → letters in order, by lunr.

docs/assets/zoeken/rangschik.js and punten.js do the same in the browser, number for number: scores become whole
millionths at once, and what is equal stays in the order of the index.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token_set import TokenSet
from lunr.vector import Vector

from build_scripts.search.expand import Wanted
from build_scripts.search.fragments import RELATED
from build_scripts.search.phrases import with_phrase
from build_scripts.search.store import Store
from build_scripts.search.weigh import Weights

PREFIX_BOOST = 0.2

RAREST = 4
"""A word of a single letter counts for about as many words that stand everywhere, and one more."""

EXACT, WEAK, NONE = 2, 1, 0
WORTH = (0, 4, 5)
"""What NONE, WEAK and EXACT are worth beside each other, in a letter that hasn't everything."""
_PHRASE_FIELDS = ("titel", "tekst")


@dataclass(frozen=True, slots=True)
class Found:
    """A letter with what it has of each wanted unit (EXACT, WEAK or NONE); `score` is lunr's, in
    millionths."""

    letter: int
    levels: tuple[int, ...]
    score: int


def completeness(levels: Sequence[int], weights: Sequence[int]) -> tuple[int, int]:
    """Sorts what has more of the wanted units first, then what has more of them in full; a unit counts by
    how rare it is."""
    pairs = list(zip(levels, weights, strict=True))
    return -sum(weight for level, weight in pairs if level), -sum(weight for level, weight in pairs if level == EXACT)


def place(found: Found, weights: Sequence[int]) -> tuple[int, ...]:
    """Sorts letters that have every wanted unit first, then what has more of them in full, then by score. Of the others the
    score counts, times what a letter has: many words of a question stand somewhere in a long letter about something else."""
    if all(found.levels):
        return (0, *completeness(found.levels, weights), -found.score, found.letter)
    points = sum(WORTH[level] * weight for level, weight in zip(found.levels, weights, strict=True))
    return 1, -points * found.score, found.letter


def rarity(wanted: Wanted, store: Store) -> float:
    """From near 0 for a unit that every letter has, to 1 for one that a single letter has."""
    most = max((_letters(term, store) for term in wanted.terms), default=0)
    return (store.letters - most + 1) / (store.letters + most + 1)


def _letters(term: str, store: Store) -> int:
    return max((len(letters) for letters in store.postings(term).values()), default=0)


def weigh_units(wanted: Sequence[Wanted], store: Store) -> list[int]:
    """What each unit counts for in `completeness`: from 1 where every letter has it to 1 + RAREST."""
    return [1 + math.floor(RAREST * rarity(one, store)) for one in wanted]


def rank(wanted: Sequence[Wanted], excluded: Sequence[Wanted], store: Store) -> list[Found]:
    """The letters that have something of what is wanted, in order.

    A letter without a wanted phrase drops out, and so does one with an excluded word or phrase.
    """
    barred = {letter for one in excluded for letter in letters_with(one, store)}
    phrases = [
        (place, with_phrase(one.unit.words, store.common, store.places))
        for place, one in enumerate(wanted)
        if one.unit.kind == "phrase"
    ]
    found = [
        one
        for one in score(wanted, store)
        if one.letter not in barred
        and all(one.levels[place] and (having is None or one.letter in having) for place, having in phrases)
    ]
    weights = weigh_units(wanted, store)
    return sorted(found, key=lambda one: place(one, weights))


def score(wanted: Sequence[Wanted], store: Store) -> list[Found]:
    """Every letter that has a wanted term, scored by lunr on an index of just these terms.

    lunr divides by the length of the query's vector and not of the letter's, so leaving the other
    terms out changes no score.
    """
    boosts: dict[str, float] = {}
    for one in wanted:
        boosts |= {term: PREFIX_BOOST for term in one.weak if term not in boosts}
        boosts |= {term: 1 for term in one.exact}
    postings = {term: store.postings(term) for term in sorted(boosts)}
    postings = {term: posting for term, posting in postings.items() if posting}
    if not postings:
        return []
    index = assemble(postings, store.fields)
    query = index.create_query()
    for term in postings:
        query.term(term, boost=boosts[term], use_pipeline=False)
    found = []
    for result in index.query(query):
        matched = result["match_data"].metadata
        levels = tuple(_level(one, matched) for one in wanted)
        found.append(Found(int(result["ref"]), levels, math.floor(result["score"] * 1e6 + 0.5)))
    return [one for one in found if any(one.levels)]


def assemble(postings: Mapping[str, Weights], fields: Sequence[str]) -> Index:
    """A lunr index of some terms only."""
    inverted: dict[str, dict] = {}
    vectors: dict[str, Vector] = {}
    for number, (term, posting) in enumerate(postings.items()):
        entry: dict = {field: {} for field in fields}
        for field, letters in posting.items():
            for letter, weight in letters:
                entry[field][str(letter)] = {}
                elements = vectors.setdefault(f"{field}/{letter}", Vector([])).elements
                elements += (number, weight)
        inverted[term] = entry | {"_index": number}
    return Index(inverted, vectors, TokenSet.from_list(list(postings)), list(fields), Pipeline())


def _level(wanted: Wanted, matched: Mapping[str, Mapping[str, object]]) -> int:
    if wanted.unit.kind == "phrase":
        here = (set(matched.get(term, ())) & set(_PHRASE_FIELDS) for term in wanted.exact)
        return EXACT if all(here) else NONE
    if any(set(matched.get(term, ())) - {RELATED} for term in wanted.exact):
        return EXACT
    return WEAK if any(term in matched for term in wanted.terms) else NONE


def letters_with(excluded: Wanted, store: Store) -> set[int]:
    """The letters that have an excluded word or phrase; a synonym or part of it doesn't count."""
    phrase = excluded.unit.kind == "phrase"
    having = with_phrase(excluded.unit.words, store.common, store.places) if phrase else None
    if having is not None:
        return having
    fields = _PHRASE_FIELDS if phrase else [name for name in store.fields if name != RELATED]
    return {
        letter
        for term in excluded.exact
        for field, letters in store.postings(term).items()
        if field in fields
        for letter, _ in letters
    }
