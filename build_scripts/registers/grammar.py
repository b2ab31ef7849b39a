"""What the rules for announcements share: negation, doubt, agents, participles."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_scripts.registers.actors import Named
from build_scripts.registers.clauses import DOUBTING, OPENERS, Sentence, Subject, tokens_between
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS, Form, INFINITIVES, PARTICIPLES


# What may stand behind a separable particle that closes its clause.
_CLOSES = r"\s*(?:$|[.,;:)]| (?:en|of|om|op|met|naar|te|die|dat|door|voor|tot|aan|over|hoe|welke|wat|waar|waar\w+|bij|in|binnen|via|langs|tijdens|vanuit|samen|gezamenlijk|zodat|omdat)\b)"


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
_NOT_BUT = re.compile(r"\b(?:niet (?:alleen|enkel|slechts|langer|eerder dan|later dan|aarzelen|nalaten|schromen)|niet in de laatste plaats|zo niet)\b", re.I)
INFORMING = frozenset(("informeren", "berichten", "inlichten", "bijpraten", "antwoorden", "rapporteren"))
# The steps that a bill or a plan of the government takes.
PROCEDURE = re.compile(r"\b(?:in (?:internet)?consultatie|naar de (?:Afdeling advisering van de )?Raad van State|naar de ministerraad|in procedure)\b")


def government(sentence: Sentence, verb: Token) -> Subject | None:
    subject = sentence.subject(verb)
    return subject if subject and subject.opener not in DOUBTING else None


def doubted(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb stands in a clause that asks or supposes: "of dit voor de zomer wordt …"."""
    before = sentence.plain[: verb.start]
    opened = re.search(r"(?:^|\s)(of|hoe|welke|wie|wanneer|waarom|indien|mits|tenzij|hoeverre)\b([^,;:]*)$", before[-300:], re.I)
    return bool(opened) and opened[1] != "of" or bool(opened) and not re.search(r"\w+ of \w+$", before) and bool(opened[2].strip())


def negated(sentence: Sentence, verb: Token) -> bool:
    """Whether the act is denied: "niet", "geen" behind its verb, in its clause."""
    if not sentence.lows & SELDOM:
        return False
    _, end = sentence.segment(verb.start)
    clause = _NOT_BUT.sub("", sentence.plain[verb.end : end])
    clause = re.split(r",| (?:en daarom|en dus|dat|die|of|zodat|omdat|hoe|als|waar|om|over|met|voor) ", clause)[0]
    return any(re.search(rf"\b{word}\b", clause) for word in SELDOM)


def acts_in(lows: list[str]) -> list[Form]:
    return [INFINITIVES[low] for low in lows if low in INFINITIVES]


def tells_now(sentence: Sentence, acts: list[Form]) -> bool:
    """Whether the letter tells what it will tell: "In deze brief zal ik … toelichten"."""
    if sentence.ahead:
        return False
    if _LETTER_DOES.match(sentence.plain) or sentence.outlines or "achtereenvolgens" in sentence.lows:
        return True
    return bool(acts) and all(form.sort == "telling" for form in acts) and (sentence.itself or bool(_TOLD_FIRST.match(sentence.plain)))


# "Allereerst zal kort worden ingegaan op …": the order in which the letter tells.
_TOLD_FIRST = re.compile(r"\W*(?:[Aa]llereerst|[Tt]en eerste|[Tt]ot slot|[Tt]en slotte) zal\b(?!.*\b(?:uw Kamer|u)\b)")


# "In deze Kamerbrief zal ik een toelichting geven op …": whatever the verb, it is the letter that does it.
_LETTER_DOES = re.compile(r"\W*(?:[Tt]en slotte |[Vv]erder )?(?:[Ii]n|[Mm]et|[Vv]ia|[Mm]iddels) (?:deze|dit|onderhavige|voorliggende) (?:\w*brief|\w*rapportage|\w*beantwoording|antwoord|schrijven|\w*reactie|nota|notitie|memorie|agenda|fiche) (?:zal|zullen|ga|gaan) (?:ik|wij|we)\b")


def keeps_open(sentence: Sentence, rest: list[str]) -> bool:
    """ "zal ik u voor de zomer kunnen informeren" does promise."""
    told = any(form.sort != "acting" for form in acts_in(rest)) or "geven" in rest and bool(sentence.lows & {"duidelijkheid", "uitsluitsel", "informatie", "inzicht"})
    return "moeten" not in rest and told and bool(sentence.recipients) and bool(sentence.moments)


def passive_participle(sentence: Sentence, verb: Token) -> Form | None:
    """The participle that stands at "worden" in the verb's segment: "zal … worden onderzocht"."""
    start, end = sentence.segment(verb.start)
    tokens = tokens_between(sentence, start, end)
    helpers = [place for place, token in enumerate(tokens) if token.low in BECOME and token.start > verb.start - 60]
    near = [tokens[place] for helper in helpers for place in (helper - 1, helper + 1, helper - 2, helper + 2) if 0 <= place < len(tokens)]
    return next((PARTICIPLES[token.low] for token in near if token.low in PARTICIPLES), None)


def by_others(sentence: Sentence, verb: Token | None = None) -> bool:
    """Whether "door …" names someone else than the government as who acts; after "en zal" or "en wordt" only what stands behind."""
    if "door" not in sentence.lows:
        return False
    joined = verb and re.search(r"\b(?:en|maar) $", sentence.plain[: verb.start])
    plain = sentence.plain[verb.start :] if joined else sentence.plain
    if by_government(sentence) or any(re.search(r"\bin opdracht van $", sentence.plain[: one.start]) for one in sentence.actors):
        return False
    return bool(re.search(r"\bdoor (?:(?:de|het|een|alle|deze|diverse|verschillende|beide|onze|middel) )?(?:[A-Z]|(?!middel |te |het )(?:provincie|gemeente|politie|raad|bank)\b|(?!middel |te |het )\w+(?:en|s|er|eau|iet|UMC|instituut|commissie|bureau|partij|provincie|gemeente|politie|universiteit|kamer|raad|autoriteit|bank|leiding|bestuur|team|organisatie|stichting|fonds|vereniging|werkgroep|college|centrum|platform)\b)", plain))


def by_government(sentence: Sentence) -> Named | None:
    for named in sentence.actors:
        if re.search(r"\b(?:door|vanuit) $", sentence.plain[: named.start][-10:]):
            return named
    return _in_another_case(sentence)


def _in_another_case(sentence: Sentence) -> Named | None:
    """ "door mij", "vanuit het Rijk": the government in another case."""
    found = re.search(r"\b(?:door|vanuit) (mij|ons|mijn ministerie)\b", sentence.plain)
    return Named(found[1], found.start(1), found.end(1)) if found else None


def parliament_is_subject(sentence: Sentence, verb: Token) -> bool:
    """ "ontvangt u", "Uw Kamer wordt": parliament right behind the verb, or right before it."""
    for one in sentence.recipients:
        if one.start > verb.end and re.fullmatch(r"\s(?:(?:er|hierover|daarover|ook|dan|daarom|dus|zo) )*", sentence.plain[verb.end : one.start]):
            return True
        if one.end < verb.start and not re.search(r"\b(?:aan|naar|met|van|voor|in) $", sentence.plain[: one.start]) and (
            not sentence.plain[one.end : verb.start].strip() or re.search(r"\b(?:dat|waarin|waarover|die|zodat) $", sentence.plain[: one.start])
        ):  # fmt: skip
            return True
    return False


def towards_parliament(sentence: Sentence) -> bool:
    return any(re.search(r"\b(?:naar|aan|bij|richting|met) $", sentence.plain[: one.start]) for one in sentence.recipients) or "uw kant op" in sentence.plain


def a_matter(sentence: Sentence) -> bool:
    """Whether a remark or result is the subject, rather than people: "Deze aanbeveling wordt betrokken bij"."""
    return bool(re.match(r"(?:Dit|Deze(?! brief)|Die|Dat|De (?:uitkomsten|resultaten|aanbeveling|opmerking|suggestie|signalen|motie|vraag|inzichten|bevindingen|lessen|adviezen|conclusies)\w*|Ik|We|Wij|Het kabinet)\b|(?:De|Deze|Zijn|Haar|Hun|Uw) (?:\w+ )?(?:vragen|punten|opmerkingen|suggesties|zorgen|wensen|ideeën)\b", sentence.plain))


def word_near(sentence: Sentence, verb: Token, lows: frozenset[str]) -> bool:
    return any(token.low in lows and abs(token.start - verb.start) < 400 for token in sentence.tokens)


# "de subsidie verlengen", "de periode verlengen": a noun that ends as an adjective does.
_NOUN_ENDS = ("ie", "age", "ode", "ade", "rde", "dte", "gte", "fte")


def noun_like(sentence: Sentence, tokens: list[Token], place: int) -> bool:
    """ "de plannen", "nieuwe wegen": an infinitive's form behind an article or adjective is a noun."""
    before = tokens[place - 1].low if place else ""
    if place and sentence.text[tokens[place - 1].start].isupper():
        return False
    return before in ("de", "het", "deze", "die", "dit", "dat", "mijn", "onze", "alle", "op", "van") or (before.endswith("e") and not before.endswith(_NOUN_ENDS) and before not in ("deze", "die", "ze", "we", "je", "mee", "nadere", "toe"))


def in_clause(sentence: Sentence, verb: Token) -> int:
    """Where the subordinate clause of a verb opens; 0 for a main clause."""
    comma = sentence.plain.rfind(",", 0, verb.start)
    opened = [token.start for token in sentence.tokens if comma < token.start < verb.start and token.low in OPENERS - {"dat", "waarna", "nu", "wat", "daar"}]
    return opened[-1] if opened and opened[-1] > 0 else 0


def modal(sentence: Sentence, verb: Token) -> bool:
    """Whether "worden" is an infinitive here: "moet worden", "kan … worden", "te worden"."""
    start = max(sentence.plain.rfind(",", 0, verb.start), sentence.segment(verb.start)[0])
    before = {token.low for token in tokens_between(sentence, max(start, 0), verb.start)}
    behind = {token.low for token in tokens_between(sentence, verb.end, verb.end + 25)}
    modal = {"kan", "kunnen", "moet", "moeten", "mag", "mogen", "dient", "dienen", "zou", "zouden", "hoeft", "kon", "moest", "wil", "willen", "te"}
    return bool(before & modal) or bool(behind & {"kunnen", "moeten"})


def finite_form(sentence: Sentence, verb: Token) -> Form | None:
    """The finite form that the word is here: with its particle behind it, or without one."""
    _, end = sentence.segment(verb.start)
    behind = {token.low for token in tokens_between(sentence, verb.end, end)}
    forms = [form for form in FORMS[verb.low] if form.form == "finite"]
    for form in forms:
        if form.particle and form.particle in behind and form.particle not in ("in", "op", "aan", "na", "uit", "voor", "over"):
            return form
    for form in forms:
        if form.particle and particle_ends(form, sentence.plain[verb.end : end]):
            return form
    return next((form for form in forms if not form.particle), None)


def particle_ends(form: Form, behind: str) -> bool:
    """Whether the verb's particle closes its clause: "hoog ik op met …", "leg ik voor."; not "werk ik op het ministerie"."""
    return bool(re.search(rf"\b(?:hier|daar|er)?{form.particle}(?={_CLOSES})", behind))
