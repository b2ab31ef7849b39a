"""Announcements by what the government intends, decides, strives for or has done."""

from __future__ import annotations

import re

from build_scripts.registers.clauses import Sentence
from build_scripts.registers.deeds import wants
from build_scripts.registers.grammar import Hit, doubted, government, negated, noun_like, parliament_is_subject
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, INFINITIVES


# "Onze inspanningen zijn erop gericht het voorstel voor de zomer in te dienen"
_EFFORT = re.compile(r"\b(?:[Mm]ijn|[Oo]nze) (?:inspanning(?:en)?|inzet) (?:is|zijn) erop gericht\b")


_READY_TO = re.compile(r"\b(?:voornemens|bereid|van plan)\b")
# "Defensie is gereed om op 16 november de aanvraag te sturen"
_READY_FOR = re.compile(r" (?:gereed|klaar) om\b[^.;]*\bte \w+en\b")
# "Ik ben blij dat zij bereid zijn …": of another clause.
_CLAUSE = re.compile(r"\b(?:dat|die|of|omdat|hoe)\b")


def _of_the_verb(sentence: Sentence, verb: Token) -> bool:
    """Whether "voornemens" or "bereid" goes with the verb, before or behind it, and no clause opens between."""
    for found in _READY_TO.finditer(sentence.plain):
        start, end = sorted((found.end(), verb.start)) if found.start() < verb.start else (verb.end, found.start())
        if not _CLAUSE.search(sentence.plain[start:end]):
            return True
    return False


# "is voor 2025 gekozen om de korting gelijk te verdelen": decided for a time to come
_CHOSEN = re.compile(r"(?: [\w-]+){0,5}? (?:gekozen|besloten|afgesproken) (?:ervoor )?om\b[^.;]*\bte \w+")
# "Dit is voor mij aanleiding om de regeling te verlengen", "Ik zie hierin aanleiding om …"
_OCCASION = re.compile(r"\bvoor (?:mij|ons|(?:het|dit) kabinet|de regering) (?:\w+ )?(?:aanleiding|reden)(?: geweest)?,? om\b[^.;]*?\bte \w+")
_SEES = re.compile(r"(?: \w+){0,4}? (?:aanleiding|reden),? om\b[^.;]*?\bte \w+")


def moved(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Dit is voor het kabinet aanleiding om … te verlengen", "zie ik aanleiding om … te herzien"; not "zie ik geen aanleiding"."""
    if not sentence.lows & {"aanleiding", "reden"} or negated(sentence, verb) or sentence.tells_past:
        return None
    subject = government(sentence, verb) if verb.low.startswith("zie") else None
    if _OCCASION.search(sentence.plain) or subject and _SEES.match(sentence.plain, verb.end):
        return Hit(verb, subject.named if subject else None)
    return None


def intend(sentence: Sentence, verb: Token) -> Hit | None:
    """ "ben ik voornemens … te sturen", "is het streven", "ben bereid te bezien"; not "is de VNG voornemens"."""
    plain = sentence.plain
    if negated(sentence, verb):
        return None
    if sentence.lows & {"gereed", "klaar"} and _READY_FOR.match(plain, verb.end) and sentence.moments and (subject := government(sentence, verb)):
        return Hit(verb, subject.named)
    if sentence.lows & {"voornemens", "bereid", "plan"} and "te" in sentence.lows and _of_the_verb(sentence, verb):
        subject = government(sentence, verb)
        if subject and subject.opener == "die" and sentence.itself:
            return None  # "In deze brief leg ik de maatregelen voor die het kabinet voornemens is te nemen"
        return Hit(verb, subject.named) if subject else None
    if "bereid" in sentence.lows and re.search(r"\b(?:[Dd]aartoe|[Hh]iertoe|[Dd]at|[Dd]aar) ben ik (?:uiteraard |graag |zeker |ook )?(?:toe )?bereid\b|\bben ik daartoe (?:\w+ )?bereid\b|[Ii]k ben daartoe (?:\w+ )?bereid\b", plain):
        subject = government(sentence, verb)
        return Hit(verb, subject.named) if subject else None
    if verb.low == "is" and re.search(r"\bis (?:\w+ ){0,3}(?:afgesproken|besloten) dat\b[^.;]*\b(?:komt|komen|wordt|worden|zal|zullen|gaat|gaan)\b", plain) and not sentence.tells_past:
        return Hit(verb, None)
    if verb.low == "is" and _CHOSEN.match(plain, verb.end) and not sentence.tells_past and (moment := placed_moment(sentence, verb)) and moment.kind == "date":
        return Hit(verb, None)
    if occasion := moved(sentence, verb):
        return occasion
    effort = _EFFORT.search(plain) if "gericht" in sentence.lows else None
    if effort and effort.start() <= verb.start < effort.end() and re.search(r"\bte \w+en\b", plain[effort.end() :]):
        return Hit(verb, None)
    aim = re.search(
        r"\b(?:Richtpunt(?: voor [^,;]{1,40}?)? is|(?:(?:[Mm]ijn|[Oo]ns|[Oo]nze|[Hh]et|[Dd]e) |^)(?:[Ii]nsteek is|[Ii]nzet is|[Ss]treven is)|(?:[Mm]ijn|[Oo]ns|[Oo]nze|[Hh]et|[Dd]e) (?:streven|voornemen|inzet|planning|bedoeling|verwachting|doel|insteek|plan) (?:daarbij |hierbij |daarvoor |hiervoor )?(?:is|blijft)|is (?:het )?(?:het |de )?(?:mijn |ons |onze )?(?:streven|voornemen|inzet|planning|bedoeling|verwachting|insteek)(?! (?:opgenomen|uitgesproken|vastgelegd|neergelegd)))\b",
        plain,
    )
    if aim and aim.start() <= verb.start < aim.end():
        moment = placed_moment(sentence, verb)
        acts = [form for token in sentence.tokens if token.start >= verb.end for form in FORMS.get(token.low, ()) if form.form != "attributive"]
        joined = [INFINITIVES[one[1] + one[2]] for one in re.finditer(r"\b(\w+) te (\w+)\b", plain) if one[1] + one[2] in INFINITIVES]
        acts += joined
        sent = any(form.sort == "sending" or form.infinitive == "informeren" for form in acts)
        mine = bool(sentence.actors) or "mijn" in aim[0].lower() or bool(sentence.recipients) or re.search(r"\b(?:wetsvoorstel|amvb|besluit|regeling|nota)\b", plain, re.I)
        own = re.search(r"[Rr]ichtpunt|streven|voornemen|inzet|planning|insteek", aim[0]) and "te" in sentence.lows and not re.match(r" van (?!mij|ons|het kabinet)", plain[aim.end() :])
        that = re.search(r"(?:streven|voornemen|inzet|insteek)", aim[0], re.I) and re.match(r",? dat\b", plain[aim.end() :]) and (moment or any(form.form == "participle" for form in acts))
        if acts and not moment and acts[0].infinitive in _EFFECTS:
            return None
        if acts and (own or that):
            return Hit(verb, None)
        if acts and mine and ((moment and sent) or ("voornemen" in aim[0] and "te" in sentence.lows)):
            return Hit(verb, None)
    return None


# "De inzet is om ongevallen te voorkomen": what is hoped to come of it, rather than an act.
_EFFECTS = frozenset("voorkomen verminderen beperken vergroten bevorderen waarborgen borgen verbeteren tegengaan bereiken verlichten vergemakkelijken".split())
# "De ontwikkelingen hebben ertoe geleid dat het kabinet heeft besloten …": how it came about.
_CAUSED = re.compile(r"\b(?:heeft|hebben|had|hadden)\b[^.;]{0,80}\b(?:geleid|gezorgd|betekend|gemaakt),? dat\b")
# "informeren wij u over het besluit de bijdrage te verlengen"
_RESOLVED = re.compile(r"\b(?:informeer|informeren|bericht|berichten|meld|melden|deel|delen) (?:ik|wij|we)\b[^.;]{0,120}?\b(?:[Mm]ijn|[Oo]ns|[Hh]et) (?:besluit|voornemen)(?: van (?:het kabinet|de regering|mij|ons))?,? (?:om )?(?:[^.;,]{0,160} )?te (\w+)")


def resolve(sentence: Sentence, verb: Token) -> Hit | None:
    """ "informeren wij u hierbij over het besluit de missie te verlengen": what was decided is told now, and done later."""
    told = _RESOLVED.search(sentence.plain) if sentence.lows & {"besluit", "voornemen"} else None
    acts = INFINITIVES.get(told[1].lower()) if told else None
    return Hit(verb, None) if acts and acts.sort == "acting" and told.start() == verb.start else None


# "heb ik TNO opdracht gegeven om …": what comes of it is still to come; not "destijds opdracht gegeven"
_COMMISSIONED = re.compile(r"(?:(?!\b(?:destijds|toen|eerder|reeds|al)\b)[^.;,])*\b(?:de |een )?opdracht (?:gegeven|verleend|verstrekt)\b")


# "Volgende week heb ik overleg met de VNG"; not "heb ik overleg gevoerd"
_MEETS = re.compile(r"(?:(?! (?:tijdens|na|sinds)\b) [\w-]+){0,8}? (?:overleg|een gesprek|gesprekken|een afspraak) (?:met|over)\b(?!.*\b(?:gevoerd|gehad|gehouden)\b)")


def decide(sentence: Sentence, verb: Token) -> Hit | None:
    """ "heb ik besloten … te ondersteunen", "heb ik afgesproken … te verspreiden"; not "heb ik besloten u deze brief te sturen"."""
    if sentence.lows & {"voorgenomen", "voornemen"} and "te" in sentence.lows and re.search(r"\b(?:mij|me|ons|zich|het) (?:\w+ )?(?:voorgenomen|voornemen)\b", sentence.plain[verb.end :]) and not sentence.lows & {"aangekondigd", "opgenomen", "geuit"}:
        subject = government(sentence, verb)
        return Hit(verb, subject.named) if subject and not negated(sentence, verb) else None
    if sentence.lows & {"overleg", "gesprek", "gesprekken", "afspraak"} and _MEETS.match(sentence.plain, verb.end) and not sentence.tells_past:
        subject, moment = government(sentence, verb), placed_moment(sentence, verb)
        if subject and moment and moment.kind in ("date", "vague") and not negated(sentence, verb):
            return Hit(verb, subject.named)
    if "opdracht" in sentence.lows and _COMMISSIONED.match(sentence.plain, verb.end):
        subject = government(sentence, verb)
        return Hit(verb, subject.named) if subject and not subject.opener and not sentence.tells_past and not sentence.lows & {"destijds", "toen", "eerder"} and not negated(sentence, verb) else None
    if not sentence.lows & {"besloten", "afgesproken"} or not sentence.lows & {"te", "dat", "tot"}:
        return None
    subject = government(sentence, verb)
    decided = next(token for token in sentence.tokens if token.low in ("besloten", "afgesproken"))
    if re.match(r" (?!om |te |dat |de |het |een |in |op |met |voor |aan |van |tot |bij |met |deze |dit |niet |geen |extra |alle |beide |mijn )[a-zë]{4,}\b", sentence.plain[decided.end :]) and re.search(r"\been $", sentence.plain[: decided.start]):
        return None  # "een besloten gesprek"
    denied = re.search(r"\b(?:niet|geen|nooit)\b", sentence.plain[verb.end : decided.start])
    if not subject or denied or re.search(r"\bdeze brief\b", sentence.plain) or sentence.tells_past:
        return None
    if re.search(r"\b(?:tijdens|destijds|toen|eerder)\b", sentence.plain[verb.end : decided.start]) or re.match(r"\W*(?:Toen|Destijds|Indertijd|Eerder) $", sentence.plain[: verb.start]) or subject.opener == "dat" and _CAUSED.search(sentence.plain[: verb.start]):
        return None
    if re.match(r",? dat\b", sentence.plain[decided.end :]):
        ahead = re.match(r",? dat\b[^.;]*\b(?:ik|wij|we|uw Kamer|wordt|worden|zal|zullen)\b", sentence.plain[decided.end :])
        return Hit(verb, subject.named) if ahead else None
    done = any(token.low == "te" for token in sentence.tokens if token.start > verb.end) or re.match(r" tot (?:een|de|het|extra) ", sentence.plain[decided.end :])
    return Hit(verb, subject.named) if done else None


# What one expects or hopes to happen, rather than to do.
_HAPPENS = frozenset("zijn hebben zien krijgen worden blijken vinden ontvangen bereiken merken horen kennen weten hoeven moeten".split())


# "Ik verwacht de resultaten in mei", "verwacht ik dat het rapport in mei gereed is"; not "verwacht ik dat dit proces tijd kost voordat een besluit …"
_EXPECTED = re.compile(r"[^.;]{0,60}?\b(?:resultaten|uitkomsten|\w*advies|\w*rapport|evaluatie|wetsvoorstel|\w*besluit)\b")


# "hiermee beoog ik het verleden zichtbaar te maken": what it is for
_TO_THAT_END = re.compile(r"\b(?:[HhDd](?:ier|aar)mee|[Mm]et (?:dit|deze|het|de) (?:\w+ )?\w+) $")


# "streven we ernaar slachtoffers te voorkomen": an aim that stands.
_KEEPS = re.compile(r"\bte (?:houden|voorkomen|behouden|blijven|zijn|handhaven)(?=[.;]|$)|\brecht te doen\b")


def strive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "streef ik ernaar uw Kamer voor de zomer te informeren", "verwacht ik u in mei te kunnen berichten"."""
    subject = government(sentence, verb)
    aimed = verb.low.startswith(("streef", "streven", "beoog", "beogen")) and not _TO_THAT_END.search(sentence.plain, 0, verb.start) and re.search(r"\bte \w+", sentence.plain[verb.end :])
    if aimed and not sentence.moments and _KEEPS.search(sentence.plain, verb.end):
        return None
    if subject and aimed and not negated(sentence, verb) and not doubted(sentence, verb):
        return Hit(verb, subject.named)
    moment = placed_moment(sentence, verb) if subject else None
    if subject and not moment and _expects_to(sentence, verb, subject.named.text.lower()):
        return Hit(verb, subject.named)
    if not subject or not moment or moment.kind == "regular" or negated(sentence, verb) or doubted(sentence, verb):
        return None
    if verb.low.startswith("verwacht") and moment.kind == "date" and _EXPECTED.match(sentence.plain, verb.end):
        return Hit(verb, subject.named)
    if not sentence.lows & {"te", "kan", "zal", "naar"}:
        return None
    if verb.low in ("verwacht", "verwachten", "hoop", "hopen", "hoopt", "wil", "willen") and not sentence.recipients:
        own = re.search(r"\bte (?:kunnen )?(\w+)", sentence.plain[verb.end :])
        done = own and (subject.named.text.lower() != "het kabinet" or own[1] in INFINITIVES) and own[1].endswith("n") and own[1] not in _HAPPENS
        return Hit(verb, subject.named) if done and verb.low.startswith(("verwacht", "hoop")) else None
    return Hit(verb, subject.named)


def _expects_to(sentence: Sentence, verb: Token, who: str) -> bool:
    """ "Ik verwacht ook een tussenrapport te leveren": an act of one's own, without a time; not "ik verwacht dat", "te moeten"."""
    own = _OWN_ACT.match(sentence.plain, verb.end) if verb.low.startswith("verwacht") and who in ("ik", "wij", "we") else None
    form = INFINITIVES.get(own[1].lower()) if own else None
    return bool(form) and form.infinitive not in _HAPPENS and not negated(sentence, verb) and not doubted(sentence, verb) and not sentence.tells_past


_OWN_ACT = re.compile(r"(?:(?! (?:dat|om|of|door)\b)[^.,;:])*? te (?:kunnen )?([a-zë]+en)(?: kunnen)?\b")
# What in a letter to parliament is done to no one else: "wil ik het schema toezenden met de brief over …"
_TO_PARLIAMENT = frozenset(("toezenden", "toesturen", "nazenden", "nasturen"))
# "In die brief wil ik ook ingaan op …": a paper to come, spoken of before.
_IN_THAT = re.compile(r"\W*(?:[Ii]n|[Mm]et|[Bb]ij) (?:die|dat) \w*(?:brief|rapportage|nota|reactie|verslag|uitwerking|notitie|plan|overzicht|visie)\b")
_GOES_INTO = re.compile(r"\b(?:ingaan op|terugkomen|informeren|toelichten|meenemen|betrekken|stilstaan|uiteenzetten|schetsen)\b")


def want(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wil ik u voor de zomer informeren", "kan ik u in mei berichten"; not "wil ik benadrukken"."""
    subject = government(sentence, verb)
    if not subject or negated(sentence, verb) or sentence.itself:
        return None
    if _IN_THAT.match(sentence.plain) and _GOES_INTO.search(sentence.plain, verb.end):
        return Hit(verb, subject.named)
    moment = placed_moment(sentence, verb)
    if not moment or moment.kind == "regular":
        return None
    if not sentence.recipients and not (moment.kind == "date" and verb.low.startswith("wil")) and not sentence.lows & _TO_PARLIAMENT:
        return None  # "In maart wil ik scholen informeren": whoever is told then
    acts = [INFINITIVES[token.low] for token in sentence.tokens if token.start > verb.end and token.low in INFINITIVES]
    return Hit(verb, subject.named) if any(form.sort != "acting" for form in acts) else None


def have_done(sentence: Sentence, verb: Token) -> Hit | None:
    """ "laat ik door een bureau onderzoeken", "zodra dit bekend is, laat ik u dat weten"; not "laat ik u weten", "laat ik aan een nieuw kabinet"."""
    subject = government(sentence, verb)
    if not subject or sentence.goes_on(verb) or sentence.itself or sentence.hereby or negated(sentence, verb):
        return None
    if "weten" in sentence.lows and sentence.recipients and placed_moment(sentence, verb):
        return Hit(verb, subject.named)
    tokens = [token for token in sentence.tokens if token.start > verb.end]
    for place, token in enumerate(tokens):
        if token.low in INFINITIVES and (not place or tokens[place - 1].low not in ("te", "het", "de")) and not noun_like(sentence, tokens, place):
            return Hit(verb, subject.named)
    return None


def keep(sentence: Sentence, verb: Token) -> Hit | None:
    """ "houd ik uw Kamer op de hoogte", "blijf ik u informeren"."""
    if verb.low.startswith("blij") and "ontvangen" in sentence.lows and parliament_is_subject(sentence, verb) and not negated(sentence, verb):
        return Hit(verb, None)  # "De rapportage blijft u in het voorjaar ontvangen"
    subject = government(sentence, verb)
    told = re.search(r"\bop de hoogte\b", sentence.plain) or sentence.lows & {"informeren", "betrekken", "berichten"}
    if subject and told and sentence.recipients and not negated(sentence, verb) and not sentence.itself:
        return Hit(verb, subject.named)
    return None


def go_on(sentence: Sentence, verb: Token) -> Hit | None:
    """ "blijf ik mij inspannen voor", "blijven wij aandringen op"; not "blijf ik van mening"."""
    subject = government(sentence, verb) if verb.low.startswith("blij") else None
    if not subject or negated(sentence, verb) or sentence.itself:
        return None
    goes_on = re.search(r"\b(?:inzetten|investeren|werken|zoeken|betrekken|informeren|inspannen|sterk maken|aandringen|volgen|monitoren|steunen|ondersteunen|pleiten|benadrukken|stimuleren|in gesprek|in overleg)\b", sentence.plain[verb.end :])
    return Hit(verb, subject.named) if goes_on else None


def exert(sentence: Sentence, verb: Token) -> Hit | None:
    """ "zet het kabinet zich ervoor in dat …", "span ik mij ervoor in om …"; not "zet het kabinet in op"."""
    subject = government(sentence, verb)
    strong = re.search(r"\b(?:mij|me|ons|zich) (?:\w+ ){0,6}(?:sterk|hard)\b", sentence.plain[verb.end :])
    if verb.low.startswith("ma"):
        return Hit(verb, subject.named) if subject and strong and not negated(sentence, verb) and not sentence.tells_past else None
    exerts = re.search(r"\b(?:mij|me|ons|zich) (?:\w+ ){0,4}ervoor in,? (?:dat|om)\b", sentence.plain[verb.end :])
    return Hit(verb, subject.named) if subject and exerts and not negated(sentence, verb) and not sentence.tells_past else None


_FOR_IT = re.compile(r"\ber ?voor\b")


def choose(sentence: Sentence, verb: Token) -> Hit | None:
    """ "kiest het kabinet ervoor … te maken"."""
    subject = government(sentence, verb)
    if subject and _FOR_IT.search(sentence.plain, verb.end) and "te" in sentence.lows and not negated(sentence, verb) and not sentence.tells_past:
        return Hit(verb, subject.named)
    return None


MANNER = {
    **dict.fromkeys(("streef", "streeft", "streven", "beoog", "beoogt", "beogen", "verwacht", "verwachten", "hoop", "hoopt", "hopen"), (strive,)),
    **dict.fromkeys(("wil", "willen", "kan"), (want, wants)),
    **dict.fromkeys(("laat", "laten"), (have_done,)),
    **dict.fromkeys(("houd", "houdt", "houden", "hou", "blijf", "blijft", "blijven"), (keep, go_on)),
    "blijft": (keep, go_on, intend),
    **dict.fromkeys(("zie", "ziet", "zien", "vormt", "geeft"), (moved,)),
    **dict.fromkeys(("kies", "kiest", "kiezen"), (choose,)),
    **dict.fromkeys(("zet", "zetten", "span", "spant", "spannen", "maak", "maakt", "maken"), (exert,)),
}
