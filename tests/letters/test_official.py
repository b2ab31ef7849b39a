"""Heads of official papers: as they are printed, and as the websites of parliament show them."""

from __future__ import annotations

import pytest

from tests.letters.letter_of import letter_of

TEXT = """

Met deze brief bied ik u de evaluatie van de dijken aan. De evaluatie gaat over vijf jaar.

De Minister van Volksgezondheid, Welzijn en Sport,

J. Jansen
"""
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 17 december 2018"
FROM = "BRIEF VAN DE MINISTER VAN VOLKSGEZONDHEID, WELZIJN EN SPORT"


@pytest.mark.parametrize("head", [
    f"29 325 Waterzorg\n\nNr. 95\n{FROM}\n\n{TO}",
    f"29 325 Waterzorg\nNr. 95 {FROM}\n{TO}",
    f"2018D60368\n\n29 325\nWaterzorg\n\nNr. 95\n\n{FROM}\n\n{TO}",
    f"Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2018–2019\n\n29 325\n\nWaterzorg\n\nNr. 95\n\n{FROM}\n{TO}",
])  # fmt: skip
def test_a_letter_printed_as_a_kamerstuk(head: str) -> None:
    letter = letter_of(head + TEXT)
    assert letter.record["kamerstuk"] == "kst-29325-95"
    assert letter.fact("date") == "2018-12-17"
    assert letter.fact("sender") == "Minister van Volksgezondheid, Welzijn en Sport"
    assert letter.fact("type") == "kamerbrief"
    assert letter.body[0].text.startswith("Met deze brief")


@pytest.mark.parametrize("text", [
    "29 325 mensen kwamen.\n\nNr. 95 is de bus naar de opvang.",
    "29 325\n\nNr. 95\n\nDe bus rijdt.",
    f"Nr. 95\n\n{FROM}\n\n{TO}",
])  # fmt: skip
def test_a_number_alone_is_no_official_head(text: str) -> None:
    assert "kamerstuk" not in letter_of(text + TEXT).record


SHORT = "26 991 Voedsel\n\nnr. 5\nBRIEF VAN DE MINISTERS VAN DEFENSIE EN VOOR MEDISCHE ZORG\n\n" + TO


def test_who_sign_on_one_line_with_their_role() -> None:
    letter = letter_of(f"{SHORT}\n\nDit is de tekst.\n\nDe Minister van Defensie, A.Th.B. Jansen-de Wit\n\nDe Minister voor Medische Zorg, B. van der Laan\n")
    assert [(one.role, one.name) for one in letter.signatories] == [("Minister van Defensie", "A.Th.B. Jansen-de Wit"), ("Minister voor Medische Zorg", "B. van der Laan")]
    assert letter.fact("type") == "kamerbrief"
    assert letter.fact("title") == "Kamerbrief nr. 5 in dossier 26 991 Voedsel"


def test_a_paper_of_the_eerste_kamer_has_letters_for_a_number() -> None:
    letter = letter_of("30 880 Vaststelling van een Dijkenwet\n\nAC BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 26 april 2018\n\nDit is de tekst.\n\nDe Minister van Defensie, B. Visser\n")
    assert (letter.record["kamerstuk"], letter.fact("date")) == ("kst-30880-AC", "2018-04-26")


def test_a_role_and_a_name_within_the_text_sign_nothing() -> None:
    letter = letter_of(f"{SHORT}\n\nDe eerste zin is uit.\nDe Minister van Defensie, J. Jansen\nheeft dat in de vorige brief gezegd. Daarna volgde meer.\n\nDe Minister van Defensie,\nB. Visser\n")
    assert [(one.role, one.name) for one in letter.signatories] == [("Minister van Defensie", "B. Visser")]


def test_notes_as_the_website_of_parliament_has_them() -> None:
    letter = letter_of(f"{SHORT}\n\nDe eerste zin.1 De tweede zin van de Wmo2, met meer.\n\nDe Minister van Defensie, B. Visser\n\nX Noot\n1\n\nZie het rapport.\n\nXNoot\n2\n\nRaadpleegbaar via het archief.\n\nNaar boven\n")
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "Zie het rapport."), ("2", "Raadpleegbaar via het archief.")]
    assert [mark.value for mark in letter.body[0].marks] == ["1", "2"]
    assert [drop.text for drop in letter.drops if drop.reason == "web page"] == ["X Noot", "XNoot", "Naar boven"]


def test_a_committee_signs_above_its_questions() -> None:
    letter = letter_of("36 600 Dijken\n\nNr. 99 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 23 oktober 2025\n\nDe commissie heeft vragen gesteld.\n\nDe voorzitter van de commissie, Jansen\n\nDe adjunct-griffier van de commissie, Van den Berg-Smit\n\nVragen van de leden\n\nDe leden vragen hoe het staat.\n")
    assert [passage.kind for passage in letter.body] == ["paragraph", "signature", "signature", "heading", "paragraph"]
    assert [one.name for one in letter.signatories] == ["Jansen", "Van den Berg-Smit"]


@pytest.mark.parametrize(("head", "text", "fact", "expected"), [
    ("BRIEF VAN DE MINISTERS VAN DEFENSIE EN VOOR MEDISCHE ZORG", "Dit is de tekst.", "sender", "Ministers van Defensie en voor Medische Zorg"),
    ("BRIEF VAN DE NATIONALE OMBUDSMAN", "Dit is de tekst van de ombudsman.", "sender", "Nationale ombudsman"),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Dit is de tekst.", "betreft", "Verslag van een schriftelijk overleg"),
    ("MOTIE VAN HET LID PATIJN C.S.", "Dit is de tekst van de leden Patijn en Van Dijk.", "betreft", "Motie van het lid Patijn c.s."),
    ("MOTIE VAN HET LID ERKENSTEIN", "Dit is de tekst.", "betreft", "Motie van het lid Erkenstein"),
])  # fmt: skip
def test_capitals_of_a_head_are_written_as_the_paper_writes_them(head: str, text: str, fact: str, expected: str) -> None:
    assert letter_of(f"29 325 Waterzorg\n\nNr. 95\n{head}\n\n{TO}\n\n{text}\n").fact(fact) == expected


@pytest.mark.parametrize(("line", "title"), [
    ("Brief regering : Voortgang van de dijken", "Voortgang van de dijken"),
    ("Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen", "Antwoord op vragen van het lid Jansen"),
    ("Let op: de dijken", None),
    ("29 325 : Waterzorg", None),
])  # fmt: skip
def test_the_line_that_a_website_puts_above_a_paper_is_its_title(line: str, title: str | None) -> None:
    letter = letter_of(f"{line}\nDit is de tekst over de dijken, die lang genoeg is.\n")
    assert letter.fact("betreft") == title
    assert (letter.body[0].text == line) == (title is None)


ANSWERS = """Tweede Kamer der Staten-Generaal    2

Vergaderjaar 2023–2024    Aanhangsel van de Handelingen

Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden

1294

Vragen van het lid Jansen aan de Minister van Defensie (ingezonden 14 februari 2024).
"""


def test_the_head_of_answers_to_written_questions() -> None:
    letter = letter_of(ANSWERS)
    assert letter.record["kamerstuk"] == "ah-tk-20232024-1294"
    assert [passage.text[:14] for passage in letter.body] == ["Vragen van het"]
    assert "kamerstuk" not in letter_of(ANSWERS.replace("\n1294", "\nNegen vragen zijn er gesteld.")).record


def test_the_head_of_an_advice() -> None:
    letter = letter_of(f"No. W13.22.0046/III{' ' * 42}'s-Gravenhage, 14 september 2022\n\n\n{'.' * 80}\n\nBij Kabinetsmissive van 3 mei 2022, no.2022000962, is het voorstel aanhangig gemaakt.\n\nDe vice-president van de Raad van State,\nJ. de Vries\n")
    assert (letter.fact("kenmerk"), letter.fact("date")) == ("W13.22.0046/III", "2022-09-14")
    assert [passage.kind for passage in letter.body] == ["paragraph", "signature", "signature"]
    assert [(one.name, one.role) for one in letter.signatories] == [("J. de Vries", "vice-president van de Raad van State")]


@pytest.mark.parametrize(("told", "date"), [
    ("(Ingezonden 3 maart 2009)", "2009-03-03"),
    ("(Ingezonden 3 maart 2009)\n\nAntwoord van de minister (ontvangen 25 maart 2009)", "2009-03-25"),
])  # fmt: skip
def test_the_day_on_which_questions_were_asked_or_answered(told: str, date: str) -> None:
    assert letter_of(f"2009Z03912\n\n{told}\n\n1\n\nKent u de dijken?\n\n2\n\nWat vindt u ervan?\n").fact("date") == date


@pytest.mark.parametrize(("opening", "kamerstuk"), [
    ("Nr. 60 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal", True),
    ("Nr. 60 BRIEF VAN DE MINISTER VAN DEFENSIE", True),
    ("Nr. 60 WAT HET KOST", False),
])  # fmt: skip
def test_a_head_that_a_copy_begins_below_its_dossier(opening: str, kamerstuk: bool) -> None:
    letter = letter_of(f"{opening}\n\nDen Haag, 9 maart 2016\n\nDit is de tekst over de dijken.\n")
    assert ("Den Haag" not in letter.body[0].text and len(letter.body) == 1) == kamerstuk


@pytest.mark.parametrize(("told", "expected"), [
    ("Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Defensie over de dijken.", "kamerbrief"),
    ("Hierbij bied ik u de antwoorden aan op de vragen van de gemeente over de dijken.", "overig"),
])  # fmt: skip
def test_answers_that_a_minister_signs_go_to_parliament(told: str, expected: str) -> None:
    assert letter_of(f"{told}\n\nDE MINISTER VAN DEFENSIE\n\nB. Visser\n").fact("type") == expected


def test_the_ministry_that_answers() -> None:
    letter = letter_of(f"{ANSWERS}\nAntwoord van Staatssecretaris De Vries (Justitie en Veiligheid) (ontvangen 25 maart 2024).\n\nVraag 1\nKent u de dijken?\n\nAntwoord 1\nJa.\n")
    assert (letter.fact("type"), letter.fact("ministry"), letter.facts["ministry"].provenance) == ("kamervragen", "JenV", "inferred")


@pytest.mark.parametrize("opening", ["29 325 Waterzorg\n\nNr. 7 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 16 april 2010", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld, .. xxxx 2025", "Inbreng verslag schriftelijk overleg"])
def test_questions_of_a_committee_with_what_was_answered(opening: str) -> None:
    assert letter_of(f"{opening}\n\nDe commissie heeft vragen voorgelegd.\n\nVragen van de VVD-fractie\n\nDe leden vragen naar de dijken.\n").fact("type") == "kamervragen"


def test_a_foot_whose_dashes_are_lost() -> None:
    assert len(letter_of(f"{ANSWERS}\n\n\nh tk 20232024 1294\n").body) == 1


def test_the_feet_of_before_2010() -> None:
    assert len(letter_of(f"{SHORT}\n\nDit is de tekst.\n\n8K1234\nISSN 0921 - 7371\nSdu Uitgevers\n").body) == 1


@pytest.mark.parametrize(("head", "number", "betreft", "date"), [
    ("B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR ALGEMENE ZAKEN EN HUIS VAN DE KONING1\n\nVastgesteld 21 juni 2022", "B", "Voorlopig verslag van de vaste commissie voor Algemene Zaken en Huis van de Koning", "2022-06-21"),
    ("AI1 VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG\n\nVastgesteld 14 mei 2019", "AI", "Verslag van een nader schriftelijk overleg", "2019-05-14"),
    ("B2 NADER VOORLOPIG VERSLAG\n\nVastgesteld 14 mei 2019", "B", "Nader voorlopig verslag", "2019-05-14"),
    ("Nr. 7 LIJST VAN VRAGEN\n\nVastgesteld16 april 2010", "7", "Lijst van vragen", "2010-04-16"),
])  # fmt: skip
def test_heads_of_reports(head: str, number: str, betreft: str, date: str) -> None:
    letter = letter_of(f"29 325 Waterzorg\n\n{head}\n\nDe leden van een fractie vragen naar de zaken van het huis.\n")
    assert (letter.record["kamerstuk"], letter.fact("betreft"), letter.fact("date")) == (f"kst-29325-{number}", betreft, date)


def test_a_letter_within_a_paper_opens_with_its_title_alone() -> None:
    letter = letter_of("29 325 Waterzorg\n\nNr. 7 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDit is het verslag.\n\nBRIEF VAN DE VOORZITTER\n\nAan de Minister van Defensie\n\nDen Haag, 10 april 2019\n\nDe commissie heeft vragen.\n")
    assert [passage.kind for passage in letter.body] == ["paragraph", "heading", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("head", ["Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\nTweede Kamer der Staten-Generaal2018-201929325 nr. 95\n\n29 325 Waterzorg\n\nNr. 95 LIJST VAN VRAGEN", "Aanhangsel van de Handelingen\n\nDatum publicatie Organisatie Vergaderjaar Nummer\nTweede Kamer der Staten-Generaal 2018-2019 1645"])
def test_the_table_above_a_paper_on_the_official_website_is_no_text(head: str) -> None:
    assert [passage.text for passage in letter_of(f"{head}\n\nDe leden vragen naar de dijken.\n").body] == ["De leden vragen naar de dijken."]
