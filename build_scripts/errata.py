"""Corrections that people wrote in sources/errata/: read, and applied to what a reader returned.

A file holds one correction: the letter's file, the words as the source has them, the words as they
should be, and the reason. They must stand in one line of the source, and once: which line may be said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.letters.anchors import moved
from build_scripts.letters.parse import parse
from build_scripts.lists import load_mapping
from build_scripts.model import Correction, Known, Letter, Line, Location, Problem, SourceDocument

FOLDER = "errata"
NEEDED = ("bestand", "staat_er", "moet_zijn", "reden")
KEYS = (*NEEDED, "regel", "bron")


@dataclass(frozen=True, slots=True)
class Erratum:
    """One correction as a person wrote it: `name` is its own file, `file` the letter's.

    `line` is the source line (from 1), or 0 where any will do; `origin` is where the right text is from.
    """

    name: str
    file: str
    wrong: str
    right: str
    reason: str
    line: int = 0
    origin: str = ""


def load_errata(sources: Path, letters: Iterable[str]) -> tuple[dict[str, tuple[Erratum, ...]], list[Problem]]:
    """The corrections of a sources folder by the letter's file name, and what is wrong with others.

    `letters` are the names of the files under sources/letters.
    """
    known = set(letters)
    found: dict[str, tuple[Erratum, ...]] = {}
    problems = []
    for path in sorted((sources / FOLDER).glob("*.yml")):
        try:
            erratum = _read(path, known)
        except InputError as error:
            problems.append(Problem("erratum", f"{error.what}. {error.fix}", Location(f"{FOLDER}/{path.name}", error.line or 1)))
        else:
            found[erratum.file] = (*found.get(erratum.file, ()), erratum)
    return found, problems


def _read(path: Path, letters: set[str]) -> Erratum:
    values, lines = load_mapping(path)

    def wrong(what: str, fix: str, key: str = "") -> InputError:
        return InputError(path.name, what, fix, lines.get(key))

    for key in values:
        if key not in KEYS:
            raise wrong(f"unknown key '{key}'", f"Use one of: {', '.join(KEYS)}", str(key))
    missing = [key for key in NEEDED if key not in values or key != "moet_zijn" and not values[key]]
    if missing:
        raise wrong(f"'{missing[0]}' is missing", f"A correction needs {', '.join(NEEDED)}")
    if any(not isinstance(values[key], str) for key in ("bestand", "staat_er", "moet_zijn")):
        raise wrong("the texts must be text", "Put them between quotes", "staat_er")
    if values["bestand"] not in letters:
        raise wrong(f"there is no letters/{values['bestand']}", "Correct 'bestand'", "bestand")
    line = values.get("regel", 0)
    if not isinstance(line, int) or line < 0:
        raise wrong(f"'regel' is {line!r}", "Write the number of the line in the source, from 1", "regel")
    if values["staat_er"] == values["moet_zijn"]:
        raise wrong("'staat_er' and 'moet_zijn' are the same", "Correct one of them", "moet_zijn")
    if "\n" in values["staat_er"] + values["moet_zijn"]:
        raise wrong("a correction runs over more than one line", "Make one file for each line", "staat_er")
    return Erratum(path.name, values["bestand"], values["staat_er"], values["moet_zijn"], str(values["reden"]), line, str(values.get("bron", "")))


def apply(document: SourceDocument, errata: Iterable[Erratum]) -> SourceDocument:
    """The document with each correction made; one that doesn't fit is a problem and changes nothing."""
    lines = {line.number: line for line in document.lines}
    corrections, problems = [], []
    for erratum in errata:
        fault = _apply_one(erratum, lines, corrections)
        if fault:
            message = f"verbetering errata/{erratum.name} niet toegepast: ‘{erratum.wrong}’ {fault}"
            problems.append(Problem("erratum", message, Location(document.name, erratum.line or 1)))
    return replace(document, lines=tuple(lines.values()), corrections=tuple(corrections), problems=(*document.problems, *problems))


def corrected(document: SourceDocument, errata: Sequence[Erratum], record: Mapping[str, object], ministries: Mapping[str, str]) -> Letter:
    """The letter that a document is with its corrections made. It knows the anchors that a passage had without
    them, and with those that stand before a correction alone, so that a link from then still leads there."""
    letter = parse(apply(document, errata), record, ministries)
    if not letter.source.corrections:
        return letter
    now, former = [passage.anchor for passage in letter.passages], {}
    for made in range(len(errata)):
        then = parse(apply(document, errata[:made]), record, ministries)
        former |= moved([passage.anchor for passage in then.passages], now)
    return replace(letter, former=former)


def _apply_one(erratum: Erratum, lines: dict[int, Line], corrections: list[Correction]) -> str:
    """Make one correction in `lines`; gives what is wrong with it, in Dutch, or ""."""
    looked_in = [lines[erratum.line]] if erratum.line in lines else [] if erratum.line else list(lines.values())
    places = [line for line in looked_in for _ in range(line.text.count(erratum.wrong))]
    where = f"in regel {erratum.line}" if erratum.line else "in één regel van de bron"
    if not places:
        return f"staat niet {where}"
    if len(places) > 1:
        return f"staat {len(places)} keer in de bron: zeg welke regel, of neem meer woorden mee"
    line = places[0]
    at = line.text.index(erratum.wrong)
    known = _moved(line.known, at, at + len(erratum.wrong), len(erratum.right) - len(erratum.wrong))
    text = line.text[:at] + erratum.right + line.text[at + len(erratum.wrong) :]
    lines[line.number] = Line(line.number, text, line.page, known)
    corrections.append(Correction(line.number, erratum.wrong, erratum.right, erratum.reason, erratum.name, erratum.origin, at))
    return ""


def _moved(known: Known | None, start: int, end: int, longer: int) -> Known | None:
    """What a format knows of a line, moved along with its text; a citation that was corrected is left to be found."""
    if known is None:
        return None
    notes = tuple((number, at + longer if at >= end else min(at, start + max(0, end - start + longer))) for number, at in known.notes)
    citations = tuple(
        replace(one, start=one.start + longer, end=one.end + longer) if one.start >= end else one
        for one in known.citations
        if one.start >= end or one.end <= start
    )
    return replace(known, notes=notes, citations=citations)
