"""Wanted terms → letters in order. lunr scores passages; here they become letters.

docs/assets/zoeken/rangschik.js does the same in the browser, number for number: scores become whole
millionths at once, and what is equal stays in the order of the index.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token_set import TokenSet
from lunr.vector import Vector

from build_scripts.search.analysis import tokenise
from build_scripts.search.expand import Wanted
from build_scripts.search.store import Postings, Store

PREFIX_BOOST = 0.2
MOST_CHECKED = 200
"""A phrase is looked up in the texts of this many letters at most, the best first."""

EXACT, WEAK, NONE = 2, 1, 0
_PHRASE_FIELDS = ("titel", "tekst")


@dataclass(frozen=True, slots=True)
class Hit:
    """A document with what it has of each wanted unit (EXACT, WEAK or NONE) and lunr's score."""

    document: int
    levels: tuple[int, ...]
    score: int

    @property
    def order(self) -> tuple[int, int, int, int]:
        return (*_completeness(self.levels), -self.score, self.document)


@dataclass(frozen=True, slots=True)
class Found:
    """A letter with its hits, best first; `score` in quarter millionths of lunr's."""

    letter: int
    hits: tuple[Hit, ...]
    levels: tuple[int, ...]
    score: int

    @property
    def order(self) -> tuple[int, int, int, int]:
        """All wanted units first, then those found in full, then by score."""
        return (*_completeness(self.levels), -self.score, self.letter)


def _completeness(levels: Sequence[int]) -> tuple[int, int]:
    return -sum(level > NONE for level in levels), -sum(level == EXACT for level in levels)


def rank(wanted: Sequence[Wanted], excluded: Sequence[Wanted], store: Store) -> list[Found]:
    """The letters that have something of what is wanted, in order.

    A letter without a wanted phrase drops out, and so does one with an excluded word or phrase.
    """
    barred = _letters_with(excluded, store)
    found = [one for one in _by_letter(score(wanted, store), store) if one.letter not in barred]
    ordered = sorted(found, key=lambda one: one.order)
    phrases = [place for place, one in enumerate(wanted) if one.unit.kind == "phrase"]
    if phrases:
        ordered = [one for one in ordered if all(one.levels[place] for place in phrases)]
        ordered = [_checked(one, wanted, phrases, store) for one in ordered[:MOST_CHECKED]]
        ordered = [one for one in ordered if all(one.levels[place] for place in phrases)]
        ordered.sort(key=lambda one: one.order)
    return _without_phrases(ordered, excluded, store)


# ---------------------------------------------------------------- documents, by lunr


def score(wanted: Sequence[Wanted], store: Store) -> list[Hit]:
    """Every document that has a wanted term, scored by lunr on an index of just these terms.

    lunr divides by the length of the query's vector and not of the document's, so leaving the
    other terms out changes no score.
    """
    boosts: dict[str, float] = {}
    for one in wanted:
        boosts |= {term: PREFIX_BOOST for term in one.weak if term not in boosts}
        boosts |= {term: 1 for term in one.exact}
    postings = {term: store.postings(term) for term in sorted(boosts)}
    postings = {term: posting for term, posting in postings.items() if posting}
    if not postings:
        return []
    index = assemble(postings, store.root["fields"])
    query = index.create_query()
    for term in postings:
        query.term(term, boost=boosts[term], use_pipeline=False)
    hits = []
    for result in index.query(query):
        matched = result["match_data"].metadata
        levels = tuple(_level(one, matched) for one in wanted)
        hits.append(Hit(int(result["ref"]), levels, math.floor(result["score"] * 1e6 + 0.5)))
    return [hit for hit in hits if any(hit.levels)]


def assemble(postings: Mapping[str, Postings], fields: Sequence[str]) -> Index:
    """A lunr index of some terms only."""
    inverted: dict[str, dict] = {}
    vectors: dict[str, Vector] = {}
    for number, (term, posting) in enumerate(postings.items()):
        entry: dict = {field: {} for field in fields}
        for field, documents in posting.items():
            for document, weight in documents:
                entry[field][str(document)] = {}
                elements = vectors.setdefault(f"{field}/{document}", Vector([])).elements
                elements += (number, weight / 1000)
        inverted[term] = entry | {"_index": number}
    return Index(inverted, vectors, TokenSet.from_list(list(postings)), list(fields), Pipeline())


def _level(wanted: Wanted, matched: Mapping[str, Mapping[str, object]]) -> int:
    if wanted.unit.kind == "phrase":
        here = (set(matched.get(term, ())) & set(_PHRASE_FIELDS) for term in wanted.exact)
        return EXACT if all(here) else NONE
    if any(set(matched.get(term, ())) - {"verwant"} for term in wanted.exact):
        return EXACT
    return WEAK if any(term in matched for term in wanted.terms) else NONE


# ---------------------------------------------------------------- letters


def _by_letter(hits: Iterable[Hit], store: Store) -> list[Found]:
    firsts = store.root["first"]
    letters: dict[int, list[Hit]] = {}
    for hit in hits:
        letters.setdefault(bisect_right(firsts, hit.document) - 1, []).append(hit)
    return [_found(letter, hits, firsts[letter]) for letter, hits in letters.items()]


def _found(letter: int, hits: Iterable[Hit], head: int) -> Found:
    """The head's score counts in full, the best three passages' in full, by half and by a quarter."""
    ordered = sorted((hit for hit in hits if any(hit.levels)), key=lambda hit: hit.order)
    score = sum(4 * hit.score for hit in ordered if hit.document == head)
    passages = [hit for hit in ordered if hit.document != head]
    score += sum(share * hit.score for share, hit in zip((4, 2, 1), passages))  # noqa: B905
    levels = tuple(map(max, zip(*(hit.levels for hit in ordered), strict=True)))
    return Found(letter, tuple(ordered), levels, score)


# ---------------------------------------------------------------- phrases and exclusion


def _checked(
    found: Found, wanted: Sequence[Wanted], phrases: Sequence[int], store: Store
) -> Found:
    """The letter with each phrase counted only where its words stand side by side."""
    head = store.root["first"][found.letter]
    texts = _texts(found.letter, store)
    hits = []
    for hit in found.hits:
        words = _sequence(texts[hit.document - head])
        levels = tuple(
            NONE if place in phrases and not _adjacent(wanted[place].unit.words, words) else level
            for place, level in enumerate(hit.levels)
        )
        hits.append(Hit(hit.document, levels, hit.score))
    if not any(any(hit.levels) for hit in hits):
        return Found(found.letter, (), tuple(NONE for _ in wanted), 0)
    return _found(found.letter, hits, head)


def _texts(letter: int, store: Store) -> list[str]:
    card = store.letter(letter)
    return [card["head"], *(text for _, _, text in card["passages"])]


def _sequence(text: str) -> list[str]:
    return [token.form for token in tokenise(text) if not token.joined]


def _adjacent(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "


def _letters_with(excluded: Sequence[Wanted], store: Store) -> set[int]:
    """The letters that have an excluded word somewhere; a synonym or part of it doesn't count."""
    firsts = store.root["first"]
    return {
        bisect_right(firsts, document) - 1
        for one in excluded
        if one.unit.kind != "phrase"
        for term in one.exact
        for field, documents in store.postings(term).items()
        if field != "verwant"
        for document, _ in documents
    }


def _without_phrases(
    ordered: list[Found], excluded: Sequence[Wanted], store: Store
) -> list[Found]:
    phrases = [one.unit.words for one in excluded if one.unit.kind == "phrase"]
    if not phrases:
        return ordered
    kept = []
    for found in ordered[:MOST_CHECKED]:
        sequences = [_sequence(text) for text in _texts(found.letter, store)]
        if not any(_adjacent(phrase, words) for phrase in phrases for words in sequences):
            kept.append(found)
    return kept
