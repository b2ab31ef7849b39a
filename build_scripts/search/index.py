"""Entry → SearchIndex: the weights of terms, and what the results show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from build_scripts.model import Entry, Letter
from build_scripts.search import documents
from build_scripts.search.analysis import fold, stem, tokenise
from build_scripts.search.dates import in_words, span
from build_scripts.search.documents import Document, PassageCard, Source
from build_scripts.search.related import Synonyms, compound_parts, read_synonyms, synonyms
from build_scripts.search.weigh import Terms, Weights, weigh

WORD_LISTS = Path(__file__).parents[2] / "sources"


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
    postings: Mapping[str, Weights]
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
    table = _synonyms(word_lists)
    drafts = [_draft(document, table) for document in _documents(entries, cards)]
    words = Counter(form for draft in drafts for form in draft.distinct)
    parts = compound_parts(words, words)
    return SearchIndex(
        letters=cards,
        postings=weigh((_terms(draft, parts) for draft in drafts), _fields(drafts, parts)),
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


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document's folded words by field, before it is known which words are compounds."""

    forms: Mapping[str, list[str]]
    synonyms: list[str]
    document: Document

    @property
    def distinct(self) -> set[str]:
        return {form for forms in self.forms.values() for form in forms}


def _draft(document: Document, table: Synonyms) -> _Draft:
    found = {field: tokenise(text) for field, text in document.texts.items()}
    others = [term for tokens in found.values() for term in synonyms(tokens, table)]
    forms = {field: [token.form for token in tokens] for field, tokens in found.items() if tokens}
    return _Draft(forms, others, document)


def _fields(drafts: Sequence[_Draft], parts: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The fields that any document has: lunr divides by the number of documents with a field."""
    used = {field for draft in drafts for field in draft.forms}
    if any(draft.document.numbers for draft in drafts):
        used.add("nummers")
    if parts or any(draft.synonyms for draft in drafts):
        used.add("verwant")
    return used


def _terms(draft: _Draft, parts: Mapping[str, tuple[str, ...]]) -> Terms:
    fields = {field: [stem(form) for form in forms] for field, forms in draft.forms.items()}
    compounds = [part for form in sorted(draft.distinct) for part in parts.get(form, ())]
    extra = {"nummers": list(draft.document.numbers), "verwant": compounds + draft.synonyms}
    return Terms(fields | {field: terms for field, terms in extra.items() if terms}, draft.document.boost)


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
