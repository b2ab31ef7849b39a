"""Quoting a passage or a selection: from a server and from the bundle, by keyboard and by finger."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.test_journeys import open_letter

SELECT = """block => {
    const range = document.createRange();
    range.selectNodeContents(block);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""
OWN_WORDS = """block => {
    const copy = block.cloneNode(true);
    copy.querySelectorAll('.ka-ui, .ka-anker, .ka-nootmerk, .ka-nootnummer, ul, ol').forEach(one => one.remove());
    return copy.textContent.replace(/\\s+/g, ' ').trim();
}"""


def citation(page: Page) -> str:
    return page.get_by_label("Citaat met bron").input_value()


def quote_selection(page: Page, block: Locator) -> str:
    block.evaluate(SELECT)
    page.get_by_role("button", name="Citeer selectie").click()
    return citation(page)


def test_a_paragraph_by_keyboard_in_every_form(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst > p > .ka-anker")
    # The site's address, as a site has it that knows where it stands.
    page.evaluate("document.head.insertAdjacentHTML('beforeend', '<link rel=canonical href=https://archief.example/brieven/x/>')")
    block = page.locator(".brief-tekst > p:has(> .ka-anker)").first
    words, anchor = block.evaluate(OWN_WORDS), block.get_attribute("id")
    block.locator(".ka-anker").focus()
    page.keyboard.press("Enter")
    address = f"https://archief.example/brieven/x/#{anchor}"
    assert citation(page).startswith(f"‘{words}’\n\n") and f", alinea 1, {address} (geraadpleegd op" in citation(page)
    expect(page.locator(".ka-citeer-adres")).to_be_hidden()
    page.get_by_label("APA").check()
    assert citation(page).startswith(f"“{words}” (alinea 1)\n\n") and citation(page).endswith(f". Kamerarchief. {address}")
    page.get_by_label("BibTeX").check()
    assert f"url = {{{address}}}" in citation(page) and citation(page).count("{") == citation(page).count("}")
    page.get_by_label("CSL-JSON").check()
    item = json.loads(citation(page))[0]
    assert item["URL"] == address and item["note"] == f"alinea 1: “{words}”"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize(
    "holding, name", [(".ka-tabel td[id]:has(> .ka-anker)", "alinea"), (".brief-noten li[id]", "voetnoot"), (".brief-tekst li[id]", "alinea")]
)
def test_a_selected_cell_note_or_item_gives_its_exact_words_and_address(page: Page, base: str, holding: str, name: str) -> None:
    open_letter(page, base, holding)
    block = page.locator(holding).last
    words, anchor = block.evaluate(OWN_WORDS), block.get_attribute("id")
    told = quote_selection(page, block)
    assert f"‘{words}’" in told and f", {name} " in told
    if base.startswith("http"):
        assert f"#{anchor} (geraadpleegd" in told


def test_a_selection_is_named_after_what_holds_its_words(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst > p > .ka-anker")
    block = page.locator(".brief-tekst > p:has(> .ka-anker)").first
    # Three clicks select to the beginning of the next paragraph.
    block.click(click_count=3, position={"x": 30, "y": 8})
    page.get_by_role("button", name="Citeer selectie").click()
    assert "alinea 1" in citation(page) and "tot en met" not in citation(page)
    page.get_by_role("button", name="Sluit").click()
    page.locator(".brief-tekst").evaluate("letter => getSelection().setBaseAndExtent(document.querySelector('h1'), 0, letter.querySelectorAll('p[id]')[2], 1)")
    page.get_by_role("button", name="Citeer selectie").click()
    assert page.locator("h1").inner_text() not in citation(page).split("\n\n")[0]


def test_a_missing_address_is_told(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst > p > .ka-anker")
    page.get_by_role("button", name="Citeer deze brief").click()
    told = "Het adres ontbreekt" if base.startswith("file") else "werkt alleen op deze computer"
    expect(page.locator(".ka-citeer-adres")).to_contain_text(told)
    assert ("http" in citation(page)) == base.startswith("http")


def test_the_whole_citation_is_in_sight_and_can_be_copied_by_touch(chromium: Browser, server: str) -> None:
    context = chromium.new_context(viewport={"width": 375, "height": 812}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_letter(page, server, ".brief-tekst > p > .ka-anker")
    page.get_by_role("button", name="Citeer deze brief").tap()
    text = page.get_by_label("Citaat met bron")
    assert text.evaluate("box => box.scrollHeight - box.clientHeight") <= 1
    page.get_by_role("button", name="Kopieer").tap()
    expect(page.locator(".ka-citeer-gezegd")).to_have_text("Gekopieerd")
    context.close()


def test_by_keyboard_the_button_comes_right_after_a_selection_of_paragraphs(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst > p > .ka-anker")
    page.evaluate("""() => {
        const blocks = document.querySelectorAll('.brief-tekst > p[id]:has(> .ka-anker)');
        getSelection().setBaseAndExtent(blocks[0].firstChild, 0, blocks[2].firstChild, 5);
    }""")
    expect(page.locator("article [role=status]", has_text="Druk op Tab")).to_have_count(1)
    page.keyboard.press("Tab")
    button = page.get_by_role("button", name="Citeer selectie")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    assert "alinea 1 tot en met alinea 3" in citation(page) and "Citeer selectie" not in citation(page)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.keyboard.press("Shift+Tab")
    before = page.evaluate("document.activeElement.compareDocumentPosition(document.querySelector('.ka-citeer-selectie')) & 4")
    assert before, "the button stands where the selection ends"
    # Without a selection Tab goes where it always goes.
    page.evaluate("getSelection().removeAllRanges()")
    expect(button).to_be_hidden()


@pytest.mark.parametrize("holding", [".ka-tabel td[id]:has(> .ka-anker)", ".brief-noten li[id]", ".brief-tekst li[id]"])
def test_the_button_never_is_part_of_what_is_quoted(page: Page, base: str, holding: str) -> None:
    open_letter(page, base, holding)
    block = page.locator(holding).first
    words = block.evaluate(OWN_WORDS)
    block.evaluate(SELECT)
    expect(page.get_by_role("button", name="Citeer selectie")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert f"‘{words}’" in citation(page)
    page.keyboard.press("Escape")
    assert block.evaluate(OWN_WORDS) == words
