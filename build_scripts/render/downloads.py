"""A letter to take along: as plain text and as Markdown, without anything of the site's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from build_scripts.edtf import in_words
from build_scripts.model import SERIES, Entry, Letter, Mark, Passage
from build_scripts.render import addresses
from build_scripts.render.words import kind_of
from build_scripts.signs import replacing

Rows = Sequence[tuple[Sequence[str], bool]]
"""A table's rows: the texts of the cells, and whether they are column heads."""
Inline = Callable[[Passage], str]
_FACTS = (("date", "Datum"), ("sender", "Van"), ("addressee", "Aan"), ("betreft", "Betreft"), ("kenmerk", "Kenmerk"))
_LINE_START = re.compile(r"^[^\S\n]*(#{1,6}|[-+](?=\s|$)|>|\d+(?=[.)](?:\s|$))|[=-]+(?=[^\S\n]*$))", re.MULTILINE)
_INDENT = re.compile(r"\n[^\S\n]+")
# What Markdown reads as its own, wherever it stands.
_without_meaning = replacing({ord(char): f"\\{char}" for char in "\\`*_[]<|"})


def as_text(entry: Entry) -> bytes:
    """The letter as plain text (UTF-8): its facts, its text, and its notes with their numbers."""
    letter = entry.letter
    facts = [f"{name}: {value}" for name, value in _facts(letter)]
    title = f"{letter.title}\n{'=' * min(len(letter.title), 70)}"
    blocks = _blocks(letter, lambda passage: _marked(passage, lambda mark: f"[{mark.number}]", str), _text_heading, _text_table)
    notes = [f"[{note.number}] {_one_line(note.passage.text) or 'ontbreekt in de bron'}" for note in letter.notes]
    return _joined(title, "\n".join(facts), *blocks, "Voetnoten\n---------" if notes else "", *notes)


def as_markdown(entry: Entry) -> bytes:
    """The letter as Markdown with footnotes and pipe tables, as GitHub, Obsidian and Pandoc read it."""
    letter = entry.letter
    links = {}
    for link in entry.links:
        url = addresses.outside(link.url) if link.url else None
        if url:
            links.setdefault(link.mention.where, []).append((link.mention.start, link.mention.end, url.replace("&amp;", "&")))

    def inline(passage: Passage) -> str:
        return _marked(passage, lambda mark: f"[^{_label(mark.value)}]", _escaped, links.get(passage.anchor, ()))

    facts = [f"- {name}: {_escaped(value)}" for name, value in _facts(letter)]
    blocks = _blocks(letter, inline, _markdown_heading, _markdown_table)
    notes = [f"[^{_label(note.key)}]: {_one_line(inline(note.passage)) or 'ontbreekt in de bron'}" for note in letter.notes]
    return _joined(f"# {_escaped(letter.title)}", "\n".join(facts), *blocks, *notes)


_SPACE = re.compile(r"\s+")


def _label(key: str) -> str:
    """A note's label in Markdown, out of its key."""
    return _SPACE.sub("", key.replace(SERIES, "-"))


def _facts(letter: Letter) -> Iterator[tuple[str, str]]:
    yield "Soort", kind_of(letter)
    for key, name in _FACTS:
        value = letter.fact(key)
        if value:
            yield name, in_words(value) if key == "date" else _one_line(value)
    yield "Bron", f"{letter.source.name} (SHA-256 {letter.source.sha256})"


def _blocks(letter: Letter, inline: Inline, heading: Callable[[str, int], str], table: Callable[[Rows], str]) -> Iterator[str]:
    for kind, group in groupby(letter.body, key=_sort):
        members = list(group)
        if kind == "item":
            yield "\n".join(f"{'  ' * (max(one.level or 1, 1) - 1)}- {_one_line(inline(one))}" for one in members)
        elif kind.startswith("table"):
            rows = [list(cells) for _, cells in groupby(members, key=lambda cell: cell.place.row if cell.place else 0)]
            yield table([([_one_line(inline(cell)) for cell in cells], _is_head(cells)) for cells in rows])
        else:
            for one in members:
                text = inline(one).strip()
                yield heading(_one_line(text), one.level or 2) if one.kind == "heading" else text


def _sort(passage: Passage) -> str:
    return f"table {passage.place.table}" if passage.place else passage.kind


def _marked(
    passage: Passage, note: Callable[[Mark], str], escape: Callable[[str], str], links: Sequence[tuple[int, int, str]] = ()
) -> str:
    """A passage's text with its note marks, and with links where they don't overlap."""
    signs = [(mark.start, 0, note(mark)) for mark in passage.marks if mark.kind == "note"]
    reached = 0
    for start, end, url in sorted(links):
        if start >= reached and not any(start < at < end for at, _, _ in signs):
            signs += [(start, 1, "["), (end, -1, f"]({url})")]
            reached = end
    written, at = [], 0
    for start, _, sign in sorted(signs, key=lambda sign: sign[:2]):
        written += [escape(passage.text[at:start]), sign]
        at = start
    return "".join([*written, escape(passage.text[at:])])


def _escaped(text: str) -> str:
    """The text so that Markdown shows it as it is; spaces that open a line would make it code."""
    flat = _without_meaning(_INDENT.sub("\n", text))
    return _LINE_START.sub(lambda found: f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}", flat)


def _text_heading(text: str, level: int) -> str:
    return f"\n{text}\n{'-' * min(len(text), 70)}"


def _markdown_heading(text: str, level: int) -> str:
    return f"{'#' * min(max(level, 2), 6)} {text}"


def _is_head(cells: Sequence[Passage]) -> bool:
    return all(cell.place is not None and cell.place.header for cell in cells)


def _text_table(rows: Rows) -> str:
    return "\n".join(" | ".join(cells) for cells, _ in rows)


def _markdown_table(rows: Rows) -> str:
    """A pipe table; it must have a head, so one without words goes above a table that has none."""
    width = max(len(cells) for cells, _ in rows)
    lines = [f"| {' | '.join(cells)} |" for cells, _ in rows]
    if not rows[0][1]:
        lines.insert(0, "|" + " |" * width)
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _joined(*parts: str) -> bytes:
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")
