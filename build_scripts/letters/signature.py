"""The end of a letter: its closing, who signs it in which role, and where that ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from build_scripts.letters.head import RIGHT, cells_of
from build_scripts.letters.labels import CLOSING, FUNCTION, ROLE
from build_scripts.letters.markers import bullet
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

ASIDE = 3
"""Characters by which a column's rows may differ."""
LONG = 100
"""Characters: a row this long is running text."""
SIGNATURE_ROWS = 12
ROLE_ROWS = 3
FUNCTION_WORDS = 6
LAST_ROWS = 4
"""Of a letter: whom it names there with a function signs it."""
# "drs. M.J. van Rijn", "(w.g.) Maarten van Ooijen": a name, not the rest of a ministry's
NAME = re.compile(r"(?:\(?w\.?g\.?\)? )?(?:(?:mevrouw|de heer|mw\.|dhr\.) )?(?:[A-Z][\w’'-]+ (?=[A-Z]\.))?(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]ng|[Ii]r)\. ?)*(?:[A-Z][a-z]{0,2}\. ?)*(?:\([A-Z][\w’'-]+\) )?(?:[A-Z][\w’'-]+\.? ?)?(?:(?:van|de|der|den|ten|ter|el|te|'t) ){0,3}[A-Z][\w’'-]+(?:[- ][A-Z][\w’'-]+| [-–] (?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]en|[Tt]er) ){0,2}[A-Z][\w’'-]+)?")
# What goes on with a surname
PARTICLE = re.compile(r"(?:van|de|der|den|ten|ter|te|in|op)\b")
# "B. Visser", "J. M.van Bijsterveldt-Vliegenthart", "H.G.J. Bruins Slot"
INITIALED = re.compile(rf"(?=(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]ng|[Ii]r)\. ?)*[A-Z][a-z]{{0,2}}\.){NAME.pattern}")
COMMITTEE = re.compile(r"\b(?:voorzitter|griffier) van de (?:\w+ )*commissie\b", re.I)
DEPUTY = re.compile(r"(?:voor|namens) dezen?[,:]?", re.I)
# What stands below who signs and is no part of it
BEHIND = re.compile(r"bijlagen?\b|(?:eind|voet)?noten\b|(?:afschrift|kopie) aan\b|c\.?c\.?:", re.I)
# How an amendment opens, and how a motion ends, above the names of those who move it.
AMENDMENT = re.compile(r"De ondergetekenden? stel(?:t|len) het volgende amendement voor")
AMENDMENT_ROWS = 30
MOTION_END = re.compile(r"gaat over tot de orde van de dag\.?$")
ARTICLE = re.compile(r"^(?:de|het) ", re.I)
# "DE MINISTER VAN BUITENLANDSE ZAKEN DE MINISTER VAN DEFENSIE", two who sign beside each other, their columns lost
SECOND_ROLE = re.compile(r"(?<! en)(?<! met)(?<! namens)(?<![,.])\s+(?=de (?:minister|staatssecretaris) (?:van|voor) )", re.I)
MOST_WORDS = 12
"""Of two names on one row."""
# A ministry's name goes on behind these: "de minister voor Natuur en / Stikstof".
OPEN_END = re.compile(r"(?:\b(?:en|van|voor|der|de)|,)$", re.I)
DIGIT = re.compile(r"\d")


def role_and_name(text: str) -> tuple[str, str] | None:
    """The role and the name of one who signs on one line, as official papers have it.

    >>> role_and_name("De Staatssecretaris van Defensie, B. Visser")
    ('Staatssecretaris van Defensie', 'B. Visser')
    >>> role_and_name("De minister van Onderwijs, Cultuur en Wetenschap,")
    """
    before, comma, name = text.rpartition(", ")
    found = ROLE.fullmatch(before) if comma and NAME.fullmatch(name) else None
    # Of a ministry's name the last part may read as a surname, but not as a name of two words; a committee's chair signs by surname.
    return (found["role"], name) if found and (INITIALED.fullmatch(name) or _is_full_name(name) or COMMITTEE.search(before)) else None


def name_and_function(text: str) -> tuple[str, str] | None:
    """The name and the function of one who signs with both on one line.

    >>> name_and_function("Han Polman, voorzitter")
    ('Han Polman', 'voorzitter')
    """
    name, _, function = text.rstrip(" ,").partition(", ")
    return (name, function) if _is_full_name(name) and FUNCTION.match(function) and len(function.split()) <= FUNCTION_WORDS else None


def signatures(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where each signature begins and ends, in order; an annex with its own may stand behind one. Linear in the rows.

    One begins at the closing ("Hoogachtend,"), behind a motion's last words, or at a role with a name below it.
    """
    closing = next((index for index in range(len(rows) - 1, -1, -1) if CLOSING.fullmatch(rows[index].text)), None)
    motions = [index for index, row in enumerate(rows[:-1]) if MOTION_END.search(row.text) and NAME.fullmatch(rows[index + 1].text)]
    if any(AMENDMENT.match(row.text) for row in rows[:AMENDMENT_ROWS]):
        names = sum(1 for _ in takewhile(lambda row: NAME.fullmatch(row.text), reversed(rows)))
        motions += [len(rows) - names - 1] if 0 < names < len(rows) else []
    begin = 0
    while begin < len(rows):
        if closing is not None and closing >= begin:
            start = closing
        else:
            motion = bisect_left(motions, begin)
            start = motions[motion] + 1 if motion < len(motions) else _role_start(rows, begin)
        end = start + _length(rows[start : start + SIGNATURE_ROWS + 1])
        if start < len(rows):
            yield start, end
        begin = end


def _role_start(rows: Sequence[Row], begin: int) -> int:
    """The index of the first role from `begin` on that a name stands below; the number of rows where there is none."""
    for index in range(begin, len(rows)):
        text = rows[index].text
        if len(text) <= LONG and ROLE.match(text) and (_is_signed(rows, index, begin) or role_and_name(text) and _stands_apart(rows, index, begin)):
            return index
        if "  " in text and _sign_beside(rows, index) or _is_name_above_role(rows, index, begin):
            return index
        office = text.endswith(",") and (_has_function(rows, index) or _has_office(rows, index, begin))
        if office or len(rows) - index <= LAST_ROWS and name_and_function(text) and _stands_apart(rows, index, begin):
            return index - (index > begin and _names_sender(rows, index - 1, begin))
    if len(rows) - begin > 2 and NAME.fullmatch(rows[-2].text) and len(rows[-1].text) <= LONG and ROLE.fullmatch(rows[-1].text) and not ends_sentence(rows[-1].text):
        return len(rows) - 2
    return len(rows)


def _is_name_above_role(rows: Sequence[Row], index: int, begin: int) -> bool:
    """Whether a row is the name of a minister whose role stands at once below it, behind text that has ended, and nothing more of a sentence behind them."""
    above, below = rows[index - 1] if index > begin else None, rows[index + 1] if index + 1 < len(rows) else None
    if above is None or below is None or not ROLE.match(below.text) or not ends_sentence(above.text) or not _is_full_name(" ".join(rows[index].text.split())):
        return False
    for end in range(index + 1, min(index + 1 + ROLE_ROWS, len(rows))):
        role = " ".join(row.text for row in rows[index + 1 : end + 1])
        if len(role) > LONG or not ROLE.fullmatch(role) or ends_sentence(role) or end > index + 1 and rows[end].gap:
            return False
        below = rows[end + 1] if end + 1 < len(rows) else None
        if not OPEN_END.search(role) and (below is None or below.gap or below.page_start or below.resumes or not below.text[:1].islower()):
            return True
    return False


def _sign_beside(rows: Sequence[Row], index: int) -> bool:
    """Whether two names, or two roles, stand beside each other here and their roles, or names, below."""
    text = rows[index].text
    beside = cells_of(rows[index]) if not DIGIT.search(text) else ()
    if len(beside) < 2:
        return False
    names = all(_is_full_name(cell.text) for cell in beside)
    if not names and not all(ROLE.match(cell.text) for cell in beside):
        return False
    below = [cell for row in rows[index + 1 : index + 1 + ROLE_ROWS] for cell in cells_of(row)]
    if names:
        return len(below) > 1 and all(ROLE.match(cell.text) for cell in below[:2])
    return sum(_is_full_name(cell.text) for cell in below) > 1


def _has_function(rows: Sequence[Row], index: int) -> bool:
    """Whether a row that ends in a comma is the name of one whose function stands below: "drs. P.J. Jansen," and "president"."""
    text, below = rows[index].text, rows[index + 1].text if index + 1 < len(rows) else ""
    return len(text) <= LONG and _is_full_name(text[:-1]) and len(below.split()) <= FUNCTION_WORDS and bool(FUNCTION.match(below))


def _has_office(rows: Sequence[Row], index: int, begin: int) -> bool:
    """Whether a letter ends in an office, with a comma, and the name of who holds it: "De vice-president van de Raad van State," and "J. Jansen"."""
    office = rows[index].text
    if len(office) > LONG or len(rows) - index > LAST_ROWS or not FUNCTION.match(ARTICLE.sub("", office)):
        return False
    return index + 1 < len(rows) and _is_full_name(rows[index + 1].text) and (index == begin or ends_sentence(rows[index - 1].text))


def _names_sender(rows: Sequence[Row], index: int, begin: int) -> bool:
    """Whether the row above the first who signs names whom they sign for: "Algemene Rekenkamer"."""
    above = rows[index - 1] if index > begin else None
    return bool(NAME.fullmatch(rows[index].text)) and (above is None or bool(rows[index].gap) or ends_sentence(above.text))


def _is_signed(rows: Sequence[Row], index: int, begin: int) -> bool:
    """Whether a name stands below the role that opens at `index` and takes up to three rows.

    The role ends in a comma, or its name is one that can be nothing else.
    """
    for end in range(index + 1, min(index + 1 + ROLE_ROWS, len(rows))):
        role, below = rows[end - 1], rows[end]
        if role.text.endswith(",") and NAME.fullmatch(below.text):
            return True
        above = rows[index - 1] if index > begin else None
        if _is_full_name(below.text) and not OPEN_END.search(role.text) and (above is None or ends_sentence(above.text)):
            return True
        if below.gap or len(below.text) > LONG or ends_sentence(below.text):
            return False
    return False


def _stands_apart(rows: Sequence[Row], index: int, begin: int) -> bool:
    """Whether a row is no part of a paragraph: text that has ended stands above it, and nothing that goes on below it."""
    above, below = rows[index - 1] if index > begin else None, rows[index + 1] if index + 1 < len(rows) else None
    return (above is None or bool(rows[index].gap) or ends_sentence(above.text) or bool(role_and_name(above.text))) and (below is None or bool(below.gap) or bool(ROLE.match(below.text) or name_and_function(below.text)))


def _is_full_name(text: str) -> bool:
    """Whether a text is a name of two words or more, each of which may open one."""
    return bool(NAME.fullmatch(text)) and len(text.split()) > 1


def _length(rows: Sequence[Row]) -> int:
    """How many rows belong to the signature that `rows` open with; an annex is running text again."""
    moved = bool(rows) and bool(NAME.fullmatch(rows[0].text))
    for index, row in enumerate(rows):
        if index >= SIGNATURE_ROWS or _is_running(row) or index and bullet(row.text) and not _role_goes_on(rows[index - 1]):
            return index
        if index and BEHIND.match(row.text):
            return index
        if index and row.gap and (NAME.fullmatch(rows[index - 1].text) or role_and_name(rows[index - 1].text)) and not ROLE.match(row.text) and not _is_another_name(row.text, moved):
            return index
        if index and _is_whole(rows[:index]) and not _signs_on(row.text, moved):
            return index
    return len(rows)


def _is_running(row: Row) -> bool:
    """Whether a row is too long for one who signs, or for two beside each other."""
    return len(row.text) > LONG and max(len(cell.text) for cell in cells_of(row)) > LONG


def _is_whole(rows: Sequence[Row]) -> bool:
    """Whether the last of the rows ends what one who signs prints: a name behind a role, or a role behind a name."""
    last = rows[-1].text
    if role_and_name(last):
        return True
    if NAME.fullmatch(last):
        return any(ROLE.match(row.text) for row in rows[:-1])
    return len(rows) > 1 and bool(ROLE.fullmatch(last)) and not OPEN_END.search(last) and bool(NAME.fullmatch(rows[-2].text))


def _signs_on(text: str, moved: bool) -> bool:
    """Whether a row goes on with who signs."""
    return bool(ROLE.match(text) or FUNCTION.match(text) or CLOSING.match(text) or INITIALED.fullmatch(text.rstrip(" ,"))) or text[:1].islower() or _is_another_name(text, moved)


def _role_goes_on(row: Row) -> bool:
    """Whether a role isn't whole yet: "De staatssecretaris van Infrastructuur en Waterstaat / - Openbaar Vervoer en Milieu,"."""
    return bool(ROLE.match(row.text)) and not row.text.endswith((",", "."))


def _is_another_name(text: str, moved: bool) -> bool:
    """Whether a text that stands apart below a name is a name too. One word ("Inleiding") is a heading,
    but under a motion, which those who move it sign by their surnames."""
    return bool(NAME.fullmatch(text)) and (moved or _is_full_name(text))


def signature_chunks(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of a signature grouped to blocks: closing, roles, names.

    A new block at each gap, and behind the closing, a name or a whole role; a role that goes on in
    the next row ("de staatssecretaris van Volksgezondheid, / Welzijn en Sport,") stays one.
    """
    chunks: list[list[Row]] = []
    for row in _signing_cells(rows):
        above = _role_above(chunks, row)
        if above is not None:
            above.append(row)
        elif chunks and not row.gap and not _ended(chunks[-1], row):
            chunks[-1].append(row)
        else:
            chunks.append([row])
    return chunks


def _role_above(chunks: Sequence[list[Row]], row: Row) -> list[Row] | None:
    """Of two roles beside each other the one that goes on in a row below it: "en Werkgelegenheid," and "en Wetenschap,"."""
    beside = chunks[-2:]
    if len(beside) < 2 or row.gap or not row.text[:1].islower() or beside[0][0].number != beside[1][0].number or not all(ROLE.match(chunk[0].text) for chunk in beside):
        return None
    return next((chunk for chunk in beside if chunk[-1].number < row.number and abs(chunk[0].column - row.column) <= ASIDE), None)


def _signing_cells(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a signature, those of two who sign beside each other parted: their roles by the gap between the columns, or
    by the second role; their names also at the one place where both parts are full names."""
    beside = False
    for row in rows:
        cells = cells_of(row)
        if len(cells) == 1:
            cells = _roles_apart(row) or (_names_apart(row) if beside else []) or cells
        beside = beside or len(cells) > 1
        yield from cells


def _roles_apart(row: Row) -> list[Row]:
    second = SECOND_ROLE.search(row.text) if ROLE.match(row.text) else None
    return [row.part(0, second.start()), row.part(second.end())] if second else []


def _names_apart(row: Row) -> list[Row]:
    spaces = [found.start() for found in re.finditer(r"\s+", row.text)]
    places = [at for at in spaces if _is_full_name(row.text[:at].rstrip()) and _is_full_name(row.text[at:].strip())] if len(spaces) < MOST_WORDS else []
    return [row.part(0, places[0]), row.part(places[0])] if len(places) == 1 else []


def _ended(before: Sequence[Row], row: Row) -> bool:
    """Whether the block of the rows `before` is whole, now that `row` follows."""
    last = before[-1]
    text = " ".join(one.text for one in before)
    if any(DEPUTY.fullmatch(one) or name_and_function(one) for one in (row.text, text)):
        return True
    if row.number == last.number or row.column >= RIGHT > last.column or CLOSING.fullmatch(text) or ROLE.match(row.text):
        return True
    if text.endswith(",") and (NAME.fullmatch(text[:-1]) or _is_full_name(row.text)):
        return True  # a name above its function, or the other way round
    if ROLE.fullmatch(text):
        return bool(NAME.fullmatch(row.text)) and (text.endswith(",") or _is_full_name(row.text) and not OPEN_END.search(text))
    named = bool(NAME.fullmatch(row.text.rstrip(" ,")))
    if FUNCTION.match(text) and named:
        return True
    return bool(NAME.fullmatch(text)) and (named or not PARTICLE.match(row.text))
