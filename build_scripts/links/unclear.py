"""Words that only point back to something, where it can't be told to what."""

from __future__ import annotations

from build_scripts.model import Citation, Link, Mention, Passage

SHORT = "verkort"
"""The kind of such a mention: it names no paper itself."""


def unclear(passage: Passage, start: int, end: int, why: str) -> Link:
    """A link for words that point back, where it can't be told to what."""
    return Link(Mention(Citation(SHORT, None, None), start, end, passage.text[start:end], passage.anchor), None, None, why)
