"""What the drawings share: SVG that stands in a page, with links that work there and offline.

Markdown leaves raw HTML as it is, so its links name pages as the site has them (`../x/`), not
their files; the bundle turns both alike into files.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from build_scripts.render import addresses
from build_scripts.render.weave import attribute

LINK = "ka-vorm-link"
"""The class of what can be clicked."""


def href(target: str, page: str) -> str:
    """The address of the page `target` for raw HTML on `page`; both are paths under docs.

    >>> href("brieven/x.md", "dossiers/29325.md")
    '../../brieven/x/'
    """
    here = addresses.url(page) or "."
    return attribute(posixpath.relpath(addresses.url(target) or ".", here) + "/")


def link(target: str, page: str, name: str, inside: Iterable[str]) -> str:
    """A link around shapes. `name` is what a screen reader says and a pointer shows."""
    shapes = "".join(inside)
    told = attribute(name)
    return f'<a href="{href(target, page)}" aria-label="{told}"><title>{told}</title>{shapes}</a>'


def words(x: float, y: float, text: str, anchor: str, style: str) -> str:
    """Text at a point; `anchor` is start, middle or end."""
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" class="{style}">{attribute(text)}</text>'


def drawing(name: str, label: str, width: int, height: int, shapes: Iterable[str]) -> str:
    """A figure of class `name`, drawn at most as large as it is here so that its text stays legible."""
    inner = "\n".join(shapes)
    return (
        f'<div class="{name} ka-tekening">\n'
        f'<svg viewBox="0 0 {width} {height}" role="group" aria-label="{attribute(label)}" font-size="12">\n{inner}\n</svg>\n</div>'
    )


def shortened(text: str, most: int) -> str:
    """The text with an ellipsis where it is longer than `most` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
