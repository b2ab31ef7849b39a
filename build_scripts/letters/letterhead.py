"""What the letterhead says: kenmerk, datum, betreft, afzender, geadresseerde."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from build_scripts.letters.dates import day_in, spaced_day_in
from build_scripts.letters.furniture import DEPARTMENT, is_kenmerk
from build_scripts.letters.head import LOOSE_END, NOTA, NOTA_ALONE, ROOMY, by_column, fields_in_columns, is_sentence, opens_text
from build_scripts.letters.labels import ORGANISATION, POSTCODE, label_of
from build_scripts.letters.page_numbers import PAGE_NUMBER
from build_scripts.letters.rows import Row
from build_scripts.letters.segment import Segments
from build_scripts.model import Fact, Location, Problem

NOTHING = {"", "-", "–", "—", "geen", "n.v.t.", "nvt"}
MINISTRY = re.compile(r"ministerie van\b(?::\**)?", re.I)
# "Kamerbrief over voortgang toeslagen", the title that a ministry's site sets above the letter
TITLED = re.compile(r"(?:kamerbrief|(?:verzamel|voortgangs|aanbiedings|planning)brief|kabinets(?:reactie|standpunt|appreciatie)|reactie|beantwoording|antwoord(?:en)?|beleidsreactie) (?=(?:\S+ )+\S)", re.I)
# "Minister Jansen informeert de Tweede Kamer over …", a site's summary above the letter
TELLS = re.compile(r"\b(?:informeert|informeren|stuurt|sturen|beantwoordt|beantwoorden|reageert|reageren|geeft|geven|biedt|bieden|schrijft|schrijven|legt|meldt)\b.*\.$")
ADDRESSEE = re.compile(r"\bvoorzitter\b|^(?:aan )?(?:de )?(?:minister|staatssecretaris) (?:van|voor)\b|^(?:de )?leden van de (?:vaste )?commissie\b|\btweede kamer\b|\beerste kamer\b|^aan\b", re.I)
VOORZITTER = re.compile(r"(?:aan )?de voorzitter van de (?:tweede|eerste) kamer\b", re.I)
# "Binnenhof 4", "Turfmarkt 147a"
STREET = re.compile(r"^[A-Z][a-zA-Z' -]+ \d{1,4}[a-z]?$")
# "Den Haag, 3 september 2024", "Utrecht 12 mei 2021"
PLACE_AND_DAY = re.compile(r"(?:['’]?[A-Za-z][\w’'-]*(?: [\w’'-]+){0,3},? )?(?P<day>\d{1,2} [a-z]+ (?:19|20)\d\d)\.?")
# "8 m ei 2023", without its spaces
LETTERS_APART = re.compile(r"(\d{1,2})([a-z]+)(\d{4})")
ROOM = 0.8
"""A value's row goes on from this share of its widest row on."""
LONGEST_VALUE = 5
"""Rows that a value runs on."""
LEAST_DIGITS = 3
"""Of a kenmerk in one word."""
# "10.2.e", "5.1.2e": the ground on which a name is left out
REDACTED = re.compile(r"\d{1,2}(?:\.\d){1,2}\.?[a-z]")
LONGEST_NAME = 3
"""Rows of a sender's name."""
LETTERHEAD_WORDS = frozenset(("ministerie", "voorzitter"))
POSTAL = re.compile(r"\bpostbus\b|^www\.|@|\bretouradres\b|^[\w.-]+\.(?:nl|org|eu|com)$|\(?\b0\d{1,3}\)?[ -]\d[\d ]{5,}", re.I)


def read_letterhead(segments: Segments, source: str, words: frozenset[str]) -> tuple[dict[str, Fact], list[Problem]]:
    """The facts that letterhead and furniture state, and the doubts about them.

    `words` are the document's words in lower case: they tell how to close the gaps in a text
    layer with letters set apart ("Min isterie").
    """
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    head = by_column(segments.letterhead)
    words |= LETTERHEAD_WORDS
    found = [*_labelled(head), *segments.fields, *_blocks(head, words), *_letter_paper(head)]
    for name, value, row in found:
        value = _close_gaps(" ".join(value.split()).strip(" :"), words).strip("*")
        if name in facts or name == "other" or value.lower() in NOTHING:
            continue
        at = Location(source, row.number, row.page)
        if name == "date":
            _read_date(value, at, facts, problems)
        elif name != "kenmerk" or is_kenmerk(value) or " " not in value and sum(map(str.isdigit, value)) >= LEAST_DIGITS and not REDACTED.fullmatch(value):
            facts[name] = Fact(value, "source", at=at)
    return facts, problems


def _read_date(value: str, at: Location, facts: dict[str, Fact], problems: list[Problem]) -> None:
    spaced = spaced_day_in(value)
    if spaced:
        facts["date"] = Fact(spaced[0], "source", at=at)
        message = f"datum gelezen uit '{spaced[1]}': de cijfers van de dag staan los van elkaar"
        problems.append(Problem("spaced date", message, at))
        return
    day = day_in(value)
    if day:
        facts["date"] = Fact(day, "source", at=at)
    elif (apart := LETTERS_APART.fullmatch("".join(value.split()))) and (day := day_in(" ".join(apart.groups()))):
        facts["date"] = Fact(day, "source", at=at)
        problems.append(Problem("spaced date", f"datum gelezen uit '{value}': de letters staan los van elkaar", at))


def _labelled(rows: Sequence[Row]) -> Iterator[tuple[str, str, Row]]:
    """Each label with its value: on its own row, or on the rows up to the next label or gap.

    Where an extraction put a column of labels before the column of their values ("Datum",
    "Betreft", "4 juni 2024", …), each value goes to the waiting label that it fits.
    """
    waiting: list[str] = []
    in_columns = False
    index = 0
    while index < len(rows):
        row = rows[index]
        columns = fields_in_columns(rows, index)
        if columns:
            yield from ((name, value.text, value) for name, value in columns if value)
            index += 2
            continue
        found = label_of(row.text) or _nota_titled(rows, index)
        index += 1
        if not found:
            in_columns = in_columns or len(waiting) > 1
            value = row.text.lstrip(": ")
            name = _fitting(waiting, value) if in_columns else None
            if name:
                waiting.remove(name)
                value, index = _run_on(value, rows, index, name)
                yield name, value, row
            continue
        name, value = found
        if not value and name == "betreft" and "date" in waiting and index < len(rows) and day_in(rows[index].text.lstrip(": ")):
            waiting.append(name)  # the values of both stand below both labels
            in_columns = True
            continue
        value, index = _run_on(value, rows, index, name)
        if value:
            yield name, value.strip(), row
        elif name not in ("other", "attachments"):
            waiting.append(name)


def _run_on(value: str, rows: Sequence[Row], index: int, name: str) -> tuple[str, int]:
    """The value with the rows that belong to it, and the index of the row behind them."""
    last = min(index + LONGEST_VALUE, len(rows))
    own = [value] if value else []
    while index < last and not label_of(rows[index].text) and _belongs(value, rows[index], name) and not (own and _is_other(own, rows[index], rows[index - 1])):
        own.append(rows[index].text)
        value = f"{value} {rows[index].text}".strip()
        index += 1
    return value, index


def _nota_titled(rows: Sequence[Row], index: int) -> tuple[str, str] | None:
    """The word "nota" alone on its row as the label of the title at once below it."""
    below = rows[index + 1] if index + 1 < len(rows) else None
    titled = bool(below) and not below.gap and not label_of(below.text) and bool(NOTA_ALONE.fullmatch(rows[index].text))
    return ("betreft", "") if titled else None


def _is_other(own: Sequence[str], row: Row, above: Row) -> bool:
    """Whether a row says something else than the value whose rows are `own`, where no blank line parts them.

    It does where it begins with a capital though the row above had room for its first word, or names a department.
    """
    if NOTA_ALONE.fullmatch(row.text):
        return True
    if not row.text[:1].isupper() or LOOSE_END.search(own[-1]) or own[-1].endswith(",") or row.column > above.column:
        return False
    measure = max(map(len, own)) if len(own) > 1 else ROOMY
    return bool(DEPARTMENT.match(row.text)) or len(own[-1]) + 1 + len(row.text.split(None, 1)[0]) <= ROOM * measure


def _fitting(waiting: Sequence[str], text: str) -> str | None:
    for name in waiting:
        if name in ("date", "kenmerk", "reference") and _lone_value(name, text):
            return name
    return "betreft" if "betreft" in waiting and not POSTAL.search(text) and not day_in(text) else None


def _belongs(value: str, row: Row, name: str) -> bool:
    if row.rule or NOTA_ALONE.fullmatch(row.text) or PAGE_NUMBER.fullmatch(row.text):
        return False
    if not value:
        below = name == "betreft" and row.blanks == 1 and not _is_other_field(row.text) and not is_sentence(row) and not opens_text("", row)
        return not row.gap or below or _lone_value(name, row.text)
    return not row.gap and name in ("betreft", "addressee", "sender") and not POSTAL.search(row.text) and not (name == "betreft" and opens_text(value, row))


def _is_other_field(text: str) -> bool:
    """Whether a row below an empty betreft says something else: a day, an address, whom the letter is from or to."""
    return bool(_is_address(text) or day_in(text) or is_kenmerk(text) or MINISTRY.match(text) or ADDRESSEE.search(text) or DEPARTMENT.match(text))


def _lone_value(name: str, text: str) -> bool:
    if name in ("kenmerk", "reference"):
        return is_kenmerk(text)
    if name == "date":
        return day_in(text) is not None
    return name == "attachments" and bool(re.fullmatch(r"\d{1,2}", text))


def _blocks(rows: Sequence[Row], words: frozenset[str]) -> Iterator[tuple[str, str, Row]]:
    """Blocks without label: the ministry's name, and the address that the letter goes to."""
    block: list[Row] = []
    titled = False
    for row in [*rows, None]:
        if row is not None and not row.gap and not label_of(row.text):
            block.append(row)
            continue
        if titled and block and not _is_address(block[0].text):
            yield "betreft", " ".join(one.text for one in block), block[0]
        titled = len(block) == 1 and bool(NOTA_ALONE.fullmatch(block[0].text))
        yield from _read_block(block, words)
        block = [row] if row is not None and not label_of(row.text) else []


def _read_block(block: list[Row], words: frozenset[str]) -> Iterator[tuple[str, str, Row]]:
    days = [(row, found["day"]) for row in block if (found := PLACE_AND_DAY.fullmatch(row.text.strip("#* "))) and day_in(found["day"])]
    yield from (("date", day, row) for row, day in days)
    block = [row for row in block if all(row is not dated for dated, _ in days)]
    if not block:
        return
    for is_address, rows in groupby(block, key=lambda row: _is_address(row.text.strip("#* "))):
        if not is_address:
            yield from _read_names(list(rows), words)


def _read_names(block: list[Row], words: frozenset[str]) -> Iterator[tuple[str, str, Row]]:
    """What the lines of a block between two addresses name: the ministry, the letter's title, or whom it goes to."""
    lines = [row.text.strip("#* ") for row in block]
    text = _close_gaps(" ".join(lines), words)
    dated = PLACE_AND_DAY.fullmatch(text)
    if dated and day_in(dated["day"]):
        yield "date", dated["day"], block[0]
    within = next((at for at, line in enumerate(lines) if at and MINISTRY.match(line)), 0)
    if within:
        yield "ministry", _close_gaps(" ".join(lines[within:]), words), block[within]
        lines = lines[:within]
        text = _close_gaps(" ".join(lines), words)
    if within and ORGANISATION.match(lines[0]):
        yield "sender", text, block[0]
    elif MINISTRY.match(text):
        to = next((at for at, line in enumerate(lines) if at and VOORZITTER.match(line)), 0)
        if to:
            yield "addressee", " ".join(lines[to:]), block[to]
        own = takewhile(lambda line: line is lines[0] or not DEPARTMENT.match(line), lines[: to or None])
        ministry = MINISTRY.sub(lambda found: found[0].rstrip(":*"), _close_gaps(" ".join(own), words))
        yield "sender", ministry, block[0]
        yield "ministry", ministry, block[0]
    elif NOTA.match(text) or TITLED.match(text):
        yield "betreft", text, block[0]
    elif lines and ADDRESSEE.search(lines[0]) and not TELLS.search(text):
        yield "addressee", re.sub(r"^aan:? ", "", text, flags=re.I), block[0]


def _is_address(text: str) -> bool:
    return any(address.search(text) for address in (POSTAL, POSTCODE, STREET))


def _letter_paper(head: Sequence[Row]) -> Iterator[tuple[str, str, Row]]:
    """Who a letter is from that opens with its sender's name above its sender's address; only an organisation's stands apart from it."""
    name = list(takewhile(lambda row: not _is_address(row.text) and not label_of(row.text) and not (row.gap and row is not head[0]), head[:LONGEST_NAME]))
    text = " ".join(row.text for row in name)
    below = head[len(name)] if len(name) < len(head) else None
    of_organisation = text.isupper() or bool(ORGANISATION.search(text))
    if name and below and (not below.gap or of_organisation) and _is_address(below.text) and not any(DEPARTMENT.match(row.text) for row in name) and not ADDRESSEE.search(text) and not PLACE_AND_DAY.fullmatch(text):
        yield "sender", text, name[0]


def _close_gaps(value: str, words: frozenset[str]) -> str:
    """Words that a text layer cut in two, where the document has the whole and not the parts."""
    parts = value.split(" ")
    closed: list[str] = []
    for part in parts:
        if closed and (closed[-1] + part).lower() in words and closed[-1].lower() not in words:
            closed[-1] += part
        else:
            closed.append(part)
    return " ".join(closed)
