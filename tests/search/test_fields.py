"""Fields in a query: how they are read, and which letters they leave."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.model import Topic
from build_scripts.search import build, search, write
from build_scripts.search.fields import MOST_FIELDS, Field, cut, dossier_key, years

from .conftest import address, entry, letter


@pytest.mark.parametrize(
    ("typed", "rest", "fields"),
    [
        ("titel:huis", "", [Field("titel", "huis", open=True)]),
        ("titel:huis ", " ", [Field("titel", "huis")]),
        ("titel: huis zorg", " zorg", [Field("titel", "huis")]),
        ('zorg -titel:"skaeve huse" ja', "zorg  ja", [Field("titel", "skaeve huse", excluded=True, quoted=True)]),
        ('titel:"skaeve hu', "", [Field("titel", "skaeve hu", open=True)]),
        ("SOORT:Kamerbrief", "", [Field("soort", "Kamerbrief", open=True)]),
        ("dossier:29 325 zorg", " zorg", [Field("dossier", "29 325")]),
        ("dossier:36410-XVI", "", [Field("dossier", "36410-XVI", open=True)]),
        ("jaar:2020–2024 ", " ", [Field("jaar", "2020-2024")]),
        ('"zie titel:huis"', '"zie titel:huis"', []),
        ("titel:", "", []),
        ("subtitel:huis", "subtitel:huis", []),
        ("(van:VWS)", "(", [Field("van", "VWS)", open=True)]),
    ],
)
def test_a_field_is_cut_out_of_the_text(typed, rest, fields):
    asked = cut(typed)
    assert (asked.rest, list(asked.fields)) == (rest, fields)


def test_an_unknown_name_stays_a_word_and_is_told():
    assert cut("auteur:jan Auteur:piet") .unknown == ("auteur",)
    assert cut("auteur:jan").rest == "auteur:jan"
    for no_field in ("https://x.nl", "let op: zorg", "12:30", '"auteur:jan"', "auteur:"):
        assert cut(no_field).unknown == ()


def test_no_more_fields_than_a_person_types():
    assert len(cut("jaar:2024 " * 50).fields) == MOST_FIELDS


def test_values_of_dossier_and_year():
    assert [dossier_key(one) for one in ("29325", "29 325", "36 410 xvi", "21501-02", "Huis")] == ["29325", "29325", "36410-XVI", "21501-02", "huis"]
    assert years("2024") == ("2024-01-01", "2024-12-31")
    assert years("2020-2024") == ("2020-01-01", "2024-12-31")
    assert years("202") == ("2020-01-01", "2029-12-31")
    assert years("2024-2020") is years("x") is years("2024-06") is years("") is None


@given(st.text(alphabet='titel:van-"“ (29325jaa/'))
def test_any_text_is_asked(text):
    asked = cut(text)
    assert all(one.value.strip() for one in asked.fields)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Letters whose titles share words with each other's texts."""
    wonen = Topic("wonen", "Beschermd wonen", "", ())
    letters = [
        entry(letter("titel", "Skaeve huse in de stad", "Over wonen.", date="2024-06-04", ministry="VWS",
                     sender="staatssecretaris van Volksgezondheid, Welzijn en Sport"), wonen),
        entry(letter("tekst", "Huse en skaeve", "Skaeve huse staan hier. Zie 36 410 XVI, nr. 5.", date="2023", type="beslisnota", ministry="BZK")),
        entry(letter("span", "Een half-om-half jaar", "Skaeve huse. Zie 29 325, nr. 7.", date="2016-12-30/2017-01-03", type="motie")),
        entry(letter("zonder", "Niets", "Een stad. Zie 36 410, nr. 9.")),
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("velden")
    write(build(letters, address), folder)
    return folder


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("titel:stad", ["titel"]),
        ("titel:steden", ["titel"]),
        ('titel:"skaeve huse"', ["titel"]),
        ('titel:"jaar half"', []),
        ("titel:huse titel:en", ["tekst"]),
        ("huse -titel:skaeve", ["span"]),
        ("titel:staat", []),
        ("van:VWS", ["titel"]),
        ("van:volksgezondheid", ["titel"]),
        ("-van:vws", ["tekst", "span", "zonder"]),
        ("dossier:36410", ["tekst", "zonder"]),
        ("dossier:36410-XVI", ["tekst"]),
        ("dossier:36 410 stad", ["zonder"]),
        ("dossier:364", ["tekst", "zonder"]),
        ("dossier:99999", []),
        ("soort:beslisnotas", ["tekst"]),
        ("soort:moties", ["span"]),
        ("soort:mo", ["span"]),
        ("huse -soort:beslisnota", ["titel", "span"]),
        ("jaar:2017", ["span"]),
        ("jaar:2023-2024", ["titel", "tekst"]),
        ("jaar:morgen", []),
        ("onderwerp:wonen", ["titel"]),
        ('onderwerp:"beschermd wonen"', ["titel"]),
        ("soort:motie jaar:2024", []),
        ("jaar:2016-2024 -huse", []),
        ("jaar:2016-2024", ["titel", "tekst", "span"]),
    ],
)
def test_fields_leave_the_letters_that_have_them(made, query, names):
    assert [one["letter"] for one in search(made, query)] == names


def test_a_phrase_over_the_end_of_a_title_is_not_in_it(tmp_path):
    """The joined form of "half-om-half" makes a title longer than its words."""
    write(build([entry(letter("a", "Een half-om-half jaar", "Jaar half."))], address), tmp_path)
    assert search(tmp_path, 'titel:"jaar half"') == []


def test_words_of_a_title_count_in_the_order_and_are_shown(made):
    (one,) = search(made, "titel:stad wonen")
    assert one["score"] > 0 and one["snippet"] == "Over wonen."


def test_filters_beside_the_query(made):
    def found(query, **chosen):
        return [one["letter"] for one in search(made, query, **chosen)]

    assert found("", ministry="VWS") == ["titel"]
    assert found("huse", ministry="BZK") == ["tekst"]
    assert found("", dossier="36410-XVI") == ["tekst"]
    assert found("", person="Niemand") == []
    assert found("", tag="wonen") == ["titel"]
    assert found("huse", order="oldest") == ["span", "tekst", "titel"]
    assert found("huse", order="newest", limit=1) == ["titel"]
    assert found("") == []
