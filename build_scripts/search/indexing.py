"""Fragments → the index on disk, letter by letter and in bounded memory.

`assets/zoeken/index.js` is the root: it says which part holds which terms. The parts are in
`assets/zoeken/data/` (see shards.py): ranges of terms; the lengths of each field; ranges of places
of words, for phrases; ranges of words, for prefixes and misspellings; a column for each filter; and
each letter's own text. A search loads only what it needs.
"""

from __future__ import annotations

import datetime as dt
import pickle
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from build_scripts.model import Entry, Letter
from build_scripts.search import kin, scripts, suggestions
from build_scripts.search.analysis import stem
from build_scripts.search.codes import SIGNS, encode, signed
from build_scripts.search.compounds import compound_parts
from build_scripts.search.documents import BOOSTS, Source
from build_scripts.search.fragments import FIELDS, RELATED, WORD_LISTS, Fragment, WordLists, analyse, load_word_lists
from build_scripts.search.positions import common_words, located
from build_scripts.search.shards import Folder, as_json, call, facet
from build_scripts.search.spill import Runs, javascript_order

FOLDER = Path("assets/zoeken")
COMPOUNDS = "samenstellingen.tsv"
"""For people, not for the search: each word that was taken apart, a tab, its parts."""

VERSION = 3
"""Of the files' form. A page's scripts read no other."""

LETTERS_A_BLOCK = 128
SHORT_WORDS, LONG_WORDS = (4, 8), (6, 64)
"""Lengths of the words in the two lists for misspellings; a word of 8 letters can be meant for 6."""

TYPE_NAMES = {
    "kamerbrief": "Kamerbrief",
    "beslisnota": "Beslisnota",
    "bijlage": "Bijlage",
    "brief": "Brief",
    "kamervragen": "Kamervragen",
    "motie": "Motie",
    "overig": "Overig",
}

Dossiers = Callable[[str], str | None]
"""The archive's page of a dossier ("29325", "34200-XVI"), or None."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What `write` needs: a fragment for each letter, in the archive's order.

    Without `extras` the index has just what lunr would have: no parts of compounds, no synonyms.
    """

    fragments: Iterable[Fragment]
    word_lists: WordLists
    dossiers: Dossiers = lambda dossier: None
    extras: bool = True


def build(
    entries: Sequence[Entry],
    urls: Callable[[Letter], str],
    dossiers: Dossiers = lambda dossier: None,
    word_lists: Path = WORD_LISTS,
) -> SearchIndex:
    """The index of these letters, in their order; each is analysed when `write` comes to it.

    `urls` gives a letter's address relative to the site's root ("brieven/<id>/"). `word_lists` is
    the folder with synoniemen.yml and stopwoorden.yml.
    """
    lists = load_word_lists(word_lists)
    return SearchIndex((analyse(entry, urls(entry.letter), lists) for entry in entries), lists, dossiers)


def write(index: SearchIndex, site_dir: Path) -> None:
    """Writes the index and the scripts that read it under a site's folder; old parts go.

    The same letters give the same bytes. Raises OSError where the folder can't be written.
    """
    folder = site_dir / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    scripts.write(folder)
    parts = Folder(folder / "data")
    with tempfile.TemporaryDirectory() as temporary:
        gathered = _gather(index.fragments, parts, Path(temporary))
        root = _root(gathered, parts, index)
    call(folder / "index.js", "zoekindex", as_json(root))
    split = (f"{word}\t{' '.join(parts)}\n" for word, parts in gathered.compounds.items())
    (folder / COMPOUNDS).write_text("".join(split), encoding="utf-8")
    parts.remove_others()


# ---------------------------------------------------------------- first pass: letter by letter


@dataclass(slots=True)
class _Gathered:
    """What the letters have together. `later` keeps what waits for the archive's own words."""

    later: Path
    terms: Runs
    places: Runs
    lengths: dict[str, list[int]] = field(default_factory=lambda: {name: [] for name in FIELDS})
    names: list[str] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    days: list[tuple[str, str] | None] = field(default_factory=list)
    letters: list[tuple[str, str]] = field(default_factory=list)  # title and address
    titles: list[int] = field(default_factory=list)  # words of each title
    facets: dict[str, list[list[str]]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)  # letters that have a form
    written: Counter[str] = field(default_factory=Counter)  # how often it is written
    sources: dict[str, Source] = field(default_factory=dict)
    compounds: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _gather(fragments: Iterable[Fragment], parts: Folder, temporary: Path) -> _Gathered:
    gathered = _Gathered(temporary / "later", Runs(temporary, "terms"), Runs(temporary, "places"))
    with gathered.later.open("wb") as later:
        for number, fragment in enumerate(fragments):
            gathered.ids[fragment.id] = number
            gathered.names.append(parts.write_json("b", fragment.text))
            gathered.days.append(fragment.days)
            gathered.letters.append((fragment.title, fragment.url))
            gathered.titles.append(len(fragment.passages.partition("\n")[0].split()))
            gathered.words.update(fragment.forms)
            gathered.written.update(fragment.passages.split())
            gathered.sources.update(fragment.sources)
            _add_facets(gathered, number, fragment)
            for name in FIELDS:
                if name != RELATED:
                    _add_terms(gathered, number, name, fragment.terms.get(name, {}))
            rest = (fragment.forms, fragment.passages, fragment.terms.get(RELATED, {}))
            pickle.dump(rest, later, pickle.HIGHEST_PROTOCOL)
    return gathered


def _add_terms(gathered: _Gathered, number: int, name: str, counts: Mapping[str, int]) -> None:
    """A term's count follows its letter where it is more than one."""
    mark = f" {SIGNS[FIELDS.index(name)]}"
    gathered.terms.add(number, ((term + mark, count > 1, encode(count - 2) if count > 1 else b"", ()) for term, count in counts.items()))
    gathered.lengths[name].append(sum(counts.values()))


def _add_facets(gathered: _Gathered, number: int, fragment: Fragment) -> None:
    for name, pairs in fragment.facets.items():
        rows = gathered.facets.setdefault(name, [])
        rows += ([] for _ in range(number - len(rows)))
        rows.append([key for key, _ in pairs])
        gathered.labels.setdefault(name, {}).update(pairs)


# ---------------------------------------------------------------- second pass: the archive's own words


def _finish(gathered: _Gathered, extras: bool) -> list[str]:
    """Adds synonyms and parts of compounds, and where the words stand; returns the common words."""
    common = common_words(gathered.written)
    numbers = {word: number for number, word in enumerate(common, 1)}
    compounds = compound_parts(sorted(gathered.words), gathered.words) if extras else {}
    gathered.compounds.update(compounds)
    for letter, (forms, passages, related) in enumerate(_kept(gathered.later)):
        counts = Counter(related if extras else ())
        for form in forms:
            if form in compounds:
                counts.update(map(stem, compounds[form]))
        _add_terms(gathered, letter, RELATED, counts)
        found = located(passages, numbers)
        gathered.places.add(letter, ((unit, count > 1, encode(count - 2) if count > 1 else b"", row) for unit, count, row in found))
    return common


def _kept(path: Path) -> Iterator[tuple]:
    with path.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


# ---------------------------------------------------------------- the parts


def _root(gathered: _Gathered, parts: Folder, index: SearchIndex) -> dict[str, object]:
    common = _finish(gathered, index.extras)
    terms = parts.write_ranges("t", _term_rows(gathered, index.dossiers))
    phrases = parts.write_columns("p", gathered.places.items())
    number = max(len(gathered.names), 1)
    return {
        "version": VERSION,
        "letters": len(gathered.names),
        "stopwords": index.word_lists.stopwords,
        "types": list(TYPE_NAMES.items()),
        "fields": [[name, BOOSTS[name], sum(gathered.lengths[name]) / number] for name in FIELDS],
        "lengths": [parts.write("l", _signs(gathered.lengths[name])) for name in FIELDS],
        "titles": parts.write("l", _signs(gathered.titles)),
        "terms": terms,
        "texts": [parts.write("n", block) for block in _blocks(gathered.names)],
        "phrases": parts.write("i", phrases | {"common": common}),
        "words": parts.write("i", _word_lists(gathered.words, parts)),
        "kin": parts.write("i", parts.write_ranges("k", _kin(gathered, index))),
        "suggestions": parts.write("i", parts.write_ranges("s", suggestions.rows(gathered.letters, gathered.labels, index.word_lists.stopwords))),
        "facets": _write_facets(gathered, parts),
    }


def _term_rows(gathered: _Gathered, dossiers: Dossiers) -> Iterator[tuple[str, object, int]]:
    """By term its lists, one a field, each behind the field's sign; and the source it names."""
    split = ((key[:-2], key[-1] + signs) for key, (signs,) in gathered.terms.items())
    lists = ((term, " ".join(one for _, one in group)) for term, group in groupby(split, key=itemgetter(0)))
    told = ((term, gathered.sources[term]) for term in sorted(gathered.sources, key=javascript_order))
    both = merge(lists, told, key=lambda pair: javascript_order(pair[0]))
    for term, group in groupby(both, key=itemgetter(0)):
        found = [value for _, value in group]
        signs = "".join(value for value in found if isinstance(value, str))
        told_here = [_source(value, gathered.ids, dossiers) for value in found if isinstance(value, Source)]
        yield term, [signs, *told_here] if told_here else signs, len(term) + len(signs) + 100 * len(told_here)


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
    return kin.rows(gathered.words, gathered.compounds, index.word_lists.written if index.extras else ())


def _write_facets(gathered: _Gathered, parts: Folder) -> dict[str, str]:
    labels = gathered.labels
    labels["soort"] = {key: TYPE_NAMES.get(key, key) for key in labels.get("soort", {})}
    names = {
        name: parts.write("f", facet(labels[name], rows)) for name, rows in sorted(gathered.facets.items())
    }
    return names | {"datum": parts.write("f", {"days": _days(gathered.days)})}


def _days(days: Sequence[tuple[str, str] | None]) -> str:
    """Each letter's span: 0 for none; else 1, or 2 where its beginning is open, 3 its end; then the
    known day as its distance from the letter before, and for 1 how many days later it ends."""
    signs, before = bytearray(), 0
    for one in days:
        if one is None:
            signs += encode(0)
            continue
        kind = 2 if one[0] < "0001" else 3 if one[1] == "9999-12-31" else 1
        first = _day(one[1] if kind == 2 else one[0])
        signs += encode(kind) + encode(signed(first - before))
        if kind == 1:
            signs += encode(_day(one[1]) - first)
        before = first
    return signs.decode()


def _day(iso: str) -> int:
    """Days since 1970, as JavaScript counts them."""
    return dt.date.fromisoformat(iso).toordinal() - dt.date(1970, 1, 1).toordinal()


def _signs(numbers: Iterable[int]) -> str:
    return b"".join(map(encode, numbers)).decode()


def _blocks(names: Sequence[str]) -> Iterator[str]:
    """The names of the letters' texts, without their kind, by the block."""
    for first in range(0, len(names), LETTERS_A_BLOCK):
        yield " ".join(name[1:] for name in names[first : first + LETTERS_A_BLOCK])
