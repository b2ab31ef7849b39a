"""The way to the letters before and after."""

from dataclasses import replace

from bs4 import BeautifulSoup

from build_scripts.model import Neighbours
from build_scripts.render.beside import beside
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from tests.render.letters import FIRST, SECOND, UNDATED, archive


def shown(*rows: Neighbours) -> list:
    whole = archive()
    page = BeautifulSoup(to_html(letter_page(replace(whole.entry(FIRST), neighbours=rows), whole)), "html.parser")
    assert not page.script
    return page.select(".ka-bladeren li")


def test_each_neighbour_once_with_all_reasons():
    lines = shown(
        Neighbours("date", "", "", SECOND, UNDATED),
        Neighbours("dossier", "29325", "29325", SECOND, None),
        Neighbours("topic", "water", "Water & dijken", SECOND, UNDATED),
        Neighbours("topic", "wonen", "Wonen", SECOND, None),
    )
    assert [line.select_one(".ka-rij").text for line in lines] == [
        "Vorige op datum, ook in dossier 29325, over Water & dijken en Wonen:",
        "Volgende op datum, ook over Water & dijken:",
    ]
    before = ["../dossiers/29325.md", "../onderwerpen/water.md", "../onderwerpen/wonen.md", f"{SECOND}.md"]
    assert [link["href"] for link in lines[0].select("a")] == before
    assert lines[1].select("a")[-1]["href"] == f"{UNDATED}.md"


def test_another_neighbour_in_another_row():
    lines = shown(Neighbours("date", "", "", SECOND, None), Neighbours("dossier", "29325", "29325", UNDATED, None))
    assert [line.select_one(".ka-rij").text for line in lines] == ["Vorige op datum:", "Vorige in dossier 29325:"]


def test_nothing_without_neighbours():
    assert beside(archive().entry(FIRST), archive()) == ""
