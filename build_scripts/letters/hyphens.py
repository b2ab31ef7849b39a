"""A word broken over two lines: is its hyphen the printer's or its own?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass

VOWELS = "aeiouy"
# Two vowels that would be read as one sound: Dutch spelling keeps a hyphen between the parts of
# a compound there (Leidraad, 6.2: zee-eend, familie-initiatief, auto-ongeluk).
CLASHES = ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu")
SUSPENDED = ("en", "of", "tot", "dan", "als", "noch", "respectievelijk")
# First parts that keep their hyphen before any word (Leidraad, 6.3 and 6.5).
KEEPS = {"niet", "non", "ex", "oud", "sint", "semi", "pseudo", "quasi", "anti", "pro"}
LONGEST_WORD = 80
"""Characters; a longer run without white space is no word that a printer broke."""
BROKEN = re.compile(r"[^\W_](?P<hyphen>[-‐\u00ad])$")


@dataclass(frozen=True, slots=True)
class Decision:
    """What `left` + `right` becomes, and why (in Dutch); `sure` is False for want of evidence.

    `basis` is the kind of evidence: one of BASES in the model.
    """

    result: str
    evidence: str
    sure: bool = True
    basis: str = "rule"


def is_broken(text: str) -> bool:
    """Whether a line ends in a word with a hyphen stuck to it (a dash between spaces is a dash)."""
    return bool(BROKEN.search(text[-2:])) and len(text[-LONGEST_WORD:].split()[-1]) < LONGEST_WORD


def decide(left: str, right: str, words: Set[str]) -> Decision:
    """How the word broken as `left` (with its hyphen) and `right` is written.

    `words` are the lower-case words of the same document, a witness for how it spells them.

    >>> decide("indivi-", "duele", set()).result
    'individuele'
    >>> decide("familie-", "initiatieven", set()).result
    'familie-initiatieven'
    """
    stem, kept = left[:-1], left[:-1] + "-" + right
    core = _core(right)
    if left.endswith("\u00ad"):
        return Decision(stem + right, "zacht afbreekteken", basis="source")
    if core.lower() in SUSPENDED:
        return Decision(f"{left} {right}", f"weglatingsstreepje voor '{core}'")
    for result, evidence in _witnesses(stem, right, core, words):
        return Decision(result, evidence, basis="letter")
    last = stem.rsplit("/", 1)[-1]
    if stem[-1:].isdigit() or right[:1].isdigit():
        return Decision(kept, "koppelteken bij een cijfer")
    if last.isupper() and len(last) > 1 or right[:1].isupper():
        return Decision(kept, "koppelteken bij een afkorting of naam")
    if "-" in last or "-" in core.rstrip("-"):
        return Decision(kept, "deel van een woordgroep met koppeltekens")
    if last.lower() in KEEPS:
        return Decision(kept, f"koppelteken na '{last}'")
    if (stem[-1:] + right[:1]).lower() in CLASHES and _is_word(last, words):
        return Decision(kept, "klinkers zouden botsen")
    if _soft_break(last, core):
        return Decision(stem + right, "afgebroken woord")
    return Decision(kept, "geen bewijs: koppelteken bewaard", sure=False, basis="none")


def _witnesses(stem: str, right: str, core: str, words: Set[str]):
    """Spellings of the broken word that stand elsewhere in the document, whole."""
    joined, hyphened = (stem + core).lower().lstrip("(‘'\"“"), f"{stem}-{core}".lower().lstrip("(‘'\"“")
    if joined in words:
        yield stem + right, "staat elders zonder streepje"
    if hyphened in words:
        yield f"{stem}-{right}", "staat elders met streepje"
    trema = core[:1] + "\u0308" + core[1:]
    restored = unicodedata.normalize("NFC", stem.lower().lstrip("(‘'\"“") + trema)
    if core[:1].lower() in VOWELS and restored in words:
        yield unicodedata.normalize("NFC", stem + right[:1] + "\u0308" + right[1:]), "trema hersteld: staat elders zo"


def _core(word: str) -> str:
    return word.strip(".,;:!?()[]‘’'\"“”…")


def _is_word(text: str, words: Set[str]) -> bool:
    """Whether the part before the hyphen is a word by itself: the document has it, or it reads so."""
    return text.lower() in words or text.lower().endswith(("ie", "ee", "a", "o", "u"))


def _soft_break(left: str, right: str) -> bool:
    """Both parts are lower-case letters and hold a vowel: Dutch writes the compound solid."""
    parts = (left.lstrip("(‘'\"“"), right)
    return all(part and any(vowel in _plain(part) for vowel in VOWELS) for part in parts) and right[:1].islower()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text.lower())
