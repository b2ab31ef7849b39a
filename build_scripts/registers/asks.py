"""What a motion asks, in the words of the letter that names it."""

from __future__ import annotations

import re

_WHOM = r"(?: (?:de (?:Tweede )?Kamer (?=de regering|het kabinet))?(?:de regering(?:en)?|het kabinet|regering|kabinet|mij|ons)\b(?!-))?"
# What is told of a motion behind its subject: "… over zorg is aangenomen".
_TOLD = r" (?:heb|heeft|is|zijn|was|werd|wordt|worden|voer|zal|zullen|kan|geldt|ontraad|ontraadde|kreeg|krijgt|verzoekt|vraagt|roept|geef|doe|laat|staat|blijft|ga|kom|beschouw)\b"
_ASKS = re.compile(
    rf"\b(?:[Vv]erzoekt|[Vv]erzocht(?:en)?|[Vv]erzoeken|[Vv]raagt|[Vv]roeg|gevraagd wordt|oproept|[Rr]oept op|opdraagt){_WHOM}(?: verzoekt| vraagt| oproept)?,? ?(?P<asks>[^;]+)"
    rf"|\b(?:[Rr]oept|[Rr]oepen|[Rr]iep|[Rr]iepen){_WHOM} op,? (?P<calls>[^;]+)"
    r"|\bopgeroepen,? (?P<called>(?:om|te) [^;]+)"
    r"|\b(?:waarin|die) (?:\w+ )?(?:de regering|het kabinet) (?:\w+ )?(?:verzoekt|verzocht|oproept|vraagt)(?: wordt)?,? ?(?P<asks2>[^;]+)"
    r"|^ met (?:het |een |als )?(?:verzoek|oproep)(?: aan (?:de regering|het kabinet))?,? (?P<wish>[^;.]+)"
    rf"|^ om (?P<to>(?=[^;.]{{0,200}}\bte [a-zë]+en\b)(?:(?!{_TOLD})[^;.])+)"
    r"|^ \((?P<named>(?=[a-zé])(?!zie\b|nr\b|t\.?v\.?v|hierna\b)[^()\d]{8,150})\)"
    rf"|^(?: \((?:Kamerst|TK|EK|\d{{2}} ?\d{{3}})[^()]{{0,60}}\))?\s?,? (?:over|inzake|betreffende|aangaande|met betrekking tot) (?P<about>(?:(?!{_TOLD})[^,;.])+)"
)
# "verzoekt de motie van het lid Jansen de regering om …": the verb before the motion's name.
_VERB_BEFORE = re.compile(r"\b(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vragen|roept|riep) (?:de |deze )?(?:\w+ )?$")
_OF_IT = re.compile(rf"{_WHOM}(?: op)?,? (?P<asks>(?:om|te) [^;]+)")
# "De motie van het lid Jansen. Verzoekt de regering …", "… Hierin wordt de regering verzocht …": told in the next sentence.
_NEXT = re.compile(r"(?:(?:Zij|Deze|Hierin|Daarin|Hiermee|Daarmee) )?(?:[Vv]erzoekt|[Vv]erzoeken|[Rr]oept|[Vv]raagt|wordt|werd|is)\b")
# What leads on to the next motion: "… en op de aangenomen [motie van …]".
_TRAILING = re.compile(r",?(?: (?:en|alsmede|of|met|van|op|aan|de|het|een|aangenomen|gewijzigde|verworpen|aangehouden|ook))+$")
_PAPER = re.compile(r",? ?\((?:Kamerst|TK|EK|\d{2} ?\d{3})[^()]*\)?\W*$")
_NAMELESS = re.compile(r"(?:dit|dat|het|deze|hetzelfde) (?:onderwerp|punt|thema|kwestie|zaak)$")
_HELPER = re.compile(r"^(?:wordt|werd|is|zijn|worden) ")


def asked(before: str, behind: str) -> str:
    """What the words around a motion's name say that it asks, or ""."""
    found = (_VERB_BEFORE.search(before) and _OF_IT.match(behind)) or _ASKS.search(behind)
    return _tidy(next((one for one in found.groupdict().values() if one), "")) if found else ""


def asked_next(sentence: str) -> str:
    """What a sentence right behind the one that names a motion says that it asks, or ""."""
    found = _ASKS.search(sentence) if _NEXT.match(sentence) else None
    return _tidy(found["asks"] or found["calls"] or "") if found else ""


def _tidy(words: str) -> str:
    words = _PAPER.sub("", " ".join(words.split()))
    asks = _HELPER.sub("", _TRAILING.sub("", words).strip(" .,?"))
    return "" if _NAMELESS.match(asks) else asks
