"""A letter's best passages for a query.

docs/assets/zoeken/passages.js does the same in the browser, number for number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.search.analysis import stem, tokenise
from build_scripts.search.expand import Wanted
from build_scripts.search.figures import tells
from build_scripts.search.rank import EXACT, NONE, WEAK, completeness, rarity, weigh_units
from build_scripts.search.snippet import answers
from build_scripts.search.store import Store

NOTE_BOOST = 0.6
"""What a footnote is worth against a paragraph: it is short, and seldom what a reader looks for."""

MOST_SHOWN = 3
"""Passages shown of a letter at once."""

ASKED = 2
"""What a figure or a time counts for in a passage where it is asked for; a word counts from 1 to 5, by how rare it is."""

USUAL_LENGTH = 40
"""Words of a passage that is neither short nor long."""


@dataclass(frozen=True, slots=True)
class Hit:
    """The passage at `place` of a letter, what it has of each wanted unit, its score in millionths, and whether it tells
    what is asked besides (see figures.py)."""

    place: int
    levels: tuple[int, ...]
    score: int
    told: bool = False


def best(card: dict, wanted: Sequence[Wanted], store: Store, asks: str = "") -> list[Hit]:
    """The passages of a letter that have something of what is wanted, best first.

    A unit counts by how rare it is among the letters, how often it stands there (each time for
    less) and how short the passage is. To tell what is asked counts as a unit of its own; notes are full of numbers,
    and don't.
    """
    rarities = [rarity(one, store) for one in wanted]
    hits = []
    for place, row in enumerate(card["passages"]):
        boost = NOTE_BOOST if place >= card["notes"] else 1
        hit = _hit(place, row[2], row[3] if len(row) > 3 else "", wanted, rarities, boost, asks if place < card["notes"] else "")
        if any(hit.levels):
            hits.append(hit)
    weights = weigh_units(wanted, store)
    asked = [*weights, ASKED]
    return sorted(hits, key=lambda hit: (*completeness((*hit.levels, EXACT if hit.told else NONE), asked), -hit.score, hit.place))


def arrange(hits: Sequence[Hit], card: dict) -> list[Hit]:
    """The hits as they are shown: a heading takes no place of its own where a passage of its section
    is among the first MOST_SHOWN, for that has the heading above it."""
    rows, sections = card["passages"], card["sections"]
    shown: list[Hit] = []
    for hit in hits:
        section = rows[hit.place][1]
        same = [at for at, other in enumerate(shown) if section is not None and rows[other.place][1] == section]
        if not same:
            shown.append(hit)
        elif sections[section] == rows[hit.place][2]:
            continue
        elif len(shown) <= MOST_SHOWN and sections[section] == rows[shown[same[0]].place][2]:
            shown[same[0]] = hit
        else:
            shown.append(hit)
    return shown


def _hit(
    place: int, text: str, extra: str, wanted: Sequence[Wanted], rarities: Sequence[float], boost: float, asks: str
) -> Hit:  # fmt: skip
    tokens = tokenise(text)
    forms = [token.form for token in tokens]
    written = [token.form for token in tokens if not token.joined]
    terms = extra.split()
    levels, score = [], 0.0
    for one, rare in zip(wanted, rarities, strict=True):
        level, count = _level(one, forms, written, terms)
        levels.append(level)
        score += level * rare * count / (count + 0.5 + len(written) / USUAL_LENGTH)
    return Hit(place, tuple(levels), math.floor(score * boost * 1e6 + 0.5), bool(asks) and tells(asks, written))


def _level(wanted: Wanted, forms: Sequence[str], written: Sequence[str], terms: Sequence[str]) -> tuple[int, int]:
    """How well a text has a unit, and how often."""
    if wanted.unit.kind == "phrase":
        count = f" {' '.join(written)} ".count(f" {' '.join(wanted.unit.words)} ")
        return (EXACT if count else NONE), count
    stems = [stem(form) for form in forms]
    exact = sum(term in wanted.exact for term in stems)
    if wanted.unit.kind == "number":
        # Another paper of the same dossier is another paper.
        exact += sum(term in wanted.exact for term in terms)
        return (EXACT if exact else NONE), exact
    if exact:
        return EXACT, exact
    weak = sum(answers(form, wanted) for form in forms) + sum(term in wanted.exact for term in terms)
    return (WEAK if weak else NONE), weak
