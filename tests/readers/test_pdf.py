"""PDF: what stands where tells what it is. The files are made by hand in the layout of real letters."""

import zlib

import pytest

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers import pdf_pages, sniff
from build_scripts.readers.pdf import read_pdf
from build_scripts.stages.linking import find_mentions
from tests.readers.papers import account_of
from tests.readers.pdfs import annotation, at, block, flow, letter, pdf, rule, width


def read_pages(*pages):
    return parse(read_pdf("a.pdf", pdf(*pages)))


def texts(letter):
    return [passage.text for passage in letter.body]


@pytest.fixture(scope="module")
def brief():
    return parse(read_pdf("brief.pdf", letter()))


def test_a_letterhead_in_two_columns(brief):
    stated = {name: fact.value for name, fact in brief.facts.items() if fact.provenance == "source"}
    assert stated == {
        "kenmerk": "BSK-2024/88112", "attachments": "1", "date": "2024-03-12", "betreft": "Onderhoud van bruggen en sluizen",
        "addressee": "De voorzitter van de Tweede Kamer der Staten-Generaal", "title": "Onderhoud van bruggen en sluizen",
    }  # fmt: skip


def test_blocks_in_order(brief):
    assert [passage.kind for passage in brief.body] == [
        "salutation", "paragraph", "heading", "paragraph", "item", "item", "paragraph", *["cell"] * 9, "paragraph", *["signature"] * 3,
    ]  # fmt: skip
    assert "de bruggen en de sluizen in Zeeland" in brief.body[1].text
    assert brief.body[4].text == "de bruggen over het kanaal, omdat die het oudst zijn en omdat het verkeer er het drukst is;"


def test_a_sentence_goes_on_over_the_page_its_note_and_the_next_head(brief):
    assert brief.body[16].text == (
        "Over de uitvoering maak ik afspraken met de provincies en met de waterschappen. Ik zal uw Kamer daarover voor de zomer "
        "opnieuw een brief sturen, zoals ik heb toegezegd."
    )
    assert (brief.body[16].at.page, brief.body[17].at.page) == (1, 2)


def test_a_raised_number_is_the_mark_of_the_note_at_the_foot(brief):
    (note,) = brief.notes
    (mark,) = brief.body[3].marks
    assert brief.body[3].text[: mark.start].endswith("Dat staat in het Bruggenplan.") and brief.body[3].text.endswith("Bruggenplan. Ik begin met:")
    assert note.passage.text == "Kamerstukken II 2023/24, 39 999, nr. 5. Zie ook het plan van de provincie dat daarbij hoort."


def test_table_cells_with_a_line_that_goes_on(brief):
    cells = {(p.place.row, p.place.column): (p.text, p.place.header) for p in brief.body if p.place}
    assert cells[2, 1] == ("Bruggen over het grote kanaal", False) and cells[2, 3] == ("14", False) and cells[1, 2] == ("2024", True)


def test_every_word_is_accounted_for(brief):
    assert account_of(brief).faults == ()
    assert {drop.text for drop in brief.drops if drop.reason == "page number"} == {"Pagina 1 van 2", "Pagina 2 van 2"}


def test_a_link_over_words_is_what_they_cite():
    page = block(79, 100, ["Dat staat in het verslag van de vorige vergadering over de bruggen, en in het rapport over", "de sluizen dat daarna is gemaakt."])
    start, end = 79 + width("Dat staat in "), 79 + width("Dat staat in het verslag")
    report = 79 + width("Dat staat in het verslag van de vorige vergadering over de bruggen, en in ")
    paper, web = "https://zoek.officielebekendmakingen.nl/kst-29385-101.html", "https://www.rijksoverheid.nl/rapport"
    links = [annotation(start, 91, end, 102, paper), annotation(report, 91, 560, 102, web), annotation(79, 103, 79 + width("de sluizen"), 114, web)]
    read = parse(read_pdf("a.pdf", pdf(page, links=links)))
    assert [(one.text, one.citation.id, one.citation.url) for one in find_mentions(read)] == [
        ("het verslag", "kst-29385-101", paper),
        ("het rapport over de sluizen", None, web),
    ]
    assert account_of(read).faults == ()


def test_a_square_metre_has_no_note_mark():
    deck = "Het dek is 12 m"
    page = at(79, 100, deck) + at(79 + width(deck), 97, "2", 5) + at(79 + width(deck) + 6, 100, "groot en dat is heel erg veel.")
    told, y = flow(79, 130, "De brug is oud.^1 Het staal is van vorige eeuw en wordt nu vervangen.^2 Dat duurt nog een jaar.", 440)
    notes = at(79, 697, "1", 4.5) + at(84, 700, "Zie het plan.", 7) + at(79, 709, "2", 4.5) + at(84, 712, "Zie de kaart.", 7)
    first, second = read_pages(page + told + notes).body
    assert first.text.startswith("Het dek is 12 m2 groot") and not first.marks
    assert [mark.value for mark in second.marks] == ["1", "2"]


def test_a_short_line_with_a_full_stop_ends_a_paragraph():
    long = "De provincie onderhoudt de bruggen en de sluizen en dat kost meer geld dan in de begroting staat. Dat is zo."
    first, y = flow(79, 100, long, 420)
    second, _ = flow(79, y, long, 420)
    assert texts(read_pages(first + second)) == [long, long]


def test_two_signatures_side_by_side_are_read_one_after_the_other():
    left, right = ["De minister van Bruggen,", "", "A. de Bruin"], ["De staatssecretaris van Sluizen,", "", "B. de Wit"]
    body, _ = flow(79, 100, "Wij sturen uw Kamer dit plan en wij gaan ervan uit dat wij u hiermee voldoende hebben ingelicht.", 440)
    letter = read_pages(body + block(79, 200, left) + block(300, 200, right))
    assert texts(letter)[1:] == ["De minister van Bruggen,", "A. de Bruin", "De staatssecretaris van Sluizen,", "B. de Wit"]


def test_a_plain_number_opens_an_item_where_the_next_counts_on():
    parts = [at(79, 100, "De volgende stappen zijn nu gezet en worden hier in het kort genoemd"), at(79, 112, "1. de brug;"), at(79, 124, "2. de sluis.")]
    assert [(one.kind, one.text) for one in read_pages(b"".join(parts)).body[1:]] == [("item", "1. de brug;"), ("item", "2. de sluis.")]


def test_narrow_columns_with_a_cell_of_two_lines_between_rules():
    rows = [("Soort", "2024", "2025"), ("Bruggen in", "12", "14"), ("Sluizen", "3", "5")]
    parts = [at(x, 100 + 30 * number, text, 8) for number, row in enumerate(rows) for x, text in zip((79, 130, 156), row)]
    parts += [at(79, 143, "Zeeland", 8), rule(79, 180, 108), rule(79, 180, 148)]
    told, _ = flow(79, 220, "De bedragen in de tabel zijn in miljoenen euro en zijn afgerond op hele miljoenen.", 440)
    cells = {(p.place.row, p.place.column): p.text for p in read_pages(b"".join(parts) + told).body if p.place}
    assert (cells[2, 1], cells[2, 3], cells[3, 1]) == ("Bruggen in Zeeland", "14", "Sluizen")


def test_notes_alike_at_one_height_of_two_pages_are_no_running_head():
    def page(number):
        told, _ = flow(79, 100, f"Dat staat in het plan van de provincie.^{number} Het staal is van vorige eeuw en wordt nu vervangen.", 440)
        return told + at(79, 760, f"{number}", 4.5) + at(84, 763, f"Kamerstukken II 2023/24, 39 999, nr. {number}.", 7)

    assert [note.passage.text for note in read_pages(page(1), page(2)).notes] == [f"Kamerstukken II 2023/24, 39 999, nr. {number}." for number in (1, 2)]


def test_letters_raised_behind_a_number_have_no_space_before_them():
    page = at(79, 100, "Dit is de 1") + at(79 + width("Dit is de 1") + 1.04, 97, "e", 5.5) + at(79 + width("Dit is de 1e "), 100, "fase van het werk aan de bruggen.")
    assert texts(read_pages(page)) == ["Dit is de 1e fase van het werk aan de bruggen."]


def test_words_drawn_out_of_order_are_read_by_place():
    parts = [at(79, 112, "en dit is de tweede regel van de brief."), at(79, 100, "Dit is de eerste regel, die lang genoeg is om door te lopen")]
    assert texts(read_pages(b"".join(parts))) == ["Dit is de eerste regel, die lang genoeg is om door te lopen en dit is de tweede regel van de brief."]


def test_a_scan_names_the_command_that_gives_it_a_text_layer():
    with pytest.raises(InputError, match="no text layer: it is a scan.*ocrmypdf -l nld"):
        read_pdf("scan.pdf", pdf(b"", image=True))


def test_a_page_without_text_among_others_is_reported():
    document = read_pdf("a.pdf", pdf(at(79, 100, "Er staat hier tekst."), b"", image=True))
    assert [problem.message for problem in document.problems] == ["pagina 2 is een afbeelding zonder tekst: wat erop staat, ontbreekt"]


ENCRYPT = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>/ID[<00><00>]"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\nniets", "damaged"),
        (pdf(at(79, 100, "geheim"), trailer=ENCRYPT), "protected with a password"),
        (pdf(b""), "holds no text"),
        (pdf(b"".join(at(10, 10 + row * 8, "x" * 1000, 0.9) for row in range(70))), "page 1 holds more text than a page can"),
    ],
)
def test_bad_files_are_an_input_error(data, what):
    with pytest.raises(InputError, match=what):
        read_pdf("a.pdf", data)


def test_too_many_pages_are_an_input_error():
    with pytest.raises(InputError, match="3001 pages"):
        read_pdf("a.pdf", pdf(*[b""] * (pdf_pages.MOST_PAGES + 1)))


def test_what_takes_the_extractor_down_is_an_input_error(monkeypatch):
    monkeypatch.setattr("build_scripts.readers.pdf.EXTRACTOR", "/geen/bestand.py")
    with pytest.raises(InputError, match="more time or memory than it may, or failed"):
        read_pdf("a.pdf", pdf(at(79, 100, "tekst")))


def test_a_small_file_that_unpacks_to_gigabytes_is_an_input_error():
    squeeze, part = zlib.compressobj(1), b" " * (1 << 26)
    packed = b"".join(squeeze.compress(part) for _ in range(40)) + squeeze.flush()
    with pytest.raises(InputError):
        read_pdf("a.pdf", pdf(packed, filters=b"/Filter/FlateDecode"))


def test_it_is_told_by_its_content():
    assert sniff("a.txt", letter()) == "pdf"
    assert sniff("a.txt", "Een brief over het formaat %PDF-1.7 en zijn plaats.".encode()) == "txt"
