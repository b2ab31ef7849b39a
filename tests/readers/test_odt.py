"""ODT: styles, lists, notes and tables as the format knows them."""

import pytest

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers import sniff
from build_scripts.readers.odt import read_odt
from tests.readers.odts import items, note, odt, p, paper, table
from tests.readers.papers import lines_of
from tests.readers.word import zipped


def read_body(body, **parts):
    return read_odt("a.odt", odt(body, **parts))


def lines(body):
    return lines_of(read_body(body))


def test_headings_by_level_and_by_bold_type():
    body = '<text:h text:outline-level="2">Kop</text:h>' + p("Vet kopje", "Tussen") + p("Een zin die vet is.", "Kop") + p("Gewoon")
    document = read_body(body)
    assert [(line.known.kind, line.known.level, line.text) for line in document.lines] == [
        ("heading", 3, "Kop"), ("heading", 3, "Vet kopje"), ("paragraph", None, "Een zin die vet is."), ("paragraph", None, "Gewoon"),
    ]  # fmt: skip


def test_lists_count_as_the_document_shows_them():
    body = items(p("een"), p("twee") + p("vervolg"), style="L2") + p("tussen") + items(p("opnieuw"), style="L2")
    assert lines(body) == [("item", "1. een"), ("item", "2. twee"), ("item", "vervolg"), ("paragraph", "tussen"), ("item", "1. opnieuw")]
    going_on = items(p("een"), style="L2") + items(p("twee"), style="L2").replace("<text:list ", '<text:list text:continue-numbering="true" ')
    assert lines(going_on) == [("item", "1. een"), ("item", "2. twee")]


def test_spaces_tabs_and_line_breaks():
    (passage,) = parse(read_body(p("een<text:s text:c='3'/>twee<text:tab/>drie<text:line-break/>vier"))).body
    assert passage.text == "een twee drie\nvier"


def test_a_note_with_paragraphs_stays_with_its_mark():
    letter = parse(read_body(p(f"Tekst{note(1, 'Eerste.', 'Tweede.')} gaat door.")))
    assert letter.body[0].text == "Tekst gaat door." and letter.body[0].marks[0].start == 5
    assert letter.notes[0].passage.text == "Eerste.\n\nTweede."


def test_spanned_and_covered_cells():
    row = f'<table:table-row><table:table-cell table:number-columns-spanned="2">{p("breed")}</table:table-cell><table:covered-table-cell/><table:table-cell>{p("smal")}</table:table-cell></table:table-row>'
    body = table(["a", "b", "c"]).replace("</table:table>", row + "</table:table>")
    places = [(line.text, line.known.place.column, line.known.place.span) for line in read_body(body).lines if line.known.place.row == 2]
    assert places == [("breed", 1, 2), ("smal", 3, 1)]


def test_tracked_changes_are_refused_with_their_author():
    change = "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A. de Wit</dc:creator></office:change-info></text:deletion></text:changed-region></text:tracked-changes>"
    with pytest.raises(InputError, match="1 tracked changes \\(the first by A. de Wit\\). Accept or reject"):
        read_body(change + p("Tekst"))


def test_comments_and_hidden_text_are_left_out_and_reported():
    comment = f"<office:annotation><dc:creator>A. de Wit</dc:creator>{p('Klopt dit?')}</office:annotation>"
    document = read_body(p(f"Tekst{comment}<text:span text:style-name='Weg'>geheim</text:span>."))
    assert lines_of(document) == [("paragraph", "Tekst.")]
    assert [problem.message for problem in document.problems] == [
        "opmerking van A. de Wit in de kantlijn weggelaten: ‘Klopt dit?’", "verborgen tekst weggelaten: ‘geheim’",
    ]  # fmt: skip


def test_heads_of_pages_are_letterhead_and_a_text_box_is_text():
    styles = f"<office:master-styles><style:master-page><style:header>{p('Ministerie van Bruggen')}</style:header><style:footer>{p('Pagina 1')}</style:footer></style:master-page></office:master-styles>"
    box = f"<draw:frame><draw:text-box>{p('In een kader')}</draw:text-box></draw:frame>"
    assert lines_of(read_body(p("Tekst" + box), styles=styles)) == [
        ("letterhead", "Ministerie van Bruggen"), ("page number", "Pagina 1"), ("paragraph", "Tekst"), ("paragraph", "In een kader"),
    ]  # fmt: skip


def test_official_metadata():
    assert read_odt("a.odt", paper()).facts == {"kamerstuk": "kst-39999-7", "vergaderjaar": "2023-2024", "date": "2024-03-12"}
    assert read_body(p("x"), meta="<dc:title>Brief - Stand van de bruggen in Zeeland</dc:title>").facts == {"betreft": "Stand van de bruggen in Zeeland"}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (odt("")[:-40], "damaged"),
        (odt(p("x"), **{"META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>"}), "protected with a password"),
        (zipped({"content.xml": "<geen/>"}), "no text part"),
        (odt(p(" ")), "holds no text"),
        (zipped({"content.xml": b"<x>" + b" " * 130_000_000}), "unpacks to more than"),
    ],
)
def test_bad_files_are_an_input_error(data, what):
    with pytest.raises(InputError, match=what):
        read_odt("a.odt", data)


def test_it_is_told_by_its_content():
    assert sniff("a.txt", paper()) == "odt"
