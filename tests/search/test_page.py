"""The search page in Chromium, from a folder: what a person sees and can do."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from build_scripts.model import Topic
from build_scripts.search import build, search, write

from .browser import LETTER, make_page
from .conftest import address, entry, letter

EVIL = '<img src=x onerror="document.title=1"> </script> &amp; **sterk** `code`'


@pytest.fixture
def small(tmp_path):
    """An archive of twelve letters about houses and one that is hostile."""
    letters = [
        letter(
            f"huis-{number:02}",
            f"Huizen {number}",
            "# Wonen",
            "Een huis voor iedereen. " + "Er is veel gebouwd in het land. " * 20 + "Wonen in een huis.",
            "[1] Kamerstukken II 2023/24, 29 325, nr. 156.",
            date=f"20{10 + number}-03-04",
            type="motie" if number % 3 else "kamerbrief",
        )
        for number in range(12)
    ]
    letters.append(letter("kwaad", f"Titel {EVIL}", f"# Kop {EVIL}", f"Gevaarlijk {EVIL} slot", date="2012/2013"))
    write(
        build([entry(one, Topic("bouw", f"Bouwen {EVIL}", "", ())) for one in letters], address,
              lambda dossier: f"dossiers/{dossier}/"),
        tmp_path,
    )  # fmt: skip
    return tmp_path


@pytest.fixture
def open_page(page, small):
    """Opens the search page with a query string; waits for the outcome."""

    def open_page(search: str = ""):
        page.goto(make_page(small).as_uri() + search)
        if "q=" in search:
            page.wait_for_function(
                "() => /gevonden|Typ|niet geladen/.test(document.querySelector('.zp-status').textContent)"
            )
        return page

    return open_page


def titles(page) -> list[str]:
    return page.locator(".zp-brief h2").all_inner_texts()


def wait_status(page, pattern: str) -> None:
    page.wait_for_function(
        "pattern => new RegExp(pattern).test(document.querySelector('.zp-status').textContent)",
        arg=pattern,
    )


def test_results_appear_while_typing_with_count_and_address(open_page):
    page = open_page()
    page.fill("#zoek-invoer", "hui")
    wait_status(page, "^12 brieven gevonden")
    assert page.locator(".zp-status").get_attribute("aria-live") == "polite"
    assert page.evaluate("location.search") == "?q=hui"
    assert len(titles(page)) == 10


def test_more_shows_the_rest_and_moves_focus_there(open_page):
    page = open_page("?q=huis")
    page.click(".zp-meer")
    page.wait_for_function("() => document.querySelectorAll('.zp-brief').length === 12")
    assert page.evaluate("document.activeElement.closest('.zp-brief').matches(':nth-child(11)')")
    assert not page.locator(".zp-meer").is_visible()


def test_a_passage_link_opens_its_anchor_with_the_words(open_page):
    page = open_page("?q=huis")
    href = page.locator(".zp-brief li a").first.get_attribute("href")
    assert re.search(r"/brieven/huis-\d\d/index\.html\?zoek=\w+(\+\w+)*#p-[0-9a-f]{8}$", href)
    assert page.locator(".zp-brief li mark").first.inner_text().lower() in ("huis", "huizen")


def test_filters_count_and_narrow(open_page):
    page = open_page("?q=huis")
    page.wait_for_selector(".zp-beperk:not([hidden])")
    options = page.locator("#zoek-soort option").all_inner_texts()
    assert options == ["Alle (12)", "Motie (8)", "Kamerbrief (4)"]
    page.select_option("#zoek-soort", "kamerbrief")
    wait_status(page, "^4 brieven")
    page.wait_for_function("() => document.querySelector('#zoek-jaar option').textContent === 'Alle (4)'")
    page.select_option("#zoek-jaar", "2013")
    wait_status(page, "^1 brief ")
    assert titles(page) == ["Huizen 3"]
    assert page.evaluate("location.search") == "?q=huis&soort=kamerbrief&jaar=2013"
    page.go_back()
    wait_status(page, "^4 brieven")


def test_every_filter_counts_and_stays_in_the_address(open_page):
    page = open_page("?q=huis&dossier=29325&onderwerp=bouw")
    page.wait_for_selector(".zp-gekozen li")
    assert page.locator("#zoek-dossier option").all_inner_texts() == ["Alle (12)", "29 325 (12)"]
    assert page.locator("#zoek-onderwerp option").all_inner_texts()[1] == f"Bouwen {EVIL} (12)"
    assert not page.locator("#zoek-persoon").is_visible()
    chips = page.locator(".zp-gekozen button")
    assert chips.all_inner_texts() == [f"Onderwerp: Bouwen {EVIL} ✕", "Dossier: 29 325 ✕"]
    chips.last.click()
    page.wait_for_function("() => document.querySelectorAll('.zp-gekozen li').length === 1")
    assert page.evaluate("location.search") == "?q=huis&onderwerp=bouw"
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('.zp-gekozen li').length === 2")
    page.get_by_role("button", name="Wis alle filters").click()
    page.wait_for_function("() => !document.querySelector('.zp-gekozen li')")
    assert page.evaluate("location.search") == "?q=huis"


def test_filters_without_words_list_the_letters(open_page):
    page = open_page("?soort=kamerbrief&jaar=2016")
    wait_status(page, "^1 brief gevonden")
    assert titles(page) == ["Huizen 6"]


def test_a_filter_that_leaves_nothing_can_be_taken_away(open_page):
    page = open_page("?q=huis&jaar=1999")
    assert page.locator(".zp-status").inner_text() == "Geen brieven gevonden."
    page.get_by_role("button", name="Zoek zonder filters (12 brieven)").click()
    wait_status(page, "^12 brieven")


def test_filters_are_folded_on_a_phone(page, small):
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(make_page(small).as_uri() + "?q=huis")
    page.wait_for_selector(".zp-beperk:not([hidden])")
    assert not page.locator("#zoek-soort").is_visible()
    page.locator(".zp-filters summary").click()
    page.wait_for_function("() => document.querySelectorAll('#zoek-soort option').length === 3")
    page.select_option("#zoek-soort", "motie")
    wait_status(page, "^8 brieven")
    assert page.locator(".zp-filters summary").inner_text() == "Filters (1 gekozen)"


def test_the_terminal_filters_and_orders_alike(open_page, small):
    for address, query, chosen in (
        ("?q=huis&soort=motie&sorteer=oud", "huis", {"type": "motie", "order": "oldest"}),
        ("?q=huis&dossier=29325&jaar=2014", "huis", {"dossier": "29325", "date_from": "2014", "date_to": "2014"}),
        ("?onderwerp=bouw&soort=kamerbrief", "", {"tag": "bouw", "type": "kamerbrief"}),
    ):
        page = open_page(address)
        wait_status(page, "gevonden")
        assert titles(page) == [one["title"] for one in search(small, query, **chosen)]


def test_nothing_found_shows_ways_on_and_asks_nobody(open_page):
    page = open_page("?q=zeppelin+%22rood+luchtschip%22")
    ways = page.locator(".zp-verder")
    assert ways.locator("button").all_inner_texts() == [
        "Zoek de losse woorden, zonder aanhalingstekens", "Zoek alleen: zeppelin", "Zoek alleen: rood", "Zoek alleen: luchtschip",
    ]  # fmt: skip
    hrefs = [one.get_attribute("href") for one in ways.locator("a").all()]
    assert hrefs[0].endswith("/onderwerpen/index.html") and hrefs[1].endswith("/brieven/index.html")
    assert hrefs[2] == (
        "https://zoek.officielebekendmakingen.nl/resultaten?q=(c.product-area%3D%3D%22officielepublicaties%22)and"
        "(cql.textAndIndexes%3D%22zeppelin%22%20and%20cql.textAndIndexes%3D%22rood%22%20and%20cql.textAndIndexes%3D%22luchtschip%22)"
        "&zv=zeppelin%20rood%20luchtschip"
    )
    assert hrefs[3] == "https://www.tweedekamer.nl/zoeken?qry=zeppelin%20rood%20luchtschip"
    assert hrefs[4] == "https://open.overheid.nl/zoekresultaten?text=zeppelin%20rood%20luchtschip"
    ways.get_by_role("button", name="Zoek alleen: rood").click()
    page.wait_for_function("() => document.querySelector('#zoek-invoer').value === 'rood'")


def test_fields_and_minus_can_be_left_out(open_page):
    page = open_page("?q=huis+-gebouwd+titel:zeppelin")
    assert page.locator(".zp-verder button").all_inner_texts() == ["Zoek zonder vakjes: huis -gebouwd", "Zoek zonder het minteken"]


def test_the_other_places_open_where_they_are(page, make_site):
    site = make_site(letter("a", "Brief", *[f"Een huis, het {number}e huis." for number in range(60)]))
    page.goto(make_page(site).as_uri() + "?q=huis")
    page.wait_for_selector(".zp-plaatsen")
    assert page.locator(".zp-brief li").count() == 3
    page.get_by_role("button", name="en nog 57 plaatsen").click()
    assert page.locator(".zp-brief li").count() == 53
    assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(4)')")
    page.locator(".zp-plaatsen").click()
    assert page.locator(".zp-brief li").count() == 60
    assert page.locator(".zp-plaatsen").count() == 0


def test_it_says_what_else_it_searched_and_can_search_just_the_word(open_page):
    page = open_page("?q=huis")
    also = page.locator(".zp-ook")
    assert also.locator("summary").inner_text() == "Ook gezocht op huizen"
    also.locator("summary").click()
    assert also.locator("li").inner_text() == "huis: andere vormen van het woord: huizen"
    also.get_by_role("button", name="Alleen precies dit").click()
    page.wait_for_function("() => !document.querySelector('.zp-ook')")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == '"huis"'


def test_a_word_searched_as_it_is_has_no_line(open_page):
    page = open_page("?q=gevaarlijk+")
    page.wait_for_selector(".zp-beperk:not([hidden])")
    assert page.locator(".zp-ook").count() == 0


@pytest.mark.parametrize(
    ("typed", "exact"),
    [
        ("huis van de wmo", '"huis" "wmo"'),
        ('zorg -jeugd "de gemeente" titel:huis 29 325', '"zorg" -"jeugd" "de gemeente" titel:huis 29 325'),
        ("<b>", '"<b>"'),
    ],
)
def test_only_this_is_the_words_in_quotes(open_page, typed, exact):
    page = open_page("?q=huis")
    assert page.evaluate("typed => Kamerarchief.laden.open().then(store => Kamerarchief.uitleg.exactly(typed, Object.assign({}, store, { root: { stopwords: ['de', 'van'] } })))", typed) == exact  # fmt: skip


def type_slowly(page, text: str) -> None:
    page.locator("#zoek-invoer").press_sequentially(text, delay=10)
    page.wait_for_selector(".zp-suggesties:not([hidden])")


def suggested(page):
    return page.locator("#zoek-suggesties [role=option]")


def test_suggestions_are_a_combobox(open_page):
    page = open_page()
    field = page.locator("#zoek-invoer")
    assert (field.get_attribute("role"), field.get_attribute("aria-expanded")) == ("combobox", "false")
    type_slowly(page, "hui")
    assert field.get_attribute("aria-expanded") == "true"
    options = suggested(page)
    assert options.all_inner_texts()[:3] == ["huis\nwoord", "Huizen\nwoord", "Huizen 11\nbrief"]
    assert page.locator(".zp-verteld").inner_text() == "5 suggesties, kies met de pijltjes."
    field.press("ArrowDown")
    field.press("ArrowDown")
    assert options.nth(1).get_attribute("aria-selected") == "true"
    assert field.get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    assert page.evaluate("document.activeElement.id") == "zoek-invoer"
    field.press("Enter")
    assert field.input_value() == "Huizen "
    assert not page.locator(".zp-suggesties").is_visible()


def test_arrow_up_goes_to_the_last_suggestion_and_escape_closes(open_page):
    page = open_page()
    type_slowly(page, "hui")
    field = page.locator("#zoek-invoer")
    field.press("ArrowUp")
    assert suggested(page).last.get_attribute("aria-selected") == "true"
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false" and field.get_attribute("aria-activedescendant") is None
    assert field.input_value() == "hui"


def test_a_suggested_letter_opens_and_a_suggested_dossier_is_searched(open_page, small):
    path = small / "brieven" / "huis-11" / "index.html"
    path.parent.mkdir(parents=True)
    path.write_text(LETTER.format(body="<p>Huis</p>"), encoding="utf-8")
    page = open_page()
    type_slowly(page, "293")
    suggested(page).filter(has_text="29 325").click()
    assert page.locator("#zoek-invoer").input_value() == "dossier:29325 "
    wait_status(page, "^12 brieven")
    page.fill("#zoek-invoer", "")
    type_slowly(page, "11 huiz")
    assert [text.split("\n")[0] for text in suggested(page).all_inner_texts()] == ["11 Huizen", "Huizen 11"]
    suggested(page).last.click()
    page.wait_for_url("**/brieven/huis-11/**")


def test_suggestions_come_in_as_text_and_are_large_enough(open_page):
    page = open_page()
    type_slowly(page, "img")
    assert f"Titel {EVIL}" in suggested(page).last.inner_text()
    assert page.locator("#zoekpagina img").count() == 0
    assert min(one.bounding_box()["height"] for one in suggested(page).all()) >= 24


@pytest.mark.parametrize("typed", ['"hui', "titel:hui", "h", "hui ", "😀"])
def test_no_suggestions_inside_quotes_or_fields_or_for_nothing(open_page, typed):
    page = open_page()
    assert page.evaluate("typed => Kamerarchief.laden.open().then(store => Kamerarchief.suggesties.suggest(typed, store))", typed) == []


def test_order_by_date(open_page):
    page = open_page("?q=huis&sorteer=oud")
    assert titles(page)[:2] == ["Huizen 0", "Huizen 1"]
    page.wait_for_selector(".zp-beperk:not([hidden])")
    page.select_option("#zoek-sorteer", "nieuw")
    page.wait_for_function("() => document.querySelector('.zp-brief h2').textContent === 'Huizen 11'")


def test_an_interval_counts_for_each_year(open_page):
    page = open_page("?q=gevaarlijk")
    page.wait_for_selector(".zp-beperk:not([hidden])")
    years = page.locator("#zoek-jaar option").all_inner_texts()
    assert years == ["Alle (1)", "2013 (1)", "2012 (1)"]


def test_a_number_is_answered_first(open_page):
    page = open_page("?q=29325-156")
    answer = page.locator(".zp-antwoord")
    assert answer.inner_text().startswith("Kamerstuk 29 325, nr. 156: genoemd in 12 brieven")
    hrefs = [one.get_attribute("href") for one in answer.locator("a").all()]
    assert hrefs[0].endswith("/dossiers/29325/index.html")
    assert hrefs[1] == "https://zoek.officielebekendmakingen.nl/kst-29325-156.html"


@pytest.mark.parametrize(
    "typed, told, address",
    [
        ("blg-1007826", "Bijlage blg-1007826", "zoek.officielebekendmakingen.nl/blg-1007826"),
        ("stb-2014-280", "Staatsblad 2014, 280", "zoek.officielebekendmakingen.nl/stb-2014-280.html"),
        ("Stb. 2014, 280", "Staatsblad 2014, 280", "zoek.officielebekendmakingen.nl/stb-2014-280.html"),
        ("2021D12345", "Document 2021D12345", "www.tweedekamer.nl/kamerstukken/detail?id=2021D12345"),
        (
            "ECLI:NL:CBB:2010:BN1294", "Uitspraak ECLI:NL:CBB:2010:BN1294",
            "deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CBB:2010:BN1294",
        ),
    ],
)  # fmt: skip
def test_any_official_number_leads_to_its_source(open_page, typed, told, address):
    answer = open_page(f"?q={quote(typed)}").locator(".zp-antwoord")
    assert answer.inner_text() == f"{told}: niet genoemd in dit archief · officiële bron"
    assert answer.locator("a").get_attribute("href") == f"https://{address}"
    assert answer.page.locator(".zp-veld").count() == 0


def test_a_number_is_marked_whole_and_another_of_its_dossier_is_no_answer(open_page):
    page = open_page("?q=29325-156")
    marks = page.locator(".zp-fragment mark").all_inner_texts()
    assert marks and all("29 325" in mark and mark.endswith("156") for mark in marks)


def test_an_unknown_number_leads_to_its_dossier_and_the_official_source(open_page):
    page = open_page("?q=29325-999")
    text = page.locator(".zp-antwoord").inner_text()
    assert "niet genoemd in dit archief; dossier wel, in 12 brieven" in text
    assert page.locator(".zp-antwoord a").last.get_attribute("href").endswith("/kst-29325-999.html")


def test_a_misspelt_word_is_set_right(open_page):
    page = open_page("?q=gebowud+huis")
    assert "Bedoelde u gebouwd?" in page.locator(".zp-bedoelde").inner_text()
    page.click(".zp-bedoelde button")
    page.wait_for_function("() => document.querySelector('#zoek-invoer').value === 'gebouwd huis'")
    page.wait_for_function("() => !document.querySelector('.zp-bedoelde')")


def test_letters_come_in_as_text(open_page):
    page = open_page("?q=gevaarlijk")
    assert titles(page) == [f"Titel {EVIL}"]
    assert page.locator(".zp-kop").inner_text() == f"Kop {EVIL}"
    assert EVIL in page.locator(".zp-fragment").inner_text()
    assert EVIL in page.locator(".zp-bij").first.inner_text()
    assert page.locator("#zoekpagina img").count() == 0
    assert page.title() == "Zoeken"


ANY_TEXT = (
    "h", "de het een van", "<img src=x onerror=alert(1)>", "(.*)+$[", "a:b^c~1*+", "😀", "x" * 10_000, "huis " * 2_000,
    "%25%00", '"', "-", "titel:", "titel:<img src=x onerror=alert(1)>", "jaar:(", "\u202ehuis", "\\u0000", "huis\u0000", "__proto__:x",
)  # fmt: skip


@pytest.mark.parametrize("query", ANY_TEXT, ids=lambda query: query[:20])
def test_any_text_gets_an_outcome(open_page, query):
    page = open_page()
    page.fill("#zoek-invoer", query)
    page.press("#zoek-invoer", "Enter")
    wait_status(page, "gevonden|Typ")
    assert page.locator("#zoekpagina img").count() == 0
    assert page.evaluate("location.search.length") < 8000


@pytest.mark.parametrize("address", ["?q=", "?q=%E0%A4%A", "?soort=__proto__", "?jaar=<b>&q=huis", "?sorteer=x&q=huis", "?q=huis&q=land", "?dossier=%00"])
def test_any_address_gives_a_page(open_page, address):
    page = open_page()
    page.goto(page.url.split("?")[0] + address)
    page.wait_for_function("() => !/Bezig/.test(document.querySelector('.zp-status').textContent)")
    assert page.locator("#zoekpagina b").count() == 0
    assert page.locator("#zoek-invoer").is_visible()


def test_only_small_words_search_these_words(open_page):
    assert open_page("?q=een+in").locator(".zp-status").inner_text() == "12 brieven gevonden."


def test_every_letter_with_a_phrase_counts(page, make_site):
    site = make_site(*[letter(f"b{number:03}", "Brief", "Een rood huis staat hier.") for number in range(201)])
    page.goto(make_page(site).as_uri() + '?q="rood huis"')
    wait_status(page, "^201 brieven gevonden")


def test_emptying_the_field_clears_the_results(open_page):
    page = open_page("?q=huis")
    page.fill("#zoek-invoer", "")
    page.wait_for_function("() => !document.querySelector('.zp-brief')")
    assert page.evaluate("location.search") == ""


def test_only_an_excluded_word_asks_for_another(open_page):
    assert "wél zoekt" in open_page("?q=-huis").locator(".zp-status").inner_text()


def test_keyboard_goes_down_and_back(open_page):
    page = open_page("?q=huis")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "zoek-invoer"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.zp-brief h2') !== null")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.zp-brief li') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "zoek-invoer"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "zoek-invoer"


@pytest.mark.parametrize("lost", ["motor.js", "index.js", "data"])
def test_a_lost_file_gives_a_message_and_a_second_chance(open_page, small, lost):
    path = small / "assets" / "zoeken" / lost
    hidden = path.with_name("weg")
    path.rename(hidden)
    page = open_page("?q=huis")
    assert "niet geladen" in page.locator(".zp-status").inner_text()
    hidden.rename(path)
    page.get_by_role("button", name="Probeer opnieuw").click()
    wait_status(page, "^12 brieven")


def test_a_lost_letter_leaves_the_others(open_page, small):
    data = small / "assets" / "zoeken" / "data"
    lost = next(path for path in sorted(data.glob("b*.js")) if '"Huizen 3"' in path.read_text("utf-8"))
    text = lost.read_bytes()
    lost.unlink()
    page = open_page("?q=huis&sorteer=oud")
    page.wait_for_selector(".zp-brief button")
    assert titles(page) == [f"Huizen {number}" for number in range(10) if number != 3]
    lost.write_bytes(text)
    page.get_by_role("button", name="Probeer opnieuw").click()
    page.wait_for_function("() => document.querySelectorAll('.zp-brief h2').length === 10")


def test_a_name_that_is_no_field_is_told_and_searched_as_a_word(open_page):
    page = open_page("?q=huis+auteur:jan")
    assert titles(page)
    assert page.locator(".zp-veld").inner_text().startswith("‘auteur:’ is geen veld. Daarom is ‘auteur’ gezocht als woord.")


def test_a_field_alone_lists_its_letters_newest_first(open_page):
    page = open_page("?q=soort:kamerbrief+-titel:titel")
    assert page.locator(".zp-status").inner_text() == "4 brieven gevonden."
    assert titles(page) == ["Huizen 9", "Huizen 6", "Huizen 3", "Huizen 0"]


def test_a_field_that_no_letter_has_says_so(open_page):
    page = open_page("?q=huis+soort:onzin")
    assert page.locator(".zp-status").inner_text() == "Geen brieven gevonden."
    assert "geen soort met deze naam: ‘onzin’" in page.locator(".zp-veld").inner_text()


@pytest.mark.parametrize("kind", ["k", "s", "f"])
def test_a_lost_extra_part_leaves_the_results(open_page, small, kind):
    """Explanation, suggestions, filters: a search goes on without them, and says so where they matter."""
    for path in (small / "assets" / "zoeken" / "data").glob(f"{kind}*.js"):
        path.unlink()
    page = open_page("?q=huis")
    assert len(titles(page)) == 10
    if kind == "f":
        page.wait_for_selector(".zp-mis button:has-text('Probeer opnieuw')")
        assert len(titles(page)) == 10
    page.locator("#zoek-invoer").press("End")
    page.locator("#zoek-invoer").press_sequentially(" la")
    page.wait_for_function("() => new URLSearchParams(location.search).get('q') === 'huis la'")
    wait_status(page, "^12 brieven")


def test_a_lost_filter_that_was_asked_for_says_so(open_page, small):
    data = small / "assets" / "zoeken" / "data"
    kept = {path: path.read_bytes() for path in data.glob("f*.js")}
    for path in kept:
        path.unlink()
    page = open_page("?q=huis&soort=motie")
    assert "niet geladen" in page.locator(".zp-status").inner_text()
    for path, content in kept.items():
        path.write_bytes(content)
    page.get_by_role("button", name="Probeer opnieuw").click()
    wait_status(page, "^8 brieven")


def test_a_lost_range_of_terms_keeps_what_is_there_and_offers_another_try(open_page, small):
    page = open_page("?q=huis")
    data = small / "assets" / "zoeken" / "data"
    hidden = data.with_name("weg")
    data.rename(hidden)
    page.fill("#zoek-invoer", '"veel gebouwd" ')
    wait_status(page, "niet geladen")
    assert len(titles(page)) == 10
    hidden.rename(data)
    page.get_by_role("button", name="Probeer opnieuw").click()
    wait_status(page, "^12 brieven")


def test_an_index_of_another_version_says_so(open_page, small):
    root = small / "assets" / "zoeken" / "index.js"
    root.write_text(root.read_text("utf-8").replace('"version":', '"version":9'), "utf-8")
    page = open_page("?q=huis")
    assert "niet geladen" in page.locator(".zp-status").inner_text()
    assert "Het archief is vernieuwd" in page.locator(".zp-opmerkingen").inner_text()
    assert page.get_by_role("button", name="Laad opnieuw").is_visible()


def test_the_letter_marks_the_words_and_nothing_else(page, small):
    path = small / "brieven" / "een" / "index.html"
    path.parent.mkdir(parents=True)
    text = "<p>Een <b>Cliënt’s</b> huis; huizen, thuis. 29&nbsp;325</p><p>De <i>co&shy;de</i></p><a class='ka-ui'>huis</a>"
    path.write_text(LETTER.format(body=text), encoding="utf-8")
    page.goto(f"{path.as_uri()}?zoek=clients+huis+29325+code")
    page.wait_for_selector("mark")
    marked = page.locator("mark").all_text_contents()
    assert marked == ["Cliënt’s", "huis", "29\u00a0325", "co\u00adde"]
    assert page.locator("article").text_content() == "BriefEen Cliënt’s huis; huizen, thuis. 29\u00a0325De co\u00addehuis"


def test_the_letter_marks_an_official_number_whole(page, small):
    path = small / "brieven" / "drie" / "index.html"
    path.parent.mkdir(parents=True)
    text = "<p>Zie <a>Kamerstuk 29&nbsp;325, nr. 156</a> en 29325-156; € 156 en 29 325, nr. 12, en nrs. 36 288, nrs. 1 en 8.</p>"
    path.write_text(LETTER.format(body=text), encoding="utf-8")
    page.goto(f"{path.as_uri()}?zoek=29325-156+36288-8")
    page.wait_for_selector("mark")
    marked = page.locator("mark").all_text_contents()
    assert marked == ["29\u00a0325, nr. 156", "29325-156", "36 288, nrs. 1 en 8"]


def test_no_marks_without_words(page, small):
    path = small / "brieven" / "twee" / "index.html"
    path.parent.mkdir(parents=True)
    path.write_text(LETTER.format(body="<p>Een huis</p>"), encoding="utf-8")
    page.goto(f"{path.as_uri()}?zoek=++")
    assert page.locator("mark").count() == 0
    assert page.evaluate("document.scripts.length") == 1
