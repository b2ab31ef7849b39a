"""Where a letterhead ends in a letter without a salutation: behind the last line that is a letterhead's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from build_scripts.letters.columns import column_spans
from build_scripts.letters.dates import day_in
from build_scripts.letters.labels import CLOSING, POSTCODE, label_of
from build_scripts.letters.prose import RUNNING
from build_scripts.letters.rows import Row

LETTERHEAD_ROWS = 90
PROSE = 120
"""Characters: a row this long is running text, never a letterhead's line."""
SENTENCE_WORDS = 7
NOTA_ALONE = re.compile(r"(?:beslis)?nota|notitie", re.I)
# "Nota Kamerbrief voortgang arbeidsmigratie", the title of a note to a minister
NOTA = re.compile(r"(?:beslis)?nota (?=\S+ \S)", re.I)
TITLE = 100
"""Characters of it."""
NOTA_ROWS = 20
ROOMY = 45
"""Characters: a betreft that is shorter would have had the next word on its own line."""
LOOSE_END = re.compile(r"\b(?:de|het|een|van|met|en|of|in|op|voor|aan|te|door|om|bij|als|over|naar|inzake)$", re.I)
OPENER = re.compile(r"(?:(?:\d\.?|[a-zA-Z][.)]|I\.) )?(?:Inleiding|Aanleiding|Samenvatting)")
RIGHT = 35
"""Characters: where the right column of a letterhead begins, at the least."""
WIDE = re.compile(r" {3,}")
STATED = {"date", "kenmerk", "betreft"}
ADDRESS = re.compile(r"^ministerie van\b|^aan de (?:minister|staatssecretaris|voorzitter)\b|\b(?:postbus|retouradres)\b|\bwww\.|@|\bvoorzitter van de (?:tweede|eerste) kamer\b|\bstaten-generaal\b", re.I)
LONGEST_FIELD = 40
"""Characters of a field's name."""
# A field behind another one's value on one line
NEXT_FIELD = re.compile(r"(?<=\S) (?=(?:Datum|Betreft|Onderwerp|Kenmerk|Ons [Kk]enmerk|Onze [Rr]eferentie):? \S)")
ADDRESSED_ON_ONE = re.compile(r"(?:Aan )?[Dd]e [Vv]oorzitter van de (?:Tweede|Eerste) Kamer(?: der Staten-Generaal)? (?=(?P<street>[A-Z][\w' -]{2,30} \d{1,6}\b).*\b\d{4} ?[A-Z]{2}\b)")
# What ministries print in the margin: "Bij beantwoording de datum en ons kenmerk vermelden."
MARGIN = re.compile(r"\b(?:bij beantwoording|met vermelding van|richten aan het retouradres|slechts één zaak|(?<!^)in uw brief|brief\w* behandelen|ons kenmerk vermelden|kenmerk van deze brief|referentie en onderwerp|onderwerp vermelden)\b|^(?:vermelden|beantwoording)\.?$", re.I)  # fmt: skip


def head_length(rows: Sequence[Row]) -> int:
    """How many rows open a letter as its letterhead; 0 where too little says that there is one.

    A letterhead names at least two of date, kenmerk and betreft, or one of them and an address. It
    ends behind the last of its lines before the first running sentence, so that a heading above
    that sentence stays with the text.
    """
    stated: set[str] = set()
    addressed, last, label, below = False, 0, "", 0
    for index, row in enumerate(rows[:LETTERHEAD_ROWS]):
        found = label_of(row.text)
        if index < below:
            continue
        if columns := fields_in_columns(rows, index):
            stated |= {name for name, value in columns if value}
            label, last, below = "", index + 2, index + 2
        elif found:
            label, last = found[0], index + 1
            stated |= {label, *(label_of(part.text)[0] for part in fields_beside(row))}
        elif NOTA_ALONE.fullmatch(row.text) and index + 1 < len(rows) and not rows[index + 1].gap:
            label, last, below = "", index + 2, index + 2  # and its title
        elif stated and NOTA.match(row.text) and len(row.text) <= TITLE and row.gap and index + 1 < len(rows) and rows[index + 1].gap:
            label, last = "", index + 1
        elif _is_bold_field(row):
            last, label = index + 1, ""
        elif ADDRESS.search(row.text) or POSTCODE.search(row.text):
            addressed, last, label = True, index + 1, ""
        elif MARGIN.search(row.text):
            last = index + 1
        elif label and _is_value(row, rows[index - 1], label):
            last = index + 1
        elif is_sentence(row) or CLOSING.fullmatch(row.text):
            break
        else:
            label = ""
    named = len(stated & STATED)
    return last if named > 1 or named and addressed else 0


def _is_bold_field(row: Row) -> bool:
    """Whether a row is a field as a transcription in Markdown sets it, whatever it is called: "**Ministerie van:** Financiën"."""
    return 2 <= row.strong <= LONGEST_FIELD and ":" in (row.text[row.strong - 1], row.text[row.strong : row.strong + 1])


def nota_length(rows: Sequence[Row]) -> int:
    """How many rows open a note to a minister whose labels stand in the margin: up to its title, which the word "nota" stands
    above; 0 where there is none."""
    for index, row in enumerate(rows[:NOTA_ROWS]):
        if is_sentence(row) and not ADDRESS.search(row.text):
            return 0
        if NOTA_ALONE.fullmatch(row.text) and index + 1 < len(rows):
            return next((at for at in range(index + 2, len(rows)) if rows[at].gap), index + 2)
    return 0


def fields_beside(row: Row) -> list[Row]:
    """The fields that stand beside each other on a row, each a label with a colon and its value; none where it isn't such a row.

    Example: "Ons kenmerk: DGG/J-98-4321      Datum: 3 november 1998".
    """
    parts = [row.part(start, end) for start, end in column_spans(row)] if ":" in row.text else []
    fields = [label_of(part.text) if ":" in part.text else None for part in parts]
    return parts if len(parts) > 1 and all(field and field[1] for field in fields) else []


def fields_in_columns(rows: Sequence[Row], index: int) -> list[tuple[str, Row | None]]:
    """The fields of a row of labels ("Datum   Ons kenmerk   Bijlage(n)") with their values in the row below.

    Each value belongs to the last label that begins before its middle. One cell may be a place, with
    the day below it ("Den Haag"). Empty where the row is none.
    """
    spans = column_spans(rows[index])
    labels = [label_of(rows[index].text[start:end].strip(" :") + ":") for start, end in spans]
    if fields_beside(rows[index]) or len(labels) < 2 or labels.count(None) > 1 or index + 1 == len(rows) or rows[index + 1].gap or label_of(rows[index + 1].text):
        return []
    fields: list[tuple[str, Row | None]] = [(label[0] if label else "", None) for label in labels]
    for start, end in column_spans(rows[index + 1]):
        middle = rows[index + 1].column + (start + end) / 2
        at = max(bisect_right([rows[index].column + first for first, _ in spans], middle) - 1, 0)
        fields[at] = (fields[at][0], rows[index + 1].part(start, end))
    if any(not name and not (value and day_in(value.text)) for name, value in fields):
        return []
    return [(name or "date", value) for name, value in fields]


def run_together(row: Row) -> tuple[Row, ...]:
    """The fields and lines of an address that an extraction set on one line, as rows; most rows are one.

    "Datum 18 april 2024 Betreft Aanpak van leegstand", "Aan de Voorzitter van de Tweede Kamer Postbus 20018 2500 EA Den Haag"
    """
    if WIDE.search(row.text) or "\t" in row.text:
        return (row,)
    if address := ADDRESSED_ON_ONE.match(row.text):
        return (row.part(0, address.start("street")), row.part(address.start("street"))._replace(column=row.column, gap=0))
    first, starts = label_of(row.text), [0]
    if not first or first[0] not in STATED:
        return (row,)
    for found in NEXT_FIELD.finditer(row.text, 1):
        field = label_of(row.text[found.end() :])
        if field and field[0] in STATED and (field[0] == "betreft" and first[0] != "betreft" or field[0] == "date" and day_in(" ".join(field[1].split()[:3])) or field[0] == "kenmerk" and any(map(str.isdigit, field[1].split()[0]))):
            starts.append(found.end())
    return tuple(row.part(start, end)._replace(column=row.column) for start, end in zip(starts, [*starts[1:], None]))


def _is_value(row: Row, before: Row, label: str) -> bool:
    """Whether a row goes on with what the label's row says: a betreft on two lines, or a value below its label."""
    alone = label_of(before.text)
    if alone and not alone[1]:
        return len(row.text) <= PROSE and not (row.gap and is_sentence(row))  # an empty field, and the letter's first words
    return not row.gap and label == "betreft" and len(row.text) <= PROSE and not opens_text(alone[1] if alone else before.text, row)


def opens_text(betreft: str, row: Row) -> bool:
    """Whether a row that stands at once below a betreft opens the letter's text: a capital, where the betreft's line
    had room for more words and doesn't want any ("Betreft Lerarenstrategie", "Het zijn leraren die …"); or the heading above it."""
    if OPENER.fullmatch(row.text):
        return True
    if not row.text[:1].isupper() or LOOSE_END.search(betreft) or not is_sentence(row):
        return False
    return len(betreft) < ROOMY or bool(RUNNING.search(row.text)) and len(f"{betreft} {row.text.split(None, 1)[0]}") < len(row.text)


def by_column(rows: Sequence[Row]) -> list[Row]:
    """The rows of a letterhead that keeps the page's two columns, the left column first."""
    left: list[Row] = []
    right: list[Row] = []
    below = 0
    for place, row in enumerate(rows):
        if fields_in_columns(rows, place):
            below = place + 2
        if place < below:
            left.append(row)
            continue
        if fields := fields_beside(row):
            left += [part._replace(gap=1) for part in fields]
            continue
        for part in cells_of(row):
            kept = right if part.column >= RIGHT else left
            follows = bool(kept) and kept[-1].number == rows[place - 1].number
            kept.append(part if follows else part._replace(gap=max(part.gap, 1)))
    return left + right


def cells_of(row: Row) -> list[Row]:
    """A row as its cells in the page's left and right column; a label and its value are one cell."""
    if row.column < RIGHT:
        for found in WIDE.finditer(row.text):
            if row.column + found.end() >= RIGHT and not _is_label(row.text[: found.start()]):
                return [row.part(0, found.start()), row.part(found.end())]
    return [row]


def _is_label(text: str) -> bool:
    """Whether a text is a label whose value is still to come: "Betreft" is, "Betreft   Vervanging van de" isn't."""
    found = label_of(text.strip(" :") + ":")
    return bool(found) and not (found[0] in STATED and found[1].strip(" :"))


def is_sentence(row: Row) -> bool:
    """Whether a row is too long, or has too many words, for a letterhead's."""
    words = [word for word in row.text.split() if len(word) > 1]
    return len(" ".join(words)) > PROSE or len(words) >= SENTENCE_WORDS
