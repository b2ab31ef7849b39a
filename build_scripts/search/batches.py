"""What a few letters that stand together bring to the index: the index is made batch by batch.

A batch is made of its letters alone (`summarise`), and then once more with the little that depends on all
letters: which words are common, and which of its words are compounds (`place`). So batches can be made
side by side, and after a change only the batch with the changed letter is made again. Letters are numbered within their
batch; merging moves them to their place in the archive.
"""

from __future__ import annotations

import hashlib
import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

from build_scripts.memory import without_collection
from build_scripts.search.analysis import stem
from build_scripts.search.codes import SIGNS
from build_scripts.search.documents import Source
from build_scripts.search.fragments import FIELDS, RELATED, Fragment
from build_scripts.search.positions import located
from build_scripts.search.shards import TEXT, part_name, text_files
from build_scripts.search.spill import Held, Lists

ABOUT, MOST = 64, 256
"""Letters in a batch, on average and at most."""
_PICKLED = pickle.HIGHEST_PROTOCOL

T = TypeVar("T")
Put = Callable[[Mapping[str, bytes]], None]
"""Puts files into the site, by path."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the index's lists need of a batch at once: the name of its texts. By letter: its id, its days, title and
    address, words of its title, facets; by field its lengths. Then by word in how many letters it stands and
    how often it is written, how often in a spelling that isn't just its folded letters, and the sources that letters name.
    """

    texts: str
    ids: tuple[str, ...]
    days: tuple[tuple[str, str] | None, ...]
    letters: tuple[tuple[str, str], ...]
    titles: tuple[int, ...]
    facets: tuple[Mapping[str, tuple[tuple[str, str], ...]], ...]
    lengths: Mapping[str, Sequence[int]]
    words: Mapping[str, int]
    written: Mapping[str, int]
    spelt: Mapping[tuple[str, str], int]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Placing:
    """What a batch takes from all letters: the common words, in order, and the parts of those of its words that are
    compounds. Without `extras` nothing is found by a word that isn't written."""

    common: tuple[str, ...]
    compounds: Mapping[str, tuple[str, ...]]
    extras: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """The lists of a batch: letters by term, and places by word. `lengths` are those of the field RELATED."""

    terms: Sequence[Held]
    places: Sequence[Held]
    lengths: Sequence[int]


class Batches(Protocol):
    """Batches of letters, and what was made of each (see batches.py)."""

    def summaries(self, put: Put) -> Iterable[Summary]:
        """Of each batch what is needed of all at once. The files with its letters' texts are put, but for those that
        this brings into the site itself."""

    def placed(self, placings: Iterable[Placing]) -> Iterable[Placed]:
        """The lists of each batch, given what it takes from all letters."""


class Plain:
    """Batches made here, one after another; what `place` needs is kept in memory, the letters are not."""

    def __init__(self, fragments: Iterable[Fragment]):
        self._fragments = fragments
        self._bodies: list[bytes] = []

    def summaries(self, put: Put) -> Iterator[Summary]:
        for batch in in_batches(self._fragments, attrgetter("id")):
            summary, body = summarise(batch)
            self._bodies.append(body)
            put(text_files(summary.texts, [fragment.text for fragment in batch]))
            yield summary

    def placed(self, placings: Iterable[Placing]) -> Iterator[Placed]:
        for body, placing in zip(self._bodies, placings, strict=True):
            yield placed(body, *place(placing, body))


def in_batches(letters: Iterable[T], id_of: Callable[[T], str]) -> Iterator[list[T]]:
    """Letters by the batch, in order. A letter's id says whether a batch ends with it, so one
    that comes or goes moves no other border."""
    batch: list[T] = []
    for letter in letters:
        batch.append(letter)
        last = int.from_bytes(hashlib.sha256(id_of(letter).encode("utf-8", "surrogatepass")).digest()[:4], "big") % ABOUT == 0
        if last or len(batch) == MOST:
            yield batch
            batch = []
    if batch:
        yield batch


@without_collection()
def summarise(fragments: Sequence[Fragment]) -> tuple[Summary, bytes]:
    """A batch by itself: what is needed of it at once, and what `place` needs, as bytes."""
    lists, titles, joined = Lists(), Lists(), {"titel": Lists(), "tekst": Lists()}
    lengths: dict[str, list[int]] = {name: [] for name in FIELDS if name != RELATED}
    words: Counter[str] = Counter()
    spelt: Counter[tuple[str, str]] = Counter()
    for number, fragment in enumerate(fragments):
        title, every = fragment.passages.partition("\n")[0].split(), fragment.passages.split()
        counts = Counter(every)
        lists.add(number, counts)
        titles.add(number, Counter(title))
        for name, forms in fragment.joined.items():
            joined[name].add(number, Counter(forms))
        written = {"titel": len(title), "tekst": len(every) - len(title)}
        for name, found in lengths.items():
            found.append(written[name] + len(fragment.joined[name]) if name in written else sum(fragment.terms.get(name, {}).values()))
        words.update([form for form in fragment.forms if form not in counts])
        for pair, count in fragment.spellings:
            spelt[pair] += count
    words.update({form: len(pairs) // 2 for form, pairs in lists.items()})
    by_field = {
        "titel": _by_stem(titles, joined["titel"]),
        "tekst": _by_stem(_without(lists, titles), joined["tekst"]),
    } | {name: _listed([fragment.terms.get(name, {}) for fragment in fragments]) for name in FIELDS if name not in (*joined, RELATED)}
    summary = Summary(
        texts=part_name(TEXT, " ".join(fragment.digest for fragment in fragments)),
        ids=tuple(fragment.id for fragment in fragments),
        days=tuple(fragment.days for fragment in fragments),
        letters=tuple((fragment.title, fragment.url) for fragment in fragments),
        titles=tuple(size - len(fragment.joined["titel"]) for size, fragment in zip(lengths["titel"], fragments, strict=True)),
        facets=tuple(fragment.facets for fragment in fragments),
        lengths=lengths,
        words=dict(words),
        written={form: sum(pairs[1::2]) for form, pairs in lists.items()},
        spelt=dict(spelt),
        sources={term: source for fragment in fragments for term, source in fragment.sources},
    )
    own = [row for name, found in by_field.items() for row in found.rows(_mark(name))]
    rest = [(fragment.forms, fragment.passages, fragment.terms.get(RELATED, {})) for fragment in fragments]
    return summary, pickle.dumps((pickle.dumps(own, _PICKLED), rest), _PICKLED)


def _without(lists: Lists, titles: Lists) -> Lists:
    """The lists of passages without what stands in the title."""
    rest = Lists(lists)
    for form, pairs in titles.items():
        counts = Counter(_dict(lists[form]))
        counts.subtract(_dict(pairs))
        rest[form] = [number for pair in counts.items() if pair[1] for number in pair]
        if not rest[form]:
            del rest[form]
    return rest


def _by_stem(*every: Lists) -> Lists:
    """The lists of forms as lists of terms."""
    forms: dict[str, list[list[int]]] = {}
    for lists in every:
        for form, pairs in lists.items():
            forms.setdefault(stem(form), []).append(pairs)
    return Lists({term: found[0] if len(found) == 1 else _summed(found) for term, found in forms.items()})


def _summed(every: Sequence[Sequence[int]]) -> list[int]:
    counts: Counter[int] = Counter()
    for pairs in every:
        counts.update(_dict(pairs))
    return [number for pair in sorted(counts.items()) for number in pair]


def _dict(pairs: Sequence[int]) -> dict[int, int]:
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _listed(letters: Sequence[Mapping[str, int]]) -> Lists:
    lists = Lists()
    for number, counts in enumerate(letters):
        lists.add(number, counts)
    return lists


def _mark(name: str) -> str:
    return f" {SIGNS[FIELDS.index(name)]}"


@without_collection()
def place(placing: Placing, body: bytes) -> tuple[list[int], bytes]:
    """A batch among all letters: the lengths of the field RELATED, and its lists as bytes."""
    _, rest = pickle.loads(body)
    counts = [Counter(related if placing.extras else ()) for _, _, related in rest]
    parts = {compound: tuple(map(stem, parts)) for compound, parts in placing.compounds.items()}
    for one, (forms, passages, _) in zip(counts, rest, strict=True):
        one.update([term for form in parts.keys() & {*forms, *passages.split()} for term in parts[form]])
    related = _listed([dict(sorted(one.items())) for one in counts])
    places = located([passages for _, passages, _ in rest], placing.common)
    return [about(sum(one.values())) for one in counts], pickle.dumps((related.rows(_mark(RELATED)), places), _PICKLED)


def about(length: int) -> int:
    """A number of terms to within a sixteenth. What a text doesn't write out need not be measured to the word, and a reader
    loads a third as much.

    >>> about(13), about(349), about(360), about(370)
    (13, 352, 352, 384)
    """
    step = 1 << max(length.bit_length() - 4, 0)
    return (length + step // 2) // step * step


def placed(body: bytes, lengths: Sequence[int], lists: bytes) -> Placed:
    """The lists of a batch out of what `summarise` and `place` made of it."""
    own, _ = pickle.loads(body)
    related, places = pickle.loads(lists)
    return Placed([*pickle.loads(own), *related], places, lengths)
