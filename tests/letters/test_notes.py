import pytest

from tests.letters.letter_of import letter_of

FULL = "Gemeenten en aanbieders werken in de regio samen aan passende hulp voor hun \n\n"
RULE = " " * 48 + "\n"


def page(*lines):
    return "".join(f"{line} \n\n" for line in lines)


def marks(letter):
    return [(mark.value, passage.text[: mark.start][-12:]) for passage in letter.body for mark in passage.marks if mark.kind == "note"]


TWO_PAGES = (
    page(
        "Geachte voorzitter,",
        "Gemeenten en aanbieders werken in de regio samen aan passende hulp voor hun",
        "inwoners, zoals blijkt uit onderzoek van Movisie1, dat eind 20152 verscheen. De",
        "Wmo2015 en de prestatie S1 veranderen daar niets aan, en ook de gemeenten die",
        "in 2015 zijn begonnen met (een programma)3 blijven daarmee doorgaan tot ver in",
    )
    + RULE
    + "1 Movisie, 2015, ‘Welzijn op recept’ en nog meer dat niet op een regel past en door-\nloopt op de volgende \n2 TK 2015-2016, 34 104, nr. 105 \n3\n"
    + " het jaar 2016, zo hebben zij mij laten weten in het overleg dat daarover is gevoerd \n\n"
    + page("en dat op 4 maart jl.4 is afgerond met een gesprek over alles wat er nog speelt.", "Daarmee sluit ik af.")
    + RULE
    + "4\n\n Mezzo, brief debat langdurige zorg, 29 februari 2016 \n"
)


def test_marks_are_told_from_digits_that_belong():
    assert marks(letter_of(TWO_PAGES)) == [("1", " van Movisie"), ("2", "at eind 2015"), ("3", "n programma)"), ("4", " 4 maart jl.")]


def test_notes_run_over_lines_and_may_be_lost():
    notes = {note.number: note for note in letter_of(TWO_PAGES).notes}
    assert notes["1"].passage.text.endswith("past en doorloopt op de volgende")
    assert notes["2"].passage.text == "TK 2015-2016, 34 104, nr. 105"
    assert notes["3"].missing and notes["3"].passage.text == ""
    assert notes["4"].passage.text == "Mezzo, brief debat langdurige zorg, 29 februari 2016"


def test_the_sentence_runs_on_over_the_notes():
    assert "tot ver in het jaar 2016" in letter_of(TWO_PAGES).body[1].text


def test_a_note_without_a_mark_is_reported():
    letter = letter_of("De tekst van de brief heeft geen enkele markering.\n\n¹ Kamerstuk 29 325, nr. 156.\n\nEn hij gaat gewoon door.")
    assert [problem.kind for problem in letter.problems] == ["note without mark"]
    assert letter.notes[0].passage.text == "Kamerstuk 29 325, nr. 156."


def test_two_notes_never_have_one_mark():
    lines = "Eerst de opvang[1] in het land[2] van de gemeenten.\n\n[1] Zie het besluit.\n[2] Zie de brief.\n"
    letter = letter_of(f"{lines}[3] Zie de nota.\n\nDan de zorg[1] en het wonen[2] en verder werk.[3]\n\n[1] Zie de wet.\n[2] Zie de notitie.\n[3] Zie het advies.\n")
    assert [[mark.value for mark in one.marks] for one in letter.body] == [["1", "2"], ["1\x1f2", "2\x1f2", "3\x1f2"]]
    assert [problem.at.line for problem in letter.problems if problem.kind == "note without mark"] == [5]


def test_the_bare_number_of_a_question_is_no_note():
    letter = letter_of(
        "1\nKlopt het bericht dat de controle op deze instellingen tekortschiet?\n\nAntwoord 1\nDe controle2 op deze instellingen is dit jaar juist verbeterd.\n\n"
        "2\nWat doet u om herhaling te voorkomen?\n\nAntwoord 2\nDaarvoor is een plan gemaakt.\n\n1 Zie de wet.\n2 Zie de brief.\n"
    )
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["1", "Antwoord 1", "2", "Antwoord 2"]


def test_square_metres_stay():
    letter = letter_of("Een woning van 40 m² telt mee, zo is afgesproken.¹ Dat geldt voor elke gemeente.\n\n¹ Zie het besluit.")
    assert letter.body[0].text.startswith("Een woning van 40 m² telt mee")
    assert marks(letter) == [("1", "afgesproken.")]


def test_signs_that_a_scan_misread_are_marked_and_kept():
    letter = letter_of("Zoals genoemd in de Kamerbrief? van februari! jl. is dat zo, en dat blijft zo. Klopt dat? Ja.")
    assert letter.body[0].text == "Zoals genoemd in de Kamerbrief? van februari! jl. is dat zo, en dat blijft zo. Klopt dat? Ja."
    assert [letter.body[0].text[mark.start : mark.end] for mark in letter.body[0].marks] == ["?", "!"]
    assert len(letter.problems) == 2


def test_a_hundred_thousand_numbers_do_not_hang():
    text = "\n".join(f"{number} tekst bij nummer {number}" for number in range(1, 20000))
    assert letter_of(text).body


def test_a_date_within_a_note_opens_none():
    letter = letter_of("Geachte voorzitter,\n\nDit staat in een rapport.1 En dit ook,2 zoals wij eerder schreven aan uw Kamer.\n\n_______________\n1\n  Rapport.\n2\n  CBS, geraadpleegd op\n  3 juni 2022.\n")
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "Rapport."), ("2", "CBS, geraadpleegd op 3 juni 2022.")]


def test_a_note_behind_the_pages_number_and_above_the_rest_of_its_sentence():
    letter = letter_of("Geachte voorzitter,\n\nIn deze brief ga ik in op de dijken.1 De waterschappen hebben daar in het\nafgelopen jaar veel aan gedaan, zoals u in de brief van mei heeft kunnen\n \nPagina 1 van 2\n \n \n1 Kamerstukken II 2023/24, 29 247, nr. 430.\nlezen, en dat zal het komende jaar in alle delen van het land zo blijven.\n")
    assert letter.body[1].text.endswith("heeft kunnen lezen, en dat zal het komende jaar in alle delen van het land zo blijven.")
    assert [note.passage.text for note in letter.notes] == ["Kamerstukken II 2023/24, 29 247, nr. 430."]


DENSE = "Geachte voorzitter,\nIn de brief van 17 februari1 heb ik u gemeld dat de dijken de winter doorstaan.\nDe waterschappen bevestigen2 dat beeld in hun laatste rapporten aan de minister\n{}\n\nen zij zien geen grote problemen voor het komende jaar en de jaren daarna.\n"


@pytest.mark.parametrize(("rows", "notes"), [
    ("1 Kamerstukken II 2014/15, 29 538,\nnr. 166.\n2 Zie de brief van 15 april.", ["Kamerstukken II 2014/15, 29 538, nr. 166.", "Zie de brief van 15 april."]),
    ("1 Dijken, waar het om gaat.", []),
    ("1 Dijken.\n3 Wegen.", []),
])  # fmt: skip
def test_notes_right_below_the_text_have_a_mark_each(rows, notes):
    letter = letter_of(DENSE.format(rows))
    assert [note.passage.text for note in letter.notes] == notes


@pytest.mark.parametrize(("text", "left"), [
    ("In de brief van 24 juni 2022 1 is dat gemeld.", "In de brief van 24 juni 2022 is dat gemeld."),
    ("In het jaar 2022 1 Dijk is dat gemeld.", ""),
    ("In 2022 1 dijk hoger1 maken.", "In 2022 1 dijk hoger maken."),
])  # fmt: skip
def test_a_mark_that_a_space_sets_apart_from_a_year(text, left):
    assert [passage.text for passage in letter_of(f"{text}\n\n¹ Kamerstuk 29 325, nr. 156.\n").body if passage.marks] == [left] * bool(left)


def test_a_mark_in_brackets_a_space_behind_its_word():
    letter = letter_of("Vraag 1\n\nKent u het bericht «Dijken»? [1]\n\nAntwoord 1\n\nJa.\n\n[1] De Krant, 1 december 2023\n")
    assert [passage.text for passage in letter.body if passage.marks] == ["Kent u het bericht «Dijken»?"]


def test_a_mark_with_its_bracket_a_space_behind_a_question():
    letter = letter_of(
        "1\nKent u het bericht ‘De pont ligt stil’? 1)\n\n2\nIs het waar dat reizigers «een uur moeten wachten»? 2) Zo ja, wat doet u daaraan?\n\n"
        "1) De Krant, 2 maart 2009\n2) Brief van de provincie van 1 maart 2009\n\nAntwoord\n\n1\nJa.\n\n2\nJa, want in mei is dit besproken: 1) met de provincie en 2) met de gemeente.\n"
    )
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "De Krant, 2 maart 2009"), ("2", "Brief van de provincie van 1 maart 2009")]
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["1", "2", "Antwoord", "1", "2"]
    assert [passage.text for passage in letter.body if passage.marks] == ["Kent u het bericht ‘De pont ligt stil’?", "Is het waar dat reizigers «een uur moeten wachten»? Zo ja, wat doet u daaraan?"]
    assert letter.body[-1].text.endswith("besproken: 1) met de provincie en 2) met de gemeente.")


def test_a_raised_note_goes_on_where_its_address_is_broken():
    letter = letter_of("Dit staat in een rapport.¹\n\nHoogachtend,\n\nde minister van Water,\n\nJan Peters\n\n¹ Rapport, 2018; zie www.water.nl/documenten/\nrapporten/2018/dijken\n")
    assert [note.passage.text for note in letter.notes] == ["Rapport, 2018; zie www.water.nl/documenten/rapporten/2018/dijken"]
    assert letter.body[-1].text == "Jan Peters"


def test_a_heading_with_a_bare_number_is_no_note_where_a_website_rules_off_its_notes():
    letter = letter_of("Dit is de brief over de dijken.1\n\n1 Opzet\n\nDe dijken zijn onderzocht.\n\n2 Uitkomst\n\nZij zijn hoog genoeg.\n\nX Noot\n1\n\nKamerstuk 29 325, nr. 1.\n")
    assert [(note.number, note.passage.text) for note in letter.notes] == [("1", "Kamerstuk 29 325, nr. 1.")]
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["1 Opzet", "2 Uitkomst"]
