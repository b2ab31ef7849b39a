"""Entry → SearchIndex: lunr's builder weighs the terms, the rest is what the results show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from lunr.builder import Builder
from lunr.field_ref import FieldRef

from build_scripts.model import Entry, Letter
from build_scripts.search import documents
from build_scripts.search.analysis import Token, fold, stem
from build_scripts.search.dates import in_words, span
from build_scripts.search.documents import BOOSTS, Document, PassageCard, Source
from build_scripts.search.related import Synonyms, compound_parts, read_synonyms, synonyms

WORD_LISTS = Path(__file__).parents[2] / "sources"

LENGTH_WEIGHT = 0.5
"""BM25's b, how much a passage's length counts. Less than lunr's 0.75: passages differ in length
more than letters do, and a bare heading says less than a paragraph."""

Postings = dict[str, list[tuple[int, int]]]
"""By field: the documents that have the term, and lunr's weight of it there in thousandths."""


@dataclass(frozen=True, slots=True)
class LetterCard:
    """A letter as the results show it. Its documents are `first` (its head) and one a passage.

    `days` is the span its EDTF date may mean, `when` the date in words.
    """

    id: str
    url: str
    title: str
    head: str
    type: str
    date: str | None
    days: tuple[str, str] | None
    when: str
    tags: tuple[str, ...]
    topics: tuple[str, ...]
    first: int
    passages: tuple[PassageCard, ...]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All that search needs. `words` counts the documents that have a folded word as it stands."""

    letters: tuple[LetterCard, ...]
    postings: Mapping[str, Postings]
    words: Mapping[str, int]
    sources: Mapping[str, Source]
    stopwords: tuple[str, ...]


def build(
    entries: Sequence[Entry],
    urls: Callable[[Letter], str],
    dossiers: Callable[[str], str | None] = lambda dossier: None,
    word_lists: Path = WORD_LISTS,
) -> SearchIndex:
    """The index of these letters, in their order.

    `urls` gives a letter's address relative to the site's root ("brieven/<id>/"), `dossiers` that
    of the page of a dossier ("29325"), if there is one. `word_lists` is the folder with
    synoniemen.yml and stopwoorden.yml; a list that isn't there is empty.
    """
    cards = tuple(_cards(entries, urls))
    texts = list(_documents(entries, cards))
    tokens = [document.tokens() for document in texts]
    words = Counter(word for found in tokens for word in _distinct(found))
    table = _synonyms(word_lists)
    parts = compound_parts(words, words)
    fields = [
        _terms(document, found, parts, table)
        for document, found in zip(texts, tokens, strict=True)
    ]
    return SearchIndex(
        letters=cards,
        postings=_weigh(fields, [document.boost for document in texts]),
        words=words,
        sources=_sources(entries, dossiers),
        stopwords=_stopwords(word_lists),
    )


def _cards(entries: Sequence[Entry], urls: Callable[[Letter], str]) -> Iterator[LetterCard]:
    first = 0
    for entry in entries:
        letter = entry.letter
        passages = documents.passage_cards(entry)
        date = letter.fact("date")
        yield LetterCard(
            id=letter.id,
            url=urls(letter),
            title=letter.title,
            head=documents.head_text(entry),
            type=letter.fact("type") or "overig",
            date=date,
            days=span(date),
            when=in_words(date),
            tags=tuple(topic.slug for topic in entry.topics),
            topics=tuple(topic.name for topic in entry.topics),
            first=first,
            passages=passages,
        )
        first += 1 + len(passages)


def _documents(entries: Sequence[Entry], cards: Sequence[LetterCard]) -> Iterator[Document]:
    for entry, card in zip(entries, cards, strict=True):
        yield documents.head(entry)
        yield from documents.passages(entry, card.passages)


def _distinct(found: Mapping[str, list[Token]]) -> set[str]:
    return {token.form for tokens in found.values() for token in tokens}


def _terms(
    document: Document,
    found: Mapping[str, list[Token]],
    parts: Mapping[str, tuple[str, ...]],
    table: Synonyms,
) -> dict[str, list[str]]:
    fields = {field: [stem(token.form) for token in tokens] for field, tokens in found.items()}
    related = [part for word in sorted(_distinct(found)) for part in parts.get(word, ())]
    for field in ("titel", "tekst"):
        related += synonyms(document.texts.get(field, ""), table)
    if document.numbers:
        fields["nummers"] = list(document.numbers)
    if related:
        fields["verwant"] = related
    return fields


def _weigh(
    documents_: Sequence[Mapping[str, list[str]]], boosts: Sequence[float]
) -> dict[str, Postings]:
    """lunr's weight (BM25 and boosts) of every term in every field of every document."""
    used = {field for fields in documents_ for field in fields}
    builder = Builder()
    builder.b(LENGTH_WEIGHT)
    for name, boost in BOOSTS.items():
        if name in used:
            builder.field(name, boost)
    for number, (fields, boost) in enumerate(zip(documents_, boosts, strict=True)):
        _add(builder, number, fields, boost, used)
    if not used:
        return {}
    index = builder.build()
    terms = {posting["_index"]: term for term, posting in index.inverted_index.items()}
    postings: dict[str, Postings] = {}
    for ref, vector in index.field_vectors.items():
        place = FieldRef.from_string(ref)
        weights = zip(vector.elements[::2], vector.elements[1::2], strict=True)
        for at, weight in weights:
            entry = (int(place.doc_ref), round(weight * 1000))
            postings.setdefault(terms[at], {}).setdefault(place.field_name, []).append(entry)
    return postings


_NOTHING: dict[str, list[object]] = {}


def _add(
    builder: Builder, number: int, fields: Mapping[str, list[str]], boost: float, used: set[str]
) -> None:
    """One document. A field that it lacks must not pull down that field's average length, and
    lunr's empty metadata of each posting is one shared value: it would fill the memory."""
    builder.add({"id": number} | {name: fields.get(name) for name in used}, {"boost": boost})
    for name in used - fields.keys():
        ref = str(FieldRef(str(number), name))
        del builder.field_lengths[ref], builder.field_term_frequencies[ref]
    for name, terms in fields.items():
        for term in terms:
            builder.inverted_index[term][name][str(number)] = _NOTHING


def _sources(
    entries: Sequence[Entry], dossiers: Callable[[str], str | None]
) -> dict[str, Source]:
    links = (link for entry in entries for link in entry.links)
    found = (pair for link in links for pair in documents.sources(link, dossiers))
    return dict(sorted(found, key=lambda pair: pair[0]))


def _synonyms(word_lists: Path) -> Synonyms:
    path = word_lists / "synoniemen.yml"
    return read_synonyms(path) if path.exists() else {}


def _stopwords(word_lists: Path) -> tuple[str, ...]:
    path = word_lists / "stopwoorden.yml"
    rows = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    return tuple(sorted({fold(str(word)) for word in rows}))
