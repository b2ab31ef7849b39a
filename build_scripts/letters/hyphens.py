"""A word broken over two lines: is its hyphen the printer's or its own?

Other letters of the archive are no evidence, though they may have the word: the same source has the same text, and so
the same anchors, whatever stands beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass

from build_scripts import spelling

EDGES = ".,;:!?()[]‘’'\"“”…"
OPENING = "(‘'\"“"
VOWELS = "aeiouy"
# Two vowels that would be read as one sound: Dutch spelling keeps a hyphen between the parts of
# a compound there (Leidraad, 6.2: zee-eend, familie-initiatief, auto-ongeluk).
CLASHES = ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu")
SUSPENDED = ("en", "of", "tot", "dan", "als", "noch", "respectievelijk")
# First parts that keep their hyphen before any word (Leidraad, 6.3 and 6.5).
KEEPS = {"niet", "non", "ex", "oud", "sint"}
# Second parts of titles: secretaris-generaal (Leidraad, 6.7).
KEPT_BEFORE = {"generaal"}
# What stands before a verb or a noun as one word with it (Leidraad, 6.2 and 6.9).
PREFIXES = frozenset(
    "aan achter af anti be bij bijeen binnen boven buiten co contra de des door er extra ge heen her herin hyper in infra inter los "
    "macro mede mee meta micro midden mini mis mono multi na neo neven om on onder ont op opeen over pre pro pseudo quasi re "
    "samen semi sub super tegen tegemoet terug tele thuis toe trans tussen uit uiteen ultra van ver vast vol voor vooruit voort voorbij "
    "waar weer weg wel zelf".split()
)
LONGEST_WORD = 80
"""Characters; a longer run without white space is no word that a printer broke."""
ENDS_SYLLABLE = "aeiouj"
"""Letters behind which "-en" may stand on a line of its own: partij-en, but zor-gen."""
WORDS_AFTER, LEAST_TAIL = 3, 4
# What hardly follows the word "en" where a part was left out before it.
GOES_ON = re.compile(
    "is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|kan|kunnen|kon|konden|zal|zullen|zou|zouden|moet|moeten|mag|mogen|wil|willen|"
    "gaat|gaan|doen|die|dat|van|in|met|op|voor|om|te|tot|uit|bij|naar|door|over|aan|als|dan|niet|ook|het|de|een|er"
)
LONGEST_ENDING = 3
"""Letters; what is longer behind a name is no ending of it (Twent-se)."""
SHORTEST_NAME = 3
"""Letters of the shortest name, and of most abbreviations that are written like one: Wmo, Awb."""
LONG_ENOUGH = 8
"""Letters of a compound that is hardly one by chance."""
ADJECTIVES = ("isch", "eel", "aal", "ief", "air", "iek")
BROKEN = re.compile(r"(?:[^\W_]|\w\))(?P<hyphen>[-‐\u00ad])$")


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
    return bool(BROKEN.search(text[-3:])) and len(text[-LONGEST_WORD:].split()[-1]) < LONGEST_WORD


def decide(left: str, right: str, words: Set[str], after: Sequence[str] = ()) -> Decision:
    """How the word broken as `left` (with its hyphen) and `right` is written.

    `words` are the lower-case words of the same document, a witness for how it spells them. What the
    letter doesn't say the word list may, then the rules of spelling; where none of them tells, the
    hyphen stays. `after` are the words that follow `right`.

    >>> decide("indivi-", "duele", set()).result
    'individuele'
    >>> decide("familie-", "initiatieven", set()).result
    'familie-initiatieven'
    """
    piece = Broken(left[:-1], right)
    if left.endswith("\u00ad"):
        return Decision(piece.joined, "zacht afbreekteken", basis="source")
    if piece.core == "en" and piece.last[-1:] in ENDS_SYLLABLE and (ending := _as_ending(piece, after)):
        return ending
    if piece.core.lower() in SUSPENDED and not (len(piece.core) > 2 and spelling.is_listed(piece.last + piece.core)):
        return Decision(f"{left} {right}", f"weglatingsstreepje voor '{piece.core}'")
    return (
        _as_elsewhere(piece, words)
        or _by_sign(piece)
        or _as_listed(piece)
        or _by_rule(piece, words)
        or Decision(piece.hyphened, "geen bewijs: koppelteken bewaard", sure=False, basis="none")
    )


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken word: what stands before the hyphen, and what the next line opens with."""

    stem: str
    right: str

    @property
    def joined(self) -> str:
        return self.stem + self.right

    @property
    def hyphened(self) -> str:
        return f"{self.stem}-{self.right}"

    @property
    def core(self) -> str:
        """The second piece without the signs around it, and without another word behind a slash."""
        return self.right.split("/", 1)[0].strip(EDGES)

    @property
    def last(self) -> str:
        """The first piece without signs before it, and without another word behind a slash."""
        return self.stem.rsplit("/", 1)[-1].lstrip(OPENING)

    def with_trema(self) -> tuple[str, str]:
        """The whole word as it is spelled, and the same without signs around it, with a trema on the second piece."""
        joined = f"{self.stem}{self.right[:1]}\u0308{self.right[1:]}"
        return unicodedata.normalize("NFC", joined), unicodedata.normalize("NFC", f"{self.last}{self.core[:1]}\u0308{self.core[1:]}")


def _as_ending(piece: Broken, after: Sequence[str]) -> Decision | None:
    """The "en" of "partij-" + "en" as the word's ending; None where it is the word "en", before which a part is left
    out ("partij- en fractievoorzitters"): then a word that follows has a part that the first word lacks."""
    if not spelling.is_listed(piece.last + piece.core):
        return None
    if piece.right != piece.core:
        return Decision(piece.joined, "een leesteken sluit het woord af", basis="word list")
    if after and GOES_ON.fullmatch(after[0]):
        return Decision(piece.joined, f"staat in de woordenlijst, en '{after[0]}' vult geen weggelaten deel aan", basis="word list")
    if any(word.islower() and _shares_part(piece.last, word.strip(EDGES)) for word in after[:WORDS_AFTER]):
        return None
    return Decision(f"{piece.stem}- {piece.right}", "geen bewijs: gelezen als weglatingsstreepje", sure=False, basis="none")


def _shares_part(last: str, word: str) -> bool:
    """Whether a word is a compound, or what it ends in makes one with `last`: partij·voorzitters as in fractie·voorzitters."""
    tails = (word[at:] for at in range(len(word) - LEAST_TAIL + 1))
    return spelling.is_compound(word) or any(spelling.is_listed(tail) and spelling.is_compound(last + tail) for tail in tails)


def _as_elsewhere(piece: Broken, words: Set[str]) -> Decision | None:
    """As the word stands elsewhere in the document, whole."""
    before = piece.stem.lower().lstrip(OPENING)
    if before + piece.core.lower() in words:
        return Decision(piece.joined, "staat elders zonder streepje", basis="letter")
    if f"{before}-{piece.core.lower()}" in words:
        return Decision(piece.hyphened, "staat elders met streepje", basis="letter")
    whole, bare = piece.with_trema()
    if piece.core[:1].lower() in VOWELS and bare.lower() in words:
        return Decision(whole, "trema hersteld: staat elders zo", basis="letter")
    return None


def _by_sign(piece: Broken) -> Decision | None:
    """A hyphen that its neighbours ask for, whatever the word (Leidraad, 6.4 to 6.6)."""
    if piece.stem[-1:].isdigit() or piece.right[:1].isdigit():
        return Decision(piece.hyphened, "koppelteken bij een cijfer")
    initials = piece.last[:1].isupper() and not _has_vowel(piece.last)
    if piece.last.isupper() and len(piece.last) > 1 or initials or piece.right[:1].isupper():
        return Decision(piece.hyphened, "koppelteken bij een afkorting of naam")
    # No printer leaves one letter of a word on a line.
    if len(piece.last) == 1:
        return Decision(piece.hyphened, "koppelteken bij een losse letter")
    tail = piece.last.rpartition("-")[2]
    if tail != piece.last and piece.core.islower() and _is_whole(tail, piece.core):
        return Decision(piece.joined, "na het koppelteken een woord uit de woordenlijst", basis="word list")
    head = piece.core.partition("-")[0]
    if head not in ("", piece.core) and _is_whole(piece.last, head):
        return Decision(piece.joined, "voor het koppelteken een woord uit de woordenlijst", basis="word list")
    if "-" in piece.last or "-" in piece.core.rstrip("-"):
        return Decision(piece.hyphened, "deel van een woordgroep met koppeltekens")
    return None


def _is_whole(tail: str, core: str) -> bool:
    """Whether what stands behind a word's own hyphen is one word with the next line's: SCP-publi·catie, kosten-batenana·lyse."""
    return spelling.is_listed(tail + core) or spelling.is_compound(tail + core) and not spelling.is_listed(tail) and not spelling.is_compound(tail)


def _as_listed(piece: Broken) -> Decision | None:
    """As the word list has it."""
    last, core = piece.last, piece.core
    if spelling.with_hyphen(last, core):
        return Decision(piece.hyphened, "staat in de woordenlijst met streepje", basis="word list")
    whole, bare = piece.with_trema()
    if core[:1].lower() in VOWELS and spelling.is_listed(bare):
        return Decision(whole, "trema hersteld: staat zo in de woordenlijst", basis="word list")
    if spelling.is_listed(last + core):
        return Decision(piece.joined, "staat in de woordenlijst", basis="word list")
    if last.lower() in KEEPS and (_is_word(core) or not spelling.is_compound(last + core)):
        return Decision(piece.hyphened, f"koppelteken na '{last}'")
    if spelling.keeps_hyphen(last) or core.lower() in KEPT_BEFORE:
        return Decision(piece.hyphened, "de woordenlijst houdt hier een streepje", basis="word list")
    if _clash(piece) and spelling.is_word(last):
        return Decision(piece.hyphened, "klinkers zouden botsen")
    if spelling.is_compound(last + core):
        return Decision(piece.joined, "samenstelling van woorden uit de woordenlijst", basis="word list")
    return None


def _by_rule(piece: Broken, words: Set[str]) -> Decision | None:
    """By the rules for words that no list has."""
    last, core = piece.last, piece.core
    if _clash(piece) and last.lower() in words:
        return Decision(piece.hyphened, "klinkers zouden botsen")
    if not _has_vowel(last) or not _has_vowel(core) or not core[:1].islower():
        return None
    if len(core) > LONGEST_ENDING and (_is_name(last, core, words) or _is_coupled(last) and _is_word(core)):
        return None
    return Decision(piece.joined, "afgebroken woord")


def _is_name(last: str, core: str, words: Set[str]) -> bool:
    """Whether the first piece is a name or an abbreviation, before which the second stands by itself (Twente-regio)."""
    if not last[:1].isupper() or len(last) < SHORTEST_NAME:
        return False
    if spelling.is_name(last):
        return True
    unknown = not spelling.is_listed(last)
    return unknown and _is_word(core) and (len(last) == SHORTEST_NAME or last.lower() in words)


def _is_coupled(last: str) -> bool:
    """Whether the first piece is one that hyphens couple as an equal to a second: fysiek-mentaal, arts-onderzoeker."""
    return last.lower() not in PREFIXES and (spelling.begins_coupled(last) or spelling.is_listed(last) and last.endswith(ADJECTIVES))


def _is_word(core: str) -> bool:
    return spelling.is_listed(core) or len(core) >= LONG_ENOUGH and spelling.is_compound(core)


def _clash(piece: Broken) -> bool:
    return (piece.stem[-1:] + piece.right[:1]).lower() in CLASHES


def _has_vowel(part: str) -> bool:
    plain = unicodedata.normalize("NFKD", part.lower())
    return any(vowel in plain for vowel in VOWELS)
