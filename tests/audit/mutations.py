"""Changes in a letter's words at each stage of the pipeline, to see whether the audit turns red."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_scripts.model import Entry, Letter, Passage, SourceDocument

PARTS = {"sentence": ("paragraph", "item", "quote"), "heading": ("heading",), "note": ("note",), "cell": ("cell",)}
WORDS = re.compile(r"[A-Za-z][A-Za-z ,]{8,58}[A-Za-z]")
"""Words that stand in the source, in Markdown and in HTML as they are."""
Words = Callable[[str], str]


def fragments(letter: Letter, part: str) -> list[str]:
    """Words of the letter's sentences, headings, notes or cells, each on one line of the source."""
    texts = {line.number: line.text for line in letter.source.lines}
    found = {}
    for passage in letter.passages:
        if passage.kind not in PARTS[part] or passage.marks:
            continue
        for words in WORDS.findall(texts.get(passage.at.line, "")):
            if words in passage.text and "  " not in words:
                found[words] = None
    return list(found)


def deleted(one: str, other: str) -> Words:
    return lambda text: text.replace(one, "")


def doubled(one: str, other: str) -> Words:
    return lambda text: text.replace(one, f"{one} {one}")


def swapped(one: str, other: str) -> Words:
    return lambda text: text.replace(one, "\0").replace(other, one).replace("\0", other)


CHANGES = (deleted, doubled, swapped)


def in_document(document: SourceDocument, change: Words) -> SourceDocument:
    return replace(document, lines=tuple(replace(line, text=change(line.text)) for line in document.lines))


def in_letter(letter: Letter, change: Words) -> Letter:
    def changed(passage: Passage) -> Passage:
        return replace(passage, text=change(passage.text))

    notes = tuple(replace(note, passage=changed(note.passage)) for note in letter.notes)
    return replace(letter, body=tuple(map(changed, letter.body)), notes=notes)


def in_entry(entry: Entry, change: Words) -> Entry:
    """A linked letter with other words; what lies over words that moved is left away."""
    letter = in_letter(entry.letter, change)
    before = {passage.anchor: passage.text for passage in entry.letter.passages}
    same = {passage.anchor for passage in letter.passages if passage.text == before[passage.anchor]}
    return replace(entry, letter=letter, links=tuple(link for link in entry.links if link.mention.where in same))
