"""How fast each format is read, what 500 pages take, and how far formats agree: `python -m bench.formats [FILE …]`.

Without files: pages a second and memory, on papers that the tests make. With files: of those with one name
and several endings (kst-1.xml, kst-1.pdf) the share of words that each two have in common, in order.
Memory is the highest of the reading process and of the one that opens the PDF.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from build_scripts.compare import agreement
from build_scripts.letters.parse import parse
from build_scripts.readers import READERS, sniff
from tests.readers import odts, pdfs, word

PAGE = 3
"""Copies of the sentence below that fill a page's paragraph; a page has six of those."""
SENTENCE = "De provincie onderhoudt de bruggen en de sluizen, en daarom stuur ik uw Kamer voor de zomer een nieuw overzicht van de kosten. "
FEW, MANY = 20, 500


def main() -> None:
    """Agreement of the files that are named; speed and memory without."""
    files = [Path(name) for name in sys.argv[1:] if Path(name).is_file()]
    if files:
        print_agreement(files)
        return
    for form in MADE:
        print(f"{form:5} {pages_a_second(form):8.0f} pages/s   {memory(form):5.0f} MB at {MANY} pages")


def _paragraphs(pages: int) -> list[str]:
    return [SENTENCE * PAGE] * (6 * pages)


def _txt(pages: int) -> bytes:
    return ("Geachte voorzitter,\n\n" + "\n\n".join(_paragraphs(pages))).encode()


def _xml(pages: int) -> bytes:
    return f"<officiele-publicatie><kamerstuk>{''.join(f'<al>{one}</al>' for one in _paragraphs(pages))}</kamerstuk></officiele-publicatie>".encode()


def _html(pages: int) -> bytes:
    return f"<!DOCTYPE html><html><body><div id='broodtekst'>{''.join(f'<p>{one}</p>' for one in _paragraphs(pages))}</div></body></html>".encode()


def _docx(pages: int) -> bytes:
    return word.docx("".join(word.p(one) for one in _paragraphs(pages)))


def _odt(pages: int) -> bytes:
    return odts.odt("".join(odts.p(one) for one in _paragraphs(pages)))


def _pdf(pages: int) -> bytes:
    content, y = b"", 80.0
    for one in _paragraphs(1):
        made, y = pdfs.flow(79, y, one.strip(), 520)
        content, y = content + made, y + 12
    return pdfs.pdf(*[content] * pages)


MADE: dict[str, Callable[[int], bytes]] = {"txt": _txt, "xml": _xml, "html": _html, "docx": _docx, "odt": _odt, "pdf": _pdf}


def read_and_parse(form: str, pages: int) -> None:
    """Read a made paper as the build does."""
    data = MADE[form](pages)
    assert sniff("a", data) == form
    parse(READERS[form]("a", data))


def pages_a_second(form: str) -> float:
    """Pages a second of FEW pages, reading and understanding, the best of three."""
    data = MADE[form](FEW)
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        parse(READERS[form]("a", data))
        best = min(best, time.perf_counter() - begin)
    return FEW / best


def memory(form: str) -> float:
    """Megabytes that a process needs at most to read MANY pages, its own helper's included where that needs more."""
    code = f"from bench.formats import *; read_and_parse({form!r}, MANY); print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return max(map(int, told.split())) / 1000


def print_agreement(files: list[Path]) -> None:
    """The share of words in common for each two files of one name."""
    by_name: defaultdict[str, list[Path]] = defaultdict(list)
    for file in files:
        by_name[file.stem].append(file)
    for name, several in sorted(by_name.items()):
        for one, other in combinations(sorted(several), 2):
            print(f"{name:24} {one.suffix[1:]:4} {other.suffix[1:]:4} {agreement(one, other):.4f}")


if __name__ == "__main__":
    main()
