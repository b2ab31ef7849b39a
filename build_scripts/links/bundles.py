"""Files that are one publication: a letter with its beslisnota and bijlagen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_scripts.model import Letter
from build_scripts.records import belongs_to

MOST = 100
"""Files of one publication that are all shown with each other; of more each is shown with its own letter only."""


def bundles(letters: Sequence[Letter]) -> list[list[str]]:
    """The letters' ids, grouped by publication; those that stand alone are left out.

    Tied are a file and the files that the register says it belongs to (`hoort_bij`, file names),
    and a bijlage and the paper that its metadata calls its `hoofddocument`. Ties run on: two
    bijlagen of one letter are one publication with it.
    """
    by_file = {letter.source.name: letter.id for letter in letters}
    by_paper = {str(letter.record["kamerstuk"]): letter.id for letter in letters if letter.record.get("kamerstuk")}
    head = {letter.id: letter.id for letter in letters}

    def top(one: str) -> str:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for letter in letters:
        for other in _belongs_to(letter, by_file, by_paper):
            head[top(letter.id)] = top(other)
    groups: dict[str, list[str]] = {}
    for letter in letters:
        groups.setdefault(top(letter.id), []).append(letter.id)
    return [part for group in groups.values() if len(group) > 1 for part in _parts(group)]


def _belongs_to(letter: Letter, by_file: dict[str, str], by_paper: dict[str, str]) -> Iterable[str]:
    for name in belongs_to(letter.record):
        if name in by_file:
            yield by_file[name]
    paper = letter.record.get("hoofddocument")
    if paper and str(paper) in by_paper:
        yield by_paper[str(paper)]


def _parts(group: list[str]) -> Iterable[list[str]]:
    """A group as it is, or where it is too large in pairs with its first."""
    if len(group) <= MOST:
        yield group
    else:
        yield from ([group[0], one] for one in group[1:])
