"""The words that say when: patterns, and what they count by. Matched against text in lower case, stress accents off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.edtf import MONTHS

WEEKDAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
_MONTH = "|".join(MONTHS)
_YEAR = r"(?:19|20)\d\d(?!\d)"
_THIS = r"(?:deze|dit|komende?|volgende?|aankomende?|aanstaande?|eerstkomende?|eerstvolgende?)"
_OF_YEAR = rf"(?: (?:van )?(?:het jaar )?(?P<year>{_YEAR}|dit jaar|volgend jaar|komend jaar|vorig jaar)| a\.?s\.?(?!\w)| aanstaande| jl\b\.?| j\.l\.| jongstleden)?"
ORDINAL = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "1ste": 1, "2de": 2, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
COUNTS = {"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "twaalf": 12}

# What stands before a period and says how it is meant.
_RELATION = (
    r"(?P<relation>(?:nog )?(?:voor|tegen|uiterlijk|rond|rondom|omstreeks|na|in|op|per|vanaf|tot en met|tot|gedurende|tijdens|met)"
    r"(?: (?:in|op|voor|per|met ingang van|de start van|het begin van|afloop van))? |met ingang van |in aanloop naar |in de aanloop naar "
    r"|voorafgaand aan |(?:in|tijdens) de ministerraad van |direct na |kort na |later |nog )"
)
_PART = (
    r"(?P<part>(?:(?:aan )?het )?(?:eind|einde) van |eind |einde |(?:het )?begin van |begin |de eerste maanden van |medio |half (?=januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|(?:het )?midden van |halverwege "
    r"|de loop van |de maand |de maanden )"
)
_NAMES = (
    rf"(?:(?:{'|'.join(WEEKDAYS)}) )?(?P<day>[0-3]?\d) (?P<daymonth>{_MONTH})\b",
    rf"(?P<numeric>[0-3]?\d(?P<mark>[-/])[01]?\d(?P=mark){_YEAR})",
    rf"(?:de )?(?P<halfofmonth>eerste|tweede) helft van (?P<halvedmonth>{_MONTH})\b",
    rf"(?:de )?(?P<weekofmonth>eerste|tweede|derde|vierde|laatste) (?:volle )?week van (?P<weekedmonth>{_MONTH})\b",
    rf"(?:{_THIS} )?(?P<month>{_MONTH})\b(?:(?:/| of | en | - |-)(?P<until>{_MONTH})\b)?",
    r"(?:het |dit )?(?P<quarter>eerste|tweede|derde|vierde|laatste|[1-4]e) kwartaal",
    r"(?:het )?(?:kwartaal |q)(?P<q>[1-4])\b",
    r"(?:het )?(?P<third>eerste|tweede|derde|laatste) (?:trimester|tertiaal)\b",
    rf"(?:de |het )?(?P<half>eerste|tweede|1e|2e|1ste|2de) (?:helft|half ?jaar)(?! van (?:de|het|{_MONTH})\b)",
    rf"(?:(?:de|het|{_THIS}) )?(?P<season>voorjaar|lente|zomer(?:periode)?|najaar|herfst|winter)\b",
    rf"(?:(?:het|{_THIS}) )?(?P<recess>(?:zomer|kamer|kerst|herfst|voorjaars|krokus|mei)?reces)\b",
    r"(?P<named>prinsjesdag|verantwoordingsdag|de jaarwisseling|de kerst|kerst)\b",
    rf"(?P<unit>{_THIS} (?:week|maand|{'|'.join(WEEKDAYS)}|kalenderjaar|jaar|kwartaal))\b",
    r"(?P<thisyear>het (?:kalender)?jaar)\b",
    rf"(?P<bareyear>{_YEAR})(?:(?: en | tot en met |/|–|-)(?P<untilyear>{_YEAR}))?(?! euro)",
)
PERIOD = re.compile(rf"(?<![\w-])(?:{_RELATION})?(?:{_PART})?(?:{'|'.join(_NAMES)}){_OF_YEAR}(?![\w])")
# What every period has in it; PERIOD is tried around these only.
CORE = re.compile(rf"{_MONTH}|{'|'.join(WEEKDAYS)}|kwartaal|trimester|tertiaal|helft|jaar|lente|zomer|herfst|winter|reces|prinsjesdag|verantwoordingsdag|kerst|week|maand|q[1-4]|(?:19|20)\d\d")
_LEAD, _TRAIL = 90, 60
"""Characters before and behind its core that a period may have."""


def periods_in(plain: str) -> Iterator[re.Match[str]]:
    """All matches of PERIOD, which is slow, looked for only around a word that each of them has."""
    reached = 0
    for core in CORE.finditer(plain):
        if core.start() >= reached and (near := PERIOD.search(plain, max(reached, core.start() - _LEAD), core.end() + _TRAIL)):
            if found := PERIOD.match(plain, near.start()):  # where the window cuts its end off
                reached = found.end()
                yield found


SPAN = re.compile(rf"\b(?P<how>binnen|over|uiterlijk over) (?:de |circa |ongeveer )?(?P<count>\d{{1,3}}|anderhalf(?= jaar)|{'|'.join(COUNTS)}) (?P<what>half ?jaar|dagen|weken|maanden|jaar|week|maand|dag)\b")

VAGUE = re.compile(
    r"\b(?:binnenkort|spoedig|terstond|onverwijld|onmiddellijk|per ommegaande|binnen (?:zeer korte|korte|afzienbare) (?:tijd|termijn)|op (?:zeer |de |hele )?(?:korte|kortst mogelijke|afzienbare|langere|middellange) termijn|op termijn|binnen (?:dezelfde|die|deze) termijn|zo (?:spoedig|snel) (?:als )?mogelijk"
    r"|te zijner tijd|t\.?z\.?t\b\.?|(?:in |gedurende )?(?:de |deze |het )?komende? (?:\w+ )?(?:tijd|periode|weken|maanden|jaren|dagen|jaar(?= )|kabinetsperiode|begrotingsjaar|parlementaire jaar|schooljaar)"
    r"|op een later moment|op een nader te bepalen (?:moment|tijdstip)|(?:(?:kort|direct|meteen) )?daarna(?= (?:stuur|kom|informeer|bericht|zal|wordt|ontvangt|bied|zend))|(?:voor|na) die (?:datum|tijd)|in een later stadium|op een later tijdstip|later|(?:nog )?(?:(?:tijdens|gedurende|binnen|in) )?(?:deze|de volgende|volgende) kabinetsperiode|(?:nog )?dezelfde dag|zo (?:kort|snel|spoedig) mogelijk na (?:dat|dit|die|deze) \w+|zo goed mogelijk op tijd|tijdig|de eerstkomende (?:weken|maanden))\b"
)
REGULAR = re.compile(
    r"\b(?:(?:elke|iedere) (?:(?:twee|drie|vier|zes|acht) )?(?:weken|week|maanden)|(?:elk|ieder|per) (?:kwartaal|jaar|half ?jaar)|elke maand|(?:twee|drie|vier)?(?:half)?jaarlijks|maandelijks|(?:een|twee|drie|vier)(?: ?maal| keer) per jaar"
    r"|periodiek|met regelmaat|regelmatig|doorlopend)\b"
)
_NEXT = r"(?:volgende|eerstvolgende|eerstkomende|komende|aankomende|aanstaande|nieuwe|aangekondigde|toegezegde|jaarlijkse|halfjaarlijkse)"
_PAPER = r"\w*(?:rapportages?|brief|brieven|reactie|nota|begroting|jaarverslag|wetsvoorstel|besluitvorming|actieplan|uitwerking|agenda)"
EVENT = re.compile(
    rf"\b(?:(?:in|bij|met|tijdens|via|voor|na|voorafgaand aan|rond|op|onderdeel van) (?:de|het|een|mijn|onze) {_NEXT}(?! (?:periode|jaren|tijd|maanden|weken|dagen|onderwerpen|punten|vragen|aspecten|elementen|thema|stappen|manier|wijze|zaken|criteria|lijnen|doelen|twee|drie|vier|vijf|zes)\b)(?: \w+- en)?(?: [^\s,.;:()]+)(?: van \w+(?= \d{{4}}))?"
    r"|(?:na|voor) (?:de )?(?:afronding|ondertekening|advisering|verzending|ommekomst|ontvangst|publicatie|vaststelling|afloop|inwerkingtreding|oplevering|beeindiging)\b(?: (?:hiervan|daarvan)\b| van(?: (?:de|het|dit|deze|mijn|een))?(?: \w+(?<!i)e(?= ))?(?: (?!(?:zal|wordt|zullen|worden|van|ik|wij|we|kan|kom)\b)[^\s,.;:()]+)?)?"
    r"|(?:vanaf|per|voor|bij|met|met ingang van|in) (?:de (?:start|aanvang) van )?(?:het (?:nieuwe |volgende )?|komend |volgend )?(?:school|studie|cursus|college)jaar(?: \d{4}[-/–]\d{2,4})?"
    r"|in (?:de )?aanloop naar (?:de |het )?[^\s,.;:()]+"
    r"|(?:na|voorafgaand aan) (?:de|het|deze|dit) \w*(?:bijeenkomst|conferentie|gesprek|consultatie|gesprekken|verkiezingen|formatie)\b"
    r"|tijdens (?:mijn|de|onze) (?:eerste|tweede) termijn\b"
    r"|(?:voor|na) het (?:verschijnen|uitkomen|gereedkomen|afronden|(?:beschikbaar|gereed) komen) van (?:de|het|deze|dit|mijn) (?:\w+e )?[^\s,.;:()]+|voorafgaand aan (?:de|het) (?:[^\s,.;:()]+ )?\w*(?:plan|nota|brief)\b"
    r"|(?:voor|vóór|na|in) de (?:mei|zomer|herfst|kerst|voorjaars|krokus)vakantie\b"
    r"|(?:(?:\d{1,2}|een|twee|drie|vier|zes) (?:dag|dagen|week|weken|maanden?) )?(?:voor|voorafgaand aan) (?:het|de) (?:\w+ )?(?:\w*(?:debat|overleg|begrotingsbehandeling)|ao|wgo)\b(?: over (?:de|het) \w+|(?: (?:[\w–-]+ ){0,8}?van \d{1,2} [a-z]+(?: \d{4}| a\.s\.| aanstaande)?)?)|(?:bij|met|voor|rond|tijdens|in) de (?:voorjaars|augustus|najaars)besluitvorming\b|(?:bij|met|voor|rond) de (?:voorjaars|najaars|miljoenen)nota\b|(?:bij|met|voor|rond) (?:voorjaars|najaars|miljoenen)nota(?: \d{4})?\b"
    r"|(?:zodra|nadat) [^,;.]{3,120}|(?:als|wanneer) [^,;.]{3,80}? (?:gereed|bekend|beschikbaar|afgerond|definitief|duidelijk) (?:is|zijn)\b)"
)
# A paper that is named without saying which one: too little for a promise in the present tense.
PAPER = re.compile(rf"\b(?:in|bij|met|via|als onderdeel van) (?:de|het|een|mijn|onze) (?:separate |nadere |brede |overall |inhoudelijke )?{_PAPER}\b(?! (?:van|d\.d\.|dd\.?|met kenmerk) ?(?:\d|{_MONTH}))")
# "In februari jl.", "op 10 maart 2024" of an older letter: said, but not ahead.
GONE = re.compile(r"\b(?:afgelopen|vorige?|voorbije|verleden|sinds|sedert|eerder) $")
# "Eind november vorig jaar", "op 28 januari jongstleden"
AGO = re.compile(r" (?:van )?(?:vorig|afgelopen|verleden) jaar\b| jongstleden\b")
PAST = re.compile(r"(?:jl\b\.?|j\.l\.?|jongstleden|vorig jaar)$")

# A pattern is tried only where one of its words stands in the sentence: that is most of the speed.
TIMELY = frozenset(
    (*MONTHS, "kwartaal", "trimester", "tertiaal", "helft", "halfjaar", "half", "voorjaar", "lente", "zomer", "zomerperiode", "najaar", "herfst", "winter", "reces", "zomerreces", "kamerreces", "kerstreces", "herfstreces")
    + ("voorjaarsreces", "krokusreces", "meireces", *WEEKDAYS, "prinsjesdag", "verantwoordingsdag", "jaarwisseling", "kerst", "week", "weken", "maand", "maanden", "dag", "dagen", "jaar", "kalenderjaar")
)
VAGUELY = frozenset(
    "binnenkort dezelfde spoedig termijn mogelijk tijd t.z.t komende komend moment stadium tijdstip later kabinetsperiode tijdig eerstkomende daarna die bepalen terstond onverwijld onmiddellijk ommegaande".split()
)
REGULARLY = frozenset("elk elke ieder iedere per jaarlijks halfjaarlijks tweejaarlijks driejaarlijks vierjaarlijks maandelijks periodiek regelmaat regelmatig doorlopend".split())
EVENTUALLY = frozenset(
    "na aanloop termijn meivakantie zomervakantie herfstvakantie kerstvakantie voorjaarsvakantie krokusvakantie "
    "volgende eerstvolgende eerstkomende komende aankomende aanstaande nieuwe aangekondigde toegezegde jaarlijkse halfjaarlijkse zodra nadat als wanneer afronding ommekomst "
    "ondertekening advisering verzending voorjaarsnota najaarsnota miljoenennota ontvangst publicatie vaststelling afloop inwerkingtreding oplevering beeindiging voor voorafgaand bij met rond tijdens voorjaarsbesluitvorming augustusbesluitvorming schooljaar studiejaar cursusjaar collegejaar".split()
)
