"""What overviews see of a letter: those that see the same of all letters as in an earlier build are the same too."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import replace

from build_scripts.model import Entry, Letter, SourceDocument, Topic

Marks = tuple[bytes, ...]
"""A digest of a letter as each of SEEN has it."""


def listed(entry: Entry) -> Entry:
    """What a list of letters shows: facts and onderwerpen."""
    return Entry(_named(entry.letter), (), entry.topics, (), ())


def citing(entry: Entry) -> Entry:
    """What pages show that tell who cites what."""
    return Entry(_named(entry.letter), entry.links, entry.topics, (), ())


def drawn(entry: Entry) -> Entry:
    """What the registers show."""
    return Entry(_named(entry.letter), (), entry.topics, (), (), entry.registers)


SEEN: tuple[Callable[[Entry], Entry], ...] = (listed, citing, drawn)


def marks(entry: Entry) -> Marks:
    """Of a light entry: a change that none of SEEN shows changes no mark."""
    return tuple(_digest(seen(entry)) for seen in SEEN)


def seen_of(facts: Letter, topics: tuple[Topic, ...]) -> bytes:
    """Of a letter that was just read: a change that no other letter sees doesn't change it. Where in the source a fact stands is none of theirs."""
    plain = {name: replace(fact, basis="", at=None) for name, fact in facts.facts.items()}
    return _digest((_named(replace(facts, facts=plain)), topics))


def _digest(value: object) -> bytes:
    return hashlib.blake2b(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), digest_size=16).digest()


def _named(letter: Letter) -> Letter:
    """Without what the source's lines and bytes tell, and without doubts: they are on the letter's own page."""
    return replace(letter, source=SourceDocument(letter.source.name, (), letter.source.form, "", "", 0), problems=())
