"""What was read, held against the file itself: nothing may happen to a source's text on its way to the parser.

Every build holds the lines that the parser had against those that the reader gave, and plain text against the
file's own words; `check` also reads each file anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from build_scripts.audit.count import UNACCOUNTED
from build_scripts.errors import InputError
from build_scripts.model import Line, Location, Problem, SourceDocument
from build_scripts.readers import read
from build_scripts.readers.ligatures import spelled_out

CODECS = {"UTF-8": "utf-8-sig", "Windows-1252": "cp1252"}
MOST_TOLD = 5


def doubtful_source(source: SourceDocument, path: Path) -> list[Problem]:
    """Where the lines that the letter was made from, corrections undone, are not those of the file.

    The file is read anew.
    """
    try:
        data, again = path.read_bytes(), read(path)
    except (OSError, InputError) as error:
        return [_problem(source, 1, f"de bron is niet opnieuw te lezen: {error}")]
    return doubtful_lines(source, again.lines, data)


def doubtful_lines(source: SourceDocument, lines: Sequence[Line], data: bytes) -> list[Problem]:
    """Where the source's lines, corrections undone, are not the `lines` that a reader gave of a file with these bytes;
    of plain text, also where its words aren't the file's, which are found without the reader."""
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return [_problem(source, 1, "de bron is een ander bestand dan dat wat gelezen is")]
    received, expected = source.received, [line.text for line in lines]
    problems = [
        _problem(source, number, f"gelezen is ‘{one[:60]}’, de bron heeft ‘{other[:60]}’")
        for number, (one, other) in enumerate(zip(received, expected), 1)
        if one != other
    ]
    if len(received) != len(expected):
        problems.append(_problem(source, min(len(received), len(expected)) + 1, f"gelezen zijn {len(received)} regels, de bron heeft er {len(expected)}"))
    if source.form == "txt" and source.encoding in CODECS and not problems and not _same_words(received, data.decode(CODECS[source.encoding])):
        problems.append(_problem(source, 1, "de lezer gaf andere woorden dan er in het bestand staan"))
    return problems[:MOST_TOLD]


def _same_words(lines: Sequence[str], text: str) -> bool:
    return " ".join(lines).split() == spelled_out(text).split()


def _problem(source: SourceDocument, line: int, message: str) -> Problem:
    return Problem(UNACCOUNTED, message, Location(source.name, line))
