"""Letter → onderwerpen, by the terms in sources/topics.yml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from build_scripts.model import Letter, Topic

LEAST_TIMES = 3
LEAST_PER_1000 = 0.8
"""A topic is the letter's where its terms come up so often, in all and per thousand words."""
HEADING_COUNTS = 3
"""A term in the title or a heading counts for so many in running text."""


def find_topics(letter: Letter, topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """The topics of a letter, most frequent first; a person's choice in the register comes first."""
    chosen = [str(slug) for slug in letter.record.get("onderwerpen") or []]
    everything = "\n".join((letter.title, *(passage.text for passage in letter.body))).lower()
    scores = {topic.slug: _score(letter, topic) if _may_occur(topic.terms, everything) else 0 for topic in topics}
    found = [topic for topic in topics if topic.slug in chosen or scores[topic.slug] > 0]
    return tuple(sorted(found, key=lambda topic: (topic.slug not in chosen, -scores[topic.slug], topic.slug)))


def _may_occur(terms: tuple[str, ...], everything: str) -> bool:
    """Whether a letter can hold one of the terms: looking for plain text takes a hundredth of a pattern's time."""
    return any(term.rstrip("*").lower() in everything for term in terms)


def _score(letter: Letter, topic: Topic) -> int:
    pattern = _pattern(topic.terms)
    words, times = 0, HEADING_COUNTS * len(pattern.findall(letter.title))
    for passage in letter.body:
        words += passage.text.count(" ") + 1
        weight = HEADING_COUNTS if passage.kind == "heading" else 1
        times += weight * len(pattern.findall(passage.text))
    return times if times >= LEAST_TIMES and times * 1000 >= LEAST_PER_1000 * words else 0


@lru_cache(maxsize=1024)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, whatever their case; a term that ends in * is the beginning of a word."""
    parts = [re.escape(term.rstrip("*")) + (r"\w*" if term.endswith("*") else "") for term in terms]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.I)
