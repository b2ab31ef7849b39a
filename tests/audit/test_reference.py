"""Each measure falls where its own kind of mistake is made, and `check --reference` says so."""

import json

import pytest

from build_scripts.audit.reference import Share, measure, read_reference, references_in
from build_scripts.cli import main
from build_scripts.errors import InputError
from tests.letters.letter_of import letter_of

TEXT = """Geachte voorzitter,

1. Inleiding

Hierbij informeer ik uw Kamer over de opvang van jongeren en de zorg.¹ De gemeenten geven deze indivi-
duele ondersteuning, en het Rijk betaalt daarvoor aan de gemeenten die het aangaat in dit land.²

2. Vervolg

Ik kom hier in het najaar op terug en ga daarover in gesprek met alle gemeenten van ons land.

¹ Kamerstukken II 2023/24, 29 325, nr. 156.

² Kamerstukken II 2023/24, 29 325, nr. 157.
"""
RIGHT = """salutation: Geachte voorzitter,
heading 2: 1. Inleiding
paragraph: Hierbij informeer ik uw Kamer over de opvang van jongeren en de zorg.{1} De gemeenten geven deze individuele \
ondersteuning, en het Rijk betaalt daarvoor aan de gemeenten die het aangaat in dit land.{2}
heading 2: 2. Vervolg
paragraph: Ik kom hier in het najaar op terug en ga daarover in gesprek met alle gemeenten van ons land.
note 1: Kamerstukken II 2023/24, 29 325, nr. 156.
note 2: Kamerstukken II 2023/24, 29 325, nr. 157.
"""


@pytest.fixture
def sources(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "brief.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "brief.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


def shares_of(tmp_path, reference):
    path = tmp_path / "brief.txt"
    path.write_text(reference, encoding="utf-8")
    return measure(letter_of(TEXT), read_reference(path))


def test_a_letter_read_as_its_reference_has_it(tmp_path):
    measured = shares_of(tmp_path, RIGHT)
    assert measured.ok and not measured.differences
    assert (measured.notes, measured.hyphens) == (Share(2, 2), Share(1, 1))


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [
        ("van ons land", "van het hele land", {"word_accuracy", "boundary_f1"}),
        ("zorg.{1} De", "zorg.{1}\nparagraph: De", {"boundary_f1"}),
        ("heading 2: 2. Vervolg", "paragraph: 2. Vervolg", {"heading_f1"}),
        ("nr. 157", "nr. 158", {"note_pairing"}),
        ("zorg.{1} De gemeenten", "zorg. De gemeenten{1}", {"word_accuracy", "note_pairing"}),
        ("note 2: Kamerstukken II 2023/24, 29 325, nr. 157.\n", "", {"note_pairing"}),
        ("individuele", "indivi-duele", {"word_accuracy", "hyphens"}),
    ],
)
def test_a_mistake_lowers_its_own_measure(tmp_path, before, after, falls):
    assert before in RIGHT
    measured = shares_of(tmp_path, RIGHT.replace(before, after))
    assert {name for name, share in measured.shares().items() if share < 1} == falls
    assert not measured.ok


def test_a_word_left_in_two_pieces_is_a_wrong_hyphen(tmp_path):
    (tmp_path / "x.txt").write_text("paragraph: De jeugdzorg is af.\n", encoding="utf-8")
    letter = letter_of("De jeugd- zorg is af.\n")
    assert measure(letter, read_reference(tmp_path / "x.txt")).hyphens == Share(0, 1)


def check(sources, *arguments):
    return main(["check", "--sources", str(sources), *arguments])


def test_check_prints_the_measures_and_passes(sources, capsys):
    assert check(sources, "--reference", str(sources / "reference")) == 0
    out, err = capsys.readouterr()
    assert "reference: word accuracy 1.00000, paragraph boundaries F1 1.00000, headings F1 1.00000, footnotes 2/2, hyphens 1/1" in out
    assert "1 of 1 letters have a reference" in err


def test_check_fails_where_a_letter_differs_from_its_reference(sources, capsys):
    path = sources / "reference" / "brief.txt"
    path.write_text(RIGHT.replace("nr. 157", "nr. 158").replace("najaar", "voorjaar"), encoding="utf-8")
    assert check(sources, "--json", "--reference", str(sources / "reference")) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    reference = told["reference"]
    assert (reference["ok"], reference["notes_right"], reference["notes_all"]) == (False, 1, 2)
    assert reference["note_pairing"] == 0.5 and reference["word_accuracy"] < 1 and reference["heading_f1"] == 1
    assert any("voorjaar" in text for text in reference["differences"])
    assert check(sources, "--reference", str(sources / "reference")) == 1
    assert "differs: reference: Ik kom hier in het voorjaar" in capsys.readouterr().out


def test_check_without_references_tells_what_it_told(sources, capsys):
    assert check(sources, "--json") == 0
    assert "reference" not in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [("ander.txt", RIGHT, "there is no letter with this reference's name"), ("brief.txt", "Een brief zonder blokken.", "holds no blocks")],
)
def test_a_wrong_reference_is_one_line_and_exit_2(sources, capsys, name, text, told):
    (sources / "reference" / name).write_text(text, encoding="utf-8")
    assert check(sources, "--reference", str(sources / "reference")) == 2
    err = capsys.readouterr().err
    assert told in err and name in err


def test_a_reference_has_the_letters_name_in_any_format(tmp_path):
    for name in ("kst-1.txt", "kst-2.xml.txt"):
        (tmp_path / name).write_text(RIGHT, encoding="utf-8")
    found = references_in(tmp_path, ["kst-1.xml", "kst-1.pdf", "kst-2.xml"])
    assert {name: path.name for name, path in found.items()} == {"kst-1.xml": "kst-1.txt", "kst-1.pdf": "kst-1.txt", "kst-2.xml": "kst-2.xml.txt"}
    with pytest.raises(InputError, match="there are no references here"):
        references_in(tmp_path / "weg", ["kst-1.xml"])
