"""Does a sentence announce an act of the government? One function for each way Dutch has to say so.

Each rule takes a sentence and returns a Hit (the finite verb, and the government as its subject
where it is named) or None. Examples and counter-examples of every rule are in tests/registers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.registers.actors import Named
from build_scripts.registers.clauses import DOUBTING, ONGOING, OPENERS, Sentence, Subject, cluster, tokens_between
from build_scripts.registers.moments import Moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, INFINITIVES, PARTICIPLES, Form


class Hit(NamedTuple):
    """The finite verb of an announcement, and who acts (None where the sentence doesn't say)."""

    verb: Token
    who: Named | None


WILL = frozenset(("zal", "zullen", "zult"))
GO = frozenset(("ga", "gaat", "gaan"))
BECOME = frozenset(("wordt", "worden", "word"))
BE = frozenset(("ben", "is", "zijn"))
HAVE = frozenset(("heb", "heeft", "hebben"))

SELDOM = frozenset(("niet", "geen", "nooit", "nimmer", "evenmin", "noch"))
_NOT_BUT = re.compile(r"\b(?:niet (?:alleen|enkel|slechts|langer|eerder dan|later dan)|niet in de laatste plaats|zo niet)\b", re.I)

# "zal moeten", "zal kunnen": no announcement. "zal … zijn" tells how things will be.
UNSURE = frozenset(("moeten", "kunnen", "mogen", "hoeven", "lijken", "blijken", "willen"))
TOLD_BY_OTHERS = re.compile(
    r"\b(?:geef|geeft|geven|gaf|gaven|meldt|melden|stelt|stellen|verwacht|verwachten|vindt|vinden|schrijft|schrijven|concludeert|concluderen|adviseert|adviseren"
    r"|vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken|hoopt|hopen|pleit|pleiten|bepleit|wenst|wensen|zegt|zeggen|aangegeven|gemeld|gevraagd|verzocht|betoogt|signaleert|signaleren)\b[^.;]*?\b(?:dat|om|of)\b"
)
# "Het is van belang dat de minister …", "De Raad adviseert dat het kabinet …": wished, not announced.
WISHED = re.compile(
    r"\b(?:van (?:groot )?belang|belangrijk|noodzakelijk|nodig|wenselijk|essentieel|cruciaal|(?<!ik )vindt|adviseert|adviseren|bepleit|pleit|pleiten|wenst|wensen|verzoekt|verzocht|gevraagd|vraagt|vroeg|vragen|roept|oproep|beveelt|aanbeveling|hoopt)\b[^.;,]{0,60},? (?:dat|of|wanneer|hoe)\b[^,;]*$"
    # In a report of parliament's questions, what members of a party say or ask.
    r"|\b[Dd]e(?:ze)? leden\b[^.;]{0,200}\b(?:dat|of|hoe|wanneer|welke)\b[^;]*$"
)
REQUESTS = frozenset(("vragen", "verzoeken", "oproepen", "uitnodigen", "aansporen", "wijzen", "houden", "stellen"))
# Agentless passives that tell of a thing's course rather than of the government's act.
NO_ACT = frozenset(
    "houden laten doen blijven gebruiken helpen ondersteunen financieren subsidiëren voeren opleveren afronden stellen benutten bieden leveren "
    "voorkomen verplichten beperken compenseren uitkeren betalen vergoeden ontvangen werken hanteren verzorgen plaatsen brengen leggen "
    "sluiten spreken bouwen bijdragen aansluiten proberen trachten streven volgen versterken zorgen inzetten openen starten meten "
    "verbeteren verhogen verlagen vergroten verminderen beëindigen voltooien uitvoeren waarborgen borgen bewaken geven maken".split()
)
# What a passive with "zal" may also announce, since its future is plain: "zal … worden gegeven".
NO_ACT_AHEAD = NO_ACT - frozenset("versterken geven maken inzetten starten uitvoeren ondersteunen financieren voeren opleveren afronden verbeteren borgen beëindigen openen brengen".split()) | {"versterken", "ondersteunen", "voeren", "opleveren", "afronden"}
INFORMING = frozenset(("informeren", "berichten", "inlichten", "bijpraten", "antwoorden", "rapporteren"))
AHEAD_BY_NATURE = frozenset(("meenemen", "terugkomen"))


def announcement(sentence: Sentence) -> Hit | None:
    """The announcement in a sentence, by the first rule that finds one."""
    for token in sentence.tokens:
        for rule in _rules(token.low):
            hit = rule(sentence, token)
            if hit and not _said_by_others(sentence, hit):
                return hit
    return None


def _rules(word: str) -> Iterator:
    if word in WILL:
        yield from (will, will_passive, will_reach)
    elif word in GO:
        yield from (go, go_passive)
    elif word in BECOME:
        yield passive
    elif word in BE:
        yield intend
    elif word in HAVE:
        yield decide
    elif word in MANNER:
        yield MANNER[word]
    if word in FORMS and any(form.form == "finite" for form in FORMS[word]):
        yield present
    if word in REACH:
        yield reach


# ---------------------------------------------------------------- zullen, gaan


def will(sentence: Sentence, verb: Token) -> Hit | None:
    """ "zal ik uw Kamer informeren", "VWS zal … verzamelen"; not "zal moeten", not "hieronder zal ik … toelichten"."""
    subject = _government(sentence, verb)
    if not subject:
        return None
    rest = [token.low for token in cluster(sentence, verb)]
    if (any(low in UNSURE for low in rest) or rest[-1:] == ["zijn"]) and not _keeps_open(sentence, rest):
        return None
    if "worden" in rest and not any(low in PARTICIPLES for low in rest):
        return None
    if _negated(sentence, verb) or _tells_now(sentence, _acts(rest)):
        return None
    return Hit(verb, subject.named)


def will_passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "zal worden betrokken bij de besluitvorming", "zult u worden geïnformeerd"; not "zal door gemeenten worden verstrekt"."""
    participle = _passive_participle(sentence, verb)
    if not participle:
        return None
    to_parliament = participle.sort != "acting" and bool(sentence.recipients)
    if not to_parliament and (participle.infinitive in NO_ACT_AHEAD or _by_others(sentence) or "gebruik" in sentence.lows):
        return None
    if _negated(sentence, verb) or _doubted(sentence, verb) or _tells_now(sentence, [participle]):
        return None
    return Hit(verb, _by_government(sentence))


def will_reach(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Uw Kamer zal … ontvangen", "zal naar uw Kamer komen", "zal volgen"."""
    rest = sentence.lows
    if _PROCEDURE.search(sentence.plain) and rest & {"gaan", "komen", "treden"} and not rest & {"kunnen", "moeten"} and not _negated(sentence, verb):
        return Hit(verb, None)
    if _told_by_anyone(sentence, verb):
        return Hit(verb, None)
    receives = sentence.recipients and rest & {"ontvangen", "toekomen", "bereiken", "krijgen", "tegemoetzien"}
    sent = _towards_parliament(sentence) and rest & {"komen", "gaan", "volgen"}
    if (receives or sent) and not _negated(sentence, verb) and not sentence.itself and not rest & {"kunnen", "moeten"}:
        return Hit(verb, None)
    return None


def _told_by_anyone(sentence: Sentence, verb: Token) -> bool:
    """ "Zij zal u daarover nader informeren": whoever tells it, parliament is told."""
    behind = any(re.fullmatch(r"(?:\s\w+){0,2}\s(?:aan |naar )?", sentence.plain[verb.end : one.start]) for one in sentence.recipients if one.start > verb.end)
    acts = _acts([token.low for token in cluster(sentence, verb)])
    tells = any(form.sort == "sending" or form.infinitive in INFORMING for form in acts)
    return behind and tells and not sentence.itself and not _negated(sentence, verb) and not _doubted(sentence, verb)


def go(sentence: Sentence, verb: Token) -> Hit | None:
    """ "gaan we verkennen", "ga ik in gesprek met"; not "ga ik hieronder in op", "gaat dit gepaard met"."""
    subject = _government(sentence, verb)
    if not subject or _negated(sentence, verb) or sentence.itself:
        return None
    start, end = sentence.segment(verb.start)
    rest = sentence.plain[verb.end : end]
    tokens = tokens_between(sentence, verb.end, end)
    if re.search(r"\b(?:in gesprek|in overleg|het gesprek aan|gesprekken aan|aan de slag|aan tafel|na (?:of|hoe|welke|wat|in hoeverre|waar)|door met|verder met)\b", rest) and not ONGOING.search(rest):
        return Hit(verb, subject.named)
    for place, token in enumerate(tokens):
        before = tokens[place - 1].low if place else ""
        if (token.low in INFINITIVES or token.low in ("komen", "zoeken", "kijken")) and before not in ("te", "het", "de") and not _noun_like(sentence, tokens, place):
            return None if re.search(r"op de(?:ze)? volgende (?:manier|wijze)", rest) else Hit(verb, subject.named)
    return None


def go_passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "opgepakt gaat worden door het kabinet"."""
    by = _by_government(sentence)
    if by and "worden" in sentence.lows and _passive_participle(sentence, verb) and not _negated(sentence, verb):
        return Hit(verb, by)
    return None


# ---------------------------------------------------------------- worden


def passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wordt uw Kamer voor de zomer geïnformeerd", "wordt na de zomer meegestuurd", "wordt meegenomen in";
    not "wordt momenteel onderzocht", "wordt door gemeenten verstrekt"."""
    if not sentence.lows & PARTICIPLES.keys() or verb.low == "worden" and _modal(sentence, verb):
        return None
    if sentence.lows & WILL and _word_near(sentence, verb, WILL):
        return None
    if _negated(sentence, verb) or _doubted(sentence, verb) or (sentence.ongoing and "waarna" not in sentence.lows):
        return None
    for form in _present_participles(sentence, verb):
        if _passive_announces(sentence, verb, form):
            return Hit(verb, _by_government(sentence))
    return None


def _passive_announces(sentence: Sentence, verb: Token, form: Form) -> bool:
    """Whether "wordt" with this participle announces: to parliament, at a time to come, or by its nature."""
    itself = sentence.itself or sentence.hereby or re.search(r"\bdeze brief\b", sentence.plain)
    moment = placed_moment(sentence, verb, infinitival=False)
    told = form.sort == "telling" and form.infinitive != "meenemen" and _parliament_is_subject(sentence, verb)
    if told and not itself and (moment or not sentence.tells_past):
        return True
    if itself or _by_others(sentence) and not (sentence.recipients and form.sort != "acting"):
        return False
    if form.infinitive in AHEAD_BY_NATURE or (form.infinitive == "betrekken" and _a_matter(sentence)):
        return True
    clause = _in_clause(sentence, verb)
    if not moment:
        return form.sort == "sending" and "waarna" in sentence.lows
    if moment.kind == "paper":
        return form.sort == "sending" and not clause
    if form.infinitive in INFORMING and not sentence.recipients:
        return False
    ahead = moment.kind != "regular" and moment.start >= clause
    return ahead and (form.sort == "sending" or form.infinitive not in NO_ACT or (form.infinitive == "maken" and moment.kind == "vague"))


def _present_participles(sentence: Sentence, verb: Token) -> Iterator[Form]:
    """The participles that may go with "wordt": the one right before it, or those behind it."""
    start, end = sentence.segment(verb.start)
    tokens = tokens_between(sentence, start, end)
    at = tokens.index(verb)
    beside = [tokens[at - 1]] if at and not sentence.plain[tokens[at - 1].end : verb.start].strip() else []
    for token in beside + tokens[at + 1 :]:
        if token.low in PARTICIPLES:
            yield PARTICIPLES[token.low]


# ---------------------------------------------------------------- present tense


def present(sentence: Sentence, verb: Token) -> Hit | None:
    """ "In mei stuur ik u …", "die ik binnenkort naar uw Kamer stuur", "neem ik mee"; not "Hierbij stuur ik u"."""
    if not sentence.actors and not sentence.recipients:
        return None
    form = _finite(sentence, verb)
    if not form or _doubted(sentence, verb) or _negated(sentence, verb):
        return None
    plain = sentence.plain
    if sentence.itself or sentence.hereby or sentence.ongoing:
        return None
    subject = _government(sentence, verb)
    if not subject and not sentence.recipients:
        return None
    moment = placed_moment(sentence, verb, infinitival=False)
    if not subject:
        return _anyone_sends(sentence, verb, form, moment)
    if form.infinitive in REQUESTS and subject.named.text.lower() not in ("ik", "wij", "we"):
        return None
    to_parliament = form.sort != "acting" and bool(sentence.recipients)
    timed = moment and moment.kind != "paper" and moment.start >= _in_clause(sentence, verb)
    if timed and (moment.kind != "regular" or to_parliament) and form.infinitive not in ("blijven", "laten"):
        return Hit(verb, subject.named)
    if to_parliament and re.search(r"\b(?:nader|separaat|afzonderlijk|apart|per (?:separate|aparte|afzonderlijke) brief)\b", plain):
        return Hit(verb, subject.named)
    if form.infinitive == "treden" and re.search(r"\bin (?:overleg|gesprek|contact)\b", plain):
        return Hit(verb, subject.named)
    if form.infinitive in ("vragen", "verzoeken") and re.search(r"\bom\b.*\bte\b", plain[verb.end :]) and not sentence.recipients:
        return Hit(verb, subject.named)
    if form.infinitive in ("meenemen", "terugkomen", "nagaan") and not _takes_along(sentence, verb) or (form.infinitive == "betrekken" and _a_matter(sentence)):
        return Hit(verb, subject.named)
    return None


def _takes_along(sentence: Sentence, verb: Token) -> bool:
    """ "neem ik u mee in de ontwikkelingen": a manner of telling."""
    return any(re.fullmatch(r" (?:(?:ik|wij|we) )?", sentence.plain[verb.end : one.start]) for one in sentence.recipients if one.start > verb.end)


def _anyone_sends(sentence: Sentence, verb: Token, form: Form, moment: Moment | None) -> Hit | None:
    """Whoever sends it, parliament receives: "stuurt deze rapportage in mei aan uw Kamer toe"."""
    sends = form.sort == "sending" or form.infinitive == "informeren"
    if sends and moment and moment.kind != "paper" and sentence.recipients and form.infinitive not in ("ontvangen", "betrekken", "delen") and verb.low.endswith("t"):
        about = sentence.plain[verb.end :]
        if _towards_parliament(sentence) or any(about.lstrip().startswith(one.text) for one in sentence.recipients):
            return Hit(verb, None)
    return None


# ---------------------------------------------------------------- intentions and decisions


def intend(sentence: Sentence, verb: Token) -> Hit | None:
    """ "ben ik voornemens … te sturen", "is het streven", "ben bereid te bezien"; not "is de VNG voornemens"."""
    plain = sentence.plain
    if _negated(sentence, verb):
        return None
    if sentence.lows & {"voornemens", "bereid", "plan"} and re.search(r"\b(?:voornemens|bereid|van plan)\b", plain) and "te" in sentence.lows:
        subject = _government(sentence, verb)
        return Hit(verb, subject.named) if subject else None
    aim = re.search(
        r"\b(?:(?:[Mm]ijn|[Oo]ns|[Oo]nze|[Hh]et|[Dd]e) (?:streven|voornemen|inzet|planning|bedoeling|verwachting|doel|insteek|plan) is|is (?:het |de )?(?:mijn |ons |onze )?(?:streven|voornemen|inzet|planning|bedoeling|verwachting|insteek))\b",
        plain,
    )
    if aim and aim.start() <= verb.start < aim.end():
        moment = placed_moment(sentence, verb)
        acts = [form for token in sentence.tokens if token.start >= verb.end for form in FORMS.get(token.low, ()) if form.form != "attributive"]
        sent = any(form.sort == "sending" or form.infinitive == "informeren" for form in acts)
        mine = bool(sentence.actors) or "mijn" in aim[0].lower() or bool(sentence.recipients)
        if acts and mine and ((moment and sent) or ("voornemen" in aim[0] and "te" in sentence.lows)):
            return Hit(verb, None)
    return None


def decide(sentence: Sentence, verb: Token) -> Hit | None:
    """ "heb ik besloten … te ondersteunen", "heb ik afgesproken … te verspreiden"; not "heb ik besloten u deze brief te sturen"."""
    if not sentence.lows & {"besloten", "afgesproken"} or "te" not in sentence.lows:
        return None
    subject = _government(sentence, verb)
    if not subject or _negated(sentence, verb) or re.search(r"\bdeze brief\b", sentence.plain) or sentence.tells_past:
        return None
    decided = next(token for token in sentence.tokens if token.low in ("besloten", "afgesproken"))
    if re.match(r",? dat\b", sentence.plain[decided.end :]):
        return None
    done = any(token.low == "te" for token in sentence.tokens if token.start > verb.end)
    return Hit(verb, subject.named) if done else None


def strive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "streef ik ernaar uw Kamer voor de zomer te informeren", "verwacht ik u in mei te kunnen berichten"."""
    subject = _government(sentence, verb)
    moment = placed_moment(sentence, verb) if subject else None
    if not subject or not moment or moment.kind == "regular" or not sentence.lows & {"te", "kan", "zal"} or _negated(sentence, verb) or _doubted(sentence, verb):
        return None
    if verb.low in ("verwacht", "verwachten", "hoop", "hopen", "hoopt", "wil", "willen") and not sentence.recipients:
        return None
    return Hit(verb, subject.named)


def want(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wil ik u voor de zomer informeren", "kan ik u in mei berichten"; not "wil ik benadrukken"."""
    subject = _government(sentence, verb)
    moment = placed_moment(sentence, verb) if subject else None
    if not subject or not moment or moment.kind == "regular" or not sentence.recipients or _negated(sentence, verb) or sentence.itself:
        return None
    acts = [INFINITIVES[token.low] for token in sentence.tokens if token.start > verb.end and token.low in INFINITIVES]
    return Hit(verb, subject.named) if any(form.sort != "acting" for form in acts) else None


def have_done(sentence: Sentence, verb: Token) -> Hit | None:
    """ "laat ik door een bureau onderzoeken"; not "laat ik u weten", "laat ik aan een nieuw kabinet"."""
    subject = _government(sentence, verb)
    plain = sentence.plain
    if not subject or sentence.ongoing or sentence.itself or sentence.hereby or _negated(sentence, verb):
        return None
    tokens = [token for token in sentence.tokens if token.start > verb.end]
    for place, token in enumerate(tokens):
        if token.low in INFINITIVES and (not place or tokens[place - 1].low not in ("te", "het", "de")) and not _noun_like(sentence, tokens, place):
            return Hit(verb, subject.named)
    return None


def keep(sentence: Sentence, verb: Token) -> Hit | None:
    """ "houd ik uw Kamer op de hoogte", "blijf ik u informeren"."""
    subject = _government(sentence, verb)
    told = re.search(r"\bop de hoogte\b", sentence.plain) or sentence.lows & {"informeren", "betrekken", "berichten"}
    if subject and told and sentence.recipients and not _negated(sentence, verb) and not sentence.itself:
        return Hit(verb, subject.named)
    return None


def choose(sentence: Sentence, verb: Token) -> Hit | None:
    """ "kiest het kabinet ervoor … te maken"."""
    subject = _government(sentence, verb)
    if subject and "ervoor" in sentence.lows and "te" in sentence.lows and not _negated(sentence, verb) and not sentence.tells_past:
        return Hit(verb, subject.named)
    return None


MANNER = {
    **dict.fromkeys(("streef", "streeft", "streven", "beoog", "beoogt", "beogen", "verwacht", "verwachten", "hoop", "hoopt", "hopen"), strive),
    **dict.fromkeys(("wil", "willen", "kan"), want),
    **dict.fromkeys(("laat", "laten"), have_done),
    **dict.fromkeys(("houd", "houdt", "houden", "hou", "blijf", "blijft", "blijven"), keep),
    **dict.fromkeys(("kies", "kiest", "kiezen"), choose),
}


# ---------------------------------------------------------------- what reaches parliament


# The steps that a bill or a plan of the government takes.
_PROCEDURE = re.compile(r"\b(?:in (?:internet)?consultatie|naar de (?:Afdeling advisering van de )?Raad van State|naar de ministerraad|in procedure)\b")
REACH = frozenset(("ontvangt", "ontvangen", "krijgt", "komt", "komen", "gaat", "gaan", "volgt", "volgen", "kunt", "kan", "kom"))


def reach(sentence: Sentence, verb: Token) -> Hit | None:
    """ "ontvangt u later deze maand", "komt rond de zomer naar uw Kamer", "volgt voor de zomer", "er komt een"."""
    plain = sentence.plain
    if sentence.itself or sentence.hereby or _doubted(sentence, verb) or _negated(sentence, verb):
        return None
    moment = placed_moment(sentence, verb)
    if verb.low in ("komt", "kom") and re.search(r"\b[Ee]r komt (?:\w+ )?een\b|\bkomt er (?:\w+ )?een\b|\b[Hh]ier(?:op)? komt een vervolg", plain):
        return Hit(verb, None)
    if not moment or moment.kind == "paper":
        return None
    if verb.low in ("ontvangt", "ontvangen", "krijgt"):
        return Hit(verb, None) if _parliament_is_subject(sentence, verb) else None
    if verb.low in ("kunt", "kan"):
        awaited = sentence.lows & {"verwachten", "tegemoetzien", "tegemoet"} and _parliament_is_subject(sentence, verb)
        return Hit(verb, None) if awaited else None
    if verb.low in ("komt", "komen", "gaat", "gaan"):
        return Hit(verb, None) if _PROCEDURE.search(plain) or _towards_parliament(sentence) else None
    if verb.low in ("volgt", "volgen") and moment.kind != "regular":
        thing = re.search(r"\b(?:reactie|brief|uitwerking|besluit\w*|voorstel\w*|rapport\w*|antwoord\w*|voortgangs\w+|informatie|toelichting|beantwoording|antwoorden|vervolg|plan|evaluatie|kabinets\w+|beleids\w+|hierover)\b", plain)
        return Hit(verb, None) if thing else None
    return None


# ---------------------------------------------------------------- what the rules share


def placed_moment(sentence: Sentence, verb: Token, infinitival: bool = True) -> Moment | None:
    """The moment of the verb's act, rather than one inside its object ("de begroting over 2025").

    A moment counts that opens its clause, or stands before "over …", or right before the verb that
    ends the clause. Of several the highest counts, then a date, then the first. `infinitival`:
    whether a moment before "te sturen" may count.
    """
    ranked = [(_rank(sentence, verb, infinitival, moment), -place, moment) for place, moment in enumerate(sentence.moments)]
    ranked = [one for one in ranked if one[0] > 0]
    return max(ranked, key=lambda one: one[:2])[2] if ranked else None


def _rank(sentence: Sentence, verb: Token, infinitival: bool, moment: Moment) -> float:
    plain = sentence.plain
    before = plain[: moment.start]
    if moment.start >= sentence.segment(verb.start)[1]:
        return 0
    kind = {"date": 0.8, "event": 0.3, "vague": 0.2, "regular": 0.1, "paper": 0.05}[moment.kind]
    following = re.compile(r"\W*(?:(?:nader|verder|separaat|hierover|daarover|u|te|worden|aan|naar|uw Kamer|de Kamer|weer|opnieuw|in) )*(\w+)").match(plain, moment.end)
    if following and infinitival is False and re.match(r"\W*(?:\w+ ){0,3}te \w+en\b", plain[moment.end :]):
        return 0
    ends_clause = bool(following) and any(form.form in ("infinitive", "participle") for form in FORMS.get(following[1].lower(), ()))
    if moment.start >= verb.end and ends_clause:
        return 3 + kind
    if not before.strip() or re.search(r"(?:[,;:(]|\b(?:en|dat|die|ik|we|wij|u|uw Kamer))\s*$", before):
        return 2.5 + kind
    if moment.start >= verb.end:
        between = plain[verb.end : moment.start]
        hidden = moment.kind in ("date", "regular") and _loose(moment) and re.search(r"\b(?:over|van)\b(?! plan)", between)
        return 0 if hidden else 2.2 + kind
    opened = _loose(moment) and re.search(r"\b(?:over|van)\b", before)
    return 0 if opened and moment.kind == "date" else 1 + kind


def _loose(moment: Moment) -> bool:
    """Whether a moment may well belong to a noun: "de financiering in 2025", "de wijzigingen per 2017"."""
    return not re.match(r"(?:nog |later |uiterlijk|rond|voor |vóór |na |binnen|deze |dit |tegen |medio |eind )", moment.text, re.I)


def _in_clause(sentence: Sentence, verb: Token) -> int:
    """Where the subordinate clause of a verb opens; 0 for a main clause."""
    comma = sentence.plain.rfind(",", 0, verb.start)
    opened = [token.start for token in sentence.tokens if comma < token.start < verb.start and token.low in OPENERS - {"dat", "waarna", "nu", "wat", "daar"}]
    return opened[-1] if opened and opened[-1] > 0 else 0


def _modal(sentence: Sentence, verb: Token) -> bool:
    """Whether "worden" is an infinitive here: "moet worden", "kan … worden", "te worden"."""
    start = max(sentence.plain.rfind(",", 0, verb.start), sentence.segment(verb.start)[0])
    before = {token.low for token in tokens_between(sentence, max(start, 0), verb.start)}
    behind = {token.low for token in tokens_between(sentence, verb.end, verb.end + 25)}
    modal = {"kan", "kunnen", "moet", "moeten", "mag", "mogen", "dient", "dienen", "zou", "zouden", "hoeft", "kon", "moest", "wil", "willen", "te"}
    return bool(before & modal) or bool(behind & {"kunnen", "moeten"})


def _government(sentence: Sentence, verb: Token) -> Subject | None:
    subject = sentence.subject(verb)
    return subject if subject and subject.opener not in DOUBTING else None


def _doubted(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb stands in a clause that asks or supposes: "of dit voor de zomer wordt …"."""
    before = sentence.plain[: verb.start]
    opened = re.search(r"(?:^|\s)(of|hoe|wanneer|waarom|indien|mits|tenzij|hoeverre)\b([^,;:]*)$", before[-300:], re.I)
    return bool(opened) and opened[1] != "of" or bool(opened) and not re.search(r"\w+ of \w+$", before) and bool(opened[2].strip())


def _negated(sentence: Sentence, verb: Token) -> bool:
    """Whether the act is denied: "niet", "geen" behind its verb, in its clause."""
    if not sentence.lows & SELDOM:
        return False
    _, end = sentence.segment(verb.start)
    clause = _NOT_BUT.sub("", sentence.plain[verb.end : end])
    clause = re.split(r",| (?:dat|die|of|zodat|omdat|hoe|als|waar|om|over|met|voor) ", clause)[0]
    return any(re.search(rf"\b{word}\b", clause) for word in SELDOM)


def _acts(lows: list[str]) -> list[Form]:
    return [INFINITIVES[low] for low in lows if low in INFINITIVES]


def _tells_now(sentence: Sentence, acts: list[Form]) -> bool:
    """Whether the letter tells what it will tell: "In deze brief zal ik … toelichten"."""
    return bool(acts) and all(form.sort == "telling" for form in acts) and bool(sentence.itself)


def _keeps_open(sentence: Sentence, rest: list[str]) -> bool:
    """ "zal ik u voor de zomer kunnen informeren" does promise."""
    told = any(form.sort != "acting" for form in _acts(rest))
    return "moeten" not in rest and told and bool(sentence.recipients) and bool(sentence.moments)


def _passive_participle(sentence: Sentence, verb: Token) -> Form | None:
    """The participle that stands at "worden" in the verb's segment: "zal … worden onderzocht"."""
    start, end = sentence.segment(verb.start)
    tokens = tokens_between(sentence, start, end)
    helpers = [place for place, token in enumerate(tokens) if token.low in BECOME and token.start > verb.start - 60]
    near = [tokens[place] for helper in helpers for place in (helper - 1, helper + 1, helper - 2, helper + 2) if 0 <= place < len(tokens)]
    return next((PARTICIPLES[token.low] for token in near if token.low in PARTICIPLES), None)


def _by_others(sentence: Sentence) -> bool:
    """Whether "door …" names someone else than the government as who acts."""
    if "door" not in sentence.lows:
        return False
    if _by_government(sentence):
        return False
    return bool(re.search(r"\bdoor (?:(?:de|het|een|alle|deze|diverse|verschillende|beide|onze|middel) )?(?:[A-Z]|(?!middel |te |het )\w+(?:en|s|er|eau|iet|UMC|instituut|commissie|bureau|partij)\b)", sentence.plain))


def _by_government(sentence: Sentence) -> Named | None:
    for named in sentence.actors:
        if re.search(r"\b(?:door|vanuit) $", sentence.plain[: named.start][-10:]):
            return named
    return re_rijk(sentence)


def re_rijk(sentence: Sentence) -> Named | None:
    """ "door mij", "vanuit het Rijk": the government in another case."""
    found = re.search(r"\b(?:door|vanuit) (mij|ons|mijn ministerie)\b", sentence.plain)
    return Named(found[1], found.start(1), found.end(1)) if found else None


def _parliament_is_subject(sentence: Sentence, verb: Token) -> bool:
    """ "ontvangt u", "Uw Kamer wordt": parliament right behind the verb, or right before it."""
    for one in sentence.recipients:
        if one.start > verb.end and re.fullmatch(r"\s(?:(?:er|hierover|daarover|ook|dan|daarom|dus|zo) )*", sentence.plain[verb.end : one.start]):
            return True
        if one.end < verb.start and not re.search(r"\b(?:aan|naar|met|van|voor|in) $", sentence.plain[: one.start]) and (
            not sentence.plain[one.end : verb.start].strip() or re.search(r"\b(?:dat|waarin|waarover|die|zodat) $", sentence.plain[: one.start])
        ):  # fmt: skip
            return True
    return False


def _towards_parliament(sentence: Sentence) -> bool:
    return any(re.search(r"\b(?:naar|aan|bij|richting|met) $", sentence.plain[: one.start]) for one in sentence.recipients)


def _a_matter(sentence: Sentence) -> bool:
    """Whether a remark or result is the subject, rather than people: "Deze aanbeveling wordt betrokken bij"."""
    return bool(re.match(r"(?:Dit|Deze(?! brief)|Die|Dat|De (?:uitkomsten|resultaten|aanbeveling|opmerking|suggestie|signalen|motie|vraag|inzichten|bevindingen|lessen|adviezen|conclusies)\w*|Ik|We|Wij|Het kabinet)\b", sentence.plain))


def _word_near(sentence: Sentence, verb: Token, lows: frozenset[str]) -> bool:
    return any(token.low in lows and abs(token.start - verb.start) < 400 for token in sentence.tokens)


def _noun_like(sentence: Sentence, tokens: list[Token], place: int) -> bool:
    """ "de plannen", "nieuwe wegen": an infinitive's form behind an article or adjective is a noun."""
    before = tokens[place - 1].low if place else ""
    if place and sentence.text[tokens[place - 1].start].isupper():
        return False
    return before in ("de", "het", "deze", "die", "dit", "dat", "mijn", "onze", "alle", "op", "van") or (before.endswith("e") and before not in ("deze", "die", "ze", "we", "je", "mee", "nadere", "toe"))


def _finite(sentence: Sentence, verb: Token) -> Form | None:
    """The finite form that the word is here: with its particle behind it, or without one."""
    _, end = sentence.segment(verb.start)
    behind = {token.low for token in tokens_between(sentence, verb.end, end)}
    forms = [form for form in FORMS[verb.low] if form.form == "finite"]
    for form in forms:
        if form.particle and form.particle in behind and form.particle not in ("in", "op", "aan", "na", "uit", "voor", "over"):
            return form
    for form in forms:
        if form.particle and re.search(rf"\b(?:hier|daar|er)?{form.particle}(?=\s*(?:$|[.,;:)]| (?:of|hoe|welke|wat|op|bij|in hoeverre|waar)\b))", sentence.plain[verb.end : end]):
            return form
    return next((form for form in forms if not form.particle), None)


def _said_by_others(sentence: Sentence, hit: Hit) -> bool:
    """ "De VNG geeft aan dat …": what another says doesn't count, unless a minister is its subject."""
    before = sentence.plain[: hit.verb.start]
    if WISHED.search(before):
        return True
    found = TOLD_BY_OTHERS.search(before)
    if not found:
        return False
    teller = [named for named in sentence.actors if named.start <= found.end()]
    return not teller and not hit.who
