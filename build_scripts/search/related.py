"""Terms a text has without writing them out: its synonyms (and the parts of its compounds, see
compounds.py).

They make a field of their own that counts for little: who looks for "Wmo" finds "Wet maatschappelijke
ondersteuning" too, below the letters that have the word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.lists import load_mapping, load_rows
from build_scripts.search.analysis import Token, fold, stem, tokenise
from build_scripts.spelling import is_word

_ASIDE = re.compile(r"\([^)]*\)\s*")
Synonyms = Mapping[str, Sequence[tuple[list[str], tuple[str, ...]]]]
"""By the first stem of a written form: the form itself, and the words of the other forms, as stems."""


def table_of(rows: Iterable[Sequence[str]]) -> Synonyms:
    """Rows of forms with one meaning, to look up in a text."""
    table: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
    for row in rows:
        forms = [_sequence(tokenise(form)) for form in row]
        for form in forms:
            others = tuple(term for other in forms if other != form for term in other)
            table.setdefault(form[0], []).append((form, others))
    return table


def written_synonyms(folder: Path) -> tuple[tuple[str, ...], ...]:
    """The rows of synoniemen.yml in a folder of sources, each a list of forms with one meaning; then those
    of afkortingen.yml that it doesn't have. A list that isn't there is empty. Raises InputError where one hasn't its form.

    Searching doesn't see capitals, so one in capitals that is a word without them ("OM") gets no row.
    """
    rows = _rows(folder / "synoniemen.yml")
    seen = {fold(form) for row in rows for form in row}
    listed, _ = load_mapping(folder / "afkortingen.yml")
    meanings = {str(short): str(full) for short, full in listed.items()}
    for short, full in meanings.items():
        common = short.lower() not in meanings and is_word(short.lower())
        if fold(short) not in seen and not common:
            seen.add(fold(short))
            rows.append((short, _ASIDE.sub("", full).strip()))
    return tuple(rows)


def _rows(path: Path) -> list[tuple[str, ...]]:
    rows, lines = load_rows(path)
    for row, line in zip(rows, lines, strict=True):
        if not isinstance(row, list) or not all(tokenise(str(form)) for form in row):
            raise InputError(path.name, "this row is no list of words", "Write forms with one meaning: - [ggd, gemeentelijke gezondheidsdienst]", line)
    return [tuple(map(str, row)) for row in rows]


def _sequence(tokens: Iterable[Token]) -> list[str]:
    return [stem(token.form) for token in tokens if not token.joined]


def of_parts(rows: Iterable[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """By the stem of a form of one word the other forms of one word: what a part of a compound means too,
    so that "leerkracht" finds "lerarentekort"."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        alone = [tokens[0].form for tokens in map(tokenise, row) if len(tokens) == 1]
        for form in alone:
            found[stem(form)] = found.get(stem(form), ()) + tuple(other for other in alone if other != form)
    return found


def synonyms(stems: list[str], table: Synonyms) -> list[str]:
    """The stems of the other forms of every form that stands in a text, given as its stems in order."""
    return [
        term
        for at, first in enumerate(stems)
        if first in table
        for form, others in table[first]
        if stems[at : at + len(form)] == form
        for term in others
    ]
