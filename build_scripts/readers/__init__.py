"""Source file → SourceDocument. One module a format; a file's format is told by its content."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from build_scripts.edtf import span
from build_scripts.errors import InputError
from build_scripts.model import Location, Problem, SourceDocument
from build_scripts.readers.docx import read_docx
from build_scripts.readers.odt import read_odt
from build_scripts.readers.owms import COMPANION, beside
from build_scripts.readers.pdf import read_pdf
from build_scripts.readers.txt import read_txt, wide_encoding
from build_scripts.readers.xml import read_xml
from build_scripts.readers.zipped import kind_of



def read_html(name: str, data: bytes) -> SourceDocument:
    """See readers/html.py, which takes long to load and which most archives never need."""
    from build_scripts.readers import html

    return html.read_html(name, data)


READERS: dict[str, Callable[[str, bytes], SourceDocument]] = {
    "txt": read_txt,
    "xml": read_xml,
    "html": read_html,
    "docx": read_docx,
    "odt": read_odt,
    "pdf": read_pdf,
}
# What a file of each markup format opens with, behind a declaration and comments.
PROLOGUE = rb"(?:<\?[^>]{0,200}>\s*|<!--(?:[^-]|-(?!->)){0,600}-->\s*){0,8}"
HTML = re.compile(PROLOGUE + rb"(?:<!DOCTYPE\s+html\b|<html\b)", re.I)
XML = re.compile(rb"<\?xml\b|" + PROLOGUE + rb"(?:<!DOCTYPE\b|<(?:officiele-publicatie|kamerwrk|metadata_gegevens)\b)")
REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc), or one with a password", "Save it as .docx without a password"),
    (b"{\\rtf", "an RTF file", "Save it as .docx"),
)
MOST_BYTES = 200_000_000


def read(path: Path) -> SourceDocument:
    """The document in a file, its text untouched, with the metadata that lies beside it.

    Raises InputError where the file can't be read, is of an unknown format or holds no text, or has a name that is no UTF-8.
    """
    shown = path.name.encode("utf-8", "replace").decode()
    if shown != path.name:
        raise InputError(shown, "its name is no UTF-8, and no address can be made of it", "Rename the file")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(path.name, f"the file is larger than {MOST_BYTES // 1_000_000} MB", "Split it, or leave its pictures out")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path.name, f"can't be read ({error.strerror})", "Check the path and its permissions") from error
    document = READERS[sniff(path.name, data)](path.name, data)
    return _with_possible_date(replace(document, facts={**document.facts, **beside(path)}))


def _with_possible_date(document: SourceDocument) -> SourceDocument:
    """A document without the date that its metadata gives where there is no such day ("2021-13-45")."""
    date = document.facts.get("date")
    if date is None or span(date):
        return document
    facts = {name: value for name, value in document.facts.items() if name != "date"}
    doubt = Problem("no such date", f"de gegevens van het bestand noemen '{date}' als datum: die dag bestaat niet", Location(document.name, 1))
    return replace(document, facts=facts, problems=(*document.problems, doubt))


def is_companion(path: Path) -> bool:
    """Whether a file is metadata that lies beside a source, and no source itself."""
    return path.name.endswith(COMPANION)


def sniff(name: str, data: bytes) -> str:
    """The format of a file by its content: a key of READERS.

    Raises InputError for a format that is known and not read: old Word files, RTF, other zip files.
    """
    if data.startswith(b"PK\3\4"):
        kind = kind_of(name, data)
        if not kind:
            raise InputError(name, "a zip file that is no letter", "Unpack it and add the letters in it")
        return kind
    for magic, what, fix in REFUSED:
        if data.startswith(magic):
            raise InputError(name, what, fix)
    # A PDF may have a kilobyte of anything before its first line, says the standard.
    if b"%PDF-" in data[:1024] and (data.startswith(b"%PDF-") or b"\0" in data[:4096] or b" obj" in data[:4096]):
        return "pdf"
    wide = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else wide_encoding(data)
    start = data[:2048].decode(wide, "ignore").encode() if wide else data[:1024]
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if HTML.match(start):
        return "html"
    if XML.match(start):
        return "xml"
    return "txt"
