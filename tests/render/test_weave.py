from __future__ import annotations

import pytest

from build_scripts.render.weave import Overlay, attribute, escape, paragraphs, plain, weave, weave_paragraphs


def link(start: int, end: int, name: str = "x") -> Overlay:
    return Overlay(start, end, "[", f"](#{name})", link=True)


def emphasis(start: int, end: int) -> Overlay:
    return Overlay(start, end, "<em>", "</em>")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("gewoon, met een punt.", "gewoon, met een punt."),
        ("a < b & c", "a &lt; b &amp; c"),
        ("*_`[]{}|~#\\!", "&#42;&#95;&#96;&#91;&#93;&#123;&#125;&#124;&#126;&#35;&#92;&#33;"),
        ("- een", "&#45; een"),
        ("12. een", "12&#46; een"),
        ("1.1. een", "1.1. een"),
        ("    code", "code"),
        ("naam\nrol", "naam<br>\nrol"),
        ("naam\n- rol", "naam<br>\n&#45; rol"),
        ("a\x02b\x00c\ud800", "a&#2;b\ufffdc\ufffd"),
        ("a\u2028b", "a b"),
    ],
)
def test_escape(text: str, markdown: str) -> None:
    assert escape(text) == markdown


def test_plain_is_one_line() -> None:
    assert plain(" een\n\n twee\t3 ") == "een twee 3"


def test_attribute_closes_nothing() -> None:
    assert attribute('a"\n<b>\'') == "a&quot; &lt;b&gt;&#x27;"


def test_overlays_stand_around_their_words() -> None:
    assert weave("zie nr. 5 nu", [link(4, 9)]) == "zie [nr. 5](#x) nu"


def test_overlays_that_cross_are_closed_and_opened_again() -> None:
    assert weave("abcdef", [emphasis(0, 4), link(2, 6)]) == "<em>ab</em>[<em>cd</em>ef](#x)"


def test_a_link_goes_outside_emphasis() -> None:
    assert weave("abc", [emphasis(0, 3), link(0, 3)]) == "[<em>abc</em>](#x)"


def test_of_two_links_the_first_stays() -> None:
    assert weave("abcdef", [link(0, 4, "een"), link(2, 6, "twee")]) == "[abcd](#een)ef"


def test_a_note_mark_parts_a_link() -> None:
    note = Overlay(2, 2, "<sup>1</sup>", link=True)
    assert weave("abcd", [link(0, 4), note]) == "[ab](#x)<sup>1</sup>[cd](#x)"


def test_a_note_mark_at_the_edge_stays_outside_the_link() -> None:
    before, after = Overlay(0, 0, "<sup>1</sup>"), Overlay(3, 3, "<sup>2</sup>")
    assert weave("abc", [link(0, 3), before, after]) == "<sup>1</sup>[abc](#x)<sup>2</sup>"


def test_a_part_of_a_text_takes_only_what_lies_on_it() -> None:
    overlays = [emphasis(0, 3), link(4, 9), Overlay(11, 11, "<sup>9</sup>")]
    assert weave("abc def ghi", overlays, 2, 6) == "<em>c</em> [de](#x)"


def test_paragraphs() -> None:
    assert paragraphs("een\n\ntwee\n\n\ndrie") == [(0, 3), (5, 9), (12, 16)]
    assert paragraphs("een\ntwee") == [(0, 8)]
    assert paragraphs("") == [(0, 0)]


def test_a_mark_that_is_all_of_a_paragraph_stands_behind_the_one_before():
    mark = Overlay(6, 6, "<sup>7</sup>")
    assert weave_paragraphs("5447\n\n\n\neuro", [mark]) == ["5447<sup>7</sup>", "euro"]
    assert weave_paragraphs("\n\neuro", [Overlay(0, 0, "<sup>7</sup>")]) == ["<sup>7</sup>euro"]
