"""Note marks that text recognition set as figures between spaces: "de handreiking 1 vastgesteld", "het lid Pouw-Verweij 2 ."

A figure of the text looks the same, so such a mark counts only where one place alone can be it: behind a word that takes
no number, between the marks of the notes before and after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build_scripts.letters.dates import MONTH
from build_scripts.letters.drafts import Draft

FIGURE = re.compile(rf" (?=\d)(?<=[^\s\d] )(\d{{1,3}})(?= ?[.,;:?!)](?:\s|$)|$| (?!(?:{MONTH}|miljoen|miljard|mln|mld|procent|keer|maal|jaar|jaren|maanden|weken|dagen|uur|euro|m²|km|ha|x)\b|[%€/x×+=-]))")
# What a number belongs to that stands behind it, or what stands before a quantity.
TAKES_NUMBER = re.compile(
    r"(?:^|[\s(‘“\"'])(?:art(?:ikel(?:en)?|\.)?|lid|leden|nrs?\.?|nummers?|no\.|bijlagen?|hoofdstuk(?:ken)?|hst\.|par(?:agraaf|agrafen|\.)|§|vra(?:ag|gen)|antwoord|tabel|figuur|grafiek|stap(?:pen)?|fase|"
    r"punt(?:en)?|pagina|p\.|blz\.|deel|\w*lijn|spoor|sporen|pijler|doel(?:en)?|\w*stelling|categorie|scenario|optie|variant|klasse|niveau|groep|box|ronde|versie|week|module|aanbeveling(?:en)?|conclusie|maatregel(?:en)?|"
    r"afdeling|titel|boek|onderdeel|zone|type|model|kamer|schijf|jaar|klas|kolom|rij|kwartaal|perceel|schaal|stand|plein|€|±|circa|ca\.|"
    r"de|het|een|dit|die|deze|van|tot|t/m|en|of|met|in|op|aan|bij|per|na|voor|binnen|tussen|om|uit|over|door|vanaf|sinds|dan|als|ruim|bijna|zo'n|ongeveer|minstens|minimaal|maximaal|hooguit|slechts|maar|nog|alle|beide|eerste|laatste|"
    r"er|is|was|zijn|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden|zit|zitten|krijgt|krijgen|telt|tellen|telde|minder|meer|ad|nu|totaal)$",
    re.I,
)
LOOK_BACK = 20
# "1 Handreiking ketenaanpak valpreventie, VeiligheidNL, 2023.": a note is a sentence or an address, a heading is none
TOLD = re.compile(r".*(?:[.!?)’”\"]|\bwww\.\S+|://\S+|\d)$", re.S)


class Place(NamedTuple):
    """A figure at `start:end` in a text, with the space before it; `shut`: a sentence or clause ends behind it."""

    number: str
    start: int
    end: int
    shut: bool


def loose_figures(text: str) -> Iterator[Place]:
    """The figures of a text that may be marks though nothing raises them."""
    for found in FIGURE.finditer(text):
        before = text[max(0, found.start() - LOOK_BACK) : found.start()]
        if not TAKES_NUMBER.search(before):
            behind = text[found.end() : found.end() + 2]
            shut = not behind or behind.strip()[:1] in tuple(".,;:?!") or before[-1:] in tuple(".?!") and behind.strip()[:1].isupper()
            yield Place(found[1], found.start(), found.end() + (behind[:1] == " " and behind[1:] in tuple(".,;:")), shut)


def reads_as_note(text: str) -> bool:
    """Whether a row that opens with a figure reads as a note's text rather than as a heading."""
    return bool(TOLD.fullmatch(text))


def only_place(number: str, drafts: Sequence[Draft], first: tuple[int, int], last: tuple[int, int]) -> tuple[int, Place] | None:
    """The one place between two others, each (draft, offset), where a note's figure stands loose; None where there are more."""
    found = [
        (index, place)
        for index in range(max(first[0], 0), min(last[0] + 1, len(drafts)))
        if f" {number}" in drafts[index].text
        for place in loose_figures(drafts[index].text)
        if place.number == number and first <= (index, place.start) < last
    ]
    shut = [one for one in found if one[1].shut]
    return found[0] if len(found) == 1 else shut[0] if len(shut) == 1 else None
