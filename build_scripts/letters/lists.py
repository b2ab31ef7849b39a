"""Lists within lists: the level of each item, by the style of its bullet or number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.letters.drafts import Draft
from build_scripts.letters.markers import Enumeration, enumeration, follows, opens_roman

DEEPEST = 6
DEEPER = 2
"""Spaces, from which on the same bullet opens a list below."""
DASHES = "-–—−"


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that is open: the style and number of its last item, and where that began."""

    style: str
    number: Enumeration | None
    indent: int


def set_item_levels(drafts: Sequence[Draft]) -> None:
    """Give the items of each unbroken run their level, from 1.

    An item of a style that is open goes on at its level; another style opens a list below the item before it, and so does
    the same bullet where it stands further to the right.
    """
    path: list[_Open] = []
    for draft in drafts:
        if draft.kind != "item":
            path = []
            continue
        number = None if draft.marker else enumeration(draft.text)
        style = _bullet(draft.marker) if draft.marker else number.style if number else ""
        open_lists = list(reversed(range(len(path))))
        counted = (at for at in open_lists if follows(path[at].number, number))
        alike = [at for at in open_lists if path[at].style == style and not opens_roman(number)]
        at = next(counted, alike[0] if alike else len(path))
        if draft.marker and alike:
            beside = [one for one in alike if path[one].indent < draft.indent + DEEPER]
            at = beside[0] if beside and draft.indent < path[beside[0]].indent + DEEPER else len(path) if beside else alike[-1]
        path = [*path[:at], _Open(style, number, draft.indent)][:DEEPEST]
        draft.level = len(path)


def _bullet(marker: str) -> str:
    return "-" if marker[:1] in DASHES else marker
