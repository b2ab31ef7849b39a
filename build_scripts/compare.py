"""Where two readings of one paper differ: its words, paragraphs, notes and citations."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from build_scripts.audit.alignment import differing, matches
from build_scripts.citations import find
from build_scripts.letters.parse import parse
from build_scripts.model import Letter
from build_scripts.readers import read

CONTEXT = 3
"""Words shown on each side of a difference."""
MOST = 200
LONGEST = 160


def compare(one: Path, other: Path) -> list[str]:
    """The differences between two files as lines for the reader, in Dutch; none where they say the same.

    Furniture and letterhead are left out: formats differ in what they print of them. Raises
    InputError where one of the files can't be read.
    """
    first, second = parse(read(one)), parse(read(other))
    differences = [
        *_differing("woorden", _words(first), _words(second), " "),
        *_differing("alinea", _paragraphs(first), _paragraphs(second), " / "),
        *_differing("noot", _notes(first), _notes(second), " / "),
        *_differing("verwijzing", _citations(first), _citations(second), ", "),
    ]
    left_out = len(differences) - MOST
    return differences if left_out <= 0 else [*differences[:MOST], f"… en nog {left_out} verschillen"]


def agreement(one: Path, other: Path) -> float:
    """The share of words that two readings have in common, in order (0 to 1)."""
    first, second = _words(parse(read(one))), _words(parse(read(other)))
    both = len(first) + len(second)
    return 2 * sum(size for _, _, size in matches(first, second)) / both if both else 1.0


def _plain(text: str) -> str:
    """A text on one line, with plain spaces and hyphens for their typographic sisters."""
    text = unicodedata.normalize("NFKC", text).replace("\u2011", "-").replace("\u00ad", "")
    return " ".join(text.split())


def _words(letter: Letter) -> list[str]:
    return [word for passage in letter.body for word in _plain(passage.text).split()]


def _paragraphs(letter: Letter) -> list[str]:
    return [_plain(passage.text) for passage in letter.body]


def _notes(letter: Letter) -> list[str]:
    """Each note with the words before its mark."""
    before = {
        mark.value: _plain(passage.text[: mark.start])[-20:] for passage in letter.body for mark in passage.marks if mark.kind == "note"
    }
    return [f"{note.number} (achter ‘{before.get(note.key, '')}’): {_plain(note.passage.text)}" for note in letter.notes]


def _citations(letter: Letter) -> list[str]:
    return [mention.citation.id or mention.text for passage in letter.passages for mention in find(passage.text)]


def _differing(what: str, one: Sequence[str], other: Sequence[str], separator: str) -> list[str]:
    return [
        f"{what}: {_shown(one[a:b], separator)} ↔ {_shown(other[c:d], separator)}{_behind(what, one[:a])}"
        for a, b, c, d in differing(one, other)
    ]


def _shown(items: Sequence[str], separator: str) -> str:
    text = separator.join(items)
    return f"‘{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}’" if items else "(niets)"


def _behind(what: str, before: Sequence[str]) -> str:
    return f", achter ‘{' '.join(before[-CONTEXT:])}’" if what == "woorden" and before else ""
