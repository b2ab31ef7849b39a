"""Letters without blank lines, as a text tool takes them out of a PDF line by line, or a browser out of a page."""

import pytest

from tests.letters.letter_of import letter_of, outline
from tests.readers.papers import account_of

HEAD = ">Retouradres Postbus 20350 2500 EJ Den Haag\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\nDatum 4 juni 2024\n"
TEXT = "Geachte voorzitter,\nIn deze brief staat hoe het met de dijken gaat en wat er nog moet gebeuren.\n"


@pytest.mark.parametrize(("lines", "betreft"), [
    ("Betreft Voortgang dijken\nDirectie Water\nRijnstraat 8", "Voortgang dijken"),
    ("Betreft Voortgang dijken\nWaterzaken en Bodem\nRijnstraat 8", "Voortgang dijken"),
    ("Betreft Voortgang van het programma voor de dijken en de uiterwaarden langs de\ngrote rivieren\nWaterzaken en Bodem", "Voortgang van het programma voor de dijken en de uiterwaarden langs de grote rivieren"),
    ("Betreft Voortgang van het programma voor de dijken en de uiterwaarden\nGrote Rivieren en de kust\nDirectie Water", "Voortgang van het programma voor de dijken en de uiterwaarden Grote Rivieren en de kust"),
    ("Betreft Voortgang van de\nDijken", "Voortgang van de Dijken"),
])  # fmt: skip
def test_what_a_letter_is_about_ends_where_its_row_had_room(lines, betreft):
    assert letter_of(f"{HEAD}{lines}\n{TEXT}").fact("betreft") == betreft


def test_the_title_of_a_nota_below_the_word():
    letter = letter_of("TER BESLISSING\nAan\nde minister van Defensie\nnota\nNota bij de brief over dijken\nDirectie Water\nDatum\n4 juni 2024\nNotanummer\n2024-0000123\n1. Aanleiding\nDe dijken zijn op hoogte gebracht.\n")
    assert (letter.fact("addressee"), letter.fact("betreft"), letter.fact("kenmerk")) == ("de minister van Defensie", "Nota bij de brief over dijken", "2024-0000123")


@pytest.mark.parametrize(("end", "notes"), [
    ("Dat staat in de brief.1 En hier nog eens.2\nDe minister van Defensie,\nJan de Vries\n1 Kamerstuk 29 325, nr. 1.\n2 Zie ook Kamerstuk 29 325, nr. 2.\n", ["1", "2"]),
    ("Dat staat in de brief.1\nDe minister van Defensie,\nJan de Vries\n1 Kamerstuk 29 325, nr. 1.\nBijlage\nHet overzicht van de dijken volgt hier.\n", []),
    ("Dat staat in de brief.1\nHoogachtend,\nJan Polman, voorzitter\nRien de Vries, secretaris-directeur\n1 Kamerstuk 29 325, nr. 1.\n", ["1"]),
    ("Dat staat in de brief.1\n1 Kamer van de twee heeft gelijk.\n\nDe tekst loopt daarna door.\n", []),
    ("Dat staat in de brief.1 In artikel\n1 Waterwet staat dat ook.\n", []),
])  # fmt: skip
def test_notes_below_the_last_line_that_no_blank_line_parts_from_it(end, notes):
    assert [note.number for note in letter_of(TEXT + end).notes] == notes


def test_numbers_alone_above_questions_are_headings():
    questions = "\n\n".join(f"{number}\n\nHoeveel dijken zijn er?\n\nDat zijn er {number} meer dan verwacht." for number in (1, 2, 3))
    letter = letter_of(questions + "\n")
    assert [text for kind, text in outline(letter) if kind == "heading"] == ["1", "2", "3"]
    assert letter.fact("type") == "kamervragen"
    assert not [kind for kind, _ in outline(letter_of(questions.replace("?", ".") + "\n")) if kind == "heading"]


@pytest.mark.parametrize(("lines", "expected"), [
    ("1. Algemene gegevens\na) Titel voorstel\nRichtlijn voor dijken\nb) EUR-Lex\nhttps://eur-lex.europa.eu/dijken\nc) Behandelingstraject Raad\nMilieuraad\n", "hhphphp"),
    ("• a) Titel voorstel\n\n    Richtlijn voor dijken\n\n• b) Behandelingstraject Raad\n\n    Milieuraad\n\nDat was het voorstel.\n", "hphpp"),
    ("Vraag 1.\n\nWat vindt u van de dijken?\n\nWilt u dat onderzoeken?\n\nAntwoord op vraag 1.\n\nDat is niet bekend.\n", "hpphp"),
    ("Verslag van het gesprek\n\nAanwezig: de minister, Jansen, De Vries\n\nDe minister spreekt over dijken.\n", "hpp"),
    ("Figuur 1: Dijken in Nederland\n\nBron: CBS\n\nHet aantal dijken is gestegen.\n\nKader 1: Wat telt mee?\n\nAlle dijken tellen mee.\n", "hpphp"),
    ("Vraag 2, 3\n\nHoe hoog zijn de dijken?\n\nAntwoord 2, 3\n\nDat is niet bekend.\n", "hphp"),
    ("Motie Boswijk c.s.\n\nDe motie verzoekt om een onderzoek naar de dijken.\n", "hp"),
])  # fmt: skip
def test_headings_of_fixed_forms_and_of_motions(lines, expected):
    assert "".join(kind[0] for kind, _ in outline(letter_of(lines))) == expected


def test_numbers_with_a_stop_above_questions_tell_what_the_letter_is():
    assert letter_of("Geachte voorzitter,\nHierbij zend ik u de antwoorden.\n1.\nKent u de dijken?\nAntwoord\nJa.\n2.\nZijn zij hoog?\nAntwoord\nJa, want uw Kamer heeft daarom gevraagd.\n").fact("type") == "kamervragen"


def test_what_stands_below_a_question_is_asked_and_what_stands_below_an_answer_may_be_a_heading():
    letter = letter_of("Vraag 1\n\nKent u «Dijken»1?, 2\n\nAntwoord op vraag 1:\n\nZvw\n\nDe dijken zijn mij bekend.\n\n1 NRC.\n2 Trouw.\n")
    assert "".join(kind[0] for kind, _ in outline(letter)) == "hphhp"
    assert [mark.number for passage in letter.body for mark in passage.marks] == ["1", "2"]
    assert letter.fact("type") == "kamervragen"


def test_a_number_behind_a_figure_is_no_second_mark():
    letter = letter_of("In de jaren 2020, 2 en 3 (12, 2 en 4) staat het zo.1\n\n1 NRC.\n2 Trouw.\n")
    assert [mark.number for passage in letter.body for mark in passage.marks] == ["1"]


@pytest.mark.parametrize(("line", "kind"), [
    ("Wat volgt nog?", "heading"),
    ("Hoe gaat het verder?", "heading"),
    ("Klopt dat bericht over de dijken?", "paragraph"),
    ("Wat is de stand van de uitvoering van het advies over de dijken, nu er water is?", "paragraph"),
])  # fmt: skip
def test_a_short_question_above_its_answer_where_no_blank_line_sets_it_apart(line, kind):
    text = "De dijken zijn op hoogte gebracht, zoals ik eerder in deze brief schreef aan de Kamer en aan\nde waterschappen.\n"
    assert (kind, line) in outline(letter_of(f"{TEXT}{text}{line}\n{text}"))


@pytest.mark.parametrize(("caption", "kind"), [("Tabel 1. Dijken per provincie", "paragraph"), ("Dijken per provincie", "heading")])
def test_what_names_a_table_is_no_heading(caption, kind):
    assert (kind, caption) in outline(letter_of(f"De stand staat hieronder.\n\n{caption}\n\nDrenthe     12     3\nUtrecht     14     5\nZeeland     16     8\n"))


@pytest.mark.parametrize(("link", "text"), [
    ("[www.slo.nl/kern](https://www.slo.nl/kern/)", "www.slo.nl/kern"),
    ("[de site](https://www.slo.nl/kern)", "de site (https://www.slo.nl/kern)"),
    ("[de site](#)", "de site"),
])  # fmt: skip
def test_a_link_whose_words_are_its_address_has_it_once(link, text):
    letter = letter_of(f"Zie {link} voor **meer**.\n")
    assert letter.body[0].text == f"Zie {text} voor meer."
    assert account_of(letter).ok


@pytest.mark.parametrize(("row", "is_text"), [
    ("Hierbij bied ik u de antwoorden aan op de vragen van de leden over de dijken en de wegen.", True),
    ("Kadijken en de andere waterkeringen in beheer bij waterschappen", False),
])  # fmt: skip
def test_the_text_below_a_long_betreft_opens_with_a_sentence(row, is_text):
    betreft = "Beantwoording van de vragen van de leden Jansen over dijken"
    letter = letter_of(f"{HEAD}Betreft {betreft}\n{row}\n\nDe minister van Defensie,\nJan de Vries\n")
    assert letter.fact("betreft") == (betreft if is_text else f"{betreft} {row}")
