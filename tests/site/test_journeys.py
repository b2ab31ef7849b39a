"""What readers come for, in a real browser: from a server and from the bundle."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


def open_letter(page: Page, base: str, holding: str) -> None:
    """Opens the first letter of the list that holds an element for this selector."""
    page.goto(base)
    page.get_by_role("link", name="Alle brieven").click()
    # A click only begins to lead elsewhere: without this the list of the page before is read.
    page.wait_for_url(re.compile(r"/brieven/(index\.html)?$"))
    for address in page.locator(".ka-lijst a").evaluate_all("links => links.map(link => link.href)"):
        page.goto(address)
        if page.locator(holding).count():
            return
    raise AssertionError(f"no letter has {holding}")


def target(page: Page) -> Locator:
    """The element that the address points at."""
    return page.locator(":target")


def test_search_to_result_to_paragraph(page: Page, base: str) -> None:
    page.goto(base)
    page.get_by_role("searchbox", name="Zoek in alle brieven").fill("maatwerk voor cliënten")
    page.get_by_role("button", name="Zoek").click()
    expect(page).to_have_url(re.compile(r"zoeken/.*q=maatwerk"))
    result = page.locator("#zoekpagina a[href*='brieven/'][href*='#']").first
    result.click()
    expect(page).to_have_url(re.compile(r"brieven/.+#"))
    expect(target(page)).to_be_in_viewport()
    assert re.search("maatwerk|cliënt", target(page).inner_text(), re.IGNORECASE)


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_without_javascript_the_search_page_has_all_letters(chromium: Browser, base: str, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}zoeken/?q=wonen")
    letters = {path.parent.name for path in site.glob("brieven/*/index.html")}
    listed = [link.get_attribute("href") for link in page.locator("#zoek-bladeren a[href*='brieven/']").all()]
    assert {href.rstrip("/").rsplit("/", 1)[-1] for href in listed} == letters
    assert page.locator("#zoek-bladeren a[href*='onderwerpen/']").count() > 3
    expect(page.locator("noscript p").first).to_be_visible()
    context.close()


def test_search_from_within_a_letter(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst")
    page.get_by_role("searchbox", name="Zoek in alle brieven").fill("beschermd wonen")
    page.keyboard.press("Enter")
    expect(page.locator("#zoekpagina a[href*='brieven/']").first).to_be_visible()


def test_footnote_and_back(page: Page, base: str) -> None:
    open_letter(page, base, ".footnote-ref")
    mark = page.locator(".footnote-ref").nth(1)
    number = mark.inner_text()
    mark.click()
    expect(target(page)).to_be_in_viewport()
    assert target(page).inner_text().startswith(number)
    page.get_by_role("link", name=f"Terug naar voetnoot {number} in de tekst", exact=True).click()
    expect(target(page)).to_be_in_viewport()
    expect(target(page)).to_have_text(number)


def test_a_footnote_shows_beside_its_mark(page: Page, base: str) -> None:
    open_letter(page, base, ".footnote-ref")
    mark = page.locator(".footnote-ref").first
    note = page.locator(f".brief-noten [id='{(mark.get_attribute('href') or '').lstrip('#')}'] p").inner_text()
    mark.hover()
    expect(page.locator(".md-tooltip2")).to_contain_text(note.split()[1])


def test_escape_puts_a_footnote_and_an_abbreviation_away(page: Page, base: str) -> None:
    open_letter(page, base, ".footnote-ref")
    mark, note = page.locator(".footnote-ref").first, page.locator(".md-tooltip2__inner").last
    mark.hover()
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=10)
    page.wait_for_timeout(600)
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.mouse.move(5, 5)
    page.locator(".footnote-ref").nth(1).focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    open_letter(page, base, ".brief-tekst abbr[tabindex='0']")
    short, told = page.locator(".brief-tekst abbr[tabindex='0']").first, "one => getComputedStyle(one, '::after').content"
    short.focus()
    assert short.evaluate(told) == f'"{short.get_attribute("title")}"'
    page.keyboard.press("Escape")
    assert short.evaluate(told) == "none"


def test_a_footnote_shows_at_a_tap_and_a_second_tap_goes_there(chromium: Browser, server: str) -> None:
    context = chromium.new_context(viewport={"width": 375, "height": 812}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_letter(page, server, ".footnote-ref")
    mark = page.locator(".footnote-ref").first
    mark.tap()
    expect(page.locator(".md-tooltip2__inner")).to_be_visible()
    assert "#" not in page.url
    mark.tap()
    expect(page).to_have_url(re.compile("#noot-"))
    context.close()


def test_letter_to_dossier_and_back_to_the_paragraph(page: Page, base: str) -> None:
    open_letter(page, base, ".ka-bij a[href*='dossiers/']")
    page.locator(".ka-bij a[href*='dossiers/']").first.click()
    expect(page.locator("h1")).to_contain_text("Dossier")
    cited = page.locator(".ka-citaten mark").first.inner_text()
    page.locator(".ka-citaten .ka-bijzonder a").first.click()
    expect(target(page)).to_be_in_viewport()
    expect(target(page)).to_contain_text(cited)


def test_the_permanent_link_of_a_paragraph_works_by_keyboard(page: Page, base: str) -> None:
    open_letter(page, base, "p > .ka-anker")
    link = page.locator("p > .ka-anker").first
    expect(link).to_have_css("opacity", "0")
    link.focus()
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(target(page)).to_be_in_viewport()


def test_a_topic_leads_to_its_letters(page: Page, base: str) -> None:
    open_letter(page, base, ".ka-onderwerpen a")
    title = page.locator("h1").inner_text()
    page.locator(".ka-onderwerpen a").first.click()
    page.locator(".ka-lijst").get_by_role("link", name=title, exact=True).click()
    expect(page.locator("h1")).to_have_text(title)


def test_the_account_of_a_letter_unfolds(page: Page, base: str) -> None:
    open_letter(page, base, ".ka-verantwoording table")
    table = page.locator(".ka-verantwoording table").first
    expect(table).not_to_be_visible()
    page.locator(".ka-verantwoording summary").click()
    expect(table).to_be_visible()


def test_a_list_can_be_filtered_and_sorted(page: Page, base: str) -> None:
    page.goto(base)
    page.get_by_role("link", name="Alle brieven").click()
    page.wait_for_url(re.compile(r"/brieven/(index\.html)?$"))
    rows = page.locator(".ka-lijst li:visible")
    whole = rows.count()
    page.get_by_label("Soort").select_option("Kamerbrief")
    expect(page.locator(".ka-filter [role=status]")).to_have_text(re.compile(rf"^\d+ van {whole} in beeld$"))
    assert 0 < rows.count() < whole
    assert all("Kamerbrief" in text for text in rows.all_inner_texts())
    page.get_by_label("Soort").select_option("")
    page.get_by_label("Volgorde").select_option("Op naam")
    expect(page.locator(".ka-keuze h2:visible")).to_have_count(0)
    names = [name.lower() for name in page.locator(".ka-lijst li:visible a").all_inner_texts()]
    assert names == sorted(names) and len(names) == whole
    page.get_by_label("Woorden in deze lijst").fill("zzz")
    expect(rows).to_have_count(0)
    expect(page.locator(".ka-filter [role=status]")).to_have_text("Niets past bij deze keuze.")


def test_a_filter_stands_in_the_address(page: Page, base: str) -> None:
    address = base.removesuffix("index.html") + "brieven/index.html"
    page.goto(address)
    title = page.locator(".ka-lijst li a").last.inner_text()
    page.get_by_label("Woorden in deze lijst").fill(title)
    page.get_by_label("Volgorde").select_option("Oudste eerst")
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"woorden": [title], "volgorde": ["oud"]}
    page.reload()
    expect(page.get_by_label("Woorden in deze lijst")).to_have_value(title)
    expect(page.locator(".ka-lijst li:visible")).to_have_count(1)
    page.goto(address + "?jaar=1066&volgorde=achteruit&woorden=")
    expect(page.locator(".ka-filter [role=status]")).to_have_text(re.compile(r"^\d+ in deze lijst$"))


def test_from_a_filter_to_the_search_with_the_same_words(page: Page, base: str) -> None:
    page.goto(base.removesuffix("index.html") + "brieven/index.html")
    page.get_by_label("Woorden in deze lijst").fill("opvang & zorg")
    page.get_by_role("link", name="Zoek deze woorden in de tekst van alle brieven").click()
    expect(page.locator("#zoekpagina form input").first).to_have_value("opvang & zorg")


def test_a_list_is_whole_without_scripts(chromium: Browser, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    for name in ("brieven", "toezeggingen"):
        plain.goto((site / name / "index.html").as_uri())
        assert plain.locator(".ka-lijst li:visible").count() > 1
        assert plain.locator(".ka-filter:visible").count() == 0
    context.close()


def test_the_contents_on_a_phone_show_where_the_reader_is_and_lead_on(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    open_letter(page, base, ".brief-tekst h2 ~ h2")
    heading = page.locator(".brief-tekst :is(h2, h3)").nth(1)
    heading.evaluate("one => one.scrollIntoView()")
    page.get_by_role("button", name="Inhoud", exact=True).tap()
    contents = page.get_by_role("dialog", name="Inhoudsopgave")
    expect(contents.locator("[aria-current]")).to_have_text((heading.get_attribute("aria-label") or "").strip())
    expect(contents.locator("[aria-current]")).to_be_focused()
    expect(contents.get_by_role("button", name="Sluit")).to_be_in_viewport()
    last = contents.get_by_role("link").last
    name = last.inner_text().strip()
    last.tap()
    expect(contents).to_be_hidden()
    expect(target(page)).to_be_in_viewport()
    assert (target(page).get_attribute("aria-label") or "").strip() == name
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.get_by_role("button", name="Inhoud", exact=True)).to_be_hidden()
    context.close()


def test_the_contents_beside_a_letter_follow_the_reader(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst h2 ~ h2")
    heading = page.locator(".brief-tekst > h2").nth(1)
    heading.evaluate("one => one.scrollIntoView()")
    page.mouse.wheel(0, 40)
    active = page.locator(f".md-nav--secondary a[href='#{heading.get_attribute('id')}']")
    expect(active).to_have_class(re.compile("md-nav__link--active"))


def test_an_abbreviation_is_explained_by_keyboard(page: Page, base: str) -> None:
    open_letter(page, base, ".brief-tekst abbr[tabindex='0']")
    abbreviation = page.locator(".brief-tekst abbr[tabindex='0']").first
    abbreviation.focus()
    shown = abbreviation.evaluate("one => getComputedStyle(one, '::after').content")
    assert shown.strip('"') == abbreviation.get_attribute("title")


def test_from_letter_to_letter_by_date(page: Page, base: str) -> None:
    open_letter(page, base, ".ka-bladeren a")
    title = page.locator("h1").inner_text()
    row = page.locator(".ka-bladeren li", has_text="Op datum")
    row.locator("a").last.click()
    expect(page.locator("h1")).not_to_have_text(title)
    page.locator(".ka-bladeren li", has_text="Op datum").get_by_role("link", name=title, exact=True).click()
    expect(page.locator("h1")).to_have_text(title)


def test_promises_can_be_filtered(page: Page, base: str) -> None:
    page.goto(base.removesuffix("index.html") + "toezeggingen/index.html")
    filters, rows = page.locator(".ka-filter"), page.locator("li:visible:has(> .ka-toezegging)")
    kind, date, told = filters.get_by_role("combobox", name="Soort"), filters.get_by_role("combobox", name="Datum", exact=True), filters.get_by_role("status")
    promised = ".ka-toezegging[data-keuze-soort='eerder toegezegd']"
    whole, kept, dateless = (page.locator(one).count() for one in (".ka-toezegging", promised, f"{promised}[data-termijn='']"))
    assert 0 < dateless < kept < whole
    expect(told).to_have_text(f"{whole} in deze lijst")
    kind.select_option("eerder toegezegd")
    expect(told).to_have_text(f"{kept} van {whole} in beeld")
    expect(rows).to_have_count(kept)
    date.select_option("zonder datum")
    expect(told).to_have_text(f"{dateless} van {whole} in beeld")
    expect(rows).to_have_count(dateless)
    # A month of which nothing is left keeps no heading, and no entry in the contents; whatever the day of this test, a passed date is none of these.
    expect(page.locator("h2:visible", has_text=re.compile(r"\d{4}"))).to_have_count(0)
    expect(page.locator(".md-nav--secondary li:visible", has_text=re.compile(r"\d{4}"))).to_have_count(0)
    kind.select_option("")
    date.select_option("")
    expect(rows).to_have_count(whole)
    words = page.locator(".ka-toezegging").first.inner_text()
    filters.get_by_label("Woorden in deze lijst").fill(words)
    expect(rows.first).to_contain_text(words)
    assert rows.count() < whole


def test_a_phone_shows_the_first_choices_and_opens_the_others(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base.removesuffix("index.html") + "toezeggingen/index.html")
    filters = page.locator(".ka-filter")
    expect(filters.get_by_label("Soort")).to_be_visible()
    expect(filters.get_by_label("Onderwerp")).to_be_hidden()
    filters.get_by_role("button", name="Meer keuzes").click()
    topic = filters.get_by_label("Onderwerp")
    expect(topic).to_be_visible()
    topic.select_option(index=1)
    # Whoever gets such an address sees what was chosen.
    page.reload()
    expect(filters.get_by_role("button", name="Minder keuzes")).to_have_attribute("aria-expanded", "true")
    expect(topic).not_to_have_value("")


def test_promises_can_be_filtered_by_year_ministry_and_topic(page: Page, base: str) -> None:
    page.goto(base.removesuffix("index.html") + "toezeggingen/index.html")
    filters, rows = page.locator(".ka-filter"), page.locator("li:visible:has(> .ka-toezegging)")
    whole = page.locator(".ka-toezegging").count()
    for label, name in [("Jaar", "jaar="), ("Ministerie", "ministerie="), ("Onderwerp", "onderwerp*=")]:
        choice = filters.get_by_label(label)
        value = choice.locator("option").nth(1).get_attribute("value")
        choice.select_option(value)
        wanted = page.locator(f".ka-toezegging[data-keuze-{name}'{value}']").count()
        assert 0 < wanted < whole
        expect(rows).to_have_count(wanted)
        choice.select_option("")
        expect(rows).to_have_count(whole)
