"""lunr with nothing of ours on it: queries over all of its operators, put to one whole index and to
an index assembled from parts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import Clause, Query
from lunr.query_parser import QueryParser
from lunr.token_set import TokenSet
from lunr.vector import Vector

from build_scripts import search
from build_scripts.search.analysis import stem
from build_scripts.search.documents import BOOSTS
from build_scripts.search.fragments import FIELDS, Fragment, WordLists
from build_scripts.search.indexing import SearchIndex
from build_scripts.search.rank import assemble
from build_scripts.search.store import Store

NO_LISTS = WordLists({}, ())


def make(fragments: Sequence[Fragment], site: Path) -> None:
    """Writes the sharded index of these letters without the Dutch extras."""
    search.write(SearchIndex(search.Plain(fragments), NO_LISTS, extras=False), site)


def documents(fragments: Sequence[Fragment]) -> list[dict[str, list[str]]]:
    """Each letter's terms by field, each as often as it stands there."""
    return [{field: _terms_of(fragment, field) for field in FIELDS} for fragment in fragments]


def _terms_of(fragment: Fragment, field: str) -> list[str]:
    if field in fragment.joined:
        title, _, text = fragment.passages.partition("\n")
        return [stem(form) for form in [*(title if field == "titel" else text).split(), *fragment.joined[field]]]
    return [term for term, count in fragment.terms.get(field, {}).items() for _ in range(count)]


def whole(fragments: Sequence[Fragment]) -> Index:
    """One monolithic lunr index of the same terms."""
    builder = Builder()
    for field in FIELDS:
        builder.field(field, BOOSTS[field])
    for number, document in enumerate(documents(fragments)):
        builder.add({"id": number} | document)
    return builder.build()


def queries(terms: Sequence[str], count: int, seed: int = 5) -> Iterator[str]:
    """Queries in lunr's own language over these terms: every operator, and all of them mixed."""
    chance = random.Random(seed)
    words = [term for term in terms if len(term) > 3 and term.isalpha()]

    def word() -> str:
        return chance.choice(words)

    def wrong() -> str:
        one = word()
        at = chance.randrange(len(one))
        return chance.choice([one[:at] + one[at + 1 :], one[:at] + "x" + one[at:], one[:at] + "e" + one[at + 1 :]])

    forms = (
        lambda: word(),
        lambda: f"{word()} {word()}",
        lambda: f"{word()[:4]}*",
        lambda: f"*{word()[-4:]}",
        lambda: f"{(one := word())[:2]}*{one[-2:]}",
        lambda: f"*{word()[1:4]}*",
        lambda: f"tekst:{word()}",
        lambda: f"titel:{word()} tekst:{word()}",
        lambda: f"{word()}^{chance.randint(2, 9)} {word()}",
        lambda: f"+{word()} {word()}",
        lambda: f"+{word()} +{word()}",
        lambda: f"{word()} -{word()}",
        lambda: f"-{word()}",
        lambda: f"{wrong()}~1",
        lambda: f"{word()}~1 {word()}",
        lambda: f"+tekst:{word()}^3 -{word()[:5]}* {wrong()}~1",
        lambda: f"titel:{word()[:3]}*^2 +{word()}",
        lambda: "bestaatniet",
        lambda: f"+bestaatniet {word()}",
    )
    for number in range(count):
        yield forms[number % len(forms)]()


def from_parts(text: str, store: Store) -> dict[str, float]:
    """What a query in lunr's language finds when only the parts that it needs are loaded."""
    query = QueryParser(text, Query(store.fields)).parse()
    postings = {term: store.postings(term) for clause in query.clauses for term in _terms(clause, store)}
    index = assemble(dict(sorted((term, found) for term, found in postings.items() if found)), store.fields)
    if query.is_negated():  # then lunr starts from every letter that there is
        index.field_vectors = {
            f"{field}/{letter}": index.field_vectors.get(f"{field}/{letter}") or Vector([])
            for letter in range(store.letters)
            for field in store.fields
        }
    return {result["ref"]: result["score"] for result in index.query(query)}


def _terms(clause: Clause, store: Store) -> list[str]:
    if "*" not in clause.term and not clause.edit_distance:
        return [clause.term]
    prefix = "" if clause.edit_distance else clause.term.partition("*")[0]
    return _known(store, prefix).intersect(TokenSet.from_clause(clause)).to_list()


@lru_cache(maxsize=32)
def _known(store: Store, prefix: str) -> TokenSet:
    """The index's terms with this prefix; kept, because all terms of 1,000 letters take seconds."""
    return TokenSet.from_list(sorted(store.terms(prefix)))


def in_whole(text: str, index: Index) -> dict[str, float]:
    """What the same query finds in the whole index."""
    query = QueryParser(text, Query(list(FIELDS))).parse()
    index.pipeline = Pipeline()
    return {result["ref"]: result["score"] for result in index.query(query)}
