"""Every word of the source: on the page, or in the list of what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.audit.claims import doubtful_corrections, doubtful_drops, doubtful_joins
from build_scripts.audit.count import UNACCOUNTED, count
from build_scripts.audit.facts import doubtful_facts
from build_scripts.audit.order import in_order
from build_scripts.audit.page import PageText, read_page, signs
from build_scripts.model import Correction, Drop, Join, Letter, Location, Piece, Problem, SourceDocument

LOOK_AHEAD = 2000
"""Signs; how far behind a gap the page is searched for where the source goes on."""
LEAST_SURE = 8
"""Signs; a shorter line is found by chance."""
MOST_WAYS = 64


@dataclass(frozen=True, slots=True)
class Audit:
    """The account of one letter, in words (runs of characters between white space).

    `words_in` = `words_kept` + all words of `dropped`, always. `dropped` maps a reason to the
    source lines of its words, a line for each word; "hyphen" are the words that were broken over two
    lines and are one word again (`joins` says how). Words are those of the source as it was
    received; "erratum" are those that people corrected (`corrections` says how). `faults` are words that were lost or
    invented: with any of them the check fails.
    """

    words_in: int
    words_kept: int
    dropped: Mapping[str, tuple[int, ...]]
    faults: tuple[Problem, ...] = ()
    joins: tuple[Join, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.faults

    def as_dict(self) -> dict[str, object]:
        """The public form: see the data page of the site."""
        return {
            "words_in": self.words_in,
            "words_kept": self.words_kept,
            "dropped": [
                {"reason": reason, "count": len(lines), "lines": sorted(set(lines))}
                for reason, lines in sorted(self.dropped.items())
            ],
            "hyphens": [
                {
                    "line": join.line, "left": join.left, "right": join.right, "result": join.result,
                    "undone": join.undone, "basis": join.basis, "evidence": join.evidence, "sure": join.sure,
                }
                for join in self.joins
            ],
            "corrections": [
                {"line": one.line, "before": one.before, "after": one.after, "words": len(one.before.split()), "reason": one.reason, "file": one.name}
                for one in self.corrections
            ],
        }


def expected(letter: Letter) -> Audit:
    """The account of a letter as it is if its page holds all that it should: to be proved by audit()."""
    kept, dropped = count(letter.source, letter.drops, letter.joins, frozenset())
    return Audit(letter.source.words, kept, dropped, (), letter.joins, letter.source.corrections)


def audit(letter: Letter, html: str) -> Audit:
    """Hold a letter's source against its finished page, sign by sign and in order.

    The parser is believed in nothing: what it says it dropped is taken out of the source (and
    each reason is checked by itself), and the rest must stand on the page, the body in the
    source's order and each note in one piece.
    """
    source = letter.source
    lines = expected_lines(source, letter.drops, letter.joins, letter.order)
    missing, faults = match(lines, read_page(html), source.name)
    faults += [problem for problem in letter.problems if problem.kind == UNACCOUNTED]  # found when it was read
    faults += doubtful_drops(source, letter.drops) + doubtful_joins(source, letter.joins) + doubtful_corrections(source) + doubtful_facts(letter)
    kept, dropped = count(source, letter.drops, letter.joins, missing)
    return Audit(source.words, kept, dropped, tuple(faults), letter.joins, source.corrections)


def expected_lines(source: SourceDocument, drops: Iterable[Drop], joins: Iterable[Join], order: Sequence[Sequence[Piece]] = ()) -> list[tuple[int, str]]:
    """The signs of each source line that the page must show, with broken words made whole.

    `order`: of each table the lines of its cells in the order in which they are read.
    """
    gone: dict[int, list[Drop]] = defaultdict(list)
    for drop in drops:
        gone[drop.line].append(drop)
    entries = in_order({line.number: _without(line.text, gone[line.number]) for line in source.lines}, order)
    entries = [(number, signs(text)) for number, text in entries]
    places: dict[int, list[int]] = defaultdict(list)
    for place, (number, _) in enumerate(entries):
        places[number].append(place)
    moved: dict[int, int] = {}
    for join in joins:
        left, right = signs(join.left), signs(join.right)
        # A line that holds nothing but the middle of a word has gone to the line before it.
        first = next((at for at in places[moved.get(join.line, join.line)] if entries[at][1].endswith(left)), None)
        second = next((at for at in places[join.next_line] if entries[at][1].startswith(right)), None)
        if first is not None and second is not None:
            entries[first] = (entries[first][0], entries[first][1][: len(entries[first][1]) - len(left)] + signs(join.result))
            entries[second] = (entries[second][0], entries[second][1][len(right) :])
            if not entries[second][1]:
                moved[join.next_line] = entries[first][0]
    return [(number, text) for number, text in entries if text]


def _without(text: str, drops: Sequence[Drop]) -> str:
    for drop in sorted(drops, key=lambda drop: -drop.start):
        text = text[: drop.start] + " " * (drop.end - drop.start) + text[drop.end :]
    return text


def match(expected: Sequence[tuple[int, str]], page: PageText, source: str) -> tuple[set[int], list[Problem]]:
    """Walk through the source and the page together: (lines not on the page, faults).

    A line goes on with the body or with the notes. Where both could be (the same words stand in
    both), both ways are followed: `ways` holds how far body and notes have been found.
    """
    body, notes = page.body, "".join(page.notes)
    ways, missing, faults = [(0, 0)], set(), []
    for number, text in expected:
        onward = _onward(ways, text, body, notes)
        if not onward:
            at = _further_on(ways[0], text, body)
            if at is None:
                missing.add(number)
                faults.append((f"niet op de pagina: ‘{_excerpt(text)}’", number))
                continue
            faults.append((f"op de pagina, niet in de bron: ‘{_excerpt(body[ways[0][0] : at])}’", number))
            onward = [(at + len(text), ways[0][1])]
        ways = onward
    at_body, at_notes = max(ways, key=lambda way: way == (len(body), len(notes)))
    last = expected[-1][0] if expected else 1
    if body[at_body:]:
        faults.append((f"op de pagina, niet in de bron: ‘{_excerpt(body[at_body:])}’", last))
    if notes[at_notes:]:
        faults.append((f"in de noten, niet in de bron: ‘{_excerpt(notes[at_notes:])}’", last))
    return missing, [Problem(UNACCOUNTED, message, Location(source, line)) for message, line in faults]


def _onward(ways: Sequence[tuple[int, int]], text: str, body: str, notes: str) -> list[tuple[int, int]]:
    """How each way can go on with a line: in the body, in the notes, or not at all."""
    onward: dict[tuple[int, int], None] = {}
    for at_body, at_notes in ways:
        if body.startswith(text, at_body):
            onward[at_body + len(text), at_notes] = None
        if notes.startswith(text, at_notes):
            onward[at_body, at_notes + len(text)] = None
    return list(onward)[:MOST_WAYS]


def _further_on(way: tuple[int, int], text: str, body: str) -> int | None:
    """Where the body goes on with this line behind something that the source hasn't there."""
    if len(text) < LEAST_SURE:
        return None
    found = body.find(text, way[0], way[0] + LOOK_AHEAD + len(text))
    return found if found >= 0 else None


def _excerpt(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:60]}…{text[-15:]}"
