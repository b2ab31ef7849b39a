from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.citations import find
from build_scripts.citations.laws import own_laws
from build_scripts.model import Archive, Link
from build_scripts.render import laws
from tests.render.letters import FIRST, archive, passage
from tests.render.reading import parsed

WMO = "wetten/wet-maatschappelijke-ondersteuning-2015.md"


def citing(text: str) -> Archive:
    """An archive of one letter with this text and its citations."""
    entry = archive().entries[1]
    body = (passage("p-een", "paragraph", text),)
    links = tuple(Link(replace(one, where="p-een"), None, one.citation.url, "") for one in find(text, (), 2024))
    return Archive((replace(entry, letter=replace(entry.letter, body=body), links=links),), (), {}, laws=own_laws().titles)


def test_a_page_for_each_law() -> None:
    made = laws.pages(archive())
    assert set(made) == {laws.LAWS, WMO}
    page = parsed(made[WMO])
    assert page.h1.text == "Wet maatschappelijke ondersteuning 2015"
    assert page.select_one("p > a")["href"] == "https://wetten.overheid.nl/BWBR0035362"
    assert [head.text for head in page.select("h2")] == ["1 brief die deze wet noemt", "1 vermelding"]
    assert page.select_one(".ka-citaten .ka-bijzonder a")["href"] == f"../brieven/{FIRST}.md#p-slot"
    assert "genoemd" in parsed(made[laws.LAWS]).text
    assert parsed(made[laws.LAWS]).select_one(".ka-lijst a")["href"] == "wet-maatschappelijke-ondersteuning-2015.md"


def test_articles_in_the_laws_order_with_their_address() -> None:
    page = parsed(laws.pages(citing("Zie artikel 2.10 Wmo 2015, artikel 2.3.2 Wmo 2015, artikel 2.3 Wmo 2015 en artikel 2.10 Wmo 2015."))[WMO])
    rows = page.select("h2#genoemde-artikelen + div li")
    assert [row.a.text for row in rows] == ["artikel 2.3", "artikel 2.3.2", "artikel 2.10"]
    assert rows[2].a["href"].endswith("BWBR0035362&artikel=2.10")
    assert rows[2].select_one(".ka-aantal").text == "2 keer"


def test_a_book_and_a_regulation() -> None:
    made = laws.pages(citing("artikel 7:658 BW en artikel 5 AVG"))
    assert parsed(made["wetten/burgerlijk-wetboek-boek-7.md"]).select_one("p > a")["href"].startswith("https://wetten.overheid.nl/BWBR")
    other = next(page for path, page in made.items() if "verordening" in path)
    assert parsed(other).select_one("p > a")["href"].startswith("https://eur-lex.europa.eu/")


def test_every_law_has_an_address_of_its_own() -> None:
    titles = own_laws().titles
    paths = laws.law_paths(list(titles), titles)
    assert len(set(paths.values())) == len(titles) >= 50
    assert laws.law_paths(["BWBR0000001", "BWBR0000002"], dict.fromkeys(["BWBR0000001", "BWBR0000002"], "Éne Wet")) == {
        "BWBR0000001": "wetten/ene-wet-bwbr0000001.md",
        "BWBR0000002": "wetten/ene-wet-bwbr0000002.md",
    }


def test_a_long_list_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws, "MOST_LETTERS", 0)
    assert "Dit zijn de nieuwste 0." in laws.pages(archive())[WMO]


def test_no_laws() -> None:
    assert "nog geen wetten" in laws.pages(Archive((), (), {}))[laws.LAWS]
