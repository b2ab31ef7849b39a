import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.citations import find as citations
from build_scripts.search.numbers import address, find, id_term, plain


@pytest.mark.parametrize(
    "typed, identifier, name",
    [
        ("29325-156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("29 325, nr. 156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("29.325 nr 156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("29\u00a0325,\u2009nr.\u00a0156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("29325 156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("TK 34 104 79", "kst-34104-79", "Kamerstuk 34 104, nr. 79"),
        ("kst-29325-156", "kst-29325-156", "Kamerstuk 29 325, nr. 156"),
        ("28625–343", "kst-28625-343", "Kamerstuk 28 625, nr. 343"),
        ("36410-XVI-55", "kst-36410-XVI-55", "Kamerstuk 36 410 XVI, nr. 55"),
        ("36 410 XVI nr 55", "kst-36410-XVI-55", "Kamerstuk 36 410 XVI, nr. 55"),
        ("36410 xvi 55", "kst-36410-XVI-55", "Kamerstuk 36 410 XVI, nr. 55"),
        ("36 410 A, nr. 51", "kst-36410-A-51", "Kamerstuk 36 410 A, nr. 51"),
        ("21501-02, nr. 3174", "kst-21501-02-3174", "Kamerstuk 21 501-02, nr. 3174"),
        ("33802, C", "kst-33802-C", "Kamerstuk 33 802, C"),
        ("kst-33328-ai", "kst-33328-AI", "Kamerstuk 33 328, AI"),
        ("23700, nr. 188b", "kst-23700-188b", "Kamerstuk 23 700, nr. 188b"),
        ("29325", "29325", "Dossier 29 325"),
        ("dossier 29 325", "29325", "Dossier 29 325"),
        ("34 200 - XVI", "34200-XVI", "Dossier 34 200 XVI"),
        ("blg-1007826", "blg-1007826", "Bijlage blg-1007826"),
        ("stb-2014-280", "stb-2014-280", "Staatsblad 2014, 280"),
        ("Stb. 2014, 280", "stb-2014-280", "Staatsblad 2014, 280"),
        ("stb 2014 280", "stb-2014-280", "Staatsblad 2014, 280"),
        ("Staatsblad 2014, nr. 280", "stb-2014-280", "Staatsblad 2014, 280"),
        ("Stcrt. 2021, 55001", "stcrt-2021-55001", "Staatscourant 2021, 55001"),
        ("Trb. 2010/5", "trb-2010-5", "Tractatenblad 2010, 5"),
        ("ECLI:NL:CBB:2010:BN1294", "ECLI:NL:CBB:2010:BN1294", "Uitspraak ECLI:NL:CBB:2010:BN1294"),
        ("ecli:nl:cbb:2010:bn1294", "ECLI:NL:CBB:2010:BN1294", "Uitspraak ECLI:NL:CBB:2010:BN1294"),
        ("2021D12345", "2021D12345", "Document 2021D12345"),
        ("2016z07416", "2016Z07416", "Zaak 2016Z07416"),
        ("ah-tk-20232024-1314", "ah-tk-20232024-1314", "Aanhangsel ah-tk-20232024-1314"),
        ("H-TK-20152016-42-10", "h-tk-20152016-42-10", "Handelingen h-tk-20152016-42-10"),
    ],
)
def test_typed_numbers(typed, identifier, name):
    found = find(plain(typed))
    assert (found.id, found.name) == (identifier, name)
    assert (found.start, found.end) == (0, len(plain(typed)))


@pytest.mark.parametrize(
    "typed, left",
    [
        ("Kamerstukken II 2023/24, 29 325 nr. 156", ""),
        ("TK 2015-2016, 34 104, nr. 105", ""),
        ("motie over 29 325, nr. 5 van de Kamer", "motie over  van de Kamer"),
        ("29325 -zorg", " -zorg"),
        ("29325 of meer", " of meer"),
        ("29325 2024", " 2024"),
        ("29325 55 miljoen", " 55 miljoen"),
        ("zorg 29325 5", "zorg  5"),
        ("de wet (Stb. 2014, 280) over zorg", "de wet () over zorg"),
    ],
)
def test_what_is_left_are_words(typed, left):
    text = plain(typed)
    found = find(text)
    assert text[: found.start] + text[found.end :] == left


@pytest.mark.parametrize("typed", ["3841799-1066865-DMO", "2016Z074161", "xstb-2014-280", "in 2014, 280", "06-12345678", "2500 EJ", "123456", "zorg"])
def test_no_number(typed):
    assert find(plain(typed)) is None


def test_terms_and_addresses():
    assert id_term("kst-36410-XVI-55", "kamerstuk") == "kst36410xvi55"
    assert id_term("34200-XVI", "dossier") == "dossier34200xvi"
    assert address("kst-29325-156").endswith("/kst-29325-156.html")
    assert address("34200-XVI").endswith("/dossier/34200-XVI")


@pytest.mark.parametrize(
    "identifier",
    "kst-29325-156 kst-33802-C blg-1007826 stb-2014-280 stb-1985-1 stcrt-2021-55001 stcrt-2008-120 trb-2010-5 2021D12345"
    " 2016Z07416 ah-tk-20232024-1314 h-tk-20152016-42-10 h-tk-20142015-108 ECLI:NL:CBB:2010:BN1294 ECLI:EU:C:2014:317".split(),
)
def test_the_official_source_is_that_of_the_citation(identifier):
    (cited,) = citations(identifier)
    assert address(identifier) == cited.citation.url
    typed = find(identifier)
    assert (typed.id, typed.term) == (identifier, id_term(identifier, cited.citation.kind))


@pytest.mark.parametrize(
    "typed, halves",
    [
        ("29325-156", [("29325", "156")]),
        ("36410-XVI-55", [("36410xvi", "55")]),
        ("33802, C", [("33802", "c")]),
        ("Stb. 2014, 280", [("stb2014", "280"), ("staatsblad2014", "280")]),
        ("29325", []),
        ("2021D12345", []),
    ],
)
def test_what_stands_first_and_the_number_in_it(typed, halves):
    assert find(plain(typed)).halves() == halves


@given(st.text(alphabet="0123456789 .,-nrXVIkst/\u00a0DZhbCLE:", max_size=80))
def test_any_text_is_read(text):
    text = plain(text)
    found = find(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
