"""What became of each word of a source: kept, or left out for a reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from build_scripts.model import Drop, Join, SourceDocument

UNACCOUNTED = "unaccounted"
HYPHEN = "hyphen"
WORD = re.compile(r"\S+")


def count(source: SourceDocument, drops: Iterable[Drop], joins: Iterable[Join], missing: Set[int]) -> tuple[int, dict[str, tuple[int, ...]]]:
    """The number of words kept, and by reason the lines of the words that aren't, a line for each word.

    `missing` are the lines that the page lacks. A word that was broken over two lines is two words of
    the source and one of the page: its first piece counts as left out for "hyphen".
    """
    gone: dict[int, list[Drop]] = defaultdict(list)
    for drop in drops:
        gone[drop.line].append(drop)
    broken = {join.line for join in joins if join.undone and not missing & {join.line, join.next_line}}
    kept, dropped = 0, defaultdict(list)
    for line in source.lines:
        if not (line.number in gone or line.number in missing or line.number in broken):
            kept += len(line.text.split())
            continue
        reasons = [_reason(word.start(), word.end(), gone[line.number]) for word in WORD.finditer(line.text)]
        if line.number in missing:
            reasons = [reason or UNACCOUNTED for reason in reasons]
        if line.number in broken and reasons[-1:] == [None]:
            reasons[-1] = HYPHEN
        for reason in reasons:
            if reason:
                dropped[reason].append(line.number)
            else:
                kept += 1
    return kept, {reason: tuple(lines) for reason, lines in dropped.items()}


def _reason(start: int, end: int, drops: Sequence[Drop]) -> str | None:
    """Why a word is off the page; None where any sign of it is kept."""
    covered, reason = set(), None
    for drop in drops:
        overlap = range(max(start, drop.start), min(end, drop.end))
        if overlap:
            covered.update(overlap)
            reason = reason or drop.reason
    return reason if len(covered) == end - start else None
