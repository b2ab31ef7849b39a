"""WCAG 2.2 AA by axe-core on every sort of page, and what axe can't see: keys, motion, names."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
# A colour that still changes (light to dark, as the page comes up) is no colour of the page.
RUN = """async () => {
    await Promise.race([
        Promise.allSettled(document.getAnimations().map(moving => moving.finished)),
        new Promise(done => setTimeout(done, 2000)),
    ]);
    return (await axe.run(document, {rules: {"target-size": {enabled: true}}})).violations
    .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 150)}`));
}"""
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
SORTS = {
    "home": "index.html",
    "list": "brieven/index.html",
    "topics": "onderwerpen/index.html",
    "topic": "onderwerpen/*/index.html",
    "dossiers": "dossiers/index.html",
    "dossier": "dossiers/*/index.html",
    "search": "zoeken/index.html",
    "text": "verantwoording/index.html",
    "error": "404.html",
}


def smallest(site: Path, pattern: str, holding: str = "") -> str:
    """The smallest page of a sort that holds these words in its HTML."""
    found = [path for path in site.glob(pattern) if holding in path.read_text(encoding="utf-8")]
    return min(found, key=lambda path: path.stat().st_size).relative_to(site).as_posix()


def every_sort(site: Path) -> list[str]:
    letters = [smallest(site, "brieven/*/index.html", holding) for holding in ('class="ka-tabel"', "footnote-ref", "ka-twijfel")]
    handwritten = [path.relative_to(site).as_posix() for path in site.glob("*/index.html") if path.parent.name not in ("zoeken", "brieven")]
    return list(dict.fromkeys([*(smallest(site, pattern) for pattern in SORTS.values()), *letters, *handwritten]))


@pytest.fixture
def watched(chromium: Browser) -> Page:
    """A page that may run axe-core, which the content security policy would forbid."""
    context = chromium.new_context(viewport=DESK, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(watched: Page, server: str, site: Path, scheme: str) -> None:
    watched.emulate_media(color_scheme=scheme)
    wrong = []
    for name in every_sort(site):
        watched.goto(server + name + ("?q=wonen" if name.startswith("zoeken/") else ""))
        if name.startswith("zoeken/"):
            expect(watched.locator("#zoekpagina a").first).to_be_visible()
        watched.evaluate(AXE)
        for size in (DESK, PHONE):
            watched.set_viewport_size(size)
            wrong += [f"{name} {size['width']}: {one}" for one in watched.evaluate(RUN)]
    assert wrong == []


def test_axe_finds_nothing_in_the_window_for_quoting(watched: Page, server: str, site: Path) -> None:
    watched.goto(server + smallest(site, "brieven/*/index.html", "footnote-ref"))
    watched.evaluate(AXE)
    watched.locator(".ka-anker").first.focus()
    watched.keyboard.press("Enter")
    expect(watched.get_by_role("dialog")).to_be_visible()
    assert watched.evaluate(RUN) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_contents_on_a_phone(watched: Page, server: str, site: Path, scheme: str) -> None:
    watched.emulate_media(color_scheme=scheme)
    watched.set_viewport_size(PHONE)
    watched.goto(server + smallest(site, "brieven/*/index.html", "footnote-ref"))
    watched.evaluate(AXE)
    watched.get_by_role("button", name="Inhoud", exact=True).click()
    expect(watched.get_by_role("dialog", name="Inhoudsopgave")).to_be_visible()
    assert watched.evaluate(RUN) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_all_is_unfolded_and_a_selection_can_be_quoted(watched: Page, server: str, site: Path, scheme: str) -> None:
    watched.emulate_media(color_scheme=scheme)
    for holding in ("ka-twijfel", "footnote-ref"):
        watched.goto(server + smallest(site, "brieven/*/index.html", holding))
        watched.evaluate(AXE)
        watched.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        watched.evaluate("getSelection().selectAllChildren(document.querySelector('.brief-tekst p[id]'))")
        button = watched.get_by_role("button", name="Citeer selectie")
        expect(button).to_be_visible()
        assert button.evaluate("one => getComputedStyle(one).color") == "rgb(255, 255, 255)", "it stands out"
        watched.locator(f".{holding}").first.focus()
        for size in (DESK, PHONE):
            watched.set_viewport_size(size)
            assert watched.evaluate(RUN) == [], holding


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_suggestions_filters_and_explanations(watched: Page, server: str, scheme: str) -> None:
    watched.emulate_media(color_scheme=scheme)
    for query in ("?q=ondersteuning&soort=kamerbrief", "?q=zeppelin+%22rood+luchtschip%22", "?q=auteur:jan+zorg+soort:onzin"):
        watched.goto(f"{server}zoeken/index.html{query}")
        watched.wait_for_function("() => /gevonden/.test(document.querySelector('.zp-status').textContent)")
        watched.evaluate(AXE)
        if "ondersteuning" in query:
            watched.locator(".zp-ook summary").click()
            watched.locator("#zoek-invoer").press("End")
            watched.locator("#zoek-invoer").press_sequentially(" wo")
            expect(watched.get_by_role("listbox", name="Suggesties")).to_be_visible()
            watched.keyboard.press("ArrowDown")
        for size in (DESK, PHONE):
            watched.set_viewport_size(size)
            assert watched.evaluate(RUN) == []


def test_axe_would_find_something(watched: Page, server: str) -> None:
    watched.goto(server)
    watched.evaluate("document.querySelector('h1').innerHTML = '<img src=\"assets/beeldmerk.svg\">'")
    watched.evaluate(AXE)
    assert any("image-alt" in one for one in watched.evaluate(RUN))


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_permanent_links_are_one_stop_and_the_arrows_go_on(page: Page, base: str, site: Path) -> None:
    page.goto(base + smallest(site, "brieven/*/index.html", 'class="ka-tabel"'))
    links = page.locator("article :is(.ka-anker, .headerlink)")
    stops = page.locator("article :is(.ka-anker, .headerlink):not([tabindex='-1'])")
    assert links.count() > 10
    expect(stops).to_have_count(1)
    stops.focus()
    first = page.locator(".brief-tekst :is(.ka-anker, .headerlink)")
    expect(first.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(first.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.last).to_be_focused()
    expect(stops).to_have_count(1)


FOCUS_IN_SIGHT = """() => {
    const at = document.activeElement, shown = at.offsetWidth ? at : at.nextElementSibling;  // a switch is its label
    const {x, y, width, height} = shown.getBoundingClientRect(), top = document.elementFromPoint(x + width / 2, y + height / 2);
    return !!top && (shown.contains(top) || top.contains(shown) && top !== document.body && top !== document.documentElement);
}"""


@pytest.mark.parametrize("name", ["toezeggingen/index.html", "index.html"])
def test_on_a_narrow_screen_the_tab_key_never_goes_out_of_sight(watched: Page, server: str, name: str) -> None:
    watched.set_viewport_size({"width": 390, "height": 800})
    watched.goto(server + name)
    within = 0
    for _ in range(45):
        watched.keyboard.press("Tab")
        watched.wait_for_function(FOCUS_IN_SIGHT, timeout=3000)
        within += watched.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")
    assert within > 15  # the whole menu, with its parts


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_permanent_links_have_names_of_their_own(page: Page, base: str, site: Path) -> None:
    page.goto(base + smallest(site, "brieven/*/index.html", "footnote-ref"))
    names = [page.locator(".ka-anker").nth(at).get_attribute("title") for at in range(page.locator(".ka-anker").count())]
    assert len(names) == len(set(names)) > 10
    expect(page.get_by_role("link", name="Link naar alinea 1", exact=True)).to_have_count(1)


def test_headings_are_called_by_their_words_and_their_links_after_them(watched: Page, server: str, site: Path) -> None:
    letters = [f"brieven/{path.parent.name}/" for path in site.glob("brieven/*/index.html")]
    for name in (*letters, "over/"):
        watched.goto(server + name)
        heard = watched.context.new_cdp_session(watched).send("Accessibility.getFullAXTree")["nodes"]
        headings = [one["name"]["value"] for one in heard if not one["ignored"] and one["role"]["value"] == "heading"]
        assert headings and not [heading for heading in headings if "link naar" in heading], name
        titles = watched.locator("article .headerlink").evaluate_all("links => links.map(link => [link.title, link.hash])")
        assert all(title.startswith("Vaste link naar ‘") for title, _ in titles)
        assert len({title for title, _ in titles}) >= len(set(headings)), name


def test_links_of_one_name_in_a_letter_lead_to_one_place(watched: Page, server: str, site: Path) -> None:
    """But for words of the letter itself, which can say a thing twice."""
    wrong = []
    for path in site.glob("brieven/*/index.html"):
        watched.goto(server + path.relative_to(site).as_posix())
        links = watched.locator("article a:not(.brief-tekst *, .brief-noten *, .ka-inhoud li > a, .headerlink)").evaluate_all("links => links.map(link => [link.textContent.trim(), link.href])")
        places: dict[str, set[str]] = {}
        for name, address in links:
            places.setdefault(name, set()).add(address)
        wrong += [(path.parent.name, name, found) for name, found in places.items() if len(found) > 1]
    assert wrong == []


def test_parts_of_the_frame_have_dutch_names(watched: Page, server: str) -> None:
    watched.goto(server)
    names = watched.locator("nav[aria-label]").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert "Hoofdmenu" in names and not {"Header", "Tabs", "Footer"} & set(names)


OVERVIEWS = ("brieven", "onderwerpen", "dossiers", "stukken", "wetten", "moties", "personen", "organisaties", "dossiers/*")


@pytest.mark.parametrize("sort", OVERVIEWS)
def test_links_of_one_name_lead_to_one_place(watched: Page, server: str, site: Path, sort: str) -> None:
    wrong = []
    for path in site.glob(f"{sort}/index.html"):
        watched.goto(server + path.relative_to(site).as_posix())
        links = watched.locator(".md-content a:not(.headerlink, svg a)").evaluate_all("links => links.map(link => [link.textContent.trim(), link.href])")
        places: dict[str, set[str]] = {}
        for name, address in links:
            places.setdefault(name, set()).add(address)
        wrong += [(path.parent.name, name) for name, found in places.items() if len(found) > 1]
    assert wrong == []


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_nothing_moves_while_a_page_loads(watched: Page, server: str, site: Path, size: dict) -> None:
    watched.set_viewport_size(size)
    watched.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    letters = [path.parent.relative_to(site).as_posix() + "/" for path in site.glob("brieven/*/index.html")]
    for name in ("brieven/", "toezeggingen/", "moties/", "stukken/", "zoeken/", *letters):
        watched.goto(server + name, wait_until="networkidle")
        assert watched.evaluate("moved") == 0, name


@pytest.mark.parametrize("base", ["http"], indirect=True)
def test_no_motion_for_who_asks_for_none(page: Page, base: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(base)
    longest = "Math.max(...[...document.querySelectorAll('*')].map(one => parseFloat(getComputedStyle(one).transitionDuration)))"
    assert page.evaluate(longest) <= 0.001
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(longest) > 0.001
