"""The head and the feet of an official paper of the Kamer (a Kamerstuk) in plain text.

Its head: "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2024–2025", the dossier with its title,
"Nr. 45 MOTIE VAN HET LID …" and the day; the websites of parliament leave the first two out. Its feet: "kst-36600-XV-45", "ISSN 0921 - 7371",
"’s-Gravenhage 2024", "Tweede Kamer, vergaderjaar 2024–2025, 36 600 XV, nr. 45".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from textwrap import shorten

from build_scripts.letters.dates import day_in
from build_scripts.letters.furniture import Taken, take
from build_scripts.letters.rows import Row

HEAD_ROWS = 25
ASKED = "Vragen gesteld door de leden der Kamer"
ALONE = re.compile(r"\d{1,4}")
NO_DIGIT = re.compile(r"\D")
SESSION = re.compile(r"Vergaderjaar (?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d\b")
DOSSIER = re.compile(r"(?P<dossier>[1-3]\d[ .]?\d{3})(?:[ -](?P<suffix>[IVX]{1,6}|[A-Z]|\d{2}))?(?: ?\(R ?\d+\))?(?:\s|$)")
PAPER = r"(?:(?:NADERE?|GEWIJZIGDE?|VOORLOPIG|TWEEDE|DERDE) ){0,3}(?:BRIEF|MOTIE|VERSLAG|EINDVERSLAG|NOTA|MEMORIE|LIJST|ADVIES|AMENDEMENT)"
# "Nr. 95", "nr. 3 BRIEF VAN …", and of the Eerste Kamer "AC BRIEF VAN …" or, with a note's mark, "AI1 VERSLAG VAN …"
NUMBER = re.compile(rf"(?:[Nn]r\. ?(?=\d{{1,4}}(?:\s|$)|[A-Z]{{1,3}}(?:\s|$))|(?=[A-Z]{{1,3}}\d? {PAPER}(?: |$))|(?=[A-Z]{{1,3}}$))(?P<number>\d{{1,4}}|[A-Z]{{1,3}}(?=\d? |$))\d?(?:\s+(?P<title>\S.*))?")
LETTERS = re.compile(r"[A-Z]{1,3}")
KIND = re.compile(rf"{PAPER}\b")
DATED = re.compile(r"(?:Voorgesteld|Ontvangen|Vastgesteld|Ingediend|(?:Den Haag|['’]s-Gravenhage),) ?(?P<day>\d{1,2} [a-z]+ (?:19|20)\d\d)")
ADDRESSED = re.compile(r"Aan de [Vv]oorzitter van de (?:Tweede|Eerste) Kamer\b.*")
LETTER = re.compile(r"BRIEF VAN (?:DE |HET )?(?P<sender>.+)")
FOOT = re.compile(
    r"(?:(?:kst|ah-tk|ah-ek|blg)-[\w-]+|a?h [te]k \d{8} \d{1,4}|ISSN [\d -]+|['’]s-Gravenhage (?:19|20)\d\d|Sdu Uitgevers|(?:\d[A-Z]|KST)\d{4,6}|"
    r"(?:Tweede|Eerste) Kamer, vergaderjaar (?:19|20)\d\d[-–](?:19|20)\d\d, [\w .,()-]{5,60}?(?:nr\. \w{1,4})?(?:\s{2,}\d{1,3})?)(?:\s{2,}|$)"
)

# "HUIS VAN DE KONING1": a note's mark behind the title
TITLE_MARK = re.compile(r"(?<=[^\W\d_])\d{1,2}$")
NOTE_WORDS, TO_TOP = ("X Noot", "XNoot"), "Naar boven"
"""What officielebekendmakingen.nl puts above each note and below a paper; who copies the page copies it too."""
LONGEST_TITLE = 90
"""Signs of a dossier's name in the title of a paper that has none of its own."""
LONGEST_DOSSIER = 4
"""Rows of a dossier's number and title."""

# "Brief regering : Voortgang …", above a paper on tweedekamer.nl; Dutch text has no space before a colon.
WEB_TITLE = re.compile(r"[A-Z][a-z][a-zé/ ]{2,60} : (?P<title>\S.*)")
# The table's head, whose cells a copy runs together.
WEB_TABLE = re.compile(r"Datum publicatie\W*Organisatie\W*Vergaderjaar")
WEB_ROWS = 6
Field = tuple[str, str, Row]


def web_title(rows: Sequence[Row]) -> Taken:
    """What the websites put above a paper: tweedekamer.nl what kind it is and what it is about, officielebekendmakingen.nl
    a table of its day, house, year and number."""
    table = next((at for at, row in enumerate(rows[:WEB_ROWS]) if WEB_TABLE.match(row.text)), None)
    if table is not None and table + 1 < len(rows):
        return take(rows, dict.fromkeys(range(table + 2), "letterhead"))
    found = WEB_TITLE.fullmatch(rows[0].text) if len(rows) > 1 else None
    return take(rows, {0: "letterhead"}, [("betreft", found["title"], rows[0])]) if found else Taken(tuple(rows))


def official_end(rows: Sequence[Row]) -> int:
    """How many rows are an official paper's head; 0 where the rows open with none."""
    number = _number_at(rows)
    if number is None:
        answers = _answers_at(rows)
        return 0 if answers is None else answers + 1
    end = number + 1
    while end < len(rows) and end < HEAD_ROWS and (_is_title(rows, number, end) or DATED.fullmatch(rows[end].text) or ADDRESSED.fullmatch(rows[end].text)):
        end += 1
    return end


def official_fields(head: Sequence[Row]) -> Iterator[Field]:
    """What the head says: the paper's official id, its title or sender, whom it goes to, its day."""
    number = _number_at(head)
    if number is None:
        if _answers_at(head) is not None:
            yield "kamerstuk", _answers_id(head), head[-1]
        return
    found = NUMBER.match(head[number].text)
    dossier = next(((row, one) for row in head[:number] if (one := DOSSIER.match(row.text))), None)
    if dossier and found:
        row, one = dossier
        parts = ("kst", re.sub(r"\D", "", one["dossier"]), one["suffix"], found["number"])
        yield "kamerstuk", "-".join(part for part in parts if part), row
        yield "dossier", f"nr. {found['number']} in dossier {shorten(_dossier_words(head[:number], row), LONGEST_TITLE, placeholder=' …')}", row
    title = [row.text for at, row in enumerate(head) if at > number and _is_title(head, number, at)]
    words = TITLE_MARK.sub("", " ".join([*([found["title"]] if found and found["title"] else []), *title]))
    letter = LETTER.fullmatch(words)
    if letter:
        yield "sender", letter["sender"], head[number]
    elif words:
        yield "betreft", words, head[number]
    for row in head[number:]:
        if ADDRESSED.fullmatch(row.text):
            yield "addressee", row.text.removeprefix("Aan "), row
        dated = DATED.fullmatch(row.text)
        if dated and day_in(dated["day"]):
            yield "date", dated["day"], row


def _dossier_words(rows: Sequence[Row], first: Row) -> str:
    """The dossier's number and title, which may run on over rows; another dossier's begin with its own number."""
    own = [row for row in rows if row.number >= first.number][:LONGEST_DOSSIER]
    more = takewhile(lambda row: not DOSSIER.match(row.text), own[1:])
    return " ".join(row.text for row in (first, *more))


def feet(rows: Sequence[Row]) -> Taken:
    """The lines at an official paper's feet."""
    return take(rows, {index: "running header" for index, row in enumerate(rows) if _is_foot(row.text)})


def web_notes(rows: Sequence[Row]) -> Taken:
    """What a website adds to a paper's notes, whoever copied which part of it; a note is behind a `rule`."""
    gone = {index: "web page" for index, row in enumerate(rows) if row.text in (*NOTE_WORDS, TO_TOP)}
    marked = [row._replace(rule=True) if index and rows[index - 1].text in NOTE_WORDS else row for index, row in enumerate(rows)] if gone else rows
    return take(marked, gone)


def _is_foot(text: str) -> bool:
    at = 0
    while at < len(text):
        found = FOOT.match(text, at)
        if not found:
            return False
        at = found.end()
    return True


def _number_at(rows: Sequence[Row]) -> int | None:
    """The row that has the paper's number: below the parliamentary year or, on the official websites, below its dossier alone."""
    opening = rows[:HEAD_ROWS]
    session = next((at for at, row in enumerate(opening) if SESSION.match(row.text)), None)
    if session is not None:
        return next((at for at, row in enumerate(opening) if at > session and (NUMBER.fullmatch(row.text) and not LETTERS.fullmatch(row.text) or _is_letters(opening, at))), None)
    number = next((at for at, row in enumerate(opening) if NUMBER.fullmatch(row.text) and not LETTERS.fullmatch(row.text)), None)
    if number is None:
        return None
    title = NUMBER.fullmatch(rows[number].text)["title"] or (rows[number + 1].text if number + 1 < len(rows) else "")
    below_dossier = any(DOSSIER.match(row.text) for row in rows[:number])
    return number if title.isupper() and (below_dossier or number == 0 and KIND.match(title)) else None


def _is_letters(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is a number of the Eerste Kamer ("AB"), alone above the paper's title."""
    return bool(LETTERS.fullmatch(rows[at].text)) and at + 1 < len(rows) and bool(KIND.match(rows[at + 1].text))


def _answers_at(rows: Sequence[Row]) -> int | None:
    """The row with the number of answers to written questions, alone below the fixed words of the Aanhangsel's head."""
    opening = rows[:HEAD_ROWS]
    asked = next((at for at, row in enumerate(opening) if row.text.startswith(ASKED)), None)
    if asked is None or not any(SESSION.match(row.text) for row in opening[:asked]):
        return None
    return next((at for at in range(asked + 1, min(asked + 4, len(opening))) if ALONE.fullmatch(opening[at].text)), None)


def _answers_id(head: Sequence[Row]) -> str:
    session = next(found for row in head if (found := SESSION.match(row.text)))
    chamber = "ek" if any("Eerste Kamer" in row.text for row in head) else "tk"
    return f"ah-{chamber}-{re.sub(NO_DIGIT, '', session[0])}-{head[-1].text}"


def _is_title(rows: Sequence[Row], number: int, at: int) -> bool:
    """Whether a row is (more of) the title, which is set in capitals, behind the paper's number."""
    between = rows[number + 1 : at]
    return rows[at].text.isupper() and all(row.text.isupper() for row in between) and not (rows[at].gap and (between or NUMBER.fullmatch(rows[number].text)["title"]))
