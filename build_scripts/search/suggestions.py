"""What is suggested while somebody types: letters by a word of their title, onderwerpen and dossiers.

The index has these by the words that they begin with, in parts that only the suggestions load;
docs/assets/zoeken/suggesties.js reads them. Words come from the lists for prefixes; how they are
usually written stands here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from build_scripts.search.analysis import tokenise
from build_scripts.search.spill import javascript_order

MOST_LETTERS = 5
"""Letters kept by word: the last ones of the archive's order, the newest."""

SHORTEST = 2


def rows(
    letters: Iterable[tuple[str, str]], facets: Mapping[str, Mapping[str, str]], stopwords: Collection[str],
    spellings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[tuple[str, list[list[str]], int]]:  # fmt: skip
    """By word [kind, label, value] of what it suggests, for a part of the index.

    `letters` are pairs of title and address, in the archive's order; `facets` has by name the labels
    by key, `spellings` by folded word how it is usually written. Of a letter the value is its address,
    of an onderwerp or a dossier its key, of a word its folded form.
    """
    by_word: dict[str, list[list[str]]] = {word: [["woord", written, word]] for word, written in spellings.items()}
    for name in ("onderwerp", "dossier"):
        for key, label in sorted(facets.get(name, {}).items()):
            for word in [key.split("-")[0]] if name == "dossier" else _words(label, stopwords):
                by_word.setdefault(word, []).append([name, label, key])
    titles: dict[str, list[list[str]]] = {}
    for title, address in letters:
        for word in _words(title, stopwords):
            list_ = titles.setdefault(word, [])
            list_.insert(0, ["brief", title, address])
            del list_[MOST_LETTERS:]
    for word in sorted({*by_word, *titles}, key=javascript_order):
        found = by_word.get(word, []) + titles.get(word, [])
        yield word, found, sum(len(label) + len(value) + 20 for _, label, value in found)


def usual(spelt: Mapping[tuple[str, str], int], forms: Mapping[str, int]) -> dict[str, str]:
    """By folded word its commonest spelling, where that is another one: "Westerveld", "cliënten",
    "Q-consult". `forms` has by folded word how often it is written, in whatever spelling; a word
    joined out of parts is none of these."""
    best: dict[str, tuple[int, str]] = {}
    bare = Counter(forms)
    for (form, spelling), count in spelt.items():
        best[form] = max(best.get(form, (0, "")), (count, spelling))
        if spelling.isalpha():
            bare[form] -= count
    return {form: spelling for form, (count, spelling) in best.items() if count > bare[form]}


def _words(text: str, stopwords: Collection[str]) -> list[str]:
    forms = dict.fromkeys(token.form for token in tokenise(text))
    return [form for form in forms if len(form) >= SHORTEST and form not in stopwords]
