"""What a word of a query is searched as, too: its other forms, longer words that hold it, synonyms.

The index has these by term, in parts of their own that only the explanation loads.
docs/assets/zoeken/uitleg.js reads them in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from build_scripts.search.analysis import stem, tokenise
from build_scripts.search.spill import javascript_order

MOST = 6
"""Words kept of each sort: those that most letters have."""

Row = tuple[list[str], list[str], int, list[str]]
"""Forms of one stem, compounds that hold it and how many there are in all, and synonyms."""


def rows(
    words: Mapping[str, int], compounds: Mapping[str, Sequence[str]], synonyms: Sequence[Sequence[str]],
    spellings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[tuple[str, Row, int]]:  # fmt: skip
    """By term its kin, for terms that have any. `words` has by word how many letters have it,
    `synonyms` the rows of sources/synoniemen.yml as written, `spellings` by word how it is usually written. A compound is
    named as it is written, and not at all where more than one hyphen makes it a chain ("gezondheid-welzijn-ouderen" in an address)."""
    forms: dict[str, list[str]] = {}
    longer: dict[str, list[str]] = {}
    for word in words:
        forms.setdefault(stem(word), []).append(word)
    for word, parts in compounds.items():
        if spellings.get(word, word).count("-") > 1:
            continue
        for term in dict.fromkeys(map(stem, parts)):
            if term != stem(word):
                longer.setdefault(term, []).append(word)
    same = _synonyms(synonyms, words)
    for term in sorted({*forms, *longer, *same}, key=javascript_order):
        kin = forms.get(term, [])
        if len(kin) < 2 and term not in longer and term not in same:
            continue
        compounds_named = [spellings.get(word, word) if "-" in spellings.get(word, "") else word for word in _commonest(longer.get(term, ()), words)]
        row = (_commonest(kin, words), compounds_named, len(longer.get(term, ())), same.get(term, [])[:MOST])
        yield term, row, 10 + sum(len(one) + 3 for part in (row[0], row[1], row[3]) for one in part)


def _commonest(list_: Sequence[str], words: Mapping[str, int]) -> list[str]:
    return sorted(list_, key=lambda word: (-words[word], javascript_order(word)))[:MOST]


def _synonyms(table: Sequence[Sequence[str]], words: Mapping[str, int]) -> dict[str, list[str]]:
    """By each stem of a form the other forms of its row that the archive may have."""
    found: dict[str, list[str]] = {}
    for row in table:
        forms = [(form, [token.form for token in tokenise(form) if not token.joined]) for form in row]
        for form, own in forms:
            others = [other for other, parts in forms if other != form and all(part in words for part in parts)]
            for term in dict.fromkeys(map(stem, own)):
                found.setdefault(term, []).extend(one for one in others if one not in found.get(term, ()))
    return {term: others for term, others in found.items() if others}
