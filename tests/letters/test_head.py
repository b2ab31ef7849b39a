"""Letterheads of letters that have no salutation."""

from __future__ import annotations

import pytest

from tests.letters.letter_of import letter_of

MODERN = """> Retouradres Postbus 16375 2500 BJ Den Haag

De voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG

Havens en Vaarwegen
Rijnstraat 8
2515 XP Den Haag
www.rijksoverheid.nl
Contactpersoon

Onze referentie
48123456

Bijlagen
2

Datum 3 oktober 2023
Betreft Onderhoud van vaarwegen
in het noorden

Aanleiding
Hierbij stuur ik u het antwoord op de vragen over het onderhoud van vaarwegen.

De minister van Infrastructuur en Waterstaat,

Mark Harbers
"""
MARGIN = """Ministerie van Financiën

Korte Voorhout 7
2511 CW Den Haag

Ons kenmerk
2022-0000567

Bij beantwoording de datum en
ons kenmerk vermelden. Wilt u
slechts één zaak in uw brief
behandelen.

Aan de Voorzitter van de Eerste Kamer
der Staten-Generaal

Datum    20 december 2022
Onderwerp   Stand van de rijksbegroting

Met deze brief informeer ik uw Kamer over de stand van de rijksbegroting.
"""


@pytest.mark.parametrize("asked", ["Bij beantwoording datum,\nonze referentie en onderwerp\nvermelden.", "Bij beantwoording onderwerp\nvermelden.", "Datum en onderwerp vermelden bij\nbeantwoording."])
def test_what_a_margin_asks_of_who_answers_is_no_text(asked: str) -> None:
    letter = letter_of(f"de Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\nDatum 7 november 2011\nBetreft Radar\n\nOnze referentie\nBS/2011036318\n\n{asked}\n\nMet deze brief informeer ik u over de radar op zee.\n")
    assert [passage.text for passage in letter.body] == ["Met deze brief informeer ik u over de radar op zee."]


def test_the_head_ends_where_the_text_begins() -> None:
    letter = letter_of(MODERN)
    assert [passage.text for passage in letter.body][:2] == [
        "Aanleiding",
        "Hierbij stuur ik u het antwoord op de vragen over het onderhoud van vaarwegen.",
    ]
    told = {name: letter.fact(name) for name in ("kenmerk", "date", "betreft", "addressee", "type")}
    assert told == {
        "kenmerk": "48123456",
        "date": "2023-10-03",
        "betreft": "Onderhoud van vaarwegen in het noorden",
        "addressee": "De voorzitter van de Tweede Kamer der Staten-Generaal",
        "type": "kamerbrief",
    }


def test_what_stands_in_the_margin_belongs_to_the_head() -> None:
    letter = letter_of(MARGIN)
    assert [passage.text for passage in letter.body] == ["Met deze brief informeer ik uw Kamer over de stand van de rijksbegroting."]
    assert letter.fact("sender") == "Ministerie van Financiën"
    assert letter.fact("addressee") == "de Voorzitter van de Eerste Kamer der Staten-Generaal"
    assert letter.fact("betreft") == "Stand van de rijksbegroting"


@pytest.mark.parametrize("first", ["Datum", "Inleiding"])
def test_too_little_is_no_letterhead(first: str) -> None:
    sentence = "Het was een mooie dag in het noorden van het land."
    assert letter_of(f"{first}\n\n{sentence}\n").body[-1].text == sentence


def test_notes_at_the_end_of_the_document_are_notes() -> None:
    letter = letter_of(
        "Geachte voorzitter,\n\nIn het afgelopen jaar werden er volgens het CBS 88.000 woningen gebouwd, en in 2022 waren dat er 90.000.1 "
        "Dat staat in een bericht met de titel ‘Meer huizen’,2 en ook in andere berichten over de bouw van woningen in dit land.\n\n"
        "1 CBS, Woningvoorraad.\n2 NRC, 5 mei 2023.\n"
    )
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "CBS, Woningvoorraad."), ("2", "NRC, 5 mei 2023.")]
    assert "90.000. Dat" in letter.body[1].text and "huizen’, en" in letter.body[1].text


def test_a_list_at_the_end_is_no_list_of_notes() -> None:
    letter = letter_of("Geachte voorzitter,\n\nEr zijn twee dingen die wij in deze brief aan de orde willen stellen, namelijk deze.\n\n1 Bouwen van huizen.\n2 Slopen van huizen.\n")
    assert not letter.notes


def test_a_line_that_ends_in_a_note_mark_is_no_heading() -> None:
    letter = letter_of("Geachte voorzitter,\n\nVoorlichting\nOp scholen is voorlichting gegeven.¹\n\nEr komt nog meer aan over dit onderwerp.\n\n¹ Kamerstuk 28 638, nr. 198\n")
    assert [passage.kind for passage in letter.body] == ["salutation", "heading", "paragraph", "paragraph"]


def test_two_columns_are_read_one_after_the_other() -> None:
    letter = letter_of(
        "De voorzitter van de Tweede Kamer                  Ministerie van\n"
        "der Staten-Generaal                                Algemene Zaken\n"
        "Binnenhof 4\n"
        "2513 AA DEN HAAG                                   Binnenhof 20\n"
        "                                                   2513 AA Den Haag\n\n"
        "                                                   Onze referentie\n"
        "                                                   4123456\n\n"
        "Datum     17 mei 2021\n"
        "Betreft   Verslag\n\n"
        "Geachte voorzitter,\n\nHierbij zend ik u het verslag van de ministerraad van vorige week.\n"
    )
    told = [letter.fact(name) for name in ("addressee", "sender", "kenmerk", "date", "betreft")]
    assert told == ["De voorzitter van de Tweede Kamer der Staten-Generaal", "Ministerie van Algemene Zaken", "4123456", "2021-05-17", "Verslag"]


def test_the_title_of_a_nota_is_what_it_is_about() -> None:
    letter = letter_of(
        "TER BESLISSING\n\nAan: de minister\n\nNota Kamerbrief voortgang van de dijken\n\nDatum\n12 september 2024\nOnze referentie\n2024-0000456789\n\n"
        "1. Aanleiding\nIn het debat heeft u aan de Kamer toegezegd haar voor het reces te informeren.\n"
    )
    assert letter.fact("betreft") == "Nota Kamerbrief voortgang van de dijken"
    assert letter.title == letter.fact("betreft")


BESIDE = "Aan               Minister voor Water\nVan               DGW\n\n" + " " * 60 + "Ministerie van Justitie en Veiligheid\n\n" + " " * 60 + "Datum\n" + " " * 60 + "21 september 2023\n\n"


@pytest.mark.parametrize("title", ["nota              Kamerbrief voortgang\n                  van de dijken", "Beslisnota\tKamerbrief voortgang van de dijken"])
def test_the_title_of_a_nota_beside_the_word(title: str) -> None:
    letter = letter_of(f"{BESIDE}{title}\n\n1. Aanleiding\nIn het debat heeft u aan de Kamer toegezegd haar voor het reces te informeren.\n")
    assert (letter.title, letter.body[0].text) == ("Kamerbrief voortgang van de dijken", "1. Aanleiding")
    assert (letter.fact("sender"), letter.fact("ministry")) == ("DGW", "JenV")


@pytest.mark.parametrize(("name", "sender"), [
    ("VERENIGING VAN\nNEDERLANDSE DIJKEN\n", "Vereniging van Nederlandse Dijken"),
    ("Stichting Dijken", "Stichting Dijken"),
    ("Dijken en wegen", None),
])  # fmt: skip
def test_an_organisations_name_above_its_address(name: str, sender: str | None) -> None:
    letter = letter_of(f"{name}\n\nNassaulaan 12\nPostbus 30435\n2500 GK Den Haag\n\nDe leden van de vaste commissie voor Water\nvan de Tweede Kamer\nPostbus 20018\n2500 EA DEN HAAG\n\ndatum\n19 april 2016\n\nGeachte leden,\n\nDe dijken zijn van ons allemaal.\n")
    assert (letter.fact("sender"), letter.fact("addressee")) == (sender, "De leden van de vaste commissie voor Water van de Tweede Kamer")


INSPECTION = "Inspectie Dijken en\nWegen\nMinisterie van Justitie en Veiligheid\n\nOns kenmerk\n2022-2741356\n\nDatum 2 november 2022\n\nGeachte heer,\n\nDit is ons oordeel.\n"


def test_an_inspection_within_a_ministry() -> None:
    letter = letter_of(INSPECTION)
    assert (letter.fact("sender"), letter.fact("ministry")) == ("Inspectie Dijken en Wegen", "JenV")


def test_the_title_of_a_nota_apart_below_its_fields() -> None:
    letter = letter_of("Ministerie van Justitie en Veiligheid\n\nAan: Minister van Dijken\n\nDatum\n11 februari 2025\n\nNota bij Kamerbrief dijken\n\n1. Aanleiding\nDe Kamer heeft erom gevraagd.\n")
    assert (letter.fact("betreft"), letter.body[0].text) == ("Nota bij Kamerbrief dijken", "1. Aanleiding")


def test_the_title_above_a_few_fields_is_text() -> None:
    letter = letter_of("Agenda bestuurlijk overleg\nDatum:      14 maart 2024\nTijd:       13.00 – 14.30 uur\nLocatie:    Den Haag, zaal 7B\n\nWij spreken over dijken.\n")
    assert [(passage.kind, passage.text) for passage in letter.body] == [
        ("heading", "Agenda bestuurlijk overleg"), ("paragraph", "Tijd: 13.00 – 14.30 uur"), ("paragraph", "Locatie: Den Haag, zaal 7B"), ("paragraph", "Wij spreken over dijken."),
    ]  # fmt: skip
    assert (letter.fact("date"), letter.title) == ("2024-03-14", "Agenda bestuurlijk overleg")


@pytest.mark.parametrize(("value", "kenmerk"), [("10.2.e", None), ("Postbus 16326", None), ("WJZ/212", "WJZ/212"), ("DGNV / 27654321", "DGNV / 27654321")])
def test_what_is_no_kenmerk(value: str, kenmerk: str | None) -> None:
    assert letter_of(f"Ministerie van Justitie en Veiligheid\n\nOns kenmerk\n{value}\n\nDatum 14 mei 2024\nBetreft Dijken\n\nGeachte voorzitter,\n\nDit is de tekst.\n").fact("kenmerk") == kenmerk


def test_references_with_short_labels() -> None:
    letter = letter_of("Aan de voorzitter van de Tweede Kamer\n\nOnze ref.\n2024-0000456789\n\nUw ref.\n2024Z01234\n\nDatum 12 september 2024\n\nGeachte voorzitter,\n\nHierbij het plan.\n")
    assert (letter.fact("kenmerk"), letter.fact("reference")) == ("2024-0000456789", "2024Z01234")


def test_two_labels_above_their_two_values() -> None:
    letter = letter_of("> Retouradres Postbus 90801 2509 LV Den Haag\nDe voorzitter van de Tweede Kamer\nder Staten-Generaal\nBinnenhof 1 A\n2513 AA S GRAVENHAGE\n2 5 1 3 A A 1 A X X X 1 A\nDatum\nBetreft\n30 november 2018\nWet op de dijken\nPagina 1 van 2\nBij de behandeling van het wetsvoorstel heeft uw Kamer gevraagd naar de toets.\n")
    assert (letter.fact("date"), letter.fact("betreft"), letter.body[0].text[:4]) == ("2018-11-30", "Wet op de dijken", "Bij ")


def test_one_annex_named_above_the_text_is_a_title() -> None:
    assert [passage.kind for passage in letter_of("Bijlage: Planning wetgeving\n\nIn deze bijlage staat de planning van de wetsvoorstellen.\n").body] == ["heading", "paragraph"]


@pytest.mark.parametrize("paper", ["Evaluatie van de dijken\n\nUtrecht, 12 november 2018\n\n{}", "{}\n\nZij zijn hoog genoeg.\n\nDe wegen ook.\n\nUtrecht, 12 november 2018\n"])
def test_a_place_and_day_by_themselves(paper: str) -> None:
    letter = letter_of(paper.format("Dit rapport gaat over de dijken in het noorden van het land."))
    assert (letter.fact("date"), letter.facts["date"].provenance) == ("2018-11-12", "source")


def test_fields_beside_each_other_with_their_values() -> None:
    letter = letter_of("Ministerie van Waterstaat\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\nOns kenmerk: DGG/J-98-4321      Inlichtingen bij: mw. Jansen      Datum: 3 november 1998\nOnderwerp: Meerjarenafspraken\nBijlage(n): 1          Uw brief: 12 oktober 1998\n\nIn het overleg van 8 oktober heb ik u toegezegd te berichten over de dijken.\n")
    facts = [letter.fact(name) for name in ("kenmerk", "date", "betreft", "attachments", "reference")]
    assert facts == ["DGG/J-98-4321", "1998-11-03", "Meerjarenafspraken", "1", "12 oktober 1998"]


@pytest.mark.parametrize(("head", "ministry"), [
    ("Aan: Minister voor Rechten\nnota\nKamerbrief dijken\nMinisterie van Justitie\nen Veiligheid\nDirectie Dijken\nDatum\n23 mei 2024\n", "JenV"),
    ("Aan\nde minister van VWS\n\nDatum\n23 mei 2024\n\nnota\nKamerbrief dijken\n\n", "VWS"),
    ("Ministerie van Justitie en Veiligheid\n\nAan\nde minister\n\nnotitie      Kamerbrief dijken\n\n", "JenV"),
])  # fmt: skip
def test_the_ministry_of_a_nota(head: str, ministry: str) -> None:
    letter = letter_of(f"TER BESLISSING\n\n{head}Aanleiding\nDe Kamer heeft erom gevraagd.\n\nGeadviseerd besluit\nWij adviseren u te tekenen.\n\nKernpunten\nDe dijken zijn hoog.\n")
    assert (letter.fact("type"), letter.fact("ministry"), letter.fact("betreft")) == ("beslisnota", ministry, "Kamerbrief dijken")


COUNCIL = "Dijkenraad\nCouncil of Dykes\n\n\nAan de Minister van Volksgezondheid, Welzijn en Sport\nPostbus 20350\n2500 EJ Den Haag\n\nOnderwerp      : aanbieding advies\nOns kenmerk    : U 1683/HS/RA/466-U\n\nMevrouw de minister,\n\nHierbij bied ik u het advies aan.\n\nMet gevoelens van de meeste hoogachting,\ndr. J. Jansen\nvoorzitter\n"


def test_a_council_writes_to_a_minister() -> None:
    letter = letter_of(COUNCIL)
    assert [letter.fact(name) for name in ("type", "betreft", "kenmerk")] == ["brief", "aanbieding advies", "U 1683/HS/RA/466-U"]
    assert [passage.kind for passage in letter.body] == ["salutation", "paragraph", "signature", "signature", "signature"]


def test_an_addressee_below_another_address() -> None:
    letter = letter_of("Nationale ombudsman\nPostbus 93122\n2509 AC Den Haag\nTelefoon (070) 356 35 63\nombudsman.nl\nTweede Kamer der Staten-Generaal\nVaste commissie voor Water\nPostbus 20018\n2500 EA Den Haag\nDatum\n24 mei 2018\n\nGeachte leden,\n\nHierbij bied ik u mijn rapport aan.\n")
    assert (letter.fact("sender"), letter.fact("addressee")) == ("Nationale ombudsman", "Tweede Kamer der Staten-Generaal Vaste commissie voor Water")


NOTED = "TER BESLISSING\n\nAan\nStaatssecretaris Volksgezondheid, Welzijn en Sport\n\nDatum\n8 oktober 2024\n\nnota\nKamerbrief dijken\n\n1 Aanleiding\nDe Kamer heeft erom gevraagd.\n\n2 Geadviseerd besluit\nWij adviseren u te tekenen.\n\n3 Kernpunten\nDe dijken zijn hoog.\n\n4 Toelichting\n\na Draagvlak politiek\nDe Kamer is voor.\n\nb Communicatie\nEr komt een bericht.\n"


def test_a_nota_whose_parts_have_bare_numbers_and_letters() -> None:
    letter = letter_of(NOTED)
    assert (letter.fact("type"), letter.fact("ministry"), letter.facts["ministry"].provenance) == ("beslisnota", "VWS", "inferred")
    assert [passage.level for passage in letter.body if passage.kind == "heading"] == [2, 2, 2, 2, 3, 3]


@pytest.mark.parametrize(("place", "addressee"), [("De minister voor Medische Zorg", "De minister voor Medische Zorg"), ("De minister vindt het goed", None)])
def test_a_letter_to_a_minister(place: str, addressee: str | None) -> None:
    letter = letter_of(f"Stichting Dijken\nPostbus 3017\n\n{place}\nPostbus 20350\n2500 EJ DEN HAAG\n\nOnderwerp\nAdvies\n\nGeachte mevrouw Jansen,\n\nDit is ons advies.\n")
    assert letter.fact("addressee") == addressee


def test_two_who_sign_beside_each_other() -> None:
    letter = letter_of(
        "Geachte voorzitter,\n\nHierbij informeren wij uw Kamer over de aanpak van de dijken en van de polders in het land.\n\nHoogachtend,\n\n"
        "de minister van Justitie en Veiligheid,          de staatssecretaris van Volksgezondheid,\n"
        "                                                 Welzijn en Sport,\n\n"
        "D.M. de Vries                                    V.P.G. Jansen\n"
    )
    assert [(one.name, one.role) for one in letter.signatories] == [
        ("D.M. de Vries", "minister van Justitie en Veiligheid"),
        ("V.P.G. Jansen", "staatssecretaris van Volksgezondheid, Welzijn en Sport"),
    ]
    assert letter.title == "Kamerbrief over de aanpak van de dijken en van de polders in het land"


def test_notes_in_brackets() -> None:
    letter = letter_of("Geachte voorzitter,\n\nDit staat in een rapport.[1] En dit[2] ook, zoals wij eerder schreven.\n\n[1] Rapport.\n[2] Nog een.\n")
    assert [note.passage.text for note in letter.notes] == ["Rapport.", "Nog een."]
    assert letter.body[1].text == "Dit staat in een rapport. En dit ook, zoals wij eerder schreven."
    assert [mark.value for mark in letter.body[1].marks] == ["1", "2"]


def test_a_numbered_heading_behind_a_list_of_small_letters() -> None:
    letter = letter_of("1. Aanleiding\nEr is reden om dit te doen.\n\n2. Besluit\nWij adviseren u:\n1. akkoord te gaan;\n2. te tekenen.\n\n3. Kernpunten\nDit zijn de punten die er het meest toe doen.\n")
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["1. Aanleiding", "2. Besluit", "3. Kernpunten"]


@pytest.mark.parametrize(("row", "betreft"), [
    ("Inleiding", "Reactie op het rapport over dijken en wegen"),
    ("a. Aanleiding", "Reactie op het rapport over dijken en wegen"),
    ("1. Aanleiding", "Reactie op het rapport over dijken en wegen"),
    ("inleiding en slot", "Reactie op het rapport over dijken en wegen inleiding en slot"),
])  # fmt: skip
def test_the_first_heading_is_no_part_of_what_the_letter_is_about(row: str, betreft: str) -> None:
    letter = letter_of(f"Postbus 20011\n2500 EA Den Haag\n\nDatum 14 mei 2024\nBetreft Reactie op het rapport over dijken en wegen\n{row}\nDe commissie heeft gevraagd om een reactie op het rapport van de raad.\n")
    assert letter.fact("betreft") == betreft
    assert (letter.body[0].text == row) == (row[0] != "i")


def test_who_sends_is_a_ministry_and_not_its_department() -> None:
    letter = letter_of("Ministerie van Justitie en Veiligheid\nDirectoraat-generaal Straffen\n\nDatum 14 mei 2024\nBetreft Dijken\n\nGeachte voorzitter,\n\nDit is de tekst.\n")
    assert (letter.fact("sender"), letter.fact("ministry")) == ("Ministerie van Justitie en Veiligheid", "JenV")


def test_a_transcription_with_bold_fields_has_a_letterhead():
    letter = letter_of(
        "# Inspectie voor de Bossen\n\n**Ministerie van:** Landbouw, Visserij, Voedselzekerheid en Natuur\n**Aan:** De Staatssecretaris van Landbouw\n"
        "**Onderwerp:** Antwoord over de eiken\n**Datum:** 11 maart 2025\n**Soort stuk:** nota\n\n## Aanleiding\n\nEen stichting heeft u een brief gestuurd over de eiken in het noorden.\n"
    )
    assert letter.fact("sender") == "Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur"
    assert (letter.fact("addressee"), letter.fact("betreft"), letter.fact("date")) == ("De Staatssecretaris van Landbouw", "Antwoord over de eiken", "2025-03-11")
    assert [passage.text for passage in letter.body][0] == "Aanleiding"


def test_a_title_above_the_fields_is_what_the_letter_is_about():
    letter = letter_of("Kamerbrief over de voortgang van het bosplan\n\nDatum: 12-03-2024\nAan: Tweede Kamer\n\nGeachte voorzitter,\n\nHierbij stuur ik u het plan voor de bossen.\n")
    assert letter.fact("betreft") == "Kamerbrief over de voortgang van het bosplan"
    assert letter_of("Reactie\n\nDatum: 12-03-2024\n\nGeachte voorzitter,\n\nHierbij stuur ik u het plan.\n").fact("betreft") is None


def test_a_summary_above_the_letter_is_no_addressee():
    letter = letter_of("Minister Jansen (VWS) informeert de Tweede Kamer over de bossen.\n\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\nDatum 12 juni 2024\nBetreft Bossen\n\nGeachte voorzitter,\n\nDit is de tekst.\n")
    assert letter.fact("addressee") == "De Voorzitter van de Tweede Kamer der Staten-Generaal"


def test_an_empty_field_takes_none_of_the_letters_words():
    letter = letter_of("Datum 18 december 2023\nBetreft Stand van zaken wegen\n\nKenmerk\n2023-0000745678\n\nUw kenmerk\n\nMet deze brief informeer ik u over de stand van zaken van de wegen.\n")
    assert (letter.body[0].text, letter.fact("reference")) == ("Met deze brief informeer ik u over de stand van zaken van de wegen.", None)


def test_the_title_below_the_word_nota_is_no_part_of_the_text():
    letter = letter_of("Aan\nDe minister voor Water\nDatum document\n5 april 2024\nKenmerk\n3801234-1061111-LZ\nDatum ontvangst\nnota\nKamerbrief evaluatie van de wet op de dijken\n\n1. Aanleiding\nU informeert de Kamer over de uitkomsten van de evaluatie.\n\n2. Geadviseerd besluit\nAkkoord gaan met verzending van de brief.\n")
    assert (letter.fact("betreft"), letter.body[0].text) == ("Kamerbrief evaluatie van de wet op de dijken", "1. Aanleiding")


def test_a_place_and_day_right_below_the_addressee():
    letter = letter_of("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 21 september 2021\nOnderwerp: Uitstel evaluatie\nGeachte mevrouw Jansen,\nHelaas lukt het niet om de evaluatie nu te sturen.\n")
    assert (letter.fact("addressee"), letter.fact("date")) == ("de Voorzitter van de Tweede Kamer der Staten-Generaal", "2021-09-21")

OLD = (
    "Ministerie van Waterstaat\n\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\n"
    "Ons kenmerk          Inlichtingen bij       Doorkiesnummer         Den Haag\nDGW/KZ-U-2812345     J. Jansen              070 - 340 6000         29 november 2007\n\n"
    "Onderwerp                                   Bijlage(n)             Uw brief\nStand van zaken dijken                      1                      11 oktober 2007\n\n"
    "Tijdens het overleg van 10 oktober jl. heb ik toegezegd u nader te informeren over de\ndijken. Met deze brief kom ik die toezegging na.\n\n"
    "Postbus 20350           Bezoekadres:            Correspondentie uitsluitend\n2500 EJ Den Haag        Parnassusplein 5        richten aan het postadres met\n"
    "Fax (070) 340 78 34     www.minwater.nl         het kenmerk van deze brief.\n\nMinisterie van Waterstaat\n\nBlad\n2\nKenmerk\nDGW/KZ-U-2812345\n\n"
    "Ik ga ervan uit dat ik u hiermee voldoende heb geïnformeerd.\n\nde Staatssecretaris van Waterstaat,\n\n\n\nmevrouw dr. J. Peters\n"
)


def test_letter_paper_of_before_2009():
    letter = letter_of(OLD)
    facts = [letter.fact(name) for name in ("kenmerk", "date", "betreft", "reference", "sender")]
    assert facts == ["DGW/KZ-U-2812345", "2007-11-29", "Stand van zaken dijken", "11 oktober 2007", "Ministerie van Waterstaat"]
    assert [(passage.kind, passage.text[:9]) for passage in letter.body] == [("paragraph", "Tijdens h"), ("paragraph", "Ik ga erv"), ("signature", "de Staats"), ("signature", "mevrouw d")]
    assert {drop.reason for drop in letter.drops} == {"letterhead", "running header", "page number"}


def test_a_page_number_and_a_department_are_no_sender():
    letter = letter_of("Pagina 1 van 3\nDirectoraat-generaal\nStraffen en Sporten\nTurfmarkt 147\n2511 DP  Den Haag\nOns kenmerk\n4512345\nDatum 8 februari 2023\nOnderwerp Sport\n\nGeachte voorzitter,\n\nDit is de tekst.\n")
    assert letter.fact("sender") is None
