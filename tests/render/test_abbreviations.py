"""Abbreviations are explained without a change to the words."""

from dataclasses import replace

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit.page import signs
from build_scripts.render.abbreviations import Abbreviations
from build_scripts.render.markdown import to_html
from build_scripts.render.weave import Overlay, weave
from tests.render.letters import passage, second_letter

KNOWN = {"VNG": "Vereniging van Nederlandse Gemeenten", "Wmo": "Wet maatschappelijke ondersteuning"}


def shown(*texts, known=KNOWN, taken=(), kind="paragraph"):
    passages = tuple(passage(f"p-{number}", kind, text) for number, text in enumerate(texts))
    over = Abbreviations(known, replace(second_letter(), body=passages))
    return [BeautifulSoup(to_html(weave(one.text, [*taken, *over.over(one, taken)])), "html.parser") for one in passages]


def told(page):
    return [(abbr.text, abbr["title"], abbr["tabindex"]) for abbr in page.find_all("abbr")]


def test_the_first_in_the_letter_is_a_stop_for_the_tab_key():
    first, second = shown("De VNG en nog eens de VNG.", "Ook de VNG-voorzitter en de Wmo-consulent.")
    assert told(first) == [("VNG", KNOWN["VNG"], "0")]
    assert told(second) == [("VNG", KNOWN["VNG"], "-1"), ("Wmo", KNOWN["Wmo"], "0")]


def test_part_of_a_word_is_no_abbreviation():
    assert [told(page) for page in shown("xVNG", "VNGx", "De wmo en vng", "VNG2")] == [[], [], [], []]


def test_a_letter_that_explains_it_is_left_alone():
    pages = shown("De Verzorgers Nederland Groep (VNG) schrijft.", "De VNG vraagt om de Wmo.")
    assert [told(page) for page in pages] == [[], [("Wmo", KNOWN["Wmo"], "0")]]


def test_within_a_link_there_is_no_second_stop():
    (page,) = shown("Zie de Wmo van 2015.", taken=(Overlay(7, 19, "[", "](https://voorbeeld.nl)", link=True),))
    assert told(page) == []
    assert page.a.text == "Wmo van 2015"


def test_headings_have_none():
    assert told(shown("De VNG", kind="heading")[0]) == []


def test_a_meaning_is_no_markup():
    (page,) = shown("De VNG.", known={"VNG": '"><script>alert(1)</script> [x](y) *z*'})
    assert not page.script and not page.a and not page.em
    assert page.abbr["title"] == '"><script>alert(1)</script> [x](y) *z*'


@given(st.text("VNGWmo-& .(*[<\u00e9", max_size=40))
def test_no_sign_is_lost_or_added(text):
    assert signs(shown(text)[0].text) == signs(text)
