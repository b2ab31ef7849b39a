"""Motions whose paper may be mistyped: a letter that cites 30 169, nr. 4 and nr. 45 for motions by one member may mean one of them twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Citation, Motion


def doubted(motions: Sequence[Motion]) -> tuple[Motion, ...]:
    """The motions, each with the paper that its own is unlike: of the same movers, and one slip of the pen away."""
    return tuple(replace(one, unlike=next((other.citation for other in motions if _contradict(one, other)), None)) for one in motions)


def _contradict(one: Motion, other: Motion) -> bool:
    if not one.citation or not other.citation or not one.movers:
        return False
    same = {mover.name for mover in one.movers} == {mover.name for mover in other.movers}
    return same and is_slip(one.citation, other.citation)


def is_slip(one: Citation, other: Citation) -> bool:
    """Whether two papers differ by a digit dropped, doubled or swapped in the ondernummer, or by one digit in the dossier.

    >>> is_slip(Citation("kamerstuk", "", None, dossier="30169", number="4"), Citation("kamerstuk", "", None, dossier="30169", number="45"))
    True
    """
    if one.chapter != other.chapter or not (one.dossier and other.dossier and one.number and other.number):
        return False
    if one.dossier == other.dossier:
        return _dropped(one.number, other.number) or _dropped(other.number, one.number) or _swapped(one.number, other.number)
    changed = sum(a != b for a, b in zip(one.dossier, other.dossier, strict=False))
    return one.number == other.number and len(one.dossier) == len(other.dossier) and (changed == 1 or _swapped(one.dossier, other.dossier))


def _dropped(short: str, long: str) -> bool:
    return len(short) + 1 == len(long) and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _swapped(one: str, other: str) -> bool:
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
