from __future__ import annotations

import json
from dataclasses import replace

import pytest
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
    assert "2016" not in str(second.get("datePublished", "")) and "temporalCoverage" not in second, "that is what a text is about"
    assert dict(dublin_core(archive().entry(SECOND)))["DCTERMS.issued"] == "2016-04-26/2016-05-19"


@pytest.mark.parametrize(
    ("facts", "publisher"),
    [
        ({"sender": "Stichting Fokus"}, "Stichting Fokus"),
        ({"sender": "staatssecretaris van Zorg", "ministry": "VWS"}, "Ministerie van VWS"),
        ({"sender": "minister-president"}, None),
        ({"ministry": "VWS"}, "Ministerie van VWS"),
        ({}, None),
    ],
)
def test_the_publisher_is_an_organisation(facts: dict[str, str], publisher: str | None) -> None:
    known = {name: Fact(value, "source") for name, value in ({"title": "Een titel", "type": "brief"} | facts).items()}
    told = schema(replace(ENTRY, letter=replace(ENTRY.letter, facts=known))).get("publisher")
    assert told == (publisher and {"@type": "Organization", "name": publisher})


def test_schema_leads_to_the_official_text() -> None:
    letter = replace(ENTRY.letter, record={"kamerstuk": "kst-29325-156", "bron": "javascript:alert(1)"})
    assert schema(replace(ENTRY, letter=letter))["sameAs"] == ["https://zoek.officielebekendmakingen.nl/kst-29325-156.html"]


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
