"""Markdown to HTML with the very extensions that mkdocs.yml gives to MkDocs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import markdown as python_markdown

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


@cache
def _converter(config: Path) -> python_markdown.Markdown:
    from mkdocs.config import load_config  # here, as it takes long and only `check` needs it

    settings = load_config(config_file=str(config))
    return python_markdown.Markdown(
        extensions=settings["markdown_extensions"], extension_configs=settings["mdx_configs"] or {}
    )


def to_html(markdown: str, config: Path = CONFIG) -> str:
    """The HTML that the site shows for this Markdown, theme and front matter apart."""
    return _converter(config).reset().convert(markdown)
