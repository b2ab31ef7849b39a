"""A PDF's lines → blocks: headings, paragraphs, items, tables and notes, by place, size and type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.model import CellPlace, Known, Line
from build_scripts.readers.pdf_furniture import NoteCounter, furniture, is_official, note_number, notes_of
from build_scripts.readers.pdf_headings import CLOSING, INDENT, SALUTATION, ends_sentence, heading_level
from build_scripts.readers.pdf_items import NUMBERED, is_bulleted, is_dash_in_text, is_tabbed, item_openings, opens_item
from build_scripts.readers.pdf_lines import EDGE, Measure, Page, Segment
from build_scripts.readers.pdf_tables import cells, rows_in, side_by_side, table_at

ROLE = re.compile(r"(?:de |het )?(?:demissionair )?(?:minister|staatssecretaris|viceminister)\b.*", re.I)
BROKEN = re.compile(r"[^\W\d_][-‐\xad]$")
"""A word that goes on on the next line."""
TWO_LINES = 2.5
APART = 1.35
"""Distance between lines, in that of the running text, that parts paragraphs."""
WIDER = 1.08
"""Distance that parts them where a sentence ends too."""
ROOM = 3.0
"""Type sizes of room behind a line that says it was broken on purpose."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A page's running text in rows, its notes, and how many rows stand above a first page's salutation."""

    page: Page
    rows: list[list[Segment]]
    notes: list[Segment]
    head: int


class Layout:
    """Takes pages and gives lines, each with what its place says of it."""

    def __init__(self, pages: Sequence[Page], measure: Measure):
        self.pages, self.measure = pages, measure
        self.lines: list[Line] = []
        self.aside = furniture(pages, measure)
        self.official = is_official(pages)
        self.tables = self.note = 0
        self.notes = NoteCounter()
        self.openings: set[int] = set()
        self.above: Segment | None = None
        self.known = Known()
        self.indent = 0.0

    def read(self) -> list[Line]:
        """All lines in reading order, numbered."""
        parted = [self._parted(page) for page in self.pages]
        self.openings = item_openings([[_joined(row) for row in one.rows] for one in parted], self.measure)
        self.notes, self.note = NoteCounter(), 0
        for one in parted:
            self._page(one)
        return _with_marks([replace(line, number=number) for number, line in enumerate(self.lines, start=1)])

    def _parted(self, page: Page) -> _Parts:
        rest = [one for one in page.segments if id(one) not in self.aside]
        notes = notes_of(page, rest, self.measure, self.notes)
        for number in map(note_number, notes):
            if self.notes.is_next(number):
                self.notes.take(number)
        taken = set(map(id, notes))
        body = [one for one in rest if id(one) not in taken]
        return _Parts(page, [self._merged(row) for row in rows_in(body)], notes, self._head(page, body))

    def _page(self, parts: _Parts) -> None:
        page, rows, head = parts.page, parts.rows, parts.head
        for one in (one for one in page.segments if self.aside.get(id(one)) == "letterhead"):
            self._put(one, Known("letterhead"), page)
        at = 0
        while at < len(rows):
            end = at if at < head else table_at(rows, at, page)
            if at >= head and len(rows[at]) > 1 and all(ROLE.fullmatch(one.text) for one in rows[at]):
                for one in side_by_side(rows[at:]):
                    self._line(one, None, page)
                break
            if end > at:
                self._table(rows[at:end], page)
                at = end
            else:
                self._line(_joined(rows[at]), _joined(rows[at + 1]) if at + 1 < len(rows) else None, page)
                at += 1
        for one in parts.notes:
            self._note(one, page)
        for one in page.segments:
            if self.aside.get(id(one)) in ("running header", "page number"):
                self._put(one, Known(self.aside[id(one)]), page)
        for text in page.turned:
            self.lines.append(Line(0, text, page.number, Known("letterhead")))

    def _head(self, page: Page, body: Sequence[Segment]) -> int:
        """How many rows of the first page stand above its salutation."""
        if page.number > 1 or self.official:
            return 0
        rows = rows_in(body)
        return next((at for at, row in enumerate(rows) if SALUTATION.fullmatch(row[0].text)), 0)

    def _merged(self, row: list[Segment]) -> list[Segment]:
        """A row with its bullet, its number or its words in the left margin put before its text."""
        while len(row) > 1 and (opens_item(row[0].text) or (self.official and row[0].x1 < self.measure.left)):
            row = [_joined(row[:2]), *row[2:]]
        return row

    # ------------------------------------------------------------ running text

    def _line(self, one: Segment, below: Segment | None, page: Page) -> None:
        above, headed = self.above, self.known.kind == "heading"
        below_text = below if above or self.tables else None
        level = heading_level(one, above, below_text, page, self.measure, self.official, headed)
        marked = is_bulleted(one) and not (above and is_dash_in_text(one, above, self.measure))
        numbered = is_tabbed(one) or id(one) in self.openings
        kind = "item" if marked or numbered else "paragraph" if level is None else "heading"
        if level is not None and not (numbered and id(one) in self.openings and ends_sentence(one)):
            kind = "heading"
        joined = self._joins(one, kind, level, marked or numbered)
        if joined:
            if self.known.kind == "paragraph" and self._is_indented(one):
                self.indent = one.x0
            known = replace(self.known, joined="line", marker="", notes=())
        elif kind == "heading":
            known = Known("heading", level=level)
        elif kind == "item":
            known = Known("item", level=self._depth(one), marker=_marker(one.words[0].text) if marked else "")
            self.indent = one.words[1].x0
        else:
            known = Known()
            self.indent = one.x0
        if marked and not joined and kind == "item":
            one = Segment(one.words[1:], one.page)
        self._put(one, known, page)
        self.above, self.known = one, known

    def _depth(self, one: Segment) -> int:
        return 1 + min(2, max(0, int((one.x0 - self.measure.left + EDGE) // (2.2 * one.size))))

    def _joins(self, one: Segment, kind: str, level: int | None, opens: bool) -> bool:
        """Whether a line goes on with the block above it."""
        above, before = self.above, self.known.kind
        if above is None or before not in ("paragraph", "item", "heading"):
            return False
        step, full = one.y - above.y, self.measure.fits(above, one)
        if before == "heading" or kind == "heading":
            same = before == kind and self.known.level == level and one.page == above.page
            return same and 0 < step < 1.6 * one.size and full < ROOM * one.size and not opens and not NUMBERED.fullmatch(one.words[0].text)
        if opens:
            return False
        if CLOSING.fullmatch(one.text) or CLOSING.fullmatch(above.text):
            return False
        broken = bool(BROKEN.search(above.text)) and one.text[0].islower()
        ended = ends_sentence(above)
        if ended and self.measure.is_last(above):
            return False
        if one.page != above.page:
            return broken or not ended and not one.text[:1].isupper() or full < 0 and not self._new_indent(one)
        if broken and 0 < step < TWO_LINES * self.measure.pitch:
            return True
        if step <= 0 or abs(one.size - above.size) > 0.4 or step > APART * self.measure.pitch:
            return False
        if self._new_indent(one):
            return False
        # No one breaks a line in the midst of a sentence on purpose.
        if above.text[-1].isalpha() and one.text[0].islower() and abs(one.x0 - self.indent) < EDGE:
            return True
        wider = step > WIDER * self.measure.pitch
        return not (ended and (full > 0 or wider)) and full < ROOM * one.size

    def _new_indent(self, one: Segment) -> bool:
        """Whether a line begins elsewhere than its block's lines do."""
        if self._is_indented(one):
            return False
        return abs(one.x0 - self.indent) > 2 * EDGE and abs(one.x0 - (self.above.x0 if self.above else 0)) > 2 * EDGE

    def _is_indented(self, one: Segment) -> bool:
        """Whether the line above, a paragraph's first, is indented, and this one is not."""
        above = self.above
        if above is None or self.known.kind != "paragraph" or self.known.joined or abs(one.x0 - self.measure.left) > EDGE:
            return False
        return EDGE < above.x0 - one.x0 < INDENT * one.size and self.measure.fits(above, one) < ROOM * one.size

    # ------------------------------------------------------------ tables, notes, the rest

    def _table(self, rows: Sequence[Sequence[Segment]], page: Page) -> None:
        self.tables += 1
        for place, lines in cells(rows, self.tables, page, self.measure):
            for number, one in enumerate(lines):
                self._put(one, Known("cell", joined="line" if number else "", place=place), page)
        self.above, self.known = None, Known("cell", place=CellPlace(self.tables, 0, 0))

    def _note(self, one: Segment, page: Page) -> None:
        number = note_number(one)
        if self.notes.is_next(number):
            self.notes.take(number)
            self.note = number
            self._put(one, Known("note", number=str(number)), page)
        elif self.note:
            self._put(one, Known("note", number=str(self.note), joined="line"), page)
        else:
            self._line(one, None, page)

    def _put(self, one: Segment, known: Known, page: Page) -> None:
        text, marks = one.written()
        notes = () if known.kind == "note" and not known.joined else marks
        self.lines.append(Line(0, text, page.number, replace(known, notes=notes, citations=one.linked(page.links))))


def _marker(bullet: str) -> str:
    return "•" if ord(bullet) > 0xF000 or bullet == "o" else bullet


def _joined(row: Sequence[Segment]) -> Segment:
    return row[0] if len(row) == 1 else Segment([word for one in row for word in one.words], row[0].page)


def _with_marks(lines: list[Line]) -> list[Line]:
    """The lines with each note's mark once: on the note's own page, else the first place before it."""
    page_of = {line.known.number: line.page for line in lines if line.known and line.known.kind == "note" and not line.known.joined}
    chosen: dict[str, tuple[int, int]] = {}
    for own_page in (True, False):
        for line in lines:
            for number, at in line.known.notes if line.known and line.known.kind != "note" else ():
                fits = number in page_of and (line.page == page_of[number] if own_page else line.page < page_of[number])
                if fits:
                    chosen.setdefault(number, (line.number, at))
    kept = []
    for line in lines:
        notes = tuple((number, at) for number, at in line.known.notes if chosen.get(number) == (line.number, at)) if line.known else ()
        kept.append(replace(line, known=replace(line.known, notes=notes)))
    return kept
