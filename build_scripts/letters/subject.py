"""What kind of letter it is and what it is about, where its letterhead doesn't say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from build_scripts.letters.capitals import as_written
from build_scripts.letters.drafts import Draft
from build_scripts.letters.headings import ASKED, number_of
from build_scripts.letters.labels import ROLE
from build_scripts.letters.levels import STRUCTURAL
from build_scripts.letters.markers import enumeration
from build_scripts.model import Fact, Signatory

# "Bijlage 2: Uitwerking aanbevelingen"
ANNEX = re.compile(r"bijlage(?: (?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:[:.]| [-–]|$)", re.I)
# What goes to parliament with a letter only: "Fiche 3: Verordening …", "Geannoteerde agenda van de Raad …"
ENCLOSED = re.compile(r"fiche(?: \d{1,2})?:|geannoteerde agenda\b", re.I)
NAMED_ANNEX = re.compile(r"bijlage(?: (?:\d{1,2}|[A-Z]|[IVX]{1,4}))?(?:[:.]| [-–]) ?\w", re.I)
# "de minister van VWS"
SHORT_NAMED = re.compile(r"\b(?:minister|staatssecretaris|ministerie) (?:van|voor) (?P<short>[A-Z][A-Za-z]{1,4})\b", re.I)
TYPES = {
    "kamerbrief": "Kamerbrief",
    "beslisnota": "Beslisnota",
    "bijlage": "Bijlage",
    "brief": "Brief",
    "kamervragen": "Antwoorden op Kamervragen",
    "motie": "Motie",
    "overig": "Document",
}
# Headings of the form on which officials advise a minister (Beleidslijn Actieve openbaarmaking nota's).
NOTA_HEADINGS = {
    "geadviseerd besluit", "aanleiding", "kern", "kernpunten", "toelichting", "beslispunten", "besluit", "draagvlak politiek",
    "draagvlak maatschappelijk en eenduidige communicatie", "arbeidsmarkteffecten", "fraudetoets", "politieke context",
    "informatie die niet openbaar gemaakt kan worden", "gevolgen administratieve lasten", "beslistermijn",
}  # fmt: skip
# "Deze brief gaat specifiek in op de Wmo 2015, nu …", "Met deze brief informeer ik u over …"
SUBJECT = (
    re.compile(r"\bdeze (?:kamer)?brief (?:gaat|ga ik|gaan wij) (?:\w+ ){0,2}?in op (?P<subject>.+)", re.I),
    re.compile(r"\b(?:met|in|bij|door middel van) deze (?:kamer)?brief (?:informeer|informeren|bericht|berichten|rapporteer|rapporteren) (?:ik|wij) (?:u|uw Kamer|de Kamer|de Tweede Kamer)?.{0,160}?\bover (?P<subject>.+)", re.I),
    re.compile(r"\bhierbij (?:informeer|informeren|bericht|berichten) (?:ik|wij) (?:u|uw Kamer|de Kamer).{0,60}?\bover (?P<subject>.+)", re.I),
    re.compile(r"\b(?:hierbij|bijgaand) (?:bied|stuur|zend|bieden|sturen|zenden) (?:ik|wij) (?:u|uw Kamer)\b.{0,40}? (?P<subject>(?:de|het|een|mijn|onze) .+?)(?: aan\b|\.)", re.I),
)  # fmt: skip
# "Antwoorden … op Kamervragen van de leden Mutluer en Lahlah over de voorgenomen sluiting …"
QUESTIONS = re.compile(r"\bvragen van (?:het lid|de leden) .{3,200}? over (?P<subject>.+?)(?: \((?:ingezonden|kenmerk|nr)| worden | zijn | heb ik |[.;]|$)", re.I)
SUBJECT_END = re.compile(r"[,.;:(]|\s(?:nu|die|dat|waarin|waarmee|zoals|en ga|en reageer)\s")
# "het rapport1": the mark of a note that a copy of the text left out
LEFT_MARK = re.compile(r"(?<=[a-z])\d{1,2}$")
# "Stichting Fokus Wonen (hierna: Fokus)"
DEFINED = re.compile(r" \((?:hierna|verder)(?: te noemen)?:? ")
NAMED = re.compile(r"(?<!\w)[A-Z][\w&’'-]*(?: (?:van|de|der|en|voor|het|[A-Z][\w&’'-]*))*$")
# "MINISTERS VAN ONDERWIJS, CULTUUR EN WETENSCHAP EN VOOR MEDIA", the head of a Kamerstuk
MINISTERS = re.compile(r"(?:de )?(?:minister|staatssecretaris)", re.I)
# A committee's questions with the minister's answers
OVERLEG = re.compile(r"(?:inbreng )?verslag (?:van een |houdende )?(?:nader )?(?:schriftelijk overleg|een lijst van vragen)", re.I)
# "Antwoord van Minister Bruins Slot (Buitenlandse Zaken)", above answers in the Aanhangsel
ANSWERER = re.compile(r"antwoord van (?:de )?(?:minister|staatssecretaris) [^()]{2,60} \((?P<ministry>[^()]+)\)", re.I)
# "Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Defensie"
ANSWERS = re.compile(r"\b(?:bied|zend|stuur|doe) ik u .{0,80}\bantwoord(?:en)? .{0,60}\bvragen van (?:het lid|de leden|de (?:vaste )?commissie)\b", re.I)
MAIN_LETTER = re.compile(r"brief\b(?:(?<=\bhoofdbrief)|(?<=\baanbiedingsbrief))")
FIRST = 25
"""Blocks in which a letter says what it is about."""
FIRST_BLOCKS = 3
"""Blocks among which a paper's own title in capitals stands."""
FIRST_SIGNS = 2000
"""Characters of a block in which it says so; looking further takes time for nothing."""
LONGEST_SUBJECT = 110


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    drafts: Sequence[Draft]
    facts: Mapping[str, Fact]
    signatories: Sequence[Signatory]
    dossier: str = ""
    """As an official paper's head has it: "nr. 524 in dossier 26 991 Voedselveiligheid"."""
    ministry: Fact | None = None
    """The ministry that the letterhead names, whoever the letter is from."""


def infer_type(evidence: Evidence) -> Fact:
    """The letter's type, with what it was inferred from."""
    drafts, facts = evidence.drafts, evidence.facts
    headings = {_bare_heading(draft.text).lower().rstrip(".:") for draft in drafts if draft.kind == "heading"}
    if len(headings & NOTA_HEADINGS) >= 3:
        return Fact("beslisnota", "inferred", "de kopjes zijn die van een nota aan een bewindspersoon")
    opening = " ".join(draft.text for draft in drafts[:FIRST]).lower()
    text = " ".join(draft.text for draft in drafts)
    small = text.lower()
    addressee = facts["addressee"].value.lower() if "addressee" in facts else ""
    if "gehoord de beraadslaging" in opening and "verzoekt de regering" in small:
        return Fact("motie", "inferred", "de vaste woorden van een motie")
    if re.search(r"\bvraag 1\b", opening) and re.search(r"\bantwoord(?:en)?\b", opening) or {"1", "2"} <= headings:
        return Fact("kamervragen", "inferred", "vragen en antwoorden met nummers")
    if drafts and ANNEX.match(drafts[0].text) and not addressee:
        return Fact("bijlage", "inferred", "de eerste regel noemt het stuk een bijlage")
    greeted = any(draft.kind == "salutation" for draft in drafts)
    titles = [facts["betreft"].value] if "betreft" in facts else [draft.text for draft in drafts[:FIRST_BLOCKS] if draft.kind == "heading"]
    if not greeted and any(OVERLEG.match(title) for title in titles):
        return Fact("kamervragen", "inferred", "een verslag van schriftelijk overleg: vragen van fracties, en wat daarop is geantwoord")
    if drafts and ENCLOSED.match(drafts[0].text) and not addressee and not greeted:
        return Fact("bijlage", "inferred", "een fiche of een geannoteerde agenda gaat bij een brief")
    to_parliament = "kamer" in addressee or "uw kamer" in small or bool(ANSWERS.search(opening))
    if "kamer" in addressee and "sender" in facts and not _of_government(evidence):
        return Fact("brief", "inferred", "gericht aan de Kamer, en niet van een bewindspersoon of ministerie")
    roles = [one.role for one in evidence.signatories if one.role]
    if to_parliament and roles and "sender" not in facts and not any(ROLE.match(role) for role in roles):
        return Fact("brief", "inferred", "gericht aan de Kamer, en niet ondertekend door een bewindspersoon")
    if greeted and to_parliament:
        return Fact("kamerbrief", "inferred", "aanhef, en gericht aan de Kamer")
    to_chair = any("voorzitter" in draft.text.lower() for draft in drafts if draft.kind == "salutation")
    if (to_parliament or to_chair) and any(MINISTERS.match(role) for role in roles):
        return Fact("kamerbrief", "inferred", "gericht aan de Kamer, en ondertekend door een bewindspersoon")
    if "kamer" in addressee and "sender" in facts and MINISTERS.match(facts["sender"].value):
        return Fact("kamerbrief", "inferred", "gericht aan de Kamer, door een bewindspersoon")
    if MAIN_LETTER.search(text):
        return Fact("bijlage", "inferred", "de tekst verwijst naar de hoofdbrief")
    if greeted or "addressee" in facts and "sender" in facts or re.match(r".{0,80}\bdeze brief\b", opening):
        return Fact("brief", "inferred", "afzender en geadresseerde, of een aanhef")
    if _mostly_table(drafts):
        return Fact("bijlage", "inferred", "vooral een tabel, zonder aanhef")
    return Fact("overig", "inferred", "geen kenmerken van een bekende soort")


def _of_government(evidence: Evidence) -> bool:
    sender = evidence.facts["sender"].value
    return bool(re.search(r"\b(?:minister|staatssecretaris)", sender, re.I)) or any(ROLE.match(one.role) for one in evidence.signatories)


def infer_title(evidence: Evidence, kind: str, file_name: str) -> Fact:
    """A title by rule for a letter that has no betreft, with the rule it was composed by."""
    name = TYPES.get(kind, TYPES["overig"])
    subject = _questioned(evidence.drafts) if kind == "kamervragen" else _stated_subject(evidence.drafts)
    if subject:
        return Fact(f"{name} over {subject}", "inferred", "samengesteld uit de zin waarin het stuk zegt waar het over gaat")
    if evidence.dossier:
        return Fact(f"{name} {evidence.dossier}", "inferred", "samengesteld uit het dossier en het nummer in de kop van het stuk")
    for place, draft in enumerate(evidence.drafts[:FIRST_BLOCKS]):
        if draft.kind == "heading" and (place == 0 or draft.text.isupper()) and _is_own_title(draft.text):
            return Fact(as_written(draft.text, evidence.drafts), "inferred", "de titel waarmee het stuk opent")
    defined = _defined_name(evidence.drafts)
    if defined:
        return Fact(f"{name} over {defined}", "inferred", "samengesteld uit de naam die het stuk als eerste omschrijft")
    heads = [draft.text for draft in evidence.drafts if draft.place and draft.place.header]
    if heads:
        return Fact(f"{name}: {' – '.join(heads)}", "inferred", "samengesteld uit de kolomkoppen van de tabel")
    for draft in evidence.drafts:
        if draft.kind != "heading":
            continue
        bare = _bare_heading(draft.text)
        if not STRUCTURAL.fullmatch(bare) and bare.lower() not in NOTA_HEADINGS:
            own = bare.lower().startswith(name.lower())
            return Fact(bare, "inferred", "het eerste kopje") if own else Fact(f"{name}: {bare}", "inferred", "samengesteld uit het eerste kopje")
    if "kenmerk" in evidence.facts:
        return Fact(f"{name} {evidence.facts['kenmerk'].value}", "inferred", "samengesteld uit het kenmerk")
    return Fact(f"{name} {file_name.rsplit('.', 1)[0]}", "inferred", "samengesteld uit de bestandsnaam")


def _is_own_title(text: str) -> bool:
    """Whether a heading above all text is the paper's title, and no part of it ("1. Inleiding", "Vraag 1")."""
    structural = STRUCTURAL.fullmatch(text) and not NAMED_ANNEX.match(text)
    return not enumeration(text) and not structural and text.lower() not in NOTA_HEADINGS and len(text.split()) > 2 and not ASKED.fullmatch(text)


def infer_ministry(evidence: Evidence, kind: str, ministries: Mapping[str, str]) -> Fact | None:
    """The ministry's abbreviation, from the letterhead, from who signed, or of a beslisnota from whom it advises.

    `ministries` maps a ministry's full name in lower case to its abbreviation.
    """
    for named in (evidence.facts.get("sender"), evidence.ministry):
        if named and (short := _ministry_in(named.value, ministries)):
            return Fact(short, "source", at=named.at)
    for signatory in evidence.signatories:
        if short := _ministry_in(signatory.role, ministries):
            return Fact(short, "inferred", f"de ondertekenaar is {signatory.role}")
    for draft in evidence.drafts[:FIRST] if kind == "kamervragen" else ():
        answered = ANSWERER.match(draft.text)
        if answered and (short := _ministry_in(answered["ministry"], ministries)):
            return Fact(short, "inferred", f"het antwoord is van {answered['ministry']}")
    advised = evidence.facts.get("addressee") if kind == "beslisnota" else None
    if advised and (short := _ministry_in(advised.value, ministries)):
        return Fact(short, "inferred", f"het is een nota aan {advised.value}")
    return None


def _ministry_in(text: str, ministries: Mapping[str, str]) -> str:
    """The ministry that a text names; of "Economische Zaken" and "Economische Zaken en Klimaat" the longer."""
    named = [name for name in ministries if name in text.lower()]
    if named:
        return ministries[max(named, key=len)]
    short = SHORT_NAMED.search(text)
    return short["short"] if short and short["short"] in ministries.values() else ""


def _stated_subject(drafts: Sequence[Draft]) -> str:
    for draft in drafts[:FIRST]:
        if draft.kind not in ("paragraph", "item"):
            continue
        for pattern in SUBJECT:
            found = pattern.search(draft.text[:FIRST_SIGNS])
            subject = LEFT_MARK.sub("", SUBJECT_END.split(found["subject"], maxsplit=1)[0].strip()) if found else ""
            if 3 <= len(subject) <= LONGEST_SUBJECT:
                return subject
    return ""


def _questioned(drafts: Sequence[Draft]) -> str:
    for draft in drafts[:FIRST]:
        found = QUESTIONS.search(draft.text[:FIRST_SIGNS])
        if found:
            return shorten(found["subject"].strip(), LONGEST_SUBJECT, placeholder=" …")
    return ""


def _defined_name(drafts: Sequence[Draft]) -> str:
    for draft in drafts[:FIRST]:
        found = DEFINED.search(draft.text)
        name = NAMED.search(draft.text[max(0, found.start() - LONGEST_SUBJECT) : found.start()]) if found else None
        if name:
            return name[0]
    return ""


def _bare_heading(text: str) -> str:
    number = number_of(text)
    return text[number.length :] if number else text


def _mostly_table(drafts: Sequence[Draft]) -> bool:
    cells = sum(len(draft.text) for draft in drafts if draft.place)
    return cells > sum(len(draft.text) for draft in drafts) / 2
