"""Does a sentence report a promise made before, or settle one?"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from build_scripts.letters.periods import Period
from build_scripts.model import Moment
from build_scripts.registers import moments
from build_scripts.registers.grammar import HAVE, WILL
from build_scripts.registers.clauses import HEREBY, ITSELF, Sentence
from build_scripts.registers.placing import how_often
from build_scripts.registers.promise_words import (
    ACCOUNT,
    ANNOUNCED_TO,
    ASKED_BACK,
    AS_PROMISED,
    AWAITED,
    DONE_SINCE,
    FULFILS,
    NOUN,
    OWN_NOUN,
    PERFORMS,
    PROMISE_IS,
    SETTLES,
    SEVERAL,
    WILL_KEEP,
)
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS

_PROMISED = frozenset(("toegezegd", "beloofd"))
_REPORTED = frozenset(("aangekondigd", "aangegeven", "gemeld", "opgenomen", "meegedeeld", "medegedeeld", "gecommuniceerd", "bericht", "vastgelegd", "gezegd", "geschreven", "weten", "toegelicht"))
_FORETOLD = frozenset(("weten", "aangekondigd", "gemeld", "aangegeven", "meegedeeld", "medegedeeld", "bericht"))
# What is told without "dat": "(gemeld) uw Kamer, naar verwachting, in april de resultaten aan te kunnen bieden"
_TO_DO = re.compile(r"(?:,? om)?(?! dat\b)[^.;]{0,160}\bte (?:kunnen |zullen )?(?!zijn|hebben|worden|vinden|zien)[a-zë]+en\b")
# "(aangegeven) met de sector in gesprek te gaan"
_TO_GO = re.compile(r"(?:,? om)?(?! dat\b)[^.;,]{0,160}\bte (?:gaan|zullen|willen|laten|komen met)\b")
_AUXILIARY = HAVE | {"had", "hadden", "is", "zijn", "werd", "was", "waren", "ben"}
_AHEAD = re.compile(r"\bdat\b.*(?<!\bte )\b(?:zal|zullen|zou|zouden|ga|gaat|gaan|voorzag|verwachtte|hoopte)\b")
_STARTED = re.compile(r"\bdat\b.*(?<!\bte )\b(?:zal|zullen|zou|zouden|gaat|gaan|wordt|worden|komt)\b")
# "is aangegeven dat het kabinet zich zal inzetten"; not "is aangegeven dat gemeenten zullen …"
_GOVERNMENT_WILL = re.compile(r" dat (?:ik|wij|we|het kabinet|de regering|(?:de|mijn) (?:minister|staatssecretaris|ambts?genoot)|(?:het|mijn) [Mm]inisterie)\b")
# "In de beleidsbrief van mei is aangegeven dat … zal worden": a paper of the government said so.
_OWN_PAPER = re.compile(r"\b(?:[Ii]n|[Mm]et|[Bb]ij) (?:mijn|onze|de|deze) (?:\w+ )?(?:\w*brief|\w*nota|kabinets\w+|beleidsreactie)\b")
_WILL_BE = re.compile(r",? dat\b(?:(?! die\b| waar)[^;:])*\b(?:zal|zullen)\b")
# "heb ik aangegeven dat ik nog enkele onderzoeken liet uitvoeren"
_HAD_DONE = re.compile(r" dat (?:ik|wij|we|het kabinet)\b[^.;,]{0,120} (?:liet|lieten|laat|laten) (?:\w+ )?\w+en\b")
_WOULD = re.compile(r"\bdat\b.*\b(?:zal|zullen|zou|zouden)\b")
# "Toen ik u in juni toezegde de nota in mei te sturen": the particle before its verb, at the end of a clause.
_WHEN_PROMISED = re.compile(r"\b(?:[Ii]k|[Ww]ij|[Ww]e|[Kk]abinet|[Mm]inister|[Ss]taatssecretaris|voorgang(?:er|ster))\b(?:[^.;]|\b(?:jl|j\.l|nr|d\.d)\.){0,120} toezegden?\b")
_PAST_SAID = frozenset("zegde zegden toezegde toezegden schreef schreven meldde meldden berichtte berichtten beloofde beloofden kondigde kondigden gaf gaven zei zeiden liet lieten informeerde".split())
# Without one of these words no promise is reported.
_TOLD_BY = _PROMISED | _REPORTED | _PAST_SAID | frozenset("zeg zegt zeggen toezeggen toezegging vooruitzicht aangeboden afgesproken streven voornemen planning bedoeling inzet insteek".split())


# "zal ik in deze brief de analyse toelichten, zoals eerder toegezegd"
_TELLS_HERE = re.compile(r"\b(?:zal|zullen) (?:ik|wij|we) (?:u |uw Kamer )?in deze (?:brief|reactie)\b.*\b(?:zoals|conform|overeenkomstig)\b")


def settles(sentence: Sentence) -> bool:
    """ "Deze toezegging doe ik hiermee gestand", "Zoals toegezegd stuur ik u hierbij …";
    not "ik heb toegezegd u in deze brief te informeren"."""
    if not _speaks_of_promise(sentence) or sentence.lows & WILL and not _TELLS_HERE.search(sentence.plain) or SEVERAL.search(sentence.plain):
        return False
    plain = sentence.plain
    if ACCOUNT.search(plain) or AWAITED.search(plain):
        return False
    here = ITSELF.search(plain) or HEREBY.search(plain) or re.search(r"\b(?:daarmee|met dit)\b", plain, re.I)
    if DONE_SINCE.search(plain):
        return True
    noun = NOUN.search(plain)
    if noun and not here and WILL_KEEP.search(plain):
        return False
    if noun and SETTLES.search(plain):
        return not re.search(r"\b(?:moet|moeten|kan|kon|wil|wanneer|nodig om|niet (?:mogelijk|gelukt|haalbaar)|nog niet|nog in|nog steeds|hoe u|bent u)\b", plain)
    if not here:
        return False
    promised = re.search(r"\btoegezegd\w*\b|\btoezegging(?:en)?\b", plain)
    if FULFILS.search(plain):
        return True
    return here.start() < promised.start() and not _predicate(sentence, _PROMISED, here.start())


def promised_before(sentence: Sentence) -> bool:
    """ "heb ik toegezegd", "Hierin is aangekondigd dat … wordt gestart", "ik zeg u toe"; not "zoals toegezegd"."""
    if not sentence.lows & _TOLD_BY or _speaks_of_promise(sentence) and ACCOUNT.search(sentence.plain):
        return False
    if _predicate(sentence, _PROMISED) and not FULFILS.search(sentence.plain):
        return True
    if _GAVE.search(sentence.plain) and not FULFILS.search(sentence.plain) and not SETTLES.search(sentence.plain):
        return True
    if PERFORMS.search(sentence.plain) or PROMISE_IS.search(sentence.plain) or re.match(r"\W*(?:Toegezegd|Is toegezegd|Toezegging)\b(?! is\b| wordt\b)", sentence.plain):
        return True
    return _announced_before(sentence) or _was_meant(sentence) or _said_before(sentence) or _offered(sentence) or _held_out(sentence) or _foretold(sentence)


# "heeft mijn voorganger de toezegging gedaan u in mei te zullen berichten", "is de toezegging gedaan dat …"
_GAVE = re.compile(r"\b(?:heb|heeft|hebben|had|is|zijn|was|werd)\b[^.;]{0,200}?\b(?:de|een) (?:\w+ )?toezegging (?:gedaan|gegeven)\b")


def as_promised(sentence: Sentence) -> bool:
    """Whether what a sentence announces was promised before: "Zoals toegezegd, zal ik …"; not "In reactie op de toegezegde brief zal ik …"."""
    return bool(AS_PROMISED.search(sentence.plain))


def keeps_it(sentence: Sentence) -> bool:
    """ "Zoals toegezegd stuur ik u het rapport": told or sent with this letter, as no other time is named and nothing says "later"."""
    if not as_promised(sentence) or not sentence.recipients or sentence.moments or sentence.lows & WILL or _LATER.search(sentence.plain):
        return False
    return any(sentence.subject(token) for token in sentence.tokens if any(form.form == "finite" and form.sort != "acting" for form in FORMS.get(token.low, ())))


_LATER = re.compile(r"\b(?:separaat|apart|afzonderlijk|nader|nog|zodra|volgende|ontvangt|daarna|vervolgens|waarna)\b")


# "Die toezegging kan ik niet doen", "De toezegging is geregistreerd onder nummer …"
_NO_PROMISE = re.compile(r"\bgeen toezegging\b|\btoezegging(?: [\w]+){0,4}? niet (?:doen|geven)\b|\btoezegging kan (?:ik|het kabinet) niet\b|\btoezegging(?:en)? (?:is|zijn|wordt|worden) (?:geregistreerd|opgenomen|bekend)\b")


def mentions_promise(sentence: Sentence) -> bool:
    """Any other mention of a promise made before: "mijn toezegging aan uw Kamer", "door mij toegezegde reactie"."""
    if _NO_PROMISE.search(sentence.plain):
        return False
    if OWN_NOUN.search(sentence.plain):
        return not SEVERAL.search(sentence.plain) and not ACCOUNT.search(sentence.plain)
    return bool(re.search(r"\btoegezegde\b|\b(?:[Zz]oals|als)(?: eerder| reeds)?(?: (?:aan |in |tijdens |bij )[^,;.]{2,60}?)? toegezegd\b", sentence.plain)) and not re.search(r"\btoegezegd(?:e)? (?:bedrag|geld|middelen|budget|subsidie)", sentence.plain)


def _speaks_of_promise(sentence: Sentence) -> bool:
    return any(low.startswith(("toegezegd", "toezegging")) for low in sentence.lows)


def _predicate(sentence: Sentence, participles: frozenset[str], after: int = -1) -> bool:
    """Whether such a participle goes with "heb", "is", … in its sentence: "heb ik … toegezegd"."""
    for token in sentence.tokens:
        if token.low in participles and token.start > after:
            helped = any(other.low in _AUXILIARY for other in sentence.tokens if other.start > after)
            relative = re.search(r"\b(?:zoals|als)(?: eerder| reeds| al)?(?: (?:in|tijdens|aan) [^,]{1,80})? $", sentence.plain[: token.start])
            if helped and not relative and _ours(sentence, token):
                return True
    return False


def _ours(sentence: Sentence, participle: Token) -> bool:
    """Whether the government promised, or nobody is named: "is toegezegd", "heb ik … toegezegd"; not "zij hebben toegezegd"."""
    helpers = [token for token in sentence.tokens if token.low in HAVE | {"had", "hadden"}]
    if not helpers or _IS.search(sentence.plain, 0, participle.start):
        return not _OF_OTHERS.search(sentence.plain[: participle.start]) or bool(sentence.recipients or _TO_PARLIAMENT.search(sentence.plain))
    near = sentence.plain[max(0, participle.start - 60) : participle.start]
    named = re.search(r"\b(?:ik|wij|we|minister|staatssecretaris|kabinet)\b|\bdoor (?:mij|ons|u|de|het)\b", near)
    return bool(named) or any(sentence.subject(helper) for helper in helpers)


# "de steunmaatregelen, die tijdens de Raad zijn toegezegd": by whom, the sentence doesn't say.
_OF_OTHERS = re.compile(r"\b(?:die|dat) [^,;]*$")
_TO_PARLIAMENT = re.compile(r"\b(?:\w*debat|\w*overleg|AO|WGO|Kamer(?!stuk)\w*|[Ll]id|[Ll]eden|brief|mij|mijn|ons|onze|\w*minister|staatssecretaris|kabinet)\b")


def _announced_before(sentence: Sentence) -> bool:
    """Perfect tense, and a dass-clause about what was then to come; by the government, or by nobody named."""
    told = [token for token in sentence.tokens if token.low in _REPORTED]
    if not told or "dat" not in sentence.lows:
        return False
    for token in told:
        helpers = [one for one in sentence.tokens if one.low in _AUXILIARY and one.start < token.start]
        if not helpers:
            continue
        rest = sentence.plain[token.end :]
        pattern = _STARTED if token.low == "aangekondigd" else _AHEAD
        told_parliament = token.low in ("gemeld", "meegedeeld", "medegedeeld", "bericht", "aangegeven") and bool(sentence.recipients)
        if token.low == "aangegeven" and _OWN_PAPER.search(sentence.plain, 0, token.start) and _WILL_BE.match(rest):
            return True
        impersonal = helpers[-1].low in ("is", "zijn", "werd", "was") and (told_parliament or token.low in ("aangekondigd", "opgenomen", "vastgelegd"))
        of_government = helpers[-1].low in ("is", "werd") and _GOVERNMENT_WILL.match(rest)
        if pattern.search(rest) and (impersonal or of_government or sentence.subject(helpers[-1])):
            return True
        if sentence.subject(helpers[-1]) and _HAD_DONE.match(rest):
            return True
    return False


# "Het streven was om u dit voor de zomer te sturen", "Het was de bedoeling uw Kamer in mei te informeren"
_MEANT = re.compile(
    r"\b(?:[Hh]et|[Mm]ijn|[Oo]ns|[Dd]e) (?:streven|voornemen|planning|bedoeling|inzet|insteek|plan|verwachting) was\b[^.;]*\bte \w+en\b"
    r"|\bwas (?:het|de|mijn|ons) (?:streven|voornemen|planning|bedoeling|inzet|insteek)\b[^.;]*\bte \w+en\b"
)


# "Er is afgesproken dat dit schriftelijk zou gebeuren"
_AGREED = re.compile(r"\b(?:[Ee]r|[Dd]aarbij|[Tt]oen) (?:is|werd) (?:\w+ )?afgesproken dat (?:dit|ik|wij|we|u|uw Kamer|de Kamer|de (?:minister|staatssecretaris))\b[^.;]*\bzou(?:den)?\b")


def _was_meant(sentence: Sentence) -> bool:
    """ "Het streven was om dit in de zomer aan de Kamer te sturen": meant before, and towards parliament."""
    if "afgesproken" in sentence.lows and _AGREED.search(sentence.plain):
        return True
    return "was" in sentence.lows and bool(sentence.recipients) and bool(_MEANT.search(sentence.plain))


# "In de brief van mei is aangekondigd een commissie in te stellen"
_IS = re.compile(r"\b(?:is|werd)(?: \w+)? $")


def _foretold(sentence: Sentence) -> bool:
    """ "heb ik gemeld uw Kamer in april de resultaten aan te kunnen bieden": the perfect tense, and an infinitive about what was then to come."""
    told = [token for token in sentence.tokens if token.low in _FORETOLD]
    for token in told:
        helpers = [one for one in sentence.tokens if one.low in HAVE | {"had", "hadden"} and one.start < token.start]
        rest, subject = sentence.plain[token.end :], sentence.subject(helpers[-1]) if helpers else None
        announced = token.low == "aangekondigd" and subject and subject.opener != "die"
        if token.low == "aangekondigd" and _OWN_PAPER.search(sentence.plain, 0, token.start) and _IS.search(sentence.plain, 0, token.start) and _TO_DO.match(rest):
            return True
        if subject and (_TO_DO.match(rest) and (sentence.recipients or announced) or _TO_GO.match(rest)):
            return True
    return False


def _said_before(sentence: Sentence) -> bool:
    """ "zegde ik het lid X toe", "schreef ik uw Kamer dat ik … zou laten onderzoeken": in the past tense."""
    plain = sentence.plain
    if _WHEN_PROMISED.search(plain):
        return True
    for token in sentence.tokens:
        if token.low in _PAST_SAID and sentence.subject(token):
            rest = plain[token.end :]
            if token.low.startswith("zeg") and re.search(r"\btoe\b", rest) or _WOULD.search(rest) or ANNOUNCED_TO.match(rest) and token.low.startswith("kondig"):
                return True
    return False


def _held_out(sentence: Sentence) -> bool:
    """ "heb ik uw Kamer een evaluatie in het vooruitzicht gesteld", "Uw Kamer is … in het vooruitzicht gesteld"."""
    if not re.search(r"\bin (?:het )?vooruitzicht gesteld\b(?!e)", sentence.plain):
        return False
    helpers = [token for token in sentence.tokens if token.low in _AUXILIARY]
    return any(token.low not in HAVE | {"had", "hadden"} and sentence.recipients or sentence.subject(token) for token in helpers)


def _offered(sentence: Sentence) -> bool:
    """ "heb ik aangeboden om … te", "heb ik met mevrouw X afgesproken … te"."""
    helpers = [token for token in sentence.tokens if token.low in HAVE]
    if not helpers or "te" not in sentence.lows or not sentence.subject(helpers[0]):
        return False
    if "aangeboden" in sentence.lows and re.search(r"\baangeboden (?:om )?(?:\w+ ){0,30}?te\b|\baangeboden,? om\b", sentence.plain):
        return True
    return "afgesproken" in sentence.lows and bool(ASKED_BACK.search(sentence.plain))


# What a promise may have been due, though the letter is later: "voor 1 april", "in september 2013"; not "van 3 mei", "op 3 mei".
_DUE = re.compile(r"(?:nog )?(?:voor|in|uiterlijk|eind|medio|begin|na|rond|binnen)\b", re.I)


def _as_of_then(sentence: Sentence, found: Moment, place: int) -> Moment | None:
    """The moment as it was meant on the day of the promise, where that is named: "In het debat van 9 mei jl. heb ik toegezegd u voor de zomer …"."""
    then = next((one.due for one in sentence.gone if one.start < place and one.due and len(one.due) == len("2024-05-09")), None)
    if not then:
        return None
    day = dt.date.fromisoformat(then)
    return next((one.moment for one in moments.find(sentence.text, Period(day, day), sentence.context.recesses) if one.moment.start == found.start and not one.past), None)


# Where what is promised begins: "dat …", "om …", "u in januari de kaart toe te zenden".
_TO_COME = re.compile(r"\b(?:dat|om)\b|(?<=toegezegd)(?= [^.;]{3,160}\bte [a-zë]+en\b)")


# "te bezien of maatregelen nodig zijn om de drukte rond de jaarwisseling te beperken": the time of another act.
_NEEDED_TO = re.compile(r"\b(?:nodig|mogelijk|wenselijk|gewenst|noodzakelijk)\b[^,;.]* om\b[^,;.]*$")


# A season or recess of no named year.
_SEASON = re.compile(r"^(?!.*(?:\d|volgend|komend|aanstaand|dit|deze))(?=.*(?:zomer|najaar|voorjaar|winter|herfst|lente|reces))", re.I)
_HALF_YEAR = dt.timedelta(days=200)


def moment(sentence: Sentence) -> Moment | None:
    """When the promise is to be kept: the first moment behind "toegezegd", not that of the promise itself."""
    said = [token for token in sentence.tokens if token.low in _PROMISED] or [token for token in sentence.tokens if token.low in _REPORTED | {"aangeboden", "afgesproken"}]
    meant = _MEANT.search(sentence.plain)
    performs = PERFORMS.search(sentence.plain) or PROMISE_IS.search(sentence.plain) or meant
    told = next((token for token in sentence.tokens if token.low in _PAST_SAID), None)
    given = _GAVE.search(sentence.plain)
    place = performs.start() if performs else given.end() if given else said[0].end if said else told.end if told else None
    if place is None:
        return None
    told_after = given or meant or _TO_COME.search(sentence.plain, place)
    gone = [one for one in sentence.gone if told_after and one.start > told_after.start() and _DUE.match(one.text)]
    found = next((one for one in [*sentence.moments, *gone] if one.start > place and one.kind != "paper" and not how_often(one, sentence.plain) and not _NEEDED_TO.search(sentence.plain, place, one.start)), None)
    if found and (meant := _as_of_then(sentence, found, place)):
        return meant
    # "is gemeld dat dit voor de zomer zou gebeuren": the summer after that message, not after this letter.
    reported = bool(told) or bool(re.search(r"\b(?:zou(?:den)?|verwachtte|voorzag|hoopte)\b", sentence.plain[place:]))
    if found and found.due and _SEASON.search(found.text) and sentence.context.written and found.due[:7] > (sentence.context.written.first + _HALF_YEAR).isoformat()[:7]:
        return replace(found, due=None)  # promised "voor de zomer", in a letter of the autumn: not next summer
    counted = found and sentence.tells_past and re.match(r"(?:uiterlijk )?(?:binnen|over)\b", found.text, re.I)
    return replace(found, due=None) if counted or found and not re.search(r"\b\d{4}\b" if told else r"\d", found.text) and reported else found
