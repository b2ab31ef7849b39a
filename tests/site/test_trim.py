"""The theme's style sheets without what the site lacks look like the whole ones, on every sort of page."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Route

from build_scripts.publish.trim import ABSENT
from tests.site.test_accessibility import DESK, PHONE, smallest
from tests.site.test_links import pages, parsed

WHOLE = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
# Of each element and what stands before and after it: its name, and a number for all of its properties.
LOOKS = """() => [...document.querySelectorAll('body, body *')].flatMap(one => ['', '::before', '::after'].map(part => {
    const style = getComputedStyle(one, part);
    if (part && style.content === 'none') return '';
    let sum = 0;
    for (const name of style) {
        if (name.startsWith('--')) continue;
        const told = name + style.getPropertyValue(name);
        for (let at = 0; at < told.length; at++) sum = (sum * 31 + told.charCodeAt(at)) | 0;
    }
    return one.tagName + '.' + one.className + part + ' ' + sum;
}))"""


def looks(page: Page, address: str) -> list[list[str]]:
    found = []
    for size, scheme, media in ((DESK, "light", "screen"), (PHONE, "dark", "print")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, media=media, reduced_motion="reduce")
        page.goto(address, wait_until="load")
        found.append(settled(page))
    return found


def settled(page: Page) -> list[str]:
    """The looks once they stay: the theme's own script moves what stands beside the page."""
    before: list[str] = []
    for _ in range(20):
        now = page.evaluate(LOOKS)
        if now == before:
            return now
        before = now
        page.wait_for_timeout(200)
    raise AssertionError("the page never comes to rest")


@pytest.mark.parametrize("sort, holding", [("brieven/*/index.html", 'class="ka-tabel"'), ("gegevens/index.html", "")])
def test_the_looks_are_those_of_the_whole_style_sheets(chromium: Browser, server: str, site: Path, sort: str, holding: str) -> None:
    address = server + smallest(site, sort, holding)
    page = chromium.new_page()
    trimmed = looks(page, address)
    page.close()
    fetched = []

    def whole(route: Route) -> None:
        name = route.request.url.rsplit("/", 1)[-1]
        fetched.append(name)
        route.fulfill(body=(WHOLE / name).read_text(encoding="utf-8"), content_type="text/css")

    page = chromium.new_page()
    page.route(re.compile(r"/(main|palette)\.[0-9a-f]+\.min\.css$"), whole)
    for seen, wanted in zip(trimmed, looks(page, address), strict=True):
        assert len(seen) == len(wanted) > 100
        assert [(one, other) for one, other in zip(seen, wanted) if one != other][:1] == []
    assert len(set(fetched)) == 2
    page.close()


def test_no_page_has_a_part_that_is_called_absent(site: Path) -> None:
    absent = re.compile(rf"(?:{'|'.join(map(re.escape, ABSENT))})(?![a-z0-9])")
    found = {(path.name, name) for path in pages(site) for name in _classes(parsed(path)) if absent.match(name)}
    assert found == set()


def _classes(page: BeautifulSoup) -> set[str]:
    return {name for tag in page.find_all(class_=True) for name in tag["class"]}
