"""Word files: real styles, lists, notes and tables; what can't be known is refused or reported."""

import io
import time
import zipfile

import pytest

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers import sniff
from build_scripts.readers.docx import read_docx
from build_scripts.readers.docx_styles import written
from tests.readers.papers import account_of, lines_of
from tests.readers.word import W, docx, note_mark, notes, p, paper, r, rels, table, zipped


def read_body(body, **parts):
    return read_docx("a.docx", docx(body, **parts))


def test_the_letter():
    letter = parse(read_docx("a.docx", paper()))
    assert [(one.kind, one.level, one.marker, one.text) for one in letter.body if one.kind not in ("cell", "paragraph")] == [
        ("heading", 2, "", "39 999 Beleid voor bruggen en sluizen"),
        ("heading", 2, "", "Nr. 7 BRIEF VAN DE MINISTER VAN BRUGGEN EN SLUIZEN"),
        ("salutation", None, "", "Geachte voorzitter,"),
        ("heading", 3, "", "Onderhoud"),
        ("item", 1, "•", "het staal is oud, en"),
        ("item", 1, "•", "het verkeer is zwaarder geworden;"),
        ("item", 2, "", "a. vrachtwagens wegen meer;"),
        ("item", 2, "", "b. er rijden er meer."),
        ("heading", 3, "", "Tot slot"),
        ("signature", None, "", "De Minister van Bruggen en Sluizen,"),
        ("signature", None, "", "A.B. de Bruin"),
    ]
    assert [(one.place.row, one.place.column, one.place.span, one.place.header, one.text) for one in letter.body if one.kind == "cell"] == [
        (1, 1, 1, True, "Provincie"), (1, 2, 2, True, "Bruggen"), (2, 1, 1, False, "Zeeland"), (2, 2, 1, False, "12"),
        (2, 3, 1, False, "eerste zin.\n\ntweede zin."), (3, 2, 1, False, "3"),
    ]  # fmt: skip
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "Kamerstukken II 2023/24, 39 999, nr. 5."), ("2", "Zie tabel 1.\n\nDe cijfers zijn van 2023.")]
    assert account_of(letter).faults == ()


def test_links_to_official_papers_are_citations():
    found = [(c.id, line.text[c.start : c.end]) for line in read_docx("a.docx", paper()).lines for c in line.known.citations]
    assert found == [("stb-2020-118", "Staatsblad 2020, 118")]


def test_numbers_that_word_counts_are_text():
    body = p("Een", "Kop1", (2, 0)) + p("Onder", "Kop2", (2, 1)) + p("Twee", "Kop1", (2, 0)) + p("Weer onder", "Kop2", (2, 1))
    assert [text for _, text in lines_of(read_body(body))] == ["1. Een", "1.1 Onder", "2. Twee", "2.1 Weer onder"]


@pytest.mark.parametrize(("count", "form", "text"), [(3, "decimal", "3"), (27, "lowerLetter", "aa"), (14, "upperRoman", "XIV"), (9, "lowerRoman", "ix"), (1, "none", ""), (500, "lowerRoman", "500")])
def test_number_formats(count, form, text):
    assert written(count, form) == text


def test_a_short_bold_paragraph_is_a_heading_and_a_sentence_is_not():
    body = p("Kop", bold=True) + p("Dit is belangrijk.", bold=True) + p("Ook een kop", "Vet") + p(r("Half", bold=True) + r(" vet"))
    assert [kind for kind, _ in lines_of(read_body(body))] == ["heading", "paragraph", "heading", "paragraph"]


def test_letterhead_above_the_salutation():
    head = table(("", [p("Datum"), p("12 maart 2024")]), ("", [p("Betreft"), p("Onderhoud van bruggen")]), ("", [p("Ons kenmerk"), p("1234-567")]))
    letter = parse(read_body(head + p("Geachte voorzitter,") + p("Tekst van de brief.")))
    assert {name: letter.fact(name) for name in ("date", "betreft", "kenmerk")} == {"date": "2024-03-12", "betreft": "Onderhoud van bruggen", "kenmerk": "1234-567"}
    assert [one.text for one in letter.body] == ["Geachte voorzitter,", "Tekst van de brief."]
    assert account_of(letter).faults == ()


def test_letterhead_in_the_page_head():
    header = f'<w:hdr {W}>{p("Datum")}{p("12 maart 2024")}<w:p/>{p("Pagina 1 van 3")}</w:hdr>'
    relations = {"word/_rels/document.xml.rels": rels(rId1="header1.xml")}
    letter = parse(read_body(p("Tekst.") + '<w:sectPr><w:headerReference w:type="first" r:id="rId1"/></w:sectPr>', header1=header, **relations))
    assert letter.fact("date") == "2024-03-12"
    assert [(drop.reason, drop.text) for drop in letter.drops] == [("letterhead", "Datum"), ("letterhead", "12 maart 2024"), ("page number", "Pagina 1 van 3")]


def test_pages_are_counted():
    body = p("een") + p('<w:r><w:br w:type="page"/></w:r>') + p("<w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r>") + p("<w:r><w:lastRenderedPageBreak/><w:t>drie</w:t></w:r>")
    assert [(line.text, line.page) for line in read_body(body).lines] == [("een", 1), ("twee", 2), ("drie", 3)]


def test_text_boxes_are_read_once():
    box = '<mc:AlternateContent xmlns:mc="m"><mc:Choice><x:txbx xmlns:x="x"><w:txbxContent>{0}</w:txbxContent></x:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>'
    body = p(f"<w:r>{box.format(p('In het kader'))}</w:r>" + r("Tekst"))
    assert [text for _, text in lines_of(read_body(body))] == ["Tekst", "In het kader"]


def test_fields_show_their_result_only():
    assert lines_of(read_body(p("<w:r><w:instrText>PAGE</w:instrText></w:r>" + r("Pagina drie")))) == [("paragraph", "Pagina drie")]


def test_endnotes_beside_footnotes_are_text_with_their_own_numbers():
    letter = parse(read_body(p(r("Een") + note_mark(2) + r(" twee") + note_mark(2, "endnote")), footnotes=notes({2: ["voet"]}), endnotes=notes({2: ["eind"]}, "endnote")))
    assert [note.passage.text for note in letter.notes] == ["voet"]
    assert [one.text for one in letter.body] == ["Een tweei", "i eind"]


@pytest.mark.parametrize("change", ["ins", "del", "moveFrom", "moveTo"])
def test_tracked_changes_are_refused_with_their_author(change):
    body = p("Een") + f'<w:p><w:{change} w:id="1" w:author="A. de Wit">{r("twee")}</w:{change}></w:p>'
    with pytest.raises(InputError, match="1 tracked changes \\(the first by A. de Wit\\). Accept or reject"):
        read_body(body)


def test_comments_and_hidden_text_are_left_out_and_reported():
    comments = f'<w:comments {W}><w:comment w:id="1" w:author="A. de Wit">{p("Klopt dit?")}</w:comment></w:comments>'
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>'
    document = read_body(p(r("Tekst") + '<w:r><w:commentReference w:id="1"/></w:r>' + hidden), comments=comments)
    assert lines_of(document) == [("paragraph", "Tekst")]
    assert [(problem.kind, problem.message) for problem in document.problems] == [
        ("hidden text", "verborgen tekst weggelaten: ‘geheim’"),
        ("comment", "opmerking van A. de Wit in de kantlijn weggelaten: ‘Klopt dit?’"),
    ]


def test_a_table_in_a_cell_keeps_its_words():
    inner = table(("", [p("binnen een"), p("binnen twee")]))
    (cell,) = parse(read_body(table(("", [p("buiten") + inner])))).body
    assert cell.text == "buiten\n\nbinnen een\n\nbinnen twee"


def encrypted():
    data = bytearray(docx(p("x")))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as file:
        info = file.getinfo("word/document.xml")
    data[info.header_offset + 6] |= 1
    central = data.index(b"PK\1\2", info.header_offset)
    data[central + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (docx("")[:-40], "damaged"),
        (encrypted(), "protected with a password"),
        (zipped({"word/document.xml": "<geen/>"}), "no text part"),
        (zipped({"word/document.xml": "<w:document"}), "not valid word/document.xml"),
        (docx("<w:p/>"), "holds no text"),
        (docx(p("x"), styles="<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>").replace(b"", b""), "not valid|declares entities"),
    ],
)
def test_bad_files_are_an_input_error(data, what):
    with pytest.raises(InputError, match=what):
        read_docx("a.docx", data)


def test_a_zip_bomb_is_refused_in_time():
    started = time.monotonic()
    bomb = zipped({"word/document.xml": b"<x>" + b" " * 300_000_000})
    packed = time.monotonic()
    with pytest.raises(InputError, match="unpacks to more than"):
        read_docx("a.docx", bomb)
    assert time.monotonic() - packed < 5 + (packed - started)


@pytest.mark.parametrize(
    ("data", "what"),
    [(zipped({"a.txt": "x"}), "no letter"), (b"\xd0\xcf\x11\xe0rest", "old Word file"), (b"{\\rtf1 x}", "RTF"), (b"PK\3\4kapot", "damaged")],
)
def test_formats_that_are_known_and_not_read(data, what):
    with pytest.raises(InputError, match=what):
        sniff("a", data)


def test_word_is_told_by_its_content():
    assert sniff("a.txt", paper()) == "docx"
