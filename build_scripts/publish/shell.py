"""Sets a Markdown page into the frame that MkDocs made once: the page that MkDocs would have made.

MkDocs builds a page in three steps: Markdown to HTML, links to addresses, the theme around it. The
third is nearly the same for every letter. So MkDocs builds one empty page for each folder and set
of metadata that pages have, with a token in each place that differs; the rest is done here, in as many
processes as there are, with the same extensions and the same templates. A test compares the
result with what MkDocs makes of the same page: they differ only in the theme's empty lines and indents,
a quarter of a short letter's page, which are left out here.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

import markdown as python_markdown
from markdown.treeprocessors import Treeprocessor

from build_scripts.render.leaves import Leaves

KEYS = (("title", "description", "head", "lastmod"), ("title", "description", "head"), ("title", "description"), ("title",))
"""The sets of metadata that a page can have: each gives other elements in the head."""
Kind = tuple[str, tuple[str, ...]]
"""Which frame a page needs: its folder (all pages that are set stand two deep, `brieven/x/`), and its metadata."""
TOKENS = {name: f"KaVeld{name.capitalize()}" for name in ("title", "description", "head", "lastmod", "content", "skip")}
# The theme writes a title of its own above a page in which it sees none.
CONTENT = f"<h1{TOKENS['content']}"
_TOC = re.compile(r'<nav class="md-nav md-nav--secondary".*?</nav>', re.DOTALL)
_ANCHOR = re.compile(r'<[a-zA-Z][^<>]*?\s(?:id|name)="([^"]*)"')
_FRONT = re.compile(r"---\n(.*?\n)---\n+", re.DOTALL)
_TOC_TEMPLATE = '{% import "partials/language.html" as lang with context %}{% include "partials/toc.html" %}'


@dataclass(frozen=True, slots=True)
class Frame:
    """A finished page with tokens in it, and its own address as it stands there."""

    html: str
    url: str


@dataclass(frozen=True, slots=True)
class Built:
    """What MkDocs made: the frames for all other pages, the anchors of each page, and the links between them.

    `links` holds (page, page that it leads to, anchor), to pages that MkDocs didn't make.
    """

    frames: Mapping[Kind, Frame] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    links: tuple[tuple[str, str, str], ...] = ()
    site_url: str = ""


@dataclass(frozen=True, slots=True)
class Stamped:
    """A page as the site has it. `links`: (page or file under docs, anchor) that it leads to."""

    html: str
    anchors: frozenset[str]
    links: frozenset[tuple[str, str]]
    meta: Mapping[str, str] = field(default_factory=dict)


def kinds(paths: Iterable[str]) -> list[Kind]:
    """The kinds of frames that pages with these paths under docs may need."""
    folders = {path.partition("/")[0] for path in paths if path.endswith(".md")}
    return [(folder, keys) for folder in sorted(folders) for keys in KEYS]


def frame_page(kind: Kind) -> str:
    """The path under docs of the empty page of this kind."""
    folder, keys = kind
    return f"{folder}/kaveldpagina-{len(keys)}.md"


def frame_source(kind: Kind) -> str:
    """The Markdown of an empty page: metadata that are tokens, and a title and a heading for the contents."""
    front = "\n".join(f"{key}: {TOKENS[key]}" for key in kind[1])
    return f"---\n{front}\n---\n\n# Titel {{ #{TOKENS['skip']} }}\n\n## Kop\n"


class Setter:
    """Makes pages of the site. One converter serves all pages: making it takes longer than a short page."""

    def __init__(self, config: Path, frames: Mapping[Kind, Frame]):
        self._config_file, self.frames = config, frames

    def __reduce__(self):
        return Setter, (self._config_file, dict(self.frames))

    def page(self, path: str, source: str) -> Stamped:
        """The page `path` (under docs, `brieven/x.md`) of the Markdown `source`."""
        from mkdocs.structure.toc import get_toc  # MkDocs is loaded where pages are made: a build that makes none need not wait for it

        meta, text = _front_matter(source)
        self._links.path, self._links.found = path, set()
        content = self._markdown.reset().convert(text)
        toc = get_toc(getattr(self._markdown, "toc_tokens", []))
        first = next(iter(toc))
        frame = self.frames[path.partition("/")[0], tuple(key for key in KEYS[0] if key in meta)]
        values = {TOKENS[key]: value for key, value in meta.items()}
        values |= {frame.url: address(path), TOKENS["skip"]: first.id, CONTENT: content, _TOC_MARK: self._contents(toc)}
        html = self._filled(frame, values)
        anchors = frozenset(map(unescape, _ANCHOR.findall(content)))
        return Stamped(html, anchors, frozenset(self._links.found), meta)

    def _contents(self, toc: object) -> str:
        return compact(self._toc.render(config=self._config, page=SimpleNamespace(toc=toc)))

    def _filled(self, frame: Frame, values: Mapping[str, str]) -> str:
        return "".join(values.get(part, part) for part in self._parts(frame))

    def _parts(self, frame: Frame) -> list[str]:
        """The frame cut at its tokens, once: what a page says is never searched for tokens."""
        if frame.url not in self._cut:
            marked = _TOC.sub(_TOC_MARK, frame.html)
            tokens = (frame.url, CONTENT, _TOC_MARK, *(token for name, token in TOKENS.items() if name != "content"))
            self._cut[frame.url] = re.split(f"({'|'.join(map(re.escape, tokens))})", marked)
        return self._cut[frame.url]

    @cached_property
    def _cut(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def _config(self):
        from mkdocs.config import load_config

        return load_config(config_file=str(self._config_file))

    @cached_property
    def _toc(self):
        return self._config.theme.get_env().from_string(_TOC_TEMPLATE)

    @cached_property
    def _markdown(self) -> python_markdown.Markdown:
        made = python_markdown.Markdown(extensions=self._config["markdown_extensions"], extension_configs=self._config["mdx_configs"] or {})
        self._links.register(made)
        Leaves(made, self._links.address)
        return made

    @cached_property
    def _links(self) -> _Links:
        return _Links()


_TOC_MARK = "KaVeldInhoudsopgave"


class _Links(Treeprocessor):
    """Links between Markdown files become addresses, as MkDocs does it, and are noted to be checked."""

    path = ""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()

    def run(self, root: Element) -> None:
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(element.tag)
            if key and element.get(key) is not None:
                element.set(key, self.address(element.get(key) or ""))

    def address(self, url: str) -> str:
        """A link's address as the page has it. What it leads to is noted."""
        scheme, netloc, path, query, anchor = urlsplit(url)
        if scheme or netloc:
            return url
        if not path:
            if anchor:
                self.found.add((self.path, anchor))
            return url
        target, relative = _led(self.path, path)
        self.found.add((target, anchor))
        return urlunsplit(("", "", relative, query, anchor))

    def register(self, made: python_markdown.Markdown) -> None:
        made.treeprocessors.register(self, "relpath", 0)


@lru_cache(maxsize=4096)
def _led(page: str, path: str) -> tuple[str, str]:
    """Where a link on a page leads: the page or file under docs, and its address from the page's own.

    Markdown may lead only to what is in the site, as it is for MkDocs.
    """
    from mkdocs.utils import get_relative_url

    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    return target, get_relative_url(quote(address(target)) or "./", quote(address(page)))


def compact(html: str) -> str:
    """HTML of the theme without empty lines and indents. The ends of lines stay: they are spaces between words."""
    return "\n".join(filter(None, map(str.strip, html.split("\n"))))


def address(path: str) -> str:
    """The address below the site's root of a page or a file under docs: `brieven/x.md` → `brieven/x/`."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else ""


def _front_matter(source: str) -> tuple[dict[str, str], str]:
    """Metadata and text of a generated page. Its front matter has JSON strings, which are faster to read than YAML."""
    found = _FRONT.match(source)
    if not found:
        return {}, source
    rows = (line.partition(": ") for line in found[1].splitlines())
    return {name: json.loads(value) for name, _, value in rows}, source[found.end() :]
