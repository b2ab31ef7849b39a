"""Batches of letters → the index on disk, in bounded memory.

`assets/zoeken/index.js` is the root: it says which part holds which terms. The parts are in
`assets/zoeken/data/` (see shards.py): ranges of terms; the lengths of the fields; ranges of places
of words, for phrases; ranges of words, for prefixes and misspellings; a column for each filter; and
each letter's own text. A search loads only what it needs.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from build_scripts.memory import without_collection
from build_scripts.model import TYPES, Entry, Letter
from build_scripts.search import kin, scripts, suggestions
from build_scripts.search.analysis import stem
from build_scripts.search.batches import Batches, Placing, Plain, Summary
from build_scripts.search.codes import SIGNS, encode
from build_scripts.search.compounds import compound_parts
from build_scripts.search.documents import BOOSTS, Source
from build_scripts.search.facets import column_of_days, facet
from build_scripts.search.fragments import FIELDS, RELATED, WORD_LISTS, WordLists, analyse, load_word_lists
from build_scripts.search.positions import JOINT, common_words
from build_scripts.search.related import of_parts
from build_scripts.search.shards import FOLDER, PARTS, Folder, as_json, call, text_name
from build_scripts.search.spill import Runs, javascript_order

COMPOUNDS = "samenstellingen.tsv"
"""For people, not for the search: each word that was taken apart, a tab, its parts."""

VERSION = 6
"""Of the files' form. A page's scripts read no other."""

RARELY_ASKED = ("nummers",)
"""Fields whose lengths lie apart from those of the others: only a search by number needs them."""

SHORT_WORDS, LONG_WORDS = (4, 8), (6, 64)
"""Lengths of the words in the two lists for misspellings; a word of 8 letters can be meant for 6."""

Dossiers = Callable[[str], str | None]
"""The archive's page of a dossier ("29325", "34200-XVI"), or None."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What `write` needs: the letters by the batch, in the archive's order.

    Without `extras` the index has just what lunr would have: no parts of compounds, no synonyms. `split` gives
    compound_parts() of all words, in order; it may know them from before.
    """

    batches: Batches
    word_lists: WordLists
    dossiers: Dossiers = lambda dossier: None
    extras: bool = True
    split: Callable[[Sequence[str]], Mapping[str, tuple[str, ...]]] = compound_parts


def build(
    entries: Sequence[Entry],
    urls: Callable[[Letter], str],
    dossiers: Dossiers = lambda dossier: None,
    word_lists: Path = WORD_LISTS,
) -> SearchIndex:
    """The index of these letters, in their order.

    `urls` gives a letter's address relative to the site's root ("brieven/<id>/"). `word_lists` is
    the folder with synoniemen.yml and stopwoorden.yml.
    """
    lists = load_word_lists(word_lists)
    return SearchIndex(Plain(analyse(entry, urls(entry.letter), lists) for entry in entries), lists, dossiers)


@without_collection()
def write(index: SearchIndex, site_dir: Path) -> None:
    """Writes the index and the scripts that read it under a site's folder; old parts go.

    The same letters give the same bytes. Raises OSError where the folder can't be written.
    """
    folder = site_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    scripts.write(folder)
    parts = Folder(folder / PARTS)
    with tempfile.TemporaryDirectory() as temporary:
        gathered = _gather(index.batches.summaries(partial(_put, site_dir)), Path(temporary))
        parts.keep(text_name(batch, place) for batch, size in gathered.texts for place in range(size))
        root = _root(gathered, parts, index)
    call(folder / "index.js", "zoekindex", as_json(root))
    split = (f"{word}\t{' '.join(parts)}\n" for word, parts in gathered.compounds.items())
    (folder / COMPOUNDS).write_text("".join(split), encoding="utf-8")
    parts.remove_others()


def _put(site_dir: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (site_dir / path).write_bytes(content)


# ---------------------------------------------------------------- what the letters have together


@dataclass(slots=True)
class _Gathered:
    """What the letters have together; lists by the letter's number, but for those by batch."""

    terms: Runs
    places: Runs
    lengths: dict[str, list[int]] = field(default_factory=lambda: {name: [] for name in FIELDS})
    texts: list[tuple[str, int]] = field(default_factory=list)  # the name of each batch's texts, and how many it has
    ids: dict[str, int] = field(default_factory=dict)
    days: list[tuple[str, str] | None] = field(default_factory=list)
    letters: list[tuple[str, str]] = field(default_factory=list)  # title and address
    titles: list[int] = field(default_factory=list)  # words of each title
    facets: dict[str, list[list[str]]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)  # letters that have a form
    written: Counter[str] = field(default_factory=Counter)  # how often it is written
    spelt: Counter[tuple[str, str]] = field(default_factory=Counter)  # how often, where that isn't the form
    sources: dict[str, Source] = field(default_factory=dict)
    compounds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lists: dict[str, bytes] = field(default_factory=dict)  # by term a digest of its letters in the text
    batches: list[tuple[int, Sequence[str]]] = field(default_factory=list)  # of each its first letter, and its words


def _gather(summaries: Iterable[Summary], temporary: Path) -> _Gathered:
    gathered = _Gathered(Runs(temporary, "terms"), Runs(temporary, "places"))
    for one in summaries:
        first = len(gathered.letters)
        gathered.batches.append((first, tuple(one.words)))
        gathered.texts.append((one.texts, len(one.ids)))
        for number, facets in enumerate(one.facets, first):
            _add_facets(gathered, number, facets)
        gathered.ids.update((letter, number) for number, letter in enumerate(one.ids, first))
        gathered.days += one.days
        gathered.letters += one.letters
        gathered.titles += one.titles
        gathered.words.update(one.words)
        gathered.written.update(one.written)
        gathered.spelt.update(one.spelt)
        gathered.sources.update(one.sources)
        for name, sizes in one.lengths.items():
            gathered.lengths[name] += sizes
    return gathered


def _add_facets(gathered: _Gathered, number: int, facets: Mapping[str, tuple[tuple[str, str], ...]]) -> None:
    for name, pairs in facets.items():
        rows = gathered.facets.setdefault(name, [])
        rows += ([] for _ in range(number - len(rows)))
        rows.append([key for key, _ in pairs])
        gathered.labels.setdefault(name, {}).update(pairs)


def _finish(gathered: _Gathered, index: SearchIndex) -> list[str]:
    """Merges the batches' lists, now that the archive's own words are known; returns the common words."""
    common = common_words(gathered.written)
    compounds = index.split(sorted(gathered.words)) if index.extras else {}
    gathered.compounds.update(compounds)
    meanings = of_parts(index.word_lists.written)
    full = {word: (*parts, *(one for part in parts for one in meanings.get(stem(part), ()))) for word, parts in compounds.items()}
    taken = ({word: full[word] for word in words if word in full} for _, words in gathered.batches)
    placings = (Placing(tuple(common), parts, index.extras) for parts in taken)
    for (first, _), one in zip(gathered.batches, index.batches.placed(placings), strict=True):
        gathered.terms.merge(first, one.terms)
        gathered.places.merge(first, one.places)
        gathered.lengths[RELATED] += one.lengths
    return common


# ---------------------------------------------------------------- the parts


def _root(gathered: _Gathered, parts: Folder, index: SearchIndex) -> dict[str, object]:
    common = _finish(gathered, index)
    terms = parts.write_ranges("t", _term_rows(gathered, index.dossiers))
    phrases = parts.write_columns("p", _phrase_rows(gathered))
    number = max(len(gathered.letters), 1)
    rare, usual = _lengths(gathered, parts, RARELY_ASKED), _lengths(gathered, parts, [name for name in FIELDS if name not in RARELY_ASKED])
    return {
        "version": VERSION,
        "letters": len(gathered.letters),
        "stopwords": index.word_lists.stopwords,
        "types": list(TYPES.items()),
        "fields": [[name, BOOSTS[name], sum(gathered.lengths[name]) / number] for name in FIELDS],
        "lengths": [rare if name in RARELY_ASKED else usual for name in FIELDS],
        "titles": parts.write("l", _signs(gathered.titles)),
        "terms": terms,
        "texts": [" ".join(batch for batch, _ in gathered.texts), _signs(size for _, size in gathered.texts)],
        "phrases": parts.write("i", phrases | {"common": common}),
        "words": parts.write("i", _word_lists(gathered.words, parts)),
        "kin": parts.write("i", parts.write_ranges("k", _kin(gathered, index))),
        "suggestions": parts.write("i", parts.write_ranges("s", _suggestions(gathered, index.word_lists.stopwords))),
        "facets": _write_facets(gathered, parts),
    }


def _term_rows(gathered: _Gathered, dossiers: Dossiers) -> Iterator[tuple[str, object, int]]:
    """By term its lists, one a field, each behind the field's sign; and the source it names."""
    lists = ((term, " ".join(one for _, one in group)) for term, group in groupby(_split(gathered), key=itemgetter(0)))
    told = ((term, gathered.sources[term]) for term in sorted(gathered.sources, key=javascript_order))
    both = merge(lists, told, key=lambda pair: javascript_order(pair[0]))
    for term, group in groupby(both, key=itemgetter(0)):
        found = [value for _, value in group]
        signs = "".join(value for value in found if isinstance(value, str))
        told_here = [_source(value, gathered.ids, dossiers) for value in found if isinstance(value, Source)]
        yield term, [signs, *told_here] if told_here else signs, len(term) + len(signs) + 100 * len(told_here)


def _split(gathered: _Gathered) -> Iterator[tuple[str, str]]:
    """By term and field the list of letters, behind the field's sign."""
    text = SIGNS[FIELDS.index("tekst")]
    for key, (signs,) in gathered.terms.items():
        if key[-1] == text:
            gathered.lists[key[:-2]] = _digest(signs)
        yield key[:-2], key[-1] + signs


def _phrase_rows(gathered: _Gathered) -> Iterator[tuple[str, list[str]]]:
    """The units of phrases; without a list of letters where it is that of the word's term in the text."""
    for unit, (letters, *columns) in gathered.places.items():
        same = JOINT not in unit and gathered.lists.get(stem(unit)) == _digest(letters)
        yield unit, ["" if same else letters, *columns]


def _digest(signs: str) -> bytes:
    return hashlib.blake2b(signs.encode(), digest_size=12).digest()


def _source(source: Source, ids: Mapping[str, int], dossiers: Dossiers) -> list[object]:
    page = dossiers(source.dossier) if source.dossier else None
    return [source.name, source.url, ids.get(source.letter or ""), page]


def _word_lists(words: Mapping[str, int], parts: Folder) -> dict[str, object]:
    def backwards(shortest: int, longest: int) -> list[tuple[str, int]]:
        fit = ((word, count) for word, count in words.items() if shortest <= len(word) <= longest)
        return [(word[::-1], count) for word, count in fit]

    return {
        "all": parts.write_words("w", list(words.items())),
        "short": parts.write_words("w", backwards(*SHORT_WORDS)),
        "long": parts.write_words("w", backwards(*LONG_WORDS)),
    }


def _kin(gathered: _Gathered, index: SearchIndex) -> Iterator[tuple[str, kin.Row, int]]:
    return kin.rows(gathered.words, gathered.compounds, index.word_lists.written if index.extras else (), _usual(gathered))


def _suggestions(gathered: _Gathered, stopwords: Sequence[str]) -> Iterator[tuple[str, list[list[str]], int]]:
    return suggestions.rows(gathered.letters, gathered.labels, stopwords, _usual(gathered))


def _usual(gathered: _Gathered) -> dict[str, str]:
    return suggestions.usual(gathered.spelt, gathered.written)


def _write_facets(gathered: _Gathered, parts: Folder) -> dict[str, str]:
    labels = gathered.labels
    labels["soort"] = {key: TYPES.get(key, key) for key in labels.get("soort", {})}
    names = {name: parts.write("f", facet(labels[name], rows)) for name, rows in sorted(gathered.facets.items())}
    return names | {"datum": parts.write("f", {"days": column_of_days(gathered.days)})}


def _signs(numbers: Iterable[int]) -> str:
    return b"".join(map(encode, numbers)).decode()


def _lengths(gathered: _Gathered, parts: Folder, fields: Iterable[str]) -> str:
    return parts.write("l", {name: _signs(gathered.lengths[name]) for name in fields})
