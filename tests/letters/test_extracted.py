"""What extractions from PDF do to a page: the margin in the midst of the text, numbers apart from their notes, one space before all lines."""

import pytest

from tests.letters.letter_of import letter_of, outline
from tests.readers.papers import account_of

LINE = "De gemeenten en de zorgaanbieders in de regio maken samen afspraken over de"
SECOND = "zorg, en in de regio maken zij met alle partijen samen ook afspraken over de"
REGIONS = ("Twente", "Zeeland", "Drenthe", "Utrecht", "Gooi en Vecht", "Limburg")


def whole(at):
    """A paragraph of two full lines and a short one, another for each number."""
    return f"{LINE.replace('de regio', REGIONS[at])}\n{SECOND.replace('de regio', REGIONS[at + 1])}\nopvang van jongeren in {REGIONS[at]}.\n"


def read(at):
    return " ".join(whole(at).split())


WHOLE, READ = whole(0), read(0)
HEAD = (
    "Ministerie van Financiën\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\n"
    "Datum 4 juni 2024\nOns kenmerk 2024-0000123\nBetreft Stand van zaken\n\nGeachte voorzitter,\n\n"
)


def texts(letter):
    account = account_of(letter)
    assert account.ok, account.faults
    return [passage.text for passage in letter.body]


@pytest.mark.parametrize("margin", [
    "Bijlage(n)\n1\nCorrespondentie uitsluitend richten aan\nhet retouradres met vermelding van de\ndatum en het kenmerk van deze brief.\n",
    "Contactpersoon\nM. Jansen\nSenior beleidsmedewerker\nm.jansen@minfin.nl\nKenmerk\n2024-0000123\n",
    "Directie Begrotingszaken\nKorte Voorhout 7\n2511 CW Den Haag\nwww.rijksoverheid.nl\nUw kenmerk\n2024Z01234\n",
])
def test_the_margin_in_the_midst_of_a_page_is_letterhead(margin):
    letter = letter_of(f"{HEAD}{LINE}\nopvang van jongeren, en\n\n{margin}\nover hun wonen.\n\n{WHOLE}")
    assert texts(letter)[1:] == [f"{LINE} opvang van jongeren, en over hun wonen.", READ]
    assert {drop.reason for drop in letter.drops} <= {"letterhead", "running header"}


@pytest.mark.parametrize("kept", ["Bijlage(n)\n1", "Contactpersoon\nM. Jansen\n", "Programma Wonen\nDeel 1", "Antwoord op vraag 1\nVraag 2"])
def test_what_a_letter_may_say_itself_stays(kept):
    letter = letter_of(f"{HEAD}{WHOLE}\n{kept}\n\n{WHOLE}")
    assert all(word in " ".join(texts(letter)) for word in kept.split())


COLUMN = "\f".join((
    f"{HEAD}{WHOLE}",
    "\n".join((
        *(f"{one:84}{other}".rstrip() for one, other in zip(whole(2).splitlines(), ("Ministerie van Financiën", "", "Directie Begrotingszaken"))),
        f"{'':84}Datum", f"{whole(4).splitlines()[0]:84}4 juni 2024", f"{'':84}Ons kenmerk", f"{whole(4).splitlines()[1]:84}2024-0000123",
        whole(4).splitlines()[2], "", f"{'':84}Pagina 2 van 2", "",
    )),
))  # fmt: skip


def test_the_margin_beside_a_later_page():
    letter = letter_of(COLUMN)
    assert texts(letter)[1:] == [READ, read(2), read(4)]
    assert "page number" in {drop.reason for drop in letter.drops}


def test_a_tables_right_column_is_no_margin():
    table = "\n".join(f"{LINE:84}{word}" for word in ("Aantal", "woningen", "in", "2024"))
    assert all(word in " ".join(texts(letter_of(f"{HEAD}{WHOLE}\n{table}\n"))) for word in ("Aantal", "woningen"))


def notes(letter):
    texts(letter)
    return {note.number: note.passage.text for note in letter.notes}


@pytest.mark.parametrize(("foot", "found"), [
    ("1\n\nKamerstukken II 2023/24, 29 023, nr. 482.\n", {"1": "Kamerstukken II 2023/24, 29 023, nr. 482."}),
    ("1\n\nZie de bijlage.\nKamerstukken II 2023/24, 29 023, nr. 482.\n2\n", {"1": "Zie de bijlage.", "2": "Kamerstukken II 2023/24, 29 023, nr. 482."}),
    ("1\n\nZie de bijlage.\nStb. 2014, 494.\n3\nIdem.\n2\n", {"1": "Zie de bijlage.", "2": "Stb. 2014, 494.", "3": "Idem."}),
    ("2\n\nZie de bijlage.\nStb. 2014, 494.\n1\n", {"1": "Zie de bijlage.", "2": "Stb. 2014, 494."}),
    ("1 In het programma hebben zitting: de koepel van adviesraden sociaal domein en\n\nhet landelijk platform. Zij vormen de stuurgroep.\n2 Idem.\n",
     {"1": "In het programma hebben zitting: de koepel van adviesraden sociaal domein en het landelijk platform. Zij vormen de stuurgroep.", "2": "Idem."}),
])  # fmt: skip
def test_notes_whose_numbers_stand_apart(foot, found):
    marked = "".join(LINE.replace("regio", f"regio{number}") + "\n" for number in found)
    letter = letter_of(f"{HEAD}{marked}opvang van jongeren.\n\n{foot}\n- 1 -\n\f{WHOLE}")
    assert notes(letter) == found
    assert [mark.value for passage in letter.body for mark in passage.marks] == list(found)


def test_numbers_apart_from_their_notes_at_a_letters_end():
    marked = "".join(LINE.replace("regio", f"regio{number}") + "\n" for number in (1, 2))
    letter = letter_of(f"{HEAD}{marked}opvang van jongeren.\n\nHoogachtend,\nde minister van Financiën,\n\nE. Heinen\n\n1\n\nZie de bijlage.\nStb. 2014, 494.\n2\n")
    assert notes(letter) == {"1": "Zie de bijlage.", "2": "Stb. 2014, 494."}


def test_a_note_without_room_on_its_marks_page_stands_on_the_next():
    first = LINE.replace("regio", "regio1") + "\n" + LINE.replace("regio", "regio2") + "\nopvang van jongeren.\n"
    letter = letter_of(f"{HEAD}{first}\n1 Zie de bijlage.\n\f{WHOLE}\n2 Stb. 2014, 494.\n")
    assert notes(letter) == {"1": "Zie de bijlage.", "2": "Stb. 2014, 494."}
    assert [mark.value for passage in letter.body for mark in passage.marks] == ["1", "2"]


def test_one_space_before_every_line_is_no_form_feed():
    pages = (f"{HEAD}{WHOLE}\n{whole(1)}\n\n\n{'':60}1", f"{whole(3)}\n{whole(4)}\n\n\n{'':60}2")
    spaced = "\f".join("".join(f" {line}\n" if line else "\n" for line in page.splitlines()) for page in pages)
    assert texts(letter_of(spaced))[1:] == [READ, read(1), read(3), read(4)]


def test_a_form_feed_behind_text_ends_its_line():
    letter = letter_of(f"{HEAD}{WHOLE}Pagina 1 van 2\f{whole(2)}Pagina 2 van 2")
    assert outline(letter)[1:] == [("paragraph", READ), ("paragraph", read(2))]
    assert [drop.text for drop in letter.drops if drop.reason == "page number"] == ["Pagina 1 van 2", "Pagina 2 van 2"]


@pytest.mark.parametrize(("end", "start", "joined"), [
    ("experts/", "wetenschappers", "experts/wetenschappers"), ("aanvragen en -", "toekenningen", "aanvragen en -toekenningen"),
    ("het plan -", "De minister", "het plan - De minister"),
])  # fmt: skip
def test_what_a_lines_end_hides(end, start, joined):
    assert joined in " ".join(texts(letter_of(f"{HEAD}{LINE}\nopvang, met veel gemeenten en zorgaanbieders en {end}\n{start} in heel het land.\n\n{WHOLE}")))


@pytest.mark.parametrize(("listed", "items"), [
    ("1.\n2.\n\nhulp die snel te regelen is;\néén loket.\n", ["1. hulp die snel te regelen is;", "2. één loket."]),
    ("i.\nii.\n\niii.\n\nHulp die snel is.\nEén loket.\nDe stand van de opvang.\n", ["i. Hulp die snel is.", "ii. Eén loket.", "iii. De stand van de opvang."]),
    ("o\no\n\nhulp die snel te regelen is;\néén loket.\n", ["hulp die snel te regelen is;", "één loket."]),
])  # fmt: skip
def test_items_whose_markers_stand_apart(listed, items):
    letter = letter_of(f"{HEAD}{WHOLE}\nWij doen het volgende:\n{listed}\n{whole(2)}")
    assert texts(letter)[2:] == ["Wij doen het volgende:", *items, read(2)]
    assert {passage.kind for passage in letter.body[3:-1]} == {"item"}


def test_markers_that_fit_no_texts_stay_where_they_are():
    letter = letter_of(f"{HEAD}{WHOLE}\nWij doen het volgende:\n1.\n2.\n\nhulp die snel te regelen is;\néén loket.\nen een dak;\nen een bed.\n\n{whole(2)}")
    assert "1. 2. hulp" in " ".join(texts(letter))
    assert not letter.order


@pytest.mark.parametrize("head", [
    "Ministerie van Financiën\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nBinnenhof 4\n2513 AA DEN HAAG\nDatum\nOns kenmerk\nBetreft\n\n: 4 juni 2024\n2024-0000123\n: Stand van zaken\n",
    "De Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\nMinisterie van Financiën\nOns kenmerk\n2024-0000123\n\nDatum\n\n4 juni 2024\n\nBetreft\n\nStand van zaken\n",
])
def test_values_below_their_labels(head):
    letter = letter_of(f"{head}\nGeachte voorzitter,\n\n{WHOLE}")
    assert {name: letter.fact(name) for name in ("date", "kenmerk", "betreft", "addressee")} == {
        "date": "2024-06-04", "kenmerk": "2024-0000123", "betreft": "Stand van zaken", "addressee": "De Voorzitter van de Tweede Kamer der Staten-Generaal",
    }  # fmt: skip
