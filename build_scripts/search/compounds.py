"""Dutch compounds taken apart: "stikstofregistratiesysteem" → stikstof, registratie, systeem.

The parts come from OpenTaal (build_scripts/spelling) and from the archive's own words, so that
"bemoeizorg" falls apart where one letter says "zorg" and "lelylijnstation" where one says "Lelylijn".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from build_scripts import spelling
from build_scripts.search.analysis import stem

SHORTEST_LISTED, SHORTEST_OWN = 3, 4
"""Letters of the shortest part out of the list, and out of the archive's own words."""

LONGEST = 40
"""No Dutch word has more letters; longer ones are left whole."""

LINKS = ("", "s", "e", "en", "n")
"""What stands between two parts: zorg·taak, groep·s·woning, jong·e·ren·…, weide·n·bouw"""

_NO_PARTS = frozenset(
    "achter binnen boven buiten heid heden loos lijk over onder rond samen terug tegen tussen voor "
    "vooral weder ingen isch eren baar zaam waar daar hier mede door aan bij mee toe uit los weg ver "
    "ring ringen lingen heids".split()
)
_REACH = 4  # letters of a word's beginning that say whether it can be a form of a listed word


@cache
def _listed() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """What begins a compound, what ends one, the stems and the beginnings of what ends one."""
    first, last = spelling.compound_parts()
    first, last = (first | last) - _NO_PARTS, last - _NO_PARTS
    return first, last, frozenset(map(stem, last)), frozenset(word[:_REACH] for word in last)


class Splitter:
    """Takes compounds apart, with the words of an archive beside those of the list."""

    def __init__(self, own: Collection[str]):
        self._own = own
        self._cut = cache(self._cut_anew)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a folded word in order, compounds among them followed by their own parts.

        Empty where the word is no compound as far as is known.
        """
        if not SHORTEST_LISTED + SHORTEST_OWN <= len(word) <= LONGEST or not word.isalpha():
            return ()
        cut = self._cut(word)
        return tuple(dict.fromkeys(one for part in cut for one in (part, *self.parts(part))))

    def _cut_anew(self, word: str) -> tuple[str, ...]:
        """The best way to cut in two: with listed words rather than own ones, the longest end first."""
        fallback: tuple[str, ...] = ()
        for at in range(SHORTEST_LISTED, len(word) - SHORTEST_OWN + 1):
            end = self._end(word[at:])
            if not end:
                continue
            begin, start = max((self._begin(one), one) for one in _beginnings(word[:at]))
            if begin and min(begin, end) == 2:
                return start, word[at:]
            if begin and not fallback:
                fallback = (start, word[at:])
        return fallback

    def _end(self, word: str) -> int:
        """2 where a word or its stem is listed as a compound's end, 1 where it is the archive's, else 0."""
        _, last, stems, starts = _listed()
        if word in last or (word[:_REACH] in starts and word not in _NO_PARTS and stem(word) in stems):
            return 2
        return int(word in self._own and word not in _NO_PARTS)

    def _begin(self, word: str) -> int:
        """2 where a word is listed as a compound's beginning, 1 where it is the archive's or a compound."""
        if word in _listed()[0]:
            return 2
        own = len(word) >= SHORTEST_OWN and word in self._own and word not in _NO_PARTS
        return int(own or (len(word) >= SHORTEST_LISTED + SHORTEST_OWN and bool(self._cut(word))))


def _beginnings(left: str) -> list[str]:
    """The words that may stand before a cut, their link taken off."""
    cut = [left.removesuffix(link) for link in LINKS if left.endswith(link)]
    return [word for word in cut if len(word) >= SHORTEST_LISTED] or [left]


def compound_parts(words: Iterable[str], own: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
    """By compound its parts (see Splitter.parts). `own`: the archive's own words, where these are not all of them."""
    words = words if own is not None else list(words)
    splitter = Splitter(own if own is not None else frozenset(words))
    cuts = ((word, splitter.parts(word)) for word in words)
    return {word: parts for word, parts in cuts if parts}
