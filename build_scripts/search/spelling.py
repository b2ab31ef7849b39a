"""A word that no letter has → the words that it may stand for: its parts, or what it was meant to be.

docs/assets/zoeken/spelling.js does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.search.analysis import stem
from build_scripts.search.spill import javascript_order
from build_scripts.search.store import Store

SHORTEST = 4
"""Letters of the shortest word that is looked at: as a misspelling, and as a compound's part."""

ERRORS_FROM = ((4, 1), (8, 2), (12, 3))
"""From how many letters on a word may hold how many typing errors."""

LINKS = ("", "s", "en", "n", "e")
"""What stands between two parts of a compound: zorg·taak, groep·s·woning, cliënt·en·raad."""

MOST_CUTS = 6
"""Cuts of one word that are tried: each may have to load a part of the index."""

_ALIKE = tuple(  # what sounds the same in Dutch, in this order
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("eij|ij|e[iy]", "y"), ("ie", "i"), ("ou", "au"), ("ph", "f"), ("th", "t"), ("ch", "g"), ("c(?=[eiy])", "s"),
        ("qu", "kw"), ("[cq]", "k"), ("x", "ks"), ("z", "s"), ("v", "f"), (r"(?:dt|d)\Z", "t"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip


def sound(word: str) -> str:
    """A folded word's stem by its sound: "organizatie" and "organisatie", "lelylyn" and "lelylijn" are one."""
    form = stem(word)
    for pattern, instead in _ALIKE:
        form = pattern.sub(instead, form)
    return form


def nearest(word: str, store: Store, least: int = 1, most: int = 3) -> str:
    """The known word with the fewest typing errors between it and `word`, from `least` to `most`; or "".

    Both begin alike. What sounds the same is nearer than one error. Of equally near words the commonest wins, then the
    first of the list.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return ""
    for errors in (errors for size, errors in ERRORS_FROM if len(word) >= size and least <= errors <= most):
        near = [one for one in store.near(word, errors).items() if len(one[0]) >= SHORTEST]
        heard = [one for one in near if errors == 1 and sound(one[0]) == sound(word)]
        meant = heard or [one for one in near if _begin_alike(word, one[0]) and distance(word, one[0], errors) == errors]
        if meant:
            return min(meant, key=lambda one: (-one[1], javascript_order(one[0])))[0]
    return ""


def _begin_alike(word: str, other: str) -> bool:
    """Whether two words have the same first letter, or one of them lacks it, or it changed places with the second: who
    types "zussen" means no "tussen"."""
    return word[0] == other[0] or word[1:3] == other[:2] or other[1:3] == word[:2] or (word[0], word[1]) == (other[1], other[0])


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


# ---------------------------------------------------------------- compounds


def apart(word: str, store: Store, most: int = 3) -> tuple[str, ...]:
    """The two or three parts of a compound of words that letters have, or nothing: "wolvenschade" → wolven, schade."""
    if len(word) < 2 * SHORTEST or not re.fullmatch("[a-z]+", word):
        return ()
    cuts = list(_cuts(word, store.words(word[:SHORTEST])))[:MOST_CUTS]
    for begin, rest in cuts:
        if store.has(stem(rest)):
            return begin, rest
    if most > 2:
        for begin, rest in cuts:
            if parts := apart(rest, store, most - 1):
                return begin, *parts
    return ()


def _cuts(word: str, known: dict[str, int]) -> Iterator[tuple[str, str]]:
    """A known beginning and what stands behind it and its link, the longest beginning first."""
    for begin in sorted((one for one in known if word.startswith(one)), key=len, reverse=True):
        for link in LINKS:
            rest = word[len(begin) + len(link) :]
            if word.startswith(link, len(begin)) and len(rest) >= SHORTEST:
                yield begin, rest
