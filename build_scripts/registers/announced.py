"""Does a sentence announce an act of the government? One rule for each way Dutch has to say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.registers.assertions import asserted
from build_scripts.registers.clauses import Sentence
from build_scripts.registers.deeds import takes_place, verbless
from build_scripts.registers.futures import asked_now, go, nation, nation_agrees, nation_pays, will, will_reach
from build_scripts.registers.grammar import BE, BECOME, GO, HAVE, Hit, WILL
from build_scripts.registers.intentions import MANNER, decide, intend, resolve
from build_scripts.registers.passives import can_passive, go_passive, passive, will_passive
from build_scripts.registers.presents import REACH, STATIVE, present, reach, timed
from build_scripts.registers.verbs import FORMS, INFINITIVES

_TELLS = frozenset("informeer informeren bericht berichten meld melden deel delen".split())
COMES_OFF = frozenset("opent openen gaat gaan komt komen staat staan vindt vinden start starten treedt treden vervalt vervallen stopt stoppen eindigt eindigen verschijnt verschijnen begint beginnen krijgt krijgen geldt gelden".split())
_NOTED = frozenset("voorzien gepland ingepland beoogd verwacht planning streefdatum deadline gereed oplevering afronding verzending toezending".split())
TOLD_BY_OTHERS = re.compile(
    r"\b(?:geef|geeft|geven|gaf|gaven|meldt|melden|stelt|stellen|verwacht(?! wordt)|verwachten|vindt|vinden|schrijft|schrijven|concludeert|concluderen|adviseert|adviseren"
    r"|vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken|hoopt|hopen|pleit|pleiten|bepleit|wenst|wensen|zegt|zeggen|aangegeven|gemeld|gevraagd|verzocht|betoogt|signaleert|signaleren)\b[^.;]*?\b(?:dat|om|of)\b"
)
# "Het is van belang dat de minister …", "De Raad adviseert dat het kabinet …": wished, not announced.
WISHED = re.compile(
    r"\b(?:[Uu]itgangspunt|[Pp]rincipe|[Hh]oofdregel|[Rr]egel|[Pp]raktijk) (?:is|blijft)(?: \w+)?,? dat\b[^;]*$|"
    r"\b(?:van (?:groot )?belang|belangrijk|noodzakelijk|nodig|wenselijk|essentieel|cruciaal|(?<!ik )vindt|adviseert|adviseren|bepleit|pleit|pleiten|wenst|wensen|verzoekt|verzocht|gevraagd|vraagt|vroeg|vragen|roept|oproep|beveelt|aanbeveling|hoopt)\b[^.;,]{0,60},? (?:dat|of|wanneer|hoe|(?:tijdstip|moment|datum|termijn|wijze) waarop)\b[^,;]*$"
    # In a report of parliament's questions, what members of a party say or ask.
    r"|\b[Dd]e(?:ze)? leden\b[^.;]{0,200}\b(?:dat|of|hoe|wanneer|welke)\b[^;]*$"
)


def announcement(sentence: Sentence) -> Hit | None:
    """The announcement in a sentence, by the first rule that finds one."""
    beside = sentence.beside_actors
    for token in sentence.tokens:
        rules = _rules(token.low)
        if rules is _BESIDE and token.start not in beside:
            continue
        if token.low.endswith("en") and sentence.plain.startswith(" van ", token.end) and sentence.plain.endswith(("het ", "Het "), 0, token.start):
            continue  # "het vormgeven van de zorg": no verb but what it is called
        if token.low == "begin" and any(moment.start <= token.start < moment.end for moment in sentence.moments):
            continue  # "verzoekt de regering begin 2025 … te": a time
        for rule in rules:
            hit = rule(sentence, token)
            if hit and not _said_by_others(sentence, hit) and (rule not in _IN_PRESENT or _holds_now(sentence, hit)):
                return hit
    return None


# For a word that no rule knows: only right beside who acts can it be a verb.
_BESIDE = (asserted, timed)


# What these find must be a present tense: in the form that goes with who acts, and no report of what was done.
_IN_PRESENT = frozenset((present, timed, asserted))
# "heb ik de ambitie gesteld dat we …", "heeft het kabinet een brief gestuurd waarin het …"; what was decided or agreed still binds.
_TOLD_THEN = re.compile(r"\b(?:heb|heeft|hebben|had|hadden|werd|werden)\b[^.;:]{0,200}? (?!besloten|afgesproken|voorgenomen)[a-zë]{3,}(?:d|t|en),? (?:dat|waarin|waarmee|waarbij|waarop|hoe)\b[^.;:]*$")
# "heeft een partnerschap gesloten en realiseert daarmee …"
_DONE_AND = re.compile(r"\b(?:heb|heeft|hebben|is|zijn) [^,.;:]{0,120}\b(?:ge|ver|be|ont|her)[a-zë]+(?:d|t|en) en $")
_SEVERAL = re.compile(r"(?:wij|we|beide .*|alle .*)|.*\b(?:ministers|staatssecretarissen|bewindslieden|bewindspersonen|collega['’]s|ambts?genoten|departementen|ministeries)\b.*", re.I)


def _holds_now(sentence: Sentence, hit: Hit) -> bool:
    """Whether a verb in the present agrees with who acts ("de regering onderzoek te doen" does not), in no report of the past."""
    if _TOLD_THEN.search(sentence.plain[: hit.verb.start]) or _DONE_AND.search(sentence.plain[: hit.verb.start]):
        return False
    if hit.who is None:
        return True
    low = hit.verb.low
    if hit.who.text.lower() == "ik" and not re.search(r"\ben $", sentence.plain[: hit.who.start]):
        return low not in INFINITIVES
    if _SEVERAL.fullmatch(hit.who.text):
        return low.endswith("n")
    near = sentence.plain[max(0, hit.who.start - 80) : hit.who.end + 60]
    return low.endswith("t") or low.endswith("n") and " en " in near


@lru_cache(maxsize=4096)
def _rules(word: str) -> tuple:
    """The rules to try at a word, in order."""
    rules = tuple(_each_rule(word))
    return _BESIDE if rules == _BESIDE else rules


def _each_rule(word: str) -> Iterator:
    if word in WILL:
        yield from (will, will_passive, will_reach, nation, takes_place)
    elif word in GO:
        yield from (go, go_passive, takes_place)
    elif word in BECOME:
        yield from (passive, takes_place)
    elif word in BE:
        yield from (intend, takes_place)
    elif word in HAVE:
        yield decide
    elif word in MANNER:
        yield from MANNER[word]
    elif word in COMES_OFF:
        yield takes_place
    if word in _NOTED:
        yield verbless
    yield asserted
    if word in _TELLS:
        yield resolve
    if word in FORMS:
        if any(form.form == "finite" for form in FORMS[word]):
            yield from (present, nation_pays, asked_now)
    elif word not in STATIVE:
        yield timed
    if word in ("kan", "kunnen"):
        yield from (can_passive, nation_agrees)
    if word in REACH:
        yield reach


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
