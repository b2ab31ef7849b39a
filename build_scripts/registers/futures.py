"""Announcements with "zullen" and "gaan"."""

from __future__ import annotations

import re

from build_scripts.registers.actors import Named
from build_scripts.registers.clauses import ONGOING, Sentence, cluster, tokens_between
from build_scripts.registers.grammar import (
    acts_in,
    doubted,
    government,
    HAVE,
    Hit,
    in_clause,
    INFORMING,
    keeps_open,
    negated,
    noun_like,
    PROCEDURE,
    tells_now,
    towards_parliament,
)
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, INFINITIVES, JOINED, PARTICIPLES


# "zal moeten", "zal kunnen": no announcement. "zal … zijn" tells how things will be.
UNSURE = frozenset(("moeten", "kunnen", "mogen", "hoeven", "lijken", "blijken", "willen"))


# "Op mijn verzoek zal de Inspectie …": who has it done.
_ASKED = re.compile(r"(?:\w+ )?(?:op|in) (?:mijn|ons|onze) (?:verzoek|opdracht) $", re.I)
_ENDS = frozenset("beëindigen opschorten stopzetten verlagen verhogen hervatten verdubbelen halveren intrekken".split())
# "Vervolgens ga ik in op …": what the letter itself does, unless it names another time or paper.
_GOES_INTO = re.compile(r"(?: [\w,]+){0,9}? in op\b")
_DIPLOMACY = frozenset("inspannen inzetten bepleiten pleiten steunen ondersteunen aandringen inbrengen oproepen uitspreken instemmen onthouden benadrukken verzoeken agenderen maken".split())


_BEING = frozenset("zijn krijgen hebben ontvangen worden groeien dalen stijgen krimpen halen bereiken voldoen".split())


def nation(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Nederland zal in de Raad pleiten voor …": abroad the government is its country."""
    named = re.search(r"\bNederland $", sentence.plain[: verb.start]) or re.match(r" (?:\w+ |[A-Z]\w+ en )?Nederland\b", sentence.plain[verb.end :])
    rest = [token.low for token in cluster(sentence, verb)]
    does = any(low in _DIPLOMACY or low in INFINITIVES for low in rest) or rest and rest[-1].endswith("en") and not noun_like(sentence, cluster(sentence, verb), len(rest) - 1)
    does = does and not any(low in UNSURE or low in _BEING for low in rest)
    if not named or not does or negated(sentence, verb) or doubted(sentence, verb):
        return None
    return Hit(verb, None)


def nation_agrees(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Nederland kan naar verwachting instemmen met deze conclusies"."""
    agrees = re.search(r"\bNederland kan (?:\w+ ){0,6}(?:instemmen|steunen)\b", sentence.plain)
    return Hit(verb, None) if agrees and not negated(sentence, verb) and not doubted(sentence, verb) else None


def asked_now(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Zij voert op mijn verzoek een vervolgonderzoek uit"; not "heeft op mijn verzoek onderzocht"."""
    if "verzoek" not in sentence.lows and "opdracht" not in sentence.lows or sentence.goes_on(verb) or sentence.tells_past or negated(sentence, verb):
        return None
    asked = re.search(r"(?<!reactie )(?<!antwoord )\b(?:op|in) (?:mijn|ons|onze) (?:verzoek|opdracht)\b", sentence.plain, re.I)
    perfect = sentence.lows & (HAVE | {"is", "zijn", "werd", "had", "hadden", "was"})
    return Hit(verb, None) if asked and not perfect and abs(asked.start() - verb.end) < 40 and verb.low not in JOINED else None


# Services of a ministry, which act for it.
_SERVICE = re.compile(r"\b(?:de Belastingdienst|(?:de )?Dienst Toeslagen|de Douane|Rijkswaterstaat|RVO|de Rijksdienst voor [A-Z]\w+(?: \w+)?|DUO|de IND|DJI|de NVWA|het Rijksvastgoedbedrijf|Logius|de (?:Koninklijke )?(?:Marine|Landmacht|Luchtmacht|Marechaussee)|de krijgsmacht)\b", re.I)
SERVICES = frozenset("belastingdienst toeslagen douane rijkswaterstaat rvo rijksdienst duo ind dji nvwa rijksvastgoedbedrijf logius marine landmacht luchtmacht marechaussee krijgsmacht".split())
_NATION = SERVICES | {"nederland"}


def _service(sentence: Sentence, verb: Token) -> Named | None:
    """The service right before the verb or right behind it: "De Belastingdienst zal …", "zal RVO …"."""
    for found in _SERVICE.finditer(sentence.plain):
        if found.end() + 1 == verb.start and not sentence.plain[: found.start()].strip() or found.start() == verb.end + 1:
            return Named(found[0], found.start(), found.end())
    return None


def nation_pays(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Nederland draagt € 15 miljoen bij", "Hiervoor trekt Nederland 3 miljoen euro uit", "De Belastingdienst start in mei met"; not "Nederland droeg … bij"."""
    if not verb.low.endswith("t") or not sentence.lows & _NATION or sentence.goes_on(verb) or sentence.tells_past or negated(sentence, verb):
        return None
    service = _service(sentence, verb) if sentence.lows & SERVICES else None
    named = re.search(r"\bNederland $", sentence.plain[: verb.start]) or re.match(r" Nederland\b", sentence.plain[verb.end :])
    if not named and not service:
        return None
    paid = named and re.search(r"€|\b(?:miljoen|miljard|euro)\b", sentence.plain) and re.search(r"\b(?:uit|bij|vrij|beschikbaar|toe)\b", sentence.plain[verb.end :])
    if named and any(form.form == "finite" and form.infinitive in _ENDS for form in FORMS.get(verb.low, ())):
        return Hit(verb, None)
    moment = None if paid else placed_moment(sentence, verb, infinitival=False)
    dated = moment and (moment.kind == "date" and moment.due or moment.kind == "vague" and not moment.start) and verb.low not in ("verwacht", "heeft", "moet")
    return Hit(verb, service) if paid or dated else None


# "(verzoekt de regering) aan te geven welke aanbevelingen het kabinet zal overnemen"
_WHICH = re.compile(r"\b(?:verzoekt|vraagt|verzocht|gevraagd)\b[^.;]*\b(?:welke|hoe|wanneer|of) [^,;:]*$")


def will(sentence: Sentence, verb: Token) -> Hit | None:
    """ "zal ik uw Kamer informeren", "VWS zal … verzamelen"; not "zal moeten", not "hieronder zal ik … toelichten"."""
    subject = government(sentence, verb)
    asked = _ASKED.match(sentence.plain[: verb.start]) or re.match(r" (?:op|in) (?:mijn|ons|onze) (?:verzoek|opdracht)\b", sentence.plain[verb.end :])
    service = _service(sentence, verb) if not subject else None
    if not subject and not asked and not service:
        return None
    rest = [token.low for token in cluster(sentence, verb)]
    if (any(low in UNSURE for low in rest) or rest[-1:] in (["zijn"], ["blijven"])) and not keeps_open(sentence, rest):
        return None
    if "worden" in rest and not any(low in PARTICIPLES for low in rest):
        return None
    if negated(sentence, verb) or tells_now(sentence, acts_in(rest)) or _WHICH.search(sentence.plain, 0, verb.start):
        return None
    return Hit(verb, subject.named if subject else service)


def will_reach(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Uw Kamer zal … ontvangen", "zal naar uw Kamer komen", "zal volgen"."""
    rest = sentence.lows
    if re.search(r"\bin (?:de Staatscourant|het Staatsblad)\b", sentence.plain) and rest & {"staan", "verschijnen", "komen"} and not negated(sentence, verb):
        return Hit(verb, None)
    if PROCEDURE.search(sentence.plain) and rest & {"gaan", "komen", "treden"} and not rest & {"kunnen", "moeten"} and not negated(sentence, verb):
        return Hit(verb, None)
    if _told_by_anyone(sentence, verb):
        return Hit(verb, None)
    receives = sentence.recipients and rest & {"ontvangen", "toekomen", "toegaan", "bereiken", "krijgen", "tegemoetzien"}
    sent = towards_parliament(sentence) and rest & {"komen", "gaan", "volgen"}
    unsure = any(token.low in ("kunnen", "moeten") for token in cluster(sentence, verb))
    if (receives or sent) and not negated(sentence, verb) and not sentence.itself and not unsure:
        return Hit(verb, None)
    return None


def _told_by_anyone(sentence: Sentence, verb: Token) -> bool:
    """ "Zij zal u daarover nader informeren": whoever tells it, parliament is told."""
    behind = any(re.fullmatch(r"(?:\s\w+){0,2}\s(?:aan |naar )?", sentence.plain[verb.end : one.start]) for one in sentence.recipients if one.start > verb.end)
    acts = acts_in([token.low for token in cluster(sentence, verb)])
    tells = any(form.sort == "sending" or form.infinitive in INFORMING for form in acts)
    return behind and tells and not sentence.itself and not negated(sentence, verb) and not doubted(sentence, verb)


# "De afroming gaat naar 20 procent", "De bijdrage gaat omlaag"; not "De werkloosheid gaat omlaag".
_CHANGES = re.compile(r"(?: [\w,]+){0,6}? (?:omhoog|omlaag|naar (?:€ ?)?\d)")
_OF_POLICY = re.compile(r"\b(?:\w*(?:bijdrage|tarief|tarieven|budget|subsidie|accijns|premie|heffing|afroming|norm|vergoeding|uitkering|plafond|korting|toeslag|belasting|taakstelling|termijn|duur|aantal plaatsen|leeftijd|maximum|minimum|plaatsen))\b", re.I)


# "Ik ga ervan uit dat gemeenten dit doen": the infinitive of another clause.
_TOLD = re.compile(r"(?:\b(?:uit|vanuit|van|akkoord|op)|,) (?:dat|of)\b|\b(?:omdat|zodat)\b")


def go(sentence: Sentence, verb: Token) -> Hit | None:
    """ "gaan we verkennen", "ga ik in gesprek met"; not "ga ik hieronder in op", "gaat dit gepaard met"."""
    if re.match(r" (?:\w+ ){0,4}niet door\b(?! de\b| het\b)", sentence.plain[verb.end :]) and not doubted(sentence, verb) and not in_clause(sentence, verb):
        return Hit(verb, None)
    if _CHANGES.match(sentence.plain, verb.end) and _OF_POLICY.search(sentence.plain) and not negated(sentence, verb) and not doubted(sentence, verb) and not in_clause(sentence, verb) and not sentence.goes_on(verb):
        return Hit(verb, None)
    subject = government(sentence, verb)
    if not subject or negated(sentence, verb) or sentence.itself:
        return None
    start, end = sentence.segment(verb.start)
    rest = sentence.plain[verb.end : end]
    if _GOES_INTO.match(rest):
        moment = placed_moment(sentence, verb)
        coming = moment and not moment.text.startswith("op ") and (moment.kind in ("date", "vague", "event") or moment.kind == "paper" and re.search(r"\b(?:volgende|komende|aparte|separate|nieuwe|die)\b", moment.text))
        return Hit(verb, subject.named) if coming else None
    told = _TOLD.search(sentence.plain, verb.end, end)
    tokens = tokens_between(sentence, verb.end, told.start() if told else end)
    if re.search(r"\b(?:in gesprek|in overleg|het gesprek aan|gesprekken aan|aan de slag|(?:aan|om|rond)(?: de)? tafel|na (?:of|hoe|welke|wat|in hoeverre|waar)|door met|verder met)\b", rest) and not ONGOING.search(rest):
        return Hit(verb, subject.named)
    for place, token in enumerate(tokens):
        before = tokens[place - 1].low if place else ""
        if (token.low in INFINITIVES or token.low in ("komen", "zoeken", "kijken")) and before not in ("te", "het", "de") and not noun_like(sentence, tokens, place):
            return None if re.search(r"op de(?:ze)? volgende (?:manier|wijze)", rest) else Hit(verb, subject.named)
    return None
