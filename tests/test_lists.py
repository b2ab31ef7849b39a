import pytest

from build_scripts.errors import InputError
from build_scripts.lists import load_mapping, load_rows


def written(tmp_path, text):
    path = tmp_path / "lijst.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_what_stands_there_is_text_and_only_whole_numbers_are_numbers(tmp_path):
    text = "a: 0123\nb: 1:30\nc: yes\nd: 2024-06-31\ne: 1_000\nf: 1.50\ng: 12\nh: ~\nno: nee\n12: x\n"
    values, lines = load_mapping(written(tmp_path, text))
    assert values == {"a": "0123", "b": "1:30", "c": "yes", "d": "2024-06-31", "e": "1_000", "f": "1.50", "g": 12, "h": None, "no": "nee", 12: "x"}
    assert (lines["a"], lines["no"], lines[12]) == (1, 9, 10)


def test_rows_know_their_lines(tmp_path):
    assert load_rows(written(tmp_path, "# kop\n- a\n- [b,\n   c]\n- {d: e}\n")) == (["a", ["b", "c"], {"d": "e"}], [2, 3, 5])


@pytest.mark.parametrize("load, nothing", [(load_mapping, ({}, {})), (load_rows, ([], []))])
def test_a_missing_file_and_an_empty_one_hold_nothing(tmp_path, load, nothing):
    assert load(tmp_path / "geen.yml") == nothing
    assert load(written(tmp_path, "# nog niets\n")) == nothing


@pytest.mark.parametrize(
    "text, message",
    [
        ("- a\n", r"lijst\.yml:1: the file must map names to values"),
        ("a: [b\n", r"lijst\.yml:2: not valid YAML: did not find"),
        ("a:\n\tb: c\n", r"lijst\.yml:2: not valid YAML: found character"),
        ("a: b\n\na: c\n", r"lijst\.yml:3: 'a' stands in it twice"),
        ("x:\n  a: b\n  a: c\n", r"lijst\.yml:3: 'a' stands in it twice"),
        ("x:\n- {a: b, a: c}\n", r"lijst\.yml:2: 'a' stands in it twice"),
        ("a: &b {c: *b}\n", "not valid YAML: maximum recursion depth exceeded"),
        ("a: 1\n---\nb: 2\n", "not valid YAML"),
        (b"a: b\nc: caf\xe9\n", r"lijst\.yml:2: the file is not UTF-8"),
        (b"a: \x01\n", "not valid YAML: unacceptable character #x0001"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, text, message):
    with pytest.raises(InputError, match=message) as told:
        load_mapping(written(tmp_path, text))
    assert "\n" not in str(told.value)


def test_a_folder_is_no_list(tmp_path):
    with pytest.raises(InputError, match="can't be read"):
        load_rows(tmp_path)


def test_a_mapping_is_no_list(tmp_path):
    with pytest.raises(InputError, match=r"lijst\.yml:1: the file must be a list"):
        load_rows(written(tmp_path, "a: b\n"))
