"""Which of the moments in a sentence is that of its act."""

from __future__ import annotations

import re

from build_scripts.model import Moment
from build_scripts.registers.clauses import Sentence
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS


def placed_moment(sentence: Sentence, verb: Token, infinitival: bool = True) -> Moment | None:
    """The moment of the verb's act, rather than one inside its object ("de begroting over 2025").

    A moment counts that opens its clause, or stands before "over …", or right before the verb that
    ends the clause. Of several the highest counts, then a date, then the first. `infinitival`:
    whether a moment before "te sturen" may count.
    """
    asked = (verb.start, infinitival)
    if asked not in sentence.placed:
        sentence.placed[asked] = _placed(sentence, verb, infinitival) if sentence.moments else None
    return sentence.placed[asked]


def _placed(sentence: Sentence, verb: Token, infinitival: bool) -> Moment | None:
    ranked = [(_rank(sentence, verb, infinitival, moment), -place, moment) for place, moment in enumerate(sentence.moments)]
    ranked = [one for one in ranked if one[0] > 0]
    return max(ranked, key=lambda one: one[:2])[2] if ranked else None


def _rank(sentence: Sentence, verb: Token, infinitival: bool, moment: Moment) -> float:
    plain = sentence.plain
    before = plain[: moment.start]
    if re.search(r"\btot (?:en met|in ieder geval|minimaal|ten minste) $", before):
        return 0  # how long it lasts, rather than when it is done
    if sentence.context.addressed and moment.kind == "paper" and moment.text.lower().endswith("brief"):
        return 0  # in an official's note: the letter that it goes with
    if moment.start >= sentence.segment(verb.start)[1] or _asked_of_others(plain, moment, verb):
        return 0
    if before.endswith("(") and plain.startswith(")", moment.end):
        return 0.05  # "ruim voor de sluiting van de regeling (1 december 2023)"
    if how_often(moment, plain) or moment.text.startswith("op ") and _ADDED_TO.search(before):
        return 0  # "478.000 per jaar", "in aanvulling op de jaarlijkse rapportage"
    past = re.search(r"\b(?:heb|heeft|hebben|is|zijn|werd)\b[^;]*$", before)
    if past and moment.end < verb.start and ";" in plain[moment.end : verb.start]:
        return 0  # "heb ik op 29 september gevraagd; daarna zal ik …"
    if re.match(r"[Vv]oor \d{4}", moment.text) and re.search(r"\b(?:\w*begroting|\w*plan|\w*agenda|ramingen?|budget(?:ten)?|planning|cijfers) $", before):
        return 0  # "de begroting voor 2026"
    if re.fullmatch(r"[Vv]oor \d{4}", moment.text) and re.search(r"€|\bmil(?:joen|jard)\b", plain):
        return 0  # "Voor 2025 reserveer ik € 12 miljoen": what the money is for
    if moment.start > verb.end and _SUPPOSED.search(plain[verb.end : moment.start]):
        return 0  # "Ik stel het op prijs indien u het debat van 16 januari wilt verzetten"
    if _anothers(sentence, moment, verb) or _of_the_clause_before(sentence, moment, verb):
        return 0
    if moment.kind == "paper" and (_COMES_WITH.match(plain, moment.end) or len(sentence.moments) > 1):
        return 0 if _COMES_WITH.match(plain, moment.end) else 0.05  # "met mijn reactie komen"; any time says more
    kind = {"date": 0.8, "event": 0.3, "vague": 0.2, "regular": 0.1, "paper": 0.05}[moment.kind]
    following = re.compile(r"\W*(?:(?:nader|verder|separaat|apart|afzonderlijk|schriftelijk|hierover|daarover|u|te|worden|aan|naar|uw Kamer|de Kamer|weer|opnieuw|in|bij|wordt|zal|zullen) )*(\w+)").match(plain, moment.end)
    if following and infinitival is False and re.match(r"\W*(?:\w+ ){0,3}te \w+en\b", plain[moment.end :]):
        return 0
    ends_clause = bool(following) and any(form.form in ("infinitive", "participle") for form in FORMS.get(following[1].lower(), ()))
    if moment.start >= verb.end and ends_clause:
        return 3 + kind
    if not before.strip() or re.search(r"(?:[,;:(]|\b(?:en|dat|die|ik|we|wij|u|uw Kamer))\s*$", before):
        return 2.5 + kind
    if moment.start >= verb.end:
        between = plain[verb.end : moment.start]
        if re.search(r"\b(?:naar verwachting|uiterlijk|waarschijnlijk) $", between):
            return 3 + kind  # "wordt over de resultaten naar verwachting in het voorjaar geïnformeerd"
        between = _nameless(sentence)[verb.end : moment.start]
        hidden = moment.kind in ("date", "regular") and _loose(moment) and re.search(r"\b(?:over|van)\b(?! plan)", between) and not _DONE.search(between)
        hidden = hidden or moment.kind == "vague" and re.search(r"\bover\b", between) and re.search(r"\bvoor $", before)
        return 0 if hidden else 2.2 + kind
    opened = _loose(moment) and re.search(r"\b(?:over|van)\b", _nameless(sentence)[: moment.start])
    return 0 if opened and moment.kind == "date" else 1 + kind


def _nameless(sentence: Sentence) -> str:
    """The sentence with those who act blotted out: the "van" of "de minister van BZK" hides no moment."""
    plain = sentence.plain
    for one in sentence.actors:
        plain = plain[: one.start] + "-" * (one.end - one.start) + plain[one.end :]
    return plain


_ADDED_TO = re.compile(r"\b(?:[Ii]n (?:aanvulling|reactie|antwoord|vervolg)|[Aa]ls (?:aanvulling|reactie|vervolg)|[Vv]ooruitlopend|[Aa]anvullend|[Ii]nvloed|[Gg]ebaseerd) $")


def how_often(moment: Moment, plain: str) -> bool:
    """Whether a moment counts something rather than says when: "10.000 vluchten per jaar", "€ 3 miljoen per jaar"."""
    return moment.kind == "regular" and moment.text.lower().startswith(("per ", "elk ", "ieder ")) and bool(_COUNTED.search(plain, max(0, moment.start - 30), moment.start))


_COUNTED = re.compile(r"\d (?:[a-zë]+ )?$|\b(?:euro|miljoen|miljard|mln\.?|mld\.?) $")
# "… de omvorming plaats te laten vinden per 1 januari": behind the infinitive the moment is its own.
# "de beoogde datum van inwerkingtreding 1 januari": what the sentence says of that date.
_DONE = re.compile(r"\bte (?:laten |kunnen |doen )?\w+en $|\b\w*datum van \w+ $")


def _asked_of_others(plain: str, moment: Moment, verb: Token) -> bool:
    """ "gevraagd om in het najaar te adviseren, waarna ik u bericht", "het verzoek om voor mei te reageren, deel ik u mee": the moment of what was asked."""
    return bool(re.search(r"\b(?:om|verzocht|gevraagd)\b[^,;]*$", plain[: moment.start])) and bool(re.search(r"\bte (?:\w+ )?\w+en, ", plain[moment.end : max(moment.end, verb.start)]))


# A clause about what is named before it: "het advies dat de Raad in mei uitbrengt", "een besluit waarover de gemeente in juni stemt".
_RELATIVE = re.compile(r"(?<!ernaar )(?<!ervoor )(?<!ervan )(?<!erop )(?<!verwacht )(?<!verwachten )(?<!ik )(?<!naar )(?<!is )\b(?:dat|die|welke|waar(?:in|over|mee|van|voor|door|na|bij|op)) ")
_SUPPOSED = re.compile(r"\b(?:indien|tenzij|mits) (?:u|uw|de|het|een)\b[^,;]*$")
_SOMEBODY = re.compile(r"(?:(?:de|het|een|deze|alle|onze) (?!komende|volgende|eerste|tweede|derde|vierde|zomer|loop)[\w-]+|[A-Z][\w-]+)\b")
# "het rapport dat de VNG op 3 april heeft besproken [in mei …]": that clause has ended.
_CLOSED = re.compile(r"\b(?:heb|heeft|hebben|is|zijn|was|waren|werd|werden) [a-zë]+(?:d|t|en) $")
_COMES_WITH = re.compile(r" (?:te )?kom(?:t|en)\b")
# "een kwartiermaker, die voor het einde van het jaar advies uitbrengt"
_ADVISES = re.compile(r"\b(?:uitbreng(?:t|en)|adviseert|adviseren|rapporteert|rapporteren|presenteert|presenteren|onderzoekt|onderzoeken)\b")
# "…, die op 15 oktober beschikbaar moeten zijn"
_NEEDS = re.compile(r" (?:\w+ ){0,3}?(?:beschikbaar|gereed|klaar|af|bekend|ingediend|aangeleverd) (?:moet|moeten|dient|dienen|kan|kunnen)\b")
# "Ik werk aan een brief, maar deze was niet gereed om voor 16 juni te sturen"
_CLAUSE_OF_ITS_OWN = re.compile(r", (?:en|maar|want|dus) (?:(?:de|het|een) \w+|deze|dit|die|dat|er|hij|zij|ze) (?:was|waren|had|hadden|werd|werden|kon|konden|moest|moesten|bleek|bleken)\b")
# "Zoals ik op 9 september heb aangegeven, …", "Naar aanleiding van het debat van 3 juni …": said before.
_SAID_BEFORE = re.compile(r"\W*(?:[Zz]oals|[Nn]aar aanleiding van|[Ii]n (?:reactie|antwoord|vervolg|aanvulling) op|[Cc]onform|[Oo]mdat|[Hh]oewel|[Aa]angezien|[Nn]u|[Oo]mtrent)\b[^,]*$")


def _anothers(sentence: Sentence, moment: Moment, verb: Token) -> bool:
    """Whether the moment is that of another's act, told in a clause behind the verb: "het advies dat de Raad in mei uitbrengt"."""
    if moment.start < verb.end:
        return False
    if re.search(r", (?:die|dat) $", sentence.plain[verb.end : moment.start]) and _ADVISES.search(sentence.plain[moment.end :]):
        return True
    if re.search(r", (?:die|dat) $", sentence.plain[verb.end : moment.start]) and _NEEDS.search(sentence.plain, moment.end):
        return True
    if _CLAUSE_OF_ITS_OWN.search(sentence.plain, verb.end, moment.start):
        return True
    opened = list(_RELATIVE.finditer(sentence.plain, verb.end, moment.start))
    if not opened:
        return False
    start = opened[-1].end()
    between = sentence.plain[start : moment.start]
    if "," in between or not _SOMEBODY.match(between) or _CLOSED.search(between):
        return False
    return not any(start <= one.start < moment.start and not re.search(r"\b(?:in|aan|naar|met|van) $", sentence.plain[start : one.start]) for one in (*sentence.actors, *sentence.recipients))


def _of_the_clause_before(sentence: Sentence, moment: Moment, verb: Token) -> bool:
    """Whether a moment before the verb is that of another clause: "Het plan moet in mei af zijn en ik zal …", "Zoals op 3 mei gezegd, zal ik …"."""
    if moment.end > verb.start:
        return False
    before = sentence.plain[: moment.start]
    if moment.kind == "date" and _SAID_BEFORE.match(before) and "," in sentence.plain[moment.end : verb.start]:
        return True
    if verb.low in ("wordt", "worden") and re.search(r" (?:en|maar) $", sentence.plain[moment.end : verb.start]):
        return True  # "De subsidie loopt eind 2025 af en wordt niet verlengd"
    if _CLOSED.search(sentence.plain, moment.end, verb.start):
        return True  # "De subsidie waarover de VNG op 3 april heeft gesproken zal …"
    joined = re.search(r"(?:,| en| maar|, en|, maar|, want|, dus) (?:ik|wij|we|het kabinet) $", sentence.plain[moment.end : verb.start])
    earlier = any(token.low in _HELPING or any(form.form == "finite" for form in FORMS.get(token.low, ())) for token in sentence.tokens if token.start < verb.start - 3)
    return bool(joined) and earlier


# Finite verbs that the table of acts doesn't hold.
_HELPING = frozenset("moet moeten is zijn was kan kunnen wordt worden zal zullen heeft hebben dient dienen wil willen".split())


def _loose(moment: Moment) -> bool:
    """Whether a moment may well belong to a noun: "de financiering in 2025", "de wijzigingen per 2017"."""
    return not re.match(r"(?:nog |later |uiterlijk|rond|voor |vóór |na |binnen|deze |dit |tegen |medio |eind |met )", moment.text, re.I)
