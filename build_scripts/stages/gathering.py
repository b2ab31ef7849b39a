"""From source files to an archive: each letter read and linked, and what follows for each from all the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.cache import Cache, key_of
from build_scripts.citations.brief import Opening
from build_scripts.citations.laws import load_laws
from build_scripts.errata import load_errata
from build_scripts.jobs import Team
from build_scripts.links.archive import Names, distinct, in_order, tied
from build_scripts.model import Archive, Entry, Letter, Problem
from build_scripts.published import load_published
from build_scripts.records import Knowledge, load_knowledge
from build_scripts.registers.draw import load_lookup
from build_scripts.stages.asked import Today
from build_scripts.stages.linking import ASKED, ENTRY, Linked, Linking, ToLink, link_one, linking
from build_scripts.stages.packed import Shared, unpack
from build_scripts.stages.reading import Read, Reading, Source, key_of_source, lacking_files, letter_files, read_one
from build_scripts.stages.seen import Marks

Progress = Callable[[str, Iterable, int], Iterable]
"""Wraps the work of a stage to show it: (stage, items, how many) → the same items."""


@dataclass(frozen=True, slots=True)
class Desk:
    """With what the work is done: the executor, what earlier builds made, and who watches."""

    team: Team
    cache: Cache
    progress: Progress


@dataclass(frozen=True, slots=True)
class Gathered:
    """An archive of light entries; by letter id, where the whole entry is kept, what it was made from, and its marks;
    by file name where what was read is kept, and what others see of it. `around`: the keys of the context of linking, and of its lists."""

    archive: Archive
    kept: Mapping[str, bytes]
    made_from: Mapping[str, bytes]
    marks: Mapping[str, Marks]
    read: Mapping[str, tuple[bytes, bytes]]
    around: tuple[bytes, bytes]

    def whole(self, cache: Cache) -> Whole:
        """The entries with all of their text."""
        return Whole(self.archive.entries, self.kept, cache)


class Whole(Sequence[Entry]):
    """Entries in the order of light ones, each fetched when it is asked for."""

    def __init__(self, entries: Sequence[Entry], kept: Mapping[str, bytes], cache: Cache):
        self._entries, self._kept, self._cache = entries, kept, cache

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, place: int) -> Entry:
        one = self._entries[place]
        return replace(unpack(self._cache.part(self._kept[one.letter.id], ENTRY)), related=one.related, cited_by=one.cited_by, neighbours=one.neighbours)


def gather_letters(sources: Path, desk: Desk) -> Gathered:
    """read → segment → parse → find → link → gather. A letter that can't be read is among `failed`."""
    knowledge, laws, paths = load_knowledge(sources), load_laws(sources), letter_files(sources)
    errata, wrong = load_errata(sources, (path.name for path in paths))
    files = [Source(path, knowledge.record(path.name), errata.get(path.name, ()), load_published(sources, path.name)) for path in paths]
    shared = Shared()
    found, failed = _read(files, knowledge, desk, shared)
    letters, doubles = distinct([read.facts for _, read in found.values()])
    ordered = in_order(letters)
    linked, kept, made_from, marks = [], {}, {}, {}
    names = Names.of(ordered)
    context = linking(names, ordered, load_lookup(sources), laws)
    around = key_of("linking"), key_of(context.lookup, laws)
    for (one, key), letter in zip(_linked(ordered, found, context, around[1], desk), ordered, strict=True):
        linked.append(shared.entry(one.entry))
        kept[letter.id], made_from[letter.id], marks[letter.id] = key, key_of(key, one.asked), one.marks
    archive = Archive(tied(linked), knowledge.topics, dict(knowledge.dossiers), tuple(failed + wrong + doubles), knowledge.abbreviations, laws.titles)
    desk.cache.keep(around[0], context)
    return Gathered(archive, kept, made_from, marks, {name: (key, read.seen) for name, (key, read) in found.items()}, around)


Found = dict[str, tuple[bytes, Read]]
"""By file name: the key of a letter that was read, and its facts."""


def _read(files: Sequence[Source], knowledge: Knowledge, desk: Desk, shared: Shared) -> tuple[Found, list[Problem]]:
    context = Reading(knowledge.ministries, knowledge.topics)
    keys = [key_of_source(context, source) for source in files]
    work = ((key, lambda source=source: source) for key, source in zip(keys, files))
    outcomes = desk.cache.map(desk.team, read_one, context, work, keep=lambda told: isinstance(told, Read))
    found: Found = {}
    failed = lacking_files(knowledge, [source.path for source in files])
    for one, source, key in zip(desk.progress("brieven", outcomes, len(files)), files, keys):
        if isinstance(one, Read):
            found[source.path.name] = key, replace(one, topics=shared.all(one.topics))
        else:
            failed.append(one)
    return found, failed


def link_key(read: bytes, letter: Letter, lists: bytes, opening: Opening, words: str) -> bytes:
    """The key of a letter's links, but for what was looked up of other letters. `read`: that of what was read; `words`: as Read has them."""
    return key_of("link", read, letter.id, letter.problems, lists, opening.that_may_occur(frozenset(words.split(" "))))


def counted(entry: Entry) -> tuple[int, int]:
    """How many of an entry's citations are links, and how many there are."""
    return sum(1 for link in entry.links if link.letter or link.url), len(entry.links)


def _linked(ordered: Sequence[Letter], found: Found, context: Linking, lists: bytes, desk: Desk) -> Iterator[tuple[Linked, bytes]]:
    today, opening, keys = Today(context.names), Opening(context.kenmerken), []
    for letter in ordered:
        key, read = found[letter.source.name]
        keys.append(link_key(key, letter, lists, opening, read.words))

    def work_of(letter: Letter) -> ToLink:
        key, read = found[letter.source.name]
        return ToLink(letter.id, letter.problems, read.topics, desk.cache.part(key))

    work = ((key, lambda letter=letter: work_of(letter)) for key, letter in zip(keys, ordered))
    linked = desk.cache.map(desk.team, link_one, context, work, valid=lambda key: today.same(unpack(desk.cache.part(key, ASKED))))
    yield from zip(desk.progress("verwijzingen", linked, len(keys)), keys)
