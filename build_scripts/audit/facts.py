"""What the page says that the text states, held against the text: title, date, kenmerk, betreft, from, to, who signed."""

from __future__ import annotations

import re

from build_scripts.audit.count import UNACCOUNTED
from build_scripts.audit.markup import without_tags
from build_scripts.audit.page import spaced
from build_scripts.model import Fact, Letter, Location, Problem

BEFORE, AFTER = 2, 12
"""Lines around the one that a fact is said to stand on: a betreft runs on, a date waits below its label."""
WRITTEN = ("title", "betreft", "kenmerk", "sender", "addressee", "reference", "attachments")
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")


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
        near = " ".join(line.text for line in letter.source.lines[max(index - BEFORE, 0) : index + AFTER])
        if not _states(near, name, fact):
            message = f"‘{fact.value[:80]}’ staat niet in de tekst waar het vandaan zou komen"
            problems.append(Problem(UNACCOUNTED, message, Location(letter.source.name, fact.at.line)))
    return problems + _doubtful_signatories(letter)


def _states(text: str, name: str, fact: Fact) -> bool:
    """Whether a text has each word of a written fact, or the day of a date."""
    if name == "date":
        return bool(_day(fact.value).search(" ".join(re.findall(r"[^\W_]+", text.lower()))))
    return name not in WRITTEN or _has_words(_letters(text) + " " + _letters(without_tags(text)), fact.value)


def _day(date: str) -> re.Pattern[str]:
    """How a day or a month (ISO 8601) may be written: "4 juni 2024", "04-06-2024", "2024-06-04", also with its signs apart."""
    year, month, day = [*date.split("-"), "", ""][:3]
    if not month.isdigit():
        return re.compile(" ?".join(year))
    named = " ?".join(MONTHS[int(month) - 1])
    first = "0? ?" + " ?".join(day.lstrip("0")) + " ?" if day else ""
    number = f"0?{int(month)}"
    return re.compile(rf"(?<!\d){first}(?:{named}|{number}) ?{' ?'.join(year)}|{year} {number} 0?{day.lstrip('0')}(?!\d)")


def _doubtful_signatories(letter: Letter) -> list[Problem]:
    """Who is said to have signed, where the letter's signatures have no such words."""
    signed = [passage for passage in letter.body if passage.kind == "signature"]
    written = _letters(" ".join(passage.text for passage in signed))
    return [
        Problem(UNACCOUNTED, f"‘{one.name}’ staat niet onder de brief", Location(letter.source.name, signed[-1].at.line if signed else 1))
        for one in letter.signatories
        if not _has_words(written, f"{one.name} {one.role}")
    ]


def _has_words(letters: str, text: str) -> bool:
    return all(_letters(word) in letters for word in text.split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, spaced(text).lower()))
