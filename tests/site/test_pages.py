"""Every page opens without an error or a request beyond the site, on a desk and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

PHONE = {"width": 320, "height": 640}
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def names(site: Path) -> list[str]:
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if path.name != "404.html"]


def test_every_page_opens(page: Page, base: str, site: Path) -> None:
    """The console and the requests are watched by the fixture."""
    root = base.removesuffix("index.html")
    for name in names(site):
        page.goto(root + name)
        assert page.locator("h1").is_visible(), name


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_no_page_scrolls_sideways_on_a_phone(page: Page, base: str, site: Path) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for name in names(site):
        page.goto(base + name)
        assert page.evaluate(TOO_WIDE) <= 0, name


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_search_is_in_sight_on_a_phone_and_on_a_desk(page: Page, base: str) -> None:
    page.goto(base + "brieven/")
    for size in ({"width": 1280, "height": 800}, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        box = page.get_by_role("searchbox", name="Zoek in alle brieven").bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] < 150
        assert box["height"] >= 24 and box["width"] >= 120


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_the_search_page_asks_for_all_that_a_search_needs_in_one_journey(page: Page, base: str) -> None:
    page.goto(base + "zoeken/?q=zorg")
    page.locator("#zoekpagina .zp-brief").first.wait_for()
    asked = page.evaluate("performance.getEntriesByType('resource').map(one => [one.name.split('/').pop(), one.initiatorType])")
    assert ["motor.js", "link"] in asked and ["index.js", "link"] in asked


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_dark_is_dark_and_light_is_light(page: Page, base: str) -> None:
    lightness = "Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"
    page.emulate_media(color_scheme="dark")
    page.goto(base)
    assert page.evaluate(lightness) < 60
    page.get_by_title("Naar lichte weergave").click()
    assert page.evaluate(lightness) > 200
    page.reload()
    assert page.evaluate(lightness) > 200


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_paper_shows_the_letter_and_no_chrome(page: Page, base: str) -> None:
    page.goto(base + "brieven/")
    page.locator(".ka-lijst a").first.click()
    page.emulate_media(media="print")
    assert page.locator(".brief-tekst").is_visible()
    for chrome in (".md-header", ".ka-zoek", ".md-tabs", ".md-footer"):
        assert not page.locator(chrome).first.is_visible(), chrome


def test_a_wrong_address_gets_a_dutch_page_with_search(site: Path) -> None:
    text = (site / "404.html").read_text(encoding="utf-8")
    assert "Deze pagina bestaat niet" in text
    assert 'action="/zoeken/"' in text


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_drawings_can_be_read_on_the_narrowest_phone(page: Page, base: str, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(base + "netwerk/")
    texts = page.locator(".ka-tekening:visible text").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().left, one.getBoundingClientRect().right, "
        "parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a])"
    )
    assert texts and all(0 <= left and right <= 320 and size >= 11 for left, right, size in texts)
    page.goto(base)
    marks = page.locator(".ka-tijd-baan a").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.left, box.right, box.width, box.height]; })"
    )
    assert len(marks) > 1 and all(0 <= left and right <= 320 and min(wide, high) >= 24 for left, right, wide, high in marks)
