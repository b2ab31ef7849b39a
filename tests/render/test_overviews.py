from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.model import Archive
from build_scripts.edtf import year
from build_scripts.render.dossiers import dossier_pages
from build_scripts.render.overviews import home, pages as by_kind, search_page
from tests.render.letters import FIRST, SECOND, UNDATED, archive
from tests.render.reading import parsed


def pages(archive: Archive) -> dict[str, str]:
    """The pages of all kinds."""
    return {path: page for some in (*by_kind(archive), dossier_pages(archive)) for path, page in some.items()}


def hrefs(markdown: str) -> list[str]:
    return [str(link["href"]) for link in parsed(markdown).select("a:not(.ka-ui, .ka-filter a, [download])")]


def written(archive: Archive) -> dict[str, str]:
    """The pages, without the files that are offered as they are."""
    return {path: page for path, page in pages(archive).items() if isinstance(page, str)}


def test_all_overviews_are_made() -> None:
    assert set(written(archive())) == {
        "brieven/index.md",
        "dossiers/index.md",
        "dossiers/29325.md",
        "dossiers/36410-XVI.md",
        "onderwerpen/index.md",
        "onderwerpen/water.md",
        "onderwerpen/dijken.md",
    }


def test_letters_are_listed_newest_first_and_undated_last() -> None:
    page = pages(archive())["brieven/index.md"]
    assert hrefs(page) == [f"{FIRST}.md", f"{SECOND}.md", f"{UNDATED}.md"]
    assert [head.text for head in parsed(page).select("h2")] == ["2024", "2016", "Datum onbekend"]


def test_many_letters_get_a_page_for_each_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 2)
    made = pages(archive())
    assert hrefs(made["brieven/index.md"])[:4] == ["../zoeken/?sorteer=nieuw", "../jaren/2024.md", "../jaren/2016.md", "../jaren/onbekend.md"]
    assert hrefs(made["brieven/index.md"])[4] == f"{FIRST}.md"
    assert hrefs(made["jaren/2024.md"]) == ["../brieven/index.md", f"../brieven/{FIRST}.md"]
    assert hrefs(made["jaren/onbekend.md"]) == ["../brieven/index.md", f"../brieven/{UNDATED}.md"]


def test_a_year_of_very_many_letters_is_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 1)
    whole = archive()
    twin = replace(whole.entries[1], letter=replace(whole.entries[1].letter, id="2024-06-04-tweeling"))
    made = pages(replace(whole, entries=(*whole.entries, twin)))
    assert parsed(made["jaren/2024-deel-2.md"]).h1.text == "Brieven uit 2024, deel 2"
    assert [str(link["href"]) for link in parsed(made["jaren/2024-deel-2.md"]).select("a:not(.ka-ui, .ka-filter a)")] == ["2024.md", f"../brieven/{FIRST}.md"]
    assert "2024-deel-2.md" in hrefs(made["jaren/2024.md"])


def test_a_dossier_shows_each_citation_in_its_sentence() -> None:
    page = parsed(pages(archive())["dossiers/36410-XVI.md"])
    quotes = [item.text for item in page.select(".ka-citaten li")]
    assert len(quotes) == 3
    assert quotes[0].startswith("In de brief van 12 mei (Kamerstuk 36 410 XVI, nr. 55) stond dit al. …")
    assert [mark.text for mark in page.select("mark")][1] == "Kamerstukken II 2023/24, 36410-XVI-55"
    links = {str(link["href"]) for link in page.select("a")}
    assert f"../brieven/{FIRST}.md#noot-1" in links
    assert "https://zoek.officielebekendmakingen.nl/dossier/36410-XVI" in links
    assert "2 brieven die dit dossier noemen" in page.text


def test_a_dossier_lists_the_letters_that_belong_to_it() -> None:
    page = parsed(pages(archive())["dossiers/29325.md"])
    assert [head.text for head in page.select("h2")] == [
        "Brieven in dit dossier",
        "1 brief die dit dossier noemt",
        "1 verwijzing",
    ]
    assert page.select_one(".ka-lijst a")["href"] == f"../brieven/{SECOND}.md"


def test_a_dossier_that_no_letter_cites_still_has_its_page() -> None:
    whole = archive()
    lonely = Archive(whole.entries[:1], (), {})
    page = parsed(pages(lonely)["dossiers/29325.md"])
    assert [head.text for head in page.select("h2")] == ["Brieven in dit dossier"]


def test_a_dossier_has_its_title_where_it_is_known() -> None:
    made = pages(archive())
    assert "Dossier 29325: Dijken in Nederland" in made["dossiers/29325.md"]
    assert "Dossier 29325: Dijken in Nederland" in made["dossiers/index.md"]


def test_topics_show_broader_and_narrower() -> None:
    made = pages(archive())
    assert "dijken.md" in hrefs(made["onderwerpen/water.md"])
    assert "water.md" in hrefs(made["onderwerpen/dijken.md"])
    assert "Natuur en milieu" in made["onderwerpen/water.md"]
    assert "1 brief" in parsed(made["onderwerpen/dijken.md"]).select_one("h2").text
    index = parsed(made["onderwerpen/index.md"])
    assert index.select_one("li li a")["href"] == "dijken.md"


def test_topics_in_a_ring_end() -> None:
    whole = archive()
    water, dikes = whole.topics
    ring = Archive(whole.entries, (type(water)(water.slug, "Water", "", (), broader="dijken"), dikes), {})
    assert "onderwerpen/index.md" in pages(ring)


def test_the_home_page_is_filled_in() -> None:
    written = "voor\n\n<!-- ka:aantallen -->\n\n<!-- ka:nieuwste -->\n\n<!-- ka:onderwerpen -->"
    page = home(written, archive())
    assert "<!-- ka:" not in page
    assert "3 stukken" in page
    assert "7 verwijzingen" in page
    assert "6 daarvan hebben een link" in page
    assert "1 bron kon nog niet worden gelezen" in page
    assert f"brieven/{FIRST}.md" in hrefs(page)
    assert "onderwerpen/water.md" in hrefs(page)


def test_an_empty_archive_still_has_its_pages() -> None:
    empty = Archive((), (), {})
    assert set(written(empty)) == {"brieven/index.md", "dossiers/index.md", "onderwerpen/index.md"}
    assert "Er zijn nog geen brieven" in home("<!-- ka:nieuwste -->", empty)


def test_the_home_page_says_which_years_and_draws_them():
    page = home("<!-- ka:aantallen -->\n\n<!-- ka:tijdlijn -->", archive())
    years = sorted({year(entry.letter.fact("date")) for entry in archive().entries if entry.letter.fact("date")})
    assert f"uit {years[0]} tot en met {years[-1]}: 1 kamerbrief, 1 bijlage en 1 brief van een ander dan de regering. Daarin" in page
    assert "ka-tijdlijn" in page


def test_the_search_page_lists_letters_or_years_without_javascript(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = "<!-- ka:brieven -->\n\n<!-- ka:onderwerpen -->"
    listed = search_page(marks, archive())
    assert f"brieven/{FIRST}.md" in hrefs(listed) and f"brieven/{UNDATED}.md" in hrefs(listed)
    assert "onderwerpen/water.md" in hrefs(listed)
    monkeypatch.setattr("build_scripts.render.overviews.FEW", 2)
    assert hrefs(search_page(marks, archive()))[:3] == ["brieven/index.md#2024", "brieven/index.md#2016", "brieven/index.md#datum-onbekend"]
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 2)
    assert hrefs(search_page(marks, archive()))[:3] == ["jaren/2024.md", "jaren/2016.md", "jaren/onbekend.md"]
