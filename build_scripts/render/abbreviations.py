"""What abbreviations in a letter stand for, laid over its text; the text itself stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from build_scripts.model import Letter, Passage
from build_scripts.render.weave import Overlay, plain

_WORD = re.compile(r"[^\W\d_][\w&-]*")
_EXPLAINED = re.compile(r"\((?:hierna:? )?([^()\n]{1,40})(?=\))")
"""An abbreviation alone between brackets, as behind its full name: "(VNG)", "(hierna: VNG)"."""
_KINDS = ("paragraph", "item", "cell", "quote", "note")


class Abbreviations:
    """The overlays of one letter's abbreviations; passages must be asked for in the order of the text.

    An abbreviation that the letter explains itself ("de Vereniging van Nederlandse Gemeenten (VNG)")
    gets none: the letter may mean something else by it.
    """

    def __init__(self, meanings: Mapping[str, str], letter: Letter):
        text = "\n".join(passage.text for passage in letter.passages) if meanings else ""
        explained = set(_EXPLAINED.findall(text))
        self._meanings = {short: full for short, full in meanings.items() if short not in explained}
        self._told: set[str] = set()

    def over(self, passage: Passage, taken: Sequence[Overlay]) -> Iterator[Overlay]:
        """The first of each abbreviation in a passage, outside links (`taken`).

        All answer to a mouse and a finger. Only the first in the letter is a stop for the Tab key.
        """
        if not self._meanings or passage.kind not in _KINDS or (passage.place and passage.place.header):
            return
        here: set[str] = set()
        for start, end, short in self._found(passage.text):
            if short in here or any(one.start < end and start < max(one.end, one.start + 1) for one in taken):
                continue
            here.add(short)
            stop = -1 if short in self._told else 0
            self._told.add(short)
            yield Overlay(start, end, f'<abbr title="{_title(self._meanings[short])}" tabindex="{stop}">', "</abbr>")

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Abbreviations as words, also before a hyphen: the VNG of "VNG-congres"."""
        if not any(short in text for short in self._meanings):
            return
        for word in _WORD.finditer(text):
            short = word[0]
            if short not in self._meanings and "-" in short:
                short = short.split("-")[0]
            if short in self._meanings:
                yield word.start(), word.start() + len(short), short


def _title(text: str) -> str:
    """As the value of an attribute in Markdown, which would read links in it."""
    return plain(text).replace('"', "&quot;")
