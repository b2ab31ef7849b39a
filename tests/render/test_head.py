from __future__ import annotations

import json
from dataclasses import replace

from bs4 import BeautifulSoup

from build_scripts.model import Entry, Fact
from build_scripts.render.head import dublin_core, head, last_modified, schema
from tests.render.letters import FIRST, SECOND, archive

ENTRY: Entry = archive().entry(FIRST)


def titled(title: str) -> Entry:
    facts = {**ENTRY.letter.facts, "title": Fact(title, "source")}
    return replace(ENTRY, letter=replace(ENTRY.letter, facts=facts))


def test_dublin_core_names_what_is_known() -> None:
    names = dict(dublin_core(ENTRY))
    assert names["DC.title"] == ENTRY.letter.title
    assert names["DCTERMS.issued"] == "2024-06-04"
    assert all(content for _, content in dublin_core(ENTRY))


def test_schema_tells_no_uncertain_date_as_the_date() -> None:
    assert schema(ENTRY)["datePublished"] == "2024-06-04"
    second = schema(archive().entry(SECOND))
    assert "datePublished" not in second
    assert second["temporalCoverage"] == "2016-04-26/2016-05-19"


def test_only_a_whole_day_is_the_last_change() -> None:
    assert last_modified(ENTRY.letter) == "2024-06-04"
    assert last_modified(archive().entry(SECOND).letter) == ""


def test_no_letter_can_leave_its_element() -> None:
    title = '</script><script>alert(1)</script>"><b>&\u2028'
    page = BeautifulSoup(head(titled(title)), "html.parser")
    assert [tag.name for tag in page.find_all(True) if tag.name not in ("meta", "script")] == []
    assert len(page.find_all("script")) == 2
    assert json.loads(page.find("script").string)["name"] == title
    assert page.find("meta", attrs={"name": "DC.title"})["content"].startswith("</script>")
