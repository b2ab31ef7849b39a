"""Documents as text recognition exports them: what is above, between and around the letter's own lines."""

import pytest

from tests.letters.letter_of import letter_of, outline
from tests.readers.papers import account_of

BODY = "De gemeenten voeren de wet uit, en zij doen dat in de regio samen met de aanbieders van zorg en de verzekeraars in hun eigen gebied."


def reasons(letter):
    return {(drop.reason, drop.text.strip()) for drop in letter.drops}


@pytest.mark.parametrize(("text", "dropped"), [
    (f"---\nprimary_language: nl\nis_table: False\n---\n{BODY}", ("front matter", "primary_language: nl")),
    (f"```markdown\n{BODY}\n```", ("markup", "```markdown")),
    (f"![Een grafiek met drie staven](page_1.png)\n\n{BODY}", ("image", "![Een grafiek met drie staven](page_1.png)")),
    (f"<img>Logo van de Staat</img>\n\n{BODY}", ("image", "<img>Logo van de Staat</img>")),
    (f"{BODY}\n\n<page_number>2</page_number>", ("page number", "2")),
    (f"<watermark>CONCEPT</watermark>\n\n{BODY}", ("watermark", "CONCEPT")),
    (f"{BODY}\n\n<footer>\nVertrouwelijk stuk\n</footer>", ("running header", "Vertrouwelijk stuk")),
    (f'<!-- PageHeader="Blauwe map" -->\n{BODY}', ("running header", "Blauwe map")),
    (f"{{0}}{'-' * 48}\n\n{BODY}", ("page number", f"{{0}}{'-' * 48}")),
    (f"![](a.png)\n\n{BODY}\n\n---", ("markup", "---")),
])  # fmt: skip
def test_what_the_tool_added_is_no_text(text, dropped):
    letter = letter_of(text)
    assert outline(letter) == [("paragraph", BODY)]
    assert dropped in reasons(letter)
    account = account_of(letter)
    assert account.ok, account.faults


def test_key_and_value_lines_that_are_a_letterheads_stay():
    letter = letter_of(f"---\nDatum: 4 juni 2024\nKenmerk: 123456-A\n---\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert (letter.fact("date"), letter.fact("kenmerk")) == ("2024-06-04", "123456-A")


def test_a_page_mark_opens_a_page_and_the_sentence_goes_on():
    letter = letter_of(f"## Page 1\n\n{BODY[:-1]}\n\n## Page 2\n\nvan de regio.\n\n## Kop\n\nTekst.\n")
    assert outline(letter) == [("paragraph", f"{BODY[:-1]} van de regio."), ("heading", "Kop"), ("paragraph", "Tekst.")]
    assert letter.source.page_of(7) == 2


def test_a_rule_above_a_number_opens_the_notes():
    letter = letter_of(f"**Let op:** {BODY}1 Meer volgt.\n\n---\n\n1 Kamerstukken II 2023/24, 29 325, nr. 156.\n")
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "Kamerstukken II 2023/24, 29 325, nr. 156.")]


@pytest.mark.parametrize("mark", ["<sup>{}</sup>", "$^{{{}}}$", "^{}^", "[^{}]"])
def test_marks_and_notes_of_each_dialect_are_paired(mark):
    one, two = mark.format(1), mark.format(2)
    letter = letter_of(f"Er is 120 m<sup>2</sup> nodig.{one} Dat volgt uit de brief.{two}\n\n{one} Zie de nota.\n\n{two} Zie de wet.\n")
    assert letter.body[0].text == "Er is 120 m² nodig. Dat volgt uit de brief."
    assert [(mark.value, letter.body[0].text[: mark.start][-6:]) for mark in letter.body[0].marks] == [("1", "nodig."), ("2", "brief.")]
    assert [note.passage.text for note in letter.notes] == ["Zie de nota.", "Zie de wet."]


@pytest.mark.parametrize("note", [
    "1. Kamerstukken II 2023/24, 29 325, *nr. 1*. [↑](#footnote-ref-1)", "1. Kamerstukken II 2023/24, 29 325, nr. 1. [↩](#fnref1)",
    "- <sup>1</sup> Kamerstukken II 2023/24, 29 325, nr. 1.", "* $^{1}$ Kamerstukken II 2023/24, 29 325, nr. 1.", "## Noten\n\n1. Kamerstukken II 2023/24, 29 325, nr. 1.",
])  # fmt: skip
def test_a_note_that_is_written_as_an_item(note):
    letter = letter_of(f"{BODY}<sup>1</sup>\n\nMeer volgt.\n\n{note}\n")
    assert [(one.number, one.passage.text) for one in letter.notes] == [("1", "Kamerstukken II 2023/24, 29 325, nr. 1.")]
    assert [text for kind, text in outline(letter) if kind != "heading"] == [BODY, "Meer volgt."]
    assert account_of(letter).ok


@pytest.mark.parametrize(("lines", "notes"), [
    (["Noten", "1. Zie de wet.", "2. Zie de nota."], ["Zie de wet.", "Zie de nota."]),
    (["Eindnoten:", "1 Zie de wet.", "2 Zie de nota."], ["Zie de wet.", "Zie de nota."]),
    (["Stappen", "1. Zie de wet.", "2. Zie de nota."], []),
])  # fmt: skip
def test_notes_behind_a_letter_stand_below_their_heading(lines, notes):
    text = "\n\n".join([f"{BODY}[1] De rest volgt.[2]", "Hoogachtend,", "de minister van Financiën,", "Maarten van Ooijen", *lines])
    letter = letter_of(f"**Let op:** dit.\n\n{text}\n")
    assert [note.passage.text for note in letter.notes] == notes
    assert not notes or outline(letter)[-1] == ("heading", lines[0])
    assert account_of(letter).ok


@pytest.mark.parametrize(("text", "marked"), [
    ("Het kabinet stelde de handreiking 1 vast op 1 juli. Artikel 2 blijft.", ["handreiking"]),
    ("Zo zegt de motie van het lid Jansen 1 .", ["Jansen"]),
    ("De raad stemde in. 1 Daarna volgde de brief.", ["in."]),
    ("De raad 1 stemde in met de brief 1 van het kabinet.", []),  # which of the two is not told
    ("De 1 juli gehouden raad besprak tabel 1 en nr. 1 van de lijst.", []),
])  # fmt: skip
def test_a_figure_between_spaces_is_a_mark_where_one_place_can_be_it(text, marked):
    letter = letter_of(f"## Aanleiding\n\n{text}\n\n1 Handreiking valpreventie, 2023.\n")
    assert [one.text[: mark.start].split()[-1] for one in letter.body for mark in one.marks if mark.kind == "note"] == marked
    assert bool([one for one in letter.problems if one.kind == "loose mark"]) == bool(marked)
    assert account_of(letter).ok


def test_a_numbered_title_is_no_note_with_a_figure_between_spaces():
    letter = letter_of(f"## Opzet\n\nDe wet 1 regelt dit.\n\n1 Wat de wet regelt\n\n{BODY}\n")
    assert not letter.notes


def test_the_marks_of_several_notes_may_share_their_brackets():
    letter = letter_of(f"**Aan de Kamer**\n\n{BODY[:-1]} [1, 2].\n\n**3**\n**Wat kost dat?**\n\n{BODY}\n\n[1] Zie de wet.\n[2] Zie de nota.\n")
    assert [(mark.value, one.text[mark.start :]) for one in letter.body for mark in one.marks if mark.kind == "note"] == [("1", "."), ("2", ".")]
    assert [note.passage.text for note in letter.notes] == ["Zie de wet.", "Zie de nota."]
    assert account_of(letter).ok


def test_a_bold_line_of_the_letterhead_comes_again_above_its_labels():
    head = "**Directie Wonen**\n\n**Kenmerk** 2024-0000123456\n"
    letter = letter_of(f"Datum 6 mei 2024\n\n{head}\nGeachte voorzitter,\n\n{BODY}\n\n{{1}}{'-' * 48}\n\nDe zin gaat door.\n\n{head}\n{BODY}\n")
    assert [text for _, text in outline(letter)] == ["Geachte voorzitter,", BODY, "De zin gaat door.", BODY]
    assert account_of(letter).ok


def test_a_break_within_a_paragraph_moves_no_heading():
    letter = letter_of(f"**Eerste vraag**\n\n{BODY}\n\n**Tweede vraag**\n\nTen eerste dit.<br>{BODY}\n\n**Derde vraag**\n\n{BODY}\n")
    assert [one.level for one in letter.body if one.kind == "heading"] == [2, 2, 2]


@pytest.mark.parametrize(("heads", "levels"), [
    (["## 1. Opzet", "## a. Budget", "## b. Planning", "## 2. Vervolg"], [2, 3, 3, 2]), (["## Opzet", "## Budget"], [2, 2]), (["## 1. Opzet", "### a. Budget", "## b. Planning"], [2, 3, 2]),
    (["# Inleiding", "# Vraag 1", "# Antwoord 1"], [2, 2, 2]),
])  # fmt: skip
def test_one_kind_of_heading_tells_no_levels_where_numbers_do(heads, levels):
    letter = letter_of("\n\n".join(f"{head}\n\n{BODY}" for head in heads))
    assert [one.level for one in letter.body if one.kind == "heading"] == levels


TORN = ["De raad stemde in<p> met de wet", "<ul><li>een punt<ol><li>twee", "op<li> de volgende", "1 Kamerstukken II 2023/24, <hr>36410, nr. 55", "<table><tr><td><li>een</td><td>twee</p></td></tr></table>", "een</p></div><p>twee<p>drie"]


@pytest.mark.parametrize("torn", TORN)
@pytest.mark.parametrize("before", ["Dat is zo.1\n\n", "Een zin die doorgaat\n", "<p>Een alinea.<sup>1</sup></p>\n"])
def test_tags_that_nobody_shuts_or_opens_lose_no_word(before, torn):
    account = account_of(letter_of(f"**Let op:** dit.\n\n{before}{torn}\nvan de gemeente.\n\n1 Kamerstukken II 2023/24, 36410, nr. 55.\n"))
    assert account.ok, account.faults


@pytest.mark.parametrize("item", ["- · extra begeleiders", "* • extra begeleiders", "- o extra begeleiders"])
def test_a_tools_bullet_before_the_pages_own(item):
    letter = letter_of(f"{BODY}\n\nEr komen maatregelen:\n\n{item};\n{item}.\n")
    assert [text for kind, text in outline(letter) if kind == "item"] == ([f"{one} extra begeleiders{end}" for one, end in (("o", ";"), ("o", "."))] if " o " in item else ["extra begeleiders;", "extra begeleiders."])
    assert account_of(letter).ok


def test_a_letter_that_opens_with_in_your_letter_has_its_first_sentence():
    letter = letter_of(f"De Voorzitter van de Tweede Kamer\nPostbus 20018\n\n**Datum** 6 maart 2024\n\nIn uw brief van 11 april 2022 stelt u vragen over de wet. {BODY}\n")
    assert outline(letter)[0][1].startswith("In uw brief van 11 april")


def test_a_figures_name_is_no_heading():
    assert outline(letter_of(f"{BODY}\n\n*Figuur 1: Meldingen bij de politie, 2021-2023*\n\n{BODY}\n"))[1][0] == "paragraph"


def test_a_full_stop_apart_is_a_bullet():
    letter = letter_of(f"{BODY}\n\nEr zijn monsters genomen:\n\n  . van de dieren;\n  . van de omgeving.\n")
    assert outline(letter)[-2:] == [("item", "van de dieren;"), ("item", "van de omgeving.")]
    assert account_of(letter).ok


def test_a_bracket_behind_a_figure_that_is_set_apart_stays():
    letter = letter_of(f"{BODY}\n\nZie paragraaf 3.2 van de nota (de\n*Nota 2015-2025*). De rest (uit **2015**) volgt in 2016).\n")
    assert "2015-2025). De rest (uit 2015) volgt" in outline(letter)[-1][1]
    assert account_of(letter).ok


def test_a_titles_heading_is_no_label():
    letter = letter_of(f"# Bijlage: uitvoering van de wet\n\n# Inhoud\n\n1 Opzet . . 1\n2 Kosten ....... 2\n3 Vervolg 3\n\n# 1 Opzet\n\n{BODY}\n")
    assert [text for _, text in outline(letter)] == ["Bijlage: uitvoering van de wet", "Inhoud", "1 Opzet . . 1", "2 Kosten ....... 2", "3 Vervolg 3", "1 Opzet", BODY]


def test_a_plus_opens_an_item_and_a_bracket_no_paragraph():
    letter = letter_of("**Let op:** wij vragen om\n\n+ een code;\n+ een woord.\n\nDe agenda is in februari naar de Kamer gestuurd, en staat ook op de\nwebsite van de Raad van ministers van de Unie, bij de stukken voor maart\n([agenda](https://x.nl)).\n")
    assert outline(letter)[1:3] == [("item", "een code;"), ("item", "een woord.")]
    assert outline(letter)[3][1].endswith("de stukken voor maart (agenda (https://x.nl)).")
    assert account_of(letter).ok


LINES = "Het kabinet heeft in de afgelopen maanden met de gemeenten en de provincies\nen met de waterschappen gesproken, vooral ook zoals\nDrechtsteden en het Groene Hart dat deden, en over wat daar nodig is. De gemeenten\nen de provincies hebben daarbij laten weten wat er in elk van die gebieden al is\ngedaan, en ook wat er in de komende jaren nog nodig is."


@pytest.mark.parametrize(("gap", "paragraphs"), [("\n\n", 4), ("\n", 8)])
def test_a_short_line_ends_no_paragraph_where_blank_lines_do(gap, paragraphs):
    """Tools that count their markup, or break at an address, leave lines short."""
    letter = letter_of("**Let op:** dit.\n\n" + gap.join([LINES] * 4) + "\n")
    assert len(outline(letter)) == 1 + paragraphs


def test_what_pandoc_writes_at_a_lines_end():
    letter = letter_of(f"De Voorzitter van de Tweede Kamer\\\nPostbus 20018\\\n2500 EA DEN HAAG\n\n**Kenmerk**\\\n2024-0000123\n\n## Opzet van de wet {{#opzet .unnumbered}}\n\n{BODY}\n")
    assert (letter.fact("addressee"), letter.fact("kenmerk")) == ("De Voorzitter van de Tweede Kamer", "2024-0000123")
    assert outline(letter) == [("heading", "Opzet van de wet"), ("paragraph", BODY)]
    assert account_of(letter).ok


@pytest.mark.parametrize("head", [
    "Datum 6 maart 2024 Betreft Evaluatie van de wet Kenmerk 2024-0000123", "Kenmerk: 2024-0000123 Datum: 6 maart 2024 Betreft: Evaluatie van de wet",
    "Datum\n\n6 maart 2024\n\nKenmerk\n\n2024-0000123\n\nBetreft\n\nEvaluatie van de wet", "Kenmerk\t2024-0000123\nDatum\t6 maart 2024\nBetreft\tEvaluatie van de wet",
])  # fmt: skip
def test_fields_on_one_line_or_far_apart(head):
    letter = letter_of(f"De Voorzitter van de Tweede Kamer der Staten-Generaal Postbus 20018 2500 EA DEN HAAG\n\n{head}\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert [letter.fact(name) for name in ("date", "kenmerk", "betreft", "addressee")] == ["2024-03-06", "2024-0000123", "Evaluatie van de wet", "De Voorzitter van de Tweede Kamer der Staten-Generaal"]


def test_an_empty_betreft_takes_no_address():
    letter = letter_of(f"Datum 6 maart 2024\n\nBetreft\n\nDe Voorzitter van de Tweede Kamer\nPostbus 20018\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert (letter.fact("betreft"), letter.fact("addressee")) == (None, "De Voorzitter van de Tweede Kamer")


def test_drops_tell_where_in_the_source_they_were():
    letter = letter_of("**Kenmerk** 3841799-1066865-DMO\n\nGeachte **voorzitter**,\n\n" + BODY)
    assert all(letter.source.lines[drop.line - 1].text[drop.start : drop.end] == drop.text for drop in letter.drops)
    assert letter.fact("kenmerk") == "3841799-1066865-DMO"


@pytest.mark.parametrize(("written", "betreft"), [
    ("Uitstoot van CO<sub>2</sub> en R&amp;D", "Uitstoot van CO₂ en R&D"),
    ("Minder CO$_2$ per 120 m<sup>2</sup>", "Minder CO₂ per 120 m²"),
])  # fmt: skip
def test_a_betreft_with_markup_stands_in_the_text(written, betreft):
    letter = letter_of(f"**Datum** 4 juni 2024\n**Betreft** {written}\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert letter.fact("betreft") == betreft
    assert account_of(letter).ok


def test_a_header_that_nobody_shuts_is_text():
    letter = letter_of(f"<header>\n\n{BODY}\n")
    assert outline(letter)[-1] == ("paragraph", BODY)


def test_a_bold_label_needs_no_colon():
    letter = letter_of(f"**Aan** de minister\n**Van** Directie Wonen\n**Datum** 6 maart 2024\n\n## Aanleiding\n\n{BODY}\n")
    assert (letter.fact("addressee"), letter.fact("sender")) == ("de minister", "Directie Wonen")


@pytest.mark.parametrize("head", [
    "|  |  |\n|---|---|\n| **Datum** | 6 maart 2024 |\n| **Betreft** | Evaluatie van de wet |\n| Rubricering | Intern |",
    "<table><tr><td>Datum</td><td>6 maart 2024</td></tr><tr><td>Betreft</td><td>Evaluatie van de wet</td></tr></table>",
    "<table>\n<tr>\n<td>Datum</td>\n<td>6 maart 2024</td>\n</tr>\n<tr>\n<td>Betreft</td>\n<td>Evaluatie van de wet</td>\n</tr>\n</table>",
    "| Datum | 6 maart 2024 |\n|---|---|\n| Betreft                                             | Evaluatie<br>van de wet |",
    "| Datum | Kenmerk | Betreft |\n|---|---|---|\n| 6 maart 2024 | 2024-0000123 | Evaluatie van de wet |",
])  # fmt: skip
def test_a_letterhead_that_is_a_table_says_the_same(head):
    letter = letter_of(f"{head}\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert (letter.fact("date"), letter.fact("betreft")) == ("2024-03-06", "Evaluatie van de wet")
    assert outline(letter) == [("salutation", "Geachte voorzitter,"), ("paragraph", BODY)]
    assert account_of(letter).ok
