"""Laws and their articles, by the names that sources/wetten.yml knows.

"de Wmo 2015" · "artikel 2.3.2, lid 1, Wmo 2015" · "artikel 3:4, tweede lid, van de Algemene wet
bestuursrecht" · "artikel 7:658 BW". The `number` of the citation is the article.

A short name counts as a whole word in exactly its letters; a name of several words in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Citation
from . import addresses
from .laws import Law, LawNames, law_names
from .plain import Found, Plain

_WORD = re.compile(r"[^\W\d_]\w*")
# Where a name can begin: with a capital, or as "wet …" does.
_BEGIN = re.compile(r"[A-Z]\w*|wet(?= )")
# A name is no part of a longer word: not "Wmo-toets" or "Wmo- en", nor "pre-Wmo".
_GOES_ON = re.compile(r"\w|-[\w ]")

_ARTICLE = r"[0-9]{1,4}[a-z]{0,3}(?:[.:][0-9]{1,4}[a-z]{0,3}){0,3}"
_ARTIKEL = re.compile(
    rf"(?:[Aa]rtikel(?P<plural>en)?|[Aa]rtt?\.) ?(?P<article>{_ARTICLE})(?![0-9A-Za-z])"
)
# What can stand between an article and its law, one part at a time
_PART = re.compile(
    rf"[,.]? ?(?:"
    rf"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?![a-z])"
    rf"|(?:lid|leden|onder|onderdeel|onderdelen|sub|aanhef|volzin|en|of|t/m|tot en met|juncto"
    rf"|jo\.?)(?![a-z])|(?:(?<=juncto )|(?<=jo\. ))(?:artikel|art\.)"
    rf"|{_ARTICLE}(?:°|(?![0-9A-Za-z]))|[a-z](?![A-Za-z])\)?)"
)
_MOST_PARTS = 16
_OF = re.compile(r"[,.]? ?(?:(?:van|uit|in) )?(?:(?:de|het) )?\(?")
# "artikel 162 van Boek 6 van het Burgerlijk Wetboek" is article 6:162
_BOOK = re.compile(r",? ?(?:van )?[Bb]oek (?P<book>[0-9]{1,2}A?)(?= (?:van het )?B)")
# "7:658": the book of the Burgerlijk Wetboek, and the article in it
_IN_BOOK = re.compile(r"(?P<book>[0-9]{1,2}[Aa]?):(?P<article>.+)")


class _Article(NamedTuple):
    """An article at `start` whose law's name should begin at `end`; None stands for several."""

    start: int
    end: int
    number: str | None


def find(plain: Plain, year: int | None) -> Iterator[Found]:
    """All laws and articles of laws.

    `year` is when the text was written: it decides between a law and its successor of the same
    name. Without it such a name gives a law without identifier.
    """
    text, names = plain.text, law_names()
    for word in _BEGIN.finditer(text):
        if word[0] in names and not _is_part(text, word.start()):
            named = _name_at(text, word.start(), names, after_article=False)
            if named:
                end, laws = named
                yield Found(word.start(), end, _citation(laws, None, year))
    for article in _articles(text):
        named = _name_at(text, article.end, names, after_article=True)
        if named:
            end, laws = named
            yield Found(article.start, end, _citation(laws, article.number, year))


def _is_part(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return bool(before) and (before.isalpha() or before in "-_")


def _name_at(
    text: str, at: int, names: LawNames, after_article: bool
) -> tuple[int, tuple[Law, ...]] | None:
    """Where the longest law's name that begins at `at` ends, and the laws that bear it."""
    word = _WORD.match(text, at)
    if not word:
        return None
    for name in names.get(word[0], ()):
        end = name.end_in(text, at)
        if end and (after_article or not name.only_after_article):
            # "Wmo 2015-budget" isn't "Wmo" either.
            return None if _GOES_ON.match(text, end) else (end, name.laws)
    return None


def _articles(text: str) -> Iterator[_Article]:
    for match in _ARTIKEL.finditer(text):
        if text[match.start() - 1 : match.start()].isalpha() and match.start():
            continue
        at = match.end()
        for _ in range(_MOST_PARTS):
            part = _PART.match(text, at)
            if not part:
                break
            at = part.end()
        number, book = match["article"], _BOOK.match(text, at)
        if book:
            number, at = f"{book['book']}:{number}", book.end()
        of = _OF.match(text, at)
        several = match["plural"] or match[0].startswith(("artt", "Artt"))
        yield _Article(
            match.start(), of.end() if of else at, None if several else number
        )


def _citation(laws: tuple[Law, ...], article: str | None, year: int | None) -> Citation:
    standing = [law for law in laws if year is not None and law.stands_in(year)]
    one = laws if len(laws) == 1 else standing
    if len(one) != 1:
        return Citation("wet", None, None, number=article)
    law = one[0]
    if law.celex:
        return Citation("wet", law.celex, addresses.celex(law.celex), number=article)
    identifier, within = law.bwb, article
    if law.books:
        match = _IN_BOOK.fullmatch(article or "")
        identifier = law.books.get(match["book"].upper()) if match else None
        within = match["article"] if match else None
    if not identifier:
        return Citation("wet", None, None, number=article)
    return Citation("wet", identifier, addresses.law(identifier, within), number=article)
