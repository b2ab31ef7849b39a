"""Fields in a typed query: `titel:huis`, `-soort:beslisnota`, `van:"Van Rijn"`.

docs/assets/zoeken/velden.js does the same in the browser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.search import numbers
from build_scripts.search.analysis import fold
from build_scripts.search.query import LONGEST_QUERY, QUOTES

NAMES = ("titel", "dossier", "van", "soort", "jaar", "onderwerp")
MOST_FIELDS = 10

_FIELD = re.compile(
    rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]"  # a phrase by itself, passed over
    rf"|(^|[ (])(-?)([A-Za-z]+):( ?)(?:[{QUOTES}]([^{QUOTES}]*)([{QUOTES}]?)|([^ {QUOTES}]*))"
)
_DOSSIER = re.compile(r"([0-9]{2})[ .]?([0-9]{3})(?:[ -]([IVXivx]+|[A-Z]|[0-9]{2}))?(?![0-9A-Za-z])")
"""A dossier's number as people write it: 29325, 29 325, 36410-XVI, 21501-02."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field asked for: its name, and what stands behind the colon.

    `excluded` where a minus stands before it, `quoted` where the words must stand side by side,
    `open` where the query ends in it: the last word may still be growing.
    """

    name: str
    value: str
    excluded: bool = False
    quoted: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A typed query taken apart: the text without its fields, the fields, and the names before a
    colon that are no field of ours ("auteur"): those stay in the text and are searched as words."""

    rest: str
    fields: tuple[Field, ...] = ()
    unknown: tuple[str, ...] = ()


def cut(typed: str) -> Asked:
    """What a typed query asks for in fields. Any text will do."""
    text = numbers.plain(typed[:LONGEST_QUERY])
    rest, fields, unknown, at = "", [], [], 0
    for found in _FIELD.finditer(text):
        before, minus, name, gap, quoted, closed, bare = found.groups()
        if name is None or found.start() < at:
            continue
        if name.lower() not in NAMES:
            # "ECLI:NL:CBB:2010:BN1294" is a number, "https://" an address.
            if not gap and (quoted or bare) and not (bare or "").startswith("/") and name.lower() != "ecli":
                unknown.append(name.lower())
            continue
        start, end = found.start() + len(before), found.end()
        value = quoted if quoted is not None else bare
        if name.lower() == "dossier" and quoted is None and (number := _DOSSIER.match(text, end - len(bare))):
            end, value = number.end(), number[0]
        rest, at = rest + text[at:start], end
        if value.strip() and len(fields) < MOST_FIELDS:
            fields.append(Field(name.lower(), value, minus == "-", bool(closed), end == len(text) and not closed))
    return Asked(rest + text[at:], tuple(fields), tuple(dict.fromkeys(unknown)))


def dossier_key(value: str) -> str:
    """The dossier that a value names, as the index has it: "36 410 xvi" gives "36410-XVI"."""
    found = _DOSSIER.match(value.strip())
    return "-".join(filter(None, (found[1] + found[2], (found[3] or "").upper()))) if found else fold(value).strip()


def years(value: str) -> tuple[str, str] | None:
    """The first and last day of a year, of years ("2020-2024"), or of what begins so ("202")."""
    found = re.fullmatch(r"([0-9]{1,4})(?:-([0-9]{4}))?", value.strip())
    if not found or (found[2] and len(found[1]) < 4):
        return None
    first, last = found[1].ljust(4, "0"), (found[2] or found[1]).ljust(4, "9")
    return (f"{first}-01-01", f"{last}-12-31") if first <= last else None
