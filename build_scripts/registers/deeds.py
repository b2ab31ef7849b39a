"""Announcements in the present tense that name no time: "Het advies neem ik over", "Wij maken afspraken met …".

Dutch tells what somebody is about to do in the present. A verb of deciding or examining, or an act
that is done once ("een voorstel doen"), then looks ahead; a verb of opinion or of habit doesn't
("ik hecht eraan", "ik houd rekening met").
"""

from __future__ import annotations

import re

from build_scripts.model import Moment
from build_scripts.registers.actors import Named
from build_scripts.registers.clauses import OPENERS, Sentence, Subject, tokens_between
from build_scripts.registers.grammar import Hit, by_others, doubted, government, in_clause, negated, noun_like, particle_ends
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, Form, INFINITIVES, NOUNS

# What is done once: done, it has changed something.
DECISIVE = frozenset(
    "overnemen vastleggen verlengen intrekken aanpassen herzien wijzigen afschaffen schrappen invoeren beëindigen verhogen verlagen uitbreiden inrichten instellen "
    "aanstellen benoemen organiseren opstellen openstellen beschikbaarstellen uittrekken reserveren voorleggen uitvoeren agenderen meewegen uitnodigen evalueren "
    "actualiseren opstarten vereenvoudigen aanscherpen indienen vrijmaken moderniseren herijken doorlichten doorrekenen opschorten voortzetten toekennen aanwijzen "
    "bijstellen lanceren introduceren inventariseren aanspreken aankaarten aanvragen heroverwegen voorbereiden ophogen herroepen aanschaffen aanvullen opdragen uitzetten opschalen oppakken".split()
)
EXAMINING = frozenset("onderzoeken verkennen bezien bekijken nagaan uitzoeken analyseren inventariseren".split())
# A verb by itself too light, with the noun that makes it an act.
# What a government may do for years on end: an act to come where something is added to it.
SUPPORTING = frozenset(
    "ondersteunen steunen stimuleren bevorderen faciliteren financieren subsidiëren investeren helpen bijdragen deelnemen controleren monitoren bestrijden handhaven bewaken borgen "
    "waarborgen voorkomen toezien zorgen vragen verzoeken oproepen aandringen inzetten gebruiken benutten hanteren communiceren toetsen coördineren bieden betrekken".split()
)
# Too light, or told of opinions as well: "ik neem kennis van", "wij houden vast aan", "ik volg de redenering", "ik overweeg".
STANDING = frozenset(
    "roepen treden komen volgen wegen maken nemen treffen kiezen zetten houden brengen leggen stellen doen laten blijven streven proberen trachten geven voeren werken wijzen leveren sturen "
    "spreken kijken overwegen vasthouden beginnen stoppen overleggen trekken verplichten verbieden beperken meten tekenen betalen vaststellen bepalen meenemen beoordelen uitlichten afwegen "
    "besluiten kopen bouwen plaatsen openen uitspreken opnemen leren voorstellen verminderen tegengaan oplossen opbouwen bezoeken verzorgen helpen gelasten aangaan ingaan verlenen aansluiten samenwerken samenbrengen aanhouden benoemen bijhouden onderhandelen beschermen garanderen registreren participeren overdragen isoleren loslaten adviseren begeleiden".split()
)
# "Daarom verleng ik", "Waar nodig spreek ik … aan": what is done because of what was said before.
THEREFORE = re.compile(
    r"^\W*(?:[Oo]m (?:die|deze) reden|[Dd]aarom|[Dd]aartoe|[Hh]iertoe|[Hh]iervoor|[Dd]aarvoor|[Dd]aarop|[Hh]ierop|[Tt]evens|[Oo]ok|[Dd]aarnaast|[Vv]erder|[Vv]oorts|[Bb]ovendien|[Vv]ervolgens|[Ww]aar (?:\w+ )?nodig|[Tt]en slotte|[Tt]ot slot|[Zz]o|[Dd]aarin|[Dd]aarbij|[Hh]ierbij"
    r"|[Tt]en (?:eerste|tweede|derde)|[Ee]erst|[Aa]lvast|[Aa]anvullend|[Dd]aarmee|[Ii]n dat kader|[Oo]p dit punt) $"
)
_SO = frozenset(("daarom", "daartoe", "hiertoe"))
# "Daarmee zorgen we ervoor dat …": what comes of an act, rather than another act.
RESULT = re.compile(r"\W*(?:[Zz]o|[Dd]aarmee|[Hh]iermee|[Oo]p (?:die|deze) (?:manier|wijze)) $")
# Verbs whose simple form may be another's: "sluiten" in "sluiten aan".
SHARED = frozenset("aanhouden uitspreken".split())
_MONEY = re.compile(r"€|\b(?:miljoen|miljard|euro|mln|mld)\b")
_LIGHT = {
    "maken": r"\bhet (?:\w+ ){0,4}(?:makkelijker|eenvoudiger|aantrekkelijker|mogelijk|verplicht)\b(?! dat)|\bopenbaar\b|\bmogelijk dat\b|\b(?:(?:\w+ )?\w*afspraken|een \w*(?:plan|analyse|overzicht|begin|start)|vrij)\b",
    "treffen": r"\b\w*(?:regeling|maatregelen|voorziening|voorzieningen|voorbereidingen)\b",
    "doen": r"\bverslag\b|\b(?:een|het) (?:\w+ ){0,2}(?:voorstel|onderzoek|verzoek|handreiking)\b|\bonderzoek naar\b",
    "nemen": r"\b(?:een|het|dit) (?:\w+ )?\w*besluit\b|\b(?:de volgende|aanvullende|extra|deze|nadere) maatregelen\b|\bhet initiatief\b|\bop in (?:de|het|een|mijn)\b",
    "geven": r"(?<!in )\bopdracht (?:aan|om|tot|voor)\b|\buitvoering aan (?:de|deze|die) \w*(?:motie|toezegging|aanbeveling)|\b(?:uitvoering|invulling|gevolg|gehoor)\b.* door\b",
    "besluiten": r"^(?: \w+){0,6} (?:of|over)\b",
    "beslissen": r"^(?: \w+){0,6} (?:of|over)\b",
    "benoemen": r"\btot\b|\bper\b",
    "bespreken": r"\b(?:met|in|tijdens) (?:(?:de|het|mijn|onze)\b|een (?:\w+ )?\w*(?:overleg|gesprek)\b)|\bmet [A-Z]",
    "laten": r"\bonderzoek doen\b",
    "komen": r"^(?:(?!\btot\b)[^,;]){0,60}\bmet (?:een|de|het|nadere|nieuwe|aanvullende)\b(?! punt)",
    "stellen": r"\bonder (?:\w+ )?toezicht\b|\bvast op (?!basis|grond)|\bbeschikbaar\b|\bopen\b|\bin kennis\b",
    "brengen": r"\bin kaart\b|\bonder de aandacht\b|\bin (?:internet)?consultatie\b|\bin procedure\b|\bter sprake\b|\b(?:bij|met) elkaar\b|\bbijeen\b",
    "trekken": r"\buit\b|\bin$",
    "treden": r"\bin (?:overleg|gesprek|contact)\b",
    "voeren": r"\b(?:het gesprek|de dialoog|gesprekken)\b",
    "roepen": r"\bin het leven\b",
    "werken": r"\baan (?:een|de|het) (?:\w+ ){0,2}?(?:\w*(?:plan|voorstel|visie|agenda|regeling|brief|kader|aanpak|strategie|lijn|akkoord|convenant|programma|wet)|AMvB|handreiking|wijziging)\b",
    "zien": r"\b(?:erop|er \w+ op) toe\b",
    "zetten": r"\bvoort\b",
}
# What comes off, is planned or is foreseen; its time must be said.
_MATTERS = re.compile(
    r"\b(?:\w*procedure|voorhang\w*|\w*ronde|\w*besluit\w*|\w*brief|wets\w+|\w*voorstel\w*|\w*rapport\w*|\w*evaluatie\w*|publicatie|indiening|inwerkingtreding|invoering|internetconsultatie|consultatie|kabinets\w+|\w*plan|regeling"
    r"|amvb|oplevering|besluitvorming|behandeling|openstelling|bestuurlijk overleg|gesprekken|overleg|pilot\w*|onderzoek|\w*handreiking|\w*jaarbericht|\w*leidraad|factsheet|\w*monitor|\w*visie|\w*strategie|\w*agenda|\w*nota|campagne|voorhang|werkconferentie"
    r"|\w*versie|\w*systeem|voorziening|loket|\w*dashboard|website|portaal|\w*register|verkenning|analyse|inventarisatie|\w*kader|\w*cijfers|resultaten|uitkomsten)\b",
    re.I,
)
_COMES_OUT = frozenset("opent openen start starten verschijnt verschijnen begint beginnen".split())
# "Vanaf 1 juli geldt een meldplicht"; not "In 2025 geldt een tarief van …".
_SINCE = re.compile(r"(?:vanaf|per|met ingang van)\b", re.I)
_YEARLY = re.compile(r"\b(?:(?:elk|ieder) jaar|jaarlijks|steeds|doorgaans)\b")
_GETS = frozenset(("krijgt", "krijgen"))
# "De beoogde datum van inwerkingtreding is 1 januari"
_AIMED = re.compile(r"\b(?:(?:beoogde?|geplande?|voorziene?|verwachte?) \w+|streefdatum|planning)(?: (?:van|voor) [^,;]{1,60})? $", re.I)
# "Voor dit deel is de beoogde datum van inwerkingtreding 1 januari"
_AIMED_BEHIND = re.compile(r" de (?:beoogde|geplande|voorziene|verwachte|streef)\w* ?\w*(?:datum|moment|termijn|start|publicatie|inwerkingtreding|afronding|oplevering)\b")
_READY = frozenset("gereed klaar afgerond voltooid operationeel beschikbaar bekend".split())
# "een pilot met drie gemeenten": with or for whom, rather than whose.
_WITH_WHOM = re.compile(r"\b(?:met|in|bij|onder|samen met|door middel van) (?:de |een aantal |alle )?(?:\w+ ){0,2}?(?:gemeenten|provincies|scholen|bedrijven|sector|VNG|IPO|SER|SCP|RIVM)\b")
_HOLDS = frozenset(("geldt", "gelden"))
_IN_FORCE = frozenset("geldt gelden treedt treden vervalt vervallen stopt stoppen eindigt eindigen".split())
_RESULTS = re.compile(r"\b(?:resultaten|uitkomsten|bevindingen|conclusies|eindrapport|tussenrapport\w*|evaluatie\w*|onderzoek|wetsvoorstel|\w*besluit|afronding|oplevering|publicatie)\b", re.I)
_DECIDING = re.compile(r"\b(?:afweging|besluitvorming|oplevering|publicatie|evaluatie|internetconsultatie|behandeling|weging|herijking)\b", re.I)
# Events and papers of parliament and of others.
THEIRS = re.compile(
    r"\b(?:commissiedebat|[Aa]lgemeen [Oo]verleg|notaoverleg|wetgevingsoverleg|tweeminutendebat|plenaire?|rondetafelgesprek|verkiezingen|[Ss]taatshoofden|[Rr]egeringsleiders|Eurogroep|hoorzitting|stemming(?:en)?|Europese (?:Commissie|Raad|Parlement)|de Commissie|lidstaten|VNG|IPO|CPB|SCP|PBL|RIVM|"
    r"gemeenteraad|[Dd]e (?:gemeente|provincie|rechter|Raad|rechtbank|sector)|waterschap|[Bb]edrijven|[Ss]cholen|Algemene Rekenkamer|Raad van State (?:brengt|adviseert)|de (?:Onderwijsraad|Gezondheidsraad|SER)|[Gg]emeenten|[Pp]rovincies|ProRail|TenneT|fabrikant)\b"
)
# The participle in the verb's own clause; before it where the clause is a subordinate one.
_WITH_IT = re.compile(r"(?:(?!\b(?:om|die|zoals|waarin)\b)[^;])*?\b(?:voorzien|gepland|beoogd|ingepland)\b|(?![^;]*\b(?:voorzien|gepland|beoogd|ingepland)\b)")
_NOT_PLANNED = re.compile(r"\bniet (?:\w+ )?(?:voorzien|gepland|beoogd|ingepland)\b")
_PLANNED = frozenset(("voorzien", "gepland", "beoogd", "ingepland"))
# Who writes: what they say they do, they are about to do.
_SPEAKS = re.compile(r"[Ii]k|[Ww]ij|[Ww]e|(?:[Hh]et|[Dd]it|[Oo]ns)(?: demissionaire?| huidige)? [Kk]abinet|[Dd]e [Rr]egering", re.I)
HABIT = re.compile(r"\b(?:al (?:langer|geruime|jaren|lang)|altijd|doorgaans|gewoonlijk|steeds|reeds|in de praktijk|hierboven|eveneens reeds)\b", re.I)


# "Voor beide geldt dat ik ze in overleg uitvoer": how things are.
_HOLDS_THAT = re.compile(r"\bgeldt(?: \w+)? dat $")


def deed(sentence: Sentence, verb: Token, subject: Subject) -> Hit | None:
    """ "Daarom verleng ik de regeling", "Wij maken afspraken met de VNG"; not "de maatregelen die ik neem"."""
    if not _SPEAKS.fullmatch(subject.named.text) and not (sentence.lows & _SO and not subject.opener):
        return None  # "Defensie bereidt zich voor op …": of another than who writes, how things go
    told_beside = subject.opener in ("die", "waarvoor", "waarmee", "waarin") and re.search(rf", {subject.opener} $", sentence.plain[: subject.named.start])
    if subject.opener in OPENERS - {"dat", "waarna", "zodat"} and not told_beside or sentence.tells_past or HABIT.search(sentence.plain):
        return None
    if subject.opener == "dat" and _HOLDS_THAT.search(sentence.plain, 0, subject.named.start):
        return None
    _, end = sentence.segment(verb.start)
    behind = re.split(r", (?:dat|die|omdat|waar\w*|zoals|terwijl)\b", sentence.plain[verb.end : end])[0]
    forms = [form for form in FORMS[verb.low] if form.form == "finite"]
    split = [form for form in forms if form.particle and particle_ends(form, behind)]
    if any(form.sort == "telling" for form in split):
        return None  # "sta ik stil bij hoe": to dwell on, not to assist
    if any(form.infinitive == "aanbieden" for form in split) and not sentence.recipients and not sentence.lows & {"excuses", "verontschuldigingen", "hulp"}:
        return Hit(verb, subject.named)  # "bied ik een lening aan": to others than parliament
    for form in split or [form for form in forms if not form.particle]:
        if _changes(sentence, verb, form, subject):
            return Hit(verb, subject.named)
    light = next((form.infinitive for form in forms if not form.particle and form.infinitive in _LIGHT), None)
    return Hit(verb, subject.named) if light and re.search(_LIGHT[light], behind.rstrip(" .")) else None


# "Ik realiseer me dat …"
OF_MIND = re.compile(r" (?:\w+ )?(?:me|mij|ons|zich)\b")


def _changes(sentence: Sentence, verb: Token, form: Form, subject: Subject) -> bool:
    """Whether the verb tells of an act that changes something: "ontwikkelen we een handreiking", "Daarom stimuleer ik dit"."""
    if form.infinitive == "aanleveren" and not sentence.recipients:
        return True
    if form.sort != "acting" or form.infinitive in STANDING or form.infinitive == "realiseren" and OF_MIND.match(sentence.plain, verb.end):
        return False
    if form.infinitive in SUPPORTING:
        return bool(_MONEY.search(sentence.plain)) or follows(sentence, verb, subject.named)
    return True


def follows(sentence: Sentence, verb: Token, who: Named) -> bool:
    """ "Daarom steun ik dit", "Daarnaast vraag ik …": what the writer does because of what was said; not "Daarom investeert Defensie in …", how things go."""
    before = sentence.plain[: verb.start]
    return who.text.lower() in ("ik", "wij", "we") and bool(THEREFORE.match(before)) and not RESULT.match(before)


# "wil overgaan tot het gunnen van de opdracht"
_GO_OVER_TO = re.compile(r" (?:\w+ ){0,4}?overgaan tot (?:het|de|een)\b")


def wants(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wil ik onderzoeken of …", "wil het kabinet de wet wijzigen"; not "wil ik benadrukken"."""
    subject = government(sentence, verb)
    if not subject or subject.opener in OPENERS - {"dat"} or negated(sentence, verb) or doubted(sentence, verb) or sentence.itself or verb.low == "kan":
        return None
    _, end = sentence.segment(verb.start)
    if _GO_OVER_TO.match(sentence.plain, verb.end):
        return Hit(verb, subject.named)
    tokens = tokens_between(sentence, verb.end, end)
    for place, token in enumerate(tokens):
        form = INFINITIVES.get(token.low)
        acts = form and (form.infinitive in DECISIVE | EXAMINING or form.sort == "acting" and form.infinitive not in STANDING | SUPPORTING)
        if not acts and form and form.infinitive in _LIGHT:
            acts = re.search(_LIGHT[form.infinitive], sentence.plain[verb.end : token.start]) or form.infinitive == "nemen" and tokens[place - 1].low == "maatregelen"
        if acts and not noun_like(sentence, tokens, place) and tokens[place - 1].low != "te":
            return Hit(verb, subject.named)
    if "om" in sentence.lows and _SPEAKS.fullmatch(subject.named.text) and (moment := placed_moment(sentence, verb)) and moment.kind in ("date", "vague"):
        done = any(INFINITIVES[token.low].sort == "acting" for place, token in enumerate(tokens) if token.low in INFINITIVES and tokens[place - 1].low == "te")
        return Hit(verb, subject.named) if done else None
    return None


# "Ik heb TNO gevraagd om een rapport, dat in mei verschijnt"
_ASKED_FOR = re.compile(r"\b(?:ik|wij|we|kabinet)\b[^;]*\b(?:gevraagd|verzocht|opdracht|laat|laten|werk|werken)\b[^;]*, $", re.I)
# "het plan, dat in mei verschijnt": told of what is named before it.
_ABOUT = re.compile(r"\b\w+, (?=dat [^,;]*$)")
# "Stichting X stopt per 1 januari haar activiteiten"
_ANOTHERS = re.compile(r"(?:[Dd]e |[Hh]et |[Ee]en )?(?:\w+ )?(?:[Ss]tichting|[Vv]ereniging|[Gg]emeente|[Pp]rovincie|[Ww]aterschap|[Bb]edrijf|[Bb]ank|[Oo]nderneming|[Uu]niversiteit|[Ss]chool|[Zz]iekenhuis)\b[^.,;]*$")


# Without one of these words none of the rules for a verb can hold: that spares most sentences the look for a time.
_WITH_BE = _PLANNED | _READY | frozenset("beoogde geplande voorziene verwachte streefdatum planning".split())
_WITH_BECOME = frozenset(("vanaf", "per", "ingang", "verwacht"))
_WITH_WILL = _READY | frozenset("starten beginnen verschijnen plaatsvinden plaatshebben".split())
_NEEDED = {"is": _WITH_BE, "zijn": _WITH_BE, "wordt": _WITH_BECOME, "worden": _WITH_BECOME, "zal": _WITH_WILL, "zullen": _WITH_WILL}


def takes_place(sentence: Sentence, verb: Token) -> Hit | None:
    """ "is voorzien in de eerste helft van 2025", "In mei start de consultatie", "treedt op 1 mei in werking"; only of the government's own matters."""
    needed = _NEEDED.get(verb.low)
    if needed and sentence.lows.isdisjoint(needed):
        return None
    moment = placed_moment(sentence, verb, infinitival=False)
    if not moment or moment.kind not in ("date", "vague", "event") or sentence.itself or sentence.goes_on(verb) and verb.low not in _GETS or negated(sentence, verb) or doubted(sentence, verb) or by_others(sentence, verb):
        return None
    about = _ABOUT.search(sentence.plain, 0, verb.start)
    clause = in_clause(sentence, verb) or (about.end() if about else 0)
    if sentence.tells_past or clause and not (moment.start >= clause and _ASKED_FOR.search(sentence.plain, 0, clause)) or _lasting(moment) or _YEARLY.search(sentence.plain) or THEIRS.search(_WITH_WHOM.sub("", sentence.plain)):
        return None
    if verb.low in _IN_FORCE:
        if _ANOTHERS.match(sentence.plain[: verb.start]):
            return None
        in_force = re.search(r"\bin werking\b", sentence.plain) if verb.low in ("treedt", "treden") else moment.kind == "date" and (verb.low not in _HOLDS or _SINCE.match(moment.text))
        return Hit(verb, None) if in_force and moment.kind == "date" and not sentence.lows & {"kan", "kunnen", "moet", "moeten", "zou"} else None
    if "niet" in sentence.lows and _NOT_PLANNED.search(sentence.plain):
        return None
    if sentence.lows & _PLANNED and _WITH_IT.match(sentence.plain, verb.end) and verb.low in ("is", "zijn", "staat", "staan") and (verb.low in ("is", "zijn") or _MATTERS.search(sentence.plain)):
        return Hit(verb, None)
    if verb.low in ("worden", "wordt") and moment.kind == "date" and re.match(r"(?:vanaf|per|met ingang van)\b", moment.text, re.I) and not sentence.lows & {"kan", "kunnen", "moet", "moeten", "zou"}:
        return Hit(verb, None)
    if verb.low in ("worden", "wordt"):
        return Hit(verb, None) if "verwacht" in sentence.lows and _RESULTS.search(sentence.plain) else None
    if verb.low in ("is", "zijn") and moment.kind == "date" and (_AIMED.search(sentence.plain[: verb.start]) or _AIMED_BEHIND.match(sentence.plain, verb.end)):
        return Hit(verb, None)
    if verb.low in _GETS:
        return Hit(verb, None) if re.search(r"\been vervolg\b", sentence.plain) else None
    if verb.low in ("is", "zijn"):
        return Hit(verb, None) if moment.kind == "date" and _is_ready(sentence) else None
    if verb.low in ("zal", "zullen") and sentence.lows & {"zijn", "komen", "worden"} and moment.kind == "date" and _is_ready(sentence):
        return Hit(verb, None)
    if verb.low in ("gaat", "gaan", "komt", "komen"):
        paper = re.match(r"(?:Een|De|Het|Deze|Dit|Mijn) (?:\w+ )?(?:\w*brief|reactie|\w*voorstel|\w*nota|\w*plan|\w*visie|\w*agenda|\w*rapport\w*)\b", sentence.plain)
        if paper and verb.low in ("komt", "komen") and moment.kind == "date" and verb.end + 1 == moment.start:
            return Hit(verb, None)
        begun = re.search(r"\b(?:van start|open|live|bijeen|in werking|in(?=[.,;]|$)|beschikbaar|gereed|tot stand)(?=\W|$)", sentence.plain[verb.end :])
        return Hit(verb, None) if begun and moment.kind == "date" else None
    if not _MATTERS.search(sentence.plain) and not sentence.lows & NOUNS:
        return None
    held = verb.low in ("vindt", "vinden") and re.search(r"\bplaats\b", sentence.plain) and (sentence.lows & {"bestuurlijk", "gesprekken"} or _DECIDING.search(sentence.plain))
    begun = verb.low in _COMES_OUT and _ours(sentence, verb) and not (verb.low.startswith("versch") and re.search(r"rapport", sentence.plain) and (moment.start > 1 or re.search(r"rapport\w* van\b", sentence.plain)))
    begins = verb.low in ("zal", "zullen") and sentence.lows & {"starten", "beginnen", "verschijnen", "plaatsvinden", "plaatshebben"} and _ours(sentence, verb)
    return Hit(verb, None) if held or begun or begins else None


# "Planning: mei 2016", "Gereed: Q3"
_PLAN = re.compile(r"\W*(?:[Pp]lanning|[Ss]treefdatum|[Dd]eadline|[Vv]erwachte (?:afronding|oplevering|datum)|[Gg]epland|[Gg]ereed|[Oo]plevering|[Aa]fronding|[Vv]erzending|[Tt]oezending): $")
_FINITE = frozenset("is zijn was waren staat staan wordt worden werd werden heeft hebben had zal zullen kan kunnen moet moeten".split())


def verbless(sentence: Sentence, token: Token) -> Hit | None:
    """ "Oplevering rapport voorzien in Q3 2016", "Planning: mei 2016": notes of a table, without a finite verb; not "Afgerond in mei"."""
    if sentence.lows & _FINITE or len(sentence.tokens) > 20 or sentence.tells_past:
        return None
    dated = [one for one in sentence.moments if one.kind == "date" and one.due]
    if not dated or THEIRS.search(sentence.plain):
        return None
    last = not sentence.plain[dated[0].end :].strip(" .;)")
    planned = (token.low in _PLANNED or token.low == "verwacht" and last) and dated[0].start > token.start
    if _PLAN.match(sentence.plain[: dated[0].start]):
        return Hit(next(one for one in sentence.tokens if one.end > dated[0].start), None)
    return Hit(token, None) if planned else None


# "in mei beschikbaar gesteld": what was done with it.
_MADE = re.compile(r"\b(?:beschikbaar|bekend|klaar) ?(?:gekomen|gesteld|gemaakt|geworden|gezet)\b")
_UNSURE = frozenset(("moet", "moeten", "kan", "kunnen", "dient", "dienen", "zou"))


def _is_ready(sentence: Sentence) -> bool:
    """ "De cijfers zijn in mei beschikbaar", "zal een eerste versie gereed zijn"; not "voor het onderzoek is € 3 miljoen beschikbaar"."""
    if not sentence.lows & _READY or sentence.lows & _UNSURE or not _MATTERS.search(sentence.plain) or _MADE.search(sentence.plain):
        return False
    return not ("beschikbaar" in sentence.lows and _MONEY.search(sentence.plain))


def _ours(sentence: Sentence, verb: Token) -> bool:
    """Whether the matter right at the verb is one that governments start or publish."""
    near = sentence.plain[max(0, verb.start - 60) : verb.start] + _WITH_WHOM.sub("", sentence.plain[verb.end :])[:50]
    named = bool(_MATTERS.search(near)) or any(word in NOUNS for word in re.findall(r"[a-zë]+", near.lower()))
    return named and not re.search(r"\b(?:[Gg]emeente|[Pp]rovincie|[Ss]tichting|[Ss]ector|[Ii]nspectie|[Vv]ereniging|VNG|bedrijf)", near)


def _lasting(moment: Moment) -> bool:
    """Whether the words tell how long something lasts: "tot eind 2026"."""
    return bool(re.match(r"(?:tot|sinds|gedurende)\b", moment.text, re.I))


def about_papers(sentence: Sentence, verb: Token) -> bool:
    """Whether what "wordt" or "zal" says is done to a paper of the government: "Het rapport zal in mei worden afgerond"."""
    near = sentence.plain[max(0, verb.start - 90) : verb.start] + sentence.plain[verb.end : verb.end + 60]
    return bool(re.search(r"\b(?:\w*rapport|onderzoek|evaluatie|wetsvoorstel|regeling|besluit|handreiking|kader|plan|aanbevelingen|maatregel\w*|aanpak|wet)\b", near))
