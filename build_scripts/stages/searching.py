"""The last stage: the letters' fragments become lists of the search index, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from build_scripts import search
from build_scripts.cache import Cache, key_of
from build_scripts.publish import Sharing, sha256
from build_scripts.stages.finishing import FRAGMENT, TEXT
from build_scripts.stages.gathering import Desk
from build_scripts.stages.packed import pack, unpack


LISTS, TEXTS = range(2)
"""The parts of what is made of a batch: what `place` needs; then, when they were put into a site, its texts' files and where they lie."""


class KeptBatches:
    """Batches whose letters were finished; what was made of them is kept for the next build."""

    def __init__(self, keys: Mapping[str, bytes], sharing: Sharing, desk: Desk):
        """`keys`: by letter id that of what finish_one() made; in the archive's order."""
        self._sharing = sharing
        self._batches = list(search.in_batches(keys.values(), keys))
        self._keys = [key_of("summarise", *batch) for batch in self._batches]
        self._desk = desk

    def summaries(self) -> Iterator[search.Summary]:
        cache = self._desk.cache
        work = ((key, lambda batch=batch: [cache.part(one, FRAGMENT) for one in batch]) for key, batch in zip(self._keys, self._batches))
        yield from cache.map(self._desk.team, summarise_one, None, work, chunk=1)

    def placed(self, placings: Iterable[search.Placing]) -> Iterator[search.Placed]:
        cache, keys, work = self._desk.cache, [], []
        for batch, placing in zip(self._keys, placings, strict=True):
            keys.append(key_of("place", batch, placing.common, sorted(placing.compounds.items()), placing.extras))
            work.append((keys[-1], lambda batch=batch, placing=placing: (placing, cache.part(batch, LISTS))))
        done = cache.map(self._desk.team, place_one, None, work, chunk=1)
        for lengths, key, batch in zip(self._desk.progress("zoekindex", done, len(keys)), keys, self._keys):
            yield search.placed(cache.part(batch, LISTS), lengths, cache.part(key))

    def texts(self, names: Sequence[str]) -> Iterable[tuple[str, bytes]]:
        for name, key, batch in zip(names, self._keys, self._batches, strict=True):
            self._put(key, lambda name=name, batch=batch: search.text_files(name, [unpack(self._desk.cache.part(one, TEXT)) for one in batch]))
        return ()

    def _put(self, key: bytes, files: Callable[[], dict[str, bytes]]) -> None:
        """Puts the texts of a batch into the site, and notes where they lie."""
        known = self._desk.cache.learned(key, TEXTS)
        digests, stood = known or ({path: sha256(content) for path, content in files().items()}, ())
        places = self._sharing.put_all(digests, files, stood)
        if not known or places != stood:
            self._desk.cache.learn(key, TEXTS, (digests, places))


def split_kept(cache: Cache, words: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Compounds taken apart: once for all builds of archives that have the same words, as most changes bring no new one."""
    return unpack(cache.once(key_of("split", "\n".join(words)), lambda: pack(search.compound_parts(words))))


def summarise_one(context: None, packed: Sequence[bytes]) -> tuple[search.Summary, tuple[bytes]]:
    """A batch by itself, of what finish_one() packed."""
    summary, lists = search.summarise([unpack(one) for one in packed])
    return summary, (lists,)


def place_one(context: None, work: tuple[search.Placing, bytes]) -> tuple[list[int], tuple[bytes]]:
    """A batch among all letters."""
    lengths, lists = search.place(*work)
    return lengths, (lists,)
