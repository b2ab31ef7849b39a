from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.model import Archive, Citation, Link
from build_scripts.render import papers
from build_scripts.render.paper_names import paper_name
from tests.render.letters import FIRST, SECOND, archive
from tests.render.reading import parsed

PAGE = papers.PAPERS


@pytest.mark.parametrize(
    "citation, name",
    [
        (Citation("kamerstuk", "kst-29325-156", None, dossier="29325", number="156"), "Kamerstuk 29 325, nr. 156"),
        (Citation("kamerstuk", "kst-36410-XVI-55", None, dossier="36410", chapter="XVI", number="55"), "Kamerstuk 36 410 XVI, nr. 55"),
        (Citation("kamerstuk", "kst-21501-02-3174", None, dossier="21501-02", number="3174"), "Kamerstuk 21 501-02, nr. 3174"),
        (Citation("kamerstuk", "kst-33802-C", None, dossier="33802", number="C"), "Kamerstuk 33 802, C"),
        (Citation("handelingen", "h-tk-20152016-42-10", None), "Handelingen Tweede Kamer 2015-2016, nr. 42, item 10"),
        (Citation("handelingen", "h-ek-20142015-108", None), "Handelingen Eerste Kamer 2014-2015, nr. 108"),
        (Citation("aanhangsel", "ah-tk-20232024-1314", None), "Aanhangsel Handelingen Tweede Kamer 2023-2024, nr. 1314"),
        (Citation("staatsblad", "stb-2014-280", None), "Staatsblad 2014, 280"),
        (Citation("documentnummer", "2023D51087", None), "Document 2023D51087"),
        (Citation("ecli", "ECLI:NL:CBB:2010:BN1294", None), "ECLI:NL:CBB:2010:BN1294"),
    ],
)
def test_names(citation: Citation, name: str) -> None:
    assert paper_name(citation) == name


def test_each_paper_once_with_who_cites_it_where() -> None:
    page = parsed(papers.pages(archive())[PAGE])
    assert [head.text for head in page.select("h2")] == ["Door meer dan één brief genoemd", "Dossier 29325: Dijken in Nederland", "Dossier 36410-XVI"]
    row = page.select_one("#kst-36410-XVI-55").find_parent("li")
    assert row.a["href"] == "https://zoek.officielebekendmakingen.nl/kst-36410-XVI-55.html"
    assert row.select_one("strong").text == "2 brieven"
    assert [link["href"] for link in row.ul.select("a")] == [
        f"../brieven/{FIRST}.md",
        f"../brieven/{FIRST}.md#p-noten",
        f"../brieven/{FIRST}.md#noot-1",
        f"../brieven/{SECOND}.md",
        f"../brieven/{SECOND}.md#p-een",
    ]


def test_what_several_letters_cite_comes_first() -> None:
    page = parsed(papers.pages(archive())[PAGE])
    first = page.select_one(".ka-lijst")
    assert [(link.text, link["href"]) for link in first.select("a")] == [("Kamerstuk 36 410 XVI, nr. 55", "#kst-36410-XVI-55")]
    assert "2 brieven" in first.text


def test_a_paper_that_is_here_leads_to_its_letter() -> None:
    row = parsed(papers.pages(archive())[PAGE]).select_one("#kst-29325-156").find_parent("li")
    assert row.select_one(f'a[href="../brieven/{SECOND}.md"]').text == "Antwoord op vragen"
    assert "in dit archief" in row.text
    assert row.strong is None


def test_laws_and_what_has_no_id_are_elsewhere() -> None:
    text = parsed(papers.pages(archive())[PAGE]).text
    assert "BWBR" not in text and "Wmo" not in text and "2016Z07416" not in text


def test_many_papers_get_pages_by_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.render.paged.LONGEST", 1)
    made = papers.pages(archive())
    assert set(made) == {PAGE, "stukken/29325.md", "stukken/36410-XVI.md"}
    links = [link["href"] for link in parsed(made[PAGE]).select(".ka-lijst a")]
    assert links == ["36410-XVI.md#kst-36410-XVI-55", "29325.md", "36410-XVI.md"]
    assert parsed(made["stukken/36410-XVI.md"]).select_one("#kst-36410-XVI-55")


def test_a_long_list_of_shared_papers_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "MOST_SHARED", 0)
    assert "Dit zijn er 0 van 1." in papers.pages(archive())[PAGE]


def test_a_kenmerk_can_be_no_markup() -> None:
    whole = archive()
    entry = whole.entries[1]
    mention = replace(entry.links[0].mention, citation=Citation("brief", '"><script>x</script>', None))
    odd = Archive((replace(entry, links=(Link(mention, None, None, ""),)),), (), {})
    page = parsed(papers.pages(odd)[PAGE])
    assert page.find("script") is None
    assert 'Brief met kenmerk "><script>x</script>' in page.text


def test_an_empty_archive() -> None:
    assert "Er zijn nog geen stukken." in papers.pages(Archive((), (), {}))[PAGE]
