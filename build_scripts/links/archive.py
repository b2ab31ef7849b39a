"""All letters gathered to an archive: mentions resolved, letters related, citations followed back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.links.related import Known, relate
from build_scripts.links.resolve import own_names, resolve
from build_scripts.model import Archive, Entry, Letter, Location, Mention, Problem, Topic


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
    names = own_names(ordered)
    known = [
        Known(letter, tuple(resolve(mention, letter.id, names) for mention in mentions[letter.id]), tuple(topics[letter.id]))
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
            Entry(one.letter, one.links, one.topics, related.get(one.letter.id, ()), tuple(cited_by[one.letter.id])) for one in known
        ),
        topics=tuple(all_topics),
        dossiers=dict(dossiers),
        failed=tuple(failed),
    )


def distinct(letters: Sequence[Letter]) -> tuple[list[Letter], list[Problem]]:
    """Letters that can stand beside each other: of two with the same address the first stays.

    The other is left out, and a Problem says how to give it an address of its own.
    """
    kept: dict[str, Letter] = {}
    problems = []
    for letter in letters:
        first = kept.setdefault(letter.id, letter)
        if first is not letter:
            message = (
                f"{letter.source.name} would get the same address as {first.source.name} ({letter.id}) and is left out. "
                f"Give it an 'id' of its own in register.yml, or remove it if it is the same letter"
            )
            problems.append(Problem("same address", message, Location(letter.source.name, 1)))
    return list(kept.values()), problems
