"""Announcements in the present tense with any verb: "Daarvoor doorloop ik een nieuwe procedure", "Wij leiden extra agenten op".

Dutch has no closed list of what a government may do; what it thinks, knows, writes or is makes a much
shorter one. So a verb right beside "ik", "wij" or "het kabinet" in a main clause announces, unless it
is one of these.
"""

from __future__ import annotations

import re

from build_scripts.registers.actors import Named
from build_scripts.registers.clauses import DOUBTING, OPENERS, PREPOSITIONS, Sentence
from build_scripts.registers.deeds import HABIT, SHARED, STANDING, SUPPORTING, follows
from build_scripts.registers.grammar import Hit, doubted, government, in_clause, negated
from build_scripts.registers.presents import STATIVE
from build_scripts.registers.sentences import Token
from build_scripts.registers.verbs import FORMS

# Stems of what one thinks, feels, knows, reads or writes; "ik" has them bare or, inverted, before it.
_OPINION = (
    "voldoe vind hecht deel onderschrijf begrijp denk meen zie ken weet verwacht hoop acht constateer concludeer erken herken betreur waardeer dank voorzie sta beschik beschouw steun verwijs "
    "benadruk merk geloof vrees besef realiseer vertrouw respecteer betwijfel betwist herinner wens prefereer baseer memoreer schrijf noem zeg voel ondervind onderstreep bevestig ontken "
    "weerspreek ontraad ontraden ontraadt verbaas twijfel hoor lees ervaar signaleer bezit lijk blijk heet ontleen leid put interpreteer apprecieer citeer refereer noteer reken juich feliciteer complimenteer "
    "bewonder verneem hecht geniet kamp verkeer gun zoek mis leef woon werk bewaar beluister snap omarm verwelkom veroordeel accepteer bepleit ga doe heb kan mag moet wil zal ben "
    "grijp kom neem geef maak stel houd hou laat blijf spreek voer breng leg zet vraag volg kijk let draag wijs loop krijg ontvang trek treed roep bied pas sluit reageer antwoord hanteer streef "
    "beoog probeer tracht overweeg span kies mijn dien vat tref hang licht spoor maan stimuleer beveel adviseer heet zit lig twijfel vertrouw informeer sorteer wacht kost heers raak groei krimp stijg daal bezuinig vorder slaag faal erf doorsta"
).split()
# Past tenses that have no ending to be told by.
_PAST = frozenset(
    "was waren had hadden werd werden kwam kwamen ging gingen deed deden nam namen gaf gaven zag zagen sprak spraken schreef schreven vroeg vroegen bracht brachten dacht dachten vond vonden "
    "hield hielden stond stonden liet lieten kreeg kregen bleef bleven begon begonnen koos kozen trof troffen sloot sloten ontving ontvingen verwees verwezen bood boden las lazen riep riepen "
    "trok trokken won wonnen zond zonden wees wezen droeg droegen kocht verkocht zocht dwong beval bevond onderzocht besloot besloten ontsloeg stelden legden".split()
)
# "maakten", "hoopten", "investeerden": plurals of the past that no plural of the present has, but for verbs of the table.
_PAST_ENDS = ("kten", "pten", "ften", "dden", "rden", "gden", "lden", "nden", "mden")
_NO_VERB = OPENERS | DOUBTING | PREPOSITIONS | frozenset(
    "en maar dan ook zelfs echter want zowel bij dus om te op in na als vanuit binnen volgens ja nee evenals net zo toen waarvan sinds ondanks terwijl niet wel juist dit dat deze er u hier daar nu nog "
    "hierbij samen mede eveneens tevens wanneer alsmede noch behalve dankzij ten aldus kortom uiteraard daarom".split()
)
_ITS_FORM = re.compile(r"[a-zëï]{3,}")
_SPEAKS = re.compile(r"[Ii]k|[Ww]ij|[Ww]e|(?:[Hh]et|[Dd]it|[Oo]ns) kabinet|(?:[Mm]ijn|[Oo]ns) (?:ministerie|departement)")
_WE = frozenset(("wij", "we"))


def asserted(sentence: Sentence, verb: Token) -> Hit | None:
    """ "Daarvoor doorloop ik …", "We starten …": any act in the present tense; not "Ik hecht aan …", "Ik las …"."""
    if not sentence.actors or verb.start not in sentence.beside_actors or verb.low in _NO_VERB or verb.low in STATIVE or not _ITS_FORM.fullmatch(verb.low):
        return None
    if sentence.itself or sentence.hereby or sentence.goes_on(verb) or sentence.tells_past or HABIT.search(sentence.plain):
        return None
    subject = government(sentence, verb)
    if not subject or subject.opener in OPENERS - {"waarna"} or in_clause(sentence, verb) or negated(sentence, verb) or doubted(sentence, verb):
        return None
    named = subject.named
    if not _SPEAKS.fullmatch(named.text):
        return None
    if not (named.end + 1 == verb.start and not sentence.plain[: named.start].strip() or named.start == verb.end + 1 and verb.start):
        return None
    return Hit(verb, named) if _acts(sentence, verb, named) else None


def _acts(sentence: Sentence, verb: Token, named: Named) -> bool:
    """Whether the word is a verb of acting in the present, in the form that goes with who acts."""
    low, who = verb.low, named.text.lower()
    if low in _PAST or who == "ik" and low.endswith(("te", "de", "den")) or low.endswith(_PAST_ENDS):
        return False
    if who in _WE:
        stemmed = low.endswith("en")
    else:
        stemmed = who == "ik" or low.endswith("t")
    if not stemmed or low in _THOUGHTS or low.endswith(("ing", "heid", "lijk", "ig", "isch")):
        return False
    forms = [form for form in FORMS.get(low, ()) if form.form == "finite"]
    if any(form.sort != "acting" for form in forms):
        return False
    if any(form.infinitive in STANDING | SHARED for form in forms):
        return False
    return not any(form.infinitive in SUPPORTING for form in forms) or follows(sentence, verb, named)


def _plural(stem: str) -> set[str]:
    """The forms of a stem that end in "en", as Dutch spells them: "zie" → "zien", "maak" → "maken", "stel" → "stellen", "geef" → "geven"."""
    soft = stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
    short = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", soft)
    return {f"{stem}n", f"{stem}en", f"{stem}{stem[-1]}en", f"{soft}en", f"{short}en"}


_THOUGHTS = frozenset(form for stem in _OPINION for form in {stem, f"{stem}t", *_plural(stem)})
