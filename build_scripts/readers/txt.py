"""Plain text and Markdown-like exports, as extracted from PDF: bytes → lines."""

from __future__ import annotations

import codecs
import hashlib
import re

from build_scripts.errors import InputError
from build_scripts.model import Line, Location, Problem, SourceDocument
from build_scripts.readers.ligatures import spelled_out

# A form feed behind text ends its line too, as it does for str.splitlines(): pages are joined with it, not always behind a line end.
LINE_END = re.compile(r"\r\n|\n|\r|(?<=[^\r\n\f])(?=\f+[^\r\n\f])")
# Control characters that a text doesn't hold; tab, line ends and form feed are white space.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# Bidirectional overrides, zero-width characters and the like: they change what a reader sees.
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
MOST_CONTROLS = 0.01
WIDE_START = 4096
"""Bytes that are looked at for UTF-16."""


def read_txt(name: str, data: bytes) -> SourceDocument:
    """The lines of a text file.

    UTF-8 and UTF-16 are taken as they are (UTF-16 by its byte order mark, or by where its zero
    bytes stand), ligatures as the letters that they join; anything else is read as Windows-1252, which is reported. Raises InputError for an empty or a binary file.
    """
    text, encoding, problems = _decode(name, data)
    if not text.strip():
        raise InputError(name, "the file holds no text", "Put the letter's text in it, or remove it")
    lines = _lines(text)
    if CONTROL.search(text) or INVISIBLE.search(text):
        problems += _strange_characters(name, lines)
    return SourceDocument(
        name=name,
        lines=lines,
        form="txt",
        encoding=encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        problems=tuple(problems),
    )


def _decode(name: str, data: bytes) -> tuple[str, str, list[Problem]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(name, data, "utf-16"), "UTF-16", []
    if wide := wide_encoding(data):
        return _strict(name, data, wide), "UTF-16", []
    if b"\0" in data:
        raise _binary(name, data, data.index(b"\0"))
    try:
        return data.decode("utf-8-sig"), "UTF-8", []
    except UnicodeDecodeError as error:
        text = _strict(name, data, "cp1252")
        line = _line_of(data, error.start)
        message = f"geen UTF-8 (byte 0x{data[error.start]:02x} op regel {line}): gelezen als Windows-1252"
        return text, "Windows-1252", [Problem("encoding", message, Location(name, line))]


def wide_encoding(data: bytes) -> str:
    """The UTF-16 that a text without a byte order mark is in, or "": Latin letters have a zero in every other byte.

    >>> wide_encoding("Geachte voorzitter,".encode("utf-16-le")), wide_encoding(b"Geachte")
    ('utf-16-le', '')
    """
    start = data[: WIDE_START - WIDE_START % 2]
    if len(data) % 2 or not start:
        return ""
    even, odd = start[::2].count(0) / (len(start) / 2), start[1::2].count(0) / (len(start) / 2)
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.05 else ""


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _binary(name, data, error.start) from error
    controls = len(CONTROL.findall(text))
    if controls > MOST_CONTROLS * len(text):
        raise _binary(name, data, 0)
    return text


def _binary(name: str, data: bytes, offset: int) -> InputError:
    return InputError(
        name, "this is not a text file", "Extract its text first and add that as a .txt file", _line_of(data, offset)
    )


def _line_of(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _lines(text: str) -> tuple[Line, ...]:
    lines, page = [], 1
    for number, content in enumerate(LINE_END.split(spelled_out(text)), start=1):
        feeds = content.count("\f")
        if feeds and content[0] == "\f":
            page, feeds = page + feeds, 0
        lines.append(Line(number, content, page))
        page += feeds
    return tuple(lines)


def _strange_characters(name: str, lines: tuple[Line, ...]) -> list[Problem]:
    problems = []
    for line in lines:
        for kind, pattern, what in (
            ("control", CONTROL, "stuurteken"),
            ("invisible", INVISIBLE, "onzichtbaar teken"),
        ):
            found = sorted({f"U+{ord(char):04X}" for char in pattern.findall(line.text)})
            if found:
                message = f"{what} in de brontekst: {', '.join(found)}"
                problems.append(Problem(kind, message, Location(name, line.number)))
    return problems
