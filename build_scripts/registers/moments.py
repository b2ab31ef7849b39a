"""A sentence → when: the words that say by when something is to happen, and the date they mean.

How they are read: "voor X" and "uiterlijk X" give a day, the first of X and the last of X; "eind X"
its last day; "in X" or "rond X" the period; "na X" and "vanaf X" an open interval. A period without
a year is the first that is not past on the letter's date. Where the letter's own date is an
interval, both its ends are tried and the result spans both.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from build_scripts.model import Moment
from build_scripts.registers import periods
from build_scripts.registers.periods import MONTHS, Period, Recesses
from build_scripts.registers.sentences import PLAIN, words

_MONTH = "|".join(MONTHS)
_YEAR = r"(?:19|20)\d\d(?!\d)"
_THIS = r"(?:deze|dit|komende?|volgende?|aankomende?|aanstaande?|eerstkomende?|eerstvolgende?)"
_OF_YEAR = rf"(?: (?:van )?(?:het jaar )?(?P<year>{_YEAR}|dit jaar|volgend jaar|komend jaar)| a\.?s\.?(?!\w)| aanstaande| jl\b\.?| j\.l\.)?"
_ORDINAL = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
_COUNT = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12}

# What stands before a period and says how it is meant.
_RELATION = (
    r"(?P<relation>(?:nog )?(?:voor|tegen|uiterlijk|rond|rondom|omstreeks|na|in|op|per|vanaf|tot en met|tot|gedurende|tijdens|met)"
    r"(?: (?:in|op|voor|per|met ingang van|de start van|het begin van|afloop van))? |met ingang van |in aanloop naar |in de aanloop naar "
    r"|voorafgaand aan |direct na |kort na |later |nog )"
)
_PART = (
    r"(?P<part>(?:(?:aan )?het )?(?:eind|einde) van |eind |einde |(?:het )?begin van |begin |medio |(?:het )?midden van |halverwege "
    r"|de loop van |de maand |de maanden )"
)
_NAMES = (
    rf"(?P<day>[0-3]?\d) (?P<daymonth>{_MONTH})\b",
    rf"(?:{_THIS} )?(?P<month>{_MONTH})\b(?:(?:/| of | en | - |-)(?P<until>{_MONTH})\b)?",
    r"(?:het |dit )?(?P<quarter>eerste|tweede|derde|vierde|laatste|[1-4]e) kwartaal",
    r"(?:het )?(?:kwartaal |q)(?P<q>[1-4])\b",
    rf"(?:de |het )?(?P<half>eerste|tweede) (?:helft|half ?jaar)(?! van (?:de|het|{_MONTH})\b)",
    rf"(?:(?:de|het|{_THIS}) )?(?P<season>voorjaar|lente|zomer(?:periode)?|najaar|herfst|winter)\b",
    rf"(?:(?:het|{_THIS}) )?(?P<recess>(?:zomer|kerst|herfst|voorjaars|mei)?reces)\b",
    r"(?P<named>prinsjesdag|verantwoordingsdag|de jaarwisseling|de kerst|kerst)\b",
    rf"(?P<unit>{_THIS} (?:week|maand|kalenderjaar|jaar|kwartaal))\b",
    r"(?P<thisyear>het (?:kalender)?jaar)\b",
    rf"(?P<bareyear>{_YEAR})(?! euro)",
)
_PERIOD = re.compile(rf"(?<![\w-])(?:{_RELATION})?(?:{_PART})?(?:{'|'.join(_NAMES)}){_OF_YEAR}(?![\w])")
_SPAN = re.compile(rf"\b(?P<how>binnen|over|uiterlijk over) (?:de |circa |ongeveer )?(?P<count>\d{{1,3}}|{'|'.join(_COUNT)}) (?P<what>dagen|weken|maanden|jaar|week|maand|dag)\b")

VAGUE = re.compile(
    r"\b(?:binnenkort|spoedig|op (?:zeer |de |hele )?(?:korte|kortst mogelijke|afzienbare|langere|middellange) termijn|op termijn|zo (?:spoedig|snel) (?:als )?mogelijk"
    r"|te zijner tijd|t\.?z\.?t\b\.?|(?:in |gedurende )?(?:de |deze |het )?komende? (?:\w+ )?(?:tijd|periode|weken|maanden|jaren|dagen|jaar(?= )|kabinetsperiode|begrotingsjaar|parlementaire jaar|schooljaar)"
    r"|op een later moment|in een later stadium|op een later tijdstip|later|deze kabinetsperiode|volgende kabinetsperiode|zo goed mogelijk op tijd|tijdig|de eerstkomende (?:weken|maanden))\b"
)
REGULAR = re.compile(
    r"\b(?:(?:elk|ieder|per) (?:kwartaal|jaar|half ?jaar)|elke maand|(?:twee|drie|vier)?(?:half)?jaarlijks|maandelijks|(?:een|twee|drie|vier)(?: ?maal| keer) per jaar"
    r"|periodiek|met regelmaat|regelmatig|doorlopend)\b"
)
_NEXT = r"(?:volgende|eerstvolgende|eerstkomende|komende|aankomende|aanstaande|nieuwe|aangekondigde|toegezegde|jaarlijkse|halfjaarlijkse)"
_PAPER = r"\w*(?:rapportages?|brief|brieven|reactie|nota|begroting|jaarverslag|wetsvoorstel|besluitvorming|actieplan|uitwerking|agenda)"
EVENT = re.compile(
    rf"\b(?:(?:in|bij|met|tijdens|via|voor|na|voorafgaand aan|rond|op|onderdeel van) (?:de|het|een|mijn|onze) {_NEXT}(?: [^\s,.;:()]+)(?: van \w+(?= \d{{4}}))?"
    r"|(?:na|voor) (?:de )?(?:afronding|ommekomst|ontvangst|publicatie|vaststelling|afloop|inwerkingtreding|oplevering|beeindiging)\b(?: (?:van|hiervan|daarvan)(?: (?:de|het|dit|deze))?(?: (?!zal|wordt|zullen|worden|van\b)[^\s,.;:()]+)?)?"
    r"|(?:voor|voorafgaand aan) (?:het|de) (?:\w+ )?\w*(?:debat|overleg|begrotingsbehandeling)\b|(?:bij|met|voor|rond) de (?:voorjaars|najaars|miljoenen)nota\b"
    r"|(?:zodra|nadat) [^,;.]{3,120}|(?:als|wanneer) [^,;.]{3,80}? (?:gereed|bekend|beschikbaar|afgerond|definitief|duidelijk) (?:is|zijn)\b)"
)
# A paper that is named without saying which one: too little for a promise in the present tense.
PAPER = re.compile(rf"\b(?:in|bij|met|via|als onderdeel van) (?:de|het|een|mijn|onze) (?:separate |nadere |brede |overall |inhoudelijke )?{_PAPER}\b(?! van (?:\d|{_MONTH}))")
# "In februari jl.", "op 10 maart 2024" of an older letter: said, but not ahead.
_GONE = re.compile(r"\b(?:afgelopen|vorige?|voorbije|verleden|sinds|sedert) $")
_PAST = re.compile(r"(?:jl\b\.?|j\.l\.?)$")


class Found(NamedTuple):
    """A moment in a sentence; `past` where its words tell of a time before the letter."""

    moment: Moment
    past: bool


# A pattern is tried only where one of its words stands in the sentence: that is most of the speed.
_TIMELY = frozenset(
    (*MONTHS, "kwartaal", "helft", "halfjaar", "half", "voorjaar", "lente", "zomer", "zomerperiode", "najaar", "herfst", "winter", "reces", "zomerreces", "kerstreces", "herfstreces")
    + ("voorjaarsreces", "meireces", "prinsjesdag", "verantwoordingsdag", "jaarwisseling", "kerst", "week", "weken", "maand", "maanden", "dag", "dagen", "jaar", "kalenderjaar")
)
_VAGUELY = frozenset(
    "binnenkort spoedig termijn mogelijk tijd t.z.t komende komend moment stadium tijdstip later kabinetsperiode tijdig eerstkomende".split()
)
_REGULARLY = frozenset("elk elke ieder per jaarlijks halfjaarlijks tweejaarlijks driejaarlijks vierjaarlijks maandelijks periodiek regelmaat regelmatig doorlopend".split())
_EVENTUALLY = frozenset(
    "volgende eerstvolgende eerstkomende komende aankomende aanstaande nieuwe aangekondigde toegezegde jaarlijkse halfjaarlijkse zodra nadat als wanneer afronding ommekomst "
    "ontvangst publicatie vaststelling afloop inwerkingtreding oplevering beeindiging voor voorafgaand bij met rond".split()
)


def find(sentence: str, written: Period | None, recesses: Recesses, lows: frozenset[str] | None = None) -> list[Found]:
    """The moments of a sentence, in order, none overlapping (the longest stays).

    written: the letter's date; without it only what has its year gets a date. lows: the sentence's
    words as they are looked up, where they are known.
    """
    plain = sentence.translate(PLAIN).lower()
    lows = frozenset(token.low for token in words(sentence)) if lows is None else lows
    found: list[Found] = []
    if lows & _TIMELY or any(char.isdigit() for char in plain):
        found += [*_periods(sentence, plain, written, recesses), *_spans(sentence, plain, written)]
    tries = (("event", EVENT, _EVENTUALLY), ("regular", REGULAR, _REGULARLY), ("vague", VAGUE, _VAGUELY), ("paper", PAPER, None))
    for kind, pattern, needed in tries:
        if needed is not None and not lows & needed:
            continue
        found += [Found(Moment(one.start(), one.end(), sentence[one.start() : one.end()], kind), False) for one in pattern.finditer(plain)]
    return list(_apart(found))


def in_the_past(words: str) -> str | None:
    """The date of words that hold their year, whenever that was: "op 3 april 2023" → "2023-04-03"."""
    return next((one.moment.due for one in find(words, None, {}) if one.moment.due), None)


def _apart(found: list[Found]) -> Iterator[Found]:
    """Of overlapping moments a date stays, then the longest."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.moment.kind != "date", one.moment.start - one.moment.end)):
        if all(one.moment.end <= other.moment.start or other.moment.end <= one.moment.start for other in kept):
            kept.append(one)
    return iter(sorted(kept, key=lambda one: one.moment.start))


def _periods(sentence: str, plain: str, written: Period | None, recesses: Recesses) -> Iterator[Found]:
    for found in _PERIOD.finditer(plain):
        if found["bareyear"] and not (found["relation"] or found["part"]):
            continue  # "een begroting 2025", "nr. 2020": a number rather than a time
        make, fixed = _maker(found, written, recesses)
        words = sentence[found.start() : found.end()]
        gone = bool(_PAST.search(found[0]) or _GONE.search(plain[max(0, found.start() - 12) : found.start()]))
        if make is None or gone:
            yield Found(Moment(found.start(), found.end(), words, "date"), gone)
            continue
        due, past = _due(found, make, fixed, written)
        yield Found(Moment(found.start(), found.end(), words, "date", due), past)


Maker = Callable[[int], Period | None]


def _maker(found: re.Match[str], written: Period | None, recesses: Recesses) -> tuple[Maker | None, int | None]:
    """How to make the named period for a year, and the year where the words fix it."""
    said = found["year"]
    fixed = int(said) if said and said.isdigit() else None
    if said and not said.isdigit() and written:
        fixed = written.last.year + (said != "dit jaar")
    if found["day"]:
        return _day(int(found["day"]), MONTHS.index(found["daymonth"]) + 1), fixed
    if found["month"]:
        first = MONTHS.index(found["month"]) + 1
        until = MONTHS.index(found["until"]) + 1 if found["until"] else first
        return (lambda year: periods.month(year, first, max(first, until))), fixed
    if found["quarter"] or found["q"]:
        quarter = int(found["q"] or _ORDINAL[found["quarter"]])
        return (lambda year: periods.month(year, 3 * quarter - 2, 3 * quarter)), fixed
    if found["half"]:
        half = _ORDINAL[found["half"]]
        return (lambda year: periods.month(year, 6 * half - 5, 6 * half)), fixed
    if found["season"]:
        name = found["season"].removesuffix("periode")
        return (lambda year: periods.season(name, year)), fixed
    if found["recess"]:
        return _recess(found["recess"], recesses), fixed
    if found["named"]:
        return _named(found["named"]), fixed
    if found["bareyear"]:
        return periods.year, int(found["bareyear"])
    if found["thisyear"] and fixed:
        return periods.year, fixed
    if not written:
        return None, None
    if found["thisyear"]:
        return periods.year, written.last.year
    return _unit(found["unit"]), None


def _day(day: int, month: int) -> Maker:
    def make(year: int) -> Period | None:
        try:
            made = dt.date(year, month, day)
        except ValueError:
            return None
        return Period(made, made)

    return make


def _recess(name: str, recesses: Recesses) -> Maker | None:
    if name != "reces":
        return lambda year: periods.recess(name, year, recesses)
    return None


def _named(name: str) -> Maker:
    if name == "prinsjesdag":
        return lambda year: periods.third_weekday(year, 9, 1)
    if name == "verantwoordingsdag":
        return lambda year: periods.third_weekday(year, 5, 2)
    return _day(31, 12) if "jaar" in name else _day(25, 12)


def _unit(words: str) -> Maker:
    """ "deze maand", "volgend jaar": counted from the letter's date, so `make` takes its ordinal."""
    ahead = 0 if words.startswith(("deze", "dit")) else 1
    unit = words.split(" ")[1]

    def make(ordinal: int) -> Period:
        day = dt.date.fromordinal(ordinal)
        if unit.endswith("jaar"):
            return periods.year(day.year + ahead)
        if unit == "maand":
            return periods.month(*_year_month(periods.months_later(day.replace(day=1), ahead)))
        if unit == "kwartaal":
            first = periods.months_later(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * ahead)
            return periods.month(first.year, first.month, first.month + 2)
        monday = day - periods.DAY * day.weekday() + periods.DAY * 7 * ahead
        return Period(monday, monday + periods.DAY * 6)

    make.counts_from = True  # type: ignore[attr-defined]
    return make


def _year_month(day: dt.date) -> tuple[int, int]:
    return day.year, day.month


def _due(found: re.Match[str], make: Maker, fixed: int | None, written: Period | None) -> tuple[str | None, bool]:
    """The due date of a period in EDTF, and whether it is past."""
    relation = _relation(found)
    try:
        made = [_placed(make, fixed, relation, found["part"] or "", day) for day in ([written.first, written.last] if written else [None])]
    except (ValueError, OverflowError):
        return None, False
    known = [one for one in made if one]
    if not known:
        return None, False
    whole = _both(known, written, getattr(make, "counts_from", False))
    if written and whole.last < written.first:
        return None, True
    meant = _meant(whole, relation, found["part"] or "")
    if relation == "after":
        after = meant.last + periods.DAY if meant.first != meant.last else meant.last
        return f"{after.isoformat()}/..", False
    if relation == "from":
        return f"{meant.first.isoformat()}/..", False
    return periods.edtf(meant), False


def _both(known: list[Period], written: Period | None, counted: bool) -> Period:
    """One period out of the readings from both ends of the letter's date.

    "deze maand" spans both; of a name that comes every year the first counts.
    """
    if counted or not written:
        return Period(min(one.first for one in known), max(one.last for one in known))
    return known[0]


def _relation(found: re.Match[str]) -> str:
    """What the words before a period make of it: before, by, after, from, around or in."""
    words = (found["relation"] or "").split()
    if not words:
        return "in"
    if "vanaf" in words or "ingang" in words or ("per" in words and not found["day"]):
        return "from"
    if "na" in words or "afloop" in words:
        return "after"
    if {"voor", "tegen", "voorafgaand", "aanloop", "tot"} & set(words) and "met" not in words:
        return "before"
    if {"rond", "rondom", "omstreeks"} & set(words):
        return "around"
    return "by" if {"uiterlijk", "met"} & set(words) and words[0] != "met" else "in"


def _placed(make: Maker, fixed: int | None, relation: str, part: str, day: dt.date | None) -> Period | None:
    """The period in the fixed year, or the first that is not past on the day."""
    if getattr(make, "counts_from", False):
        return make(day.toordinal()) if day else None
    if fixed is not None:
        return make(fixed)
    if day is None:
        return None
    for period in periods.candidates(make, day):
        middle = period.first + (period.last - period.first) / 2
        limit = _meant(period, relation, part).last
        if {"before": limit > day, "around": middle >= day}.get(relation, period.last >= day):
            return period
    return None


def _meant(period: Period, relation: str, part: str) -> Period:
    """The part of a period that is meant, cut down to the day where the words name a limit."""
    first, last = period
    if "eind" in part:
        return Period(last, last)
    if relation == "before":
        middle = first + (last - first) / 2
        return Period(middle, middle) if ("medio" in part or "midden" in part) else Period(first, first)
    if relation == "by":
        return Period(last, last)
    days = (last - first).days
    if "begin" in part and days > 300:
        return periods.month(first.year, 1, 3)
    if ("medio" in part or "midden" in part or "halverwege" in part) and days > 300:
        return periods.month(first.year, 5, 8)
    if "begin" in part and days > 1:
        return Period(first, first + periods.DAY * (days // 3))
    if ("medio" in part or "midden" in part) and days > 1:
        return Period(first + periods.DAY * (days // 3), last - periods.DAY * (days // 3))
    return period


def _spans(sentence: str, plain: str, written: Period | None) -> Iterator[Found]:
    """ "binnen zes weken": counted from the letter's date."""
    for found in _SPAN.finditer(plain):
        due = None
        if written:
            count = int(found["count"]) if found["count"].isdigit() else _COUNT[found["count"]]
            due = _counted(written.last, count, found["what"])
        yield Found(Moment(found.start(), found.end(), sentence[found.start() : found.end()], "date", due), False)


def _counted(day: dt.date, count: int, what: str) -> str | None:
    try:
        if what.startswith(("maand", "jaar")):
            return periods.months_later(day, count * (12 if what == "jaar" else 1)).isoformat()
        return (day + periods.DAY * count * (7 if what.startswith("we") else 1)).isoformat()
    except (ValueError, OverflowError):
        return None
