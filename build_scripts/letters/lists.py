"""Lists within lists: the level of each item, by the style of its bullet or number."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.letters.drafts import Draft
from build_scripts.letters.markers import Enumeration, enumeration, follows, opens_roman

DEEPEST = 6
DASHES = "-–—−"


def set_item_levels(drafts: Sequence[Draft]) -> None:
    """Give the items of each unbroken run their level, from 1.

    An item of a style that is open goes on at its level; another style opens a list below the item before it.
    """
    path: list[tuple[str, Enumeration | None]] = []
    for draft in drafts:
        if draft.kind != "item":
            path = []
            continue
        number = None if draft.marker else enumeration(draft.text)
        style = _bullet(draft.marker) if draft.marker else number.style if number else ""
        open_lists = list(reversed(range(len(path))))
        counted = (at for at in open_lists if follows(path[at][1], number))
        alike = (at for at in open_lists if path[at][0] == style and not opens_roman(number))
        at = next(counted, next(alike, len(path)))
        path = [*path[:at], (style, number)][:DEEPEST]
        draft.level = len(path)


def _bullet(marker: str) -> str:
    return "-" if marker[:1] in DASHES else marker
