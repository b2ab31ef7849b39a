"""Anchors that depend on a block's own words: a change elsewhere doesn't move them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from build_scripts.letters.drafts import Draft

HASH_LENGTH = 6
NO_SIGN = re.compile(r"[\W_]+")
SLUG_LENGTH = 80


def slug(text: str, length: int = SLUG_LENGTH) -> str:
    """A text as part of an address: lower-case ASCII words with hyphens, cut at a word's end.

    >>> slug("Voortgang cliëntondersteuning: Wmo 2015")
    'voortgang-clientondersteuning-wmo-2015'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    fitting = sum(end <= length for end in accumulate(map(len, words), lambda end, word: end + 1 + word))
    return "-".join(words[: max(fitting, 1)])[:length]


def set_anchors(drafts: Iterable[Draft]) -> None:
    """Give every block of the body its anchor.

    A heading's is its words ("kop-motie-skaeve-huse"); another block's is a hash of its words and
    its heading's ("p-3fa90c"). Where two are the same, the later one counts: "p-3fa90c-2".
    """
    seen: dict[str, int] = {}
    below: dict[str, str] = {}  # the heading that was last: a table's cells often have the same text
    heading = ""
    for draft in drafts:
        if draft.kind == "heading":
            heading, below = _letters(draft.text), {}
            anchor = f"kop-{slug(draft.text) or _hash(heading)}"
        else:
            anchor = below.get(draft.text) or f"p-{_hash(heading, _letters(draft.text))}"
            below[draft.text] = anchor
        times = seen.get(anchor, 0) + 1
        seen[anchor] = times
        draft.anchor = anchor if times == 1 else f"{anchor}-{times}"


def note_anchor(number: str, series: int = 1) -> str:
    """A note's anchor; `series` tells it from others with its number."""
    return f"noot-{number}" if series == 1 else f"noot-{number}-{series}"


def moved(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """For each anchor of `before` that is no longer there: the anchor at its place in `after`.

    Both are the anchors of one letter, in reading order. Where a block was joined or taken out, it is
    that of the block before, else of the one behind.

    >>> moved(["a", "b", "c"], ["a", "x", "c"])
    {'b': 'x'}
    """
    kept, found = set(after), {}
    for _, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for place, anchor in enumerate(before[first:last]):
            if anchor not in kept and after:
                found[anchor] = after[min(max(min(start + place, end - 1), 0), len(after) - 1)]
    return found


def _letters(text: str) -> str:
    small = text.casefold()
    return small if small.isalnum() else NO_SIGN.sub("", small)


def _hash(*letters: str) -> str:
    """A short name for texts, by their letters and digits alone."""
    return hashlib.sha256("\0".join(letters).encode("utf-8", "replace")).hexdigest()[:HASH_LENGTH]
