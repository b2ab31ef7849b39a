from __future__ import annotations

import time

import pytest

from build_scripts.model import Footnote
from build_scripts.render.overlays import Overlays
from build_scripts.render.passages import DEEPEST, body, notes
from build_scripts.render.weave import Overlay
from tests.render.letters import passage
from tests.render.reading import parsed, words

NOTHING = Overlays({}, {})
NOISE = "[x](*<" * 20_000


@pytest.mark.parametrize("kind", ["paragraph", "heading", "item", "quote", "signature"])
def test_noise_is_shown_within_seconds(kind: str) -> None:
    """Markdown alone would take minutes for it."""
    started = time.monotonic()
    page = parsed(body([passage("p-1", kind, NOISE)], NOTHING))
    assert page.find(id="p-1").text == NOISE
    assert time.monotonic() - started < 15


def test_noise_keeps_its_note_marks_and_loses_its_links() -> None:
    link = Overlay(0, 3, "[", "](https://x.nl)", link=True)
    mark = Overlay(3, 3, "<sup>7</sup>", link=True)
    page = parsed(body([passage("p-1", "paragraph", NOISE)], Overlays({"p-1": (link, mark)}, {})))
    assert page.find("sup").text == "7"
    assert not page.find("a")


def test_a_note_of_noise_keeps_its_number_and_its_way_back() -> None:
    markdown = notes([Footnote("7", passage("noot-7", "note", NOISE))], Overlays({}, {"7": ("fnref-noot-7",)}))
    page = parsed(markdown)
    assert words(page.select_one("#noot-7")) == ["7", NOISE]
    assert parsed(markdown).select_one("a.footnote-backref")["href"] == "#fnref-noot-7"


def test_items_nest_only_so_deep() -> None:
    items = [passage(f"p-{level}", "item", "x", level=level) for level in range(1, 30)]
    page = parsed(body(items, NOTHING))
    assert max(len(item.find_parents("ul")) for item in page.find_all("li")) == DEEPEST


def test_an_item_is_at_most_one_level_deeper_than_the_one_before() -> None:
    page = parsed(body([passage("p-1", "item", "een", level=4), passage("p-2", "item", "twee", level=9)], NOTHING))
    assert page.select_one("ul > li#p-1 > ul > li#p-2")


@pytest.mark.parametrize("text", ["1) een", "a. een", "IV. een", "12. een"])
def test_an_item_with_a_number_of_its_own_gets_no_bullet(text: str) -> None:
    page = parsed(body([passage("p-1", "item", text)], NOTHING))
    assert page.select_one("#p-1")["class"] == ["ka-genummerd"]


@pytest.mark.parametrize("text", ["m.b.t. een", "2016 was een jaar", "Een. Twee"])
def test_other_items_do(text: str) -> None:
    assert not parsed(body([passage("p-1", "item", text)], NOTHING)).select_one("#p-1").get("class")


def test_the_table_of_contents_shows_headings_without_note_marks() -> None:
    over = Overlays({"p-1": (Overlay(3, 3, '<sup id="fnref-x">7</sup>', link=True),)}, {})
    markdown = body([passage("p-1", "heading", 'Kop "a" & <b>', level=3)], over)
    assert 'data-toc-label="Kop &quot;a&quot; &amp; &lt;b&gt;"' in markdown
    heading = parsed(markdown).select_one("h3#p-1")
    assert heading.find("sup").text == "7"
    assert "data-toc-label" not in heading.attrs
