"""Official XML: what it knows is kept, no word is lost, and nothing in it can do harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.model import KnownCitation
from build_scripts.readers import read
from build_scripts.readers.xml import read_xml
from tests.readers.papers import PAPERS, account_of, letter_in, lines_of


def paper(inner):
    """An official publication with this text, as bytes."""
    xml = f"<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>{inner}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    return xml.encode()


def text_lines(inner):
    return lines_of(read_xml("a.xml", paper(inner)))


def test_the_letter():
    letter = letter_in("papier.xml")
    assert [(p.kind, p.level, p.marker, p.text) for p in letter.body if p.kind != "cell"] == [
        ("heading", 2, "", "39 999 Beleid voor bruggen en sluizen"),
        ("heading", 2, "", "Nr. 7 BRIEF VAN DE MINISTER VAN BRUGGEN EN SLUIZEN"),
        ("paragraph", None, "", "Den Haag, 12 maart 2024"),
        ("salutation", None, "", "Geachte voorzitter,"),
        ("paragraph", None, "", "Met deze brief informeer ik uw Kamer over het onderhoud van bruggen. In Staatsblad 2020, 118 staat waarom dat nodig is."),
        ("heading", 3, "", "Onderhoud"),
        ("paragraph", None, "", "Er zijn drie redenen om nu te beginnen:"),
        ("item", 1, "–", "het staal is oud, en"),
        ("item", 1, "–", "het verkeer is zwaarder geworden;"),
        ("item", 2, "", "a. vrachtwagens wegen meer;"),
        ("item", 2, "", "b. er rijden er meer."),
        ("paragraph", None, "", "Tabel 1: Bruggen per provincie"),
        ("heading", 3, "", "Tot slot"),
        ("paragraph", None, "", "Ik stuur uw Kamer voor de zomer een nieuw overzicht."),
        ("signature", None, "", "De Minister van Bruggen en Sluizen,"),
        ("signature", None, "", "A.B. de Bruin"),
    ]
    assert [(one.name, one.role) for one in letter.signatories] == [("A.B. de Bruin", "Minister van Bruggen en Sluizen")]
    assert account_of(letter).faults == ()


def test_the_table():
    cells = [p for p in letter_in("papier.xml").body if p.kind == "cell"]
    assert [(p.place.row, p.place.column, p.place.span, p.place.header, p.text) for p in cells] == [
        (1, 1, 1, True, "Provincie"),
        (1, 2, 2, True, "Bruggen"),
        (2, 1, 1, False, "Zeeland"),
        (2, 2, 1, False, "12"),
        (2, 3, 1, False, "eerste zin.\n\ntweede zin."),
        (3, 2, 1, False, "3"),
    ]


def test_notes_stand_at_their_marks():
    letter = letter_in("papier.xml")
    assert [(note.number, note.passage.text) for note in letter.notes] == [
        ("1", "Kamerstukken II 2023/24, 39 999, nr. 5."),
        ("2", "Zie tabel 1.\n\nDe cijfers zijn van 2023."),
    ]
    before = [(p.text[: m.start][-8:], m.value) for p in letter.body for m in p.marks if m.kind == "note"]
    assert before == [("bruggen.", "1"), ("en meer;", "2")]


def test_citations_that_a_machine_can_read_are_kept():
    document = read(PAPERS / "papier.xml")
    found = [(c, line.text[c.start : c.end]) for line in document.lines for c in line.known.citations]
    assert [(c.id, text) for c, text in found] == [("stb-2020-118", "Staatsblad 2020, 118"), ("kst-39999-5", "39 999, nr. 5")]
    assert isinstance(found[0][0], KnownCitation)


def test_metadata_inside_and_beside():
    facts = letter_in("papier.xml").facts
    told = {name: (facts[name].value, facts[name].provenance) for name in ("title", "date", "type", "kamerstuk", "dossier", "theme")}
    assert told == {
        "title": ("Onderhoud van bruggen", "source"),
        "date": ("2024-03-12", "source"),
        "type": ("kamerbrief", "source"),
        "kamerstuk": ("kst-39999-7", "source"),
        "dossier": ("39999", "source"),
        "theme": ("Verkeer | Water", "source"),
    }
    assert "addressee" not in facts


def test_questions_and_answers():
    letter = letter_in("vragen.xml")
    assert [(p.kind, p.text) for p in letter.body] == [
        ("paragraph", "Vragen van het lid Aad de Wit (XYZ) over sluizen (ingezonden 1 februari 2024)."),
        ("paragraph", "Antwoord van Minister De Bruin (ontvangen 20 februari 2024)."),
        ("heading", "Vraag 1"),
        ("paragraph", "Klopt het dat sluizen lekken?"),
        ("heading", "Antwoord 1"),
        ("paragraph", "Ja."),
        ("paragraph", "Niet alle."),
    ]
    assert letter.fact("date") == "2024-02-20"
    assert [drop.text for drop in letter.drops] == ["Vergaderjaar 2023-2024", "Vragen gesteld door de leden der Kamer, met de daarop gegeven antwoorden", "9876"]
    assert account_of(letter).faults == ()


def test_papers_from_before_2010():
    letter = letter_in("oud.xml")
    assert [p.text for p in letter.body] == ["Nr. 3 BRIEF VAN DE MINISTER", "Het beleid geldt al jaren en blijft zo.", "De commissie vroeg om een kort overzicht."]
    assert [(n.number, n.passage.text) for n in letter.notes] == [("1", "Zie de vorige brief.")]
    assert letter.body[1].marks[0].start == len("Het beleid geldt al jaren")


def test_sections_give_their_headings_a_level():
    document = read_xml("a.xml", paper("<divisie><kop><nr>1.</nr><titel>Een</titel></kop><divisie><kop><nr>1.1</nr><titel>Onder</titel></kop><al>x</al></divisie></divisie><divisie><kop><nr>2.</nr><titel>Twee</titel></kop><al>y</al></divisie>"))
    assert [(line.known.level, line.text) for line in document.lines if line.known.kind == "heading"] == [(3, "1. Een"), (4, "1.1 Onder"), (3, "2. Twee")]


def test_elements_without_a_known_name_lose_no_word_and_glue_none():
    assert text_lines("<kader><iets>Een</iets><anders>Twee</anders></kader><al>Met <vreemd>woord</vreemd> erin.</al>Los <nadruk>eind</nadruk>") == [
        ("paragraph", "Een"),
        ("paragraph", "Twee"),
        ("paragraph", "Met woord erin."),
        ("paragraph", "Los eind"),
    ]


def test_a_note_with_a_sign_for_a_number_is_text():
    assert text_lines("<al>Zie<noot><noot.nr>*</noot.nr><noot.al>Uitleg.</noot.al></noot> dit.</al>") == [("paragraph", "Zie* dit."), ("paragraph", "* Uitleg.")]


def test_two_notes_with_one_number_lose_no_word():
    note = "<noot><noot.nr>1</noot.nr><noot.al>{}</noot.al></noot>"
    letter = parse(read_xml("a.xml", paper(f"<al>Een{note.format('eerste')}.</al><al>Twee{note.format('tweede')}.</al>")))
    assert [(note.passage.anchor, note.passage.text) for note in letter.notes] == [("noot-1", "eerste"), ("noot-1-2", "tweede")]
    assert account_of(letter).faults == ()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # in place, as official papers of after 2010 have them; two in one paragraph
        ("<al>Een{1:eerste} en twee{2:tweede}.</al><al>De bijlage{1:derde} gaat{2:vierde} door.</al>", {"Een": "eerste", "Een en twee": "tweede", "De bijlage": "derde", "De bijlage gaat": "vierde"}),
        ("<al>Een{1:eerste} en twee{1:tweede}.</al><al>De bijlage{1:derde}.</al>", {"Een": "eerste", "Een en twee": "tweede", "De bijlage": "derde"}),
        # below each part, as before 2010; one mark comes again
        ("<al>Een[1] en[1] twee.</al><al>Drie[2].</al>(1:eerste)(2:tweede)<al>De bijlage[1].</al>(1:derde)", {"Een": "eerste", "Een en": "eerste", "Drie": "tweede", "De bijlage": "derde"}),
    ],
)  # fmt: skip
def test_notes_whose_numbers_begin_again_have_their_own_marks(text, pairs):
    for form, xml in (
        (r"\{(\d):(\w+)\}", r"<noot><noot.nr>\1</noot.nr><noot.al>\2</noot.al></noot>"),
        (r"\[(\d)\]", r"<voetref nr='\1'/>"),
        (r"\((\d):(\w+)\)", r"<voetnoot nr='\1'><al>\2</al></voetnoot>"),
    ):
        text = re.sub(form, xml, text)
    letter = parse(read_xml("a.xml", paper(text)))
    notes = {note.key: note.passage.text for note in letter.notes}
    assert {passage.text[: mark.start]: notes[mark.value] for passage in letter.body for mark in passage.marks} == pairs
    assert not letter.problems and account_of(letter).ok


def test_a_note_without_a_mark_is_reported():
    letter = parse(read_xml("a.xml", paper("<al>Een.</al><voetnoot nr='4'><al>vier</al></voetnoot>")))
    assert [(problem.kind, problem.at.line) for problem in letter.problems] == [("note without mark", 2)]


def test_an_item_in_a_cell_keeps_its_label():
    cell = "<table><tgroup><tbody><row><entry><al>A</al><lijst><li><li.nr>1.</li.nr><al>een</al></li><li><li.nr>–</li.nr><al>twee</al></li></lijst></entry></row></tbody></tgroup></table>"
    (letter_cell,) = parse(read_xml("a.xml", paper(cell))).body
    assert letter_cell.text == "A\n\n1. een\n\n– twee"


def test_a_picture_is_reported():
    assert [p.kind for p in read_xml("a.xml", paper("<al>x</al><plaatje><illustratie naam='a.png'/></plaatje>")).problems] == ["image", "image"]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<officiele-publicatie><al>", "not valid XML"),
        (b"<html><body/></html>", "no official publication: it opens with <html>"),
        (b"<metadata_gegevens/>", "metadata of another file"),
        (b"<officiele-publicatie/>", "holds no text"),
        (b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><officiele-publicatie>&b;</officiele-publicatie>', "declares entities"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><officiele-publicatie>&a;</officiele-publicatie>', "declares entities"),
        (b"<officiele-publicatie>" + b"<al>" * 5000 + b"x" + b"</al>" * 5000 + b"</officiele-publicatie>", "nested too deep"),
        (b'<?xml version="1.0" encoding="ooit"?><officiele-publicatie/>', "encoding|not valid"),
    ],
)
def test_bad_xml_is_an_input_error(data, what):
    with pytest.raises(InputError, match=what):
        read_xml("a.xml", data)


NAMES = ("al", "lijst", "li", "li.nr", "noot", "noot.nr", "noot.al", "table", "tgroup", "row", "entry", "kop", "nr", "titel", "divisie", "nadruk", "vreemd", "ondertekening", "vraag", "extref")
TREES = st.recursive(
    st.sampled_from(("woord", "nog een", "3", "", " – ", "<br/>")),
    lambda inner: st.tuples(st.sampled_from(NAMES), st.lists(inner, max_size=4)).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@given(TREES)
def test_any_tree_is_read_and_every_word_is_accounted_for(tree):
    try:
        document = read_xml("a.xml", paper(tree + "<al>slot</al>"))
    except InputError:
        return
    assert account_of(parse(document)).faults == ()
