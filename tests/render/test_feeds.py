from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from build_scripts.model import Archive, Fact
from build_scripts.render.feeds import NEWEST, feeds
from tests.render.letters import FIRST, archive

ATOM = {"a": "http://www.w3.org/2005/Atom"}
DAY = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


def read(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 - our own


def test_there_is_a_feed_for_all_letters_each_topic_and_each_dossier() -> None:
    assert set(feeds(archive())) == {
        "feeds/brieven.xml",
        "feeds/onderwerp-water.xml",
        "feeds/onderwerp-dijken.xml",
        "feeds/dossier-29325.xml",
        "feeds/dossier-36410-XVI.xml",
    }


@pytest.mark.parametrize("root", ["", "https://voorbeeld.nl/archief/"])
def test_feeds_have_all_that_atom_asks(root: str) -> None:
    for path, content in feeds(archive(), root).items():
        feed = read(content)
        for part in (feed, *feed.findall("a:entry", ATOM)):
            assert part.findtext("a:title", namespaces=ATOM)
            assert (part.findtext("a:id", namespaces=ATOM) or "").startswith("urn:uuid:")
            assert DAY.fullmatch(part.findtext("a:updated", namespaces=ATOM) or "")
            for link in part.findall("a:link", ATOM):
                assert link.get("href", "").startswith(root or "../"), path


def test_ids_differ_and_don_t_hang_on_the_address() -> None:
    one, other = (feeds(archive(), root)["feeds/brieven.xml"] for root in ("", "https://voorbeeld.nl/"))
    ids = [[tag.text for tag in read(feed).iter("{http://www.w3.org/2005/Atom}id")] for feed in (one, other)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) == 1 + len(archive().entries)


def test_a_feed_holds_the_letters_it_says() -> None:
    made = archive()
    for slug in ("water", "dijken"):
        entries = read(feeds(made)[f"feeds/onderwerp-{slug}.xml"]).findall("a:entry", ATOM)
        told = {entry.find("a:link", ATOM).get("href") for entry in entries}  # type: ignore[union-attr]
        assert told == {f"../brieven/{one.letter.id}/" for one in made.entries if slug in {topic.slug for topic in one.topics}}
    assert 0 < len(entries) < len(made.entries)


def test_the_newest_come_first_and_not_too_many() -> None:
    first = archive().entry(FIRST)
    many = tuple(
        replace(first, letter=replace(first.letter, id=f"x{n}", facts={**first.letter.facts, "date": Fact(f"{1900 + n}", "source")}))
        for n in range(NEWEST + 5)
    )
    days = [tag.text for tag in read(feeds(Archive(many, (), {}))["feeds/brieven.xml"]).findall("a:entry/a:updated", ATOM)]
    assert len(days) == NEWEST
    assert days == sorted(days, reverse=True)
    assert days[0] == f"{1900 + NEWEST + 4}-01-01T00:00:00Z"


def test_a_title_of_signs_is_still_xml() -> None:
    first = archive().entry(FIRST)
    wild = replace(first, letter=replace(first.letter, facts={"title": Fact("<a> & \x00\x1f\ud800 ]]>", "source")}))
    feed = read(feeds(Archive((wild,), (), {}))["feeds/brieven.xml"])
    assert feed.findtext("a:entry/a:title", namespaces=ATOM) == "<a> & ]]>"
