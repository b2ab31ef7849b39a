"""A Markdown extension that tells the permanent links of headings apart: a list of links must make sense without the page."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

AFTER_TOC = 4
"""Markdown's own extension toc, which adds the links, has priority 5."""


class Headings(Extension):
    """Puts a heading's words in the title of its link; toc gives every link the same."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Called by Markdown when it is made."""
        md.treeprocessors.register(_Titles(md), "headings", AFTER_TOC)


class _Titles(Treeprocessor):
    def run(self, root: Element) -> None:
        names = dict(_names(getattr(self.md, "toc_tokens", [])))
        for link in root.iter("a"):
            if "headerlink" in link.get("class", "") and (name := names.get(link.get("href", "")[1:])):
                link.set("title", f"Vaste link naar ‘{name}’")


def _names(tokens: list[dict]) -> Iterator[tuple[str, str]]:
    """The words of each heading by its id."""
    for token in tokens:
        yield token["id"], unescape(token["name"])
        yield from _names(token["children"])


def makeExtension(**settings: object) -> Headings:  # noqa: N802 - the name is Markdown's
    """What Markdown calls for a name in mkdocs.yml."""
    return Headings(**settings)
