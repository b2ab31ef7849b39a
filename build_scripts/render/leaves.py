"""Paragraphs and flat lists of generated pages as HTML at once.

Python-Markdown makes a tree of a page, goes through it six times and writes it out: three quarters of the time go to
blocks that hold nothing but words, links and a few marks. Such a block is known by one pattern, and its HTML is that of
Python-Markdown, to the sign. Any other block is left to Python-Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown import Markdown
from markdown.preprocessors import Preprocessor

INDENT = 4
"""Spaces before an item of a list in a list."""
PRIORITY = 24
"""Behind what normalises white space (30) and takes out blocks of code (25), before what takes out HTML (20)."""

# What means nothing to Markdown, and what HTML takes as it is.
_WORDS = r"[^\\`*_\[\]{}|~#!<>&\n\x02\x03]++"
_ENTITY = r"&(?:#\d+|#x[0-9a-f]+|[0-9a-zA-Z]+);"
_VALUE = rf'"(?:[^\\`\[\]!<>&"\n\x02\x03]++|{_ENTITY})*+"'
_INLINE = "a|abbr|b|br|code|em|i|mark|span|strong|sub|sup"
_TAG = rf"</?(?:{_INLINE})(?: [a-z-]+(?:={_VALUE})?)*+>"
# "[words](address "title"){ #id .class }"
_LABEL = rf"(?:{_WORDS}|{_ENTITY}|{_TAG})*+"
_ADDRESS = rf"(?:[^\\`\[\]!<>&\"'()\s\x02\x03]++|{_ENTITY})*+"
_TITLE = r"[\w .,–-]*+(?:\([\w .,–-]*+\))?"
_ATTRIBUTES = r"\{ (?:[.#][\w-]+ )++\}"
_LINK = rf'\[{_LABEL}\]\({_ADDRESS}(?: "{_TITLE}")?\)(?:{_ATTRIBUTES})?'
_BOLD = rf"(?<![^ (])\*\*(?! )(?:{_WORDS}|{_ENTITY}|{_TAG})++(?<=\w)\*\*(?!\*)"
_PART = rf"(?:{_WORDS}|{_ENTITY}|{_TAG}|{_LINK}|{_BOLD})"
_LINE = rf"(?!(?!\*\*)[\s#+*>=:-]|\d+[.)]){_PART}++(?<! )"
# A line within a paragraph begins with nothing that may be a mark of Markdown's.
_MORE = rf"(?:\n(?![ #+*>=:-]){_PART}++(?<! ))*+"

_link = re.compile(rf'\[({_LABEL})\]\(({_ADDRESS})(?: "({_TITLE})")?\)({_ATTRIBUTES})?')
_paragraph = re.compile(rf"({_LINE}{_MORE})(?:\n({_ATTRIBUTES}))?")
_with_tags = re.compile(rf'<p class="([\w -]+)" markdown="1">({_LINE})</p>')
_row = re.compile(rf"\|(?: (?:{_PART}++)?\|)++")
_bold = re.compile(r"\*\*([^*]+)\*\*")
_items = re.compile(rf"( *)- ({_LINE})(?:\n\1    ({_ATTRIBUTES}))?(?:\n|\Z)")

_first_note = re.compile(r'<ol role="list" markdown="1">\n<li id="([\w-]+)" markdown="block">')
_next_note = re.compile(r'</li>\n<li id="([\w-]+)" markdown="block">')
_LAST_NOTE = "</li>\n</ol>"

_LISTED = re.compile(r"^ {0,3}(?:[-+*]|\d+\.) |^    |^ {0,3}\[[^\]]*\]:|</[ou]l>|\A\n*\Z", re.MULTILINE)
"""A block with this may be one list with a list beside it, or nothing between two lists."""
_NAMELESS = re.compile(r"^#(?!.*\{ .*#[^ ]+ .*\}$)", re.MULTILINE)
"""A heading that gets its id from Markdown, which looks through those of all blocks."""
_NAMING = re.compile(r"\{ [^{}\n]*#")
_HTML = re.compile(rf"<(?!/?(?:{_INLINE}|input)[ >])(?:(/?)([a-z][a-z0-9]*)(?![a-zA-Z0-9])([^<>]*)>)?")
"""A tag that is none of a line of text, and what may be part of one."""
_LEFT = ("<div", "<nav", "<table", "<form", "<section", "<dl")
"""How elements begin of which Markdown leaves alone what is in them."""
_LINES = frozenset("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th".split())
"""Elements in which Markdown looks for no blocks unless it is told to."""


class Leaves(Preprocessor):
    """Puts the HTML of such blocks in their place, by way of Markdown's store for HTML. `address` gives that of a link as the page has it."""

    def __init__(self, md: Markdown, address: Callable[[str], str]):
        super().__init__(md)
        self._address = address
        md.preprocessors.register(self, "leaves", PRIORITY)

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown."""
        source = "\n".join(lines)
        blocks = source.split("\n\n")
        alone = _alone(blocks)
        if alone is None:
            return lines
        nameless = _NAMELESS.search(source)
        found = [None if nameless and _NAMING.search(block) else self._html(block) for block in blocks]
        for at, block in enumerate(blocks):
            if block.startswith("- ") and any(map(_LISTED.search, (*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2]))):
                found[at] = None
            elif at in alone:
                found[at] = f"{block}\n"
        if not nameless:
            _put_notes(blocks, found)
        written = (block if html is None else self.md.htmlStash.store(html) for block, html in zip(blocks, found) if html != "")
        return "\n\n".join(written).split("\n")

    def _html(self, block: str) -> str | None:
        """The HTML of a block, or None where Markdown must make it."""
        if block.startswith("- "):
            return self._list(block)
        if block.startswith("| "):
            return self._table(block)
        if found := _paragraph.fullmatch(block):
            return f"<p{_attributes(found[2])}>{self._inline(found[1])}</p>"
        if found := _with_tags.fullmatch(block):
            return f'<p class="{found[1]}">{self._inline(found[2])}</p>'
        return None

    def _list(self, block: str) -> str | None:
        """A list of items on one line each, and lists of them within."""
        written, depth, end = [], -1, 0
        while end < len(block):
            found = _items.match(block, end)
            level, odd = divmod(len(found[1]), INDENT) if found else (0, 1)
            if odd or level > depth + 1:
                return None
            written += ["<ul>\n" if level > depth else "</li>\n" + "</ul>\n</li>\n" * (depth - level), f"<li{_attributes(found[3])}>{self._inline(found[2])}"]
            depth, end = level, found.end()
        return "".join(written) + "</li>\n" + "</ul>\n</li>\n" * depth + "</ul>"

    def _table(self, block: str) -> str | None:
        """A table of at least two columns, and a row beneath its heads."""
        lines = block.split("\n")
        if len(lines) < 3 or not all(map(_row.fullmatch, lines)):
            return None
        heads, rule, *rows = [[cell.strip(" ") for cell in line[1:-1].split("|")] for line in lines]
        if len(heads) < 2 or set(rule) != {"---"} or any(len(row) != len(heads) for row in (rule, *rows)):
            return None
        body = "\n".join(self._row(row, "td") for row in rows)
        return f"<table>\n<thead>\n{self._row(heads, 'th')}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"

    def _row(self, cells: Sequence[str], tag: str) -> str:
        return "<tr>\n" + "".join(f"<{tag}>{self._inline(cell)}</{tag}>\n" for cell in cells) + "</tr>"

    def _inline(self, text: str) -> str:
        text = _link.sub(self._link, text)
        return _bold.sub(r"<strong>\1</strong>", text) if "**" in text else text

    def _link(self, found: re.Match[str]) -> str:
        label, address, title, attributes = found.groups()
        return f"<a{_attributes(attributes, href=self._address(address), title=title)}>{label}</a>"


def _attributes(listed: str | None, **others: str | None) -> str:
    """The attributes of an element, in the order in which Markdown writes them.

    >>> _attributes("{ #p-1 .ka-x .ka-y }", href="../")
    ' class="ka-x ka-y" href="../" id="p-1"'
    """
    words = (listed or "").split()[1:-1]
    classes = " ".join(word[1:] for word in words if word[0] == ".")
    found = others | {"class": classes or None, "id": next((word[1:] for word in reversed(words) if word[0] == "#"), None)}
    return "".join([f' {name}="{value}"' for name, value in sorted(found.items()) if value is not None])


def _alone(blocks: Sequence[str]) -> set[int] | None:
    """Which blocks are one element that Markdown leaves alone. None where HTML doesn't stand in blocks of its own, or isn't
    closed: within its block, or where Markdown goes on in it, anywhere."""
    opened: list[tuple[str, bool]] = []
    alone = set()
    for at, block in enumerate(blocks):
        outside, elements, end = not opened, 0, 0
        for number, found in enumerate(_HTML.finditer(block)):
            closing, name, attributes = found.groups()
            if name is None or number == 0 and found.start():
                return None
            if not closing:
                elements += not opened
                opened.append((name, 'markdown="block"' in attributes or 'markdown="1"' in attributes and name not in _LINES))
            elif not opened or opened.pop()[0] != name:
                return None
            end = found.end()
        if not all(goes_on for _, goes_on in opened):
            return None
        if outside and elements == 1 and not opened and end == len(block) and "markdown=" not in block and block.startswith(_LEFT):
            alone.add(at)
    return None if opened else alone


def _put_notes(blocks: Sequence[str], found: list[str | None]) -> None:
    """Puts a list of notes, each of which is one paragraph, in the place of its first block; the others become empty."""
    first, written = 0, []
    for at, block in enumerate(blocks):
        opens, follows = _first_note.fullmatch(block), _next_note.fullmatch(block)
        if opens:
            first, written = at, [f'<ol role="list">\n<li id="{opens[1]}">\n']
        elif written and (follows or block == _LAST_NOTE) and (at - first) % 2 == 0 and (found[at - 1] or "").startswith("<p"):
            written += [found[at - 1], f'\n</li>\n<li id="{follows[1]}">\n' if follows else "\n</li>\n</ol>"]
            if not follows:
                if not any(map(_LISTED.search, blocks[at + 1 : at + 2])):
                    found[first : at + 1] = ["".join(written), *[""] * (at - first)]
                written = []
        elif (at - first) % 2 == 0:
            written = []
