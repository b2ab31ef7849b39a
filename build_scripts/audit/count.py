"""What became of each word of a source: kept, or left out for a reason."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from difflib import SequenceMatcher
from itertools import accumulate

from build_scripts.model import Drop, Join, SourceDocument

UNACCOUNTED = "unaccounted"
HYPHEN, ERRATUM, MISREAD = "hyphen", "erratum", "misread mark"
WORD = re.compile(r"\S+")


def count(source: SourceDocument, drops: Iterable[Drop], joins: Iterable[Join], missing: Set[int]) -> tuple[int, dict[str, tuple[int, ...]]]:
    """The number of words kept, and by reason the lines of the words that aren't, a line for each word.

    `missing` are the lines that the page lacks. A word that was broken over two lines is two words of
    the source and one of the page: its first piece counts as left out for "hyphen". Words that were
    corrected count as left out for "erratum" (by people) or "misread mark" (by the program), as many
    as the source has there; what the page has in their place is no word of the source.
    """
    gone: dict[int, list[Drop]] = defaultdict(list)
    for drop in drops:
        gone[drop.line].append(drop)
    broken = {join.line for join in joins if join.undone and not missing & {join.line, join.next_line}}
    corrected = {one.line: ERRATUM if one.name else MISREAD for one in sorted(source.corrections, key=lambda one: bool(one.name))}
    kept, dropped = 0, defaultdict(list)
    for line, received in zip(source.lines, source.received, strict=True):
        if not (line.number in gone or line.number in missing or line.number in broken or line.number in corrected):
            kept += len(line.text.split())
            continue
        words = list(WORD.finditer(line.text))
        reasons = _reasons(words, gone[line.number])
        if line.number in missing:
            reasons = [reason or UNACCOUNTED for reason in reasons]
        if line.number in broken and reasons[-1:] == [None]:
            reasons[-1] = HYPHEN
        if line.number in corrected:
            reasons = _as_received([word[0] for word in words], received.split(), reasons, corrected[line.number])
        for reason in reasons:
            if reason:
                dropped[reason].append(line.number)
            else:
                kept += 1
    return kept, {reason: tuple(lines) for reason, lines in dropped.items()}


def _as_received(words: Sequence[str], received: Sequence[str], reasons: Sequence[str | None], why: str) -> list[str | None]:
    """The reasons for the words of a line as the source has them: those that were not corrected keep theirs."""
    told: list[str | None] = []
    for tag, start, end, first, last in SequenceMatcher(None, words, received).get_opcodes():
        told += reasons[start:end] if tag == "equal" else [why] * (last - first)
    return told


def _reasons(words: Sequence[re.Match[str]], drops: Sequence[Drop]) -> list[str | None]:
    """Why each word of a line is off the page. Each is held against the drops near it: a table's line has one for each bar."""
    drops = sorted(drops, key=lambda drop: drop.start)
    starts, ends = [drop.start for drop in drops], list(accumulate((drop.end for drop in drops), max))
    return [_reason(*word.span(), drops[bisect_right(ends, word.start()) : bisect_left(starts, word.end())]) for word in words]


def _reason(start: int, end: int, drops: Sequence[Drop]) -> str | None:
    """Why a word is off the page; None where any sign of it is kept."""
    covered, reason = set(), None
    for drop in drops:
        overlap = range(max(start, drop.start), min(end, drop.end))
        if overlap:
            covered.update(overlap)
            reason = reason or drop.reason
    return reason if len(covered) == end - start else None
