"""Whether a page parts a letter's words as its source does: "zorg voor" is not "zorgvoor", nor "zo rg voor"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from build_scripts.audit.page import PageText, Words

AROUND = 20
"""Signs of the page that are shown on both sides of a place."""
MOST_TOLD = 5
# An address goes on in the next line without white space.
LEADS_ON = "/-"
ADDRESS = ("://", "www.")


class Placed(NamedTuple):
    """A line of the source and where the page has it: at sign `at` of its body or its notes (`within`)."""

    number: int
    words: Words
    within: Words
    at: int


def parted_otherwise(lines: Sequence[Placed], page: PageText) -> list[tuple[str, int]]:
    """(what is wrong, line) for each place where the page has white space and the source hasn't, or the other way round.

    `lines` are all lines of the source that the page shows, the last one first. A line's end parts words, but within an address,
    behind a slash ("experts/wetenschappers") and behind the hyphen of a part left out ("aanvragen en -toekenningen").
    """
    return list(islice(chain(_told(lines, page.body), _told(lines, page.notes)), MOST_TOLD))


def _told(lines: Sequence[Placed], within: Words) -> Iterator[tuple[str, int]]:
    own = [line for line in reversed(lines) if line.within is within]
    starts = [line.at for line in own]
    gaps = {line.at + gap for line in own for gap in line.words.gaps}
    loose = within.loose.union((line.at + gap for line in own for gap in line.words.loose), (0, len(within.signs)))
    shown = sorted(within.gaps)
    for at in sorted((gaps ^ within.gaps) - loose):
        line = own[bisect_left(starts, at) - 1]
        before = shown[bisect_left(shown, at) - 1] if shown[0] < at else 0
        if at == line.at + len(line.words.signs) and (within.signs[at - 1] in LEADS_ON or any(sign in within.signs[before:at] for sign in ADDRESS)):
            continue
        what = "aan elkaar geschreven" if at in gaps else "in tweeën"
        yield f"op de pagina {what}: ‘{within.signs[max(at - AROUND, 0) : at]}|{within.signs[at : at + AROUND]}’", line.number
