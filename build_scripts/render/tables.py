"""Table cells as HTML tables that read well on a phone and in a screen reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from build_scripts.model import CellPlace, Passage
from build_scripts.render.overlays import Overlays
from build_scripts.render.weave import attribute, is_noise, plain, weave_paragraphs, without_markdown


@dataclass(frozen=True, slots=True)
class Tables:
    """What a letter's tables showed so far, by the number of the table: the column heads, and how many parts."""

    heads: dict[int, tuple[Passage, ...]] = field(default_factory=dict)
    parts: Counter[int] = field(default_factory=Counter)


def table(cells: Sequence[Passage], seen: Tables, overlays: Overlays) -> str:
    """One table of the letter, or one part of a table that other passages interrupt.

    The column heads, written when they pass, are repeated (unseen, for screen readers) above the parts
    that follow, and each part has a name of its own. The roles keep it a table for them where the style
    sheet stacks the cells.
    """
    number, heads = _place(cells[0]).table, seen.heads
    seen.parts[number] += 1
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: _place(cell).row)]
    head_rows = [row for row in rows if all(_place(cell).header for cell in row)]
    repeated = ""
    if head_rows:
        heads[number] = tuple(cell for row in head_rows for cell in row)
    elif number in heads:
        repeated = _repeated(heads[number])
    names = _names(heads.get(number, ()))
    written = [_row(row, names, overlays) for row in rows]
    split = len(head_rows) if rows[: len(head_rows)] == head_rows else 0
    parts = (repeated or _part("thead", written[:split]), _part("tbody", written[split:]))
    inner = "\n".join(part for part in parts if part)
    name = f"Tabel {number}" + (f", vervolg {seen.parts[number] - 1}" if seen.parts[number] > 1 else "")
    return f'<table class="ka-tabel" role="table" aria-label="{name}" markdown="1">\n{inner}\n</table>'


def _place(cell: Passage) -> CellPlace:
    return cell.place or CellPlace(0, 0, 0)


def _names(heads: Sequence[Passage]) -> dict[int, str]:
    """The name of each column, for the label beside a stacked cell."""
    return {_place(head).column: head.text for head in heads}


def _part(tag: str, rows: Sequence[str]) -> str:
    if not rows:
        return ""
    inner = "\n".join(rows)
    return f'<{tag} role="rowgroup" markdown="1">\n{inner}\n</{tag}>'


def _repeated(heads: Sequence[Passage]) -> str:
    row = "\n".join(f'<th role="columnheader" scope="col">{plain(head.text)}</th>' for head in heads)
    return f'<thead class="ka-ui ka-verborgen" role="rowgroup"><tr role="row">{row}</tr></thead>'


def _row(cells: Sequence[Passage], names: Mapping[int, str], overlays: Overlays) -> str:
    written, column = [], 1
    for cell in cells:
        place = _place(cell)
        # A cell that the source leaves empty is no passage, but does take its column.
        written += ['<td role="cell"></td>'] * min(max(place.column - column, 0), len(names))
        written.append(_cell(cell, place, names, overlays))
        column = place.column + place.span
    inner = "\n".join(written)
    return f'<tr role="row" markdown="1">\n{inner}\n</tr>'


def _cell(cell: Passage, place: CellPlace, names: Mapping[int, str], overlays: Overlays) -> str:
    over, arrivals = overlays.over(cell), overlays.arrivals(cell)
    if is_noise(cell.text, over):
        return f'<td role="cell" id="{cell.anchor}">{arrivals}{without_markdown(cell.text, over)}</td>'
    text = arrivals + "\n".join(f'<span class="ka-alinea">{part}</span>' for part in weave_paragraphs(cell.text, over))
    span = f' colspan="{place.span}"' if place.span > 1 else ""
    if place.header:
        return f'<th role="columnheader" scope="col" id="{cell.anchor}"{span} markdown="span">{text}</th>'
    name = attribute(names.get(place.column, ""))
    label = f' data-kop="{name}"' if name and place.span == 1 else ""
    return f'<td role="cell" id="{cell.anchor}"{span}{label} markdown="span">{text} {overlays.permalink(cell)}</td>'
