"""Announcements in the passive: "wordt uw Kamer geïnformeerd", "zal worden betrokken"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.registers.clauses import Sentence, cluster, tokens_between
from build_scripts.registers.deeds import DECISIVE, STANDING, SUPPORTING, THEIRS, THEREFORE, about_papers
from build_scripts.registers.grammar import (
    a_matter,
    by_government,
    by_others,
    doubted,
    Hit,
    in_clause,
    INFORMING,
    modal,
    negated,
    parliament_is_subject,
    passive_participle,
    tells_now,
    towards_parliament,
    WILL,
    word_near,
)
from build_scripts.registers.placing import placed_moment
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import Form, PARTICIPLES


# Agentless passives that tell of a thing's course rather than of the government's act.
NO_ACT = frozenset(
    "registreren beschermen adviseren koppelen heffen isoleren verdelen selecteren screenen aanhouden bijhouden opsporen afgeven verwijderen opvangen opleiden houden laten doen blijven gebruiken helpen ondersteunen financieren subsidiëren voeren opleveren afronden stellen benutten bieden leveren "
    "voorkomen verplichten beperken compenseren uitkeren betalen vergoeden ontvangen werken hanteren verzorgen plaatsen brengen leggen "
    "sluiten spreken bouwen bijdragen aansluiten proberen trachten streven volgen versterken zorgen inzetten openen starten meten "
    "verbeteren verhogen verlagen vergroten verminderen beëindigen voltooien uitvoeren waarborgen borgen bewaken geven maken".split()
)
# What a passive with "zal" may also announce, since its future is plain: "zal … worden gegeven".
NO_ACT_AHEAD = NO_ACT - frozenset("versterken geven maken inzetten starten uitvoeren ondersteunen financieren voeren opleveren afronden verbeteren borgen beëindigen openen brengen".split()) | {"versterken", "ondersteunen", "voeren", "opleveren", "afronden"}
AHEAD_BY_NATURE = frozenset(("meenemen", "terugkomen"))


_THEREFORE = re.compile(r"\b(?:daarom|daartoe|hiertoe|daarop|hierop|om die reden)\b|^(?:tevens|ook|daarnaast|verder|voorts|bovendien) wordt\b", re.I)


# Done once, these change a rule, a budget or a body: "De regeling wordt verlengd", "wordt € 3 miljoen vrijgemaakt".
_CHANGES = frozenset(
    "continueren prolongeren compenseren hervormen decentraliseren formaliseren reduceren stopzetten omvormen overdragen bevriezen terugbrengen terugdringen vastleggen doorlichten opleggen maximeren tegemoetkomen verlengen wijzigen aanpassen herzien afschaffen schrappen invoeren beëindigen verhogen verlagen uitbreiden instellen oprichten aanstellen openstellen uittrekken vrijmaken reserveren "
    "beschikbaarstellen actualiseren vereenvoudigen aanscherpen moderniseren herijken opschorten intrekken afbouwen versoberen overhevelen ophogen bijstellen introduceren aanvullen opschalen "
    "verruimen verscherpen halveren verdubbelen uitfaseren terugdraaien opvolgen overnemen ontwikkelen opstellen verankeren voortzetten hervatten opheffen inrichten optuigen ophogen verkorten "
    "investeren vernieuwen lanceren samenvoegen onderbrengen uitstellen verbreden uitwerken opzetten voorbereiden aanbesteden toevoegen".split()
)
# What holds in general, or elsewhere, rather than being done now.
_GENERAL = re.compile(
    r"\b(?:jaarlijks|steeds|vaak|vaker|doorgaans|meestal|soms|veelal|regelmatig|telkens|nooit|altijd|sinds|in de praktijk|kan|kunnen|kon|moet|moeten|mag|als|wanneer|indien|tenzij|mits|elk|elke|ieder|iedere|per (?:jaar|keer|maand)|tegenwoordig"
    r"|mogelijk|vooral|al|tot (?:en met )?\d{4}|nog (?:steeds|altijd)|[Ww]ie|zij|ze|hun|andere (?:landen|lidstaten)|(?:in|bij) (?:een )?(?:andere \w+|België|Duitsland|Frankrijk|Engeland|Denemarken|Zweden|sommige|veel|de meeste))\b"
)
_OTHERS = re.compile(r"(?<!voor )(?<!met )(?<!aan )\b(?:gemeente(?:n|raad)?|provincies?|waterschappen|scholen|school|bedrijven|werkgevers|instellingen|aanbieders|corporaties|verzekeraars|banken|ziekenhuizen|lidstaten|de (?:sector|branche|Commissie|Raad)|VNG)\b")


# A clause that says why, or to what end: what holds there is another matter.
_BEHIND = re.compile(r", (?:zodat|omdat|waardoor|opdat|want|aangezien)\b")


def _general(sentence: Sentence, verb: Token) -> bool:
    """Whether a passive without time and agent tells how things go, or stands in another's words or clause."""
    start, end = sentence.segment(verb.start)
    behind = _BEHIND.search(sentence.plain, verb.end)
    if sentence.tells_past or in_clause(sentence, verb) or _GENERAL.search(sentence.plain, 0, behind.start() if behind else len(sentence.plain)) or sentence.plain.rstrip().endswith("?"):
        return True
    near = sentence.plain[start:end]
    return bool(re.search(r"\b(?:dat|of|hoe)\b", sentence.plain[start : verb.start])) or bool(_OTHERS.search(near)) and not THEREFORE.match(sentence.plain[: verb.start])


# "de middelen waarmee dit zal worden bereikt": a clause that says by what.
_MEANS = re.compile(r"\b(?:waarmee|waardoor|waarop|waarbij)\b[^,;]*$")
# "… voordat het ontwerp aan de Raad van State wordt voorgelegd": when something else may happen.
_BEFORE_IT = re.compile(r"\b(?:voordat|alvorens|totdat|voor dat) [^,;]*$")


# "Deze brief zal met u worden besproken": what others do with it.
_THIS_LETTER = re.compile(r"\W*[Dd]eze (?:Kamer)?brief (?:zal|zullen)\b")


def will_passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "zal worden betrokken bij de besluitvorming", "zult u worden geïnformeerd"; not "zal door gemeenten worden verstrekt"."""
    participle = passive_participle(sentence, verb) or _will_have_been(sentence, verb)
    if not participle or _BEFORE_IT.search(sentence.plain, 0, verb.start) or _THIS_LETTER.match(sentence.plain):
        return None
    to_parliament = participle.sort != "acting" and bool(sentence.recipients)
    dated = placed_moment(sentence, verb) and about_papers(sentence, verb)
    if not to_parliament and (participle.infinitive in NO_ACT_AHEAD and not dated or by_others(sentence, verb) or "gebruik" in sentence.lows):
        return None
    if negated(sentence, verb) or doubted(sentence, verb) or tells_now(sentence, [participle]):
        return None
    if not to_parliament and _MEANS.search(sentence.plain[: verb.start]):
        return None
    return Hit(verb, by_government(sentence))


def _will_have_been(sentence: Sentence, verb: Token) -> Form | None:
    """ "Deze regeling zal uiterlijk juni 2025 gewijzigd zijn"."""
    rest = [token.low for token in cluster(sentence, verb)]
    form = PARTICIPLES.get(rest[-2]) if rest[-1:] == ["zijn"] and len(rest) > 1 else None
    return form if form and placed_moment(sentence, verb) and about_papers(sentence, verb) else None


def go_passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "opgepakt gaat worden door het kabinet"."""
    by = by_government(sentence)
    if by and "worden" in sentence.lows and passive_participle(sentence, verb) and not negated(sentence, verb):
        return Hit(verb, by)
    return None


def can_passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "kan uw Kamer in mei worden geïnformeerd", "Naar verwachting kan het convenant in mei worden ondertekend"; not "kan een aanvraag in mei worden ingediend"."""
    participle = passive_participle(sentence, verb)
    expected = "verwachting" in sentence.lows
    moment = placed_moment(sentence, verb) if participle and (expected or sentence.recipients) else None
    if not moment or moment.kind == "regular" or not (expected and moment.kind in ("date", "vague") or participle.sort == "sending" or participle.infinitive in INFORMING):
        return None
    return None if negated(sentence, verb) or doubted(sentence, verb) or sentence.itself else Hit(verb, by_government(sentence))


def passive(sentence: Sentence, verb: Token) -> Hit | None:
    """ "wordt uw Kamer voor de zomer geïnformeerd", "wordt na de zomer meegestuurd", "wordt meegenomen in";
    not "wordt momenteel onderzocht", "wordt door gemeenten verstrekt"."""
    if verb.low == "worden" and modal(sentence, verb):
        return None
    if sentence.lows & WILL and word_near(sentence, verb, WILL):
        return None
    if _declined(sentence, verb):
        return Hit(verb, by_government(sentence))
    if negated(sentence, verb) or doubted(sentence, verb) or (sentence.goes_on(verb) and "waarna" not in sentence.lows):
        return None
    if sentence.context.addressed and re.search(r"\bwordt (?:\w+ ){0,4}(?:aangekondigd|toegezegd) dat\b", sentence.plain):
        return Hit(verb, None)  # an official's note says what the letter announces
    known = list(_present_participles(sentence, verb))
    if any(_passive_announces(sentence, verb, form) for form in known) or not known and _dated(sentence, verb):
        return Hit(verb, by_government(sentence))
    return None


# A participle by its form, of verbs that the table doesn't hold; and those that tell of no act.
_PARTICIPLE = re.compile(r"\b(?:[a-z]{0,6}ge|be|ver|ont|her)[a-zë]{2,}(?:d|t|en)(?=[.,;:)]| (?:en|op|in|door|aan|met|voor|bij|via|naar|tot|over|om|uit)\b|$)")
_NO_DOING = re.compile(r"ge(?:raamd|schat|vormd|noemd|acht|zien|troffen|haald|kenmerkt|boren|vierd|huldigd|bruikt|houden|voeld|merkt|produceerd|confronteerd)|(?:be|ver)(?:doeld|reikt|invloed|oorzaakt|wacht|kregen|schouwd|volgd|woond|diend|keken|houden|staan|lopen|minderd|hinderd)")


def _dated(sentence: Sentence, verb: Token) -> bool:
    """ "De post wordt volgende maand weer bemand": any act at a day or period to come, of nobody else's."""
    if not sentence.moments or sentence.itself or sentence.hereby or by_others(sentence, verb):
        return False
    moment = placed_moment(sentence, verb, infinitival=False)
    if not moment or moment.kind != "date" or not moment.due or re.match(r"(?:tot|binnen|gedurende)\b", moment.text, re.I) or THEIRS.search(sentence.plain):
        return False
    found = _PARTICIPLE.search(sentence.plain, verb.end)
    return bool(found) and not _NO_DOING.search(found[0]) and not _general(sentence, verb)


# Not to go on with, or not to begin, is a decision too.
_DECLINES = frozenset("verlengen voortzetten continueren hervatten invoeren overnemen verhogen verlagen uitbreiden wijzigen aanpassen afschaffen instellen intrekken openstellen herzien indexeren prolongeren doorzetten".split())

_NOT_DONE = re.compile(r"(?: [\w-]+){0,6}? niet (?:verder )?(\w+)(?=[.;,]| en\b|$)")


def _declined(sentence: Sentence, verb: Token) -> bool:
    """ "De bijdrage wordt niet verlengd"; not "wordt vaak niet verlengd", "omdat de regeling niet wordt verlengd"."""
    declined = _NOT_DONE.match(sentence.plain, verb.end) if "niet" in sentence.lows else None
    form = PARTICIPLES.get(declined[1]) if declined else None
    return bool(form) and form.infinitive in _DECLINES and not doubted(sentence, verb) and not _general(sentence, verb) and not by_others(sentence, verb)


# "Ik wijs erop dat dit wordt opgenomen in …", "Ik constateer dat …": how things are.
_STATED = re.compile(r"\b(?:wijs|wijzen|merk|merken|constateer|constateren|benadruk|benadrukken|hecht|hechten|vind|vinden|zie|zien|begrijp|begrijpen|deel|delen|erken|erkennen|weet|weten|meen|menen|acht|achten) (?:[\w,]+ ){0,9}?dat\b[^;:]*$")


# "Met de veteranennota wordt de Kamer jaarlijks geïnformeerd": what such a paper is for.
_BY_PAPER = re.compile(r"\W*(?:Met|Via|Middels|Door middel van) (?:de|het|deze|dit) (?:\w+ )?\w+ $|\W*Op basis van [^;]* $")


_IN_PAPER = re.compile(r" (?:\w+ )?in (?:de|het|deze|dit) \w*(?:rapport|rapportage|nota|notitie|brief|agenda|evaluatie|monitor|onderzoek)\b")
_NOW = re.compile(r" (?:(?:u|uw Kamer|de Kamer) )?(?:nu|thans|heden|vandaag)\b")


def _passive_announces(sentence: Sentence, verb: Token, form: Form) -> bool:
    """Whether "wordt" with this participle announces: to parliament, at a time to come, or by its nature."""
    itself = sentence.itself or sentence.hereby or re.search(r"\b[Dd]eze (?:Kamer)?brief\b", sentence.plain)
    moment = placed_moment(sentence, verb, infinitival=False)
    if moment and moment.kind == "regular" and _BY_PAPER.match(sentence.plain[: verb.start]):
        return False
    if not moment and _NOW.match(sentence.plain, verb.end) or (not moment or moment.kind == "paper" and form.sort == "acting") and _IN_PAPER.match(sentence.plain, verb.end):
        return False  # "Daarom wordt u nu een voorlopige versie aangeboden", "Tevens wordt in het rapport de aanpak geanalyseerd"
    told = form.sort == "telling" and form.infinitive != "meenemen" and parliament_is_subject(sentence, verb)
    if told and not itself and (moment or not sentence.tells_past):
        return True
    if itself or by_others(sentence, verb) and not (sentence.recipients and form.sort != "acting"):
        return False
    if form.sort == "sending" and form.infinitive != "ontvangen" and not sentence.tells_past and (towards_parliament(sentence) or parliament_is_subject(sentence, verb)):
        return True
    if form.infinitive in AHEAD_BY_NATURE or (form.infinitive == "betrekken" and a_matter(sentence)):
        return True
    if _STATED.search(sentence.plain[: verb.start]) and not (moment and moment.kind == "date"):
        return False
    clause = in_clause(sentence, verb)
    if sentence.plain.startswith(" dan ", verb.end) and not clause and not _GENERAL.search(sentence.plain.lower()):
        return True  # "Tevens worden dan de bedragen vastgesteld": at the time just named
    if (form.infinitive in DECISIVE - {"uitvoeren"} or form.sort == "acting" and form.infinitive not in STANDING | SUPPORTING | {"uitvoeren"}) and not clause and not _GENERAL.search(sentence.plain) and _THEREFORE.search(sentence.plain):
        return True
    if form.infinitive in ("instellen", "aanstellen", "oprichten") and sentence.plain.startswith(" een ", verb.end) and not _general(sentence, verb):
        return True  # "In twaalf havens wordt een kapitein aangesteld"
    if form.infinitive == "aangaan" and "gesprek" in sentence.lows and not clause:
        return True
    if form.infinitive in _CHANGES and not _general(sentence, verb):
        return True
    if form.infinitive in _CHANGES and clause and moment and moment.kind in ("date", "vague") and moment.start >= clause and sentence.plain.startswith(("die ", "dat "), clause):
        return not sentence.tells_past  # "een korting, die de komende jaren wordt verhoogd"
    if re.match(r"(?:Er|Hiertoe|Daartoe|Daarom|Ook|Daarnaast|Verder)\b", sentence.plain) and form.infinitive in ("instellen", "aanstellen", "oprichten") and not clause:
        return True
    if not verb.start and form.infinitive not in NO_ACT:
        return True
    if not moment:
        return form.sort == "sending" and "waarna" in sentence.lows
    if (moment.kind == "date" and moment.due or moment.text.endswith("jaar") or "jaar " in moment.text) and re.match(r"(?:vanaf|per|met ingang van)\b", moment.text, re.I) and not clause:
        return True
    if re.match(r"binnen \w+ (?:dag|week|weken|maand)", moment.text, re.I) and not (sentence.recipients or about_papers(sentence, verb) or by_government(sentence)):
        return False  # "Aanvragen worden binnen acht weken afgehandeld": how long it takes
    if moment.kind == "paper":
        return form.sort == "sending" and not clause
    if form.infinitive in INFORMING and not sentence.recipients:
        return False
    if form.infinitive in ("opleveren", "voltooien", "openen") and moment.kind == "date" and moment.due and not clause and not THEIRS.search(sentence.plain):
        return True
    if form.infinitive in ("opleveren", "afronden", "uitvoeren") and moment.kind != "regular" and about_papers(sentence, verb) and not clause:
        return True
    if moment.kind == "regular":
        return form.infinitive in ("monitoren", "evalueren") and not clause
    ahead = moment.start >= clause and not re.match(r"tot\b(?! en met)", moment.text, re.I)
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
