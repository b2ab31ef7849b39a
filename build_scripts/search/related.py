"""Terms a text has without writing them out: parts of its compounds, and its synonyms.

They make a field of their own that counts for little: who looks for "ondersteuning" finds
"cliëntondersteuning" too, below the letters that have the word itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from build_scripts.search.analysis import Token, stem, tokenise

SHORTEST_PART = 4
LINKS = ("", "s", "e", "en")
"""What stands between two parts of a Dutch compound: zorg·taak, groep·s·woning, jong·e·ren·…"""

_NO_PARTS = frozenset(
    "achter binnen boven buiten heid heden loos lijk over onder rond samen terug tegen tussen voor "
    "vooral weder ingen isch eren baar zaam waar daar hier mede door".split()
)

Synonyms = Mapping[str, Sequence[tuple[tuple[str, ...], ...]]]
"""By the first stem of a written form: the form itself, followed by the other forms, as stems."""


def read_synonyms(path: Path) -> Synonyms:
    """The rows of sources/synoniemen.yml: each row is a list of forms with one meaning."""
    table: dict[str, list[tuple[tuple[str, ...], ...]]] = {}
    for row in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
        forms = [tuple(_sequence(tokenise(str(form)))) for form in row]
        for form in forms:
            others = tuple(other for other in forms if other != form)
            table.setdefault(form[0], []).append((form, *others))
    return table


def _sequence(tokens: Iterable[Token]) -> list[str]:
    return [stem(token.form) for token in tokens if not token.joined]


def synonyms(stems: Sequence[str], table: Synonyms) -> list[str]:
    """The stems of the other forms of every form that stands in a text, given as its stems in order."""
    extra: list[str] = []
    for at, first in enumerate(stems):
        for form, *others in table.get(first, ()):
            if tuple(stems[at : at + len(form)]) == form:
                extra += [term for other in others for term in other]
    return extra


def compound_parts(words: Iterable[str], vocabulary: Collection[str]) -> dict[str, tuple[str, ...]]:
    """By compound: the two words of the vocabulary that it is made of, as stems.

    Both parts have at least four letters; of several ways to cut, the longest last part stays:
    it carries the meaning ("clientondersteuning": client, ondersteuning).
    """
    known = {word for word in vocabulary if len(word) >= SHORTEST_PART} - _NO_PARTS
    cuts = ((word, _cut(word, known)) for word in words if word.isalpha())
    return {word: parts for word, parts in cuts if parts}


def _cut(word: str, known: Collection[str]) -> tuple[str, ...]:
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        last = word[at:]
        if last not in known:
            continue
        for link in LINKS:
            first = word[: at - len(link)] if word[:at].endswith(link) else ""
            if first in known:
                return stem(first), stem(last)
    return ()
