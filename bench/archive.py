"""Generated letters as entries, without reading them from files: search is measured, not reading."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from bench.generate import letter as generated
from bench.generate import sentences
from build_scripts.citations import find
from build_scripts.model import Entry, Fact, Footnote, Letter, Link, Location, Mention, Passage, SourceDocument, Topic

_NOTE = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]+) ")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TYPES = ("kamerbrief", "kamerbrief", "beslisnota", "bijlage")
_MINISTRIES = ("VWS", "SZW", "BZK", "OCW", "JenV", "EZK")
_TOPICS = tuple(Topic(f"onderwerp-{number}", f"Onderwerp {number}", "", ()) for number in range(12))


def entries(count: int) -> Iterator[Entry]:
    """The first `count` letters of bench.generate, by date; they cite what they cite."""
    paragraphs = sentences()
    for number in range(count):
        yield _entry(number, generated(number, paragraphs))


def url(letter: Letter) -> str:
    """A letter's address below the site's root."""
    return f"brieven/{letter.id}/"


def _entry(number: int, text: str) -> Entry:
    head, *blocks = text.split("\n\nGeachte voorzitter,\n\n")[1:] or [text]
    body, notes = [], []
    for block in "\n\n".join([head, *blocks]).split("\n\n"):
        note = _NOTE.match(block)
        if note:
            notes.append(Footnote(note[1].translate(_DIGITS), _passage(block[note.end() :], "note")))
        else:
            kind = "heading" if block.startswith("Stand van zaken") else "paragraph"
            body.append(_passage(re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+$", "", block), kind))
    subject = re.search("^Betreft (.*)$", text, re.MULTILINE)
    kenmerk = re.search(r"^Kenmerk\n(\S+)", text)
    facts = {
        "title": subject[1] if subject else f"Brief {number}",
        "kenmerk": kenmerk[1] if kenmerk else "",
        "type": _TYPES[number % len(_TYPES)],
        "ministry": _MINISTRIES[number % len(_MINISTRIES)],
        "date": f"{2010 + number * 15 // 10_000:04}-{number % 12 + 1:02}-{number % 28 + 1:02}",
    }
    made = Letter(
        id=f"brief-{number:05}",
        source=SourceDocument(f"brief-{number:05}.txt", (), "txt", "utf-8", "", 0),
        facts={name: Fact(value, "source") for name, value in facts.items()},
        signatories=(),
        body=tuple(body),
        notes=tuple(notes),
    )
    links = tuple(
        Link(mention, None, mention.citation.url, "")
        for note in notes
        for mention in (_placed(one, note.passage.anchor) for one in find(note.passage.text))
    )
    return Entry(made, links, (_TOPICS[number % 12], _TOPICS[number * 7 % 12]), (), ())


def _placed(mention: Mention, anchor: str) -> Mention:
    return replace(mention, where=anchor)


def _passage(text: str, kind: str) -> Passage:
    anchor = "p-" + hashlib.sha256(text.encode()).hexdigest()[:6]
    return Passage(anchor, kind, text, Location("bench", 1))
