""" "Voornoemde brief": the one letter that the passage, or the one before it, has named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from build_scripts.links.short_forms import the_one
from build_scripts.links.unclear import unclear
from build_scripts.model import Letter, Link, Mention, Passage

POINTS_BACK = r"voornoemde|bovengenoemde|eerder\s?genoemde|voorgenoemde|voormelde|bovenvermelde|genoemde"
BACK = re.compile(rf"\b(?:{POINTS_BACK})\s\w{{0,30}}brief\b", re.I)
NOUN = re.compile(rf"\b(?:(?:(?P<back>{POINTS_BACK})|(?P<this>deze|dit))\s)?\w{{0,30}}brief\b", re.I)
SENTENCE_END = re.compile(r"[.?!;]\s+[A-Z‘“]")
PAPERS = frozenset({"brief", "kamerstuk", "documentnummer"})
FARTHEST = 120
"""Characters from "brief" to the number that belongs to it, at most."""
LOOKED_BACK = 20
"""Letters looked back at, at most."""

NO_LETTER = "de brief waar dit naar verwijst staat hier niet vlak voor"
UNKNOWN_LETTER = "de brief waar dit naar verwijst is niet met een nummer genoemd"
SEVERAL_LETTERS = "dit kan naar meer dan één brief verwijzen"


class Named(NamedTuple):
    """A letter named at `start` of a passage: its link, or None where no number tells which."""

    start: int
    link: Link | None


def aforesaid(letter: Letter, links: Sequence[Link]) -> list[Link]:
    """A link for each "voornoemde brief" in the body, given all other links of the letter."""
    if not any(BACK.search(passage.text) for passage in letter.body):
        return []
    by_place: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_place[link.mention.where].append(link)
    notes = {note.key: by_place[note.passage.anchor] for note in letter.notes}
    found: list[Link] = []
    earlier: list[Named] = []
    for passage in letter.body:
        if passage.kind == "heading":
            continue
        named = _named(passage, by_place[passage.anchor], notes)
        for phrase in NOUN.finditer(passage.text):
            if phrase["back"]:
                before = named[: bisect_left(named, phrase.start(), key=lambda one: one.start)]
                found.append(_link(passage, phrase, (before or earlier)[-LOOKED_BACK:]))
        earlier = named
    return found


def _link(passage: Passage, phrase: re.Match[str], named: Sequence[Named]) -> Link:
    known = {(one.link.mention.citation, one.link.letter): one.link for one in named if one.link}
    if len(known) == 1 and all(one.link for one in named):
        (link,) = known.values()
        mention = Mention(link.mention.citation, *phrase.span(), phrase[0], passage.anchor)
        return replace(link, mention=mention, reason=f"de brief die hiervoor is genoemd: {' '.join(link.mention.text.split())}")
    why = SEVERAL_LETTERS if len(named) > 1 else UNKNOWN_LETTER if named else NO_LETTER
    return unclear(passage, *phrase.span(), why)


def _named(passage: Passage, links: Sequence[Link], notes: Mapping[str, Sequence[Link]]) -> list[Named]:
    """Each letter that a passage names: its own number stands behind it, or in the note there."""
    links = sorted((link for link in links if link.mention.citation.kind in PAPERS), key=lambda link: link.mention.start)
    marks = sorted((mark for mark in passage.marks if mark.kind == "note"), key=lambda mark: mark.start)
    nouns = list(NOUN.finditer(passage.text))
    named = []
    for noun, following in zip(nouns, [*(one.start() for one in nouns[1:]), len(passage.text)], strict=False):
        if noun["back"] or noun["this"]:
            continue
        last = min(following, noun.end() + FARTHEST)
        broken = SENTENCE_END.search(passage.text, noun.end(), last)
        last = broken.start() if broken else last
        first = bisect_left(links, noun.start(), key=lambda link: link.mention.start)
        own = links[first : bisect_left(links, last, key=lambda link: link.mention.start)]
        at = bisect_left(marks, noun.end(), key=lambda mark: mark.start)
        noted = notes.get(marks[at].value, ()) if at < len(marks) and marks[at].start <= last + 1 else ()
        named.append(Named(noun.start(), the_one(own or noted)))
    return named
