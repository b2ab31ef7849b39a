"""A letter's page stays light: what a first visit fetches, and the page itself."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from bench.generate import write
from bench.pages import MOST_SENT
from build_scripts.pipeline import build
from tests.site.test_links import addresses

MOST_HTML = 60_000
"""Bytes of HTML for a letter of 1,500 words."""


def sent(path: Path) -> int:
    """Bytes of a page and all that it fetches at once, each compressed; search data come with a question only."""
    files = {(path.parent / address).resolve() for name, address in addresses(path) if name in ("link", "script", "img")}
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in {path.resolve(), *(file for file in files if file.is_file() and file.suffix != ".html")})


def test_every_letter_is_sent_in_a_few_packets(site: Path) -> None:
    letters = list(site.glob("brieven/*/index.html"))
    assert letters and {path.parent.name: size for path in letters if (size := sent(path)) > MOST_SENT} == {}
    assert min(map(sent, letters)) > 40_000, "the theme's files are counted"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("weight")
    write(20, folder / "sources")
    build(folder / "sources", folder / "site")
    return folder / "site"


def test_the_html_of_a_letter_of_1500_words(generated: Path) -> None:
    sizes = {path.parent.name: path.stat().st_size for path in generated.glob("brieven/*/index.html")}
    assert len(sizes) == 20 and {name: size for name, size in sizes.items() if size > MOST_HTML} == {}
