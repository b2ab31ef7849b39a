"""What an export wrote and is no word of a letter, told from the source alone: tags, formulas, pictures, what is above a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from build_scripts.model import Drop, Line

# A tag whose attributes say only how it looks, or where it stands.
TAG = (
    r"</?(?:sup|sub|b|strong|i|em|u|span|small|font|center|mark|div|br|p|li|ul|ol|hr|signature|section|html|body|figure|figcaption|h[1-6]|table|thead|tbody|tfoot|tr|t[dh]|caption|col|colgroup|"
    r"header|footer|page_header|page_footer|page_number|watermark|page_?break)"
    r"""(?:\s+(?:class|id|style|align|clear|valign|width|height|border|dir|lang|rowspan|colspan|scope|cell(?:padding|spacing)|bgcolor)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*/?>"""
)
BREAK = re.compile(r"</?(?:p|br|li|[uo]l|hr|div|section|figure|figcaption|signature)\b[^<>]*>", re.I)
COMMENT = r"<!--\s*(?:page\s?break|new\s?page|Page(?:Header|Footer|Number)\s*=\s*\"|table|end)\s*(?:-->)?"
COMMAND = r"\\(?:text|mathrm|mathbf|mathit|mathsf|textbf|textit|textrm|textsf|mbox|operatorname|boldsymbol|emph|underline|bf|rm|it|textsuperscript|textsubscript|left|right|displaystyle|textstyle|limits|q?quad|newpage|pagebreak|clearpage)(?![a-zA-Z])"
FENCE = r"```(?:markdown|md|html|text|latex)?"
MARKUP = re.compile(rf"(?:{TAG}|{COMMENT}|{COMMAND}|{FENCE}|\]\(#[^()\s]*\)|\(#[^()\s]*\)|mailto:|\{{[#.][^{{}}\n]*\}}|<a\s+(?:name|id)\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[\w-]+)\s*/?>|</a>|\[\^\d{{1,4}}\]:?|[\W_])*", re.I)
TAGS = re.compile(f"{TAG}|{COMMAND}", re.I)
IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?|<img\b[^<>]*>(?:[^<>]*</img>)?|<!--\s*(?:image|picture|figure|chart)\s*-->", re.I)
PAGE_MARK = re.compile(r"(?:pagina|page|blad|of|van|p|\W|_|\d)*", re.I)
FRONT_MATTER = re.compile(r"[A-Za-z_][\w-]*:(?:\s.*)?")
MOST_FRONT_MATTER = 20
# What stands between these an export itself calls no running text.
ASIDE = re.compile(
    r"<(?P<tag>header|footer|page_header|page_footer|page_number|watermark)>(?P<inner>.*?)</(?P=tag)>|<!--\s*(?P<remark>Page(?:Header|Footer|Number))\s*=\s*\"(?P<words>[^\"]*)\"", re.I | re.S
)
REASONS = {"watermark": "watermark", "pagenumber": "page number"}


def is_markup(text: str) -> bool:
    r"""Whether a text is nothing but signs and tags.

    >>> is_markup("<sup>"), is_markup(r"$\mathrm{"), is_markup('<td colspan="2">'), is_markup("<naam>"), is_markup('<td title="Kop">')
    (True, True, True, False, False)
    """
    return bool(MARKUP.fullmatch(text))


def breaks_line(text: str) -> bool:
    """Whether a text is a tag behind which another line begins.

    >>> breaks_line("</p>"), breaks_line("<b>")
    (True, False)
    """
    return text[:1] == "<" and bool(BREAK.fullmatch(text))


def without_tags(text: str) -> str:
    """A text without the tags and commands that stand within its words.

    >>> without_tags("CO<sub>2</sub>")
    'CO2'
    """
    return TAGS.sub("", text)


def is_image(text: str) -> bool:
    """Whether a text is a picture, with what the export says of it."""
    return bool(IMAGE.fullmatch(text))


def is_page_mark(text: str) -> bool:
    """Whether a text is a page's number, with no other words than "page"."""
    return bool(PAGE_MARK.fullmatch(text.replace("PageNumber", "").replace("page_number", "")))


def front_matter(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines "key: value" between two "---" at a source's start."""
    filled = [line for line in lines[: 2 * MOST_FRONT_MATTER] if line.text.strip() and not line.text.strip().startswith("```")]
    if not filled or filled[0].text.strip() != "---":
        return frozenset()
    held = []
    for line in filled[1:]:
        if line.text.strip() == "---":
            return frozenset(held)
        if not FRONT_MATTER.fullmatch(line.text.strip()):
            break
        held.append(line.number)
    return frozenset()


class Asides:
    """What a source itself calls a header, a footer, a page's number or a watermark."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.spans: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
        text = "\n".join(line.text for line in lines)
        if "<" not in text:
            return
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line.text) + 1)
        for found in ASIDE.finditer(text):
            reason = REASONS.get((found["tag"] or found["remark"]).lower().replace("_", ""), "running header")
            for at, start, end in _by_line(starts, *found.span("inner" if found["tag"] else "words")):
                self.spans[lines[at].number].append((start, end, reason))

    def hold(self, drop: Drop) -> bool:
        """Whether a drop lies within what the source calls so, for this reason."""
        spans = self.spans.get(drop.line, [])
        at = bisect_right(spans, drop.start, key=lambda span: span[0]) - 1
        return at >= 0 and drop.end <= spans[at][1] and drop.reason == spans[at][2]


def _by_line(starts: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """A span of the whole text by line: (index, start, end in the line)."""
    at = bisect_right(starts, start) - 1
    while at + 1 < len(starts) and starts[at] < end:
        yield at, max(start - starts[at], 0), min(end - starts[at], starts[at + 1] - starts[at] - 1)
        at += 1
