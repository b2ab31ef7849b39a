"""Markup that an export left inside a line: taken out, kept as marks, accounted for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.letters.rows import Row
from build_scripts.model import Drop, Mark

# What to take out of a line of a Markdown-like export; a group named as a kind is what stays.
MARKUP = re.compile(
    r"""
    \\(?P<escaped>[\[\]()_*|\\`<>#~.!+-])                # \(movisie.nl\)
  | \[(?P<label>(?:[^\[\]\\]|\\.){1,400})\]\((?P<target>[^()\s]{0,400})\)   # [Het Beelddepot.](#)
  | <(?P<address>https?://[^\s<>]{1,1000})>              # <https://open.overheid.nl/…>
  | (?<![\w*])\*\*(?P<strong>[^\s*](?:[^*]{0,600}[^\s*])?)\*\*
  | (?<![\w*])\*(?P<emphasis>[^\s*](?:[^*]{0,600}[^\s*])?)\*(?![\w*])
    """,
    re.X,
)
SIGN = re.compile(r"[\\\[<*]")


@dataclass(frozen=True, slots=True)
class Inline:
    """A row's text without markup, the marks over it, and what was taken out."""

    text: str
    marks: tuple[Mark, ...] = ()
    drops: tuple[Drop, ...] = ()


def shows_markup(row: Row, markdown: bool) -> bool:
    """Whether a row may hold markup; only in a document that shows Markdown elsewhere."""
    return markdown and bool(SIGN.search(row.text))


def clean(row: Row, markdown: bool) -> Inline:
    """The text of a row, its markup taken out."""
    if not shows_markup(row, markdown):
        return Inline(row.text)
    pieces, marks, drops = [], [], []
    _unwrap(row, 0, len(row.text), 0, pieces, marks, drops)
    return Inline("".join(pieces), tuple(marks), tuple(drops))


def _unwrap(row: Row, start: int, end: int, length: int, pieces: list[str], marks: list[Mark], drops: list[Drop]) -> int:
    """Add `row.text[start:end]` without its markup to `pieces`, which hold `length` characters.

    Gives the number of characters that they hold then.
    """
    at = start
    for found in MARKUP.finditer(row.text, start, end):
        kind = found.lastgroup if found.lastgroup != "target" else "label"
        pieces.append(row.text[at : found.start()])
        inner, inner_end = found.span(kind)
        drops.append(row.drop("markup", found.start(), inner))
        begin = length = length + found.start() - at
        if kind in ("label", "strong", "emphasis"):
            length = _unwrap(row, inner, inner_end, length, pieces, marks, drops)
        else:
            pieces.append(found[kind])
            length += inner_end - inner
        if kind in ("strong", "emphasis"):
            marks.append(Mark("emphasis", begin, length))
        at = found.end()
        if kind == "label" and _bare(found["target"]) == _bare(found["label"]):
            # "[www.slo.nl](https://www.slo.nl)": the text has the address already.
            target, target_end = found.span("target")
            drops += [row.drop("markup", inner_end, target), row.drop("link annotation", target, target_end), row.drop("markup", target_end, at)]
        elif kind == "label" and not found["target"].startswith("#"):
            # An address is text of the letter: only its brackets go.
            at = inner_end + 1
            drops.append(row.drop("markup", inner_end, at))
        elif inner_end < at:
            drops.append(row.drop("markup", inner_end, at))
    pieces.append(row.text[at:end])
    return length + end - at


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
