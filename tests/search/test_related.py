from build_scripts.search.analysis import terms
from build_scripts.search.related import read_synonyms, synonyms


def test_synonyms_go_both_ways(tmp_path):
    path = tmp_path / "synoniemen.yml"
    path.write_text("- [Wmo, Wet maatschappelijke ondersteuning]\n- [thuisloos, dakloos]\n", "utf-8")
    table = read_synonyms(path)
    assert synonyms(terms("De Wmo 2015"), table) == ["wet", "maatschap", "ondersteun"]
    assert synonyms(terms("de wet maatschappelijke ondersteuning"), table) == ["wmo"]
    assert synonyms(terms("een wet over ondersteuning"), table) == []


def test_an_empty_list_has_no_synonyms(tmp_path):
    path = tmp_path / "synoniemen.yml"
    path.write_text("# niets\n", "utf-8")
    assert synonyms(terms("Wmo"), read_synonyms(path)) == []
