r"""A reference transcription as the tools write it that read pages as pictures, or turn Word into text: Markdown with HTML and LaTeX in it.

Each tool has its habits, and some of them vary from letter to letter; what a letter says stays the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random

from build_scripts.audit.reference import Block
from build_scripts.letters.rows import width
from tests.letters.tables_set import docling_table, html_table, pipe_table
from tests.letters.typeset import MARK, RAISED, Setting, wrap

Writer = Callable[[str, str], str]
NUMBERED = re.compile(r"(?:\(?\w{1,3}[.)]|Ad \d) ")
PAGE = 1500
"""Characters, more or less."""


@dataclass
class Tool:
    """How one tool writes one letter."""

    mark: Callable[[str], str]
    note: Writer
    """A note's number and text."""
    heading: Callable[[str, int], str] = lambda text, level: f"{'#' * min(level, 4)} {text}"
    item: Callable[[str], str] = lambda text: f"- {text}"
    table: Callable[[list[list[str]]], str] = pipe_table
    escape: Callable[[str], str] = lambda text: text
    page_end: Callable[[int, int], list[str]] = lambda page, pages: []
    page_top: Callable[[int, dict[str, str]], list[str]] = lambda page, facts: []
    picture: str = ""
    label: Writer = lambda name, value: f"{name} {value}"
    broken: str = "\n"
    """What stands between the lines of an address."""
    notes_at_end: bool = False
    notes_heading: str = ""
    cuts: bool = False
    """A page's end may cut a paragraph."""
    wrapped: Setting | None = None
    own_lines: bool = False
    """The lines are those of the page, where marks take no room; else the tool's own, which count its markup."""
    tight: bool = True
    """No blank line between items."""
    before: str = ""
    behind: str = ""


def marker(random: Random) -> Tool:
    """Marker: `<sup>`, spans for what is linked to, images named after their page."""
    linked, bold = random.random() < 0.5, random.random() < 0.5
    paged = random.random() < 0.4
    return Tool(
        mark=(lambda n: f"<sup>[{n}](#page-1-{n})</sup>") if linked else lambda n: f"<sup>{n}</sup>",
        note=(lambda n, text: f'<span id="page-1-{n}"></span><sup>{n}</sup> {text}') if linked else lambda n, text: f"<sup>{n}</sup> {text}",
        heading=(lambda text, level: f"{'#' * level} **{text}**") if bold else lambda text, level: f"{'#' * level} {text}",
        table=pipe_table, picture="![](_page_0_Picture_0.jpeg)",
        page_end=(lambda page, pages: [f"{{{page}}}" + "-" * 48]) if paged else lambda page, pages: [],
        label=random.choice([lambda name, value: f"**{name}** {value}", lambda name, value: f"{name}\n{value}"]),
        tight=random.random() < 0.8,
    )  # fmt: skip


def mistral(random: Random) -> Tool:
    """Mistral OCR: LaTeX for marks, and Markdown's notes at a page's foot."""
    bracketed = random.random() < 0.5
    mark = random.choice(["${{ }}^{{{}}}$", "$^{{{}}}$"]).format
    return Tool(
        mark=(lambda n: f"[^{n}]") if bracketed and random.random() < 0.5 else mark,
        note=(lambda n, text: f"[^0]: {mark(n)} {text}") if bracketed else lambda n, text: f"{mark(n)} {text}",
        heading=lambda text, level: f"{'#' * (level - 1)} {text}", table=pipe_table, picture="![img-0.jpeg](img-0.jpeg)",
        escape=lambda text: re.sub(r"(\d+(?:,\d+)?)%", r"$\1 \\%$", text) if random.random() < 0.5 else text,
        page_end=random.choice([lambda page, pages: [f"Pagina {page} van {pages}"], lambda page, pages: []]), cuts=True,
        label=random.choice([lambda name, value: f"{name}\n{value}", lambda name, value: f"{name} {value}", lambda name, value: f"| {name} | {value} |"]),
    )  # fmt: skip


def docling(random: Random) -> Tool:
    """Docling: bare figures for marks, signs of HTML, each line of an address by itself."""
    return Tool(
        mark=str, note=lambda n, text: f"{n} {text}", heading=lambda text, level: f"## {text}",
        table=docling_table, picture="<!-- image -->", escape=lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("_", r"\_"),
        label=random.choice([lambda name, value: f"{name}\n\n{value}", lambda name, value: f"{name} {value}"]), broken=random.choice(["\n\n", " "]),
    )  # fmt: skip


def mineru(random: Random) -> Tool:
    """MinerU: one level of headings, LaTeX with spaces, tables in HTML on one line."""
    mark = random.choice(["$^{{{}}}$", " $^{{{}}}$", "$^ {{ {} }}$"]).format
    return Tool(
        mark=mark, note=random.choice([lambda n, text: f"{mark(n).strip()} {text}", lambda n, text: f"{n} {text}"]),
        heading=lambda text, level: f"# {text}", item=lambda text: f"- {text}", table=lambda rows: html_table(rows, random.choice(["", "border=1"])),
        picture="![](images/3f9a0c.jpg)", cuts=random.random() < 0.5, broken="  \n", tight=random.random() < 0.5, label=lambda name, value: f"{name}  \n{value}",
    )  # fmt: skip


def markitdown(random: Random) -> Tool:
    """markitdown of a Word file: notes at the end, with a link back."""
    counted = random.random() < 0.5
    return Tool(
        mark=lambda n: f"[[{n}]](#footnote-{n})", note=(lambda n, text: f"{n}. {text} [↑](#footnote-ref-{n})"),
        heading=(lambda text, level: f"**{text}**") if random.random() < 0.3 else lambda text, level: f"{'#' * (level - 1)} {text}",
        item=lambda text: f"* {text}", table=lambda rows: pipe_table(rows, empty_head=counted), picture="![](data:image/png;base64...)",
        label=random.choice([lambda name, value: f"**{name}** {value}", lambda name, value: f"| {name} | {value} |"]), broken="\n\n", notes_at_end=True,
    )  # fmt: skip


def pandoc(random: Random) -> Tool:
    """pandoc's Markdown of a Word file: notes at the end, set in lines or not, with attributes behind headings and pictures."""
    setting = Setting(84_000) if random.random() < 0.6 else None
    return Tool(
        mark=lambda n: f"[^{n}]", note=lambda n, text: f"[^{n}]: {text}",
        heading=(lambda text, level: f"{'#' * (level - 1)} {text} {{#{re.sub(r'[^a-z]+', '-', text.lower()).strip('-')}{random.choice(['', ' .unnumbered'])}}}") if random.random() < 0.5 else lambda text, level: f"{'#' * (level - 1)} {text}",
        item=lambda text: f"-   {text}", table=lambda rows: pipe_table(rows, padded=True), picture='![](media/image1.png){width="2.1in" height="0.9in"}',
        escape=lambda text: text.replace("'", r"\'").replace("...", r"\...").replace("[", r"\[").replace("]", r"\]"), broken="\\\n", notes_at_end=True, wrapped=setting,
        label=lambda name, value: f"**{name}** {value}", tight=random.random() < 0.6,
    )  # fmt: skip


def azure(random: Random) -> Tool:
    """Azure Document Intelligence: comments for what stands around a page, tables in HTML over many lines, the page's own lines."""
    return Tool(
        mark=random.choice([str, lambda n: f"<sup>{n}</sup>"]), note=lambda n, text: f"{n} {text}", heading=lambda text, level: f"{'#' * (level - 1)} {text}",
        item=lambda text: f"\\- {text}" if random.random() < 0.2 else f"- {text}", table=lambda rows: html_table(rows, lines=True), picture="<figure>\n\n</figure>", cuts=True,
        page_end=lambda page, pages: [f'<!-- PageFooter="Pagina {page} van {pages}" -->', "<!-- PageBreak -->"],
        page_top=lambda page, facts: [f"<!-- PageHeader=\"Kenmerk {facts['kenmerk']}\" -->"], escape=lambda text: re.sub(r"^(\d+)\. ", r"\1\\. ", text),
        wrapped=random.choice([None, Setting(90_000)]), own_lines=True, label=lambda name, value: f"{name}\n{value}",
    )  # fmt: skip


def assistant(random: Random) -> Tool:
    """A language model that was asked to write a page out: a fence around it, rules between the pages."""
    fenced = random.random() < 0.5
    mark, note = random.choice([("<sup>{}</sup>", "<sup>{}</sup> {}"), ("[^{}]", "[^{}]: {}"), ("^{}^", "^{}^ {}"), ("raised", "{} {}")])
    raised = mark == "raised"
    paged = random.random() < 0.5
    return Tool(
        mark=(lambda n: n.translate(RAISED)) if raised else mark.format, note=(lambda n, text: f"{n.translate(RAISED)} {text}") if raised else note.format,
        table=pipe_table, before="```markdown\n" if fenced else "", behind="\n```" if fenced else "", picture=random.choice(["![Logo Rijksoverheid](logo.png)", ""]),
        page_end=(lambda page, pages: ["---", f"*Pagina {page} van {pages}*"]) if paged else lambda page, pages: ["---"], broken=random.choice(["  \n", "<br>\n"]),
        label=random.choice([lambda name, value: f"**{name}:** {value}", lambda name, value: f"**{name}**\n{value}"]), cuts=random.random() < 0.5,
    )  # fmt: skip


def olmocr(random: Random) -> Tool:
    """olmOCR: a block of what the page is like at the top, formulas in brackets, tables in HTML."""
    mark, note = random.choice([("\\( ^{{{}}} \\)", "\\( ^{{{}}} \\) {}"), ("<sup>{}</sup>", "{} {}"), ("\\(^{{{}}}\\)", "\\(^{{{}}}\\) {}")])
    head = "---\nprimary_language: nl\nis_rotation_valid: True\nrotation_correction: 0\nis_table: False\nis_diagram: False\n---\n"
    return Tool(
        mark=mark.format, note=note.format, heading=random.choice([lambda text, level: f"**{text}**", lambda text, level: f"## {text}"]), table=html_table, cuts=True,
        before=head if random.random() < 0.5 else "", label=random.choice([lambda name, value: f"{name}\n\n{value}", lambda name, value: f"{name}: {value}"]),
    )  # fmt: skip


def paddle(random: Random) -> Tool:
    """PaddleOCR-VL: pictures and tables in a `<div>`, LaTeX with spaces around."""
    table = lambda rows: f"<div style=\"text-align: center;\"><html><body>{html_table(rows, 'border=1')}</body></html></div>"  # noqa: E731
    return Tool(
        mark=lambda n: f" $ ^{{{n}}} $", note=lambda n, text: f"$ ^{{{n}}} $ {text}", heading=lambda text, level: f"{'#' * level} {text}", item=random.choice([lambda text: f"- {text}", lambda text: f"• {text}"]),
        table=table, picture='<div style="text-align: center;"><img src="imgs/img_in_image_box_1.jpg" alt="Image" width="23%" /></div>', tight=False, cuts=True,
        label=lambda name, value: f"{name} {value}", broken="\n\n" if random.random() < 0.5 else "\n",
    )  # fmt: skip


def nanonets(random: Random) -> Tool:
    """Nanonets and its kin: tags for page numbers, headers and watermarks, pictures told in words."""
    return Tool(
        mark=lambda n: f"<sup>{n}</sup>", note=lambda n, text: f"<sup>{n}</sup> {text}", table=lambda rows: html_table(rows, lines=True), picture="<img>Logo van de Rijksoverheid</img>",
        page_end=lambda page, pages: [f"<page_number>{page}/{pages}</page_number>"], page_top=lambda page, facts: [f"<header>Kenmerk {facts['kenmerk']}</header>"] if random.random() < 0.7 else [],
        label=lambda name, value: f"{name}\n{value}", cuts=True, before="<watermark>CONCEPT</watermark>\n\n" if random.random() < 0.3 else "",
    )  # fmt: skip


def pymupdf(random: Random) -> Tool:
    """pymupdf4llm: the page's own lines, marks in brackets, a rule at each page's end."""
    return Tool(
        mark=random.choice([lambda n: f"[{n}]", lambda n: f"<sup>{n}</sup>"]), note=random.choice([lambda n, text: f"[{n}] {text}", lambda n, text: f"<sup>{n}</sup> {text}"]),
        heading=random.choice([lambda text, level: f"**{text}**", lambda text, level: f"{'#' * level} **{text}**"]), table=pipe_table,
        page_end=lambda page, pages: [f"Pagina {page} van {pages}", "-----"], wrapped=Setting(), own_lines=True, cuts=True, label=lambda name, value: f"**{name}** {value}",
    )  # fmt: skip


def word(random: Random) -> Tool:
    """Word saved as plain text, or Google Docs': a paragraph a line, notes at the end, with a heading above them or a rule."""
    heading = random.choice(["Noten", "Eindnoten", ""])
    note = random.choice(["{}. {}", "[{}] {}", "{} {}"]) if heading else "[{}] {}"
    return Tool(
        mark=lambda n: f"[{n}]", note=note.format, heading=lambda text, level: text, item=random.choice([lambda text: f"•\t{text}", lambda text: f"* {text}", lambda text: f"- {text}"]),
        table=lambda rows: "\n".join("\t".join(row) for row in rows), notes_at_end=True, notes_heading=heading, label=lambda name, value: f"{name}\t{value}",
    )  # fmt: skip


TOOLS: dict[str, Callable[[Random], Tool]] = {
    "marker": marker, "mistral": mistral, "docling": docling, "mineru": mineru, "markitdown": markitdown, "pandoc": pandoc, "azure": azure, "assistant": assistant,
    "olmocr": olmocr, "paddle": paddle, "nanonets": nanonets, "pymupdf": pymupdf, "word": word,
}  # fmt: skip


def recognised(blocks: Sequence[Block], facts: dict[str, str], tool: Tool, random: Random) -> tuple[str, list[Block]]:
    """The letter as a tool writes it, and the blocks that a person reads in that."""
    notes = {block.number: block.text for block in blocks if block.kind == "note"}
    pages, waiting = [_head(facts, tool, random)], []
    filled = 900
    for texts, numbers in _parts([block for block in blocks if block.kind != "note"], tool):
        size = sum(map(len, texts))
        if filled + size > PAGE and len(texts) == 1 and tool.cuts and not numbers and (cut := _cut(texts[0], random)):
            pages[-1].append(texts[0][:cut].rstrip())
            _end(pages, waiting, notes, tool, facts)
            pages[-1].append(texts[0][cut:].lstrip())
            waiting, filled = [], size - cut
            continue
        if filled > PAGE and not texts[0].startswith(("<table", "|")) and _shows_end(pages[-1][-1], tool):
            _end(pages, waiting, notes, tool, facts)
            waiting, filled = [], 0
        pages[-1].append("\n".join(texts))
        waiting, filled = waiting + numbers, filled + size
    _end(pages, waiting, notes, tool, facts)
    pages.pop()
    text = "\n\n".join("\n\n".join([*page, *tool.page_end(at, len(pages))]) for at, page in enumerate(pages, 1))
    above_notes = [Block("heading", "2", tool.notes_heading)] if notes and tool.notes_heading else []
    return tool.before + text + _behind(notes, tool) + tool.behind + "\n", [*blocks, *above_notes]


def _end(pages: list[list[str]], waiting: Sequence[str], notes: dict[str, str], tool: Tool, facts: dict[str, str]) -> None:
    """The notes at a page's foot, and the top of the next one."""
    if not tool.notes_at_end:
        pages[-1] += [_set(tool.note(number, tool.escape(notes[number])), tool) for number in waiting]
    pages.append(tool.page_top(len(pages) + 1, facts))


def _shows_end(text: str, tool: Tool) -> bool:
    """Whether a paragraph's last line has room left: at a page's end nobody could tell otherwise that it ends."""
    return not tool.own_lines or not tool.wrapped or _printed(text.split("\n")[-1]) < 0.8 * tool.wrapped.measure


def _behind(notes: dict[str, str], tool: Tool) -> str:
    if not tool.notes_at_end or not notes:
        return ""
    head = [tool.heading(tool.notes_heading, 2)] if tool.notes_heading else []
    told = [_set(tool.note(number, tool.escape(text)), tool) for number, text in notes.items()]
    return "\n\n" + "\n\n".join([*head, ("\n\n" if tool.wrapped else "\n").join(told)])


def _parts(blocks: Sequence[Block], tool: Tool):
    """What a tool writes without a blank line in it, each with the numbers of its notes."""
    for kind, run in groupby(blocks, key=lambda block: (block.kind, block.number.split(".")[0] if block.kind == "cell" else "")):
        held = list(run)
        numbers = [number for block in held for number in MARK.findall(block.text)]
        texts = [_inline(block.text, tool) for block in held]
        if kind[0] == "cell":
            yield [tool.table(_grid(held, texts))], numbers
        elif kind[0] == "item":
            items = [_item(text, tool) for text in texts]
            yield (items if tool.tight else ["\n\n".join(items)]), numbers
        elif kind[0] == "heading":
            yield from (([tool.heading(text, int(block.number))], MARK.findall(block.text)) for block, text in zip(held, texts))
        elif kind[0] == "signature":
            yield ["\n\n".join(texts)], numbers
        else:
            yield from (([_set(text, tool)], MARK.findall(block.text)) for block, text in zip(held, texts))


def _item(text: str, tool: Tool) -> str:
    return _set(text if NUMBERED.match(text) else tool.item(text), tool)


def _inline(text: str, tool: Tool) -> str:
    pieces = re.split(r"(\{\d+\})", text)
    return "".join(tool.mark(piece[1:-1]) if MARK.fullmatch(piece) else tool.escape(piece) for piece in pieces)


def _set(text: str, tool: Tool) -> str:
    if not tool.wrapped:
        return text
    return "\n".join(wrap(text, tool.wrapped if not tool.own_lines else replace(tool.wrapped, size=_printed)))


def _printed(text: str) -> int:
    """The width of a line without its markup."""
    return width(re.sub(r"</?sup>|\[(?=\d)|(?<=\d)\]", "", text))


def _grid(cells: Sequence[Block], texts: Sequence[str]) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for cell, text in zip(cells, texts):
        rows.setdefault(int(cell.number.split(".")[1]), []).append(text)
    return list(rows.values())


def _cut(text: str, random: Random) -> int:
    """Where a page's end cuts a paragraph: within a sentence, and not within a formula or a tag."""
    between = r"[a-z]{3}\n(?=[a-z]{3})" if "\n" in text else r"[a-z]{3} (?=[a-z]{3})"
    places = [found.end() for found in re.finditer(between, text) if found.end() > 60]
    return random.choice(places) if len(text) > 200 and places and text[0].isupper() else 0


def _head(facts: dict[str, str], tool: Tool, random: Random) -> list[str]:
    """The letterhead, in one of the orders in which tools find its parts."""
    labels = {"Kenmerk": "kenmerk", "Datum": "datum", "Betreft": "betreft"}
    names = random.choice([["Kenmerk", "Datum", "Betreft"], ["Datum", "Betreft", "Kenmerk"], ["Datum", "Kenmerk", "Betreft"]])
    lines = [tool.label(name, tool.escape(facts[labels[name]])) for name in names]
    table = lines[0].startswith("|")
    told = ["\n".join([lines[0], "|---|---|", *lines[1:]])] if table else lines if random.random() < 0.7 or "\n" in lines[0] else [tool.broken.join(lines)]
    address = tool.broken.join([facts["aan"], "Postbus 20018", "2500 EA DEN HAAG"])
    visit = tool.broken.join(["Bezoekadres:", "Parnassusplein 5", "2511 VX Den Haag", "www.rijksoverheid.nl"])
    parts = [[tool.picture] if tool.picture else [], [facts["ministerie"]], [address], [visit]]
    return [*parts[0], *parts[1], *(parts[2] + parts[3] if random.random() < 0.6 else parts[3] + parts[2]), *told]
