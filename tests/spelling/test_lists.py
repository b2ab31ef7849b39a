"""The word lists: what they know, and that they keep their licence."""

import pytest

from build_scripts import spelling
from build_scripts.spelling.lists import PARTS, WORDS


@pytest.mark.parametrize("word", ["individuele", "zorg", "zorgen", "grote", "wegen", "katten", "verantwoordelijkheden", "ondersteunt", "geëvalueerd", "Groningen", "cao"])
def test_words_and_their_forms(word):
    assert spelling.is_listed(word)


@pytest.mark.parametrize("word", ["", "x", "uitvoe", "sitiecommis", "norma-al", "geevalueerd", "delijkheid", "-"])
def test_pieces_of_words(word):
    assert not spelling.is_word(word)


@pytest.mark.parametrize("word", ["zorgverzekeraar", "woningbouwopgaven", "jeugdhulpverlening", "Kamerbrief", "stikstofuitstoot"])
def test_compounds(word):
    assert spelling.is_compound(word)


def test_a_compound_out_of_nothing_takes_no_time():
    assert not spelling.is_compound("zorg" * 15 + "q") and not spelling.is_compound("x" * 100_000)


@pytest.mark.parametrize(("left", "right"), [("e", "mail"), ("sociaal", "economische"), ("start", "ups"), ("woon", "werkverkeer"), ("Minister", "president")])
def test_words_with_a_hyphen_of_their_own(left, right):
    assert spelling.with_hyphen(left, right)


def test_what_has_no_hyphen_of_its_own():
    assert not spelling.with_hyphen("zorg", "verzekeraar") and not spelling.with_hyphen("indivi", "duele")
    assert spelling.keeps_hyphen("Cao") and not spelling.keeps_hyphen("zorg") and not spelling.keeps_hyphen("in")


@pytest.mark.parametrize("path", [PARTS, WORDS], ids=lambda path: path.name)
def test_a_list_holds_its_licence(path):
    head = path.read_text(encoding="utf-8")[:2500]
    assert "OpenTaal" in head and "Redistribution and use in source and binary forms" in head and "WITHOUT" not in head.split("THIS SOFTWARE IS PROVIDED")[0]
