"""Questions to the word lists. All of them take a word as it is written, with its accents and capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

PARTS, WORDS = Path(__file__).with_name("woorddelen.txt"), Path(__file__).with_name("woorden.txt")
SHORTEST_PART = 3
LONGEST = 60
"""Letters; no Dutch word has more, and looking for parts takes longer than in proportion."""
LINKS = ("", "s", "e", "en", "n")
"""What stands between two parts of a compound: zorg·taak, groep·s·woning, jong·e·ren·werk."""
PLURALS = ("n", "en", "s")
ENDINGS = (*PLURALS, "e", "er", "ere", "t", "te", "ten", "de", "den", "end", "ende")
"""What a listed word can have behind it and be the same word: sociaal-economisch·e, ondersteun·t."""
VOWELS = frozenset("aeiou")
HARD = {"v": "f", "z": "s"}


@cache
def compound_parts() -> tuple[frozenset[str], frozenset[str]]:
    """The words that begin a compound, and those that end one: lower case, without accents."""
    rows = _rows(PARTS)
    first = frozenset(row.strip("+") for row in rows if row.endswith("+"))
    last = frozenset(row[1:].rstrip("+") for row in rows if row.startswith("+"))
    return first, last


@cache
def _words() -> frozenset[str]:
    return frozenset(_rows(WORDS))


def _rows(path: Path) -> list[str]:
    return [row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]


def is_listed(word: str) -> bool:
    """Whether the lists have this word or one that it is a form of: as a word, a part of compounds, or a name.

    >>> is_listed("individuele"), is_listed("Nijmegen"), is_listed("cao"), is_listed("individu-ele")
    (True, True, True, False)
    """
    if "-" in word or len(word) < 2:
        return False
    return f"{word}-" in _words() or word in _words() or any(map(_has, _bases(word.lower())))


def _has(word: str) -> bool:
    # The parts are without accents; a word that is written with one stands among the words.
    return word in _words() or any(word in parts for parts in compound_parts())


def is_name(word: str) -> bool:
    """Whether this is a name of a place or a person and no other word.

    >>> is_name("Twente"), is_name("Bos")
    (True, False)
    """
    return word[:1].isupper() and word in _words() and not _has(word.lower())


def is_word(word: str) -> bool:
    """Whether this is a word by itself: listed, or a compound of listed words.

    >>> is_word("klimaatakkoord"), is_word("uitvoe")
    (True, False)
    """
    return is_listed(word) or is_compound(word)


def begins_coupled(word: str) -> bool:
    """Whether a listed word with a hyphen begins with this word.

    >>> begins_coupled("arts"), begins_coupled("zorg")
    (True, False)
    """
    return word.lower() in _coupled()


@cache
def _coupled() -> frozenset[str]:
    return frozenset(row.split("-", 1)[0] for row in _words() if "-" in row)


def is_compound(word: str) -> bool:
    """Whether a word falls apart into words that begin a compound and one that ends one.

    >>> is_compound("zorgverzekeraar"), is_compound("woningbouwopgaven"), is_compound("norma")
    (True, True, False)
    """
    plain = _plain(word.lower())
    return len(plain) <= LONGEST and plain.isalpha() and _falls_apart(plain)


@lru_cache(1 << 14)
def _falls_apart(word: str) -> bool:
    return any(_ends(word[at:]) and _begins(word[:at]) for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1))


def _begins(part: str) -> bool:
    return any(stem in compound_parts()[0] for stem in _without_link(part)) or any(_falls_apart(stem) for stem in _without_link(part))


def _without_link(part: str) -> Iterator[str]:
    for link in LINKS:
        if part.endswith(link) and len(part) - len(link) >= SHORTEST_PART:
            yield part[: len(part) - len(link)]


def _ends(part: str) -> bool:
    """Whether a part ends a compound: as it is, or as a plural."""
    return any(base in compound_parts()[1] for base in _bases(part, PLURALS))


def _bases(word: str, endings: tuple[str, ...] = ENDINGS) -> Iterator[str]:
    """A word as it is, and what it may be a form of: opgaven → opgave, grote → groot, wegen → weg, katten → kat.

    >>> list(_bases("scholen", PLURALS))
    ['scholen', 'schole', 'schol', 'school']
    """
    yield word
    if word.endswith("heden"):
        yield f"{word[:-5]}heid"
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        yield stem
        if ending[0] != "e":
            continue
        hard = HARD.get(stem[-1], stem[-1])
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        elif stem[-1] not in VOWELS and stem[-2] in VOWELS:
            yield f"{stem[:-1]}{stem[-2]}{hard}"
        if hard != stem[-1]:
            yield stem[:-1] + hard


def with_hyphen(left: str, right: str) -> bool:
    """Whether the lists have `left-right`, a form of it, or a word that it begins (woon-werk·verkeer).

    >>> with_hyphen("e", "mail"), with_hyphen("sociaal", "economische"), with_hyphen("zorg", "verzekeraar")
    (True, True, False)
    """
    whole, words = f"{left}-{right}".lower(), _words()
    if any(form in words for form in _bases(whole) if "-" in form.strip("-")):
        return True
    begin = len(left) + 1
    return any(whole[:at] in words and is_word(whole[at:]) for at in range(begin + SHORTEST_PART, len(whole) - SHORTEST_PART))


def keeps_hyphen(left: str) -> bool:
    """Whether this first part keeps its hyphen before any word.

    >>> keeps_hyphen("cao"), keeps_hyphen("zorg")
    (True, False)
    """
    return f"{left}-" in _words() or f"{left[:1].lower()}{left[1:]}-" in _words()


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
