"""Letters named by their date: linked where one letter fits, and nothing claimed where none does."""

from __future__ import annotations

import pytest

from build_scripts.links.dated import ABOUT, ONLY, SEVERAL
from tests.links.letters import gathered, letter

MARCH = letter("maart", date="2016-03-04", kenmerk="123456-1-DMO", ministry="VWS")
FROM_OUTSIDE = letter("mezzo", date="2016-02-29", type="brief")


def links(text: str, *others, date: str | None = "2016-05-10", **facts: str):
    dated = {"date": date} if date else {}
    return gathered(letter("a", [text], **dated, **facts), *(others or (MARCH, FROM_OUTSIDE))).entry("a").links


@pytest.mark.parametrize(
    "text, words, name",
    [
        ("In mijn brief van 4 maart jl. staat dit.", "brief van 4 maart jl.", "maart"),
        ("de brief van 4 maart 2016, waarin", "brief van 4 maart 2016", "maart"),
        ("De Kamerbrief van 4 maart j.l. meldt", "Kamerbrief van 4 maart j.l.", "maart"),
        ("Bij brief d.d. 4 maart is dit gemeld", "brief d.d. 4 maart", "maart"),
        ("mijn voortgangsbrief aan uw Kamer van 4 maart jl.", "voortgangsbrief aan uw Kamer van 4 maart jl.", "maart"),
        ("de brief van 4 maart jl. van de minister van VWS", "brief van 4 maart jl.", "maart"),
        ("mijn schrijven van 4 maart jl.", "schrijven van 4 maart jl.", "maart"),
        ("uw brief van 29 februari jl.", "brief van 29 februari jl.", "mezzo"),
        ("mijn brief van 4 maart jongstleden", "brief van 4 maart jongstleden", "maart"),
        ("de brief van minister Jansen van 4 maart 2016", "brief van minister Jansen van 4 maart 2016", "maart"),
        ("brief van mijn ambtsvoorganger van 4 maart 2016", "brief van mijn ambtsvoorganger van 4 maart 2016", "maart"),
        ("de zorg-brief van 4 maart 2016", "zorg-brief van 4 maart 2016", "maart"),
        ("de brief van 29 februari 2016", "brief van 29 februari 2016", "mezzo"),
    ],
)
def test_the_only_letter_of_that_day(text: str, words: str, name: str) -> None:
    (link,) = links(text)
    assert (link.mention.text, link.letter, link.reason) == (words, name, ONLY)
    assert link.mention.citation.kind == "brief"
    assert link.mention.where == "p-1" and text[link.mention.start : link.mention.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Voortgangsbrief kustlichten, 4 maart 2016",
        "Voortgangsbrief kustlichten (4 maart 2016)",
        "Voortgangsbrief kustlichten van 4 maart 2016",
        "Kamerbrief over de kustlichten, 4 maart 2016",
        "brief «Voortgangsbrief kustlichten» van 4 maart 2016",
    ],
)
def test_a_letter_by_its_subject_and_day(text: str) -> None:
    known = letter("licht", date="2016-03-04", ministry="VWS", betreft="Voortgangsbrief kustlichten")
    other = letter("duin", date="2016-03-04", ministry="VWS", betreft="Duinen")
    (link,) = links(text, known, other)
    assert (link.mention.text, link.letter) == (text, "licht")
    assert links(text.replace("kustlichten", "zeehonden"), known, other) == ()


def test_a_reaction_is_a_letter_that_calls_itself_one() -> None:
    known = letter("licht", date="2016-03-04", betreft="Kabinetsreactie kustlichten")
    assert [link.letter for link in links("de kabinetsreactie van 4 maart jl.", known)] == ["licht"]


def test_days_of_one_month() -> None:
    days = [letter(name, date=date) for name, date in (("een", "2016-03-01"), ("vier", "2016-03-04"), ("mei", "2016-05-02"))]
    found = links("mijn brieven van 1, 2 en 4 maart en 2 mei 2016", *days)
    assert [(link.mention.text, link.letter) for link in found] == [
        ("brieven van 1", "een"), ("4 maart", "vier"), ("2 mei 2016", "mei"),
    ]  # fmt: skip


def test_it_has_the_kenmerk_and_is_followed_back() -> None:
    archive = gathered(letter("a", ["mijn brief van 4 maart 2016"], date="2016-05-10"), MARCH)
    assert archive.entry("a").links[0].mention.citation.id == "123456-1-DMO"
    assert archive.entry("maart").cited_by == ("a",)


@pytest.mark.parametrize(
    "text",
    [
        "mijn brief van 5 maart jl.",
        "mijn brief van 4 maart 2015",
        "mijn brief van 4 maart a.s.",
        "mijn brief van 4 maart aanstaande",
        "de brieven van 40, 50 en 60 gemeenten",
        "haar brief van 4 maart jl.",
        "uw brief van 4 maart jl.",
        "mijn brief van 29 februari jl.",
        "de Kamerbrief van 29 februari jl.",
        "de brief van 29 februari jl. van Mezzo",
        "het debat van 4 maart jl.",
        "de brief over het debat van 4 maart jl.",
        "de brief van 4 maart jl. (Kamerstuk 29 325, nr. 156)",
        "de brief van 14 maart jl.",
        "de briefing van 4 maart jl.",
        "zij schrijven van 4 maart jl.",
        "de kabinetsreactie van 4 maart jl.",
        "de brief van 4 maartse buien",
        "de brief van 12 gemeenten, 4 maart jl. verzonden",
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert [link for link in links(text) if link.mention.citation.kind == "brief"] == []


def test_another_ministry_is_not_mine() -> None:
    assert links("mijn brief van 4 maart jl.", ministry="BZK") == ()
    assert links("de brief van 4 maart jl.", ministry="BZK")[0].letter == "maart"


def test_its_own_number_behind_it_agrees() -> None:
    known = letter("maart", date="2016-03-04", kamerstuk="kst-29325-156")
    found = links("mijn brief van 4 maart jl. (Kamerstuk 29 325, nr. 156)", known)
    assert [link.letter for link in found] == ["maart", "maart"]


def test_two_letters_of_one_day() -> None:
    (link,) = links("mijn brief van 4 maart jl.", MARCH, letter("twee", date="2016-03-04"))
    assert (link.letter, link.url, link.reason, link.mention.citation.id) == (None, None, SEVERAL, None)


CARE = letter("mantelzorg", date="2016-03-04", betreft="Voortgang van de mantelzorg", kenmerk="123457-1-DMO")
YOUTH = letter("jeugd", date="2016-03-04", betreft="Voortgang van de jeugdhulp")


@pytest.mark.parametrize(
    "text, name",
    [
        ("mijn brief van 4 maart jl. over de mantelzorg is", "mantelzorg"),
        ("Over de jeugdhulp gaat mijn brief van 4 maart jl. in het bijzonder.", "jeugd"),
        ("Over de jeugdhulp weet u genoeg. Mijn brief van 4 maart jl. gaat verder.", None),
        ("mijn brief van 4 maart jl. over de voortgang", None),
        ("mijn brief van 4 maart jl. over mantelzorg en jeugdhulp", None),
        ("mijn brief van 4 maart jl. en de brief van 5 maart over mantelzorg", None),
    ],
)
def test_the_subject_chooses_between_letters_of_one_day(text: str, name: str | None) -> None:
    (link,) = links(text, CARE, YOUTH)
    assert (link.letter, link.reason) == (name, ABOUT if name else SEVERAL)


def test_a_letter_is_not_its_own_source() -> None:
    assert links("mijn brief van 10 mei 2016") == ()


@pytest.mark.parametrize(
    "date, found",
    [
        ("2016-03-04", True),
        ("2016-03-03", False),
        ("2017-01-10", True),
        ("2017-03-10", False),
        ("2016-04-26/2016-05-19", True),
        ("2016-02-26/2016-05-19", False),
        ("2016-05", False),
        ("2016-04-26/..", False),
        (None, False),
    ],
)
def test_a_day_without_year_is_the_last_before_the_letter(date: str | None, found: bool) -> None:
    assert bool(links("mijn brief van 4 maart jl.", date=date)) == found


def test_only_a_day_can_be_named() -> None:
    assert links("mijn brief van 4 maart 2016", letter("b", date="2016-03"), letter("c", date="2016-03-04", type="bijlage")) == ()
