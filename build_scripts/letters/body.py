"""The rows of the running text → blocks: headings, paragraphs, items, cells, salutation, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from build_scripts.letters import tables
from build_scripts.letters.contents import listed
from build_scripts.letters.drafts import Draft, Ledger, join_rows
from build_scripts.letters.headings import ASKED, FICHE_PART, FIELD, FORM_PART, LOOSE_END, bare_series, is_heading
from build_scripts.letters.labels import SALUTATION
from build_scripts.letters.lost_rows import gather_lost_rows
from build_scripts.letters.markers import DEGREE, LISTED, LONE_BULLET, LONE_NUMBER, bullet, enumeration, follows
from build_scripts.letters.measure import LEAST_SPANS
from build_scripts.letters.prose import OPENER, ends_sentence, opening_word, opens_sentence, reads_as_title
from build_scripts.letters.rows import Layout, Row
from build_scripts.letters.signature import signature_chunks, signatures
from build_scripts.model import Piece
from build_scripts.spelling.lists import is_word

LONG = 100
"""Characters: a row this long without a sentence's end goes on after a page's end."""
SHORT = 0.015
"""A row is short where the next word would have left this share of the measure free."""
CLEARLY_SHORT = 0.08
LONGEST_MARKER = 7
"""Characters: "(viii)" is shorter."""
DASHES = "-–—"
ITEM_ROWS = 20
"""An item is as wide as the widest of so many of its last rows."""
UNWRAPPED = 1.5
"""A line so many times the measure was never broken: it is a paragraph."""
TITLE_END = 0.85
"""A title goes on in the next row from this share of the measure on."""

# Text recognition writes its own bullet before the page's: "- · extra begeleiders"
DOUBLED = re.compile(r"(?P<bullet>[•·▪■●○◦‣⁃➢►\uf0a7\uf0b7\uf0d8])[ \t\u00a0]+(?=\S)")
# The answer to a part of a form
NOT_APPLICABLE = re.compile(r"n\.?v\.?t\.?|geen\.?|niet van toepassing\.?", re.I)
# The fixed words that open the parts of a motion, each a paragraph though the sentence goes on.
MOTION_PART = re.compile(r"(?:gehoord de|(?:tevens )?(?:constaterende|overwegende),? dat|van mening,? dat|(?:tevens |voorts )?verzoekt (?:de|het)|spreekt (?:als|uit)|roept de|draagt het|en gaat over tot)\b")
# A paragraph within quotation marks from its first sign to its last, a note's mark apart.
QUOTED = re.compile(r"(?:[‘'][^’']{40,}(?:’(?=\w)[^’']*){0,9}[’']|[“\"„][^“”\"„]{40,}[”\"]|«[^«»]{40,}»)[.]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}[.]?$")


def read_body(rows: Sequence[Row], layout: Layout, ledger: Ledger) -> list[Draft]:
    """The blocks of the running text, in reading order, without anchors and heading levels."""
    drafts: list[Draft] = []
    begin = 0
    for start, end in signatures(rows):
        drafts += _running(rows[begin:start], layout, ledger)
        chunks = signature_chunks(rows[start:end])
        ledger.order += _order_of([row for chunk in chunks for row in chunk])
        drafts += [join_rows(chunk, ledger, "signature") for chunk in chunks]
        begin = end
    return drafts + _running(rows[begin:], layout, ledger)


def _order_of(rows: Sequence[Row]) -> list[tuple[Piece, ...]]:
    """The order in which rows are read, where it is another one than that in which they stand: two who sign beside each other."""
    if all((before.number, before.column) <= (after.number, after.column) for before, after in pairwise(rows)):
        return []
    return [tuple(Piece(row.number, row.column, row.column + len(row.text)) for row in rows)]


def _running(rows: Sequence[Row], layout: Layout, ledger: Ledger) -> list[Draft]:
    """The blocks of running text between two signatures."""
    chunks: list[list[Row] | tables.Table] = []
    for part in tables.find_tables(rows, layout):
        if isinstance(part, tables.Table):
            chunks.append(part)
        else:
            chunks += _chunks(part, layout, ledger)
    drafts: list[Draft] = []
    for chunk in chunks:
        drafts += tables.read_table(chunk, ledger) if isinstance(chunk, tables.Table) else [_draft(chunk, ledger)]
    _set_apart(drafts, chunks)
    _headings(drafts)
    return gather_lost_rows(drafts)


# ---------------------------------------------------------------- rows → chunks


def _chunks(rows: Sequence[Row], layout: Layout, ledger: Ledger) -> list[list[Row]]:
    """Rows grouped to blocks: a new one wherever the layout says that the last one ended.

    Where a full line ends its sentence and its page, nothing tells whether its paragraph does; it is held to go on.
    """
    chunks: list[list[Row]] = []
    rows = _without_foot_gaps(rows)
    lone = _lone_markers(rows, layout)
    for row, following in zip(rows, [*rows[1:], None]):
        if row.number in lone:
            chunks.append([row])
        elif chunks and len(chunks[-1]) == 1 and chunks[-1][0].number in lone:
            chunks[-1].append(row)
        elif chunks and not _breaks(chunks[-1], row, following, layout, ledger.common):
            if row.resumes and row.text[0].isupper() and ends_sentence(chunks[-1][-1].text):
                ledger.undecided.append(row.number)
            chunks[-1].append(row)
        else:
            chunks.append([row])
    return chunks


def _without_foot_gaps(rows: Sequence[Row]) -> list[Row]:
    """The rows, without the gaps above pages' feet that tell nothing: one blank line stands above the notes of any page, and a
    gap that stands in the midst of a sentence stands on each page.
    """
    running = [row for above, row in pairwise(rows) if _goes_on(row.text) and not ends_sentence(above.text)]
    if len(running) < LEAST_SPANS:
        return list(rows)  # nobody knows yet which line is full, so that any gap has to tell
    usual = max((row.cut_gap for row in running if row.resumes), default=1)
    return [row._replace(cut_gap=0) if 0 < row.cut_gap <= max(usual, 1) else row for row in rows]


def _lone_markers(rows: Sequence[Row], layout: Layout) -> set[int]:
    """The numbers of the lines that are a marker alone, with its item's text on the next. Among answers a number alone heads a question."""
    asked = any(row.text[0] in "Aa" and ASKED.fullmatch(row.text) for row in rows)
    lone: set[int] = set()
    for before, row, after in zip([None, *rows], rows, rows[1:]):
        if len(row.text) > LONGEST_MARKER:
            continue
        marker = LONE_BULLET.fullmatch(row.text) or not asked and LONE_NUMBER.fullmatch(row.text)
        opens = before is None or not layout.wrapped or row.gap or ends_sentence(before.text)
        if marker and opens and len(after.text) > len(row.text) and not LONE_NUMBER.fullmatch(after.text):
            lone.add(row.number)
    return lone


def _breaks(chunk: list[Row], row: Row, following: Row | None, layout: Layout, common: Set[str]) -> bool:
    """Whether `row` begins a new block behind the rows of `chunk`."""
    previous = chunk[-1]
    if SALUTATION.fullmatch(previous.text) and len(chunk) == 1 or SALUTATION.fullmatch(row.text):
        return True
    if row.depth or previous.depth:
        return True
    if MOTION_PART.match(row.text) and (row.gap or not layout.wrapped) and previous.text.endswith((",", ";", ".", ":")):
        return True
    if len(chunk) == 1 and FIELD.match(previous.text) and FIELD.match(row.text):
        return True
    if len(chunk) == 1 and FORM_PART.fullmatch(previous.text) or FORM_PART.fullmatch(row.text):
        return True
    ended, lower = ends_sentence(previous.text), _goes_on(row.text)
    if _opens_item(chunk, row, ended, layout):
        return True
    if lower and not ended:
        return False
    if not layout.wrapped:
        return not (row.resumes and not ended and len(previous.text) > LONG)
    if row.gap and not row.resumes:
        return True
    if row.cut_gap and ended:
        return True
    if previous.text.endswith("-") and not ended or lower or layout.parted and not row.resumes and not previous.wide_end:
        return False
    # "(VNG, NPCF en Koepel / Adviesraden Sociaal Domein)": a bracket stands open.
    if LOOSE_END.search(previous.text) or previous.text.count("(") > previous.text.count(")"):
        return False
    room = _room(chunk, row, layout)
    if ended and layout.width(previous.text) > UNWRAPPED * layout.measure_at(previous):
        return True
    if ended:
        return room > (0 if layout.full_from else SHORT) or layout.had_room(previous.text, row.text) or previous.wide_end and room > 0 or previous.text[-1] != ";" and _is_title(row, following, layout)
    if len(chunk) == 1 and reads_as_title(_unnumbered(previous.text)):
        if _is_title(row, following, layout) and layout.width(previous.text) > TITLE_END * layout.measure_at(previous) and not layout.full_from:
            # A bold title is broken sooner than running text: "… in het landelijk gebied en de / rol van provincies". Another one opens with a word that is no name.
            first = opening_word(row.text, previous.text)
            return first in common or is_word(first)
        if NOT_APPLICABLE.fullmatch(row.text) or opens_sentence(row.text, common, previous.text):
            # "In antwoord op vragen tijdens het debat / Verduurzaming luchtvaart is …": a full line that opens as sentences do is no title.
            return room > 0 or not OPENER.match(previous.text) or bool(OPENER.match(row.text))
    return room > CLEARLY_SHORT


def _unnumbered(text: str) -> str:
    """A text without the number or letter that it opens with: "b. Draagvlak" is a title as "Draagvlak" is."""
    number = enumeration(text)
    return text[number.length :] if number else text


def _is_title(row: Row, following: Row | None, layout: Layout) -> bool:
    """Whether a row stands by itself: no sentence's end, room left, and a new sentence follows."""
    if following is None or ends_sentence(row.text) or _goes_on(following.text) or not row.text[:1].isupper():
        return False
    return _room([row], following, layout) > CLEARLY_SHORT


def _room(chunk: list[Row], row: Row, layout: Layout) -> float:
    """How much space, as a share of the measure, the next word would have left on the last row."""
    if bullet(chunk[0].text) and len(chunk) > 2 and not layout.full_from:
        measure = max(layout.width(item.text) for item in chunk[-ITEM_ROWS:])
        return 1 - layout.width(f"{chunk[-1].text} {row.text.split()[0]}") / max(measure, 1)
    return layout.room(chunk[-1], row.text)


def _goes_on(text: str) -> bool:
    """Whether a row can only be the middle of a sentence."""
    return (text[:1].islower() or text[:1] == "(") and not enumeration(text) and not re.match(r"(?:n\.v\.t|o\.a)\.|https?://", text)


def _opens_item(chunk: list[Row], row: Row, ended: bool, layout: Layout) -> bool:
    """Whether a row that begins like an item or a numbered heading is one.

    In hard-wrapped text a dash or a number may also be the next word of a sentence ("… artikel /
    2. lid 1"): it counts behind a sentence's end, a gap, or the item that it follows.
    """
    mark = bullet(row.text)
    number = enumeration(row.text)
    if not mark and not number:
        return False
    if not layout.wrapped or ended or row.gap and not row.resumes or row.text[0] == LISTED:
        return True
    first = chunk[0].text
    if mark:
        opened = bullet(first)
        if opened and opened[0].strip() != mark[0].strip() and mark[0].strip() in DASHES and not chunk[-1].text.endswith(",") and row.text[mark.end() :][:1].islower():
            return _room(chunk, row, layout) > CLEARLY_SHORT  # in a full line: "samenwerking gemeenten / – verzekeraars"
        return bool(opened) or not row.text[mark.end() :][:1].islower() and mark[0].strip() not in DASHES
    if DEGREE in number.style:
        return True
    if number.depth > 1 and row.text.startswith(first.split(".")[0] + ".") and enumeration(first):
        return True  # "2. Aanpak / 2.1 Preventie"
    opens_list = number.value == 1 and bool(LOOSE_END.search(chunk[-1].text))
    return follows(enumeration(first), number) or opens_list or chunk[-1].text.endswith(",") or row.page_start and _room(chunk, row, layout) > CLEARLY_SHORT


# ---------------------------------------------------------------- chunks → drafts


def _draft(rows: list[Row], ledger: Ledger) -> Draft:
    first = rows[0]
    mark = bullet(first.text) or len(rows) > 1 and LONE_BULLET.fullmatch(first.text)
    if mark and not first.depth:
        ledger.drops.append(first.drop("list marker", 0, len(mark[0].rstrip())))
        if again := DOUBLED.match(first.text, mark.end()):
            ledger.drops.append(first.drop("list marker", *again.span("bullet")))
        rows = [*([first.part(again.end() if again else mark.end())] if first.text != mark[0] else []), *rows[1:]]
    draft = join_rows(rows, ledger)
    draft.resumes = first.resumes
    draft.apart = bool(first.gap or first.resumes)
    if first.depth:
        draft.kind, draft.depth = "heading", first.depth
    elif mark:
        draft.kind, draft.level, draft.marker, draft.indent = "item", 1, mark[0].strip(" _"), first.column - first.page_start
    elif SALUTATION.fullmatch(draft.text):
        draft.kind = "salutation"
    elif enumeration(draft.text) or enumeration(first.text) and draft.text[-1:] in ";.,":
        draft.kind, draft.level = "item", 1
    return draft


def _set_apart(drafts: list[Draft], chunks: list) -> None:
    """A block is set apart where a gap stands both before it and before the next one; at a page's end, and in text without blank lines, nobody can tell."""
    if not any((chunk.rows if isinstance(chunk, tables.Table) else chunk)[0].gap for chunk in chunks):
        for draft in drafts:
            draft.apart = None
        return
    gaps: dict[int, bool | None] = {}
    for chunk in chunks:
        if not isinstance(chunk, tables.Table):
            gaps.setdefault(chunk[0].number, None if chunk[0].resumes else bool(chunk[0].gap))
    for draft, following in zip(drafts, [*drafts[1:], None]):
        if draft.place and following is not None and following.place:
            continue  # within a table
        below = following is None or gaps.get(following.line, False)
        draft.tight = below is False and (draft is drafts[0] or bool(draft.apart))
        draft.apart = below and (draft is drafts[0] or draft.apart) if below is not None else None


def _is_of_contents(text: str, texts: Set[str]) -> bool:
    """Whether a block is a row of the contents: what stands further on by itself, with its page ("I Vragen van de fracties 2")."""
    title = text.rstrip("0123456789")
    return title != text and title.rstrip(" .…") in texts


def _headings(drafts: list[Draft]) -> None:
    """Turn the drafts that read as headings into headings; the rest stay what they are."""
    bare = bare_series(drafts)
    texts = {draft.text for draft in drafts}
    contents = listed([draft.text for draft in drafts])
    for index, draft in enumerate(drafts):
        if draft.kind not in ("paragraph", "item") or draft.listed or index in contents or _is_of_contents(draft.text, texts):
            continue
        before = drafts[index - 1] if index else None
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        if draft.kind == "paragraph" and before is not None and before.text.endswith(":") and QUOTED.match(draft.text):
            draft.kind = "quote"
        elif before is not None and before.kind == "heading" and FICHE_PART.fullmatch(before.text):
            continue  # its answer
        elif index in bare or is_heading(draft, before, after):
            draft.kind, draft.level = "heading", None
