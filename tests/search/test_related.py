import pytest

from build_scripts.errors import InputError
from build_scripts.search import load_word_lists
from build_scripts.search.analysis import terms
from build_scripts.search.related import synonyms, table_of, written_synonyms


def test_synonyms_go_both_ways(tmp_path):
    (tmp_path / "synoniemen.yml").write_text("- [Wmo, Wet maatschappelijke ondersteuning]\n- [thuisloos, dakloos]\n", "utf-8")
    table = table_of(written_synonyms(tmp_path))
    assert synonyms(terms("De Wmo 2015"), table) == ["wet", "maatschap", "ondersteun"]
    assert synonyms(terms("de wet maatschappelijke ondersteuning"), table) == ["wmo"]
    assert synonyms(terms("een wet over ondersteuning"), table) == []


@pytest.mark.parametrize(
    "name, text, line",
    [("synoniemen.yml", "- [a, b]\n- Wmo\n", 2), ("synoniemen.yml", "- [a, '!']\n", 1), ("synoniemen.yml", "a: b\n", 1), ("stopwoorden.yml", "- aan\n- [als]\n", 2), ("stopwoorden.yml", "aan\n", 1)],
)
def test_a_wrong_row_is_told(tmp_path, name, text, line):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(InputError, match=f"{name}:{line}: "):
        load_word_lists(tmp_path)


def test_an_empty_list_has_no_synonyms(tmp_path):
    (tmp_path / "synoniemen.yml").write_text("# niets\n", "utf-8")
    assert synonyms(terms("Wmo"), table_of(written_synonyms(tmp_path))) == []


def test_abbreviations_are_synonyms_once_and_no_common_words(tmp_path):
    (tmp_path / "synoniemen.yml").write_text("- [Wmo, Wet maatschappelijke ondersteuning, steunwet]\n", "utf-8")
    (tmp_path / "afkortingen.yml").write_text(
        "VWS: (Ministerie van) Volksgezondheid, Welzijn en Sport\nggz: geestelijke gezondheidszorg\nGGZ: geestelijke gezondheidszorg\n"
        "OM: Openbaar Ministerie\nWmo: Wet maatschappelijke ondersteuning\n", "utf-8")  # fmt: skip
    assert written_synonyms(tmp_path) == (
        ("Wmo", "Wet maatschappelijke ondersteuning", "steunwet"),
        ("VWS", "Volksgezondheid, Welzijn en Sport"),
        ("ggz", "geestelijke gezondheidszorg"),
    )
