"""Every word of the source: on the page, or in the list of what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.audit.claims import doubtful_corrections, doubtful_drops, doubtful_joins
from build_scripts.audit.count import UNACCOUNTED, count
from build_scripts.audit.facts import doubtful_facts
from build_scripts.audit.markup import breaks_line
from build_scripts.audit.order import in_order
from build_scripts.audit.page import BROKEN, LOOSE, around_gaps, read_page, signs, spaced
from build_scripts.audit.walk import match
from build_scripts.model import Correction, Drop, Join, Letter, Piece, Problem, SourceDocument


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
    source's order and each note in one piece, parted into words as in the source.
    """
    source = letter.source
    lines = expected_lines(source, letter.drops, letter.joins, letter.order)
    missing, faults = match(lines, read_page(html), source.name)
    faults += [problem for problem in letter.problems if problem.kind == UNACCOUNTED]  # found when it was read
    faults += doubtful_drops(source, letter.drops) + doubtful_joins(source, letter.joins) + doubtful_corrections(source) + doubtful_facts(letter)
    kept, dropped = count(source, letter.drops, letter.joins, missing)
    return Audit(source.words, kept, dropped, tuple(faults), letter.joins, source.corrections)


def expected_lines(source: SourceDocument, drops: Iterable[Drop], joins: Iterable[Join], order: Sequence[Sequence[Piece]] = ()) -> list[tuple[int, str]]:
    """Each source line as the page must show it, as spaced() gives it, with broken words made whole and LOOSE where
    something was left out.

    `order`: of each table the lines of its cells in the order in which they are read.
    """
    gone: dict[int, list[Drop]] = defaultdict(list)
    for drop in drops:
        gone[drop.line].append(drop)
    entries = in_order({line.number: _without(line.text, gone[line.number]) for line in source.lines}, order)
    entries = [(number, part) for number, text in entries for part in text.split(BROKEN)]
    entries = [(number, around_gaps(text) if LOOSE in text else spaced(text)) for number, text in entries]
    places: dict[int, list[int]] = defaultdict(list)
    for place, (number, _) in enumerate(entries):
        places[number].append(place)
    moved: dict[int, int] = {}
    for join in joins:
        left, right = signs(join.left), signs(join.right)
        # A line that holds nothing but the middle of a word has gone to the line before it.
        first = next((at for at in places[moved.get(join.line, join.line)] if _signs(entries[at][1]).endswith(left)), None)
        second = next((at for at in places[join.next_line] if _signs(entries[at][1]).startswith(right)), None)
        if first is not None and second is not None:
            entries[first] = (entries[first][0], _without_last(entries[first][1], len(left)) + spaced(join.result))
            entries[second] = (entries[second][0], _without_last(entries[second][1][::-1], len(right))[::-1])
            if not _signs(entries[second][1]):
                moved[join.next_line] = entries[first][0]
    return [(number, text) for number, text in entries if _signs(text)]


def _signs(text: str) -> str:
    return text.replace(" ", "").replace(LOOSE, "")


def _without_last(text: str, count: int) -> str:
    """A text without its last `count` signs."""
    at = len(text)
    while count:
        at -= 1
        count -= text[at] not in (" ", LOOSE)
    return text[:at]


def _without(text: str, drops: Sequence[Drop]) -> str:
    if LOOSE in text or BROKEN in text:
        text = text.replace(LOOSE, "\ufffd").replace(BROKEN, "\ufffd")
    if not drops:
        return text
    for drop in sorted(drops, key=lambda drop: -drop.start):
        sign = BROKEN if breaks_line(drop.text) else LOOSE
        text = text[: drop.start] + sign + LOOSE * (drop.end - drop.start - 1) + text[drop.end :]
    return text
