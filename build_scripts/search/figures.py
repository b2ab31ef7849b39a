"""What a question asks for besides its words: "hoeveel" a figure, "wanneer" a time; and whether a text tells one.

docs/assets/zoeken/cijfers.js does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

FIGURE, TIME = "figure", "time"
_ASK = {"hoeveel": FIGURE, "hoelang": FIGURE, "wanneer": TIME}

_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DIGITS = re.compile(r"[0-9]+")
_IN_WORDS = re.compile(
    "twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|helft|kwart|honderden|duizenden|"
    "[a-z]{0,30}?(?:tien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|miljoen|miljard)"
)


def asked(words: Iterable[str]) -> str:
    """FIGURE, TIME or "", given the folded words of a query; the first that asks decides.

    >>> asked(["hoeveel", "ouders"]), asked(["tot", "wanneer"]), asked(["ouders"])
    ('figure', 'time', '')
    """
    return next((_ASK[word] for word in words if word in _ASK), "")


def tells(asks: str, words: Sequence[str]) -> bool:
    """Whether a text, given as its folded words in order, tells what is asked: a month or a year; or a number that is no
    part of a date.

    >>> tells("time", ["op", "1", "oktober"]), tells("figure", ["op", "1", "oktober"]), tells("figure", ["tienduizend", "plekken"])
    (True, False, True)
    """
    if asks == TIME:
        return any(word in _MONTHS or _YEAR.fullmatch(word) for word in words)
    return asks == FIGURE and any(_is_figure(word, after) for word, after in zip_longest(words, words[1:], fillvalue=""))


def _is_figure(word: str, after: str) -> bool:
    if _DIGITS.fullmatch(word):
        return not _YEAR.fullmatch(word) and after not in _MONTHS
    return bool(_IN_WORDS.fullmatch(word))
