"""A letter on paper: the letter, addresses, numbers, where it is from, and nothing of a screen."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from tests.site.test_accessibility import smallest

SCREEN = ("Citeer deze brief", "Markdown", "Zoek in alle brieven", "Inhoudsopgave", "Vorige en volgende", "Meer gegevens", "¶", "↩")


def on_paper(chromium: Browser, address: str, path: Path) -> list[str]:
    """The text of each page as it would be printed."""
    page = chromium.new_page()
    page.goto(address)
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    page.close()
    return [sheet.get_textpage().get_text_bounded() for sheet in pypdfium2.PdfDocument(path)]


def signs(text: str) -> str:
    """A text without white space and hyphens, which a line's end changes."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]+", "", text)


def letters(site: Path) -> list[str]:
    return [f"brieven/{path.parent.name}/" for path in site.glob("brieven/*/index.html")]


def test_nothing_of_the_screen_and_where_it_is_from(chromium: Browser, server: str, site: Path, tmp_path: Path) -> None:
    for name in letters(site):
        sheets = on_paper(chromium, server + name, tmp_path / "x.pdf")
        text = " ".join("".join(sheets).split())
        assert [word for word in SCREEN if word in text] == [], name
        assert signs(server + name) in signs(text) and "Geen officiële publicatie" in sheets[0], name
        assert "SHA-256" in text and all(sheet.strip() for sheet in sheets), name


def test_each_address_that_the_letter_leads_to_is_told(chromium: Browser, server: str, site: Path, tmp_path: Path) -> None:
    for name in letters(site):
        text = signs("".join(on_paper(chromium, server + name, tmp_path / "x.pdf")))
        page = chromium.new_page()
        page.goto(server + name)
        links = page.locator(":is(.brief-tekst, .brief-noten) a:is(.ka-officieel, .ka-adres)").evaluate_all(
            "links => links.map(link => link.classList.contains('ka-adres') ? link.textContent : link.getAttribute('href'))"
        )
        page.close()
        assert [link for link in links if signs(link) not in text] == [], name
        laws = [link for link in set(links) if "wetten.overheid.nl" in link]
        assert [law for law in laws if text.count(f"({signs(law)})") > 1] == [], "a law's address is told once"


@pytest.mark.parametrize("holding", ['class="ka-tabel"'])
def test_a_heading_stays_with_its_table_and_a_row_on_one_page(chromium: Browser, server: str, site: Path, tmp_path: Path, holding: str) -> None:
    name = smallest(site, "brieven/*/index.html", holding)
    sheets = on_paper(chromium, server + name, tmp_path / "x.pdf")
    page = chromium.new_page()
    page.goto(server + name)
    headings = page.locator(".brief-tekst :is(h2, h3):has(+ .ka-tabel)").all_inner_texts()
    page.close()
    ends = ["".join(sheet.split())[-30:] for sheet in sheets]
    assert headings and [heading for heading in headings if any(end.endswith("".join(heading.split())[-30:]) for end in ends)] == []


def test_a_doubt_is_told_on_paper(chromium: Browser, server: str, site: Path) -> None:
    page: Page = chromium.new_page()
    page.goto(server + smallest(site, "brieven/*/index.html", "ka-twijfel"))
    assert not page.locator(".ka-uitleg").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".ka-uitleg").first.is_visible()
    page.close()
