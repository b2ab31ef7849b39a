"""Leaves out of the theme's style sheets what this site never shows: a third of what a reader would fetch of them.

The theme brings the looks of parts that the archive does not have: tabs within a text, marked code,
blogs, its own search. Which parts is said here by name, not found out from the pages: so a style sheet
does not change with the letters. A test holds every sort of page against the whole style sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ABSENT = (
    "arithmatex critic emojione filename gemoji grid highlight highlighttable keys linenodiv linenos mermaid result task-list twemoji "
    "md-annotation md-author md-banner md-button md-clipboard md-code md-consent md-content__button md-draft md-feedback md-footer__link "
    "md-footer__title md-footer__direction md-header__source md-input md-meta md-nav__source md-nav--integrated md-pagination md-path md-pin "
    "md-post md-content--post md-sidebar--post md-progress md-search md-select md-social md-source md-status md-tag md-top md-version tabbed "
    "abstract admonition bug danger example failure info note question quote success tip warning"
).split()
"""Classes of the theme's parts that the site lacks, also with `-`, `_` and more behind them (`md-search__form`)."""
_ABSENT = re.compile(rf"\.(?:{'|'.join(map(re.escape, ABSENT))})(?![a-z0-9])|\[data-md-color-(?:primary|accent)=(?!custom)")
_WITHIN = re.compile(r"\([^()]*\)")
_NAMED, _READ = re.compile(r"--[\w-]+(?=:)"), re.compile(r"var\((--[\w-]+)")
_COMMENT = re.compile(r"/\*[^*]*\*/")
_GROUP = ("@media", "@supports")


def trim(stylesheets: Path, own: str) -> None:
    """Rewrites the theme's style sheets in a folder. `own` is the site's own CSS, which may use their values."""
    sheets = {path: path.read_text(encoding="utf-8") for name in ("main.*.css", "palette.*.css") for path in sorted(stylesheets.glob(name))}
    kept = {path: without_absent(css) for path, css in sheets.items()}
    read = frozenset(_READ.findall(own + "".join(kept.values())))
    for path, css in kept.items():
        path.write_text(without_unread(css, read), encoding="utf-8")
        # It told where the rules stand in a file that these no longer are.
        path.with_name(f"{path.name}.map").unlink(missing_ok=True)


def without_absent(css: str) -> str:
    """Minified CSS without the rules for parts that the site lacks.

    >>> without_absent(".md-search__form,.md-nav{color:red}.tabbed-set{top:0}@media print{.md-top{top:0}}")
    '.md-nav{color:red}'
    """
    return "".join(_kept(head, body) for head, body in rules(_COMMENT.sub("", css)))


def _kept(head: str, body: str) -> str:
    if head.startswith(_GROUP):
        inner = without_absent(body)
        return f"{head}{{{inner}}}" if inner else ""
    if head.startswith("@"):
        return f"{head}{{{body}}}" if body else head
    selectors = [one for one in _selectors(head) if not _ABSENT.search(_WITHIN.sub("", one))]
    return f"{','.join(selectors)}{{{body}}}" if selectors else ""


def without_unread(css: str, read: frozenset[str]) -> str:
    """Minified CSS without values (`--name: …`) that nothing reads, such as drawings of icons.

    >>> without_unread(":root{--a:1;--b:url('data:;')}p{top:var(--a)}", frozenset({"--a"}))
    ':root{--a:1}p{top:var(--a)}'
    """
    found = []
    for head, body in rules(css):
        if head.startswith(_GROUP):
            inner = without_unread(body, read)
        elif head.startswith("@"):
            inner = body
        else:
            inner = ";".join(one for one in cut(body, ";") if not (named := _NAMED.match(one)) or named[0] in read)
        if inner or head.startswith("@") and not head.startswith(_GROUP):
            found.append(f"{head}{{{inner}}}" if inner else head)
    return "".join(found)


def rules(css: str) -> Iterator[tuple[str, str]]:
    """The rules of minified CSS: what stands before the braces, and between them; a statement has nothing between.

    >>> list(rules('@charset "UTF-8";p{top:0}@media print{p{top:1px}}'))
    [('@charset "UTF-8";', ''), ('p', 'top:0'), ('@media print', 'p{top:1px}')]
    """
    start = opened = depth = 0
    for at, sign in _signs(css):
        if sign == "{":
            opened, depth = (at, 1) if not depth else (opened, depth + 1)
        elif sign == "}":
            depth -= 1
            if not depth:
                yield css[start:opened], css[opened + 1 : at]
                start = at + 1
        elif sign == ";" and not depth:
            yield css[start : at + 1], ""
            start = at + 1
    if css[start:].strip():
        yield css[start:], ""


def cut(css: str, sign: str) -> list[str]:
    """CSS cut at a sign, not within brackets, quotes or braces."""
    parts, start, depth = [], 0, 0
    for at, found in _signs(css):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(found, 0)
        if found == sign and not depth:
            parts.append(css[start:at])
            start = at + 1
    return [*parts, css[start:]]


def _selectors(head: str) -> list[str]:
    return cut(head, ",")


_TOKEN = re.compile(r"""/\*.*?\*/|\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}()\[\];,]""", re.DOTALL)


def _signs(css: str) -> Iterator[tuple[int, str]]:
    """The signs that structure CSS, each with its place; comments and quotes are passed over."""
    for found in _TOKEN.finditer(css):
        if len(found[0]) == 1:
            yield found.start(), found[0]
