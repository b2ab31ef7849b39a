"""Weaves links and marks into a letter's text, as Markdown that keeps every word.

A letter is untrusted text: nothing in it may become markup. Every character that Markdown or HTML
could read is written as an entity. Backslashes are no help: Python-Markdown lets them escape
neither `<` nor `|` nor `~`. So the result is safe as Markdown and as the inside of an HTML element.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.signs import replacing

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
_harmless = replacing(_ENTITIES | _SPACES | _UNPRINTABLE)
_printable = replacing(_UNPRINTABLE)

# What makes a line a list, a rule, a title or a definition, by its first characters.
_LINE_START = re.compile(r"([-+=:])|(\d+)([.)])(?= |$)")
MOST_SIGNS = 4000
"""More special characters than this make a passage noise; a letter's longest has some dozens."""
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
    return "<br>\n".join(_guard(_harmless(line).strip(" ")) for line in text.split("\n"))


@lru_cache(maxsize=16_384)  # a title stands in dozens of lists
def plain(text: str) -> str:
    """The text on one line, escaped."""
    return escape(" ".join(text.split()))


def attribute(text: str) -> str:
    """The text as the value of an HTML attribute between double quotes, without line ends."""
    return html.escape(" ".join(_printable(text).split()), quote=True)


def quotable(text: str) -> str:
    """The text as the value of an attribute that Markdown gives to an element: it reads signs in there too."""
    return plain(text).replace('"', "&quot;")


def weave(text: str, overlays: Sequence[Overlay] = (), start: int = 0, end: int | None = None) -> str:
    """Markdown of `text[start:end]` with the overlays woven in. A "\\n" becomes a line break.

    Overlays may cross: the inner one is closed and opened again. Parts that lie outside
    `start:end` are left out; an overlay that is put in at `start` or `end` is kept.
    """
    end = len(text) if end is None else end
    starting, inserted = defaultdict(list), defaultdict(list)
    for span in _spans(overlays, start, end):
        starting[span.start].append(span)
    for over in overlays:
        if over.start == over.end and start <= over.start <= end:
            inserted[over.start].append(over.before)
    ends = {span.end for spans in starting.values() for span in spans}
    cuts = sorted({start, end, *starting, *ends, *inserted})
    written: list[str] = []
    opened: list[Overlay] = []
    for cut, next_cut in zip(cuts, [*cuts[1:], end], strict=True):
        wanted = sorted([*(span for span in opened if span.end > cut), *starting[cut]], key=_outermost_first)
        kept = 0 if inserted[cut] and any(span.link for span in opened) else _common(opened, wanted)
        written += [span.after for span in reversed(opened[kept:])] + inserted[cut]
        written += [span.before for span in wanted[kept:]]
        at_line_start = not any(written) or written[-1].endswith("\n")
        written.append(_piece(text[cut:next_cut], at_line_start))
        opened = wanted
    return "".join(written)


def is_noise(text: str, overlays: Sequence[Overlay] = ()) -> bool:
    """Whether a text holds so many special characters that it can be no prose.

    Python-Markdown's time grows with the square of their number in one passage.
    """
    if len(text) + len(overlays) <= MOST_SIGNS:
        return False
    return sum(1 for char in text if ord(char) in _ENTITIES) + len(overlays) > MOST_SIGNS


def without_markdown(text: str, overlays: Sequence[Overlay] = ()) -> str:
    """The text as HTML: links are left out, their words and all else stay."""
    return weave(text, [over for over in overlays if over.start == over.end or not over.link])


def weave_paragraphs(text: str, overlays: Sequence[Overlay]) -> list[str]:
    """Markdown of each paragraph of a text. What is put in where a paragraph holds nothing else stands behind the one before."""
    spans = paragraphs(text)
    ends = [end for _, end in spans]

    def within(over: Overlay) -> Overlay:
        start, end = spans[min(bisect_left(ends, over.start), len(spans) - 1)]
        if over.start != over.end or start <= over.start <= end:
            return over
        place = max((end for end in ends if end < over.start), default=start)
        return Overlay(place, place, over.before, over.after, over.link)

    over = [within(one) for one in overlays] if len(text) > sum(end - start for start, end in spans) else overlays
    return [weave(text, over, *span).strip() for span in spans]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs that blank lines ("\\n\\n") part; one span where there are none."""
    starts, ends = [0], []
    for parting in _PARTING.finditer(text):
        ends.append(parting.start())
        starts.append(parting.end())
    spans = list(zip(starts, [*ends, len(text)], strict=True))
    return [(start, end) for start, end in spans if text[start:end].strip()] or [(0, len(text))]


def _guard(line: str) -> str:
    # Markdown strips a no-break space too, and then reads what follows as the line's start.
    lead = line[: len(line) - len(line.lstrip())]
    found = _LINE_START.match(line, len(lead))
    if not found:
        return line
    digits, sign = found[2] or "", found[1] or found[3]
    return f"{lead}{digits}&#{ord(sign)};{line[found.end() :]}"


def _piece(text: str, at_line_start: bool) -> str:
    """One stretch of text; its own spaces matter, since more text may stand on both sides."""
    lines = [_harmless(line) for line in text.split("\n")]
    guarded = [_guard(line.lstrip(" ")) for line in lines]
    first = guarded[0] if at_line_start else lines[0]
    return "<br>\n".join([first, *guarded[1:]])


def _outermost_first(over: Overlay) -> tuple[bool, int, int]:
    """Links go around all else, and the longer around the shorter."""
    return (not over.link, over.start, -over.end)


def _spans(overlays: Sequence[Overlay], start: int, end: int) -> list[Overlay]:
    """The overlays that cover something in `start:end`, cut to it; of links those that don't overlap."""
    within = [over for over in overlays if max(over.start, start) < min(over.end, end)]
    links = _apart(sorted((over for over in within if over.link), key=_outermost_first))
    return [
        Overlay(max(over.start, start), min(over.end, end), over.before, over.after, over.link)
        for over in (*links, *(over for over in within if not over.link))
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
