"""Weaves links and marks into a letter's text, as Markdown that keeps every word.

A letter is untrusted text: nothing in it may become markup. Every character that Markdown or HTML
could read is written as an entity. Backslashes are no help: Python-Markdown lets them escape
neither `<` nor `|` nor `~`. So the result is safe as Markdown and as the inside of an HTML element.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ENTITIES = {
    **{ord(char): f"&{name};" for char, name in (("&", "amp"), ("<", "lt"), (">", "gt"))},
    # "!" too: before a link it would make the link an image.
    **{ord(char): f"&#{ord(char)};" for char in "\\`*_[]{}|~#!"},
    # Python-Markdown keeps these two for its own bookkeeping and would delete them.
    2: "&#2;",
    3: "&#3;",
}
# White space that HTML doesn't know as such, though Python's str.split does.
_SPACES = {ord(char): " " for char in "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"}
_UNPRINTABLE = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_TABLE = _ENTITIES | _SPACES | _UNPRINTABLE

# What makes a line a list, a rule, a title or a definition, by its first characters.
_LINE_START = re.compile(r"([-+=:])|(\d+)([.)])(?= |$)")
_PARTING = re.compile(r"\n\n+")


@dataclass(frozen=True, slots=True)
class Overlay:
    """Markup that lies over `start:end` of a text.

    Where `start` equals `end`, `before` is put in at that point. Links can't hold other links: of
    two that overlap the first stays, and one with a note mark inside is written in two parts.
    """

    start: int
    end: int
    before: str
    after: str = ""
    link: bool = False


def escape(text: str) -> str:
    """The text so that Markdown and HTML show it as it is, wherever it stands in a line."""
    return "<br>\n".join(_guard(line.translate(_TABLE).strip(" ")) for line in text.split("\n"))


def plain(text: str) -> str:
    """The text on one line, escaped."""
    return escape(" ".join(text.split()))


def attribute(text: str) -> str:
    """The text as the value of an HTML attribute between double quotes, without line ends."""
    return html.escape(" ".join(text.translate(_UNPRINTABLE).split()), quote=True)


def weave(text: str, overlays: Sequence[Overlay] = (), start: int = 0, end: int | None = None) -> str:
    """Markdown of `text[start:end]` with the overlays woven in. A "\\n" becomes a line break.

    Overlays may cross: the inner one is closed and opened again. Parts that lie outside
    `start:end` are left out; an overlay that is put in at `start` or `end` is kept.
    """
    end = len(text) if end is None else end
    spans = _spans(overlays, start, end)
    points = [over for over in overlays if over.start == over.end and start <= over.start <= end]
    cuts = sorted({start, end, *(s.start for s in spans), *(s.end for s in spans), *(p.start for p in points)})
    written = ""
    opened: list[Overlay] = []
    for cut, next_cut in zip(cuts, [*cuts[1:], end], strict=True):
        wanted = [span for span in spans if span.start <= cut < span.end]
        here = [point.before for point in points if point.start == cut]
        kept = 0 if here and any(span.link for span in opened) else _common(opened, wanted)
        written += "".join(span.after for span in reversed(opened[kept:])) + "".join(here)
        written += "".join(span.before for span in wanted[kept:])
        written += _piece(text[cut:next_cut], not written or written.endswith("\n"))
        opened = wanted
    return written


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs that blank lines ("\\n\\n") part; one span where there are none."""
    starts, ends = [0], []
    for parting in _PARTING.finditer(text):
        ends.append(parting.start())
        starts.append(parting.end())
    spans = list(zip(starts, [*ends, len(text)], strict=True))
    return [(start, end) for start, end in spans if text[start:end].strip()] or [(0, len(text))]


def _guard(line: str) -> str:
    found = _LINE_START.match(line)
    if not found:
        return line
    digits, sign = found[2] or "", found[1] or found[3]
    return f"{digits}&#{ord(sign)};{line[found.end() :]}"


def _piece(text: str, at_line_start: bool) -> str:
    """One stretch of text; its own spaces matter, since more text may stand on both sides."""
    lines = [line.translate(_TABLE) for line in text.split("\n")]
    guarded = [_guard(line.lstrip(" ")) for line in lines]
    first = guarded[0] if at_line_start else lines[0]
    return "<br>\n".join([first, *guarded[1:]])


def _spans(overlays: Sequence[Overlay], start: int, end: int) -> list[Overlay]:
    """The overlays that cover something in `start:end`, outermost first: links, then the longest."""
    within = [over for over in overlays if max(over.start, start) < min(over.end, end)]
    links = sorted((over for over in within if over.link), key=lambda over: (over.start, -over.end))
    others = sorted((over for over in within if not over.link), key=lambda over: (over.start, -over.end))
    clipped = [*_apart(links), *others]
    return [
        Overlay(max(over.start, start), min(over.end, end), over.before, over.after, over.link)
        for over in clipped
    ]


def _apart(links: Sequence[Overlay]) -> Iterator[Overlay]:
    reached = -1
    for over in links:
        if over.start >= reached:
            reached = over.end
            yield over


def _common(opened: Sequence[Overlay], wanted: Sequence[Overlay]) -> int:
    same = 0
    for one, other in zip(opened, wanted, strict=False):
        if one is not other:
            break
        same += 1
    return same
