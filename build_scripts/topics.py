"""Letter → onderwerpen, by the terms in sources/topics.yml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from build_scripts.model import Letter, Topic

LEAST_TIMES = 3
LEAST_PER_1000 = 0.8
"""A topic is the letter's where its terms come up so often, in all and per thousand words."""
HEADING_COUNTS = 3
"""A term in the title or a heading counts for so many in running text."""


def find_topics(letter: Letter, topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """The topics of a letter, most frequent first; a person's choice in the register comes first."""
    chosen = [str(slug) for slug in letter.record.get("onderwerpen") or []]
    told = _Told.by(letter)
    scores = {topic.slug: _score(told, topic) if _may_occur(topic.terms, told) else 0 for topic in topics}
    found = [topic for topic in topics if topic.slug in chosen or scores[topic.slug] > 0]
    return tuple(sorted(found, key=lambda topic: (topic.slug not in chosen, -scores[topic.slug], topic.slug)))


class _Told(NamedTuple):
    """What a letter says, as topics look at it: in lower case, which is faster than a pattern that
    ignores case. No term runs over a line's end."""

    heads: str
    text: str
    words: int

    @classmethod
    def by(cls, letter: Letter) -> _Told:
        heads = "\n".join((letter.title, *(passage.text for passage in letter.body if passage.kind == "heading")))
        text = "\n".join(passage.text for passage in letter.body if passage.kind != "heading")
        words = sum(passage.text.count(" ") + 1 for passage in letter.body)
        return cls(heads.lower(), text.lower(), words)


def _may_occur(terms: tuple[str, ...], told: _Told) -> bool:
    """Whether a letter can hold one of the terms: looking for plain text takes a hundredth of a pattern's time."""
    plain = (term.rstrip("*").lower() for term in terms)
    return any(term in told.text or term in told.heads for term in plain)


def _score(told: _Told, topic: Topic) -> int:
    pattern = _pattern(topic.terms)
    times = HEADING_COUNTS * len(pattern.findall(told.heads)) + len(pattern.findall(told.text))
    return times if times >= LEAST_TIMES and times * 1000 >= LEAST_PER_1000 * told.words else 0


@lru_cache(maxsize=1024)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Whole words, of a text in lower case; a term that ends in * is the beginning of a word."""
    parts = [re.escape(term.rstrip("*").lower()) + (r"\w*" if term.endswith("*") else "") for term in terms]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")
