"""Letter → onderwerpen, by the terms in sources/topics.yml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    scores = {topic.slug: _score(told, topic) for topic in topics}
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


def _score(told: _Told, topic: Topic) -> int:
    times = HEADING_COUNTS * _times(told.heads, topic.terms) + _times(told.text, topic.terms)
    return times if times >= LEAST_TIMES and times * 1000 >= LEAST_PER_1000 * told.words else 0


def _times(text: str, terms: Sequence[str]) -> int:
    """How often one of the terms stands in a text in lower case, words that two of them share counted once.

    Whole words; a term that ends in * is the beginning of a word.
    """
    count = reached = 0
    for start, end in sorted(span for term in terms for span in _spans(text, term)):
        if start >= reached:
            count, reached = count + 1, end
    return count


def _spans(text: str, term: str) -> Iterator[tuple[int, int]]:
    word, begins = term.rstrip("*").lower(), term.endswith("*")
    start = text.find(word)
    while word and start >= 0:
        end = start + len(word)
        if not _in_word(text, start) and (begins or not _in_word(text, end)):
            yield start, end
        start = text.find(word, end)


def _in_word(text: str, place: int) -> bool:
    """Whether a place lies within a word."""
    return 0 < place < len(text) and _is_of_word(text[place - 1]) and _is_of_word(text[place])


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
