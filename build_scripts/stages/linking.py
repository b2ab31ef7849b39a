"""The second stage: a letter's citations, where they lead, and what they tell the registers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.citations import find
from build_scripts.citations.laws import Laws
from build_scripts.links.archive import Names, linked
from build_scripts.model import Entry, Letter, Mention, Passage, Problem, Topic
from build_scripts.registers.draw import Lookup, draw
from build_scripts.stages.asked import Answers, Asked
from build_scripts.stages.packed import light, pack, unpack
from build_scripts.stages.seen import Marks, marks


BRACKET = 30
"""Characters between the bracket and the short name in it, at most: "(hierna te noemen: de "."""


@dataclass(frozen=True, slots=True)
class Linking:
    """What a letter's citations are held against: the names of all letters, and the lists of laws and of the registers."""

    names: Names
    kenmerken: frozenset[str]
    lookup: Lookup
    laws: Laws


@dataclass(frozen=True, slots=True)
class ToLink:
    """A letter that was read; `id` and `problems` as they are among the other letters."""

    id: str
    problems: tuple[Problem, ...]
    topics: tuple[Topic, ...]
    packed: bytes


@dataclass(frozen=True, slots=True)
class Linked:
    """A letter with its links as overviews show it, what was looked up of other letters for it, and its marks."""

    entry: Entry
    asked: Answers
    marks: Marks


ENTRY, ASKED = range(2)
"""The parts of what is made of a letter: the whole Entry, and again what was looked up for it."""


def link_one(context: Linking, work: ToLink) -> tuple[Linked, tuple[bytes, bytes]]:
    """The entry of one letter, but for what follows from the entries of others; and all of it packed."""
    asked = Asked(context.names)
    letter = replace(unpack(work.packed), id=work.id, problems=work.problems)
    entry = entry_of(replace(context, names=asked.names), letter, work.topics)
    answers = asked.answers()
    little = light(entry)
    return Linked(little, answers, marks(little)), (pack(entry), pack(answers))


def entry_of(context: Linking, letter: Letter, topics: tuple[Topic, ...]) -> Entry:
    """A letter with its links and registers."""
    letter, links = linked(letter, find_mentions(letter, context.kenmerken, context.laws), context.names)
    registers = draw(letter, [link.mention for link in links], context.lookup)
    return Entry(letter, links, topics, (), (), registers)


def find_mentions(letter: Letter, kenmerken: frozenset[str] = frozenset(), laws: Laws | None = None) -> list[Mention]:
    """Every citation in the letter's body and notes, with the passage that it stands in."""
    date = letter.fact("date")
    year = int(date[:4]) if date else None
    mentions: list[Mention] = []
    short_forms: dict[str, str | None] = {}
    for passage in letter.passages:
        found = with_stated(find(passage.text, kenmerken, year, laws, short_forms), passage)
        short_forms |= {mention.text: mention.citation.id for mention in found if _is_introduced(mention, passage.text)}
        mentions += [replace(mention, where=passage.anchor) for mention in found]
    return mentions


def _is_introduced(mention: Mention, text: str) -> bool:
    """Whether a short name of a law closes a bracket: "Wet milieubeheer (hierna: Wm)". The letter may go on with it."""
    short = mention.citation.kind == "wet" and mention.text.isalnum()
    return short and text[mention.end : mention.end + 1] == ")" and "(" in text[max(0, mention.start - BRACKET) : mention.start]


def with_stated(found: Sequence[Mention], passage: Passage) -> list[Mention]:
    """The citations found in a passage, and those that the source's format states (`extref`).

    Where both are about the same words and differ, the format is believed: it names the paper.
    """
    kept = list(found)
    for mark in passage.marks:
        stated = next(iter(find(mark.value)), None) if mark.kind == "citation" else None
        if stated is None or stated.text != mark.value:
            continue
        beside = [mention for mention in kept if mention.start < mark.end and mark.start < mention.end]
        if any(mention.citation.id == stated.citation.id for mention in beside):
            continue
        kept = [mention for mention in kept if mention not in beside]
        kept.append(Mention(stated.citation, mark.start, mark.end, passage.text[mark.start : mark.end]))
    return sorted(kept, key=lambda mention: mention.start)


def linking(names: Names, letters: Iterable[Letter], lookup: Lookup, laws: Laws) -> Linking:
    """The context of this stage from the facts of all letters."""
    return Linking(names, frozenset(filter(None, (letter.fact("kenmerk") for letter in letters))), lookup, laws)
