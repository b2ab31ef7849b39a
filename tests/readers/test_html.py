"""HTML of officielebekendmakingen.nl, and the page that rijksoverheid.nl has about a letter."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers.html import read_html
from tests.readers.papers import PAPERS, account_of, letter_in, lines_of


def page(inner):
    return f'<!DOCTYPE html><html><body><div id="broodtekst">{inner}</div></body></html>'.encode()


def text_lines(inner):
    return lines_of(read_html("a.html", page(inner)))


def test_the_letter():
    letter = letter_in("papier.html")
    assert [(p.kind, p.level) for p in letter.body if p.kind in ("heading", "item", "salutation", "signature")] == [
        ("heading", 2), ("heading", 2), ("salutation", None), ("heading", 3), ("item", 1), ("item", 1), ("item", 2), ("item", 2),
        ("heading", 3), ("signature", None), ("signature", None),
    ]  # fmt: skip
    assert [(p.marker, p.text) for p in letter.body if p.kind == "item"][1:3] == [("•", "het verkeer is zwaarder geworden;"), ("", "a. vrachtwagens wegen meer;")]
    assert account_of(letter).faults == ()


def test_facts_of_the_meta_elements():
    facts = letter_in("papier.html").facts
    assert {name: facts[name].value for name in ("title", "date", "kamerstuk", "type")} == {
        "title": "Onderhoud van bruggen", "date": "2024-03-12", "kamerstuk": "kst-39999-7", "type": "kamerbrief",
    }  # fmt: skip


def test_links_to_official_papers_are_citations():
    document = read_html("a.html", (PAPERS / "papier.html").read_bytes())
    assert [(c.id, line.text[c.start : c.end]) for line in document.lines for c in line.known.citations] == [
        ("stb-2020-118", "Staatsblad 2020, 118"),
        ("kst-39999-5", "39 999, nr. 5"),
    ]


def test_scripts_and_comments_are_no_text():
    assert text_lines("<p>Een<script>twee()</script><!-- drie --> vier</p><style>p{}</style>") == [("paragraph", "Een vier")]


def test_line_breaks_stay():
    (passage,) = parse(read_html("a.html", page("<p>De minister,<br/>\n  A. de Bruin<br></p>"))).body
    assert passage.text == "De minister,\nA. de Bruin"


def test_a_numbered_list_keeps_the_numbers_that_a_browser_shows():
    assert text_lines("<ol><li>een</li><li><p>twee</p><ul><li>los</li></ul></li></ol>") == [("item", "1. een"), ("item", "2. twee"), ("item", "los")]


def test_a_note_that_no_mark_leads_to_is_kept():
    assert text_lines('<p>Tekst</p><div class="voet noot"><p><sup>3</sup> Drie.</p></div>') == [("paragraph", "Tekst"), ("note", "3 Drie.")]


def test_a_raised_number_without_a_note_is_text():
    assert text_lines("<p>10 m<sup>2</sup> groot</p>") == [("paragraph", "10 m2 groot")]


def test_a_page_about_a_letter_says_where_the_letter_is():
    letter = letter_in("pagina.html")
    assert [p.text for p in letter.body] == ["Kamerbrief over bruggen", "Kamerstuk | 12-03-2024", "De minister schrijft over bruggen.", "Kamerbrief over bruggen"]
    file = "https://open.overheid.nl/documenten/0000-1111/file"
    assert {name: letter.fact(name) for name in ("title", "date", "sender", "file", "theme")} == {
        "title": "Kamerbrief over bruggen", "date": "2024-03-12", "sender": "Ministerie van Bruggen en Sluizen", "file": file, "theme": "Bruggen; Sluizen",
    }  # fmt: skip
    (problem,) = letter.problems
    assert problem.kind == "page about" and file in problem.message


def test_addresses_that_are_no_web_addresses_are_not_taken():
    harmful = (PAPERS / "pagina.html").read_text().replace("https://open.overheid.nl", "javascript:alert(1)//")
    assert "file" not in read_html("a.html", harmful.encode()).facts


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<html><body><p>Zomaar een pagina</p></body></html>", "no letter is recognised"),
        (page("<div>" * 500 + "x"), "nested too deep"),
        (page(" "), "holds no text"),
    ],
)
def test_other_pages_are_an_input_error(data, what):
    with pytest.raises(InputError, match=what):
        read_html("a.html", data)


@pytest.mark.parametrize("piece", ["<!--", "<a ", '<a b="', "<![CDATA[", "<ol><li>x</ol>", "<li>x", "<sup>1</sup>", "<table><tr><td>"])
def test_broken_pages_take_no_more_than_seconds(piece):
    started = time.monotonic()
    try:
        read_html("a.html", b'<html><div id="broodtekst">' + piece.encode() * 20_000)
    except InputError:
        pass
    assert time.monotonic() - started < 10


NAMES = ("p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "h2", "b", "a", "sup", "span class='nootnum'", "div class='voet noot'", "div class='ondertekening'", "blockquote", "br", "dl", "dd")
TREES = st.recursive(
    st.sampled_from(("woord", "nog een", "3", "", " – ", "&amp;", "&nbsp;")),
    lambda inner: st.tuples(st.sampled_from(NAMES), st.lists(inner, max_size=4)).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"),
    max_leaves=12,
)


@given(TREES)
def test_any_tree_is_read_and_every_word_is_accounted_for(tree):
    assert account_of(parse(read_html("a.html", page(tree + "<p>slot</p>")))).faults == ()
