"""Blocks out of lines, in every dialect."""

import pytest

from tests.letters.letter_of import letter_of, outline

FULL = "Gemeenten en aanbieders werken in de regio samen aan passende hulp voor hun "
REST = "inwoners en hun naasten."


def wrapped(*paragraphs):
    """Hard-wrapped text: full lines, each paragraph with a short last line."""
    return "\n".join(line for text in paragraphs for line in (FULL * text).rstrip().split("  "))


def test_a_short_line_ends_a_paragraph_in_wrapped_text():
    lines = [FULL] * 3 + [REST] + [FULL] * 3 + [REST]
    letter = letter_of("\n".join(lines))
    assert [kind for kind, _ in outline(letter)] == ["paragraph", "paragraph"]


def test_double_spacing_is_not_a_gap():
    lines = [FULL.strip()[0].lower() + FULL.strip()[1:]] * 5 + [REST]
    letter = letter_of("\n\n".join([FULL, *lines]))
    assert len(letter.body) == 1


def test_a_sentence_runs_on_over_notes_and_a_running_header():
    letter = letter_of(
        "Geachte voorzitter,\n\n"
        + "De Kamer heeft op 4 juni 2024 gevraagd hoe het staat met de uitvoering van de motie over wonen, die ik samen met de minister in\n\n"
        + "¹ Kamerstukken II 2023/24, 36410-XVI-55.\n\nKenmerk\n3841799-1066865-DMO\n\n"
        + "december 2022 gedeeld heb met uw Kamer.¹ Daarna is er veel gebeurd.\n"
    )
    assert outline(letter)[1] == (
        "paragraph",
        "De Kamer heeft op 4 juni 2024 gevraagd hoe het staat met de uitvoering van de motie over wonen, die ik samen met de minister in "
        "december 2022 gedeeld heb met uw Kamer. Daarna is er veel gebeurd.",
    )
    assert {drop.reason for drop in letter.drops} == {"running header"}
    assert letter.fact("kenmerk") == "3841799-1066865-DMO"


def test_items_keep_their_number_and_lose_their_bullet():
    letter = letter_of("De lijnen zijn:\n\n- 1) Preventie,\n- 2) Wonen en\n· Zorg\n\nDaarna volgt de tekst van de brief.")
    assert [(p.kind, p.text, p.marker) for p in letter.body[1:4]] == [("item", "1) Preventie,", "-"), ("item", "2) Wonen en", "-"), ("item", "Zorg", "·")]


def test_numbered_headings_and_numbered_items():
    letter = letter_of(
        "1. Inzet van het kabinet\n\nHet kabinet doet drie dingen:\n\n1. Een goed plan maken;\n2. Het plan uitvoeren;\n3. Kijken of het werkt.\n\n"
        "2. Vervolg van de aanpak\n\nDaarna kom ik bij u terug met een brief."
    )
    assert [kind for kind, _ in outline(letter)] == ["heading", "paragraph", "item", "item", "item", "heading", "paragraph"]


def test_a_heading_over_two_lines():
    lines = [FULL] * 3 + [REST, "", "Ad 2 Maatwerk in levensbrede ondersteuning gericht op zelfredzaamheid en ook", "participatie", *[FULL] * 3, REST]
    letter = letter_of("\n".join(lines))
    assert outline(letter)[1] == ("heading", "Ad 2 Maatwerk in levensbrede ondersteuning gericht op zelfredzaamheid en ook participatie")


def test_a_full_line_that_opens_as_sentences_do_is_no_heading():
    lines = ["1. Aanpak", *[FULL] * 2, "Wat wij doen voor wonen staat hieronder.", "2. Wonen", "In antwoord op vragen van uw Kamer tijdens het debat met de commissie", "Wonen van 4 juni"]
    lines[-1] += " is beloofd dat er een brief komt over deze plannen, en"
    letter = letter_of("\n".join([*lines, *[FULL] * 2, REST]))
    assert [kind for kind, _ in outline(letter)] == ["heading", "paragraph", "heading", "paragraph"]


def test_a_question_is_no_heading():
    letter = letter_of("Vraag 1\n\nKent u het bericht?\n\nAntwoord 1\n\nJa, dat bericht ken ik, en ik heb er kennis van genomen.")
    assert [kind for kind, _ in outline(letter)] == ["heading", "paragraph", "heading", "paragraph"]


def test_salutation_closing_role_and_name():
    letter = letter_of(
        "Geachte voorzitter,\n\nHierbij stuur ik u de stukken waar uw Kamer om heeft gevraagd.\n\nHoogachtend,\n\n"
        "de staatssecretaris van Volksgezondheid,\nWelzijn en Sport,\n\nMaarten van Ooijen\n"
    )
    assert outline(letter)[0] == ("salutation", "Geachte voorzitter,")
    assert outline(letter)[-3:] == [
        ("signature", "Hoogachtend,"),
        ("signature", "de staatssecretaris van Volksgezondheid, Welzijn en Sport,"),
        ("signature", "Maarten van Ooijen"),
    ]
    (signatory,) = letter.signatories
    assert (signatory.name, signatory.role) == ("Maarten van Ooijen", "staatssecretaris van Volksgezondheid, Welzijn en Sport")


def test_role_and_name_without_a_closing():
    letter = letter_of("Ik stuur u hierbij de antwoorden.\n\nDe minister van Justitie en Veiligheid,\n\nD.M. van Weel\n\nBijlage\n\nVraag 1 gaat over de politie.")
    assert letter.signatories[0].name == "D.M. van Weel"
    assert outline(letter)[-1] == ("paragraph", "Vraag 1 gaat over de politie.")


def test_levels_nest_by_number():
    letter = letter_of(
        "\n\n".join(
            ["1. Eerste deel", "Tekst van het eerste deel.", "1.1. Onderdeel", "Tekst van het onderdeel.", "Zonder nummer", "Tekst daaronder.", "1.2. Ander onderdeel", "Tekst.", "2. Tweede deel", "Tekst van het tweede deel.", "Tot slot", "Einde van de brief."]
        )
    )
    assert [(p.text, p.level) for p in letter.body if p.kind == "heading"] == [
        ("1. Eerste deel", 2),
        ("1.1. Onderdeel", 3),
        ("Zonder nummer", 4),
        ("1.2. Ander onderdeel", 3),
        ("2. Tweede deel", 2),
        ("Tot slot", 2),
    ]


def test_an_address_broken_over_lines_is_one():
    lines = [FULL] * 2 + ["Zie daarvoor de pagina op https://www.rijksoverheid.nl/documenten/kamerstukken-", "over-zorg/2016/brief voor meer.", FULL, REST]
    assert "kamerstukken-over-zorg/2016/brief voor" in letter_of("\n".join(lines)).body[0].text


def test_a_part_of_a_fixed_form_stands_by_itself_though_its_row_is_full():
    row = "5. Informatie die niet openbaar gemaakt kan worden"
    letter = letter_of(f"4. Toelichting\nDe leden van de commissie hebben dit eerder gevraagd\nen kregen antwoord.\n{row}\nPersoonsgegevens zijn onleesbaar gemaakt, zoals de\nwet dat wil.\n")
    assert row in [passage.text for passage in letter.body if passage.kind == "heading"]


def levels(*headings):
    """The levels of headings, each with a paragraph below it, but for those that end in "/": a heading follows them at once."""
    text = "\n\n".join(heading.removesuffix("/") if heading.endswith("/") else f"{heading}\n\nDe dijken zijn op hoogte gebracht." for heading in headings)
    return "".join(str(passage.level) for passage in letter_of(f"Dit is de brief over de dijken.\n\n{text}\n").body if passage.kind == "heading")


@pytest.mark.parametrize(("headings", "expected"), [
    (["Dijken/", "Zee", "Rivier", "Tot slot"], "2332"),
    (["Dijken/", "Zee", "Rivier", "Duinen/", "Zand", "Helm"], "233233"),
    (["Bijlage bij de brief/", "Inleiding", "Dijken/", "Zee", "Rivier"], "23344"),
    (["Bijlage 1: cijfers/", "Dijken", "Duinen", "Vervolg"], "2333"),
    (["Bijlage 1: cijfers", "Dijken", "Bijlage 2: kaarten", "Duinen"], "2323"),
    (["Dijken", "Duinen", "Bijlage"], "222"),
    (["Vraag 1", "Antwoord op vraag 1:/", "Zee", "Rivier", "Vraag 2", "Antwoord op vraag 2:"], "223322"),
    (["Aanleiding", "Geadviseerd besluit", "Kern", "Toelichting/", "Politieke context", "Krachtenveld"], "222233"),
    (["Inleiding", "Vragen van de leden van de SP-fractie", "Vraag 1", "Antwoord 1", "Inbreng van het lid Jansen", "Vraag 2", "Antwoord 2"], "2233233"),
    (["Aanleiding", "Beslispunten", "Toelichting/", "Inhoud van het convenant", "Politiek-bestuurlijke context", "Informatie die niet openbaar gemaakt kan worden"], "222322"),
    (["Plan voor de dijken/", "Inhoud", "1. Dijken", "1.1 Zee", "2. Duinen"], "23343"),
    (["Algemeen deel/", "1. Dijken", "2. Duinen", "Artikelsgewijs/", "Artikel I"], "23323"),
])  # fmt: skip
def test_levels_of_headings_without_numbers(headings, expected):
    assert levels(*headings) == expected


def test_where_numbers_are_set_apart_too_what_is_set_apart_stands_below_them():
    text = "Verslag over de dijken\nDit is het verslag over de dijken.\n\nI. Vragen\n\nVragen van de zee\n\nZij vraagt hoe dat zit.\n\nVragen van het land\n\nHet vraagt dat ook.\n\nII. Antwoord\n\nDat zit goed.\n"
    assert [(passage.text, passage.level) for passage in letter_of(text).body if passage.kind == "heading"] == [
        ("Verslag over de dijken", 2), ("I. Vragen", 3), ("Vragen van de zee", 4), ("Vragen van het land", 4), ("II. Antwoord", 3),
    ]  # fmt: skip


def test_the_day_on_which_a_report_was_made_is_no_heading():
    letter = letter_of("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld … mei 2024\n\nDe commissie heeft vragen over de dijken.\n")
    assert [passage.kind for passage in letter.body] == ["heading", "paragraph", "paragraph"]


def test_bare_roman_numerals_number_headings():
    levels = [(passage.text, passage.level) for passage in letter_of("I Vragen van de fracties\n\nInbreng van de leden van de VVD-fractie\n\nZij vragen hoe dat zit.\n\nII Reactie van de minister\n\nDat zit goed.\n").body if passage.kind == "heading"]
    assert levels == [("I Vragen van de fracties", 2), ("Inbreng van de leden van de VVD-fractie", 3), ("II Reactie van de minister", 2)]


def test_one_answer_is_a_heading_like_others():
    headings = [(passage.text, passage.level) for passage in letter_of("Vraagstelling\nU heeft ons twee vragen gesteld.\n\nAntwoord\nDe dijken zijn hoog genoeg.\n").body if passage.kind == "heading"]
    assert headings == [("Vraagstelling", 2), ("Antwoord", 2)]


@pytest.mark.parametrize(("lines", "expected"), [
    ("Wij doen drie dingen:\n\n•\n\nde dijken, die wij verhogen;\n\n•\n\nde wegen.\n", [("item", "de dijken, die wij verhogen;"), ("item", "de wegen.")]),
    ("Dat was het.\n\n1.\n\nDe dijken\n\nZij zijn hoog.\n", [("heading", "1. De dijken"), ("paragraph", "Zij zijn hoog.")]),
    ("Dat was het.\n\n2026\n\nDe planning volgt.\n", [("heading", "2026"), ("paragraph", "De planning volgt.")]),
    ("Dat was het.\n\nZwolle, 12 november 2018\n\nDe planning volgt.\n", [("paragraph", "Zwolle, 12 november 2018"), ("paragraph", "De planning volgt.")]),
])  # fmt: skip
def test_markers_years_and_places_on_a_line_of_their_own(lines: str, expected: list[tuple[str, str]]) -> None:
    assert outline(letter_of(lines))[1:] == expected


@pytest.mark.parametrize(("above", "below"), [
    ("Antwoord van Minister De Vries (Landbouw, Natuur en Voedselkwaliteit) en van Minister", "Van der Berg-Zee (Natuur en Stikstof) (ontvangen 7 juni 2022)."),
    ("Het verdrag tussen de landen aan zee inzake de hoogte van dijken, met bijlage;", "Brussel, 14 juli 2016 (Trb. 2016, 103)"),
])  # fmt: skip
def test_a_full_line_goes_on_in_a_name(above: str, below: str) -> None:
    full = "De waterschappen bevestigen dat beeld in hun laatste rapporten aan de minister\nen zij zien geen grote problemen voor het komende jaar en de jaren erna dus\n"
    assert f"{above} {below}" in [text for _, text in outline(letter_of(f"{above}\n{below}\n\n{full * 3}van nu.\n"))]


def test_the_letterhead_of_a_short_letter_tells_that_it_is_double_spaced():
    text = "De Voorzitter van de Tweede Kamer\n\nder Staten-Generaal\n\nPostbus 20018\n\n2500 EA  DEN HAAG\n\nDatum 9 december 2022\n\nGeachte voorzitter,\n\nDe vragen van het lid Jansen (VVD) over de hoogte van de dijken in het noorden\n\n(2022Z22222) kunnen niet op tijd worden beantwoord.\n\nHoogachtend,\n\nde minister van Volksgezondheid,\n\nWelzijn en Sport,\n\nJan Jansen\n"
    assert [passage.text for passage in letter_of(text).body][1:] == [
        "De vragen van het lid Jansen (VVD) over de hoogte van de dijken in het noorden (2022Z22222) kunnen niet op tijd worden beantwoord.",
        "Hoogachtend,", "de minister van Volksgezondheid, Welzijn en Sport,", "Jan Jansen",
    ]  # fmt: skip


def test_a_row_of_the_contents_is_no_heading():
    letter = letter_of("Inhoud\n\nI Vragen van de fracties 2\n\nII Antwoord van de minister ..... 14\n\nI Vragen van de fracties\n\nDe leden vragen naar het plan voor de wegen.\n\nII Antwoord van de minister\n\nHet plan komt in mei naar de Kamer.\n")
    assert [passage.text for passage in letter.body if passage.kind == "heading"][-2:] == ["I Vragen van de fracties", "II Antwoord van de minister"]
    assert not any(passage.kind == "heading" and passage.text[-1].isdigit() for passage in letter.body)


def test_what_ends_in_figures_or_a_quotation_is_no_heading_and_an_answers_label_is():
    letter = letter_of("Vraag 1\n\nHoeveel geld is er?\n\nAntwoord:\n\nZie hieronder.\n\nWegen 40.000 42.500\n\nDijken 55.100 56.000\n\n‘Het water stijgt.\n\nWij moeten nu kiezen.’\n\nDat schreef de raad in zijn advies.\n")
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["Vraag 1", "Antwoord:"]
