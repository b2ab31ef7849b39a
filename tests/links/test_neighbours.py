"""Letters before and after a letter."""

from dataclasses import replace

from build_scripts.links.neighbours import MOST, neighbours
from build_scripts.model import Citation, Entry, Link, Mention, Neighbours, Topic
from tests.render.letters import fact, second_letter

WATER = Topic("water", "Water", "", ())


def entry(name, date, dossiers=(), topics=(), kamerstuk=""):
    facts = {"title": fact(name)} | ({"date": fact(date)} if date else {})
    letter = replace(second_letter(), id=name, facts=facts, record={"kamerstuk": kamerstuk} if kamerstuk else {})
    links = tuple(Link(Mention(Citation("kamerstuk", f"kst-{one}-1", None, dossier=one), 0, 1, "x", "p"), None, None, "") for one in dossiers)
    return Entry(letter, links, tuple(topics), (), ())


def test_by_date_in_a_dossier_and_about_a_topic():
    found = neighbours([entry("a", "2020", ["29325"], [WATER]), entry("b", "2021"), entry("c", "2022", ["29325"], [WATER])])
    assert found["a"] == (
        Neighbours("date", "", "", None, "b"),
        Neighbours("dossier", "29325", "29325", None, "c"),
        Neighbours("topic", "water", "Water", None, "c"),
    )
    assert found["b"] == (Neighbours("date", "", "", "a", "c"),)
    assert found["c"][1:] == (Neighbours("dossier", "29325", "29325", "a", None), Neighbours("topic", "water", "Water", "a", None))


def test_a_letter_without_a_date_has_no_place():
    found = neighbours([entry("a", "2020", (), [WATER]), entry("b", "2021", (), [WATER]), entry("c", None, (), [WATER])])
    assert "c" not in found
    assert [row.after for row in found["b"]] == [None, None]


def test_one_letter_alone_has_none():
    assert neighbours([entry("a", "2020", ["29325"])]) == {"a": ()}


def test_the_letters_own_dossier_comes_first():
    found = neighbours([entry("a", "2020", ["1", "2", "2"], kamerstuk="kst-3-VI-9"), entry("b", "2021", ["1", "2"], kamerstuk="kst-3-VI-10")])
    assert [row.key for row in found["a"]] == ["", "3-VI", "2", "1"]


def test_rows_are_bounded():
    many = [str(30000 + number) for number in range(20)]
    found = neighbours([entry("a", "2020", many), entry("b", "2021", many)])
    assert len(found["a"]) == 1 + MOST


def test_a_paper_in_no_dossier_has_no_dossier_of_its_own():
    found = neighbours([entry("a", "2020", ["1"], kamerstuk="ah-tk-20202021-3235"), entry("b", "2021", ["1"], kamerstuk="ah-tk-20202021-3236")])
    assert [row.key for row in found["a"]] == ["", "1"]
