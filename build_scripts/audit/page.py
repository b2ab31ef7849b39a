"""The letter's own words as a finished page shows them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import XPath
from lxml.html import HtmlElement, HTMLParser, fromstring

from build_scripts.signs import replacing

BODY = "brief-tekst"
NOTES = "brief-noten"
BRACKETED = re.compile(r"\[\^?(\d{1,4})\]|(\d{1,3})\)")
# What no XML tree can hold, a sign each; those that are white space to Python are white space here.
without_controls = replacing(dict.fromkeys([*range(9), *range(0x0E, 0x1C), 0xFFFE, 0xFFFF], "\ufffd") | dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20)], " "))
_WITH_CLASS = XPath("descendant-or-self::*[@class]")
ADDED = "ka-ui"
"""The class of everything that the program adds inside the letter's text."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The signs (characters without white space) of the body and of each note, in page order."""

    body: str
    notes: tuple[str, ...]


def read_page(html: str) -> PageText:
    """The letter's signs in a page's HTML. What carries the class `ka-ui` is not the letter's."""
    page = fromstring(without_controls(html).encode("utf-8", "xmlcharrefreplace"), parser=HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True))
    by_class: dict[str, list[HtmlElement]] = defaultdict(list)
    for element in _WITH_CLASS(page):
        for name in element.get("class").split():
            by_class[name].append(element)
    for added in by_class[ADDED]:
        added.drop_tree()
    notes = [note for block in by_class[NOTES] for note in block.iter("li")]
    return PageText("".join(map(_signs_of, by_class[BODY])), tuple(map(_signs_of, notes)))


def _signs_of(element: HtmlElement) -> str:
    return signs("".join(element.itertext()))


@lru_cache(maxsize=4096)  # a letter's lines are asked for by each of the checks
def signs(text: str) -> str:
    """A text as its characters without white space; note numbers in brackets or raised as plain digits.

    >>> signs("zorg ’¹. En dat[2]")
    'zorg’1.Endat2'
    """
    return "".join(BRACKETED.sub(r"\1\2", unicodedata.normalize("NFKC", without_controls(text))).split())
