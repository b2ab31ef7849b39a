"""What in a text may be a note's mark: figures stuck to a word, raised or in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from build_scripts.letters.loose_marks import loose_figures
from build_scripts.letters.quantities import PLAIN, SUPERSCRIPTS, is_quantity

# "zorg1", "zorg.2", "(bijlage)3", "eind 201518": the last is note 18 behind a year; "Q3" and "A2" are none
MARK = re.compile(r"(?:(?!(?<![^\W\d_])[A-Z]\d)[^\W\d_]|[^\W\d_](?:[.,;:?!]|\.\.)|[)\]’”»'\"%][.,;:?!]?|(?<!\d)(?:19|20)\d\d[.,;:?!]?|\d[.;:?!])(\d{1,6})(?![\d%])(?![.,]\d)")
SURE_MARK = re.compile(rf"(?<=\S)(?:[{SUPERSCRIPTS}]{{1,6}}|\[\d{{1,6}}\])")
# "verdubbeld’?1)", in papers of the Kamer
# "… ligt stil’? 1)": a mark of old questions stands a space behind
SHUT_MARK = re.compile(r"(?:(?<=[^\W\d_])|(?<=»))[.,;:?!’”]{0,3}(?:(?<=[?’”»]) )?(\d{1,3})\)")
# "SamenThuis203017": a name with its year, and mark 17
YEAR = re.compile(r"(?:19|20)\d\d\d{1,3}$")
DIGIT = re.compile(rf"[\d{SUPERSCRIPTS}]")
# "1.2 Materieel": the number that a heading or an item opens with
PARTS = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}(?=\.?\s)")
SURE_ONE = "sure 1"


@dataclass(slots=True)
class Since:
    """What may be marks in the text since the last notes. Rows are searched once, and not before somebody
    asks: a table of ten thousand rows has no note below it."""

    waiting: list[str] = field(default_factory=list)
    found: set[str] = field(default_factory=set)
    read: list[str] = field(default_factory=list)
    between_spaces: set[str] = field(default_factory=set)

    def marks(self) -> set[str]:
        """The numbers so far, as `_marks_in` has them."""
        for text in self.waiting:
            self.found |= _marks_in(text)
        self.read += self.waiting
        self.waiting.clear()
        return self.found

    def loose(self) -> set[str]:
        """The figures between spaces so far, each of which may be one in an export."""
        self.marks()
        for text in self.read:
            self.between_spaces |= {place.number for place in loose_figures(text)}
        self.read.clear()
        return self.between_spaces


def _marks_in(text: str) -> set[str]:
    """What in a text may be note marks: numbers stuck to a word, its punctuation or a year ("18"), those
    with a bracket behind them ("1)"), and those that are raised or in brackets."""
    if not DIGIT.search(text):
        return set()
    text = PARTS.sub("", text, count=1)
    marks = {found[1] for found in MARK.finditer(text) if not is_quantity(text, *found.span(1))}
    marks |= {mark[4:] for mark in marks if YEAR.match(mark)} | {f"{found[1]})" for found in SHUT_MARK.finditer(text)}
    sure = {found[0].strip("[]").translate(PLAIN) for found in SURE_MARK.finditer(text) if not is_quantity(text, *found.span())}
    return marks | sure | {SURE_ONE} if "1" in sure else marks | sure


def plain_number(mark: str) -> int:
    """The number of what `_marks_in` found."""
    return int(mark.strip(")")) if mark != SURE_ONE else 0
