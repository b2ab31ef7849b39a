"""From Dutch text to search terms: fold, split into words, stem.

docs/assets/zoeken/analyse.js does the same in the browser; tests/search/ compares the two word by
word. Whatever changes here changes there.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

import snowballstemmer

LONGEST = 64
"""A form is cut off after this many characters, so that a mile of letters is no mile of index."""

_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-\u2010\u2011"
_NUMBER_GAPS = " .\u00a0\u2009\u202f"
_MARKS = "\u0300-\u036f\u00ad"
_RUN = rf"[^\W_](?:[^\W_]|[{_MARKS}])*"
_WORD = re.compile(rf"{_RUN}(?:[{_APOSTROPHES}]{_RUN})*")
_DROPPED = re.compile(rf"[{_MARKS}]")
_PART = re.compile(r"[^\W_]+")
_LATIN = "a-zA-Z\u00c0-\u024f"
_CHAIN = re.compile(  # a word with all that might belong to its chain
    rf"{_WORD.pattern}(?:(?:[{_HYPHENS}]|(?<=[^\W_{_LATIN}]|[{_MARKS}])[{_NUMBER_GAPS}](?=[^\W_{_LATIN}])){_WORD.pattern})*"
)
_DIGITS = re.compile(r"[0-9]+\Z")
_PLAIN = re.compile(r"[a-z]+\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, folded, at `start:end` of that text.

    `chain` numbers the hyphenated word or spaced number that the token belongs to. `joined` marks
    the extra token that stands for the whole chain: "follow-up" gives follow, up and followup.
    """

    form: str
    start: int
    end: int
    chain: int
    joined: bool = False


def fold(text: str) -> str:
    """The text in lower case without diacritics and apostrophes: "Cliënt’s" gives "clients"."""
    bare = "".join(char for char in text if char not in _APOSTROPHES)
    return _DROPPED.sub("", unicodedata.normalize("NFKD", bare).lower())


def tokenise(text: str) -> list[Token]:
    """The words of a text in order, each chain's joined form after its last part."""
    tokens: list[Token] = []
    chain: list[Token] = []
    number = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        parts = _parts(found[0])
        if not parts:
            continue
        if chain and not _continues(chain, parts[0], text[chain[-1].end : start]):
            tokens += _close(chain)
            chain, number = [], number + 1
        chain += [Token(part, start, end, number) for part in parts]
    return tokens + _close(chain)


@lru_cache(maxsize=200_000)
def _parts(word: str) -> tuple[str, ...]:
    """A word folded; more than one part where folding parts it ("½" gives 1 and 2)."""
    return tuple(intern(part[:LONGEST]) for part in _PART.findall(fold(word)))


def _continues(chain: list[Token], form: str, gap: str) -> bool:
    """Whether the next word belongs to the chain: "Q-" + "consult", "29 " + "325"."""
    if len(gap) != 1:
        return False
    if gap in _HYPHENS:
        return True
    return (
        gap in _NUMBER_GAPS
        and bool(_DIGITS.match(form))
        and len(form) == 3
        and len(chain[0].form) <= 3
        and all(_DIGITS.match(token.form) for token in chain)
    )


def _close(chain: list[Token]) -> list[Token]:
    if len(chain) < 2:
        return chain
    whole = "".join(token.form for token in chain)[:LONGEST]
    return [*chain, Token(whole, chain[0].start, chain[-1].end, chain[0].chain, joined=True)]


_DIGIT = re.compile("[0-9]")
_GAP = re.compile(rf" (?=[^\W_{_LATIN}])(?<=[^\W_{_LATIN}] |[{_MARKS}] )")  # a space that may be within a number
_AROUND = ".,:;()'’‘\"“”"  # what often stands around a word and is no part of it
_MOST_KEPT = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """What stands between two spaces: its forms with a space between, the joined ones, and pairs of form and
    spelling where a word is written with more than its folded letters: ("clienten", "cliënten"), ("qconsult", "Q-consult")."""

    line: str
    joined: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]


class _Chunks(dict[str, Chunk]):
    """Chunks by their text, read once: most of a text's words have been seen before."""

    def __missing__(self, text: str) -> Chunk:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[text] = found = _read(text)
        return found


_chunks = _Chunks()


def read(text: str) -> list[Chunk]:
    """A text as its chunks in order; together they have the forms that `tokenise` gives."""
    parts = _GAP.sub("\u00a0", text).split(" ")
    return [_chunks[part] for part in parts]


def _read(text: str) -> Chunk:
    core = text.strip(_AROUND)
    if core.isascii() and core.isalpha() and len(core) <= LONGEST:
        tokens = [(intern(core.lower()), intern(core), False)]
    else:
        tokens = [(intern(one.form), intern(chain[one.start : one.end]), one.joined) for chain in _CHAIN.findall(text) for one in tokenise(chain)]
    return Chunk(
        line=intern(" ".join([form for form, _, joined in tokens if not joined])),
        joined=tuple(form for form, _, joined in tokens if joined),
        spellings=tuple((form, spelling) for form, spelling, _ in tokens if form != spelling and not _DIGIT.search(form)),
    )


# ---------------------------------------------------------------- stems

_porter = snowballstemmer.stemmer("dutch_porter")

_RULES = (  # endings that the Snowball algorithm leaves standing, each with the letters that it ends in
    ("ns", re.compile(r"(..)(?:ieen|ies|ien)\Z"), r"\1ie"),  # strategieën, moties, financiën
    ("n", re.compile(r"(.)eeen\Z"), r"\1ee"),  # ideeën
    ("s", re.compile(r"(...[gtdszv]e|..(?:[aiou]n|ch|rc|am|em|ul|ur)e|...en)s\Z"), r"\1"),  # gemeentes, keuzes, machines, wagens
    ("s", re.compile(r"(..[^aou]o)s\Z"), r"\1"),  # foto's, regio's
    ("s", re.compile(r"(..[md]a)s\Z"), r"\1"),  # programma's, agenda's
    ("s", re.compile(r"(.eau|[bt]y)s\Z"), r"\1"),  # niveaus, baby's
    ("a", re.compile(r"((?:[eo]r|eg|as|ad|od|enn)i|use|entr)a\Z"), r"\1um"),  # criteria, musea, centra
    ("i", re.compile(r"(..)ici\Z"), r"\1icus"),  # politici
    ("t", re.compile(r"(.d|.g|.m|.w|[^m]b|[^ar]k|[^a]rk|[lmraou]p)t\Z"), r"\1"),  # meldt, volgt, werkt
    ("t", re.compile(r"((?:aa|ee|oo|uu|oe|ui|ij|ei|ou|eu)[flnp]|ie[flp])t\Z"), r"\1"),  # betaalt, geeft
    ("t", re.compile(r"(..el|[ei]er|..[dgktv]er)t\Z"), r"\1"),  # herstelt, informeert, levert
    ("t", re.compile(r"(huis|reis|lees|wijs|kies|lies|vrees|prijs)t\Z"), r"\1"),  # verhuist, leest
)
_BEFORE = {last: [rule[1:] for rule in _RULES if last in rule[0]] for last in "snait"}
_KEEPS_S = re.compile(
    r"(?:mens|kans|grens|wens|balans|koers|beurs|fries|arts|schets|rots|aats|oets|iets|^kaars|^laars|^pers|advies|verlies|precies)\Z"
)
_SINGLE = "bcdfghjklmnpqrstvwxyz"
_LONG = re.compile(r"([iu])(?:e(e)|a(a))l\Z")  # financieel, financiële; sociaal, sociale
_OTHER_VOWEL = {"kinder": "kind", "led": "lid", "sted": "stad", "koei": "koe", "eier": "ei", "cris": "crisis"}


@lru_cache(maxsize=200_000)
def stem(form: str) -> str:
    """The term that a folded word is found by: "huizen" and "huis" both give "huis".

    Snowball's Dutch Porter algorithm (https://snowballstem.org/algorithms/dutch_porter/stemmer.html)
    between two sets of rules of our own: before it plurals in -s, -iën and -a, and verbs in -t; after
    it a doubled last consonant becomes single, and z and v become s and f as they do at a Dutch word's end. A form
    with a digit or a letter outside a to z stays as it is.
    """
    if not _PLAIN.match(form) or (form[-1] == "s" and _KEEPS_S.search(form)):
        return form
    for pattern, instead in _BEFORE.get(form[-1], ()):
        form, hits = pattern.subn(instead, form)
        if hits:
            break
    stemmed = _porter.stemWord(form)
    if stemmed[-1] == stemmed[-2:-1] and stemmed[-1] in _SINGLE:
        stemmed = stemmed[:-1]
    if stemmed[-1] == "l":
        stemmed = _LONG.sub(_short, stemmed)
    if stemmed.endswith("z"):
        stemmed = stemmed[:-1] + "s"
    elif stemmed.endswith("v"):
        stemmed = stemmed[:-1] + "f"
    return _OTHER_VOWEL.get(stemmed, stemmed)


def _short(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2] or found[3]}l"


def terms(text: str) -> list[str]:
    """The search terms of a text: the stem of every token, joined forms too."""
    return [stem(token.form) for token in tokenise(text)]
