"""Entry → Fragment: all that one letter brings to the index, whatever the other letters are.

A fragment is small and pickles well, so letters can be analysed by several processes at once and
kept for the next build.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from build_scripts.model import Entry, Letter
from build_scripts.search import documents
from build_scripts.search.analysis import fold, spellings, stem, words
from build_scripts.search.dates import in_words, span
from build_scripts.search.documents import PassageCard, Source
from build_scripts.search.related import Synonyms, synonyms, table_of, written_synonyms
from build_scripts.search.shards import TEXT, part_name

WORD_LISTS = Path(__file__).parents[2] / "sources"
FIELDS = tuple(documents.BOOSTS)
RELATED = "verwant"
"""The field of terms that a text has without writing them out."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """What people wrote down about words: synonyms, and words too small to ask for. `written` are the
    rows of synonyms as they stand in their file."""

    synonyms: Synonyms
    stopwords: tuple[str, ...]
    written: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """One letter as the index has it.

    `terms` has by field each term with how often it stands there. `forms` are the folded words of
    all fields, each once. `passages` has the words in order, a line for the head and one for each
    passage; `spellings` are those that aren't just folded letters, each with how often it stands in them.
    `facets` has by name what the letter can be chosen by: pairs of key and label. `days`
    is the span its date may mean, `text` the JSON of what the results show, `part` its name in the index.
    """

    id: str
    title: str
    url: str
    text: str
    part: str
    days: tuple[str, str] | None
    terms: Mapping[str, Mapping[str, int]]
    forms: tuple[str, ...]
    passages: str
    spellings: tuple[tuple[tuple[str, str], int], ...]
    facets: Mapping[str, tuple[tuple[str, str], ...]]
    sources: tuple[tuple[str, Source], ...]


def load_word_lists(folder: Path = WORD_LISTS) -> WordLists:
    """What synoniemen.yml, afkortingen.yml and stopwoorden.yml of a folder say; a list that isn't there is empty."""
    small, rows_of_forms = folder / "stopwoorden.yml", written_synonyms(folder)
    rows = yaml.safe_load(small.read_text(encoding="utf-8")) if small.exists() else []
    return WordLists(
        table_of(rows_of_forms),
        tuple(sorted({fold(str(word)) for word in rows or []})),
        rows_of_forms,
    )


def analyse(entry: Entry, url: str, word_lists: WordLists) -> Fragment:
    """What this letter brings to the index. `url` is its address from the site's root."""
    cards = documents.passage_cards(entry)
    head = documents.head(entry)
    cited = documents.cited(entry)
    terms: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
    forms: set[str] = set()
    lines, extras = [], []
    spelt: Counter[tuple[str, str]] = Counter()
    for field, text in head.items():
        plain, joined = words(text)
        _count(terms, field, plain, joined, forms, word_lists)
        if field == "titel":
            lines.append(" ".join(plain))
            spelt.update(spellings(text))
    for card in cards:
        plain, joined = words(card.text)
        related = _count(terms, "tekst", plain, joined, forms, word_lists)
        numbers = cited.get(card.anchor, [])
        terms["nummers"].update(numbers)
        lines.append(" ".join(plain))
        spelt.update(spellings(card.text))
        extras.append(" ".join(dict.fromkeys([*numbers, *related])))
    shown = _text(entry, url, cards, extras)
    return Fragment(
        id=entry.letter.id,
        title=entry.letter.title,
        url=url,
        text=shown,
        part=part_name(TEXT, shown),
        days=span(entry.letter.fact("date")),
        terms={field: dict(counts) for field, counts in terms.items() if counts},
        forms=tuple(sorted(forms)),
        passages="\n".join(lines),
        spellings=tuple(spelt.items()),
        facets=_facets(entry),
        sources=tuple(dict(pair for link in entry.links for pair in documents.sources(link)).items()),
    )


def _count(
    terms: Mapping[str, Counter[str]], field: str, plain: list[str], joined: list[str], forms: set[str],
    word_lists: WordLists,
) -> list[str]:  # fmt: skip
    """Counts a text's terms; returns the terms of its synonyms."""
    stems = [stem(form) for form in plain]
    terms[field].update(stems)
    terms[field].update(stem(form) for form in joined)
    forms.update(plain, joined)
    related = synonyms(stems, word_lists.synonyms)
    terms[RELATED].update(related)
    return related


def _text(entry: Entry, url: str, cards: Sequence[PassageCard], extras: Sequence[str]) -> str:
    """The part that the results show of a letter, as JSON.

    A passage is [anchor, section's place or null, text], and what it is found by without writing it.
    """
    letter = entry.letter
    sections = list(dict.fromkeys(card.section for card in cards if card.section is not None))
    places = {section: place for place, section in enumerate(sections)}
    rows = []
    for card, extra in zip(cards, extras, strict=True):
        row = [card.anchor, places.get(card.section), card.text]
        rows.append([*row, extra] if extra else row)
    return json.dumps(
        {
            "id": letter.id,
            "url": url,
            "title": letter.title,
            "head": documents.head_text(entry),
            "type": letter.fact("type") or "overig",
            "date": letter.fact("date"),
            "when": _when(letter),
            "topics": [topic.name for topic in entry.topics],
            "notes": len(letter.body),
            "sections": sections,
            "passages": rows,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _facets(entry: Entry) -> dict[str, tuple[tuple[str, str], ...]]:
    letter = entry.letter
    ministry = letter.fact("ministry")
    dossiers = sorted({documents.dossier_of(link.mention.citation) for link in entry.links} - {""})
    people = list(dict.fromkeys(signatory.name for signatory in letter.signatories if signatory.name))
    return {
        "soort": ((letter.fact("type") or "overig", ""),),
        "ministerie": ((ministry, ministry),) if ministry else (),
        "onderwerp": tuple((topic.slug, topic.name) for topic in entry.topics),
        "dossier": tuple((dossier, documents.spaced(dossier).replace("-", " ")) for dossier in dossiers),
        "persoon": tuple((name, name) for name in people),
    }


def _when(letter: Letter) -> str:
    """The date in words, and that it was inferred where the letter doesn't say it."""
    fact = letter.facts.get("date")
    return in_words(letter.fact("date")) + (" (afgeleid)" if fact and fact.provenance == "inferred" else "")
