"""Which later letter may have kept a promise: offered as such, never asserted."""

from __future__ import annotations

import re
from collections import defaultdict

from build_scripts.model import Archive, Commitment, Entry
from build_scripts.letters.periods import read_edtf

SHARED = 2
"""Long words of a later letter's title that a promise must have, at least; and most of them."""
MOST = 50
"""A word in more titles than this says too little. It also bounds the work per promise."""
_LONG = re.compile(r"[a-zà-ÿ]{7,}")
_COMMON = frozenset("kamerbrief voortgang beleidsreactie kabinetsreactie aanbieding rapport informatie antwoorden voortgangsbrief voortgangsrapportage minister toezegging toezeggingen".split())


class Later:
    """The letters of an archive by the long words of their titles."""

    def __init__(self, archive: Archive):
        self._titles: dict[str, frozenset[str]] = {}
        self._by_word: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in archive.entries:
            self._titles[entry.letter.id] = _long(entry.letter.title)
            for word in self._titles[entry.letter.id]:
                self._by_word[word].append(entry)

    def may_settle(self, entry: Entry, one: Commitment) -> Entry | None:
        """The first letter after this one whose title is about what was promised; None where none is."""
        written = read_edtf(entry.letter.fact("date"))
        if one.kind == "afgedaan" or not written:
            return None
        said = _long(one.text)
        near = {other.letter.id: other for word in said for other in self._by_word.get(word, ()) if len(self._by_word[word]) <= MOST}
        fitting = []
        for other in near.values():
            date = read_edtf(other.letter.fact("date"))
            title = self._titles[other.letter.id]
            shared = len(title & said)
            if date and date.first > written.last and shared >= SHARED and 2 * shared > len(title):
                fitting.append((date.first, other.letter.id))
        return near[min(fitting)[1]] if fitting else None


def _long(text: str) -> frozenset[str]:
    return frozenset(_LONG.findall(text.lower())) - _COMMON
