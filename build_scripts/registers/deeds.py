"""Announcements in the present tense that name no time: "Het advies neem ik over", "Wij maken afspraken met …".

Dutch tells what somebody is about to do in the present. A verb of deciding or examining, or an act
that is done once ("een voorstel doen"), then looks ahead; a verb of opinion or of habit doesn't
("ik hecht eraan", "ik houd rekening met").
"""

from __future__ import annotations

import re

from build_scripts.model import Moment
from build_scripts.registers.clauses import OPENERS, Sentence, Subject, tokens_between
from build_scripts.registers.grammar import Hit, by_others, doubted, government, in_clause, negated, noun_like
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, INFINITIVES

# What is done once: done, it has changed something.
DECISIVE = frozenset(
    "overnemen vastleggen verlengen intrekken aanpassen herzien wijzigen afschaffen schrappen invoeren beëindigen verhogen verlagen uitbreiden inrichten instellen "
    "aanstellen benoemen organiseren opstellen openstellen beschikbaarstellen uittrekken reserveren voorleggen uitvoeren agenderen meewegen uitnodigen evalueren "
    "actualiseren opstarten vereenvoudigen aanscherpen indienen vrijmaken moderniseren herijken doorlichten doorrekenen opschorten voortzetten toekennen aanwijzen "
    "bijstellen lanceren introduceren inventariseren aanspreken aankaarten aanvragen heroverwegen voorbereiden ophogen herroepen aanschaffen aanvullen opdragen uitzetten opschalen oppakken".split()
)
EXAMINING = frozenset("onderzoeken verkennen bezien bekijken nagaan uitzoeken analyseren inventariseren".split())
# A verb by itself too light, with the noun that makes it an act.
_LIGHT = {
    "maken": r"\b(?:(?:\w+ )?afspraken|een \w*(?:plan|analyse|overzicht|begin|start)|vrij)\b",
    "doen": r"\b(?:een|het) (?:\w+ ){0,2}(?:voorstel|onderzoek|verzoek|handreiking)\b|\bonderzoek naar\b",
    "nemen": r"\b(?:een|het|dit) (?:\w+ )?besluit\b|\b(?:de volgende|aanvullende|extra|deze|nadere) maatregelen\b|\bhet initiatief\b",
    "geven": r"(?<!in )\bopdracht (?:aan|om|tot|voor)\b|\buitvoering\b",
    "bespreken": r"\b(?:met|in|tijdens) (?:de|het|mijn|onze)\b",
    "laten": r"\bonderzoek doen\b",
    "komen": r"\bmet (?:een|de|het|nadere|nieuwe|aanvullende)\b(?! punt)",
    "stellen": r"\bbeschikbaar\b|\bopen\b|\bin kennis\b",
    "brengen": r"\bin kaart\b|\bonder de aandacht\b|\bin (?:internet)?consultatie\b|\bin procedure\b|\bter sprake\b",
    "trekken": r"\buit\b|\bin$",
    "treden": r"\bin (?:overleg|gesprek|contact)\b",
    "voeren": r"\bhet gesprek\b",
    "zetten": r"\bvoort\b",
}
# What comes off, is planned or is foreseen; its time must be said.
_MATTERS = re.compile(
    r"\b(?:\w*besluit\w*|\w*brief|wets\w+|\w*voorstel\w*|\w*rapport\w*|\w*evaluatie\w*|publicatie|indiening|inwerkingtreding|invoering|internetconsultatie|consultatie|kabinets\w+|\w*plan|regeling"
    r"|amvb|oplevering|besluitvorming|behandeling|openstelling|bestuurlijk overleg|gesprekken|overleg|pilot\w*|onderzoek|campagne|voorhang|werkconferentie)\b",
    re.I,
)
_PLANNED = frozenset(("voorzien", "gepland", "beoogd", "ingepland"))
_HABIT = re.compile(r"\b(?:al (?:langer|geruime|jaren|lang)|altijd|doorgaans|gewoonlijk|steeds|reeds|in de praktijk|hierboven|eveneens reeds)\b", re.I)


def deed(sentence: Sentence, verb: Token, subject: Subject) -> Hit | None:
    """ "Daarom verleng ik de regeling", "Wij maken afspraken met de VNG"; not "de maatregelen die ik neem"."""
    if subject.opener in OPENERS - {"dat", "waarna", "zodat"} or sentence.tells_past or _HABIT.search(sentence.plain):
        return None
    _, end = sentence.segment(verb.start)
    behind = re.split(r", (?:dat|die|omdat|waar\w*|zoals|terwijl)\b", sentence.plain[verb.end : end])[0]
    for form in FORMS[verb.low]:
        if form.form != "finite":
            continue
        whole = not form.particle or re.search(rf"\b(?:er|hier|daar)?{form.particle}(?=\s*(?:$|[.,;:)]| (?:en|of|om|op|met|die|dat|door|voor|tot|aan|over|hoe|welke|waar|bij|in|binnen|via|langs|tijdens|vanuit|samen|gezamenlijk)\b))", behind)
        if whole and form.infinitive in DECISIVE:
            return Hit(verb, subject.named)
        if form.infinitive in EXAMINING and re.match(r" (?:(?:ik|wij|we|het kabinet|momenteel|ook|samen|nader) )*(?:met [^,;]{2,60} )?,?(?:of|hoe|welke|in hoeverre|op welke)\b", behind):
            return Hit(verb, subject.named)
        if not form.particle and form.infinitive in _LIGHT and re.search(_LIGHT[form.infinitive], behind.rstrip(" .")):
            return Hit(verb, subject.named)
    return None


def wants(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wil ik onderzoeken of …", "wil het kabinet de wet wijzigen"; not "wil ik benadrukken"."""
    subject = government(sentence, verb)
    if not subject or subject.opener in OPENERS - {"dat"} or negated(sentence, verb) or doubted(sentence, verb) or sentence.itself or verb.low == "kan":
        return None
    _, end = sentence.segment(verb.start)
    tokens = tokens_between(sentence, verb.end, end)
    for place, token in enumerate(tokens):
        form = INFINITIVES.get(token.low)
        if form and form.infinitive in DECISIVE | EXAMINING and not noun_like(sentence, tokens, place) and tokens[place - 1].low != "te":
            return Hit(verb, subject.named)
    return None


def takes_place(sentence: Sentence, verb: Token) -> Hit | None:
    """ "is voorzien in de eerste helft van 2025", "In mei start de consultatie"; only of the government's own matters."""
    moment = placed_moment(sentence, verb)
    if not moment or moment.kind not in ("date", "vague") or sentence.itself or sentence.ongoing or negated(sentence, verb) or doubted(sentence, verb) or by_others(sentence):
        return None
    if sentence.tells_past or in_clause(sentence, verb) or not _MATTERS.search(sentence.plain) or _lasting(moment):
        return None
    planned = sentence.lows & _PLANNED and verb.low in ("is", "zijn", "staat", "staan")
    held = verb.low in ("vindt", "vinden") and re.search(r"\bplaats\b", sentence.plain) and sentence.lows & {"bestuurlijk", "gesprekken"}
    begun = verb.low in ("start", "starten") and _ours(sentence, verb)
    begins = verb.low in ("zal", "zullen") and sentence.lows & {"starten", "beginnen", "verschijnen"} and _ours(sentence, verb)
    return Hit(verb, None) if planned or held or begun or begins else None


def _ours(sentence: Sentence, verb: Token) -> bool:
    """Whether the matter right at the verb is one that governments start or publish."""
    near = sentence.plain[max(0, verb.start - 60) : verb.start] + sentence.plain[verb.end : verb.end + 50]
    return bool(_MATTERS.search(near)) and not re.search(r"\b(?:[Gg]emeente|[Pp]rovincie|[Ss]tichting|[Ss]ector|[Ii]nspectie|[Vv]ereniging|VNG|bedrijf)", near)


def _lasting(moment: Moment) -> bool:
    """Whether the words tell how long something lasts: "tot eind 2026"."""
    return bool(re.match(r"(?:tot|sinds|gedurende)\b", moment.text, re.I))


def about_papers(sentence: Sentence, verb: Token) -> bool:
    """Whether what "wordt" or "zal" says is done to a paper of the government: "Het rapport zal in mei worden afgerond"."""
    near = sentence.plain[max(0, verb.start - 90) : verb.start] + sentence.plain[verb.end : verb.end + 60]
    return bool(re.search(r"\b(?:rapport|onderzoek|evaluatie|wetsvoorstel|regeling|besluit|handreiking|kader|plan|aanbevelingen|maatregel\w*|aanpak|wet)\b", near))
