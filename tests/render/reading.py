"""Reads a page back as the audit does: the words that a reader sees as the letter's text."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from build_scripts.render.markdown import to_html

BLOCKS = ["p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "br", "blockquote"]


def parsed(markdown: str) -> BeautifulSoup:
    """The page as HTML, without front matter."""
    body = markdown.split("---\n", 2)[2] if markdown.startswith("---\n") else markdown
    return BeautifulSoup(to_html(body), "html.parser")


def words(element: Tag | None) -> list[str]:
    """The letter's words in an element: what the program added (`ka-ui`) is left out."""
    assert element is not None
    for added in element.select(".ka-ui"):
        added.decompose()
    for block in [*element.find_all(BLOCKS), *element.select(".ka-alinea")]:
        block.insert_before(" ")
        block.insert_after(" ")
    return element.get_text().split()
