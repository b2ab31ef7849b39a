"""Another letter of the archive, named by its kenmerk: "3841799-1066865-DMO"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from ..model import Citation
from .plain import Found

# A kenmerk is looked up by its first run of letters and digits, so that the time it takes to
# search a text doesn't depend on how many letters the archive has. A raised digit is a note's mark.
_LETTER = r"[^\W_\u00b2\u00b3\u00b9\u2070-\u2079]"
_WORD = re.compile(rf"{_LETTER}+")
_GOES_ON_BEFORE = re.compile(rf"{_LETTER}[-/]?$")
_GOES_ON_AFTER = re.compile(rf"[-/]?{_LETTER}")


def find(raw: str, kenmerken: frozenset[str]) -> Iterator[Found]:
    """Every exact occurrence of a kenmerk that isn't part of a longer one, by its raw offsets."""
    if not kenmerken:
        return
    known = _by_first_word(kenmerken)
    if known.keys().isdisjoint(_WORD.findall(raw)):
        return
    for word in _WORD.finditer(raw):
        for kenmerk in known.get(word[0], ()):
            end = word.start() + len(kenmerk)
            if raw.startswith(kenmerk, word.start()) and not _goes_on(raw, word.start(), end):
                yield Found(word.start(), end, Citation("brief", kenmerk, None))
                break


def telling_words(raw: str) -> set[str]:
    """The words of a text that a kenmerk can open with and common words don't look like: with a digit or a capital."""
    return {word for word in _WORD.findall(raw) if not word.islower()}


class Opening:
    """Tells which of many kenmerken a text can hold, in a time that doesn't depend on how many there are."""

    def __init__(self, kenmerken: frozenset[str]):
        self._by_word = _by_first_word(kenmerken)
        self._common = [one for word, those in self._by_word.items() if word.islower() for one in those]

    def that_may_occur(self, words: Set[str]) -> list[str]:
        """The kenmerken that can be in a text with these telling words, sorted. find() finds no others in it."""
        told = (one for word in words if not word.islower() for one in self._by_word.get(word, ()))
        return sorted((*self._common, *told))


def _goes_on(raw: str, start: int, end: int) -> bool:
    """Whether letters or digits stick to the kenmerk, directly or by a hyphen or slash."""
    before = raw[max(0, start - 2) : start]
    return bool(_GOES_ON_BEFORE.search(before) or _GOES_ON_AFTER.match(raw, end))


@lru_cache(maxsize=4)
def _by_first_word(kenmerken: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Kenmerken by their first word, the longest first."""
    index: dict[str, list[str]] = {}
    for kenmerk in sorted(kenmerken, key=lambda each: (-len(each), each)):
        first = _WORD.match(kenmerk)
        if first:
            index.setdefault(first[0], []).append(kenmerk)
    return {word: tuple(those) for word, those in index.items()}
