"""What the page says that the text states, held against the text: date, kenmerk, betreft, from, to."""

from __future__ import annotations

from build_scripts.model import Fact, Letter, Location, Problem

BEFORE, AFTER = 2, 12
"""Lines around the one that a fact is said to stand on: a betreft runs on, a date waits below its label."""
WRITTEN = ("betreft", "kenmerk", "sender", "addressee", "reference", "attachments")


def doubtful_facts(letter: Letter) -> list[Problem]:
    """Facts with provenance "source" whose words don't stand where they are said to stand.

    A fact without a place (from a file of metadata) is not the text's, and is left alone.
    """
    places = {line.number: index for index, line in enumerate(letter.source.lines)}
    problems = []
    for name, fact in letter.facts.items():
        if fact.provenance != "source" or fact.at is None or fact.at.line not in places:
            continue
        index = places[fact.at.line]
        near = _letters(" ".join(line.text for line in letter.source.lines[max(index - BEFORE, 0) : index + AFTER]))
        if not all(part in near for part in _parts(name, fact)):
            message = f"‘{fact.value[:80]}’ staat niet in de tekst waar het vandaan zou komen"
            problems.append(Problem("unaccounted", message, Location(letter.source.name, fact.at.line)))
    return problems


def _parts(name: str, fact: Fact) -> list[str]:
    """What must stand in the text: each word of a written fact, the year and the day of a date."""
    if name == "date":
        year, *_, day = f"{fact.value}--".split("-")[:3]
        return [part for part in (year, day.lstrip("0")) if part]
    return [_letters(word) for word in fact.value.split()] if name in WRITTEN else []


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
