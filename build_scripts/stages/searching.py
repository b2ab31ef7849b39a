"""The last stage: the letters' fragments become lists of the search index, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter

from build_scripts import search
from build_scripts.cache import Cache, key_of
from build_scripts.publish import Sharing, sha256
from build_scripts.stages.finishing import FRAGMENT, TEXT
from build_scripts.stages.gathering import Desk
from build_scripts.stages.packed import pack, unpack


LISTS, TEXTS = range(2)
"""The parts of what is made of a batch: what `place` needs; then, when they were put into a site, its texts' files with their SHA-256."""


class KeptBatches:
    """Batches whose letters were finished; what was made of them is kept for the next build."""

    def __init__(self, keys: Mapping[str, bytes], sharing: Sharing, desk: Desk):
        """`keys`: by letter id that of what finish_one() made; in the archive's order."""
        self._sharing = sharing
        self._batches = [[key for _, key in batch] for batch in search.in_batches(keys.items(), itemgetter(0))]
        self._keys = [key_of("summarise", *batch) for batch in self._batches]
        self._desk = desk

    def summaries(self, put: search.Put) -> Iterator[search.Summary]:
        """The texts are not put: the old site has most of them, and the new one shares these."""
        kept = self._desk.cache
        work = ((key, lambda batch=batch: [kept.part(one, FRAGMENT) for one in batch]) for key, batch in zip(self._keys, self._batches))
        done = kept.map(self._desk.team, summarise_one, None, work, chunk=1)
        for one, key, batch in zip(done, self._keys, self._batches):
            self._share(key, lambda batch=batch, name=one.texts: search.text_files(name, [unpack(kept.part(letter, TEXT)) for letter in batch]))
            yield one

    def placed(self, placings: Iterable[search.Placing]) -> Iterator[search.Placed]:
        kept, keys, work = self._desk.cache, [], []
        for batch, placing in zip(self._keys, placings, strict=True):
            keys.append(key_of("place", batch, placing.common, sorted(placing.compounds.items()), placing.extras))
            work.append((keys[-1], lambda batch=batch, placing=placing: (placing, kept.part(batch, LISTS))))
        done = kept.map(self._desk.team, place_one, None, work, chunk=1)
        for lengths, key, batch in zip(self._desk.progress("zoekindex", done, len(keys)), keys, self._keys):
            yield search.placed(kept.part(batch, LISTS), lengths, kept.part(key))

    def _share(self, key: bytes, files: Callable[[], dict[str, bytes]]) -> None:
        """Puts the texts of a batch into the site, and notes what they are."""
        digests, files = self._desk.cache.learned(key, TEXTS), cache(files)
        if digests is None:
            digests = {path: sha256(content) for path, content in files().items()}
            self._desk.cache.learn(key, TEXTS, digests)
        self._sharing.put_all(digests, files)


def split_kept(kept: Cache, words: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Compounds taken apart: once for all builds of archives that have the same words, as most changes bring no new one."""
    return unpack(kept.once(key_of("split", "\n".join(words)), lambda: pack(search.compound_parts(words))))


def summarise_one(context: None, packed: Sequence[bytes]) -> tuple[search.Summary, tuple[bytes]]:
    """A batch by itself, of what finish_one() packed."""
    summary, lists = search.summarise([unpack(one) for one in packed])
    return summary, (lists,)


def place_one(context: None, work: tuple[search.Placing, bytes]) -> tuple[list[int], tuple[bytes]]:
    """A batch among all letters."""
    lengths, lists = search.place(*work)
    return lengths, (lists,)
