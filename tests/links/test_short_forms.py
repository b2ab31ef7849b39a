""" "Idem", "ibidem" and "t.a.p." in notes: the paper before them, or nothing and why."""

from __future__ import annotations

import time

import pytest

from build_scripts.links import short_forms as forms
from tests.links.letters import gathered, letter, reasons, told

PAPER = "Kamerstukken II 2023/24, 29 325, nr. 156, p. 2."


def in_note_two(text: str, first: str = PAPER):
    return gathered(letter("a", ["Tekst[1] en meer[2]."], {"1": first, "2": text}))


@pytest.mark.parametrize(
    "written, words, pages",
    [
        ("Idem.", "Idem", None),
        ("Zie idem, p. 12-14.", "idem, p. 12-14", "12-14"),
        ("Ibidem, blz. 3.", "Ibidem, blz. 3", "3"),
        ("Ibid.", "Ibid.", None),
        ("T.a.p., p. 3", "T.a.p., p. 3", "3"),
        ("Idem, nr. 156.", "Idem, nr. 156", None),
    ],
)
def test_the_only_paper_of_the_note_before(written: str, words: str, pages: str | None) -> None:
    archive = in_note_two(written)
    assert told(archive, "a")[1:] == [(words, "kst-29325-156", None)]
    link = archive.entry("a").links[1]
    assert (link.mention.citation.pages, link.url) == (pages, "https://zoek.officielebekendmakingen.nl/kst-29325-156.html")
    assert (link.mention.where, link.reason) == ("noot-2", "hetzelfde stuk als in voetnoot 1")


def test_another_number_of_the_same_dossier() -> None:
    archive = gathered(
        letter("a", ["Tekst[1][2]."], {"1": PAPER, "2": "Idem, nr. 8, p. 4."}), letter("b", kamerstuk="kst-29325-8")
    )
    assert told(archive, "a")[1:] == [("Idem, nr. 8, p. 4", "kst-29325-8", "b")]
    assert archive.entry("b").cited_by == ("a",)
    assert archive.entry("a").links[1].mention.citation.number == "8"


def test_an_address_that_holds_the_words() -> None:
    assert len(told(in_note_two("https://www.voorbeeld.nl/t.a.p./stuk"), "a")) == 2


def test_within_one_note_the_citation_just_before() -> None:
    archive = in_note_two("Kamerstuk 36 410, nr. 5; idem, nr. 7; zie ook Kamerstuk 25 295, nr. 3, en ibidem.")
    assert [id for _, id, _ in told(archive, "a")][1:] == ["kst-36410-5", "kst-36410-7", "kst-25295-3", "kst-25295-3"]


def test_a_chain_of_notes() -> None:
    archive = gathered(letter("a", ["x[1][2][3]"], {"1": PAPER, "2": "Idem.", "3": "Ibidem, p. 5."}))
    assert [id for _, id, _ in told(archive, "a")] == ["kst-29325-156"] * 3


@pytest.mark.parametrize(
    "before, written, why",
    [
        ("", "Idem.", forms.LOST_NOTE),
        ("SCP, Zorg in beeld, 2015.", "Idem.", forms.NOTHING_NAMED),
        ("Kamerstuk 29 325, nr. 156 en Kamerstuk 36 410, nr. 5.", "Idem.", forms.SEVERAL_NAMED),
        ("SCP, Zorg in beeld; Kamerstuk 29 325, nr. 156.", "Idem.", forms.MAYBE_MORE),
        (PAPER, "Jansen, t.a.p., p. 3.", forms.UNCLEAR),
        (PAPER, "Idem, bijlage 2.", forms.OTHER_PART),
        ("Artikel 2.3.2 Wmo 2015.", "Idem, nr. 5.", forms.OTHER_PART),
        ("Artikel 2.3.2 Wmo 2015.", "Idem, artikel 3.", forms.OTHER_PART),
    ],
)
def test_not_linked_and_says_why(before: str, written: str, why: str) -> None:
    archive = in_note_two(written, before)
    last = archive.entry("a").links[-1]
    assert (last.mention.citation.kind, last.mention.citation.id, last.url, last.letter) == ("verkort", None, None, None)
    assert last.reason == why


def test_the_first_note_has_nothing_before_it() -> None:
    assert reasons(gathered(letter("a", ["x[1]"], {"1": "Idem."})), "a") == {"Idem": forms.NO_NOTE}


@pytest.mark.parametrize("text", ["Dat geldt idem voor de gemeenten.", "Idem, Kamerstuk 36 410, nr. 5.", "Ide.", "midem", "Idem-groep", "Idem, nr. 8 (36800-XVI)."])
def test_no_reference(text: str) -> None:
    assert [words for words, _, _ in told(in_note_two(text), "a") if "dem" in words.lower()] == []


def test_the_body_has_no_idem() -> None:
    assert told(gathered(letter("a", [f"{PAPER} Idem.", "Ibidem."])), "a") == [("Kamerstukken II 2023/24, 29 325, nr. 156, p. 2", "kst-29325-156", None)]


def test_a_note_of_nothing_else_takes_no_time() -> None:
    archive_of = letter("a", ["x[1][2]"], {"1": PAPER, "2": "Idem. ibidem; " * 20_000})
    begin = time.process_time()
    gathered(archive_of)
    assert time.process_time() - begin < 5
