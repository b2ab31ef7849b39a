"""What to suggest for a text that is being typed: words, onderwerpen, dossiers, letters by their title.

docs/assets/zoeken/suggesties.js does the same in the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.search.analysis import fold, tokenise
from build_scripts.search.query import QUOTES
from build_scripts.search.spill import javascript_order
from build_scripts.search.store import Store

SHORTEST = 2
MOST = {"woord": 4, "onderwerp": 2, "dossier": 3, "brief": 3}
"""Suggestions of each kind, in the order in which they are shown."""

_FIELD = re.compile(r"(?:^|\s)-?[A-Za-z]+:\S*\Z")
_LAST = re.compile(r"[^\W_]+\Z")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion with the query that it stands for, or the address of a letter."""

    kind: str
    label: str
    query: str = ""
    address: str = ""


def suggest(typed: str, store: Store) -> list[Suggestion]:
    """What to suggest for a typed text; nothing within a phrase or a field."""
    last = _LAST.search(typed)
    if not last or _FIELD.search(typed) or sum(typed.count(quote) for quote in QUOTES) % 2:
        return []
    before, word = typed[: last.start()], fold(last[0])
    if len(word) < SHORTEST:
        return []
    every = [*_words(before, word, store), *_places(typed, before, word, store)]
    return [one for kind, most in MOST.items() for one in [each for each in every if each.kind == kind][:most]]


def _words(before: str, word: str, store: Store) -> Iterator[Suggestion]:
    if re.search(r"(?:^|\s)-\Z", before):
        return
    known = [pair for pair in store.words(word).items() if pair[0] != word and not re.fullmatch("[0-9]+", pair[0])]
    written = {value: label for kind, label, value in store.suggestions(word) if kind == "woord"}
    for form, _ in sorted(known, key=lambda pair: (-pair[1], javascript_order(pair[0]))):
        spelling = written.get(form, form)
        yield Suggestion("woord", before + spelling, f"{before}{spelling} ")


def _places(typed: str, before: str, word: str, store: Store) -> Iterator[Suggestion]:
    forms = [token.form for token in tokenise(typed) if not token.joined]
    for kind, label, value in dict.fromkeys(map(tuple, store.suggestions(word))):
        if kind == "woord":
            continue
        if kind != "brief":
            yield Suggestion(kind, label, f"{before}{kind}:{value} ")
        elif _holds(label, forms):
            yield Suggestion(kind, label, address=value)


def _holds(label: str, forms: Sequence[str]) -> bool:
    known = [token.form for token in tokenise(label)]
    return all(any(one.startswith(form) for one in known) for form in forms)
