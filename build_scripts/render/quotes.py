"""Citations in their sentence: all that the pages outside a letter show of it, so that they can do without its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from build_scripts.model import Letter, Link, Passage, Quote
from build_scripts.render.citing import Places
from build_scripts.render.sentence import around


def quoted(letter: Letter, links: Sequence[Link]) -> Sequence[Link]:
    """Links of a letter with their quotes; those that have one stay as they are, as do those of a passage that isn't in the letter."""
    if all(link.quote for link in links):
        return links
    passages, places = {passage.anchor: passage for passage in letter.passages}, Places(letter)
    said = _at_notes(letter, {link.mention.where for link in links})
    return tuple(link if link.quote else replace(link, quote=_quote(link, passages, places, said)) for link in links)


def _quote(link: Link, passages: Mapping[str, Passage], places: Places, said: Mapping[str, str]) -> Quote | None:
    mention = link.mention
    passage = passages.get(mention.where)
    if passage is None:
        return None
    first, last = around(passage.text, mention.start, mention.end)
    sentence = passage.text[first:last].replace("\n", " ")
    more = first > 0, last < len(passage.text)
    return Quote(sentence, mention.start - first, mention.end - first, *more, places.words(mention.where), said.get(mention.where, ""))


def _at_notes(letter: Letter, cited: Set[str]) -> dict[str, str]:
    """By the anchor of a note that is among those `cited`: the sentence that its mark stands in."""
    anchors = {note.key: note.passage.anchor for note in reversed(letter.notes)}
    anchors = {key: anchor for key, anchor in anchors.items() if anchor in cited}
    said: dict[str, str] = {}
    for passage in letter.body:
        for mark in passage.marks:
            anchor = anchors.get(mark.value) if mark.kind == "note" else None
            if anchor and anchor not in said:
                said[anchor] = _sentence(passage, mark.start)
    return said


def _sentence(passage: Passage, at: int) -> str:
    """The sentence that ends at, or runs on behind, a note mark. The mark stands behind the full stop."""
    within = max(at - 2, 0)
    first, last = around(passage.text, within, within)
    before, after = "… " if first else "", " …" if last < len(passage.text) else ""
    return f"{before}{' '.join(passage.text[first:last].split())}{after}"
