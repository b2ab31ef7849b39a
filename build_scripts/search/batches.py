"""What a few letters that stand together bring to the index: the index is made batch by batch.

A batch is made of its letters alone (`summarise`), and then once more with the little that depends on all
letters: which words are common, and which of its words are compounds (`place`). So batches can be made
side by side, and after a change only the batch with the changed letter is made again. Letters are numbered within their
batch; merging moves them to their place in the archive.
"""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from build_scripts.search.analysis import stem
from build_scripts.search.codes import SIGNS, encode
from build_scripts.search.documents import Source
from build_scripts.search.fragments import FIELDS, RELATED, Fragment
from build_scripts.search.positions import located
from build_scripts.search.spill import Held, Lists

ABOUT, MOST = 64, 256
"""Letters in a batch, on average and at most."""
_LEVEL = 1  # of zlib

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Summary:
    """What the index's lists need of a batch at once. By letter: the part with its text, its id, its days, title and
    address, words of its title, facets; by field its lengths. Then by word in how many letters it stands and
    how often it is written, how often in a spelling that isn't just its folded letters, and the sources that letters name.
    """

    texts: tuple[str, ...]
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

    def summaries(self) -> Iterable[Summary]:
        """Of each batch what is needed of all at once."""

    def placed(self, placings: Iterable[Placing]) -> Iterable[Placed]:
        """The lists of each batch, given what it takes from all letters."""

    def texts(self) -> Iterable[str]:
        """The JSON of letters' texts that are not in the site yet."""


class Plain:
    """Batches made here, one after another, and kept in memory."""

    def __init__(self, fragments: Iterable[Fragment]):
        self._fragments = list(fragments)
        self._bodies: list[bytes] = []

    def summaries(self) -> Iterator[Summary]:
        for batch in in_batches(self._fragments, (one.id for one in self._fragments)):
            summary, body = summarise(batch)
            self._bodies.append(body)
            yield summary

    def placed(self, placings: Iterable[Placing]) -> Iterator[Placed]:
        for body, placing in zip(self._bodies, placings, strict=True):
            yield placed(body, *place(placing, body))

    def texts(self) -> Iterable[str]:
        return (fragment.text for fragment in self._fragments)


def in_batches(letters: Iterable[T], ids: Iterable[str]) -> Iterator[list[T]]:
    """Letters by the batch, in order. A letter's id says whether a batch ends with it, so one
    that comes or goes moves no other border."""
    batch: list[T] = []
    for letter, one in zip(letters, ids, strict=True):
        batch.append(letter)
        last = int.from_bytes(hashlib.sha256(one.encode("utf-8", "surrogatepass")).digest()[:4], "big") % ABOUT == 0
        if last or len(batch) == MOST:
            yield batch
            batch = []
    if batch:
        yield batch


def summarise(fragments: Sequence[Fragment]) -> tuple[Summary, bytes]:
    """A batch by itself: what is needed of it at once, and what `place` needs, as bytes."""
    terms, lengths = Lists(), {name: [] for name in FIELDS if name != RELATED}
    words: Counter[str] = Counter()
    written: Counter[str] = Counter()
    spelt: Counter[tuple[str, str]] = Counter()
    for number, fragment in enumerate(fragments):
        words.update(fragment.forms)
        written.update(fragment.passages.split())
        spelt.update(dict(fragment.spellings))
        for name, sizes in lengths.items():
            sizes.append(_add(terms, number, name, fragment.terms.get(name, {})))
    summary = Summary(
        texts=tuple(fragment.part for fragment in fragments),
        ids=tuple(fragment.id for fragment in fragments),
        days=tuple(fragment.days for fragment in fragments),
        letters=tuple((fragment.title, fragment.url) for fragment in fragments),
        titles=tuple(len(fragment.passages.partition("\n")[0].split()) for fragment in fragments),
        facets=tuple(fragment.facets for fragment in fragments),
        lengths=lengths,
        words=dict(words),
        written=dict(written),
        spelt=dict(spelt),
        sources={term: source for fragment in fragments for term, source in fragment.sources},
    )
    rest = [(fragment.forms, fragment.passages, fragment.terms.get(RELATED, {})) for fragment in fragments]
    return summary, pickle.dumps((_packed(terms.rows()), _packed(rest)), pickle.HIGHEST_PROTOCOL)


def place(placing: Placing, body: bytes) -> tuple[list[int], bytes]:
    """A batch among all letters: the lengths of the field RELATED, and its lists as bytes."""
    _, rest = pickle.loads(body)
    numbers = {word: number for number, word in enumerate(placing.common, 1)}
    terms, places, lengths = Lists(), Lists(), []
    for letter, (forms, passages, related) in enumerate(_unpacked(rest)):
        counts = Counter(related if placing.extras else ())
        for form in forms:
            if form in placing.compounds:
                counts.update(map(stem, placing.compounds[form]))
        lengths.append(_add(terms, letter, RELATED, counts))
        found = located(passages, numbers)
        places.add(letter, ((unit, count > 1, encode(count - 2) if count > 1 else b"", row) for unit, count, row in found))
    return lengths, _packed((terms.rows(), places.rows()))


def placed(body: bytes, lengths: Sequence[int], lists: bytes) -> Placed:
    """The lists of a batch out of what `summarise` and `place` made of it."""
    own, _ = pickle.loads(body)
    related, places = _unpacked(lists)
    return Placed([*_unpacked(own), *related], places, lengths)


def _add(terms: Lists, number: int, name: str, counts: Mapping[str, int]) -> int:
    """Adds a letter's terms in a field; gives how many it has. A term's count follows its letter where it is more than one."""
    mark = f" {SIGNS[FIELDS.index(name)]}"
    terms.add(number, ((term + mark, count > 1, encode(count - 2) if count > 1 else b"", ()) for term, count in counts.items()))
    return sum(counts.values())


def _packed(value: object) -> bytes:
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), _LEVEL)


def _unpacked(packed: bytes):
    return pickle.loads(zlib.decompress(packed))
