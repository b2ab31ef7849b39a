"""What tells a running sentence from a title."""

from __future__ import annotations

import re
from collections.abc import Set

from build_scripts.spelling.lists import is_word

# A sentence's end, with closing quotes, a note mark and the odd extra full stop behind it.
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:,? [⁰¹²³⁴⁵⁶⁷⁸⁹]+)*| ?\[\d{1,3}\])?[.]?$")
# Abbreviations that want a word behind them.
ABBREVIATED = re.compile(r"(?<![^\W\d_])(?:nrs?|art|tel|blz|pag|bijv|bv|resp|incl|excl|prof|drs?|mr|ir|ing|d\.w\.z|m\.b\.t|t\.a\.v|t\.b\.v|t\.o\.v|n\.a\.v|i\.v\.m|m\.u\.v|o\.b\.v|i\.p\.v|i\.c\.m|d\.m\.v|d\.d|o\.a|c\.q)\.$", re.I)
# Finite verbs and subjects that hardly a Dutch sentence's first line does without, and a title does.
RUNNING = re.compile(
    r"\b(?:is|zijn|was|waren|ben|heb|hebt|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|kon|zal|zullen|zou|"
    r"moet|moeten|wil|willen|mag|mogen|gaat|gaan|ga|doet|doen|geeft|geven|komt|komen|blijkt|blijft|staat|ligt|ik|u|wij|we|"
    r"hij|ze|er|dit|deze|dat|die)\b"
)
# Small words that open a Dutch sentence: a capital makes no name of them.
OPENER = re.compile(
    r"(?:De|Het|Een|Dit|Dat|Deze|Die|Er|Ik|Wij|We|U|Uw|Mijn|Onze?|Hij|Zij|Ze|Men|In|Op|Bij|Met|Voor|Om|Na|Naar|Naast|Over|Onder|Tussen|Tijdens|Sinds|Sommige|"
    r"Tegen|Uit|Van|Vanaf|Vanuit|Volgens|Door|Per|Aan|Ten|Ter|Tot|Als|Zoals|Omdat|Doordat|Hoewel|Indien|Wanneer|Nu|Ook|Zo|Zowel|Alle|Veel|Voorts|Verder|Tevens|"
    r"Hier\w*|Daar\w*|Waar\w*|Om\w+|Bijgevoegd|Bijgaand|Inmiddels|Momenteel|Begin|Eind|Medio|Dankzij|Samen|Mede|Zodra)\b"
)
# "De gemeenten", "Het DNA", "In 2023", "VNG is"; "De Jong" and "Van der Wal" are names
SMALL_OPENING = re.compile(rf"(?!Van (?:den?|der) [A-Z]){OPENER.pattern} (?:[a-zà-ÿ\d]|[A-Z]{{2}})|[A-Z]{{2,}} {RUNNING.pattern}")
# "2.1 Preventie" opens a heading
PARTS = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? ")


def ends_sentence(text: str) -> bool:
    """Whether a text ends where a sentence, a clause before a list, or an item may end.

    >>> ends_sentence("‘Waardig leven met zorg’1."), ends_sentence("gericht op de")
    (True, False)
    >>> ends_sentence("zie ook de brief (Kamerstuk 29 325, nr.")
    False
    """
    end = text[-12:]
    return bool(SENTENCE_END.search(end)) and not (end.endswith(".") and ABBREVIATED.search(end))


def reads_as_title(text: str) -> bool:
    """Whether a line has the shape of a title: a capital or number, no verb that makes a sentence."""
    return bool(text) and not text[0].islower() and not RUNNING.search(text) and not ends_sentence(text)


def opens_sentence(text: str, common: Set[str], above: str = "") -> bool:
    """Whether a capital at a text's start is a sentence's and not a name's.

    It is where a small word that opens sentences has another small word behind it ("Tijdens teambijeenkomsten", not
    "De Jong"). Else the line `above` it ends in a small word too (not "Nationaal Actieplan / Dakloosheid"), and the document
    writes its first word small elsewhere (`common`), or the word is listed and stands in a sentence: "Begin 2024 is het dashboard".
    """
    if SMALL_OPENING.match(text):
        return True
    first = opening_word(text, above)
    return first in common or bool(first and above) and bool(RUNNING.search(text) or PARTS.match(above)) and is_word(first)


def opening_word(text: str, above: str) -> str:
    """The first word of a text that opens with a capital, in lower case; nothing where the line above ends in a capitalised word, whose name may go on."""
    first = re.match(r"[^\W\d_]+", text)
    return first[0].lower() if first and first[0][0].isupper() and (not above or above.split()[-1].islower()) else ""
