"""Letters that are no letters: a clear word for each, no crash, and time in keeping with their length."""

import pytest

from build_scripts.errors import InputError
from build_scripts.letters.parse import parse
from build_scripts.readers import read as load
from build_scripts.readers.txt import read_txt

HEAD = "Datum 4 juni 2024\nBetreft Zorg\n\nGeachte voorzitter,\n\n"


def read(data):
    return parse(read_txt("brief.txt", data if isinstance(data, bytes) else data.encode("utf-8")))


def kinds(letter):
    return {problem.kind for problem in letter.problems}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (HEAD + "De zorg \x1b[31m is rood.", "control"),
        (HEAD + "De \u202etskeT\u202c is om.", "invisible"),
        (HEAD + "De zo\u200brg is goed.", "invisible"),
        ((HEAD + "Hier staat \ud800 los.").encode("utf-8", "surrogatepass"), "encoding"),
        (HEAD + "Eerst³ dan¹ dan².\n\n³ Noot drie.\n\n¹ Noot een.\n\n² Noot twee.\n", "note order"),
        ("¹ Kamerstukken II 2023/24, 29 325, nr. 1.\n\n² Idem.\n", "no body"),
        ("¹ Kamerstukken II 2023/24, 29 325, nr. 1.\n\n² Idem.\n", "note without mark"),
    ],
)
def test_what_is_strange_is_told(data, kind):
    assert kind in kinds(read(data))


@pytest.mark.parametrize("data", [HEAD.encode() + b"woord\0woord", b"\x89PNG\r\n\x1a\n\0\0\0", b"", b" \n\n"])
def test_what_is_no_text_is_refused_with_its_line(data):
    with pytest.raises(InputError):
        read(data)


def test_utf16_with_its_mark_is_read():
    assert read((HEAD + "De zorg is goed.").encode("utf-16")).body[-1].text == "De zorg is goed."


def test_notes_out_of_order_keep_their_marks_and_texts():
    letter = read(HEAD + "Eerst³ dan¹ dan².\n\n³ Noot drie.\n\n¹ Noot een.\n\n² Noot twee.\n")
    assert [(note.number, note.passage.text) for note in letter.notes] == [("3", "Noot drie."), ("1", "Noot een."), ("2", "Noot twee.")]
    assert [(mark.value, mark.start) for mark in letter.body[-1].marks] == [("3", 5), ("1", 9), ("2", 13)]


def test_twenty_thousand_notes_all_find_their_marks():
    count = 20_000
    text = "".join(f"Het woord{number} staat hier.\n" for number in range(1, count + 1))
    letter = read(HEAD + text + "\n" + "".join(f"{number} Noot\n" for number in range(1, count + 1)))
    assert len(letter.notes) == count
    assert not letter.problems


# Each of these took minutes or more where a pattern looked back or a list was copied.
@pytest.mark.parametrize("data", ["Jan de Vries\n" * 20_000, "onder-\n" * 20_000, "a-" * 200_000, "[" * 100_000 + "](x)", "|" * 100_000, "1" * 300_000, "*" + "**a *b* " * 20_000])
def test_what_invites_looking_back_is_read(data):
    assert read(HEAD + data).source.lines


def test_thousands_of_signatures_are_read():
    letter = read(HEAD + "De minister van Financiën,\nJan Jansen\n\nDit is een bijlage.\n" * 4_000)
    assert sum(passage.kind == "signature" for passage in letter.body) == 8_000


def test_thousands_of_column_heads_make_a_title_in_linear_time():
    names, figures = ("  ".join([cell] * 20_000) for cell in ("naam", "12"))
    assert len(read(f"{names}\n{figures}\n{figures}\n").id) < 120


def test_a_name_that_is_no_utf8_is_refused(tmp_path):
    path = tmp_path / b"brief\xe9.txt".decode("utf-8", "surrogateescape")
    path.write_text(HEAD + "De zorg is goed.")
    with pytest.raises(InputError, match="UTF-8") as told:
        load(path)
    assert str(told.value).encode()
