"""All letters gathered to an archive: mentions resolved, letters related, citations followed back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.links.aforesaid import aforesaid
from build_scripts.links.checks import problems
from build_scripts.links.dated import ByDay, by_day, dated
from build_scripts.links.note_references import lost_references, mark_references
from build_scripts.links.neighbours import neighbours
from build_scripts.links.related import Known, relate
from build_scripts.links.resolve import own_names, resolve
from build_scripts.links.short_forms import short_forms
from build_scripts.model import Entry, Letter, Link, Location, Mention, Problem, SourceDocument

SUFFIX = 6
SAME_ADDRESS = "same address"


@dataclass(frozen=True, slots=True)
class Names:
    """By which names and days the archive's letters are cited."""

    by_name: Mapping[str, tuple[str, ...]]
    by_day: ByDay

    @classmethod
    def of(cls, letters: Sequence[Letter]) -> Names:
        """The names of these letters, of which only the facts and the record are looked at."""
        return cls(own_names(letters), by_day(map(_by_its_day, letters)))


def _by_its_day(letter: Letter) -> Letter:
    """A letter with only what tells whether a date means it."""
    facts = {name: letter.facts[name] for name in ("type", "date", "ministry", "kenmerk", "betreft", "title") if name in letter.facts}
    return Letter(letter.id, SourceDocument("", (), "", "", "", 0), facts, (), (), ())


def in_order(letters: Iterable[Letter]) -> list[Letter]:
    """Letters by date and then id; those without a date last."""
    return sorted(letters, key=lambda letter: (letter.fact("date") or "9999", letter.id))


def linked(letter: Letter, mentions: Sequence[Mention], names: Names) -> tuple[Letter, tuple[Link, ...]]:
    """A letter with its references to its own notes marked and its doubtful citations reported, and its links."""
    links = tuple(_links(letter, mentions, names.by_name, names.by_day))
    letter = mark_references(letter)
    found = problems(Entry(letter, links, (), (), ()))
    return replace(letter, problems=(*letter.problems, *found)) if found else letter, links


def tied(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries, in the archive's order, with the letters that are related to each and those that cite it."""
    beside = neighbours(entries)
    related = relate([Known(entry.letter, entry.links, entry.topics) for entry in entries])
    cited_by: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for link in entry.links:
            if link.letter:
                cited_by[link.letter][entry.letter.id] = None
    return tuple(
        replace(
            entry,
            related=related.get(entry.letter.id, ()),
            cited_by=tuple(cited_by.get(entry.letter.id, ())),
            neighbours=beside.get(entry.letter.id, ()),
        )
        for entry in entries
    )


def _links(letter: Letter, mentions: Sequence[Mention], names: Mapping[str, tuple[str, ...]], days: ByDay) -> list[Link]:
    """All links of a letter in the order of its text: what is named by number, by date, by pointing back."""
    links = [resolve(mention, letter.id, names) for mention in mentions]
    links += dated(letter, links, days)
    links += short_forms(letter, links, names)
    links += aforesaid(letter, links)
    links += lost_references(letter)
    rank = {passage.anchor: place for place, passage in enumerate(letter.passages)}
    return sorted(links, key=lambda link: (rank.get(link.mention.where, -1), link.mention.start))


def distinct(letters: Sequence[Letter]) -> tuple[list[Letter], list[Problem]]:
    """Letters that can stand beside each other, and what was left out for being there already.

    Of two files with the same bytes the first stays. Of two letters that would get the same
    address, the later one (by file name) gets the start of its SHA-256 behind its address, and a
    Problem says so: a person should give it one in the register.
    """
    kept: dict[str, Letter] = {}
    by_bytes: dict[str, str] = {}
    left_out = []
    for letter in letters:
        name = letter.source.name
        first = by_bytes.setdefault(letter.source.sha256, name)
        if first != name:
            message = f"the same file as {first}, byte for byte. Remove one of the two"
            left_out.append(Problem("same file", message, Location(name, 1)))
            continue
        if letter.id in kept:
            letter = _readdressed(letter, kept[letter.id])
        kept[letter.id] = letter
    return list(kept.values()), left_out


def _readdressed(letter: Letter, other: Letter) -> Letter:
    name = letter.source.name
    address = f"{letter.id}-{letter.source.sha256[:SUFFIX]}"
    message = f"zou hetzelfde adres krijgen als {other.source.name} en staat nu op {address}: geef het een 'id' in register.yml"
    problem = Problem(SAME_ADDRESS, message, Location(name, 1))
    return replace(letter, id=address, problems=(*letter.problems, problem))
