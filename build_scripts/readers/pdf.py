"""PDF with a text layer → lines: order, headings, tables and notes by place and size; pages kept.

The file itself is read by pdf_pages.py in a process of its own. A scan is refused with the command
that gives it a text layer: an empty page would be worse than none.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID, Line, Location, Problem, SourceDocument
from build_scripts.readers.docx import betreft_in
from build_scripts.readers.pdf_blocks import Layout
from build_scripts.readers.pdf_furniture import is_official
from build_scripts.readers.pdf_lines import Page, measure, page_of

LONGEST_WAIT = 300
"""Seconds; 500 pages take some ten."""
MOST_STRANGE = 0.2
"""Share of signs without a meaning above which a text layer can't be read."""
EXTRACTOR = Path(__file__).with_name("pdf_pages.py")
OCR = "Give it one with 'ocrmypdf -l nld {name} {stem}-ocr.pdf' (Debian: ocrmypdf, tesseract-ocr-nld) and add that"
VERGADERJAAR = re.compile(r"Vergaderjaar (\d{4})[-–](\d{4})")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
# "Den Haag, 12 maart 2024", "Voorgesteld 6 juli 2021": the line with a paper's day.
DAY = re.compile(rf"(?:[A-Z’'][\w’' -]{{2,30}}, |Voorgesteld |Ontvangen |Vastgesteld )(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")
FILE_TITLE = re.compile(r"Microsoft Word|\.docx?\b|\.pdf\b|^None$", re.I)


def read_pdf(name: str, data: bytes) -> SourceDocument:
    """The blocks of a PDF. Raises InputError where it is a scan, locked, damaged, or beyond the limits."""
    told = _pages_told(name, data)
    pages = [page_of(number, page) for number, page in enumerate(told["pages"], start=1)]
    _check_text(name, told["pages"])
    filled = [page for page in pages if page.segments]
    lines = Layout(filled, measure(filled)).read()
    return SourceDocument(
        name=name,
        lines=tuple(lines),
        form="pdf",
        encoding="PDF",
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        problems=tuple(_doubts(name, told["pages"], lines)),
        facts=_facts(filled, told.get("metadata", {}), lines),
    )


def _pages_told(name: str, data: bytes) -> dict:
    """What the extractor says of the file. Raises InputError for what it can't or may not read."""
    try:
        # -I: the working directory and the environment can't put other modules in its way.
        done = subprocess.run([sys.executable, "-I", str(EXTRACTOR)], input=data, capture_output=True, timeout=LONGEST_WAIT, check=False)
        told = json.loads(done.stdout) if done.returncode == 0 else {"error": "fell over"}
    except subprocess.TimeoutExpired:
        told = {"error": "time"}
    except ValueError:
        told = {"error": "fell over"}
    error = told.get("error")
    if error == "locked":
        raise InputError(name, "the PDF is protected with a password", "Save it without one, or ask for a copy that is open")
    if error == "broken":
        raise InputError(name, "the PDF is damaged: it can't be opened", "Download it again")
    if error == "pages":
        raise InputError(name, f"the PDF has {told['pages']} pages, more than is read", "Split it")
    if error == "signs":
        raise InputError(name, f"page {told['page']} holds more text than a page can", "Ask for another copy of the document")
    if error:
        raise InputError(name, "reading the PDF took more time or memory than it may, or failed", "Save it again with another program, or split it")
    return told


def _check_text(name: str, pages: Sequence[Mapping]) -> None:
    words = [word for page in pages for word in page.get("words", ())]
    signs = sum(len(word[0]) for word in words)
    ocr = OCR.format(name=name, stem=Path(name).stem)
    if not signs:
        pictures = any(page.get("images") for page in pages)
        raise InputError(name, "the PDF has no text layer: it is a scan" if pictures else "the PDF holds no text", ocr)
    if sum(word[7] for word in words) > MOST_STRANGE * signs:
        raise InputError(name, "the PDF's text layer doesn't say which letters it shows", ocr.replace("ocrmypdf -l", "ocrmypdf --force-ocr -l"))


def _doubts(name: str, pages: Sequence[Mapping], lines: Sequence[Line]) -> list[Problem]:
    problems = []
    for number, page in enumerate(pages, start=1):
        at = Location(name, next((line.number for line in lines if line.page >= number), len(lines)), number)
        if page.get("broken"):
            problems.append(Problem("page lost", f"pagina {number} is beschadigd en niet gelezen", at))
        elif not page.get("words") and page.get("images"):
            problems.append(Problem("page lost", f"pagina {number} is een afbeelding zonder tekst: wat erop staat, ontbreekt", at))
        elif page.get("unseen"):
            problems.append(Problem("text recognition", f"de tekst van pagina {number} komt uit tekstherkenning en kan fouten hebben", at))
        strange = sum(word[7] for word in page.get("words", ()))
        if strange:
            problems.append(Problem("strange sign", f"pagina {number} heeft {strange} tekens waarvan de bron niet zegt welke het zijn", at))
    return problems


def _facts(pages: Sequence[Page], metadata: Mapping[str, str], lines: Sequence[Line]) -> dict[str, str]:
    facts: dict[str, str] = {}
    aside = [line.text for line in lines if line.known and line.known.kind != "paragraph" and line.page == 1]
    if is_official(pages):
        session = next((found for text in aside if (found := VERGADERJAAR.match(text))), None)
        if session:
            facts["vergaderjaar"] = f"{session[1]}-{session[2]}"
        number = next((text for text in aside if OFFICIAL_ID.fullmatch(text)), "")
        if number:
            facts["kamerstuk"] = number
        day = next((found for line in lines if line.page == 1 and (found := DAY.fullmatch(line.text))), None)
        if day:
            facts["date"] = f"{day[3]}-{MONTHS.index(day[2]) + 1:02}-{int(day[1]):02}"
    title = next((value for key in ("Title", "Subject") if (value := metadata.get(key, "").strip()) and not FILE_TITLE.search(value)), "")
    if betreft_in(title):
        facts["betreft"] = betreft_in(title)
    return facts
