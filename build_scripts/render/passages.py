"""A letter's passages as Markdown: its text, in an element that holds nothing else.

What the program adds inside (permanent links, repeated column heads) carries the class `ka-ui`;
all the rest are the letter's own words. The audit reads the finished page by this rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from build_scripts.model import Footnote, Passage
from build_scripts.render.overlays import Overlays
from build_scripts.render.tables import Tables, table
from build_scripts.render.weave import is_noise, plain, quotable, weave_paragraphs, without_markdown

# Stands for a text without words: Markdown would take the id behind nothing for text.
EMPTY = "<span></span>"
DEEPEST = 6
"""Items nest no deeper than this, whatever a letter's levels say."""
LOST_NOTE = "Deze noot ontbreekt in de bron."

# An item that brings its own number: "1)", "2.", "a.", "iv)".
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[a-z]|[ivxIVX]{1,5})[.)]\s")


def body(passages: Sequence[Passage], overlays: Overlays) -> str:
    """The letter's text as one Markdown block, in reading order."""
    tables = Tables()
    blocks = []
    for group, members in groupby(passages, key=lambda passage: _group(passage, overlays)):
        run = tuple(members)
        if group == "item":
            blocks.append(_items(run, overlays))
        elif group.startswith("table"):
            blocks.append(table(run, tables, overlays))
        else:
            blocks += [_block(passage, overlays) for passage in run]
    return _wrapped("brief-tekst", "\n\n".join(blocks))


def notes(footnotes: Sequence[Footnote], overlays: Overlays) -> str:
    """The list of notes, each with its number as printed and its ways back; "" without notes."""
    if not footnotes:
        return ""
    listed = "\n".join(_note(note, overlays) for note in footnotes)
    # The role stays a list in browsers that drop it where the numbers are hidden.
    return _wrapped("brief-noten footnote", f'<ol role="list" markdown="1">\n{listed}\n</ol>')


def inline(passage: Passage, overlays: Overlays) -> str:
    """A passage's text with its overlays on it; paragraphs within it become spans."""
    over, arrivals = overlays.over(passage), overlays.arrivals(passage)
    parts = weave_paragraphs(passage.text, over)
    if len(parts) == 1:
        return f"{arrivals}{parts[0] or EMPTY}"
    return arrivals + "\n".join(f'<span class="ka-alinea">{part}</span>' for part in parts)


def _group(passage: Passage, overlays: Overlays) -> str:
    if passage.kind == "cell" and passage.place:
        return f"table {passage.place.table}"
    return "noise" if is_noise(passage.text, overlays.over(passage)) else passage.kind


def _wrapped(name: str, markdown: str) -> str:
    return f'<div class="{name}" markdown="1">\n\n{markdown}\n\n</div>'


def _block(passage: Passage, overlays: Overlays) -> str:
    over, anchor = overlays.over(passage), passage.anchor
    if is_noise(passage.text, over):
        return f'<p id="{anchor}">{overlays.arrivals(passage)}{without_markdown(passage.text, over)}</p>'
    text = inline(passage, overlays)
    if passage.kind == "heading":
        hashes = "#" * min(max(passage.level or 2, 2), 6)
        # The table of contents shows a heading without its note marks.
        name = f' data-toc-label="{quotable(passage.text)}"' if over else ""
        return f"{hashes} {_one_line(text)} {{ #{anchor}{name} }}"
    if passage.kind == "quote":
        lines = f"{text} {overlays.permalink(passage)}\n{{ #{anchor} }}".split("\n")
        return "\n".join(f"> {line}" for line in lines)
    if passage.kind in ("signature", "salutation"):
        return f"{text}\n{{ #{anchor} .ka-{passage.kind} }}"
    return f"{text} {overlays.permalink(passage)}\n{{ #{anchor} }}"


def _one_line(markdown: str) -> str:
    return markdown.replace("\n", " ")


def _items(run: Sequence[Passage], overlays: Overlays) -> str:
    """A list, nested by level. No item lies more than one level deeper than the one before."""
    depth, lines = -1, []
    for passage in run:
        depth = min((passage.level or 1) - 1, depth + 1, DEEPEST - 1)
        # A number is the letter's own word, so it stays in the text and no bullet goes before it.
        numbered = " .ka-genummerd" if _NUMBERED.match(passage.text) else ""
        text = _one_line(inline(passage, overlays))
        indent = "    " * max(depth, 0)
        lines.append(f"{indent}- {text} {overlays.permalink(passage)}")
        lines.append(f"{indent}    {{ #{passage.anchor}{numbered} }}")
    return "\n".join(lines)


def _note(note: Footnote, overlays: Overlays) -> str:
    over = overlays.over(note.passage)
    noise = is_noise(note.passage.text, over)
    lost = f'<span class="ka-ui ka-ontbreekt">{LOST_NOTE}</span>' if note.missing else ""
    parts = (
        f'<span class="ka-nootnummer">{plain(note.number)}</span>',
        without_markdown(note.passage.text, over) if noise else _one_line(inline(note.passage, overlays)),
        lost,
        "" if noise else overlays.permalink(note.passage),
        *(_back(note.number, *numbered) for numbered in enumerate(overlays.marked.get(note.key, ()), 1)),
    )
    text = " ".join(part for part in parts if part)
    if noise:
        return f'<li id="{note.passage.anchor}"><p>{text}</p></li>'
    return f'<li id="{note.passage.anchor}" markdown="block">\n\n{text}\n\n</li>'


def _back(number: str, turn: int, mark: str) -> str:
    which = f", plaats {turn}" if turn > 1 else ""
    name = f"Terug naar voetnoot {plain(number)}{which} in de tekst"
    return f'<a class="footnote-backref ka-ui" href="#{mark}" aria-label="{name}"></a>'
