import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.stems import STEMMERS, drawn, measure
from build_scripts.search.analysis import LONGEST, fold, stem, terms, tokenise


def forms(text: str) -> list[str]:
    return [token.form for token in tokenise(text)]


@pytest.mark.parametrize(
    "words",
    [
        "huis huizen", "motie moties", "brief brieven", "dakloos dakloze daklozen dakloosheid",
        "eenzaam eenzame eenzaamheid", "gemeente gemeenten gemeentes gemeentelijk", "cliënt cliënten",
        "kind kinderen", "lid leden", "stad steden", "mens mensen", "kans kansen", "advies adviezen",
        "thema thema's", "regio regio’s", "idee ideeën", "strategie strategieën", "bos bossen",
        "financieel financiële", "individueel individuele", "bijlage bijlagen bijlages",
        "bedrijf bedrijven", "toezegging toezeggingen", "zzp'er zzp’ers", "niveau niveaus",
        "mogelijkheid mogelijkheden", "wet wetten", "school scholen",
    ],
)  # fmt: skip
def test_forms_of_one_word_come_together(words):
    assert len({stem(fold(word)) for word in words.split()}) == 1


@pytest.mark.parametrize("left, right", [("wonen", "woning"), ("huis", "huid"), ("motie", "motief")])
def test_other_words_stay_apart(left, right):
    assert stem(left) != stem(right)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Cliënt’s zzp'ers", ["clients", "zzpers"]),
        ("Q-consult", ["q", "consult", "qconsult"]),
        ("wet- en regelgeving", ["wet", "en", "regelgeving"]),
        ("29 325, nr. 156", ["29", "325", "29325", "nr", "156"]),
        ("€ 1.500.000", ["1", "500", "000", "1500000"]),
        ("in 2015 325 keer", ["in", "2015", "325", "keer"]),
        ("12 325-156", ["12", "325", "156", "12325156"]),
        ("«stikstof» (bijlage)", ["stikstof", "bijlage"]),
        ("coo\u0308rdinatie co\u00adde", ["coordinatie", "code"]),
        ("'s-Gravenhage", ["s", "gravenhage", "sgravenhage"]),
        ("a_b", ["a", "b"]),
        ("😀", []),
    ],
)
def test_words_of_a_text(text, expected):
    assert forms(text) == expected


def test_a_joined_form_spans_its_chain():
    text = "de Q-consult"
    joined = [token for token in tokenise(text) if token.joined]
    assert [text[token.start : token.end] for token in joined] == ["Q-consult"]


def test_a_very_long_word_is_cut():
    assert forms("x" * 500) == ["x" * LONGEST]


@given(st.text())
def test_any_text_gives_plain_forms_at_their_place(text):
    for token in tokenise(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.form and token.form.isalnum() and len(token.form) <= LONGEST


@given(st.text())
def test_case_and_diacritics_never_matter(text):
    assert terms(text.lower().upper().lower()) == terms(text.lower().upper().lower().lower())
    assert fold(fold(text)) == fold(text)


def test_our_stems_are_the_best_of_those_measured():
    ours, others = measure(stem), [measure(other) for name, other in STEMMERS.items() if name != "ours"]
    assert ours[0] >= 0.98 and ours[1] >= 0.94 and ours[2] >= 0.9
    assert all(ours[at] >= other[at] for other in others for at in range(3))


def test_the_drawn_words_are_many():
    assert len(drawn()) == 300
