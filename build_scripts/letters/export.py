"""A document as an export wrote it, with Markdown, HTML and LaTeX in it → the same document in plain lines.

The parser reads the plain lines, and what it says of them is said of the source again by `Plain.restored`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from build_scripts.letters.figures import RAISED
from build_scripts.letters.inline import Inline, Run
from build_scripts.letters.labels import label_of
from build_scripts.letters.markup import plain_line, unwrap
from build_scripts.model import Drop, Line, Piece, SourceDocument

# What a document shows in which markup stands.
SHOWN = re.compile(
    r"^(?:[-*][ \t]+)?\|.*\||\]\(|\\[\[\]()_*%&$\\^]|<https?://|\*\*|__[^\W_]|^[¹²³⁰⁴-⁹]+ |^#{1,6} \S|^```|^\{\d+\}-{5,}|<!--|[^\\\s]\\$"
    r"|(?i:</?(?:p|br|sup|sub|table|tr|td|th|b|i|em|strong|u|span|img|header|footer|page_number|watermark|h[1-6]|li|ul)\b[^<>\n]{0,200}>)"
    r"|\$[^$\n]{0,40}(?:\\|[\^_]\s*[{\d]|[\^_][a-z]\b)|\^\d{1,3}\^|\[\^\d{1,6}\]|&(?:#\d+|amp|nbsp|euro|lt|gt|quot|sect);",
    re.M,
)
NOTED = re.compile(r"\s*\[(\d{1,3})\]:?\s")
FENCE = re.compile(r"```(?:markdown|md|html|text|latex)?")
# "## Page 2", "{1}------", "<!-- Page 2 -->", "--- Pagina 2 ---"
PAGE_MARK = re.compile(
    r"\{(?P<from_zero>\d{1,4})\}-{5,}|(?:#{1,6}|-{2,}|=+|\*\*)\s*(?:page|pagina)\s+(?P<page>\d{1,4})(?:\s*(?:of|van|/)\s*\d{1,4})?\s*[-=*:]*"
    r"|<!--\s*(?:page\s?break|page\s+(?P<told>\d{1,4})|new\s?page)\s*-->|\\(?:newpage|pagebreak|clearpage)|<page_?break\s*/?>",
    re.I,
)
HEADING = re.compile(r"\s*(?P<hashes>#{1,6})\s+(?=\S)")
HTML_HEADING = re.compile(r"\s*<h(?P<level>[1-6])(?:\s[^<>]*)?>(?P<inner>.*)</h(?P=level)>\s*", re.I)
# "## Title ##", and pandoc's "## Title {#title .unnumbered}"
SHUT_HASHES = re.compile(r"\s+#+\s*$|\s*\{[#.][^{}]*\}\s*$")
# The sign of a line that breaks within its paragraph, as pandoc writes it
HARD_BREAK = re.compile(r"(?<!\\)\\\s*$")
# A note that a list's item holds: "- <sup>1</sup> Kamerstukken …"
LISTED_NOTE = re.compile(r"\s*[-*+]\s+(?=<sup>\s*\d|\$\{? ?\}?\s*\^|\\\(\s*\{?\}?\^|\[\^\d|[¹²³⁰⁴-⁹])")
# A note with a link back to its mark: "1. Kamerstukken … [↑](#footnote-ref-1)"
LINKED_NOTE = re.compile(r"\s*(?P<number>\d{1,4})\. (?P<text>.*?)\s*\[[↑↩^]\ufe0e?\]\(#[^()\s]*\)\s*")
QUOTED = re.compile(r"\s*>\s+(?!Ret)(?=\S)")
GRID = re.compile(r"\s*(?:[-*]\s+)?\|")
ASIDE_LINE = re.compile(r"\s*<(?P<shut>/?)(?P<name>header|footer|page_header|page_footer|watermark)>\s*", re.I)
# The lines that olmOCR and others write above a page: "primary_language: nl"
FRONT_MATTER = re.compile(r"[A-Za-z_][\w-]*:(?:\s.*)?")
MOST_FRONT_MATTER = 20
LONGEST_ASIDE = 20
"""Lines."""
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Plain:
    """A document's plain lines, and what its markup said of them.

    `source` is the document as received, with the pages that its marks show. By a line's number: `depths` the "#" of a
    heading, `emphasis` the spans that are set apart, `asides` those that are no running text (start, end, what it is),
    `runs` where a plain line's text stood in the source. `drops` are the markup.
    """

    document: SourceDocument
    source: SourceDocument
    marked: bool = False
    drops: tuple[Drop, ...] = ()
    depths: Mapping[int, int] = field(default_factory=dict)
    emphasis: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    asides: Mapping[int, Sequence[tuple[int, int, str]]] = field(default_factory=dict)
    runs: Mapping[int, Sequence[Run]] = field(default_factory=dict)

    def restored(self, drops: Iterable[Drop]) -> Iterator[Drop]:
        """Drops of the plain lines as those of the source's, which the markup within parts in several."""
        for drop in drops:
            if drop.line not in self.runs:
                yield drop
                continue
            text = self.source.lines[drop.line - 1].text
            for first, last in self._spans(drop.line, drop.start, drop.end):
                yield Drop(drop.reason, drop.line, first, last, text[first:last])

    def restored_order(self, order: Iterable[Sequence[Piece]]) -> Iterator[tuple[Piece, ...]]:
        """Pieces of the plain lines as those of the source's."""
        for pieces in order:
            yield tuple(self._restored_piece(piece) for piece in pieces)

    def _restored_piece(self, piece: Piece) -> Piece:
        spans = list(self._spans(piece.line, piece.start, piece.end)) if piece.line in self.runs else []
        return Piece(piece.line, spans[0][0], spans[-1][1]) if spans else piece

    def _spans(self, line: int, start: int, end: int) -> Iterator[tuple[int, int]]:
        runs = self.runs[line]
        for at in range(bisect_right(runs, start, key=lambda run: run.end), len(runs)):
            run = runs[at]
            if run.start >= end:
                return
            if run.start < run.end:
                by_sign = run.end - run.start == run.last - run.first
                yield (run.first + max(0, start - run.start), run.last - max(0, run.end - end)) if by_sign else (run.first, run.last)


def without_markup(document: SourceDocument) -> Plain:
    """The document in plain lines; one that shows no markup is as it was."""
    if not SHOWN.search("\n".join(line.text.strip() for line in document.lines)) and not _front_matter(document.lines):
        return Plain(document, document)
    return _Export(document).plain()


class _Export:
    """The lines of an export, from the first to the last."""

    def __init__(self, document: SourceDocument) -> None:
        self.document = document
        self.lines: list[Line] = []
        self.drops: list[Drop] = []
        self.depths: dict[int, int] = {}
        self.emphasis: dict[int, Sequence[tuple[int, int]]] = {}
        self.asides: dict[int, Sequence[tuple[int, int, str]]] = {}
        self.runs: dict[int, Sequence[Run]] = {}
        self.added = 0
        """Pages that marks opened, beyond those of form feeds."""
        self.filled = False
        """Whether the page has text already."""
        self.aside = ""
        self.in_table = False
        self.asides_at = _aside_lines(document.lines)
        self.noted = frozenset(found[1] for line in document.lines if (found := NOTED.match(line.text)))

    def plain(self) -> Plain:
        opening = _front_matter(self.document.lines)
        for at, line in enumerate(self.document.lines):
            if self.lines and line.page + self.added > self.lines[-1].page:
                self.filled = False
            text = line.text.strip()
            mark = PAGE_MARK.fullmatch(text)
            if at < opening:
                self._leave_out(line, "markup" if not WORD.search(text) else "front matter")
            elif FENCE.fullmatch(text):
                self._leave_out(line, "markup")
            elif mark:
                self._open_page(line, mark)
                self._leave_out(line, "page number" if any(map(str.isdigit, text)) else "markup")
            else:
                self._read(line)
        pages = [line.page for line in self.lines]
        source = replace(self.document, lines=tuple(line if line.page == page else replace(line, page=page) for line, page in zip(self.document.lines, pages)))
        return Plain(replace(self.document, lines=tuple(self.lines)), source, True, tuple(self.drops), self.depths, self.emphasis, self.asides, self.runs)

    def _leave_out(self, line: Line, reason: str) -> None:
        if line.text.strip():
            self.drops.append(Drop(reason, line.number, 0, len(line.text), line.text))
        self._add(line, "")

    def _add(self, line: Line, text: str) -> None:
        self.lines.append(line if text == line.text and not self.added else Line(line.number, text, line.page + self.added))

    def _open_page(self, line: Line, mark: re.Match[str]) -> None:
        number = next((int(mark[name]) + (name == "from_zero") for name in ("from_zero", "page", "told") if mark[name]), 0)
        self.added += max(number - line.page - self.added, 0) if number else int(self.filled)
        self.filled = False

    def _read(self, line: Line) -> None:
        if line.number in self.asides_at:
            self.aside = self.asides_at[line.number]
            self._leave_out(line, "markup")
            return
        if "](#" in line.text and (note := LINKED_NOTE.fullmatch(line.text)):
            inline = Inline(line.text)
            inline.put(note["number"].translate(RAISED), *note.span("number"))
            inline.add(" ")
            unwrap(inline, *note.span("text"))
            self._keep(line, inline, note.start("number"), note.end("text"), (note.end("number"), note.start("text")))
            return
        start, end = self._opening(line)
        opens = "<table" in line.text.lower()
        inline = plain_line(line.text, start, end, in_table=self.in_table or opens or bool(GRID.match(line.text)), noted=self.noted)
        if opens or self.in_table:
            self.in_table = "<table" in (rest := line.text.lower().rpartition("</table")[2]) or self.in_table and rest == line.text.lower()
        if _hard_break(line.text):
            inline.add("  ")  # as Markdown's other sign of it
        if self.aside:
            inline.asides.append((0, inline.length, "watermark" if self.aside == "watermark" else "running header"))
        self._keep(line, inline, start, end)

    def _opening(self, line: Line) -> tuple[int, int]:
        """Where the text of a line begins and ends within the marks of a heading or a quotation."""
        end = len(line.text)
        if heading := HTML_HEADING.fullmatch(line.text):
            self.depths[line.number] = int(heading["level"])
            return heading.span("inner")
        if heading := HEADING.match(line.text):
            self.depths[line.number] = len(heading["hashes"])
            shut = SHUT_HASHES.search(line.text, heading.end())
            return heading.end(), shut.start() if shut else end
        if broken := _hard_break(line.text):
            end = broken.start()
        if listed := LISTED_NOTE.match(line.text):
            return listed.end(), end
        quoted = QUOTED.match(line.text)
        return (quoted.end(), end) if quoted and not label_of(line.text) else (0, end)

    def _keep(self, line: Line, inline: Inline, start: int, end: int, between: tuple[int, int] = (0, 0)) -> None:
        text, number = inline.text, line.number
        self.filled = self.filled or bool(text.strip())
        if inline.asides:
            self.asides[number] = inline.asides
        if text == line.text:
            self._add(line, text)
            return
        outside = ((0, start, "markup"), (*between, "markup"), (end, len(line.text), "markup"))
        gone = [*inline.gone, *(span for span in outside if line.text[span[0] : span[1]].strip())]
        self.drops += [Drop(reason, number, first, last, line.text[first:last]) for first, last, reason in gone]
        self.runs[number] = inline.runs
        if inline.emphasis:
            self.emphasis[number] = sorted(inline.emphasis)
        self._add(line, text)


def _hard_break(text: str) -> re.Match[str] | None:
    """The sign at a line's end that it breaks within its paragraph."""
    return HARD_BREAK.search(text, max(len(text) - 4, 0)) if "\\" in text[-4:] else None


def _aside_lines(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that open and shut a header, footer or watermark of several lines: the name of the tag, or "" where it shuts."""
    told: dict[int, str] = {}
    opened: tuple[int, str] | None = None
    for line in lines:
        found = ASIDE_LINE.fullmatch(line.text) if "<" in line.text else None
        if found and not found["shut"]:
            opened = (line.number, found["name"].lower())
        elif found and opened and opened[1] == found["name"].lower() and line.number - opened[0] <= LONGEST_ASIDE:
            told |= {opened[0]: opened[1], line.number: ""}
            opened = None
        elif "<" in line.text:
            opened = None  # nothing but plain lines stands within
    return told


def _front_matter(lines: Sequence[Line]) -> int:
    """How many lines a block of "key: value" between two "---" takes at a document's start; 0 where they are a letterhead's."""
    first = next((at for at, line in enumerate(lines) if line.text.strip() and not FENCE.fullmatch(line.text.strip())), 0)
    if not lines or lines[first].text.strip() != "---":
        return 0
    for at, line in enumerate(lines[first + 1 : first + 2 + MOST_FRONT_MATTER], first + 1):
        text = line.text.strip()
        if text == "---":
            return at + 1 if at > first + 1 else 0
        if not FRONT_MATTER.fullmatch(text) or label_of(text):
            return 0
    return 0
