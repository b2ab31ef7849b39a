"""Letters of one series: each voortgangsbrief and the one before it, told by their titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_scripts.model import Letter

# What a series calls its letters: "Tweede voortgangsrapportage Wonen en zorg".
_SERIAL = re.compile(r"\b(?:\w*voortgangs?\w*|stand van zaken|\w*monitor|\w*jaarverslag|\w*jaarrapportage)\b", re.I)
# What differs from letter to letter: which one it is, and when.
_VARIES = re.compile(
    r"\b(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\d+e?|i{1,3}|iv|vi{0,3}|"
    r"jan\w*|feb\w*|maart|april|mei|juni|juli|aug\w*|sept\w*|okt\w*|nov\w*|dec\w*|"
    r"voorjaar\w*|zomer\w*|najaar\w*|herfst\w*|winter\w*|kwartaal|halfjaar\w*)\b",
    re.I,
)
_SMALL = frozenset("de het een van voor over in op aan bij met en inzake rond kamerbrief brief nummer nr".split())


def series(letters: Iterable[Letter]) -> Iterator[tuple[str, str]]:
    """Pairs of ids: a letter, and the one before it in its series. Letters come in order of date.

    Of one series are letters of one sort and ministry whose titles name a report that comes again
    ("voortgangsbrief") and have the same words but for numbers and times.
    """
    rows: defaultdict[tuple, list[str]] = defaultdict(list)
    for letter in letters:
        subject = _subject(letter.fact("title") or "")
        if subject and letter.fact("date"):
            rows[letter.fact("type"), letter.fact("ministry"), subject].append(letter.id)
    for row in rows.values():
        yield from zip(row[1:], row, strict=False)


def _subject(title: str) -> frozenset[str]:
    """What a serial title is about, as words; nothing where it is no serial title.

    >>> sorted(_subject("Tweede voortgangsbrief Wonen en zorg, najaar 2023"))
    ['wonen', 'zorg']
    """
    if not _SERIAL.search(title):
        return frozenset()
    words = re.findall(r"\w+", _VARIES.sub(" ", _SERIAL.sub(" ", title)).lower())
    return frozenset(words) - _SMALL
