from tests.letters.letter_of import letter_of

GRID = """Aanbeveling**Opvolging**

A. Eerste groep

- | | |
|---|---|
| 1. Doe dit eerst. | <p>Dat doen we.</p> <p>En wel nu.</p> |
| 2. Doe dat. | Zie punt 1.

Daarnaast nog iets. |
-

B. Tweede groep

3. Ook dit nog.\tZie punt 1
4. En dit erbij.\tJa.

5. Het vijfde punt is langer dan de andere.

Het antwoord op het vijfde punt.

6. Het laatste punt.
"""


def cells(letter):
    return [(p.place.row, p.place.column, p.text) for p in letter.body if p.kind == "cell"]


def test_grid_tabs_and_lost_rows_make_one_table():
    assert cells(letter_of(GRID)) == [
        (0, 1, "Aanbeveling"),
        (0, 2, "Opvolging"),
        (1, 1, "1. Doe dit eerst."),
        (1, 2, "Dat doen we.\n\nEn wel nu."),
        (2, 1, "2. Doe dat."),
        (2, 2, "Zie punt 1.\n\nDaarnaast nog iets."),
        (3, 1, "3. Ook dit nog."),
        (3, 2, "Zie punt 1"),
        (4, 1, "4. En dit erbij."),
        (4, 2, "Ja."),
        (5, 1, "5. Het vijfde punt is langer dan de andere."),
        (5, 2, "Het antwoord op het vijfde punt."),
        (6, 1, "6. Het laatste punt."),
    ]


def test_a_line_below_a_cell_goes_on_in_it():
    text = "Stad\tTekort\tDeel\nRotterdam\t488 in de stad en\t13%\n\t12 daarbuiten\nDen Haag\t455\t14%\n"
    assert cells(letter_of(text))[4:6] == [(2, 2, "488 in de stad en 12 daarbuiten"), (2, 3, "13%")]
    assert cells(letter_of(text.replace("\t12", "12")))[4] == (2, 2, "488 in de stad en")


def test_a_cell_goes_on_below_the_words_behind_its_bullet():
    text = "Optie          Voordelen              Nadelen\nVerlengen      - Snel te doen         - Hoger dan\n               - Met draagvlak          begroot\nSpreiden       - Goedkoper            - Niet snel\n"
    assert cells(letter_of(text))[3:6] == [(2, 1, "Verlengen"), (2, 2, "- Snel te doen - Met draagvlak"), (2, 3, "- Hoger dan begroot")]


def test_two_rows_of_three_columns_that_stand_aligned_are_a_table():
    text = "Bijlagen\nVolgnummer   Naam                       Informatie\n1            Kamerbrief dijken          Te verzenden\n"
    assert [cell[1:] for cell in cells(letter_of(text))] == [(1, "Volgnummer"), (2, "Naam"), (3, "Informatie"), (1, "1"), (2, "Kamerbrief dijken"), (3, "Te verzenden")]
    assert not cells(letter_of(text.replace("1            Kamerbrief", "1       Kamerbrief")))


def test_a_point_that_a_cell_names_is_a_link_to_it():
    letter = letter_of(GRID)
    first = next(p for p in letter.body if p.text.startswith("1. Doe"))
    (mark,) = [mark for p in letter.body if p.text == "Zie punt 1" for mark in p.marks]
    assert (mark.kind, mark.value) == ("punt", first.anchor)


def test_headings_between_the_parts_stay_headings():
    assert [p.text for p in letter_of(GRID).body if p.kind == "heading"] == ["A. Eerste groep", "B. Tweede groep"]


def test_a_grid_that_never_closes_loses_nothing():
    letter = letter_of("Kop**Kop twee**\n\n| a | b |\n|---|---|\n| open cel zonder eind\n\nEn dan nog een alinea.")
    assert "open cel zonder eind" in " ".join(p.text for p in letter.body)


def test_bars_in_running_text_are_no_table():
    letter = letter_of("Zie [Factsheet: bemoeizorg | Movisie.](#) voor de rest van deze tekst.")
    assert letter.body[0].text == "Zie Factsheet: bemoeizorg | Movisie. voor de rest van deze tekst."


def test_a_tab_behind_a_number_makes_no_table():
    letter = letter_of(
        "Bijlage 2: Uitwerking van het dijkenplan\n\n1\tInleiding\n\nDe commissie bracht advies uit.\n\n2\tReactie\n\n2.1\tWonen\n\nDit nemen wij over.¹\n\n"
        "Tabel 1. Planning\nActie\tWie\tWanneer\nPlan\tRijk\tQ3 2020\n\n3\tFinanciën\n\nDit kost € 12 mln. in Q1 2021.\n\n¹ Kamerstukken II 2019/20, 31 765, nr. 460.\n"
    )
    assert [passage.text for passage in letter.body if passage.kind == "heading"] == ["Bijlage 2: Uitwerking van het dijkenplan", "1 Inleiding", "2 Reactie", "2.1 Wonen", "3 Financiën"]
    assert [passage.text for passage in letter.body if passage.kind == "cell"] == ["Actie", "Wie", "Wanneer", "Plan", "Rijk", "Q3 2020"]
    assert [note.number for note in letter.notes] == ["1"]
    assert (letter.fact("type"), letter.title) == ("bijlage", "Bijlage 2: Uitwerking van het dijkenplan")


def test_heads_one_fewer_than_the_columns_stand_above_the_last():
    letter = letter_of("Zie de tabel.\n\n2022\t2023\nOpvang\t12,0\t14,5\nPreventie\t3,1\t3,2\n\nDat was het.\n")
    assert [(cell.text, cell.place.column) for cell in letter.body if cell.place][:4] == [("2022", 2), ("2023", 3), ("Opvang", 1), ("12,0", 2)]
