"""Letters that another letter names by their date: "mijn brief van 4 maart jl.".

A phrase is claimed only where a letter of that date and kind is in the archive: what is not here
has no address, and then nothing is said. "Kamerbrief" means a letter of the government; "mijn" one
of the same ministry; "uw" one that is not the government's. "Haar brief" and "de brief van 4 maart
van Mezzo" are somebody's that a date doesn't tell.

Where several letters of one day fit, the words nearby choose if they name the subject of exactly one. A
subject before the date ("de brief over beschermd wonen van 4 maart") must be the letter's own: the day may
be the subject's ("de brief over het debat van 4 maart").
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.letters.dates import WrittenDate
from build_scripts.links.phrases import Phrase, phrases
from build_scripts.model import Citation, Letter, Link, Mention, Passage

ONLY = "de enige brief in dit archief van die dag"
ABOUT = "de enige brief in dit archief van die dag over dit onderwerp"
SEVERAL = "meer dan één brief in dit archief heeft deze datum"
CITED_CLOSE_BY = re.compile(r"[\s(,\[]{0,3}")

# What follows tells of somebody else's letter: "van Mezzo", but not "van de minister van VWS".
OF_OTHERS = re.compile(
    r",?\s(?:van|namens|afkomstig)\s(?!(?:de|het)\s(?:minister|staatssecretaris|kabinet|regering|bewindspers)"
    r"|mij\b|mijn\b|ons\b|uw\b)"
)

# The subject stands in the same sentence; another letter named there has its own.
STOP = re.compile(r"[.;:?!](?=\s)|\b\w{0,30}brie(?:f|ven)\b", re.I)
SUBJECT_WINDOW = 160
WORD = re.compile(r"[^\W\d_]{4,}")
NO_SUBJECT = frozenset(
    "aanbieding aanbiedingsbrief aangaande aanvullende antwoord beantwoording betreffende deze door eerste hebben inzake"
    " kabinet kamer kamerbrief mijn minister naar nadere onder onze over rapport reactie stand staatssecretaris toezending"
    " toezegging tweede update vanuit verslag verzoek voor voortgang voortgangsbrief voortgangsrapportage vragen waarin"
    " waarop wordt zaken zijn".split()
)

# What can be of a day itself, so that "over … van 4 maart" need not be the letter's day.
OWN_DATE = re.compile(
    r"(?:debat|overleg|motie|moties|advies|rapport|wet|besluit|akkoord|uitspraak|bijeenkomst|verslag|vergadering|gesprek"
    r"|vragen|bericht|artikel|uitzending|regeling|arrest|vonnis|conferentie|top|raad|brand|aanslag|ramp|verzoek)\b",
    re.I,
)

# "de kabinetsreactie van 4 maart" is a letter where that letter calls itself one.
NO_LETTER_OF_ITSELF = ("rapportage", "reactie")

GOVERNMENT = frozenset({"kamerbrief"})
OTHERS = frozenset({"brief"})
ByDay = Mapping[str, Sequence[Letter]]


def by_day(letters: Iterable[Letter]) -> ByDay:
    """The letters that a date can name, by their date; a month or an interval is none that is asked for."""
    days: dict[str, list[Letter]] = {}
    for letter in letters:
        if letter.fact("type") in GOVERNMENT | OTHERS:
            days.setdefault(letter.fact("date") or "", []).append(letter)
    return days


def dated(letter: Letter, links: Sequence[Link], days: ByDay) -> list[Link]:
    """Links for the letters that `letter` names by date and kind alone.

    `links` are those found already: a phrase that overlaps one, or whose own citation stands behind
    it and leads elsewhere ("brief van 4 maart (Kamerstuk 29 325, nr. 156)"), is left to it.
    """
    if not days:
        return []
    by_place: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_place[link.mention.where].append(link)
    return [link for passage in letter.passages for link in _in_passage(passage, letter, by_place.get(passage.anchor, ()), days)]


def _in_passage(passage: Passage, letter: Letter, links: Sequence[Link], days: ByDay) -> Iterator[Link]:
    text = passage.text
    for phrase in phrases(text):
        start, end = phrase.start, phrase.end
        fitting = [
            other
            for other in days.get(_day(phrase.date, letter) or "", ())
            if other.id != letter.id and _fits(other, letter, phrase)
        ]
        if not fitting or OF_OTHERS.match(text, end) or _taken(links, text, start, end, fitting):
            continue
        several = len(fitting) > 1
        nearby = (phrase.about,) if phrase.about else _around(text, phrase.begin, end)
        one = _by_subject(fitting, *nearby) if several else fitting[0]
        citation = Citation("brief", one.fact("kenmerk") if one else None, None)
        mention = Mention(citation, start, end, text[start:end], passage.anchor)
        yield Link(mention, one.id if one else None, None, SEVERAL if not one else ABOUT if several else ONLY)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What tells the subject: the rest of the sentence up to a next letter, then what stands before in it."""
    after = STOP.split(text[end : end + SUBJECT_WINDOW], maxsplit=1)[0]
    before = STOP.split(text[max(0, start - SUBJECT_WINDOW) : start])[-1]
    return after, before


def _by_subject(letters: Sequence[Letter], *nearby: str) -> Letter | None:
    """The one letter whose title holds a word that stands nearby and that no other's title holds.

    The first text that tells anything decides; None where none does, or where it fits several.
    """
    titles = [_title_words(one) for one in letters]
    for text in nearby:
        said = _words(text)
        fitting = [
            one
            for at, one in enumerate(letters)
            if said & titles[at] - set().union(*titles[:at], *titles[at + 1 :])
        ]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _title_words(letter: Letter) -> set[str]:
    return _words(f"{letter.fact('betreft') or ''} {letter.fact('title') or ''}")


def _words(text: str) -> set[str]:
    return {word for word in WORD.findall(text.lower()) if word not in NO_SUBJECT}


def _day(written: WrittenDate, letter: Letter) -> str | None:
    """The day that is meant; without a year the last such day before the letter's own date.

    None where the letter's date is too vague to tell, and for a day to come ("a.s.").
    """
    if written.side == "future":
        return None
    if written.year:
        return _iso(written.year, written)
    first, _, last = (letter.fact("date") or "").partition("/")
    read = {_last_before(written, date) for date in (first, last or first) if len(date) == 10}
    return read.pop() if len(read) == 1 and len(first) == 10 and len(last) in (0, 10) else None


def _last_before(written: WrittenDate, date: str) -> str | None:
    year = int(date[:4])
    # 29 February may be years back; a letter of eight years ago would have been given its year.
    days = [day for day in (_iso(year, written), _iso(year - 1, written)) if day and day <= date]
    return days[0] if days else None


def _iso(year: int, written: WrittenDate) -> str | None:
    try:
        return dt.date(year, written.month, written.day).isoformat()
    except ValueError:
        return None


def _fits(other: Letter, letter: Letter, phrase: Phrase) -> bool:
    """Whether a letter of the right day can be the one that these words name."""
    government = other.fact("type") in GOVERNMENT
    if phrase.whose in ("haar", "zijn", "hun") or phrase.about and not _is_about(other, phrase.about):
        return False
    if phrase.whose == "uw":
        return not government and phrase.ministry is None
    if phrase.whose and not (government and _same_ministry(other, letter)):
        return False
    if phrase.ministry is not None and not (government and _is_of(other, phrase.ministry)):
        return False
    if phrase.noun.endswith(NO_LETTER_OF_ITSELF) and phrase.noun not in (other.fact("betreft") or other.fact("title") or "").lower():
        return False
    return government or phrase.noun in ("brief", "brieven", "schrijven")


def _is_about(letter: Letter, about: str) -> bool:
    """Whether words before a date name this letter's subject, and nothing that has a date of its own."""
    return not OWN_DATE.search(about) and bool(_words(about) & _title_words(letter))


def _is_of(letter: Letter, named: str) -> bool:
    """Whether the ministry that is named can be the letter's: by capitals, of "JenV" and "Justitie en Veiligheid"."""
    ministry, named = _capitals(letter.fact("ministry") or ""), _capitals(named)
    return not ministry or not named or ministry.startswith(named)


def _capitals(text: str) -> str:
    return "".join(sign for sign in text if sign.isupper())


def _same_ministry(one: Letter, other: Letter) -> bool:
    """Whether two letters may come from one ministry: unless both say that they don't."""
    ministries = one.fact("ministry"), other.fact("ministry")
    return None in ministries or ministries[0] == ministries[1]


def _taken(links: Sequence[Link], text: str, start: int, end: int, fitting: Sequence[Letter]) -> bool:
    """Whether a citation covers these words, or stands behind them and leads to another letter."""
    for link in links:
        mention = link.mention
        if mention.start < end and start < mention.end:
            return True
        close = mention.start >= end and CITED_CLOSE_BY.fullmatch(text[end : mention.start])
        if close and mention.citation.kind in ("kamerstuk", "brief") and link.letter not in [one.id for one in fitting]:
            return True
    return False
