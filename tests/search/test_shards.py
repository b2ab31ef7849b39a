"""Parts of the index: how rows are put in them."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.search.shards import PART_SIZE, Folder
from build_scripts.search.spill import in_order, javascript_order

WORDS = [f"woord{number:05}" for number in range(6000)]


def parts(folder, words):
    directory = Folder(folder).write_ranges("t", ((word, "x" * (len(word) * 7 % 50), 40) for word in words))
    read = [json.loads((folder / f"{name}.js").read_text("utf-8").partition(",")[2].rstrip()[:-2]) for name in directory["parts"]]
    assert [word for rows in read for word, _ in rows] == list(words)
    return directory["parts"]


@settings(max_examples=20)
@given(st.integers(0, 5999), st.integers(1, 30))
def test_what_comes_or_goes_changes_few_parts(tmp_path_factory, at, many):
    folder = tmp_path_factory.getbasetemp() / "delen"
    before = parts(folder, WORDS)
    assert len(before) > 8
    for words in (WORDS[:at] + WORDS[at + many :], [*WORDS[:at], *(f"{WORDS[at]}x{number:02}" for number in range(many)), *WORDS[at:]]):
        assert len(set(parts(folder, words)) - set(before)) <= 3


def test_no_part_is_too_large(tmp_path):
    for name in parts(tmp_path, WORDS):
        assert (tmp_path / f"{name}.js").stat().st_size < PART_SIZE + 100


@given(st.lists(st.text(), unique=True))
def test_strings_come_in_the_order_of_javascript(keys):
    assert in_order(keys) == sorted(keys, key=javascript_order)
