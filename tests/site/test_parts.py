"""Long lists in parts, in a browser: what a reader chose in one part is asked in the others too."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from build_scripts.jobs import Jobs
from build_scripts.pipeline import SOURCES, build
from build_scripts.render import paged


@pytest.fixture
def parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose lists are long: more than three rows make parts."""
    monkeypatch.setattr(paged, "LONGEST", 3)
    build(SOURCES, tmp_path / "site", Jobs(1))
    return tmp_path / "site"


def test_a_choice_goes_along_to_the_other_parts(chromium: Browser, parted: Path) -> None:
    page = chromium.new_page()
    page.goto((parted / "moties/index.html").as_uri())
    page.get_by_label("Woorden in deze lijst").fill("motie")
    page.get_by_label("Uitkomst").select_option("aangenomen")
    other = page.locator(".ka-delen a").first.get_attribute("href")
    assert other is not None and other.endswith("?woorden=motie&uitkomst=aangenomen")
    page.get_by_label("Woorden in deze lijst").fill("")
    page.get_by_label("Uitkomst").select_option("")
    expect(page.locator(".ka-delen a").first).not_to_have_attribute("href", "?")
    page.goto((parted / "moties/deel-2/index.html").as_uri() + "?uitkomst=aangenomen")
    assert all("aangenomen" in row for row in page.locator(".ka-lijst li:visible").all_inner_texts())
    page.close()


def test_many_letters_can_be_filtered_on_the_search_page(chromium: Browser, parted: Path) -> None:
    page = chromium.new_page()
    page.goto((parted / "brieven/index.html").as_uri())
    address = page.get_by_role("link", name="Alle brieven met filters").get_attribute("href")
    page.goto((parted / "zoeken/index.html").as_uri() + str(address).partition("zoeken/")[2])
    expect(page.locator(".zp-lijst > li")).to_have_count(5)
    expect(page.get_by_label("Volgorde")).to_have_value("nieuw")
    page.close()
