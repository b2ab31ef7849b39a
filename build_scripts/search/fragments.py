"""Entry → Fragment: all that one letter brings to the index, whatever the other letters are.

A fragment is small and pickles well, so letters can be analysed by several processes at once and
kept for the next build.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_scripts.edtf import in_words, span
from build_scripts.errors import InputError
from build_scripts.lists import load_rows
from build_scripts.model import Entry, Letter
from build_scripts.search import documents
from build_scripts.search.analysis import Chunk, fold, read, stem
from build_scripts.search.documents import PassageCard, Source
from build_scripts.search.related import Synonyms, synonyms, table_of, written_synonyms

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

    `passages` has the words in order, a line for the head and one for each passage; `joined` has by field (titel, tekst)
    the joined forms of these, each as often as it stands there; `spellings` are those that aren't just folded letters,
    each with how often it stands there. `terms` has by each other field its terms with how often they stand there, `forms`
    the folded words that aren't among the passages'. `facets` has by name what the letter can be chosen by: pairs of key
    and label. `days` is the span its date may mean, `text` the JSON of what the results show, `digest` a hash of that.
    """

    id: str
    title: str
    url: str
    text: str
    digest: str
    days: tuple[str, str] | None
    passages: str
    joined: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, Mapping[str, int]]
    forms: tuple[str, ...]
    spellings: tuple[tuple[tuple[str, str], int], ...]
    facets: Mapping[str, tuple[tuple[str, str], ...]]
    sources: tuple[tuple[str, Source], ...]


def load_word_lists(folder: Path = WORD_LISTS) -> WordLists:
    """What synoniemen.yml, afkortingen.yml and stopwoorden.yml of a folder say; a list that isn't there is empty.

    Raises InputError where one hasn't its form.
    """
    rows_of_forms = written_synonyms(folder)
    small, lines = load_rows(folder / "stopwoorden.yml")
    for word, line in zip(small, lines, strict=True):
        if not isinstance(word, str | int):
            raise InputError("stopwoorden.yml", "this is no word", "Write words with commas between them: [aan, als]", line)
    return WordLists(table_of(rows_of_forms), tuple(sorted({fold(str(word)) for word in small})), rows_of_forms)


def analyse(entry: Entry, url: str, word_lists: WordLists) -> Fragment:
    """What this letter brings to the index. `url` is its address from the site's root."""
    cards = documents.passage_cards(entry)
    cited = documents.cited(entry)
    head = {field: read(text) for field, text in documents.head(entry).items()}
    passages = [read(card.text) for card in cards]
    written = {"titel": head["titel"], "tekst": list(chain.from_iterable(passages))}
    about = {field: [*_line(chunks).split(), *_joined(chunks)] for field, chunks in head.items() if field not in written}
    lines = [_line(head["titel"]), *map(_line, passages)]
    numbers = [cited.get(card.anchor, ()) for card in cards]
    related = [_related(line, word_lists) for line in lines[1:]]
    more = [_related(_line(chunks), word_lists) for chunks in head.values()]
    shown = _text(entry, url, cards, [" ".join(dict.fromkeys([*one, *other])) for one, other in zip(numbers, related, strict=True)])
    joined = {field: _joined(chunks) for field, chunks in written.items()}
    terms = {field: Counter(map(stem, forms)) for field, forms in about.items()}
    terms |= {"nummers": Counter(chain(*numbers)), RELATED: Counter(chain(*related, *more))}
    return Fragment(
        id=entry.letter.id,
        title=entry.letter.title,
        url=url,
        text=shown,
        digest=hashlib.sha256(shown.encode()).hexdigest(),
        days=span(entry.letter.fact("date")),
        passages="\n".join(lines),
        joined=joined,
        terms={field: dict(counts) for field, counts in terms.items() if counts},
        forms=tuple(dict.fromkeys(chain(*about.values(), *joined.values()))),
        spellings=tuple(Counter(chain(*[chunk.spellings for chunks in written.values() for chunk in chunks if chunk.spellings])).items()),
        facets=_facets(entry),
        sources=tuple(dict(pair for link in entry.links for pair in documents.sources(link)).items()),
    )


def _related(line: str, word_lists: WordLists) -> list[str]:
    return synonyms(list(map(stem, line.split(" "))), word_lists.synonyms)


def _line(chunks: Sequence[Chunk]) -> str:
    return " ".join([chunk.line for chunk in chunks if chunk.line])


def _joined(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    return tuple([form for chunk in chunks for form in chunk.joined])


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
    date = in_words(fact.value) if fact and span(fact.value) else "zonder datum"
    return date + (" (afgeleid)" if fact and fact.provenance == "inferred" else "")
