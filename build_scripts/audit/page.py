"""The letter's own words as a finished page shows them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from lxml.etree import HTMLParser, XPath, _Element, fromstring

from build_scripts.signs import replacing, with_signs

BODY = "brief-tekst"
NOTES = "brief-noten"
LOOSE = "\ufdd0"
"""Stands in a text where white space may come or go: around a note's mark, and where something was left out. No letter has this sign."""
BROKEN = "\ufdd1"
"""Stands in a source's line where a tag that was left out begins another line: what is behind it may stand elsewhere."""
LISTED = "\u2043"
"""Stands for the tag of an item, where that is no item."""
BRACKETED = re.compile(rf"\[\^?(\d{{1,4}}){LOOSE}?\]")
SHUT = re.compile(rf"\)(?:(?<=\d\))|(?<=\d{LOOSE}\)))")
GAPS = re.compile(f"{LOOSE}{{2,}}")
# What no XML tree can hold, a sign each; those that are white space to Python are white space here.
without_controls = replacing(dict.fromkeys([*range(9), *range(0x0E, 0x1C), 0xFFFE, 0xFFFF], "\ufffd") | dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20)], " "))
# Elements that stand on lines of their own: their borders part words.
BLOCK = re.compile(r"(?=</?(?:p|li|[uo]l|h[1-6]|t[dhr]|table|thead|tbody|caption|div|section|blockquote|pre|d[ldt]|[bh]r)\b)")
MARK = re.compile(r"<(?:sup\b|/sup>)")
_WITH_CLASS = XPath("descendant-or-self::*[@class]")
ADDED = "ka-ui"
"""The class of everything that the program adds inside the letter's text."""
_UNSEEN = XPath("(ancestor-or-self::*|descendant::*)[self::script or self::style or self::template or @hidden or contains(@style, 'display') or contains(@style, 'visibility')]")
"""What a browser doesn't show: words in it are not on the page."""


class Words(NamedTuple):
    """A text as its `signs` (characters without white space). `gaps`: after how many signs white space stands;
    `loose`: after how many it may or may not."""

    signs: str
    gaps: set[int]
    loose: set[int]


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of the body and of the notes, in page order."""

    body: Words
    notes: Words


def read_page(html: str) -> PageText:
    """The letter's words in a page's HTML. What carries the class `ka-ui` is not the letter's."""
    html = MARK.sub(_with_loose, BLOCK.sub(" ", without_controls(html.replace(LOOSE, "\ufffd").replace(BROKEN, "\ufffd"))))
    page = fromstring(html.encode("utf-8", "xmlcharrefreplace"), parser=HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True))
    body, blocks = list(_of_class(page, BODY)), list(_of_class(page, NOTES))
    notes = [note for block in blocks for note in block.iter("li")]
    for gone in [one for block in (*body, *blocks) for one in (*_of_class(block, ADDED), *_UNSEEN(block))]:
        gone.clear(keep_tail=True)
    return PageText(_words_of(body), _words_of(notes))


def _with_loose(found: re.Match[str]) -> str:
    return found[0] + LOOSE if found[0].startswith("</") else LOOSE + found[0]


def _of_class(page: _Element, name: str) -> Iterator[_Element]:
    return (element for element in _WITH_CLASS(page) if name in element.get("class").split())


def _words_of(elements: Iterable[_Element]) -> Words:
    return parted(_spaced(" ".join("".join(element.itertext()) for element in elements)))


@lru_cache(maxsize=4096)  # a letter's lines are asked for by each of the checks
def spaced(text: str) -> str:
    """A text with white space as one space; note numbers in brackets or raised as plain digits; signs that are named ("&euro;") as themselves,
    a minus as a hyphen.

    >>> spaced("zorg ’¹. En  dat[2]")
    'zorg ’1. En dat2'
    """
    return _spaced(text)


def around_gaps(text: str) -> str:
    """A text with LOOSE in it as spaced() gives it; what was left out between a figure and its bracket ("*2015*)") parts them no more than on the page."""
    return SHUT.sub("", LOOSE.join(map(_plain, GAPS.sub(LOOSE, text).split(LOOSE))))


def _spaced(text: str) -> str:
    return " ".join(SHUT.sub("", _plain(text)).split())


def _plain(text: str) -> str:
    return " ".join(BRACKETED.sub(r"\1", unicodedata.normalize("NFKC", without_controls(with_signs(text))).replace("\u2212", "-").replace(LISTED, " ")).split())


@lru_cache(maxsize=4096)
def signs(text: str) -> str:
    """A text as its characters without white space; note numbers in brackets or raised as plain digits.

    >>> signs("zorg ’¹. En dat[2]")
    'zorg’1.Endat2'
    """
    return spaced(text).replace(" ", "")


def parted(text: str) -> Words:
    """A text as spaced() gives it, with LOOSE in it, as its words.

    >>> words = parted(f"de zorg{LOOSE}1{LOOSE} en")
    >>> words.signs, sorted(words.gaps), sorted(words.loose)
    ('dezorg1en', [2, 7, 9], [6, 7])
    """
    *before, last = text.split(LOOSE)
    words = "".join((*before, last)).split(" ")
    loose = accumulate(len(piece) - piece.count(" ") for piece in before)
    return Words("".join(words), set(accumulate(map(len, words))), set(loose))
