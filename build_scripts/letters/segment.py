"""Each row of a document exactly once: letterhead, running text, notes, or dropped with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.letters import furniture, pages
from build_scripts.letters.head import LETTERHEAD_ROWS, NOTA_ALONE, PROSE, head_length, is_sentence, nota_length, run_together
from build_scripts.letters.html_tables import in_table, table_cells
from build_scripts.letters.labels import CLOSING, POSTCODE, SALUTATION, label_of
from build_scripts.letters.margin import take_margin
from build_scripts.letters.margin_blocks import margin_blocks
from build_scripts.letters.notes import take_notes
from build_scripts.letters.official import feet, official_end, official_fields, web_notes, web_title
from build_scripts.letters.page_margins import page_margins
from build_scripts.letters.page_numbers import page_numbers
from build_scripts.letters.repeated import find_repetition
from build_scripts.letters.reunite import reunited_lists
from build_scripts.letters.rows import Layout, Row
from build_scripts.letters.two_columns import read_columns
from build_scripts.model import Drop, Piece

FINDERS: tuple[Callable[[Sequence[Row]], furniture.Taken], ...] = (
    furniture.note_rules,
    page_numbers,
    furniture.margin_column,
    furniture.link_annotations,
    margin_blocks,
    furniture.running_labels,
    pages.repeated_headers,
    pages.address_feet,
    pages.margins_at_edges,
)


ANNEX = re.compile(r"bijlage\b.*\w", re.I)
# What opens a field of a letterhead whose lines and columns an extraction ran together.
FIELD_STARTS = re.compile(r"> ?Ret|\b(?:Aan )?[Dd]e [Vv]oorzitter van\b|\bPostbus \d|\b(?:Datum|Betreft|Onderwerp|Kenmerk|Ons kenmerk|Onze referentie|Uw kenmerk|Uw referentie)\b:?")  # fmt: skip
TITLE_WORDS = 3
"""Of a paper's title above a few fields: "Agenda bestuurlijk overleg" and "Datum: 14 maart 2024"."""


@dataclass(frozen=True, slots=True)
class Segments:
    """Where each row went. `fields` is what furniture and letterhead said, as (field, value, row).

    `notes` holds the rows of each note zone, a zone for each page that has notes.
    """

    letterhead: tuple[Row, ...]
    body: tuple[Row, ...]
    notes: tuple[tuple[Row, ...], ...]
    drops: tuple[Drop, ...]
    fields: tuple[tuple[str, str, Row], ...]
    order: tuple[tuple[Piece, ...], ...] = ()
    """Of each page in two columns, and of notes and items apart from their numbers, the order in which its lines are read."""
    measures: Mapping[int, int] = field(default_factory=dict)
    """The measure of those lines, by their number."""


def segment(layout: Layout, asides: Mapping[int, Sequence[tuple[int, int, str]]]) -> Segments:
    """Cut a document's rows into segments; letterhead rows are dropped as "letterhead" too.

    `asides`: by a line's number what an export calls no running text.
    """
    rows, drops, layer = _without_repetition(layout.rows)
    rows, margin = take_margin(rows)
    titled = web_title(rows)
    head, whole, rows = _letterhead(titled.rows)
    official = [*official_fields(head)]
    fields = [*titled.fields, *official]
    drops += titled.drops
    marked = [furniture.export_rules] if layout.markdown else []
    for finder in (*([feet] if official else []), lambda rows: page_margins(rows, head + margin), web_notes, *marked, *FINDERS, lambda rows: pages.letterhead_again(rows, head), lambda rows: furniture.asides(rows, asides)):
        taken = finder(rows)
        rows, drops = taken.rows, drops + taken.drops
        fields += taken.fields
    if all(drop.reason != "page number" or drop.text.isdigit() for drop in drops):
        taken = page_numbers(rows)  # bare ones that stood above a margin
        rows, drops = taken.rows, drops + taken.drops
    rows, order, measures = read_columns(rows, layout)
    body, zones, moved = take_notes(rows, layout)
    body, lists = reunited_lists(body, layout)
    return Segments(
        letterhead=(() if official else head) + margin + layer,
        body=body,
        notes=zones,
        drops=drops + tuple(row.drop("letterhead") for row in whole + margin + layer),
        fields=tuple(fields),
        order=order + moved + lists,
        measures=measures,
    )


def _without_repetition(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Drop, ...], tuple[Row, ...]]:
    """Set a repeated text layer aside; what stands before it on its row is its letterhead."""
    found = find_repetition(rows)
    if not found:
        return rows, (), ()
    at = rows.index(found.row)
    after = found.row.part(found.end)
    rest = (*rows[:at], *([after._replace(resumes=True)] if after.text else []), *rows[at + 1 :])
    before = found.row.part(0, found.start)
    return rest, (found.row.drop("repeated text", found.start, found.end),), _fields_apart(before)


def _fields_apart(row: Row) -> tuple[Row, ...]:
    """A letterhead on one line, its fields set apart by runs of spaces or else by their first words, as rows."""
    if not row.text:
        return ()
    cells = list(re.finditer(r"\S+(?: \S+)*", row.text))
    labels = [cell.start() for cell in cells if label_of(cell[0].strip(" :") + ":")]
    starts = sorted({0, *(labels or (found.start() for found in FIELD_STARTS.finditer(row.text)))})
    return tuple(row.part(start, end)._replace(gap=1) for start, end in zip(starts, [*starts[1:], None]))


def _letterhead(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...], tuple[Row, ...]]:
    """The rows above the salutation, or above the first running text where there is none: as their cells where they are
    a table's, and whole; and the rest."""
    if official := official_end(rows):
        return rows[:official], rows[:official], rows[official:]
    opening = tuple(table_cells(rows[:LETTERHEAD_ROWS]))
    end, start = _salutation_index(opening), 0
    if end is None and not (end := head_length(opening) or nota_length(opening)):
        end = _label_block(opening)
        start = int(end > 1 and label_of(rows[0].text) is None and len(rows[0].text.split()) >= TITLE_WORDS)  # its title is text
    head = opening[start:end]
    if not any(NOTA_ALONE.fullmatch(row.text) or label_of(row.text) or POSTCODE.search(row.text) for row in head):
        return (), (), rows
    last = head[-1]
    head = tuple(part for row in head for part in run_together(row))
    end = next((at for at, row in enumerate(rows) if (row.number, row.column) > (last.number, last.column)), len(rows))
    while end < len(rows) and in_table(rows[end]) and not rows[end].gap:
        end += 1
    rest = rows[end:]
    if start and rest:
        rest = (rest[0]._replace(gap=max(rest[0].gap, 1)), *rest[1:])
    return head, rows[start:end], rows[:start] + rest


def _salutation_index(rows: Sequence[Row]) -> int | None:
    for index, row in enumerate(rows[:LETTERHEAD_ROWS]):
        if SALUTATION.fullmatch(row.text):
            return index
        if len(" ".join(row.text.split())) > PROSE or CLOSING.fullmatch(row.text):
            return None
    return None


def _label_block(rows: Sequence[Row]) -> int:
    """The length of an opening run of labels and short values (a nota's head has no salutation); "Bijlage: Planning" alone is a title."""
    if rows and (first := label_of(rows[0].text)) and first[0] == "attachments" and not label_of(rows[1].text if len(rows) > 1 else ""):
        return 0
    end = 0
    for index, row in enumerate(rows[:LETTERHEAD_ROWS]):
        if label_of(row.text) and not (row.depth and ANNEX.match(row.text)):
            end = index + 1
            if not label_of(row.text)[1] and index + 1 < len(rows) and not is_sentence(rows[index + 1]):
                end = index + 2
        elif index >= end and (row.gap or len(row.text) > 60):
            break
    return end
