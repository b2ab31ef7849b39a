"""The way to the letters before and after."""

from dataclasses import replace

from bs4 import BeautifulSoup

from build_scripts.model import Neighbours
from build_scripts.render.beside import beside
from build_scripts.render.letter import letter_page
from build_scripts.render.markdown import to_html
from tests.render.letters import FIRST, SECOND, UNDATED, archive


def test_each_row_leads_on():
    whole = archive()
    rows = (Neighbours("date", "", "", SECOND, UNDATED), Neighbours("dossier", "29325", "29325", SECOND, None), Neighbours("topic", "water", "Water & dijken", None, UNDATED))
    page = BeautifulSoup(to_html(letter_page(replace(whole.entry(FIRST), neighbours=rows), whole)), "html.parser")
    lines = page.select(".ka-bladeren li")
    assert [line.text.split()[0] for line in lines] == ["Op", "In", "Over"]
    assert [step["href"] for step in lines[0].select("a")] == [f"{SECOND}.md", f"{UNDATED}.md"]
    assert [step["href"] for step in lines[1].select("a")] == ["../dossiers/29325.md", f"{SECOND}.md"]
    assert not page.script


def test_nothing_without_neighbours():
    assert beside(archive().entry(FIRST), archive()) == ""
