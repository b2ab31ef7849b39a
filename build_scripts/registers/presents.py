"""Announcements in the present tense, and what reaches parliament."""

from __future__ import annotations

import re

from build_scripts.model import Moment
from build_scripts.registers.clauses import DOUBTING, OPENERS, PREPOSITIONS, Sentence
from build_scripts.registers.deeds import OF_MIND, RESULT, deed
from build_scripts.registers.grammar import (
    a_matter,
    doubted,
    finite_form,
    government,
    Hit,
    INFORMING,
    in_clause,
    negated,
    parliament_is_subject,
    PROCEDURE,
    towards_parliament,
)
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import Form, INFINITIVES


REQUESTS = frozenset(("vragen", "verzoeken", "oproepen", "uitnodigen", "aansporen", "wijzen", "houden", "stellen"))


# "vraag ik de SER om te adviseren", "vraag ik DNB om een oordeel"
_FOR = re.compile(r"\bom\b.*\bte\b|\bom (?:een (?:\w+ )?\w*(?:oordeel|advies|reactie|analyse|toelichting)|advies)\b")


def present(sentence: Sentence, verb: Token) -> Hit | None:
    """ "In mei stuur ik u …", "die ik binnenkort naar uw Kamer stuur", "neem ik mee"; not "Hierbij stuur ik u"."""
    if not sentence.actors and not sentence.recipients:
        return None
    form = finite_form(sentence, verb)
    if form and _not_adopted(sentence, verb, form):
        return Hit(verb, sentence.subject(verb).named)
    if not form or doubted(sentence, verb) or negated(sentence, verb):
        return None
    plain = sentence.plain
    if form.infinitive == "aankondigen" and (announces := government(sentence, verb)) and not announces.opener:
        return Hit(verb, announces.named)  # "Hierbij kondig ik een werkprogramma aan": said here, done later
    if sentence.itself or sentence.hereby:
        return None
    if _and_tells(sentence, verb, form):
        return Hit(verb, None)
    if sentence.goes_on(verb):
        return None
    subject = government(sentence, verb)
    if not subject and not sentence.recipients:
        return None
    if sentence.context.addressed and form.infinitive in ("aankondigen", "toezeggen") and re.search(r"\b(?:aan|toe),? (?:dat|om)\b", plain[verb.end :]):
        return Hit(verb, subject.named if subject else None)
    moment = placed_moment(sentence, verb, infinitival=False)
    if not subject:
        return _anyone_sends(sentence, verb, form, moment)
    if subject.named.text.lower() == "ik" and verb.low in INFINITIVES:
        return None  # "ontving ik vragen": no form that goes with "ik"
    if verb.low in INFINITIVES and re.search(r"\b(?:kunnen|moeten|mogen|willen) (?:wij|we) $", plain[: verb.start]):
        return None  # "Daarover kunnen wij spreken tijdens …": an infinitive
    if form.infinitive == "ontvangen" and not sentence.context.addressed:
        return None  # "Wij ontvangen graag uw reactie": others act
    if form.infinitive == "wijzen" and "erop" in sentence.lows or form.infinitive == "realiseren" and OF_MIND.match(plain, verb.end):
        return None  # "Ik wijs erop dat …", "Ik realiseer mij dat …": a statement
    if form.infinitive == "adviseren" and subject.named.start > verb.end and subject.named.text.lower() not in ("ik", "wij", "we"):
        return None  # "De Raad adviseert het kabinet …": who is advised
    if form.infinitive in REQUESTS and subject.named.text.lower() not in ("ik", "wij", "we"):
        return None
    if form.infinitive == "zorgen" and RESULT.match(plain[: verb.start]):
        return None  # "Daarmee zorgen we ervoor dat … zo snel mogelijk": what comes of it
    to_parliament = form.sort != "acting" and bool(sentence.recipients)
    timed = moment and moment.kind != "paper" and moment.start >= in_clause(sentence, verb) and not _beyond(sentence, verb, subject.opener, moment.start)
    if timed and (moment.kind != "regular" or to_parliament) and form.infinitive not in ("blijven", "laten"):
        return Hit(verb, subject.named)
    if to_parliament and re.search(r"\bdan $", plain[: verb.start]):
        return Hit(verb, subject.named)
    if subject.opener == "waarna" and form.sort == "sending" and not sentence.tells_past:
        return Hit(verb, subject.named)
    if subject.opener == "waarna" and sentence.recipients and (to_parliament or re.search(r"\b(?:op de hoogte|in kennis)\b", plain)):
        return Hit(verb, subject.named)
    if to_parliament and form.sort == "sending" and re.search(r"\b(?:[Vv]ervolgens|[Dd]aarna|[Ee]en afschrift van (?:mijn|het|de|die)|zodra)\b", plain):
        return Hit(verb, subject.named)
    if to_parliament and not moment and _ALSO_NEARER.match(plain):
        return None
    if to_parliament and re.search(r"\b(?:nader|separaat|afzonderlijk|apart|uiteraard|vanzelfsprekend|(?:per|met|in|via) (?:een )?(?:separate|aparte|afzonderlijke) (?:Kamer)?brief)\b", plain):
        return Hit(verb, subject.named)
    if form.infinitive == "treden" and re.search(r"\bin (?:overleg|gesprek|contact)\b", plain):
        return Hit(verb, subject.named)
    if form.infinitive in ("vragen", "verzoeken") and _FOR.search(plain, verb.end) and not sentence.recipients:
        return Hit(verb, subject.named)
    if moment and moment.kind == "regular" and not to_parliament and subject.named.text.lower() not in ("ik", "wij", "we"):
        return None  # "Zo organiseert het ministerie regelmatig …": how things go
    if form.infinitive in ("meenemen", "terugkomen", "nagaan") and not _takes_along(sentence, verb) or (form.infinitive == "betrekken" and (a_matter(sentence) or subject.named.text.lower() in ("ik", "wij", "we"))):
        return Hit(verb, subject.named)
    return deed(sentence, verb, subject)


# "Tevens informeer ik u nader over …": what else the letter tells.
_ALSO_NEARER = re.compile(r"\W*(?:Tevens|Daarnaast|Ook|Verder|Voorts|Bovendien) (?:informeer|bericht|meld) ik (?:u|uw Kamer|Uw Kamer|de Kamer) (?:hiermee )?nader (?:over|omtrent|inzake)\b")


def _beyond(sentence: Sentence, verb: Token, opener: str, place: int) -> bool:
    """Whether a place lies behind the relative clause of a verb: "de eisen die Defensie stelt aan het toestel, en dit uiterlijk 1 mei"."""
    return opener == "die" and place > verb.end and "," in sentence.plain[verb.end : place]


# "Die kazerne bouwen we daarom niet"
_SO_NOT = re.compile(r"\b(?:daarom|dus) niet(?: \w{1,5})?(?=[.;]|$)")


def _not_adopted(sentence: Sentence, verb: Token, form: Form) -> bool:
    """ "Het kabinet neemt deze aanbeveling niet over": not to do what was asked is decided here; not "als ik dit niet overneem"."""
    declined = form.infinitive in ("overnemen", "uitvoeren", "opvolgen") and re.search(rf"\b(?:niet|geen van beide) {form.particle or 'op'}(?=[.,;]|$)", sentence.plain[verb.end :])
    declined = declined or form.sort == "acting" and _SO_NOT.search(sentence.plain, verb.end)
    subject = government(sentence, verb) if declined else None
    return bool(subject) and not subject.opener and not doubted(sentence, verb)


def _and_tells(sentence: Sentence, verb: Token, form: Form) -> bool:
    """ "Ik ben in gesprek met de sector en informeer u over de voortgang": what goes on now is told later."""
    told = any(re.fullmatch(r" ", sentence.plain[verb.end : one.start]) for one in sentence.recipients)
    first = bool(re.search(r"\b(?:ik|wij|we)\b", sentence.plain[: verb.start], re.I))
    outcome = re.search(r"\bover (?:de|het) (?:verdere )?(?:voortgang|uitkomsten?|resultaten|vervolg|verloop)\b", sentence.plain[verb.end :])
    return first and told and form.infinitive in INFORMING and bool(outcome) and sentence.plain[: verb.start].endswith(" en ")


# Verbs that tell how things are, and those that have rules of their own.
STATIVE = frozenset(
    "vier vieren viert herdenk herdenken herdenkt ben is zijn was waren heb heeft hebben had hadden kan kunnen kon konden moet moeten moest mag mogen mocht wil willen wilde wou zou zouden zal zullen wordt worden werd werden "
    "vind vindt vinden hecht hechten deel deelt onderschrijf onderschrijft begrijp begrijpt begrijpen denk denkt denken meen meent zie ziet zien ken kent kennen weet weten "
    "verwacht verwachten hoop hoopt hopen ga gaat gaan acht achten constateer constateert concludeer concludeert erken erkent herken herkent betreur betreurt waardeer waardeert "
    "dank dankt voorzie voorziet sta staat staan beschik beschikt heet lijkt blijkt beschouw beschouwt ondersteun steun steunt verwijs verwijst benadruk benadrukt merk merkt".split()
)


def timed(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Op 11 december zit ik met de corporaties om tafel": any verb of the government's with a day or a period ahead."""
    if not sentence.actors or verb.start not in sentence.beside_actors:
        return None
    opens = any(one.end == verb.start - 1 and not sentence.plain[: one.start].strip() for one in sentence.actors)
    follows = any(one.start == verb.end + 1 for one in sentence.actors) and verb.start > 0 and verb.low not in _SMALL
    if not (opens or follows):
        return None
    subject = government(sentence, verb)
    moment = placed_moment(sentence, verb, infinitival=False) if subject and _FINITE.fullmatch(verb.low) else None
    if not moment or moment.kind != "date" or not moment.due or moment.start < in_clause(sentence, verb):
        return None
    if sentence.itself or sentence.hereby or sentence.goes_on(verb) or sentence.tells_past or negated(sentence, verb) or doubted(sentence, verb):
        return None
    first_person = subject.named.text.lower() == "ik"
    if verb.low.startswith(("ontvang", "krijg", "verneem")):
        return None
    return None if first_person and verb.low.endswith(("te", "de")) else Hit(verb, subject.named)


# What may stand before "ik" and is no verb: "dat ik", "ook ik".
_SMALL = OPENERS | DOUBTING | PREPOSITIONS | frozenset("en maar dan ook zelfs echter want zowel bij dus om te op in na als vanuit binnen volgens".split())
_FINITE = re.compile(r"[a-zë]{3,}(?<!ing)(?<!heid)(?<!lijk)(?<!ig)")


def _takes_along(sentence: Sentence, verb: Token) -> bool:
    """ "neem ik u mee in de ontwikkelingen": a manner of telling."""
    return any(re.fullmatch(r" (?:(?:ik|wij|we) )?", sentence.plain[verb.end : one.start]) for one in sentence.recipients if one.start > verb.end)


def _anyone_sends(sentence: Sentence, verb: Token, form: Form, moment: Moment | None) -> Hit | None:
    """Whoever sends it, parliament receives: "stuurt deze rapportage in mei aan uw Kamer toe"."""
    sends = form.sort == "sending" or form.infinitive == "informeren"
    if sends and moment and moment.kind != "paper" and sentence.recipients and form.infinitive not in ("ontvangen", "betrekken") and verb.low.endswith("t"):
        about = sentence.plain[verb.end :]
        if towards_parliament(sentence) or any(about.lstrip().startswith(one.text) for one in sentence.recipients):
            return Hit(verb, None)
    return None


REACH = frozenset(("ontvangt", "ontvangen", "krijgt", "komt", "komen", "gaat", "gaan", "volgt", "volgen", "kunt", "kan", "kom", "mag", "mogen", "bereikt", "bereiken", "treft", "hoort", "verneemt", "krijgen"))

# What governments say "volgt" of.
_FOLLOWS = re.compile(
    r"\b(?:\w*reactie|\w*brief|uitwerking|besluit\w*|voorstel\w*|\w*rapport\w*|antwoord\w*|voortgangs\w+|informatie|toelichting|terugkoppeling|appreciatie|standpunt|beantwoording|antwoorden|vervolg|plan|evaluatie|\w*overleg|gesprek\w*|\w*consultatie|kabinets\w+|beleids\w+|hierover)\b|^\W*volgt\b|\b\w{3,}(?:ing|atie) volg(?:t|en)\b",
    re.I,
)


# "Uw Kamer ontvangt een afschrift van mijn antwoord": a copy of what goes to another comes later; not "U ontvangt een afschrift als bijlage".
_COPY = re.compile(r"\bontvangt (?:u |uw Kamer |de Kamer )?(?:(?:hiervan|daarvan|ook|uiteraard) )*een (?:afschrift|kopie)\b(?!.*\b(?:bijlage|bijgevoegd|gelijktijdig|deze brief)\b)")


# "Het verslag gaat uw Kamer volgende week toe"
_GOES_TO = re.compile(r" (?:[\w,]+ ){1,12}?toe(?=[.,;:)]| \()")
_GETS = frozenset(("krijgt", "krijgen"))
# "Gemeenten krijgen hiervoor € 12 miljoen", "krijgen daarvoor een taakstelling"
_GRANTED = re.compile(r"(?: [\w-]+){0,3}? (?:hiervoor|daarvoor|hiertoe|daartoe|er|(?:\w+ ){0,2}extra|eenmalig|structureel)\b[^.;]*?(?:€|\b(?:miljoen|miljard|budget|middelen|taakstelling)\b)")


def reach(sentence: Sentence, verb: Token) -> Hit | None:
    """ "ontvangt u later deze maand", "komt rond de zomer naar uw Kamer", "volgt voor de zomer", "er komt een"."""
    plain = sentence.plain
    awaits = sentence.lows & {"tegemoet", "tegemoetzien"}  # "Hierbij bevestig ik u dat uw Kamer de notitie in mei tegemoet kan zien"
    if sentence.itself or sentence.hereby and not awaits or doubted(sentence, verb) or negated(sentence, verb):
        return None
    if verb.low in ("gaat", "gaan") and sentence.recipients and _GOES_TO.match(plain, verb.end) and not sentence.goes_on(verb):
        return Hit(verb, None)
    moment = placed_moment(sentence, verb)
    if moment and moment.kind == "regular" and "sinds" in sentence.lows:
        return None  # "Sinds 2008 ontvangt uw Kamer halfjaarlijks …": as it goes
    if verb.low in ("komt", "kom") and re.search(r"\b[Ee]r komt (?:\w+ )?een\b|\bkomt er (?:\w+ )?een\b|\b[Hh]ier(?:op)? komt een vervolg", plain):
        return Hit(verb, None)
    if verb.low == "ontvangt" and _COPY.search(plain) and not sentence.goes_on(verb) and parliament_is_subject(sentence, verb):
        return Hit(verb, None)
    if verb.low in ("ontvangt", "krijgt") and "nog" in sentence.lows and parliament_is_subject(sentence, verb):
        return Hit(verb, None)
    if verb.low == "krijgt" and parliament_is_subject(sentence, verb) and re.search(r"\b(?:antwoord|bericht|uitsluitsel|(?:een|mijn|onze) reactie)\b", plain[verb.end :]):
        return Hit(verb, None)
    if verb.low == "volgt" and re.search(r"\b(?:volgt nog|nog volgt)\b", plain):
        return Hit(verb, None)
    if moment and moment.kind == "paper" and verb.low in ("volgt", "volgen") and re.match(r"in (?:de|mijn|een|onze) (?:\w+ )?(?:\w*rapportage|\w*brief)", moment.text, re.I):
        return Hit(verb, None) if _FOLLOWS.search(plain) else None
    if verb.low in _GETS and _GRANTED.match(plain, verb.end) and not sentence.goes_on(verb) and not sentence.tells_past and not (moment and moment.kind == "regular"):
        return Hit(verb, None)
    if not moment or moment.kind == "paper":
        return None
    if verb.low in ("komt", "komen", "krijgt") and re.search(r"\b(?:kom(?:t|en) er|krijg(?:t|en) .{0,40}\ber) .{0,60}\b(?:beschikbaar|bij)\b", plain) and re.search(r"€|\b(?:miljoen|miljard|euro)\b", plain):
        return Hit(verb, None)
    if verb.low in ("ontvangt", "ontvangen", "krijgt", "hoort", "verneemt"):
        return Hit(verb, None) if parliament_is_subject(sentence, verb) else None
    if verb.low == "treft":
        return Hit(verb, None) if moment.kind in ("date", "vague") and re.search(r"\baan\b", plain[verb.end :]) and parliament_is_subject(sentence, verb) else None
    if verb.low in ("bereikt", "bereiken"):
        return Hit(verb, None) if sentence.recipients else None
    if verb.low in ("kunt", "kan", "mag", "mogen"):
        awaited = sentence.lows & {"verwachten", "tegemoetzien", "tegemoet"} and parliament_is_subject(sentence, verb)
        return Hit(verb, None) if awaited else None
    if verb.low in ("komt", "komen", "gaat", "gaan"):
        return Hit(verb, None) if PROCEDURE.search(plain) or towards_parliament(sentence) else None
    if verb.low in ("volgt", "volgen") and moment.kind != "regular":
        thing = _FOLLOWS.search(plain)
        return Hit(verb, None) if thing else None
    return None
