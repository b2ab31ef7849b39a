"""All letters gathered to an archive: mentions resolved, letters related, citations followed back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.links.aforesaid import aforesaid
from build_scripts.links.checks import problems
from build_scripts.links.dated import ByDay, by_day, dated
from build_scripts.links.note_references import lost_references, mark_references
from build_scripts.links.related import Known, relate
from build_scripts.links.resolve import own_names, resolve
from build_scripts.links.short_forms import short_forms
from build_scripts.model import Archive, Entry, Letter, Link, Location, Mention, Problem, Topic

SUFFIX = 6
SAME_ADDRESS = "same address"


def gather(
    letters: Sequence[Letter],
    mentions: Mapping[str, Sequence[Mention]],
    topics: Mapping[str, Sequence[Topic]],
    all_topics: Sequence[Topic],
    dossiers: Mapping[str, str],
    failed: Sequence[Problem] = (),
) -> Archive:
    """Make an archive of letters whose ids differ.

    `mentions` and `topics` go by letter id; `dossiers` maps numbers to titles. Letters come in
    order of date, then id; letters without a date last.
    """
    ordered = sorted(letters, key=lambda letter: (letter.fact("date") or "9999", letter.id))
    names, days = own_names(ordered), by_day(ordered)
    known = [
        Known(mark_references(letter), tuple(_links(letter, mentions[letter.id], names, days)), tuple(topics[letter.id]))
        for letter in ordered
    ]
    related = relate(known)
    cited_by: dict[str, dict[str, None]] = defaultdict(dict)
    for one in known:
        for link in one.links:
            if link.letter:
                cited_by[link.letter][one.letter.id] = None
    return Archive(
        entries=tuple(
            _checked(Entry(one.letter, one.links, one.topics, related.get(one.letter.id, ()), tuple(cited_by[one.letter.id])))
            for one in known
        ),
        topics=tuple(all_topics),
        dossiers=dict(dossiers),
        failed=tuple(failed),
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


def _checked(entry: Entry) -> Entry:
    """The entry with what is wrong with its citations among its letter's problems."""
    found = problems(entry)
    return replace(entry, letter=replace(entry.letter, problems=(*entry.letter.problems, *found))) if found else entry


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
