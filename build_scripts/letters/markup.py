r"""Markup that an export left inside a line: taken out before anything is read, and accounted for.

Tools that read pages as pictures write Markdown with HTML and LaTeX in it, each in its own way: a note's mark is
"<sup>1</sup>", "$^{1}$", "^1^" or "[^1]". What is not understood stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from build_scripts.letters.figures import FIGURES, LINK_TARGET, LOWERED, RAISED, set_figures
from build_scripts.letters.inline import Inline
from build_scripts.letters.labels import SHY
from build_scripts.letters.latex import formula, is_understood
from build_scripts.letters.markers import LISTED
from build_scripts.letters.markup_pattern import MARKUP, SIGN
from build_scripts.letters.quantities import SUPERSCRIPTS
from build_scripts.signs import COMMANDS, NAMED, sign_named

RAISABLE = re.compile(r"[\s\[\](){.,;]*\d[\s\[\]().,;\d]*")
POWER = re.compile(r"(?P<minus>[-\u2212])(?P<figures>\d+)")
# "Nitraatrichtlijn $^{1}$ , de"
SPACED_SIGN = re.compile(r" [.,;:](?=\s|$)")
BEFORE_MARK = re.compile(r"\s*(?:\$|<sup|\^\d|\\\()")
# A note whole between the tags: "<sup>1 Kamerstukken II …</sup>"
RAISED_NOTE = re.compile(r"\s*(?P<number>\d{1,3})\s+(?=[A-Z‘“\"(]|https?:|www\.|zie\b)", re.I)
BREAKS = {"br": "\n", "p": "\n\n", "li": f"\n{LISTED} ", "ul": "\n", "ol": "\n", "hr": "\n\n", "div": "\n", "signature": "\n", "section": "\n", "figure": "\n", "figcaption": "\n"}
ASIDES = {"header": "running header", "footer": "running header", "pageheader": "running header", "pagefooter": "running header", "pagenumber": "page number", "watermark": "watermark"}
LONGEST_EMPHASIS = 2000
"""Characters between tags."""
EMPHATIC = ("b", "strong", "i", "em")


def plain_line(text: str, start: int = 0, end: int | None = None, in_table: bool = False, noted: Set[str] = frozenset()) -> Inline:
    """`text[start:end]` without its markup; within a table the tags that part its cells and their paragraphs stay.

    `noted`: the numbers of notes that open in brackets ("[1] Kamerstukken …").
    """
    line = Inline(text, in_table, noted)
    unwrap(line, start, len(text) if end is None else end)
    return line


def unwrap(line: Inline, start: int, end: int) -> None:
    """What `source[start:end]` says, put to a line in the making."""
    at = look = start
    while sign := SIGN.search(line.source, look, end):
        found = MARKUP.match(line.source, sign.start(), end)
        look = sign.end()
        if found:
            line.keep(at, found.start())
            at = look = HANDLERS[str(found.lastgroup)](line, found)
    line.keep(at, end)


def _within(group: str, emphatic: bool = False) -> Callable[[Inline, re.Match[str]], int]:
    """What takes the signs around a group out, and keeps what stands between them."""

    def handle(line: Inline, found: re.Match[str]) -> int:
        first, last = found.span(group)
        line.drop(found.start(), first)
        before, opens = line.length, line.opens
        unwrap(line, first, last)
        line.drop(last, found.end())
        if emphatic:
            line.emphasis.append((before, line.length))
        if emphatic and opens and found[group].strip().lower() in SHY:
            line.add(" ")  # a label that is set apart needs no colon: "**Van** Directie Wonen"
        return found.end()

    return handle


def _escaped(line: Inline, found: re.Match[str]) -> int:
    if line.in_table and found[0] == r"\|":
        line.drop(found.start(), found.start() + 1)
        line.put("\uff5c", found.start() + 1, found.end())  # a bar that parts no cells
        return found.end()
    line.drop(found.start(), found.start() + 1)
    line.keep(found.start() + 1, found.end())
    return found.end()


def _image(line: Inline, found: re.Match[str]) -> int:
    line.drop(found.start(), found.end(), "image")
    return found.end()


def _gone(line: Inline, found: re.Match[str]) -> int:
    line.drop(*found.span())
    return found.end()


def _link(line: Inline, found: re.Match[str]) -> int:
    """The words of a link, and behind them its address between brackets where the words are another text."""
    (first, last), (target, end) = found.span("label"), found.span("target")
    marks = RAISABLE.fullmatch(found["label"]) and found["target"].startswith("#")
    line.drop(found.start(), first)
    if marks and not line.opens:
        set_figures(line, first, last, RAISED)
    else:
        unwrap(line, first, last)
    if found["target"].startswith("#") or not found["target"]:
        line.drop(last, found.end())
    elif _bare(found["target"]) == _bare(found["label"].replace("\\", "")):
        line.drop(last, target)
        line.drop(target, end, "link annotation")
        line.drop(end, found.end())
    else:
        line.drop(last, last + 1)
        line.add(" ")
        line.keep(last + 1, found.end())
    return found.end()


def _bare(address: str) -> str:
    return address.removeprefix("mailto:").removeprefix("https://").removeprefix("http://").rstrip("/")


def _script(group: str, table: dict[int, int]) -> Callable[[Inline, re.Match[str]], int]:
    """What reads raised or lowered text: figures as such signs, other text as it is."""

    def handle(line: Inline, found: re.Match[str]) -> int:
        first, last = found.span(group) if group else (found.start() + 1, found.end() - found[0].endswith(("^", "}")))
        opens = line.opens
        note = RAISED_NOTE.match(line.source, first, last) if opens and table is RAISED else None
        line.drop(found.start(), first)
        if note:
            line.drop(first, note.start("number"))
            line.put(note["number"].translate(RAISED), *note.span("number"))
            unwrap(line, note.end("number"), last)
        elif table is RAISED and (power := POWER.fullmatch(line.source, first, last)):
            line.put("⁻", *power.span("minus"))
            line.put(power["figures"].translate(RAISED), *power.span("figures"))
        elif RAISABLE.fullmatch(LINK_TARGET.sub("", line.source[first:last])):
            if not opens:
                line.close_up()
            set_figures(line, first, last, table)
            if opens and found.string[found.end() : found.end() + 1].strip(" \t<|"):
                line.add(" ")  # "<sup>1</sup>Kamerstukken"
        else:
            unwrap(line, first, last)
        line.drop(last, found.end())
        return found.end()

    return handle


def _closed_up(found: re.Match[str], text: str) -> int:
    """Where what was matched ends, with the space that a tool put between a mark and the sign behind it: "richtlijn $^{1}$ , en"."""
    end = found.end()
    return end + 1 if text and SPACED_SIGN.match(found.string, end, found.endpos) and text[-1] in SUPERSCRIPTS else end


def _noted(line: Inline, found: re.Match[str]) -> int:
    """A note's mark, or its number before its text: "[^1]", "[^1]: Kamerstukken …"."""
    first, last = found.span("in_noted")
    if line.opens and (BEFORE_MARK.match(found.string, found.end(), found.endpos) or found[0] == found.string.strip() == "[^0]"):
        line.drop(*found.span())  # "[^0]: $^{1}$ …", and "[^0]" alone above it
        return found.end()
    end = found.end() if line.opens else last + 1
    opens = line.opens
    line.drop(found.start(), first)
    if not opens:
        line.close_up()
    set_figures(line, first, last, RAISED)
    line.drop(last, end)
    line.add(" " if opens and found.string[end : end + 1].strip() else "")
    return end


def _several(line: Inline, found: re.Match[str]) -> int:
    """The marks of several notes in one pair of brackets; elsewhere such numbers are text."""
    first, last = found.span("in_several")
    if line.noted.isdisjoint(FIGURES.findall(found["in_several"])) or line.opens:
        line.keep(*found.span())
        return found.end()
    line.drop(found.start(), first)
    line.close_up()
    set_figures(line, first, last, RAISED)
    line.drop(last, found.end())
    return found.end()


def _math(group: str) -> Callable[[Inline, re.Match[str]], int]:
    """What reads LaTeX between its signs; a formula with a command that is not known stays as it is written."""

    def handle(line: Inline, found: re.Match[str]) -> int:
        first, last = found.span(group)
        if not is_understood(found[group]):
            line.keep(*found.span())
            return found.end()
        while first < last and found.string[last - 1] == " ":
            last -= 1
        line.drop(found.start(), first)
        formula(line, first, last)
        end = _closed_up(found, line.pieces[-1] if line.pieces else "")
        line.drop(last, end)
        return end

    return handle


def _tag(line: Inline, found: re.Match[str]) -> int:
    name = found["name"].lower()
    if line.in_table and name in ("br", "p"):
        line.keep(*found.span())
        return found.end()
    line.drop(*found.span())
    closed = line.source.find(f"</{name}>", found.end(), min(found.endpos, found.end() + LONGEST_EMPHASIS)) if name in EMPHATIC and found[0][1] != "/" else -1
    if closed >= 0:
        before = line.length
        unwrap(line, found.end(), closed)
        line.emphasis.append((before, line.length))
        return closed
    if found[0][1] != "/" or name == "p":
        line.add(BREAKS.get(name, ""))
    return found.end()


def _sign(line: Inline, found: re.Match[str]) -> int:
    named = NAMED.match(found.string, found.start(), found.end())
    sign = sign_named(named) if named else None
    if sign:
        line.put(sign, *found.span())
    else:
        line.keep(*found.span())
    return found.end()


def _command(line: Inline, found: re.Match[str]) -> int:
    line.put(COMMANDS[found[0][1:]], *found.span())
    return found.end()


def _aside(kind: str) -> Callable[[Inline, re.Match[str]], int]:
    """What reads text that the tool itself calls a header, a footer, a page's number or a watermark: on a line of its own."""

    def handle(line: Inline, found: re.Match[str]) -> int:
        first, last = found.span(f"in_{kind}")
        line.drop(found.start(), first)
        line.add("" if line.opens else "\n")
        before = line.length
        unwrap(line, first, last)
        line.asides.append((before, line.length, ASIDES[found[f"of_{kind}"].lower().replace("_", "")]))
        line.drop(last, found.end())
        line.add("\n")
        return found.end()

    return handle


HANDLERS: dict[str, Callable[[Inline, re.Match[str]], int]] = {
    "paren": _math("in_paren"),
    "math": _math("in_math"),
    "escaped": _escaped,
    "wrapped": _within("in_wrapped"),
    "power": _script("in_power", RAISED),
    "command": _command,
    "image": _image,
    "aside": _aside("aside"),
    "remark": _aside("remark"),
    "noted": _noted,
    "several": _several,
    "raised": _script("in_raised", RAISED),
    "link": _link,
    "attributed": _within("in_attributed"),
    "anchor": _gone,
    "address": _within("named"),
    "sup": _script("in_sup", RAISED),
    "sub": _script("in_sub", LOWERED),
    "caret": _script("", RAISED),
    "tilde": _script("in_tilde", LOWERED),
    "both": _within("in_both", emphatic=True),
    "strong": _within("in_strong", emphatic=True),
    "emphasis": _within("in_emphasis", emphatic=True),
    "under": _within("in_under", emphatic=True),
    "tag": _tag,
    "sign": _sign,
}
