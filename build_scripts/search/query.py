"""What a person typed → the units it asks for: words, phrases, numbers.

docs/assets/zoeken/vraag.js does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from build_scripts.search import numbers
from build_scripts.search.ages import in_digits
from build_scripts.search.analysis import LONGEST, Token, stem, tokenise
from build_scripts.search.figures import asked
from build_scripts.search.numbers import TypedNumber
from build_scripts.search.verbs import other_forms

LONGEST_QUERY = 1000
MOST_UNITS = 20
SHORTEST_PREFIX = 2

QUOTES = '"“”„«»'
_PHRASE = re.compile(rf"(-?)[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for. A letter has it where it has one of `terms` (a phrase: all of them).

    `kind` is "word", "phrase" or "number". `words` are the folded words as typed. `prefix` is set
    for the word still being typed: words that begin with it count too, for less. `joins` are the
    words that it makes with a word beside it ("bemoei zorg" asks for bemoeizorg too). `whole` is the
    joined form of a chain with digits ("3841799-1066865-DMO"): where the index has that, the parts
    don't count. `number` is set for an official number.
    """

    kind: str
    text: str
    terms: tuple[str, ...]
    words: tuple[str, ...]
    prefix: str = ""
    joins: tuple[str, ...] = ()
    whole: str = ""
    number: TypedNumber | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """The units a letter should have, and those it may not have; and what a paragraph should tell besides (see figures.py)."""

    units: tuple[Unit, ...] = ()
    excluded: tuple[Unit, ...] = ()
    asks: str = ""


def parse(typed: str, stopwords: Collection[str]) -> Query:
    """What a typed query asks for. Any text is a query; one without a word asks for nothing."""
    text = numbers.plain(typed[:LONGEST_QUERY])
    found = list(_units(text))[:MOST_UNITS]
    excluded = tuple(unit for unit, is_excluded in found if is_excluded)
    units = _joined(found, stopwords)
    if units and not found[-1][1] and _still_typing(text, units[-1]):
        units[-1] = replace(units[-1], prefix=units[-1].words[0])
    telling = [unit for unit in units if not _is_stopword(unit, stopwords)]
    return Query(tuple(telling or units), excluded, asked(unit.words[0] for unit in units if unit.kind == "word"))


def _joined(found: list[tuple[Unit, bool]], stopwords: Collection[str]) -> list[Unit]:
    """The units that aren't excluded, each with the words it makes with the one or two beside it, as Dutch
    makes them: a + b, a + s + b, a + b + c. Two stop words make none, nor do three words of which one is."""
    joins: list[list[str]] = [[] for _ in found]
    for size in (2, 3):
        for at in range(len(found) - size + 1):
            group = found[at : at + size]
            small = sum(_is_stopword(unit, stopwords) for unit, _ in group)
            if small > 3 - size or any(out or unit.kind != "word" or not unit.text.isalpha() for unit, out in group):
                continue
            made = [link.join(unit.text for unit, _ in group)[:LONGEST] for link in ("", "s")]
            for place in range(at, at + size):
                joins[place] += made
    return [replace(unit, joins=tuple(more)) for (unit, out), more in zip(found, joins, strict=True) if not out]


def _still_typing(text: str, last: Unit) -> bool:
    """Whether the query ends in this word: no quote or space after it."""
    return last.kind == "word" and text[-1:] not in f" {QUOTES}" and len(last.words[0]) >= SHORTEST_PREFIX


def _is_stopword(unit: Unit, stopwords: Collection[str]) -> bool:
    return unit.kind == "word" and unit.words[0] in stopwords


def _units(text: str) -> Iterator[tuple[Unit, bool]]:
    """The units in order, each with whether it is excluded."""
    at = 0
    for quoted in _PHRASE.finditer(text):
        minus = bool(quoted[1]) and text[quoted.start() - 1 : quoted.start()] in ("", " ")
        yield from _outside(text[at : quoted.start()])
        if unit := _phrase(quoted[2]):
            yield unit, minus
        at = quoted.end()
    yield from _outside(text[at:])


def _phrase(text: str) -> Unit | None:
    words = tuple(token.form for token in tokenise(text) if not token.joined)
    if not words:
        return None
    return Unit("phrase", text, tuple(dict.fromkeys(map(stem, words))), words)


def _outside(text: str) -> Iterator[tuple[Unit, bool]]:
    while typed := numbers.find(text):
        yield from _words(text[: typed.start])
        yield _number(typed), False
        text = text[typed.end :]
    yield from _words(text)


def _number(typed: TypedNumber) -> Unit:
    digits = numbers.id_term(typed.id.removeprefix("kst-"), "")
    dossier = typed.dossier.removeprefix("dossier")
    terms, words = dict.fromkeys((typed.term, digits)), dict.fromkeys(filter(None, (digits, dossier)))
    return Unit("number", typed.name, tuple(terms), tuple(words), number=typed)


def _words(text: str) -> Iterator[tuple[Unit, bool]]:
    for _, chain in groupby(tokenise(text), key=lambda token: token.chain):
        tokens = list(chain)
        start = tokens[0].start
        minus = text[:start].endswith("-") and text[: start - 1][-1:] in ("", " ")
        for unit in _chain(tokens):
            yield unit, minus


def _chain(tokens: list[Token]) -> Iterator[Unit]:
    joined = [stem(token.form) for token in tokens if token.joined]
    has_digit = any(char in "0123456789" for term in joined for char in term)
    for token in tokens:
        if not token.joined:
            terms = tuple(dict.fromkeys([stem(token.form), *joined, *in_digits(token.form), *other_forms(token.form)]))
            yield Unit("word", token.form, terms, (token.form,), whole=joined[0] if has_digit else "")
