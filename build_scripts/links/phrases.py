"""How a letter names another by its date: "mijn brief van 4 maart jl.", "de brief over X van 4 maart".

Only the words are read here; which letter they mean is told by dated.py.

"Kamerbrief d.d. 4-3-2016" · "brief van de staatssecretaris van VWS van 4 maart" · "de brief die ik u
op 4 maart heb gestuurd" · "mijn brieven van 28 mei 2015 en 4 maart 2016" · "Kamerbrief, 4 maart 2016" ·
"Voortgangsbrief beschermd wonen, 4 maart 2016" · "mijn schrijven van 4 maart" · "de kabinetsreactie van 4 maart"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.letters.dates import DAY, WrittenDate, written_dates


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words at `start:end` that name a letter of a day. `begin` is where its sentence part begins.

    `whose`: "mijn", "uw", "haar" … or "". `ministry`: that of the minister who is named ("" where only
    the office is), `about`: the subject that stands before the date; None where there is none.
    """

    begin: int
    start: int
    end: int
    noun: str
    whose: str
    date: WrittenDate
    ministry: str | None = None
    about: str | None = None


_NOUN = re.compile(
    r"\b(?:(?P<whose>mijn|onze?|uw|haar|zijn|hun)\s)?(?P<noun>(?:\w{1,20}-)?\w{0,30}brie(?P<many>f|ven)"
    r"|(?:(?<=\bmijn\s)|(?<=\b(?:het|een|per|bij|ons)\s)|(?<=\buw\s))schrijven"
    r"|voortgangsrapportage|(?:kabinets|beleids)reactie)\b",
    re.I,
)
# One of these is in each noun.
_NOUN_PARTS = ("brie", "schrijven", "rapportage", "reactie")
_NUMERIC = re.compile(r"(?<![\d/.-])(?P<day>[0-3]?\d)[-/](?P<month>[01]?\d)[-/](?P<year>(?:19|20)\d\d)(?!\d)")

_MINISTER = r"(?:minister(?:-president)?|staatssecretaris|bewindspersoon|ambtgenoot|ambtsvoorganger|collega|kabinet)"
_TO = r"(?:\saan\s(?:de\sVoorzitter\svan\s)?(?:uw|de|beide)\s(?:(?:Tweede|Eerste)\s)?Kamers?(?:\sder\sStaten-Generaal)?)"
_GAP = re.compile(
    rf"(?:{_TO}?(?:\svan\s(?:(?:de|het|mijn|onze)\s(?P<sender>{_MINISTER})(?:\s(?:van|voor)\s(?P<ministry>[^.;:()\d]{{2,80}}?))?"
    rf"|(?P<named>{_MINISTER}\s(?-i:[A-Z])[^.,;:()\d]{{1,40}}?)))?{_TO}?"
    r"(?:\s(?:over|inzake|betreffende|aangaande|omtrent|met\sbetrekking\stot)\s(?P<about>[^.;:()\d]{3,120}?))?"
    # or its title: "Kamerbrief Voortgang beschermd wonen", "brief ‘Zorg in beeld’"
    r"|\s(?P<title>(?-i:[A-Z])[^.;:()\d]{3,120}?|['\"‘“„«][^'\"‘’“”„«»]{3,120}['\"’”»])"
    # or whatever its name goes on with: "Voortgangsbrief beschermd wonen, 4 maart 2016"; of a mere "brief" only before a bare date
    r"|\s(?P<plain>(?-i:[a-z])[^.,;:()\d«»“”\"]{2,120}?))"
    r"(?:,?\s\(?(?:van|d\.?d\.?|gedateerd(?:\sop)?)\s(?:[a-z]{4,6}dag\s)?"
    r"|(?P<bare>,?\s\(?)|,?\s(?:die|welke)\s(?P<sent>(?:\w+\s){0,6}?)op\s(?:[a-z]{4,6}dag\s)?)",
    re.I,
)
_SENT = re.compile(r"[^.;:?!]{0,60}?\b(?:gestuurd|gezonden|verzonden|verstuurd|ontvangen|toegezonden|toegestuurd|aangeboden|stuurde|zond|ontving)\b")  # fmt: skip
# "brieven van 10, 14 en 17 september": days that have the month of the last
_DAYS = re.compile(r"\s(?:van|d\.?d\.?)\s(?P<days>(?:[0-3]?\d(?:,|\sen)\s){1,8})(?=[0-3]?\d\s)")
_ANOTHER = re.compile(r"brie(?:f|ven)\b", re.I)
_AND = re.compile(r"(?:,|\s?en)\s(?:van\s)?")
_QUOTES = ("'", '"', "‘", "“", "„", "«")
LONGEST_GAP = 200
LONGEST_DATE = 40
MOST_DATES = 12


def phrases(text: str) -> Iterator[Phrase]:
    """All in a text, in order."""
    low = text.lower()
    if not any(part in low for part in _NOUN_PARTS):
        return  # most passages name no letter, and the pattern looks at each word
    for noun in _NOUN.finditer(text):
        if listed := _of_days(text, noun):
            yield from listed
            continue
        start = _first_date(text, noun.end(), noun.end() + LONGEST_GAP)
        gap = _GAP.fullmatch(text, noun.end(), start) if start else None
        quoted = gap and (gap["title"] or "")[:1] in _QUOTES
        if not start or not gap or not quoted and _ANOTHER.search(text, noun.end(), start):
            continue
        date = _read(text, start)
        if date and (phrase := _phrase(text, noun, gap, date)):
            yield from _listed(text, phrase) if (noun["many"] or "").lower() == "ven" else [phrase]


def _phrase(text: str, noun: re.Match[str], gap: re.Match[str], date: WrittenDate) -> Phrase | None:
    """What the words say, or None: a bare date makes a letter's name of "Kamerbrief, 4 maart 2016", of its subject with a
    date, and of "brief (4 maart 2016)" only."""
    name, whose = noun["noun"].lower(), (noun["whose"] or "").lower()
    about = gap["about"] or gap["title"] or gap["plain"]
    short = name in ("brief", "brieven") and "(" not in (gap["bare"] or "")
    if gap["plain"] and gap["bare"] is None and name in ("brief", "brieven", "schrijven"):
        return None
    if gap["bare"] is not None and (short or not date.year or gap["sender"] or gap["named"]):
        return None
    if gap["sent"] is not None:
        sent = _SENT.match(text, date.end)
        if not sent:
            return None
        whose = whose or _sender_of(gap["sent"].lower().split(), sent[0])
    ministry = gap["ministry"] or "" if gap["sender"] or gap["named"] else None
    closed = "(" in (gap["bare"] or "") and text[date.end : date.end + 1] == ")"
    return Phrase(noun.start(), noun.start("noun"), date.end + closed, name, whose, date, ministry, about)


def _sender_of(words: list[str], sent: str) -> str:
    """ "die ik u op … heb gestuurd" is mine, "die u op … heeft gestuurd" yours, "die u … heeft ontvangen" neither."""
    if {"ik", "wij", "we"} & set(words):
        return "mijn"
    return "uw" if words[:1] == ["u"] and not sent.endswith(("ontvangen", "ontving")) else ""


def _listed(text: str, first: Phrase) -> list[Phrase]:
    """ "brieven van 28 mei en 4 maart 2016": one phrase a date; a year holds for the dates before it too."""
    if first.about:
        return []
    read = [first]
    while len(read) < MOST_DATES and (following := _AND.match(text, read[-1].end)):
        date = _read(text, following.end())
        if not date:
            break
        read.append(replace(first, start=date.start, end=date.end, date=date))
    for at in range(len(read) - 2, -1, -1):
        if not read[at].date.year and not read[at].date.side:
            read[at] = replace(read[at], date=replace(read[at].date, year=read[at + 1].date.year))
    return read


def _of_days(text: str, noun: re.Match[str]) -> list[Phrase]:
    """A phrase for each of "brieven van 10, 14 en 17 september"; none where no such list follows the noun."""
    days = _DAYS.match(text, noun.end()) if (noun["many"] or "").lower() == "ven" else None
    date = _read(text, days.end()) if days else None
    if not days or not date:
        return []
    last = Phrase(noun.start(), date.start, date.end, noun["noun"].lower(), (noun["whose"] or "").lower(), date)
    found = []
    for day in re.finditer(r"\d+", text[: days.end()][days.start("days") :]):
        start, end = days.start("days") + day.start(), days.start("days") + day.end()
        its_own = replace(date, start=start, end=end, day=int(day[0]))
        found.append(replace(last, start=start if found else noun.start("noun"), end=end, date=its_own))
    return found + _listed(text, last)


def _first_date(text: str, start: int, stop: int) -> int | None:
    found = [one.start() for one in (DAY.search(text, start, stop), _NUMERIC.search(text, start, stop)) if one]
    return min(found, default=None)


def _read(text: str, start: int) -> WrittenDate | None:
    """The date at `start`, with its offsets in the text."""
    numeric = _NUMERIC.match(text, start)
    if numeric:
        year, month, day = (int(numeric[part]) for part in ("year", "month", "day"))
        return WrittenDate(start, numeric.end(), year, month, day, "")
    written = next(iter(written_dates(text[start : start + LONGEST_DATE])), None)
    if not written or written.start:
        return None
    end = start + len(text[start : start + written.end].rstrip(" ,"))
    return replace(written, start=start, end=end)
