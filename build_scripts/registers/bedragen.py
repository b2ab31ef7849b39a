"""Letter → the facts that figures tell: amounts of money, percentages, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from build_scripts.edtf import MONTHS
from build_scripts.letters.periods import Recesses, read_edtf
from build_scripts.model import FactItem, Letter
from build_scripts.registers import moments
from build_scripts.registers.sentences import sentences

_NUMBER = r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d{1,12}(?:[,.]\d{1,3})?"
_UNIT = r"(?:mln\b\.?|miljoen|mld\b\.?|miljard|duizend|biljoen)"
_SIZES = {"ton": 5, "mln": 6, "miljoen": 6, "mld": 9, "miljard": 9, "duizend": 3, "biljoen": 12}
_RANGE = rf"(?P<low>{_NUMBER})(?: ?(?P<lowunit>{_UNIT}))?(?: ?(?:-|–|tot(?: en met)?|à) ?(?:€ ?)?(?P<high>{_NUMBER}))?"
_SPELLED_NUMBER = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd|(?:een |één )?half|anderhal(?:f|ve)|(?:twee|drie)(?:ën|een)half)"
_EVERY = r"(?: (?:per (?:jaar|maand|week|dag|uur|kwartaal|persoon|leerling|kind|inwoner|huishouden|woning|plek|stuk)|structureel|jaarlijks|ineens))?"
# "€55 mln. per jaar", "EUR 3,5 miljard", "€ 10 tot € 15 miljoen", "€ 1.250,50", "€ 5,-"
_SIGNED = re.compile(rf"(?:€|\bEUR\b|\beuro\b) ?{_RANGE}(?:,-+|,–)?(?: ?(?P<unit>{_UNIT}))?(?: euro\b)?{_EVERY}(?!\d)")
# "55 miljoen euro", "1.200 euro", "2,5 ton euro"
_WORDED = re.compile(rf"(?<![\d.,€])(?<!€ ){_RANGE}(?: ?(?P<unit>{_UNIT}|ton))? (?:euro|EUR)\b{_EVERY}")
# "een miljoen euro", "anderhalf miljard euro"
_SPELLED = re.compile(rf"\b(?P<low>{_SPELLED_NUMBER}) (?P<unit>{_UNIT}|ton) euro\b{_EVERY}", re.I)
# "tussen de 40 en 50 miljoen euro", "tussen € 1 en € 2 miljard"
_BETWEEN = re.compile(rf"\b[Tt]ussen (?:de )?(?:(?P<sign>€|EUR) ?)?(?P<low>{_NUMBER})(?: ?(?P<lowunit>{_UNIT}))?(?: euro)? en (?:de )?(?:(?:€|EUR) ?)?(?P<high>{_NUMBER})(?: ?(?P<unit>{_UNIT}))?(?P<euro> euro\b)?{_EVERY}(?!\d)")
# "25 mld. bezuinigen", "49 miljoen extra": money without its sign, where no noun follows that is counted and the sentence is about money.
_SIGNLESS = re.compile(
    rf"(?<![\d.,€])(?<!€ ){_RANGE} ?(?P<unit>mln\b\.?|mld\b\.?|miljoen|miljard)(?![\w-])(?! (?:euro|EUR)){_EVERY}"
    r"(?=[.,;:)]|$| (?:extra|voor|aan|uit|naar|is|zijn|was|waren|wordt|worden|werd|werden|beschikbaar|bezuinig\w*|besparen|vrijgemaakt|gereserveerd|toegevoegd|te|die|dat|waarvan|waarmee|om|door|in|op|hoger|lager)\b)"
)
_ABOUT_MONEY = re.compile(r"€|\beuro|EUR|begroting|budget|subsidie|bezuinig|besparing|uitgaven|\b(?:financiële )?middelen\b|\b(?:meer)?kosten\b|\binvest|fonds\b|onttrokken|geld\b")
# "een salaris van 2,5 ton": money where pay is spoken of, and nothing is weighed.
_TON = re.compile(rf"(?<![\d.,€])(?:(?P<low>{_NUMBER})|(?P<word>\b{_SPELLED_NUMBER})) (?P<unit>ton)\b(?! (?:euro|CO|[a-z]*(?:uitstoot|afval|mest|staal|vis|stikstof|kg)))")
_ABOUT_PAY = re.compile(r"salaris|bezoldig|\bbetaal|\bbonus|handdruk|vergoeding|beloning|honorarium|ontslagpremie|advieswerk")
_WEIGHED = re.compile(r"CO2|uitstoot|stikstof|\bmest\b|afval|vracht|kilo|tonnage|staal|emissie")
_SPELLED_VALUES = dict(
    zip(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig honderd half anderhalf anderhalve tweeeenhalf drieeenhalf".split(),
        "1 2 3 4 5 6 7 8 9 10 11 12 15 20 30 40 50 100 0,5 1,5 1,5 2,5 3,5".split(),
    )
)
_MONEY_WORDS = ("€", "euro", "EUR", " ton", "mln", "mld", "miljoen", "miljard")
_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(r"(?<![\d.,])(?P<value>\d{1,3}(?:[,.]\d{1,3})?) ?(?:%|procent\b)")


def facts(letter: Letter, recesses: Recesses | None = None) -> tuple[FactItem, ...]:
    """Amounts, percentages and dates of a letter, in the order of its text."""
    written = read_edtf(letter.fact("date"))
    found = []
    for passage in letter.passages:
        text = passage.text
        if passage.kind in ("signature", "salutation"):
            continue
        here = [*_amounts(text, passage.anchor), *_percentages(text, passage.anchor)]
        taken = [(one.start, one.end) for one in here]
        if _DIGIT.search(text):
            here += [one for one in _dates(text, passage.anchor, written, recesses or {}) if all(one.end <= a or b <= one.start for a, b in taken)]
        found += sorted(here, key=lambda one: one.start)
    return tuple(found)


def _amounts(text: str, anchor: str) -> Iterator[FactItem]:
    if not any(word in text for word in _MONEY_WORDS):
        return
    reached = -1
    for found in sorted(_in_words_of_money(text), key=lambda one: (one.start(), -one.end())):
        if found.start() < reached:
            continue
        value = _value(found)
        if value:
            reached = found.end()
            yield FactItem("bedrag", found[0].strip(), value, anchor, found.start(), found.start() + len(found[0].strip()))


def _in_words_of_money(text: str) -> Iterator[re.Match[str]]:
    """All that may be an amount; of those that overlap the first and longest counts."""
    if "€" in text or "euro" in text or "EUR" in text:
        yield from (*_SIGNED.finditer(text), *_WORDED.finditer(text), *_SPELLED.finditer(text))
        yield from (found for found in _BETWEEN.finditer(text) if found["sign"] or found["euro"])
    for start, end in sentences(text):
        part = text[start:end]
        if any(unit in part for unit in _SIZES) and _ABOUT_MONEY.search(part):
            yield from _SIGNLESS.finditer(text, start, end)
        if " ton" in part and _ABOUT_PAY.search(part) and not _WEIGHED.search(part):
            yield from _TON.finditer(text, start, end)


def _value(found: re.Match[str]) -> str:
    """The amount in euros: "55000000", or "10000000/15000000" for a range."""
    parts, unit = found.groupdict(), found["unit"]
    if parts.get("word") or not _DIGIT.match(found["low"]):
        return _euros(_SPELLED_VALUES[(parts.get("word") or found["low"]).lower().replace("é", "e").replace("ë", "e").removeprefix("een ")], unit)
    if not parts.get("high"):
        return _euros(found["low"], parts.get("lowunit") or unit)
    low = _euros(found["low"], found["lowunit"] or unit)
    high = _euros(found["high"], unit or found["lowunit"])
    return "/".join(part for part in (low, high) if part)


def _euros(number: str, unit: str | None) -> str:
    size = _SIZES[unit.rstrip(".")] if unit else 0
    plain = re.sub(r"[ \u00a0\u202f]", "", number)
    # A full stop parts thousands ("1.250"), unless a unit follows or no three digits do ("3.5 miljard").
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain) and not (size and plain.count(".") == 1 and plain.startswith("0")):
        plain = plain.replace(".", "")
    try:
        value = Decimal(plain.replace(",", ".")) * 10**size
    except InvalidOperation:
        return ""
    return format(value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize(), "f")


def _percentages(text: str, anchor: str) -> Iterator[FactItem]:
    if "%" in text or "procent" in text:
        for found in _PERCENT.finditer(text):
            yield FactItem("percentage", found[0], found["value"].replace(",", "."), anchor, found.start(), found.end())


# "in april" by itself may be any year's; what has its year, or looks ahead, can be placed.
_TELLING_WORDS = re.compile(r".*(?:\b(?:19|20)\d\d|\ba\.?s\b|\b(?:jl|j\.l|jongstleden)\b)|(?:nog |later |uiterlijk|voor|vóór|na |rond|tegen|deze|dit|komend|volgend|binnen|medio |eind )", re.I | re.S)
# "de ramingen voor 2026": for that year, rather than before it.
_FOR_YEAR = re.compile(r"[Vv]oor (?:19|20)\d\d")
# Without one of these no date can be placed.
_DATED = (*MONTHS, "19", "20", "kwartaal", "zomer", "najaar", "voorjaar", "herfst", "winter", "reces")


def _dated(low: str) -> bool:
    for word in _DATED:  # half the time of any()
        if word in low:
            return True
    return False


def _dates(text: str, anchor: str, written: object, recesses: Recesses) -> Iterator[FactItem]:
    """Dates and deadlines that can be placed, those before the letter too where they have a year."""
    for start, end in sentences(text):
        part = text[start:end]
        if not _dated(part.lower()):
            continue
        for found in moments.dates(part, written, recesses):  # type: ignore[arg-type]
            moment = found.moment
            due = moment.text[-4:] if _FOR_YEAR.fullmatch(moment.text) else moment.due or moments.in_the_past(moment.text, written)
            if moment.kind == "date" and due and _TELLING_WORDS.match(moment.text):
                yield FactItem("datum", moment.text, due, anchor, start + moment.start, start + moment.end)
