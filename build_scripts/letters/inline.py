"""A line without its markup in the making: what stays of it, where that stood, and what was taken out."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from typing import NamedTuple

MARK_BEFORE = re.compile(r"[⁰¹²³⁴-⁹\]],? ?$")
"""A raised figure, or one in brackets, and what may part it from the next."""


class Run(NamedTuple):
    """`text[start:end]` of a plain line is `[first:last]` of the line as it was, sign by sign or as a whole."""

    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class Inline:
    """A line without its markup in the making. `gone` is what was taken out, as (start, end, reason) in the line as it
    was; `emphasis` the spans of `text` that it set apart, `asides` those that it calls no running text, with what they are. What `text` has besides the `runs` is white space, and what
    parts the marks of two notes."""

    source: str
    in_table: bool = False
    noted: Set[str] = frozenset()
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    gone: list[tuple[int, int, str]] = field(default_factory=list)
    emphasis: list[tuple[int, int]] = field(default_factory=list)
    asides: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def put(self, text: str, first: int, last: int) -> None:
        """`text` in the place of `source[first:last]`."""
        if first < last:
            self.runs.append(Run(self.length, self.length + len(text), first, last))
            self.add(text)

    def keep(self, first: int, last: int) -> None:
        while first < last and not self.length and self.gone and self.source[first] in " \t":
            self.drop(first, first + 1)  # what is left of a line begins at its first word
            first += 1
        self.put(self.source[first:last], first, last)

    def add(self, text: str) -> None:
        """Text that the line doesn't have."""
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def drop(self, first: int, last: int, reason: str = "markup") -> None:
        if first < last:
            self.gone.append((first, last, reason))

    def ends_in(self, *signs: str) -> bool:
        """Whether the text so far ends in one of these."""
        return bool(self.pieces) and self.pieces[-1].endswith(signs)

    @property
    def opens(self) -> bool:
        """Whether what comes next opens a line."""
        return not self.pieces or self.ends_in("\n") or len(self.pieces) == 1 and self.pieces[0].isspace()

    def close_up(self) -> None:
        """Take the one space at the end back ("zorg <sup>1</sup>"), and what parts a mark from the next ("<sup>1</sup>, <sup>2</sup>")."""
        if self.ends_in(" ", ",") and MARK_BEFORE.search("".join(self.pieces[-3:])):
            self._take_back(",")
        if not self.ends_in("  "):
            self._take_back(" ")

    def _take_back(self, sign: str) -> None:
        if sign == "," and self.ends_in(" "):
            self._take_back(" ")
        if not self.runs or self.runs[-1].end != self.length or not self.ends_in(sign):
            return
        start, end, first, last = self.runs.pop()
        self.pieces[-1:] = [self.pieces[-1][:-1]] if end - 1 > start else []
        self.length -= 1
        self.drop(last - 1, last)
        if end - 1 > start:
            self.runs.append(Run(start, end - 1, first, last - 1))

