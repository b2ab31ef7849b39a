"""Terms a text has without writing them out: its synonyms (and the parts of its compounds, see
compounds.py).

They make a field of their own that counts for little: who looks for "Wmo" finds "Wet maatschappelijke
ondersteuning" too, below the letters that have the word itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from build_scripts.search.analysis import Token, stem, tokenise

Synonyms = Mapping[str, Sequence[tuple[tuple[str, ...], ...]]]
"""By the first stem of a written form: the form itself, followed by the other forms, as stems."""


def read_synonyms(path: Path) -> Synonyms:
    """The rows of sources/synoniemen.yml: each row is a list of forms with one meaning."""
    table: dict[str, list[tuple[tuple[str, ...], ...]]] = {}
    for row in written_synonyms(path):
        forms = [tuple(_sequence(tokenise(form))) for form in row]
        for form in forms:
            others = tuple(other for other in forms if other != form)
            table.setdefault(form[0], []).append((form, *others))
    return table


def written_synonyms(path: Path) -> tuple[tuple[str, ...], ...]:
    """The same rows as they are written."""
    return tuple(tuple(str(form) for form in row) for row in yaml.safe_load(path.read_text(encoding="utf-8")) or [])


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
