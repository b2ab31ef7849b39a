"""A sentence as the rules see it: its words, who is named, when, and the subject of a verb.

Dutch puts the finite verb second ("In mei stuur ik u …", "Ik stuur u … in mei"), or last in a
subordinate clause ("… die ik u in mei stuur"). So a verb's subject stands right behind it, right
before it, or behind the conjunction that opens its clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from build_scripts.registers import moments
from build_scripts.registers.actors import Named, actors, recipients
from build_scripts.letters.periods import Period, Recesses
from build_scripts.registers.sentences import PLAIN, Token, words, words_of
from build_scripts.registers.verbs import FORMS, JOINED


class Context(NamedTuple):
    """What must be known of a letter to read its sentences."""

    written: Period | None = None
    recesses: Recesses = {}
    addressed: bool = False
    """An official's note to a minister, who is "u"."""


class Subject(NamedTuple):
    """The government as subject of a verb; `opener` is the conjunction of its clause, or ""."""

    named: Named
    opener: str


# What may stand between a verb and its subject: "zal hierover ook de minister …", "ontvangt u …".
_BETWEEN = re.compile(
    r"\s(?:(?:dan|ook|er|hier|daar|hierover|daarover|hiertoe|daartoe|hiervoor|hierin|hierbij|zo|u|uw Kamer|de Kamer|zich|dit|dat|deze"
    r"|het|nu|wel|nog|daarom|dus|echter|verder|voorts|tevens|eveneens|vervolgens|namens|mede) )*"
)
# Between a subject and its verb right behind it: nothing, or an aside between commas.
_ASIDE = re.compile(r"(?:,[^.;:]{1,240},)? (?:zelf |beiden |samen |ook |tevens |graag )?|(?: \([^()]{1,60}\)) | en ik | en de [^,.;:]{1,80} ")
OPENERS = frozenset(
    "dat die omdat zodat zoals waarin waarbij waarmee waarover waarvan waarvoor waarna waartoe waaraan waaronder nadat terwijl hoewel aangezien "
    "nu opdat doordat voordat daar wat waar hetgeen".split()
)
# Clauses that ask or suppose, and so announce nothing.
DOUBTING = frozenset("of hoe wanneer waarom welke wie als indien mits tenzij hoeverre waarop".split())
# A clause that has one of these holds no other finite verb.
HELPING = frozenset("heb heeft hebben had hadden ben is zijn was waren zal zullen zou zouden kan kunnen moet moeten mag mogen wil willen".split())
# A clause with a subject of its own: "dat de politie …".
_OF_ITS_OWN = re.compile(r"\b(?:dat|of|omdat|hoe|zodat|waar\w*) (?:de|het|een|deze|alle|zij|hij) ")
PREPOSITIONS = frozenset("van met door aan voor bij namens tussen naar richting vanuit op tegen onder".split())
_STOPS = re.compile(r"[;:]|\s[–-]\s")
# The letter speaks of itself: it tells now and promises nothing.
ITSELF = re.compile(
    r"\b(?:(?:in|met|bij|via|middels|door middel van) (?:de |het )?(?:deze|dit|bijgaande|bijgevoegde|onderhavige|voorliggende) (?:\w+ ){0,2}?\w*(?:brief|rapportage|paragraaf|hoofdstuk|bijlage|nota|verslag"
    r"|beantwoording|reactie|agenda|visie|fiche|notitie|overzicht|schrijven|toelichting|stuk|kabinetsreactie|voorstel)\b|hieronder|hierna|verderop|achtereenvolgens|bijgaand|bijgaande|bijgevoegd|als bijlage|in de bijlage"
    r"|in (?:het vervolg|het restant|de rest) van|in (?:het|de) (?:\w+ )?(?:deel|gedeelte|paragraaf|hoofdstuk) van (?:deze|dit|mijn)|onderstaand|in (?:paragraaf|hoofdstuk|bijlage|onderdeel) \w)\b",
    re.I,
)
HEREBY = re.compile(r"(?<!\bverband )\b(?:zoals gebruikelijk (?:zend|stuur|bied)|hierbij|hiermee|hiermede|bij dezen?)\b", re.I)
ONGOING = re.compile(r"(?<!\bdan )\b(?:momenteel|op dit moment|op het moment|thans|inmiddels|reeds|nu al|tot op heden)\b", re.I)


# "de dilemma's die in deze brief worden geschetst", "de hieronder genoemde punten": told of a thing, not of what the sentence does.
_OF_A_NOUN = re.compile(r"\b(?:[Dd]e|[Hh]et|die|welke|dat|zoals|waarvan) (?:ook |eerder |ik |wij |we )?$")


# What the letter goes into, told in its opening: "Daarna wordt ingegaan op …", "Daarnaast wordt uw Kamer geïnformeerd over de ontwikkelingen in …".
_OUTLINE = re.compile(
    r"\W*(?:Eerst|Allereerst|Daarna|Vervolgens|Daarnaast|Tevens|Verder|Ook|Ten ?slotte|Tot slot) (?:wordt|worden|ga ik|gaan (?:wij|we))"
    r" (?:(?:u|uw Kamer|er|ook|nog|kort|nader|in (?:algemene|meer algemene) zin) )*(?:ingegaan op|stilgestaan bij|in op|geïnformeerd over de (?:\w+ )?(?:ontwikkelingen|voortgang|stand van zaken)\b)"
    r"|\W*(?:Ik|Wij|We) (?:zal|zullen|begin|beginnen|open|openen|sluit|sluiten) deze (?:\w*brief|\w*reactie|nota|beantwoording)\b"
    r"|\W*Hierbij (?:zal|zullen|wordt|worden) (?:(?:ook|nog|kort|nader) )*(?:ingegaan (?:worden )?op|worden ingegaan op)\b"
    r"|\W*Na deze (?:\w+ )?(?:samenvatting|inleiding|schets|uiteenzetting|toelichting|terugblik|analyse) (?:zal|zullen|ga|gaan) (?:ik|wij|we)\b"
    r"|[^;]* \((?:hoofdstuk|paragraaf|onderdeel) \w+\)\W*$"
    r"|\W*(?:Ik|Wij|We) ga(?:an)? (?:\w+ ){0,2}?(?:eerst|allereerst|vervolgens|achtereenvolgens) (?:\w+ )?in op\b"
    r"|\W*(?:Eerst|Allereerst|Daarna|Vervolgens|Ten ?slotte|Tot slot) (?:zal ik|zullen (?:wij|we)) (?:(?:ook|nog|kort|nader|uitgebreid(?:er)?) )*(?:ingaan op|stilstaan bij)\b"
)


# Without one of these words the patterns above find nothing.
_ITSELF_BY = frozenset(
    "deze dit bijgaande bijgevoegde onderhavige voorliggende hieronder hierna verderop achtereenvolgens bijgaand bijgevoegd bijlage vervolg restant rest mijn onderstaand paragraaf hoofdstuk onderdeel".split()
)
_HEREBY_BY = frozenset("gebruikelijk hierbij hiermee hiermede deze dezen".split())
# "Zoals bekend werkt het kabinet aan een wetsvoorstel": no news, unless it names a time to come.
_KNOWN = re.compile(r"\bzoals (?:u )?(?:bekend|weet)\b", re.I)
_KNOWN_BY = frozenset(("bekend", "weet"))
_ONGOING_BY = frozenset("momenteel moment thans inmiddels reeds al heden".split())
# Where another clause begins, with a time of its own.
_NEXT_CLAUSE = re.compile(r", (?:die|dat|zoals|waar\w*|zodat|en|maar)\b|;| en (?:vervolgens|daarna)\b")


class once:
    """A property worked out when it is first asked for; functools.cached_property takes a lock for each, which costs more than most of these."""

    def __init__(self, make: Callable[[Any], Any]):
        self.make = make

    def __get__(self, sentence: object, owner: type | None = None) -> Any:
        value = sentence.__dict__[self.make.__name__] = self.make(sentence)
        return value


class Sentence:
    """One sentence, read no further than the rules ask."""

    def __init__(self, text: str, context: Context, ahead: bool = False):
        """`ahead`: the paper that it begins with ("In deze brief …") is one that the sentence before announces."""
        self.text = text
        self.context = context
        self.ahead = ahead
        self.plain = text.translate(PLAIN)
        self.tokens = words_of(self.plain)
        self.lows = frozenset([token.low for token in self.tokens])
        self.placed: dict[tuple[int, bool], moments.Moment | None] = {}
        """What placing.placed_moment found, as several rules ask for it."""
        self._subjects: dict[int, Subject | None] = {}

    @once
    def itself(self) -> bool:
        """Whether the letter speaks of itself: "in deze brief", "hieronder"."""
        if self.ahead:
            return False
        if self.lows & _ITSELF_BY and any(not _OF_A_NOUN.search(self.plain, 0, found.start()) for found in ITSELF.finditer(self.plain)):
            return True
        return self.outlines

    @once
    def outlines(self) -> bool:
        """Whether the sentence tells in which order the letter goes on: "Daarna wordt ingegaan op …"."""
        return bool(_OUTLINE.match(self.plain)) and all(moment.start < 4 for moment in self.moments)

    @once
    def hereby(self) -> bool:
        return bool(self.lows & _HEREBY_BY) and bool(HEREBY.search(self.plain))

    @once
    def ongoing(self) -> bool:
        """Whether the sentence tells of what is going on: "momenteel"."""
        return bool(self.lows & _ONGOING_BY) and bool(ONGOING.search(self.plain))

    def goes_on(self, verb: Token) -> bool:
        """Whether the verb's own clause does: "wordt momenteel afgerond", but not "en vervolgens voorgehangen" behind it."""
        if self.lows & _KNOWN_BY and _KNOWN.search(self.plain) and not self.moments:
            return True
        if not self.ongoing:
            return False
        opened = [one.end() for one in _NEXT_CLAUSE.finditer(self.plain, 0, verb.end)]
        closed = _NEXT_CLAUSE.search(self.plain, verb.end)
        return bool(ONGOING.search(self.plain, opened[-1] if opened else 0, closed.start() if closed else len(self.plain)))

    @once
    def actors(self) -> list[Named]:
        return actors(self.plain, self.lows, self.context.addressed)

    @once
    def beside_actors(self) -> frozenset[int]:
        """Where the words right before and right behind an actor start."""
        ends, starts = {one.end + 1 for one in self.actors}, {one.start - 1 for one in self.actors}
        return frozenset(token.start for token in self.tokens if token.start in ends or token.end in starts)

    @once
    def recipients(self) -> list[Named]:
        return recipients(self.plain, self.context.addressed)

    @once
    def _found_moments(self) -> list[moments.Found]:
        return moments.find(self.text, self.context.written, self.context.recesses, self.lows, self.plain)

    @once
    def moments(self) -> list[moments.Moment]:
        """The moments that aren't past."""
        return [one.moment for one in self._found_moments if not one.past]

    @property
    def gone(self) -> list[moments.Moment]:
        """The moments before the letter; one that holds its year has a date."""
        return [replace(one.moment, due=one.moment.due or moments.in_the_past(one.moment.text, self.context.written)) for one in self._found_moments if one.past]

    @property
    def tells_past(self) -> bool:
        """Whether a moment before the letter is named."""
        return any(one.past for one in self._found_moments)

    def segment(self, place: int) -> tuple[int, int]:
        """The stretch between semicolons, colons and dashes that holds a place."""
        start, end = 0, len(self.plain)
        for stop in _STOPS.finditer(self.plain):
            if stop.end() <= place:
                start = stop.end()
            elif stop.start() >= place:
                return start, stop.start()
        return start, end

    def subject(self, verb: Token) -> Subject | None:
        """The government as the subject of a finite verb, or None."""
        if verb.start not in self._subjects:
            self._subjects[verb.start] = self._behind(verb) or self._before(verb) or self._shared(verb) if self.actors else None
        return self._subjects[verb.start]

    def _behind(self, verb: Token) -> Subject | None:
        between = _BETWEEN.match(self.plain, verb.end)
        if not between:
            return None
        for named in self.actors:
            if verb.end < named.start <= between.end() and _BETWEEN.fullmatch(self.plain, verb.end, named.start):
                return Subject(named, "")
        return None

    def _before(self, verb: Token) -> Subject | None:
        for named in reversed(self.actors):
            if named.end >= verb.start:
                continue
            opener = self._word_before(named.start)
            if opener in PREPOSITIONS:
                continue
            if opener in OPENERS or opener in DOUBTING:
                if self._one_clause(named.end, verb.start):
                    return Subject(named, opener)
            elif _ASIDE.fullmatch(self.plain, named.end, verb.start):
                return Subject(named, "")
        return None

    def _shared(self, verb: Token) -> Subject | None:
        """ "Ik onderzoek dit en zal …": the subject of the first half serves for the second."""
        if self._word_before(verb.start) not in ("en", "maar") or verb.low in ("heb", "heeft", "hebben") or verb.low in JOINED:
            return None
        first = [named for named in self.actors if named.end < verb.start]
        spoken = [named for named in first if named.text.lower() in ("ik", "wij", "we", "het kabinet", "de regering") or not self.plain[: named.start].strip()]
        if not spoken:
            return None
        between = self.plain[spoken[-1].end : verb.start]
        if verb.low in FORMS and {token.low for token in words(between[max(between.rfind(mark) for mark in ",:;") + 1 :])} & {"die", "waarin", "waarmee"}:
            return None  # "die goed onderwijs en onderzoek mogelijk maken"
        inner = list(_OF_ITS_OWN.finditer(between))
        return None if inner and "," not in between[inner[-1].end() :] else Subject(spoken[-1], "")

    def _word_before(self, place: int) -> str:
        """The word right before a place, "" where punctuation or the sentence's start stands there."""
        found = re.compile(r"([\w'’-]+) $").search(self.plain, max(0, place - 30), place)
        return found[1].lower() if found else ""

    def _one_clause(self, start: int, end: int) -> bool:
        """Whether no other clause opens between two places; asides between commas may."""
        between = re.sub(r",[^,]{1,120},", "", self.plain[start:end])
        opened = OPENERS | DOUBTING - {"als"}
        inner = {token.low for token in words(between)}
        return end - start < 300 and "," not in between and not inner & (opened | HELPING)


def cluster(sentence: Sentence, verb: Token) -> list[Token]:
    """The words behind a finite verb in its own clause, an aside between commas left out."""
    _, end = sentence.segment(verb.start)
    aside = re.compile(r"\s*(?:[\w-]+ ){0,3}[\w-]*,[^,]{1,200},").match(sentence.plain, verb.end, end)
    start = aside.end() if aside else verb.end
    found = []
    for place, token in enumerate(tokens_between(sentence, start, end)):
        if place and (token.low in OPENERS | DOUBTING | {"om"}) and token.low not in ("dat", "die", "daar", "nu"):
            break
        found.append(token)
    return found


def tokens_between(sentence: Sentence, start: int, end: int) -> list[Token]:
    """The words of a sentence between two places."""
    return [token for token in sentence.tokens if start <= token.start and token.end <= end]
