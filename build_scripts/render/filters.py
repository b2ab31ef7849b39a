"""The form above a list with which readers filter and sort it: docs/assets/lezen/lijsten.js does what it asks.

The form stands in the page, so that nothing moves when the script starts; without scripts it is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from html import escape, unescape

from build_scripts.render import addresses

SEARCH = "zoeken.md"
NAMES = {"soort": "Soort", "ministerie": "Ministerie", "jaar": "Jaar", "partij": "Partij", "onderwerp": "Onderwerp", "uitkomst": "Uitkomst"}
"""What a row can be chosen by (`data-keuze-<name>`, several values apart by "|"), and how readers call it."""
DEADLINES = (("komt", "nog te komen"), ("voorbij", "voorbij"), ("zonder", "zonder datum"))
"""Choices for rows with `data-termijn`: what is past depends on the reader's day."""
ORDERS = {"nieuw": "Nieuwste eerst", "oud": "Oudste eerst", "veel": "Meeste eerst", "naam": "Op naam"}
"""What rows can be sorted by: nieuw and oud by `data-datum`, veel by `data-aantal`, naam by their first words."""
FEW = 2
"""Choices that a phone shows at once; behind a button stand the others, or the list would begin below the screen."""
_CHOICE = re.compile(r'\sdata-keuze-([a-z]+)="([^"]*)"')
_ROW = re.compile(r"^- ", re.MULTILINE)

Options = Sequence[tuple[str, str]]
Choices = Mapping[str, Set[str]]


@dataclass(frozen=True, slots=True)
class Form:
    """What a form says: where it looks for words ("titel, soort en datum"), the page's own order, the other ORDERS."""

    looks_in: str
    usual: str = "Gewone volgorde"
    orders: Sequence[str] = ("naam",)


LETTERS = Form("titel, soort, datum en ministerie", "Nieuwste eerst", ("oud", "naam"))
"""The form of every list of letters."""


def filtered(content: str, page: str, asks: Form, known: Choices | None = None) -> str:
    """The Markdown `content` of the page `page`, below a form for its lists (those in `.ka-lijst`).

    What can be chosen is read from the rows. Where the page holds a part of a longer list, `known` says
    what the whole list has: a choice made in one part must be there in the others.
    """
    known = choices_of(content) if known is None else known
    choices = [_select(name, NAMES[name], [("", "Alle"), *_options(name, known[name])]) for name in NAMES if name in known]
    if " data-termijn=" in content:
        choices.append(_select("termijn", "Datum", [("", "Alle"), *DEADLINES]))
    choices.append(_select("volgorde", "Volgorde", [("", asks.usual), *((name, ORDERS[name]) for name in asks.orders)]))
    form = "\n".join((
        '<form class="ka-filter" role="search" aria-label="Deze lijst filteren">',
        '<label>Woorden in deze lijst<input type="text" name="woorden" autocomplete="off"></label>',
        *choices,
        *(['<button type="button" aria-expanded="false">Meer keuzes</button>'] if len(choices) > FEW else []),
        f'<p>Kijkt op deze pagina naar {escape(asks.looks_in)}. <a href="{search_address(page)}">Zoek in de tekst van alle brieven</a></p>',
        '<p role="status"></p>',
        "</form>",
    ))  # fmt: skip
    return f'<div class="ka-keuze" markdown="1">\n\n{form}\n\n{content}\n\n</div>'


def search_address(page: str) -> str:
    """The address of the search page, seen from the page `page`."""
    return "../" * addresses.url(page).count("/") + addresses.url(SEARCH)


def choices_of(content: str) -> Choices:
    """The values by which rows differ, by name: several, or one that not every row has."""
    found: dict[str, list[str]] = {}
    for name, values in _CHOICE.findall(content):
        found.setdefault(name, []).append(unescape(values))
    rows = len(_ROW.findall(content))
    parted = {name: set(filter(None, "|".join(told).split("|"))) for name, told in found.items()}
    return {name: values for name, values in parted.items() if len(values) > 1 or values and len(found[name]) < rows}


def _options(name: str, values: set[str]) -> Options:
    return [(value, value) for value in sorted(values, key=str.lower, reverse=name == "jaar")]


def _select(name: str, label: str, options: Options) -> str:
    listed = "".join(f'<option value="{escape(value)}">{escape(told)}</option>' for value, told in options)
    return f'<label>{label}<select name="{name}">{listed}</select></label>'
