"""The letter's own words as a finished page shows them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

BODY = "brief-tekst"
NOTES = "brief-noten"
ADDED = "ka-ui"
"""The class of everything that the program adds inside the letter's text."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The signs (characters without white space) of the body and of each note, in page order."""

    body: str
    notes: tuple[str, ...]


def read_page(html: str) -> PageText:
    """The letter's signs in a page's HTML. What carries the class `ka-ui` is not the letter's."""
    soup = BeautifulSoup(html, "html.parser")
    bodies = soup.find_all(class_=BODY)
    notes = [note for block in soup.find_all(class_=NOTES) for note in block.find_all("li")]
    for added in soup.find_all(class_=ADDED):
        added.extract()
    return PageText("".join(map(_signs_of, bodies)), tuple(map(_signs_of, notes)))


def _signs_of(tag: Tag) -> str:
    return signs(tag.get_text())


def signs(text: str) -> str:
    """A text as its characters without white space; raised digits as plain ones.

    >>> signs("zorg ’¹.")
    'zorg’1.'
    """
    return "".join(unicodedata.normalize("NFKC", text).split())
