"""An archive made of letters alone, as a build gathers one from files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_scripts.links.archive import Names, in_order, linked, tied
from build_scripts.model import Archive, Entry, Letter, Mention, Problem, Topic


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
    ordered = in_order(letters)
    names = Names.of(ordered)
    entries = [Entry(*linked(letter, mentions[letter.id], names), tuple(topics[letter.id]), (), ()) for letter in ordered]
    return Archive(tied(entries), tuple(all_topics), dict(dossiers), tuple(failed))
